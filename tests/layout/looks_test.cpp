// Letter spacing, small capitals, raised text, highlights, soft hyphens.
#include "layout/fake_font.h"

using namespace layout_test;

namespace {

Inline looking(std::string words, const RunProps& props) {
  Inline run = text(std::move(words));
  run.props = props;
  return run;
}
Paragraph of(std::vector<Inline> runs) {
  Paragraph made;
  made.content = std::move(runs);
  return made;
}

}  // namespace

TEST_CASE("letters moved apart have the room behind each, spaces too") {
  RunProps props;
  props.spacing = Length::points(2);
  const auto paper = laid_out(document_of({of({looking("aa bb", props)})}));
  CHECK(line(paper, 0).words[0].width == Length::points(21));
  CHECK(line(paper, 0).words[1].x == Length::points(10 + 21));
  CHECK(line(paper, 0).words[1].glyphs[1].x == Length::points(7));
}

TEST_CASE("the last of letters moved together keeps its own width") {
  RunProps props;
  props.spacing = -Length::points(1);
  const auto paper = laid_out(document_of({of({looking("aaaa", props), text("b")})}));
  CHECK(line(paper, 0).words[1].x == Length::points(10 + 4 * 4 + 1));
}

TEST_CASE("letters moved apart break lines earlier") {
  RunProps props;
  props.spacing = Length::points(5);
  CHECK(lines_of(laid_out(document_of({of({looking("aaaa bbbb cc", props)})}))) ==
        Lines{"aaaa bbbb", "cc"});
}

TEST_CASE("small letters are capitals of four fifths, the line as high as the run") {
  RunProps props;
  props.small_caps = true;
  const auto paper = laid_out(document_of({of({looking("Đảng 12", props)})}));
  const auto& words = line(paper, 0).words;
  CHECK(lines_of(paper) == Lines{"ĐẢNG 12"});
  REQUIRE(words.size() == 4);
  CHECK(words[0].text == "Đ");
  CHECK(words[0].size == Length::points(10));
  CHECK(words[1].text == "ẢNG");
  CHECK(words[1].size == Length::points(8));
  CHECK(words[1].line_size == Length::points(10));
  CHECK(words[3].size == Length::points(10));
  CHECK(line(paper, 0).height == Length::points(10));
}

TEST_CASE("a mark stays with its letter in small capitals") {
  RunProps props;
  props.small_caps = true;
  const auto paper = laid_out(document_of({of({looking("e\u0306b", props)})}));
  REQUIRE(line(paper, 0).words.size() == 1);
  CHECK(line(paper, 0).words[0].text == "E\u0306B");
}

TEST_CASE("capitals go before small capitals") {
  RunProps props;
  props.caps = props.small_caps = true;
  const auto paper = laid_out(document_of({of({looking("Aa", props)})}));
  CHECK(line(paper, 0).words[0].text == "AA");
  CHECK(line(paper, 0).words[0].size == Length::points(10));
}

TEST_CASE("raised text makes its line higher above, lowered text below") {
  RunProps props;
  props.raised = Length::points(3);
  auto paper = laid_out(document_of({of({text("a"), looking("b", props)})}));
  CHECK(line(paper, 0).height == Length::points(13));
  CHECK(line(paper, 0).baseline == Length::points(10 + 11));
  CHECK(line(paper, 0).words[1].rise == Length::points(3));
  props.raised = -Length::points(3);
  paper = laid_out(document_of({of({text("a"), looking("b", props)})}));
  CHECK(line(paper, 0).height == Length::points(13));
  CHECK(line(paper, 0).baseline == Length::points(10 + 8));
  CHECK(line(paper, 0).words[1].rise == -Length::points(3));
}

TEST_CASE("text is raised by whole percents of its size, taken of the line's height") {
  RunProps props;
  props.raised = Length::half_points(3);
  props.size = Length::points(12);
  const auto paper = laid_out(document_of({of({looking("b", props)})}));
  CHECK(line(paper, 0).words[0].rise == Length::twips(240 * 12 / 100));
}

TEST_CASE("a highlight stands behind its words and the spaces among them, not those that hang") {
  RunProps props;
  props.highlight = Highlight::yellow;
  const auto paper = laid_out(document_of({of({text("a "), looking("bb cc  ", props)})}));
  const auto& shades = paper.pages.pages[0].shades;
  REQUIRE(shades.size() == 1);
  CHECK(shades[0].x == Length::points(10 + 10));
  CHECK(shades[0].width == Length::points(25));
  CHECK(shades[0].y == Length::points(10));
  CHECK(shades[0].height == Length::points(10));
  CHECK(shades[0].color == Color{0xFF, 0xFF, 0});
}

TEST_CASE("a word is parted at its soft hyphen where the hyphen still fits") {
  const auto paper = laid_out(document_of({paragraph("aaaa bbbb cccc ddd\u00ADdddd")}));
  CHECK(lines_of(paper) == Lines{"aaaa bbbb cccc ddd\u00AD", "dddd"});
  CHECK(line(paper, 0).width == Length::points(95));
  CHECK(line(paper, 0).words.back().glyphs[0].id == '-');
}

TEST_CASE("a soft hyphen is nothing where no line ends") {
  CHECK(lines_of(laid_out(document_of({paragraph("ki\u00ADlô\u00ADmét")}))) == Lines{"kilômét"});
  CHECK(lines_of(laid_out(document_of({paragraph("\u00ADa b\u00AD")}))) == Lines{"a b"});
}

TEST_CASE("a word that has no room for its hyphen goes to the next line") {
  CHECK(lines_of(laid_out(document_of({paragraph("aaaa bbbb cccc ddddd\u00ADdd")}))) ==
        Lines{"aaaa bbbb cccc", "ddddddd"});
}

TEST_CASE("of several soft hyphens the last that fits is taken") {
  CHECK(lines_of(laid_out(document_of({paragraph("aaaa bbbb cc\u00ADdd\u00ADee\u00ADfffff")}))) ==
        Lines{"aaaa bbbb ccddee\u00AD", "fffff"});
}
