// Pictures for other rooms' tests, without a file.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "image/image.h"

namespace image_test {

// Grey, `dark` to each pixel; half transparent where it is to be.
inline tongket::image::PicturePtr drawn(std::uint32_t width, std::uint32_t height, char dark = 'x',
                                        bool transparent = false) {
  auto made = std::make_shared<tongket::image::Picture>();
  made->width = width;
  made->height = height;
  made->paper_width = tongket::Length::points(width);
  made->paper_height = tongket::Length::points(height);
  const std::size_t pixels = std::size_t{width} * height;
  made->samples.values.assign(pixels, dark);
  if (transparent) made->samples.alpha.assign(pixels, '\x7f');
  made->digest =
      tongket::sha256(std::to_string(width) + made->samples.values + made->samples.alpha);
  return made;
}

}  // namespace image_test
