#include "xml/xpath_number.h"

#include <algorithm>
#include <string>

#include "xml/xpath_chars.h"

namespace tongket::xml::xpath {
namespace {

constexpr std::size_t kMostFraction = 18;
constexpr std::size_t kMostDigits = 36;

using Kind = Number::Kind;

bool is_finite(const Number& a) {
  return a.kind == Kind::finite;
}
bool is_nan(const Number& a) {
  return a.kind == Kind::nan;
}
bool is_infinite(const Number& a) {
  return !is_finite(a) && !is_nan(a);
}
bool is_negative(const Number& a) {
  return a.kind == Kind::minus_infinity || (is_finite(a) && a.value.is_negative());
}
bool is_zero(const Number& a) {
  return is_finite(a) && a.value.is_zero();
}

std::optional<Number> wrap(const std::optional<Decimal>& value) {
  if (!value.has_value()) return std::nullopt;
  return finite(*value);
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_white(text.front()))
    text.remove_prefix(1);
  while (!text.empty() && is_white(text.back()))
    text.remove_suffix(1);
  return text;
}

struct Digits {
  bool negative = false;
  std::string whole;
  std::string fraction;
};

// '-'? (Digits ('.' Digits?)? | '.' Digits)
std::optional<Digits> split(std::string_view text) {
  Digits result;
  if (!text.empty() && text.front() == '-') {
    result.negative = true;
    text.remove_prefix(1);
  }
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::string_view whole = text.substr(0, point);
  const std::string_view fraction = point < text.size() ? text.substr(point + 1) : "";
  if (whole.empty() && fraction.empty()) return std::nullopt;
  if (!std::all_of(whole.begin(), whole.end(), is_digit)) return std::nullopt;
  if (!std::all_of(fraction.begin(), fraction.end(), is_digit)) return std::nullopt;
  const std::size_t first = std::min(whole.find_first_not_of('0'), whole.size());
  result.whole = whole.substr(first);
  result.fraction = fraction;
  return result;
}

// 10^-places
Decimal unit(std::size_t places) {
  std::string text = places == 0 ? "1" : "0.";
  if (places != 0) text += std::string(places - 1, '0') + "1";
  return Decimal::parse(text).value_or(Decimal());
}

// Rounded half away from zero to the fraction digits that there is room for.
std::optional<Number> to_decimal(const Digits& digits) {
  if (digits.whole.size() > kMostDigits) return std::nullopt;
  const std::size_t room = std::min(kMostFraction, kMostDigits - digits.whole.size());
  const std::string kept = digits.fraction.substr(0, room);
  std::string text = digits.whole.empty() ? "0" : digits.whole;
  if (!kept.empty()) text += "." + kept;
  std::optional<Decimal> value = Decimal::parse(text);
  if (value.has_value() && digits.fraction.size() > room && digits.fraction[room] >= '5') {
    value = Decimal::add(*value, unit(room));
  }
  if (!value.has_value()) return std::nullopt;
  return finite(digits.negative ? value->negated() : *value);
}

// Exact where it fits; otherwise the factor with the longer fraction is shortened until it does,
// so that (1 div 3) * (1 div 3) is a number and not a fault.
std::optional<Decimal> multiply_rounded(Decimal a, Decimal b) {
  std::optional<Decimal> product = Decimal::multiply(a, b);
  while (!product.has_value()) {
    Decimal& longer = a.scale() >= b.scale() ? a : b;
    if (longer.scale() == 0) return std::nullopt;
    longer = longer.rounded(longer.scale() - 1);
    product = Decimal::multiply(a, b);
  }
  return product;
}

}  // namespace

Number finite(const Decimal& value) {
  return {Kind::finite, value};
}
Number count_of(std::size_t value) {
  return finite(Decimal(static_cast<std::int64_t>(value)));
}
Number nan() {
  return {Kind::nan, {}};
}
Number infinity(bool negative) {
  return {negative ? Kind::minus_infinity : Kind::plus_infinity, {}};
}

std::optional<Number> parse_number(std::string_view text) {
  const std::string_view plain = trimmed(text);
  // Nearly all numbers are such that a decimal reads them as they are; '+' is not XPath's.
  if (!plain.empty() && plain.front() != '+') {
    if (const std::optional<Decimal> value = Decimal::parse(plain)) return finite(*value);
  }
  const std::optional<Digits> digits = split(plain);
  if (!digits.has_value()) return nan();
  return to_decimal(*digits);
}

std::optional<Number> add(const Number& a, const Number& b) {
  if (is_finite(a) && is_finite(b)) return wrap(Decimal::add(a.value, b.value));
  if (is_nan(a) || is_nan(b)) return nan();
  if (is_infinite(a) && is_infinite(b) && a.kind != b.kind) return nan();
  return is_infinite(a) ? a : b;
}

std::optional<Number> subtract(const Number& a, const Number& b) {
  return add(a, negated(b));
}

std::optional<Number> multiply(const Number& a, const Number& b) {
  if (is_finite(a) && is_finite(b)) return wrap(multiply_rounded(a.value, b.value));
  if (is_nan(a) || is_nan(b) || is_zero(a) || is_zero(b)) return nan();
  return infinity(is_negative(a) != is_negative(b));
}

std::optional<Number> divide(const Number& a, const Number& b) {
  if (is_nan(a) || is_nan(b) || (is_infinite(a) && is_infinite(b))) return nan();
  if (is_zero(a) && is_zero(b)) return nan();
  if (is_infinite(b)) return finite(Decimal());
  if (is_zero(b)) return infinity(is_negative(a));
  if (is_infinite(a)) return infinity(is_negative(a) != is_negative(b));
  return wrap(Decimal::divide(a.value, b.value));
}

std::optional<Number> remainder(const Number& a, const Number& b) {
  if (is_nan(a) || is_nan(b) || is_infinite(a) || is_zero(b)) return nan();
  if (is_infinite(b)) return a;
  return wrap(Decimal::remainder(a.value, b.value));
}

Number negated(const Number& a) {
  switch (a.kind) {
    case Kind::finite:
      return finite(a.value.negated());
    case Kind::nan:
      return a;
    case Kind::plus_infinity:
      return infinity(true);
    case Kind::minus_infinity:
      return infinity(false);
  }
  return a;
}

Number floor_of(const Number& a) {
  return is_finite(a) ? finite(a.value.floor()) : a;
}
Number ceiling_of(const Number& a) {
  return is_finite(a) ? finite(a.value.ceiling()) : a;
}

Number round_of(const Number& a) {
  if (!is_finite(a) || a.value.is_whole()) return a;
  if (!a.value.is_negative()) return finite(a.value.rounded(0));
  const Decimal below = a.value.floor();
  const std::optional<Decimal> rest = Decimal::subtract(a.value, below);
  const bool up = rest.has_value() && *rest >= Decimal::parse("0.5").value_or(Decimal());
  return finite(up ? a.value.ceiling() : below);
}

bool truth(const Number& a) {
  return !is_nan(a) && !is_zero(a);
}

bool equal(const Number& a, const Number& b) {
  return !is_nan(a) && a.kind == b.kind && a.value == b.value;
}

bool less(const Number& a, const Number& b) {
  if (is_nan(a) || is_nan(b)) return false;
  if (is_finite(a) && is_finite(b)) return a.value < b.value;
  if (a.kind == b.kind) return false;
  return a.kind == Kind::minus_infinity || b.kind == Kind::plus_infinity;
}

}  // namespace tongket::xml::xpath
