// xs:key, xs:unique, xs:keyref: paths of names, fields that are attributes, references to keys of
// the same element. Anything else makes the element one that isn't known.
#include <algorithm>

#include "xml/schema_fast_compile.h"

namespace tongket::xml {

namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_white(text.front()))
    text.remove_prefix(1);
  while (!text.empty() && is_white(text.back()))
    text.remove_suffix(1);
  return text;
}

bool is_constraint(const Node& node) {
  return node.is_element("key") || node.is_element("unique") || node.is_element("keyref");
}

std::string_view head_of(std::string_view& text, char mark) {
  const std::size_t end = std::min(text.find(mark), text.size());
  const std::string_view head = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return head;
}

}  // namespace

bool FastCompiler::add_scope(const Node& element, FastDeclaration& declaration) {
  std::vector<Node> nodes;
  for (const Node& part : fast_parts(element)) {
    if (is_constraint(part)) nodes.push_back(part);
  }
  if (nodes.empty()) return true;
  FastScope scope;
  std::vector<FastPath> paths;
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    if (!spend() || !add_constraint(nodes[i], i, scope, paths)) return false;
  }
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    if (scope.constraints[i].kind != FastKeyKind::reference) continue;
    const std::optional<Reference> key = reference(nodes[i].attribute("refer"));
    const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const Node& node) {
      return key && key->uri == file_.target_namespace && !node.is_element("keyref") &&
             node.attribute_value("name") == key->local;
    });
    if (found == nodes.end()) return false;
    scope.constraints[i].refer = static_cast<std::uint32_t>(found - nodes.begin());
    if (scope.constraints[scope.constraints[i].refer].fields.size() !=
        scope.constraints[i].fields.size())
      return false;
  }
  declaration.scope = static_cast<Id>(tables_.scopes.size());
  tables_.scopes.push_back(std::move(scope));
  scope_paths_.push_back(std::move(paths));
  return true;
}

bool FastCompiler::add_constraint(const Node& constraint, std::uint32_t index, FastScope& scope,
                                  std::vector<FastPath>& paths) {
  FastConstraint& made = scope.constraints.emplace_back();
  if (constraint.is_element("unique")) made.kind = FastKeyKind::unique;
  if (constraint.is_element("keyref")) made.kind = FastKeyKind::reference;
  for (const Node& part : fast_parts(constraint)) {
    std::string_view text = trimmed(part.attribute_value("xpath"));
    if (part.is_element("field")) {
      if (text.empty() || text.front() != '@') return false;
      const std::optional<Id> name = step_name(text.substr(1), part);
      if (!name) return false;
      made.fields.push_back(*name);
      continue;
    }
    while (!text.empty()) {
      std::optional<FastPath> one = path(trimmed(head_of(text, '|')), part);
      if (!one) return false;
      one->constraint = index;
      paths.push_back(std::move(*one));
    }
  }
  return !made.fields.empty();
}

std::optional<FastPath> FastCompiler::path(std::string_view text, const Node& context) {
  FastPath made;
  made.anywhere = text.starts_with(".//");
  if (made.anywhere) text.remove_prefix(3);
  if (text.empty() || text.back() == '/') return std::nullopt;
  while (!text.empty()) {
    const std::optional<Id> name = step_name(head_of(text, '/'), context);
    if (!name) return std::nullopt;
    made.steps.push_back(*name);
  }
  return made;
}

// In a path a name without a prefix is in no namespace.
std::optional<FastCompiler::Id> FastCompiler::step_name(std::string_view text,
                                                        const Node& context) {
  const std::size_t colon = text.find(':');
  std::string_view uri;
  if (colon != std::string_view::npos) {
    const std::optional<std::string_view> declared = context.resolve_prefix(text.substr(0, colon));
    if (!declared) return std::nullopt;
    uri = *declared;
    text.remove_prefix(colon + 1);
  }
  const bool plain = !text.empty() && text != "." && text != ".." && text.front() != '@' &&
                     text.find_first_of(":*/()[] \t\r\n") == std::string_view::npos;
  if (!plain || !spend()) return std::nullopt;
  return tables_.names.add(uri, text);
}

bool FastCompiler::resolve_scope(Id scope) {
  const std::vector<FastPath>& paths = scope_paths_[scope];
  std::size_t steps = 1;
  for (const FastPath& path : paths)
    steps += path.steps.size();
  // Each state of the automaton costs as much as its paths have names.
  if (!spend(tables_.names.size() + 10 * paths.size() * steps)) return false;
  return fast_select(tables_.scopes[scope], paths, tables_.names.size());
}

}  // namespace tongket::xml
