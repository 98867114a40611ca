#include <doctest/doctest.h>

#include "text/text.h"

using namespace tongket;

namespace {

// "Đảng ủy" in some bytes, decoded and composed.
std::string decoded(std::string_view bytes, std::string_view encoding) {
  const Result<std::string> result = text::decode(bytes, encoding);
  REQUIRE(result.has_value());
  return text::to_nfc(*result);
}

Code fault_of(std::string_view bytes, std::string_view encoding) {
  const Result<std::string> result = text::decode(bytes, encoding);
  REQUIRE_FALSE(result.has_value());
  return result.error().list().at(0).code;
}

}  // namespace

TEST_CASE("UTF-8 is passed on as it is, without its byte order mark") {
  CHECK(decoded("\xEF\xBB\xBF\xC4\x90\xE1\xBA\xA3ng", "UTF-8") == "Đảng");
  CHECK(decoded("Đảng ủy", "utf8") == "Đảng ủy");
  CHECK(decoded("", "UTF-8").empty());
}

TEST_CASE("UTF-16 is decoded in both byte orders, with a mark or without") {
  using namespace std::string_view_literals;
  CHECK(decoded("\x10\x01n\0g\0"sv, "UTF-16LE") == "Đng");
  CHECK(decoded("\x01\x10\0n\0g"sv, "UTF-16BE") == "Đng");
  CHECK(decoded("\xFF\xFE\x10\x01"sv, "UTF-16") == "Đ");
  CHECK(decoded("\xFE\xFF\x01\x10"sv, "UTF-16") == "Đ");
  CHECK(decoded("\xFF\xFE\x10\x01"sv, "UTF-16LE") == "Đ");
}

TEST_CASE("a surrogate pair survives the piecewise conversion at every offset") {
  std::string bytes;
  std::string expected;
  for (int i = 0; i < 9000; ++i) {
    bytes += {'\x3D', '\xD8', '\x00', '\xDE'};  // U+1F600
    expected += "\xF0\x9F\x98\x80";
  }
  CHECK(text::decode(bytes, "UTF-16LE").value() == expected);
  CHECK(text::decode(std::string("a\0", 2) + bytes, "UTF-16LE").value() == "a" + expected);
}

TEST_CASE("windows-1258 composes to the same letters") {
  // Ð ả as a + hook above, ủ as u + hook above.
  CHECK(decoded("\xD0\x61\xD2ng u\xD2y", "windows-1258") == "Đảng ủy");
}

TEST_CASE("an unknown encoding is told by its code") {
  CHECK(fault_of("a", "TCVN-none") == Code::text_encoding_unknown);
  CHECK(fault_of("a", "") == Code::text_encoding_unknown);
  CHECK_FALSE(text::knows_encoding("no-such-thing"));
}

TEST_CASE("names that would give ICU options or paths are unknown") {
  CHECK_FALSE(text::knows_encoding("UTF-16,version=1"));
  CHECK_FALSE(text::knows_encoding("../../etc/passwd"));
  CHECK_FALSE(text::knows_encoding("ibm 1258"));
}

TEST_CASE("encodings that hide characters are unknown") {
  CHECK_FALSE(text::knows_encoding("UTF-7"));
  CHECK_FALSE(text::knows_encoding("SCSU"));
  CHECK_FALSE(text::knows_encoding("CESU-8"));
}

TEST_CASE("the encodings of old office files are known") {
  for (const char* name : {"UTF-8", "utf-8", "UTF-16", "UTF-32LE", "windows-1258", "windows-1252",
                           "ISO-8859-1", "US-ASCII"}) {
    CAPTURE(name);
    CHECK(text::knows_encoding(name));
  }
}

TEST_CASE("invalid bytes are a fault with their offset, never replaced") {
  using namespace std::string_view_literals;
  struct Case {
    std::string_view bytes, encoding, offset;
  };
  const Case cases[] = {
      {"ab\xFFz", "UTF-8", "2"},
      {"a\xC3", "UTF-8", "1"},
      {"\xC0\xAF", "UTF-8", "0"},
      {"\xED\xA0\x80", "UTF-8", "0"},
      {"a\0\x00\xD8z\0"sv, "UTF-16LE", "2"},
      {"a\0b"sv, "UTF-16LE", "2"},
      {"abc\xE9", "US-ASCII", "3"},
      {"ab\xD2\xFFz\x81", "Shift_JIS", "3"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.bytes);
    const Result<std::string> result = text::decode(one.bytes, one.encoding);
    REQUIRE_FALSE(result.has_value());
    const Diagnostic& diagnostic = result.error().list().at(0);
    CHECK(diagnostic.code == Code::text_invalid_bytes);
    CHECK(diagnostic.hint.en.find("offset " + std::string(one.offset) + ",") != std::string::npos);
  }
}

TEST_CASE("the hint of invalid bytes tells the line") {
  const Result<std::string> result = text::decode("một\nhai\n\xFF", "UTF-8");
  REQUIRE_FALSE(result.has_value());
  CHECK(result.error().list().at(0).hint.en.find("line 3") != std::string::npos);
}
