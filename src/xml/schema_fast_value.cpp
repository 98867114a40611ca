#include "xml/schema_fast_value.h"

#include <libxml/tree.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace tongket::xml {

namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_name_char(char c) {
  return is_letter(c) || is_digit(c) || c == '_' || c == '-' || c == '.';
}

template <typename Test>
bool all(std::string_view text, Test test) {
  return std::all_of(text.begin(), text.end(), test);
}

bool is_language(std::string_view text) {
  if (text.empty() || !is_letter(text.front())) return false;
  std::size_t run = 0;
  for (const char c : text) {
    if (c == '-') {
      if (run == 0) return false;
      run = 0;
    } else if (!is_letter(c) || ++run > 8) {
      return false;
    }
  }
  return run > 0;
}

// Other letters than those of ASCII libxml2 knows.
bool is_ncname(std::string_view text) {
  const bool plain = !text.empty() && (is_letter(text.front()) || text.front() == '_');
  if (plain && all(text, is_name_char)) return true;
  if (all(text, [](char c) { return (c & '\x80') == 0; })) return false;
  const std::string copy(text);
  return xmlValidateNCName(reinterpret_cast<const xmlChar*>(copy.c_str()), 0) == 0;
}

bool is_plain_uri(std::string_view text) {
  return !text.empty() && (is_letter(text.front()) || is_digit(text.front())) &&
         all(text, [](char c) { return is_name_char(c) || c == '/'; });
}

// ---- Numbers ----

struct Digits {
  std::size_t whole = 0;
  std::size_t fraction = 0;
  bool point = false;
};

// At most 18 digits, zeros in front or behind among them.
std::optional<Digits> plain_number(std::string_view text) {
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) text.remove_prefix(1);
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::string_view whole = text.substr(0, point);
  const std::string_view fraction = text.substr(std::min(point + 1, text.size()));
  if (!all(whole, is_digit) || !all(fraction, is_digit)) return std::nullopt;
  const std::size_t digits = whole.size() + fraction.size();
  if (digits == 0 || digits > 18) return std::nullopt;
  return Digits{whole.size(), fraction.size(), point < text.size()};
}

bool within(const FastValue& type, std::string_view text) {
  if (!type.low && !type.high) return true;
  const std::optional<Decimal> value = Decimal::parse(text);
  if (!value) return false;
  const auto outside = [&](const FastBound& bound, bool above) {
    if (*value == bound.value) return !bound.inclusive;
    return (*value > bound.value) == above;
  };
  return !(type.low && outside(*type.low, false)) && !(type.high && outside(*type.high, true));
}

bool is_number(const FastValue& type, std::string_view text) {
  const std::optional<Digits> digits = plain_number(text);
  if (!digits) return false;
  if (type.lexical == FastLexical::integer && digits->point) return false;
  if (type.unsigned_only && (text.front() < '0' || text.front() > '9')) return false;
  if (digits->whole + digits->fraction > type.total_digits) return false;
  return digits->fraction <= type.fraction_digits && within(type, text);
}

// ---- Dates ----

// The number that `length` digits from `at` make; -1 when they aren't all digits.
int digits_at(std::string_view text, std::size_t at, std::size_t length) {
  int value = 0;
  for (const char c : text.substr(at, length)) {
    if (!is_digit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

int days_in(int year, int month) {
  constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : days.at(static_cast<std::size_t>(month) - 1);
}

// No zones, no fractions of seconds, no years but those of four digits from 1 on.
bool is_year(std::string_view text) {
  return text.size() == 4 && digits_at(text, 0, 4) >= 1;
}

bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const int year = digits_at(text, 0, 4);
  const int month = digits_at(text, 5, 2);
  const int day = digits_at(text, 8, 2);
  if (year < 1 || month < 1 || month > 12) return false;
  return day >= 1 && day <= days_in(year, month);
}

bool is_time(std::string_view text) {
  if (text.size() != 8 || text[2] != ':' || text[5] != ':') return false;
  const auto between = [&](std::size_t at, int most) {
    const int value = digits_at(text, at, 2);
    return value >= 0 && value <= most;
  };
  return between(0, 23) && between(3, 59) && between(6, 59);
}

// ---- Facets ----

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & '\xC0') != '\x80'; }));
}

