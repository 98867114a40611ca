#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/stringpiece.h>

#include "text/letter_case.h"
#include "text/text.h"

namespace tongket::text {
namespace {

// ICU's root locale: no Turkish i, no Greek accents lost.
std::string by_icu(std::string_view text, Case wanted) {
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  const icu::StringPiece piece(text.data(), static_cast<std::int32_t>(text.size()));
  UErrorCode status = U_ZERO_ERROR;
  if (wanted == Case::upper) {
    icu::CaseMap::utf8ToUpper("", 0, piece, sink, nullptr, status);
  } else {
    icu::CaseMap::utf8ToLower("", 0, piece, sink, nullptr, status);
  }
  if (U_FAILURE(status)) throw Broken("ICU could not change the case of a text");
  return out;
}

std::string in_case(std::string_view text, Case wanted) {
  std::string out;
  out.reserve(text.size() + text.size() / 4);
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded decoded = utf8::decode(text, at);
    const std::optional<char32_t> mapped = simple_case(decoded.code_point, wanted);
    if (!mapped) return by_icu(text, wanted);
    utf8::append(out, *mapped);
    at += decoded.length;
  }
  return out;
}

bool is_opening_mark(char32_t c) {
  return c == '(' || c == '[' || c == '"' || c == '\'' || c == 0x201C || c == 0x2018 || c == 0xAB ||
         c == ' ' || c == 0xA0;
}

// Only the first letter, which may stand behind opening marks; a text that begins with a figure has
// none.
std::string first_letter_in_case(std::string_view text, Case wanted) {
  std::size_t at = 0;
  utf8::Decoded decoded;
  while (at < text.size()) {
    decoded = utf8::decode(text, at);
    if (!is_opening_mark(decoded.code_point)) break;
    at += decoded.length;
  }
  if (at >= text.size()) return std::string(text);
  std::string out(text.substr(0, at));
  out += in_case(text.substr(at, decoded.length), wanted);
  out += text.substr(at + decoded.length);
  return out;
}

}  // namespace

std::string upper(std::string_view utf8) {
  return in_case(utf8, Case::upper);
}
std::string lower(std::string_view utf8) {
  return in_case(utf8, Case::lower);
}

std::string capitalised(std::string_view utf8) {
  return first_letter_in_case(utf8, Case::upper);
}
std::string decapitalised(std::string_view utf8) {
  return first_letter_in_case(utf8, Case::lower);
}

}  // namespace tongket::text
