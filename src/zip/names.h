// Which names a container may hold. Only for zip/.
#pragma once

#include <string_view>

namespace tongket::zip {

// A relative path with '/' that stays inside: no "..", no drive, no backslash, no control
// characters, valid UTF-8. A folder ends with '/'.
bool stays_inside(std::string_view name);

}  // namespace tongket::zip
