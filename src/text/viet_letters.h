// The letters of Vietnamese as numbers: 29 letters, six tones, two cases, and the way between them
// and code points. Only for text/.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tongket::text::viet {

// One written letter taken apart; letter 0 is what no Vietnamese word has (f j w z, é̂, 7, …).
struct Letter {
  std::uint8_t letter = 0;  // 1 ... 29, the place in `alphabet` plus one
  std::uint8_t tone = 0;    // 0 ngang, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng
  bool upper = false;
};

inline constexpr std::u32string_view alphabet = U"aăâbcdđeêghiklmnoôơpqrstuưvxy";
// The twelve vowels with their six tones, small and capital.
inline constexpr std::size_t tones = 6;
inline constexpr std::u32string_view small_vowels =
    U"aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ";
inline constexpr std::u32string_view capital_vowels =
    U"AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬEÈẺẼÉẸÊỀỂỄẾỆIÌỈĨÍỊOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢUÙỦŨÚỤƯỪỬỮỨỰYỲỶỸÝỴ";
inline constexpr std::u32string_view small_consonants = U"bcdđghklmnpqrstvx";
inline constexpr std::u32string_view capital_consonants = U"BCDĐGHKLMNPQRSTVX";

constexpr std::uint8_t number_of(char32_t small) {
  const std::size_t at = alphabet.find(small);
  return at == std::u32string_view::npos ? std::uint8_t{0} : static_cast<std::uint8_t>(at + 1);
}

// All of them lie below U+0200 or in U+1E00 ... U+1EFF: 768 places.
inline constexpr std::size_t low_codes = 0x200;
inline constexpr std::size_t table_size = low_codes + 0x100;

constexpr std::size_t place_of(char32_t c) {
  if (c < low_codes) return c;
  return c >= 0x1E00 && c < 0x1F00 ? low_codes + (c - 0x1E00) : table_size;
}

constexpr std::array<Letter, table_size> make_letters() {
  std::array<Letter, table_size> out{};
  for (std::size_t i = 0; i < small_vowels.size(); ++i) {
    const std::uint8_t letter = number_of(small_vowels[i - i % tones]);
    const auto tone = static_cast<std::uint8_t>(i % tones);
    out[place_of(small_vowels[i])] = {letter, tone, false};
    out[place_of(capital_vowels[i])] = {letter, tone, true};
  }
  for (std::size_t i = 0; i < small_consonants.size(); ++i) {
    const std::uint8_t letter = number_of(small_consonants[i]);
    out[place_of(small_consonants[i])] = {letter, 0, false};
    out[place_of(capital_consonants[i])] = {letter, 0, true};
  }
  return out;
}

inline constexpr std::array<Letter, table_size> letters = make_letters();

constexpr Letter letter_of(char32_t c) {
  const std::size_t place = place_of(c);
  return place < table_size ? letters[place] : Letter{};
}

// ---- Of whatever alphabet ----

constexpr bool is_ascii_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
// Of the Latin alphabets, not only Vietnamese.
constexpr bool is_latin(char32_t c) {
  return is_ascii_letter(c) || (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7) ||
         (c >= 0x1E00 && c < 0x1F00);
}
// Of ASCII or of Vietnamese.
constexpr bool is_capital(char32_t c) {
  return c < 0x80 ? c >= 'A' && c <= 'Z' : letter_of(c).upper;
}
constexpr bool is_ascii(std::string_view bytes) {
  for (const char c : bytes) {
    if ((c & '\x80') != 0) return false;
  }
  return true;
}

// A vowel with another tone, in its case; anything else as it is.
constexpr char32_t with_tone(char32_t c, std::uint8_t tone) {
  for (const std::u32string_view vowels : {small_vowels, capital_vowels}) {
    const std::size_t at = vowels.find(c);
    if (at != std::u32string_view::npos) return vowels[at - at % tones + tone];
  }
  return c;
}

}  // namespace tongket::text::viet
