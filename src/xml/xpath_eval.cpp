#include "xml/xpath_eval.h"

#include <fmt/format.h>

#include "xml/checks.h"
#include "xml/xpath_number.h"

namespace tongket::xml::xpath {
namespace {

// Bytes of text that cost as much as the visit of a node.
constexpr std::size_t kBytesPerStep = 16;

bool is_logical(Operator op) {
  return op == Operator::op_or || op == Operator::op_and;
}

bool is_comparison(Operator op) {
  return op == Operator::equal || op == Operator::not_equal || op == Operator::less ||
         op == Operator::less_equal || op == Operator::greater || op == Operator::greater_equal;
}

bool gives_number(Function function) {
  return function == Function::count || function == Function::sum || function == Function::number ||
         function == Function::floor || function == Function::ceiling ||
         function == Function::round || function == Function::string_length;
}

std::optional<Number> calculate(Operator op, const Number& a, const Number& b) {
  switch (op) {
    case Operator::plus:
      return add(a, b);
    case Operator::minus:
      return subtract(a, b);
    case Operator::times:
      return multiply(a, b);
    case Operator::div:
      return divide(a, b);
    case Operator::mod:
      return remainder(a, b);
    case Operator::op_or:
    case Operator::op_and:
    case Operator::equal:
    case Operator::not_equal:
    case Operator::less:
    case Operator::less_equal:
    case Operator::greater:
    case Operator::greater_equal:
      break;
  }
  throw Broken("an operator that is no arithmetic was to be calculated");
}

}  // namespace

Evaluator::Evaluator(const EvaluationContext& context, const SourceRef& whole)
    : context_(context), whole_(whole) {}

Failed Evaluator::failure() const {
  return fail(fault_.value_or(Diagnostic{}));
}

Held Evaluator::value(const Expr& expr, const Focus& focus) {
  if (failed()) return Held{Value()};
  if (const auto* variable = std::get_if<VariableRef>(&expr.form)) {
    const Value* found = find_variable(*variable);
    return found == nullptr ? Held{Value()} : Held::borrowed(*found);
  }
  if (const auto* literal = std::get_if<Literal>(&expr.form)) return Held::borrowed(literal->value);
  return std::visit([&](const auto& any) { return Held(form(any, focus)); }, expr.form);
}

bool Evaluator::boolean(const Expr& expr, const Focus& focus) {
  if (failed()) return false;
  if (const auto* call = std::get_if<Call>(&expr.form)) {
    if (const std::optional<bool> known = truth(*call, focus)) return *known;
  } else if (const auto* chain = std::get_if<Chain>(&expr.form)) {
    if (is_logical(chain->operators.front())) return logical(*chain, focus);
    if (is_comparison(chain->operators.front())) return comparison(*chain, focus);
  } else if (const Path* single = single_path(expr)) {
    return static_cast<bool>(only_node(*single, focus));
  }
  if (simple_path(expr) == nullptr) return to_boolean_charged(*value(expr, focus));
  bool any = false;
  each_node(expr, focus, [&any](const Node&) {
    any = true;
    return false;
  });
  return any;
}

Number Evaluator::number(const Expr& expr, const Focus& focus) {
  if (expr.type == StaticType::node_set) {
    std::string scratch;
    return number_of(view(expr, focus, scratch));
  }
  if (failed()) return nan();
  if (const auto* call = std::get_if<Call>(&expr.form)) {
    if (gives_number(call->function)) return take() ? call_number(*call, focus) : nan();
  } else if (const auto* chain = std::get_if<Chain>(&expr.form)) {
    if (expr.type == StaticType::number) return calculation(*chain, focus);
  }
  return to_number_charged(*value(expr, focus));
}

std::string Evaluator::string(const Expr& expr, const Focus& focus) {
  std::string scratch;
  const std::string_view text = view(expr, focus, scratch);
  return text.data() == scratch.data() ? std::move(scratch) : std::string(text);
}

std::string_view Evaluator::view(const Expr& expr, const Focus& focus, std::string& scratch) {
  std::string_view result;
  if (failed()) return result;
  if (const Path* single = single_path(expr)) {
    const Node node = only_node(*single, focus);
    return node ? text_of(node, scratch) : result;
  }
  if (simple_path(expr) != nullptr) {
    each_node(expr, focus, [&](const Node& node) {
      result = text_of(node, scratch);
      return false;
    });
    return result;
  }
  if (const auto* literal = std::get_if<Literal>(&expr.form)) {
    return view_of(literal->value, scratch);
  }
  if (const auto* variable = std::get_if<VariableRef>(&expr.form)) {
    const Value* found = failed() ? nullptr : find_variable(*variable);
    return found == nullptr ? std::string_view() : view_of(*found, scratch);
  }
  Value made = value(expr, focus).take();
  if (auto* text = std::get_if<std::string>(&made)) {
    scratch = std::move(*text);
    return scratch;
  }
  return view_of(made, scratch);
}

// The value is looked at where it is: it must stay.
std::string_view Evaluator::view_of(const Value& any, std::string& scratch) {
  if (const auto* text = std::get_if<std::string>(&any)) return *text;
  if (const auto* nodes = std::get_if<NodeSet>(&any)) {
    return nodes->empty() ? std::string_view() : text_of(nodes->front(), scratch);
  }
  scratch = to_text(any);
  return scratch;
}

bool Evaluator::holds(const Expr& predicate, const Focus& focus) {
  if (predicate.type != StaticType::number && predicate.type != StaticType::unknown) {
    return boolean(predicate, focus);
  }
  const Held held = value(predicate, focus);
  const auto* number = std::get_if<Number>(&*held);
  if (number == nullptr) return to_boolean_charged(*held);
  return equal(*number, count_of(focus.position));
}

const Value& Evaluator::form(const Literal& literal, const Focus&) {
  return literal.value;
}

Value Evaluator::form(const VariableRef& variable, const Focus&) {
  const Value* found = find_variable(variable);
  return found == nullptr ? Value() : *found;
}

const Value* Evaluator::find_variable(const VariableRef& variable) {
  const auto find_in = [&](const Variables* variables) -> const Value* {
    if (variables == nullptr) return nullptr;
    const auto found = variables->find(variable.name);
    return found == variables->end() ? nullptr : &found->second;
  };
  if (const Value* found = find_lazy(variable)) return found;
  if (failed()) return nullptr;
  if (const Value* found = find_in(context_.variables)) return found;
  if (const Value* found = find_in(context_.outer_variables)) return found;
  fault(Code::xpath_unknown_name, variable.place,
        {fmt::format("Biến ${} chưa có giá trị.", variable.name),
         fmt::format("The variable ${} has no value.", variable.name)});
  return nullptr;
}

const Value* Evaluator::find_lazy(const VariableRef& variable) {
  if (context_.lazy_variables == nullptr) return nullptr;
  Diagnostics problems;
  const Value* found = context_.lazy_variables->find(variable.name, variable.number, problems);
  if (!problems.list().empty() && !failed()) fault_ = problems.list().front();
  return found;
}

Value Evaluator::form(const Chain& chain, const Focus& focus) {
  const Operator first = chain.operators.front();
  if (is_logical(first)) return logical(chain, focus);
  if (is_comparison(first)) return comparison(chain, focus);
  return calculation(chain, focus);
}

bool Evaluator::comparison(const Chain& chain, const Focus& focus) {
  bool result = compare(chain.operators.front(), *chain.operands[0], *chain.operands[1], focus);
  for (std::size_t i = 1; i < chain.operators.size() && !failed(); ++i) {
    const Held next = value(*chain.operands[i + 1], focus);
    result = compare(chain.operators[i], Value(result), *next);
  }
  return result;
}

Number Evaluator::calculation(const Chain& chain, const Focus& focus) {
  Number result = number(*chain.operands[0], focus);
  for (std::size_t i = 0; i < chain.operators.size() && !failed(); ++i) {
    const Number next = number(*chain.operands[i + 1], focus);
    result = arithmetic(chain.operators[i], result, next, chain.place);
  }
  return result;
}

bool Evaluator::logical(const Chain& chain, const Focus& focus) {
  const bool decides = chain.operators.front() == Operator::op_or;
  for (const ExprPtr& operand : chain.operands) {
    if (!take()) return false;
    if (boolean(*operand, focus) == decides) return decides;
  }
  return !decides;
}

Number Evaluator::arithmetic(Operator op, const Number& a, const Number& b,
                             const SourceRef& place) {
  const std::optional<Number> result = take() ? calculate(op, a, b) : nan();
  if (result.has_value()) return *result;
  fault(Code::xpath_type, place,
        {fmt::format("Kết quả của {} và {} vượt phạm vi số thập phân.", to_text(a), to_text(b)),
         fmt::format("The result from {} and {} is out of decimal range.", to_text(a), to_text(b))},
        {"Số có nhiều nhất 36 chữ số.", "A number has at most 36 digits."});
  return nan();
}

Value Evaluator::form(const Negation& negation, const Focus& focus) {
  return negated(number(*negation.operand, focus));
}

Value Evaluator::form(const Union& all, const Focus& focus) {
  NodeSet result;
  bool sorted = true;
  for (const ExprPtr& operand : all.operands) {
    each_node(*operand, focus, [&](const Node& node) {
      sorted = sorted && (result.empty() || in_order(result.back(), node));
      result.push_back(node);
      return true;
    });
  }
  if (!sorted && take(result.size())) sort_nodes(result);
  return result;
}

Value Evaluator::form(const Path& path, const Focus& focus) {
  return path_nodes(path, focus);
}

bool Evaluator::to_boolean_charged(const Value& any) {
  take();
  return to_boolean(any);
}

Number Evaluator::to_number_charged(const Value& any) {
  if (const auto* number = std::get_if<Number>(&any)) return *number;
  if (const auto* truth = std::get_if<bool>(&any)) return count_of(*truth ? 1 : 0);
  if (const auto* text = std::get_if<std::string>(&any)) return number_of(*text);
  return number_of(to_string_charged(any));
}

std::string Evaluator::to_string_charged(const Value& any) {
  std::string scratch;
  return std::string(view_of(any, scratch));
}

Number Evaluator::number_of(std::string_view text) {
  take(1 + text.size() / kBytesPerStep);
  const std::optional<Number> number = parse_number(text);
  if (number.has_value()) return *number;
  fault(Code::xpath_type, whole_,
        {fmt::format("Số {} vượt phạm vi số thập phân.", text.substr(0, 60)),
         fmt::format("The number {} is out of decimal range.", text.substr(0, 60))},
        {"Số có nhiều nhất 36 chữ số.", "A number has at most 36 digits."});
  return nan();
}

std::string_view Evaluator::text_of(const Node& node, std::string& scratch) {
  const ArenaTree& tree = arena_of(*node.tree());
  const ArenaNode* record = &tree.nodes[node.index()];
  if (record->kind == Kind::element || record->kind == Kind::document) {
    if (record->first_child == 0) return {};
    record = &tree.nodes[record->first_child];
    if (record->kind != Kind::text || record->next_sibling != 0) return joined_text(node, scratch);
  }
  const std::string_view text = tree.value(*record);
  return take(1 + text.size() / kBytesPerStep) ? text : std::string_view();
}

// Walked here and not by Node::string_value, so that it costs what it takes.
std::string_view Evaluator::joined_text(const Node& node, std::string& scratch) {
  scratch.clear();
  AxisCursor cursor(Axis::descendant, node);
  for (Node inner = cursor.next(); inner; inner = cursor.next()) {
    const std::string_view text = inner.kind() == Kind::text ? inner.value() : std::string_view();
    if (!take(1 + text.size() / kBytesPerStep)) return {};
    scratch += text;
  }
  return scratch;
}

bool Evaluator::spent() {
  if (context_.budget != nullptr && context_.budget->late()) {
    if (!failed()) fault_ = late(whole_);
    return false;
  }
  fault(
      Code::xpath_budget, whole_,
      {"Các biểu thức đã duyệt quá nhiều nút; việc tính toán dừng ở đây, phần còn lại chưa được "
       "xét.",
       "The expressions have visited too many nodes; evaluation stopped here, what is left was not "
       "looked at."},
      {"Dữ liệu rất lớn thì nâng giới hạn: --limit steps=1000000000. Quy tắc, bộ mẫu tự viết: "
       "đường dẫn cụ thể hơn, tránh //, preceding:: và preceding-sibling:: ở từng phần tử.",
       "For very large data raise the limit: --limit steps=1000000000. In rules or a pack of your "
       "own write more specific paths; avoid //, preceding:: and preceding-sibling:: at each "
       "element."});
  return false;
}

// What the parser can't know: whether a variable holds nodes.
void Evaluator::want_nodes(const Expr& expr) {
  fault(Code::xpath_type, expr.place,
        {"Ở đây cần một tập nút, mà biến này không phải.",
         "A node-set is needed here, and this variable is none."});
}

void Evaluator::fault(Code code, const SourceRef& place, Message message, Message hint) {
  if (failed()) return;
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.place = place;
  diagnostic.message = std::move(message);
  diagnostic.hint = std::move(hint);
  fault_ = std::move(diagnostic);
}

}  // namespace tongket::xml::xpath
