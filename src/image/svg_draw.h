// The part of reading an SVG that runs apart, and its answer. Only for image/.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "image/image.h"

namespace tongket::image {

enum class SvgEnd : std::uint32_t {
  drawn,
  malformed,  // `text` says why, in librsvg's words
  no_size,
  too_large,    // by the limits of pixels
  too_complex,  // `text` as above; or no memory
};

struct SvgAnswer {
  SvgEnd end = SvgEnd::malformed;
  std::uint32_t width = 0;  // in pixels, of too large ones too
  std::uint32_t height = 0;
  std::uint32_t colour = 0;      // 1: the values are three a pixel
  std::uint32_t alpha = 0;       // 1: an alpha for each pixel follows the values
  std::uint32_t stated = 0;      // 1: the SVG says its size on paper
  std::int64_t paper_width = 0;  // EMU
  std::int64_t paper_height = 0;
};

// librsvg with what it stands on, loaded where it is there.
class SvgLibrary {
 public:
  explicit SvgLibrary(const char* name);
  [[nodiscard]] bool complete() const;
  // The answer's bytes, then the text or the samples. To be run apart: it frees nothing.
  [[nodiscard]] std::string draw(std::string_view bytes, const Wanted& wanted,
                                 const Limits& limits) const;

 private:
  LateLibrary library_;
};

}  // namespace tongket::image
