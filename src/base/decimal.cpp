#include "base/decimal.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace tongket {

namespace {

// GCC's and Clang's 128-bit integers: |coefficient| < 10^36 < 2^120 leaves two digits to spare.
// `using` can't carry the __extension__ that -Wpedantic wants.
__extension__ typedef __int128 Wide;                   // NOLINT(modernize-use-using)
__extension__ typedef unsigned __int128 UnsignedWide;  // NOLINT(modernize-use-using)

constexpr int most_digits = 36;
constexpr int most_fraction = 18;

constexpr auto powers_of_ten = [] {
  std::array<Wide, most_digits + 1> powers{};
  powers[0] = 1;
  for (std::size_t i = 1; i < powers.size(); ++i)
    powers[i] = powers[i - 1] * 10;
  return powers;
}();

constexpr Wide power_of_ten(int exponent) {
  return powers_of_ten[static_cast<std::size_t>(exponent)];
}

constexpr Wide bound = power_of_ten(most_digits);
constexpr Wide half_bound = power_of_ten(most_fraction);

Wide magnitude(Wide value) {
  return value < 0 ? -value : value;
}

// Most numbers have few digits, and to divide 64 bits is much quicker.
bool is_short(Wide value) {
  return -half_bound < value && value < half_bound;
}

// Divides by `divisor` > 0. Halves are judged on magnitudes, so the sign plays no part.
Wide divide_rounded(Wide value, Wide divisor, Rounding mode) {
  const Wide quotient = value / divisor;
  const Wide twice = 2 * magnitude(value % divisor);
  bool away = false;
  switch (mode) {
    case Rounding::half_up:
      away = twice >= divisor;
      break;
    case Rounding::half_even:
      away = twice > divisor || (twice == divisor && quotient % 2 != 0);
      break;
    case Rounding::down:
      break;
  }
  if (!away) return quotient;
  return value < 0 ? quotient - 1 : quotient + 1;
}

std::string digits_of(Wide value) {
  std::string digits;
  for (Wide rest = magnitude(value); rest != 0; rest /= 10) {
    digits += static_cast<char>('0' + static_cast<int>(rest % 10));
  }
  std::reverse(digits.begin(), digits.end());
  return digits;
}

int count_digits(Wide value) {
  int count = 0;
  for (; value != 0; value /= 10)
    ++count;
  return count;
}

// upper * 10^36 + lower, both below 10^36: a product of two magnitudes, exactly.
struct Product {
  Wide upper = 0;
  Wide lower = 0;
};

Product multiply_exactly(Wide a, Wide b) {
  if (is_short(a) && is_short(b)) return {0, a * b};
  const Wide low = (a % half_bound) * (b % half_bound);
  const Wide cross = (a % half_bound) * (b / half_bound) + (a / half_bound) * (b % half_bound);
  const Wide middle = cross + low / half_bound;
  return {(a / half_bound) * (b / half_bound) + middle / half_bound,
          (middle % half_bound) * half_bound + low % half_bound};
}

struct Quotient {
  Wide value = 0;
  int scale = 0;  // below 0: it is too long
};

// Long division on paper: the remainder brings down a zero for every further digit.
template <typename Digits>
Quotient long_division(Digits dividend, Digits divisor, int scale) {
  Quotient quotient{static_cast<Wide>(dividend / divisor), scale};
  Digits remainder = dividend % divisor;
  while (quotient.scale < 0 || (quotient.scale < most_fraction && remainder != 0)) {
    if (quotient.value >= bound / 10) break;
    remainder *= 10;
    quotient.value = quotient.value * 10 + static_cast<Wide>(remainder / divisor);
    remainder %= divisor;
    ++quotient.scale;
  }
  if (2 * remainder >= divisor) ++quotient.value;
  return quotient;
}

}  // namespace

// What sees the coefficient as the one number that it is.
struct DecimalMath {
  static Wide coefficient(const Decimal& value) {
    const auto high = static_cast<std::uint64_t>(value.high_);
    return static_cast<Wide>((static_cast<UnsignedWide>(high) << 64U) | value.low_);
  }

