#include "text/letter_case.h"

#include <algorithm>
#include <array>

namespace tongket::text {
namespace {

// Two cases that lie a fixed distance apart: [first, last] are the capitals.
struct Range {
  char32_t first, last;
  char32_t distance;
};
constexpr std::array shifted = {
    Range{0x41, 0x5A, 0x20},  // A ... Z
    Range{0xC0, 0xD6, 0x20},  // À ... Ö
    Range{0xD8, 0xDE, 0x20},  // Ø ... Þ
};
// Capital and small letter by turns, the capital first and even.
constexpr std::array paired = {
    Range{0x0102, 0x0103, 1},  // Ă ă
    Range{0x0110, 0x0111, 1},  // Đ đ
    Range{0x0128, 0x0129, 1},  // Ĩ ĩ
    Range{0x0168, 0x0169, 1},  // Ũ ũ
    Range{0x01A0, 0x01A1, 1},  // Ơ ơ
    Range{0x1EA0, 0x1EF9, 1},  // Ạ ạ ... Ỹ ỹ
};
constexpr char32_t capital_u_horn = 0x01AF;  // the one pair that starts odd
constexpr char32_t small_u_horn = 0x01B0;

// Signs and punctuation of the blocks above; ª º µ ß ÿ are left to ICU.
bool caseless(char32_t c) {
  if (c < 0x80) return true;
  if (c >= 0x80 && c <= 0xBF) return c != 0xAA && c != 0xB5 && c != 0xBA;
  return c == 0xD7 || c == 0xF7 || (c >= 0x0300 && c <= 0x0331) || (c >= 0x2000 && c <= 0x206F);
}

}  // namespace

std::optional<char32_t> simple_case(char32_t c, Case wanted) {
  for (const Range& range : shifted) {
    const char32_t small_first = range.first + range.distance;
    const char32_t small_last = range.last + range.distance;
    if (c >= range.first && c <= range.last) return wanted == Case::upper ? c : c + range.distance;
    if (c >= small_first && c <= small_last) return wanted == Case::lower ? c : c - range.distance;
  }
  if (c == capital_u_horn || c == small_u_horn) {
    return wanted == Case::upper ? capital_u_horn : small_u_horn;
  }
  for (const Range& range : paired) {
    if (c < range.first || c > range.last) continue;
    return wanted == Case::upper ? (c & ~char32_t{1}) : (c | char32_t{1});
  }
  return caseless(c) ? std::optional<char32_t>(c) : std::nullopt;
}

}  // namespace tongket::text
