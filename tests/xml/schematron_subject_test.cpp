// Where a message stands (subject), and which formats a rules file may ask for.
#include <doctest/doctest.h>

#include <array>
#include <string>

#include <fmt/format.h>

#include "xml/schema_file_support.h"
#include "xml/schematron_support.h"

namespace tongket::xml {
namespace {

// "id@the text at its place", one a line; of other faults their code.
std::string places(const std::string& rules_text, std::string_view data,
                   std::uint64_t steps = 100'000) {
  Parsed parsed(data);
  const auto rules = Rules::load(file_with(rules_text), parsed.sources, nullptr, Limits());
  REQUIRE(rules);
  Budget budget(steps);
  Diagnostics diagnostics;
  (*rules)->check(*parsed.tree, {}, budget, diagnostics);
  std::string result;
  for (const Diagnostic& each : diagnostics.list()) {
    const auto file = parsed.sources.find(each.place.file);
    const std::string at = file ? file->text.substr(each.place.begin, each.place.length) : "";
    result += each.code == Code::schematron_assert ? fmt::format("{}@{}\n", each.rule, at)
                                                   : fmt::format("{}\n", code_text(each.code));
  }
  return result;
}

std::string with_subject(const std::string& subject) {
  return rule("a", "<assert id='x' test='false()' subject='" + subject + "'>x</assert>");
}

std::string format_faults(const std::string& format) {
  static constexpr std::array<RuleFormat, 2> formats = {{{"number", true}, {"date", false}}};
  Sources sources;
  const auto rules = Rules::load(
      file_with(rule("a", "<assert id='x' test='1'>x<tk:en><value-of select='1' tk:format='" +
                              format + "'/></tk:en></assert>")),
      sources, nullptr, Limits(), formats);
  if (rules) return "";
  REQUIRE(rules.error().size() == 1);
  const Diagnostic& one = rules.error().list().front();
  CHECK(one.code == Code::schematron_bad);
  CHECK(sources.find(one.place.file)->text.substr(one.place.begin, one.place.length) == format);
  return one.hint.en;
}

// --- subject ---

TEST_CASE("a rule's subject is checked though its checks have their own") {
  const std::string own = "<assert id='x' test='false()' subject='@n'>x</assert>";
  CHECK(load_faults(pattern("<rule context='a' subject='1 + 1'>" + own + "</rule>"), nullptr) !=
        "");
  CHECK(load_faults(pattern("<rule context='a' subject='@n | @m'>" + own + "</rule>"), nullptr) ==
        "");
  CHECK(load_faults(pattern("<rule abstract='true' id='r' subject='$none'>" + own +
                            "</rule><rule context='a'><extends rule='r'/></rule>"),
                    nullptr) != "");
}

TEST_CASE("a message stands at the first node that its subject selects") {
  const std::string data = "<d><a n='7' m='8'><b>c</b><e/></a></d>";
  CHECK(places(with_subject("@m"), data) == "x@8\n");
  CHECK(places(with_subject("e | b"), data) == "x@b\n");
  CHECK(places(with_subject("@m | @n"), data) == "x@7\n");
  CHECK(places(with_subject(".."), data) == "x@d\n");
  CHECK(places(with_subject("b/text()"), data) == "x@c\n");
}

TEST_CASE("a subject that selects nothing leaves the message at the rule's node") {
  CHECK(places(with_subject("@p"), "<a n='7'/>") == "x@a\n");
  const std::string none =
      rule("a", "<let name='s' value='1'/><assert id='x' test='false()' subject='$s'>x</assert>");
  CHECK(places(none, "<a/>") == "x@a\n");
}

TEST_CASE(
    "a check's subject goes before its rule's, an abstract rule's before that of who extends it") {
  const std::string rules = pattern(
      "<rule abstract='true' id='r' subject='@o'><report id='4' test='1'>4</report></rule>"
      "<rule abstract='true' id='s'><report id='5' test='1'>5</report></rule>"
      "<rule context='a' subject='$m'><let name='m' value='@m'/>"
      "<report id='1' test='1'>1</report><report id='2' test='1' subject='@n'>2</report>"
      "<extends rule='r'/><extends rule='s'/></rule>"
      "<rule context='b'><report id='3' test='1'>3</report></rule>");
  CHECK(places(rules, "<d><a n='nn' m='mm' o='oo'/><b/></d>") == "1@mm\n2@nn\n4@oo\n5@mm\n3@b\n");
}

TEST_CASE("an abstract pattern's parameters stand in subjects too") {
  const std::string rules = schema(
      "<pattern abstract='true' id='p'><rule context='a'><report id='x' test='1' "
      "subject='$where'>x</report></rule></pattern>"
      "<pattern is-a='p'><param name='where' value='@n'/></pattern>");
  CHECK(places(rules, "<a n='7'/>") == "x@7\n");
}

TEST_CASE("subjects cost steps, and one too many is told once") {
  std::string data = "<d>";
  for (int i = 0; i < 200; ++i)
    data += "<a n='7'/>";
  const std::string rules = with_subject("//a[@n = 8]");
  CHECK(places(rules, data + "</d>", 1'000'000).find("xpath.budget") == std::string::npos);
  const std::string all = places(rules, data + "</d>", 3000);
  CHECK(all.find("xpath.budget\n") != std::string::npos);
  CHECK(all.find("xpath.budget\n") == all.rfind("xpath.budget\n"));
}

TEST_CASE("a subject that is no path is a fault of the rules") {
  CHECK(load_faults(with_subject("1 + 1")) == "schematron.bad: 1 + 1\n");
  CHECK(load_faults(with_subject("name()")) == "schematron.bad: name()\n");
  CHECK(load_faults(with_subject("$n")) == "xpath.unknown-name: $n\n");
  CHECK(load_faults(with_subject("@")).substr(0, 12) == "xpath.syntax");
  CHECK(load_faults(schema("<pattern subject='a'/>")) == "schematron.bad: subject\n");
  CHECK(load_faults(pattern("<rule context='a' subject='2'><assert id='x' test='1'>x</assert>"
                            "<assert id='y' test='1'>y</assert></rule>")) == "schematron.bad: 2\n");
}

TEST_CASE("subjects are checked against a schema") {
  const auto loaded =
      testing::schema_with(R"(<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:element name="a"><xs:complexType><xs:attribute name="date"/></xs:complexType></xs:element>
</xs:schema>)");
  REQUIRE(loaded != nullptr);
  CHECK(load_faults(with_subject("@date"), &loaded->index()) == "");
  CHECK(load_faults(with_subject("@dat"), &loaded->index()) == "xpath.unknown-name: @dat\n");
}

// --- near ---

TEST_CASE("a broken reference is told the nearest value that there is") {
  const std::string data = "<d><a n='bao-cao'/><a n='bao-cao'/><a n='nghi-quyet'/><b to='TO'/></d>";
  const auto hint = [&](const std::string& to, const std::string& near, const std::string& own) {
    std::string text = data;
    text.replace(text.find("TO"), 2, to);
    Parsed parsed(text);
    const auto rules = Rules::load(
        file_with(rule("b", "<assert id='x' test='//a/@n = @to' subject='@to' tk:near='" + near +
                                "'>x" + own + "</assert>")),
        parsed.sources, nullptr, Limits());
    REQUIRE(rules);
    Budget budget(100'000);
    Diagnostics diagnostics;
    (*rules)->check(*parsed.tree, {}, budget, diagnostics);
    REQUIRE(diagnostics.size() == 1);
    return diagnostics.list().front().hint.en;
  };
  const std::string own = "<tk:hint-en>Mend it.</tk:hint-en>";
  CHECK(hint("nghi-quyt", "//a/@n", own) == "Did you mean 'nghi-quyet'? Mend it.");
  CHECK(hint("Nghi-Quyet", "//a/@n", "") == "Did you mean 'nghi-quyet'?");
  CHECK(hint("xyz", "//a/@n", own) == "Mend it. The data has: 'bao-cao', 'nghi-quyet'.");
  CHECK(hint("xyz", "//c/@n", own) == "Mend it.");
}

TEST_CASE("what is near is a path, of a check alone") {
  const auto with_near = [](const std::string& near) {
    return rule("a", "<assert id='x' test='1' tk:near='" + near + "'>x</assert>");
  };
  CHECK(load_faults(with_near("//a/@n")) == "");
  CHECK(load_faults(with_near("1 + 1")) == "schematron.bad: 1 + 1\n");
  CHECK(load_faults(with_near("$none")) == "xpath.unknown-name: $none\n");
  CHECK(load_faults(pattern("<rule context='a' tk:near='@n'><assert id='x' test='1'>x</assert>"
                            "</rule>")) == "schematron.bad: tk:near\n");
}

// --- formats ---

TEST_CASE("formats that the caller knows are accepted") {
  CHECK(format_faults("number") == "");
  CHECK(format_faults("number:2") == "");
  CHECK(format_faults("date") == "");
}

TEST_CASE("an unknown or malformed format is a fault when the rules are loaded, at its place") {
  CHECK(format_faults("nubmer:2") == "Did you mean 'number'?");
  CHECK(format_faults("number:x") == "One digit follows the colon, as in 'number:2'.");
  CHECK(format_faults("number:12") == "One digit follows the colon, as in 'number:2'.");
  CHECK(format_faults("number:") == "One digit follows the colon, as in 'number:2'.");
  CHECK(format_faults("date:2") == "'date' takes no digits.");
}

}  // namespace
}  // namespace tongket::xml
