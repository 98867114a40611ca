// How much a decoded text is like Vietnamese. Only for text/.
#pragma once

#include <cstddef>
#include <string_view>

namespace tongket::text {

// In bits. Both grow with the text.
struct Likeness {
  double fluency =
      0;  // log2 of how probable the syllables are: compares decodings of the same bytes
  double evidence = 0;       // log2 of the odds that this is Vietnamese and no other language
  std::size_t marked = 0;    // words that are syllables and have a mark
  bool inner_marks = false;  // a letter with a mark inside a word, or one with another shape
};

// A word that the text's ends may have cut counts only where it is a syllable.
Likeness likeness(std::string_view utf8);

}  // namespace tongket::text
