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

// How many of eight bytes are such as most are: ASCII but controls, harmless leads below U+0600,
// E1, and what continues a character. A last one may be cut, its rest is as harmless.
std::size_t harmless_bytes(const char* at) {
  using namespace eight;
  const Word word = load(at);
  Word suspects = equal_ascii(word, 0x7F) | (at_least(word, 0xC2) & ~at_least(word, 0xC3));
  if (const Word controls = ascii_below(word, 0x20)) {
    suspects |=
        controls & ~(equal_ascii(word, '\n') | equal_ascii(word, '\t') | equal_ascii(word, '\r'));
  }
  if (const Word leads = at_least(word, 0xD8)) suspects |= leads & ~equal_bytes(word, 0xE1);
  return first_of(suspects);
}

}  // namespace

std::size_t find_forbidden(std::string_view utf8) {
  std::size_t at = 0;
  while (at < utf8.size()) {
    if (utf8.size() - at >= sizeof(eight::Word)) {
      const std::size_t harmless = harmless_bytes(utf8.data() + at);
      at += harmless;
      if (harmless == sizeof(eight::Word)) continue;
    }
    const auto byte = static_cast<unsigned char>(utf8[at]);
    if (byte < 0x80) {
      if (is_control(byte)) return at;
      ++at;
    } else if (byte < 0xC0) {
      ++at;  // the rest of one that was harmless
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
