// Rows that a page's end cuts. A page holds twelve lines of 10 pt, from 10 pt on.
#include <algorithm>

#include "layout/fake_font.h"

using namespace layout_test;

namespace {

Table table_of(std::vector<ColumnWidth> columns, std::vector<Row> rows) {
  Table table;
  table.columns = std::move(columns);
  table.rows = std::move(rows);
  table.margins.left = table.margins.right = Length::points(2);
  return table;
}

std::vector<Block> after_lines(int count, Table table) {
  std::vector<Block> blocks;
  for (int i = 0; i < count; ++i)
    blocks.emplace_back(paragraph("x"));
  blocks.emplace_back(std::move(table));
  return blocks;
}

Lines behind(int count, const layout::LaidOut& paper) {
  const Lines lines = lines_of(paper);
  return Lines(lines.begin() + count, lines.end());
}

Border line_of(std::int64_t width) {
  Border line;
  line.width = Length::points(width);
  return line;
}

const FixedWidth narrow{Length::points(30)};

}  // namespace

TEST_CASE("a row that a cell over several rows stretches is cut, the cell goes on") {
  Table table = table_of(
      {narrow, narrow}, {row({"aaaaa bbbbb ccccc ddddd eeeee", "1"}), row({"2"}), row({"3", "4"})});
  table.rows[0].cells[0].row_span = 2;
  const auto paper = laid_out(document_of(after_lines(9, table)));
  CHECK(behind(9, paper) ==
        Lines{"aaaaa", "bbbbb", "ccccc", "1", "2", "|", "ddddd", "eeeee", "3", "4"});
  CHECK(line(paper, 2, 1).top == Length::points(30));
}

TEST_CASE("a cell over several rows is cut page by page") {
  std::string words;
  for (char word = 'a'; word < 'a' + 26; ++word)
    words += std::string(word == 'a' ? 0 : 1, ' ') + std::string(5, word);
  Table table = table_of({narrow, narrow}, {row({words, "1"}), row({"2"}), row({"3", "4"})});
  table.rows[0].cells[0].row_span = 2;
  const auto paper = laid_out(document_of(after_lines(10, table)));
  REQUIRE(paper.pages.pages.size() == 4);
  CHECK(paper.pages.pages[0].lines.size() == 10 + 2 + 2);
  CHECK(paper.pages.pages[1].lines.size() == 12);
  CHECK(paper.pages.pages[2].lines.size() == 12);
  CHECK(layout::text_of(line(paper, 0, 2)) == "ooooo");
}

TEST_CASE("a line higher than a page in a cell over several rows sticks out once") {
  Paragraph high = paragraph("a");
  high.props.line_spacing = LineSpacing{LineRule::exactly, 240, Length::points(150)};
  Table table = table_of({narrow, narrow}, {row({"", "1"}), row({"2"}), row({"3", "4"})});
  table.rows[0].cells[0].row_span = 2;
  table.rows[0].cells[0].blocks = {high};
  const Lines lines = behind(3, laid_out(document_of(after_lines(3, table))));
  CHECK(std::count(lines.begin(), lines.end(), "a") == 1);
  CHECK(std::count(lines.begin(), lines.end(), "|") <= 3);
}

TEST_CASE("a table in a cell is cut inside of its row") {
  const Table inner = table_of({narrow}, {row({"aaaaa bbbbb ccccc"}), row({"ddddd"})});
  Table outer = table_of({FixedWidth{Length::points(60)}, narrow}, {row({"", "1"})});
  outer.rows[0].cells[0].blocks = {inner};
  const auto paper = laid_out(document_of(after_lines(10, outer)));
  CHECK(behind(10, paper) == Lines{"aaaaa", "bbbbb", "1", "|", "ccccc", "ddddd"});
  CHECK(line(paper, 1, 1).top == Length::points(20));
}

TEST_CASE("a cell over several rows of a table in a cell loses no line at a page's end") {
  Table inner = table_of({narrow, narrow}, {row({"aaaaa bbbbb ccccc", "1"}), row({"2"})});
  inner.rows[0].cells[0].row_span = 2;
  Table outer = table_of({FixedWidth{Length::points(80)}}, {row({""})});
  outer.rows[0].cells[0].blocks = {inner};
  const Lines lines = behind(11, laid_out(document_of(after_lines(11, outer))));
  CHECK(lines == Lines{"aaaaa", "1", "|", "bbbbb", "ccccc", "2"});
}

