// Finds holes, pipes and arguments in a text: offsets only, no meaning.
#pragma once

#include <string_view>
#include <vector>

#include "base/base.h"

namespace tongket::pack {

struct Span {
  std::size_t begin = 0;
  std::size_t length = 0;
  [[nodiscard]] std::string_view of(std::string_view text) const {
    return text.substr(begin, length);
  }
};

struct RawFilter {
  Span name;
  std::vector<Span> arguments;  // quotes included
};
struct RawHole {
  Span whole;  // braces included
  Span expression;
  std::vector<RawFilter> filters;
};

// The hole that opens at `open` ("{"); its whole.length is 0 when it is never closed. Quotes hide
// braces, pipes and commas; brackets hide pipes.
RawHole lex_hole(std::string_view text, std::size_t open);

}  // namespace tongket::pack
