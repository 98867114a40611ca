// Where the tone mark stands, and i or y.
//
// In: words of a text in NFC. Out: the same words with their mark where the orthography puts it
// (hòan -> hoàn, qúy -> quý, gìa -> già) and, when a style is asked, open oa oe uy in that style:
// old hòa khỏe thúy, new hoà khoẻ thuý. Refused: words that are no Vietnamese syllables; they stay.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/syllable.h"

namespace tongket::text {

// kĩ or kỹ: the few syllables that offices write both ways (kì kí kỉ kĩ lí mĩ tỉ hi quí).
enum class FinalI : std::uint8_t { keep, i, y };

// How often each style was written. Words whose mark has one place only (hoàn, quý) don't count.
struct ToneCount {
  std::size_t old_style = 0;
  std::size_t new_style = 0;
  ToneCount& operator+=(const ToneCount& other);
};
// By whole lines: counts add up, so that a file of any size is counted in pieces.
ToneCount count_tones(std::string_view text);

// A word whose mark both styles know, each in its own place.
struct TwoWayWord {
  std::size_t offset = 0;
  ToneStyle style = ToneStyle::old_style;
  std::string word;      // in NFC
  std::string syllable;  // in small letters and the old style: the same for hoá and HÓA
};
std::vector<TwoWayWord> two_way_words(std::string_view text);

// A tie, and a text with neither, take the style given: the old one where nothing else is known, as
// Decree 30/2020 sets its CỘNG HÒA and 39 of its 40 such words. (Guidance 36-HD/VPTW has 220 of 221
// in the new style: each house keeps to its own, so only a tie needs a default.)
ToneStyle majority(const ToneCount& count, ToneStyle on_tie = ToneStyle::old_style);

// The word with its mark in place; without a style only a misplaced mark moves. Nothing when the
// word is right as it is or no syllable. Words with the onset p are left: they are foreign (più).
std::optional<std::string> with_tone_placed(std::string_view word, std::optional<ToneStyle> style);

// The word with its last letter as asked; nothing when that changes nothing.
std::optional<std::string> with_final_i(std::string_view word, FinalI wanted);

}  // namespace tongket::text
