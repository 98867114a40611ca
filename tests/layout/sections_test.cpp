// Sections: numbers, headers, empty pages, watermarks.
#include "layout/fake_font.h"
#include "layout/pages.h"

using namespace layout_test;

namespace {

// Sections of so many pages each, numbered in their headers.
Document sections_of(const std::vector<int>& pages) {
  Document document = document_of({});
  Section model = document.sections[0];
  Paragraph number;
  number.content = {run_of(PageNumber{}), text("/"), run_of(SectionPageCount{}), text("/"),
                    run_of(PageCount{})};
  model.header = {number};
  model.first_page_differs = false;
  document.sections.clear();
  for (const int count : pages) {
    document.sections.push_back(model);
    for (int i = 0; i < count; ++i) {
      ParagraphProps props;
      props.page_break_before = i > 0;
      document.sections.back().blocks.emplace_back(paragraph("x", props));
    }
  }
  return document;
}

// The first line of every page; "-" where there is none.
Lines heads(const Document& document) {
  Lines all;
  for (const layout::Page& page : laid_out(document).pages.pages)
    all.push_back(page.lines.empty() ? "-" : layout::text_of(page.lines.front()));
  return all;
}

}  // namespace

TEST_CASE("pages are counted in the section and in the document") {
  CHECK(heads(sections_of({2, 1})) == Lines{"1/2/3", "2/2/3", "3/1/3"});
}

TEST_CASE("a count of the section's pages in the text is that of its section") {
  Document document = sections_of({1, 2});
  Paragraph count;
  count.content = {run_of(SectionPageCount{})};
  document.sections[1].blocks.emplace_back(count);
  const auto paper = laid_out(document);
  CHECK(layout::text_of(paper.pages.pages[2].lines.back()) == "2");
}

TEST_CASE("a section writes its numbers in its own format") {
  Document document = sections_of({1, 2, 1});
  document.sections[1].page_number_format = PageNumberFormat::lower_roman;
  document.sections[1].page_number_start = 3;
  document.sections[2].page_number_format = PageNumberFormat::upper_letter;
  CHECK(heads(document) == Lines{"1/1/4", "iii/2/4", "iv/2/4", "E/1/4"});
}

TEST_CASE("a number that a format can't write stands in digits") {
  CHECK(layout::page_label(0, PageNumberFormat::upper_roman) == "0");
  CHECK(layout::page_label(0, PageNumberFormat::lower_letter) == "0");
  CHECK(layout::page_label(4000, PageNumberFormat::lower_roman) == "4000");
  CHECK(layout::page_label(27, PageNumberFormat::lower_letter) == "aa");
  CHECK(layout::page_label(53, PageNumberFormat::upper_letter) == "AAA");
}

TEST_CASE("an empty page stands before a section that begins on a page of the other kind") {
  Document document = sections_of({1, 1, 1});
  document.sections[1].start = SectionStart::odd_page;
  document.sections[2].start = SectionStart::even_page;
  CHECK(heads(document) == Lines{"1/1/4", "-", "3/1/4", "4/1/4"});
}

TEST_CASE("where numbers begin anew, parity is that of the new number") {
  Document document = sections_of({1, 1, 2, 1});
  for (std::size_t i = 1; i < 4; ++i) {
    document.sections[i].start = SectionStart::odd_page;
    document.sections[i].page_number_start = 1;
  }
  CHECK(heads(document) == Lines{"1/1/7", "-", "1/1/7", "-", "1/2/7", "2/2/7", "1/1/7"});
}

TEST_CASE("a section that begins on an odd page fills its margins with header and footer") {
  Document document = sections_of({1, 1});
  document.sections[1].start = SectionStart::odd_page;
  document.sections[1].page.top = document.sections[1].page.bottom = Length::points(30);
  document.sections[1].header = document.sections[1].footer = {paragraph("a")};
  const auto paper = laid_out(document);
  const Section& settled = paper.settled.sections[1];
  // Two points from the edge, a line of ten.
  CHECK(std::get<Paragraph>(settled.header[0]).props.space_after == Length::points(18));
  CHECK(std::get<Paragraph>(settled.footer[0]).props.space_before == Length::points(18));
  const layout::Page& page = paper.pages.pages.back();
  CHECK(page.lines[1].top == Length::points(30));
  CHECK(page.lines[2].top == Length::points(140 - 2 - 10));
}

TEST_CASE("the document's first section begins on its first page whatever it says") {
  Document document = sections_of({1});
  document.sections[0].start = SectionStart::even_page;
  CHECK(heads(document) == Lines{"1/1/1"});
}

TEST_CASE("pages of even numbers have their own headers where the document says so") {
  Document document = sections_of({3});
  document.sections[0].even_header = {paragraph("chẵn")};
  CHECK(heads(document) == Lines{"1/3/3", "2/3/3", "3/3/3"});
  document.even_pages_differ = true;
  CHECK(heads(document) == Lines{"1/3/3", "chẵn", "3/3/3"});
  document.sections[0].page_number_start = 2;
  CHECK(heads(document) == Lines{"chẵn", "3/3/3", "chẵn"});
}

