#include <doctest/doctest.h>

#include <set>

#include "text/text.h"

using namespace tongket;

TEST_CASE("a syllable falls into onset, glide, nucleus, coda and tone") {
  const auto parsed = text::parse_syllable("nghiêng");
  REQUIRE(parsed.has_value());
  CHECK(parsed->onset == text::Onset::ngh);
  CHECK_FALSE(parsed->glide);
  CHECK(parsed->nucleus == text::Nucleus::ia);
  CHECK(parsed->coda == text::Coda::ng);
  CHECK(parsed->tone == text::Tone::ngang);
  const auto other = text::parse_syllable("KHUỶU");
  REQUIRE(other.has_value());
  CHECK(other->onset == text::Onset::kh);
  CHECK(other->glide);
  CHECK(other->nucleus == text::Nucleus::i);
  CHECK(other->coda == text::Coda::u);
  CHECK(other->tone == text::Tone::hoi);
}

TEST_CASE("gi is a consonant before another vowel and lends its i otherwise") {
  struct Case {
    std::string_view word;
    text::Nucleus nucleus;
    int place;
  };
  const Case cases[] = {{"già", text::Nucleus::a, 2},    {"gì", text::Nucleus::i, 1},
                        {"gìn", text::Nucleus::i, 1},    {"giếng", text::Nucleus::ia, 2},
                        {"giết", text::Nucleus::ia, 2},  {"giữa", text::Nucleus::uwa, 2},
                        {"giặt", text::Nucleus::aw, 2},  {"giường", text::Nucleus::uwa, 3},
                        {"giuộc", text::Nucleus::ua, 3}, {"giê", text::Nucleus::ee, 2}};
  for (const Case& one : cases) {
    CAPTURE(one.word);
    const auto parsed = text::parse_syllable(one.word);
    REQUIRE(parsed.has_value());
    CHECK(parsed->onset == text::Onset::gi);
    CHECK(parsed->nucleus == one.nucleus);
    CHECK(parsed->old_place == one.place);
    CHECK(parsed->new_place == one.place);
  }
}

TEST_CASE("Vietnamese words are syllables, in any case") {
  for (const std::string_view word :
       {"Đảng",   "ỦY",   "uỷ",    "hoà",  "hòa",   "quý",   "quí",   "quốc",  "quyền",  "quyết",
        "quỳnh",  "quýt", "thuở",  "huế",  "ngoằn", "ngoèo", "khuỷu", "khuya", "nguyễn", "xoong",
        "goòng",  "yêu",  "yểng",  "ý",    "kỹ",    "ghế",   "nghĩa", "buýt",  "phuy",   "voan",
        "góa",    "loắt", "choắt", "tuýp", "huých", "người", "được",  "rượu",  "hữu",    "nghị",
        "chuyện", "ừ",    "ơi",    "i",    "u",     "a",     "xoáy",  "quầy"}) {
    CAPTURE(word);
    CHECK(text::parse_syllable(word).has_value());
  }
}

TEST_CASE("what the orthography doesn't write is no syllable") {
  for (const std::string_view word :
       {"",     "kon",   "qa",  "q",    "cia",  "hat",      "hàt", "hảc",    "fa",     "za",
        "cê",   "ghá",   "ngê", "nghá", "káo",  "cuy",      "coa", "bst",    "the ",   "nghiêngg",
        "iên",  "việc1", "quu", "uô",   "ươ",   "yêń",      "hóá", "strong", "Đắk",    "Krông",
        "plan", "and",   "ing", "oan1", "\xC3", "\xE1\xBA", "ê̆",   "giia",   "nguơng", "gié-"}) {
    CAPTURE(word);
    CHECK_FALSE(text::parse_syllable(word).has_value());
  }
}

TEST_CASE("a misplaced mark is forgiven and told, two marks are not") {
  for (const std::string_view word : {"qúy", "gìa", "hòan", "thúê", "ngừơi", "giừơng", "tóan"}) {
    CAPTURE(word);
    const auto parsed = text::parse_syllable(word);
    REQUIRE(parsed.has_value());
    CHECK_FALSE(parsed->well_placed());
  }
  for (const std::string_view word : {"hòa", "hoà", "quý", "hoa", "toán"}) {
    CAPTURE(word);
    CHECK(text::parse_syllable(word)->well_placed());
  }
}

TEST_CASE("each syllable of the syllabary is read again, its mark in the style's place") {
  for (const auto style : {text::ToneStyle::old_style, text::ToneStyle::new_style}) {
    const std::vector<std::string> all = text::syllabary(style);
    CHECK(all.size() > 7000);
    CHECK(std::set<std::string>(all.begin(), all.end()).size() == all.size());
    for (const std::string& word : all) {
      const auto parsed = text::parse_syllable(word);
      if (!parsed ||
          (parsed->tone != text::Tone::ngang && parsed->marked != parsed->place(style))) {
        FAIL_CHECK(word);
      }
      if (!text::parse_syllable(text::upper(word))) FAIL_CHECK(word);
    }
  }
}
