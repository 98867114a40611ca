// Loading rules and holding a tree against them.
#include "xml/schematron.h"

#include <algorithm>
#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "xml/schematron_asked.h"
#include "xml/schematron_names.h"
#include "xml/schematron_rules.h"
#include "xml/schematron_words.h"
#include "xml/xpath_lookup.h"
#include "xml/xpath_strings.h"

namespace tongket::xml {
namespace schematron {
namespace {

// What may mislead a check: variables of its rule, places of elements that it asks for.
struct Suspects {
  std::vector<std::string> variables;
  std::vector<std::uint32_t> missed;
};

// One check of one tree.
class Run {
 public:
  Run(const RuleSet& rules, const Dispatch& dispatch, const Asking& asking,
      const FormatValue& format, Budget& budget, Diagnostics& diagnostics)
      : rules_(rules),
        dispatch_(dispatch),
        active_(active_patterns(rules, asking.phase)),
        doubts_(asking.doubts != nullptr && !asking.doubts->empty() ? asking.doubts : nullptr),
        format_(format),
        budget_(budget),
        diagnostics_(diagnostics) {}

  // One walk over the tree for all patterns.
  void walk(const Tree& tree) {
    if (!bind_outer(tree.document())) return;
    for (std::uint32_t i = 0; i < tree.node_count() && !stopped_; ++i)
      visit(Node(&tree, i));
  }

 private:
  // The variables of the schema and of each pattern, evaluated at the document node.
  bool bind_outer(const Node& document) {
    if (!bind(rules_.lets, document, shared_)) return false;
    variables_.resize(rules_.patterns.size());
    for (std::size_t i = 0; i < variables_.size(); ++i) {
      if (active_[i] && !bind(rules_.patterns[i].lets, document, variables_[i])) return false;
    }
    add_lasting(shared_);
    for (const Variables& variables : variables_)
      add_lasting(variables);
    return true;
  }

  void add_lasting(const Variables& variables) {
    for (const auto& variable : variables)
      lookups_.add_lasting(variable.second);
  }

  bool bind(const std::vector<Let>& lets, const Node& node, Variables& into) {
    for (const Let& let : lets) {
      std::optional<Value> value = evaluate(let.value, node, into);
      if (!value.has_value()) return false;
      into.insert_or_assign(let.name, std::move(*value));
    }
    return true;
  }

  // The first matching rule of each pattern.
  void visit(const Node& node) {
    std::size_t next = 0;  // patterns before this one have had their rule
    for (const RuleAt& at : dispatch_.candidates(node)) {
      if (stopped_) return;
      if (at.pattern < next || !active_[at.pattern] || !matches(at, node)) continue;
      next = at.pattern + 1;
      apply(at, node, variables_[at.pattern]);
    }
  }

  bool matches(const RuleAt& at, const Node& node) {
    const EvaluationContext context = context_of(node, variables_[at.pattern]);
    Result<bool> result = rules_.patterns[at.pattern].rules[at.rule].context.matches(context);
    if (result) return *result;
    failed(std::move(result).error(), node);
    return false;
  }

  void apply(const RuleAt& at, const Node& node, Variables& variables) {
    if (doubts_ != nullptr && doubts_->hold(node)) return;
    const Rule& rule = rules_.patterns[at.pattern].rules[at.rule];
    if (bind(rule.lets, node, variables)) {
      for (const Check& check : rule.checks) {
        if (fails(check, node, variables) && !misled(check, at, node, variables))
          tell(check, node, variables);
      }
    }
    for (const Let& let : rule.lets)
      variables.erase(let.name);
  }

  bool fails(const Check& check, const Node& node, const Variables& variables) {
    if (stopped_) return false;
    const std::optional<Value> value = evaluate(check.test, node, variables);
    return value.has_value() && to_boolean(*value) == check.is_report;
  }

  void tell(const Check& check, const Node& node, const Variables& variables) {
    quotes_doubt_ = false;
    Diagnostic diagnostic;
    diagnostic.severity = check.severity;
    diagnostic.code = Code::schematron_assert;
    diagnostic.message = {said(check.text_vi, node, variables),
                          said(check.text_en, node, variables)};
    if (quotes_doubt_) return;
    diagnostic.hint = {said(check.hint_vi, node, variables), said(check.hint_en, node, variables)};
    const Node subject = subject_of(check, node, variables);
    if (doubts_ != nullptr && doubts_->hold(subject)) return;
    diagnostic.place = subject.source();
    diagnostic.rule = check.id;
    diagnostic.flag = check.flag;
    diagnostics_.add(std::move(diagnostic));
  }

  // The first node that the subject selects; one that was worked out stands at its element.
  Node subject_of(const Check& check, const Node& node, const Variables& variables) {
    if (!check.subject.has_value()) return node;
    const std::optional<Value> value = evaluate(*check.subject, node, variables);
    const auto* nodes = value.has_value() ? std::get_if<NodeSet>(&*value) : nullptr;
    return nodes == nullptr || nodes->empty() ? node : nodes->front();
  }

  // Whether the test looked at what the schema refused.
  bool misled(const Check& check, const RuleAt& at, const Node& node, const Variables& variables) {
    if (doubts_ == nullptr) return false;
    const auto [entry, fresh] = suspects_.try_emplace(&check);
    if (fresh) {
      const RulePattern& pattern = rules_.patterns[at.pattern];
      const Asked all = asked_by(check, pattern.rules[at.rule], pattern, rules_);
      entry->second = {all.variables, doubts_->named(all.names)};
    }
    const Suspects& suspects = entry->second;
    const auto holds_doubt = [&](const std::string& name) {
      const auto variable = variables.find(name);
      return variable != variables.end() && is_doubtful(variable->second);
    };
    return Doubts::any_below(node, suspects.missed) ||
           std::any_of(suspects.variables.begin(), suspects.variables.end(), holds_doubt);
  }

