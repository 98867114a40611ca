// A schema as plain tables, for data that is plainly fine. Internal to the room.
//
// What comes in: the files of a schema that libxml2 has accepted, then trees. What goes out:
// "valid", or "don't know", never "invalid". Constructs that the tables can't hold are marked, and
// data that meets one isn't known; so isn't any that breaks a rule, or is written in an unusual way
// (+01, xsi:type). libxml2 judges those. Where this says valid libxml2 would: that is the contract,
// which tests/xml/schema_fast_test.cpp and the fuzz target xml_schema hold both to.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "xml/arena.h"
#include "xml/schema_fast_tables.h"
#include "xml/schema_files.h"

namespace tongket::xml {

// What an element's content model says of the children that it has.
struct FastWanted {
  std::uint32_t misfit = 0;          // the first child that can't stand where it does; 0: none
  std::vector<std::string> next;     // what may stand there, or behind the last child
  std::vector<std::string> lacking;  // what of it, or of what comes behind, can't be left out
};

class FastSchema {
 public:
  // Null for a schema of several files, with substitution groups, or too large for small tables.
  static std::unique_ptr<const FastSchema> compile(const std::vector<SchemaFile>& files);

  // Whether the tree is certainly valid. False also when the time is over. Safe for several
  // threads.
  [[nodiscard]] bool accepts(const ArenaTree& tree, const Limits& limits) const;
  // Nothing where the tables don't hold the element's content. For messages: takes its time.
  [[nodiscard]] std::optional<FastWanted> wanted(const Node& element) const;
  // The type of an attribute, or of the element's own text; null where it isn't held.
  [[nodiscard]] const FastValue* value_type(const Node& element, const Node& attribute) const;

 private:
  FastTables tables_;
};

}  // namespace tongket::xml
