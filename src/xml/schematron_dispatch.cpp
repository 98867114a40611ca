#include "xml/schematron_rules.h"

namespace tongket::xml::schematron {

// First all names, so that a rule for any name then finds every list.
Dispatch::Dispatch(const RuleSet& rules) {
  add_names(rules);
  for (std::size_t p = 0; p < rules.patterns.size(); ++p) {
    for (std::size_t r = 0; r < rules.patterns[p].rules.size(); ++r)
      add(rules, {p, r});
  }
}

void Dispatch::add_names(const RuleSet& rules) {
  for (const RulePattern& pattern : rules.patterns) {
    for (const Rule& rule : pattern.rules) {
      for (const std::string& name : rule.context.local_names())
        by_name_[name];
    }
  }
}

void Dispatch::add(const RuleSet& rules, RuleAt at) {
  const Pattern& context = rules.patterns[at.pattern].rules[at.rule].context;
  attributes_ = attributes_ || context.matches_attributes();
  if (context.local_names().empty()) {
    any_name_.push_back(at);
    no_element_.push_back(at);
    for (auto& list : by_name_)
      list.second.push_back(at);
    return;
  }
  for (const std::string& name : context.local_names()) {
    std::vector<RuleAt>& list = by_name_[name];
    const bool there =
        !list.empty() && list.back().pattern == at.pattern && list.back().rule == at.rule;
    if (!there) list.push_back(at);
  }
}

const std::vector<RuleAt>& Dispatch::candidates(const Node& node) const {
  const Kind kind = node.kind();
  if (kind == Kind::attribute && !attributes_) return none_;
  // A text whose value was taken away (with_values) is none any more.
  if (kind == Kind::text && node.value().empty()) return none_;
  if (kind != Kind::element && kind != Kind::attribute) return no_element_;
  return named(node.local_name());
}

const std::vector<RuleAt>& Dispatch::named(std::string_view local_name) const {
  const auto found = by_name_.find(local_name);
  return found == by_name_.end() ? any_name_ : found->second;
}

}  // namespace tongket::xml::schematron
