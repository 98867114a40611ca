// Pixels: brought into their one form, measured, turned. Only for image/.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "image/image.h"

namespace tongket::image {

// From red, green, blue, alpha for each pixel: grey where all of it is, without alpha where opaque.
Samples from_rgba(std::string_view rgba);
// From red, green, blue.
Samples from_rgb(std::string rgb);

// So many pixels in so many EMU; said by files in several units.
struct Density {
  std::uint64_t pixels = 0;
  std::uint64_t emu = 0;

  // 96 to the inch.
  static constexpr Density usual() { return {96, 914'400}; }
  // Between 10 and 10,000 to the inch; files with 1 or 65,535 mean nothing by it.
  [[nodiscard]] bool plausible() const;
};
Length length_of(std::uint32_t pixels, const Density& density);

struct Densities {
  Density x, y;
};
// Sets width, height and the size on paper.
void measure(Picture& picture, std::uint32_t width, std::uint32_t height,
             const std::optional<Densities>& stated);

// How an EXIF orientation (1 to 8, TIFF 6.0 tag 274) is undone. 5 to 8 change width and height.
constexpr bool lies_on_its_side(int orientation) {
  return orientation >= 5;
}
Samples turned(const Samples& samples, std::uint32_t width, std::uint32_t height, int orientation);

}  // namespace tongket::image
