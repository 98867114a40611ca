// The syntax tree of an expression. Chains of operators are one node with many operands, so the
// depth of a tree is the depth of brackets in the text, which the parser bounds.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/base.h"
#include "xml/name_index.h"
#include "xml/xpath.h"

namespace tongket::xml::xpath {

struct Expr;
using ExprPtr = std::unique_ptr<Expr>;

enum class Axis {
  child,
  descendant,
  descendant_or_self,
  parent,
  ancestor,
  ancestor_or_self,
  following_sibling,
  preceding_sibling,
  following,
  preceding,
  attribute,
  self,
};
// Positions count away from the context node, against document order (section 2.4).
bool is_reverse(Axis axis);

struct NodeTest {
  enum class Kind { name, any, text, comment, instruction };  // any = node()
  Kind kind = Kind::any;
  bool any_name = false;       // *, p:*
  bool any_namespace = false;  // *
  std::string uri;
  std::string name;  // of an instruction: its target, or empty for all
  NameEnds uri_ends{{}};
  NameEnds name_ends{{}};
};

struct Step {
  Axis axis = Axis::child;
  NodeTest test;
  std::vector<ExprPtr> predicates;
  // A predicate may look at position() or last(): each context node has its own list.
  bool positional = false;
  // Written as '//': either a descendant-or-self::node() of its own, or a child step that took it
  // in and became a descendant step, which is the same where no predicate counts positions.
  bool from_double_slash = false;
  SourceRef place;
};

enum class Operator {
  op_or,
  op_and,
  equal,
  not_equal,
  less,
  less_equal,
  greater,
  greater_equal,
  plus,
  minus,
  times,
  div,
  mod,
};

enum class Function {
  last,
  position,
  count,
  local_name,
  namespace_uri,
  name,
  string,
  concat,
  starts_with,
  contains,
  substring_before,
  substring_after,
  substring,
  string_length,
  normalize_space,
  translate,
  boolean,
  not_,
  true_,
  false_,
  lang,
  number,
  sum,
  floor,
  ceiling,
  round,
  current,
};

struct Literal {
  Value value;  // a string or a number
};
struct VariableRef {
  std::string name;
  std::size_t number = 0;  // among the expression's variables
  SourceRef place;
};
struct Call {
  Function function = Function::last;
  std::vector<ExprPtr> arguments;
  SourceRef place;
};
// a op b op c, folded from the left; operators[i] stands between operands i and i + 1. One level
// of precedence each, so `or` never stands beside `and`.
struct Chain {
  std::vector<ExprPtr> operands;
  std::vector<Operator> operators;
  SourceRef place;
};
struct Negation {
  ExprPtr operand;
};
struct Union {
  std::vector<ExprPtr> operands;
};
// [start [predicates]] / steps. Without a start the path begins at the context node, or at the
// document node where it is absolute.
struct Path {
  bool absolute = false;
  ExprPtr start;
  std::vector<ExprPtr> predicates;  // of the start: positions in document order
  std::vector<Step> steps;
  // No start but a variable, few steps, none with predicates, first up by parents, then down by
  // one: from one node it can be walked depth first, in document order and without doubles,
  // without gathering sets.
  bool simple = false;
  // From the context node or current() by parents and whole attribute names, without predicates:
  // one node at most.
  bool single = false;
  SourceRef place;
};

struct Expr {
  std::variant<Literal, VariableRef, Call, Chain, Negation, Union, Path> form;
  StaticType type = StaticType::node_set;
  SourceRef place;
};

// A predicate that is one whole number picks that position; nothing when it is anything else.
std::optional<std::int64_t> fixed_position(const Expr& predicate);

}  // namespace tongket::xml::xpath
