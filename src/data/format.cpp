#include <array>

#include "data/data.h"

namespace tongket::data {
namespace {

struct Format {
  std::string_view name;
  int digits = -1;  // -1: as many as the number has
};

Format parse(std::string_view text) {
  const std::size_t colon = text.find(':');
  Format format{text.substr(0, colon)};
  if (colon == std::string_view::npos || colon + 2 != text.size()) return format;
  const char digit = text[colon + 1];
  if (digit >= '0' && digit <= '9') format.digits = digit - '0';
  return format;
}

std::string as_number(const xml::Value& value, const Format& format) {
  const xml::Number number = xml::to_number(value);
  if (number.kind != xml::Number::Kind::finite) return xml::to_text(value);
  if (format.name == "percent") return text::percent(number.value, format.digits);
  if (format.name == "number") return text::number(number.value, format.digits);
  const std::optional<std::int64_t> whole = number.value.to_int64();
  return whole ? text::words(*whole) : xml::to_text(value);
}

// Dates, and date-times by their date.
std::string as_date(const xml::Value& value) {
  const std::string text = xml::to_text(value);
  const std::optional<Date> date = Date::parse(std::string_view(text).substr(0, 10));
  return date ? text::date_short(*date) : text;
}

}  // namespace

std::string format_value(const xml::Value& value, std::string_view format) {
  const Format parsed = parse(format);
  if (parsed.name == "number" || parsed.name == "percent" || parsed.name == "words") {
    return as_number(value, parsed);
  }
  if (parsed.name == "date") return as_date(value);
  return xml::to_text(value);
}

std::span<const xml::RuleFormat> rule_formats() {
  static constexpr std::array<xml::RuleFormat, 4> all = {
      {{"number", true}, {"percent", true}, {"words", false}, {"date", false}}};
  return all;
}

}  // namespace tongket::data
