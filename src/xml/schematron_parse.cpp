// From the tree of a Schematron file to its rules, with every fault of it.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "text/text.h"
#include "xml/schematron_rules.h"
#include "xml/schematron_words.h"
#include "xml/xpath_chars.h"

namespace tongket::xml::schematron {
namespace {

using VariableSets = std::map<std::string, ElementSet, std::less<>>;

bool is_blank(std::string_view text) {
  return std::all_of(text.begin(), text.end(), xpath::is_space);
}

// What an expression may see: where it is evaluated, and which variables there are.
struct Scope {
  ElementSet context;
  VariableSets variables;
};

class Reader {
 public:
  Reader(const Sources& sources, const SchemaIndex* index, Diagnostics& diagnostics)
      : sources_(sources), index_(index), diagnostics_(diagnostics) {}

  RuleSet schema(const Node& root) {
    RuleSet result;
    if (known_name(root) != "schema") {
      bad(root,
          {"Phần tử gốc phải là <schema> của Schematron.",
           "The root element must be Schematron's <schema>."},
          {fmt::format("Không gian tên: {}", kUri), fmt::format("The namespace is {}", kUri)});
      return result;
    }
    check_words(root);
    check_binding(root);
    read_namespaces(root);
    Scope scope;
    if (index_ != nullptr) scope.context = index_->document();
    for (const Node& child : root.children()) {
      const std::string name = known_name(child);
      if (name == "let") read_let(child, scope, result.lets);
      if (name == "pattern") result.patterns.push_back(pattern(child, scope));
    }
    return result;
  }

 private:
  // --- the words of the file ---

  // Elements, attributes and texts that the grammar does not know, here and below.
  void check_words(const Node& element) {
    const Grammar& grammar = *find_grammar(known_name(element));
    check_attributes(element, grammar);
    for (Node child = element.first_child(); child; child = child.next_sibling()) {
      if (child.kind() == Kind::text && !grammar.text && !is_blank(child.value())) {
        bad(child, {fmt::format("<{}> không được chứa chữ.", element.name()),
                    fmt::format("<{}> can't hold text.", element.name())});
      }
      if (child.kind() == Kind::element) check_child(child, element, grammar);
    }
  }

  void check_child(const Node& child, const Node& element, const Grammar& grammar) {
    const std::string name = known_name(child);
    const auto& known = grammar.children;
    if (find_grammar(name) != nullptr &&
        std::find(known.begin(), known.end(), name) != known.end()) {
      return check_words(child);
    }
    bad(child,
        {fmt::format("<{}> không được dùng trong <{}>.", child.name(), element.name()),
         fmt::format("<{}> can't stand in <{}>.", child.name(), element.name())},
        near(name, known));
  }

  void check_attributes(const Node& element, const Grammar& grammar) {
    const auto& known = grammar.attributes;
    for (Node each = element.first_attribute(); each; each = each.next_attribute()) {
      const std::string_view uri = each.namespace_uri();
      const std::string name(each.local_name());
      const bool fits = uri.empty() ? std::find(known.begin(), known.end(), name) != known.end()
                        : uri == kRulesUri ? grammar.name == "value-of" && name == "format"
                                           : each.name().substr(0, 4) == "xml:";
      if (fits) continue;
      bad(each, each.name_source(),
          {fmt::format("<{}> không có thuộc tính “{}”.", element.name(), each.name()),
           fmt::format("<{}> has no attribute “{}”.", element.name(), each.name())},
          near(name, known));
    }
  }

  void check_binding(const Node& root) {
    if (root.attribute_value("queryBinding") == "xpath") return;
    const Node binding = root.attribute("queryBinding");
    bad(binding ? binding : root,
        {"Chỉ hiểu queryBinding=\"xpath\".", "Only queryBinding=\"xpath\" is understood."},
        {"Hãy ghi queryBinding=\"xpath\" ở phần tử gốc.",
         "Write queryBinding=\"xpath\" on the root element."});
  }

  void read_namespaces(const Node& root) {
    for (const Node& child : root.children()) {
      if (known_name(child) != "ns") continue;
      const Node prefix = wanted(child, "prefix");
      const Node uri = wanted(child, "uri");
      if (!prefix || !uri) continue;
      const bool fresh =
          namespaces_.emplace(std::string(prefix.value()), std::string(uri.value())).second;
      if (fresh) continue;
      bad(prefix, {fmt::format("Tiền tố “{}” đã được khai báo.", prefix.value()),
                   fmt::format("The prefix “{}” is declared twice.", prefix.value())});
    }
  }

