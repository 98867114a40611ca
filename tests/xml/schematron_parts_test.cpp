// What makes long rule files short: abstract patterns and rules, diagnostics, phases, flags.
#include <doctest/doctest.h>

#include <string>

#include <fmt/format.h>

#include "xml/schematron_support.h"

namespace tongket::xml {
namespace {

std::string flags(const std::string& rules_text, std::string_view data) {
  Parsed parsed(data);
  const auto rules = Rules::load(file_with(rules_text), parsed.sources, nullptr, Limits());
  REQUIRE(rules);
  Budget budget(100'000);
  Diagnostics diagnostics;
  (*rules)->check(*parsed.tree, {}, budget, diagnostics);
  std::string result;
  for (const Diagnostic& each : diagnostics.list())
    result += fmt::format("{}={} ", each.rule, each.flag);
  return result;
}

const std::string kSum =
    "<pattern abstract='true' id='sum'><rule context='$whole'>"
    "<let name='got' value='sum($parts)'/>"
    "<assert id='adds-up' test='$got = $total'><name/>: <value-of select='$got'/> is not "
    "<value-of select='$total'/></assert></rule></pattern>";

// --- abstract patterns ---

TEST_CASE("a pattern that is an abstract one puts its parameters where $name stands") {
  const std::string rules = schema(
      kSum +
      "<pattern is-a='sum'><param name='whole' value='a'/><param name='parts' value='n'/>"
      "<param name='total' value='@t'/></pattern>"
      "<pattern is-a='sum'><param name='whole' value='b'/><param name='parts' value='m | k'/>"
      "<param name='total' value='@of'/></pattern>");
  CHECK(checked(rules,
                "<d>\n<a t='3'><n>1</n><n>2</n></a>\n<a t='4'><n>1</n><n>2</n></a>\n"
                "<b of='5'><m>2</m><k>2</k></b>\n<b of='4'><m>2</m><k>2</k></b></d>") ==
        "3: error adds-up: a: 3 is not 4\n4: error adds-up: b: 4 is not 5\n");
}

TEST_CASE("an abstract pattern by itself checks nothing") {
  CHECK(checked(schema("<pattern abstract='true' id='p'><rule context='*'>"
                       "<assert id='x' test='false()'>x</assert></rule></pattern>"),
                "<a/>") == "");
}

TEST_CASE("a parameter's name is taken as long as it is") {
  const std::string rules = schema(
      "<pattern abstract='true' id='p'><rule context='*'><report id='x' test='true()'>"
      "<value-of select='concat($a, $ab, $abc)'/></report></rule></pattern>"
      "<pattern is-a='p'><param name='a' value='1'/><param name='ab' value='2'/>"
      "<param name='abc' value='3'/></pattern>");
  CHECK(checked(rules, "<d/>") == "1: error x: 123\n");
}

TEST_CASE("a value is put in as text, before the query is read") {
  const std::string rules = schema(
      "<pattern abstract='true' id='p'><rule context='*'><report id='x' test='true()'>"
      "<value-of select='2 * $v'/> <value-of select='\"$v\"'/></report></rule></pattern>"
      "<pattern is-a='p'><param name='v' value='3 + 1'/></pattern>");
  CHECK(checked(rules, "<d/>") == "1: error x: 7 3 + 1\n");
}

TEST_CASE("variables of the file are seen beside the parameters") {
  const std::string rules = schema(
      "<let name='limit' value='5'/>"
      "<pattern abstract='true' id='p'><let name='own' value='$x + 1'/><rule context='a'>"
      "<assert id='x' test='@n &lt; $limit - $own'>x</assert></rule></pattern>"
      "<pattern is-a='p'><param name='x' value='1'/></pattern>");
  CHECK(checked(rules, "<d>\n<a n='2'/>\n<a n='3'/></d>") == "3: error x: x\n");
}

TEST_CASE("a fault in a parameter's value is told at that value") {
  CHECK(load_faults(schema(kSum + "<pattern is-a='sum'><param name='whole' value='a'/>"
                                  "<param name='parts' value='cout(n)'/>"
                                  "<param name='total' value='1'/></pattern>")) ==
        "xpath.unknown-name: cout\n");
}

TEST_CASE("a fault in an abstract pattern is told there, once, past character references") {
  const std::string used = "<pattern is-a='p'><param name='v' value='3'/></pattern>";
  CHECK(load_faults(schema("<pattern abstract='true' id='p'><rule context='*'><assert id='x' "
                           "test='1 &lt; $v and cout(b)'>x</assert></rule></pattern>" +
                           used + used)) == "xpath.unknown-name: cout\n");
}

TEST_CASE("parameters that lack or are not known are faults") {
  CHECK(load_faults(schema(kSum + "<pattern is-a='sum'><param name='whole' value='a'/>"
                                  "<param name='parts' value='n'/></pattern>")) ==
        "xpath.unknown-name: sum\n");
  CHECK(load_faults(schema(kSum + "<pattern is-a='sum'><param name='whole' value='a'/>"
                                  "<param name='parts' value='n'/>"
                                  "<param name='total' value='$nothing'/></pattern>")) !=
        "xpath.unknown-name: sum\n");
  CHECK(load_faults(schema(kSum + "<pattern is-a='sum'><param name='whole' value='a'/>"
                                  "<param name='parts' value='n'/><param name='total' value='1'/>"
                                  "<param name='totl' value='1'/></pattern>")) ==
        "schematron.bad: totl\n");
  CHECK(load_faults(schema(kSum + "<pattern is-a='sum'><param name='whole' value='a'/>"
                                  "<param name='parts' value='n'/><param name='total' value='1'/>"
                                  "<param name='parts' value='1'/></pattern>")) ==
        "schematron.bad: parts\n");
}

TEST_CASE("what is abstract and what is one stand apart") {
  CHECK(load_faults(schema(kSum + "<pattern is-a='summ'/>")) == "schematron.bad: summ\n");
  CHECK(load_faults(schema("<pattern id='a'><rule context='*'><assert id='x' test='1'>x</assert>"
                           "</rule></pattern><pattern is-a='a'/>")) == "schematron.bad: a\n");
  CHECK(load_faults(schema("<pattern abstract='true'/>")) == "schematron.bad: pattern\n");
  CHECK(load_faults(schema("<pattern abstract='yes'/>")) == "schematron.bad: yes\n");
  CHECK(load_faults(schema(kSum + "<pattern abstract='true' id='b' is-a='sum'/>")) ==
        "schematron.bad: sum\n");
  CHECK(load_faults(schema("<pattern><param name='a' value='1'/></pattern>")) ==
        "schematron.bad: param\n");
  CHECK(load_faults(schema("<pattern abstract='true' id='p'><rule context='*'><assert id='x' "
                           "test='1'>x</assert></rule></pattern><pattern is-a='p'>"
                           "<let name='a' value='1'/></pattern>")) == "schematron.bad: let\n");
}

TEST_CASE("parameters that make each other's text grow without end are refused") {
  std::string uses;
  for (int i = 0; i < 3000; ++i)
    uses += "$v or ";
  const std::string value(3000, ' ');
  CHECK(
      load_faults(schema("<pattern abstract='true' id='p'><rule context='*'><assert id='x' test='" +
                         uses +
                         "1'>x</assert></rule></pattern><pattern is-a='p'>"
                         "<param name='v' value='" +
                         value + "1'/></pattern>"))
          .substr(0, 15) == "schematron.bad:");
}

// --- abstract rules ---

TEST_CASE("a rule takes in the checks and variables of the abstract rule that it extends") {
  const std::string rules = pattern(
      "<rule abstract='true' id='base'><let name='n' value='number(@n)'/>"
      "<assert id='positive' test='$n &gt; 0'><name/></assert></rule>"
      "<rule context='a'><extends rule='base'/><assert id='small' test='$n &lt; 9'>big</assert>"
      "</rule><rule context='b'><extends rule='base'/></rule>");
  CHECK(checked(rules, "<d>\n<a n='0'/>\n<a n='9'/>\n<b n='-1'/>\n<b n='9'/></d>") ==
        "2: error positive: a\n3: error small: big\n4: error positive: b\n");
}

TEST_CASE("abstract rules extend each other, and one that is met twice counts once") {
  const std::string rules = pattern(
      "<rule abstract='true' id='one'><report id='1' test='true()'>1</report></rule>"
      "<rule abstract='true' id='two'><extends rule='one'/>"
      "<report id='2' test='true()'>2</report></rule>"
      "<rule context='a'><extends rule='two'/><extends rule='one'/></rule>");
  CHECK(checked(rules, "<a/>") == "1: error 1: 1\n1: error 2: 2\n");
}

TEST_CASE("abstract rules that are missing, go in a circle or have a context are faults") {
  CHECK(load_faults(pattern("<rule context='a'><extends rule='b'/>"
                            "<assert id='x' test='1'>x</assert></rule>")) == "schematron.bad: b\n");
  const std::string circle = pattern(
      "<rule abstract='true' id='one'><extends rule='two'/></rule>"
      "<rule abstract='true' id='two'><extends rule='one'/></rule>"
      "<rule context='a'><extends rule='one'/><assert id='x' test='1'>x</assert></rule>");
  CHECK(load_faults(circle) == "schematron.bad: one\n");
  CHECK(load_faults(pattern("<rule abstract='true' id='o' context='a'><assert id='x' test='1'>x"
                            "</assert></rule>")) == "schematron.bad: a\n");
  CHECK(load_faults(pattern("<rule abstract='true'><assert id='x' test='1'>x</assert></rule>")) ==
        "schematron.bad: rule\n");
  CHECK(load_faults(pattern("<rule context='a'><extends/><assert id='x' test='1'>x</assert>"
                            "</rule>")) == "schematron.bad: extends\n");
}

TEST_CASE("a long chain of abstract rules is refused") {
  std::string rules = "<rule abstract='true' id='r0'><assert id='x' test='1'>x</assert></rule>";
  for (int i = 1; i < 80; ++i) {
    rules += fmt::format("<rule abstract='true' id='r{}'><extends rule='r{}'/></rule>", i, i - 1);
  }
  rules += "<rule context='a'><extends rule='r79'/><assert id='y' test='1'>y</assert></rule>";
  CHECK(load_faults(pattern(rules)).substr(0, 16) == "schematron.bad: ");
}

TEST_CASE("checks are counted with those of abstract patterns") {
  std::string checks;
  for (int i = 0; i < 100; ++i)
    checks += fmt::format("<assert id='c{}' test='1'>x</assert>", i);
  std::string rules =
      "<pattern abstract='true' id='p'><rule context='*'>" + checks + "</rule></pattern>";
  for (int i = 0; i < 60; ++i)
    rules += "<pattern is-a='p'/>";
  CHECK(load_faults(schema(rules)) == "schematron.bad: assert\n");
}

// --- diagnostics ---

TEST_CASE("diagnostics follow the message, in both languages, with the variables of the rule") {
  const std::string rules = schema(
      "<pattern><rule context='a'><let name='m' value='@n * 2'/>"
      "<assert id='x' test='false()' diagnostics='twice  plain'>Sai.<tk:en>Wrong.</tk:en></assert>"
      "</rule></pattern><diagnostics><diagnostic id='twice'>Gấp đôi: <value-of select='$m'/>."
      "<tk:en>Twice: <value-of select='$m'/> of <name/>.</tk:en></diagnostic>"
      "<diagnostic id='plain'>Hết.</diagnostic></diagnostics>");
  Parsed parsed("<a n='4'/>");
  const auto loaded = Rules::load(file_with(rules), parsed.sources, nullptr, Limits());
  REQUIRE(loaded);
  Budget budget(1000);
  Diagnostics diagnostics;
  (*loaded)->check(*parsed.tree, {}, budget, diagnostics);
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics.list()[0].message.vi == "Sai. Gấp đôi: 8. Hết.");
  CHECK(diagnostics.list()[0].message.en == "Wrong. Twice: 8 of a. Hết.");
}

TEST_CASE("diagnostics that are missing, or ask for what the rule lacks, are faults") {
  CHECK(load_faults(rule("a", "<assert id='x' test='1' diagnostics='d'>x</assert>")) ==
        "schematron.bad: d\n");
  CHECK(load_faults(schema("<pattern><rule context='a'>"
                           "<assert id='x' test='1' diagnostics='d'>x</assert>"
                           "<assert id='y' test='1' diagnostics='d'>y</assert></rule></pattern>"
                           "<diagnostics><diagnostic id='d'><value-of select='$m'/></diagnostic>"
                           "</diagnostics>")) == "xpath.unknown-name: $m\n");
}

// --- phases ---

const std::string kPhases =
    "<phase id='quick'><active pattern='one'/></phase>"
    "<phase id='full'><active pattern='one'/><active pattern='two'/></phase>"
    "<pattern id='one'><rule context='a'><report id='1' test='true()'>1</report></rule></pattern>"
    "<pattern id='two'><let name='n' value='count(//a)'/>"
    "<rule context='a'><report id='2' test='$n'>2</report></rule></pattern>"
    "<pattern><rule context='a'><report id='3' test='true()'>3</report></rule></pattern>";

std::string in_phase(std::string_view phase, const std::string& default_phase = "") {
  std::string rules = schema(kPhases);
  if (!default_phase.empty()) rules.insert(7, " defaultPhase='" + default_phase + "'");
  std::string ids;
  const std::string all = checked(rules, "<a/>", {}, 10'000, phase);
  for (std::size_t at = all.find("error "); at != std::string::npos;
       at = all.find("error ", at + 1))
    ids += all[at + 6];
  return ids;
}

TEST_CASE("a phase applies its patterns only") {
  CHECK(in_phase("quick") == "1");
  CHECK(in_phase("full") == "12");
  CHECK(in_phase("#ALL") == "123");
}

TEST_CASE("without a phase the default one is checked, else every pattern") {
  CHECK(in_phase("") == "123");
  CHECK(in_phase("", "quick") == "1");
  CHECK(in_phase("#ALL", "quick") == "123");
  CHECK(in_phase("", "#ALL") == "123");
  CHECK(in_phase("full", "quick") == "12");
}

TEST_CASE("a file tells its phases") {
  Parsed parsed("<a/>");
  const auto rules = Rules::load(file_with(schema(kPhases)), parsed.sources, nullptr, Limits());
  REQUIRE(rules);
  CHECK((*rules)->phases() == std::vector<std::string>{"quick", "full"});
}

TEST_CASE("a phase that a file lacks, and #DEFAULT, ask what it is asked by default") {
  for (const char* phase : {"slow", "#DEFAULT"}) {
    CAPTURE(phase);
    CHECK(in_phase(phase) == "123");
    CHECK(in_phase(phase, "quick") == "1");
  }
}

TEST_CASE("a pattern that is not active costs nothing, its variables neither") {
  const std::string rules = schema(
      "<phase id='p'><active pattern='one'/></phase><pattern id='one'><rule context='a'>"
      "<report id='1' test='true()'>1</report></rule></pattern>"
      "<pattern><let name='n' value='count(//a[count(//a) = 7])'/><rule context='a'>"
      "<report id='2' test='$n'>2</report></rule></pattern>");
  std::string data = "<d>";
  for (int i = 0; i < 100; ++i)
    data += "<b/>";
  data += "<a/></d>";
  CHECK(checked(rules, data, {}, 150, "p") == "1: error 1: 1\n");
  CHECK(checked(rules, data, {}, 150, "#ALL") == "xpath.budget\n");
}

TEST_CASE("a phase that names a missing pattern, or that is missing, is a fault") {
  CHECK(load_faults(schema("<phase id='p'><active pattern='a'/></phase>")) ==
        "schematron.bad: a\n");
  CHECK(load_faults(schema("<phase/>")) == "schematron.bad: phase\n");
  CHECK(load_faults(schema("<phase id='p'><active/></phase>")) == "schematron.bad: active\n");
  std::string rules = schema(kPhases);
  CHECK(load_faults(rules.insert(7, " defaultPhase='quik'")) == "schematron.bad: quik\n");
}

// --- roles, flags, ids ---

TEST_CASE("a rule's role and flag are its checks', unless they have their own") {
  const std::string rules = pattern(
      "<rule abstract='true' id='base' flag='base'><report id='3' test='1'>3</report></rule>"
      "<rule context='a' role='warning' flag='sum'><report id='1' test='1'>1</report>"
      "<report id='2' test='1' role='info' flag='own'>2</report><extends rule='base'/></rule>"
      "<rule context='b'><report id='4' test='1'>4</report></rule>");
  CHECK(checked(rules, "<a/>") == "1: warning 1: 1\n1: note 2: 2\n1: warning 3: 3\n");
  CHECK(flags(rules, "<a/>") == "1=sum 2=own 3=base ");
  CHECK(flags(rules, "<b/>") == "4= ");
}

TEST_CASE("an id is given once in a file, whatever it names") {
  CHECK(load_faults(schema("<phase id='x'/><pattern id='x'><rule context='a' id='r'>"
                           "<assert id='r' test='1'>x</assert></rule></pattern><diagnostics>"
                           "<diagnostic id='r'>x</diagnostic></diagnostics>")) ==
        "schematron.bad: x\nschematron.bad: r\nschematron.bad: r\n");
}

}  // namespace
}  // namespace tongket::xml
