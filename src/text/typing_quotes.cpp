#include <algorithm>

#include "text/typing_pass.h"

namespace tongket::text {
namespace {

// The two straight marks, and what they become.
struct Marks {
  Kind straight;
  std::string_view open, close;
};
constexpr Marks doubles{Kind::quote, "“", "”"};
constexpr Marks singles{Kind::apostrophe, "‘", "’"};

bool is_wall(Kind kind) {
  return kind == Kind::edge || kind == Kind::space;
}

// 15", 5 " and 5' are measures where no quotation is open; the one in Ea H'leo is an apostrophe.
bool is_no_quote(const Line& line, std::size_t i, bool inside, const Marks& marks) {
  const bool parted =
      line.is(i - 1, Kind::space) && line.is(i - 2, Kind::number) && is_wall(line.kind(i + 1));
  if ((line.is(i - 1, Kind::number) || parted) && !inside) return true;
  return marks.straight == Kind::apostrophe && line.is(i - 1, Kind::word) &&
         line.is(i + 1, Kind::word);
}

bool may_open(const Line& line, std::size_t i, const Marks& marks) {
  const Kind before = line.kind(i - 1);
  if (marks.straight == Kind::apostrophe && !is_wall(before) && before != Kind::open) return false;
  if (!is_wall(line.kind(i + 1))) return before != Kind::opaque && before != Kind::other;
  return is_wall(before) && !line.is(i + 1, Kind::edge);
}

bool may_close(const Line& line, std::size_t i) {
  if (line.is(i - 1, Kind::edge)) return false;
  return !line.is(i - 1, Kind::space) || !line.is(i + 1, Kind::word);
}

// Which marks of the line open and which close; false where they don't pair.
bool pair_marks(const Line& line, const Marks& marks, std::vector<std::size_t>& paired) {
  bool inside = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const std::string_view written = line.written(i);
    if (written == marks.open) inside = true;
    if (written == marks.close) inside = false;
    if (!line.is(i, marks.straight) || is_no_quote(line, i, inside, marks)) continue;
    if (!(inside ? may_close(line, i) : may_open(line, i, marks))) return false;
    inside = !inside;
    paired.push_back(i);
  }
  return !inside;
}

// Straight and typographic marks in one line: whatever was open before decides.
void turn(Line& line, const Marks& marks) {
  std::vector<std::size_t> paired;
  if (!pair_marks(line, marks, paired)) return;
  bool inside = false;
  std::size_t next = 0;
  for (std::size_t i = 0; i < line.size() && next < paired.size(); ++i) {
    if (line.written(i) == marks.open) inside = true;
    if (line.written(i) == marks.close) inside = false;
    if (i != paired[next]) continue;
    ++next;
    line.replace(i, inside ? marks.close : marks.open, Rule::quotes);
    inside = !inside;
  }
}

// ---- “ and ” that face the wrong way ----

bool is_typographic(const Line& line, std::size_t i) {
  return line.written(i) == doubles.open || line.written(i) == doubles.close;
}

bool is_text(Kind kind) {
  return kind == Kind::word || kind == Kind::number || kind == Kind::opaque;
}

// “ between a word and a space, ” between a space and a word.
bool faces_wrong(const Line& line, std::size_t i) {
  const Kind before = line.kind(i - 1);
  const Kind after = line.kind(i + 1);
  if (line.written(i) == doubles.open) {
    return (is_text(before) || before == Kind::stop || before == Kind::dots) &&
           (is_wall(after) || after == Kind::stop || after == Kind::close);
  }
  return (is_wall(before) || before == Kind::open) && (is_text(after) || after == Kind::open);
}

// How deep the marks are nested, if those that face wrong are turned or not; 0 where one that opens
// isn't closed. Straight ones do what is wanted.
std::size_t nesting(const Line& line, const std::vector<std::size_t>& marks, bool turned) {
  std::size_t depth = 0;
  std::size_t deepest = 0;
  for (const std::size_t i : marks) {
    const bool straight = line.is(i, Kind::quote);
    const bool wrong = turned && !straight && faces_wrong(line, i);
    const bool opens = straight ? depth == 0 : (line.written(i) == doubles.open) != wrong;
    if (!opens && depth == 0) return 0;
    depth = opens ? depth + 1 : depth - 1;
    deepest = std::max(deepest, depth);
  }
  return depth == 0 ? deepest : 0;
}

std::vector<std::size_t> find_doubles(const Line& line) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool may_be = line.is(i, Kind::open) || line.is(i, Kind::close);
    if (line.is(i, Kind::quote) || (may_be && is_typographic(line, i))) found.push_back(i);
  }
  return found;
}

void turn_wrong(Line& line, const std::vector<std::size_t>& marks) {
  for (const std::size_t i : marks) {
    if (!is_typographic(line, i) || !faces_wrong(line, i)) continue;
    line.replace(i, line.written(i) == doubles.open ? doubles.close : doubles.open, Rule::quotes);
  }
}

// Those that show by nothing whether they open or close; all where one faces wrong.
void hide_doubtful(Line& line, const std::vector<std::size_t>& marks, bool all) {
  for (const std::size_t i : marks) {
    const bool parted =
        is_typographic(line, i) && is_wall(line.kind(i - 1)) && is_wall(line.kind(i + 1));
    if (all || parted) line.hide(i);
  }
}

}  // namespace

// Marks that pair as they are have only slipped spaces, "“Tốt ”và“ xấu”", unless they were nested
// and needn't be: "“Tốt“ và ”xấu”".
bool turn_quotes(Line& line) {
  const std::vector<std::size_t> marks = find_doubles(line);
  const bool wrong = std::any_of(marks.begin(), marks.end(), [&line](std::size_t i) {
    return is_typographic(line, i) && faces_wrong(line, i);
  });
  const std::size_t before = nesting(line, marks, false);
  const std::size_t after = wrong ? nesting(line, marks, true) : 0;
  const bool turnable = after != 0 && (before == 0 || after < before);
  if (turnable && line.has(Rule::quotes)) {
    turn_wrong(line, marks);
    return true;
  }
  if (turnable || before == 0) hide_doubtful(line, marks, wrong);
  return false;
}

void mend_quotes(Line& line) {
  bool has_doubles = false;
  bool has_singles = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    has_doubles = has_doubles || line.is(i, Kind::quote);
    has_singles = has_singles || line.is(i, Kind::apostrophe);
  }
  if (has_doubles) turn(line, doubles);
  if (has_singles) turn(line, singles);
}

}  // namespace tongket::text
