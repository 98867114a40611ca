// text/ -- Vietnamese text.
//
// In: strings, numbers, dates. Out: strings, with notes where something was changed. ICU does what
// ICU can, our tables the rest. Refused: bytes that are not text in the encoding they claim.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"

namespace tongket::text {

// ---- Encodings and normal form -------------------------------------------------------------

// Bytes to UTF-8 by an encoding's IANA name ("UTF-16LE", "windows-1258"). A byte order mark at
// the front is dropped. Invalid bytes are faults with their offset in the hint; nothing is
// replaced silently.
Result<std::string> decode(std::string_view bytes, std::string_view encoding);
// Whether an encoding of that name is known at all.
bool knows_encoding(std::string_view encoding);

// NFC; text that already is comes back unchanged, quickly.
std::string to_nfc(std::string_view utf8);
bool is_nfc(std::string_view utf8);

// A character that a formal paper can't hold: C0/C1 controls (but tab, line feed, carriage
// return), bidirectional controls, noncharacters, private use. Offset of the first, or npos.
std::size_t find_forbidden(std::string_view utf8);

// ---- Letters -------------------------------------------------------------------------------

std::string upper(std::string_view utf8);  // ĐẢNG ỦY; no locale-specific rule
std::string lower(std::string_view utf8);
// The first letter upper, the rest as it is. Opening marks before it are passed over; a text that
// begins with a figure stays.
std::string capitalised(std::string_view utf8);
std::string decapitalised(std::string_view utf8);
// White space at the ends dropped, runs of it inside to one space (U+00A0 stays).
std::string squeezed(std::string_view utf8);

// ---- Numbers and dates in Vietnamese form ----------------------------------------------------

// 3374 -> "3.374"; 1234.5 -> "1.234,5". fraction_digits < 0: as many as the number has.
std::string number(const Decimal& value, int fraction_digits = -1);
// 96.92 -> "96,92%". The value is in percent already. Rounded half up; trailing zeros stay.
std::string percent(const Decimal& value, int fraction_digits = -1);
// 1 -> "một", 15 -> "mười lăm", 1000005 -> "một triệu không trăm linh năm"; |value| <= 10^18.
std::string words(std::int64_t value);
// 1 ... 3999 -> "I", "IV"; empty outside.
std::string roman(int value);
// 0 -> "a", 3 -> "d", 4 -> "đ": Vietnamese letter order without ă â ê ô ơ ư; empty past the last
// (y).
std::string point_letter(int index);
// "17/11/2022", months 3 ... 9 without a leading zero: "05/3/2020" (Decree 30/2020, practice).
std::string date_short(const Date& date);
// "ngày 05 tháng 01 năm 2020": leading zero under 10 and for months 1 and 2 only
// (Decree 30/2020, annex I, II.4; Guidance 36, 1.4.2).
std::string date_long(const Date& date);
// "8 giờ 00".
std::string time_long(const TimeOfDay& time);
// Under 10 with a leading zero: the number of a paper (Guidance 36, 1.3.2).
std::string two_digits(std::int64_t value);

// ---- Line breaks -----------------------------------------------------------------------------

// Offsets after which a line may end, as Word and LibreOffice break: after the last of a run of
// spaces (not U+00A0, U+2007, U+202F) and after hyphens and dashes (not U+2011), unless a quotation
// mark, a closing bracket, a sentence mark, "/" or another dash follows. The end of the text is not
// among them. LibreOffice 7.4 alone would also break after "/" before a letter (25-NQ/|TW).
std::vector<std::uint32_t> break_opportunities(std::string_view utf8);

// Writes the no-break pairs that Vietnamese typesetting wants into the text as U+00A0: a number and
// its unit, "số 25", "ngày 17", "tháng 11", "năm 2022", "khóa XI", "TP." and a name, "Điều 5".
// A unit is a word of no_break_table.cpp (hộ, km, triệu, the first syllable of what offices count);
// a number that is itself somebody's number ("ngày 17") takes none. A lone dash between two words
// stays with the word before it, so that no line begins with it.
// Idempotent; changes spaces only.
std::string with_no_breaks(std::string_view utf8);

// The nearest of `candidates` to `name` by edit distance, where near enough to be a slip; else "".
std::string nearest_name(std::string_view name, const std::vector<std::string>& candidates);

}  // namespace tongket::text
