// Letters and their marks: NFC from any mixture.
//
// In: valid UTF-8. Out: NFC, with what even NFC leaves apart put together: marks in the wrong order
// (a, acute, circumflex: ấ), the same mark twice, a mark that was typed before its vowel. Whatever
// is no Vietnamese letter gets its NFC and nothing else.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/note.h"

namespace tongket::text {

// Rules, as notes name them:
//   marks-nfc      composed as Unicode's NFC does
//   marks-order    the tone stood before the circumflex, breve or horn
//   marks-doubled  the same mark twice; one was dropped
//   marks-before   the mark stood before its vowel: t, acute, o is tó; only where the word becomes
//                  a Vietnamese syllable. A letter of another alphabet that came as one code (ń)
//                  was meant as such and stays
std::string repair_marks(std::string_view utf8, std::vector<Note>* notes = nullptr);

// Offset of the first character that repair_marks may have to look at, or npos; most texts have
// none, and seeing that takes no memory.
std::size_t find_loose_mark(std::string_view utf8);

}  // namespace tongket::text
