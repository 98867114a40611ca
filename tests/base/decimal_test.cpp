#include <doctest/doctest.h>

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"

using namespace tongket;

namespace {

__extension__ typedef __int128 Wide;

Decimal decimal(std::string_view text) {
  const auto value = Decimal::parse(text);
  REQUIRE_MESSAGE(value.has_value(), std::string(text));
  return *value;
}

std::string text_of(const std::optional<Decimal>& value) {
  return value ? value->to_string() : "none";
}

// A number of at most 15 digits and 9 of them behind the mark: the reference can hold any sum,
// product and remainder of two such numbers as whole billionths or their squares.
struct Sample {
  std::int64_t coefficient;
  int scale;
};

constexpr std::int64_t billion = 1'000'000'000;

std::int64_t power(int exponent) {
  std::int64_t value = 1;
  while (exponent-- > 0)
    value *= 10;
  return value;
}

Wide billionths(const Sample& sample) {
  return static_cast<Wide>(sample.coefficient) * power(9 - sample.scale);
}

std::string plain(const Sample& sample) {
  const bool negative = sample.coefficient < 0;
  std::string digits = std::to_string(negative ? -sample.coefficient : sample.coefficient);
  const auto scale = static_cast<std::size_t>(sample.scale);
  if (digits.size() <= scale) digits.insert(0, scale + 1 - digits.size(), '0');
  if (scale > 0) digits.insert(digits.size() - scale, ".");
  return (negative ? "-" : "") + digits;
}

// value / 10^scale in plain notation, by the reference's own way.
std::string reference_text(Wide value, int scale) {
  const bool negative = value < 0;
  std::string digits;
  for (Wide rest = negative ? -value : value; rest != 0; rest /= 10) {
    digits.insert(digits.begin(), static_cast<char>('0' + static_cast<int>(rest % 10)));
  }
  const auto fraction = static_cast<std::size_t>(scale);
  if (digits.size() <= fraction) digits.insert(0, fraction + 1 - digits.size(), '0');
  std::string text = (negative ? "-" : "") + digits;
  if (scale == 0) return text;
  text.insert(text.size() - fraction, ".");
  while (text.back() == '0')
    text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

// Deterministic numbers of all sizes, zero and round ones among them.
std::vector<Sample> samples() {
  std::vector<Sample> result{{0, 0},
                             {0, 5},
                             {1, 0},
                             {-1, 0},
                             {5, 1},
                             {-5, 1},
                             {1, 9},
                             {-1, 9},
                             {10, 1},
                             {1000, 3},
                             {999'999'999'999'999, 0},
                             {-999'999'999'999'999, 9}};
  std::uint64_t state = 20221117;
  for (int i = 0; i < 150; ++i) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    const auto digits = static_cast<int>((state >> 33U) % 15) + 1;
    auto coefficient =
        static_cast<std::int64_t>((state >> 8U) % static_cast<std::uint64_t>(power(digits)));
    if ((state >> 60U) % 2 == 1) coefficient = -coefficient;
    result.push_back({coefficient, static_cast<int>((state >> 50U) % 10)});
  }
  return result;
}

}  // namespace

TEST_CASE("numbers come back from their text without superfluous zeros") {
  CHECK(decimal("0").to_string() == "0");
  CHECK(decimal("-0").to_string() == "0");
  CHECK(decimal("-0.00").to_string() == "0");
  CHECK(decimal("+12.50").to_string() == "12.5");
  CHECK(decimal("007").to_string() == "7");
  CHECK(decimal("-0.001").to_string() == "-0.001");
  CHECK(decimal("100").to_string() == "100");
  for (const Sample& sample : samples()) {
    CHECK(decimal(plain(sample)).to_string() == reference_text(sample.coefficient, sample.scale));
  }
}

