// Tokens of XPath 1.0 (section 3.7), with its rule that tells '*' and 'and' the operators from
// '*' and 'and' the names.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/base.h"

namespace tongket::xml::xpath {

enum class TokenKind {
  end,
  open,           // (
  close,          // )
  open_bracket,   // [
  close_bracket,  // ]
  dot,
  dot_dot,
  at,
  comma,
  axis_mark,  // ::
  slash,
  double_slash,
  bar,
  plus,
  minus,
  equal,
  not_equal,
  less,
  less_equal,
  greater,
  greater_equal,
  times,  // '*' in operator position
  op_and,
  op_or,
  op_div,
  op_mod,
  literal,   // text without its quotes
  number,    // text as written
  name,      // text is the local part or "*"; prefix may be empty
  variable,  // text without '$'
};

struct Token {
  TokenKind kind = TokenKind::end;
  std::string_view text;
  std::string_view prefix;
  std::size_t begin = 0;  // bytes in the expression
  std::size_t length = 0;
};

// What the lexer could not read: the first such place only, since all after it is guesswork.
struct LexFault {
  std::size_t begin = 0;
  std::size_t length = 0;
  Message message;
  Message hint;
};

struct Tokens {
  std::vector<Token> list;  // always closed by TokenKind::end
  bool bad = false;
  LexFault fault;
};

// The views in the tokens point into `text`.
Tokens lex(std::string_view text);

}  // namespace tongket::xml::xpath
