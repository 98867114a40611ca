// What the XPath and Schematron tests share.
#pragma once

#include <string>
#include <string_view>

#include "xml/xml.h"

namespace tongket::xml {

// A tree from inline XML, with the sources that its places point into.
struct Parsed {
  Sources sources;
  TreePtr tree;
  explicit Parsed(std::string_view xml) {
    Diagnostics diagnostics;
    tree = read_bytes("data.xml", xml, sources, Limits(), diagnostics);
    if (tree == nullptr) throw Broken("the test's XML is not well-formed");
  }
};

// "name=text;" for each node of a set, otherwise XPath's string().
std::string shown(const Value& value);
// The result at the document node, or the code of the fault: "!xpath.type".
std::string evaluated(const Parsed& parsed, std::string_view expression,
                      const Namespaces& namespaces = {}, const Variables& variables = {});
// The code of the first fault of parsing with its offset, "xpath.syntax@3"; empty without faults.
std::string parse_fault(std::string_view expression, const Namespaces& namespaces = {});
// The same with all faults, one a line.
std::string listed(const Diagnostics& diagnostics);

// What libxml2 makes of it (with the prefix p for urn:p); "!" for its faults.
std::string by_libxml2(std::string_view xml, const std::string& expression);

}  // namespace tongket::xml
