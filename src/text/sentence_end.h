// Where sentences end. Only for text/.
#pragma once

#include <string_view>

namespace tongket::text {

// Of a word with the signs about it. A point behind a known abbreviation (TP.), an initial (V.) or
// a number of one or two digits ends none, nor do dots.
bool ends_sentence(std::string_view word);

}  // namespace tongket::text
