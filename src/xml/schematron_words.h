// What may stand where in a Schematron file: the subset that is understood, as tables.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xml/tree.h"

namespace tongket::xml::schematron {

inline constexpr std::string_view kUri = "http://purl.oclc.org/dsdl/schematron";

// Attributes and child elements of an element of the Schematron namespace, or of tk: ("tk:en").
struct Grammar {
  std::string_view name;
  std::vector<std::string> attributes;  // in no namespace
  std::vector<std::string> children;
  bool text = false;
};

// "assert", "tk:en"; empty for elements of other namespaces.
std::string known_name(const Node& element);
// Null for elements that are not understood.
const Grammar* find_grammar(std::string_view name);

}  // namespace tongket::xml::schematron
