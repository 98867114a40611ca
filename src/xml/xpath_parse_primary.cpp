// Primary expressions (section 3.1) and calls of functions (section 3.2).
#include <fmt/format.h>

#include "xml/xpath_descent.h"
#include "xml/xpath_number.h"

namespace tongket::xml::xpath {

bool Parser::starts_primary() const {
  const Token& token = peek();
  if (token.kind == TokenKind::name) {
    return peek(1).kind == TokenKind::open && !(token.prefix.empty() && is_node_type(token.text));
  }
  return token.kind == TokenKind::open || token.kind == TokenKind::literal ||
         token.kind == TokenKind::number || token.kind == TokenKind::variable;
}

ExprPtr Parser::primary() {
  const Token& token = peek();
  if (token.kind == TokenKind::name) return call();
  ++at_;
  if (token.kind == TokenKind::open) {
    ExprPtr inner = expression();
    if (inner == nullptr || !expect(TokenKind::close, ")")) return nullptr;
    return inner;
  }
  if (token.kind == TokenKind::literal) {
    return make(Literal{Value(std::string(token.text))}, StaticType::string, token);
  }
  if (token.kind == TokenKind::number) return number(token);
  const std::string name(token.text);
  return make(VariableRef{name, number_of(name), place_of(token)}, StaticType::unknown, token);
}

std::size_t Parser::number_of(const std::string& variable) {
  const auto [entry, added] = numbers_.try_emplace(variable, variables_.size());
  if (added) variables_.push_back(variable);
  return entry->second;
}

ExprPtr Parser::number(const Token& token) {
  const std::optional<Number> value = parse_number(token.text);
  if (!value.has_value()) {
    fault(Code::xpath_type, token,
          {"Số này quá lớn.", "This number is out of the range of decimals."},
          {"Số có nhiều nhất 36 chữ số.", "A number has at most 36 digits."});
  }
  return make(Literal{Value(value.value_or(Number{}))}, StaticType::number, token);
}

ExprPtr Parser::call() {
  const Token& token = peek();
  at_ += 2;
  Call result;
  result.place = place_of(token);
  if (!arguments(result.arguments)) return nullptr;
  const Signature* signature = token.prefix.empty() ? find_function(token.text) : nullptr;
  if (signature == nullptr) {
    unknown_function(token);
    return make(std::move(result), StaticType::unknown, token);
  }
  result.function = signature->function;
  if (signature->function == Function::position || signature->function == Function::last) {
    ++position_uses_;
  }
  check_arguments(*signature, result, token);
  return make(std::move(result), signature->type, token);
}

bool Parser::arguments(std::vector<ExprPtr>& into) {
  if (peek().kind == TokenKind::close) {
    ++at_;
    return true;
  }
  while (true) {
    ExprPtr argument = expression();
    if (argument == nullptr) return false;
    into.push_back(std::move(argument));
    if (peek().kind != TokenKind::comma) return expect(TokenKind::close, ")");
    ++at_;
  }
}

void Parser::unknown_function(const Token& token) {
  const std::string shown = token.prefix.empty() ? std::string(token.text)
                                                 : fmt::format("{}:{}", token.prefix, token.text);
  if (shown == "id") {
    return fault(Code::xpath_unknown_name, token,
                 {"Hàm id() không được hỗ trợ.", "The function id() is not supported."},
                 {"Hãy viết //*[@id = …].", "Write //*[@id = …]."});
  }
  fault(
      Code::xpath_unknown_name, token,
      {fmt::format("Không có hàm “{}”.", shown), fmt::format("There is no function '{}'.", shown)},
      nearest_hint(shown, function_names()));
}

void Parser::check_arguments(const Signature& signature, const Call& made, const Token& token) {
  const std::size_t given = made.arguments.size();
  if (given < signature.least || given > signature.most) {
    return fault(
        Code::xpath_syntax, token,
        {fmt::format("Hàm {}() không nhận {} tham số.", signature.name, given),
         fmt::format("The function {}() does not take {} arguments.", signature.name, given)},
        argument_hint(signature));
  }
  if (signature.wants_nodes && given != 0) {
    want_nodes(*made.arguments[0], fmt::format("{}()", signature.name));
  }
}

Message Parser::argument_hint(const Signature& signature) {
  if (signature.least == signature.most) {
    return {fmt::format("Hàm này nhận đúng {} tham số.", signature.least),
            fmt::format("It takes exactly {}.", signature.least)};
  }
  if (signature.most > 3) {
    return {fmt::format("Hàm này nhận ít nhất {} tham số.", signature.least),
            fmt::format("It takes at least {}.", signature.least)};
  }
  return {fmt::format("Hàm này nhận {} đến {} tham số.", signature.least, signature.most),
          fmt::format("It takes {} to {}.", signature.least, signature.most)};
}

}  // namespace tongket::xml::xpath
