#include <doctest/doctest.h>

#include "text/text.h"

using namespace tongket;

namespace {

struct Case {
  std::string_view before, after, rule;
};

void check(const Case& one) {
  CAPTURE(one.before);
  std::vector<text::Note> notes;
  CHECK(text::mend_lookalikes(one.before, &notes) == one.after);
  REQUIRE_FALSE(notes.empty());
  for (const text::Note& note : notes)
    CHECK(note.rule == one.rule);
  CHECK(text::mend_lookalikes(one.after) == one.after);
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

TEST_CASE("a word is judged without the invisible characters in it") {
  std::vector<text::Note> notes;
  CHECK(text::mend_lookalikes("x ðồ\xC2\xADng", &notes) == "x đồng");
  REQUIRE(notes.size() == 2);
  CHECK(notes[0].rule == "lookalike-letter");
  CHECK(notes[0].offset == 2);
  CHECK(notes[1].rule == "soft-hyphen");
  CHECK(notes[1].offset == 7);
  CHECK(notes[1].before == "\xC2\xAD");
  CHECK(notes[1].after.empty());
}

TEST_CASE("spaces of other widths become plain, the no-break space stays") {
  check(
      {"một\xE2\x80\x83hai\xE3\x80\x80"
       "ba\xE2\x80\xAF"
       "bốn",
       "một hai ba bốn", "space-kind"});
  CHECK(text::mend_lookalikes("5\xC2\xA0km") == "5\xC2\xA0km");
}
