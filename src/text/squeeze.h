// White space as data has it: spaces, tabs and line ends. U+00A0 is a sign like any other.
#pragma once

#include <string>
#include <string_view>

namespace tongket::text {

// White space at the ends dropped, runs of it inside to one space.
std::string squeezed(std::string_view utf8);
bool is_squeezed(std::string_view utf8);

// The same for a piece of a text: `after_space` says that white space or the text's beginning is
// before it. White space at its end is one space, which may be too much only at the text's end.
std::string squeezed(std::string_view utf8, bool after_space);
bool is_squeezed(std::string_view utf8, bool after_space);

}  // namespace tongket::text
