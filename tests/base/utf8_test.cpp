#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/base.h"

using namespace tongket;

TEST_CASE("every code point survives being appended and decoded") {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    utf8::append(text, c);
    const utf8::Decoded decoded = utf8::decode(text, 0);
    if (decoded.code_point != c || decoded.length != text.size() ||
        utf8::find_invalid(text) != std::string::npos) {
      FAIL_CHECK(utf8::code_point_name(c));
    }
  }
}

TEST_CASE("the lengths of encoded code points change where the standard says") {
  const auto length = [](char32_t c) {
    std::string text;
    utf8::append(text, c);
    return text.size();
  };
  CHECK(length(0x7F) == 1);
  CHECK(length(0x80) == 2);
  CHECK(length(0x7FF) == 2);
  CHECK(length(0x800) == 3);
  CHECK(length(0xFFFF) == 3);
  CHECK(length(0x10000) == 4);
}

TEST_CASE("what is no code point is appended as U+FFFD") {
  std::string text;
  utf8::append(text, 0xD800);
  utf8::append(text, 0x110000);
  CHECK(text == "\uFFFD\uFFFD");
}

TEST_CASE("invalid bytes are found where they begin") {
  struct Case {
    std::string text;
    std::size_t offset;
  };
  const std::vector<Case> cases{
      {"ab\x80", 2},            // a continuation without a lead
      {"a\xC0\xAF", 1},         // overlong '/'
      {"\xC1\xBF", 0},          // overlong
      {"\xE0\x9F\xBF", 0},      // overlong, three bytes
      {"\xF0\x8F\xBF\xBF", 0},  // overlong, four bytes
      {"x\xED\xA0\x80", 1},     // a surrogate
      {"\xF4\x90\x80\x80", 0},  // above U+10FFFF
      {"\xF5\x80\x80\x80", 0},  // a lead that never occurs
      {"\xFF", 0},
      {"Tổng kế\xE1\xBA", 11},  // cut short at the end
      {"\xE1\xBA\x41", 0},      // cut short by a letter
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(utf8::find_invalid(c.text) == c.offset);
  }
  CHECK(utf8::find_invalid("Quảng Nam, năm 2022 — “tổng kết”") == std::string::npos);
  CHECK(utf8::find_invalid("") == std::string::npos);
}

TEST_CASE("an invalid byte is decoded as U+FFFD of one byte, also behind the end") {
  const utf8::Decoded decoded = utf8::decode("a\xE1\xBA", 1);
  CHECK(decoded.code_point == 0xFFFD);
  CHECK(decoded.length == 1);
  CHECK(utf8::decode("a", 1).code_point == 0xFFFD);
}

TEST_CASE("code points are counted, not bytes") {
  CHECK(utf8::count_code_points("") == 0);
  CHECK(utf8::count_code_points("Việt") == 4);
  CHECK(utf8::count_code_points("e\u0302\u0306") == 3);
  CHECK(utf8::count_code_points("a\xFF\xFE") == 3);
}

TEST_CASE("code points are named with at least four digits") {
  CHECK(utf8::code_point_name(0x41) == "U+0041");
  CHECK(utf8::code_point_name(0x1EA0) == "U+1EA0");
  CHECK(utf8::code_point_name(0x1F600) == "U+1F600");
}

TEST_CASE(
    "the first invalid byte is found wherever it stands, and in every sequence of two bytes") {
  // Decoding knows nothing of the automaton that searches.
  const auto searched = [](std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const utf8::Decoded one = utf8::decode(text, at);
      if (one.code_point == 0xFFFD && one.length == 1) return at;
      at += one.length;
    }
    return std::string_view::npos;
  };
  std::size_t wrong = 0;
  for (unsigned first = 0; first < 256; ++first) {
    for (unsigned second = 0; second < 256; ++second) {
      for (const std::size_t before : {std::size_t{0}, std::size_t{253}, std::size_t{255}}) {
        std::string text(before, 'a');
        text += static_cast<char>(first);
        text += static_cast<char>(second);
        for (const std::string_view behind : {"", "\x80", "\x80\x80", "\xBF\xBFz"}) {
          const std::string whole = text + std::string(behind);
          if (utf8::find_invalid(whole) != searched(whole)) ++wrong;
        }
      }
    }
  }
  CHECK(wrong == 0);
}
