// What other programs read out of our files. Where a program is missing the test says so.
#include <iterator>

#include "pdf_test_support.h"

using namespace pdf_test;

namespace {

layout::LaidOut long_paper() {
  layout::LaidOut p = paper();
  add_line(p, "ĐẢNG BỘ KHỐI CÁC CƠ QUAN", 80, Style{1, Length::points(15), {}, {}, {}});
  add_line(p, "Năm 2022, toàn Khối có 3.270/3.374 đảng viên (96,92%)", 120, Style(),
           Length::points(6));
  add_line(p, "“Dân vận khéo” – Giarai: ê\u0306, ơ\u0306, Ư\u0306 và m²; ≤ 5₫", 140);
  add_line(p, "Điều\u00A05, khóa\u00A0XI; số 25\u201136", 160,
           Style{2, Length::points(13), {}, {}, {}});
  p.pages.headings.push_back({0, "I. Kết quả", 0, Length::points(60)});
  return p;
}

const char* long_text() {
  return "ĐẢNG BỘ KHỐI CÁC CƠ QUAN\n"
         "Năm 2022, toàn Khối có 3.270/3.374 đảng viên (96,92%)\n"
         "“Dân vận khéo” – Giarai: ê\u0306, ơ\u0306, Ư\u0306 và m²; ≤ 5₫\n";
}

}  // namespace

TEST_CASE("qpdf finds nothing to complain of") {
  if (!have("qpdf")) return;
  for (const bool compress : {true, false}) {
    const std::string path = save("pdf-check.pdf", written(long_paper(), compress));
    const Outcome outcome = run("qpdf --check " + path);
    CHECK_MESSAGE(outcome.status == 0, outcome.output);
    CHECK(outcome.output.find("WARNING") == std::string::npos);
  }
}

TEST_CASE("pdftotext reads the exact NFC text") {
  if (!have("pdftotext")) return;
  const std::string path = save("pdf-text.pdf", written(long_paper()));
  const Outcome outcome = run("pdftotext -raw " + path + " -");
  CHECK(outcome.output.substr(0, std::string(long_text()).size()) == long_text());
}

// mupdf shows every kind of space as a plain one.
TEST_CASE("mutool reads the exact NFC text") {
  if (!have("mutool")) return;
  const std::string path = save("pdf-mutool.pdf", written(long_paper()));
  const Outcome outcome = run("mutool draw -F text " + path);
  CHECK(outcome.output.find("Điều 5, khóa XI; số 25-36") != std::string::npos);
  CHECK(outcome.output.find("ê\u0306, ơ\u0306, Ư\u0306 và m²; ≤ 5₫") != std::string::npos);
  // Its one warning is of itself: Debian builds it without colour management.
  CHECK(count(outcome.output, "warning") == count(outcome.output, "warning: ICC support"));
  CHECK(outcome.output.find("error") == std::string::npos);
}

TEST_CASE("ghostscript draws it without a word") {
  if (!have("gs")) return;
  const std::string path = save("pdf-gs.pdf", written(long_paper()));
  const Outcome outcome = run("gs -q -dBATCH -dNOPAUSE -sDEVICE=nullpage " + path);
  CHECK(outcome.status == 0);
  CHECK(outcome.output.empty());
}

TEST_CASE("all fonts are embedded subsets with ToUnicode") {
  if (!have("pdffonts")) return;
  const std::string path = save("pdf-fonts.pdf", written(long_paper()));
  const Outcome outcome = run("pdffonts " + path);
  CHECK(count(outcome.output, "CID TrueType      Identity-H       yes yes yes") == 4);
  CHECK(outcome.output.find("LiberationSerif-Bold ") != std::string::npos);
}

TEST_CASE("pdfinfo shows the Vietnamese information and the paper's own time") {
  if (!have("pdfinfo")) return;
  const std::string path = save("pdf-info.pdf", written(long_paper()));
  const Outcome outcome = run("TZ=UTC pdfinfo -isodates " + path);
  for (const char* expected :
       {"Báo cáo tổng kết công tác dân vận năm 2022\n", "Đảng ủy Khối các cơ quan\n",
        "Công tác dân vận\n", "dân vận; tổng kết; ê\u0306\n", "Tổng kết\n",
        "2022-11-17T08:30:00+07\n", "PDF version:     1.7\n", "595.276 x 841.89 pts (A4)"}) {
    CHECK_MESSAGE(outcome.output.find(expected) != std::string::npos, outcome.output);
  }
}

