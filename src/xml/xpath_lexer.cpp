#include "xml/xpath_lexer.h"

#include <array>

#include <fmt/format.h>

#include "xml/xpath_chars.h"

namespace tongket::xml::xpath {
namespace {

struct Symbol {
  std::string_view text;
  TokenKind kind;
};

// Longer symbols stand before the ones that they begin with.
constexpr std::array<Symbol, 19> kSymbols = {{
    {"::", TokenKind::axis_mark},   {"//", TokenKind::double_slash},
    {"..", TokenKind::dot_dot},     {"!=", TokenKind::not_equal},
    {"<=", TokenKind::less_equal},  {">=", TokenKind::greater_equal},
    {"(", TokenKind::open},         {")", TokenKind::close},
    {"[", TokenKind::open_bracket}, {"]", TokenKind::close_bracket},
    {".", TokenKind::dot},          {"@", TokenKind::at},
    {",", TokenKind::comma},        {"/", TokenKind::slash},
    {"|", TokenKind::bar},          {"+", TokenKind::plus},
    {"-", TokenKind::minus},        {"=", TokenKind::equal},
    {"<", TokenKind::less},
}};

// What writers of other languages type, and what XPath calls it.
struct Slip {
  std::string_view typed;
  std::string_view meant;
};
constexpr std::array<Slip, 6> kSlips = {{
    {"&&", "and"},
    {"!", "not(…)"},
    {"“", "\""},
    {"”", "\""},
    {"‘", "'"},
    {"’", "'"},
}};

struct OperatorName {
  std::string_view text;
  TokenKind kind;
};
constexpr std::array<OperatorName, 4> kOperatorNames = {{
    {"and", TokenKind::op_and},
    {"or", TokenKind::op_or},
    {"div", TokenKind::op_div},
    {"mod", TokenKind::op_mod},
}};

// After these (and at the start) a name or '*' is an operand, otherwise an operator.
bool wants_operand(TokenKind kind) {
  switch (kind) {
    case TokenKind::close:
    case TokenKind::close_bracket:
    case TokenKind::dot:
    case TokenKind::dot_dot:
    case TokenKind::literal:
    case TokenKind::number:
    case TokenKind::name:
    case TokenKind::variable:
      return false;
    case TokenKind::end:
    case TokenKind::open:
    case TokenKind::open_bracket:
    case TokenKind::at:
    case TokenKind::comma:
    case TokenKind::axis_mark:
    case TokenKind::slash:
    case TokenKind::double_slash:
    case TokenKind::bar:
    case TokenKind::plus:
    case TokenKind::minus:
    case TokenKind::equal:
    case TokenKind::not_equal:
    case TokenKind::less:
    case TokenKind::less_equal:
    case TokenKind::greater:
    case TokenKind::greater_equal:
    case TokenKind::times:
    case TokenKind::op_and:
    case TokenKind::op_or:
    case TokenKind::op_div:
    case TokenKind::op_mod:
      return true;
  }
  return true;
}

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}

  Tokens run() {
    while (!out_.bad && skip_space())
      read_token();
    out_.list.push_back({TokenKind::end, {}, {}, text_.size(), 0});
    return std::move(out_);
  }

 private:
  bool skip_space() {
    while (at_ < text_.size() && is_white(text_[at_]))
      ++at_;
    return at_ < text_.size();
  }

  void read_token() {
    const char c = text_[at_];
    if (c == '"' || c == '\'') return read_literal(c);
    if (is_digit(c) || (c == '.' && at_ + 1 < text_.size() && is_digit(text_[at_ + 1]))) {
      return read_number();
    }
    if (c == '$') return read_variable();
    if (c == '*') return read_star();
    if (const std::size_t length = ncname_length(at_); length != 0) return read_name(length);
    if (c == '>' && !starts_with(">=")) return push(TokenKind::greater, 1);
    for (const Symbol& symbol : kSymbols) {
      if (starts_with(symbol.text)) return push(symbol.kind, symbol.text.size());
    }
    fault_unknown();
  }

  void read_literal(char quote) {
    const std::size_t close = text_.find(quote, at_ + 1);
    if (close == std::string_view::npos) {
      return fault(at_, text_.size() - at_,
                   {"Chuỗi ký tự mở bằng dấu nháy mà không đóng.",
                    "A string is opened with a quote and never closed."});
    }
    push_text(TokenKind::literal, text_.substr(at_ + 1, close - at_ - 1), close + 1 - at_);
  }

