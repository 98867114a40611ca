#include "xml/schema_value_slips.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

#include "text/text.h"

namespace tongket::xml {

namespace {

bool fits(const FastValue& type, std::string_view value) {
  std::string scratch;
  return fast_fits(type, value, scratch);
}

// ---- Signs that look like others, or like nothing ----

struct Sign {
  char32_t first;
  char32_t last;
  const char* meant;
  const char* vi;
  const char* en;
};
constexpr std::array kSigns = {
    Sign{0x2010, 0x2015, "-", "gạch không phải dấu gạch nối trên bàn phím",
         "a dash that is not the keyboard's hyphen"},
    Sign{0x2212, 0x2212, "-", "dấu trừ không có trên bàn phím",
         "a minus that is not the keyboard's hyphen"},
    Sign{0x00AD, 0x00AD, "", "gạch nối ẩn", "an invisible hyphen"},
    Sign{0x200B, 0x200F, "", "ký tự ẩn", "an invisible character"},
    Sign{0x2060, 0x2060, "", "ký tự ẩn", "an invisible character"},
    Sign{0xFEFF, 0xFEFF, "", "ký tự ẩn", "an invisible character"},
    Sign{0x00A0, 0x00A0, " ", "dấu cách đặc biệt", "a special space"},
    Sign{0x2000, 0x200A, " ", "dấu cách đặc biệt", "a special space"},
    Sign{0x202F, 0x202F, " ", "dấu cách đặc biệt", "a special space"},
    Sign{0x2044, 0x2044, "/", "gạch chéo không có trên bàn phím",
         "a slash that is not the keyboard's"},
};

const Sign* sign_of(char32_t c) {
  const auto found = std::find_if(kSigns.begin(), kSigns.end(), [c](const Sign& sign) {
    return c >= sign.first && c <= sign.last;
  });
  return found == kSigns.end() ? nullptr : &*found;
}

struct Plain {
  std::string value;           // with the keyboard's signs
  const Sign* sign = nullptr;  // the first that is not
  char32_t code_point = 0;
};

Plain plain(std::string_view value) {
  Plain made;
  for (std::size_t at = 0; at < value.size();) {
    const utf8::Decoded one = utf8::decode(value, at);
    if (const Sign* sign = sign_of(one.code_point)) {
      if (made.sign == nullptr) made.code_point = one.code_point;
      if (made.sign == nullptr) made.sign = sign;
      made.value += sign->meant;
    } else {
      made.value += value.substr(at, one.length);
    }
    at += one.length;
  }
  return made;
}

// ---- Dates ----

// The runs of digits, and what parts them.
struct Runs {
  std::vector<std::string> digits;
  std::string marks;  // one of each gap; '?' for more than one sign
};

Runs runs_of(std::string_view value) {
  Runs runs;
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t begin = at;
    while (at < value.size() && is_digit(value[at]))
      ++at;
    runs.digits.emplace_back(value.substr(begin, at - begin));
    const std::size_t gap = at;
    while (at < value.size() && !is_digit(value[at]))
      ++at;
    if (gap != at) runs.marks += at - gap == 1 ? value[gap] : '?';
  }
  return runs;
}

std::string two_digits(const std::string& number) {
  return number.size() == 1 ? "0" + number : number;
}

// "19/12/2025", "2025/12/19", "9.1.2025" as data has it; empty for what is none of these.
std::string day_of(const std::vector<std::string>& numbers) {
  if (numbers.size() < 3) return {};
  const bool year_first = numbers[0].size() == 4;
  const std::string& year = numbers[year_first ? 0 : 2];
  const std::string& day = numbers[year_first ? 2 : 0];
  if (year.size() != 4 || day.size() > 2 || numbers[1].size() > 2) return {};
  return year + "-" + two_digits(numbers[1]) + "-" + two_digits(day);
}

std::string moment_of(const std::vector<std::string>& numbers) {
  const std::string day = day_of(numbers);
  if (day.empty() || numbers.size() < 5 || numbers.size() > 6) return {};
  const std::string seconds = numbers.size() == 6 ? two_digits(numbers[5]) : "00";
  return day + "T" + two_digits(numbers[3]) + ":" + two_digits(numbers[4]) + ":" + seconds;
}

// A day as it must be written that the calendar doesn't have.
Message no_such_day(std::string_view value) {
  const bool written = value.size() >= 10 && value[4] == '-' && value[7] == '-';
  if (!written) return {};
  const std::string_view year = value.substr(0, 4), month = value.substr(5, 2);
  const std::string_view day = value.substr(8, 2);
  const auto is_number = [](std::string_view text) {
    return std::all_of(text.begin(), text.end(), is_digit);
  };
  if (!is_number(year) || !is_number(month) || !is_number(day)) return {};
  if (month < "01" || month > "12") {
    return {fmt::format("không có tháng {}: viết năm-tháng-ngày", month),
            fmt::format("there is no month {}: write year-month-day", month)};
  }
  return {fmt::format("tháng {} năm {} không có ngày {}", month, year, day),
          fmt::format("there is no {}-{}-{} in the calendar", year, month, day)};
}

// "7h40", "7:40", "7 giờ 40", "7g" as data has it: "07:40", "07:00"; empty for what is none of
// these.
std::string time_of(std::string_view value) {
  Runs runs;
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t begin = at;
    while (at < value.size() && is_digit(value[at]))
      ++at;
    const std::size_t gap = at;
    while (at < value.size() && !is_digit(value[at]))
      ++at;
    runs.digits.emplace_back(value.substr(begin, gap - begin));
    const std::string word = text::lower(text::squeezed(value.substr(gap, at - gap)));
    const bool is_hour = word == "h" || word == "g" || word == "giờ" || word == ":" || word == ".";
    const bool is_end = word.empty() || word == "'" || word == "p" || word == "phút";
    if (runs.digits.size() == 1 ? !is_hour : !is_end) return {};
  }
  const auto fits_two = [](const std::string& number) {
    return !number.empty() && number.size() <= 2;
  };
  const bool whole = !runs.digits.empty() && runs.digits.size() <= 2 &&
                     std::all_of(runs.digits.begin(), runs.digits.end(), fits_two);
  if (!whole) return {};
  const std::string minutes = runs.digits.size() == 2 ? runs.digits[1] : "00";
  return two_digits(runs.digits[0]) + ":" + two_digits(minutes);
}

