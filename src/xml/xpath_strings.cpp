#include "xml/xpath_strings.h"

#include <algorithm>
#include <unordered_map>

#include "xml/xpath_chars.h"
#include "xml/xpath_number.h"

namespace tongket::xml::xpath {
namespace {

// What each character becomes; 0 = it goes. The first mention of a character counts.
std::unordered_map<char32_t, char32_t> translation(std::string_view from, std::string_view to) {
  std::unordered_map<char32_t, char32_t> map;
  std::size_t at_to = 0;
  for (std::size_t at = 0; at < from.size();) {
    const utf8::Decoded key = utf8::decode(from, at);
    at += key.length;
    char32_t result = 0;
    if (at_to < to.size()) {
      const utf8::Decoded value = utf8::decode(to, at_to);
      at_to += value.length;
      result = value.code_point;
    }
    map.emplace(key.code_point, result);
  }
  return map;
}

}  // namespace

std::string lower_ascii(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

std::string normalize_space(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (!is_space(c)) {
      result.push_back(c);
    } else if (!result.empty() && result.back() != ' ') {
      result.push_back(' ');
    }
  }
  if (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

std::string translate(std::string_view text, std::string_view from, std::string_view to) {
  const std::unordered_map<char32_t, char32_t> map = translation(from, to);
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded next = utf8::decode(text, at);
    const auto found = map.find(next.code_point);
    if (found == map.end()) {
      result += text.substr(at, next.length);
    } else if (found->second != 0) {
      utf8::append(result, found->second);
    }
    at += next.length;
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

std::string substring(std::string_view text, const Number& start,
                      const std::optional<Number>& length) {
  const Number first = round_of(start);
  Number end = infinity(false);
  // A sum beyond all decimals lies beyond all texts.
  if (length.has_value()) {
    end = add(first, round_of(*length)).value_or(infinity(length->value.is_negative()));
  }
  std::string result;
  std::size_t position = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t bytes = utf8::decode(text, at).length;
    const Number here = count_of(++position);
    const bool begun = less(first, here) || equal(first, here);
    if (begun && !less(here, end)) break;
    if (begun) result += text.substr(at, bytes);
    at += bytes;
  }
  return result;
}

}  // namespace tongket::xml::xpath
