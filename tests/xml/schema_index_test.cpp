// The index of a schema: who may stand in whom.
#include <doctest/doctest.h>

#include "xml/schema_file_support.h"
#include "xml/xml_support.h"

using namespace tongket;
using namespace tongket::xml;

namespace {

std::shared_ptr<const Schema> schema_of(const std::string& body) {
  auto schema = testing::schema_with(testing::in_schema(body));
  REQUIRE(schema != nullptr);
  return schema;
}

// "a(@x @y b(...) text open)", each declaration written out once.
std::string outline(const SchemaIndex& index, std::uint32_t id, std::set<std::uint32_t>& seen) {
  const SchemaIndex::Element& element = index.element(id);
  if (!seen.insert(id).second) return element.name + "^";
  std::string line = element.name + "(";
  for (const std::string& attribute : element.attributes)
    line += "@" + attribute + " ";
  for (const std::uint32_t child : element.children)
    line += outline(index, child, seen) + " ";
  if (element.has_text) line += "text ";
  if (element.open) line += "open ";
  if (line.back() == ' ') line.pop_back();
  return line + ")";
}

std::string outline_of(const std::string& body) {
  const auto schema = schema_of(body);
  std::set<std::uint32_t> seen;
  std::string lines;
  for (const std::uint32_t root : schema->index().roots()) {
    if (seen.count(root) == 0) lines += outline(schema->index(), root, seen) + "\n";
  }
  return lines;
}

}  // namespace

TEST_CASE("sequences, choices, groups and attribute groups are gone into") {
  CHECK(
      outline_of("<xs:element name='a'><xs:complexType><xs:sequence>"
                 "<xs:element name='b' type='xs:int'/>"
                 "<xs:choice><xs:element name='c' type='xs:string'/><xs:group ref='G'/></xs:choice>"
                 "</xs:sequence><xs:attribute name='x'/><xs:attributeGroup ref='A'/>"
                 "</xs:complexType></xs:element>"
                 "<xs:group name='G'><xs:sequence><xs:element name='d' type='xs:date'/>"
                 "</xs:sequence></xs:group>"
                 "<xs:attributeGroup name='A'><xs:attribute name='y'/></xs:attributeGroup>") ==
      "a(@x @y b(text) c(text) d(text))\n");
}

TEST_CASE("an extension has its base's content, a restriction only its attributes") {
  const std::string base =
      "<xs:complexType name='B'><xs:sequence><xs:element name='b' type='xs:int' minOccurs='0'/>"
      "<xs:element name='c' type='xs:int' minOccurs='0'/></xs:sequence>"
      "<xs:attribute name='x'/><xs:attribute name='y'/></xs:complexType>";
  CHECK(outline_of(base + "<xs:element name='a'><xs:complexType><xs:complexContent>"
                          "<xs:extension base='B'><xs:sequence><xs:element name='d' type='xs:int'/>"
                          "</xs:sequence><xs:attribute name='z'/></xs:extension>"
                          "</xs:complexContent></xs:complexType></xs:element>") ==
        "a(@x @y @z b(text) c(text) d(text))\n");
  CHECK(outline_of(base + "<xs:element name='a'><xs:complexType><xs:complexContent>"
                          "<xs:restriction base='B'><xs:sequence><xs:element name='c' type='xs:int'"
                          " minOccurs='0'/></xs:sequence><xs:attribute name='y' use='prohibited'/>"
                          "</xs:restriction></xs:complexContent></xs:complexType></xs:element>") ==
        "a(@x c(text))\n");
}

TEST_CASE("simple content and mixed content have text, wildcards are open") {
  CHECK(outline_of("<xs:element name='a'><xs:complexType mixed='true'><xs:sequence>"
                   "<xs:element name='b'><xs:complexType><xs:simpleContent>"
                   "<xs:extension base='xs:string'><xs:attribute name='x'/></xs:extension>"
                   "</xs:simpleContent></xs:complexType></xs:element>"
                   "<xs:element name='c'><xs:complexType><xs:sequence>"
                   "<xs:any processContents='lax'/></xs:sequence></xs:complexType></xs:element>"
                   "</xs:sequence></xs:complexType></xs:element>") ==
        "a(b(@x text) c(open) text)\n");
}

