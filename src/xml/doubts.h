// What of a tree its schema refused, for those who judge the rest.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "base/base.h"
#include "xml/tree.h"

namespace tongket::xml {

class SchemaIndex;

using NameSet = std::set<std::string, std::less<>>;

// The elements that have a fault: where an attribute, the text or the root is at fault, the element
// by itself, else with all that it holds. They are known by their places, so that trees made of the
// one that was judged can be asked as well.
class Doubts {
 public:
  Doubts() = default;
  // `faults`: what Schema::validate found of the tree; of its schema the names that were meant are
  // taken.
  Doubts(const Tree& tree, const Diagnostics& faults, const SchemaIndex& schema);

  [[nodiscard]] bool empty() const { return doubtful_.empty(); }
  // Whether the node is a doubtful element, or stands in one, or was worked out from its element,
  // which holds one.
  [[nodiscard]] bool hold(const Node& node) const;
  // The places of the doubtful elements that have one of these local names, or were meant to have
  // it; and whether one of such places is below a node.
  [[nodiscard]] std::vector<std::uint32_t> named(const NameSet& names) const;
  [[nodiscard]] static bool any_below(const Node& node, const std::vector<std::uint32_t>& places);

 private:
  struct Element {
    std::uint32_t begin = 0;   // of its name
    std::uint32_t behind = 0;  // where elements begin that are not meant any more
    std::string name;          // of the schema's the nearest, where it has no such
  };
  void add(const Node& element, bool whole);
  [[nodiscard]] bool any_within(const Node& element) const;
  void name_as_meant(const SchemaIndex& schema);

  std::vector<Element> doubtful_;      // in document order
  std::vector<std::uint32_t> behind_;  // the farthest of those up to here
};

}  // namespace tongket::xml
