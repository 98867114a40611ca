#include "data/derive.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tongket::data {
namespace {

constexpr std::array<std::string_view, 4> figures = {"plan", "actual", "previous", "next"};
constexpr int usual_precision = 2;
constexpr std::size_t most_digits = 18;  // of a number in year.xsd

using Indicators = std::map<std::string_view, xml::Node, std::less<>>;

Indicators indicators_by_code(const xml::Node& year) {
  Indicators out;
  const xml::Node list = year.child("indicators");
  if (!list) return out;
  for (const xml::Node& group : list.children("group")) {
    for (const xml::Node& indicator : group.children("indicator")) {
      out.emplace(indicator.attribute_value("code"), indicator);
    }
  }
  return out;
}

std::optional<Decimal> decimal_attribute(const xml::Node& element, std::string_view name) {
  const xml::Node attribute = element.attribute(name);
  return attribute ? Decimal::parse(attribute.value()) : std::nullopt;
}

int precision_of(const xml::Node& indicator) {
  const std::optional<Decimal> precision = decimal_attribute(indicator, "precision");
  const std::optional<std::int64_t> whole = precision ? precision->to_int64() : std::nullopt;
  return whole ? static_cast<int>(*whole) : usual_precision;
}

// Above in percent of below; nothing where year.xsd could not hold it.
std::optional<Decimal> percentage(const Decimal& above, const Decimal& below, int precision) {
  const std::optional<Decimal> hundredfold = Decimal::multiply(above, Decimal(100));
  const std::optional<Decimal> percent =
      hundredfold ? Decimal::divide(*hundredfold, below) : std::nullopt;
  if (!percent) return std::nullopt;
  const Decimal rounded = percent->rounded(precision, Rounding::half_up);
  const std::string text = rounded.to_string();
  const auto digits = std::count_if(text.begin(), text.end(), [](char c) { return c >= '0'; });
  return static_cast<std::size_t>(digits) <= most_digits ? std::optional(rounded) : std::nullopt;
}

class Derivation {
 public:
  Derivation(const xml::Node& year, Diagnostics& diagnostics)
      : indicators_(indicators_by_code(year)), diagnostics_(diagnostics) {}

  std::vector<xml::AttributeChange> changes() && {
    for (const auto& entry : indicators_) {
      if (entry.second.child("ratio")) derive(entry.second);
    }
    return std::move(changes_);
  }

 private:
  // The indicator that a ratio stands on, unless it is a ratio itself.
  xml::Node part(const xml::Node& indicator, std::string_view name) const {
    const auto found = indicators_.find(indicator.child("ratio").attribute_value(name));
    if (found == indicators_.end() || found->second.child("ratio")) return {};
    return found->second;
  }

  void derive(const xml::Node& indicator) {
    const xml::Node numerator = part(indicator, "numerator");
    const xml::Node denominator = part(indicator, "denominator");
    if (!numerator || !denominator) return;
    for (const std::string_view figure : figures) {
      if (indicator.attribute(figure)) continue;
      const std::optional<Decimal> above = decimal_attribute(numerator, figure);
      const std::optional<Decimal> below = decimal_attribute(denominator, figure);
      if (above && below && !below->is_zero()) set(indicator, figure, *above, *below);
    }
  }

  void set(const xml::Node& indicator, std::string_view figure, const Decimal& above,
           const Decimal& below) {
    const std::optional<Decimal> percent = percentage(above, below, precision_of(indicator));
    if (percent) {
      changes_.push_back({indicator.index(), std::string(figure), percent->to_string()});
    } else {
      report(indicator, above, below);
    }
  }

  void report(const xml::Node& indicator, const Decimal& above, const Decimal& below) {
    const std::string fraction = above.to_string() + "/" + below.to_string();
    diagnostics_.error(Code::data_derive, indicator.source(),
                       {"không tính được tỷ lệ " + fraction + ": số quá lớn",
                        "the ratio " + fraction + " can't be worked out: numbers too large"},
                       {"kiểm tra lại tử số và mẫu số", "check numerator and denominator"});
  }

  Indicators indicators_;
  Diagnostics& diagnostics_;
  std::vector<xml::AttributeChange> changes_;
};

}  // namespace

xml::TreePtr derived(const xml::TreePtr& tree, Diagnostics& diagnostics) {
  const std::vector<xml::AttributeChange> changes = Derivation(tree->root(), diagnostics).changes();
  return changes.empty() ? tree : xml::with_changes(*tree, changes, {});
}

}  // namespace tongket::data
