// Exact decimal numbers for money, counts and percentages: never binary floating point.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tongket {

enum class Rounding {
  half_up,  // away from zero at the half, as offices round
  half_even,
  down,  // towards zero
};

// coefficient / 10^scale, |coefficient| < 10^36, 0 <= scale <= 18. Values are kept normalised
// (no trailing zeros in the fraction), so equal values are equal members.
// Operations that leave the range give nothing back (std::nullopt).
class Decimal {
 public:
  constexpr Decimal() = default;
  Decimal(std::int64_t whole);  // NOLINT: a whole number is a decimal

  // [+-]?digits[.digits]; nothing else around it. Refuses more than 18 fraction digits.
  static std::optional<Decimal> parse(std::string_view text);

  [[nodiscard]] bool is_zero() const { return high_ == 0 && low_ == 0; }
  [[nodiscard]] bool is_negative() const { return high_ < 0; }
  [[nodiscard]] bool is_whole() const { return scale_ == 0; }
  [[nodiscard]] int scale() const { return scale_; }
  // The value if it is whole and fits.
  [[nodiscard]] std::optional<std::int64_t> to_int64() const;
  [[nodiscard]] double to_double() const;
  // Plain notation, '.' as the mark, no exponent, no superfluous zeros: "-12.5".
  [[nodiscard]] std::string to_string() const;
  // With exactly this many fraction digits (at least 0), rounded half up if the value has more.
  [[nodiscard]] std::string to_fixed(int fraction_digits) const;

  // To this many fraction digits; fewer than 0 count as 0.
  [[nodiscard]] Decimal rounded(int fraction_digits, Rounding mode = Rounding::half_up) const;
  [[nodiscard]] Decimal floor() const;
  [[nodiscard]] Decimal ceiling() const;
  [[nodiscard]] Decimal negated() const;

  // Exact or none.
  static std::optional<Decimal> add(const Decimal& a, const Decimal& b);
  static std::optional<Decimal> subtract(const Decimal& a, const Decimal& b);
  // Exact where 18 fraction digits and 36 digits in all suffice, else rounded half up to what fits.
  static std::optional<Decimal> multiply(const Decimal& a, const Decimal& b);
  // Rounded half up at 18 fraction digits (fewer where the whole part is long); none for b = 0.
  static std::optional<Decimal> divide(const Decimal& a, const Decimal& b);
  // Truncating remainder with the sign of a, as XPath's mod.
  static std::optional<Decimal> remainder(const Decimal& a, const Decimal& b);

  friend bool operator==(const Decimal&, const Decimal&) = default;
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);

 private:
  friend struct DecimalMath;
  // A 128-bit two's complement coefficient in two halves, so that the header stays standard C++.
  std::int64_t high_ = 0;
  std::uint64_t low_ = 0;
  std::int32_t scale_ = 0;
};

}  // namespace tongket
