// A word's bytes as a number: known again without being spelt. Only for text/.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "base/base.h"

namespace tongket::text {

// The bytes that a text begins with, zeros behind its end.
struct Sixteen {
  std::uint64_t first = 0, second = 0;

  static Sixteen of(std::string_view text) {
    if (text.size() >= 16) return at(text.data());
    std::array<char, 16> bytes{};
    std::memcpy(bytes.data(), text.data(), text.size());
    return at(bytes.data());
  }
  // Where so many are.
  static Sixteen at(const char* bytes) { return {eight::load(bytes), eight::load(bytes + 8)}; }

  // Where the first byte of ASCII below that one is; 16 for none.
  [[nodiscard]] std::size_t find_below(unsigned char byte) const {
    const eight::Word found = eight::ascii_below(first, byte);
    if (found != 0) return eight::first_of(found);
    return 8 + eight::first_of(eight::ascii_below(second, byte));
  }
};

// Words of up to 15 bytes; nghiêng has 8.
struct WordKey {
  static constexpr std::size_t longest = 15;
  std::uint64_t first = 0, second = 0;  // the last byte of the second is 0

  // The first `size` bytes, which are few enough.
  static WordKey of(const Sixteen& bytes, std::size_t size) {
    if (size <= 8) return {bytes.first & low_bytes(size), 0};
    return {bytes.first, bytes.second & low_bytes(size - 8)};
  }
  [[nodiscard]] std::uint64_t hash() const {
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;  // 2^64 / golden ratio
    return ((first * odd) ^ (second + (first >> 29U))) * odd;
  }

 private:
  // The lowest are those that stand first.
  static constexpr std::uint64_t low_bytes(std::size_t count) {
    static_assert(std::endian::native == std::endian::little);
    return count >= 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << (8U * count)) - 1U;
  }
};

// For tables of words: the same for the same bytes, however long they are.
inline std::uint32_t word_hash(const WordKey& key) {
  return static_cast<std::uint32_t>(key.hash() >> 19U);
}
inline std::uint32_t word_hash(std::string_view word) {
  std::uint32_t hash = 0;
  for (; word.size() > WordKey::longest; word.remove_prefix(8))
    hash = (hash + word_hash(WordKey::of(Sixteen::of(word), 8))) * 31U;
  return hash + word_hash(WordKey::of(Sixteen::of(word), word.size()));
}

}  // namespace tongket::text
