// What a JPEG says of itself before its pixels, and whether it has an end. Only for image/.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "image/samples.h"

namespace tongket::image {

struct JpegFacts {
  std::uint8_t frame = 0;  // the SOF's marker: 0xC0 baseline … (ITU-T T.81, table B.1); 0: none
  std::uint8_t precision = 0;
  std::uint8_t components = 0;
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  bool red_green_blue = false;  // three components that are no YCbCr
  bool adobe = false;           // CMYK is stored inverted
  int orientation = 1;          // of EXIF
  std::optional<Densities> density;
  std::uint32_t scans = 0;
  bool ended = false;
};
JpegFacts jpeg_facts(std::string_view bytes);

}  // namespace tongket::image
