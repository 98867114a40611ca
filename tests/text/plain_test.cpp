// Text that needs no look at its characters: sixteen bytes are judged at once as they are one by
// one.
#include "text/plain.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"

using namespace tongket;

namespace {

bool is_plain_character(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0x7E) ||
         (c >= 0xA0 && c <= 0x1BF) || (c >= 0x1E00 && c <= 0x1EFF) || (c >= 0x2010 && c <= 0x2027);
}

// As plain.h says it, character by character.
std::size_t plain_end(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const utf8::Decoded next = utf8::decode(text, at);
    const bool whole = utf8::find_invalid(text.substr(at, next.length)) == std::string_view::npos;
    if (!whole || !is_plain_character(next.code_point)) break;
    at += next.length;
  }
  return at;
}

}  // namespace

TEST_CASE("every two bytes behind each other are judged wherever they stand among sixteen") {
  for (unsigned first = 0; first < 256; ++first) {
    for (unsigned second = 0; second < 256; ++second) {
      for (const std::size_t at :
           {std::size_t{0}, std::size_t{1}, std::size_t{17 + (first + second) % 16}}) {
        std::string text(60, 'a');
        text[at] = static_cast<char>(first);
        text[at + 1] = static_cast<char>(second);
        const std::size_t expected = plain_end(text);
        if (text::plain_prefix(text) != expected) {
          CAPTURE(first);
          CAPTURE(second);
          CAPTURE(at);
          CHECK(text::plain_prefix(text) == expected);
        }
      }
    }
  }
  CHECK(text::is_plain(std::string(60, 'a')));
}

TEST_CASE("three bytes of a character are judged wherever they stand among sixteen") {
  for (const unsigned first : {0xE0U, 0xE1U, 0xE2U, 0xE3U, 0xEFU}) {
    for (unsigned second = 0x7E; second < 0xC2; ++second) {
      for (unsigned third = 0x7E; third < 0xC2; ++third) {
        std::string text(64, '\xC3');
        for (std::size_t i = 1; i < text.size(); i += 2)
          text[i] = '\xA0';
        const std::size_t at = 16 + 2 * ((second + third) % 16);
        text[at] = static_cast<char>(first);
        text[at + 1] = static_cast<char>(second);
        text[at + 2] = static_cast<char>(third);
        text[at + 3] = 'a';
        const std::size_t expected = plain_end(text);
        if (text::plain_prefix(text) != expected) {
          CAPTURE(first);
          CAPTURE(second);
          CAPTURE(third);
          CHECK(text::plain_prefix(text) == expected);
        }
      }
    }
  }
  CHECK(text::is_plain("ế–“”…ữ, đã"));
}

TEST_CASE("a text that is cut within a character is plain up to it") {
  const std::string whole = "Đảng ủy phường Tam Quan Nam – “tổng kết” năm 2022, nhiệm vụ năm 2023";
  for (std::size_t size = 0; size <= whole.size(); ++size) {
    const std::string_view text = std::string_view(whole).substr(0, size);
    CAPTURE(size);
    CHECK(text::plain_prefix(text) == plain_end(text));
  }
}

TEST_CASE("random texts of plain and other characters are judged as one by one") {
  std::mt19937 random(5);
  const std::vector<std::string> pieces = {
      "a",      "\n",     "\t",     "\r",     "~",    "\x7F",     "\x1F",     "é",
      "Đ",      "ệ",      "ữ",      "–",      "…",    "\xC2\x9F", "\xC2\xA0", "\u02D9",
      "\u1DFF", "\u200B", "\u2028", "\u20AB", "\xC3", "\xE1\xBA"};
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    const std::size_t count = random() % 60;
    for (std::size_t k = 0; k < count; ++k)
      text += random() % 40 == 0 ? pieces[random() % pieces.size()] : pieces[random() % 3 * 7];
    if (text::plain_prefix(text) != plain_end(text)) {
      CAPTURE(text);
      CHECK(text::plain_prefix(text) == plain_end(text));
    }
  }
  CHECK(plain_end("a\u200B") == 1);
}
