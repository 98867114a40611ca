#include "layout/fake_font.h"

using namespace layout_test;

namespace {

ParagraphProps spaced(int before, int after, bool contextual = false) {
  ParagraphProps props;
  props.space_before = Length::points(before);
  props.space_after = Length::points(after);
  props.contextual_spacing = contextual;
  return props;
}

}  // namespace

TEST_CASE("between paragraphs the larger of the two spaces stands") {
  const auto paper = laid_out(document_of(
      {paragraph("a", spaced(0, 4)), paragraph("b", spaced(6, 8)), paragraph("c", spaced(2, 0))}));
  CHECK(line(paper, 1).top == Length::points(10 + 10 + 6));
  CHECK(line(paper, 2).top == Length::points(26 + 10 + 8));
}

TEST_CASE("contextual spacing takes away a paragraph's own space beside its own style") {
  const auto paper =
      laid_out(document_of({paragraph("a", spaced(0, 4, true)), paragraph("b", spaced(6, 8, true)),
                            paragraph("c", spaced(3, 0))}));
  CHECK(line(paper, 1).top == Length::points(20));
  CHECK(line(paper, 2).top == Length::points(30 + 3));
}

TEST_CASE(
    "space before stays on the first page and after a page break, not where a page ran full") {
  std::vector<Block> blocks;
  for (int i = 0; i < 10; ++i)
    blocks.emplace_back(paragraph("x", spaced(5, 0)));
  auto paper = laid_out(document_of(blocks));
  CHECK(line(paper, 0).top == Length::points(15));
  CHECK(line(paper, 0, 1).top == Length::points(10));
  ParagraphProps broken = spaced(5, 0);
  broken.page_break_before = true;
  paper = laid_out(document_of({paragraph("a"), paragraph("b", broken)}));
  CHECK(line(paper, 0, 1).top == Length::points(15));
}

TEST_CASE("a border takes its width and space of the height, and is drawn from indent to indent") {
  ParagraphProps props;
  props.indent_left = Length::points(20);
  props.borders = ParagraphBorders{Border{Length::points(1), Length::points(2), {}},
                                   Border{Length::points(2), Length::points(3), {}}};
  const auto paper = laid_out(document_of({paragraph("a", props), paragraph("b")}));
  CHECK(line(paper, 0).top == Length::points(13));
  CHECK(line(paper, 1).top == Length::points(13 + 10 + 5));
  const auto& rules = paper.pages.pages[0].rules;
  REQUIRE(rules.size() == 2);
  CHECK(rules[0].x == Length::points(30));
  CHECK(rules[0].y == Length::points(10));
  CHECK(rules[0].width == Length::points(80));
  CHECK(rules[1].y == Length::points(26));
}

TEST_CASE("paragraphs with the same borders share one box") {
  ParagraphProps props;
  props.borders = ParagraphBorders{Border{Length::points(1), {}, {}}, {}};
  const auto paper = laid_out(document_of({paragraph("a", props), paragraph("b", props)}));
  CHECK(paper.pages.pages[0].rules.size() == 1);
  CHECK(line(paper, 1).top == Length::points(10 + 1 + 10));
}
