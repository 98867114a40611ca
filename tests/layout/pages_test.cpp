#include "layout/fake_font.h"

using namespace layout_test;

namespace {

std::vector<Block> numbered(int count) {
  std::vector<Block> blocks;
  for (int i = 1; i <= count; ++i)
    blocks.emplace_back(paragraph(std::to_string(i)));
  return blocks;
}

// A paragraph of that many lines, each a word as wide as the page.
Paragraph tall(int lines, ParagraphProps props = {}) {
  std::string words;
  for (int i = 0; i < lines; ++i)
    words += (i > 0 ? " " : "") + std::string(20, static_cast<char>('a' + i));
  return paragraph(words, std::move(props));
}

std::vector<std::size_t> lines_by_page(const layout::LaidOut& paper) {
  std::vector<std::size_t> counts;
  for (const layout::Page& page : paper.pages.pages)
    counts.push_back(page.lines.size());
  return counts;
}
using Counts = std::vector<std::size_t>;

}  // namespace

TEST_CASE("a page holds what fits and the next goes on") {
  CHECK(lines_by_page(laid_out(document_of(numbered(12)))) == Counts{12});
  CHECK(lines_by_page(laid_out(document_of(numbered(13)))) == Counts{12, 1});
}

TEST_CASE("two lines of a paragraph stay together on either side of a page break") {
  const auto counts = [](int before, int lines, bool control) {
    std::vector<Block> blocks = numbered(before);
    ParagraphProps props;
    props.widow_control = control;
    blocks.emplace_back(tall(lines, props));
    return lines_by_page(laid_out(document_of(blocks)));
  };
  CHECK(counts(10, 4, true) == Counts{12, 2});
  CHECK(counts(11, 4, true) == Counts{11, 4});
  CHECK(counts(9, 4, true) == Counts{11, 2});
  CHECK(counts(10, 3, true) == Counts{10, 3});
  CHECK(counts(11, 4, false) == Counts{12, 3});
}

TEST_CASE("keep_lines moves the whole paragraph") {
  ParagraphProps props;
  props.keep_lines = true;
  std::vector<Block> blocks = numbered(10);
  blocks.emplace_back(tall(4, props));
  CHECK(lines_by_page(laid_out(document_of(blocks))) == Counts{10, 4});
}

TEST_CASE("keep_next carries a chain of headings to the text") {
  ParagraphProps kept;
  kept.keep_next = true;
  std::vector<Block> blocks = numbered(9);
  blocks.emplace_back(paragraph("H1", kept));
  blocks.emplace_back(paragraph("H2", kept));
  blocks.emplace_back(tall(4));
  CHECK(lines_by_page(laid_out(document_of(blocks))) == Counts{9, 6});
}

TEST_CASE("what is kept together but higher than a page breaks where the page is full") {
  ParagraphProps kept;
  kept.keep_next = true;
  std::vector<Block> blocks;
  for (int i = 0; i < 30; ++i)
    blocks.emplace_back(paragraph("x", kept));
  CHECK(lines_by_page(laid_out(document_of(blocks))) == Counts{12, 12, 6});
}

TEST_CASE("the extra of a multiple line may hang over the end of a page") {
  ParagraphProps props;
  props.line_spacing = LineSpacing{LineRule::multiple, 264, {}};
  std::vector<Block> blocks;
  for (int i = 0; i < 12; ++i)
    blocks.emplace_back(paragraph("x", props));
  CHECK(lines_by_page(laid_out(document_of(blocks))) == Counts{11, 1});
}

TEST_CASE("a header higher than the margin pushes the text down") {
  Document document = document_of(numbered(12));
  document.sections[0].first_page_differs = false;
  document.sections[0].header = {paragraph("h1"), paragraph("h2")};
  const auto paper = laid_out(document);
  CHECK(line(paper, 0).zone == layout::Zone::header);
  CHECK(line(paper, 0).top == Length::points(2));
  CHECK(line(paper, 2).top == Length::points(22));
  CHECK(paper.pages.pages.size() == 2);
}

TEST_CASE("a footer stands on its distance from the paper's edge") {
  Document document = document_of(numbered(1));
  document.sections[0].first_page_differs = false;
  document.sections[0].footer = {paragraph("f")};
  const auto paper = laid_out(document);
  CHECK(line(paper, 1).top == Length::points(140 - 2 - 10));
}

TEST_CASE("page numbers count on from the section's start, and the first page may differ") {
  Document document = document_of(numbered(13));
  Section& section = document.sections[0];
  section.page_number_start = 5;
  Paragraph number;
  number.content = {run_of(PageNumber{}), text("/"), run_of(PageCount{})};
  section.header = {number};
  const auto paper = laid_out(document);
  CHECK(layout::text_of(line(paper, 0, 0)) == "1");
  CHECK(layout::text_of(line(paper, 0, 1)) == "6/2");
  CHECK(paper.pages.pages[1].number == 6);
}

