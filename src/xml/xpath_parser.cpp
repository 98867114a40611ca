// Operators by precedence, and what all of the parser needs.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "text/text.h"
#include "xml/xpath_descent.h"

namespace tongket::xml::xpath {
namespace {

// Brackets within brackets; each level costs a dozen frames of the stack when parsed or evaluated.
constexpr int kDeepest = 100;

// Levels of precedence (section 3.4, 3.5), loosest first.
constexpr int kLevels = 6;
constexpr std::array<OperatorToken, 13> kOperators = {{
    {TokenKind::op_or, Operator::op_or, 0},
    {TokenKind::op_and, Operator::op_and, 1},
    {TokenKind::equal, Operator::equal, 2},
    {TokenKind::not_equal, Operator::not_equal, 2},
    {TokenKind::less, Operator::less, 3},
    {TokenKind::less_equal, Operator::less_equal, 3},
    {TokenKind::greater, Operator::greater, 3},
    {TokenKind::greater_equal, Operator::greater_equal, 3},
    {TokenKind::plus, Operator::plus, 4},
    {TokenKind::minus, Operator::minus, 4},
    {TokenKind::times, Operator::times, 5},
    {TokenKind::op_div, Operator::div, 5},
    {TokenKind::op_mod, Operator::mod, 5},
}};

bool may_be_nodes(StaticType type) {
  return type == StaticType::node_set || type == StaticType::unknown;
}

}  // namespace

Result<Parsed> Parser::run() {
  if (tokens_.bad) {
    const LexFault& bad = tokens_.fault;
    faults_.error(Code::xpath_syntax, places_.at(bad.begin, bad.length), bad.message, bad.hint);
    return Failed{std::move(faults_)};
  }
  ExprPtr root = expression();
  if (!stopped_ && peek().kind != TokenKind::end) unexpected();
  if (faults_.has_errors()) return Failed{std::move(faults_)};
  return Parsed{std::move(root), std::move(variables_)};
}

ExprPtr Parser::expression() {
  if (depth_ == kDeepest) {
    return stop(peek(),
                {fmt::format("Biểu thức lồng quá sâu (hơn {} lớp ngoặc).", kDeepest),
                 fmt::format("The expression nests too deeply (over {} brackets).", kDeepest)});
  }
  ++depth_;
  ExprPtr result = chain(0);
  --depth_;
  return result;
}

ExprPtr Parser::chain(int level) {
  if (level == kLevels) return unary();
  const Token& begin = peek();
  ExprPtr first = chain(level + 1);
  if (first == nullptr || find_operator(level) == nullptr) return first;
  Chain all;
  all.operands.push_back(std::move(first));
  while (const OperatorToken* found = find_operator(level)) {
    ++at_;
    ExprPtr next = chain(level + 1);
    if (next == nullptr) return nullptr;
    all.operators.push_back(found->op);
    all.operands.push_back(std::move(next));
  }
  all.place = place_from(begin);
  const StaticType type = level < 4 ? StaticType::boolean : StaticType::number;
  return make(std::move(all), type, begin);
}

const OperatorToken* Parser::find_operator(int level) const {
  for (const OperatorToken& known : kOperators) {
    if (known.level == level && known.token == peek().kind) return &known;
  }
  return nullptr;
}

ExprPtr Parser::unary() {
  const Token& begin = peek();
  std::size_t minus = 0;
  while (peek().kind == TokenKind::minus) {
    ++minus;
    ++at_;
  }
  ExprPtr result = union_of_paths();
  if (minus == 0 || result == nullptr) return result;
  // Two of them are not none: --'5' is a number.
  for (std::size_t i = 0; i < (minus % 2 == 1 ? 1U : 2U); ++i) {
    result = make(Negation{std::move(result)}, StaticType::number, begin);
  }
  return result;
}

ExprPtr Parser::union_of_paths() {
  const Token& begin = peek();
  ExprPtr first = path();
  if (first == nullptr || peek().kind != TokenKind::bar) return first;
  Union all;
  want_nodes(*first, "|");
  all.operands.push_back(std::move(first));
  while (peek().kind == TokenKind::bar) {
    ++at_;
    ExprPtr next = path();
    if (next == nullptr) return nullptr;
    want_nodes(*next, "|");
    all.operands.push_back(std::move(next));
  }
  return make(std::move(all), StaticType::node_set, begin);
}

const Token& Parser::peek(std::size_t ahead) const {
  return tokens_.list[std::min(at_ + ahead, tokens_.list.size() - 1)];
}

bool Parser::is_slash(TokenKind kind) {
  return kind == TokenKind::slash || kind == TokenKind::double_slash;
}

bool Parser::starts_step(const Token& token) {
  return token.kind == TokenKind::name || token.kind == TokenKind::at ||
         token.kind == TokenKind::dot || token.kind == TokenKind::dot_dot;
}

bool Parser::goes_on_as_path() const {
  return peek().kind == TokenKind::open_bracket || is_slash(peek().kind);
}

SourceRef Parser::place_of(const Token& token) const {
  return places_.at(token.begin, token.length);
}

SourceRef Parser::place_from(const Token& begin) const {
  const Token& last = tokens_.list[at_ == 0 ? 0 : at_ - 1];
  return places_.at(begin.begin, last.begin + last.length - begin.begin);
}

void Parser::want_nodes(const Expr& expr, std::string_view what) {
  if (may_be_nodes(expr.type)) return;
  faults_.error(Code::xpath_type, expr.place,
                {fmt::format("“{}” cần một tập nút ở đây.", what),
                 fmt::format("'{}' needs a node-set here.", what)},
                {"Tập nút là kết quả của một đường dẫn như chi-tieu/@ma.",
                 "A node-set is what a path gives, such as item/@code."});
}

bool Parser::expect(TokenKind kind, std::string_view shown) {
  if (peek().kind == kind) {
    ++at_;
    return true;
  }
  if (peek().kind == TokenKind::end) {
    stop(peek(), {fmt::format("Thiếu “{}” ở cuối biểu thức.", shown),
                  fmt::format("'{}' is missing at the end of the expression.", shown)});
  } else {
    stop(peek(), {fmt::format("Ở đây phải là “{}”, không phải “{}”.", shown, peek().text),
                  fmt::format("'{}' is wanted here, not '{}'.", shown, peek().text)});
  }
  return false;
}

ExprPtr Parser::unexpected() {
  if (peek().kind == TokenKind::end) {
    return stop(peek(), {"Biểu thức dừng giữa chừng.", "The expression ends too early."});
  }
  Message hint;
  if (at_ != 0 && peek().kind == TokenKind::equal && peek(0).begin != 0 &&
      tokens_.list[at_ - 1].kind == TokenKind::equal) {
    hint = {"So sánh bằng viết một dấu =.", "Equality is a single =."};
  }
  return stop(peek(),
              {fmt::format("“{}” không có chỗ ở đây.", peek().text),
               fmt::format("'{}' has no place here.", peek().text)},
              hint);
}

Message Parser::nearest_hint(std::string_view name, const std::vector<std::string>& known) {
  const std::string near = text::nearest_name(name, known);
  if (near.empty()) return {};
  return {fmt::format("Có phải là “{}”?", near), fmt::format("Did you mean '{}'?", near)};
}

void Parser::fault(Code code, const Token& token, Message message, Message hint) {
  faults_.error(code, place_of(token), std::move(message), std::move(hint));
}

ExprPtr Parser::stop(const Token& token, Message message, Message hint) {
  if (!stopped_) fault(Code::xpath_syntax, token, std::move(message), std::move(hint));
  stopped_ = true;
  return nullptr;
}

Result<Parsed> parse(std::string_view text, const Namespaces& namespaces, Places places) {
  return Parser(text, namespaces, std::move(places)).run();
}

}  // namespace tongket::xml::xpath
