#include "layout/fake_font.h"

using namespace layout_test;

namespace {

Paragraph ruled(const std::string& words, Alignment align, TextRule rule) {
  Paragraph out = paragraph(words, aligned(align));
  out.rule_below = rule;
  return out;
}
const TextRule whole{1, 1, Length::points(1), Length::points(2), Length::points(3)};
const TextRule third{1, 3, Length::points(1), Length::points(2), Length::points(3)};

}  // namespace

TEST_CASE("a text rule becomes an empty bordered paragraph, centred under the text") {
  const auto paper =
      laid_out(document_of({ruled("aaaaaa", Alignment::center, third), paragraph("b")}));
  const auto& rules = paper.pages.pages[0].rules;
  REQUIRE(rules.size() == 1);
  CHECK(rules[0].x == Length::points(10 + 45));
  CHECK(rules[0].width == Length::points(10));
  CHECK(rules[0].y == Length::points(20 + 2));
  CHECK(line(paper, 2).top == Length::points(22 + 1 + 3));
  REQUIRE(paper.settled.sections[0].blocks.size() == 3);
  CHECK_FALSE(std::get<Paragraph>(paper.settled.sections[0].blocks[0]).rule_below.has_value());
}

TEST_CASE("a text rule follows a left paragraph's text, and the last of several lines") {
  auto paper = laid_out(document_of({ruled("aaaaaa", Alignment::left, whole)}));
  CHECK(paper.pages.pages[0].rules[0].x == Length::points(10));
  CHECK(paper.pages.pages[0].rules[0].width == Length::points(30));
  paper = laid_out(document_of({ruled("aaaaaaaaaaaa bbbbbbbbbbbbbb", Alignment::center, whole)}));
  CHECK(paper.pages.pages[0].rules[0].width == Length::points(70));
}

TEST_CASE("the space after a ruled paragraph moves below the rule") {
  Paragraph spaced = ruled("a", Alignment::center, whole);
  spaced.props.space_after = Length::points(6);
  const auto paper = laid_out(document_of({spaced, paragraph("b")}));
  CHECK(paper.pages.pages[0].rules[0].y == Length::points(22));
  CHECK(line(paper, 2).top == Length::points(22 + 1 + 3 + 6));
}

TEST_CASE("a text rule in a cell is centred in the cell") {
  Table table;
  table.columns = {FixedWidth{Length::points(60)}};
  table.margins.left = table.margins.right = Length::points(5);
  table.rows.resize(1);
  table.rows[0].cells.push_back(cell({ruled("aaaa", Alignment::center, whole)}));
  const auto paper = laid_out(document_of({table}));
  CHECK(paper.pages.pages[0].rules[0].x == Length::points(10 + 15));
  CHECK(paper.pages.pages[0].rules[0].width == Length::points(20));
}

TEST_CASE("measures are rounded to what a DOCX can say") {
  ParagraphProps props;
  props.indent_left = Length::mm(10);
  props.borders = ParagraphBorders{Border{Length::emu(1), Length::mm(1), {}}, {}};
  const auto paper = laid_out(document_of({paragraph("a", props)}));
  const auto& settled = std::get<Paragraph>(paper.settled.sections[0].blocks[0]).props;
  CHECK(settled.indent_left == Length::twips(567));
  CHECK(settled.borders->top->width == Length::emu(3175));
  CHECK(settled.borders->top->space == Length::points(3));
}

TEST_CASE("paragraphs are numbered in reading order of the settled document") {
  const auto paper = laid_out(document_of({ruled("a", Alignment::left, whole), paragraph("b")}));
  CHECK(line(paper, 0).paragraph == 0);
  CHECK(line(paper, 1).paragraph == 1);
  CHECK(line(paper, 2).paragraph == 2);
}
