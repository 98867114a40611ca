// Typed attributes of template elements.
#include <algorithm>
#include <charconv>

#include "template/reader.h"

namespace tongket::pack {

namespace {

std::optional<document::ColumnWidth> parse_width(std::string_view text) {
  if (text == "auto") return document::ColumnWidth(document::ContentWidth{});
  if (text == "*") return document::ColumnWidth(document::RelativeWidth{1});
  if (text.size() > 1 && text.back() == '*') {
    const auto weight = parse_whole_number(text.substr(0, text.size() - 1));
    if (weight && *weight >= 1 && *weight <= 1000) {
      return document::ColumnWidth(document::RelativeWidth{*weight});
    }
  }
  if (const auto fixed = parse_millimetres(text)) {
    return document::ColumnWidth(document::FixedWidth{*fixed});
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::int32_t> parse_whole_number(std::string_view text) {
  std::int32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<Length> parse_millimetres(std::string_view text) {
  if (text.size() < 3 || text.substr(text.size() - 2) != "mm") return std::nullopt;
  const auto number = Decimal::parse(text.substr(0, text.size() - 2));
  if (!number || number->is_negative() || number->is_zero() || number->scale() > 1) {
    return std::nullopt;
  }
  const auto tenths = Decimal::multiply(*number, Decimal(10));
  const auto whole = tenths ? tenths->to_int64() : std::nullopt;
  if (!whole || *whole > 3000) return std::nullopt;
  return Length::tenths_of_mm(*whole);
}

Query TemplateReader::query(const xml::Node& element, std::string_view name) {
  const xml::Node attribute = element.attribute(name);
  if (!attribute) return {};
  auto parsed = xml::Expression::parse(attribute.value(), input_.namespaces, attribute.source(),
                                       &input_.sources);
  if (parsed) return {std::move(*parsed), attribute.source(), true};
  problems_.append(std::move(parsed).error());
  return {};
}

TextPattern TemplateReader::pattern(const xml::Node& element, std::string_view name) {
  const xml::Node attribute = element.attribute(name);
  if (!attribute) return {};
  const ValuePlaces places(input_.sources, attribute.source(), attribute.value());
  return read_pattern(attribute.value(), places, input_.namespaces, input_.sources, problems_);
}

std::size_t TemplateReader::choice(const xml::Node& element, std::string_view name,
                                   const std::vector<std::string>& known) {
  const xml::Node attribute = element.attribute(name);
  if (!attribute) return 0;
  const auto found = std::find(known.begin(), known.end(), attribute.value());
  if (found != known.end()) return static_cast<std::size_t>(found - known.begin());
  std::string all;
  for (const std::string& value : known)
    all += (all.empty() ? "" : ", ") + value;
  fault(Code::template_attribute, attribute.source(),
        {"giá trị không dùng được ở “" + std::string(name) + "”",
         "not a value of '" + std::string(name) + "'"},
        {"một trong: " + all, "one of: " + all});
  return 0;
}

std::int32_t TemplateReader::count(const xml::Node& element, std::string_view name) {
  const xml::Node attribute = element.attribute(name);
  if (!attribute) return 1;
  const auto value = parse_whole_number(attribute.value());
  if (value && *value >= 1 && *value <= 1000) return *value;
  fault(Code::template_attribute, attribute.source(),
        {"cần một số từ 1 đến 1000", "a number from 1 to 1000 is wanted"});
  return 1;
}

document::ColumnWidth TemplateReader::width(const xml::Node& element) {
  const xml::Node attribute = element.attribute("width");
  if (!attribute) return document::RelativeWidth{1};
  if (auto parsed = parse_width(attribute.value())) return *parsed;
  fault(Code::template_attribute, attribute.source(),
        {"độ rộng cột không đúng cách viết", "not a column's width"},
        {"viết 18mm, 17.5mm, *, 2* hoặc auto", "write 18mm, 17.5mm, *, 2* or auto"});
  return document::RelativeWidth{1};
}

std::string TemplateReader::variable_name(const xml::Node& element, std::string_view name) {
  const xml::Node attribute = element.attribute(name);
  if (!attribute) return {};
  std::string value(attribute.value());
  const bool fits = !value.empty() && (value[0] < '0' || value[0] > '9') && value[0] != '-' &&
                    std::all_of(value.begin(), value.end(), [](char c) {
                      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                             (c >= '0' && c <= '9') || c == '-' || c == '_';
                    });
  if (fits) return value;
  fault(Code::template_attribute, attribute.source(),
        {"tên biến không đúng cách viết", "not a variable's name"},
        {"chữ không dấu, chữ số, gạch nối; chữ đứng đầu",
         "plain letters, digits, hyphens; a letter first"});
  return {};
}

}  // namespace tongket::pack
