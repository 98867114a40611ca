// How wide words are in Times New Roman, before anything is shaped: enough to choose columns and
// places for line breaks by.
#include <array>

#include "standard/rules.h"
#include "text/text.h"

namespace tongket::standard {

namespace {

// Of small letters without marks, a to z, in thousandths of the em (Times' own metrics).
using Widths = std::array<std::int64_t, 26>;
constexpr Widths kItalic = {500, 500, 444, 500, 444, 278, 500, 500, 278, 278, 444, 278, 722,
                            500, 500, 500, 500, 389, 389, 278, 500, 444, 667, 444, 444, 389};
constexpr Widths kBold = {500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833,
                          556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444};
constexpr std::int64_t kOther = 500, kSlim = 333, kNarrow = 250;  // figures; brackets; spaces
// What a capital is wider by, and what the horn makes of o and u.
constexpr std::int64_t kCapital = 220, kHorn = 70;

bool horned(char32_t small) {
  return small == U'ơ' || small == U'ư' || (small >= U'Ớ' && small <= U'ợ') ||
         (small >= U'Ứ' && small <= U'ự');
}

std::int64_t width_of_letter(char letter, const Widths& widths) {
  if (letter >= 'a' && letter <= 'z') return widths.at(static_cast<std::size_t>(letter - 'a'));
  constexpr std::string_view narrow = " ,.;:", slim = "-()/";
  if (narrow.find(letter) != std::string_view::npos) return kNarrow;
  return slim.find(letter) != std::string_view::npos ? kSlim : kOther;
}

}  // namespace

std::int64_t width_of(std::string_view words, Cut cut) {
  const Widths& widths = cut == Cut::italic ? kItalic : kBold;
  std::int64_t width = 0;
  for (std::size_t at = 0; at < words.size();) {
    const utf8::Decoded next = utf8::decode(words, at);
    const std::string_view letter = words.substr(at, next.length);
    at += next.length;
    const std::string small = text::lower(letter);
    const std::string folded = text::folded(small);
    width += width_of_letter(folded.size() == 1 ? folded.front() : '0', widths);
    if (small != letter) width += kCapital;
    if (horned(utf8::decode(small, 0).code_point)) width += kHorn;
  }
  return width;
}

}  // namespace tongket::standard
