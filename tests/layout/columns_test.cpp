// Text in columns next to each other.
#include <algorithm>

#include "layout/fake_font.h"

using namespace layout_test;

namespace {

// The page's text is 100 pt broad, two columns of it 40 pt each: eight characters a line.
const ColumnSet kTwo{2, Length::points(20)};

Block in_columns(Block block) {
  put_in_columns(block, 1);
  return block;
}
Document columns_of_lines(int lines, const ColumnSet& set = kTwo) {
  std::vector<Block> blocks = {paragraph("tren")};
  for (int i = 0; i < lines; ++i)
    blocks.push_back(in_columns(paragraph(std::to_string(i))));
  blocks.emplace_back(paragraph("duoi"));
  Document document = document_of(std::move(blocks));
  document.sections.front().column_sets = {set};
  return document;
}

// "words x y", in points, of a page.
Lines places_of(const layout::LaidOut& paper, std::size_t page = 0) {
  Lines places;
  for (const layout::Line& line : paper.pages.pages.at(page).lines) {
    const auto whole = [](Length length) { return std::to_string(length.emu() / 12700); };
    if (line.words.empty()) continue;
    const Length left = paper.pages.pages[page].setup.left;
    places.push_back(layout::text_of(line) + " " + whole(line.x - left) + " " +
                     whole(line.top - paper.pages.pages[page].setup.top));
  }
  return places;
}

}  // namespace

TEST_CASE("columns are as long as each other as can be, the first ones longer") {
  CHECK(places_of(laid_out(columns_of_lines(5))) ==
        Lines{"tren 0 0", "0 0 10", "1 0 20", "2 0 30", "3 60 10", "4 60 20", "duoi 0 40"});
  CHECK(places_of(laid_out(columns_of_lines(4))).back() == "duoi 0 30");
  CHECK(places_of(laid_out(columns_of_lines(1))) == Lines{"tren 0 0", "0 0 10", "duoi 0 20"});
}

TEST_CASE("three columns of four lines leave the last one empty") {
  const ColumnSet three{3, Length::points(5)};
  CHECK(places_of(laid_out(columns_of_lines(4, three))) ==
        Lines{"tren 0 0", "0 0 10", "1 0 20", "2 35 10", "3 35 20", "duoi 0 30"});
}

TEST_CASE("columns go on over pages and are balanced on the last one only") {
  // A page has twelve lines.
  const auto paper = laid_out(columns_of_lines(25));
  REQUIRE(paper.pages.pages.size() == 2);
  const Lines first = places_of(paper, 0);
  CHECK(first.size() == 23);
  CHECK(first.back() == "21 60 110");
  CHECK(places_of(paper, 1) == Lines{"22 0 0", "23 0 10", "24 60 0", "duoi 0 20"});
}

TEST_CASE("a section that begins and ends with columns has a thin line on either side") {
  std::vector<Block> blocks;
  for (int i = 0; i < 2; ++i)
    blocks.push_back(in_columns(paragraph(std::to_string(i))));
  Document document = document_of(std::move(blocks));
  document.sections.front().column_sets = {kTwo};
  const auto paper = laid_out(std::move(document));
  CHECK(paper.settled.sections.front().blocks.size() == 4);
  CHECK(check(paper.settled) == Lines{});
  CHECK(places_of(paper) == Lines{"0 0 1", "1 60 1"});
}

TEST_CASE("what goes across stands between columns") {
  std::vector<Block> blocks = {in_columns(paragraph("a")),    in_columns(paragraph("b")),
                               paragraph("ngang qua tat ca"), in_columns(paragraph("c")),
                               in_columns(paragraph("d")),    paragraph("duoi")};
  Document document = document_of(std::move(blocks));
  document.sections.front().column_sets = {kTwo};
  CHECK(places_of(laid_out(std::move(document))) ==
        Lines{"a 0 1", "b 60 1", "ngang qua tat ca 0 11", "c 0 21", "d 60 21", "duoi 0 31"});
}

TEST_CASE("space stands above columns and below them, not at the top of the second") {
  Document document = columns_of_lines(2);
  auto& blocks = document.sections.front().blocks;
  for (Block& block : blocks) {
    std::get<Paragraph>(block).props.space_before = Length::points(6);
    std::get<Paragraph>(block).props.space_after = Length::points(4);
  }
  CHECK(places_of(laid_out(std::move(document))) ==
        Lines{"tren 0 6", "0 0 22", "1 60 22", "duoi 0 38"});
}

TEST_CASE("a line stands in the middle of the gap, as high as the columns") {
  ColumnSet set = kTwo;
  set.line = true;
  const auto paper = laid_out(columns_of_lines(5, set));
  REQUIRE(paper.pages.pages.front().rules.size() == 1);
  const layout::Rule& rule = paper.pages.pages.front().rules.front();
  const PageSetup& setup = paper.pages.pages.front().setup;
  CHECK(rule.x + rule.width / 2 == setup.left + Length::points(50));
  CHECK(rule.y == setup.top + Length::points(10));
  CHECK(rule.height == Length::points(30));
}

TEST_CASE("a heading goes to the next page with its columns, and both papers begin that with it") {
  std::vector<Block> blocks;
  for (int i = 0; i < 11; ++i)
    blocks.emplace_back(paragraph("x"));
  Paragraph heading = paragraph("muc");
  heading.props.keep_next = true;
  blocks.emplace_back(heading);
  for (int i = 0; i < 3; ++i)
    blocks.push_back(in_columns(paragraph(std::to_string(i))));
  Document document = document_of(std::move(blocks));
  document.sections.front().column_sets = {kTwo};
  const auto paper = laid_out(std::move(document));
  REQUIRE(paper.pages.pages.size() == 2);
  CHECK(places_of(paper, 0).size() == 11);
  CHECK(places_of(paper, 1) == Lines{"muc 0 0", "0 0 10", "1 0 20", "2 60 10"});
  const auto& settled = std::get<Paragraph>(paper.settled.sections.front().blocks[11]);
  CHECK(settled.props.page_break_before == true);
}