  // --- patterns, rules, checks ---

  RulePattern pattern(const Node& element, Scope scope) {
    RulePattern result;
    for (const Node& child : element.children()) {
      const std::string name = known_name(child);
      if (name == "let") read_let(child, scope, result.lets);
      if (name == "rule") read_rule(child, scope, result.rules);
    }
    return result;
  }

  void read_rule(const Node& element, Scope scope, std::vector<Rule>& into) {
    Rule result;
    const Node context = wanted(element, "context");
    if (context) read_context(context, result, scope);
    if (!context) scope.context.anything = true;
    for (const Node& child : element.children()) {
      const std::string name = known_name(child);
      if (name == "let") read_let(child, scope, result.lets);
      if (name == "assert" || name == "report") read_check(child, scope, result.checks);
    }
    if (result.checks.empty()) {
      bad(element, {"Luật này không kiểm tra gì.", "This rule checks nothing."},
          {"Hãy thêm <assert> hoặc <report>.", "Add an <assert> or a <report>."});
    }
    into.push_back(std::move(result));
  }

  void read_context(const Node& attribute, Rule& rule, Scope& scope) {
    Result<Pattern> parsed =
        Pattern::parse(attribute.value(), namespaces_, attribute.source(), &sources_);
    scope.context = ElementSet{};
    scope.context.anything = true;
    if (!parsed) return diagnostics_.append(std::move(parsed).error());
    want_variables(attribute, parsed->variables(), scope);
    if (index_ != nullptr) {
      scope.context = parsed->check(*index_, scope.variables, diagnostics_);
    }
    rule.context = std::move(*parsed);
  }

  void read_let(const Node& element, Scope& scope, std::vector<Let>& into) {
    const Node name = wanted(element, "name");
    const Node value = wanted(element, "value");
    if (!name || !value) return;
    ElementSet set;
    std::optional<Expression> parsed = expression(value, scope, &set);
    const std::string_view text = name.value();
    if (text.empty() || xpath::ncname_length(text) != text.size()) {
      return bad(name, {fmt::format("“{}” không phải là tên biến.", text),
                        fmt::format("“{}” is no name for a variable.", text)});
    }
    if (!scope.variables.emplace(std::string(text), std::move(set)).second) {
      return bad(name, {fmt::format("Biến ${} đã có ở đây.", text),
                        fmt::format("There is a variable ${} here already.", text)});
    }
    if (parsed.has_value()) into.push_back({std::string(text), std::move(*parsed)});
  }

  void read_check(const Node& element, const Scope& scope, std::vector<Check>& into) {
    Check result;
    result.is_report = known_name(element) == "report";
    read_id(element, result);
    read_role(element, result);
    if (const Node test = wanted(element, "test")) {
      if (auto parsed = expression(test, scope)) result.test = std::move(*parsed);
    }
    result.text_vi = text(element, scope);
    if (is_empty(result.text_vi)) {
      bad(element, {"Thiếu câu thông báo.", "The message is missing."},
          {"Hãy viết câu tiếng Việt trong phần tử này.",
           "Write the Vietnamese sentence in this element."});
    }
    result.hint_vi = own_text(element, "tk:hint", scope, {});
    result.text_en = own_text(element, "tk:en", scope, result.text_vi);
    result.hint_en = own_text(element, "tk:hint-en", scope, result.hint_vi);
    into.push_back(std::move(result));
  }

  void read_id(const Node& element, Check& result) {
    const Node id = wanted(element, "id");
    if (!id) return;
    result.id = std::string(id.value());
    if (result.id.empty() || !ids_.insert(result.id).second) {
      bad(id,
          {fmt::format("Mã “{}” rỗng hoặc đã được dùng.", result.id),
           fmt::format("The id “{}” is empty or taken.", result.id)},
          {"Mỗi assert và report có một mã riêng.",
           "Each assert and report has an id of its own."});
    }
  }

  void read_role(const Node& element, Check& result) {
    const Node role = element.attribute("role");
    const std::string_view value = role ? role.value() : "error";
    if (value == "error") return;
    if (value == "warning") {
      result.severity = Severity::warning;
    } else if (value == "info") {
      result.severity = Severity::note;
    } else {
      bad(role,
          {fmt::format("Vai trò “{}” không được biết.", value),
           fmt::format("The role “{}” is not known.", value)},
          {"Vai trò là error, warning hoặc info.", "A role is error, warning or info."});
    }
  }