TEST_CASE("a page number in the text is that of its page") {
  std::vector<Block> blocks = numbered(12);
  Paragraph number;
  number.content = {run_of(PageNumber{})};
  blocks.emplace_back(number);
  CHECK(layout::text_of(line(laid_out(document_of(blocks)), 0, 1)) == "2");
}

TEST_CASE("a section starts on a new page with its own paper") {
  Document document = document_of(numbered(1));
  document.sections.push_back(document.sections[0]);
  document.sections[1].page.width = Length::points(200);
  const auto paper = laid_out(document);
  REQUIRE(paper.pages.pages.size() == 2);
  CHECK(paper.pages.pages[1].setup.width == Length::points(200));
  CHECK(paper.pages.pages[1].number == 2);
}

TEST_CASE("headings are listed with page and place") {
  std::vector<Block> blocks = numbered(12);
  ParagraphProps props;
  props.outline_level = 1;
  blocks.emplace_back(paragraph("Phần hai", props));
  const auto paper = laid_out(document_of(blocks));
  REQUIRE(paper.pages.headings.size() == 1);
  CHECK(paper.pages.headings[0].text == "Phần hai");
  CHECK(paper.pages.headings[0].level == 1);
  CHECK(paper.pages.headings[0].page == 1);
  CHECK(paper.pages.headings[0].y == Length::points(10));
}

TEST_CASE("more pages than the limit are refused") {
  Limits limits;
  limits.pages = 2;
  Diagnostics diagnostics;
  const auto result = layout::lay_out(document_of(numbered(25)), FakeBook(), limits, diagnostics);
  REQUIRE_FALSE(result.has_value());
  CHECK(result.error().list().front().code == Code::layout_too_many_pages);
}

TEST_CASE("a character that the face lacks is reported once, with its place") {
  Document document = document_of({paragraph("a \u2603"), paragraph("\u2603")});
  auto& first = std::get<Paragraph>(document.sections[0].blocks[0]);
  first.content[0].source = {1, 40, 5};
  Diagnostics diagnostics;
  const auto result = layout::lay_out(document, FakeBook(), Limits{}, diagnostics);
  REQUIRE_FALSE(result.has_value());
  REQUIRE(result.error().size() == 1);
  CHECK(result.error().list().front().code == Code::font_no_glyph);
  CHECK(result.error().list().front().place == SourceRef{1, 40, 5});
}

TEST_CASE("pages list only the faces that words use, in order of use") {
  Paragraph mixed = paragraph("a ");
  mixed.content[0].props.italic = true;
  mixed.content.push_back(text("b"));
  const auto paper = laid_out(document_of({mixed}));
  REQUIRE(paper.pages.faces.size() == 2);
  CHECK(paper.pages.faces[0]->italic());
  CHECK(line(paper, 0).words[1].face == 1);
}

TEST_CASE("a line higher than the page is set, with a warning") {
  Document document = document_of({paragraph("a"), paragraph("b"), paragraph("c")});
  std::get<Paragraph>(document.sections[0].blocks[1]).content[0].props.size = Length::points(150);
  Diagnostics diagnostics;
  const auto result = layout::lay_out(document, FakeBook(), Limits{}, diagnostics);
  REQUIRE(result.has_value());
  CHECK(result->pages.pages.size() == 3);
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics.list().front().code == Code::layout_too_tall);
}

TEST_CASE("a header that leaves no room for text is told once, at its place") {
  Document document = document_of({});
  Section& section = document.sections[0];
  for (std::uint32_t i = 0; i < 14; ++i)
    section.header.emplace_back(paragraph("h")), section.blocks.emplace_back(paragraph("a"));
  std::get<Paragraph>(section.header[0]).source = {1, 7, 1};
  section.first_page_differs = false;
  document.sections.push_back(section);
  Diagnostics diagnostics;
  REQUIRE(layout::lay_out(document, FakeBook(), Limits{}, diagnostics).has_value());
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics.list().front().code == Code::layout_too_tall);
  CHECK(diagnostics.list().front().place == SourceRef{1, 7, 1});
}

TEST_CASE("a line that has no room even without the footer is told at its own place") {
  Document document = document_of({paragraph("a")});
  Section& section = document.sections[0];
  section.footer = {paragraph("f"), paragraph("f")};
  section.first_page_differs = false;
  auto& line = std::get<Paragraph>(section.blocks[0]);
  line.source = {1, 9, 1};
  line.content[0].props.size = Length::points(150);
  Diagnostics diagnostics;
  REQUIRE(layout::lay_out(document, FakeBook(), Limits{}, diagnostics).has_value());
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics.list().front().place == SourceRef{1, 9, 1});
}

TEST_CASE("the dump shows pages, rules and lines in points") {
  Document document = document_of({paragraph("aa bb")});
  CHECK(layout::dump(laid_out(document).pages) ==
        "page 1 120.00x140.00\n  body 10.00 18.00 w25.00 aa bb\n");
}
