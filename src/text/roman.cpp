#include <array>

#include "text/writing.h"

// How parts and points are numbered.
namespace tongket::text {
namespace {

struct RomanDigit {
  int value;
  std::string_view letters;
};
constexpr std::array roman_digits = {
    RomanDigit{1000, "M"}, RomanDigit{900, "CM"}, RomanDigit{500, "D"}, RomanDigit{400, "CD"},
    RomanDigit{100, "C"},  RomanDigit{90, "XC"},  RomanDigit{50, "L"},  RomanDigit{40, "XL"},
    RomanDigit{10, "X"},   RomanDigit{9, "IX"},   RomanDigit{5, "V"},   RomanDigit{4, "IV"},
    RomanDigit{1, "I"}};

// Points of an article go by the alphabet without the letters that only carry a mark, đ excepted.
constexpr std::array<std::string_view, 23> points = {"a", "b", "c", "d", "đ", "e", "g", "h",
                                                     "i", "k", "l", "m", "n", "o", "p", "q",
                                                     "r", "s", "t", "u", "v", "x", "y"};

}  // namespace

std::string roman(int value) {
  if (value < 1 || value > 3999) return {};
  std::string out;
  for (const RomanDigit& digit : roman_digits) {
    for (; value >= digit.value; value -= digit.value)
      out += digit.letters;
  }
  return out;
}

std::optional<int> roman_value(std::string_view numeral) {
  int value = 0;
  std::string_view rest = numeral;
  for (const RomanDigit& digit : roman_digits) {
    while (rest.starts_with(digit.letters) && value < 4000) {
      value += digit.value;
      rest.remove_prefix(digit.letters.size());
    }
  }
  if (!rest.empty() || value == 0 || roman(value) != numeral) return std::nullopt;
  return value;
}

std::string point_letter(int index) {
  if (index < 0 || index >= static_cast<int>(points.size())) return {};
  return std::string(points[static_cast<std::size_t>(index)]);
}

}  // namespace tongket::text
