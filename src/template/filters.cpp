#include "template/filters.h"

#include <algorithm>
#include <optional>

#include "text/text.h"

namespace tongket::pack {

namespace {

using xml::Value;

constexpr ArgumentKind kDigits[] = {ArgumentKind::digits};
constexpr ArgumentKind kText[] = {ArgumentKind::text};

constexpr FilterSpec kFilters[] = {
    {Filter::number, "number", kDigits, 0}, {Filter::percent, "percent", kDigits, 0},
    {Filter::plus, "plus", kDigits, 0},     {Filter::words, "words", {}, 0},
    {Filter::roman, "roman", {}, 0},        {Filter::point, "point", {}, 0},
    {Filter::date, "date", {}, 0},          {Filter::date_long, "date-long", {}, 0},
    {Filter::upper, "upper", {}, 0},        {Filter::lower, "lower", {}, 0},
    {Filter::capital, "capital", {}, 0},    {Filter::otherwise, "default", kText, 1},
};

Failed unfit(const FilterCall& call, const std::string& text, Message wanted) {
  Diagnostic problem;
  problem.code = Code::template_value;
  problem.place = call.source;
  problem.message = {"“" + text + "” không phải là " + wanted.vi,
                     "'" + text + "' is not " + wanted.en};
  return fail(std::move(problem));
}

// The text without white space at its ends; XPath's numbers may have it.
std::string trimmed(const std::string& text) {
  return text::squeezed(text);
}

std::string written(const FilterCall& call, const Decimal& number) {
  if (call.filter == Filter::percent) return text::percent(number, call.digits);
  const std::string plain = text::number(number, call.digits);
  const bool signed_plus =
      call.filter == Filter::plus && !number.is_negative() && !number.is_zero();
  return signed_plus ? "+" + plain : plain;
}

// Numbers that don't exist (no node, x div 0) are missing values, texts that are none a fault.
Result<Value> write_number(const FilterCall& call, const Value& value) {
  const bool computed = std::holds_alternative<xml::Number>(value);
  const std::string text = computed ? std::string() : trimmed(xml::to_text(value));
  if (!computed && text.empty()) return Value(std::string());
  const xml::Number number = xml::to_number(value);
  if (number.kind == xml::Number::Kind::finite) return Value(written(call, number.value));
  if (computed) return Value(std::string());
  return unfit(call, text, {"số", "a number"});
}

// Whole numbers as words, Roman numerals, letters of points.
Result<Value> write_whole(const FilterCall& call, const Value& value) {
  const std::string text = trimmed(shown(value));
  if (text.empty()) return Value(std::string());
  const xml::Number number = xml::to_number(value);
  const auto whole = number.kind == xml::Number::Kind::finite ? number.value.to_int64()
                                                              : std::optional<std::int64_t>();
  const bool small = whole && *whole >= 1 && *whole <= 3999;
  std::string made;
  if (whole && call.filter == Filter::words) made = text::words(*whole);
  if (small && call.filter == Filter::roman) made = text::roman(static_cast<int>(*whole));
  if (small && call.filter == Filter::point) {
    made = text::point_letter(static_cast<int>(*whole) - 1);
  }
  if (made.empty())
    return unfit(call, text, {"số nguyên dùng được ở đây", "a fitting whole number"});
  return Value(std::move(made));
}

Result<Value> write_date(const FilterCall& call, const Value& value) {
  const std::string text = trimmed(xml::to_text(value));
  if (text.empty()) return Value(std::string());
  const auto moment = DateTime::parse(text);
  const auto date = moment ? std::optional<Date>(moment->date) : Date::parse(text);
  if (!date) return unfit(call, text, {"ngày (viết 2022-11-18)", "a date (2022-11-18)"});
  return Value(call.filter == Filter::date ? text::date_short(*date) : text::date_long(*date));
}

}  // namespace

std::span<const FilterSpec> all_filters() {
  return kFilters;
}

const FilterSpec* find_filter(std::string_view name) {
  const auto found = std::find_if(std::begin(kFilters), std::end(kFilters),
                                  [name](const FilterSpec& spec) { return spec.name == name; });
  return found == std::end(kFilters) ? nullptr : found;
}

std::string shown(const Value& value) {
  const auto* number = std::get_if<xml::Number>(&value);
  if (number != nullptr && number->kind != xml::Number::Kind::finite) return {};
  return xml::to_text(value);
}

Result<Value> filter_value(const FilterCall& call, const Value& value) {
  switch (call.filter) {
    case Filter::number:
    case Filter::percent:
    case Filter::plus:
      return write_number(call, value);
    case Filter::words:
    case Filter::roman:
    case Filter::point:
      return write_whole(call, value);
    case Filter::date:
    case Filter::date_long:
      return write_date(call, value);
    case Filter::upper:
      return Value(text::upper(shown(value)));
    case Filter::lower:
      return Value(text::lower(shown(value)));
    case Filter::capital:
      return Value(text::capitalised(shown(value)));
    case Filter::otherwise:
      return Value(trimmed(shown(value)).empty() ? call.text : shown(value));
  }
  throw Broken("a filter without a meaning");
}

}  // namespace tongket::pack
