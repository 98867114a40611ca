// What people write for dates, times and numbers, as data has it. Internal to the room.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"

namespace tongket::xml {

// The runs of digits, and what parts them.
struct Runs {
  std::vector<std::string> digits;  // never empty ones, but the first and only of no digits at all
  std::string marks;                // one of each gap between runs; '?' for more than one sign
  bool bare = true;                 // nothing stands before the first or behind the last
};
Runs runs_of(std::string_view value);

// "19/12/2025", "ngày 9 tháng 1 năm 2025" -> "2025-12-19", "2025-01-09"; whether the calendar has
// such a day is not looked at. Empty for what names no day.
std::string day_meant(std::string_view value);
// "7h30 ngày 19/12/2025" -> "2025-12-19T07:30:00".
std::string moment_meant(std::string_view value);
// "7h40", "7 giờ 40 phút", "2 giờ chiều" -> "07:40", "07:40", "14:00".
std::string clock_meant(std::string_view value);
// Why what is written is no day: the 30th of February, a year of two digits. Else empty.
Message no_such_day(std::string_view value);

// "20.115.000" -> "20115000", "20.115,5" -> "20115.5", "20,115" -> "20115" and "20.115": whole
// numbers first.
std::vector<std::string> numbers_meant(std::string_view value);
// That "5 tỷ", "năm 2025" and "215/BC-UBND" are more than a number; empty where what stands beside
// it is no word.
Message words_beside(std::string_view value);

}  // namespace tongket::xml