TEST_CASE("what is not a plain number is not a decimal") {
  for (const std::string_view text : {"",      "-",   "+",   ".",     "5.",
                                      ".5",    "-.5", "1,5", "1.5.2", "1e3",
                                      " 1",    "1 ",  "--1", "+-1",   "0x10",
                                      "1_000", "NaN", "INF", "١",     "1.0000000000000000000"}) {
    CAPTURE(text);
    CHECK_FALSE(Decimal::parse(text).has_value());
  }
}

TEST_CASE("36 digits are held, 18 of them behind the mark, and not one more") {
  const std::string nines(36, '9');
  CHECK(decimal(nines).to_string() == nines);
  CHECK(decimal("-" + nines).to_string() == "-" + nines);
  CHECK(decimal(std::string(18, '9') + "." + std::string(18, '9')).scale() == 18);
  CHECK(decimal(nines + ".000").to_string() == nines);
  CHECK(decimal(std::string(40, '0') + "1").to_string() == "1");
  CHECK_FALSE(Decimal::parse("1" + std::string(36, '0')).has_value());
  CHECK_FALSE(Decimal::parse(nines + ".5").has_value());
  CHECK_FALSE(Decimal::parse(std::string(1000, '9')).has_value());
}

TEST_CASE("equal values are equal however they were written") {
  CHECK(decimal("1.50") == decimal("1.5"));
  CHECK(decimal("2.0") == Decimal(2));
  CHECK(decimal("2.0").is_whole());
  CHECK(decimal("-0") == Decimal());
  CHECK(decimal("1.5") != decimal("15"));
}

TEST_CASE("whole numbers of 64 bits go in and out") {
  for (const std::int64_t value : {std::int64_t{0}, std::int64_t{-1}, INT64_MAX, INT64_MIN}) {
    CHECK(Decimal(value).to_int64() == value);
    CHECK(Decimal(value).to_string() == std::to_string(value));
  }
  CHECK_FALSE(decimal("1.5").to_int64().has_value());
  CHECK_FALSE(decimal("9223372036854775808").to_int64().has_value());
  CHECK(decimal("-9223372036854775808").to_int64() == INT64_MIN);
}

TEST_CASE("sums, differences and the order are those of exact arithmetic") {
  const auto all = samples();
  for (const Sample& a : all) {
    for (const Sample& b : all) {
      const Decimal x = decimal(plain(a));
      const Decimal y = decimal(plain(b));
      const Wide wide_a = billionths(a);
      const Wide wide_b = billionths(b);
      if (text_of(Decimal::add(x, y)) != reference_text(wide_a + wide_b, 9) ||
          text_of(Decimal::subtract(x, y)) != reference_text(wide_a - wide_b, 9) ||
          (x < y) != (wide_a < wide_b) || (x == y) != (wide_a == wide_b) ||
          (x > y) != (wide_a > wide_b)) {
        FAIL_CHECK(plain(a) << " and " << plain(b));
      }
    }
  }
}

TEST_CASE("products are those of exact arithmetic") {
  const auto all = samples();
  for (const Sample& a : all) {
    for (const Sample& b : all) {
      const Wide product = static_cast<Wide>(a.coefficient) * b.coefficient;
      const auto made = Decimal::multiply(decimal(plain(a)), decimal(plain(b)));
      if (text_of(made) != reference_text(product, a.scale + b.scale)) {
        FAIL_CHECK(plain(a) << " times " << plain(b));
      }
    }
  }
}

TEST_CASE("remainders are those of exact arithmetic, with the sign of the dividend") {
  const auto all = samples();
  for (const Sample& a : all) {
    for (const Sample& b : all) {
      const auto made = Decimal::remainder(decimal(plain(a)), decimal(plain(b)));
      const std::string wanted =
          b.coefficient == 0 ? "none" : reference_text(billionths(a) % billionths(b), 9);
      if (text_of(made) != wanted) FAIL_CHECK(plain(a) << " mod " << plain(b));
    }
  }
}