TEST_CASE("a row that must not split but is higher than a page is let go, with a warning") {
  Row tall = row({"a"});
  for (int i = 0; i < 14; ++i)
    tall.cells[0].blocks.emplace_back(paragraph("b"));
  Row low = row({"first"});
  tall.may_split = low.may_split = false;
  Diagnostics diagnostics;
  const auto result = layout::lay_out(document_of({table_of({RelativeWidth{1}}, {low, tall})}),
                                      FakeBook(), Limits{}, diagnostics);
  REQUIRE(result.has_value());
  const Table& made = std::get<Table>(result->settled.sections[0].blocks[0]);
  CHECK_FALSE(made.rows[0].may_split);
  CHECK(made.rows[1].may_split);
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics.list().front().code == Code::layout_parted);
}

TEST_CASE("rows that must not split are let go by the room that a high header leaves") {
  Row tall = row({"a"});
  for (int i = 0; i < 10; ++i)
    tall.cells[0].blocks.emplace_back(paragraph("b"));
  tall.may_split = false;
  Document document = document_of({table_of({RelativeWidth{1}}, {tall})});
  CHECK_FALSE(std::get<Table>(laid_out(document).settled.sections[0].blocks[0]).rows[0].may_split);
  document.sections[0].header = {paragraph("1"), paragraph("2"), paragraph("3")};
  CHECK(std::get<Table>(laid_out(document).settled.sections[0].blocks[0]).rows[0].may_split);
}

TEST_CASE("a high header of the first page alone counts where that page has one of its own") {
  Row tall = row({"a"});
  for (int i = 0; i < 10; ++i)
    tall.cells[0].blocks.emplace_back(paragraph("b"));
  tall.may_split = false;
  Document document = document_of({table_of({RelativeWidth{1}}, {tall})});
  document.sections[0].first_page_differs = false;
  document.sections[0].first_header = {paragraph("1"), paragraph("2"), paragraph("3")};
  CHECK_FALSE(std::get<Table>(laid_out(document).settled.sections[0].blocks[0]).rows[0].may_split);
  document.sections[0].first_page_differs = true;
  CHECK(std::get<Table>(laid_out(document).settled.sections[0].blocks[0]).rows[0].may_split);
}

TEST_CASE("space below a row's last lines may be cut off by the page's end") {
  const auto with_space = [](bool may_split) {
    Table table = table_of({narrow}, {row({"aaaaa"}), row({"bbbbb"})});
    for (Row& one : table.rows) {
      one.may_split = may_split;
      std::get<Paragraph>(one.cells[0].blocks[0]).props.space_after = Length::points(4);
    }
    return table;
  };
  // 120 pt: ten lines, then 14 pt for each row; only six are left for the second one's 4 pt below.
  CHECK(behind(10, laid_out(document_of(after_lines(10, with_space(true))))) ==
        Lines{"aaaaa", "|", "bbbbb"});
  Paragraph lower = paragraph("x");
  lower.props.line_spacing = LineSpacing{LineRule::exactly, 240, Length::points(5)};
  const auto behind_lower = [&lower](const Table& table) {
    std::vector<Block> blocks = after_lines(9, table);
    blocks.insert(blocks.begin(), lower);
    return behind(10, laid_out(document_of(std::move(blocks))));
  };
  // The thin line behind the table has no room any more.
  CHECK(behind_lower(with_space(true)) == Lines{"aaaaa", "bbbbb", "|"});
  CHECK(behind_lower(with_space(false)) == Lines{"aaaaa", "|", "bbbbb"});
}

TEST_CASE("in a cell the space before a paragraph stands above the part that goes on, too") {
  Table table = table_of({narrow}, {row({"aaaaa bbbbb ccccc"})});
  std::get<Paragraph>(table.rows[0].cells[0].blocks[0]).props.space_before = Length::points(4);
  const auto paper = laid_out(document_of(after_lines(10, table)));
  CHECK(behind(10, paper) == Lines{"aaaaa", "|", "bbbbb", "ccccc"});
  CHECK(line(paper, 0, 1).top == Length::points(14));
}

TEST_CASE("a row that is to be higher than its cells goes on whole, a higher one is cut") {
  Table table = table_of({narrow}, {row({"aaaaa bbbbb"})});
  table.rows[0].min_height = Length::points(25);
  CHECK(behind(11, laid_out(document_of(after_lines(11, table)))) == Lines{"|", "aaaaa", "bbbbb"});
  table.rows[0].min_height = Length::points(20);
  CHECK(behind(11, laid_out(document_of(after_lines(11, table)))) == Lines{"aaaaa", "|", "bbbbb"});
}

TEST_CASE("a row that a cell over several rows stretches beyond its least height is cut") {
  Table table = table_of({narrow, narrow}, {row({"aaaaa bbbbb ccccc ddddd", "1"}), row({"2"})});
  table.rows[0].cells[0].row_span = 2;
  table.rows[1].min_height = Length::points(25);
  CHECK(behind(9, laid_out(document_of(after_lines(9, table)))) ==
        Lines{"aaaaa", "bbbbb", "ccccc", "1", "2", "|", "ddddd"});
  table.rows[1].min_height = Length::points(35);
  CHECK(behind(9, laid_out(document_of(after_lines(9, table)))) ==
        Lines{"aaaaa", "1", "|", "bbbbb", "ccccc", "ddddd", "2"});
}

