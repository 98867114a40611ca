#include "xml/schematron_words.h"

#include "xml/schematron_rules.h"

namespace tongket::xml::schematron {
namespace {

using Names = std::vector<std::string>;

const std::vector<Grammar>& grammars() {
  static const Names in_check = {"value-of", "name", "tk:en", "tk:hint", "tk:hint-en"};
  static const Names in_text = {"value-of", "name"};
  static const std::vector<Grammar> all = {
      {"schema",
       {"queryBinding", "schemaVersion", "id"},
       {"title", "p", "ns", "let", "pattern"},
       false},
      {"title", {}, {}, true},
      {"p", {"id", "class"}, {}, true},
      {"ns", {"prefix", "uri"}, {}, false},
      {"let", {"name", "value"}, {}, false},
      {"pattern", {"id"}, {"title", "p", "let", "rule"}, false},
      {"rule", {"context", "id"}, {"let", "assert", "report"}, false},
      {"assert", {"id", "test", "role"}, in_check, true},
      {"report", {"id", "test", "role"}, in_check, true},
      {"value-of", {"select"}, {}, false},
      {"name", {"path"}, {}, false},
      {"tk:en", {}, in_text, true},
      {"tk:hint", {}, in_text, true},
      {"tk:hint-en", {}, in_text, true},
  };
  return all;
}

}  // namespace

std::string known_name(const Node& element) {
  if (element.namespace_uri() == kUri) return std::string(element.local_name());
  if (element.namespace_uri() == kRulesUri) return "tk:" + std::string(element.local_name());
  return {};
}

const Grammar* find_grammar(std::string_view name) {
  for (const Grammar& grammar : grammars()) {
    if (grammar.name == name) return &grammar;
  }
  return nullptr;
}

}  // namespace tongket::xml::schematron
