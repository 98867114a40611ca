// What each byte of a single-byte encoding is. Only for text/.
#pragma once

#include <array>
#include <cstdint>

namespace tongket::text {

// U+FFFD where the encoding has nothing. Combining marks belong to the letter before them.
using ByteTable = std::array<char16_t, 256>;

extern const ByteTable windows_1252_bytes;
extern const ByteTable windows_1258_bytes;
extern const ByteTable tcvn3_bytes;
extern const ByteTable viscii_bytes;
extern const ByteTable vps_bytes;

}  // namespace tongket::text
