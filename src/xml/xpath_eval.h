// Evaluating a syntax tree. The first fault sticks: from then on every loop ends at its next step.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "xml/xpath.h"
#include "xml/xpath_axes.h"
#include "xml/xpath_tree.h"

namespace tongket::xml::xpath {

// The context node with its position and size (section 1).
struct Focus {
  Node node;
  std::size_t position = 1;
  std::size_t size = 1;
};

// A value made here, or one that a variable owns: large node-sets are not copied to be looked at.
class Held {
 public:
  Held(Value value) : own_(std::move(value)) {}
  static Held borrowed(const Value& value) {
    Held result{Value()};
    result.borrowed_ = &value;
    return result;
  }
  [[nodiscard]] const Value& operator*() const { return borrowed_ != nullptr ? *borrowed_ : own_; }
  [[nodiscard]] const NodeSet* nodes() const { return std::get_if<NodeSet>(&**this); }
  [[nodiscard]] Value take() && {
    if (borrowed_ != nullptr) return *borrowed_;
    return std::move(own_);
  }

 private:
  Value own_;
  const Value* borrowed_ = nullptr;
};

// The subtree that a descendant step walked last: nodes inside it have nothing to add.
struct Subtree {
  Node begin;
  Node last;
  [[nodiscard]] bool holds(const Node& node) const {
    return begin && begin.tree() == node.tree() && node.kind() != Kind::attribute &&
           begin.index() <= node.index() && node.index() <= last.index();
  }
};

class Evaluator {
 public:
  // `whole` is the place of the expression: where faults without a place of their own are shown.
  Evaluator(const EvaluationContext& context, const SourceRef& whole);

  Held value(const Expr& expr, const Focus& focus);
  bool boolean(const Expr& expr, const Focus& focus);
  Number number(const Expr& expr, const Focus& focus);
  std::string string(const Expr& expr, const Focus& focus);
  // The predicate's truth, or whether it names the focus's position (section 2.4).
  bool holds(const Expr& predicate, const Focus& focus);
  // For patterns: whether all predicates, none of which counts, hold for a node that the step
  // gave; whether the step would give the node from its parent; the cost of looking at a node.
  bool all_hold(const Step& step, const Node& node);
  bool gives(const Step& step, const Node& node);
  bool visit() { return take(); }

  [[nodiscard]] bool failed() const { return fault_.has_value(); }
  [[nodiscard]] Failed failure() const;

 private:
  // xpath_eval.cpp
  const Value& form(const Literal& literal, const Focus& focus);
  Value form(const VariableRef& variable, const Focus& focus);
  Value form(const Call& call, const Focus& focus);
  Value form(const Chain& chain, const Focus& focus);
  Value form(const Negation& negation, const Focus& focus);
  Value form(const Union& all, const Focus& focus);
  Value form(const Path& path, const Focus& focus);
  const Value* find_variable(const VariableRef& variable);
  const Value* find_lazy(const VariableRef& variable);
  bool logical(const Chain& chain, const Focus& focus);
  bool comparison(const Chain& chain, const Focus& focus);
  Number calculation(const Chain& chain, const Focus& focus);
  Number arithmetic(Operator op, const Number& a, const Number& b, const SourceRef& place);
  bool to_boolean_charged(const Value& value);
  Number to_number_charged(const Value& value);
  std::string to_string_charged(const Value& value);
  Number number_of(std::string_view text);
  // string() without a copy where a node, a literal or a variable has it in one piece.
  std::string_view view(const Expr& expr, const Focus& focus, std::string& scratch);
  std::string_view view_of(const Value& value, std::string& scratch);
  // A text without a copy where the node has it in one piece, else built in `scratch`.
  std::string_view text_of(const Node& node, std::string& scratch);
  std::string_view joined_text(const Node& node, std::string& scratch);

  // xpath_path.cpp
  NodeSet path_nodes(const Path& path, const Focus& focus);
  NodeSet start_nodes(const Path& path, const Focus& focus);
  std::optional<NodeSet> looked_up(const Path& path, const Focus& focus);
  NodeSet take_step(const Step& step, const NodeSet& from);
  void append_all(const Step& step, const Node& from, NodeSet& into, Subtree& walked);
  NodeSet counted(const Step& step, const Node& from);
  void filter(const Expr& predicate, NodeSet& nodes);
  Node begin_of(const Path& path, const Focus& focus);
  // Of a single path (Path::single).
  Node only_node(const Path& path, const Focus& focus);

