#include "base/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/byte_automaton.h"
#include "base/eight_bytes.h"

namespace tongket::utf8 {

namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr std::size_t longest = 4;

std::uint8_t byte_at(std::string_view text, std::size_t offset) {
  return static_cast<std::uint8_t>(text[offset]);
}

// What a first byte promises: how many bytes in all, its own payload, and the smallest code point
// that needs this many (anything below is overlong). length 0 = no first byte.
struct Lead {
  std::size_t length = 0;
  char32_t payload = 0;
  char32_t least = 0;
};

Lead lead_of(std::uint8_t byte) {
  if (byte < 0x80) return {1, byte, 0};
  if (byte < 0xC2) return {};
  if (byte < 0xE0) return {2, byte & 0x1FU, 0x80};
  if (byte < 0xF0) return {3, byte & 0x0FU, 0x800};
  if (byte < 0xF5) return {4, byte & 0x07U, 0x10000};
  return {};
}

bool is_scalar(char32_t value) {
  return value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
}

// Length 0 where the bytes are not UTF-8 (Unicode 15, table 3-7).
Decoded decode_strictly(std::string_view text, std::size_t offset) {
  const Lead lead = lead_of(byte_at(text, offset));
  if (lead.length == 0 || text.size() - offset < lead.length) return {};
  char32_t value = lead.payload;
  for (std::size_t i = 1; i < lead.length; ++i) {
    const std::uint8_t next = byte_at(text, offset + i);
    if ((next & 0xC0U) != 0x80U) return {};
    value = (value << 6U) | (next & 0x3FU);
  }
  if (value < lead.least || !is_scalar(value)) return {};
  return {value, lead.length};
}

// Unicode 15, table 3-7 as an automaton.
using Step = ByteAutomaton::Step;
constexpr ByteAutomaton::State accepting = ByteAutomaton::accepting;
constexpr ByteAutomaton::State one_more = 6;
constexpr ByteAutomaton::State two_more = 12;
constexpr ByteAutomaton::State three_more = 18;
constexpr ByteAutomaton::State behind_e0 = 24;  // not overlong
constexpr ByteAutomaton::State behind_ed = 30;  // no surrogate
constexpr ByteAutomaton::State behind_f0 = 36;  // not overlong
constexpr ByteAutomaton::State behind_f4 = 42;  // not past U+10FFFF
constexpr ByteAutomaton::State refusing = 48;

constexpr std::array steps = {
    Step{accepting, 0x00, 0x7F, accepting}, Step{accepting, 0xC2, 0xDF, one_more},
    Step{accepting, 0xE0, 0xE0, behind_e0}, Step{accepting, 0xE1, 0xEC, two_more},
    Step{accepting, 0xED, 0xED, behind_ed}, Step{accepting, 0xEE, 0xEF, two_more},
    Step{accepting, 0xF0, 0xF0, behind_f0}, Step{accepting, 0xF1, 0xF3, three_more},
    Step{accepting, 0xF4, 0xF4, behind_f4}, Step{one_more, 0x80, 0xBF, accepting},
    Step{two_more, 0x80, 0xBF, one_more},   Step{three_more, 0x80, 0xBF, two_more},
    Step{behind_e0, 0xA0, 0xBF, one_more},  Step{behind_ed, 0x80, 0x9F, one_more},
    Step{behind_f0, 0x90, 0xBF, two_more},  Step{behind_f4, 0x80, 0x8F, two_more}};
constexpr ByteAutomaton automaton(steps, refusing);

// Bytes between two looks at the state: few at first, as text in another encoding fails soon and
// often.
constexpr std::size_t first_block = 8;
constexpr std::size_t last_block = 256;

// Where exactly, character by character.
std::size_t find_invalid_from(std::string_view text, std::size_t offset) {
  while (offset < text.size()) {
    const Decoded decoded = decode_strictly(text, offset);
    if (decoded.length == 0) return offset;
    offset += decoded.length;
  }
  return std::string_view::npos;
}

}  // namespace

Decoded decode(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return {replacement, 1};
  const Decoded decoded = decode_strictly(text, offset);
  return decoded.length == 0 ? Decoded{replacement, 1} : decoded;
}

void append(std::string& text, char32_t code_point) {
  if (!is_scalar(code_point)) code_point = replacement;
  if (code_point < 0x80) {
    text += static_cast<char>(code_point);
    return;
  }
  std::array<char, longest> bytes{};
  std::size_t at = longest;
  char32_t rest = code_point;
  char32_t room = 0x40;  // what still fits beside the length bits of the first byte
  do {
    bytes[--at] = static_cast<char>(0x80U | (rest & 0x3FU));
    rest >>= 6U;
    room >>= 1U;
  } while (rest >= room);
  const auto length = longest - at + 1;
  const auto mark = static_cast<std::uint8_t>(0xF00U >> length);
  text += static_cast<char>(mark | static_cast<std::uint8_t>(rest));
  text.append(bytes.data() + at, longest - at);
}

std::size_t find_invalid(std::string_view text) {
  std::size_t good = 0;  // a character begins here, and all before it is valid
  ByteAutomaton::State state = accepting;
  for (std::size_t at = 0, block = first_block; at < text.size();
       block = std::min(2 * block, last_block)) {
    const std::size_t end = std::min(at + block, text.size());
    for (; at + sizeof(eight::Word) <= end; at += sizeof(eight::Word)) {
      const bool ascii = (eight::load(text.data() + at) & eight::highs) == 0;
      if (ascii && state == accepting) continue;
      for (std::size_t i = at; i < at + sizeof(eight::Word); ++i)
        state = automaton.next(state, text[i]);
    }
    for (; at < end; ++at)
      state = automaton.next(state, text[at]);
    if (state == refusing) break;
    if (state == accepting) good = at;
  }
  return state == accepting ? std::string_view::npos : find_invalid_from(text, good);
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size(); ++count)
    offset += byte_at(text, offset) < 0x80 ? 1 : decode(text, offset).length;
  return count;
}

bool steers(char32_t code_point) {
  return code_point < 0x20 || (code_point >= 0x7F && code_point <= 0x9F) ||
         (code_point >= 0x202A && code_point <= 0x202E) ||
         (code_point >= 0x2066 && code_point <= 0x2069);
}

std::string harmless(std::string_view text, bool keep_tabs) {
  std::string safe;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode(text, at);
    const bool kept = !steers(next.code_point) || (keep_tabs && next.code_point == '\t');
    append(safe, kept ? next.code_point : char32_t{0xFFFD});
    at += next.length;
  }
  return safe;
}

std::string code_point_name(char32_t code_point) {
  return fmt::format("U+{:04X}", static_cast<std::uint32_t>(code_point));
}

}  // namespace tongket::utf8