TEST_CASE("quotients are the nearest number of 18 fraction digits") {
  // |q * b - a| <= b / 2 in units of 10^-18, checked with whole numbers that 128 bits can hold.
  for (const std::int64_t a : {0LL, 1LL, 2LL, 7LL, 3270LL, 99999LL, 1000000LL}) {
    for (const std::int64_t b : {1LL, 2LL, 3LL, 7LL, 9LL, 3374LL, 99991LL, 1000000LL}) {
      const auto quotient = Decimal::divide(Decimal(a), Decimal(b));
      REQUIRE(quotient.has_value());
      const Wide scaled = static_cast<Wide>(a) * billion * billion;
      const Wide rounded = (2 * scaled + b) / (2 * static_cast<Wide>(b));
      CHECK(quotient->to_string() == reference_text(rounded, 18));
      CHECK(text_of(Decimal::divide(Decimal(-a), Decimal(b))) == reference_text(-rounded, 18));
    }
  }
}

TEST_CASE("quotients of fractions end where they end") {
  CHECK(text_of(Decimal::divide(decimal("1"), decimal("0.001"))) == "1000");
  CHECK(text_of(Decimal::divide(decimal("0.001"), decimal("8"))) == "0.000125");
  CHECK(text_of(Decimal::divide(decimal("-7.5"), decimal("2.5"))) == "-3");
  CHECK(text_of(Decimal::divide(decimal("2"), decimal("3"))) == "0.666666666666666667");
  CHECK(text_of(Decimal::divide(decimal("-2"), decimal("3"))) == "-0.666666666666666667");
  CHECK(text_of(Decimal::divide(decimal("0.000000000000000001"), decimal("2"))) ==
        "0.000000000000000001");
  CHECK(text_of(Decimal::divide(decimal("0.000000000000000001"), decimal("3"))) == "0");
  CHECK(text_of(Decimal::divide(Decimal(5), Decimal())) == "none");
}

TEST_CASE(
    "a quotient with a long whole part has fewer fraction digits, and none beyond 36 digits") {
  const std::string thirty(30, '1');
  const auto quotient = Decimal::divide(decimal(thirty), Decimal(9));
  CHECK(text_of(quotient) == "12345679012345679012345679012.3333333");
  CHECK(text_of(Decimal::divide(decimal(std::string(36, '9')), decimal("0.1"))) == "none");
  CHECK(text_of(Decimal::divide(decimal(std::string(36, '9')), Decimal(1))) ==
        std::string(36, '9'));
}

TEST_CASE("what leaves the range is none, at the edge and not before") {
  const Decimal most = decimal(std::string(36, '9'));
  CHECK(text_of(Decimal::add(most, Decimal(1))) == "none");
  CHECK(text_of(Decimal::subtract(most.negated(), Decimal(1))) == "none");
  CHECK(text_of(Decimal::add(most, decimal("0.1"))) == "none");
  CHECK(text_of(Decimal::add(most, Decimal(-1))) == std::string(35, '9') + "8");
  CHECK(text_of(Decimal::multiply(most, Decimal(2))) == "none");
  CHECK(text_of(Decimal::multiply(most, most)) == "none");
  CHECK(text_of(Decimal::multiply(most, Decimal(-1))) == "-" + std::string(36, '9'));
  const Decimal e18 = decimal("1" + std::string(18, '0'));
  CHECK(text_of(Decimal::multiply(e18, decimal("1" + std::string(17, '0')))) ==
        "1" + std::string(35, '0'));
  CHECK(text_of(Decimal::multiply(e18, e18)) == "none");
}

