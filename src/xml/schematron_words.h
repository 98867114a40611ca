// What may stand where in a Schematron file: the part that is understood, as tables.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "xml/schematron.h"
#include "xml/tree.h"

namespace tongket::xml::schematron {

inline constexpr std::string_view kUri = "http://purl.oclc.org/dsdl/schematron";

// "assert", "tk:en"; empty for elements of other namespaces.
std::string known_name(const Node& element);

// Every element, attribute and text of the file that is not understood, and a query binding that is
// not XPath's.
void check_words(const Node& schema, Diagnostics& diagnostics);

// Every tk:format that is none of these.
void check_formats(const Tree& tree, std::span<const RuleFormat> formats, Diagnostics& diagnostics);

// What readers of the file say: a fault at a node; a missing attribute; "did you mean".
void bad(Diagnostics& diagnostics, const Node& node, Message message, Message hint = {});
Node wanted(Diagnostics& diagnostics, const Node& element, std::string_view attribute);
Message near(std::string_view name, const std::vector<std::string>& known);

}  // namespace tongket::xml::schematron
