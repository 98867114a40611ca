#include "text/typing_pass.h"

namespace tongket::text {
namespace {

constexpr std::string_view no_break = "\xC2\xA0";

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

// "1 : 500", "96 , 92%" and "3 . 123": spaces in a number, and nobody can say which number.
bool is_in_number(const Line& line, std::size_t stop) {
  return line.written(stop) != ";" && line.is(stop - 2, Kind::number) &&
         line.is(stop + 2, Kind::number);
}

// The last of the commas that were typed several times over.
std::size_t last_of_run(const Line& line, std::size_t stop) {
  while (line.written(stop) == "," && line.written(stop + 1) == ",")
    ++stop;
  return stop;
}

// What stands after the stop shows whether it is one: " .doc", " ,5" and " :v" are none.
bool is_plain_stop(const Line& line, std::size_t stop) {
  if (is_in_number(line, stop)) return false;
  const Kind after = line.kind(last_of_run(line, stop) + 1);
  if (after == Kind::edge || after == Kind::space || after == Kind::close) return true;
  if (line.written(stop) == ":") return line.is_long_word(stop + 1);
  return line.written(stop) != "." && after == Kind::word;
}

// "… , rồi", but no "ngày … , tháng …".
bool ends_list(const Line& line, std::size_t dots) {
  if (!line.is(dots, Kind::dots) || line.written(dots + 2) != ",") return false;
  const std::size_t word = line.is(dots - 1, Kind::space) ? dots - 2 : dots - 1;
  return !awaits_words(line.written(word)) && line.is(dots + 4, Kind::word);
}

bool mend_before_stop(Line& line, std::size_t i) {
  if (!line.is(i + 1, Kind::stop)) return false;
  if (!line.ends_something(i - 1) && !ends_list(line, i - 1)) return false;
  if (line.written(i).size() >= gap || !is_plain_stop(line, i + 1)) return false;
  line.replace(i, "", Rule::space_before_stop);
  return true;
}

bool is_bracket(std::string_view written) {
  return written == "(" || written == "[" || written == ")" || written == "]";
}

// "( )" and "[ ]" are to be filled in, and so is "(của … )".
bool mend_inside(Line& line, std::size_t i) {
  const bool opened = line.is(i - 1, Kind::open);
  const bool closes = line.is(i + 1, Kind::close);
  if (opened == closes || line.is(i + 1, Kind::edge) || line.is(i - 1, Kind::edge)) return false;
  if (line.is(i - 1, Kind::dots) || line.is(i + 1, Kind::dots)) return false;
  const std::size_t sign = opened ? i - 1 : i + 1;
  if (is_bracket(line.written(sign)) && !line.has_partner(sign)) return false;
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
