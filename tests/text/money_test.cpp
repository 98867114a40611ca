#include <doctest/doctest.h>

#include "text/text.h"

using namespace tongket;

namespace {

Decimal decimal(std::string_view digits) {
  return Decimal::parse(digits).value();
}

std::string joined(const std::optional<std::vector<Decimal>>& parts) {
  if (!parts) return "none";
  std::string out;
  for (const Decimal& part : *parts)
    out += (out.empty() ? "" : " ") + part.to_string();
  return out;
}

std::vector<Decimal> decimals(std::initializer_list<std::string_view> all) {
  std::vector<Decimal> made;
  for (const std::string_view one : all)
    made.push_back(decimal(one));
  return made;
}

}  // namespace

TEST_CASE("money is written in đồng, or in thousands, millions, billions of it") {
  CHECK(text::money(1'500'000) == "1.500.000 đồng");
  CHECK(text::money(1'500'000, text::MoneyUnit::thousand) == "1.500 nghìn đồng");
  CHECK(text::money(1'500'000, text::MoneyUnit::million) == "1,5 triệu đồng");
  CHECK(text::money(1'549'000'000, text::MoneyUnit::billion, 1) == "1,5 tỷ đồng");
  CHECK(text::money(1'550'000'000, text::MoneyUnit::billion, 1) == "1,6 tỷ đồng");
  CHECK(text::money(-5000) == "-5.000 đồng");
}

TEST_CASE("a change is worded") {
  CHECK(text::change(65) == "tăng 65");
  CHECK(text::change(-3270) == "giảm 3.270");
  CHECK(text::change(0) == "không đổi");
  CHECK(text::change(decimal("0.25"), 1) == "tăng 0,3");
}

TEST_CASE("a relative change is worded without superfluous zeros") {
  CHECK(text::change_percent(decimal("2.0280")) == "tăng 2,03%");
  CHECK(text::change_percent(decimal("-1.5")) == "giảm 1,5%");
  CHECK(text::change_percent(0) == "không đổi");
  CHECK(text::change_percent(decimal("2.0280"), 0) == "tăng 2%");
}

TEST_CASE("a change that would round to nothing still shows") {
  CHECK(text::change_percent(decimal("0.0041")) == "tăng 0,004%");
  CHECK(text::change_percent(decimal("-0.000000000000000001")) == "giảm 0,000000000000000001%");
}

TEST_CASE("a relative change is reckoned from what was before") {
  CHECK(text::relative_change(3270, 3205)->rounded(2) == decimal("2.03"));
  CHECK(text::relative_change(197, 200) == decimal("-1.5"));
  CHECK(text::relative_change(-5, -10) == decimal("50"));
  CHECK_FALSE(text::relative_change(5, 0).has_value());
}

TEST_CASE("shares sum to the whole") {
  CHECK(joined(text::shares(decimals({"1", "1", "1"}), 100, 2)) == "33.34 33.33 33.33");
  CHECK(joined(text::shares(decimals({"6", "9"}), 100, 0)) == "40 60");
  CHECK(joined(text::shares(decimals({"2", "1", "1", "3"}), 100, 0)) == "29 14 14 43");
  CHECK(joined(text::shares(decimals({"0", "5"}), 100, 1)) == "0 100");
  CHECK(joined(text::shares(decimals({"0.5", "0.25"}), 10, 0)) == "7 3");
}

TEST_CASE("of shares that lost the same the earlier gets the missing digit") {
  CHECK(joined(text::shares(decimals({"1", "1", "1", "1", "1", "1"}), 100, 0)) ==
        "17 17 17 17 16 16");
}

TEST_CASE("what has no shares gives none") {
  CHECK(joined(text::shares({}, 100, 2)) == "none");
  CHECK(joined(text::shares(decimals({"0", "0"}), 100, 2)) == "none");
  CHECK(joined(text::shares(decimals({"5", "-1"}), 100, 2)) == "none");
}

TEST_CASE("shares sum to the whole for any counts") {
  std::uint64_t state = 7;  // a fixed series of numbers without an order
  for (int round = 0; round < 2000; ++round) {
    std::vector<Decimal> counts;
    for (int i = 0; i < 1 + round % 9; ++i) {
      state = state * 6364136223846793005ULL + 1442695040888963407ULL;
      counts.emplace_back(static_cast<std::int64_t>((state >> 33U) % 100000) + 1);
    }
    const int digits = round % 4;
    const auto parts = text::shares(counts, 100, digits);
    REQUIRE(parts.has_value());
    Decimal sum;
    for (const Decimal& part : *parts) {
      CHECK(part.scale() <= digits);
      sum = *Decimal::add(sum, part);
    }
    REQUIRE(sum == Decimal(100));
  }
}

TEST_CASE("parts are rounded so that they sum to their rounded sum") {
  CHECK(joined(text::rounded_parts(decimals({"0.4", "0.4", "0.4"}), 0)) == "1 0 0");
  CHECK(joined(text::rounded_parts(decimals({"33.333", "33.333", "33.334"}), 1)) ==
        "33.3 33.3 33.4");
  CHECK(joined(text::rounded_parts(decimals({"-0.5", "1.5"}), 0)) == "0 1");
  CHECK(joined(text::rounded_parts({}, 2)).empty());
}
