#include "base/date.h"

#include <fmt/format.h>

#include <chrono>

#include "base/result.h"

namespace tongket {

namespace {

constexpr std::int64_t seconds_a_day = 86400;

// Exactly `width` ASCII digits at `offset`, as a number.
std::optional<int> digits_at(std::string_view text, std::size_t offset, std::size_t width) {
  if (text.size() < offset + width) return std::nullopt;
  int value = 0;
  for (const char digit : text.substr(offset, width)) {
    if (digit < '0' || digit > '9') return std::nullopt;
    value = value * 10 + (digit - '0');
  }
  return value;
}

std::chrono::year_month_day calendar_day(int year, int month, int day) {
  return {std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
          std::chrono::day{static_cast<unsigned>(day)}};
}

Date from_day_number(std::int64_t number) {
  const std::chrono::year_month_day day{std::chrono::sys_days{std::chrono::days{number}}};
  return {static_cast<std::int16_t>(static_cast<int>(day.year())),
          static_cast<std::int8_t>(static_cast<unsigned>(day.month())),
          static_cast<std::int8_t>(static_cast<unsigned>(day.day()))};
}

// "08:00" or "08:00:00".
std::optional<TimeOfDay> parse_time(std::string_view text) {
  const bool with_seconds = text.size() == 8;
  if (text.size() != 5 && !with_seconds) return std::nullopt;
  const auto hour = digits_at(text, 0, 2);
  const auto minute = digits_at(text, 3, 2);
  const auto second = with_seconds ? digits_at(text, 6, 2) : std::optional<int>{0};
  if (!hour || !minute || !second || text[2] != ':') return std::nullopt;
  if (with_seconds && text[5] != ':') return std::nullopt;
  if (*hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
  return TimeOfDay{static_cast<std::int8_t>(*hour), static_cast<std::int8_t>(*minute),
                   static_cast<std::int8_t>(*second)};
}

}  // namespace

bool Date::valid(int year, int month, int day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return false;
  return calendar_day(year, month, day).ok();
}

std::optional<Date> Date::parse(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits_at(text, 0, 4);
  const auto month = digits_at(text, 5, 2);
  const auto day = digits_at(text, 8, 2);
  if (!year || !month || !day || !valid(*year, *month, *day)) return std::nullopt;
  return Date{static_cast<std::int16_t>(*year), static_cast<std::int8_t>(*month),
              static_cast<std::int8_t>(*day)};
}

std::string Date::to_iso() const {
  return fmt::format("{:04}-{:02}-{:02}", year, static_cast<int>(month), static_cast<int>(day));
}

std::int64_t Date::day_number() const {
  return std::chrono::sys_days{calendar_day(year, month, day)}.time_since_epoch().count();
}

int Date::weekday() const {
  const std::chrono::weekday name{std::chrono::sys_days{calendar_day(year, month, day)}};
  return static_cast<int>(name.c_encoding());
}

std::optional<DateTime> DateTime::parse(std::string_view text) {
  if (text.size() < 11 || text[10] != 'T') return std::nullopt;
  const auto date = Date::parse(text.substr(0, 10));
  const auto time = parse_time(text.substr(11));
  if (!date || !time) return std::nullopt;
  return DateTime{*date, *time};
}

DateTime DateTime::from_epoch(std::int64_t seconds) {
  std::int64_t day = seconds / seconds_a_day;
  std::int64_t second = seconds % seconds_a_day;
  if (second < 0) {
    second += seconds_a_day;
    --day;
  }
  if (day < Date{1, 1, 1}.day_number() || day > Date{9999, 12, 31}.day_number()) {
    throw Broken("a time outside the years 1 to 9999");
  }
  return {from_day_number(day),
          {static_cast<std::int8_t>(second / 3600), static_cast<std::int8_t>(second / 60 % 60),
           static_cast<std::int8_t>(second % 60)}};
}

std::string DateTime::to_iso() const {
  return fmt::format("{}T{:02}:{:02}:{:02}", date.to_iso(), static_cast<int>(time.hour),
                     static_cast<int>(time.minute), static_cast<int>(time.second));
}

}  // namespace tongket
