// Where words stand that a note speaks of.
#pragma once

#include <string_view>

#include "base/base.h"

namespace tongket::data {

// Within the place of a text or an attribute, from `from` on (an offset in the file), which then
// goes to the words found: notes come in the order of their words. `text`: the file's, in which
// white space may be longer and &amp; stands for &. Else the whole place.
SourceRef place_of_words(std::string_view text, const SourceRef& within, std::string_view words,
                         std::uint32_t& from);

}  // namespace tongket::data
