#include "text/text.h"

namespace tongket::text {
namespace {

// Months 1 and 2 with a zero, so that nobody makes them 11 and 12 with a pen; the others without
// (Decree 30/2020, annex I, II.4; Guidance 36, 1.4.2).
std::string month(const Date& date) {
  return date.month < 3 ? two_digits(date.month) : std::to_string(date.month);
}

}  // namespace

std::string date_short(const Date& date) {
  return two_digits(date.day) + '/' + month(date) + '/' + std::to_string(date.year);
}

std::string date_long(const Date& date) {
  return "ngày " + two_digits(date.day) + " tháng " + month(date) + " năm " +
         std::to_string(date.year);
}

std::string time_long(const TimeOfDay& time) {
  return std::to_string(time.hour) + " giờ " + two_digits(time.minute);
}

}  // namespace tongket::text