// ---- Numbers ----

bool is_grouped(const std::vector<std::string>& groups) {
  if (groups.size() < 2 || groups[0].empty() || groups[0].size() > 3) return false;
  return std::all_of(groups.begin() + 1, groups.end(),
                     [](const std::string& group) { return group.size() == 3; });
}

std::string joined(const std::vector<std::string>& groups, std::size_t count) {
  std::string number;
  for (std::size_t i = 0; i < count; ++i)
    number += groups[i];
  return number;
}

// "20.115.000" -> "20115000", "20.115,5" -> "20115.5", "20,5" -> "20.5"; the likeliest first.
std::vector<std::string> numbers_of(std::string_view value) {
  while (!value.empty() && (value.back() == '%' || value.back() == ' '))
    value.remove_suffix(1);
  const std::string sign(value.substr(0, value.substr(0, 1) == "-" ? 1 : 0));
  value.remove_prefix(sign.size());
  if (value.substr(0, 1) == "+") value.remove_prefix(1);
  while (value.substr(0, 1) == " ")
    value.remove_prefix(1);
  const Runs runs = runs_of(value);
  if (value.empty() || !is_digit(value.front()) || runs.marks.size() + 1 != runs.digits.size() ||
      runs.marks.find_first_not_of("., '") != std::string::npos) {
    return {};
  }
  std::vector<std::string> found;
  if (runs.marks.empty()) found.push_back(sign + runs.digits[0]);
  const bool one_mark = runs.marks.find_first_not_of(runs.marks.substr(0, 1)) == std::string::npos;
  const std::size_t count = runs.digits.size();
  if (one_mark && is_grouped(runs.digits)) found.push_back(sign + joined(runs.digits, count));
  const std::vector<std::string> whole(runs.digits.begin(), runs.digits.end() - 1);
  const bool has_point =
      !runs.marks.empty() && (runs.marks.back() == '.' || runs.marks.back() == ',');
  const bool grouped_whole = is_grouped(whole) && runs.marks.back() != runs.marks.front();
  if (has_point && (count == 2 || grouped_whole))
    found.push_back(sign + joined(runs.digits, count - 1) + "." + runs.digits.back());
  return found;
}

// "Thu ngân sách" -> "thu-ngan-sach".
std::string as_code(std::string_view value) {
  std::string code;
  for (const char c : text::folded(value)) {
    const bool is_of_code = is_digit(c) || (c >= 'a' && c <= 'z');
    if (is_of_code) {
      code += c;
    } else if (!code.empty() && code.back() != '-') {
      code += '-';
    }
  }
  if (!code.empty() && code.back() == '-') code.pop_back();
  return code;
}

// What may have been meant, the likeliest first.
std::vector<std::string> offers(const std::string& value, FastLexical lexical) {
  if (lexical == FastLexical::date) return {value, day_of(runs_of(value).digits)};
  if (lexical == FastLexical::date_time) return {value, moment_of(runs_of(value).digits)};
  std::vector<std::string> list{value};
  if (lexical == FastLexical::token) {
    list.push_back(time_of(value));
    list.push_back(as_code(value));
  }
  if (lexical == FastLexical::integer || lexical == FastLexical::decimal) {
    for (std::string& number : numbers_of(value))
      list.push_back(std::move(number));
  }
  return list;
}

Message write(const std::string& value) {
  return {fmt::format("viết “{}”", value), fmt::format("write '{}'", value)};
}

Message named(const Plain& plain) {
  const std::string name = utf8::code_point_name(plain.code_point);
  return {fmt::format("trong giá trị có {} ({})", plain.sign->vi, name),
          fmt::format("the value has {} ({})", plain.sign->en, name)};
}

Message both(const Message& first, const Message& second) {
  return {first.vi + ": " + second.vi, first.en + ": " + second.en};
}

}  // namespace

Message value_slip(std::string_view value, const FastValue& type) {
  constexpr std::size_t longest = 100;  // of what could be a date or a number
  if (value.size() > longest || type.lexical == FastLexical::beyond) return {};
  const Plain typed = plain(value);
  std::vector<std::string> fit;
  for (std::string& offer : offers(typed.value, type.lexical)) {
    const bool is_new = std::find(fit.begin(), fit.end(), offer) == fit.end();
    if (!offer.empty() && offer != value && is_new && fits(type, offer))
      fit.push_back(std::move(offer));
  }
  const bool is_number =
      type.lexical == FastLexical::integer || type.lexical == FastLexical::decimal;
  if (!fit.empty()) {
    Message said = write(fit[0]);
    if (fit.size() > 1 && is_number) {
      said.vi += fmt::format(", hoặc “{}” nếu là số lẻ", fit[1]);
      said.en += fmt::format(", or '{}' if it is a fraction", fit[1]);
    }
    return typed.sign == nullptr ? said : both(named(typed), said);
  }
  if (typed.sign != nullptr) return named(typed);
  if (type.lexical == FastLexical::date || type.lexical == FastLexical::date_time)
    return no_such_day(value);
  return {};
}

}  // namespace tongket::xml
