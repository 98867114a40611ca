// Text that is plainly fine, read in one pass. Internal to the room.
#pragma once

#include <cstdint>
#include <string_view>

#include "xml/tree.h"

namespace tongket::xml {

// The tree of text that is well-formed (XML 1.0, Namespaces 1.0), without DOCTYPE, within the
// limits and without a character that no paper can hold. Null says "not plainly so", never "wrong":
// check_bounds, report_forbidden, check_well_formed and build_tree judge the rest, and would give
// the same tree of what is taken here. The text is UTF-8 and NFC; `fine`: no forbidden character is
// in it, as is known already.
TreePtr read_plain(std::string_view text, std::uint32_t file, const Limits& limits,
                   bool fine = false);

}  // namespace tongket::xml
