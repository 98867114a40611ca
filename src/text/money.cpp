#include "text/writing.h"

// Amounts of money and changes of figures, in figures.
namespace tongket::text {
namespace {

struct Scale {
  int zeros = 0;
  std::string_view words;
};

Scale scale_of(MoneyUnit unit) {
  switch (unit) {
    case MoneyUnit::dong:
      return {0, "đồng"};
    case MoneyUnit::thousand:
      return {3, "nghìn đồng"};
    case MoneyUnit::million:
      return {6, "triệu đồng"};
    case MoneyUnit::billion:
      return {9, "tỷ đồng"};
  }
  throw Broken("a unit of money without a size");
}

Decimal power_of_ten(int zeros) {
  std::int64_t power = 1;
  for (int i = 0; i < zeros; ++i)
    power *= 10;
  return {power};
}

std::string direction(const Decimal& difference) {
  return difference.is_negative() ? "giảm " : "tăng ";
}

Decimal magnitude(const Decimal& value) {
  return value.is_negative() ? value.negated() : value;
}

}  // namespace

std::string money(const Decimal& dong, MoneyUnit unit, int fraction_digits) {
  const Scale scale = scale_of(unit);
  const auto scaled = Decimal::divide(dong, power_of_ten(scale.zeros));
  return number(scaled.value_or(dong), fraction_digits) + ' ' + std::string(scale.words);
}

std::string change(const Decimal& difference, int fraction_digits) {
  if (difference.is_zero()) return "không đổi";
  return direction(difference) + number(magnitude(difference), fraction_digits);
}

std::string change_percent(const Decimal& percent, int fraction_digits) {
  if (percent.is_zero()) return "không đổi";
  Decimal shown = percent.rounded(fraction_digits);
  for (int digits = fraction_digits + 1; shown.is_zero(); ++digits)
    shown = percent.rounded(digits);
  return direction(percent) + text::percent(magnitude(shown));
}

std::optional<Decimal> relative_change(const Decimal& now, const Decimal& before) {
  const auto difference = Decimal::subtract(now, before);
  const auto hundredfold = difference ? Decimal::multiply(*difference, 100) : std::nullopt;
  return hundredfold ? Decimal::divide(*hundredfold, magnitude(before)) : std::nullopt;
}

}  // namespace tongket::text
