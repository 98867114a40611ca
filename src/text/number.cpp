#include <algorithm>

#include "text/writing.h"

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

std::string two_digits(std::int64_t value) {
  const std::string text = std::to_string(value);
  return value >= 0 && value < 10 ? '0' + text : text;
}

}  // namespace tongket::text
