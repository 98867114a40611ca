// In how many ways a matcher may have to try one text. Internal to the room.
#pragma once

#include <string_view>

namespace tongket::xml {

// A backtracking matcher (libxml2's) tries every way to lay a text over the pattern before it says
// no: of "(a|ab?b)*" or thirty times "a?" and thirty times "a" there are millions. Short texts are
// made letter by letter, each time the letters that leave the most ways open, and the ways counted;
// the answer is how many of them there are for each place that a match may have come to. Stops
// above `most`, where a pattern that is too large to be measured is put too. What the counting
// costs is taken from `work`; at nothing left it gives 0. No pattern, or one that nests deeper than
// 100, has none.
double pattern_ways(std::string_view pattern, double most, double& work);

}  // namespace tongket::xml
