#include "data_support.h"
#include "rules_cases.h"

#include <filesystem>
#include <set>

using namespace data_test;

namespace {

std::string replaced(std::string xml, const std::string& found, const std::string& instead) {
  const std::size_t at = xml.find(found);
  REQUIRE(at != std::string::npos);
  REQUIRE(xml.find(found, at + 1) == std::string::npos);
  return xml.replace(at, found.size(), instead);
}

std::vector<Spoilt> all_cases() {
  std::vector<Spoilt> all = errors_of_years();
  all.insert(all.end(), warnings_of_years().begin(), warnings_of_years().end());
  return all;
}

Loaded load_spoilt(const Spoilt& one) {
  return load_text(replaced(sound_year(), one.found, one.instead));
}

std::vector<xml::Node> named(const xml::Tree& tree, std::string_view name) {
  std::vector<xml::Node> found;
  for (std::uint32_t i = 0; i < tree.node_count(); ++i) {
    const xml::Node node(&tree, i);
    if (node.kind() == xml::Kind::element && node.is_element(name)) found.push_back(node);
  }
  return found;
}

// Children in tk:, the name space of our own words in rules.
std::size_t count_of(const xml::Node& check, std::string_view name) {
  std::size_t count = 0;
  for (const xml::Node& child : check.children())
    count += child.is_element(name) && child.namespace_uri() == "urn:tongket:rules:1";
  return count;
}

// year.sch and what each pack adds, rules of a schema of its own too.
std::vector<std::string> rule_files() {
  std::vector<std::string> files = {"templates/year.sch"};
  for (const auto& entry : std::filesystem::directory_iterator(in_source("templates"))) {
    if (!entry.is_directory()) continue;
    for (const auto& file : std::filesystem::directory_iterator(entry.path()))
      if (file.path().extension() == ".sch")
        files.push_back("templates/" + entry.path().filename().string() + "/" +
                        file.path().filename().string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

TEST_CASE("data that adds up passes every rule") {
  const Loaded loaded = load_text(sound_year());
  INFO(loaded.shown());
  CHECK(loaded.dataset != nullptr);
  CHECK(loaded.diagnostics.empty());
}

TEST_CASE("a number is the same however many zeros it is written with") {
  for (const char* same : {"15.0", "015", "15."}) {
    CAPTURE(same);
    const Loaded loaded =
        load_text(replaced(sound_year(), "unit=\"mô hình\" actual=\"15\"",
                           "unit=\"mô hình\" actual=\"" + std::string(same) + "\""));
    INFO(loaded.shown());
    CHECK(loaded.diagnostics.empty());
  }
}

// XPath 1.0 takes "+99" for no number, and what is no number is neither more nor less than another.
TEST_CASE("a figure with a sign of plus can't pass the rules by") {
  for (const auto& [found, instead] :
       std::vector<std::pair<std::string, std::string>>{{"count=\"6\"", "count=\"+6\""},
                                                        {"change=\"2\"", "change=\"+2\""},
                                                        {"for=\"40\"", "for=\"+99\""}}) {
    CAPTURE(instead);
    const Loaded loaded = load_text(replaced(sound_year(), found, instead));
    INFO(loaded.shown());
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(loaded.diagnostics.list().front().code == Code::xml_schema);
  }
}

TEST_CASE("each thing that does not add up is refused by its own rule and no other") {
  for (const Spoilt& one : errors_of_years()) {
    const Loaded loaded = load_spoilt(one);
    CAPTURE(one.rule);
    CAPTURE(one.instead);
    INFO(loaded.shown());
    CHECK(loaded.dataset == nullptr);
    std::set<std::string> ids;  // notes are no refusal
    for (const Diagnostic& problem : loaded.diagnostics.list())
      if (problem.severity != Severity::note) ids.insert(problem.rule);
    CHECK(ids == std::set<std::string>{one.rule});
  }
}

TEST_CASE("what is only unusual is a warning of its own rule") {
  for (const Spoilt& one : warnings_of_years()) {
    const Loaded loaded = load_spoilt(one);
    CAPTURE(one.rule);
    INFO(loaded.shown());
    CHECK(loaded.dataset != nullptr);
    const std::vector<std::string> ids = loaded.rules();
    CHECK(std::find(ids.begin(), ids.end(), one.rule) != ids.end());
    for (const Diagnostic& problem : loaded.diagnostics.list()) {
      CHECK(problem.severity == Severity::warning);
    }
  }
}

TEST_CASE("what a clerk may well write is accepted without a word") {
  for (const Accepted& one : accepted_years()) {
    const Loaded loaded = load_text(replaced(sound_year(), one.found, one.instead));
    CAPTURE(one.name);
    INFO(loaded.shown());
    CHECK(loaded.dataset != nullptr);
    CHECK(loaded.diagnostics.empty());
  }
}

TEST_CASE("each rule says what is wrong with the figures in it") {
  std::set<std::string> told;
  std::set<std::string> rules;
  for (const Spoilt& one : all_cases()) {
    rules.insert(one.rule);
    if (one.said.empty()) continue;
    told.insert(one.rule);
    const Loaded loaded = load_spoilt(one);
    CAPTURE(one.rule);
    std::string said;
    for (const Diagnostic& problem : loaded.diagnostics.list()) {
      if (problem.rule == one.rule && said.empty()) said = problem.message.vi;
    }
    CHECK(said == one.said);
  }
  CHECK(told == rules);
}

TEST_CASE("every figure of an indicator that has a thousands mark is told") {
  const Loaded loaded =
      load_text(replaced(sound_year(), "code=\"giam\" unit=\"vụ\" previous=\"8\" actual=\"5\"",
                         "code=\"giam\" unit=\"vụ\" plan=\"1.600\" previous=\"1215\" "
                         "actual=\"1.824\" next=\"1.850\""));
  INFO(loaded.shown());
  REQUIRE(loaded.rules() == std::vector<std::string>(3, "number-thousands"));
  std::string said;
  for (const Diagnostic& one : loaded.diagnostics.list())
    said += one.hint.vi.substr(one.hint.vi.rfind(' ') + 1);
  CHECK(said == "1600.1824.1850.");
}

TEST_CASE("the hint says for whom one signs by that authority in such an office") {
  const auto hint = [](const std::string& name, const std::string& authority) {
    std::string xml = replaced(sound_year(), "<name>Khối vận</name>", "<name>" + name + "</name>");
    if (authority.back() == '.') xml = replaced(xml, "standard=\"party\"", "standard=\"state\"");
    xml = replaced(xml, "authority=\"T/M\" on-behalf-of=\"Đảng ủy\"",
                   "authority=\"" + authority + "\"");
    const Loaded loaded = load_text(xml);
    for (const Diagnostic& one : loaded.diagnostics.list())
      if (one.rule == "authority-body") return one.hint.vi.substr(one.hint.vi.find("“"));
    return std::string();
  };
  CHECK(hint("Đảng ủy xã", "T/M") == "“Đảng ủy”.");
  CHECK(hint("Đảng ủy xã", "K/T") == "“Trưởng ban”.");
  CHECK(hint("Đảng ủy xã", "T/L") == "“Ban Thường vụ”.");
  CHECK(hint("Ủy ban nhân dân xã", "TM.") == "“Ủy ban nhân dân”.");
  CHECK(hint("Hội đồng nhân dân xã", "TM.") == "“Hội đồng nhân dân”.");
  CHECK(hint("Ủy ban nhân dân xã", "KT.") == "“Chủ tịch”.");
  CHECK(hint("Trường Tiểu học số 1", "TUQ.") == "“Hiệu trưởng”.");
}

TEST_CASE("a report that says nobody it is addressed to is noted, for the State alone") {
  const auto told = [](const std::string& standard, const std::string& addressee) {
    const Loaded loaded = load_text(
        "<year xmlns='urn:tongket:year:1' value='2025'><office standard='" + standard +
        "'><name>Ủy ban nhân dân xã Ân Tây</name><place>Ân Tây</place><symbol>UBND</symbol>"
        "</office><papers><paper type='bao-cao'><subject>công tác</subject>" +
        addressee +
        "<signatory position='Chủ tịch' name='An'/><recipient>Lưu hồ "
        "sơ</recipient></paper></papers>"
        "</year>");
    CHECK(loaded.dataset != nullptr);
    std::string rules;
    for (const Diagnostic& one : loaded.diagnostics.list()) {
      CHECK(one.severity == Severity::note);
      rules += one.rule;
    }
    return rules;
  };
  CHECK(told("state", "") == "addressee-missing");
  CHECK(told("state", "<addressee>Ủy ban nhân dân tỉnh</addressee>") == "");
  CHECK(told("party", "") == "");
}

TEST_CASE("a denominator of 0 is told once, not again by each sentence that shows the ratio") {
  const std::string xml = replaced(sound_year(), "previous=\"3342\"", "previous=\"0\"");
  const Loaded loaded = load_text(replaced(xml, " previous=\"95.90\"", ""));
  INFO(loaded.shown());
  CHECK(loaded.rules() == std::vector<std::string>{"ratio-denominator"});
}

TEST_CASE("every rule of year.sch has a case") {
  const std::string rules = read_file(in_source("templates/year.sch"), 1 << 20).value();
  const std::vector<Spoilt> all = all_cases();
  std::size_t seen = 0;
  for (const std::string_view kind : {"<assert id=\"", "<report id=\""}) {
    for (std::size_t at = rules.find(kind); at != std::string::npos; at = rules.find(kind, at)) {
      at += kind.size();
      const std::string id = rules.substr(at, rules.find('"', at) - at);
      CAPTURE(id);
      ++seen;
      if (id == "addressee-missing") continue;  // a note, tested above
      CHECK(std::any_of(all.begin(), all.end(), [&](const Spoilt& one) { return one.rule == id; }));
    }
  }
  CHECK(seen > 15);
}

TEST_CASE("every message of year.sch is there in both languages") {
  const std::vector<Spoilt> all = all_cases();
  for (const Spoilt& one : all) {
    const Loaded loaded = load_spoilt(one);
    REQUIRE_FALSE(loaded.diagnostics.empty());
    const Diagnostic& problem = loaded.diagnostics.list().front();
    CAPTURE(one.rule);
    CHECK_FALSE(problem.message.vi.empty());
    CHECK_FALSE(problem.message.en.empty());
    CHECK(problem.message.vi != problem.message.en);
    CHECK(problem.message.en.find("NaN") == std::string::npos);
  }
}

// Vietnamese labels and titles stand in ‘…’: they may quote by “…” themselves.
TEST_CASE("rules that are shipped quote by “…” in Vietnamese and by '…' in English") {
  for (const std::string& file : rule_files()) {
    CAPTURE(file);
    Sources sources;
    Diagnostics diagnostics;
    const xml::TreePtr tree = xml::read(in_source(file), sources, Limits{}, diagnostics);
    REQUIRE(tree != nullptr);
    std::size_t texts = 0;
    for (std::uint32_t i = 0; i < tree->node_count(); ++i) {
      const xml::Node node(tree.get(), i);
      if (node.kind() != xml::Kind::text) continue;
      const std::string text(node.value());
      CAPTURE(text);
      ++texts;
      const bool english =
          node.parent().local_name() == "en" || node.parent().local_name() == "hint-en";
      for (const char* mark : {"“", "”"})
        CHECK_FALSE((english && text.find(mark) != std::string::npos));
      // An attribute as it is typed keeps its own: name="…".
      for (std::size_t at = text.find('"'); at != std::string::npos; at = text.find('"', at + 1)) {
        CHECK(at > 0);
        CHECK(text[at - 1] == '=');
        at = text.find('"', at + 1);
        if (at == std::string::npos) break;
      }
      CHECK_FALSE((!english && text.find('\'') != std::string::npos));
    }
    CHECK(texts > 10);
  }
}

TEST_CASE("every rule that is shipped has an id of its own and speaks both languages") {
  const std::vector<std::string> files = rule_files();
  CHECK(files.size() >= 2);
  for (const std::string& file : files) {
    CAPTURE(file);
    Sources sources;
    Diagnostics diagnostics;
    const xml::TreePtr tree = xml::read(in_source(file), sources, Limits{}, diagnostics);
    REQUIRE(tree != nullptr);
    std::set<std::string> ids;
    for (const std::string kind : {"assert", "report"}) {
      for (const xml::Node& check : named(*tree, kind)) {
        const std::string id(check.attribute_value("id"));
        CAPTURE(id);
        CHECK(ids.insert(id).second);
        CHECK_FALSE(id.empty());
        CHECK(count_of(check, "en") == 1);
        CHECK(count_of(check, "hint") == count_of(check, "hint-en"));
      }
    }
    CHECK(ids.size() >= 2);
  }
}
