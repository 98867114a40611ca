// Simple types: restrictions of XML Schema's own. Lists and unions are beyond.
#include <utility>

#include "xml/schema_fast_compile.h"

namespace tongket::xml {

namespace {

constexpr int kDeepest = 64;

// What a type costs that is made from this one: all that this one asks is asked again.
std::size_t weight(const FastValue& type) {
  std::size_t sum = 0;
  for (const std::vector<std::string>& list : type.enumerations)
    sum += list.size();
  for (const std::vector<FastPattern>& list : type.patterns)
    sum += 100 * list.size();
  return sum;
}

}  // namespace

FastCompiler::Id FastCompiler::builtin(std::string_view name) {
  const auto known = builtin_ids_.find(name);
  if (known != builtin_ids_.end()) return known->second;
  FastValue type = fast_builtin(name);
  Id id = 0;
  if (type.lexical != FastLexical::beyond) {
    id = static_cast<Id>(tables_.values.size());
    tables_.values.push_back(std::move(type));
  }
  builtin_ids_.emplace(name, id);
  return id;
}

FastCompiler::Id FastCompiler::value_of(const Reference& reference, int depth) {
  if (reference.uri == kSchemaNamespace) return builtin(reference.local);
  const Node type = find(reference, "simpleType");
  return type ? value_of(type, depth) : 0;
}

FastCompiler::Id FastCompiler::value_of(const Node& simple_type, int depth) {
  const auto known = value_ids_.find(simple_type.index());
  if (known != value_ids_.end()) return known->second;
  if (depth > kDeepest || !spend()) return 0;
  FastValue type = restricted(simple_type, depth);
  Id id = 0;
  if (type.lexical != FastLexical::beyond) {
    id = static_cast<Id>(tables_.values.size());
    tables_.values.push_back(std::move(type));
  }
  value_ids_.emplace(simple_type.index(), id);
  return id;
}

FastValue FastCompiler::restricted(const Node& simple_type, int depth) {
  const std::vector<Node> parts = fast_parts(simple_type);
  if (parts.size() != 1 || !parts.front().is_element("restriction")) return {};
  const Node restriction = parts.front();
  Id base = 0;
  if (const Node written = restriction.attribute("base")) {
    const std::optional<Reference> wanted = reference(written);
    if (wanted) base = value_of(*wanted, depth + 1);
  }
  FastValue type = tables_.values[base];
  if (!spend(weight(type))) return {};
  return add_facets(type, restriction) ? type : FastValue();
}

bool FastCompiler::add_facets(FastValue& type, const Node& restriction) {
  std::vector<std::string> enumeration;
  std::vector<FastPattern> patterns;
  for (const Node& facet : fast_parts(restriction)) {
    const std::string value(facet.attribute_value("value"));
    if (facet.is_element("enumeration")) {
      // Spaces around it would be taken off first.
      if (!fast_is_collapsed(value)) return false;
      enumeration.push_back(value);
    } else if (facet.is_element("pattern")) {
      type.slow = !patterns.emplace_back(value).has_table() || type.slow;
    } else if (!fast_narrow(type, facet.local_name(), value)) {
      return false;
    }
  }
  if (!enumeration.empty()) type.enumerations.push_back(std::move(enumeration));
  if (!patterns.empty()) type.patterns.push_back(std::move(patterns));
  return type.lexical != FastLexical::anything || restriction.first_child() == Node();
}

}  // namespace tongket::xml