TEST_CASE("an element without a type may hold anything") {
  CHECK(outline_of("<xs:element name='a'/>") == "a(text open)\n");
}

TEST_CASE("types that hold themselves end") {
  CHECK(outline_of("<xs:complexType name='T'><xs:sequence>"
                   "<xs:element name='t' type='T' minOccurs='0'/></xs:sequence></xs:complexType>"
                   "<xs:element name='a' type='T'/>") == "a(t(t^))\n");
}

TEST_CASE("members of a substitution group stand wherever their head does") {
  CHECK(outline_of("<xs:element name='h' type='xs:int'/>"
                   "<xs:element name='m' substitutionGroup='h'/>"
                   "<xs:element name='a'><xs:complexType><xs:sequence><xs:element ref='h'/>"
                   "</xs:sequence></xs:complexType></xs:element>") ==
        "h(text)\nm(text)\na(h^ m^)\n");
}

TEST_CASE("elements of one name in different parents are different declarations") {
  const auto schema = schema_of(
      "<xs:element name='a'><xs:complexType><xs:sequence>"
      "<xs:element name='b'><xs:complexType><xs:sequence><xs:element name='n' type='xs:int'/>"
      "</xs:sequence></xs:complexType></xs:element>"
      "<xs:element name='c'><xs:complexType><xs:sequence><xs:element name='n'><xs:complexType>"
      "<xs:attribute name='x'/></xs:complexType></xs:element></xs:sequence></xs:complexType>"
      "</xs:element></xs:sequence></xs:complexType></xs:element>");
  const SchemaIndex& index = schema->index();
  CHECK(index.size() == 5);
  REQUIRE(index.roots().size() == 1);
  const auto& children = index.element(index.roots().front()).children;
  REQUIRE(children.size() == 2);
  const std::uint32_t first = index.element(children[0]).children.at(0);
  const std::uint32_t second = index.element(children[1]).children.at(0);
  CHECK(first != second);
  CHECK(index.element(first).attributes.empty());
  CHECK(index.element(second).attributes == std::vector<std::string>{"x"});
  CHECK(index.target_namespace() == "urn:t");
  CHECK(index.document().document);
}

TEST_CASE("documentation is told apart by language, and comes from the type where need be") {
  const auto schema = schema_of(
      "<xs:simpleType name='T'><xs:annotation><xs:documentation xml:lang='en'>a  type\n"
      "</xs:documentation></xs:annotation><xs:restriction base='xs:int'/></xs:simpleType>"
      "<xs:element name='a' type='T'/>"
      "<xs:element name='b' type='T'><xs:annotation>"
      "<xs:documentation xml:lang='vi'>của b</xs:documentation>"
      "<xs:documentation xml:lang='en'>of b</xs:documentation></xs:annotation></xs:element>");
  const SchemaIndex& index = schema->index();
  CHECK(index.element(index.roots().at(0)).documentation_en == "a type");
  CHECK(index.element(index.roots().at(0)).documentation_vi.empty());
  CHECK(index.element(index.roots().at(1)).documentation_vi == "của b");
  CHECK(index.element(index.roots().at(1)).documentation_en == "of b");
}

TEST_CASE("local elements are in the target namespace only where the schema says so") {
  const auto schema = schema_of(
      "<xs:element name='a'><xs:complexType><xs:sequence>"
      "<xs:element name='q' type='xs:int'/>"
      "<xs:element name='u' type='xs:int' form='unqualified'/>"
      "</xs:sequence></xs:complexType></xs:element>");
  const SchemaIndex& index = schema->index();
  const auto& children = index.element(index.roots().at(0)).children;
  CHECK(index.element(children.at(0)).namespace_uri == "urn:t");
  CHECK(index.element(children.at(1)).namespace_uri.empty());
}
