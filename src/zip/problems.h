// What can be wrong with a container. Only for zip/.
#pragma once

#include <string_view>

#include "base/base.h"

namespace tongket::zip {

Failed malformed(std::string_view entry);  // empty: the container itself
Failed too_large(std::uint64_t limit);
Failed duplicate(std::string_view entry);  // empty: which one is not known
Failed outside(std::string_view entry);

}  // namespace tongket::zip
