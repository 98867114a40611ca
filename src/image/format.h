// What a file is, told by its first bytes. Only for image/.
#pragma once

#include <string_view>

#include "base/base.h"

namespace tongket::image {

enum class Kind { png, jpeg, svg, other };

struct Guess {
  Kind kind = Kind::other;
  Message name;  // of what is refused: "ảnh GIF", "a GIF picture"; empty where it is not known
};
Guess guess_format(std::string_view bytes);

}  // namespace tongket::image
