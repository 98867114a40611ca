#include <doctest/doctest.h>

#include "text/text.h"

using namespace tongket;

namespace {
Decimal decimal(std::string_view digits) {
  return Decimal::parse(digits).value();
}
}  // namespace

TEST_CASE("numbers have points after thousands and a comma before the fraction") {
  CHECK(text::number(decimal("0")) == "0");
  CHECK(text::number(decimal("999")) == "999");
  CHECK(text::number(decimal("3374")) == "3.374");
  CHECK(text::number(decimal("1234567.891")) == "1.234.567,891");
  CHECK(text::number(decimal("-1234.5")) == "-1.234,5");
  CHECK(text::number(decimal("-123")) == "-123");
}

TEST_CASE("asked fraction digits are filled up or rounded half away from zero") {
  CHECK(text::number(decimal("1462.5"), 2) == "1.462,50");
  CHECK(text::number(decimal("999.995"), 2) == "1.000,00");
  CHECK(text::number(decimal("-0.5"), 0) == "-1");
  CHECK(text::number(decimal("-0.004"), 2) == "0,00");
}

TEST_CASE("a percentage has its sign without a space") {
  CHECK(text::percent(decimal("96.92")) == "96,92%");
  CHECK(text::percent(decimal("96.9176"), 2) == "96,92%");
  CHECK(text::percent(decimal("100"), 1) == "100,0%");
}

TEST_CASE("Roman numbers go from 1 to 3999") {
  CHECK(text::roman(1) == "I");
  CHECK(text::roman(4) == "IV");
  CHECK(text::roman(14) == "XIV");
  CHECK(text::roman(1994) == "MCMXCIV");
  CHECK(text::roman(3999) == "MMMCMXCIX");
  CHECK(text::roman(0).empty());
  CHECK(text::roman(4000).empty());
}

TEST_CASE("Roman numbers are read as they are written") {
  for (int value = 1; value <= 3999; ++value) {
    CAPTURE(value);
    REQUIRE(text::roman_value(text::roman(value)) == value);
  }
  for (const std::string_view none : {"", "IIII", "VX", "IXI", "xiv", "A", "MMMMM", "XIV "}) {
    CAPTURE(none);
    CHECK_FALSE(text::roman_value(none).has_value());
  }
}

TEST_CASE("points are lettered a b c d đ e g ... y") {
  CHECK(text::point_letter(0) == "a");
  CHECK(text::point_letter(4) == "đ");
  CHECK(text::point_letter(5) == "e");
  CHECK(text::point_letter(6) == "g");
  CHECK(text::point_letter(22) == "y");
  CHECK(text::point_letter(23).empty());
  CHECK(text::point_letter(-1).empty());
}

TEST_CASE("a number under ten has a zero before it in a paper's number") {
  CHECK(text::two_digits(5) == "05");
  CHECK(text::two_digits(0) == "00");
  CHECK(text::two_digits(12) == "12");
  CHECK(text::two_digits(127) == "127");
}

TEST_CASE("days under ten and the months 1 and 2 have a zero, other months none") {
  CHECK(text::date_short({2022, 11, 17}) == "17/11/2022");
  CHECK(text::date_short({2020, 3, 5}) == "05/3/2020");
  CHECK(text::date_short({2020, 2, 5}) == "05/02/2020");
  CHECK(text::date_long({2020, 1, 5}) == "ngày 05 tháng 01 năm 2020");
  CHECK(text::date_long({2019, 6, 29}) == "ngày 29 tháng 6 năm 2019");
}

TEST_CASE("times of day are written out") {
  CHECK(text::time_long({8, 0, 0}) == "8 giờ\u00A000");
  CHECK(text::time_long({13, 5, 59}) == "13 giờ\u00A005");
}

TEST_CASE("a month is written with its year") {
  CHECK(text::month_long({2020, 2, 5}) == "tháng 02 năm 2020");
  CHECK(text::month_long({2022, 11, 17}) == "tháng 11 năm 2022");
}

TEST_CASE("days of the week have a capital behind thứ") {
  CHECK(text::weekday({2022, 11, 17}) == "thứ Năm");
  CHECK(text::weekday({2022, 11, 20}) == "Chủ nhật");
  CHECK(text::weekday({2022, 11, 21}) == "thứ Hai");
}

TEST_CASE("times are read alone or behind a date") {
  CHECK(text::parse_time("08:00") == TimeOfDay{8, 0, 0});
  CHECK(text::parse_time("2022-11-17T13:05:09") == TimeOfDay{13, 5, 9});
  CHECK_FALSE(text::parse_time("8 giờ").has_value());
  CHECK_FALSE(text::parse_time("2022-11-17").has_value());
}
