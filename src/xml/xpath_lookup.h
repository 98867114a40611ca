// Tables for `$all[@code = …]`, which a rule asks again at every node. Internal to the room.
#pragma once

#include <algorithm>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xml/name_index.h"
#include "xml/xpath_strings.h"
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
  // The nodes of each value, in one list: those of a value linked, as they were added.
  class Table {
   public:
    void add(std::string_view value, const Node& node);
    static constexpr std::uint32_t none = NameIndex::none;
    // The first entry of a value.
    [[nodiscard]] std::uint32_t find(std::string_view value) const;
    [[nodiscard]] std::size_t count(std::uint32_t first) const { return entries_[first].count; }
    void append_to(NodeSet& nodes, std::uint32_t first) const;

   private:
    struct Entry {
      std::string_view value;
      Node node;
      std::uint32_t next = none;
      std::uint32_t last = 0;   // of a first entry
      std::uint32_t count = 1;  // of a first entry
    };
    std::vector<Entry> entries_;
    NameIndex firsts_;
  };

  // The value stays where it is, and as it is, as long as this.
  void add_lasting(const Value& value) {
    if (std::holds_alternative<NodeSet>(value)) lasting_.push_back(&value);
  }
  [[nodiscard]] bool is_lasting(const Value& value) const {
    return std::find(lasting_.begin(), lasting_.end(), &value) != lasting_.end();
  }
  // `fresh`: whether the table was made just now.
  const Table& table(const Value& value, const xpath::Step& attribute, bool& fresh);
  // One of the few asked for, which rules ask for again; good until the next one.
  const xpath::Translation& translation(std::string_view from, std::string_view to);

 private:
  // Few, as many as rules name: searched one by one.
  struct Named {
    const Value* value;
    std::string attribute;
    Table table;
  };
  std::vector<const Value*> lasting_;
  std::deque<Named> tables_;
  struct Translated {
    std::string from, to;
    xpath::Translation made;
  };
  std::deque<Translated> translations_;
};

}  // namespace tongket::xml
