// What holds for every picture, however it was made.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <string>

#include "image/image.h"

namespace fuzz {

inline void demand(bool held) {
  if (!held) std::abort();
}

// Small enough for many runs a second.
inline tongket::Limits small_limits() {
  tongket::Limits limits;
  limits.picture_bytes = 1U << 20U;
  limits.picture_side = 4'000;
  limits.picture_pixels = 1'000'000;
  limits.svg_seconds = 2;
  return limits;
}

inline tongket::image::PicturePtr read(const std::string& bytes) {
  tongket::Diagnostics notes;
  auto result = tongket::image::read(bytes, {"x", {}}, {}, small_limits(), notes);
  demand(!notes.has_errors());
  if (result) return *std::move(result);
  demand(result.error().has_errors());
  return nullptr;
}

// Its measures, and that what a DOCX would store is read as the same picture.
inline void check(const tongket::image::Picture& picture) {
  const auto limits = small_limits();
  const std::size_t pixels = std::size_t{picture.width} * picture.height;
  demand(picture.width > 0 && picture.height > 0 && pixels <= limits.picture_pixels);
  demand(picture.width <= limits.picture_side && picture.height <= limits.picture_side);
  demand(picture.paper_width.emu() > 0 && picture.paper_height.emu() > 0);
  const tongket::image::Samples samples = tongket::image::samples_of(picture);
  demand(samples.colour == picture.colour);
  demand(samples.values.size() == pixels * (picture.colour ? 3 : 1));
  demand(samples.alpha.empty() || samples.alpha.size() == pixels);
  const auto again = read(tongket::image::file_of(picture));
  demand(again != nullptr && again->format == picture.format);
  demand(again->width == picture.width && again->height == picture.height);
  demand(tongket::image::samples_of(*again) == samples);
}

}  // namespace fuzz
