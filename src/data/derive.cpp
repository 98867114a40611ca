#include "data/derive.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace tongket::data {
namespace {

constexpr std::size_t most_digits = 18;  // of a number in year.xsd
constexpr int most_rounds = 32;          // of one rule: how deep sums of sums may stand
constexpr int most_fraction_digits = 18;

using xml::Node;
using Table = std::unordered_map<std::string_view, std::vector<Node>>;  // the tree's own values

// The value as it is written into the data. Nothing is derived from an empty or unknown one.
struct Written {
  std::string text;
  bool too_large = false;
};

Written written(const xml::Value& value, std::optional<int> digits) {
  const auto* number = std::get_if<xml::Number>(&value);
  if (number == nullptr) return {xml::to_text(value)};
  if (number->kind != xml::Number::Kind::finite) return {};
  const Decimal exact = digits ? number->value.rounded(*digits, Rounding::half_up) : number->value;
  Written result{exact.to_string()};
  const auto count = std::count_if(result.text.begin(), result.text.end(), is_digit);
  result.too_large = static_cast<std::size_t>(count) > most_digits;
  return result;
}

// The elements that rules ask for, by their names: a walk over the whole tree, once.
class Elements {
 public:
  Elements(const xml::Tree& tree, const std::vector<DeriveRule>& rules) {
    for (const DeriveRule& rule : rules) {
      for (const std::string& name : rule.match.local_names())
        by_name_.try_emplace(name);
      for (const DeriveLink& link : rule.links)
        by_name_.try_emplace(link.element);
      keeps_all_ = keeps_all_ || rule.match.local_names().empty();
    }
    const auto count = static_cast<std::uint32_t>(tree.node_count());
    for (std::uint32_t i = 0; i < count; ++i) {
      const Node node(&tree, i);
      if (node.kind() == xml::Kind::element) add(node);
    }
  }

  [[nodiscard]] const std::vector<Node>& named(std::string_view name) const {
    return by_name_.at(name);
  }
  // Those that a rule may match, in document order.
  [[nodiscard]] std::vector<Node> of(const DeriveRule& rule) const {
    const auto& names = rule.match.local_names();
    if (names.empty()) return all_;
    std::vector<Node> found;
    for (const std::string& name : names) {
      const std::vector<Node>& those = named(name);
      found.insert(found.end(), those.begin(), those.end());
    }
    const auto before = [](const Node& a, const Node& b) { return a.index() < b.index(); };
    if (names.size() > 1) std::sort(found.begin(), found.end(), before);
    return found;
  }

 private:
  void add(const Node& element) {
    if (std::vector<Node>* list = list_of(element)) list->push_back(element);
    if (keeps_all_) all_.push_back(element);
  }

  // Looked up once for each name of the tree.
  std::vector<Node>* list_of(const Node& element) {
    const std::uint32_t number = element.name_number();
    if (number >= lists_.size()) lists_.resize(number + 1);
    if (!lists_[number]) {
      const auto found = by_name_.find(element.local_name());
      lists_[number] = found == by_name_.end() ? nullptr : &found->second;
    }
    return *lists_[number];
  }

  std::unordered_map<std::string_view, std::vector<Node>> by_name_;  // the rules' own names
  std::vector<std::optional<std::vector<Node>*>> lists_;  // of them, by the names' numbers
  bool keeps_all_ = false;
  std::vector<Node> all_;  // where a rule matches any name
};

// One rule over one tree.
class Pass {
 public:
  Pass(const Elements& elements, const DeriveRule& rule, xml::Budget& budget,
       Diagnostics& diagnostics)
      : elements_(elements), rule_(rule), budget_(budget), diagnostics_(diagnostics) {}

  std::vector<xml::AttributeChange> changes() && {
    for (const Node& element : elements_.of(rule_)) {
      if (stopped_) break;
      if (matches(element)) derive_at(element);
    }
    return std::move(changes_);
  }

 private:
  bool matches(const Node& node) {
    Result<bool> result = rule_.match.matches(context_of(node));
    if (result) return *result;
    failed(std::move(result).error());
    return false;
  }

  void derive_at(const Node& matched) {
    if (!rule_.target) return derive(matched);
    const auto target = evaluate(*rule_.target, matched);
    const auto* nodes = target ? std::get_if<xml::NodeSet>(&*target) : nullptr;
    if (nodes == nullptr) return;
    for (const Node& node : *nodes) {
      if (node.kind() == xml::Kind::element) derive(node);
    }
  }

  void derive(const Node& element) {
    const bool whole = std::all_of(rule_.attributes.begin(), rule_.attributes.end(),
                                   [&](const auto& name) { return bool(element.attribute(name)); });
    if (whole || !bind(element)) return;
    for (const std::string& name : rule_.attributes) {
      if (!element.attribute(name) && !stopped_) derive(element, name);
    }
  }

