#include "template/hole_lexer.h"

#include <algorithm>

namespace tongket::pack {

namespace {

Span trimmed(std::string_view text, std::size_t begin, std::size_t end) {
  while (begin < end && is_white(text[begin]))
    ++begin;
  while (end > begin && is_white(text[end - 1]))
    --end;
  return {begin, end - begin};
}

// Walks over text from `at` and stops at the first of `stops` outside quotes and, when asked,
// outside brackets; npos when there is none.
std::size_t find_outside(std::string_view text, std::size_t at, std::string_view stops,
                         bool skip_brackets) {
  std::size_t depth = 0;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\'' || c == '"') {
      at = text.find(c, at + 1);
      if (at == std::string_view::npos) return at;
      continue;
    }
    if (depth == 0 && stops.find(c) != std::string_view::npos) return at;
    if (!skip_brackets) continue;
    if (c == '(' || c == '[') ++depth;
    if ((c == ')' || c == ']') && depth != 0) --depth;
  }
  return std::string_view::npos;
}

RawFilter lex_filter(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view inside = text.substr(0, end);
  const std::size_t colon = std::min(find_outside(inside, begin, ":", false), end);
  RawFilter filter;
  filter.name = trimmed(text, begin, colon);
  for (std::size_t at = colon; at < end;) {
    const std::size_t comma = std::min(find_outside(inside, at + 1, ",", false), end);
    filter.arguments.push_back(trimmed(text, at + 1, comma));
    at = comma;
  }
  return filter;
}

}  // namespace

RawHole lex_hole(std::string_view text, std::size_t open) {
  RawHole hole;
  hole.whole.begin = open;
  const std::size_t close = find_outside(text, open + 1, "}", false);
  if (close == std::string_view::npos) return hole;
  hole.whole.length = close + 1 - open;
  const std::string_view inside = text.substr(0, close);
  std::size_t bar = std::min(find_outside(inside, open + 1, "|", true), close);
  hole.expression = trimmed(text, open + 1, bar);
  while (bar < close) {
    const std::size_t next = std::min(find_outside(inside, bar + 1, "|", true), close);
    hole.filters.push_back(lex_filter(text, bar + 1, next));
    bar = next;
  }
  return hole;
}

}  // namespace tongket::pack
