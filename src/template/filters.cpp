#include "template/filters.h"

#include <optional>

#include "template/filter_numbers.h"
#include "text/text.h"

namespace tongket::pack {

namespace {

using xml::Value;

Result<Value> write_date(const FilterCall& call, const Value& value) {
  const std::string text = text::squeezed(xml::to_text(value));
  if (text.empty()) return Value(std::string());
  const auto moment = DateTime::parse(text);
  const auto date = moment ? std::optional<Date>(moment->date) : Date::parse(text);
  if (!date) return unfit(call, text, {"ngày (viết 2022-11-18)", "a date (2022-11-18)"});
  if (call.filter == Filter::date) return Value(text::date_short(*date));
  if (call.filter == Filter::month_long) return Value(text::month_long(*date));
  if (call.filter == Filter::weekday) return Value(text::weekday(*date));
  return Value(text::date_long(*date));
}

Result<Value> write_time(const FilterCall& call, const Value& value) {
  const std::string text = text::squeezed(xml::to_text(value));
  if (text.empty()) return Value(std::string());
  const auto time = text::parse_time(text);
  if (!time) return unfit(call, text, {"giờ (viết 08:00)", "a time (08:00)"});
  return Value(text::time_long(*time));
}

// A value that is no set of nodes is one alone.
std::string joined(const FilterCall& call, const Value& value) {
  const auto* nodes = std::get_if<xml::NodeSet>(&value);
  if (nodes == nullptr) return shown(value);
  std::string all;
  for (std::size_t i = 0; i < nodes->size(); ++i)
    all += (i == 0 ? std::string() : call.text) +
           text::squeezed(xml::to_text(Value(xml::NodeSet{(*nodes)[i]})));
  return all;
}

}  // namespace

Failed unfit(const FilterCall& call, const std::string& text, const Message& wanted) {
  Diagnostic problem;
  problem.code = Code::template_value;
  problem.place = call.source;
  problem.message = {"“" + text + "” không phải là " + wanted.vi,
                     "'" + text + "' is not " + wanted.en};
  return fail(std::move(problem));
}

FilterCall with_digits(FilterCall call, const xml::Variables& variables) {
  constexpr std::int64_t most = 6;
  const auto found = variables.find(call.digits_from);
  if (found == variables.end()) return call;
  const xml::Number number = xml::to_number(found->second);
  if (number.kind != xml::Number::Kind::finite) return call;
  const auto whole = number.value.to_int64();
  if (whole && *whole >= 0 && *whole <= most) call.digits = static_cast<int>(*whole);
  return call;
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
    case Filter::money:
    case Filter::change:
    case Filter::change_percent:
    case Filter::words:
    case Filter::money_words:
      return write_number(call, value);
    case Filter::share:
      return write_share(call, value);
    case Filter::ordinal:
    case Filter::roman:
    case Filter::point:
      return write_whole(call, value);
    case Filter::date:
    case Filter::date_long:
    case Filter::month_long:
    case Filter::weekday:
      return write_date(call, value);
    case Filter::time:
      return write_time(call, value);
    case Filter::upper:
      return Value(text::upper(shown(value)));
    case Filter::lower:
      return Value(text::lower(shown(value)));
    case Filter::title:
      return Value(text::title(shown(value)));
    case Filter::capital:
      return Value(text::capitalised(shown(value)));
    case Filter::sentences:
      return Value(text::sentences_capitalised(shown(value)));
    case Filter::fold:
      return Value(text::folded(shown(value)));
    case Filter::join:
      return Value(joined(call, value));
    case Filter::otherwise:
      return Value(text::squeezed(shown(value)).empty() ? call.text : shown(value));
  }
  throw Broken("a filter without a meaning");
}

}  // namespace tongket::pack