  bool is_doubtful(const Value& value) const {
    const auto* nodes = std::get_if<NodeSet>(&value);
    return nodes != nullptr && std::any_of(nodes->begin(), nodes->end(),
                                           [&](const Node& one) { return doubts_->hold(one); });
  }

  // A value that a message quotes: none, no number, or one that the schema refused.
  void note_quoted(const Value& value) {
    if (doubts_ == nullptr) return;
    const auto* number = std::get_if<Number>(&value);
    const bool hollow =
        number != nullptr ? number->kind != Number::Kind::finite : to_text(value).empty();
    quotes_doubt_ = quotes_doubt_ || hollow || is_doubtful(value);
  }

  std::string said(const Text& text, const Node& node, const Variables& variables) {
    std::string result;
    for (const Piece& piece : text)
      result += said(piece, node, variables);
    return xpath::normalize_space(result);
  }

  std::string said(const Piece& piece, const Node& node, const Variables& variables) {
    if (piece.kind == Piece::Kind::words) return piece.words;
    if (!piece.expression.has_value()) return std::string(node.name());
    const std::optional<Value> value = evaluate(*piece.expression, node, variables);
    if (!value.has_value()) return {};
    note_quoted(*value);
    if (piece.kind == Piece::Kind::name) return name_of(*value);
    return format_ ? format_(*value, piece.format) : to_text(*value);
  }

  static std::string name_of(const Value& value) {
    const auto* nodes = std::get_if<NodeSet>(&value);
    if (nodes == nullptr) return to_text(value);
    return nodes->empty() ? std::string() : std::string(nodes->front().name());
  }

  std::optional<Value> evaluate(const Expression& expression, const Node& node,
                                const Variables& variables) {
    if (stopped_) return std::nullopt;
    Result<Value> value = expression.evaluate(context_of(node, variables));
    if (value) return std::move(*value);
    failed(std::move(value).error(), node);
    return std::nullopt;
  }

  EvaluationContext context_of(const Node& node, const Variables& variables) {
    EvaluationContext context;
    context.node = node;
    context.current = node;
    context.variables = &variables;
    context.outer_variables = &shared_;
    context.budget = &budget_;
    context.lookups = &lookups_;
    return context;
  }

  // A rule that could not be evaluated: said at the rule, with the node that it failed at.
  void failed(const Diagnostics& problems, const Node& node) {
    for (Diagnostic problem : problems.list()) {
      stopped_ =
          stopped_ || problem.code == Code::xpath_budget || problem.code == Code::out_of_time;
      if (doubts_ != nullptr && !stopped_) continue;
      problem.related.push_back(
          {node.source(), {"Khi kiểm tra phần tử này.", "While checking this."}});
      diagnostics_.add(std::move(problem));
    }
  }

  const RuleSet& rules_;
  const Dispatch& dispatch_;
  const std::vector<bool> active_;  // by pattern
  const Doubts* doubts_;            // null: none
  const FormatValue& format_;
  Budget& budget_;
  Diagnostics& diagnostics_;
  Variables shared_;                  // the schema's
  std::vector<Variables> variables_;  // by pattern
  Lookups lookups_;                   // of the variables above
  std::map<const Check*, Suspects> suspects_;
  bool quotes_doubt_ = false;  // the message at hand
  bool stopped_ = false;       // the budget is spent
};

class LoadedRules final : public Rules {
 public:
  explicit LoadedRules(RuleSet rules) : rules_(std::move(rules)), dispatch_(rules_) {}

  [[nodiscard]] std::vector<std::string> phases() const override {
    std::vector<std::string> ids;
    for (const Phase& phase : rules_.phases)
      ids.push_back(phase.id);
    return ids;
  }

  void check(const Tree& tree, const Asking& asking, const FormatValue& format, Budget& budget,
             Diagnostics& diagnostics) const override {
    Run(rules_, dispatch_, asking, format, budget, diagnostics).walk(tree);
  }

 private:
  RuleSet rules_;
  Dispatch dispatch_;  // its names point into rules_
};

}  // namespace

std::vector<bool> active_patterns(const RuleSet& rules, std::string_view phase) {
  std::vector<bool> all(rules.patterns.size(), true);
  if (phase == kAllPhases) return all;
  const auto named = [&](std::string_view id) {
    return std::find_if(rules.phases.begin(), rules.phases.end(),
                        [&](const Phase& each) { return each.id == id; });
  };
  auto found = named(phase);
  if (found == rules.phases.end()) found = named(rules.default_phase);
  if (found == rules.phases.end()) return all;
  std::vector<bool> active;
  for (const RulePattern& pattern : rules.patterns) {
    active.push_back(std::find(found->patterns.begin(), found->patterns.end(), pattern.id) !=
                     found->patterns.end());
  }
  return active;
}

}  // namespace schematron

Result<std::shared_ptr<const Rules>> Rules::load(const std::string& path, Sources& sources,
                                                 const SchemaIndex* index, const Limits& limits,
                                                 std::span<const RuleFormat> formats) {
  Diagnostics diagnostics;
  const TreePtr tree = read(path, sources, limits, diagnostics);
  if (tree == nullptr) return Failed{std::move(diagnostics)};
  schematron::RuleSet rules = schematron::parse_rules(*tree, sources, index, diagnostics);
  if (!formats.empty()) schematron::check_formats(*tree, formats, diagnostics);
  if (diagnostics.has_errors()) return Failed{std::move(diagnostics)};
  return std::shared_ptr<const Rules>(std::make_shared<schematron::LoadedRules>(std::move(rules)));
}

}  // namespace tongket::xml
