// A tree handed to the schema validator as it stands, without printing and parsing it. Internal.
#pragma once

#include <libxml/xmlschemas.h>

#include "base/base.h"
#include "xml/arena.h"

namespace tongket::xml {

enum class Fed { valid, faulty, late };

// Whether the tree is valid. Where it isn't, nothing is said of why: the validator is told no
// places here. What it reports goes to the handler set before; the first fault ends the feeding.
Fed feed_schema(const ArenaTree& tree, xmlSchemaValidCtxt* validator, const bool& faulty,
                const Limits& limits);

}  // namespace tongket::xml
