#include <algorithm>

#include "text/letter_case.h"
#include "text/syllable.h"
#include "text/typing_pass.h"

namespace tongket::text {
namespace {

bool is_letter_in(char32_t letter, Case wanted) {
  const Case other = wanted == Case::upper ? Case::lower : Case::upper;
  return simple_case(letter, wanted) == letter && simple_case(letter, other) != letter;
}

bool is_in_case(std::string_view written, Case wanted) {
  return !written.empty() && is_letter_in(utf8::decode(written, 0).code_point, wanted);
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

bool Line::is_abbreviation(std::size_t i) const {
  constexpr std::size_t longest = 32;  // bytes
  if (!is_long_word(i)) return false;
  const std::string_view word = written(i);
  if (word.size() > longest) return false;
  for (std::size_t at = 0; at < word.size();) {
    const utf8::Decoded letter = utf8::decode(word, at);
    if (!is_letter_in(letter.code_point, Case::upper)) return false;
    at += letter.length;
  }
  return true;
}

bool Line::is_accented(std::size_t i) const {
  const std::string_view word = written(i);
  return is(i, Kind::word) && std::any_of(word.begin(), word.end(), [](char c) {
           return (static_cast<unsigned char>(c) & 0x80U) != 0;
         });
}

bool Line::begins_small(std::size_t i) const {
  return is_in_case(written(i), Case::lower);
}

bool Line::begins_capital(std::size_t i) const {
  return is_in_case(written(i), Case::upper);
}

bool Line::is_percent(std::size_t i) const {
  return written(i) == "%" && is(i - 1, Kind::number);
}

bool Line::ends_something(std::size_t i) const {
  const Kind kind = this->kind(i);
  return kind == Kind::word || kind == Kind::number || kind == Kind::opaque ||
         kind == Kind::close || written(i) == "%";
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

Line::AllBrackets Line::find_brackets() const {
  AllBrackets all;
  for (std::size_t i = 0; i < size(); ++i) {
    if (!is(i, Kind::open) && !is(i, Kind::close)) continue;
    const std::string_view sign = written(i);
    if (sign == "(" && all.round.first_open == nowhere) all.round.first_open = i;
    if (sign == "[" && all.square.first_open == nowhere) all.square.first_open = i;
    if (sign == ")") all.round.last_close = i;
    if (sign == "]") all.square.last_close = i;
  }
  return all;
}

bool Line::has_partner(std::size_t bracket) {
  if (!brackets_) brackets_ = find_brackets();
  const std::string_view sign = written(bracket);
  const Brackets& same = sign == "(" || sign == ")" ? brackets_->round : brackets_->square;
  if (sign == "(" || sign == "[") return same.last_close != nowhere && same.last_close > bracket;
  return same.first_open < bracket;
}

}  // namespace tongket::text
