#include "text/typing_pass.h"

namespace tongket::text {
namespace {

bool is_year(std::string_view written) {
  return written.size() == 4 && (written[0] == '1' || written[0] == '2');
}

// "2020- 2025" or "2020 -2025".
bool mend_range(Line& line, std::size_t dash, std::size_t before, std::size_t after) {
  if (!line.is(before, Kind::number) || !line.is(after, Kind::number)) return false;
  if (!is_year(line.written(before)) || !is_year(line.written(after))) return false;
  const std::size_t space = line.is(dash - 1, Kind::space) ? dash - 1 : dash + 1;
  line.replace(space, "", Rule::range);
  return true;
}

bool ends_term(const Line& line, std::size_t i) {
  return line.is_syllable(i) || (line.is(i, Kind::close) && line.written(i) != "’");
}

bool begins_term(const Line& line, std::size_t i) {
  return line.is_long_word(i) || line.is(i, Kind::open) || line.is(i, Kind::quote);
}

// "trị- xã": the space that is missing before the dash.
void mend_left(Line& line, std::size_t dash) {
  if (mend_range(line, dash, dash - 1, dash + 2)) return;
  const bool year = line.is_syllable(dash - 1) && is_year(line.written(dash + 2)) &&
                    line.is(dash + 2, Kind::number);
  if (!year && !(ends_term(line, dash - 1) && begins_term(line, dash + 2))) return;
  line.insert_space_before(dash, Rule::hyphen);
}

// "trị -xã". A figure after the dash may be negative.
void mend_right(Line& line, std::size_t dash) {
  if (mend_range(line, dash, dash - 2, dash + 1)) return;
  if (!ends_term(line, dash - 2) || !line.is_syllable(dash + 1)) return;
  if (line.is_free_right(dash + 1)) line.insert_space_before(dash + 1, Rule::hyphen);
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
    if (!left && right) mend_left(line, i);
    if (left && !right) mend_right(line, i);
    if (!right) mend_item(line, i);
  }
}

}  // namespace tongket::text
