#include <doctest/doctest.h>

#include "text/text.h"

using namespace tongket;

namespace {

struct Case {
  std::string_view before, after, rule;
};

// The input with what the notes say done to it.
std::string noted(std::string_view input) {
  std::vector<text::Note> notes;
  text::mend_lookalikes(input, &notes);
  std::string out;
  std::size_t at = 0;
  for (const text::Note& note : notes) {
    REQUIRE(note.offset >= at);
    REQUIRE(input.substr(note.offset, note.before.size()) == note.before);
    out += input.substr(at, note.offset - at);
    out += note.after;
    at = note.offset + note.before.size();
  }
  return out.append(input.substr(at));
}

void check(const Case& one) {
  CAPTURE(one.before);
  std::vector<text::Note> notes;
  CHECK(text::mend_lookalikes(one.before, &notes) == one.after);
  REQUIRE_FALSE(notes.empty());
  for (const text::Note& note : notes)
    CHECK(note.rule == one.rule);
  CHECK(text::mend_lookalikes(one.after) == one.after);
  CHECK(noted(one.before) == one.after);
}

}  // namespace

TEST_CASE("letters that only look like đ become đ in Vietnamese words") {
  check({"ðồng Ðảng ɖã Ɖoàn", "đồng Đảng đã Đoàn", "lookalike-letter"});
  check({"25/QÐ-UBND, HÐND", "25/QĐ-UBND, HĐND", "lookalike-letter"});
  check({"ð) đơn vị", "đ) đơn vị", "lookalike-letter"});
  check({"ƣớc", "ước", "lookalike-letter"});
}

TEST_CASE("Cyrillic and Greek letters among Latin ones become Latin in Vietnamese words") {
  check({"tоàn", "toàn", "lookalike-letter"});        // о U+043E
  check({"UВND", "UBND", "lookalike-letter"});        // В U+0412
  check({"Hο\xCC\xA3i", "Họi", "lookalike-letter"});  // ο U+03BF
}

TEST_CASE("words of other scripts and languages and signs of mathematics are left alone") {
  for (const char* kept : {"Москва", "Ελλάδα", "α, β và γ", "5 μm", "Δt", "það er", "Ω", "ТР"}) {
    CAPTURE(kept);
    CHECK(text::mend_lookalikes(kept) == kept);
  }
}

TEST_CASE("fullwidth forms become plain, but not in East Asian text") {
  check({"ＵＢＮＤ（２０２２）", "UBND(2022)", "fullwidth"});
  CHECK(text::mend_lookalikes("中国，日本") == "中国，日本");
}

TEST_CASE("what can't be seen is dropped") {
  check({"tổng\xC2\xAD kết", "tổng kết", "soft-hyphen"});
  check({"tổng\xE2\x80\x8B kết\xEF\xBB\xBF", "tổng kết", "zero-width"});
  CHECK(text::mend_lookalikes("👩\xE2\x80\x8D💻") == "👩\xE2\x80\x8D💻");
}

TEST_CASE("a word is judged without the invisible characters in it, and its note takes them in") {
  std::vector<text::Note> notes;
  CHECK(text::mend_lookalikes("x ðồ\xC2\xADng\xC2\xAD, y\xC2\xADz", &notes) == "x đồng, yz");
  REQUIRE(notes.size() == 2);
  CHECK(notes[0].rule == "lookalike-letter");
  CHECK(notes[0].offset == 2);
  CHECK(notes[0].before == "ðồ\xC2\xADng\xC2\xAD");
  CHECK(notes[0].after == "đồng");
  CHECK(notes[1].rule == "soft-hyphen");
  CHECK(notes[1].before == "\xC2\xAD");
  CHECK(notes[1].after.empty());
}

TEST_CASE(
    "a word that has a look-alike letter and loses or changes another character comes out whole") {
  const std::pair<const char*, const char*> cases[] = {
      {"Ðo\u00ADàn kết", "Đoàn kết"}, {"Ð\u200Bảng ủy", "Đảng ủy"}, {"Ðả\u00ADng bộ", "Đảng bộ"},
      {"\u041E\uFF21", "OA"},         {"tо\u00ADàn", "toàn"},
  };
  for (const auto& [before, after] : cases) {
    CAPTURE(before);
    CHECK(text::normalise(before).text == after);
    CHECK(noted(before) == after);
  }
}

TEST_CASE("a rule that is off changes nothing in a word that another rule mends") {
  text::NormaliseOptions options;
  options.rules = text::parse_rules("lookalike-letter,soft-hyphen").rules;
  CHECK(text::normalise("Ｈо\u0301i", options).text == "Ｈói");
  options.rules = text::parse_rules("lookalike-letter").rules;
  CHECK(text::normalise("Ðo\u00ADàn", options).text == "Đo\u00ADàn");
}

TEST_CASE("d with a stroke over it is đ, but text that is crossed out is not") {
  check({"d\u0335ồng D\u0336ảng", "đồng Đảng", "lookalike-letter"});
  check({"QD\u0335 d\u0335)", "QĐ đ)", "lookalike-letter"});
  for (const char* kept : {"d\u0336e\u0336", "d\u0336", "b\u0335o", "add\u0335res"}) {
    CAPTURE(kept);
    CHECK(text::mend_lookalikes(kept) == kept);
  }
}

TEST_CASE("spaces of other widths become plain, the no-break space stays") {
  check(
      {"một\xE2\x80\x83hai\xE3\x80\x80"
       "ba\xE2\x80\xAF"
       "bốn",
       "một hai ba bốn", "space-kind"});
  CHECK(text::mend_lookalikes("5\xC2\xA0km") == "5\xC2\xA0km");
}
