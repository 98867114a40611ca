#include <doctest/doctest.h>

#include "text/text.h"

using namespace tongket;

TEST_CASE("composed Vietnamese is NFC already") {
  const std::string_view composed = "Đảng ủy phường “Tam Quan Nam” – 96,92% …";
  CHECK(text::is_nfc(composed));
  CHECK(text::to_nfc(composed) == composed);
}

TEST_CASE("decomposed letters are composed, whatever the order of their marks") {
  const std::string_view e_dot_circumflex = "e\xCC\xA3\xCC\x82";  // e + U+0323 + U+0302
  const std::string_view e_circumflex_dot = "\xC3\xAA\xCC\xA3";   // ê + U+0323
  CHECK_FALSE(text::is_nfc(e_dot_circumflex));
  CHECK(text::to_nfc(e_dot_circumflex) == "ệ");
  CHECK(text::to_nfc(e_circumflex_dot) == "ệ");
}

TEST_CASE("one combining mark late in a long text is found") {
  std::string long_text;
  for (int i = 0; i < 1000; ++i)
    long_text += "Hội nghị tổng kết ";
  const std::string composed = long_text + "á";
  CHECK(text::to_nfc(long_text + "a\xCC\x81") == composed);
}

TEST_CASE("a mark that composes with nothing stays") {
  const std::string minority = "ê\xCC\x86";  // ê̆ of the minority languages
  CHECK(text::is_nfc(minority));
  CHECK(text::to_nfc(minority) == minority);
}

TEST_CASE("characters with a canonical single are replaced by it") {
  CHECK(text::to_nfc("\xE2\x84\xAB") == "Å");             // ANGSTROM SIGN
  CHECK(text::to_nfc("\xE2\x80\x81") == "\xE2\x80\x83");  // EM QUAD -> EM SPACE
}

TEST_CASE("forbidden characters are found where they stand") {
  struct Case {
    std::string_view text;
    std::size_t offset;
  };
  const Case cases[] = {
      {"ab\x01", 2},             // C0
      {"a\x7F", 1},              // DEL
      {"đ\xC2\x85", 2},          // C1
      {"ơ \xE2\x80\xAE", 3},     // U+202E
      {"\xE2\x81\xA6", 0},       // U+2066
      {"\xD8\x9C", 0},           // U+061C
      {"ạ\xEE\x80\x80", 3},      // U+E000
      {"\xF3\xB0\x80\x80", 0},   // U+F0000
      {"\xEF\xB7\x90", 0},       // U+FDD0
      {"\xEF\xBF\xBE", 0},       // U+FFFE
      {"x\xF0\x9F\xBF\xBF", 1},  // U+1FFFF
  };
  for (const Case& one : cases) {
    CAPTURE(one.offset);
    CHECK(text::find_forbidden(one.text) == one.offset);
  }
}

TEST_CASE("what a paper may hold is not forbidden") {
  CHECK(text::find_forbidden("") == std::string_view::npos);
  CHECK(text::find_forbidden("Ủy ban\tnhân dân\r\n“15 m²”\xC2\xA0– ½ €") == std::string_view::npos);
  CHECK(text::find_forbidden("\xF0\x9F\x98\x80\xEF\xBF\xBD") == std::string_view::npos);
}
