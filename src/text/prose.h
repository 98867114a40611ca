// Whether a text is one at all, for the rules of typing.
//
// In: the beginning of a text, some kilobytes of whole lines. Out: what it plainly is. Refused:
// nothing; what is doubtful counts as prose, whose lines are looked at one by one.
#pragma once

#include <cstdint>
#include <string_view>

namespace tongket::text {

enum class TextNature : std::uint8_t { prose, table, program };

// A table has the same number of fields in every row (commas or semicolons, RFC 4180); in a program
// half of the lines or more have the words and signs of one.
TextNature nature_of(std::string_view head);

}  // namespace tongket::text
