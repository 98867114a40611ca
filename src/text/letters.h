// Case of letters, and texts without their marks for searching.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace tongket::text {

// ---- Case ------------------------------------------------------------------------------------

std::string upper(std::string_view utf8);  // ĐẢNG ỦY; no locale-specific rule
std::string lower(std::string_view utf8);
// The first letter upper, the rest as it is. Opening marks before it are passed over; a text that
// begins with a figure stays.
std::string capitalised(std::string_view utf8);
std::string decapitalised(std::string_view utf8);
// "NGUYỄN VĂN AN" -> "Nguyễn Văn An": each word begins with a capital and goes on small. In a text
// that has small letters, words in capitals stay (UBND); Roman numbers behind "khóa", "quý" … do
// always. Words are parted by spaces, dashes, slashes.
std::string title(std::string_view utf8);
// Each sentence begins with a capital, the rest stays. Sentences end with . ? ! (closing marks may
// follow) and at line ends; not after a known abbreviation (TP., v.v.), an initial (V.), a number
// of at most two digits (1.) or an ellipsis.
std::string sentences_capitalised(std::string_view utf8);

// ---- Searching -------------------------------------------------------------------------------

// Small letters without marks, đ as d: "Hội nghị" -> "hoi nghi". No-break spaces and hyphens are
// plain ones. Any normal form.
std::string folded(std::string_view utf8);

struct Found {
  std::size_t begin = 0, end = 0;  // bytes of the text searched, whole letters
};
// The first place at or behind `from` where the folded text holds the folded words: "hoi nghi"
// finds "Hội nghị". None where there is none, or nothing to look for.
std::optional<Found> find_folded(std::string_view utf8, std::string_view words,
                                 std::size_t from = 0);
bool contains_folded(std::string_view utf8, std::string_view words);

}  // namespace tongket::text
