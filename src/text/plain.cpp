#include "text/plain.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "base/base.h"

namespace tongket::text {
namespace {

using Step = ByteAutomaton::Step;
constexpr ByteAutomaton::State accepting = ByteAutomaton::accepting;
constexpr ByteAutomaton::State one_more = 6;
constexpr ByteAutomaton::State behind_c2 = 12;  // U+0080 ... U+009F are controls
constexpr ByteAutomaton::State behind_e1 = 18;  // U+1E00 ... U+1EFF: composed letters, all NFC
constexpr ByteAutomaton::State behind_e2 = 24;
constexpr ByteAutomaton::State behind_e2_80 = 30;  // U+2010 ... U+2027 are dashes and marks
constexpr ByteAutomaton::State refusing = 36;

constexpr std::array steps = {
    Step{accepting, '\t', '\n', accepting},    Step{accepting, '\r', '\r', accepting},
    Step{accepting, 0x20, 0x7E, accepting},    Step{accepting, 0xC2, 0xC2, behind_c2},
    Step{accepting, 0xC3, 0xC6, one_more},     Step{accepting, 0xE1, 0xE1, behind_e1},
    Step{accepting, 0xE2, 0xE2, behind_e2},    Step{one_more, 0x80, 0xBF, accepting},
    Step{behind_c2, 0xA0, 0xBF, accepting},    Step{behind_e1, 0xB8, 0xBB, one_more},
    Step{behind_e2, 0x80, 0x80, behind_e2_80}, Step{behind_e2_80, 0x90, 0xA7, accepting}};
constexpr ByteAutomaton automaton(steps, refusing);
constexpr std::size_t block = 1024;  // bytes between two looks at the state

// Where the character begins in which a byte lies, if the text is UTF-8.
std::size_t character_begin(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin + 3 > at && begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U)
    --begin;
  return begin;
}

// Each step waits for the one before, so two halves go side by side.
ByteAutomaton::State run_block(std::string_view bytes, ByteAutomaton::State state) {
  const std::size_t middle = character_begin(bytes, bytes.size() / 2);
  ByteAutomaton::State second = middle == 0 ? state : accepting;
  for (std::size_t i = 0; i < middle; ++i) {
    state = automaton.next(state, bytes[i]);
    second = automaton.next(second, bytes[middle + i]);
  }
  for (std::size_t i = 2 * middle; i < bytes.size(); ++i)
    second = automaton.next(second, bytes[i]);
  return middle == 0 || state == accepting ? second : refusing;
}

// The last place from `good` on where a character ends and all before it is plain.
std::size_t last_good(std::string_view text, std::size_t good) {
  ByteAutomaton::State state = accepting;
  for (std::size_t at = good; at < text.size() && state != refusing; ++at) {
    state = automaton.next(state, text[at]);
    if (state == accepting) good = at + 1;
  }
  return good;
}

}  // namespace

std::size_t plain_prefix(std::string_view text) {
  std::size_t good = 0;
  ByteAutomaton::State state = accepting;
  for (std::size_t at = 0; at < text.size() && state != refusing;) {
    const std::string_view bytes = text.substr(at, block);
    state = run_block(bytes, state);
    at += bytes.size();
    if (state == accepting) good = at;
  }
  return last_good(text, good);
}

}  // namespace tongket::text
