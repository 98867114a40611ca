// Location paths: section 2 of XPath 1.0.
#include <algorithm>

#include <fmt/format.h>

#include "xml/xpath_axes.h"
#include "xml/xpath_descent.h"

namespace tongket::xml::xpath {

bool is_node_type(std::string_view name) {
  return name == "node" || name == "text" || name == "comment" || name == "processing-instruction";
}

namespace {

// Longer simple paths are evaluated step by step, so that walking them never recurses deeply.
constexpr std::size_t kSimpleSteps = 8;

// From the context node or a variable, without predicates: up by parents (one node each), then down
// by children and attributes.
bool is_simple(const Path& path) {
  const bool from_variable = path.start != nullptr &&
                             std::holds_alternative<VariableRef>(path.start->form) &&
                             path.predicates.empty();
  if (path.start != nullptr && !from_variable) return false;
  if (path.steps.size() > kSimpleSteps) return false;
  bool up = true;
  for (const Step& step : path.steps) {
    if (!step.predicates.empty()) return false;
    if (step.axis == Axis::self) continue;
    if (step.axis == Axis::parent && up) continue;
    if (step.axis != Axis::child && step.axis != Axis::attribute) return false;
    up = false;
  }
  return true;
}

bool is_single(const Path& path) {
  if (path.absolute || !path.predicates.empty()) return false;
  if (path.start != nullptr) {
    const auto* call = std::get_if<Call>(&path.start->form);
    if (call == nullptr || call->function != Function::current) return false;
  }
  return std::all_of(path.steps.begin(), path.steps.end(), [](const Step& step) {
    const bool one = step.axis == Axis::self || step.axis == Axis::parent || is_one_attribute(step);
    return one && step.predicates.empty();
  });
}

}  // namespace

ExprPtr Parser::path() {
  const Token& begin = peek();
  Path result;
  if (starts_primary()) {
    result.start = primary();
    if (result.start == nullptr) return nullptr;
    if (!goes_on_as_path()) return std::move(result.start);
    want_nodes(*result.start, peek().text);
    if (!predicates(result.predicates)) return nullptr;
    if (is_slash(peek().kind) && !more_steps(result)) return nullptr;
  } else if (!location_path(result)) {
    return nullptr;
  }
  result.place = place_from(begin);
  result.simple = is_simple(result);
  result.single = is_single(result);
  return make(std::move(result), StaticType::node_set, begin);
}

bool Parser::location_path(Path& result) {
  if (!is_slash(peek().kind)) return step(result, false) && more_steps(result);
  result.absolute = true;
  const bool root_only = peek().kind == TokenKind::slash && !starts_step(peek(1));
  if (root_only) ++at_;
  return root_only || more_steps(result);
}

bool Parser::more_steps(Path& result) {
  while (is_slash(peek().kind)) {
    const bool deep = peek().kind == TokenKind::double_slash;
    ++at_;
    if (!step(result, deep)) return false;
  }
  return true;
}

bool Parser::step(Path& result, bool after_double_slash) {
  const Token& begin = peek();
  Step next;
  if (begin.kind == TokenKind::dot || begin.kind == TokenKind::dot_dot) {
    ++at_;
    next.axis = begin.kind == TokenKind::dot ? Axis::self : Axis::parent;
  } else if (!axis(next) || !node_test(next) || !step_predicates(next)) {
    return false;
  }
  next.place = place_from(begin);
  append_step(result, std::move(next), after_double_slash);
  return true;
}

void Parser::append_step(Path& result, Step next, bool after_double_slash) {
  next.from_double_slash = after_double_slash;
  if (after_double_slash && next.axis == Axis::child && !next.positional) {
    next.axis = Axis::descendant;
  } else if (after_double_slash) {
    Step all;
    all.axis = Axis::descendant_or_self;
    all.from_double_slash = true;
    all.place = next.place;
    result.steps.push_back(std::move(all));
    next.from_double_slash = false;
  }
  result.steps.push_back(std::move(next));
}

bool Parser::axis(Step& next) {
  const Token& token = peek();
  if (token.kind == TokenKind::at) {
    ++at_;
    next.axis = Axis::attribute;
    return true;
  }
  if (token.kind != TokenKind::name || peek(1).kind != TokenKind::axis_mark) return true;
  const std::optional<Axis> found =
      token.prefix.empty() ? find_axis(token.text) : std::optional<Axis>();
  if (!found.has_value()) return unknown_axis(token);
  next.axis = *found;
  at_ += 2;
  return true;
}

bool Parser::unknown_axis(const Token& token) {
  if (token.text == "namespace") {
    stop(token, {"Trục namespace:: không được hỗ trợ.", "The namespace:: axis is not supported."});
    return false;
  }
  stop(token,
       {fmt::format("Không có trục “{}”.", token.text),
        fmt::format("There is no axis '{}'.", token.text)},
       nearest_hint(token.text, axis_names()));
  return false;
}

bool Parser::node_test(Step& next) {
  const Token& token = peek();
  if (token.kind != TokenKind::name) {
    unexpected();
    return false;
  }
  ++at_;
  if (peek().kind == TokenKind::open) return node_type_test(next.test, token);
  name_test(next, token);
  return true;
}

bool Parser::node_type_test(NodeTest& test, const Token& token) {
  if (!token.prefix.empty() || !is_node_type(token.text)) {
    stop(token, {"Ở bước này của đường dẫn phải là tên phần tử, không phải hàm.",
                 "This step of the path must be a name, not a function."});
    return false;
  }
  ++at_;
  test.kind = token.text == "node"      ? NodeTest::Kind::any
              : token.text == "text"    ? NodeTest::Kind::text
              : token.text == "comment" ? NodeTest::Kind::comment
                                        : NodeTest::Kind::instruction;
  if (test.kind == NodeTest::Kind::instruction && peek().kind == TokenKind::literal) {
    test.name = std::string(peek().text);
    ++at_;
  }
  return expect(TokenKind::close, ")");
}

void Parser::name_test(Step& next, const Token& token) {
  next.test.kind = NodeTest::Kind::name;
  next.test.any_name = token.text == "*";
  if (!next.test.any_name) next.test.name = std::string(token.text);
  if (!token.prefix.empty()) {
    next.test.uri = resolve(token);
  } else if (next.test.any_name) {
    next.test.any_namespace = true;
  } else if (next.axis != Axis::attribute) {
    const auto found = namespaces_.find("");
    if (found != namespaces_.end()) next.test.uri = found->second;
  }
  next.test.name_ends = NameEnds(next.test.name);
  next.test.uri_ends = NameEnds(next.test.uri);
}

std::string Parser::resolve(const Token& token) {
  const auto found = namespaces_.find(token.prefix);
  if (found != namespaces_.end()) return found->second;
  if (token.prefix == "xml") return "http://www.w3.org/XML/1998/namespace";
  std::vector<std::string> known;
  for (const auto& [prefix, uri] : namespaces_)
    known.push_back(prefix);
  fault(Code::xpath_unknown_name, token,
        {fmt::format("Tiền tố “{}” chưa được khai báo.", token.prefix),
         fmt::format("The prefix '{}' is not declared.", token.prefix)},
        nearest_hint(token.prefix, known));
  return {};
}

bool Parser::step_predicates(Step& next) {
  const std::size_t before = position_uses_;
  if (!predicates(next.predicates)) return false;
  next.positional = position_uses_ != before;
  for (const ExprPtr& predicate : next.predicates) {
    const StaticType type = predicate->type;
    next.positional |= type == StaticType::number || type == StaticType::unknown;
  }
  return true;
}

bool Parser::predicates(std::vector<ExprPtr>& into) {
  while (peek().kind == TokenKind::open_bracket) {
    ++at_;
    ExprPtr predicate = expression();
    if (predicate == nullptr || !expect(TokenKind::close_bracket, "]")) return false;
    into.push_back(std::move(predicate));
  }
  return true;
}

}  // namespace tongket::xml::xpath
