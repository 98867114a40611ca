// Typing faults of the data's words.
#include "data_support.h"

using namespace data_test;

namespace {

Loaded load_sentence(const std::string& inside, const std::string& writing = {}) {
  return load_section("<p>" + inside + "</p>", writing);
}

std::string words(const std::string& inside, const std::string& writing = {}) {
  const Loaded loaded = load_sentence(inside, writing);
  INFO(loaded.shown());
  REQUIRE(loaded.dataset != nullptr);
  const std::string all = xml::to_text(loaded.dataset->tree());
  const std::size_t begin = all.find("<p>") + 3;
  return all.substr(begin, all.find("</p>") - begin);
}

}  // namespace

TEST_CASE("typing faults are mended, each with a note at its place") {
  const Loaded loaded = load_sentence("Hội nghị , kết luận");
  REQUIRE(loaded.dataset != nullptr);
  REQUIRE(loaded.diagnostics.size() == 1);
  const Diagnostic& note = loaded.diagnostics.list().front();
  CHECK(note.code == Code::data_mended);
  CHECK(note.severity == Severity::note);
  CHECK(note.rule == "space-before-stop");
  CHECK(loaded.line(0) == 5);
  CHECK(words("Hội nghị , kết luận") == "Hội nghị, kết luận");
}

TEST_CASE("marks and figures cut a sentence without hiding its faults") {
  CHECK(words("Hội <b>nghị</b> , kết luận") == "Hội <b>nghị</b>, kết luận");
  CHECK(words("có <figure ref='a'/> , <i>kinh tế- xã hội</i>") ==
        "có <figure ref=\"a\"/>, <i>kinh tế - xã hội</i>");
}

TEST_CASE("a footnote is a sentence of its own, and the one around it goes on over it") {
  CHECK(words("Số liệu<footnote>Do  Khối vận tổng hợp ,năm 2022.</footnote> , tính cả năm .") ==
        "Số liệu<footnote>Do Khối vận tổng hợp, năm 2022.</footnote>, tính cả năm.");
}

TEST_CASE("where letters were lost a warning says so, and nothing is mended") {
  for (const char* text : {"Trong th?ng , kết luận", "Tr­ëng c¸c th«n , xã", "TrÆ°á»Ÿng , xã",
                           "Bà H\xEF\xBF\xBDnh , xã"}) {
    CAPTURE(text);
    const Loaded loaded = load_sentence(text);
    REQUIRE(loaded.dataset != nullptr);
    REQUIRE(loaded.diagnostics.size() == 1);
    const Diagnostic& warning = loaded.diagnostics.list().front();
    CHECK(warning.code == Code::text_letters_lost);
    CHECK(warning.severity == Severity::warning);
    CHECK(loaded.line(0) == 5);
    CHECK(words(text) == text);
  }
}

TEST_CASE("characters that XML escapes come through") {
  CHECK(words("a &amp; b , c") == "a &amp; b, c");
  CHECK(words("a &lt; b") == "a &lt; b");
}

TEST_CASE("the data says which rules hold") {
  CHECK(words("Hội nghị , xong", "<writing rules='none'/>") == "Hội nghị , xong");
  CHECK(words("Hội nghị , \"xong\"", "<writing rules='all,-quotes'/>") == "Hội nghị, \"xong\"");
}

TEST_CASE("a rule that there is not is refused at its place") {
  const Loaded loaded = load_sentence("x", "\n<writing rules='quotez'/>");
  CHECK(loaded.dataset == nullptr);
  REQUIRE(loaded.diagnostics.has_errors());
  CHECK(loaded.diagnostics.list().front().code == Code::data_writing);
  CHECK(loaded.line(0) == 4);
}

TEST_CASE("a no-break space that an author wrote stays") {
  CHECK(words("15\xC2\xA0hộ") == "15\xC2\xA0hộ");
}

TEST_CASE("codes, numbers, dates and symbols are no words") {
  const Loaded loaded = load_file(in_source("samples/tam-quan-nam-2022/data.xml"));
  INFO(loaded.shown());
  REQUIRE(loaded.dataset != nullptr);
  CHECK(loaded.diagnostics.empty());
}

namespace {

// "line: the text at its place", of each note.
std::string places(const std::string& inside) {
  const Loaded loaded = load_sentence(inside);
  INFO(loaded.shown());
  std::string all;
  for (std::size_t i = 0; i < loaded.diagnostics.size(); ++i) {
    const SourceRef place = loaded.diagnostics.list()[i].place;
    const std::string text = loaded.sources->find(place.file)->text;
    all += std::to_string(loaded.line(i)) + ": " + text.substr(place.begin, place.length) + "\n";
  }
  return all;
}

}  // namespace

TEST_CASE("a note of a mended fault stands at its words") {
  CHECK(places("Đầu năm.\nHội nghị , kết luận") == "6: nghị ,\n");
}

TEST_CASE("words that are told twice are told at either place") {
  CHECK(places("Nghị , kết\nnghị , kết") == "5: Nghị ,\n6: nghị ,\n");
}

TEST_CASE("words are found over a line's end and where XML writes them otherwise") {
  CHECK(places("Hội nghị\n  , kết luận") == "5: nghị\n  ,\n");
  CHECK(places("Nói &quot;xong&quot; rồi") == "5: &quot;\n5: &quot;\n");
}

TEST_CASE("words behind a mark are found in their piece") {
  CHECK(places("Hội <b>nghị tốt , xong</b>") == "5: tốt ,\n");
}
