// Pictures among words.
#include "image/drawn.h"
#include "layout/fake_font.h"

using namespace layout_test;

namespace {

Inline picture(int width, int height, std::string description = "ảnh") {
  return run_of(Picture{image_test::drawn(8, 8), Length::points(width), Length::points(height),
                        std::move(description)});
}

Paragraph with_picture(int width, int height) {
  Paragraph made;
  made.content.push_back(picture(width, height));
  return made;
}

}  // namespace

TEST_CASE("a picture stands on the baseline, and its line is as high as it") {
  Paragraph words = paragraph("a ");
  words.content.push_back(picture(20, 30));
  words.content.push_back(text(" b"));
  const auto paper = laid_out(document_of({words, paragraph("c")}));
  CHECK(lines_of(paper) == Lines{"a  b", "c"});
  const layout::Line& first = line(paper, 0);
  CHECK(first.baseline == Length::points(10 + 30));
  CHECK(first.height == Length::points(30 + 2));  // the letters' descent below the baseline
  REQUIRE(first.words.size() == 4);
  CHECK(first.words[1].picture == 1);
  CHECK(first.words[1].x == Length::points(10 + 5 + 5));
  CHECK(first.words[2].text == " ");
  CHECK(first.words[2].x == Length::points(10 + 10 + 20));
  CHECK(first.words[3].x == Length::points(10 + 10 + 20 + 5));
  CHECK(line(paper, 1).top == Length::points(10 + 32));
  REQUIRE(paper.pages.pictures.size() == 1);
  CHECK(paper.pages.pictures[0].height == Length::points(30));
}

TEST_CASE("a line of a picture alone is as high as the picture") {
  Paragraph alone = with_picture(40, 25);
  alone.props = aligned(Alignment::center);
  const auto paper = laid_out(document_of({alone}));
  CHECK(line(paper, 0).height == Length::points(25));
  CHECK(line(paper, 0).words.at(0).x == Length::points(10 + 30));
}

TEST_CASE("a picture that the line has no room for begins the next one") {
  Paragraph words = paragraph("aaaa aaaa ");
  words.content.push_back(picture(60, 10));
  const auto paper = laid_out(document_of({words}));
  CHECK(lines_of(paper) == Lines{"aaaa aaaa", ""});
  CHECK(line(paper, 1).words.at(0).picture == 1);
  CHECK(line(paper, 1).words[0].x == Length::points(10));
}

TEST_CASE("pictures wider than their line or higher than the page become as large as these") {
  const auto wide = laid_out(document_of({with_picture(200, 100)}));
  CHECK(wide.pages.pictures.at(0).width == Length::points(100));
  CHECK(wide.pages.pictures[0].height == Length::points(50));
  const auto tall = laid_out(document_of({with_picture(60, 240)}));
  CHECK(tall.pages.pictures.at(0).height == Length::points(120));
  CHECK(tall.pages.pictures[0].width == Length::points(30));
  CHECK(tall.pages.pages.size() == 1);
}

TEST_CASE("a picture that a page has no room for stands on the next one") {
  const auto paper = laid_out(document_of({paragraph("a"), with_picture(50, 115)}));
  CHECK(lines_of(paper) == Lines{"a", "|", ""});
}

TEST_CASE("lines of an exact height grow with a picture that is higher") {
  Paragraph exact = with_picture(20, 30);
  exact.props.line_spacing = LineSpacing{LineRule::exactly, 240, Length::points(12)};
  const auto paper = laid_out(document_of({exact, paragraph("b")}));
  CHECK(line(paper, 0).height == Length::points(30));
  CHECK(std::get<Paragraph>(paper.settled.sections[0].blocks[0]).props.line_spacing->rule ==
        LineRule::at_least);
}

TEST_CASE("a multiple of the line counts of the text, not of the pictures beside it") {
  ParagraphProps wide;
  wide.line_spacing = LineSpacing{LineRule::multiple, 480, {}};
  Paragraph words = paragraph("a ", wide);
  words.content.push_back(picture(20, 30));
  Paragraph alone = with_picture(20, 30);
  alone.props = wide;
  const auto paper = laid_out(document_of({words, alone, paragraph("b")}));
  // 30 above the baseline, 2 below, once more the text's 10; then the picture alone.
  CHECK(line(paper, 1).top == Length::points(10 + 32 + 10));
  CHECK(line(paper, 2).top == Length::points(10 + 42 + 30));
}

TEST_CASE("the same picture in the same size is one, in another it is another") {
  const auto paper =
      laid_out(document_of({with_picture(20, 30), with_picture(20, 30), with_picture(10, 15)}));
  CHECK(paper.pages.pictures.size() == 2);
  CHECK(line(paper, 1).words.at(0).picture == 1);
  CHECK(line(paper, 2).words.at(0).picture == 2);
}

TEST_CASE("what a picture says by words is its own, though the picture is the same") {
  Paragraph two;
  two.content = {picture(10, 10, "một"), picture(10, 10, "hai")};
  const auto paper = laid_out(document_of({two}));
  REQUIRE(paper.pages.pictures.size() == 2);
  CHECK(paper.pages.pictures[1].description == "hai");
}

TEST_CASE("a picture in a box stands in its middle, no larger than the box") {
  Paragraph name = paragraph("b");
  name.props.space_before = Length::points(40);
  name.boxes = {{SignBoxKind::seal, 0, -Length::points(10), -Length::points(30), Length::points(20),
                 Length::points(20),
                 Picture{image_test::drawn(8, 4), Length::points(80), Length::points(40), "dấu"}}};
  const auto paper = laid_out(document_of({paragraph("a"), name}));
  const layout::PlacedBox& box = paper.pages.pages[0].boxes.at(0);
  CHECK(box.picture == 1);
  CHECK(paper.pages.pictures.at(0).width == Length::points(20));
  CHECK(paper.pages.pictures[0].height == Length::points(10));
  // The column's middle is at 60; the name's line begins 40 below the first, the box 30 higher.
  CHECK(box.x == Length::points(60 - 10 - 10));
  CHECK(box.y == Length::points(10 + 10 + 40 - 30));
  // In the settled paper the space before the name is a line, which the box hangs on.
  const auto& blocks = paper.settled.sections[0].blocks;
  REQUIRE(blocks.size() == 3);
  const auto& room = std::get<Paragraph>(blocks[1]);
  CHECK(room.props.line_spacing->height == Length::points(40));
  REQUIRE(room.boxes.size() == 1);
  CHECK(room.boxes[0].y == Length::points(10));
  CHECK(room.boxes[0].picture_left == Length::points(50 - 10 - 10));
  CHECK(std::get<Paragraph>(blocks[2]).boxes.empty());
  CHECK(line(paper, 2).top == Length::points(60));
}
