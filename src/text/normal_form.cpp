#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include "text/nfc_boundary.h"
#include "text/text.h"

namespace tongket::text {
namespace {

const icu::Normalizer2& nfc() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* instance = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) throw Broken("ICU has no NFC data");
  return *instance;
}

icu::StringPiece piece(std::string_view text) {
  return {text.data(), static_cast<std::int32_t>(text.size())};
}

// ICU counts in 32 bits; Limits::file_bytes keeps every text far below.
void check_length(std::string_view text) {
  if (text.size() > 0x7FFF'FFFF) throw Broken("a text of over 2 GiB reached text/");
}

}  // namespace

bool is_nfc(std::string_view utf8) {
  if (find_loose_mark(utf8) == std::string_view::npos) return true;
  check_length(utf8);
  UErrorCode status = U_ZERO_ERROR;
  const bool normalized = nfc().isNormalizedUTF8(piece(utf8), status) != 0;
  return U_SUCCESS(status) && normalized;
}

bool begins_anew_in_nfc(char32_t c) {
  return nfc().hasBoundaryBefore(static_cast<UChar32>(c)) != 0;
}

std::string to_nfc(std::string_view utf8) {
  if (is_nfc(utf8)) return std::string(utf8);
  std::string out;
  out.reserve(utf8.size());
  icu::StringByteSink<std::string> sink(&out);
  UErrorCode status = U_ZERO_ERROR;
  nfc().normalizeUTF8(0, piece(utf8), sink, nullptr, status);
  if (U_FAILURE(status)) throw Broken("ICU could not normalise a text");
  return out;
}

}  // namespace tongket::text