  // xpath_compare.cpp
  bool compare(Operator op, const Expr& left, const Expr& right, const Focus& focus);
  bool compare(Operator op, const Value& left, const Value& right);
  bool compare_path(Operator op, const Expr& path, const Value& other, const Focus& focus);
  bool compare_single(Operator op, const Expr& left, const Path& right, const Focus& focus);
  bool compare_texts(Operator op, std::string_view left, std::string_view right);
  bool compare_sets(Operator op, const NodeSet& left, const NodeSet& right);
  bool any_equal(const NodeSet& left, const NodeSet& right);
  bool any_different(const NodeSet& left, const NodeSet& right);
  bool any_less(Operator op, const NodeSet& left, const NodeSet& right);
  std::optional<Number> extreme(const NodeSet& nodes, bool least);
  bool compare_node(Operator op, const Node& node, const Value& other);
  bool compare_plain(Operator op, const Value& left, const Value& right);

  // xpath_call.cpp
  Value call_string(const Call& call, const Focus& focus);
  Number call_number(const Call& call, const Focus& focus);
  Value call_name(const Call& call, const Focus& focus);
  Value substring_call(const Call& call, std::string_view text, const Focus& focus);
  Value translate_call(const Call& call, std::string_view text, std::string_view from,
                       const Focus& focus);
  std::string concat(const Call& call, const Focus& focus);
  std::size_t count(const Expr& argument, const Focus& focus);
  Number sum(const Expr& argument, const Focus& focus, const SourceRef& place);
  bool lang(const Call& call, const Focus& focus);
  std::string_view argument(const Call& call, std::size_t index, const Focus& focus,
                            std::string& scratch);
  std::optional<bool> truth(const Call& call, const Focus& focus);
  Number number_argument(const Call& call, const Focus& focus);
  std::string built(std::string text);

  // Visits the nodes of a node-set expression in document order until `visit` says false. Simple
  // paths are walked without gathering them. A variable that holds something else is a fault.
  template <typename Visit>
  void each_node(const Expr& expr, const Focus& focus, Visit visit);
  template <typename Visit>
  bool walk(const Path& path, std::size_t step, const Node& from, Visit& visit);

  bool take(std::uint64_t steps = 1) {
    if (failed()) return false;
    return context_.budget == nullptr || context_.budget->take(steps) || spent();
  }
  bool spent();
  void want_nodes(const Expr& expr);
  void fault(Code code, const SourceRef& place, Message message, Message hint = {});

  const EvaluationContext& context_;
  SourceRef whole_;
  std::optional<Diagnostic> fault_;
};

// Whether walking from so many nodes, one after the other, gives document order: one within
// another has its attributes behind the other's, but not its children.
inline bool keeps_order(const Path& path, std::size_t nodes) {
  return nodes <= 1 || (path.steps.size() == 1 && path.steps.front().axis == Axis::attribute);
}

// The path that each_node may walk, if the expression is one.
inline const Path* simple_path(const Expr& expr) {
  const Path* path = std::get_if<Path>(&expr.form);
  return path != nullptr && path->simple ? path : nullptr;
}

// The path of only_node, if the expression is one.
inline const Path* single_path(const Expr& expr) {
  const Path* path = std::get_if<Path>(&expr.form);
  return path != nullptr && path->single ? path : nullptr;
}

template <typename Visit>
bool Evaluator::walk(const Path& path, std::size_t step, const Node& from, Visit& visit) {
  if (step == path.steps.size()) return visit(from);
  const Step& here = path.steps[step];
  if (is_one_attribute(here)) {
    const Node found = take() ? attribute_named(from, here.test) : Node();
    return found ? walk(path, step + 1, found, visit) : !failed();
  }
  AxisCursor cursor(here.axis, from);
  for (Node node = cursor.next(); node; node = cursor.next()) {
    if (!take()) return false;
    if (!matches(here.test, here.axis, node)) continue;
    if (!walk(path, step + 1, node, visit)) return false;
  }
  return true;
}

template <typename Visit>
void Evaluator::each_node(const Expr& expr, const Focus& focus, Visit visit) {
  if (const Path* path = simple_path(expr)) {
    if (path->start == nullptr) {
      const Node begin = begin_of(*path, focus);
      if (begin) walk(*path, 0, begin, visit);
      return;
    }
    const Value* start = find_variable(std::get<VariableRef>(path->start->form));
    if (start == nullptr) return;
    const auto* nodes = std::get_if<NodeSet>(start);
    if (nodes != nullptr && keeps_order(*path, nodes->size())) {
      for (const Node& begin : *nodes) {
        if (!walk(*path, 0, begin, visit)) return;
      }
      return;
    }
  }
  const Held all = value(expr, focus);
  if (all.nodes() == nullptr) return want_nodes(expr);
  for (const Node& node : *all.nodes()) {
    if (failed() || !visit(node)) return;
  }
}

}  // namespace tongket::xml::xpath
