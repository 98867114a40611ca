// What a schema allows along each axis. Internal to the room; needs only the index's interface.
#pragma once

#include <string>
#include <vector>

#include "xml/schema.h"
#include "xml/xpath_tree.h"

namespace tongket::xml::xpath {

// A set of which nothing is claimed.
ElementSet anything();
bool is_empty(const ElementSet& set);
void merge(ElementSet& into, const ElementSet& other);

class SchemaAxes {
 public:
  explicit SchemaAxes(const SchemaIndex& index) : index_(index) {}

  [[nodiscard]] const SchemaIndex& index() const { return index_; }
  // All nodes on the axis, whatever their names; `anything` is set where xs:any lies on it. For
  // the attribute axis: the elements that have attributes, as owners.
  ElementSet along(Axis axis, const ElementSet& from);
  // Every element of the schema and the document node.
  ElementSet everywhere() const;

 private:
  ElementSet children(const ElementSet& from);
  ElementSet parents(const ElementSet& from);
  ElementSet closure(const ElementSet& from, bool down);
  ElementSet siblings(const ElementSet& from);
  ElementSet owners(const ElementSet& from) const;
  const std::vector<std::vector<std::uint32_t>>& parents_by_child();

  const SchemaIndex& index_;
  std::vector<std::vector<std::uint32_t>> parents_by_child_;
};

}  // namespace tongket::xml::xpath
