#include <algorithm>
#include <numeric>

#include "text/writing.h"

// Parts that sum to the whole, by largest remainder (Hare and Niemeyer): counted in units of the
// last digit, each part keeps its whole units, and the units that are then missing go to the parts
// that lost most.
namespace tongket::text {
namespace {

// A part in units of the last digit: whole units, and what is left of it, in a measure that is the
// same for all parts.
struct Part {
  Decimal units;
  Decimal left;
};

Decimal power_of_ten(int digits) {
  std::int64_t power = 1;
  for (int i = 0; i < digits; ++i)
    power *= 10;
  return {power};
}

std::optional<Decimal> sum_of(std::span<const Decimal> values) {
  std::optional<Decimal> sum = Decimal();
  for (const Decimal& value : values) {
    if (sum) sum = Decimal::add(*sum, value);
  }
  return sum;
}

std::optional<Decimal> units_of(const std::vector<Part>& parts) {
  std::optional<Decimal> sum = Decimal();
  for (const Part& part : parts) {
    if (sum) sum = Decimal::add(*sum, part.units);
  }
  return sum;
}

// Which parts lost most, the earlier first among equals.
std::vector<std::size_t> by_loss(const std::vector<Part>& parts) {
  std::vector<std::size_t> order(parts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&parts](std::size_t a, std::size_t b) {
    return parts[a].left > parts[b].left;
  });
  return order;
}

// Hands out the units that are missing; they are never more than there are parts.
std::optional<std::vector<Decimal>> filled(std::vector<Part> parts, const Decimal& wanted_units,
                                           const Decimal& power) {
  const auto sum = units_of(parts);
  const auto missing = sum ? Decimal::subtract(wanted_units, *sum) : std::nullopt;
  const auto count = missing ? missing->to_int64() : std::nullopt;
  if (!count || *count < 0 || *count > static_cast<std::int64_t>(parts.size())) return std::nullopt;
  const std::vector<std::size_t> order = by_loss(parts);
  for (std::size_t i = 0; i < static_cast<std::size_t>(*count); ++i) {
    Decimal& units = parts[order[i]].units;
    units = Decimal::add(units, 1).value_or(units);
  }
  std::vector<Decimal> made;
  for (const Part& part : parts) {
    const auto value = Decimal::divide(part.units, power);
    if (!value) return std::nullopt;
    made.push_back(*value);
  }
  return made;
}

std::optional<Part> part_of_value(const Decimal& value, const Decimal& power) {
  const auto scaled = Decimal::multiply(value, power);
  if (!scaled) return std::nullopt;
  const Decimal units = scaled->floor();
  const auto left = Decimal::subtract(*scaled, units);
  return left ? std::optional<Part>({units, *left}) : std::nullopt;
}

// value * scale / sum by whole division, so that what is left is exact.
std::optional<Part> part_of_sum(const Decimal& value, const Decimal& scale, const Decimal& sum) {
  const auto product = Decimal::multiply(value, scale);
  const auto left = product ? Decimal::remainder(*product, sum) : std::nullopt;
  const auto whole = left ? Decimal::subtract(*product, *left) : std::nullopt;
  const auto units = whole ? Decimal::divide(*whole, sum) : std::nullopt;
  return units ? std::optional<Part>({units->rounded(0), *left}) : std::nullopt;
}

// All of them, or none where one is missing.
std::optional<std::vector<Part>> all_of(const std::vector<std::optional<Part>>& parts) {
  std::vector<Part> found;
  found.reserve(parts.size());
  for (const auto& part : parts) {
    if (!part) return std::nullopt;
    found.push_back(*part);
  }
  return found;
}

}  // namespace

std::optional<std::vector<Decimal>> rounded_parts(std::span<const Decimal> values,
                                                  int fraction_digits) {
  const Decimal power = power_of_ten(fraction_digits);
  const auto sum = sum_of(values);
  const auto wanted = sum ? Decimal::multiply(sum->rounded(fraction_digits), power) : std::nullopt;
  std::vector<std::optional<Part>> parts;
  for (const Decimal& value : values)
    parts.push_back(part_of_value(value, power));
  const auto found = all_of(parts);
  return wanted && found ? filled(*found, *wanted, power) : std::nullopt;
}

std::optional<std::vector<Decimal>> shares(std::span<const Decimal> values, const Decimal& whole,
                                           int fraction_digits) {
  const bool negative = std::any_of(values.begin(), values.end(),
                                    [](const Decimal& value) { return value.is_negative(); });
  const Decimal power = power_of_ten(fraction_digits);
  const auto sum = sum_of(values);
  const auto wanted = Decimal::multiply(whole.rounded(fraction_digits), power);
  if (negative || whole.is_negative() || !sum || sum->is_zero() || !wanted) return std::nullopt;
  std::vector<std::optional<Part>> parts;
  for (const Decimal& value : values)
    parts.push_back(part_of_sum(value, *wanted, *sum));
  const auto found = all_of(parts);
  return found ? filled(*found, *wanted, power) : std::nullopt;
}

}  // namespace tongket::text
