// Numbers, money, dates and times as Vietnamese papers write them, in figures and in words.
//
// All arithmetic is decimal. Where digits go, it is rounded half up (away from zero at the half),
// as offices round. A minus sign is "-" here: with_no_breaks (text/breaks.h) makes it one that no
// line ends at.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"

namespace tongket::text {

// ---- In figures ------------------------------------------------------------------------------

// 3374 -> "3.374"; 1234.5 -> "1.234,5". fraction_digits < 0: as many as the number has.
std::string number(const Decimal& value, int fraction_digits = -1);
// 96.92 -> "96,92%". The value is in percent already. Trailing zeros that were asked for stay.
std::string percent(const Decimal& value, int fraction_digits = -1);
// Under 10 with a leading zero: the number of a paper (Guidance 36, 1.3.2).
std::string two_digits(std::int64_t value);

enum class MoneyUnit { dong, thousand, million, billion };
// 1500000 -> "1.500.000 đồng"; in millions "1,5 triệu đồng". The value is in đồng.
// fraction_digits < 0: as many as the number has in that unit.
std::string money(const Decimal& dong, MoneyUnit unit = MoneyUnit::dong, int fraction_digits = -1);

// 65 -> "tăng 65", -3 -> "giảm 3", 0 -> "không đổi".
std::string change(const Decimal& difference, int fraction_digits = -1);
// 2.03 -> "tăng 2,03%", -1.5 -> "giảm 1,5%", 0 -> "không đổi". At most that many fraction digits,
// without superfluous zeros; a change that would round to nothing gets as many as show it.
std::string change_percent(const Decimal& percent, int fraction_digits = 2);
// By how many percent `now` is above (or, negative, below) `before`; none when that was zero.
std::optional<Decimal> relative_change(const Decimal& now, const Decimal& before);

// ---- Parts of a whole ------------------------------------------------------------------------

// The values rounded to that many fraction digits so that they sum to their own rounded sum. By
// largest remainder: each is rounded down, then what the sum lacks goes, one last digit each, to
// the values that lost most; of equals the earlier one gets it. None where the sum leaves the
// range.
std::optional<std::vector<Decimal>> rounded_parts(std::span<const Decimal> values,
                                                  int fraction_digits);
// Each value's part of their sum, scaled to `whole` (100: percentages) and rounded in the same way,
// so that the parts sum to `whole` (itself rounded). None for negative values, a sum of zero, or
// numbers out of range.
std::optional<std::vector<Decimal>> shares(std::span<const Decimal> values, const Decimal& whole,
                                           int fraction_digits);

// ---- In words --------------------------------------------------------------------------------

struct WordsOptions {
  enum class ZeroTens { linh, le } zero_tens = ZeroTens::linh;     // một trăm linh/lẻ một
  enum class Thousand { nghin, ngan } thousand = Thousand::nghin;  // một nghìn/ngàn
  enum class Four { bon, tu } four_after_tens = Four::bon;         // hai mươi bốn/tư
  enum class Second { hai, nhi } second = Second::hai;             // thứ hai/nhì
  bool even_money = false;                                         // đồng chẵn
};

// 1 -> "một", 15 -> "mười lăm", 1000005 -> "một triệu không trăm linh năm", -2 -> "âm hai".
// Groups of zeros are passed over; a group behind a higher one says its hundred.
std::string words(std::int64_t value, const WordsOptions& options = {});
// 2.05 -> "hai phẩy không năm": zeros behind the mark one by one, the rest as a number, as schools
// read it. None beyond |value| <= 10^18.
std::optional<std::string> words(const Decimal& value, const WordsOptions& options = {});
// 1 -> "thứ nhất", 2 -> "thứ hai" (or "thứ nhì"), 4 -> "thứ tư"; none below 1.
std::optional<std::string> ordinal(std::int64_t value, const WordsOptions& options = {});
// 1500000 -> "một triệu năm trăm nghìn đồng"; "… đồng chẵn" by choice, whole amounts only.
// None beyond |value| <= 10^18.
std::optional<std::string> money_words(const Decimal& dong, const WordsOptions& options = {});

// ---- Numbering -------------------------------------------------------------------------------

// 1 ... 3999 -> "I", "IV"; empty outside.
std::string roman(int value);
// "XIV" -> 14. Capitals only, and only as roman() writes it.
std::optional<int> roman_value(std::string_view numeral);
// 0 -> "a", 3 -> "d", 4 -> "đ": Vietnamese letter order without ă â ê ô ơ ư; empty past the last
// (y).
std::string point_letter(int index);

// ---- Dates and times -------------------------------------------------------------------------

// "17/11/2022", months 3 ... 9 without a leading zero: "05/3/2020" (Decree 30/2020, practice).
std::string date_short(const Date& date);
// "ngày 05 tháng 01 năm 2020": leading zero under 10 and for months 1 and 2 only
// (Decree 30/2020, annex I, II.4; Guidance 36, 1.4.2).
std::string date_long(const Date& date);
// "tháng 01 năm 2020".
std::string month_long(const Date& date);
// "thứ Hai" ... "thứ Bảy", "Chủ nhật" (Decree 30/2020, annex II, V: in words with a capital).
std::string weekday(const Date& date);
// "8 giờ 00", the minutes on the line of "giờ".
std::string time_long(const TimeOfDay& time);
// "08:00", "08:00:30" or a date-time; none for anything else.
std::optional<TimeOfDay> parse_time(std::string_view text);

}  // namespace tongket::text
