// Borders and shading of paragraphs.
#include "layout/fake_font.h"

using namespace layout_test;

namespace {

Border border(LineKind kind = LineKind::single) {
  return {Length::points(1), Length::points(2), {}, kind};
}
ParagraphProps boxed(const ParagraphBorders& borders) {
  ParagraphProps props;
  props.borders = borders;
  return props;
}
ParagraphProps all_sides(LineKind kind = LineKind::single) {
  return boxed({border(kind), border(kind), border(kind), border(kind), {}});
}
ParagraphProps shaded(const Color& color) {
  ParagraphProps props;
  props.shading = Shading{color};
  return props;
}
constexpr Color kGrey{0xF2, 0xF2, 0xF2};

// "x y width height" in points.
std::string box(const layout::Rule& rule) {
  std::string text;
  for (const Length length : {rule.x, rule.y, rule.width, rule.height})
    text += (text.empty() ? "" : " ") + std::to_string(length.emu() / 12700);
  return text;
}
Lines rules_of(const layout::LaidOut& paper, std::size_t page = 0) {
  Lines all;
  for (const layout::Rule& rule : paper.pages.pages[page].rules)
    all.push_back(box(rule));
  return all;
}

}  // namespace

TEST_CASE("a box stands outside the indents, its corners closed") {
  const auto paper = laid_out(document_of({paragraph("a", all_sides())}));
  CHECK(line(paper, 0).x == Length::points(10));
  CHECK(line(paper, 0).top == Length::points(13));
  CHECK(rules_of(paper) == Lines{"7 10 106 1", "7 25 106 1", "7 10 1 16", "112 10 1 16"});
}

TEST_CASE("lines above and below alone go from indent to indent") {
  ParagraphProps props = boxed({border(), border(), {}, {}, {}});
  props.indent_left = Length::points(5);
  CHECK(rules_of(laid_out(document_of({paragraph("a", props)}))) ==
        Lines{"15 10 95 1", "15 25 95 1"});
}

TEST_CASE("paragraphs of equal borders share a box, the space between them too") {
  ParagraphProps props = all_sides();
  props.space_after = Length::points(4);
  const auto paper = laid_out(document_of({paragraph("a", props), paragraph("b", props)}));
  CHECK(line(paper, 1).top == Length::points(13 + 10 + 4));
  CHECK(rules_of(paper) == Lines{"7 10 106 1", "7 10 1 30", "112 10 1 30", "7 39 106 1"});
}

TEST_CASE("a line between stands under the space of the one above, over its own") {
  ParagraphProps props = all_sides();
  props.borders->between = border();
  const auto paper = laid_out(document_of({paragraph("a", props), paragraph("b", props)}));
  CHECK(line(paper, 1).top == Length::points(13 + 10 + 2 + 3));
  CHECK(rules_of(paper) ==
        Lines{"7 10 106 1", "7 10 1 31", "112 10 1 31", "7 25 106 1", "7 40 106 1"});
}

TEST_CASE("a double line is two with a gap as wide, inside the corners the inner one ends") {
  const auto paper = laid_out(document_of({paragraph("a", all_sides(LineKind::double_line))}));
  CHECK(line(paper, 0).top == Length::points(15));
  CHECK(rules_of(paper) == Lines{"5 10 110 1", "7 12 106 1", "5 29 110 1", "7 27 106 1",
                                 "5 10 1 20", "7 12 1 16", "114 10 1 20", "112 12 1 16"});
}

TEST_CASE("a double line between two paragraphs ends at the inner lines of the sides") {
  ParagraphProps props = all_sides(LineKind::double_line);
  props.borders->between = border(LineKind::double_line);
  const auto paper = laid_out(document_of({paragraph("a", props), paragraph("b", props)}));
  Lines across;
  for (const layout::Rule& rule : paper.pages.pages[0].rules)
    if (rule.width > rule.height) across.push_back(box(rule));
  // The outermost alone reach around the box.
  CHECK(across ==
        Lines{"5 10 110 1", "7 12 106 1", "7 27 106 1", "7 29 106 1", "5 46 110 1", "7 44 106 1"});
}

TEST_CASE("a thick line is twice as thick as its width") {
  const auto paper =
      laid_out(document_of({paragraph("a", boxed({border(LineKind::thick), {}, {}, {}, {}}))}));
  CHECK(rules_of(paper) == Lines{"10 10 100 2"});
  CHECK(line(paper, 0).top == Length::points(14));
}

TEST_CASE("dots and dashes are of the whole side, line after line") {
  const auto paper = laid_out(document_of(
      {paragraph("aaaaaaaaaa bbbbbbbbbbbb", boxed({{}, {}, border(LineKind::dotted), {}, {}}))}));
  REQUIRE(paper.pages.pages[0].rules.size() == 1);
  CHECK(paper.pages.pages[0].rules[0].kind == LineKind::dotted);
  CHECK(rules_of(paper) == Lines{"7 10 1 20"});
}

TEST_CASE("shading reaches from indent to indent, or to the outer edges of borders") {
  auto paper = laid_out(document_of({paragraph("a", shaded(kGrey))}));
  REQUIRE(paper.pages.pages[0].shades.size() == 1);
  const layout::Shade plain = paper.pages.pages[0].shades[0];
  CHECK(plain.x == Length::points(10));
  CHECK(plain.width == Length::points(100));
  CHECK(plain.height == Length::points(10));
  ParagraphProps props = all_sides();
  props.shading = Shading{kGrey};
  paper = laid_out(document_of({paragraph("a", props)}));
  const layout::Shade outer = paper.pages.pages[0].shades[0];
  CHECK(outer.x == Length::points(7));
  CHECK(outer.y == Length::points(10));
  CHECK(outer.height == Length::points(16));
}

TEST_CASE("the space between two paragraphs of one shade is shaded, of two is not") {
  ParagraphProps first = shaded(kGrey);
  first.space_after = Length::points(5);
  auto paper = laid_out(document_of({paragraph("a", first), paragraph("b", shaded(kGrey))}));
  REQUIRE(paper.pages.pages[0].shades.size() == 1);
  CHECK(paper.pages.pages[0].shades[0].height == Length::points(25));
  paper = laid_out(document_of({paragraph("a", first), paragraph("b", shaded(Color{}))}));
  REQUIRE(paper.pages.pages[0].shades.size() == 2);
  CHECK(paper.pages.pages[0].shades[1].y == Length::points(25));
}

TEST_CASE("what proportional spacing adds is shaded between lines, not below the last") {
  ParagraphProps props = shaded(kGrey);
  props.line_spacing = LineSpacing{LineRule::multiple, 480, {}};
  const auto paper = laid_out(document_of({paragraph("aaaaaaaaaa bbbbbbbbbbbb", props)}));
  REQUIRE(paper.pages.pages[0].shades.size() == 1);
  CHECK(paper.pages.pages[0].shades[0].height == Length::points(30));
}

TEST_CASE("a box that goes on on the next page is closed and opened again") {
  std::vector<Block> blocks;
  for (int i = 0; i < 9; ++i)
    blocks.emplace_back(paragraph("x"));
  blocks.emplace_back(paragraph("aaaaaaaaaa bbbbbbbbbbbb cccccccccccc dddddddddddd", all_sides()));
  const auto paper = laid_out(document_of(blocks));
  REQUIRE(paper.pages.pages.size() == 2);
  CHECK(rules_of(paper) == Lines{"7 100 106 1", "7 100 1 26", "112 100 1 26", "7 125 106 1"});
  CHECK(rules_of(paper, 1) == Lines{"7 10 106 1", "7 10 1 26", "112 10 1 26", "7 35 106 1"});
}
