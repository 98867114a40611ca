#include "text/letter_case.h"
#include "text/syllable.h"
#include "text/typing_pass.h"

namespace tongket::text {
namespace {

bool is_in_case(std::string_view written, Case wanted) {
  if (written.empty()) return false;
  const char32_t first = utf8::decode(written, 0).code_point;
  const Case other = wanted == Case::upper ? Case::lower : Case::upper;
  return simple_case(first, wanted) == first && simple_case(first, other) != first;
}

}  // namespace

bool Line::is_long_word(std::size_t i) const {
  if (!is(i, Kind::word)) return false;
  const std::string_view word = written(i);
  return utf8::decode(word, 0).length < word.size();
}

bool Line::is_syllable(std::size_t i) const {
  return is_long_word(i) && parse_syllable(written(i)).has_value();
}

bool Line::begins_small(std::size_t i) const {
  return is_in_case(written(i), Case::lower);
}

bool Line::begins_capital(std::size_t i) const {
  return is_in_case(written(i), Case::upper);
}

bool Line::is_free_left(std::size_t i) const {
  const Kind before = kind(i - 1);
  return before == Kind::edge || before == Kind::space || before == Kind::open ||
         before == Kind::close || before == Kind::quote;
}

bool Line::is_free_right(std::size_t i) const {
  const Kind after = kind(i + 1);
  return after == Kind::edge || after == Kind::space || after == Kind::stop ||
         after == Kind::close || after == Kind::quote || after == Kind::dots;
}

}  // namespace tongket::text
