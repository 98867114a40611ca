// UTF-8, byte by byte: what needs no tables. Everything that knows letters is in text/.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tongket::utf8 {

// The code point at offset, and how many bytes it takes. Text must be valid UTF-8 there;
// an invalid byte gives U+FFFD and length 1.
struct Decoded {
  char32_t code_point = 0;
  std::size_t length = 0;
};
Decoded decode(std::string_view text, std::size_t offset);
void append(std::string& text, char32_t code_point);
// Offset of the first invalid byte (overlong, surrogate, cut short), or npos.
std::size_t find_invalid(std::string_view text);
std::size_t count_code_points(std::string_view text);
// Whether a terminal may take it for an order: C0 and C1 controls, and the marks that turn the
// reading direction of what follows them (Unicode 15, 23.2).
bool steers(char32_t code_point);
// The text with U+FFFD for all that steers: what comes from outside must not steer the reader's
// terminal.
std::string harmless(std::string_view text, bool keep_tabs = false);
// "U+1EA0"
std::string code_point_name(char32_t code_point);

}  // namespace tongket::utf8
