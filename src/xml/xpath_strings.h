// The string functions of XPath 1.0 (section 4.2). Characters are code points.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "xml/xpath.h"

namespace tongket::xml::xpath {

std::string lower_ascii(std::string_view text);
std::string normalize_space(std::string_view text);
std::string translate(std::string_view text, std::string_view from, std::string_view to);
std::string substring_before(std::string_view text, std::string_view mark);
std::string substring_after(std::string_view text, std::string_view mark);
// The characters at positions p with round(start) <= p < round(start) + round(length), counted
// from 1, or to the end without a length; none where a bound is NaN.
std::string substring(std::string_view text, const Number& start,
                      const std::optional<Number>& length);

}  // namespace tongket::xml::xpath
