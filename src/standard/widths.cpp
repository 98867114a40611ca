// How wide words are in Times New Roman, before anything is shaped: enough to choose columns and
// places for line breaks by.
#include <array>

#include "standard/rules.h"
#include "text/text.h"

namespace tongket::standard {

namespace {

// Of letters without marks, a to z, in thousandths of the em (Times' own metrics).
using Widths = std::array<std::int64_t, 26>;
struct Letters {
  Widths small, capital;
};
constexpr Letters kUpright = {{444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778,
                               500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444},
                              {722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889,
                               722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611}};
constexpr Letters kItalic = {{500, 500, 444, 500, 444, 278, 500, 500, 278, 278, 444, 278, 722,
                              500, 500, 500, 500, 389, 389, 278, 500, 444, 667, 444, 444, 389},
                             {611, 611, 667, 722, 611, 611, 722, 722, 333, 444, 667, 556, 833,
                              667, 722, 611, 722, 611, 500, 556, 722, 611, 833, 611, 556, 556}};
constexpr Letters kBold = {{500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833,
                            556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444},
                           {722, 667, 722, 722, 667, 611, 778, 778, 389, 500,  778, 667, 944,
                            722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667}};
constexpr std::int64_t kOther = 500, kSlim = 333, kNarrow = 250;  // figures; brackets; spaces
constexpr std::int64_t kHorn = 70;                                // of ơ and ư

const Letters& letters_of(Cut cut) {
  switch (cut) {
    case Cut::upright:
      return kUpright;
    case Cut::italic:
      return kItalic;
    case Cut::bold:
      return kBold;
  }
  return kUpright;
}

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
  const Letters& letters = letters_of(cut);
  std::int64_t width = 0;
  for (std::size_t at = 0; at < words.size();) {
    const utf8::Decoded next = utf8::decode(words, at);
    const std::string_view letter = words.substr(at, next.length);
    at += next.length;
    const std::string small = text::lower(letter);
    const std::string folded = text::folded(small);
    width += width_of_letter(folded.size() == 1 ? folded.front() : '0',
                             small != letter ? letters.capital : letters.small);
    if (horned(utf8::decode(small, 0).code_point)) width += kHorn;
  }
  return width;
}

}  // namespace tongket::standard
