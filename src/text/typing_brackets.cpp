#include "text/typing_pass.h"

namespace tongket::text {
namespace {

bool is_double_open(std::string_view written) {
  return written == "“" || written == "«";
}

bool is_double_close(std::string_view written) {
  return written == "”" || written == "»";
}

bool is_stop_before_quote(std::string_view written) {
  return written == "," || written == ";" || written == ":";
}

bool wants_space_before(const Line& line, std::size_t i) {
  if (is_double_open(line.written(i))) {
    const bool goes_on = line.is(i + 1, Kind::word) || line.is(i + 1, Kind::number);
    return goes_on && (line.is_long_word(i - 1) || is_stop_before_quote(line.written(i - 1)));
  }
  // f(x) and PL(1) stay.
  return line.written(i) == "(" && line.is_syllable(i - 1) && line.is_free_left(i - 1) &&
         line.is_syllable(i + 1);
}

bool wants_space_after(Line& line, std::size_t i) {
  if (is_double_close(line.written(i))) return line.is_long_word(i + 1);
  // a)Nội dung is a point of a list, however it is spaced.
  return line.written(i) == ")" && line.is_syllable(i + 1) && line.is_long_word(i - 1) &&
         line.is_free_right(i + 1) && line.has_partner(i);
}

}  // namespace

void mend_brackets(Line& line) {
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line.is(i, Kind::open) && wants_space_before(line, i)) {
      line.insert_space_before(i, Rule::space_outside);
    }
    if (line.is(i, Kind::close) && wants_space_after(line, i)) {
      line.insert_space_before(i + 1, Rule::space_outside);
    }
  }
}

}  // namespace tongket::text
