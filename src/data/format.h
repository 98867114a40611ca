// How a rule's message writes a value.
#pragma once

#include <string>
#include <string_view>

#include "xml/xml.h"

namespace tongket::data {

// tk:format of a value-of: "number", "number:1" (3.374), "percent", "percent:2" (96,92%), "words",
// "date" (17/11/2022). A value that is no such thing, and an unknown format, give the plain text.
std::string format_value(const xml::Value& value, std::string_view format);

}  // namespace tongket::data
