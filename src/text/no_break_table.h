// Words that want to stay with the number or the name beside them.
#pragma once

#include <string_view>

namespace tongket::text {

// "số", "ngày", "khóa": a number, a Roman number or a letter follows. Lower case.
bool takes_number(std::string_view word);
// "điểm": a single letter follows.
bool takes_letter(std::string_view word);
// "TP.", "GS.", "PGS.TS.": a name follows. As written.
bool is_title_abbreviation(std::string_view word);
// These too, and "v.v.", "tr.": the point ends no sentence. As written.
bool is_abbreviation(std::string_view word);
// "hộ", "km", "triệu": the first syllable of what is counted or measured. Lower case.
bool is_unit(std::string_view word);

}  // namespace tongket::text
