#include <array>

#include "text/text.h"

namespace tongket::text {
namespace {

// "1234567" -> "1.234.567".
std::string grouped(std::string_view digits) {
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i != 0 && (digits.size() - i) % 3 == 0) out += '.';
    out += digits[i];
  }
  return out;
}

std::string plain(const Decimal& value, int fraction_digits) {
  if (fraction_digits < 0) return value.to_string();
  return value.rounded(fraction_digits, Rounding::half_up).to_fixed(fraction_digits);
}

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

std::string number(const Decimal& value, int fraction_digits) {
  const std::string text = plain(value, fraction_digits);
  const std::size_t sign = !text.empty() && text.front() == '-' ? 1 : 0;
  const std::size_t mark = std::min(text.find('.'), text.size());
  std::string out = text.substr(0, sign);
  out += grouped(std::string_view(text).substr(sign, mark - sign));
  if (mark < text.size()) out += ',' + text.substr(mark + 1);
  return out;
}

std::string percent(const Decimal& value, int fraction_digits) {
  return number(value, fraction_digits) + '%';
}

std::string roman(int value) {
  if (value < 1 || value > 3999) return {};
  std::string out;
  for (const RomanDigit& digit : roman_digits) {
    for (; value >= digit.value; value -= digit.value)
      out += digit.letters;
  }
  return out;
}

std::string point_letter(int index) {
  if (index < 0 || index >= static_cast<int>(points.size())) return {};
  return std::string(points[static_cast<std::size_t>(index)]);
}

std::string two_digits(std::int64_t value) {
  const std::string text = std::to_string(value);
  return value >= 0 && value < 10 ? '0' + text : text;
}

}  // namespace tongket::text
