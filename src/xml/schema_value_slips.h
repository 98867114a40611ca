// Values written in a way that people write them and data doesn't. Internal to the room.
#pragma once

#include <string_view>

#include "xml/schema_fast_value.h"

namespace tongket::xml {

// What to write instead of a value that isn't of the type: "2025-12-19" for "19/12/2025", "20115"
// for "20.115"; or why it is none (the 30th of February). Only what is of the type is offered.
// Empty where no slip is known.
Message value_slip(std::string_view value, const FastValue& type);

}  // namespace tongket::xml
