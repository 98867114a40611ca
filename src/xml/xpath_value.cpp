// Conversions between the four types of XPath 1.0 (sections 4.2 to 4.4).
#include "xml/xpath_number.h"

namespace tongket::xml {

bool to_boolean(const Value& value) {
  if (const auto* nodes = std::get_if<NodeSet>(&value)) return !nodes->empty();
  if (const auto* truth = std::get_if<bool>(&value)) return *truth;
  if (const auto* number = std::get_if<Number>(&value)) return xpath::truth(*number);
  return !std::get<std::string>(value).empty();
}

Number to_number(const Value& value) {
  if (const auto* number = std::get_if<Number>(&value)) return *number;
  if (const auto* truth = std::get_if<bool>(&value)) return xpath::count_of(*truth ? 1 : 0);
  return xpath::parse_number(to_text(value)).value_or(xpath::nan());
}

std::string to_text(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* truth = std::get_if<bool>(&value)) return *truth ? "true" : "false";
  if (const auto* number = std::get_if<Number>(&value)) return to_text(*number);
  const auto& nodes = std::get<NodeSet>(value);
  return nodes.empty() ? std::string() : nodes.front().string_value();
}

std::string to_text(const Number& number) {
  switch (number.kind) {
    case Number::Kind::finite:
      return number.value.to_string();
    case Number::Kind::nan:
      return "NaN";
    case Number::Kind::plus_infinity:
      return "Infinity";
    case Number::Kind::minus_infinity:
      return "-Infinity";
  }
  return {};
}

}  // namespace tongket::xml
