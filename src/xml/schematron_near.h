// What a broken reference may have meant, for the hint of a check. Internal to the room.
#pragma once

#include <string_view>

#include "xml/xpath.h"

namespace tongket::xml::schematron {

// The hint with the nearest of the known values in front, or with those that there are behind it.
Message with_near(const Message& hint, std::string_view value, const NodeSet& known);

}  // namespace tongket::xml::schematron
