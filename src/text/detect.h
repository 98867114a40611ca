// Which encoding are these bytes in?
//
// In: bytes, whole or as a stream. Out: an encoding with a confidence, or none: what isn't surely
// Vietnamese in a legacy encoding is never said to be, so that whoever converts by this answer
// leaves Unicode, English, French, numbers and code alone.
//
// Valid UTF-8 is UTF-8, whatever else it could be, and so is what has more Vietnamese letters of
// UTF-8 than bytes that don't fit. Other bytes are decoded in every way; the
// syllables of the result are weighed by how often Vietnamese uses their rhymes, and the best must
// also be Vietnamese by itself.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "text/encodings.h"

namespace tongket::text {

struct Detection {
  // None: bytes of another encoding, or no text. ASCII is UTF-8. Text of TCVN3's H fonts is told as
  // TCVN3: only the font's name makes the difference.
  std::optional<Encoding> encoding;
  double confidence = 0;  // 0 ... 1
};

Detection detect(std::string_view bytes);

// The same for any length in bounded memory: judged by the beginning, by the blocks behind it that
// hold more than ASCII until there are enough, and by whether all of it is UTF-8.
class Detector {
 public:
  Detector();
  void feed(std::string_view chunk);
  [[nodiscard]] Detection finish();

 private:
  void take_block();
  [[nodiscard]] Detection judge_faulty(std::size_t zeros, bool valid) const;

  std::string block_;
  std::string sample_;
  std::uint64_t size_ = 0;
  bool beyond_ascii_ = false;
  bool whole_ = true;             // the sample is all there is
  std::uint64_t characters_ = 0;  // beyond ASCII, if it is UTF-8
  Decoder utf8_;
  std::string scratch_;
};

}  // namespace tongket::text
