// What the two judges of a schema say of a tree, each by itself. For tests of the contract that the
// fast one never takes what libxml2 refuses. Internal to the room.
#pragma once

#include "xml/schema.h"

namespace tongket::xml {

struct Verdicts {
  bool fast = false;     // certainly valid, says our table
  bool libxml2 = false;  // valid, says libxml2
};

Verdicts verdicts(const Schema& schema, const Tree& tree, const Limits& limits);
// Whether the schema has tables at all.
bool is_fast(const Schema& schema);

}  // namespace tongket::xml