TEST_CASE("a justified line ends where the words' places say") {
  if (!have("pdftotext")) return;
  layout::LaidOut p = paper();
  add_line(p, "một hai ba bốn năm", 120, Style(), Length::points(20));
  const layout::Word& last = p.pages.pages[0].lines[0].words.back();
  const std::string path = save("pdf-justified.pdf", written(p));
  const Outcome outcome = run("pdftotext -bbox " + path + " -");
  const std::size_t at = outcome.output.find(">năm</word>");
  REQUIRE(at != std::string::npos);
  const std::size_t word_begin = outcome.output.rfind("xMin=\"", at) + 6;
  const std::size_t word_end = outcome.output.rfind("xMax=\"", at) + 6;
  const double x_min = std::stod(outcome.output.substr(word_begin, 12));
  const double x_max = std::stod(outcome.output.substr(word_end, 12));
  CHECK(x_min == doctest::Approx(last.x.to_points()).epsilon(0.00001));
  CHECK(x_max == doctest::Approx((last.x + last.width).to_points()).epsilon(0.00001));
}

TEST_CASE("the outline nests by level, skipped levels too") {
  layout::LaidOut p = paper();
  add_line(p, "x", 100);
  p.pages.pages.push_back(p.pages.pages[0]);
  p.pages.headings = {{1, "mở đầu", 0, Length::points(10)},
                      {0, "I. Kết quả", 0, Length::points(20)},
                      {2, "a) Sâu (hai bậc)", 0, Length::points(30)},
                      {1, "1. Vừa", 1, Length::points(40)},
                      {0, "II. Phương hướng", 1, {}}};
  const std::string bytes = written(p);
  CHECK(count(bytes, "/Type/Outlines") == 1);
  CHECK(count(bytes, "/XYZ 0 831.89 null]") == 1);
  if (!have("mutool")) return;
  const Outcome outcome = run("mutool show " + save("pdf-outline.pdf", bytes) + " outline");
  const std::vector<std::string> expected = {"\t\"mở đầu\"", "\t\"I. Kết quả\"",
                                             "\t\t\"a) Sâu (hai bậc)\"", "\t\t\"1. Vừa\"",
                                             "\t\"II. Phương hướng\""};
  std::size_t at = 0;
  for (const std::string& entry : expected) {
    const std::size_t found = outcome.output.find(entry, at);
    CHECK_MESSAGE(found != std::string::npos, outcome.output);
    at = found == std::string::npos ? at : found;
  }
}

TEST_CASE("of a cluster with several glyphs the first carries the text, others are drawn") {
  layout::LaidOut p = paper();
  add_line(p, "abc", 100);
  // As if three letters were drawn by two glyphs, neither of them one of the letters.
  layout::Word& word = p.pages.pages[0].lines[0].words[0];
  word.glyphs.pop_back();
  for (layout::PlacedGlyph& glyph : word.glyphs) {
    glyph.cluster = 0;
  }
  const std::string bytes = written(p, false);
  CHECK(count(bytes, "><006100620063>\n") == 1);
  CHECK(count(bytes, " m\n") >= 1);
  CHECK(count(bytes, "\nf\n") == 1);
  if (!have("pdftotext")) return;
  const Outcome outcome = run("pdftotext -raw " + save("pdf-cluster.pdf", bytes) + " -");
  CHECK(outcome.output == "abc\n\f");
}

TEST_CASE("a glyph that stands for two texts has a code for each") {
  layout::LaidOut p = paper();
  add_line(p, "a b\u00A0c", 100);
  const std::string bytes = written(p, false);
  CHECK(count(bytes, "><0020>\n") == 1);
  CHECK(count(bytes, "><00A0>\n") == 1);
  CHECK(count(bytes, "/CIDToGIDMap/Identity") == 3);
}

TEST_CASE("ten thousand pages make a readable tree") {
  layout::LaidOut p = paper();
  add_line(p, "Trang", 100);
  const layout::Page page = p.pages.pages[0];
  p.pages.pages.assign(10000, page);
  const std::string bytes = written(p);
  CHECK(count(bytes, "/Type /Page\n") == 10000);
  if (!have("pdfinfo")) return;
  const Outcome outcome = run("pdfinfo " + save("pdf-many.pdf", bytes));
  CHECK(outcome.output.find("Pages:           10000\n") != std::string::npos);
}
