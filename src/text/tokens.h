// A line of text as tokens, for the rules of typing and of tones. Only for text/.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace tongket::text {

enum class Kind : std::uint8_t {
  edge,        // before the first token and after the last
  space,       // a run of spaces, tabs and U+00A0
  word,        // letters
  number,      // digits, with . , : between digits: 3.374 96,99 7:30
  opaque,      // document symbols, dates, addresses, file names: whatever holds / @ _ & …
  stop,        // one of , . ; : ! ?
  dots,        // two dots or more, or an ellipsis, or a jumble of both
  litter,      // a comma and dots, but not three: ",..…." ",...."
  open,        // “ ‘ « ( [
  close,       // ” ’ » ) ]
  quote,       // "
  apostrophe,  // '
  dash,        // - – — and what stands for them: U+2010, U+2212, "--"
  other        // % + * and what is none of these
};

struct Token {
  Kind kind = Kind::edge;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// What a line is as a whole.
struct LineNature {
  bool form = false;        // to be filled in: "____" …/QĐ-…
  bool leaders = false;     // "....." "……": to be filled in, or too many dots
  bool technical = false;   // code, tables of signs: { } < > = \ | `
  std::uint16_t kinds = 0;  // bit n: a token of the kind with number n is there
  [[nodiscard]] bool has(Kind kind) const {
    return (kinds >> static_cast<unsigned>(kind) & 1U) != 0;
  }
};

// Tokens of one line (without its line end, below 4 GiB) into `tokens`, which is emptied first.
LineNature tokenise(std::string_view line, std::vector<Token>& tokens);

// The end of the run of letters that begins at `at`; `at` itself where no letter is.
std::size_t word_end(std::string_view text, std::size_t at);

}  // namespace tongket::text
