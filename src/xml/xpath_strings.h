// The string functions of XPath 1.0 (section 4.2). Characters are code points.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "xml/xpath.h"

namespace tongket::xml::xpath {

std::string lower_ascii(std::string_view text);
std::string normalize_space(std::string_view text);
// What translate() makes of each character. The first mention of a character counts.
class Translation {
 public:
  Translation(std::string_view from, std::string_view to);
  [[nodiscard]] std::string of(std::string_view text) const;

 private:
  static constexpr char32_t kSame = 0xFFFFFFFF;
  static constexpr char32_t kGone = 0;
  [[nodiscard]] char32_t of(char32_t c) const;

  // Where Vietnamese letters are: below U+0200, and U+1E00 ... U+1EFF.
  static constexpr std::size_t kFirst = 0x200;
  static constexpr char32_t kSecondBegin = 0x1E00, kSecondEnd = 0x1F00;
  [[nodiscard]] static std::size_t place_of(char32_t c);
  std::array<char32_t, kFirst + (kSecondEnd - kSecondBegin)> near_{};
  std::unordered_map<char32_t, char32_t> others_;
};
std::string substring_before(std::string_view text, std::string_view mark);
std::string substring_after(std::string_view text, std::string_view mark);
// The characters at positions p with round(start) <= p < round(start) + round(length), counted
// from 1, or to the end without a length; none where a bound is NaN.
std::string substring(std::string_view text, const Number& start,
                      const std::optional<Number>& length);

}  // namespace tongket::xml::xpath
