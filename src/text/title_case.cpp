#include "text/letters.h"
#include "text/no_break_table.h"
#include "text/writing.h"

#include "base/base.h"

namespace tongket::text {
namespace {

bool parts_words(char32_t c) {
  constexpr std::u32string_view marks = U" \t\r\n\u00A0\u202F-\u2010\u2011–—/()[]“”\"‘«»,;:";
  return marks.find(c) != std::u32string_view::npos;
}

// The end of the word, or of the stretch between words, that begins at `at`.
std::size_t stretch_end(std::string_view text, std::size_t at, bool of_word) {
  while (at < text.size()) {
    const utf8::Decoded decoded = utf8::decode(text, at);
    if (parts_words(decoded.code_point) == of_word) break;
    at += decoded.length;
  }
  return at;
}

bool has_small_letters(std::string_view text) {
  return upper(text) != text;
}

// "UBND" among small letters: written so on purpose.
bool is_in_capitals(std::string_view word) {
  return utf8::count_code_points(word) >= 2 && !has_small_letters(word);
}

bool is_roman_number(std::string_view before, std::string_view word) {
  return roman_value(word).has_value() && takes_number(lower(before));
}

}  // namespace

std::string title(std::string_view utf8) {
  const bool mixed = has_small_letters(utf8);
  std::string out;
  std::string_view before;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t end = stretch_end(utf8, at, true);
    const std::string_view word = utf8.substr(at, end - at);
    const bool stays = (mixed && is_in_capitals(word)) || is_roman_number(before, word);
    out += stays ? std::string(word) : capitalised(lower(word));
    at = stretch_end(utf8, end, false);
    out += utf8.substr(end, at - end);
    if (!word.empty()) before = word;
  }
  return out;
}

}  // namespace tongket::text