TEST_CASE("a cut row leaves room for the table's last line") {
  Table table = table_of({narrow}, {row({"aaaaa bbbbb ccccc"}), row({"d"})});
  CHECK(behind(10, laid_out(document_of(after_lines(10, table)))) ==
        Lines{"aaaaa", "bbbbb", "|", "ccccc", "d"});
  table.rows[1].cells[0].borders.bottom = line_of(2);
  CHECK(behind(10, laid_out(document_of(after_lines(10, table)))) ==
        Lines{"aaaaa", "|", "bbbbb", "ccccc", "d"});
}

TEST_CASE("a line that the next row says needs no room where the page ends before that row") {
  Table table = table_of({narrow}, {row({"aaaaa bbbbb ccccc"}), row({"d"})});
  table.rows[1].cells[0].borders.top = line_of(2);
  CHECK(behind(10, laid_out(document_of(after_lines(10, table)))) ==
        Lines{"aaaaa", "bbbbb", "|", "ccccc", "d"});
  CHECK(behind(9, laid_out(document_of(after_lines(9, table)))) ==
        Lines{"aaaaa", "bbbbb", "ccccc", "|", "d"});
  table.rows[0].cells[0].borders.bottom = line_of(2);
  CHECK(behind(9, laid_out(document_of(after_lines(9, table)))) ==
        Lines{"|", "aaaaa", "bbbbb", "ccccc", "d"});
}

TEST_CASE("a row that would fit but for the line below it goes on whole") {
  Table table = table_of({narrow}, {row({"aaaaa bbbbb"}), row({"d"})});
  table.rows[0].cells[0].borders.bottom = line_of(2);
  CHECK(behind(10, laid_out(document_of(after_lines(10, table)))) ==
        Lines{"|", "aaaaa", "bbbbb", "d"});
}

TEST_CASE("the last line of a table that is kept together may stand below the page's end") {
  Table table = table_of({narrow}, {row({"a"}), row({"b"})});
  table.grid_lines.bottom = line_of(2);
  table.rows[1].may_split = false;
  CHECK(behind(10, laid_out(document_of(after_lines(10, table)))) == Lines{"a", "|", "b"});
  table.keep_together = true;
  std::vector<Block> blocks = after_lines(10, table);
  blocks.emplace_back(paragraph("c"));
  CHECK(behind(10, laid_out(document_of(blocks))) == Lines{"a", "b", "|", "c"});
  blocks.erase(blocks.begin(), blocks.begin() + 2);
  const auto paper = laid_out(document_of(blocks));
  CHECK(line(paper, 10).top == Length::points(10 + 10 * 10 + 2));
}

TEST_CASE("a chain that is longer than a page is parted before a table kept together") {
  ParagraphProps kept;
  kept.keep_next = true;
  Table table = table_of({narrow}, {row({"a"}), row({"b"}), row({"c"})});
  table.keep_together = true;
  std::vector<Block> blocks;
  for (int i = 0; i < 10; ++i)
    blocks.emplace_back(paragraph("x", kept));
  blocks.emplace_back(table);
  CHECK(behind(10, laid_out(document_of(blocks))) == Lines{"|", "a", "b", "c"});
}

TEST_CASE("repeated headings have the lines and the shading that they have at first") {
  std::vector<Row> rows = {row({"A", "B"}), row({"C"})};
  rows[0].cells[0].row_span = 2;
  rows[0].cells[0].shading = document::Color{1, 2, 3};
  rows[0].heading = rows[1].heading = true;
  for (int i = 0; i < 20; ++i)
    rows.push_back(row({"1", "2"}));
  Table table = table_of({narrow, narrow}, std::move(rows));
  table.grid_lines = line_of(1);
  const auto paper = laid_out(document_of({table}));
  REQUIRE(paper.pages.pages.size() > 1);
  // Those across, down to the line below the headings: where, how long.
  const auto across = [&paper](std::size_t page) {
    std::vector<std::pair<std::int64_t, std::int64_t>> found;
    for (const layout::Rule& rule : paper.pages.pages[page].rules) {
      if (rule.width > rule.height && rule.y < Length::points(34))
        found.emplace_back(rule.y.emu(), rule.width.emu());
    }
    std::sort(found.begin(), found.end());
    return found;
  };
  CHECK(across(0).size() == 3);
  CHECK(across(1) == across(0));
  CHECK(paper.pages.pages[1].shades.size() == paper.pages.pages[0].shades.size());
}