TEST_CASE("no page begins inside columns, rows in them are whole") {
  Document document = columns_of_lines(3);
  auto& blocks = document.sections.front().blocks;
  std::get<Paragraph>(blocks[2]).props.page_break_before = true;
  Table table;
  table.columns = {RelativeWidth{1}};
  table.rows = {row({"o"}), row({"o"})};
  blocks.insert(blocks.begin() + 4, in_columns(table));
  const auto paper = laid_out(std::move(document));
  CHECK(paper.pages.pages.size() == 1);
  for (const Block& block : paper.settled.sections.front().blocks) {
    if (const auto* whole = std::get_if<Table>(&block)) {
      CHECK_FALSE(whole->rows.front().may_split);
      // As wide as its column and the margins of its cells.
      CHECK(whole->grid.front() == Length::points(40) + Length::twips(216));
    }
  }
}

TEST_CASE("what ends columns keeps with nothing, and what is alone in them parts anywhere") {
  Document document = columns_of_lines(2);
  auto& blocks = document.sections.front().blocks;
  for (std::size_t i = 1; i <= 2; ++i) {
    auto& props = std::get<Paragraph>(blocks[i]).props;
    props.keep_next = props.keep_lines = true;
  }
  const auto paper = laid_out(document);
  const auto props_of = [](const layout::LaidOut& made, std::size_t block) {
    return std::get<Paragraph>(made.settled.sections.front().blocks[block]).props;
  };
  CHECK(props_of(paper, 1).keep_next == true);
  CHECK(props_of(paper, 1).keep_lines == true);
  CHECK_FALSE(props_of(paper, 1).widow_control.has_value());
  CHECK(props_of(paper, 2).keep_next == false);
  CHECK(props_of(paper, 2).keep_lines == false);
  blocks.erase(blocks.begin() + 2);
  CHECK(props_of(laid_out(document), 1).widow_control == false);
}

TEST_CASE("columns that end with a table end with a line that LibreOffice doesn't take away") {
  Document document = columns_of_lines(1);
  Table table;
  table.columns = {RelativeWidth{1}};
  table.rows = {row({"o"}), row({"o"})};
  auto& first = std::get<Paragraph>(table.rows[0].cells[0].blocks.front());
  first.props.keep_next = true;
  auto& blocks = document.sections.front().blocks;
  blocks.insert(blocks.begin() + 2, in_columns(table));
  const auto paper = laid_out(document);
  const auto& settled = paper.settled.sections.front().blocks;
  REQUIRE(settled.size() == 5);
  const auto& line = std::get<Paragraph>(settled[3]);
  CHECK(line.in_columns == 1);
  REQUIRE(line.content.size() == 1);
  CHECK(std::get<Text>(line.content.front().content).text == " ");
  const auto& in_row = std::get<Table>(settled[2]).rows[0].cells[0].blocks.front();
  CHECK(std::get<Paragraph>(in_row).props.keep_next == false);
}

TEST_CASE("an empty line stands before a table that opens columns with a place in its first cell") {
  Document document = columns_of_lines(1);
  Table table;
  table.columns = {RelativeWidth{1}};
  table.rows = {row({"o"})};
  auto& blocks = document.sections.front().blocks;
  blocks[1] = in_columns(table);
  const auto count = [&] { return laid_out(document).settled.sections.front().blocks.size(); };
  CHECK(count() == 4);
  std::get<Paragraph>(std::get<Table>(blocks[1]).rows[0].cells[0].blocks.front()).bookmark = "o";
  CHECK(count() == 5);
}

TEST_CASE("notes of columns stand at the page's foot") {
  Document document = columns_of_lines(2);
  Paragraph& words = std::get<Paragraph>(document.sections.front().blocks[2]);
  Note note;
  note.blocks.emplace_back(paragraph("chu thich rong hon cot"));
  words.content.push_back(run_of(note));
  const auto paper = laid_out(std::move(document));
  const auto& lines = paper.pages.pages.front().lines;
  const auto& last = lines.back();
  CHECK(last.zone == layout::Zone::note);
  CHECK(layout::text_of(last).find("cot") != std::string::npos);
  CHECK(last.top == paper.pages.pages.front().setup.top + Length::points(110));
}

namespace {

// Codes of what is told of a line so high in columns that begin under another line, and the pages.
std::pair<std::vector<Code>, std::size_t> told_of_line(Length height) {
  Document document = columns_of_lines(1);
  ParagraphProps props;
  props.line_spacing = LineSpacing{LineRule::exactly, 240, height};
  document.sections.front().blocks[1] = in_columns(paragraph("cao", props));
  Diagnostics problems;
  const auto paper = layout::lay_out(std::move(document), FakeBook(), Limits{}, problems);
  REQUIRE(paper.has_value());
  std::vector<Code> codes;
  for (const Diagnostic& problem : problems.list())
    codes.push_back(problem.code);
  return {codes, paper->pages.pages.size()};
}

}  // namespace

TEST_CASE("a line stands in a column though none can hold it, which is told") {
  using Told = std::pair<std::vector<Code>, std::size_t>;
  CHECK(told_of_line(Length::points(115)) == Told{{}, 3});
  CHECK(told_of_line(Length::points(200)) == Told{{Code::layout_too_tall}, 3});
}
