// How often Vietnamese uses a rhyme with a tone. Only for text/.
#pragma once

#include "text/syllable.h"

namespace tongket::text {

// 14 + log2 of its share in official prose, 1 ... 9; 0 for one that was not seen there.
int rhyme_weight(const Syllable& syllable);

}  // namespace tongket::text
