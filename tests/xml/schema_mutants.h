// A document that can be changed in every way, one change at a time, and made a tree again: for
// holding two judges of a schema against each other.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "xml/xml.h"

namespace tongket::xml::testing {

struct Part {
  std::string name;  // empty: a text
  std::string uri;
  std::string text;
  struct Attribute {
    std::string name;
    std::string value;
    std::string uri = {};
  };
  std::vector<Attribute> attributes;
  std::vector<Part> children;
};

Part part_of(const Node& element);
TreePtr tree_of(const Part& root);

// Calls `judge` with each mutant and what was done to it: elements left out, doubled, renamed,
// moved, emptied, given texts, children and attributes; attributes left out, renamed, exchanged,
// and given every value of the list (these two of each name of an element's attribute, or they
// would be all).
using Judge = std::function<void(const Part& mutant, const std::string& what)>;
void for_each_mutant(const Part& root, const std::vector<std::string>& values, const Judge& judge);

}  // namespace tongket::xml::testing