bool is_written_right(const FastValue& type, std::string_view text) {
  switch (type.lexical) {
    case FastLexical::beyond:
      return false;
    case FastLexical::anything:
    case FastLexical::string:
    case FastLexical::token:
      return true;
    case FastLexical::normalized:
      return text.find_first_of("\t\n\r") == std::string_view::npos;
    case FastLexical::ncname:
      return is_ncname(text);
    case FastLexical::nmtoken:
      return !text.empty() && all(text, is_name_char);
    case FastLexical::language:
      return is_language(text);
    case FastLexical::uri:
      return is_plain_uri(text);
    case FastLexical::boolean:
      return text == "true" || text == "false" || text == "1" || text == "0";
    case FastLexical::integer:
    case FastLexical::decimal:
      return is_number(type, text);
    case FastLexical::date:
      return is_date(text);
    case FastLexical::date_time:
      return text.size() == 19 && text[10] == 'T' && is_date(text.substr(0, 10)) &&
             is_time(text.substr(11));
    case FastLexical::time:
      return is_time(text);
    case FastLexical::year:
      return is_year(text);
  }
  return false;
}

bool keeps_facets(const FastValue& type, std::string_view text) {
  if (type.min_length > 1 || type.max_length != kNoLimit) {
    const std::size_t length = characters(text);
    if (length < type.min_length || length > type.max_length) return false;
  } else if (type.min_length == 1 && text.empty()) {
    return false;
  }
  for (const std::vector<std::string>& list : type.enumerations) {
    if (std::find(list.begin(), list.end(), text) == list.end()) return false;
  }
  return std::all_of(type.patterns.begin(), type.patterns.end(), [&](const auto& list) {
    return std::any_of(list.begin(), list.end(),
                       [&](const FastPattern& pattern) { return pattern.matches(text); });
  });
}

bool keeps_space(FastLexical lexical) {
  return lexical == FastLexical::string || lexical == FastLexical::normalized ||
         lexical == FastLexical::anything;
}

bool takes_lengths(FastLexical lexical) {
  return lexical == FastLexical::string || lexical == FastLexical::normalized ||
         lexical == FastLexical::token;
}

bool narrow_length(FastValue& type, std::string_view facet, std::string_view text) {
  std::size_t length = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), length);
  if (error != std::errc() || end != text.data() + text.size() || length > 1'000'000'000)
    return false;
  const bool number = type.lexical == FastLexical::integer || type.lexical == FastLexical::decimal;
  if (facet == "totalDigits") {
    type.total_digits = std::min(type.total_digits, length);
    return number;
  }
  if (facet == "fractionDigits") {
    type.fraction_digits = std::min(type.fraction_digits, length);
    return number;
  }
  if (facet != "maxLength") type.min_length = std::max(type.min_length, length);
  if (facet != "minLength") type.max_length = std::min(type.max_length, length);
  return takes_lengths(type.lexical);
}

void narrow_bound(FastValue& type, const FastBound& bound, bool low) {
  std::optional<FastBound>& held = low ? type.low : type.high;
  const bool tighter = !held || (low ? bound.value > held->value : bound.value < held->value) ||
                       (bound.value == held->value && !bound.inclusive);
  if (tighter) held = bound;
}

bool narrow_range(FastValue& type, std::string_view facet, std::string_view text) {
  if (type.lexical != FastLexical::integer && type.lexical != FastLexical::decimal) return false;
  if (!plain_number(text)) return false;
  const std::optional<Decimal> value = Decimal::parse(text);
  if (!value) return false;
  narrow_bound(type, {*value, facet.ends_with("Inclusive")}, facet.starts_with("min"));
  return true;
}

FastValue whole(std::optional<std::int64_t> low, std::optional<std::int64_t> high) {
  FastValue type;
  type.lexical = FastLexical::integer;
  if (low) type.low = FastBound{Decimal(*low), true};
  if (high) type.high = FastBound{Decimal(*high), true};
  return type;
}

}  // namespace

bool fast_is_blank(std::string_view text) {
  return all(text, is_white);
}

