// Characters that look like others, or like nothing.
//
// In: valid UTF-8. Out: the same with Vietnamese letters where a Vietnamese word was typed with
// others, plain spaces, and nothing invisible. What makes no Vietnamese word is left alone: words
// of Greek and Cyrillic, mathematics, Icelandic. Errors (controls, bidirectional marks) are
// find_forbidden's.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/note.h"

namespace tongket::text {

// Rules, as notes name them:
//   lookalike-letter  ð Ð Ɖ ɖ and d with a stroke over it for đ Đ, ƣ for ư, Greek and Cyrillic
//                     letters among Latin ones; where the word becomes a syllable or is an
//                     abbreviation in capitals (QĐ)
//   fullwidth         Ａ－ｚ to A-z; not beside Chinese, Japanese, Korean
//   soft-hyphen       dropped
//   zero-width        U+200B ... U+200D, U+2060, U+FEFF dropped; not in emoji and other scripts
//   space-kind        U+2000 ... U+200A, U+202F, U+205F, U+3000 to a plain space; U+00A0 stays
// Each note is one replacement in the input, and no two meet: a word's note takes in the invisible
// characters that stood within the word.
std::string mend_lookalikes(std::string_view utf8, std::vector<Note>* notes = nullptr);

// Offset of the first character that mend_lookalikes may have to look at, or npos.
std::size_t find_lookalike(std::string_view utf8);

}  // namespace tongket::text
