// Sixteen bytes of a text judged side by side. Only for text/.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>

namespace tongket::text {

// What is compared answers with 0xFF where it is true; as signed numbers the bytes beyond ASCII are
// the least, 0x80 first.
using Bytes = unsigned char __attribute__((vector_size(16)));
using Signs = signed char __attribute__((vector_size(16)));

inline Bytes load_sixteen(const char* at) {
  Bytes bytes;
  std::memcpy(&bytes, at, sizeof bytes);
  return bytes;
}

inline bool is_any(Signs signs) {
  std::array<std::uint64_t, 2> halves{};
  std::memcpy(halves.data(), &signs, sizeof signs);
  return (halves[0] | halves[1]) != 0;
}

}  // namespace tongket::text
