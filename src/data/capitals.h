// Capitals in the data's words.
#pragma once

#include "data/data.h"
#include "data/sentences.h"

namespace tongket::data {

// Stands for a figure: no word, no number, no sign.
inline constexpr std::string_view kNoWord = "\uFFFC";

// Tells what annex II of Decree 30/2020/NĐ-CP would have otherwise, at its words in `source`, the
// text of the file: warnings where that is certain, notes where it is likely. The tree must be
// mended. Nothing is told of the names that the writing keeps.
void check_capitals(const xml::Tree& tree, const TextElements& elements, const Writing& writing,
                    std::string_view source, Diagnostics& diagnostics);

}  // namespace tongket::data
