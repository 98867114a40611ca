// What stands at the foot of a section's last page.
#include <algorithm>

#include "layout/fake_font.h"

using namespace layout_test;

namespace {

// A text area of twelve lines of 10 pt: so many lines of text, and a foot of two.
Document with_foot(int lines) {
  std::vector<Block> blocks;
  for (int i = 0; i < lines; ++i)
    blocks.emplace_back(paragraph("x"));
  Document document = document_of(std::move(blocks));
  document.sections[0].last_foot = {paragraph("chân 1"), paragraph("chân 2")};
  return document;
}

ParagraphProps kept() {
  ParagraphProps props;
  props.keep_next = true;
  return props;
}

const layout::Line& last_line(const layout::LaidOut& paper) {
  return paper.pages.pages.back().lines.back();
}

}  // namespace

TEST_CASE("the foot stands at the bottom of the text area, however little text there is") {
  const auto paper = laid_out(with_foot(1));
  REQUIRE(paper.pages.pages.size() == 1);
  CHECK(layout::text_of(last_line(paper)) == "chân 2");
  CHECK(last_line(paper).top + last_line(paper).height == Length::points(130));
  CHECK(lines_of(paper) == Lines{"x", "", "chân 1", "chân 2"});
}

TEST_CASE("the foot stands on the last page only, the others keep their room") {
  const auto paper = laid_out(with_foot(15));
  REQUIRE(paper.pages.pages.size() == 2);
  CHECK(paper.pages.pages[0].lines.size() == 12);
  CHECK(layout::text_of(last_line(paper)) == "chân 2");
}

TEST_CASE("no text stands where the foot does: what it keeps with goes on with it") {
  CHECK(laid_out(with_foot(10)).pages.pages.size() == 1);
  Document document = with_foot(11);
  std::get<Paragraph>(document.sections[0].blocks.back()).props = kept();
  const auto paper = laid_out(document);
  REQUIRE(paper.pages.pages.size() == 2);
  CHECK(paper.pages.pages[0].lines.size() == 10);
  CHECK(layout::text_of(paper.pages.pages[1].lines.front()) == "x");
  CHECK(last_line(paper).top + last_line(paper).height == Length::points(130));
}

TEST_CASE("the foot stands above the notes of its page") {
  Paragraph noted = paragraph("có");
  Note note;
  note.blocks.emplace_back(paragraph("chú thích"));
  noted.content.push_back(run_of(std::move(note)));
  Document document = document_of({noted});
  document.sections[0].last_foot = {paragraph("chân")};
  const auto paper = laid_out(document);
  REQUIRE(paper.pages.pages.size() == 1);
  const auto& lines = paper.pages.pages[0].lines;
  const auto foot = std::find_if(lines.begin(), lines.end(), [](const layout::Line& line) {
    return layout::text_of(line) == "chân";
  });
  REQUIRE(foot != lines.end());
  // Above a line of notes of 10 pt and 125 twips.
  CHECK(foot->top == Length::points(130 - 10 - 10) - Length::twips(125));
}

TEST_CASE("a table that keeps with the foot goes on with it") {
  Document document = with_foot(9);
  Table table;
  table.columns = {FixedWidth{Length::points(60)}};
  table.rows = {row({"a"}), row({"b"})};
  table.keep_together = true;
  std::get<Paragraph>(table.rows.back().cells[0].blocks[0]).props = kept();
  document.sections[0].blocks.emplace_back(table);
  const auto paper = laid_out(document);
  REQUIRE(paper.pages.pages.size() == 2);
  CHECK(layout::text_of(paper.pages.pages[1].lines.front()) == "a");
}

TEST_CASE("a table of one whole row goes on with the foot that it keeps with") {
  for (const int lines : {8, 9}) {
    Document document = with_foot(lines);
    Table table;
    table.columns = {FixedWidth{Length::points(60)}, FixedWidth{Length::points(20)}};
    table.rows = {row({"a", "b"})};
    table.rows[0].may_split = false;
    std::get<Paragraph>(table.rows[0].cells[0].blocks[0]).props = kept();
    document.sections[0].blocks.emplace_back(table);
    const auto paper = laid_out(document);
    // Nine lines, the row, the thin line below it, the foot: 121 of 120 pt.
    REQUIRE(paper.pages.pages.size() == (lines == 9 ? 2U : 1U));
    if (lines == 9) CHECK(layout::text_of(paper.pages.pages[1].lines.front()) == "a");
  }
}

TEST_CASE("each section has its own foot, a footer below it stays") {
  Document document = with_foot(1);
  document.sections.push_back(document.sections[0]);
  document.sections[1].last_foot = {paragraph("khác")};
  document.sections[1].footer = {paragraph("chân trang"), paragraph("cao")};
  document.sections[1].first_page_differs = false;
  const auto paper = laid_out(document);
  CHECK(lines_of(paper) == Lines{"x", "", "chân 1", "chân 2", "|", "x", "", "khác"});
  const auto& lines = paper.pages.pages[1].lines;
  CHECK(layout::text_of(lines[2]) == "khác");
  CHECK(lines[2].top + lines[2].height == lines[3].top);
}
