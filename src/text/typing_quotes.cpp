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

// 15" and 5' are measures where no quotation is open; the one in Ea H'leo is an apostrophe.
bool is_no_quote(const Line& line, std::size_t i, bool inside, const Marks& marks) {
  if (line.is(i - 1, Kind::number) && !inside) return true;
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

}  // namespace

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
