#include "template/filter_numbers.h"

#include <optional>

#include "text/text.h"

namespace tongket::pack {

namespace {

using xml::Value;
using Options = text::WordsOptions;

constexpr int kShareDigits = 2;

Options words_options(const FilterCall& call) {
  Options options;
  if (chosen(call, "lẻ")) options.zero_tens = Options::ZeroTens::le;
  if (chosen(call, "ngàn")) options.thousand = Options::Thousand::ngan;
  if (chosen(call, "tư")) options.four_after_tens = Options::Four::tu;
  if (chosen(call, "nhì")) options.second = Options::Second::nhi;
  options.even_money = chosen(call, "chẵn");
  return options;
}

text::MoneyUnit money_unit(const FilterCall& call) {
  if (chosen(call, "nghìn")) return text::MoneyUnit::thousand;
  if (chosen(call, "triệu")) return text::MoneyUnit::million;
  if (chosen(call, "tỷ")) return text::MoneyUnit::billion;
  return text::MoneyUnit::dong;
}

std::string with_plus(const FilterCall& call, const Decimal& number) {
  const std::string plain = text::number(number, call.digits);
  return number.is_negative() || number.is_zero() ? plain : "+" + plain;
}

std::string change_percent(const FilterCall& call, const Decimal& percent) {
  return call.digits < 0 ? text::change_percent(percent)
                         : text::change_percent(percent, call.digits);
}

// None for a number that is too large for words.
std::optional<std::string> written(const FilterCall& call, const Decimal& number) {
  if (call.filter == Filter::percent) return text::percent(number, call.digits);
  if (call.filter == Filter::plus) return with_plus(call, number);
  if (call.filter == Filter::money) return text::money(number, money_unit(call), call.digits);
  if (call.filter == Filter::change) return text::change(number, call.digits);
  if (call.filter == Filter::change_percent) return change_percent(call, number);
  if (call.filter == Filter::words) return text::words(number, words_options(call));
  if (call.filter == Filter::money_words) return text::money_words(number, words_options(call));
  return text::number(number, call.digits);
}

// Of 1 ... 3999; empty where there is none.
std::string numbered(const FilterCall& call, std::int64_t value) {
  if (call.filter == Filter::ordinal) {
    return text::ordinal(value, words_options(call)).value_or("");
  }
  if (value < 1 || value > 3999) return {};
  const int small = static_cast<int>(value);
  return call.filter == Filter::roman ? text::roman(small) : text::point_letter(small - 1);
}

struct Parts {
  std::vector<Decimal> values;
  std::size_t own = 0;  // which of them the node is
};

// The node itself or, where it is an attribute, the one of that name on a like element.
xml::Node like(const xml::Node& node, const xml::Node& sibling) {
  return node.kind() == xml::Kind::attribute ? sibling.attribute(node.local_name()) : sibling;
}

std::optional<Decimal> decimal_of(const xml::Node& node) {
  return Decimal::parse(text::squeezed(xml::to_text(Value(xml::NodeSet{node}))));
}

Parts parts_around(const xml::Node& node) {
  const xml::Node element = node.kind() == xml::Kind::attribute ? node.parent() : node;
  Parts parts;
  for (const xml::Node& sibling : element.parent().children(element.local_name())) {
    const xml::Node part = like(node, sibling);
    const auto value = part ? decimal_of(part) : std::nullopt;
    if (!value) continue;
    if (part == node) parts.own = parts.values.size();
    parts.values.push_back(*value);
  }
  return parts;
}

}  // namespace

Result<Value> write_number(const FilterCall& call, const Value& value) {
  const bool computed = std::holds_alternative<xml::Number>(value);
  const std::string text = computed ? std::string() : text::squeezed(xml::to_text(value));
  if (!computed && text.empty()) return Value(std::string());
  const xml::Number number = xml::to_number(value);
  const bool finite = number.kind == xml::Number::Kind::finite;
  if (!finite && computed) return Value(std::string());
  if (!finite) return unfit(call, text, {"số", "a number"});
  auto made = written(call, number.value);
  if (made) return Value(std::move(*made));
  return unfit(call, number.value.to_string(),
               {"số đọc được bằng chữ (đến 10^18)", "a number that has words (up to 10^18)"});
}

Result<Value> write_whole(const FilterCall& call, const Value& value) {
  const std::string text = text::squeezed(shown(value));
  if (text.empty()) return Value(std::string());
  const xml::Number number = xml::to_number(value);
  const auto whole = number.kind == xml::Number::Kind::finite ? number.value.to_int64()
                                                              : std::optional<std::int64_t>();
  std::string made = whole ? numbered(call, *whole) : std::string();
  if (made.empty())
    return unfit(call, text, {"số nguyên dùng được ở đây", "a fitting whole number"});
  return Value(std::move(made));
}

Result<Value> write_share(const FilterCall& call, const Value& value) {
  const auto* nodes = std::get_if<xml::NodeSet>(&value);
  if (nodes == nullptr || nodes->empty()) return Value(std::string());
  const std::string text = text::squeezed(shown(value));
  if (text.empty()) return Value(std::string());
  if (!decimal_of(nodes->front())) return unfit(call, text, {"số", "a number"});
  const int digits = call.digits < 0 ? kShareDigits : call.digits;
  const Parts parts = parts_around(nodes->front());
  const auto shares = text::shares(parts.values, 100, digits);
  if (shares) return Value(text::percent((*shares)[parts.own], digits));
  return unfit(call, text, {"một phần của tổng dương", "a part of a positive sum"});
}

}  // namespace tongket::pack
