// Comparisons: section 3.4 of XPath 1.0.
#include <optional>
#include <string>
#include <unordered_set>

#include "xml/xpath_eval.h"
#include "xml/xpath_number.h"

namespace tongket::xml::xpath {
namespace {

bool is_equality(Operator op) {
  return op == Operator::equal || op == Operator::not_equal;
}

// a op b is b op' a.
Operator turned(Operator op) {
  if (op == Operator::less) return Operator::greater;
  if (op == Operator::less_equal) return Operator::greater_equal;
  if (op == Operator::greater) return Operator::less;
  if (op == Operator::greater_equal) return Operator::less_equal;
  return op;
}

bool compare_numbers(Operator op, const Number& a, const Number& b) {
  if (op == Operator::equal) return equal(a, b);
  if (op == Operator::not_equal) return !equal(a, b);
  if (op == Operator::less) return less(a, b);
  if (op == Operator::greater) return less(b, a);
  if (op == Operator::less_equal) return less(a, b) || equal(a, b);
  return less(b, a) || equal(a, b);
}

template <typename Plain>
bool compare_equality(Operator op, const Plain& a, const Plain& b) {
  return (a == b) == (op == Operator::equal);
}

// What is no boolean for certain: a single node is compared with it by its text (section 3.4).
bool compares_by_text(const Expr& expr) {
  return expr.type == StaticType::node_set || expr.type == StaticType::string ||
         expr.type == StaticType::number;
}

}  // namespace

bool Evaluator::compare(Operator op, const Expr& left, const Expr& right, const Focus& focus) {
  if (failed()) return false;
  if (const Path* single = single_path(right); single != nullptr && compares_by_text(left)) {
    return compare_single(op, left, *single, focus);
  }
  if (const Path* single = single_path(left); single != nullptr && compares_by_text(right)) {
    return compare_single(turned(op), right, *single, focus);
  }
  if (simple_path(left) == nullptr) {
    const Held first = value(left, focus);
    if (simple_path(right) == nullptr || first.nodes() != nullptr || failed()) {
      return compare(op, *first, *value(right, focus));
    }
    return compare_path(turned(op), right, *first, focus);
  }
  const Held second = value(right, focus);
  if (second.nodes() != nullptr) return compare(op, *value(left, focus), *second);
  return compare_path(op, left, *second, focus);
}

// `left` op the one node, if there is one: number, string or nodes, by the node's text.
bool Evaluator::compare_single(Operator op, const Expr& left, const Path& right,
                               const Focus& focus) {
  const Node node = only_node(right, focus);
  if (!node) return false;
  std::string scratch;
  const std::string_view text = text_of(node, scratch);
  if (left.type == StaticType::number) {
    return compare_numbers(op, number(left, focus), number_of(text));
  }
  std::string other;
  if (left.type == StaticType::string) return compare_texts(op, view(left, focus, other), text);
  bool found = false;
  const auto compare_with = [&](const Node& one) {
    found = compare_texts(op, text_of(one, other), text);
    return !found;
  };
  if (const Path* single = single_path(left)) {
    if (const Node one = only_node(*single, focus)) compare_with(one);
  } else {
    each_node(left, focus, compare_with);
  }
  return found && !failed();
}

bool Evaluator::compare_texts(Operator op, std::string_view left, std::string_view right) {
  if (is_equality(op)) return compare_equality(op, left, right);
  const Number first = number_of(left);
  return compare_numbers(op, first, number_of(right));
}

// A path that needs not be gathered, with a value that is no node-set.
bool Evaluator::compare_path(Operator op, const Expr& path, const Value& other,
                             const Focus& focus) {
  if (std::holds_alternative<bool>(other)) {
    return compare_plain(op, Value(boolean(path, focus)), other);
  }
  bool found = false;
  each_node(path, focus, [&](const Node& node) {
    found = compare_node(op, node, other);
    return !found;
  });
  return found && !failed();
}

bool Evaluator::compare(Operator op, const Value& left, const Value& right) {
  const auto* first = std::get_if<NodeSet>(&left);
  const auto* second = std::get_if<NodeSet>(&right);
  if (first != nullptr && second != nullptr) return compare_sets(op, *first, *second);
  if (second != nullptr) return compare(turned(op), right, left);
  if (first == nullptr || std::holds_alternative<bool>(right)) {
    return compare_plain(op, left, right);
  }
  for (const Node& node : *first) {
    if (!take()) return false;
    if (compare_node(op, node, right)) return true;
  }
  return false;
}

// `other` is a number or a string.
bool Evaluator::compare_node(Operator op, const Node& node, const Value& other) {
  std::string scratch;
  const std::string_view text = text_of(node, scratch);
  const auto* string = std::get_if<std::string>(&other);
  if (string != nullptr && is_equality(op)) {
    return compare_equality<std::string_view>(op, text, *string);
  }
  const Number number = number_of(text);
  return compare_numbers(op, number, to_number_charged(other));
}

// At most one of them is a node-set, and then the other is a boolean.
bool Evaluator::compare_plain(Operator op, const Value& left, const Value& right) {
  if (!is_equality(op)) {
    const auto as_number = [this](const Value& any) {
      return std::holds_alternative<NodeSet>(any) ? count_of(to_boolean(any) ? 1 : 0)
                                                  : to_number_charged(any);
    };
    return compare_numbers(op, as_number(left), as_number(right));
  }
  if (std::holds_alternative<bool>(left) || std::holds_alternative<bool>(right)) {
    return compare_equality(op, to_boolean_charged(left), to_boolean_charged(right));
  }
  if (std::holds_alternative<Number>(left) || std::holds_alternative<Number>(right)) {
    return compare_numbers(op, to_number_charged(left), to_number_charged(right));
  }
  return compare_equality(op, to_string_charged(left), to_string_charged(right));
}

// "True if there is a node in each such that …": each side is read once, never each with each.
bool Evaluator::compare_sets(Operator op, const NodeSet& left, const NodeSet& right) {
  if (left.empty() || right.empty()) return false;
  if (op == Operator::equal) return any_equal(left, right);
  if (op == Operator::not_equal) return any_different(left, right);
  if (op == Operator::less || op == Operator::less_equal) return any_less(op, left, right);
  return any_less(turned(op), right, left);
}

bool Evaluator::any_equal(const NodeSet& left, const NodeSet& right) {
  const bool left_shorter = left.size() < right.size();
  std::unordered_set<std::string> known;
  std::string scratch;
  for (const Node& node : left_shorter ? left : right) {
    if (failed()) return false;
    known.emplace(text_of(node, scratch));
  }
  std::string key;
  for (const Node& node : left_shorter ? right : left) {
    if (failed()) return false;
    key = text_of(node, scratch);
    if (known.count(key) != 0) return !failed();
  }
  return false;
}

// False only where all texts of both are the same.
bool Evaluator::any_different(const NodeSet& left, const NodeSet& right) {
  std::string scratch;
  const std::string first(text_of(left.front(), scratch));
  for (const NodeSet* side : {&left, &right}) {
    for (const Node& node : *side) {
      if (failed()) return false;
      if (text_of(node, scratch) != first) return !failed();
    }
  }
  return false;
}

// The least of the left against the greatest of the right.
bool Evaluator::any_less(Operator op, const NodeSet& left, const NodeSet& right) {
  const std::optional<Number> least = extreme(left, true);
  const std::optional<Number> most = extreme(right, false);
  if (!least.has_value() || !most.has_value() || failed()) return false;
  return compare_numbers(op, *least, *most);
}

std::optional<Number> Evaluator::extreme(const NodeSet& nodes, bool least) {
  std::optional<Number> best;
  std::string scratch;
  for (const Node& node : nodes) {
    if (failed()) return std::nullopt;
    const Number number = number_of(text_of(node, scratch));
    if (number.kind == Number::Kind::nan) continue;
    if (!best.has_value() || (least ? less(number, *best) : less(*best, number))) best = number;
  }
  return best;
}

}  // namespace tongket::xml::xpath
