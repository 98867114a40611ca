// From the tree of a Schematron file to its rules, with every fault of it.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "xml/schematron_names.h"
#include "xml/schematron_params.h"
#include "xml/schematron_rules.h"
#include "xml/schematron_words.h"
#include "xml/xpath_chars.h"

namespace tongket::xml::schematron {
namespace {

// Abstract parts are read again wherever they are used: this bounds what a small file can ask for.
constexpr std::size_t kMostChecks = 5'000;

using VariableSets = std::map<std::string, ElementSet, std::less<>>;

// What an expression may see: where it is evaluated, and which variables there are.
struct Scope {
  ElementSet context;
  VariableSets variables;
};

// What a rule says for all its checks, unless one says otherwise.
struct Marks {
  Node role;
  Node subject;
  std::string flag;
};

bool is_empty(const Text& text) {
  return std::all_of(text.begin(), text.end(), [](const Piece& piece) {
    return piece.kind == Piece::Kind::words &&
           std::all_of(piece.words.begin(), piece.words.end(), is_white);
  });
}

Node rules_attribute(const Node& element, std::string_view name) {
  for (Node each = element.first_attribute(); each; each = each.next_attribute()) {
    if (each.namespace_uri() == kRulesUri && each.local_name() == name) return each;
  }
  return {};
}

class Reader {
 public:
  Reader(const Sources& sources, const SchemaIndex* index, Diagnostics& diagnostics)
      : sources_(sources), index_(index), diagnostics_(diagnostics), params_(sources) {}

  RuleSet schema(const Node& root, std::span<const GivenLet> given) {
    RuleSet result;
    if (known_name(root) != "schema") {
      bad(root,
          {"Phần tử gốc phải là <schema> của Schematron.",
           "The root element must be Schematron's <schema>."},
          {fmt::format("Không gian tên: {}", kUri), fmt::format("The namespace is {}", kUri)});
      return result;
    }
    check_words(root, diagnostics_);
    read_namespaces(root);
    parts_ = read_names(root, diagnostics_);
    result.default_phase = std::string(root.attribute_value("defaultPhase"));
    Scope scope;
    if (index_ != nullptr) scope.context = index_->document();
    for (const GivenLet& let : given)
      add_given(let, root, scope, result.lets);
    for (const Node& child : root.children()) {
      const std::string name = known_name(child);
      if (name == "let") read_let(child, scope, result.lets);
      if (name == "phase") result.phases.push_back(phase(child));
      if (name == "pattern" && !is_abstract(child)) {
        result.patterns.push_back(pattern(child, scope));
      }
    }
    return result;
  }

