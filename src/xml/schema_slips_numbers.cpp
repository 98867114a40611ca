// Numbers as people write them: thousands marks, decimal commas, signs of percent.
#include <fmt/format.h>

#include <algorithm>

#include "xml/schema_slips_parts.h"

namespace tongket::xml {

namespace {

constexpr std::size_t npos = std::string_view::npos;

using Groups = std::vector<std::string>;

bool is_grouped(const Groups& groups) {
  if (groups.size() < 2 || groups[0].size() > 3 || groups[0][0] == '0') return false;
  return std::all_of(groups.begin() + 1, groups.end(),
                     [](const std::string& group) { return group.size() == 3; });
}

std::string joined(const Groups& groups) {
  std::string number;
  for (const std::string& group : groups)
    number += group;
  return number;
}

void trim(std::string_view& value) {
  while (!value.empty() && is_white(value.front()))
    value.remove_prefix(1);
  while (!value.empty() && is_white(value.back()))
    value.remove_suffix(1);
}

// "-" or nothing, taken off; and what may stand behind a number.
std::string take_ends(std::string_view& value) {
  trim(value);
  if (value.ends_with('%')) value.remove_suffix(1);
  if (value.ends_with('.') || value.ends_with(',')) value.remove_suffix(1);
  const bool minus = value.starts_with('-');
  if (minus || value.starts_with('+')) value.remove_prefix(1);
  trim(value);
  return minus ? "-" : "";
}

bool is_mark_of_decimals(char mark) {
  return mark == ',' || mark == '.';
}

bool is_zeros(const std::string& digits) {
  return digits.size() < 3 && digits.find_first_not_of('0') == std::string::npos;
}

// "tỷ", "người", "/BC-UBND"; not what could be a sign of a sum.
bool is_word(std::string_view text) {
  if (text.size() > 1 && text.front() == '/') text.remove_prefix(1);
  constexpr std::string_view signs = "!\"#$&'()*+,-./:;<=>?@[\\]^_`{|}~";
  return !text.empty() && signs.find(text.front()) == npos;
}

}  // namespace

std::vector<std::string> numbers_meant(std::string_view value) {
  const std::string sign = take_ends(value);
  const bool bare_fraction = value.size() > 1 && value[0] == ',';
  const std::string written = (bare_fraction ? "0" : "") + std::string(value);
  const Runs runs = runs_of(written);
  if (!runs.bare || runs.marks.find_first_not_of("., '") != std::string::npos) return {};
  if (runs.marks.empty()) return {sign + runs.digits[0]};
  std::vector<std::string> found;
  const char last = runs.marks.back();
  const bool one_mark = runs.marks.find_first_not_of(last) == std::string::npos;
  if (one_mark && is_grouped(runs.digits)) found.push_back(sign + joined(runs.digits));
  const Groups whole(runs.digits.begin(), runs.digits.end() - 1);
  const std::string thousands = runs.marks.substr(0, runs.marks.size() - 1);
  const bool grouped = is_grouped(whole) && thousands.find(last) == std::string::npos &&
                       thousands.find_first_not_of(thousands[0]) == std::string::npos;
  if (!is_mark_of_decimals(last) || (whole.size() > 1 && !grouped)) return found;
  found.push_back(sign + joined(whole) + "." + runs.digits.back());
  if (is_zeros(runs.digits.back())) found.push_back(sign + joined(whole));
  return found;
}

Message words_beside(std::string_view value) {
  constexpr std::string_view digits = "0123456789";
  const std::size_t first = value.find_first_of(digits);
  if (first == npos) return {};
  const std::size_t begin = first > 0 && value[first - 1] == '-' ? first - 1 : first;
  const std::size_t end = value.find_last_of(digits) + 1;
  std::string_view before = value.substr(0, begin), behind = value.substr(end);
  trim(before);
  trim(behind);
  const std::string_view other = before.empty() ? behind : before;
  const bool one_side = before.empty() != behind.empty();
  if (!one_side || !is_word(other) || numbers_meant(value.substr(begin, end - begin)).empty())
    return {};
  return {fmt::format("chỉ ghi số, không ghi “{}”", other),
          fmt::format("write the number alone, without '{}'", other)};
}

}  // namespace tongket::xml
