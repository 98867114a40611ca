#include "font_test_support.h"

using namespace tongket;
using namespace tongket::font;
using font_test::face;

namespace {

std::string utf8_of(const std::u32string& text) {
  std::string out;
  for (const char32_t c : text) {
    utf8::append(out, c);
  }
  return out;
}

std::int64_t advance_of(const std::vector<Glyph>& glyphs) {
  std::int64_t sum = 0;
  for (const Glyph& glyph : glyphs) {
    sum += glyph.advance;
  }
  return sum;
}

}  // namespace

TEST_CASE("the four styles of Liberation Serif know their names and styles") {
  CHECK(face(false, false)->postscript_name() == "LiberationSerif");
  CHECK(face(true, false)->postscript_name() == "LiberationSerif-Bold");
  CHECK(face(false, true)->postscript_name() == "LiberationSerif-Italic");
  CHECK(face(true, true)->postscript_name() == "LiberationSerif-BoldItalic");
  CHECK(face(true, true)->family() == "Liberation Serif");
  CHECK(face(true, false)->bold());
  CHECK_FALSE(face(true, false)->italic());
  CHECK(face(false, true)->italic());
}

TEST_CASE("metrics are Times New Roman's") {
  const Metrics m = face()->metrics();
  CHECK(m.units_per_em == 2048);
  CHECK(m.ascent == 1825);
  CHECK(m.descent == 443);
  CHECK(m.line_gap == 87);
  CHECK(m.cap_height == 1341);
  CHECK(m.weight == 400);
  CHECK(face(true)->metrics().weight == 700);
  CHECK(m.italic_angle_tenths == 0);
  CHECK(face(false, true)->metrics().italic_angle_tenths < -100);
  CHECK(m.underline_thickness > 0);
  CHECK(m.underline_position < 0);
  CHECK(m.x_min < 0);
  CHECK(m.y_max > m.ascent);
  CHECK_FALSE(m.fixed_pitch);
}

// LibreOffice 7.4 sets single-spaced 14 pt lines 16.10 pt apart (322 twips), the first baseline
// 13.1 pt under the top margin: ascent + gap above the baseline, descent below. Measured on a DOCX
// of one-line paragraphs, at 8 ... 24 pt within a twip of this sum.
TEST_CASE("a single-spaced line at 14 pt is as high as LibreOffice makes it") {
  const Metrics m = face()->metrics();
  const double em = 14.0 / m.units_per_em;
  CHECK((m.ascent + m.descent + m.line_gap) * em == doctest::Approx(16.10).epsilon(0.001));
  CHECK((m.ascent + m.line_gap) * em == doctest::Approx(13.10).epsilon(0.003));
}

TEST_CASE("the repertoire has all 134 accented letters and the signs of reports") {
  const std::u32string& all = vietnamese_repertoire();
  for (const char32_t c : std::u32string(U"ăâđêôơưĂÂĐÊÔƠƯệộợựỹỴ₫–—“”‘’…≤≥²½ aZ09%")) {
    CHECK(all.find(c) != std::u32string::npos);
  }
  std::size_t letters = 0;
  for (const char32_t c : all) {
    if (c >= U'\u00C0' && c != U'\u00D7' && c != U'\u00F7' && (c < U'\u0250' || c >= U'\u1EA0') &&
        c < U'\u2000') {
      ++letters;
    }
  }
  CHECK(letters == 134);
}

TEST_CASE("all styles cover the repertoire and the no-break signs") {
  for (int style = 0; style < 4; ++style) {
    const FacePtr f = face(style % 2 == 1, style >= 2);
    for (const char32_t c : vietnamese_repertoire()) {
      CHECK_MESSAGE(f->covers(c), utf8::code_point_name(c));
    }
    CHECK(f->covers(U'\u00A0'));
    CHECK(f->covers(U'\u202F'));
    CHECK(f->covers(U'\u2011'));
    CHECK_FALSE(f->covers(U'\u2611'));
    CHECK_FALSE(f->covers(U'\U0001F600'));
  }
}

TEST_CASE("each letter of the repertoire is one glyph with its own cluster") {
  const FacePtr f = face();
  const std::string text = utf8_of(vietnamese_repertoire());
  const std::vector<Glyph> glyphs = f->shape(text);
  REQUIRE(glyphs.size() == vietnamese_repertoire().size());
  std::size_t at = 0;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    CHECK(glyphs[i].id != 0);
    CHECK(glyphs[i].advance > 0);
    CHECK(glyphs[i].cluster == at);
    at += utf8::decode(text, at).length;
  }
}

