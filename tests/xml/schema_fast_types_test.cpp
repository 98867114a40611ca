// The fast judge of schemas, construct by construct and type by type.
#include <doctest/doctest.h>

#include "xml/schema_fast_support.h"

using namespace tongket;
using namespace tongket::xml;
using namespace tongket::xml::testing;

namespace {

struct Construct {
  const char* name;
  const char* schema;
  std::vector<std::string> taken;    // by both
  std::vector<std::string> refused;  // by both
};

std::string typed(const std::string& restriction) {
  return "<xs:element name='r'><xs:complexType><xs:attribute name='v' "
         "use='required'><xs:simpleType>"
         "<xs:restriction base='" +
         restriction +
         "</xs:restriction></xs:simpleType></xs:attribute></xs:complexType></xs:element>";
}

std::string with_value(const std::string& value) {
  return "<r xmlns='urn:t' v='" + value + "'/>";
}

struct Type {
  std::string restriction;
  std::vector<std::string> taken;
  std::vector<std::string> refused;
};

const std::vector<Type> kTypes = {
    {"xs:string'>", {"", " a ", "chữ"}, {}},
    {"xs:string'><xs:length value='2'/>", {"ab", "ừở", "  "}, {"", "a", "abc"}},
    {"xs:string'><xs:maxLength value='2'/>", {"", "ab", "ừở"}, {"abc"}},
    {"xs:string'><xs:enumeration value='a'/><xs:enumeration value='b'/>",
     {"a", "b"},
     {"", "c", "A"}},
    {"xs:normalizedString'><xs:minLength value='1'/>", {"a  b"}, {""}},
    {"xs:token'><xs:minLength value='3'/>", {"abc", " a  b "}, {"ab", "   a  "}},
    {"xs:token'><xs:pattern value='[a-z]+'/><xs:pattern value='\\d{2}'/>",
     {"ab", "12"},
     {"a1", "123", ""}},
    {"xs:token'><xs:pattern value='\\p{L}+'/>", {"chữ"}, {"a1"}},
    {"xs:token'><xs:pattern value='(ab){2}'/>", {"abab"}, {"ab", "ababab"}},
    {"xs:NCName'>", {"a-1._"}, {"", "1a", "a:b", "a b"}},
    {"xs:NMTOKEN'>", {"1a"}, {"", "a b", "a/b"}},
    {"xs:language'>", {"vi", "en-GB"}, {"", "v_i", "abcdefghi"}},
    {"xs:anyURI'>", {"a/b.xml", "a"}, {}},
    {"xs:boolean'>", {"true", "false", "0", "1"}, {"", "yes", "TRUE"}},
    {"xs:decimal'>", {"0", "-1.5", "12.50", "123456789.123456789"}, {"", "1,5", "1e3", "--1", "."}},
    {"xs:decimal'><xs:totalDigits value='3'/><xs:fractionDigits value='1'/>",
     {"12.5", "123", "-0.5"},
     {"1234", "1.25"}},
    {"xs:decimal'><xs:minExclusive value='-1.5'/><xs:maxInclusive value='10'/>",
     {"-1.4", "10", "10.0"},
     {"-1.5", "10.01"}},
    {"xs:integer'>", {"0", "-5", "123456789012345678"}, {"", "1.0", "1.", "a"}},
    {"xs:nonNegativeInteger'><xs:maxExclusive value='10'/>", {"0", "9"}, {"-1", "10"}},
    {"xs:positiveInteger'>", {"1"}, {"0", "-1"}},
    {"xs:negativeInteger'>", {"-1"}, {"0", "1"}},
    {"xs:nonPositiveInteger'>", {"0", "-1"}, {"1"}},
    {"xs:long'>", {"-123456789012345678"}, {"9223372036854775808"}},
    {"xs:int'>", {"2147483647", "-2147483648"}, {"2147483648", "-2147483649"}},
    {"xs:short'>", {"32767"}, {"32768"}},
    {"xs:byte'>", {"-128", "127"}, {"128", "-129"}},
    {"xs:unsignedLong'>", {"0"}, {"-1"}},
    {"xs:unsignedInt'>", {"4294967295"}, {"4294967296"}},
    {"xs:unsignedShort'>", {"65535"}, {"65536"}},
    {"xs:unsignedByte'>", {"255"}, {"256", "-1"}},
    {"xs:date'>",
     {"2024-02-29", "0001-01-01", "9999-12-31"},
     {"2023-02-29", "1900-02-29", "2024-13-01", "2024-00-01", "2024-04-31", "2024-01-00",
      "24-01-01", ""}},
    {"xs:dateTime'>",
     {"2024-02-29T23:59:59"},
     {"2024-02-30T00:00:00", "2024-02-29T25:00:00", "2024-02-29T00:60:00", "2024-02-29"}},
    {"xs:time'>", {"00:00:00", "23:59:59"}, {"25:00:00", "7:30:00", "07:30"}},
    {"xs:gYear'>", {"2022"}, {"22", "abcd", ""}},
};

const std::vector<Construct> kConstructs = {
    {"a sequence with counts",
     "<xs:element name='r'><xs:complexType><xs:sequence><xs:element name='a' type='xs:string' "
     "minOccurs='2' maxOccurs='3'/>"
     "<xs:element name='b' type='xs:string' "
     "minOccurs='0'/></xs:sequence></xs:complexType></xs:element>",
     {"<r xmlns='urn:t'><a/><a/></r>", "<r xmlns='urn:t'> <a/><!-- --><a/><a/>\n<b/></r>"},
     {"<r xmlns='urn:t'><a/></r>", "<r xmlns='urn:t'><a/><a/><a/><a/></r>",
      "<r xmlns='urn:t'><a/><a/>x</r>", "<r xmlns='urn:t'><b/><a/><a/></r>", "<r><a/><a/></r>",
      "<a xmlns='urn:t'/>"}},
    {"a choice in a loop",
     "<xs:element name='r'><xs:complexType><xs:choice maxOccurs='unbounded'><xs:element name='a' "
     "type='xs:string'/>"
     "<xs:sequence><xs:element name='b' type='xs:string'/><xs:element name='c' type='xs:string' "
     "minOccurs='0'/></xs:sequence>"
     "</xs:choice></xs:complexType></xs:element>",
     {"<r xmlns='urn:t'><a/><b/><b/><c/><a/></r>"},
     {"<r xmlns='urn:t'/>", "<r xmlns='urn:t'><a/><c/></r>"}},
    {"all",
     "<xs:element name='r'><xs:complexType><xs:all><xs:element name='a' "
     "type='xs:string'/><xs:element name='b' type='xs:string'/>"
     "</xs:all></xs:complexType></xs:element>",
     {"<r xmlns='urn:t'><a/><b/></r>", "<r xmlns='urn:t'><b/> <a/></r>"},
     {"<r xmlns='urn:t'><b/></r>", "<r xmlns='urn:t'><a/><b/><a/></r>"}},
    {"groups and groups of attributes",
     "<xs:group name='g'><xs:choice><xs:element name='a' type='xs:string'/><xs:element "
     "ref='r'/></xs:choice></xs:group>"
     "<xs:attributeGroup name='h'><xs:attribute name='x' type='xs:int' "
     "use='required'/></xs:attributeGroup>"
     "<xs:element name='r'><xs:complexType><xs:group ref='g' minOccurs='0' "
     "maxOccurs='unbounded'/><xs:attributeGroup ref='h'/></xs:complexType></xs:element>",
     {"<r xmlns='urn:t' x='1'><a/><r x='2'/></r>"},
     {"<r xmlns='urn:t' x='1'><r/></r>", "<r xmlns='urn:t' x='1' y='2'/>",
      "<r xmlns='urn:t' x='z'/>"}},
    {"mixed and empty content",
     "<xs:element name='r'><xs:complexType mixed='true'><xs:sequence><xs:element name='e' "
     "minOccurs='0'><xs:complexType/></xs:element>"
     "</xs:sequence></xs:complexType></xs:element>",
     {"<r xmlns='urn:t'>chữ<e/>chữ</r>", "<r xmlns='urn:t'/>"},
     {"<r xmlns='urn:t'><e>x</e></r>", "<r xmlns='urn:t'>x<e/><e/></r>"}},
    {"extensions",
     "<xs:complexType name='b'><xs:sequence><xs:element name='a' "
     "type='xs:string'/></xs:sequence><xs:attribute name='x'/></xs:complexType>"
     "<xs:complexType name='d'><xs:complexContent><xs:extension base='b'><xs:choice><xs:element "
     "name='c' type='xs:string'/></xs:choice>"
     "<xs:attribute name='y' "
     "use='required'/></xs:extension></xs:complexContent></xs:complexType><xs:element name='r' "
     "type='d'/>",
     {"<r xmlns='urn:t' x='1' y='2'><a/><c/></r>"},
     {"<r xmlns='urn:t' x='1'><a/><c/></r>", "<r xmlns='urn:t' y='2'><a/></r>",
      "<r xmlns='urn:t' y='2'><c/><a/></r>"}},
    {"a restriction",
     "<xs:complexType name='b'><xs:sequence><xs:element name='a' type='xs:string' "
     "minOccurs='0'/></xs:sequence><xs:attribute name='x'/>"
     "<xs:attribute name='y'/></xs:complexType><xs:complexType "
     "name='d'><xs:complexContent><xs:restriction base='b'><xs:sequence>"
     "<xs:element name='a' type='xs:string'/></xs:sequence><xs:attribute name='x' "
     "use='prohibited'/><xs:attribute name='y' use='required'/>"
     "</xs:restriction></xs:complexContent></xs:complexType><xs:element name='r' type='d'/>",
     {"<r xmlns='urn:t' y='1'><a/></r>"},
     {"<r xmlns='urn:t' y='1'/>", "<r xmlns='urn:t' x='1' y='1'><a/></r>",
      "<r xmlns='urn:t'><a/></r>"}},
    {"values with attributes, in pieces",
     "<xs:element name='r'><xs:complexType><xs:simpleContent><xs:extension "
     "base='xs:int'><xs:attribute name='u' fixed='m'/></xs:extension>"
     "</xs:simpleContent></xs:complexType></xs:element>",
     {"<r xmlns='urn:t' u='m'>12</r>", "<r xmlns='urn:t'>1<!-- -->2<![CDATA[3]]></r>"},
     {"<r xmlns='urn:t' u='k'>12</r>", "<r xmlns='urn:t'/>", "<r xmlns='urn:t'>1<!-- -->x</r>",
      "<r xmlns='urn:t'><a/></r>"}},
    {"local names with and without a namespace",
     "<xs:element name='r'><xs:complexType><xs:sequence><xs:element name='a' type='xs:string' "
     "form='unqualified'/></xs:sequence>"
     "<xs:attribute name='x' form='qualified' use='required'/></xs:complexType></xs:element>",
     {"<t:r xmlns:t='urn:t' t:x='1'><a/></t:r>"},
     {"<t:r xmlns:t='urn:t' x='1'><a/></t:r>", "<t:r xmlns:t='urn:t' t:x='1'><t:a/></t:r>"}},
    {"keys and references to them",
     "<xs:complexType name='i'><xs:sequence><xs:element name='i' type='i' minOccurs='0' "
     "maxOccurs='unbounded'/></xs:sequence>"
     "<xs:attribute name='c' type='xs:token'/><xs:attribute name='d' "
     "type='xs:token'/><xs:attribute name='of' type='xs:token'/></xs:complexType>"
     "<xs:element name='r'><xs:complexType><xs:sequence><xs:element name='i' type='i' "
     "maxOccurs='unbounded'/></xs:sequence></xs:complexType>"
     "<xs:key name='k'><xs:selector xpath='t:i'/><xs:field xpath='@c'/></xs:key>"
     "<xs:keyref name='f' refer='k'><xs:selector xpath='.//t:i'/><xs:field "
     "xpath='@of'/></xs:keyref>"
     "<xs:unique name='u'><xs:selector xpath=' t:i/t:i | t:i/t:i/t:i '/><xs:field "
     "xpath='@c'/><xs:field xpath='@d'/></xs:unique></xs:element>",
     {"<r xmlns='urn:t'><i c='1'/><i c='2' of='1'><i of='2' c='1'/><i c='1' d='2'/><i c='1' "
      "d='3'/></i></r>"},
     {"<r xmlns='urn:t'><i c='1'/><i c='1'/></r>", "<r xmlns='urn:t'><i/></r>",
      "<r xmlns='urn:t'><i c='1' of='3'/></r>",
      "<r xmlns='urn:t'><i c='1'><i><i of='3'/></i></i></r>",
      "<r xmlns='urn:t'><i c='1'><i c='1' d='2'><i c='1' d='2'/></i></i></r>"}},
};

void hold(const std::string& schema, const std::vector<std::string>& taken,
          const std::vector<std::string>& refused) {
  const SchemaPtr loaded = load_text(schema);
  REQUIRE(loaded != nullptr);
  for (const std::string& text : taken) {
    CAPTURE(text);
    const Verdicts both = judge(*loaded, text);
    CHECK(both.fast);
    CHECK(both.libxml2);
  }
  for (const std::string& text : refused) {
    CAPTURE(text);
    const Verdicts both = judge(*loaded, text);
    CHECK_FALSE(both.fast);
    CHECK_FALSE(both.libxml2);
  }
}

}  // namespace

