// Figures that the data's sentences refer to, in Vietnamese form.
#include "template/binder.h"
#include "text/text.h"

namespace tongket::pack {

namespace {

constexpr int kRatioDigits = 2;

std::optional<Decimal> decimal(const xml::Node& element, std::string_view name) {
  const xml::Node attribute = element ? element.attribute(name) : xml::Node();
  return attribute ? Decimal::parse(text::squeezed(attribute.value())) : std::nullopt;
}

// year.xsd, indicator/@precision: ratios have 2 digits unless they say otherwise, other figures as
// many as the data gives.
int digits_of(const xml::Node& indicator) {
  if (const auto given = decimal(indicator, "precision")) {
    return static_cast<int>(given->to_int64().value_or(-1));
  }
  return indicator.child("ratio") ? kRatioDigits : -1;
}

// A percent sign always goes along, other units when asked.
std::string written(const xml::Node& indicator, const Decimal& value, bool with_unit) {
  const std::string unit(indicator.attribute_value("unit"));
  if (unit == "%") return text::percent(value, digits_of(indicator));
  const std::string number = text::number(value, digits_of(indicator));
  return with_unit && !unit.empty() ? number + "\u00A0" + unit : number;
}

// Percentages differ by points, not by percent.
std::string written_change(const xml::Node& indicator, const Decimal& value, bool with_unit,
                           bool in_words) {
  const int digits = digits_of(indicator);
  std::string number = in_words ? text::change(value, digits) : text::number(value, digits);
  const std::string unit(indicator.attribute_value("unit"));
  if (in_words && value.is_zero()) return number;
  if (unit == "%") return number + "\u00A0điểm\u00A0%";
  return with_unit && !unit.empty() ? number + "\u00A0" + unit : number;
}

std::optional<Decimal> change_of(const xml::Node& indicator) {
  const auto actual = decimal(indicator, "actual");
  const auto previous = decimal(indicator, "previous");
  return actual && previous ? Decimal::subtract(*actual, *previous) : std::nullopt;
}

std::optional<Decimal> percent_of_plan(const xml::Node& indicator) {
  const auto actual = decimal(indicator, "actual");
  const auto plan = decimal(indicator, "plan");
  if (!actual || !plan || plan->is_zero()) return std::nullopt;
  const auto hundredfold = Decimal::multiply(*actual, Decimal(100));
  const auto percent = hundredfold ? Decimal::divide(*hundredfold, *plan) : std::nullopt;
  if (!percent) return std::nullopt;
  return percent->rounded(kRatioDigits);
}

}  // namespace

// Codes of indicators and of counts are unique each (year.xsd); the element's kind goes along so
// that the two don't meet.
void Binder::read_figures(const xml::Node& element) {
  for (const xml::Node& child : element.children()) {
    const bool indicator = child.is_element("indicator");
    if (indicator || child.is_element("classification") || child.is_element("category")) {
      const std::string code(child.attribute_value("code"));
      figures_.emplace((indicator ? "figure " : "count ") + code, child);
    }
    const bool holds = child.is_element("indicators") || child.is_element("group") ||
                       child.is_element("classifications") || child.is_element("classification") ||
                       child.is_element("dimension");
    if (holds) read_figures(child);
  }
}

std::string Binder::figure_text(const xml::Node& figure) {
  const auto find = [this](std::string_view code) {
    const auto found = figures_.find("figure " + std::string(code));
    return found == figures_.end() ? xml::Node() : found->second;
  };
  xml::Node indicator = find(figure.attribute_value("ref"));
  const std::string_view of = figure.attribute_value("of", "actual");
  const bool with_unit = figure.attribute_value("unit") == "yes";
  std::optional<Decimal> value;
  if (indicator && (of == "numerator" || of == "denominator")) {
    const xml::Node ratio = indicator.child("ratio");
    indicator = ratio ? find(ratio.attribute_value(of)) : xml::Node();
    value = decimal(indicator, "actual");
  } else if (of == "change" || of == "change-in-words") {
    value = change_of(indicator ? indicator : figure);
    if (value) return written_change(indicator, *value, with_unit, of == "change-in-words");
  } else if (of == "percent-of-plan") {
    value = percent_of_plan(indicator ? indicator : figure);
    if (value) return text::percent(*value);
  } else {
    value = decimal(indicator, of);
  }
  if (value) return written(indicator, *value, with_unit);
  fault(Code::data_reference, figure.source(),
        {"chỗ này nhắc tới một con số không có", "this refers to a figure that isn't there"},
        {"ghi số ấy ở chỉ tiêu, hoặc bỏ chỗ nhắc", "give the figure, or drop the reference"});
  return {};
}

std::string Binder::count_text(const xml::Node& count) {
  const auto found = figures_.find("count " + std::string(count.attribute_value("ref")));
  const xml::Node counted = found == figures_.end() ? xml::Node() : found->second;
  const bool whole = counted && counted.is_element("classification");
  const auto value = decimal(counted, whole ? "total" : "count");
  if (!value) {
    fault(Code::data_reference, count.source(),
          {"chỗ này nhắc tới một số đếm không có", "this refers to a count that isn't there"});
    return {};
  }
  std::string number = text::number(*value);
  if (count.attribute_value("unit") != "yes") return number;
  xml::Node holder = counted;
  while (holder && !holder.is_element("classification"))
    holder = holder.parent();
  const std::string unit(holder ? holder.attribute_value("unit") : std::string_view());
  return unit.empty() ? number : number + "\u00A0" + unit;
}

}  // namespace tongket::pack
