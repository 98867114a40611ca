#include <doctest/doctest.h>

#include <initializer_list>
#include <string_view>

#include "base/base.h"

using namespace tongket;

namespace {

bool leap(int year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int days_in(int year, int month) {
  constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && leap(year) ? 29 : days[month - 1];
}

Date date(int year, int month, int day) {
  return {static_cast<std::int16_t>(year), static_cast<std::int8_t>(month),
          static_cast<std::int8_t>(day)};
}

}  // namespace

TEST_CASE("every day from year 1 to 9999 counts on by one and comes back from its text") {
  std::int64_t number = date(1, 1, 1).day_number();
  int weekday = 1;  // 0001-01-01 is a Monday
  for (int year = 1; year <= 9999; ++year) {
    for (int month = 1; month <= 12; ++month) {
      for (int day = 1; day <= days_in(year, month); ++day) {
        const Date today = date(year, month, day);
        const bool right = Date::valid(year, month, day) && today.day_number() == number &&
                           today.weekday() == weekday &&
                           DateTime::from_epoch(number * 86400).date == today;
        if (!right) FAIL_CHECK(today.to_iso());
        if (day == 1 && Date::parse(today.to_iso()) != today) FAIL_CHECK(today.to_iso());
        ++number;
        weekday = (weekday + 1) % 7;
      }
      CHECK_FALSE(Date::valid(year, month, days_in(year, month) + 1));
    }
  }
  CHECK(number - 1 == date(9999, 12, 31).day_number());
}

TEST_CASE("known days stand where calendars have them") {
  CHECK(date(1970, 1, 1).day_number() == 0);
  CHECK(date(1970, 1, 1).weekday() == 4);
  CHECK(date(2022, 11, 17).day_number() == 19313);
  CHECK(date(2022, 11, 17).weekday() == 4);
  CHECK(date(1945, 9, 2).weekday() == 0);
  CHECK(date(2022, 1, 1).to_iso() == "2022-01-01");
  CHECK(date(7, 1, 1).to_iso() == "0007-01-01");
}

TEST_CASE("only real dates in xs:date's form are dates") {
  CHECK(Date::parse("2024-02-29").has_value());
  for (const std::string_view text :
       {"", "2022", "2022-2-1", "2022-02-30", "2023-02-29", "1900-02-29", "2022-13-01",
        "2022-00-10", "2022-01-00", "0000-01-01", "10000-01-01", "-2022-01-01", "2022/01/01",
        "2022-01-01Z", "2022-01-01+07:00", " 2022-01-01", "2022-01-1a", "20220101--"}) {
    CAPTURE(text);
    CHECK_FALSE(Date::parse(text).has_value());
  }
}

TEST_CASE("nothing outside the calendar is valid") {
  CHECK_FALSE(Date::valid(0, 1, 1));
  CHECK_FALSE(Date::valid(10000, 1, 1));
  CHECK_FALSE(Date::valid(2022, 0, 1));
  CHECK_FALSE(Date::valid(2022, 13, 1));
  CHECK_FALSE(Date::valid(2022, 1, 0));
  CHECK_FALSE(Date::valid(2022, 1, 32));
  CHECK_FALSE(Date::valid(2022, 257, 1));  // would wrap in a byte
}

TEST_CASE("a time may leave its seconds out, but not more") {
  const auto full = DateTime::parse("2022-11-17T08:05:09");
  REQUIRE(full.has_value());
  CHECK(*full == DateTime{date(2022, 11, 17), {8, 5, 9}});
  CHECK(full->to_iso() == "2022-11-17T08:05:09");
  const auto brief = DateTime::parse("2022-11-17T23:59");
  REQUIRE(brief.has_value());
  CHECK(brief->time == TimeOfDay{23, 59, 0});
  for (const std::string_view text :
       {"2022-11-17", "2022-11-17T", "2022-11-17T08", "2022-11-17T8:00", "2022-11-17T24:00:00",
        "2022-11-17T08:60:00", "2022-11-17T08:00:60", "2022-11-17T08:00:00Z",
        "2022-11-17T08:00:00+07:00", "2022-11-17T08:00:00.5", "2022-11-17 08:00:00",
        "2022-11-31T08:00:00", "2022-11-17T08-00-00", "2022-11-17T08:00-00"}) {
    CAPTURE(text);
    CHECK_FALSE(DateTime::parse(text).has_value());
  }
}

TEST_CASE("seconds since 1970 become a date and a time, before it too") {
  CHECK(DateTime::from_epoch(0).to_iso() == "1970-01-01T00:00:00");
  CHECK(DateTime::from_epoch(1668672000).to_iso() == "2022-11-17T08:00:00");
  CHECK(DateTime::from_epoch(-1).to_iso() == "1969-12-31T23:59:59");
  CHECK(DateTime::from_epoch(253402300799).to_iso() == "9999-12-31T23:59:59");
  CHECK(DateTime::from_epoch(-62135596800).to_iso() == "0001-01-01T00:00:00");
  CHECK_THROWS_AS(DateTime::from_epoch(253402300800), Broken);
  CHECK_THROWS_AS(DateTime::from_epoch(-62135596801), Broken);
}

TEST_CASE("dates and times are ordered as they pass") {
  CHECK(date(2022, 1, 31) < date(2022, 2, 1));
  CHECK(date(2021, 12, 31) < date(2022, 1, 1));
  CHECK(DateTime{date(2022, 1, 1), {9, 0, 0}} < DateTime{date(2022, 1, 1), {10, 0, 0}});
}
