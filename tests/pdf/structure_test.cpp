// What the bytes themselves say, without any other program.
#include "pdf_test_support.h"

using namespace pdf_test;

TEST_CASE("a paper of one line is a PDF 1.7 with header, trailer and identifier") {
  layout::LaidOut p = paper();
  add_line(p, "Kính gửi: Các đồng chí", 100);
  const std::string bytes = written(p);
  CHECK(bytes.rfind("%PDF-1.7\n", 0) == 0);
  CHECK(bytes.substr(bytes.size() - 6) == "%%EOF\n");
  CHECK(count(bytes, "/ID [<") == 1);
  CHECK(count(bytes, "/DisplayDocTitle true") == 1);
  CHECK(count(bytes, "/Lang(vi-VN)") == 1);
  CHECK(count(bytes, "/Outlines") == 0);
}

TEST_CASE("every face is a Type0 font with widths, ToUnicode and an embedded subset") {
  layout::LaidOut p = paper();
  for (std::uint32_t face = 0; face < 4; ++face) {
    Style style;
    style.face = face;
    add_line(p, "Tổng kết công tác", 100 + static_cast<int>(face) * 20, style);
  }
  const std::string bytes = written(p);
  CHECK(count(bytes, "/Subtype/Type0") == 4);
  CHECK(count(bytes, "/CIDToGIDMap/Identity") == 4);
  CHECK(count(bytes, "/FontFile2 ") == 4);
  CHECK(count(bytes, "/CapHeight 655") == 4);
  CHECK(count(bytes, "/ToUnicode ") == 4);
  CHECK(count(bytes, "+LiberationSerif-BoldItalic") == 3);
  CHECK(bytes.size() < 40000);
}

TEST_CASE("widths are exact: a space is 250, Liberation's Đ is 722.1680") {
  layout::LaidOut p = paper();
  add_line(p, " Đ", 100);
  const std::string bytes = written(p);
  CHECK(count(bytes, " 250 ") >= 1);
  CHECK(count(bytes, "722.168") >= 1);
}

TEST_CASE("each word stands at its own place to a thousandth of a point") {
  layout::LaidOut p = paper();
  auto& lines = p.pages.pages[0].lines;
  lines.emplace_back();
  lines[0].baseline = Length::emu(1000);
  lines[0].words.push_back(word(p.pages.faces, "một ", Length::emu(1270001), Style()));
  lines[0].words.push_back(word(p.pages.faces, "hai", Length::emu(2540013), Style()));
  p.pages.pages[0].setup.height = Length::points(800);
  const std::string bytes = written(p, false);
  CHECK(count(bytes, "\n100 799.921 Td\n") == 1);
  CHECK(count(bytes, "\n100.001 0 Td\n") == 1);
}

TEST_CASE("words whose glyphs follow one another are one string, others are moved in between") {
  layout::LaidOut p = paper();
  add_line(p, "nghiêm túc", 100);
  p.pages.pages[0].lines[0].words[1].glyphs[1].x += Length::points(7);
  const std::string bytes = written(p, false);
  const std::size_t shown = bytes.find("]TJ");
  REQUIRE(shown != std::string::npos);
  const std::size_t begin = bytes.rfind('[', shown);
  CHECK(bytes.find('>', begin) + 1 == shown);
  // 7 pt of 14 are half an em; the glyphs after it stand where they did.
  CHECK(count(bytes, ">-500<") == 1);
  CHECK(count(bytes, ">500<") == 1);
}

TEST_CASE("a raised word leaves the line's baseline as it was") {
  layout::LaidOut p = paper();
  auto& lines = p.pages.pages[0].lines;
  Style raised;
  raised.rise = Length::points(5);
  lines.emplace_back();
  lines[0].baseline = Length::points(100);
  lines[0].words.push_back(word(p.pages.faces, "m", Length::points(10), Style()));
  lines[0].words.push_back(word(p.pages.faces, "2", Length::points(30), raised));
  lines[0].words.push_back(word(p.pages.faces, "b", Length::points(50), Style()));
  const std::string bytes = written(p, false);
  CHECK(count(bytes, "\n20 5 Td\n") == 1);
  CHECK(count(bytes, "\n20 -5 Td\n") == 1);
}

TEST_CASE("a mark beside the letter's glyph is drawn over the middle of the letter") {
  layout::LaidOut p = paper();
  add_line(p, "ê\u0306", 100);
  const std::string bytes = written(p, false);
  CHECK(count(bytes, "><00EA0306>\n") == 1);
  const std::size_t at = bytes.find("ET\n");
  REQUIRE(at != std::string::npos);
  const double x = std::stod(bytes.substr(at + 3, 12));
  // 30 mm from the left, ê is 6.2 pt wide: the breve begins somewhere over it.
  CHECK(x > 85.0);
  CHECK(x < 92.0);
}

TEST_CASE("rules, shades and underlines are filled rectangles in their colours") {
  layout::LaidOut p = paper();
  layout::Page& page = p.pages.pages[0];
  page.setup.height = Length::points(800);
  page.shades.push_back({Length::points(1), Length::points(2), Length::points(3), Length::points(4),
                         document::Color{204, 204, 204}});
  page.rules.push_back({Length::points(10), Length::points(20), Length::points(30),
                        Length::half_points(1), document::Color{255, 0, 0}, layout::Zone::body});
  Style underlined;
  underlined.underline = document::Underline::single;
  add_line(p, "có gạch chân", 100, underlined);
  const std::string bytes = written(p, false);
  CHECK(count(bytes, ".8 g\n1 794 3 4 re f\n") == 1);
  CHECK(count(bytes, "1 0 0 rg\n10 779.5 30 .5 re f\n") == 1);
  CHECK(count(bytes, " re f\n") == 2 + 1);
}

