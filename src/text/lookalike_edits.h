// Look-alikes as edits of a line, for the rules that are on. Only for text/.
#pragma once

#include <string_view>

#include "text/edits.h"

namespace tongket::text {

// Invisible characters, fullwidth letters and spaces where there are any, else words: these must be
// whole before they are judged, so that the next round finds them.
void find_lookalike_edits(std::string_view text, const RuleSet& rules, Edits& edits);

}  // namespace tongket::text
