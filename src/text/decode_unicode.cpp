#include <algorithm>

#include "text/pair_codec.h"

namespace tongket::text {
namespace {

// Bytes at the end that may be the beginning of a character.
std::size_t unfinished(std::string_view bytes) {
  const std::size_t most = std::min<std::size_t>(bytes.size(), 3);
  for (std::size_t back = 1; back <= most; ++back) {
    const auto byte = static_cast<unsigned char>(bytes[bytes.size() - back]);
    if (byte < 0x80) return 0;
    if (byte < 0xC0) continue;
    const std::size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
    return length > back ? back : 0;
  }
  return 0;
}

char32_t unit_at(std::string_view bytes, std::size_t at, bool big_endian) {
  const auto first = static_cast<unsigned char>(bytes[at]);
  const auto second = static_cast<unsigned char>(bytes[at + 1]);
  return big_endian ? (char32_t{first} << 8U) | second : (char32_t{second} << 8U) | first;
}

bool is_high(char32_t unit) {
  return unit >= 0xD800 && unit < 0xDC00;
}

bool is_low(char32_t unit) {
  return unit >= 0xDC00 && unit < 0xE000;
}

}  // namespace

std::size_t decode_utf8(std::string_view bytes, bool last, DecodeSink& sink) {
  const std::size_t size = bytes.size() - (last ? 0 : unfinished(bytes));
  for (std::size_t at = 0; at < size;) {
    const std::string_view rest = bytes.substr(at, size - at);
    const std::size_t valid = std::min(utf8::find_invalid(rest), rest.size());
    sink.text(rest.substr(0, valid));
    at += valid;
    if (at < size) {
      sink.fault(at, bytes[at]);
      ++at;
    }
  }
  sink.move_origin(size);
  return size;
}

// An odd byte at the end and half a surrogate pair are faults.
std::size_t decode_utf16(std::string_view bytes, bool last, bool big_endian, DecodeSink& sink) {
  std::size_t at = 0;
  while (bytes.size() - at >= 2) {
    const char32_t unit = unit_at(bytes, at, big_endian);
    if (is_high(unit)) {
      const bool whole = bytes.size() - at >= 4;
      if (!whole && !last) break;
      const char32_t low = whole ? unit_at(bytes, at + 2, big_endian) : 0;
      if (is_low(low)) {
        sink.character(0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00));
        at += 4;
        continue;
      }
    }
    if (is_high(unit) || is_low(unit)) {
      sink.fault(at, bytes[at]);
    } else {
      sink.character(unit);
    }
    at += 2;
  }
  if (last && at < bytes.size()) {
    sink.fault(at, bytes[at]);
    ++at;
  }
  sink.move_origin(at);
  return at;
}

}  // namespace tongket::text
