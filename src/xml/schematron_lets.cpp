#include "xml/schematron_lets.h"

#include <string>
#include <utility>

#include "xml/schematron_at_once.h"

namespace tongket::xml::schematron {
namespace {

// Of the first `count` lets the last one of that name; nothing where there is none.
std::optional<std::size_t> number_of(std::string_view name, const std::vector<Let>& lets,
                                     std::size_t count) {
  for (std::size_t i = count; i-- > 0;) {
    if (lets[i].name == name) return i;
  }
  return std::nullopt;
}

// `seen`: how many of the rule's lets the expression sees.
VariablePlaces places_of(const Expression& expression, const Rule& rule, std::size_t seen,
                         const std::vector<Let>& of_pattern, const std::vector<Let>& of_file) {
  VariablePlaces places;
  using Among = VariablePlace::Among;
  for (const std::string& name : expression.variables()) {
    if (const auto own = number_of(name, rule.lets, seen)) {
      places.push_back({Among::rules, *own});
    } else if (const auto above = number_of(name, of_pattern, of_pattern.size())) {
      places.push_back({Among::patterns, *above});
    } else if (const auto whole = number_of(name, of_file, of_file.size())) {
      places.push_back({Among::files, *whole});
    } else {
      places.emplace_back();
    }
  }
  return places;
}

StaticType type_of(std::string_view name, const std::vector<Let>& of_pattern,
                   const std::vector<Let>& of_file) {
  for (const auto* lets : {&of_pattern, &of_file}) {
    if (const auto number = number_of(name, *lets, lets->size()))
      return (*lets)[*number].value.type();
  }
  return StaticType::unknown;
}

}  // namespace

void place_variables(RuleSet& rules) {
  for (RulePattern& pattern : rules.patterns) {
    for (Rule& rule : pattern.rules) {
      rule.at_once = lets_at_once(rule.lets, [&](std::string_view name) {
        return type_of(name, pattern.lets, rules.lets);
      });
      for (std::size_t i = 0; i < rule.lets.size(); ++i)
        rule.lets[i].places = places_of(rule.lets[i].value, rule, i, pattern.lets, rules.lets);
      for (Check& check : rule.checks)
        check.places = places_of(check.test, rule, rule.lets.size(), pattern.lets, rules.lets);
    }
  }
}

Diagnostics RuleLets::begin(const Rule& rule, const Node& node, const Variables& variables,
                            const OuterValues& outer) {
  const std::vector<Let>& lets = rule.lets;
  lets_ = &lets;
  node_ = node;
  variables_ = &variables;
  outer_ = outer;
  places_ = nullptr;
  values_.clear();
  values_.resize(lets.size());
  visible_ = lets.size();
  failed_ = false;
  Diagnostics problems;
  for (const std::size_t number : rule.at_once) {
    if (failed_) break;
    value_at(number, problems);
  }
  return problems;
}

const Value* RuleLets::find(std::string_view name, std::size_t number, Diagnostics& problems) {
  if (places_ == nullptr) return find(name, problems);
  const VariablePlace& place = (*places_)[number];
  switch (place.among) {
    case VariablePlace::Among::rules:
      return value_at(place.number, problems);
    case VariablePlace::Among::patterns:
      return (*outer_.of_pattern)[place.number];
    case VariablePlace::Among::files:
      return (*outer_.of_file)[place.number];
    case VariablePlace::Among::nowhere:
      break;
  }
  return nullptr;
}

const Value* RuleLets::find(std::string_view name, Diagnostics& problems) {
  if (lets_ == nullptr) return nullptr;
  for (std::size_t i = visible_; i-- > 0;) {
    if ((*lets_)[i].name == name) return value_at(i, problems);
  }
  return nullptr;
}

const Value* RuleLets::value_at(std::size_t index, Diagnostics& problems) {
  if (values_[index]) return &*values_[index];
  const Let& let = (*lets_)[index];
  const std::size_t seen = std::exchange(visible_, index);
  const VariablePlaces* const places = std::exchange(places_, &let.places);
  Result<Value> value = evaluates_.value_of(let.value, node_, *variables_);
  places_ = places;
  visible_ = seen;
  if (!value) {
    failed_ = true;
    problems.append(std::move(value).error());
    return nullptr;
  }
  return &values_[index].emplace(std::move(*value));
}

}  // namespace tongket::xml::schematron
