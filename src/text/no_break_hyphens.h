// Hyphens that no line ends at.
#pragma once

#include <string>
#include <string_view>

namespace tongket::text {

// Appends a word without spaces; its hyphens between figures ("2020-2025"), within a paper's symbol
// ("25-NQ/TW", "05/BC-UBND") and before a number ("-1,5") become U+2011.
void append_with_no_break_hyphens(std::string& out, std::string_view word);

}  // namespace tongket::text
