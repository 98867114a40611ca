#include "base/utf8.h"

#include <fmt/format.h>

#include <array>

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
  std::size_t offset = 0;
  while (offset < text.size()) {
    if (byte_at(text, offset) < 0x80) {
      ++offset;
      continue;
    }
    const Decoded decoded = decode_strictly(text, offset);
    if (decoded.length == 0) return offset;
    offset += decoded.length;
  }
  return std::string_view::npos;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size(); ++count)
    offset += decode(text, offset).length;
  return count;
}

std::string code_point_name(char32_t code_point) {
  return fmt::format("U+{:04X}", static_cast<std::uint32_t>(code_point));
}

}  // namespace tongket::utf8
