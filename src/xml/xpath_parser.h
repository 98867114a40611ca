// From tokens to the syntax tree, with all that can be known without data: names of functions,
// numbers and types of arguments, prefixes.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "xml/xpath.h"
#include "xml/xpath_places.h"
#include "xml/xpath_tree.h"

namespace tongket::xml::xpath {

struct Parsed {
  ExprPtr root;
  std::vector<std::string> variables;  // each once, in the order of the text
};

Result<Parsed> parse(std::string_view text, const Namespaces& namespaces, Places places);

}  // namespace tongket::xml::xpath