 private:
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
                   fmt::format("The prefix '{}' is declared twice.", prefix.value())});
    }
  }

  static Phase phase(const Node& element) {
    Phase result;
    result.id = std::string(element.attribute_value("id"));
    for (const Node& child : element.children()) {
      if (known_name(child) == "active") {
        result.patterns.emplace_back(child.attribute_value("pattern"));
      }
    }
    return result;
  }

  // --- patterns and rules ---

  // A pattern that is an abstract one holds what that says, with the parameters in place.
  RulePattern pattern(const Node& element, const Scope& scope) {
    const Node is_a = element.attribute("is-a");
    RulePattern result;
    if (!is_a) {
      result = rules_of(element, scope);
    } else if (const auto found = parts_.abstract_patterns.find(is_a.value());
               found != parts_.abstract_patterns.end()) {
      params_.enter(element);
      is_a_ = is_a;
      result = rules_of(found->second, scope);
      is_a_ = Node();
      forgotten_.clear();
      for (const Node& unused : params_.leave())
        unknown_parameter(unused, is_a.value());
    }
    result.id = std::string(element.attribute_value("id"));
    return result;
  }

  // Of the abstract pattern every user but this one may have given it. Told once, here.
  void forgotten_parameter(const Node& attribute, const std::string& name) {
    if (!forgotten_.insert(name).second) return;
    Diagnostic told;
    told.code = Code::xpath_unknown_name;
    told.place = is_a_.source();
    told.message = {fmt::format("Thiếu tham số ${} mà mẫu kiểm tra “{}” cần.", name, is_a_.value()),
                    fmt::format("The parameter ${} is missing, which the pattern '{}' wants.", name,
                                is_a_.value())};
    told.hint = {fmt::format("Thêm <param name=\"{}\" value=\"…\"/>.", name),
                 fmt::format("Add <param name=\"{}\" value=\"…\"/>.", name)};
    told.related.push_back({attribute.source(), {"dùng ở đây", "used here"}});
    diagnostics_.add(std::move(told));
  }

  void unknown_parameter(const Node& param, std::string_view pattern) {
    const Node name = param.attribute("name");
    bad(name, {fmt::format("Mẫu kiểm tra “{}” không dùng tham số ${}.", pattern, name.value()),
               fmt::format("The pattern '{}' has no parameter ${}.", pattern, name.value())});
  }

  RulePattern rules_of(const Node& element, Scope scope) {
    RulePattern result;
    for (const Node& child : element.children()) {
      const std::string name = known_name(child);
      if (name == "let") read_let(child, scope, result.lets);
      if (name == "rule" && !is_abstract(child)) read_rule(child, scope, result.rules);
    }
    return result;
  }

  void read_rule(const Node& element, Scope scope, std::vector<Rule>& into) {
    Rule result;
    const Node context = wanted(element, "context");
    if (context) read_context(context, result, scope);
    if (!context) scope.context.anything = true;
    extended_.clear();
    read_checks(element, scope, {}, result);
    if (result.checks.empty() && checks_ <= kMostChecks) {
      bad(element, {"Luật này không kiểm tra gì.", "This rule checks nothing."},
          {"Hãy thêm <assert> hoặc <report>.", "Add an <assert> or a <report>."});
    }
    into.push_back(std::move(result));
  }

  // Of a rule and, in their places, of the abstract rules that it extends, each once.
  void read_checks(const Node& element, Scope& scope, Marks marks, Rule& into) {
    if (const Node role = element.attribute("role")) marks.role = role;
    if (const Node subject = element.attribute("subject")) marks.subject = subject;
    if (const Node flag = element.attribute("flag")) marks.flag = std::string(flag.value());
    for (const Node& child : element.children()) {
      const std::string name = known_name(child);
      if (name == "let") read_let(child, scope, into.lets);
      if (name == "assert" || name == "report") read_check(child, scope, marks, into.checks);
      if (name == "extends") read_extends(child, scope, marks, into);
    }
    // Also where all of its checks have subjects of their own.
    static_cast<void>(path(element.attribute("subject"), scope, "subject"));
  }

  void read_extends(const Node& element, Scope& scope, const Marks& marks, Rule& into) {
    const auto found = parts_.abstract_rules.find(element.attribute_value("rule"));
    if (found == parts_.abstract_rules.end() || extended_.size() >= kDeepestExtends) return;
    if (!extended_.insert(found->second.index()).second) return;
    read_checks(found->second, scope, marks, into);
  }

  void read_context(const Node& attribute, Rule& rule, Scope& scope) {
    scope.context = ElementSet{};
    scope.context.anything = true;
    const auto pieces = pieces_of(attribute);
    if (!pieces) return;
    Result<Pattern> parsed = Pattern::parse(*pieces, namespaces_, &sources_);
    if (!parsed) return diagnostics_.append(std::move(parsed).error());
    want_variables(attribute, parsed->variables(), scope);
    if (index_ != nullptr) {
      scope.context = parsed->check(*index_, scope.variables, diagnostics_);
    }
    rule.context = std::move(*parsed);
  }

  void add_given(const GivenLet& given, const Node& root, Scope& scope, std::vector<Let>& into) {
    for (const Node& child : root.children()) {
      if (known_name(child) == "let" && child.attribute_value("name") == given.name) return;
    }
    ElementSet set;
    set.anything = index_ == nullptr;
    Diagnostics impossible;
    if (index_ != nullptr) set = given.value.check(*index_, scope.context, {}, impossible);
    if (!impossible.empty()) return;
    scope.variables.emplace(given.name, std::move(set));
    into.push_back({given.name, given.value});
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
                        fmt::format("'{}' is no name for a variable.", text)});
    }
    if (!scope.variables.emplace(std::string(text), std::move(set)).second) {
      return bad(name, {fmt::format("Biến ${} đã có ở đây.", text),
                        fmt::format("There is a variable ${} here already.", text)});
    }
    if (parsed.has_value()) into.push_back({std::string(text), std::move(*parsed)});
  }

  // --- checks ---

  void read_check(const Node& element, const Scope& scope, const Marks& marks,
                  std::vector<Check>& into) {
    if (++checks_ > kMostChecks) return too_many(element);
    Check result;
    result.is_report = known_name(element) == "report";
    if (const Node id = wanted(element, "id")) result.id = std::string(id.value());
    const Node role = element.attribute("role");
    read_role(role ? role : marks.role, result);
    result.flag = std::string(element.attribute_value("flag", marks.flag));
    if (const Node test = wanted(element, "test")) {
      if (auto parsed = expression(test, scope)) result.test = std::move(*parsed);
    }
    const Node subject = element.attribute("subject");
    result.subject = path(subject ? subject : marks.subject, scope, "subject");
    result.near = path(rules_attribute(element, "near"), scope, "tk:near");
    read_texts(element, scope, result);
    read_diagnostics(element, scope, result);
    into.push_back(std::move(result));
  }

  void too_many(const Node& element) {
    if (checks_ > kMostChecks + 1) return;
    bad(element, {fmt::format("Quá {} kiểm tra, tính cả các phần trừu tượng.", kMostChecks),
                  fmt::format("More than {} checks, with those of abstract parts.", kMostChecks)});
  }

  void read_role(const Node& role, Check& result) {
    const std::string_view value = role ? role.value() : "error";
    if (value == "error") return;
    if (value == "warning") {
      result.severity = Severity::warning;
    } else if (value == "info") {
      result.severity = Severity::note;
    } else {
      bad(role,
          {fmt::format("Vai trò “{}” không được biết.", value),
           fmt::format("The role '{}' is not known.", value)},
          {"Vai trò là error, warning hoặc info.", "A role is error, warning or info."});
    }
  }

  std::optional<Expression> path(const Node& attribute, const Scope& scope, const char* name) {
    if (!attribute) return std::nullopt;
    std::optional<Expression> read = expression(attribute, scope);
    if (!read.has_value() || read->type() == StaticType::node_set ||
        read->type() == StaticType::unknown)
      return read;
    bad(attribute,
        {fmt::format("“{}” không chỉ tới phần tử hay thuộc tính nào.", attribute.value()),
         fmt::format("'{}' leads to no element or attribute.", attribute.value())},
        {fmt::format("{} là một đường dẫn, như @date.", name),
         fmt::format("{} is a path, as @date.", name)});
    return std::nullopt;
  }

  // --- messages ---

  void read_texts(const Node& element, const Scope& scope, Check& result) {
    result.text_vi = text(element, scope);
    if (is_empty(result.text_vi)) {
      bad(element, {"Thiếu câu thông báo.", "The message is missing."},
          {"Hãy viết câu tiếng Việt trong phần tử này.",
           "Write the Vietnamese sentence in this element."});
    }
    result.hint_vi = own_text(element, "tk:hint", scope, {});
    result.text_en = own_text(element, "tk:en", scope, result.text_vi);
    result.hint_en = own_text(element, "tk:hint-en", scope, result.hint_vi);
  }

  // A diagnostic sees what the check sees that refers to it; parameters are the pattern's alone.
  void read_diagnostics(const Node& element, const Scope& scope, Check& result) {
    const bool before = params_.suspend(true);
    for (const std::string& id : listed_ids(element.attribute_value("diagnostics"))) {
      const auto found = parts_.diagnostics.find(id);
      if (found == parts_.diagnostics.end()) continue;
      const Text vi = text(found->second, scope);
      follow(result.text_vi, vi);
      follow(result.text_en, own_text(found->second, "tk:en", scope, vi));
    }
    params_.suspend(before);
  }

  static void follow(Text& text, const Text& more) {
    Piece space;
    space.words = " ";
    text.push_back(std::move(space));
    text.insert(text.end(), more.begin(), more.end());
  }

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
      if (const Node format = rules_attribute(child, "format")) piece.format = format.value();
      const Node select = is_name ? child.attribute("path") : wanted(child, "select");
      if (select) piece.expression = expression(select, scope);
      result.push_back(std::move(piece));
    }
    return result;
  }

  // --- tools ---

  std::optional<Expression> expression(const Node& attribute, const Scope& scope,
                                       ElementSet* set = nullptr) {
    if (set != nullptr) set->anything = true;
    const auto pieces = pieces_of(attribute);
    if (!pieces) return std::nullopt;
    Result<Expression> parsed = Expression::parse(*pieces, namespaces_, &sources_);
    if (!parsed) {
      diagnostics_.append(std::move(parsed).error());
      return std::nullopt;
    }
    want_variables(attribute, parsed->variables(), scope);
    if (index_ != nullptr) {
      ElementSet found = parsed->check(*index_, scope.context, scope.variables, diagnostics_);
      if (set != nullptr) *set = std::move(found);
    }
    return std::move(*parsed);
  }

  std::optional<std::vector<TextPiece>> pieces_of(const Node& attribute) {
    auto pieces = params_.pieces(attribute);
    if (!pieces && !overgrown_) {
      overgrown_ = true;
      bad(attribute,
          {"Các tham số làm biểu thức quá dài.", "Parameters make the expressions far too long."});
    }
    return pieces;
  }

  void want_variables(const Node& attribute, const std::vector<std::string>& used,
                      const Scope& scope) {
    std::vector<std::string> known;
    for (const auto& variable : scope.variables)
      known.push_back(variable.first);
    for (const std::string& name : used) {
      if (scope.variables.count(name) != 0) continue;
      // What a parameter's value brings along is told as any variable is.
      if (is_a_ && attribute.value().find("$" + name) != std::string_view::npos) {
        forgotten_parameter(attribute, name);
        continue;
      }
      diagnostics_.error(Code::xpath_unknown_name, attribute.source(),
                         {fmt::format("Không có biến ${} ở đây.", name),
                          fmt::format("There is no variable ${} here.", name)},
                         near(name, known));
    }
  }

  Node wanted(const Node& element, std::string_view name) {
    return schematron::wanted(diagnostics_, element, name);
  }
  void bad(const Node& node, Message message, Message hint = {}) {
    schematron::bad(diagnostics_, node, std::move(message), std::move(hint));
  }

  const Sources& sources_;
  const SchemaIndex* index_;
  Diagnostics& diagnostics_;
  Namespaces namespaces_;
  NamedParts parts_;
  Params params_;
  Node is_a_;                         // while the pattern that it names is read
  std::set<std::string> forgotten_;   // parameters that it doesn't give
  std::set<std::uint32_t> extended_;  // abstract rules that the rule at hand has taken in
  std::size_t checks_ = 0;
  bool overgrown_ = false;
};

// What is wrong in an abstract part is found wherever that is used, and said once.
void append_once(const Diagnostics& found, Diagnostics& into) {
  std::set<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t, std::string>> said;
  for (const Diagnostic& each : found.list()) {
    const SourceRef& at = each.place;
    if (said.emplace(at.file, at.begin, at.length, each.message.vi).second) into.add(each);
  }
}

}  // namespace

RuleSet parse_rules(const Tree& tree, const Sources& sources, const SchemaIndex* index,
                    std::span<const GivenLet> given, Diagnostics& diagnostics) {
  Diagnostics found;
  RuleSet rules = Reader(sources, index, found).schema(tree.root(), given);
  append_once(found, diagnostics);
  return rules;
}

}  // namespace tongket::xml::schematron
