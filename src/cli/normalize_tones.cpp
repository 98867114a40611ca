// --explain: whether a text mixes hòa and hoà.
#include <fmt/format.h>

#include "cli/normalize.h"

namespace tongket::cli {

namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

void ToneExamples::look(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_letter(text[end]))
      ++end;
    if (end > at) look_at_word(text.substr(at, end - at));
    at = end + 1;
  }
}

// A word that the other style would write otherwise is of this one.
void ToneExamples::look_at_word(std::string_view word) {
  if (text::with_tone_placed(word, text::ToneStyle::new_style)) {
    if (old_count_++ == 0) old_word_ = word;
  } else if (text::with_tone_placed(word, text::ToneStyle::old_style)) {
    if (new_count_++ == 0) new_word_ = word;
  }
}

void ToneExamples::tell(const std::string& file, Teller& teller) const {
  if (old_count_ == 0 || new_count_ == 0) return;
  teller.say(
      {fmt::format("{}: tone-style: hai kiểu đặt dấu lẫn nhau: {} chữ như “{}”, {} chữ như “{}”; "
                   "--tone majority đưa về một kiểu",
                   file, old_count_, old_word_, new_count_, new_word_),
       fmt::format("{}: tone-style: two styles of tone marks: {} as “{}”, {} as “{}”; --tone "
                   "majority makes them one",
                   file, old_count_, old_word_, new_count_, new_word_)});
}

}  // namespace tongket::cli
