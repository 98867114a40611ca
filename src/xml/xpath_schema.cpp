#include "xml/xpath_schema.h"

#include <utility>

namespace tongket::xml::xpath {

ElementSet anything() {
  ElementSet set;
  set.anything = true;
  return set;
}

bool is_empty(const ElementSet& set) {
  return set.elements.empty() && set.attribute_owners.empty() && !set.document && !set.anything;
}

void merge(ElementSet& into, const ElementSet& other) {
  into.elements.insert(other.elements.begin(), other.elements.end());
  into.attribute_owners.insert(other.attribute_owners.begin(), other.attribute_owners.end());
  into.document = into.document || other.document;
  into.anything = into.anything || other.anything;
}

ElementSet SchemaAxes::along(Axis axis, const ElementSet& from) {
  switch (axis) {
    case Axis::self:
      return from;
    case Axis::child:
      return children(from);
    case Axis::parent:
      return parents(from);
    case Axis::attribute:
      return owners(from);
    case Axis::descendant:
      return closure(from, true);
    case Axis::ancestor:
      return closure(from, false);
    case Axis::descendant_or_self:
    case Axis::ancestor_or_self: {
      ElementSet result = closure(from, axis == Axis::descendant_or_self);
      merge(result, from);
      return result;
    }
    case Axis::following_sibling:
    case Axis::preceding_sibling:
      return siblings(from);
    case Axis::following:
    case Axis::preceding: {
      ElementSet result = children(everywhere());
      result.anything = result.anything || from.anything;
      return result;
    }
  }
  return anything();
}

ElementSet SchemaAxes::everywhere() const {
  ElementSet result;
  result.document = true;
  for (std::size_t id = 0; id < index_.size(); ++id) {
    result.elements.insert(result.elements.end(), static_cast<std::uint32_t>(id));
  }
  return result;
}

ElementSet SchemaAxes::children(const ElementSet& from) {
  ElementSet result;
  result.anything = from.anything;
  for (const std::uint32_t id : from.elements) {
    const SchemaIndex::Element& element = index_.element(id);
    result.elements.insert(element.children.begin(), element.children.end());
    result.anything = result.anything || element.open;
  }
  if (from.document) result.elements.insert(index_.roots().begin(), index_.roots().end());
  return result;
}

ElementSet SchemaAxes::parents(const ElementSet& from) {
  ElementSet result;
  result.anything = from.anything;
  result.elements = from.attribute_owners;
  const auto& parents = parents_by_child();
  for (const std::uint32_t id : from.elements) {
    result.elements.insert(parents[id].begin(), parents[id].end());
  }
  for (const std::uint32_t root : index_.roots()) {
    result.document = result.document || from.elements.count(root) != 0;
  }
  return result;
}

ElementSet SchemaAxes::closure(const ElementSet& from, bool down) {
  ElementSet result;
  ElementSet edge = from;
  while (!edge.elements.empty() || edge.document || !edge.attribute_owners.empty()) {
    const ElementSet next = down ? children(edge) : parents(edge);
    ElementSet fresh;
    for (const std::uint32_t id : next.elements) {
      if (result.elements.count(id) == 0) fresh.elements.insert(id);
    }
    merge(result, next);
    edge = std::move(fresh);
  }
  result.anything = result.anything || from.anything;
  return result;
}

ElementSet SchemaAxes::siblings(const ElementSet& from) {
  ElementSet inner;
  inner.elements = from.elements;  // attributes have no siblings
  inner.anything = from.anything;
  return children(parents(inner));
}

ElementSet SchemaAxes::owners(const ElementSet& from) const {
  ElementSet result;
  result.anything = from.anything;
  for (const std::uint32_t id : from.elements) {
    if (!index_.element(id).attributes.empty()) result.attribute_owners.insert(id);
    result.anything = result.anything || index_.element(id).open;
  }
  return result;
}

const std::vector<std::vector<std::uint32_t>>& SchemaAxes::parents_by_child() {
  if (!parents_by_child_.empty()) return parents_by_child_;
  parents_by_child_.resize(index_.size());
  for (std::size_t id = 0; id < index_.size(); ++id) {
    const auto parent = static_cast<std::uint32_t>(id);
    for (const std::uint32_t child : index_.element(parent).children) {
      parents_by_child_[child].push_back(parent);
    }
  }
  return parents_by_child_;
}

}  // namespace tongket::xml::xpath
