#include "text/plain.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace tongket::text {
namespace {

// How many bytes a plain character has by its first; 0 for what is not plain.
constexpr std::array<std::uint8_t, 256> make_lengths() {
  std::array<std::uint8_t, 256> out{};
  for (std::size_t c = 0x20; c < 0x7F; ++c)
    out[c] = 1;
  out['\t'] = out['\n'] = out['\r'] = 1;
  for (std::size_t c = 0xC2; c <= 0xC6; ++c)
    out[c] = 2;
  out[0xE1] = out[0xE2] = 3;
  return out;
}
constexpr std::array<std::uint8_t, 256> lengths = make_lengths();

bool is_tail(std::uint8_t byte) {
  return (byte & 0xC0U) == 0x80U;
}

// U+1E00 ... U+1EFF is NFC but for U+1E9B's kin, which are; U+2010 ... U+2027 are dashes and marks.
bool is_plain_three(std::uint8_t first, std::uint8_t second, std::uint8_t third) {
  if (first == 0xE1) return second >= 0xB8 && second <= 0xBB && is_tail(third);
  return second == 0x80 && third >= 0x90 && third <= 0xA7;
}

// C2 80 ... C2 9F are controls.
bool is_plain_two(std::uint8_t first, std::uint8_t second) {
  return is_tail(second) && (first != 0xC2 || second >= 0xA0);
}

}  // namespace

std::size_t plain_prefix(std::string_view text) {
  const auto byte = [text](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
  std::size_t at = 0;
  while (at < text.size()) {
    const std::uint8_t first = byte(at);
    const std::size_t length = lengths[first];
    if (length == 0 || at + length > text.size()) break;
    if (length == 2 && !is_plain_two(first, byte(at + 1))) break;
    if (length == 3 && !is_plain_three(first, byte(at + 1), byte(at + 2))) break;
    at += length;
  }
  return at;
}

}  // namespace tongket::text
