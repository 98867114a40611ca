#include "text/no_break_hyphens.h"

#include "base/base.h"
#include "text/letter_case.h"

namespace tongket::text {
namespace {

constexpr std::string_view no_break_hyphen = "\u2011";
constexpr char32_t ellipsis = 0x2026;  // where the number is still blank

bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

bool is_capital(char32_t c) {
  const auto small = simple_case(c, Case::lower);
  return small.has_value() && *small != c;
}

bool is_opening(char32_t c) {
  return c == '(' || c == '[' || c == '"' || c == 0x201C || c == 0x2018 || c == 0x00AB;
}

bool is_address(std::string_view word) {
  return word.find("://") != std::string_view::npos || word.find('@') != std::string_view::npos ||
         word.starts_with("www.");
}

// A symbol has its number before it or a stroke in it.
bool may_be_symbol(std::string_view word) {
  return word.find('/') != std::string_view::npos || is_digit(static_cast<unsigned char>(word[0]));
}

bool holds(char32_t before, char32_t after, bool symbol) {
  const bool begins = before == 0 || before == '\n' || is_opening(before);
  if (is_digit(after)) return begins || is_digit(before) || (symbol && is_capital(before));
  return symbol && is_capital(after) &&
         (begins || is_digit(before) || is_capital(before) || before == ellipsis);
}

}  // namespace

void append_with_no_break_hyphens(std::string& out, std::string_view word) {
  if (word.find('-') == std::string_view::npos || is_address(word)) {
    out += word;
    return;
  }
  const bool symbol = may_be_symbol(word);
  char32_t before = 0;
  for (std::size_t at = 0; at < word.size();) {
    const utf8::Decoded now = utf8::decode(word, at);
    const std::size_t next = at + now.length;
    const char32_t after = next < word.size() ? utf8::decode(word, next).code_point : 0;
    if (now.code_point == '-' && holds(before, after, symbol)) {
      out += no_break_hyphen;
    } else {
      out += word.substr(at, now.length);
    }
    before = now.code_point;
    at = next;
  }
}

}  // namespace tongket::text