  // Takes the trailing zeros off the fraction; none where the coefficient is out of range.
  static std::optional<Decimal> make(Wide coefficient, int scale) {
    if (scale > 0 && is_short(coefficient)) {
      auto digits = static_cast<std::int64_t>(coefficient);
      for (; scale > 0 && digits % 10 == 0; --scale)
        digits /= 10;
      coefficient = digits;
    } else {
      for (; scale > 0 && coefficient % 10 == 0; --scale)
        coefficient /= 10;
    }
    if (magnitude(coefficient) >= bound || scale < 0 || scale > most_fraction) return std::nullopt;
    Decimal value;
    const auto bits = static_cast<UnsignedWide>(coefficient);
    value.high_ = static_cast<std::int64_t>(static_cast<std::uint64_t>(bits >> 64U));
    value.low_ = static_cast<std::uint64_t>(bits);
    value.scale_ = scale;
    return value;
  }

  static Wide whole(const Decimal& value) {
    return coefficient(value) / power_of_ten(value.scale_);
  }

  // The fraction, signed as the value, in units of 10^-18.
  static Wide fraction(const Decimal& value) {
    return coefficient(value) % power_of_ten(value.scale_) *
           power_of_ten(most_fraction - value.scale_);
  }

  // whole + fraction / 10^18; the two may differ in sign.
  static std::optional<Decimal> join(Wide whole, Wide fraction) {
    int scale = most_fraction;
    while (scale > 0 && fraction % 10 == 0) {
      fraction /= 10;
      --scale;
    }
    if (magnitude(whole) > power_of_ten(most_digits - scale)) return std::nullopt;
    return make(whole * power_of_ten(scale) + fraction, scale);
  }
};

Decimal::Decimal(std::int64_t whole)
    : high_(whole < 0 ? -1 : 0), low_(static_cast<std::uint64_t>(whole)) {}

std::optional<Decimal> Decimal::parse(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  std::string_view fraction = point == std::string_view::npos ? "" : text.substr(point + 1);
  if (whole.empty() || (point != std::string_view::npos && fraction.empty())) return std::nullopt;
  if (fraction.size() > most_fraction) return std::nullopt;
  while (fraction.ends_with('0'))
    fraction.remove_suffix(1);
  Wide coefficient = 0;
  if (whole.size() + fraction.size() <= most_fraction) {
    std::int64_t value = 0;
    for (const std::string_view digits : {whole, fraction}) {
      for (const char digit : digits) {
        if (digit < '0' || digit > '9') return std::nullopt;
        value = value * 10 + (digit - '0');
      }
    }
    return DecimalMath::make(negative ? -value : value, static_cast<int>(fraction.size()));
  }
  for (const std::string_view digits : {whole, fraction}) {
    for (const char digit : digits) {
      if (digit < '0' || digit > '9') return std::nullopt;
      coefficient = coefficient * 10 + (digit - '0');
      if (coefficient >= bound * 10) return std::nullopt;  // two digits to spare: no overflow yet
    }
  }
  return DecimalMath::make(negative ? -coefficient : coefficient,
                           static_cast<int>(fraction.size()));
}

std::optional<std::int64_t> Decimal::to_int64() const {
  const Wide value = DecimalMath::coefficient(*this);
  const auto narrow = static_cast<std::int64_t>(value);
  if (!is_whole() || narrow != value) return std::nullopt;
  return narrow;
}