TEST_CASE("the first page's header goes before that of even pages") {
  Document document = sections_of({1});
  document.even_pages_differ = true;
  document.sections[0].page_number_start = 2;
  document.sections[0].even_header = {paragraph("chẵn")};
  document.sections[0].first_header = {paragraph("đầu")};
  document.sections[0].first_page_differs = true;
  CHECK(heads(document) == Lines{"đầu"});
}

TEST_CASE("a watermark is as large as its turned box has room") {
  Document document = document_of({paragraph("x")});
  // Ten characters are 5 em wide and 1 em high; the text area is 100 points by 120.
  document.sections[0].watermark.emplace().text = "0123456789";
  document.sections[0].watermark->angle = 0;
  const auto level = laid_out(document);
  CHECK(level.settled.sections[0].watermark->size == Length::points(20));
  CHECK(level.settled.sections[0].watermark->width == Length::points(100));
  document.sections[0].watermark->angle = 90;
  CHECK(laid_out(document).settled.sections[0].watermark->size == Length::points(24));
}

TEST_CASE("a watermark stands in the middle of the text area of every page and moves no line") {
  Document document = document_of({paragraph("x")});
  const auto before = laid_out(document);
  document.sections[0].watermark.emplace().text = "ab";
  const auto after = laid_out(document);
  const layout::Page& page = after.pages.pages[0];
  REQUIRE(page.backdrop.has_value());
  const layout::Backdrop& drop = after.pages.backdrops[*page.backdrop];
  CHECK(drop.x == Length::points(60));
  CHECK(drop.y == Length::points(70));
  CHECK(drop.glyphs.size() == 2);
  CHECK(page.lines.back().top == before.pages.pages[0].lines.back().top);
}

TEST_CASE("on the backs of sheets left and right margins change places, headers too") {
  Document document = sections_of({3});
  document.sections[0].page.left = Length::points(15);
  document.sections[0].footer = {paragraph("y")};
  document.sections[0].watermark.emplace().text = "ab";
  const auto x_of = [&document] {
    std::vector<std::int64_t> all;
    const auto paper = laid_out(document);
    for (const layout::Page& page : paper.pages.pages) {
      for (const layout::Line& line : page.lines)
        CHECK(line.x == page.lines.front().x);
      CHECK(page.lines.front().x == page.setup.left);
      CHECK(page.setup.left + page.setup.right == Length::points(25));
      const Length middle = page.setup.left + Length::points(95) / 2;
      CHECK(paper.pages.backdrops[*page.backdrop].x == middle);
      all.push_back(page.lines.front().x.emu() / 12700);
    }
    return all;
  };
  CHECK(x_of() == std::vector<std::int64_t>{15, 15, 15});
  document.mirror_margins = true;
  CHECK(x_of() == std::vector<std::int64_t>{15, 10, 15});
  document.sections[0].page_number_start = 2;
  CHECK(x_of() == std::vector<std::int64_t>{10, 15, 10});
}

TEST_CASE("a watermark finds a header to hang on") {
  Document document = document_of({paragraph("x")});
  document.sections[0].watermark.emplace().text = "ab";
  document.even_pages_differ = true;
  const Section settled = laid_out(document).settled.sections[0];
  CHECK(settled.header.size() == 1);
  CHECK(settled.first_header.size() == 1);
  CHECK(settled.even_header.size() == 1);
}

TEST_CASE("a character that a watermark's face lacks is reported at its place") {
  Document document = document_of({paragraph("x")});
  document.sections[0].watermark.emplace().text = "\u2603";
  document.sections[0].watermark->source = {1, 7, 3};
  Diagnostics diagnostics;
  const auto result = layout::lay_out(document, FakeBook(), Limits{}, diagnostics);
  REQUIRE_FALSE(result.has_value());
  CHECK(result.error().list().front().place == SourceRef{1, 7, 3});
}

namespace {

bool table_stands_first(const std::vector<Block>& blocks) {
  return std::holds_alternative<Table>(blocks.front());
}

Table table_with(Block block) {
  Table table;
  table.columns = {RelativeWidth{1}};
  table.rows = {row({"a"})};
  table.rows[0].cells[0].blocks = {std::move(block)};
  return table;
}

}  // namespace

TEST_CASE("a later section that begins with a table begins with a thin line") {
  Document document = sections_of({1, 1});
  document.sections[0].blocks = {table_with(paragraph("a"))};
  document.sections[1].blocks = {table_with(paragraph("b"))};
  const auto paper = laid_out(document);
  CHECK(table_stands_first(paper.settled.sections[0].blocks));
  REQUIRE_FALSE(table_stands_first(paper.settled.sections[1].blocks));
  const auto& line = std::get<Paragraph>(paper.settled.sections[1].blocks.front());
  CHECK(line.content.empty());
  CHECK(line.props.line_spacing->height == Length::points(1));
}

TEST_CASE("a paper that begins with a table in a table begins with a thin line") {
  const Document document = document_of({table_with(table_with(paragraph("a")))});
  CHECK_FALSE(table_stands_first(laid_out(document).settled.sections[0].blocks));
}
