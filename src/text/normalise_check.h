// What the normalisers of text and of markup share. Only for text/.
#pragma once

#include <string_view>
#include <vector>

#include "text/normalise.h"

namespace tongket::text {

// Tells whatever no paper may hold; false where a byte is no UTF-8, so that no rule may touch the
// text.
bool check_characters(std::string_view text, std::size_t offset, std::vector<TextError>& errors);

// The options with a style in the place of ToneChoice::majority, by the words of the text.
NormaliseOptions with_style_settled(NormaliseOptions options, std::string_view text);

}  // namespace tongket::text
