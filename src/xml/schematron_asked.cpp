#include "xml/schematron_asked.h"

#include <algorithm>
#include <set>

#include "xml/xpath_chars.h"

namespace tongket::xml::schematron {
namespace {

// The names of an expression, without prefixes, variables and what stands in quotes. Functions and
// axes are among them: they do no harm where names of elements are looked for.
void add_names(std::string_view text, NameSet& names) {
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '\'' || text[at] == '"') {
      at = std::min(text.find(text[at], at + 1), text.size() - 1) + 1;
      continue;
    }
    const bool variable = text[at] == '$';
    if (variable) ++at;
    const std::size_t length = xpath::ncname_length(text.substr(at));
    if (length != 0 && !variable) names.emplace(text.substr(at, length));
    at += std::max<std::size_t>(length, variable ? 0 : 1);
  }
}

const Let* find_let(const std::vector<Let>& lets, const std::string& name) {
  const auto found =
      std::find_if(lets.begin(), lets.end(), [&](const Let& let) { return let.name == name; });
  return found == lets.end() ? nullptr : &*found;
}

}  // namespace

Asked asked_by(const Check& check, const Rule& rule, const RulePattern& pattern,
               const RuleSet& rules) {
  Asked asked;
  std::set<const Expression*> seen;
  std::vector<const Expression*> open = {&check.test};
  while (!open.empty()) {
    const Expression& next = *open.back();
    open.pop_back();
    if (!seen.insert(&next).second) continue;
    add_names(next.text(), asked.names);
    for (const std::string& name : next.variables()) {
      if (const Let* own = find_let(rule.lets, name)) {
        asked.variables.push_back(name);
        open.push_back(&own->value);
        continue;
      }
      const Let* outer = find_let(pattern.lets, name);
      if (outer == nullptr) outer = find_let(rules.lets, name);
      if (outer != nullptr) open.push_back(&outer->value);
    }
  }
  return asked;
}

}  // namespace tongket::xml::schematron