TEST_CASE("a product with too many fraction digits is rounded half up") {
  const Decimal least = decimal("0.000000000000000001");
  CHECK(text_of(Decimal::multiply(least, decimal("0.5"))) == "0.000000000000000001");
  CHECK(text_of(Decimal::multiply(least, decimal("-0.5"))) == "-0.000000000000000001");
  CHECK(text_of(Decimal::multiply(least, decimal("0.4"))) == "0");
  CHECK(text_of(Decimal::multiply(decimal("0.333333333333333333"),
                                  decimal("0.333333333333333333"))) == "0.111111111111111111");
  // The whole part of 30 digits leaves room for six: .7000007 goes up.
  CHECK(text_of(Decimal::multiply(decimal("100000000000000000000000000000.7"),
                                  decimal("1.000001"))) == "100000100000000000000000000000.700001");
}

TEST_CASE("the order does not suffer from long numbers at different scales") {
  const Decimal long_whole = decimal("1" + std::string(35, '0'));
  const Decimal long_fraction = decimal("0." + std::string(17, '0') + "1");
  CHECK(long_fraction < long_whole);
  CHECK(long_whole.negated() < long_fraction.negated());
  CHECK(decimal("-0.5") < decimal("0.25"));
  CHECK(decimal("-1.5") < decimal("-1.25"));
  CHECK((decimal("2.50") <=> decimal("2.5")) == std::strong_ordering::equal);
}

TEST_CASE("halves are rounded as asked") {
  struct Case {
    std::string_view value, up, even, down;
  };
  for (const Case& c :
       {Case{"0.5", "1", "0", "0"}, Case{"1.5", "2", "2", "1"}, Case{"2.5", "3", "2", "2"},
        Case{"-0.5", "-1", "0", "0"}, Case{"-2.5", "-3", "-2", "-2"}, Case{"2.51", "3", "3", "2"},
        Case{"2.49", "2", "2", "2"}, Case{"-1.99", "-2", "-2", "-1"}}) {
    CAPTURE(c.value);
    CHECK(decimal(c.value).rounded(0, Rounding::half_up).to_string() == c.up);
    CHECK(decimal(c.value).rounded(0, Rounding::half_even).to_string() == c.even);
    CHECK(decimal(c.value).rounded(0, Rounding::down).to_string() == c.down);
  }
  CHECK(decimal("96.9176").rounded(2).to_string() == "96.92");
  CHECK(decimal("1.5").rounded(7) == decimal("1.5"));
  CHECK(decimal("1234.5").rounded(-2) == Decimal(1235));
  CHECK(decimal("0.999999999999999999").rounded(17) == Decimal(1));
}

TEST_CASE("a fixed number of fraction digits is written in full") {
  CHECK(decimal("12.5").to_fixed(2) == "12.50");
  CHECK(decimal("12.345").to_fixed(2) == "12.35");
  CHECK(decimal("-0.004").to_fixed(2) == "0.00");
  CHECK(decimal("-0.006").to_fixed(2) == "-0.01");
  CHECK(decimal("0").to_fixed(3) == "0.000");
  CHECK(decimal("7").to_fixed(0) == "7");
  CHECK(decimal("0.5").to_fixed(0) == "1");
  CHECK(decimal("0.05").to_fixed(1) == "0.1");
}

TEST_CASE("floors go down and ceilings up on both sides of zero") {
  CHECK(decimal("1.1").floor() == Decimal(1));
  CHECK(decimal("1.1").ceiling() == Decimal(2));
  CHECK(decimal("-1.1").floor() == Decimal(-2));
  CHECK(decimal("-1.1").ceiling() == Decimal(-1));
  CHECK(decimal("-3").floor() == Decimal(-3));
  CHECK(decimal("3").ceiling() == Decimal(3));
  CHECK(decimal("-0.1").ceiling() == Decimal(0));
}

TEST_CASE("a double is the nearest one") {
  CHECK(decimal("0.1").to_double() == 0.1);
  CHECK(decimal("-12345.678").to_double() == -12345.678);
  CHECK(decimal("0").to_double() == 0.0);
  CHECK(decimal("9007199254740993").to_double() == 9007199254740992.0);
}
