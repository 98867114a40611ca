#include "text/typing_pass.h"

namespace tongket::text {
namespace {

constexpr std::string_view no_break = "\xC2\xA0";
// So many spaces are a gap that somebody wants to see, if no small letter follows: two columns, a
// place for a number (Số:      /NQ). Before a small letter they are what justified text leaves.
constexpr std::size_t gap = 4;

bool has_tab(std::string_view run) {
  return run.find('\t') != std::string_view::npos;
}

bool mend_no_breaks(Line& line, std::size_t i) {
  const std::string_view run = line.written(i);
  std::size_t at = run.find(no_break);
  if (at == std::string_view::npos) return false;
  for (; at != std::string_view::npos; at = run.find(no_break, at + 1)) {
    line.change(line.token(i).begin + at, no_break.size(), " ", Rule::space_no_break);
  }
  return true;
}

bool ends_something(const Line& line, std::size_t i) {
  const Kind kind = line.kind(i);
  return kind == Kind::word || kind == Kind::number || kind == Kind::opaque ||
         kind == Kind::close || line.written(i) == "%";
}

// What stands after the stop shows whether it is one: " .doc", " ,5" and "1 : 500" are none.
bool is_plain_stop(const Line& line, std::size_t stop) {
  const Kind after = line.kind(stop + 1);
  const bool ratio = line.written(stop) == ":" && line.is(stop - 2, Kind::number) &&
                     line.is(stop + 2, Kind::number);
  if (ratio) return false;
  if (after == Kind::edge || after == Kind::space || after == Kind::close) return true;
  return line.written(stop) != "." && after == Kind::word;
}

bool mend_before_stop(Line& line, std::size_t i) {
  if (!line.is(i + 1, Kind::stop) || !ends_something(line, i - 1)) return false;
  if (line.written(i).size() >= gap || !is_plain_stop(line, i + 1)) return false;
  line.replace(i, "", Rule::space_before_stop);
  return true;
}

bool is_bracket(std::string_view written) {
  return written == "(" || written == "[" || written == ")" || written == "]";
}

// Whether the line holds the other one of a pair of brackets, before or after.
bool has_partner(const Line& line, std::size_t bracket) {
  const bool opens = line.is(bracket, Kind::open);
  const std::size_t from = opens ? bracket + 1 : 0;
  const std::size_t to = opens ? line.size() : bracket;
  const bool round = line.written(bracket) == "(" || line.written(bracket) == ")";
  const std::string_view partner = opens ? (round ? ")" : "]") : (round ? "(" : "[");
  for (std::size_t i = from; i < to; ++i) {
    if (line.written(i) == partner) return true;
  }
  return false;
}

// "( )" and "[ ]" are to be filled in, and so is "(của … )".
bool mend_inside(Line& line, std::size_t i) {
  const bool opened = line.is(i - 1, Kind::open);
  const bool closes = line.is(i + 1, Kind::close);
  if (opened == closes || line.is(i + 1, Kind::edge) || line.is(i - 1, Kind::edge)) return false;
  if (line.is(i - 1, Kind::dots) || line.is(i + 1, Kind::dots)) return false;
  const std::size_t sign = opened ? i - 1 : i + 1;
  if (is_bracket(line.written(sign)) && !has_partner(line, sign)) return false;
  if (line.written(i).size() >= gap) return false;
  line.replace(i, "", Rule::space_inside);
  return true;
}

void mend_run(Line& line, std::size_t i) {
  if (mend_no_breaks(line, i)) return;
  if (line.is(i + 1, Kind::edge)) return line.replace(i, "", Rule::space_trailing);
  // An indent, and whatever a tab arranges, is layout.
  if (line.is(i - 1, Kind::edge) || has_tab(line.written(i))) return;
  if (mend_before_stop(line, i) || mend_inside(line, i)) return;
  const std::size_t width = line.written(i).size();
  if (width > 1 && (width < gap || line.begins_small(i + 1))) {
    line.replace(i, " ", Rule::space_double);
  }
}

}  // namespace

void mend_spaces(Line& line) {
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (!line.is(i, Kind::space)) continue;
    if (line.written(i) != " " || !line.is(i - 1, Kind::word) || !line.is(i + 1, Kind::word)) {
      mend_run(line, i);
    }
  }
}

}  // namespace tongket::text