  void read_number() {
    std::size_t end = at_;
    while (end < text_.size() && is_digit(text_[end]))
      ++end;
    if (end < text_.size() && text_[end] == '.') {
      ++end;
      while (end < text_.size() && is_digit(text_[end]))
        ++end;
    }
    push_text(TokenKind::number, text_.substr(at_, end - at_), end - at_);
  }

  void read_variable() {
    const std::size_t length = ncname_length(at_ + 1);
    if (length == 0) {
      return fault(at_, 1, {"Sau dấu $ phải là tên biến.", "A variable's name must follow $."});
    }
    push_text(TokenKind::variable, text_.substr(at_ + 1, length), length + 1);
  }

  void read_star() {
    if (operand_wanted()) return push_text(TokenKind::name, text_.substr(at_, 1), 1);
    push(TokenKind::times, 1);
  }

  void read_name(std::size_t length) {
    const std::string_view first = text_.substr(at_, length);
    if (!operand_wanted()) return read_operator_name(first);
    const std::size_t colon = at_ + length;
    const bool prefixed =
        colon + 1 < text_.size() && text_[colon] == ':' && text_[colon + 1] != ':';
    if (!prefixed) return push_text(TokenKind::name, first, length);
    const std::size_t rest = text_[colon + 1] == '*' ? 1 : ncname_length(colon + 1);
    if (rest == 0) {
      return fault(at_, length + 1,
                   {fmt::format("Sau “{}:” phải là một tên hoặc dấu *.", first),
                    fmt::format("A name or * must follow '{}:'.", first)});
    }
    push_text(TokenKind::name, text_.substr(colon + 1, rest), length + 1 + rest);
    out_.list.back().prefix = first;
  }

  void read_operator_name(std::string_view name) {
    for (const OperatorName& known : kOperatorNames) {
      if (name == known.text) return push(known.kind, name.size());
    }
    fault(at_, name.size(),
          {fmt::format("Ở đây phải là một phép toán, không phải “{}”.", name),
           fmt::format("An operator is wanted here, not '{}'.", name)},
          {"Các phép toán bằng chữ: and, or, div, mod. Tên có dấu gạch nối phải viết liền.",
           "The operators that are words: and, or, div, mod. Names hold no spaces."});
  }

  void fault_unknown() {
    for (const Slip& slip : kSlips) {
      if (!starts_with(slip.typed)) continue;
      return fault(at_, slip.typed.size(),
                   {fmt::format("XPath không có “{}”.", slip.typed),
                    fmt::format("XPath has no '{}'.", slip.typed)},
                   {fmt::format("Hãy viết {}.", slip.meant), fmt::format("Write {}.", slip.meant)});
    }
    const std::size_t length = utf8::decode(text_, at_).length;
    const std::string_view shown = text_.substr(at_, length);
    fault(at_, length,
          {fmt::format("Ký tự “{}” không có chỗ trong biểu thức XPath.", shown),
           fmt::format("The character '{}' has no place in an XPath expression.", shown)});
  }

  [[nodiscard]] bool operand_wanted() const {
    return out_.list.empty() || wants_operand(out_.list.back().kind);
  }
  [[nodiscard]] bool starts_with(std::string_view symbol) const {
    return text_.substr(at_, symbol.size()) == symbol;
  }
  [[nodiscard]] std::size_t ncname_length(std::size_t begin) const {
    return begin < text_.size() ? xpath::ncname_length(text_.substr(begin)) : 0;
  }

  void push(TokenKind kind, std::size_t length) {
    push_text(kind, text_.substr(at_, length), length);
  }
  void push_text(TokenKind kind, std::string_view text, std::size_t length) {
    out_.list.push_back({kind, text, {}, at_, length});
    at_ += length;
  }
  void fault(std::size_t begin, std::size_t length, Message message, Message hint = {}) {
    out_.bad = true;
    out_.fault = {begin, length, std::move(message), std::move(hint)};
  }

  std::string_view text_;
  std::size_t at_ = 0;
  Tokens out_;
};

}  // namespace

Tokens lex(std::string_view text) {
  return Lexer(text).run();
}

}  // namespace tongket::xml::xpath
