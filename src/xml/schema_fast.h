// A schema as plain tables, for data that is plainly fine. Internal to the room.
//
// What comes in: the files of a schema that libxml2 has accepted, then trees. What goes out:
// "valid", or "don't know", never "invalid". Constructs that the tables can't hold are marked, and
// data that meets one isn't known; so isn't any that breaks a rule, or is written in an unusual way
// (+01, xsi:type). libxml2 judges those. Where this says valid libxml2 would: that is the contract,
// which tests/xml/schema_fast_test.cpp and the fuzz target xml_schema hold both to.
#pragma once

#include <memory>
#include <vector>

#include "xml/arena.h"
#include "xml/schema_fast_tables.h"
#include "xml/schema_files.h"

namespace tongket::xml {

class FastSchema {
 public:
  // Null for a schema of several files, with substitution groups, or too large for small tables.
  static std::unique_ptr<const FastSchema> compile(const std::vector<SchemaFile>& files);

  // Whether the tree is certainly valid. False also when the time is over. Safe for several
  // threads.
  [[nodiscard]] bool accepts(const ArenaTree& tree, const Limits& limits) const;

 private:
  FastTables tables_;
};

}  // namespace tongket::xml
