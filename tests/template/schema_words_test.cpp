// Authors of data and packs are shown by their editor what an element or an attribute means: the
// XSDs say it, in both languages, of everything that they declare.
#include "template/template_support.h"

using namespace template_test;

namespace {

bool is_schema_element(const xml::Node& node, std::string_view name) {
  return node.is_element(name) && node.namespace_uri() == "http://www.w3.org/2001/XMLSchema";
}

// xml:lang is in a namespace, so Node::attribute doesn't find it.
std::string_view language_of(const xml::Node& node) {
  for (xml::Node found = node.first_attribute(); found; found = found.next_attribute()) {
    if (found.name() == "xml:lang") return found.value();
  }
  return {};
}

bool says_something(const xml::Node& declaration, std::string_view language) {
  for (const xml::Node& annotation : declaration.children("annotation")) {
    for (const xml::Node& words : annotation.children("documentation")) {
      const bool blank = words.string_value().find_first_not_of(" \t\r\n") == std::string::npos;
      if (language_of(words) == language && !blank) return true;
    }
  }
  return false;
}

// How many declarations there are, and "line name language" of each that says nothing.
struct Declarations {
  int count = 0;
  Lines silent;
};

void gather(const xml::Node& node, const Sources& sources, Declarations& found) {
  const bool declares = is_schema_element(node, "element") || is_schema_element(node, "attribute");
  if (declares && node.attribute("name")) {
    ++found.count;
    const std::string at = std::to_string(sources.locate(node.source()).line) + " " +
                           std::string(node.attribute_value("name")) + " ";
    for (const char* language : {"vi", "en"}) {
      if (!says_something(node, language)) found.silent.push_back(at + language);
    }
  }
  for (const xml::Node& child : node.children())
    gather(child, sources, found);
}

Declarations declarations_of(const xml::TreePtr& tree, const Sources& sources) {
  REQUIRE(tree != nullptr);
  Declarations found;
  gather(tree->root(), sources, found);
  return found;
}

}  // namespace

TEST_CASE("the XSDs for editors say in both languages what each element and attribute means") {
  for (const char* path : {"templates/year.xsd", "templates/template.xsd", "templates/pack.xsd",
                           "templates/bao-cao-nam-hoc/truong-hoc.xsd"}) {
    CAPTURE(path);
    Sources sources;
    Diagnostics problems;
    const auto tree = xml::read(in_source(path), sources, Limits{}, problems);
    const Declarations found = declarations_of(tree, sources);
    CHECK(found.count > 20);
    CHECK(found.silent == Lines{});
  }
}

TEST_CASE("a declaration that lacks a language or leaves it blank is found") {
  Sources sources;
  Diagnostics problems;
  const auto tree = xml::read_bytes("words.xsd",
                                    R"(<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
<xs:element name="a"/>
<xs:element name="b"><xs:annotation><xs:documentation xml:lang="vi">B</xs:documentation>
  <xs:documentation xml:lang="en"> </xs:documentation></xs:annotation></xs:element>
<xs:complexType name="t"><xs:sequence><xs:element ref="a"/></xs:sequence>
<xs:attribute name="c"><xs:annotation><xs:documentation xml:lang="vi">C</xs:documentation>
  <xs:documentation xml:lang="en">C</xs:documentation></xs:annotation></xs:attribute>
<xs:attribute name="d"><xs:simpleType><xs:annotation><xs:documentation xml:lang="en">not
  of the attribute</xs:documentation></xs:annotation></xs:simpleType></xs:attribute>
</xs:complexType></xs:schema>)",
                                    sources, Limits{}, problems);
  const Declarations found = declarations_of(tree, sources);
  CHECK(found.count == 4);
  CHECK(found.silent == Lines{"2 a vi", "2 a en", "3 b en", "8 d vi", "8 d en"});
}
