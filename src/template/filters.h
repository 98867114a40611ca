// What may stand behind the pipe of a hole: how a value is written.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"
#include "xml/xml.h"

namespace tongket::pack {

enum class Filter {
  number,
  percent,
  plus,
  money,
  change,
  change_percent,
  share,
  words,
  ordinal,
  money_words,
  roman,
  point,
  date,
  date_long,
  month_long,
  weekday,
  time,
  upper,
  lower,
  title,
  capital,
  sentences,
  fold,
  join,
  otherwise,  // "default"
};

// A word in quotes that a filter knows; of one group at most one may stand.
struct Choice {
  std::string_view word;
  int group = 0;
};
// Fraction digits (0 to 6) may stand, a text in quotes must.
enum class Takes { nothing, digits, text };
struct FilterSpec {
  Filter filter = Filter::number;
  Takes takes = Takes::nothing;
  std::string_view name;
  std::span<const Choice> choices = {};  // besides
};
std::span<const FilterSpec> all_filters();
const FilterSpec* find_filter(std::string_view name);
// How many arguments may stand.
std::size_t most_arguments(const FilterSpec& spec);

struct FilterCall {
  Filter filter = Filter::number;
  int digits = -1;          // as many as the number has
  std::string digits_from;  // or the variable that gives them
  std::string text;
  std::vector<std::string_view> choices;  // words of the spec
  SourceRef source;                       // the name
};
bool chosen(const FilterCall& call, std::string_view word);
// The call with the digits that its variable gives; what is not 0 to 6 asks for as many as there
// are.
FilterCall with_digits(FilterCall call, const xml::Variables& variables);

// A value on its way through the filters: text, or a value of XPath not yet written.
// Missing values (no node, an empty text, no number) stay empty until "default" gives a text.
Result<xml::Value> filter_value(const FilterCall& call, const xml::Value& value);
// What a hole prints: missing numbers (NaN) as nothing.
std::string shown(const xml::Value& value);

}  // namespace tongket::pack
