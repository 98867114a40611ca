#include <algorithm>

#include "text/text.h"
#include "text/typing_pass.h"

namespace tongket::text {
namespace {

// ---- Ranges: 2020- 2025, 15 -20 người, 10h -11h ----

bool is_year(std::string_view written) {
  return written.size() == 4 && (written[0] == '1' || written[0] == '2');
}

// The whole part of 1.234,5 or 7:30, without leading zeros and points.
std::string whole_part(std::string_view written) {
  std::string digits;
  for (const char c : written.substr(0, written.find_first_of(",:"))) {
    if (c != '.' && !(c == '0' && digits.empty())) digits += c;
  }
  return digits;
}

bool is_less(std::string_view a, std::string_view b) {
  const std::string first = whole_part(a);
  const std::string second = whole_part(b);
  if (first.size() != second.size()) return first.size() < second.size();
  if (first != second) return first < second;
  const auto rest = [](std::string_view written) {
    return written.substr(std::min(written.find_first_of(",:"), written.size()));
  };
  return rest(a) < rest(b);
}

// A number and the unit that is written on to it: 15, 10h, 10h30, 5%.
struct Quantity {
  std::size_t first = nowhere;  // its number
  std::size_t last = nowhere;
  std::string_view unit;
};

Quantity quantity_from(const Line& line, std::size_t number) {
  if (!line.is(number, Kind::number)) return {};
  Quantity out{number, number, {}};
  if (line.is(number + 1, Kind::word) || line.written(number + 1) == "%") {
    out.unit = line.written(++out.last);
    if (line.is(out.last + 1, Kind::number)) ++out.last;
  }
  return out;
}

Quantity quantity_to(const Line& line, std::size_t last) {
  for (const std::size_t back : {0U, 1U, 2U}) {
    const Quantity found = quantity_from(line, last - back);
    if (found.first != nowhere && found.last == last && line.is_free_left(found.first))
      return found;
  }
  return {};
}

// From less to more, or both with the same unit: no subtraction and no minus sign is written so.
bool is_range(const Line& line, const Quantity& from, const Quantity& to) {
  const std::string_view first = line.written(from.first);
  const std::string_view second = line.written(to.first);
  if (is_year(first) && is_year(second)) return true;
  if (!from.unit.empty() && from.unit == to.unit) return true;
  return from.unit.empty() && is_less(first, second);
}

// "1- 15 xã" at the head of a line: the item has a number, and so have its words.
bool is_numbered_item(const Line& line, const Quantity& from, std::size_t dash) {
  const std::size_t indent = line.is(from.first - 1, Kind::space) ? from.first - 1 : from.first;
  return line.is(indent - 1, Kind::edge) && from.last + 1 == dash && from.unit.empty() &&
         line.written(from.first).size() == 1;
}

// The dash and its spaces become the one dash; two hyphens were typed for one.
bool mend_range(Line& line, std::size_t dash) {
  const std::size_t first = line.is(dash - 1, Kind::space) ? dash - 1 : dash;
  const std::size_t last = line.is(dash + 1, Kind::space) ? dash + 1 : dash;
  const Quantity from = quantity_to(line, first - 1);
  const Quantity to = quantity_from(line, last + 1);
  if (from.first == nowhere || to.first == nowhere) return false;
  if (!line.is_free_right(to.last) || !is_range(line, from, to)) return false;
  if (is_numbered_item(line, from, dash)) return false;
  if (line.written(dash) == "--") {
    line.replace(first, last, "-", Rule::range);
  } else {
    line.replace(first == dash ? last : first, "", Rule::range);
  }
  return true;
}

// ---- Dashes between terms: trị- xã, UBND -HĐND, tháng 1- tháng 5 ----

bool ends_term(const Line& line, std::size_t i) {
  return line.is_syllable(i) || line.is_abbreviation(i) ||
         (line.is(i, Kind::close) && line.written(i) != "’");
}

bool begins_term(const Line& line, std::size_t i) {
  return line.is_long_word(i) || line.is(i, Kind::open) || line.is(i, Kind::quote);
}

// "tháng 1" before the dash and "tháng" behind it, "quý I" and "quý".
bool is_repeated(const Line& line, std::size_t last, std::size_t next) {
  const bool numbered = line.is(last, Kind::number) || line.is(last, Kind::word);
  return numbered && line.is(last - 1, Kind::space) && line.is_syllable(next) &&
         line.is_syllable(last - 2) && line.is_free_left(last - 2) &&
         line.is(next + 1, Kind::space) &&
         lower(line.written(last - 2)) == lower(line.written(next));
}

// The number of a chapter: "II- HƯỚNG DẪN".
bool is_roman(std::string_view written) {
  return written.find_first_not_of("IVXLCDM") == std::string_view::npos;
}

// Names of programs and products are no terms: SARS- CoV, tar -XZF.
bool joins_terms(const Line& line, std::size_t last, std::size_t next) {
  if (is_repeated(line, last, next)) return true;
  if (line.is_abbreviation(last) && !line.is_syllable(last)) {
    return !is_roman(line.written(last)) && (line.is_abbreviation(next) || line.is_accented(next));
  }
  return ends_term(line, last);
}

// "trị- xã": the space that is missing before the dash.
void mend_left(Line& line, std::size_t dash) {
  const std::size_t last = dash - 1;
  const std::size_t next = dash + 2;
  const bool year =
      line.is_syllable(last) && is_year(line.written(next)) && line.is(next, Kind::number);
  if (!year && !(joins_terms(line, last, next) && begins_term(line, next))) return;
  line.insert_space_before(dash, Rule::hyphen);
}

// "trị -xã". A figure after the dash may be negative.
void mend_right(Line& line, std::size_t dash) {
  const std::size_t last = dash - 2;
  const std::size_t next = dash + 1;
  const bool abbreviation =
      line.is_abbreviation(next) && (line.is_abbreviation(last) || line.is_accented(last));
  if (!joins_terms(line, last, next) || !(abbreviation || line.is_syllable(next))) return;
  if (line.is_free_right(next)) line.insert_space_before(next, Rule::hyphen);
}

// "-Như trên" at the head of a line: an item of a list.
void mend_item(Line& line, std::size_t dash) {
  const std::size_t indent = line.is(dash - 1, Kind::space) ? dash - 1 : dash;
  if (!line.is(indent - 1, Kind::edge)) return;
  if (!line.is_syllable(dash + 1) || !line.begins_capital(dash + 1)) return;
  if (line.is_free_right(dash + 1)) line.insert_space_before(dash + 1, Rule::hyphen);
}

}  // namespace

void mend_dashes(Line& line) {
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (!line.is(i, Kind::dash)) continue;
    const bool left = line.is(i - 1, Kind::space);
    const bool right = line.is(i + 1, Kind::space);
    if (left != right && mend_range(line, i)) continue;
    if (line.written(i) == "--") continue;
    if (!left && right) mend_left(line, i);
    if (left && !right) mend_right(line, i);
    if (!right) mend_item(line, i);
  }
}

}  // namespace tongket::text