TEST_CASE("each construct has what it takes and what it refuses") {
  for (const Construct& construct : kConstructs) {
    CAPTURE(construct.name);
    hold(construct.schema, construct.taken, construct.refused);
  }
}

TEST_CASE("each type has what it takes and what it refuses") {
  for (const Type& type : kTypes) {
    CAPTURE(type.restriction);
    std::vector<std::string> taken;
    std::vector<std::string> refused;
    for (const std::string& value : type.taken)
      taken.push_back(with_value(value));
    for (const std::string& value : type.refused)
      refused.push_back(with_value(value));
    hold(typed(type.restriction), taken, refused);
  }
}

TEST_CASE("no value is taken for any type that libxml2 refuses") {
  std::vector<std::string> values;
  for (const Type& type : kTypes) {
    values.insert(values.end(), type.taken.begin(), type.taken.end());
    values.insert(values.end(), type.refused.begin(), type.refused.end());
  }
  values.insert(values.end(), kValues.begin(), kValues.end());
  for (const Type& type : kTypes) {
    const SchemaPtr schema = load_text(typed(type.restriction));
    REQUIRE(schema != nullptr);
    for (const std::string& value : values) {
      const Part root{"r", "urn:t", "", {{"v", value}}, {}};
      const Verdicts both = verdicts(*schema, *tree_of(root), {});
      if (both.fast) CHECK_MESSAGE(both.libxml2, type.restriction << ": " << value);
    }
  }
}