// A letter outside the quick table drags its whole text through HarfBuzz; the glyphs of the rest
// must come out the same both ways.
TEST_CASE(
    "the quick way gives what HarfBuzz gives, over the whole repertoire and all pairs in it") {
  for (int style = 0; style < 4; ++style) {
    const FacePtr f = face(style % 2 == 1, style >= 2);
    std::u32string pairs;
    const std::u32string& all = vietnamese_repertoire();
    for (const char32_t a : all) {
      for (const char32_t b : all) {
        pairs.push_back(a);
        pairs.push_back(b);
      }
    }
    const std::string text = utf8_of(pairs);
    const std::vector<Glyph> quick = f->shape(text);
    const std::vector<Glyph> full = f->shape(text + "\u0416");  // Ж is not in the table
    REQUIRE(quick.size() == pairs.size());
    REQUIRE(full.size() == quick.size() + 1);
    std::size_t different = 0;
    for (std::size_t i = 0; i < quick.size(); ++i) {
      const bool same = quick[i].id == full[i].id && quick[i].advance == full[i].advance &&
                        quick[i].dx == full[i].dx && quick[i].dy == full[i].dy &&
                        quick[i].cluster == full[i].cluster;
      if (!same) ++different;
    }
    CHECK(different == 0);
  }
}

TEST_CASE("no-break spaces are shown as the space, a no-break hyphen as the hyphen") {
  const FacePtr f = face();
  const auto glyphs = f->shape(" \u00A0\u202F-\u2011");
  REQUIRE(glyphs.size() == 5);
  CHECK(glyphs[1].id == glyphs[0].id);
  CHECK(glyphs[2].id == glyphs[0].id);
  CHECK(glyphs[2].advance == glyphs[0].advance);
  CHECK(glyphs[4].id == glyphs[3].id);
  CHECK(glyphs[1].cluster == 1);
  CHECK(glyphs[2].cluster == 3);
  CHECK(glyphs[4].cluster == 7);
}

TEST_CASE("kerning and ligatures are off") {
  const FacePtr f = face();
  for (const char* text : {"To", "AV", "fi", "Ta", "11"}) {
    const auto both = f->shape(text);
    REQUIRE(both.size() == 2);
    const std::string a(1, text[0]);
    const std::string b(1, text[1]);
    CHECK(advance_of(both) == advance_of(f->shape(a)) + advance_of(f->shape(b)));
    CHECK(both[0].id == f->shape(a)[0].id);
  }
}

TEST_CASE("decomposed letters are shown by the composed glyph where there is one") {
  const FacePtr f = face();
  const auto composed = f->shape("ệ");
  const auto decomposed = f->shape("e\u0323\u0302");
  REQUIRE(decomposed.size() == 1);
  CHECK(decomposed[0].id == composed[0].id);
  CHECK(decomposed[0].cluster == 0);
}

TEST_CASE("what the face lacks is glyph 0, and empty text has no glyphs") {
  const FacePtr f = face();
  const auto glyphs = f->shape("a\u2611");
  REQUIRE(glyphs.size() == 2);
  CHECK(glyphs[0].id != 0);
  CHECK(glyphs[1].id == 0);
  CHECK(f->shape("").empty());
}

TEST_CASE("a file that is no font is refused") {
  const std::string xml = R"(<fonts xmlns="urn:tongket:fonts:1"><font name="X">
    <face><file name="bad.ttf"/></face><face bold="true"><file name="bad.ttf"/></face>
    <face italic="true"><file name="bad.ttf"/></face>
    <face bold="true" italic="true"><file name="bad.ttf"/></face></font></fonts>)";
  const std::string path = font_test::write_scratch("font-bad", "fonts.xml", xml);
  auto whole = read_file(std::string(font_test::liberation_folder()) + "/LiberationSerif-Bold.ttf",
                         1U << 24U);
  REQUIRE(whole.has_value());
  const std::string otf = "OTTO" + whole->substr(4);
  for (const std::string& bytes : {std::string(), std::string("no font"), whole->substr(0, 200),
                                   whole->substr(0, 5000), otf}) {
    font_test::write_scratch("font-bad", "bad.ttf", bytes);
    Sources sources;
    BookOptions options;
    options.folders = {folder_of(path)};
    auto book = Book::load(path, options, sources);
    REQUIRE(book.has_value());
    CHECK(font_test::first_code((*book)->find("X", false, false)) == Code::font_bad);
  }
}
