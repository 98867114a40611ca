// Where each rule of year.sch puts its caret.
#include "data_support.h"
#include "rules_cases.h"

#include <map>

using namespace data_test;

namespace {

// By rule, where its first case is told: the last step of the path, and the text at the place.
const std::map<std::string, std::string>& wanted_places() {
  static const std::map<std::string, std::string> list = {
      {"agenda-early", "@time 07:00"},
      {"agenda-late", "@time 11:01"},
      {"agenda-order", "@time 07:29"},
      {"attendance-absences", "@absent 2"},
      {"attendance-fraction", "@quorum 3/2"},
      {"attendance-present", "@present 43"},
      {"attendance-quorum", "@present 43"},
      {"attendance-total", "@absent 2"},
      {"authority-acting", "@authority Q."},
      {"authority-advisory", "@on-behalf-of Khối vận"},
      {"authority-agency", "@position Bí thư Đảng ủy"},
      {"authority-body", "@authority T/M"},
      {"authority-deputy", "@authority K/T"},
      {"authority-deputy-post", "@position Trưởng ban"},
      {"authority-for-body", "@on-behalf-of ỦY BAN KIỂM TRA"},
      {"authority-for-post", "@on-behalf-of Bí thư"},
      {"authority-member", "@position Ủy viên Ban Thường vụ"},
      {"addressee-proposal", "@type to-trinh"},
      {"authority-own-post", "@position Chánh Văn phòng"},
      {"authority-joint", "signatory[1] signatory"},
      {"authority-position", "@authority K/T"},
      {"authority-standard", "@authority TM."},
      {"basis-date", "@ref kh"},
      {"basis-complete", "@type Kế hoạch"},
      {"basis-number", "@number 18-KH/ĐU"},
      {"change", "@change -2"},
      {"change-unchecked", "@change 1"},
      {"classification-indicator", "@total 15"},
      {"conference-end", "@end 2022-11-17T07:30:00"},
      {"conference-year", "@start 2020-11-17T07:30:00"},
      {"delegates-more", "delegates delegates"},
      {"delegates-twice", "@name A"},
      {"dimension-total", "dimension[1] dimension"},
      {"figure-direction", "figure[4] figure"},
      {"figure-missing", "@of plan"},
      {"invitation-late", "@date 2022-11-19"},
      {"number-thousands", "@actual 1.824"},
      {"place-unit", "place place"},
      {"paper-authority", "@type chi-thi"},
      {"paper-before-conference", "@date 2022-11-16"},
      {"paper-number-twice", "@number 3"},
      {"paper-year", "@date 2024-01-18"},
      {"percent-of-plan", "@percent-of-plan 107.2"},
      {"percent-unchecked", "@percent-of-plan 107.1"},
      {"ratio-actual", "@actual 96.99"},
      {"ratio-denominator", "@denominator dk"},
      {"ratio-next", "@next 98"},
      {"ratio-of-counts", "@numerator ty-le"},
      {"ratio-plan", "@plan 95"},
      {"ratio-previous", "@previous 95.91"},
      {"recipient-archive-letters", "recipient recipient"},
      {"recipient-archive-party", "recipient[2] recipient"},
      {"recipient-dash", "recipient[1] recipient"},
      {"recipient-end", "recipient[1] recipient"},
      {"recipients-archive", "recipient recipient"},
      {"report-before-conference", "@date 2022-11-10"},
      {"resolution-before-conference", "@date 2022-11-16"},
      {"subject-about", "subject subject"},
      {"subject-end", "subject subject"},
      {"sum-actual", "@actual 43"},
      {"sum-circle", "@ref cu"},
      {"sum-next", "@next 47.5"},
      {"sum-of-counts", "@ref ty-le"},
      {"past-ratio", "@value 51"},
      {"past-year", "@year 2021"},
      {"article-titles", "article[2] article"},
      {"sum-plan", "@plan 40"},
      {"sum-previous", "@previous 35"},
      {"sum-twice", "@ref cu"},
      {"task-before-conference", "@deadline 2022-11-16"},
      {"task-before-report", "@deadline 2022-11-17"},
      {"vote-paper", "@paper nghi-quyett"},
      {"vote-present", "vote vote"},
      {"vote-total", "vote vote"},
      {"year-value", "@value 2020"},
  };
  return list;
}

std::string place_of(const Spoilt& one) {
  std::string xml = sound_year();
  xml.replace(xml.find(one.found), one.found.size(), one.instead);
  const Loaded loaded = load_text(xml);
  for (const Diagnostic& each : loaded.diagnostics.list()) {
    if (each.rule != one.rule) continue;
    const std::string text = loaded.sources->find(each.place.file)->text;
    const std::string path = xml::path_at(text, each.place.begin);
    return path.substr(path.rfind('/') + 1) + " " +
           text.substr(each.place.begin, each.place.length);
  }
  return {};
}

}  // namespace

