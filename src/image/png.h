// PNG by libspng. Only for image/.
#pragma once

#include <string>
#include <string_view>

#include "image/image.h"

namespace tongket::image {

Result<Picture> read_png(std::string_view bytes, const Origin& origin, const Limits& limits,
                         Diagnostics& notes);
// 8 bits a sample; the same samples give the same bytes.
std::string write_png(const Samples& samples, std::uint32_t width, std::uint32_t height);

}  // namespace tongket::image
