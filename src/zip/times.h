// The times in a container's bytes. Only for zip/.
#pragma once

#include <string>

#include "base/base.h"

namespace tongket::zip {

// Sets the time of every entry. libzip takes times through the local time zone, and what falls
// into an hour that summer time skips would come out differently elsewhere. The container is one
// that libzip has just written: no comment, not split, not ZIP64; else Broken.
void set_times(std::string& container, const DateTime& time);

}  // namespace tongket::zip
