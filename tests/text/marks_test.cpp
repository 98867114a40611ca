#include <doctest/doctest.h>

#include "legacy_support.h"

using namespace tongket;

namespace {

std::string nfd(std::string_view composed) {  // of a Vietnamese letter, by way of Windows-1258
  std::string out;
  for (std::size_t at = 0; at < composed.size();) {
    const utf8::Decoded one = utf8::decode(composed, at);
    const std::string viqr = legacy::encoded(composed.substr(at, one.length), text::Encoding::viqr);
    for (const char c : viqr) {
      const std::string_view marks = "'`?~.^(+";
      const char32_t combining[] = {0x301, 0x300, 0x309, 0x303, 0x323, 0x302, 0x306, 0x31B};
      const std::size_t mark = marks.find(c);
      if (mark == std::string_view::npos || viqr.size() == 1) {
        out += c;
      } else {
        utf8::append(out, combining[mark]);
      }
    }
    at += one.length;
  }
  return out;
}

struct Case {
  std::string_view before, after, rule;
};

void check(const Case& one) {
  CAPTURE(one.before);
  std::vector<text::Note> notes;
  CHECK(text::repair_marks(one.before, &notes) == one.after);
  REQUIRE(notes.size() == 1);
  CHECK(notes[0].rule == one.rule);
  CHECK(text::repair_marks(one.after) == one.after);
}

}  // namespace

TEST_CASE("a sign that NFC changes is no mark of the letter before it") {
  const std::string once = text::repair_marks("ă\u0303\u0303\u0374");
  CHECK(once == "ẵ\u02B9");
  CHECK(text::repair_marks(once) == once);
}

TEST_CASE("every letter is composed from marks in any order, and from half a composition") {
  for (const std::string& letter : legacy::letters()) {
    CAPTURE(letter);
    if (letter == "đ" || letter == "Đ") continue;
    const std::string apart = nfd(letter);
    CHECK(text::repair_marks(apart) == letter);
    CHECK(text::repair_marks(text::to_nfc(apart)) == letter);
    if (apart.size() != 5) continue;  // a letter and two marks: the other order
    const std::string other = apart.substr(0, 1) + apart.substr(3, 2) + apart.substr(1, 2);
    CHECK(text::repair_marks(other) == letter);
    CHECK(text::repair_marks(text::to_nfc(other)) == letter);
  }
}

TEST_CASE("each repair is told by its rule") {
  check({"Hô\xCC\xA3i", "Hội", "marks-nfc"});
  check({"ca\xCC\x81\xCC\x82p", "cấp", "marks-order"});
  check({"c\xC3\xA1\xCC\x82p", "cấp", "marks-order"});
  check({"má\xCC\x81y", "máy", "marks-doubled"});
  check({"o\xCC\xA3\xCC\xA3", "ọ", "marks-doubled"});
  check({"t\xCC\x81o", "tó", "marks-before"});
  check(
      {"Đ\xCC\x89"
       "ang",
       "Đảng", "marks-before"});
  check({"h\xCC\xA3ội \xCC\xA3", "ḥội \xCC\xA3", "marks-nfc"});
}

TEST_CASE("a mark before its vowel is mended whether or not the consonant could bear it") {
  const std::pair<const char*, const char*> cases[] = {
      {"H\u0323ôi ngh\u0323i", "Hội nghị"},
      {"n\u0301o c\u0301o s\u0301ong", "nó có sóng"},
      {"m\u0301ay", "máy"},
      {"c\u0302\u0301ap", "cấp"},
  };
  for (const auto& [before, after] : cases) {
    CAPTURE(before);
    CHECK(text::repair_marks(before) == text::to_nfc(after));
    CHECK(text::repair_marks(after) == after);
  }
  CHECK(text::normalise("n\u0301ươc").text == "nước");
}

TEST_CASE("a note has the place in the input, what stood there and what stands there") {
  std::vector<text::Note> notes;
  CHECK(text::repair_marks("Đảng bo\xCC\xA3\xCC\x82, ê\xCC\x81", &notes) == "Đảng bộ, ế");
  REQUIRE(notes.size() == 2);
  CHECK(notes[0].offset == 9);
  CHECK(notes[0].before == "o\xCC\xA3\xCC\x82");
  CHECK(notes[0].after == "ộ");
  CHECK(notes[1].offset == 16);
}

TEST_CASE("a mark before a vowel stays where it can't be told") {
  // n with acute is a letter; the vowel has a tone; no syllable comes of it; no vowel follows.
  for (const char* kept : {"\u0144o", "man\u0303ana", "sen\u0303or", "t\xCC\x81ò", "t\xCC\x81ozx",
                           "t\xCC\x81 o", "\xCC\x81o"}) {
    CAPTURE(kept);
    CHECK(text::repair_marks(kept) == text::to_nfc(kept));
  }
}

TEST_CASE("marks that contradict each other, and letters of other languages, get their NFC alone") {
  for (const char* kept : {"a\xCC\x81\xCC\x80", "ê\xCC\x86",
                           "ma\xC3\xB1"
                           "ana",
                           "man\xCC\x83"
                           "ana",
                           "u\xCC\x82", "\xE1\x84\x80\xE1\x85\xA1", "Å\xE2\x84\xAB"}) {
    CAPTURE(kept);
    CHECK(text::repair_marks(kept) == text::to_nfc(kept));
  }
}

TEST_CASE("a clean text is seen to be clean, whatever stands where in it") {
  const std::string clean = "Đảng ủy “Tam Quan Nam” – 96,92% … ỹ Ạ\r\n\tñ ö § ½";
  for (std::size_t shift = 0; shift < 9; ++shift) {
    const std::string text = std::string(shift, 'x') + clean + clean;
    CHECK(text::find_loose_mark(text) == std::string_view::npos);
    for (const char* loose : {"\xCC\x81", "\xE2\x84\xAB", "\xE1\xBA\x9B\xCC\xA3", "\xE1\x84\x80"}) {
      const std::string dirty = text + loose + clean;
      CHECK(text::find_loose_mark(dirty) == text.size());
    }
  }
}

TEST_CASE("repairing twice changes nothing more") {
  for (const char* dirty :
       {"t\xCC\x81o\xCC\x81", "a\xCC\x81\xCC\x82\xCC\x81", "ê\xCC\x82\xCC\x81\xCC\x81",
        "t\xCC\x81o\xCC\x82", "t\xCC\x81o\xCC\x82\xCC\x82p",
        "d\xCC\x81\xCC\x81"
        "a"}) {
    const std::string once = text::repair_marks(dirty);
    CHECK(text::repair_marks(once) == once);
    CHECK(text::is_nfc(once));
  }
}
