// Values of simple types, where they are written plainly. Internal to the room.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"
#include "xml/schema_fast_pattern.h"

namespace tongket::xml {

// How a value is written. Each takes less than XML Schema does, never more.
enum class FastLexical {
  beyond,
  anything,
  string,
  normalized,
  token,
  ncname,
  nmtoken,
  language,
  uri,
  boolean,
  integer,
  decimal,
  date,
  date_time,
  time,
  year,
};

struct FastBound {
  Decimal value;
  bool inclusive = true;
};

inline constexpr std::size_t kNoLimit = std::numeric_limits<std::size_t>::max();

// A type with all that the types it is made from ask.
struct FastValue {
  FastLexical lexical = FastLexical::beyond;
  bool unsigned_only = false;  // of a number: it has no sign
  std::size_t min_length = 0;  // in characters
  std::size_t max_length = kNoLimit;
  std::size_t total_digits = kNoLimit;
  std::size_t fraction_digits = kNoLimit;
  std::optional<FastBound> low;
  std::optional<FastBound> high;
  std::vector<std::vector<std::string>> enumerations;  // one of each list
  std::vector<std::vector<FastPattern>> patterns;      // one of each list
  bool slow = false;                                   // libxml2 matches one of the patterns
};

// Whether the value is certainly one of the type. `scratch` is room for it without superfluous
// white space.
bool fast_fits(const FastValue& type, std::string_view value, std::string& scratch);

// One of XML Schema's own types, by its local name.
FastValue fast_builtin(std::string_view name);

// Narrows the type by a facet; false when the facet can't be held.
bool fast_narrow(FastValue& type, std::string_view facet, std::string_view value);

bool fast_is_blank(std::string_view text);
// Whether it is as xs:token wants it: no white space but single spaces inside.
bool fast_is_collapsed(std::string_view text);
void fast_collapse(std::string_view text, std::string& into);

}  // namespace tongket::xml
