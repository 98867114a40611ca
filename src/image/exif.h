// The two things that a page wants to know of a photograph's EXIF. Only for image/.
#pragma once

#include <optional>
#include <string_view>

#include "image/samples.h"

namespace tongket::image {

struct Exif {
  int orientation = 1;
  std::optional<Densities> density;
};
// `tiff`: what follows "Exif\0\0". Anything that is wrong in it is taken for not said.
Exif read_exif(std::string_view tiff);

}  // namespace tongket::image
