// Whether a clerk can act on what is said of a violation: the wants of the schema's author in
// words, codes that there are, and no expression, key name or type name that only programs know.
#include <doctest/doctest.h>

#include "xml/schema_file_support.h"
#include "xml/xml_support.h"

namespace tongket::xml {

using namespace testing;

namespace {

constexpr const char* kSchema =
    R"(<xs:simpleType name='Plain'><xs:restriction base='xs:token'><xs:pattern value='[a-z]+'/>
</xs:restriction></xs:simpleType>
<xs:simpleType name='Code'>
  <xs:annotation><xs:documentation xml:lang='vi'>Mã.</xs:documentation>
    <xs:documentation xml:lang='en'>A code.</xs:documentation></xs:annotation>
  <xs:restriction base='xs:token'><xs:pattern value='[a-z-]+'><xs:annotation>
    <xs:documentation xml:lang='vi'>Chữ thường và gạch nối.</xs:documentation>
    <xs:documentation xml:lang='en'>Small letters and hyphens.</xs:documentation>
  </xs:annotation></xs:pattern></xs:restriction>
</xs:simpleType>
<xs:simpleType name='Short'>
  <xs:restriction base='Code'><xs:maxLength value='12'/></xs:restriction></xs:simpleType>
<xs:element name='year'>
  <xs:complexType><xs:sequence>
    <xs:element name='item' minOccurs='0' maxOccurs='unbounded'><xs:complexType>
      <xs:attribute name='code' type='Short'><xs:annotation>
        <xs:documentation xml:lang='vi'>Mã của chỉ tiêu.</xs:documentation>
        <xs:documentation xml:lang='en'>The indicator's code.</xs:documentation>
      </xs:annotation></xs:attribute>
      <xs:attribute name='plain' type='Plain'/></xs:complexType></xs:element>
    <xs:element name='other' minOccurs='0' maxOccurs='unbounded'><xs:complexType>
      <xs:attribute name='code' type='xs:token'/></xs:complexType></xs:element>
    <xs:element name='ref' minOccurs='0' maxOccurs='unbounded'><xs:complexType>
      <xs:attribute name='to' type='xs:token'/></xs:complexType></xs:element>
    <xs:element name='link' minOccurs='0' maxOccurs='unbounded'><xs:complexType>
      <xs:attribute name='to' type='xs:token'/></xs:complexType></xs:element>
  </xs:sequence></xs:complexType>
  <xs:key name='item-key'><xs:annotation>
    <xs:documentation xml:lang='vi'>chỉ tiêu</xs:documentation>
    <xs:documentation xml:lang='en'>indicator</xs:documentation></xs:annotation>
    <xs:selector xpath='t:none | .//t:item'/><xs:field xpath='@code'/></xs:key>
  <xs:key name='other-key'><xs:selector xpath='t:other'/><xs:field xpath='@code'/></xs:key>
  <xs:keyref name='item-ref' refer='t:item-key'>
    <xs:selector xpath='t:ref'/><xs:field xpath='@to'/></xs:keyref>
  <xs:keyref name='other-ref' refer='other-key'>
    <xs:selector xpath='t:link'/><xs:field xpath='@to'/></xs:keyref>
</xs:element>)";

// The only fault of a document.
Diagnostic only(const std::string& content) {
  Reading reading;
  static const auto schema = schema_with(in_schema(kSchema));
  REQUIRE(schema != nullptr);
  read_into(reading, "<year xmlns='urn:t'>" + content + "</year>");
  REQUIRE(reading.tree != nullptr);
  schema->validate(*reading.tree, Limits{}, reading.diagnostics);
  REQUIRE(reading.diagnostics.size() == 1);
  return reading.diagnostics.list().front();
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a value of the wrong form is told the pattern's words, through derived types") {
  const Diagnostic fault = only("<item code='Ho Ngheo'/>");
  CHECK(fault.hint.vi == "viết “ho-ngheo”; Chữ thường và gạch nối.");
  CHECK(fault.hint.en == "write 'ho-ngheo'; Small letters and hyphens.");
  CHECK(has(fault.message.vi, "Ho Ngheo"));
  CHECK_FALSE(has(fault.message.vi + fault.message.en, "[a-z"));
}

TEST_CASE("a pattern is shown only where the schema has no words at all") {
  const Diagnostic fault = only("<item code='a' plain='X'/>");
  CHECK_FALSE(has(fault.message.vi + fault.message.en, "[a-z"));
  CHECK(has(fault.hint.vi, "[a-z]+"));
}

TEST_CASE("an empty code is empty, not of a wrong form") {
  const Diagnostic fault = only("<item code=''/>");
  CHECK(has(fault.message.vi, "để trống"));
  CHECK(fault.hint.en == "Small letters and hyphens.");
}

TEST_CASE("a reference that leads nowhere is told what it may mean and the nearest code") {
  const Diagnostic fault =
      only("<item code='ho-ngheo'/><other code='ho-ngeo'/><ref to='ho-nghe'/>");
  CHECK(fault.message.vi == "không có chỉ tiêu nào mang mã “ho-nghe”");
  CHECK(fault.message.en == "no indicator has the code 'ho-nghe'");
  CHECK(has(fault.hint.vi, "“ho-ngheo”"));
}

TEST_CASE("where no code is near, the few that there are are listed") {
  const Diagnostic fault = only("<item code='ab'/><item code='cd'/><ref to='xxxxxx'/>");
  CHECK(has(fault.hint.vi, "ab, cd"));
  CHECK(has(only("<ref to='x'/>").hint.vi, "chưa có chỉ tiêu nào"));
}

TEST_CASE("of many codes those that begin alike are listed, each once") {
  std::string items;
  for (char c = 'a'; c <= 'z'; ++c)
    items += "<item code='" + std::string(5, c) + "'/>";
  const std::string hint =
      only(items + "<item code='ruong-dat'/><ref to='ruong-lua-nuoc'/>").hint.en;
  CHECK(has(hint, "are: ruong-dat, rrrrr, aaaaa, bbbbb,"));
  CHECK(hint.ends_with(", …"));
  CHECK_FALSE(has(hint, "zzzzz"));
}

TEST_CASE("a code used twice is told what bears it") {
  const Diagnostic fault = only("<item code='ab'/><item code='ab'/>");
  CHECK(fault.message.vi == "đã có chỉ tiêu khác mang mã “ab”");
  CHECK(fault.related.size() == 1);
}

TEST_CASE("a missing code is told by its attribute") {
  const Diagnostic fault = only("<item/>");
  CHECK(has(fault.message.vi, "“code”"));
}

TEST_CASE("names of keys are not shown, be they documented or not") {
  for (const char* content : {"<ref to='x'/>", "<item code='a'/><item code='a'/>", "<item/>",
                              "<link to='x'/>", "<other code='a'/><other code='a'/>", "<other/>"}) {
    CAPTURE(content);
    const Diagnostic fault = only(content);
    for (const std::string& text :
         {fault.message.vi, fault.message.en, fault.hint.vi, fault.hint.en}) {
      CHECK_FALSE(has(text, "-key"));
      CHECK_FALSE(has(text, "-ref"));
    }
  }
}

TEST_CASE("where an element is out of place, references to the codes behind it are no faults") {
  CHECK(has(only("<nowhere/><item code='ab'/><ref to='ab'/>").message.vi, "<nowhere>"));
}

TEST_CASE("words where none may stand are told where they may") {
  CHECK(only("<item code='a'>12</item>").hint.en == "write <item …/> with nothing within");
  CHECK(only("abc<item code='a'/>").hint.vi ==
        "bỏ chữ này, hoặc đưa vào <item>, <other>, <ref> hoặc <link>");
}

TEST_CASE("an unknown attribute is told the nearest one") {
  CHECK(has(only("<item code='a' plian='b'/>").hint.en, "did you mean 'plain'"));
}

}  // namespace tongket::xml