// Each byte of the data comes by here: nothing that isn't white space is as low as a space.
bool fast_is_collapsed(std::string_view text) {
  using namespace eight;
  constexpr unsigned char above_space = ' ' + 1;
  const auto is_low = [](char c) { return static_cast<unsigned char>(c) < above_space; };
  if (text.empty()) return true;
  if (is_low(text.front()) || is_low(text.back())) return false;
  std::size_t at = 0;
  for (; at + sizeof(Word) < text.size(); at += sizeof(Word)) {
    const Word word = load(text.data() + at);
    const Word low_behind = ascii_below(load(text.data() + at + 1), above_space);
    const Word others = ascii_below(word, ' ');
    if ((others | (ascii_below(word, above_space) & low_behind)) != 0) return false;
  }
  for (; at < text.size(); ++at) {
    if (is_low(text[at]) && (text[at] != ' ' || is_low(text[at + 1]))) return false;
  }
  return true;
}

void fast_collapse(std::string_view text, std::string& into) {
  into.clear();
  bool pending = false;
  for (const char c : text) {
    if (is_white(c)) {
      pending = !into.empty();
      continue;
    }
    if (pending) into += ' ';
    pending = false;
    into += c;
  }
}

bool fast_fits(const FastValue& type, std::string_view value, std::string& scratch) {
  if (keeps_space(type.lexical) || fast_is_collapsed(value))
    return is_written_right(type, value) && keeps_facets(type, value);
  fast_collapse(value, scratch);
  return is_written_right(type, scratch) && keeps_facets(type, scratch);
}

bool fast_narrow(FastValue& type, std::string_view facet, std::string_view value) {
  constexpr std::array<std::string_view, 5> lengths = {"length", "minLength", "maxLength",
                                                       "totalDigits", "fractionDigits"};
  constexpr std::array<std::string_view, 4> ranges = {"minInclusive", "minExclusive",
                                                      "maxInclusive", "maxExclusive"};
  if (type.lexical == FastLexical::anything) return false;
  if (std::find(lengths.begin(), lengths.end(), facet) != lengths.end())
    return narrow_length(type, facet, value);
  if (std::find(ranges.begin(), ranges.end(), facet) != ranges.end())
    return narrow_range(type, facet, value);
  return false;
}

FastValue fast_builtin(std::string_view name) {
  using Entry = std::pair<std::string_view, FastLexical>;
  constexpr std::array<Entry, 14> plain = {{
      {"anySimpleType", FastLexical::anything},
      {"string", FastLexical::string},
      {"normalizedString", FastLexical::normalized},
      {"token", FastLexical::token},
      {"NCName", FastLexical::ncname},
      {"NMTOKEN", FastLexical::nmtoken},
      {"language", FastLexical::language},
      {"anyURI", FastLexical::uri},
      {"boolean", FastLexical::boolean},
      {"decimal", FastLexical::decimal},
      {"date", FastLexical::date},
      {"dateTime", FastLexical::date_time},
      {"time", FastLexical::time},
      {"gYear", FastLexical::year},
  }};
  for (const auto& [known, lexical] : plain) {
    if (known != name) continue;
    FastValue type;
    type.lexical = lexical;
    return type;
  }
  struct Range {
    std::string_view name;
    std::optional<std::int64_t> low, high;
  };
  // 18 digits are what a plain number has at most, so that 64 bits need no bounds.
  static constexpr std::array<Range, 13> ranges = {{
      {"integer", {}, {}},
      {"nonNegativeInteger", 0, {}},
      {"positiveInteger", 1, {}},
      {"nonPositiveInteger", {}, 0},
      {"negativeInteger", {}, -1},
      {"long", {}, {}},
      {"int", -2147483648LL, 2147483647LL},
      {"short", -32768, 32767},
      {"byte", -128, 127},
      {"unsignedLong", 0, {}},
      {"unsignedInt", 0, 4294967295LL},
      {"unsignedShort", 0, 65535},
      {"unsignedByte", 0, 255},
  }};
  for (const Range& range : ranges) {
    if (range.name != name) continue;
    FastValue type = whole(range.low, range.high);
    type.unsigned_only = name.starts_with("unsigned");
    return type;
  }
  return {};
}

}  // namespace tongket::xml