double Decimal::to_double() const {
  const std::string text = to_string();
  double value = 0;  // from_chars rounds right and knows no locale
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::string Decimal::to_string() const {
  return to_fixed(scale_);
}

std::string Decimal::to_fixed(int fraction_digits) const {
  const int wanted = std::max(fraction_digits, 0);
  const Decimal value = rounded(wanted);
  std::string digits = digits_of(DecimalMath::coefficient(value));
  const auto fraction = static_cast<std::size_t>(value.scale_);
  if (digits.size() <= fraction) digits.insert(0, fraction + 1 - digits.size(), '0');
  std::string text = value.is_negative() ? "-" : "";
  text.append(digits, 0, digits.size() - fraction);
  if (wanted == 0) return text;
  text += '.';
  text.append(digits, digits.size() - fraction);
  text.append(static_cast<std::size_t>(wanted) - fraction, '0');
  return text;
}

Decimal Decimal::rounded(int fraction_digits, Rounding mode) const {
  const int wanted = std::max(fraction_digits, 0);
  if (wanted >= scale_) return *this;
  const Wide divisor = power_of_ten(scale_ - wanted);
  return *DecimalMath::make(divide_rounded(DecimalMath::coefficient(*this), divisor, mode), wanted);
}

Decimal Decimal::floor() const {
  const Decimal down = rounded(0, Rounding::down);
  if (!is_negative() || down == *this) return down;
  return *DecimalMath::make(DecimalMath::coefficient(down) - 1, 0);
}

Decimal Decimal::ceiling() const {
  const Decimal down = rounded(0, Rounding::down);
  if (is_negative() || down == *this) return down;
  return *DecimalMath::make(DecimalMath::coefficient(down) + 1, 0);
}

Decimal Decimal::negated() const {
  return *DecimalMath::make(-DecimalMath::coefficient(*this), scale_);
}

std::optional<Decimal> Decimal::add(const Decimal& a, const Decimal& b) {
  if (a.scale_ == b.scale_) {
    return DecimalMath::make(DecimalMath::coefficient(a) + DecimalMath::coefficient(b), a.scale_);
  }
  // Wholes and fractions apart: brought to one scale the coefficients could be too long.
  Wide whole = DecimalMath::whole(a) + DecimalMath::whole(b);
  Wide fraction = DecimalMath::fraction(a) + DecimalMath::fraction(b);
  whole += fraction / half_bound;
  fraction %= half_bound;
  return DecimalMath::join(whole, fraction);
}

std::optional<Decimal> Decimal::subtract(const Decimal& a, const Decimal& b) {
  return add(a, b.negated());
}

std::optional<Decimal> Decimal::multiply(const Decimal& a, const Decimal& b) {
  const Product product = multiply_exactly(magnitude(DecimalMath::coefficient(a)),
                                           magnitude(DecimalMath::coefficient(b)));
  // As many digits go as the fraction has too many, or as 36 digits can't hold.
  const int scale = a.scale_ + b.scale_;
  const int dropped = std::max(scale - most_fraction, count_digits(product.upper));
  if (dropped > scale) return std::nullopt;
  const Wide rest = dropped == 0
                        ? product.lower
                        : divide_rounded(product.lower, power_of_ten(dropped), Rounding::half_up);
  const Wide value = product.upper * power_of_ten(most_digits - dropped) + rest;
  return DecimalMath::make(a.is_negative() != b.is_negative() ? -value : value, scale - dropped);
}

std::optional<Decimal> Decimal::divide(const Decimal& a, const Decimal& b) {
  if (b.is_zero()) return std::nullopt;
  const Wide dividend = magnitude(DecimalMath::coefficient(a));
  const Wide divisor = magnitude(DecimalMath::coefficient(b));
  const int scale = a.scale_ - b.scale_;
  const Quotient found =
      is_short(dividend) && is_short(divisor)
          ? long_division<std::uint64_t>(static_cast<std::uint64_t>(dividend),
                                         static_cast<std::uint64_t>(divisor), scale)
          : long_division<Wide>(dividend, divisor, scale);
  if (found.scale < 0) return std::nullopt;
  const bool negative = a.is_negative() != b.is_negative();
  return DecimalMath::make(negative ? -found.value : found.value, found.scale);
}

std::optional<Decimal> Decimal::remainder(const Decimal& a, const Decimal& b) {
  if (b.is_zero()) return std::nullopt;
  const Wide dividend = magnitude(DecimalMath::coefficient(a));
  const Wide divisor = magnitude(DecimalMath::coefficient(b));
  Wide rest = dividend;
  if (a.scale_ >= b.scale_) {
    // A divisor that is too long at a's scale is larger than a, which then remains as it is.
    const Wide stretch = power_of_ten(a.scale_ - b.scale_);
    if (divisor <= bound / stretch) rest = dividend % (divisor * stretch);
  } else {
    rest %= divisor;
    for (int i = a.scale_; i < b.scale_; ++i)
      rest = rest * 10 % divisor;
  }
  return DecimalMath::make(a.is_negative() ? -rest : rest, std::max(a.scale_, b.scale_));
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  if (a.scale_ == b.scale_) return DecimalMath::coefficient(a) <=> DecimalMath::coefficient(b);
  if (is_short(DecimalMath::coefficient(a)) && is_short(DecimalMath::coefficient(b))) {
    const int scale = std::max(a.scale_, b.scale_);
    return DecimalMath::coefficient(a) * power_of_ten(scale - a.scale_) <=>
           DecimalMath::coefficient(b) * power_of_ten(scale - b.scale_);
  }
  const Wide whole_a = DecimalMath::whole(a);
  const Wide whole_b = DecimalMath::whole(b);
  if (whole_a != whole_b)
    return whole_a < whole_b ? std::strong_ordering::less : std::strong_ordering::greater;
  const Wide rest_a = DecimalMath::fraction(a);
  const Wide rest_b = DecimalMath::fraction(b);
  if (rest_a == rest_b) return std::strong_ordering::equal;
  return rest_a < rest_b ? std::strong_ordering::less : std::strong_ordering::greater;
}

}  // namespace tongket
