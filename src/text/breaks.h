// Where lines may end, and where Vietnamese typesetting wants that they don't.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tongket::text {

// Offsets after which a line may end, as Word and LibreOffice break: after the last of a run of
// spaces (not U+00A0, U+2007, U+202F) and after hyphens and dashes (not U+2011), unless a quotation
// mark, a closing bracket, a sentence mark, "/" or another dash follows. The end of the text is not
// among them. LibreOffice 7.4 alone would also break after "/" before a letter (25-NQ/|TW).
std::vector<std::uint32_t> break_opportunities(std::string_view utf8);

struct NoBreakOptions {
  bool last_syllable = false;  // the last word never stands alone on the last line
};
// Writes the places that want no break into the text: a space becomes U+00A0, a hyphen U+2011,
// nothing else changes, and a second pass changes nothing.
//   a number and its unit ("15 mô hình", "1,5 tỷ"); a word and its number ("số 25", "ngày 17"
//   but not "ngày 17/11/2025", "khóa XI", "Điều 5"); initials and abbreviated titles and the name
//   ("V. An", "TP. Quy Nhơn", "PGS.TS. Lê"); a lone dash and the word before it, between numbers
//   also the one behind it; hyphens between figures ("2020-2025"), within a paper's symbol
//   ("25-NQ/TW"), and the minus sign before a number. Addresses (://, @, www.) are left alone.
// A unit is a word of no_break_table.cpp (hộ, km, triệu, the first syllable of what offices count);
// a number that is itself somebody's number ("ngày 17") takes none.
std::string with_no_breaks(std::string_view utf8, const NoBreakOptions& options = {});

}  // namespace tongket::text