  // --- messages ---

  // The text of the one child of that name, or `otherwise`.
  Text own_text(const Node& element, std::string_view name, const Scope& scope,
                const Text& otherwise) {
    std::optional<Text> found;
    for (const Node& child : element.children()) {
      if (known_name(child) != name) continue;
      if (found.has_value()) {
        bad(child, {fmt::format("<{}> chỉ được có một.", child.name()),
                    fmt::format("There is more than one <{}>.", child.name())});
      }
      found = text(child, scope);
    }
    return found.value_or(otherwise);
  }

  Text text(const Node& element, const Scope& scope) {
    Text result;
    for (Node child = element.first_child(); child; child = child.next_sibling()) {
      Piece piece;
      if (child.kind() == Kind::text) {
        piece.words = std::string(child.value());
        result.push_back(std::move(piece));
        continue;
      }
      const std::string name = child.kind() == Kind::element ? known_name(child) : "";
      if (name != "value-of" && name != "name") continue;
      const bool is_name = name == "name";
      piece.kind = is_name ? Piece::Kind::name : Piece::Kind::value;
      piece.format = std::string(format_of(child));
      const Node select = is_name ? child.attribute("path") : wanted(child, "select");
      if (select) piece.expression = expression(select, scope);
      result.push_back(std::move(piece));
    }
    return result;
  }

  static std::string_view format_of(const Node& element) {
    for (Node each = element.first_attribute(); each; each = each.next_attribute()) {
      if (each.namespace_uri() == kRulesUri && each.local_name() == "format") return each.value();
    }
    return {};
  }

  static bool is_empty(const Text& text) {
    return std::all_of(text.begin(), text.end(), [](const Piece& piece) {
      return piece.kind == Piece::Kind::words && is_blank(piece.words);
    });
  }

  // --- tools ---

  std::optional<Expression> expression(const Node& attribute, const Scope& scope,
                                       ElementSet* set = nullptr) {
    Result<Expression> parsed =
        Expression::parse(attribute.value(), namespaces_, attribute.source(), &sources_);
    if (!parsed) {
      diagnostics_.append(std::move(parsed).error());
      if (set != nullptr) set->anything = true;
      return std::nullopt;
    }
    want_variables(attribute, parsed->variables(), scope);
    ElementSet found;
    found.anything = index_ == nullptr;
    if (index_ != nullptr) {
      found = parsed->check(*index_, scope.context, scope.variables, diagnostics_);
    }
    if (set != nullptr) *set = std::move(found);
    return std::move(*parsed);
  }

  void want_variables(const Node& attribute, const std::vector<std::string>& used,
                      const Scope& scope) {
    std::vector<std::string> known;
    for (const auto& variable : scope.variables)
      known.push_back(variable.first);
    for (const std::string& name : used) {
      if (scope.variables.count(name) != 0) continue;
      diagnostics_.error(Code::xpath_unknown_name, attribute.source(),
                         {fmt::format("Không có biến ${} ở đây.", name),
                          fmt::format("There is no variable ${} here.", name)},
                         near(name, known));
    }
  }

  Node wanted(const Node& element, std::string_view name) {
    const Node found = element.attribute(name);
    if (!found) {
      bad(element, {fmt::format("<{}> thiếu thuộc tính “{}”.", element.name(), name),
                    fmt::format("<{}> lacks the attribute “{}”.", element.name(), name)});
    }
    return found;
  }

  static Message near(std::string_view name, const std::vector<std::string>& known) {
    const std::string nearest = text::nearest_name(name, known);
    if (nearest.empty()) return {};
    return {fmt::format("Có phải là “{}”?", nearest), fmt::format("Did you mean “{}”?", nearest)};
  }

  void bad(const Node& node, Message message, Message hint = {}) {
    bad(node, node.source(), std::move(message), std::move(hint));
  }
  void bad(const Node&, const SourceRef& place, Message message, Message hint) {
    diagnostics_.error(Code::schematron_bad, place, std::move(message), std::move(hint));
  }

  const Sources& sources_;
  const SchemaIndex* index_;
  Diagnostics& diagnostics_;
  Namespaces namespaces_;
  std::set<std::string> ids_;
};

}  // namespace

RuleSet parse_rules(const Tree& tree, const Sources& sources, const SchemaIndex* index,
                    Diagnostics& diagnostics) {
  return Reader(sources, index, diagnostics).schema(tree.root());
}

}  // namespace tongket::xml::schematron
