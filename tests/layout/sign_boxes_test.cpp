// Where the places of signatures and seals come to stand.
#include "layout/fake_font.h"

using namespace layout_test;

namespace {

Paragraph signed_line(std::string words, ParagraphProps props = {}) {
  Paragraph made = paragraph(std::move(words), std::move(props));
  made.boxes = {{SignBoxKind::signature, 1, Length::points(4), -Length::points(30),
                 Length::points(20), Length::points(12)}};
  return made;
}

// "kind signatory x y width height" in points.
Lines boxes_of(const layout::LaidOut& paper, std::size_t page = 0) {
  Lines all;
  for (const layout::PlacedBox& box : paper.pages.pages.at(page).boxes) {
    std::string text = box.kind == SignBoxKind::seal ? "seal " : "signature ";
    text += std::to_string(box.signatory);
    for (const Length length : {box.x, box.y, box.width, box.height})
      text += " " + std::to_string(length.emu() / 12700);
    all.push_back(text);
  }
  return all;
}

}  // namespace

TEST_CASE("a box counts from the middle of the column and the top of its paragraph's first line") {
  ParagraphProps props;
  props.space_before = Length::points(40);
  // The column is 10 ... 110, so its middle 60; the second line stands at 60.
  const auto paper = laid_out(document_of({paragraph("a"), signed_line("b", props)}));
  CHECK(line(paper, 1).top == Length::points(60));
  CHECK(boxes_of(paper) == Lines{"signature 1 54 30 20 12"});
  CHECK(paper.pages.pages[0].boxes.front().paragraph == line(paper, 1).paragraph);
}

TEST_CASE("indents shift the middle, further lines have no box of their own") {
  ParagraphProps props;
  props.indent_left = Length::points(20);
  const auto paper = laid_out(document_of({signed_line("aaaa bbbb cccc dddd eeee", props)}));
  CHECK(paper.pages.pages[0].lines.size() > 1);
  CHECK(boxes_of(paper) == Lines{"signature 1 64 -20 20 12"});
}

TEST_CASE("in a cell a box counts from the cell's middle") {
  Table table;
  table.columns = {FixedWidth{Length::points(40)}, FixedWidth{Length::points(60)}};
  table.margins = {Length(), Length(), Length(), Length()};
  Row two;
  two.cells = {cell({paragraph("a")}), cell({signed_line("b")})};
  table.rows = {two};
  const auto paper = laid_out(document_of({table}));
  CHECK(boxes_of(paper) == Lines{"signature 1 74 -20 20 12"});
}

TEST_CASE("a box turns with the text of its cell") {
  Table table;
  table.columns = {FixedWidth{Length::points(40)}};
  table.margins = {Length(), Length(), Length(), Length()};
  Row one;
  one.cells = {cell({signed_line("abcd")})};
  one.cells[0].direction = TextDirection::up;
  table.rows = {one};
  const auto paper = laid_out(document_of({table}));
  REQUIRE(paper.pages.pages[0].boxes.size() == 1);
  CHECK(paper.pages.pages[0].boxes[0].width == Length::points(12));
  CHECK(paper.pages.pages[0].boxes[0].height == Length::points(20));
}

TEST_CASE("a header's box would stand on every page, so none does") {
  Document document = document_of({paragraph("a")});
  document.sections.front().header = {signed_line("b")};
  document.sections.front().first_page_differs = false;
  CHECK(boxes_of(laid_out(document)).empty());
}

TEST_CASE("the listing of pages says where boxes stand") {
  const auto paper = laid_out(document_of({signed_line("b")}));
  CHECK(layout::dump(paper.pages).find("signature 1 54.00 -20.00 20.00x12.00") !=
        std::string::npos);
}
