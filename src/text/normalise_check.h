// What the normalisers of text and of markup share. Only for text/.
#pragma once

#include <string_view>
#include <vector>

#include "text/normalise.h"

namespace tongket::text {

// Tells whatever no paper may hold; false where a byte is no UTF-8, so that no rule may touch the
// text.
bool check_characters(std::string_view text, std::size_t offset, std::vector<TextError>& errors);

// The first U+2028 or U+2029 from `from` on, three bytes long, or npos.
std::size_t find_line_separator(std::string_view text, std::size_t from = 0);
inline constexpr std::size_t line_separator_size = 3;

// The options with a style in the place of ToneChoice::majority, by the words of the text.
NormaliseOptions with_style_settled(NormaliseOptions options, std::string_view text);

}  // namespace tongket::text
