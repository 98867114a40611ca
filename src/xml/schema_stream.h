// A tree as the text that the schema validator streams over. Internal to the room.
#pragma once

#include <string>

#include "xml/arena.h"

namespace tongket::xml {

// Each start tag holds one line feed, and there is no other: so libxml2's line number, the only
// place that it remembers for a broken keyref, is the ordinal of the element (from 1) plus 1.
std::string to_numbered_text(const ArenaTree& tree);

}  // namespace tongket::xml
