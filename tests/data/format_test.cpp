#include <doctest/doctest.h>

#include "data/data.h"

using namespace tongket;

namespace {
xml::Value number(std::string_view digits) {
  return xml::Number{xml::Number::Kind::finite, Decimal::parse(digits).value()};
}
}  // namespace

TEST_CASE("values in a rule's message take Vietnamese form") {
  CHECK(data::format_value(number("3374"), "number") == "3.374");
  CHECK(data::format_value(number("1462.5"), "number:2") == "1.462,50");
  CHECK(data::format_value(number("96.92"), "percent") == "96,92%");
  CHECK(data::format_value(number("96.9176"), "percent:1") == "96,9%");
  CHECK(data::format_value(number("15"), "words") == "mười lăm");
  CHECK(data::format_value(std::string("2022-03-05"), "date") == "05/3/2022");
  CHECK(data::format_value(std::string("2022-11-17T07:30:00"), "date") == "17/11/2022");
}

TEST_CASE("a value without a format, or that does not fit it, stays as it is") {
  CHECK(data::format_value(number("3374"), "") == "3374");
  CHECK(data::format_value(std::string("nhiều"), "number") == "nhiều");
  CHECK(data::format_value(std::string("hôm nay"), "date") == "hôm nay");
  CHECK(data::format_value(number("1.5"), "words") == "1.5");
  CHECK(data::format_value(number("3374"), "no-such") == "3374");
}
