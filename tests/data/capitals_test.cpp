// Capitals in the data's words: told, never changed.
#include "data_support.h"

using namespace data_test;

namespace {

// The words at the place of the diagnostic.
std::string words_at(const Loaded& loaded, std::size_t i) {
  const SourceRef place = loaded.diagnostics.list().at(i).place;
  const auto source = loaded.sources->find(place.file);
  REQUIRE(source != nullptr);
  return source->text.substr(place.begin, place.length);
}

}  // namespace

TEST_CASE("a suggestion stands at its words and changes none") {
  const Loaded loaded = load_section("<p>Theo Bộ tài chính, thu đạt</p>");
  INFO(loaded.shown());
  REQUIRE(loaded.dataset != nullptr);
  REQUIRE(loaded.diagnostics.size() == 1);
  const Diagnostic& told = loaded.diagnostics.list().front();
  CHECK(told.code == Code::data_capitals);
  CHECK(told.severity == Severity::warning);
  CHECK(told.rule == "IV.1.a");
  CHECK(words_at(loaded, 0) == "Bộ tài chính");
  CHECK(told.message.vi.find("“Bộ Tài chính”") != std::string::npos);
  CHECK(told.message.vi.find("điểm a khoản 1 Mục IV Phụ lục II") != std::string::npos);
  CHECK(told.message.en.find("'Bộ Tài chính'") != std::string::npos);
  CHECK(xml::to_text(loaded.dataset->tree()).find("Bộ tài chính") != std::string::npos);
}

TEST_CASE("what is likely only is a note") {
  const Loaded loaded = load_section("<p>Các tỉnh miền nam</p>");
  REQUIRE(loaded.diagnostics.size() == 1);
  CHECK(loaded.diagnostics.list().front().severity == Severity::note);
}

TEST_CASE("of words that stand twice the wrong ones are told") {
  const Loaded loaded =
      load_section("<p>Cơ quan nhà nước &amp; pháp luật\n  của nhà nước, nhà nước</p>");
  REQUIRE(loaded.diagnostics.size() == 1);
  CHECK(words_at(loaded, 0) == "nhà nước");
  const SourceRef place = loaded.diagnostics.list().front().place;
  const auto source = loaded.sources->find(place.file);
  CHECK(source->text.substr(place.begin - 6, 6) == "của ");
}

TEST_CASE("marks cut a name, figures end one") {
  const Loaded cut = load_section("<p>Của <b>ủy</b> ban nhân dân</p>");
  REQUIRE(cut.diagnostics.size() == 1);
  CHECK(words_at(cut, 0) == "ủy");
  CHECK(load_section("<p>Có <figure ref='a'/> nhà nước, <figure ref='a'/> việc</p>")
            .diagnostics.empty());
}

TEST_CASE("paragraphs begin with a capital, labels and items as they like") {
  const Loaded loaded = load_section("<p>các đại biểu</p><list><item>các hộ;</item></list>");
  REQUIRE(loaded.diagnostics.size() == 1);
  CHECK(loaded.diagnostics.list().front().rule == "I");
  CHECK(load_section("<p><figure ref='a'/> đại biểu</p>").diagnostics.empty());
}

TEST_CASE("attributes are words too") {
  std::string xml = year_with("");
  const std::string name = "Nguyễn Văn A";
  xml.replace(xml.find(name), name.size(), "Nguyễn văn An");
  const Loaded loaded = load_text(xml);
  INFO(loaded.shown());
  REQUIRE(loaded.diagnostics.size() == 1);
  CHECK(loaded.diagnostics.list().front().rule == "II.1.a");
  CHECK(words_at(loaded, 0) == "văn");
}

TEST_CASE("the data may want no suggestions, or keep a name") {
  const std::string words = "<p>Theo Bộ tài chính</p>";
  CHECK(load_section(words, "<writing capitals='leave'/>").diagnostics.empty());
  CHECK(load_section(words, "<writing><keep>Bộ tài chính</keep></writing>").diagnostics.empty());
  CHECK(load_section(words, "<writing capitals='suggest'><keep>tài</keep></writing>")
            .diagnostics.size() == 1);
  CHECK(load_section(words, "<writing capitals='never'/>").dataset == nullptr);
}

TEST_CASE("the samples are in order") {
  for (const char* sample :
       {"samples/tam-quan-nam-2022/data.xml", "samples/an-phuoc-tay-nam-2025/data.xml"}) {
    const Loaded loaded = load_file(in_source(sample));
    INFO(loaded.shown());
    CHECK(std::none_of(loaded.diagnostics.list().begin(), loaded.diagnostics.list().end(),
                       [](const Diagnostic& one) { return one.code == Code::data_capitals; }));
  }
}
