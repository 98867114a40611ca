// Letters that were lost on the way here.
//
// In: a text in Unicode. Out: the first word whose letters became '?' or U+FFFD, or that is another
// encoding's bytes taken for letters; none where all is well. Refused: nothing. What is one of
// these is to be typed again: a rule of typing would only make it worse.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tongket::text {

enum class Loss : std::uint8_t {
  question,     // th?ng: saved in an encoding without these letters
  replacement,  // U+FFFD: bytes that were no text
  misread,      // TrÆ°á»Ÿng: UTF-8 taken for Windows-1252
  tcvn3,        // th«n: a .VnTime font's letters
  vni,          // Tröôøng
};

struct LostLetters {
  Loss loss = Loss::question;
  std::size_t begin = 0, end = 0;  // of the word
  std::string meant;               // where it can be told
};

std::optional<LostLetters> find_lost_letters(std::string_view utf8);

}  // namespace tongket::text
