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
  words,
  roman,
  point,
  date,
  date_long,
  upper,
  lower,
  capital,
  otherwise,  // "default"
};

enum class ArgumentKind { digits, text };
struct FilterSpec {
  Filter filter = Filter::number;
  std::string_view name;
  std::span<const ArgumentKind> arguments;
  std::size_t required = 0;
};
std::span<const FilterSpec> all_filters();
const FilterSpec* find_filter(std::string_view name);

struct FilterCall {
  Filter filter = Filter::number;
  int digits = -1;  // as many as the number has
  std::string text;
  SourceRef source;  // the name
};

// A value on its way through the filters: text, or a value of XPath not yet written.
// Missing values (no node, an empty text, no number) stay empty until "default" gives a text.
Result<xml::Value> filter_value(const FilterCall& call, const xml::Value& value);
// What a hole prints: missing numbers (NaN) as nothing.
std::string shown(const xml::Value& value);

}  // namespace tongket::pack
