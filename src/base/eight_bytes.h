// Eight bytes of a text judged at once.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace tongket::eight {

using Word = std::uint64_t;
inline constexpr Word ones = 0x0101010101010101;
inline constexpr Word highs = ones * 0x80;

inline Word load(const char* at) {
  Word word = 0;
  std::memcpy(&word, at, sizeof word);
  return word;
}

// Each of these answers with the high bits of the bytes that it is true of, exactly.
constexpr Word zero_bytes(Word word) {
  return ~(((word & ~highs) + ~highs) | word) & highs;
}
constexpr Word equal_bytes(Word word, unsigned char byte) {
  return zero_bytes(word ^ (ones * byte));
}
// A byte of ASCII.
constexpr Word equal_ascii(Word word, unsigned char byte) {
  return ~((((word ^ (ones * byte)) & ~highs) + ~highs) | word) & highs;
}
// ASCII below a byte of ASCII.
constexpr Word ascii_below(Word word, unsigned char byte) {
  return ~((word & ~highs) + ones * (0x80U - byte)) & ~word & highs;
}
// Not ASCII and at least a byte that is none.
constexpr Word at_least(Word word, unsigned char byte) {
  return ((word & ~highs) + ones * (0x100U - byte)) & word & highs;
}

// The number of the first byte that an answer is true of; 8 for none.
inline std::size_t first_of(Word answer) {
  constexpr bool little = std::endian::native == std::endian::little;
  const int zeros = little ? std::countr_zero(answer) : std::countl_zero(answer);
  return static_cast<std::size_t>(zeros) / 8U;
}

}  // namespace tongket::eight
