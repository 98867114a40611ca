#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "xml/schematron_support.h"

namespace tongket::xml {
namespace {

// --- the document ---

// The fenced blocks of docs/rules.md, in order.
std::vector<std::string> documented_blocks() {
  const auto text = read_file(std::string(TONGKET_SOURCE_DIR) + "/docs/rules.md", 1 << 20);
  REQUIRE(text);
  std::vector<std::string> blocks;
  std::size_t at = 0;
  while ((at = text->find("\n```", at)) != std::string::npos) {
    const std::size_t begin = text->find('\n', at + 1) + 1;
    const std::size_t end = text->find("\n```", begin);
    blocks.push_back(text->substr(begin, end + 1 - begin));
    at = end + 4;
  }
  return blocks;
}

TEST_CASE("the example in docs/rules.md says what the document says") {
  const std::vector<std::string> blocks = documented_blocks();
  REQUIRE(blocks.size() >= 3);
  const FormatValue two_digits = [](const Value& value, std::string_view format) {
    return format == "number:2" ? to_number(value).value.rounded(2).to_string() : to_text(value);
  };
  CHECK(checked(blocks[0], blocks[1], two_digits) == blocks[2]);
}

// --- checking ---

TEST_CASE("an assert speaks when its test is false, a report when it is true") {
  const std::string rules = rule(
      "a",
      "<assert id='x' test='@n &gt; 1'>small</assert><report id='y' test='@n &gt; 2'>big</report>");
  CHECK(checked(rules, "<d>\n<a n='1'/>\n<a n='2'/>\n<a n='3'/></d>") ==
        "2: error x: small\n4: error y: big\n");
}

TEST_CASE("the first rule of a pattern that matches a node is the only one") {
  const std::string rules = pattern(
      "<rule context='a[@n]'><report id='with' test='true()'>w</report></rule>"
      "<rule context='a'><report id='without' test='true()'>o</report></rule>"
      "<rule context='*'><report id='rest' test='true()'>r</report></rule>");
  CHECK(checked(rules, "<d><a n='1'/><a/></d>") ==
        "1: error rest: r\n1: error with: w\n1: error without: o\n");
}

TEST_CASE("each pattern has its own first rule") {
  const std::string one =
      "<pattern><rule context='a'><report id='1' test='true()'>1</report></rule></pattern>";
  const std::string two =
      "<pattern><rule context='*'><report id='2' test='true()'>2</report></rule></pattern>";
  CHECK(checked(schema(one + two), "<a/>") == "1: error 1: 1\n1: error 2: 2\n");
}

TEST_CASE("faults come in the order of the document") {
  const std::string rules = pattern(
      "<rule context='b'><report id='b' test='true()'>b</report></rule>"
      "<rule context='a'><report id='a' test='true()'>a</report></rule>");
  CHECK(checked(rules, "<d>\n<a/>\n<b/>\n<a/></d>") ==
        "2: error a: a\n3: error b: b\n4: error a: a\n");
}

TEST_CASE("rules look at attributes, texts and the document too") {
  const std::string rules = pattern(
      "<rule context='@n'><assert id='n' test='. &gt; 0'>n</assert></rule>"
      "<rule context='b/text()'><assert id='t' test='. != \"x\"'>t</assert></rule>"
      "<rule context='/'><assert id='d' test='d'>d</assert></rule>");
  CHECK(checked(rules, "<e n='0'>\n<b>x</b></e>") ==
        "1: error d: d\n1: error n: n\n2: error t: t\n");
}

TEST_CASE("the role decides how grave a finding is") {
  const std::string rules = rule("a",
                                 "<report id='1' test='1' role='warning'>w</report><report id='2' "
                                 "test='1' role='info'>i</report>"
                                 "<report id='3' test='1' role='error'>e</report>");
  CHECK(checked(rules, "<a/>") == "1: warning 1: w\n1: note 2: i\n1: error 3: e\n");
}

TEST_CASE("variables of schema, pattern and rule are seen below them") {
  const std::string rules = schema(
      "<let name='s' value='count(//a)'/>"
      "<pattern><let name='p' value='$s * 10'/><rule context='a[@n = $s]'><let name='r' value='@n "
      "+ $p'/>"
      "<let name='q' value='$r + 1'/>"
      "<report id='x' test='true()'><value-of select='concat($s, \" \", $p, \" \", $r, \" \", "
      "$q)'/></report>"
      "</rule></pattern>"
      "<pattern><let name='p' value='$s'/><rule context='a[@n = 1]'>"
      "<report id='y' test='true()'><value-of select='$p'/></report></rule></pattern>");
  CHECK(checked(rules, "<d><a n='1'/><a n='2'/></d>") == "1: error y: 2\n1: error x: 2 20 22 23\n");
}

TEST_CASE("a message holds both languages and hints, with values, white space squeezed") {
  const std::string rules = rule("a", R"(
      <assert id='x' test='false()'>
        Giá trị   <value-of select='@n'/> của <name/>
        <tk:en>The value <value-of select='@n'/> of <name path='..'/></tk:en>
        <tk:hint>Sửa <value-of select='@n + 1'/></tk:hint><tk:hint-en>Mend it</tk:hint-en>
        sai.
      </assert>)");
  Parsed parsed("<d><a n='7'/></d>");
  const auto loaded = Rules::load(file_with(rules), parsed.sources, nullptr, Limits());
  REQUIRE(loaded);
  Budget budget(1000);
  Diagnostics diagnostics;
  (*loaded)->check(*parsed.tree, {}, budget, diagnostics);
  REQUIRE(diagnostics.size() == 1);
  const Diagnostic& found = diagnostics.list()[0];
  CHECK(found.message.vi == "Giá trị 7 của a sai.");
  CHECK(found.message.en == "The value 7 of d");
  CHECK(found.hint.vi == "Sửa 8");
  CHECK(found.hint.en == "Mend it");
  CHECK(found.place == parsed.tree->root().child("a").source());
}

TEST_CASE("what has no English says its Vietnamese") {
  const std::string rules =
      rule("a", "<assert id='x' test='false()'>Sai<tk:hint>Sửa</tk:hint></assert>");
  CHECK(checked(rules, "<a/>") == "1: error x: Sai\n");
}

TEST_CASE("values are formatted by the caller") {
  const std::string rules =
      rule("a",
           "<assert id='x' test='false()'><value-of select='@n' tk:format='money'/> "
           "<value-of select='@n'/></assert>");
  const FormatValue format = [](const Value& value, std::string_view name) {
    return fmt::format("[{}|{}]", to_text(value), name);
  };
  CHECK(checked(rules, "<a n='7'/>", format) == "1: error x: [7|money] [7|]\n");
}

TEST_CASE("current() in a test is the node of the rule") {
  const std::string rules =
      rule("r", "<assert id='ref' test='//i[@id = current()/@to]'>gone</assert>");
  CHECK(checked(rules, "<d>\n<r to='1'/>\n<r to='2'/><i id='1'/></d>") == "3: error ref: gone\n");
}

TEST_CASE("names without a prefix can be given a namespace") {
  const std::string rules = schema(
      "<ns prefix='' uri='urn:y'/><ns prefix='o' uri='urn:o'/><pattern><rule context='a'>"
      "<report id='x' test='o:b and @n'>x</report></rule></pattern>");
  CHECK(checked(rules, "<a xmlns='urn:y' n='1'><b xmlns='urn:o'/></a>") == "1: error x: x\n");
  CHECK(checked(rules, "<a n='1'><b xmlns='urn:o'/></a>") == "");
}

TEST_CASE("a spent budget ends the check with one fault") {
  const std::string rules = rule("a", "<assert id='x' test='//b'>x</assert>");
  std::string data = "<d>";
  for (int i = 0; i < 200; ++i)
    data += "<a/>";
  CHECK(checked(rules, data + "</d>", {}, 3000).find("xpath.budget\n") != std::string::npos);
  const std::string all = checked(rules, data + "</d>", {}, 3000);
  CHECK(all.find("xpath.budget\n") == all.rfind("xpath.budget\n"));
  CHECK(all.size() - all.rfind("xpath.budget\n") == 13);
}

TEST_CASE("a test that can't be worked out is a fault of the rules, and the others go on") {
  const std::string rules =
      rule("a",
           "<assert id='x' test='@n * 1000000000000000000000 &gt; 1'>x</assert>"
           "<assert id='y' test='false()'>y</assert>");
  CHECK(checked(rules, "<a n='1000000000000000000000'/>") == "xpath.type\n1: error y: y\n");
}

TEST_CASE("rules cost steps in proportion to the tree") {
  const std::string rules = pattern(
      "<rule context='d/row[@n]'><assert id='1' test='@n &gt;= 0'>1</assert></rule>"
      "<rule context='other'><assert id='2' test='true()'>2</assert></rule>");
  std::string data = "<d>";
  for (int i = 0; i < 20'000; ++i)
    data += fmt::format("<row n='{}'/>", i);
  CHECK(checked(rules, data + "</d>", {}, 250'000) == "");
}

TEST_CASE("a variable that every node searches by a code is searched once") {
  const std::string rules = schema(
      "<let name='all' value='//row'/><pattern><rule context='row'>"
      "<assert id='one' test='$all[@id = current()/@to]'>one</assert>"
      "<assert id='many' test='count($all[current()/@*[name() = \"to\" or name() = \"or\"] = "
      "@id]) = 2'>many</assert>"
      "<assert id='text' test='count($all[@id = \"r7\"]) = 1'>text</assert>"
      "<assert id='number' test='@n or $all[@id = 7]'>number</assert></rule></pattern>");
  std::string data = "<d>";
  for (int i = 0; i < 3000; ++i)
    data += fmt::format("<row id='r{}' to='r{}' or='r{}' n='1'/>", i, i + 1, i / 2);
  // r1 stands there twice: who refers to it finds three rows.
  data += "<row id='r3000' to='r2' or='r2' n='1'/>\n<row id='r1' to='x'/></d>";
  const std::string many = "1: error many: many\n";
  CHECK(checked(rules, data, {}, 600'000) ==
        many + many + many + many +
            "2: error one: one\n2: error many: many\n2: error number: number\n");
}

// --- loading ---

TEST_CASE("rules that are not understood are refused, all at once and each at its place") {
  CHECK(load_faults(schema("<include href='x'/><pattern documents='a'><rul context='a'/>"
                           "<rule context='a' see='x'><key name='b'/>"
                           "<assert test='1'>x</assert></rule></pattern>")) ==
        "schematron.bad: include\nschematron.bad: documents\nschematron.bad: rul\n"
        "schematron.bad: see\nschematron.bad: key\nschematron.bad: assert\n");
}

TEST_CASE("every demand on a rules file has its fault") {
  CHECK(load_faults("<a/>") == "schematron.bad: a\n");
  CHECK(load_faults("<schema xmlns='http://purl.oclc.org/dsdl/schematron'/>") ==
        "schematron.bad: schema\n");
  CHECK(
      load_faults("<schema xmlns='http://purl.oclc.org/dsdl/schematron' queryBinding='xslt2'/>") ==
      "schematron.bad: xslt2\n");
  CHECK(load_faults(schema("words")) == "schematron.bad: words\n");
  CHECK(load_faults(schema("<ns prefix='a'/>")) == "schematron.bad: ns\n");
  CHECK(load_faults(schema("<ns prefix='a' uri='u'/><ns prefix='a' uri='v'/>")) ==
        "schematron.bad: a\n");
  CHECK(load_faults(schema("<let name='a'/>")) == "schematron.bad: let\n");
  CHECK(load_faults(schema("<let name='1a' value='1'/>")) == "schematron.bad: 1a\n");
  CHECK(load_faults(schema("<let name='a' value='1'/><let name='a' value='1'/>")) ==
        "schematron.bad: a\n");
  CHECK(load_faults(pattern("<rule context='a'/>")) == "schematron.bad: rule\n");
  CHECK(load_faults(pattern("<rule><assert id='a' test='1'>x</assert></rule>")) ==
        "schematron.bad: rule\n");
  CHECK(load_faults(rule("a", "<assert id='a'>x</assert>")) == "schematron.bad: assert\n");
  CHECK(load_faults(rule("a", "<assert id='a' test='1'/>")) == "schematron.bad: assert\n");
  CHECK(load_faults(rule("a", "<assert id='' test='1'>x</assert>")) == "schematron.bad: \n");
  CHECK(load_faults(rule("a", "<assert id='a' test='1' role='fatal'>x</assert>")) ==
        "schematron.bad: fatal\n");
  CHECK(load_faults(rule("a", "<assert id='a' test='1'>x<value-of/></assert>")) ==
        "schematron.bad: value-of\n");
  CHECK(load_faults(rule("a", "<assert id='a' test='1'>x<tk:en a='1'>y</tk:en></assert>")) ==
        "schematron.bad: a\n");
  CHECK(load_faults(
            rule("a", "<assert id='a' test='1'>x<tk:en>y</tk:en><tk:en>z</tk:en></assert>")) ==
        "schematron.bad: tk:en\n");
  CHECK(load_faults(rule("a", "<assert id='a' test='1'>x<tk:vi>y</tk:vi></assert>")) ==
        "schematron.bad: tk:vi\n");
  CHECK(load_faults(
            rule("a", "<assert id='a' test='1'>x</assert><report id='a' test='1'>x</report>")) ==
        "schematron.bad: a\n");
}

TEST_CASE("faults of expressions point into the file, past its character references") {
  CHECK(load_faults(rule("a", "<assert id='a' test='1 &lt; 2 and cout(b)'>x</assert>")) ==
        "xpath.unknown-name: cout\n");
  CHECK(load_faults(rule("ancestor::a", "<assert id='a' test='q:b'>x</assert>")) ==
        "xpath.syntax: ancestor::a\nxpath.unknown-name: q:b\n");
  CHECK(load_faults(rule("a[", "<assert id='a' test='1 +'>x<value-of select='('/></assert>")) ==
        "xpath.syntax: \nxpath.syntax: \nxpath.syntax: \n");
}

TEST_CASE("a variable that is not there is a fault where it is used") {
  CHECK(load_faults(rule(
            "a[$x]", "<let name='b' value='$c'/><assert id='a' test='$b and $bb'>x</assert>")) ==
        "xpath.unknown-name: a[$x]\nxpath.unknown-name: $c\nxpath.unknown-name: $b and $bb\n");
  CHECK(load_faults(
            pattern("<rule context='a'><let name='b' value='1'/><assert id='a' test='$b'>x</assert>"
                    "</rule><rule context='c'><assert id='c' test='$b'>x</assert></rule>")) ==
        "xpath.unknown-name: $b\n");
}

TEST_CASE("a rules file that is no XML is refused as such") {
  CHECK(load_faults("<schema").substr(0, 10) == "xml.syntax");
  Sources sources;
  const auto missing = Rules::load("/nonexistent/rules.sch", sources, nullptr, Limits());
  REQUIRE(!missing);
  CHECK(missing.error().list().front().code == Code::file_missing);
}

TEST_CASE("paths are checked against a schema, in the context of their rule") {
  Sources sources;
  const std::string path = file_with("") + ".xsd";
  REQUIRE(write_file(path, R"(<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:element name="year"><xs:complexType><xs:sequence>
    <xs:element name="indicator" maxOccurs="unbounded"><xs:complexType>
      <xs:attribute name="plan" type="xs:decimal"/><xs:attribute name="actual" type="xs:decimal"/>
    </xs:complexType></xs:element>
  </xs:sequence></xs:complexType></xs:element>
</xs:schema>)"));
  const auto loaded = Schema::load(path, sources, Limits());
  REQUIRE(loaded);
  const SchemaIndex& index = (*loaded)->index();
  CHECK(load_faults(
            schema("<let name='all' value='/year/indicator'/><pattern><rule context='indicator'>"
                   "<assert id='a' test='@plan and ../indicator and $all/@actual'>"
                   "<value-of select='@actual'/></assert></rule></pattern>"),
            &index) == "");
  CHECK(
      load_faults(schema("<let name='all' value='/year/indicatr'/><pattern>"
                         "<rule context='indicator'><let name='own' value='.'/>"
                         "<assert id='a' test='@plam and $own/@actul'>"
                         "<value-of select='plan'/></assert></rule>"
                         "<rule context='yaer/indicator'><assert id='b' test='1'>x</assert></rule>"
                         "</pattern>"),
                  &index) ==
      "xpath.unknown-name: indicatr\nxpath.unknown-name: @plam\nxpath.unknown-name: @actul\n"
      "xpath.unknown-name: plan\nxpath.unknown-name: yaer\n");
}

}  // namespace
}  // namespace tongket::xml
