// JPEG by TurboJPEG. Only for image/.
#pragma once

#include <string_view>

#include "image/image.h"

namespace tongket::image {

Result<Picture> read_jpeg(std::string_view bytes, const Origin& origin, const Limits& limits,
                          Diagnostics& notes);
// Of a file that read_jpeg took as it was.
Samples jpeg_samples(std::string_view bytes);

}  // namespace tongket::image
