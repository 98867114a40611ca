// From a character to the bytes of a legacy encoding. Only for text/.
#pragma once

#include <array>
#include <cstdint>

#include "text/encodings.h"

namespace tongket::text {

// Up to ™, the highest character that any of the encodings has.
inline constexpr std::size_t encodable_end = 0x2123;

struct EncodeTable {
  // The first byte in the low half, the second or 0 in the high half; 0: no counterpart. U+0000 is
  // the byte 0 in all of them and not asked here.
  std::array<std::uint16_t, encodable_end> bytes{};
  // What stands for a character without a counterpart: a letter in its other case, or 0.
  std::array<char16_t, encodable_end> instead{};
};

// Not for UTF-8, UTF-16 and VIQR.
const EncodeTable& encode_table(Encoding encoding);

}  // namespace tongket::text
