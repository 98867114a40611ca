#include "text/plain.h"

#include <array>
#include <cstddef>
#include <cstdint>

#include "base/base.h"
#include "text/sixteen.h"

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

constexpr signed char as_signed(unsigned char byte) {
  return static_cast<signed char>(byte);
}

// Of bytes from `first` to `last`: one subtraction takes what lies below past what lies above.
inline Signs between(Bytes bytes, unsigned char first, unsigned char last) {
  return bytes - first <= static_cast<unsigned char>(last - first);
}

inline Signs plain_ascii(Bytes bytes) {
  const auto numbers = reinterpret_cast<Signs>(bytes);
  return ((numbers >= 0x20) & (numbers != 0x7F)) | between(bytes, '\t', '\n') | (bytes == '\r');
}

// Which of the bytes the automaton would refuse, by the two before each. A byte that begins a
// character here is one of C2 ... C6, E1 and E2. Whether a character is whole that ends behind the
// bytes, they don't say.
inline Signs refused(Bytes bytes, Bytes before, Bytes before_that) {
  const Signs continues = reinterpret_cast<Signs>(bytes) < as_signed(0xC0);
  const Signs is_to_continue = (before >= 0xC0) | (before_that >= 0xE0);
  const Signs known =
      continues | plain_ascii(bytes) | between(bytes, 0xC2, 0xC6) | between(bytes, 0xE1, 0xE2);
  const Signs after_c2 = (before == 0xC2) & (reinterpret_cast<Signs>(bytes) < as_signed(0xA0));
  const Signs after_e1 = (before == 0xE1) & ((bytes & 0xFC) != 0xB8);
  const Signs after_e2 = (before == 0xE2) & (bytes != 0x80);
  const Signs after_e2_80 = (before_that == 0xE2) & ~between(bytes, 0x90, 0xA7);
  return (continues ^ is_to_continue) | ~known | after_c2 | after_e1 | after_e2 | after_e2_80;
}

// Of the sixteen bytes there; two more lie before them.
inline bool is_refused(const char* at) {
  const Bytes bytes = load_sixteen(at);
  const Bytes before_that = load_sixteen(at - 2);
  if (!is_any((reinterpret_cast<Signs>(bytes | before_that)) < 0))
    return is_any(~plain_ascii(bytes));
  return is_any(refused(bytes, load_sixteen(at - 1), before_that));
}

// Where a character begins, with nothing but plain ones before it, and few bytes before `at`: up to
// there no byte was refused.
std::size_t last_begin(std::string_view text, std::size_t at) {
  const auto leads_more = [&](std::size_t back, unsigned char least) {
    return static_cast<unsigned char>(text[at - back]) >= least;
  };
  return leads_more(2, 0xE1) ? at - 2 : leads_more(1, 0xC2) ? at - 1 : at;
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
  std::size_t at = 0;
  ByteAutomaton::State state = accepting;
  // The first bytes have none before them.
  while (at < text.size() && (at < 2 || state != accepting) && state != refusing)
    state = automaton.next(state, text[at++]);
  if (state != accepting) return last_good(text, 0);
  const std::size_t first = at;
  while (at + sizeof(Bytes) <= text.size() && !is_refused(text.data() + at))
    at += sizeof(Bytes);
  return last_good(text, at == first ? at : last_begin(text, at));
}

}  // namespace tongket::text
