#include "layout/counter.h"

#include <utility>

#include "text/text.h"

namespace tongket::layout {

using document::NumberFormat;

namespace {

constexpr std::int32_t latin_letters = 26;
constexpr std::int32_t vietnamese_letters = 23;

std::string repeated(const std::string& letter, std::int32_t times) {
  std::string out;
  for (std::int32_t i = 0; i < times; ++i)
    out += letter;
  return out;
}

// Word's letters: a ... z, aa, bb (ECMA-376 part 1, 17.18.59).
std::string latin(std::int32_t value, char first) {
  const auto letter = static_cast<char>(first + (value - 1) % latin_letters);
  return repeated(std::string(1, letter), (value - 1) / latin_letters + 1);
}

std::string vietnamese(std::int32_t value) {
  return repeated(text::point_letter((value - 1) % vietnamese_letters),
                  (value - 1) / vietnamese_letters + 1);
}

std::string lower(std::string roman) {
  for (char& c : roman)
    c = static_cast<char>(c - 'A' + 'a');
  return roman;
}

}  // namespace

std::string formatted(std::int32_t value, NumberFormat format) {
  if (format == NumberFormat::decimal) return std::to_string(value);
  if (value <= 0) return {};
  switch (format) {
    case NumberFormat::upper_roman:
      return text::roman(value);
    case NumberFormat::lower_roman:
      return lower(text::roman(value));
    case NumberFormat::upper_letter:
      return latin(value, 'A');
    case NumberFormat::lower_letter:
      return latin(value, 'a');
    case NumberFormat::vietnamese_letter:
      return vietnamese(value);
    case NumberFormat::vietnamese_ordinal:
      return text::ordinal(value).value_or(std::string());
    case NumberFormat::decimal:
    case NumberFormat::bullet:
      break;
  }
  return {};
}

NumberFormat writable(NumberFormat format) {
  if (format == NumberFormat::vietnamese_letter) return NumberFormat::lower_letter;
  return format == NumberFormat::vietnamese_ordinal ? NumberFormat::decimal : format;
}

std::optional<std::int32_t> writable_value(std::int32_t value, NumberFormat format) {
  if (format == NumberFormat::vietnamese_ordinal) return std::nullopt;
  if (format != NumberFormat::vietnamese_letter || value <= 0) return value;
  const std::string letter = text::point_letter((value - 1) % vietnamese_letters);
  if (letter.size() != 1) return std::nullopt;
  return (value - 1) / vietnamese_letters * latin_letters + (letter[0] - 'a') + 1;
}

std::optional<std::size_t> level_named(std::string_view text, std::size_t at) {
  const bool named =
      text[at] == '%' && at + 1 < text.size() && text[at + 1] >= '1' && text[at + 1] <= '9';
  return named ? std::optional(static_cast<std::size_t>(text[at + 1] - '1')) : std::nullopt;
}

std::int32_t Counter::value(std::size_t level) const {
  return values_[level].value_or(definition_.levels[level].start);
}

std::int32_t Counter::next(std::size_t level) const {
  return values_[level] ? *values_[level] + 1 : definition_.levels[level].start;
}

void Counter::advance(std::size_t level) {
  values_[level] = next(level);
  for (std::size_t deeper = level + 1; deeper < values_.size(); ++deeper)
    values_[deeper].reset();
}

// "%2" is the number of the second level, as that level shows it.
std::string Counter::peek(std::size_t level) const {
  const std::string& pattern = definition_.levels[level].text;
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const std::optional<std::size_t> named = level_named(pattern, i);
    if (!named) {
      out += pattern[i];
      continue;
    }
    ++i;
    if (*named >= values_.size()) continue;
    const std::int32_t shown = *named == level ? next(level) : value(*named);
    // Behind the level itself everything starts anew.
    const bool deeper = *named > level;
    out += formatted(deeper ? definition_.levels[*named].start : shown,
                     definition_.levels[*named].format);
  }
  return out;
}

}  // namespace tongket::layout
