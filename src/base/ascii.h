// Kinds of bytes that are ASCII.
#pragma once

namespace tongket {

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
// White space as XML has it (XML 1.0, [3]).
constexpr bool is_white(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

}  // namespace tongket