  // The variables of the links.
  bool bind(const Node& element) {
    variables_.clear();
    variables_.emplace("attribute", std::string());
    for (const DeriveLink& link : rule_.links) {
      auto codes = evaluate(link.codes, element);
      if (!codes) return false;
      variables_.insert_or_assign(link.name, linked(link, *codes));
    }
    return true;
  }

  xml::NodeSet linked(const DeriveLink& link, const xml::Value& codes) {
    const Table& table = table_of(link);
    xml::NodeSet found;
    const auto take = [&](const std::string& code) {
      const auto entry = table.find(code);
      if (entry != table.end())
        found.insert(found.end(), entry->second.begin(), entry->second.end());
    };
    if (const auto* nodes = std::get_if<xml::NodeSet>(&codes)) {
      for (const Node& node : *nodes)
        take(node.string_value());
    } else {
      take(xml::to_text(codes));
    }
    std::sort(found.begin(), found.end(),
              [](const Node& a, const Node& b) { return a.index() < b.index(); });
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

  const Table& table_of(const DeriveLink& link) {
    const auto [entry, fresh] = tables_.try_emplace(link.element + "/" + link.key);
    if (!fresh) return entry->second;
    for (const Node& node : elements_.named(link.element)) {
      if (const Node key = node.attribute(link.key)) entry->second[key.value()].push_back(node);
    }
    return entry->second;
  }

  void derive(const Node& element, const std::string& name) {
    variables_.insert_or_assign("attribute", name);
    if (rule_.when) {
      const auto when = evaluate(*rule_.when, element);
      if (!when || !xml::to_boolean(*when)) return;
    }
    std::optional<int> digits;
    if (rule_.digits) {
      digits = digits_of(element);
      if (!digits) return;
    }
    Result<xml::Value> value = rule_.value.evaluate(context_of(element));
    if (!value) return unworkable(element, name, std::move(value).error());
    Written made = written(*value, digits);
    if (made.too_large) return report(element, name);
    if (!made.text.empty()) changes_.push_back({element.index(), name, std::move(made.text)});
  }

  std::optional<int> digits_of(const Node& element) {
    const auto value = evaluate(*rule_.digits, element);
    if (!value) return std::nullopt;
    const xml::Number number = xml::to_number(*value);
    const auto whole = number.value.to_int64();
    const bool fits = number.kind == xml::Number::Kind::finite && whole && *whole >= 0 &&
                      *whole <= most_fraction_digits;
    return fits ? std::optional<int>(static_cast<int>(*whole)) : std::nullopt;
  }

  std::optional<xml::Value> evaluate(const xml::Expression& expression, const Node& node) {
    Result<xml::Value> value = expression.evaluate(context_of(node));
    if (value) return std::move(*value);
    failed(std::move(value).error());
    return std::nullopt;
  }

  xml::EvaluationContext context_of(const Node& node) {
    xml::EvaluationContext context;
    context.node = node;
    context.current = node;
    context.variables = &variables_;
    context.budget = &budget_;
    return context;
  }

  // A number out of all range is the data's fault, everything else the rule's.
  void unworkable(const Node& element, const std::string& name, Diagnostics problems) {
    const auto& list = problems.list();
    const bool range = std::all_of(list.begin(), list.end(),
                                   [](const auto& one) { return one.code == Code::xpath_type; });
    if (range) return report(element, name);
    failed(std::move(problems));
  }

  void failed(Diagnostics problems) {
    for (const Diagnostic& problem : problems.list())
      stopped_ =
          stopped_ || problem.code == Code::xpath_budget || problem.code == Code::out_of_time;
    diagnostics_.append(std::move(problems));
  }

  void report(const Node& element, const std::string& name) {
    diagnostics_.error(Code::data_derive, element.source(),
                       {"không tính được “" + name + "”: số quá lớn",
                        "'" + name + "' can't be worked out: the number is too large"},
                       {"kiểm tra lại các số mà nó được tính từ đó",
                        "check the figures that it is worked out from"});
  }

  const Elements& elements_;
  const DeriveRule& rule_;
  xml::Budget& budget_;
  Diagnostics& diagnostics_;
  xml::Variables variables_;
  std::map<std::string, Table> tables_;
  std::vector<xml::AttributeChange> changes_;
  bool stopped_ = false;  // the budget is spent
};

}  // namespace

xml::TreePtr derived(xml::TreePtr tree, const std::vector<DeriveRule>& rules, xml::Budget& budget,
                     Diagnostics& diagnostics) {
  xml::TreePtr whole = std::move(tree);
  std::optional<Elements> elements(std::in_place, *whole, rules);
  for (const DeriveRule& rule : rules) {
    for (int round = 0; round < most_rounds; ++round) {
      Diagnostics found;  // of the last round: the others' are found again
      const auto changes = Pass(*elements, rule, budget, found).changes();
      if (changes.empty() || round + 1 == most_rounds) diagnostics.append(std::move(found));
      if (changes.empty()) break;
      whole = xml::with_changes(*whole, changes, {});
      elements.emplace(*whole, rules);
    }
  }
  return whole;
}

}  // namespace tongket::data
