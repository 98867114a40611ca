// The rules of capitals as rows, each the words as annex II has them. Only for text/.
//
// A row is words parted as in the text: by a space, ", ", "-" or " - ". Its words must stand there
// in any case; how they are written in the row is how they are to be written. Of a word:
//   Nhất|Nhì      one of these
//   ~năm          any case will do
//   =Luật|Quy     no such words, no match, when their case is another
//   #  #4  §      a whole number; a year; a paper's number and symbol
//   @             a Roman number
//   %  ^          a single small letter; a word with a capital, any
//   >của|trong    before all others: the word in front is one of these
//   <phó|các      … is none of these
//   .             at the end: the words end here, with a sign or the text
//   !tệ|các       at the end: the next word is none of these; !^|tệ: nor has it a capital
//   {tỉnh}        one of a named set, which may have several words: a row for each
//   [họ]          the alternatives of a named set, as one word
// and in front of the whole row:
//   *             where the first word has a capital already
//   _             where all words are small
//   &             not behind a word with a capital, which may be another name's beginning
#pragma once

#include <span>
#include <string_view>

#include "text/capitals.h"

namespace tongket::text {

struct CapitalRows {
  std::string_view clause;
  Certainty certainty = Certainty::certain;
  std::span<const std::string_view> rows;
};

struct NamedSet {
  std::string_view name;
  std::string_view members;  // parted by '|'
};

std::span<const NamedSet> capital_sets();
// Names: of persons and places.
std::span<const CapitalRows> capital_names();
// Agencies and organisations.
std::span<const CapitalRows> capital_bodies();
// All the rest: posts, honours, days, events, papers.
std::span<const CapitalRows> capital_others();
// Names of laws.
std::span<const CapitalRows> capital_laws();

}  // namespace tongket::text
