#include "xml/xpath_tree.h"

namespace tongket::xml::xpath {

bool is_reverse(Axis axis) {
  switch (axis) {
    case Axis::parent:
    case Axis::ancestor:
    case Axis::ancestor_or_self:
    case Axis::preceding_sibling:
    case Axis::preceding:
      return true;
    case Axis::child:
    case Axis::descendant:
    case Axis::descendant_or_self:
    case Axis::following_sibling:
    case Axis::following:
    case Axis::attribute:
    case Axis::self:
      return false;
  }
  return false;
}

std::optional<std::int64_t> fixed_position(const Expr& predicate) {
  const auto* literal = std::get_if<Literal>(&predicate.form);
  const auto* number = literal == nullptr ? nullptr : std::get_if<Number>(&literal->value);
  if (number == nullptr) return std::nullopt;
  // A position that no node has: 0, 1.5 or a number beyond all lists.
  return number->value.to_int64().value_or(0);
}

}  // namespace tongket::xml::xpath
