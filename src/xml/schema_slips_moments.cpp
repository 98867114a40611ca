// Dates and times as people write them.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "text/text.h"
#include "xml/schema_fast_value.h"
#include "xml/schema_slips_parts.h"

namespace tongket::xml {

namespace {

using Numbers = std::vector<std::string>;

std::string two_digits(const std::string& number) {
  return number.size() == 1 ? "0" + number : number;
}

bool is_short(const std::string& number) {
  return number.size() == 1 || number.size() == 2;
}

// The day among the numbers, and those that are left: of a time.
struct DayAndRest {
  std::string day;
  Numbers rest;
};

// Only the year has four digits: day and month stand before it, or month and day behind it.
std::optional<DayAndRest> day_in(const Numbers& numbers) {
  const auto year = std::find_if(numbers.begin(), numbers.end(),
                                 [](const std::string& number) { return number.size() == 4; });
  if (year == numbers.end()) return std::nullopt;
  const bool year_first = year == numbers.begin();
  if (numbers.size() < 3 || (!year_first && year - numbers.begin() < 2)) return std::nullopt;
  const auto first = year_first ? year : year - 2;
  const std::string& month = *(first + 1);
  const std::string& day = *(year_first ? first + 2 : first);
  if (!is_short(month) || !is_short(day)) return std::nullopt;
  DayAndRest found{*year + "-" + two_digits(month) + "-" + two_digits(day),
                   Numbers(numbers.begin(), first)};
  found.rest.insert(found.rest.end(), first + 3, numbers.end());
  return found;
}

// ---- Times ----

enum class Word { hour, minute, day, morning, afternoon, unknown };

Word word_of(std::string_view folded) {
  struct Known {
    std::string_view text;
    Word word;
  };
  constexpr std::array known = {
      Known{"h", Word::hour},        Known{"g", Word::hour},      Known{"gio", Word::hour},
      Known{"m", Word::minute},      Known{"p", Word::minute},    Known{"ph", Word::minute},
      Known{"phut", Word::minute},   Known{"s", Word::minute},    Known{"giay", Word::minute},
      Known{"t", Word::day},         Known{"ngay", Word::day},    Known{"thang", Word::day},
      Known{"nam", Word::day},       Known{"luc", Word::day},     Known{"vao", Word::day},
      Known{"sang", Word::morning},  Known{"am", Word::morning},  Known{"chieu", Word::afternoon},
      Known{"toi", Word::afternoon}, Known{"pm", Word::afternoon}};
  const auto* found = std::find_if(known.begin(), known.end(),
                                   [&](const Known& each) { return each.text == folded; });
  return found == known.end() ? Word::unknown : found->word;
}

struct Said {
  bool hour = false;  // by a word: "7h"
  bool afternoon = false;
  bool unknown = false;
};

Said words_in(std::string_view value) {
  const std::string folded = text::folded(value);
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  Said said;
  for (auto at = folded.begin(); at != folded.end();) {
    const auto begin = std::find_if(at, folded.end(), is_letter);
    at = std::find_if_not(begin, folded.end(), is_letter);
    if (begin == at) break;
    const Word word = word_of(std::string(begin, at));
    said.hour = said.hour || word == Word::hour;
    said.afternoon = said.afternoon || word == Word::afternoon;
    said.unknown = said.unknown || word == Word::unknown;
  }
  return said;
}

// "07:40:00", of an hour alone as well where a word says that it is one.
std::string time_of(const Numbers& numbers, const Said& said) {
  if (said.unknown || numbers.empty() || numbers.size() > 3) return {};
  if (numbers.size() == 1 && !said.hour) return {};
  if (!std::all_of(numbers.begin(), numbers.end(), is_short)) return {};
  int hour = std::stoi(numbers[0]);
  if (said.afternoon && hour < 12) hour += 12;
  const auto part = [&](std::size_t i) {
    return i < numbers.size() ? two_digits(numbers[i]) : "00";
  };
  return fmt::format("{:02}:{}:{}", hour, part(1), part(2));
}

// Without Vietnam's zone, which the data needn't say.
std::string_view without_zone(std::string_view value) {
  constexpr std::string_view zone = "+07:00";
  if (value.ends_with(zone)) value.remove_suffix(zone.size());
  return value;
}

bool is_day(const std::string& date) {
  std::string scratch;
  return fast_fits(fast_builtin("date"), date, scratch);
}

// Of a day as data has it that the calendar hasn't.
Message not_in_calendar(const std::string& date) {
  const std::string year = date.substr(0, 4), month = date.substr(5, 2), day = date.substr(8, 2);
  if (month >= "01" && month <= "12") {
    return {fmt::format("tháng {} năm {} không có ngày {}", month, year, day),
            fmt::format("there is no {} in the calendar", date)};
  }
  const std::string swapped = year + "-" + day + "-" + month;
  if (is_day(swapped)) {
    return {fmt::format("không có tháng {}; ngày {} tháng {} thì viết “{}”", month, month, day,
                        swapped),
            fmt::format("there is no month {}; if it is the day, write '{}'", month, swapped)};
  }
  return {fmt::format("không có tháng {}: viết năm-tháng-ngày", month),
          fmt::format("there is no month {}: write year-month-day", month)};
}

}  // namespace

Runs runs_of(std::string_view value) {
  Runs runs;
  runs.bare = !value.empty() && is_digit(value.front()) && is_digit(value.back());
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t gap = at;
    while (at < value.size() && !is_digit(value[at]))
      ++at;
    if (at == value.size()) break;
    if (gap != 0) runs.marks += at - gap == 1 ? value[gap] : '?';
    const std::size_t begin = at;
    while (at < value.size() && is_digit(value[at]))
      ++at;
    runs.digits.emplace_back(value.substr(begin, at - begin));
  }
  return runs;
}

std::string day_meant(std::string_view value) {
  const auto found = day_in(runs_of(value).digits);
  return found ? found->day : std::string();
}

std::string moment_meant(std::string_view value) {
  value = without_zone(value);
  const auto found = day_in(runs_of(value).digits);
  if (!found) return {};
  // Between day and time alone the words are known: "T", "ngày".
  const std::string time = time_of(found->rest, words_in(value));
  return time.empty() ? time : found->day + "T" + time;
}

std::string clock_meant(std::string_view value) {
  const Said said = words_in(value);
  const Runs runs = runs_of(value);
  constexpr std::string_view known = ":.hg";
  const bool parted = runs.marks.find_first_not_of(known) == std::string::npos;
  if (!said.hour && (!parted || runs.digits.size() < 2)) return {};
  const std::string time = time_of(runs.digits, said);
  return time.ends_with(":00") ? time.substr(0, 5) : std::string();
}

Message no_such_day(std::string_view value) {
  const std::string date = day_meant(value);
  if (!date.empty()) return is_day(date) ? Message{} : not_in_calendar(date);
  const Runs runs = runs_of(value);
  const bool short_year = runs.bare && runs.digits.size() == 3 && runs.marks[0] == runs.marks[1] &&
                          std::all_of(runs.digits.begin(), runs.digits.end(), is_short);
  if (!short_year) return {};
  return {"năm ghi đủ bốn chữ số: năm-tháng-ngày", "the year has four digits: year-month-day"};
}

}  // namespace tongket::xml
