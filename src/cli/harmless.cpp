// Text from outside, made fit for a terminal.
#include <fmt/format.h>

#include "cli/findings.h"

namespace tongket::cli {

namespace {

// C0 and C1 controls, and the marks that turn the reading direction (Unicode 15, 23.2).
bool steers(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

}  // namespace

std::string harmless(std::string_view text) {
  std::string safe;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded next = utf8::decode(text, at);
    utf8::append(safe, steers(next.code_point) ? char32_t{0xFFFD} : next.code_point);
    at += next.length;
  }
  return safe;
}

std::string escaped(std::string_view json) {
  std::string safe;
  for (std::size_t at = 0; at < json.size();) {
    const utf8::Decoded next = utf8::decode(json, at);
    // What stands below U+0020 here is JSON's own white space.
    if (next.code_point >= 0x20 && steers(next.code_point)) {
      safe += fmt::format("\\u{:04x}", static_cast<unsigned>(next.code_point));
    } else {
      safe += json.substr(at, next.length);
    }
    at += next.length;
  }
  return safe;
}

}  // namespace tongket::cli
