#include "text/text.h"

namespace tongket::text {
namespace {

bool is_control(char32_t c) {
  if (c == '\t' || c == '\n' || c == '\r') return false;
  return c < 0x20 || (c >= 0x7F && c <= 0x9F);
}

// They turn what is read around against what is stored ("Trojan source", CVE-2021-42574), and no
// Vietnamese paper needs one.
bool is_bidi_control(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

bool is_noncharacter(char32_t c) {
  return (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

bool is_private_use(char32_t c) {
  return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000;
}

bool is_forbidden(char32_t c) {
  return is_control(c) || is_bidi_control(c) || is_noncharacter(c) || is_private_use(c);
}

// Lead bytes of the characters of a Vietnamese text that can't be forbidden: Latin-1 letters (not
// C1: lead C2) to Latin Extended B, and U+1000 ... U+1FFF.
bool harmless_lead(unsigned char byte) {
  return (byte >= 0xC3 && byte <= 0xD7) || byte == 0xE1;
}

}  // namespace

std::size_t find_forbidden(std::string_view utf8) {
  std::size_t at = 0;
  while (at < utf8.size()) {
    const auto byte = static_cast<unsigned char>(utf8[at]);
    if (byte < 0x80) {
      if (is_control(byte)) return at;
      ++at;
    } else if (harmless_lead(byte)) {
      at += byte == 0xE1 ? 3 : 2;
    } else {
      const tongket::utf8::Decoded decoded = tongket::utf8::decode(utf8, at);
      if (is_forbidden(decoded.code_point)) return at;
      at += decoded.length;
    }
  }
  return std::string_view::npos;
}

}  // namespace tongket::text
