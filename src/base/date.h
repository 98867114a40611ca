// Calendar dates and times of day, without zones: an office's papers know none.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tongket {

// A proleptic Gregorian date, year 1 ... 9999; always valid once parsed or checked.
struct Date {
  std::int16_t year = 1;
  std::int8_t month = 1;
  std::int8_t day = 1;
  auto operator<=>(const Date&) const = default;

  // "2022-11-17" (xs:date without zone).
  static std::optional<Date> parse(std::string_view text);
  static bool valid(int year, int month, int day);
  [[nodiscard]] std::string to_iso() const;
  // Days since 1970-01-01.
  [[nodiscard]] std::int64_t day_number() const;
  // 0 = Sunday ... 6 = Saturday.
  [[nodiscard]] int weekday() const;
};

struct TimeOfDay {
  std::int8_t hour = 0;
  std::int8_t minute = 0;
  std::int8_t second = 0;
  auto operator<=>(const TimeOfDay&) const = default;
};

struct DateTime {
  Date date;
  TimeOfDay time;
  auto operator<=>(const DateTime&) const = default;

  // "2022-11-17T08:00:00" (xs:dateTime; seconds may be absent, a zone is not allowed).
  static std::optional<DateTime> parse(std::string_view text);
  // Seconds since 1970-01-01T00:00:00, taken as UTC (SOURCE_DATE_EPOCH).
  static DateTime from_epoch(std::int64_t seconds);
  [[nodiscard]] std::string to_iso() const;
};

}  // namespace tongket
