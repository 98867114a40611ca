#include "xml/xpath_strings.h"

#include <algorithm>
#include <cstdint>

#include "xml/xpath_chars.h"
#include "xml/xpath_number.h"

namespace tongket::xml::xpath {
namespace {

// As utf8::decode(), sooner where the letters are ASCII or Vietnamese.
utf8::Decoded decode_letter(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const auto rest = [&](std::size_t i) { return byte(i) & 0x3FU; };
  const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  if (byte(0) < 0x80) return {byte(0), 1};
  const std::size_t left = text.size() - at;
  if (byte(0) == 0xE1 && left >= 3 && continues(1) && continues(2))
    return {0x1000U | rest(1) << 6U | rest(2), 3};
  if (byte(0) >= 0xC3 && byte(0) <= 0xC6 && left >= 2 && continues(1))
    return {(byte(0) & 0x1FU) << 6U | rest(1), 2};
  return utf8::decode(text, at);
}

}  // namespace

// SIZE_MAX for a character of the others.
std::size_t Translation::place_of(char32_t c) {
  if (c < kFirst) return c;
  return c >= kSecondBegin && c < kSecondEnd ? kFirst + (c - kSecondBegin) : SIZE_MAX;
}

Translation::Translation(std::string_view from, std::string_view to) {
  near_.fill(kSame);
  std::size_t at_to = 0;
  for (std::size_t at = 0; at < from.size();) {
    const utf8::Decoded key = utf8::decode(from, at);
    at += key.length;
    char32_t result = kGone;
    if (at_to < to.size()) {
      const utf8::Decoded value = utf8::decode(to, at_to);
      at_to += value.length;
      result = value.code_point;
    }
    const std::size_t place = place_of(key.code_point);
    if (place == SIZE_MAX) {
      others_.emplace(key.code_point, result);
    } else if (near_[place] == kSame) {
      near_[place] = result;
    }
  }
}

char32_t Translation::of(char32_t c) const {
  const std::size_t place = place_of(c);
  if (place != SIZE_MAX) return near_[place];
  const auto found = others_.find(c);
  return found == others_.end() ? kSame : found->second;
}

std::string Translation::of(std::string_view text) const {
  std::string result;
  result.reserve(text.size());
  std::size_t same = 0;  // from here on nothing was changed yet
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded next = decode_letter(text, at);
    const char32_t made = of(next.code_point);
    if (made != kSame) {
      result += text.substr(same, at - same);
      if (made != kGone) utf8::append(result, made);
      same = at + next.length;
    }
    at += next.length;
  }
  return result += text.substr(same);
}

std::string lower_ascii(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

std::string normalize_space(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && !is_white(text[end]))
      ++end;
    if (end > at) {
      if (!result.empty()) result += ' ';
      result.append(text, at, end - at);
    }
    at = end + 1;
  }
  return result;
}

std::string substring_before(std::string_view text, std::string_view mark) {
  const std::size_t at = text.find(mark);
  return at == std::string_view::npos ? std::string() : std::string(text.substr(0, at));
}

std::string substring_after(std::string_view text, std::string_view mark) {
  const std::size_t at = text.find(mark);
  return at == std::string_view::npos ? std::string() : std::string(text.substr(at + mark.size()));
}

namespace {

// The first position that is not below a bound, which is whole; `most` where none is.
std::int64_t position_at_least(const Number& bound, std::int64_t most) {
  if (bound.kind == Number::Kind::minus_infinity) return -most;
  if (bound.kind != Number::Kind::finite) return most;
  const std::int64_t beyond = bound.value.is_negative() ? -most : most;
  return std::clamp(bound.value.to_int64().value_or(beyond), -most, most);
}

}  // namespace

std::string substring(std::string_view text, const Number& start,
                      const std::optional<Number>& length) {
  const Number first = round_of(start);
  Number end = infinity(false);
  // A sum beyond all decimals lies beyond all texts.
  if (length.has_value()) {
    end = add(first, round_of(*length)).value_or(infinity(length->value.is_negative()));
  }
  if (end.kind == Number::Kind::nan) return {};
  // Positions below this are counted as they are; longer texts don't pass the limits.
  constexpr std::int64_t most = std::int64_t{1} << 40U;
  const std::int64_t begin = position_at_least(first, most);
  const std::int64_t stop = position_at_least(end, most);
  std::size_t from = text.size();
  std::size_t at = 0;
  for (std::int64_t position = 1; at < text.size() && position < stop; ++position) {
    if (position == begin) from = at;
    at += decode_letter(text, at).length;
  }
  if (begin < 1) from = 0;
  return from < at ? std::string(text.substr(from, at - from)) : std::string();
}

}  // namespace tongket::xml::xpath
