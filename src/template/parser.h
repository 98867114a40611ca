// template.xml to a syntax tree: structure, attributes, holes, includes. Paths, variables and
// styles are the checker's.
#pragma once

#include <string>
#include <vector>

#include "template/elements.h"
#include "template/syntax.h"

namespace tongket::pack {

inline constexpr std::string_view kTemplateNamespace = "urn:tongket:template:1";

// Where fragments may come from: nothing else is ever opened.
struct Folders {
  std::string pack;
  std::string common;  // templates/common
};

struct ParserInput {
  const Folders& folders;
  // Names without a prefix in expressions mean the data's vocabulary.
  const xml::Namespaces& namespaces;
  Sources& sources;
  const Limits& limits;
};

struct ParsedTemplate {
  Nodes nodes;        // lets and papers
  SourceRef top;      // of the outermost element
  bool read = false;  // false: no template at all, so nothing to check
};
// Fragments are spliced in where they are included. Faults go to diagnostics.
ParsedTemplate parse_template(const std::string& path, const ParserInput& input,
                              Diagnostics& diagnostics);

}  // namespace tongket::pack
