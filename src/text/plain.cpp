#include "text/plain.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace tongket::text {
namespace {

// An automaton. A state is the place of 6 bits in a word; the word of a byte holds there the state
// that follows. So each byte costs a shift, whatever letters a text is made of.
constexpr std::uint64_t accepting = 0;
constexpr std::uint64_t one_more = 6;
constexpr std::uint64_t behind_c2 = 12;  // U+0080 ... U+009F are controls
constexpr std::uint64_t behind_e1 = 18;  // U+1E00 ... U+1EFF: composed letters, all NFC
constexpr std::uint64_t behind_e2 = 24;
constexpr std::uint64_t behind_e2_80 = 30;  // U+2010 ... U+2027 are dashes and marks
constexpr std::uint64_t refusing = 36;
constexpr std::uint64_t state_mask = 63;

struct Step {
  std::uint64_t from;
  std::uint8_t first, last;  // bytes
  std::uint64_t to;
};
constexpr std::array steps = {
    Step{accepting, '\t', '\n', accepting},    Step{accepting, '\r', '\r', accepting},
    Step{accepting, 0x20, 0x7E, accepting},    Step{accepting, 0xC2, 0xC2, behind_c2},
    Step{accepting, 0xC3, 0xC6, one_more},     Step{accepting, 0xE1, 0xE1, behind_e1},
    Step{accepting, 0xE2, 0xE2, behind_e2},    Step{one_more, 0x80, 0xBF, accepting},
    Step{behind_c2, 0xA0, 0xBF, accepting},    Step{behind_e1, 0xB8, 0xBB, one_more},
    Step{behind_e2, 0x80, 0x80, behind_e2_80}, Step{behind_e2_80, 0x90, 0xA7, accepting}};

constexpr std::array<std::uint64_t, 256> make_automaton() {
  std::array<std::uint64_t, 256> words{};
  for (std::uint64_t& word : words) {
    for (std::uint64_t state = accepting; state <= refusing; state += 6)
      word |= refusing << state;
  }
  for (const Step& step : steps) {
    for (std::size_t byte = step.first; byte <= step.last; ++byte) {
      words[byte] &= ~(state_mask << step.from);
      words[byte] |= step.to << step.from;
    }
  }
  return words;
}
constexpr std::array<std::uint64_t, 256> automaton = make_automaton();
constexpr std::size_t block = 256;  // bytes between two looks at the state

std::uint64_t next(std::uint64_t state, char byte) {
  return (automaton[static_cast<std::uint8_t>(byte)] >> state) & state_mask;
}

// The last place from `good` on where a character ends and all before it is plain.
std::size_t last_good(std::string_view text, std::size_t good) {
  std::uint64_t state = accepting;
  for (std::size_t at = good; at < text.size() && state != refusing; ++at) {
    state = next(state, text[at]);
    if (state == accepting) good = at + 1;
  }
  return good;
}

}  // namespace

std::size_t plain_prefix(std::string_view text) {
  std::size_t good = 0;
  std::uint64_t state = accepting;
  for (std::size_t at = 0; at < text.size() && state != refusing;) {
    const std::size_t end = std::min(at + block, text.size());
    for (; at < end; ++at)
      state = next(state, text[at]);
    if (state == accepting) good = at;
  }
  return last_good(text, good);
}

}  // namespace tongket::text