TEST_CASE("what the tables can't hold is left to libxml2") {
  const auto whole = [](const std::string& body) {
    const SchemaPtr schema = load_text(body);
    REQUIRE(schema != nullptr);
    return is_fast(*schema);
  };
  const std::string r = "<xs:element name='r' type='xs:string'/>";
  CHECK(whole(r));
  CHECK_FALSE(whole(r + "<xs:element name='s' type='xs:string' substitutionGroup='r'/>"));
  CHECK_FALSE(whole("<xs:import namespace='urn:other'/>" + r));
  std::string keys;
  for (int i = 0; i < 300; ++i)
    keys += "<xs:key name='k" + std::to_string(i) + "'><xs:selector xpath='a" + std::to_string(i) +
            "'/><xs:field xpath='@c'/></xs:key>";
  CHECK_FALSE(whole("<xs:element name='r'><xs:complexType/>" + keys + "</xs:element>"));
  const auto element = [](const std::string& body) {
    const SchemaPtr schema = load_text("<xs:element name='r'" + body + "</xs:element>");
    REQUIRE(schema != nullptr);
    CHECK(judge(*schema, "<r xmlns='urn:t'>1</r>").libxml2);
    return judge(*schema, "<r xmlns='urn:t'>1</r>").fast;
  };
  CHECK(element(" type='xs:int'>"));
  CHECK_FALSE(element(">"));
  CHECK_FALSE(element(" type='xs:int' default='1'>"));
  CHECK_FALSE(element(" type='xs:double'>"));
  CHECK_FALSE(element("><xs:simpleType><xs:list itemType='xs:int'/></xs:simpleType>"));
  CHECK_FALSE(element("><xs:simpleType><xs:union memberTypes='xs:int xs:date'/></xs:simpleType>"));
  CHECK_FALSE(element("><xs:complexType mixed='true'><xs:anyAttribute/></xs:complexType>"));
}
