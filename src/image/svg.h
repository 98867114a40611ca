// SVG by librsvg. Only for image/.
#pragma once

#include <string_view>

#include "image/image.h"

namespace tongket::image {

// As the loader of the system knows it.
inline constexpr const char* svg_library = "librsvg-2.so.2";

Result<Picture> read_svg(std::string_view bytes, const Origin& origin, const Wanted& wanted,
                         const Limits& limits, Diagnostics& notes,
                         const char* library = svg_library);

}  // namespace tongket::image