TEST_CASE("the space at the end of a line is not underlined") {
  Style underlined;
  underlined.underline = document::Underline::single;
  layout::LaidOut with = paper();
  add_line(with, "gạch ", 100, underlined);
  layout::LaidOut without = paper();
  add_line(without, "gạch", 100, underlined);
  const auto rectangle = [](const std::string& bytes) {
    const std::size_t end = bytes.find(" re f\n");
    return bytes.substr(bytes.rfind('\n', end) + 1, end);
  };
  const std::string a = rectangle(written(with, false));
  const std::string b = rectangle(written(without, false));
  CHECK(a.substr(0, a.find(" re")) == b.substr(0, b.find(" re")));
}

TEST_CASE("the same paper gives the same bytes, another paper another identifier") {
  layout::LaidOut p = paper();
  add_line(p, "Số: 15-BC/ĐUK", 100);
  const std::string first = written(p);
  CHECK(written(p) == first);
  add_line(p, "x", 200);
  const std::string other = written(p);
  const auto identifier = [](const std::string& bytes) {
    return bytes.substr(bytes.find("/ID [<"), 40);
  };
  CHECK(identifier(other) != identifier(first));
}

TEST_CASE("an empty page is a page") {
  layout::LaidOut p = paper();
  p.pages.faces.clear();
  const std::string bytes = written(p);
  CHECK(count(bytes, "/Type /Page\n") == 1);
}

TEST_CASE("a page is as large as its set-up says") {
  layout::LaidOut p = paper();
  p.pages.pages[0].setup.width = Length::points(842);
  p.pages.pages[0].setup.height = Length::points(595);
  CHECK(count(written(p), "/MediaBox [ 0 0 842 595 ]") == 1);
}

TEST_CASE("a watermark is one form of outlines, shown turned behind every page as an artifact") {
  layout::LaidOut p = paper();
  add_line(p, "Báo cáo", 100);
  layout::Backdrop drop;
  drop.face = p.pages.faces[0];
  drop.size = drop.width = drop.height = Length::points(100);
  drop.x = Length::points(300);
  drop.y = Length::points(400);
  drop.angle = 30;
  for (const font::Glyph& glyph : drop.face->shape("Đ"))
    drop.glyphs.push_back({glyph.id, {}, {}, {}, 0});
  p.pages.backdrops.push_back(drop);
  p.pages.pages[0].backdrop = 0;
  p.pages.pages[0].setup.height = Length::points(800);
  p.pages.pages.push_back(p.pages.pages[0]);
  const std::string bytes = written(p, false);
  CHECK(count(bytes, "/Subtype/Form/BBox[-100 -100 100 100 ]") == 1);
  CHECK(count(bytes, "/XObject<</W0 ") == 1);
  CHECK(count(bytes,
              "/Subtype/Watermark>>BDC\nq\n.866025 .5 -.5 .866025 300 400 cm\n/W0 Do\nQ\nEMC\n") ==
        2);
}

TEST_CASE("a font of more than 65,536 signs is refused") {
  layout::LaidOut p = paper();
  add_line(p, "a", 100);
  layout::Line& line = p.pages.pages.back().lines.back();
  const layout::Word first = line.words.front();
  // One glyph that stands for ever other letters is a sign of its own for each: a code says both.
  for (std::size_t i = 0; i <= 65536; ++i) {
    layout::Word next = first;
    next.text = "a" + std::to_string(i);
    line.words.push_back(next);
  }
  const auto bytes = pdf::write(p, {});
  REQUIRE_FALSE(bytes.has_value());
  CHECK(bytes.error().list().front().code == Code::pdf_too_large);
}

namespace {

std::string hex_of(const std::string& text) {
  std::string out;
  for (const char c : text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    out += digits[static_cast<unsigned char>(c) >> 4U];
    out += digits[static_cast<unsigned char>(c) & 0xFU];
  }
  return out;
}

}  // namespace

TEST_CASE("words that lead somewhere are links over them, a stretch each") {
  layout::LaidOut p = paper();
  add_line(p, "xem trang đầu nhé", 100);
  layout::Page& page = p.pages.pages[0];
  page.setup.height = Length::points(800);
  p.pages.links = {"#dau", "https://a.vn/đ x"};
  p.pages.landmarks = {{"dau", 0, Length::points(50)}};
  layout::Line& line = page.lines[0];
  line.top = Length::points(90);
  line.height = Length::points(20);
  line.words[1].link = line.words[2].link = 1;
  line.words[3].link = 2;
  line.x = line.words[0].x;
  line.width = Length::points(1000);
  line.words[1].x = Length::points(40);
  line.words[2].x = Length::points(60);
  line.words[2].width = Length::points(30);
  const std::string bytes = written(p);
  CHECK(count(bytes, "/Subtype/Link") == 2);
  CHECK(count(bytes, "/Rect[40 690 90 710 ]/Dest[") == 1);
  CHECK(count(bytes, "/XYZ 0 750 null]") == 1);
  CHECK(count(bytes, "/S/URI/URI<" + hex_of("https://a.vn/%C4%91%20x") + ">") == 1);
  CHECK(count(bytes, "/Annots [") == 1);
  p.pages.landmarks.clear();
  CHECK(count(written(p), "/Subtype/Link") == 1);
}
