// The core function library but for strings: section 4 of XPath 1.0, current() of XSLT 1.0 (12.4).
#include <algorithm>

#include "xml/xpath_chars.h"
#include "xml/xpath_eval.h"
#include "xml/xpath_lookup.h"
#include "xml/xpath_number.h"
#include "xml/xpath_strings.h"

namespace tongket::xml::xpath {
namespace {

constexpr std::string_view kXmlUri = "http://www.w3.org/XML/1998/namespace";

std::string_view own_language(const Node& element) {
  for (Node at = element.first_attribute(); at; at = at.next_attribute()) {
    if (at.local_name() == "lang" && at.namespace_uri() == kXmlUri) return at.value();
  }
  return {};
}

// "vi" means "vi", "VI" and "vi-VN" (section 4.3).
bool is_language(std::string_view found, std::string_view wanted) {
  if (found.size() < wanted.size()) return false;
  if (found.size() > wanted.size() && found[wanted.size()] != '-') return false;
  return lower_ascii(found.substr(0, wanted.size())) == lower_ascii(wanted);
}

}  // namespace

Value Evaluator::form(const Call& call, const Focus& focus) {
  take();
  switch (call.function) {
    case Function::position:
      return count_of(focus.position);
    case Function::last:
      return count_of(focus.size);
    case Function::true_:
      return true;
    case Function::false_:
      return false;
    case Function::boolean:
      return boolean(*call.arguments[0], focus);
    case Function::not_:
      return !boolean(*call.arguments[0], focus);
    case Function::lang:
      return lang(call, focus);
    case Function::current:
      return context_.current ? NodeSet{context_.current}
             : context_.node  ? NodeSet{context_.node}
                              : NodeSet{};
    case Function::local_name:
    case Function::namespace_uri:
    case Function::name:
      return call_name(call, focus);
    case Function::count:
    case Function::sum:
    case Function::number:
    case Function::floor:
    case Function::ceiling:
    case Function::round:
    case Function::string_length:
      return call_number(call, focus);
    case Function::string:
    case Function::concat:
    case Function::normalize_space:
    case Function::translate:
    case Function::substring_before:
    case Function::substring_after:
    case Function::substring:
    case Function::starts_with:
    case Function::contains:
      return call_string(call, focus);
  }
  return {};
}

Value Evaluator::call_name(const Call& call, const Focus& focus) {
  Node node = focus.node;
  if (!call.arguments.empty()) {
    node = Node();
    each_node(*call.arguments[0], focus, [&node](const Node& first) {
      node = first;
      return false;
    });
  }
  const bool named = node && (node.kind() == Kind::element || node.kind() == Kind::attribute ||
                              node.kind() == Kind::instruction);
  if (!named) return std::string();
  if (call.function == Function::name) return std::string(node.name());
  if (call.function == Function::local_name) return std::string(node.local_name());
  return std::string(node.namespace_uri());
}

Number Evaluator::call_number(const Call& call, const Focus& focus) {
  const Function function = call.function;
  if (function == Function::string_length) {
    std::string scratch;
    return count_of(utf8::count_code_points(argument(call, 0, focus, scratch)));
  }
  if (function == Function::count || function == Function::sum) {
    const Expr& argument = *call.arguments[0];
    return function == Function::sum ? sum(argument, focus, call.place)
                                     : count_of(count(argument, focus));
  }
  const Number argument = number_argument(call, focus);
  if (function == Function::floor) return floor_of(argument);
  if (function == Function::ceiling) return ceiling_of(argument);
  return function == Function::round ? round_of(argument) : argument;
}

std::size_t Evaluator::count(const Expr& argument, const Focus& focus) {
  std::size_t result = 0;
  each_node(argument, focus, [&result](const Node&) {
    ++result;
    return true;
  });
  return result;
}

Number Evaluator::sum(const Expr& argument, const Focus& focus, const SourceRef& place) {
  Number total = finite(Decimal());
  std::string scratch;
  each_node(argument, focus, [&](const Node& node) {
    total = arithmetic(Operator::plus, total, number_of(text_of(node, scratch)), place);
    return !failed();
  });
  return total;
}

// Without an argument the context node is meant.
Number Evaluator::number_argument(const Call& call, const Focus& focus) {
  if (!call.arguments.empty()) return number(*call.arguments[0], focus);
  std::string scratch;
  return number_of(argument(call, 0, focus, scratch));
}

std::string_view Evaluator::argument(const Call& call, std::size_t index, const Focus& focus,
                                     std::string& scratch) {
  if (index < call.arguments.size()) return view(*call.arguments[index], focus, scratch);
  return focus.node ? text_of(focus.node, scratch) : std::string_view();
}

bool Evaluator::lang(const Call& call, const Focus& focus) {
  const std::string wanted = string(*call.arguments[0], focus);
  for (Node at = focus.node; at && take(); at = at.parent()) {
    const std::string_view found =
        at.kind() == Kind::element ? own_language(at) : std::string_view();
    if (!found.empty()) return is_language(found, wanted);
  }
  return false;
}

// The bytes of a string that was made are paid for, so that $x = concat($x, $x) ends.
std::string Evaluator::built(std::string text) {
  return take(1 + text.size()) ? std::move(text) : std::string();
}

// What the answer alone is wanted of needs no text of its own; nothing for other functions.
std::optional<bool> Evaluator::truth(const Call& call, const Focus& focus) {
  const Function function = call.function;
  if (function == Function::not_) {
    if (!take()) return std::nullopt;
    return !boolean(*call.arguments[0], focus);
  }
  const bool known = function == Function::normalize_space || function == Function::starts_with ||
                     function == Function::contains;
  if (!known || !take()) return std::nullopt;
  std::string scratch;
  const std::string_view first = argument(call, 0, focus, scratch);
  if (function == Function::normalize_space)
    return !std::all_of(first.begin(), first.end(), is_white);
  std::string other;
  const std::string_view second = argument(call, 1, focus, other);
  return function == Function::starts_with ? first.substr(0, second.size()) == second
                                           : first.find(second) != std::string_view::npos;
}

Value Evaluator::call_string(const Call& call, const Focus& focus) {
  const Function function = call.function;
  if (function == Function::concat) return concat(call, focus);
  if (function == Function::starts_with || function == Function::contains) {
    return truth(call, focus).value_or(false);
  }
  std::string scratch;
  const std::string_view first = argument(call, 0, focus, scratch);
  if (function == Function::string) return std::string(first);
  if (function == Function::normalize_space) return built(normalize_space(first));
  if (function == Function::substring) return substring_call(call, first, focus);
  std::string other;
  const std::string_view second = argument(call, 1, focus, other);
  if (function == Function::substring_before) return built(substring_before(first, second));
  if (function == Function::substring_after) return built(substring_after(first, second));
  return translate_call(call, first, second, focus);
}

Value Evaluator::translate_call(const Call& call, std::string_view text, std::string_view from,
                                const Focus& focus) {
  std::string scratch;
  const std::string_view to = argument(call, 2, focus, scratch);
  if (context_.lookups == nullptr) return built(Translation(from, to).of(text));
  return built(context_.lookups->translation(from, to).of(text));
}

std::string Evaluator::concat(const Call& call, const Focus& focus) {
  std::string text;
  std::string scratch;
  for (std::size_t i = 0; i < call.arguments.size() && !failed(); ++i) {
    const std::string_view next = argument(call, i, focus, scratch);
    if (i == 0 || take(1 + next.size())) text += next;
  }
  return built(std::move(text));
}

Value Evaluator::substring_call(const Call& call, std::string_view text, const Focus& focus) {
  const Number start = number(*call.arguments[1], focus);
  std::optional<Number> length;
  if (call.arguments.size() > 2) length = number(*call.arguments[2], focus);
  return built(substring(text, start, length));
}

}  // namespace tongket::xml::xpath