TEST_CASE("each rule's caret stands under what the message is about") {
  std::map<std::string, std::string> found;
  for (const auto* cases : {&errors_of_years(), &warnings_of_years()}) {
    for (const Spoilt& one : *cases) {
      if (found.count(one.rule) == 0) found[one.rule] = place_of(one);
    }
  }
  for (const auto& each : found) {
    CAPTURE(each.first);
    const auto wanted = wanted_places().find(each.first);
    REQUIRE(wanted != wanted_places().end());
    CHECK(each.second == wanted->second);
  }
  CHECK(found.size() == wanted_places().size());
}

TEST_CASE("an acting head names his post alone") {
  const std::string secretary = "authority=\"T/M\" on-behalf-of=\"Đảng ủy\"";
  std::string xml = sound_year();
  xml.replace(xml.find(secretary), secretary.size(), "authority=\"Q.\"");
  const Loaded loaded = load_text(xml);
  INFO(loaded.shown());
  CHECK(loaded.rules().empty());
}

TEST_CASE("a figure that was worked out is told at its element") {
  const std::string absent = " present=\"43\" absent=\"2\"";
  std::string xml = sound_year();
  xml.replace(xml.find(absent), absent.size(), " present=\"43\"");
  const std::string named = "<absence name=\"D\" reason=\"bận\"/>";
  xml.replace(xml.find(named), named.size(), "");
  const Loaded loaded = load_text(xml);
  INFO(loaded.shown());
  REQUIRE(loaded.rules() == std::vector<std::string>{"attendance-absences"});
  const SourceRef place = loaded.diagnostics.list().front().place;
  CHECK(loaded.sources->find(place.file)->text.substr(place.begin, place.length) == "attendance");
}

TEST_CASE("a vocabulary whose rules ask for an unknown format is refused at its place") {
  const std::string folder = std::string(TONGKET_BINARY_DIR) + "/unknown_format";
  REQUIRE(make_folder(folder));
  REQUIRE(write_file(folder + "/year.xsd",
                     read_file(in_source("templates/year.xsd"), 1 << 20).value()));
  std::string rules = read_file(in_source("templates/year.sch"), 1 << 20).value();
  const std::string known = "tk:format=\"date\"";
  rules.replace(rules.find(known), known.size(), "tk:format=\"dat\"");
  REQUIRE(write_file(folder + "/year.sch", rules));
  Sources sources;
  const auto loaded = data::Vocabulary::load(folder, sources, Limits{});
  REQUIRE_FALSE(loaded.has_value());
  REQUIRE(loaded.error().size() == 1);
  const Diagnostic& one = loaded.error().list().front();
  CHECK(one.code == Code::schematron_bad);
  CHECK(one.hint.en == "Did you mean 'date'?");
  CHECK(sources.find(one.place.file)->text.substr(one.place.begin, one.place.length) == "dat");
}
