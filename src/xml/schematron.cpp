// Loading rules and holding a tree against them.
#include "xml/schematron.h"

#include <algorithm>
#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "xml/arena.h"
#include "xml/schematron_asked.h"
#include "xml/schematron_lets.h"
#include "xml/schematron_names.h"
#include "xml/schematron_near.h"
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
class Run final : private Evaluates {
 public:
  Run(const RuleSet& rules, const Dispatch& dispatch, const Asking& asking,
      const FormatValue& format, Budget& budget, Diagnostics& diagnostics)
      : rules_(rules),
        dispatch_(dispatch),
        active_(active_patterns(rules, asking.phase)),
        doubts_(asking.doubts != nullptr && !asking.doubts->empty() ? asking.doubts : nullptr),
        format_(format),
        budget_(budget),
        diagnostics_(diagnostics),
        lets_(*this) {}

  // One walk over the tree for all patterns.
  void walk(const Tree& tree) {
    if (!bind_outer(tree.document())) return;
    const ArenaTree& arena = arena_of(tree);
    by_name_.assign(arena.names.size(), nullptr);
    for (std::uint32_t i = 0; i < arena.nodes.size() && !stopped_; ++i) {
      const ArenaNode& record = arena.nodes[i];
      if (!dispatch_.has_rules_for(record.kind)) continue;
      const Node node(&tree, i);
      const std::vector<RuleAt>& rules = candidates(record, node);
      if (!rules.empty()) visit(node, rules);
    }
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
    of_file_ = numbered(rules_.lets, shared_);
    for (std::size_t i = 0; i < variables_.size(); ++i) {
      add_lasting(variables_[i]);
      of_patterns_.push_back(numbered(rules_.patterns[i].lets, variables_[i]));
    }
    return true;
  }

  // Of a pattern that isn't active there are none.
  static std::vector<const Value*> numbered(const std::vector<Let>& lets,
                                            const Variables& variables) {
    std::vector<const Value*> values;
    for (const Let& let : lets) {
      const auto found = variables.find(let.name);
      values.push_back(found == variables.end() ? nullptr : &found->second);
    }
    return values;
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

  // Those of elements and attributes are looked up once for each name.
  const std::vector<RuleAt>& candidates(const ArenaNode& record, const Node& node) {
    const bool named = record.kind == Kind::element || record.kind == Kind::attribute;
    if (!named) return dispatch_.candidates(node);
    const std::vector<RuleAt>*& known = by_name_[record.name];
    if (known == nullptr) known = &dispatch_.named(node.local_name());
    return *known;
  }

  // The first matching rule of each pattern.
  void visit(const Node& node, const std::vector<RuleAt>& candidates) {
    std::size_t next = 0;  // patterns before this one have had their rule
    for (const RuleAt& at : candidates) {
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

  // What comes behind a let that failed would only be its echo.
  void apply(const RuleAt& at, const Node& node, const Variables& variables) {
    if (doubts_ != nullptr && doubts_->hold(node)) return;
    const Rule& rule = rules_.patterns[at.pattern].rules[at.rule];
    const Diagnostics problems =
        lets_.begin(rule, node, variables, {&of_file_, &of_patterns_[at.pattern]});
    if (lets_.failed()) failed(problems, node);
    for (const Check& check : rule.checks) {
      if (lets_.failed()) break;
      if (fails(check, node, variables) && !misled(check, at, node, variables))
        tell(check, node, variables);
    }
    lets_.end();
  }

  bool fails(const Check& check, const Node& node, const Variables& variables) {
    if (stopped_) return false;
    lets_.know_places(&check.places);
    Result<bool> holds = check.test.holds(context_of(node, variables));
    lets_.know_places(nullptr);
    if (holds) return *holds == check.is_report;
    failed(std::move(holds).error(), node);
    return false;
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
    if (check.near.has_value()) add_near(*check.near, node, subject, variables, diagnostic.hint);
    diagnostic.place = subject.source();
    diagnostic.rule = check.id;
    diagnostic.flag = check.flag;
    diagnostics_.add(std::move(diagnostic));
  }

  void add_near(const Expression& known, const Node& node, const Node& subject,
                const Variables& variables, Message& hint) {
    const std::optional<Value> value = evaluate(known, node, variables);
    const auto* nodes = value.has_value() ? std::get_if<NodeSet>(&*value) : nullptr;
    if (nodes != nullptr) hint = with_near(hint, subject.string_value(), *nodes);
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
      Diagnostics ignored;
      if (const Value* let = lets_.find(name, ignored))
        return is_doubtful(*let) || any_below(*let, suspects.missed);
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

  // Whether such a place is below an element of the value.
  static bool any_below(const Value& value, const std::vector<std::uint32_t>& places) {
    const auto* nodes = std::get_if<NodeSet>(&value);
    return nodes != nullptr && !places.empty() &&
           std::any_of(nodes->begin(), nodes->end(), [&](const Node& one) {
             return one.kind() == Kind::element && Doubts::any_below(one, places);
           });
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
    Result<Value> value = value_of(expression, node, variables);
    if (value) return std::move(*value);
    failed(std::move(value).error(), node);
    return std::nullopt;
  }

  Result<Value> value_of(const Expression& expression, const Node& node,
                         const Variables& variables) override {
    return expression.evaluate(context_of(node, variables));
  }

  EvaluationContext context_of(const Node& node, const Variables& variables) {
    EvaluationContext context;
    context.node = node;
    context.current = node;
    context.lazy_variables = &lets_;
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
  Variables shared_;                   // the schema's
  std::vector<Variables> variables_;   // by pattern
  std::vector<const Value*> of_file_;  // those of shared_
  std::vector<std::vector<const Value*>> of_patterns_;
  Lookups lookups_;                                  // of the variables above
  RuleLets lets_;                                    // of the rule that is applied
  std::vector<const std::vector<RuleAt>*> by_name_;  // of the tree's names, those asked for
  std::map<const Check*, Suspects> suspects_;
  bool quotes_doubt_ = false;  // the message at hand
  bool stopped_ = false;       // the budget is spent
};

class LoadedRules final : public Rules {
 public:
  explicit LoadedRules(RuleSet rules) : rules_(std::move(rules)), dispatch_(rules_) {
    place_variables(rules_);
  }

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
                                                 std::span<const RuleFormat> formats,
                                                 std::span<const GivenLet> given) {
  Diagnostics diagnostics;
  const TreePtr tree = read(path, sources, limits, diagnostics);
  if (tree == nullptr) return Failed{std::move(diagnostics)};
  schematron::RuleSet rules = schematron::parse_rules(*tree, sources, index, given, diagnostics);
  if (!formats.empty()) schematron::check_formats(*tree, formats, diagnostics);
  if (diagnostics.has_errors()) return Failed{std::move(diagnostics)};
  return std::shared_ptr<const Rules>(std::make_shared<schematron::LoadedRules>(std::move(rules)));
}

}  // namespace tongket::xml
