// Any bytes, fed in any pieces: no crash, one answer; valid UTF-8 beyond ASCII is never called
// anything else, and a legacy answer decodes to text that mostly has no faults.
#include <algorithm>
#include <cstdint>

#include "text/text.h"

using namespace tongket;
using text::Encoding;

namespace {

void require(bool holds) {
  if (!holds) __builtin_trap();
}

bool beyond_ascii(std::string_view bytes) {
  return std::any_of(bytes.begin(), bytes.end(),
                     [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::size_t piece = data[0] % 200 + 1U;
  const std::string bytes(data + 1, data + size);
  const text::Detection whole = text::detect(bytes);
  text::Detector detector;
  for (std::size_t at = 0; at < bytes.size(); at += piece)
    detector.feed(std::string_view(bytes).substr(at, piece));
  const text::Detection pieces = detector.finish();
  require(pieces.encoding == whole.encoding && pieces.confidence == whole.confidence);
  require(whole.confidence >= 0 && whole.confidence <= 1);
  const bool zeros = bytes.find('\0') != std::string::npos;
  if (!zeros && beyond_ascii(bytes) && utf8::find_invalid(bytes) == std::string_view::npos) {
    require(whole.encoding == Encoding::utf_8);
  }
  if (!whole.encoding) return 0;
  const text::Decoded decoded = text::decode_all(bytes, *whole.encoding);
  require(utf8::find_invalid(decoded.text) == std::string_view::npos);
  return 0;
}
