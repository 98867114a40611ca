// Tables for `$all[@code = …]`, which a rule asks again at every node. Internal to the room.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "xml/xpath_tree.h"

namespace tongket::xml::xpath {

// `[@name = other]`, where `other` does not look at the node that the predicate is asked of.
struct AttributeEquals {
  const Step* attribute = nullptr;
  const Expr* other = nullptr;
};
// Nothing where the predicate is of another form.
std::optional<AttributeEquals> attribute_equals(const Expr& predicate);

}  // namespace tongket::xml::xpath

namespace tongket::xml {

// Made once for variables that outlast an evaluation; the nodes by the values of an attribute.
class Lookups {
 public:
  using Table = std::unordered_map<std::string_view, NodeSet>;

  // The value stays where it is, and as it is, as long as this.
  void add_lasting(const Value& value) {
    if (std::holds_alternative<NodeSet>(value)) lasting_.insert(&value);
  }
  [[nodiscard]] bool is_lasting(const Value& value) const { return lasting_.count(&value) != 0; }
  // `fresh`: whether the table was made just now.
  const Table& table(const Value& value, const xpath::Step& attribute, bool& fresh);

 private:
  std::set<const Value*> lasting_;
  std::map<std::pair<const Value*, std::string>, Table> tables_;
};

}  // namespace tongket::xml
