#include <array>

#include "text/writing.h"

namespace tongket::text {
namespace {

// Months 1 and 2 with a zero, so that nobody makes them 11 and 12 with a pen; the others without
// (Decree 30/2020, annex I, II.4; Guidance 36, 1.4.2).
std::string month(const Date& date) {
  return date.month < 3 ? two_digits(date.month) : std::to_string(date.month);
}

constexpr std::array<std::string_view, 7> weekdays = {"Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư",
                                                      "thứ Năm",  "thứ Sáu", "thứ Bảy"};

}  // namespace

std::string date_short(const Date& date) {
  return two_digits(date.day) + '/' + month(date) + '/' + std::to_string(date.year);
}

std::string date_long(const Date& date) {
  return "ngày " + two_digits(date.day) + ' ' + month_long(date);
}

std::string month_long(const Date& date) {
  return "tháng " + month(date) + " năm " + std::to_string(date.year);
}

std::string weekday(const Date& date) {
  return std::string(weekdays[static_cast<std::size_t>(date.weekday())]);
}

std::string time_long(const TimeOfDay& time) {
  return std::to_string(time.hour) + " giờ\u00A0" + two_digits(time.minute);
}

std::optional<TimeOfDay> parse_time(std::string_view text) {
  auto moment = DateTime::parse(text);
  if (!moment) moment = DateTime::parse("2000-01-01T" + std::string(text));
  return moment ? std::optional<TimeOfDay>(moment->time) : std::nullopt;
}

}  // namespace tongket::text
