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
Border line_of(int points) {
  return {Length::points(points), {}, {}};
}

const Table& settled_table(const layout::LaidOut& paper) {
  return std::get<Table>(paper.settled.sections[0].blocks[0]);
}

}  // namespace

TEST_CASE("columns are fixed, as wide as their content, or share the rest") {
  Table table = table_of({FixedWidth{Length::points(30)}, RelativeWidth{1}, RelativeWidth{2}},
                         {row({"a", "b", "c"})});
  // The cell margins stick out on both sides: 104 pt in all.
  auto grid = settled_table(laid_out(document_of({table}))).grid;
  CHECK(grid[0] == Length::points(30));
  CHECK(grid[1] + grid[2] == Length::points(74));
  CHECK(grid[1] == Length::twips(493));
  table.columns = {ContentWidth{}, RelativeWidth{1}};
  table.rows = {row({"aaaa bb", "c"})};
  grid = settled_table(laid_out(document_of({table}))).grid;
  CHECK(grid[0] == Length::points(35 + 4) + Length::twips(6));
  CHECK(grid[0] + grid[1] == Length::points(104));
}

TEST_CASE("an edge that LibreOffice can't read moves by a twip, others stay") {
  // 2080 twips in all: what is said as 400 is read as 399, as 401 as 401.
  Table table = table_of({FixedWidth{Length::twips(400)}, RelativeWidth{1}}, {row({"a", "b"})});
  auto grid = settled_table(laid_out(document_of({table}))).grid;
  CHECK(grid == std::vector<Length>{Length::twips(399), Length::twips(1681)});
  for (const int edge : {399, 401, 402, 403, 404}) {
    table.columns[0] = FixedWidth{Length::twips(edge)};
    grid = settled_table(laid_out(document_of({table}))).grid;
    CHECK(grid == std::vector<Length>{Length::twips(edge), Length::twips(2080 - edge)});
  }
}

TEST_CASE("a column gives way only as far as its longest word") {
  const Table table =
      table_of({ContentWidth{}, RelativeWidth{1}}, {row({"aaaaaaaa bbbbbbbb", "cccccccc"})});
  const auto grid = settled_table(laid_out(document_of({table}))).grid;
  CHECK(grid[1] >= Length::points(44));
  CHECK(grid[0] >= Length::points(44));
}

TEST_CASE("columns that only a cell over several stands in have room for its longest word") {
  Table table = table_of({ContentWidth{}, ContentWidth{}, RelativeWidth{1}},
                         {row({"aaaaaaaa", "b"}), row({"cccccccc", "d"})});
  for (Row& one : table.rows)
    one.cells[0].column_span = 2;
  const auto grid = settled_table(laid_out(document_of({table}))).grid;
  CHECK(grid[0] == grid[1]);
  CHECK(grid[0] + grid[1] >= Length::points(44));
}

TEST_CASE("fixed columns wider than the page are refused") {
  Table table = table_of({FixedWidth{Length::points(105)}}, {row({"a"})});
  table.source = {1, 7, 3};
  Diagnostics diagnostics;
  const auto result = layout::lay_out(document_of({table}), FakeBook(), Limits{}, diagnostics);
  REQUIRE_FALSE(result.has_value());
  CHECK(result.error().list().front().code == Code::layout_too_wide);
  CHECK(result.error().list().front().place == SourceRef{1, 7, 3});
}

TEST_CASE("a fixed column takes room from those that share the rest before a figure is cut") {
  const Table table =
      table_of({FixedWidth{Length::points(20)}, RelativeWidth{1}}, {row({"12345678", "a b"})});
  const auto grid = settled_table(laid_out(document_of({table}))).grid;
  CHECK(grid[0] >= Length::points(40));
  CHECK(grid[0] < Length::points(60));
}

TEST_CASE("a fixed column too narrow for its figure is a warning where nothing can give") {
  const Table table = table_of({FixedWidth{Length::points(20)}, FixedWidth{Length::points(80)}},
                               {row({"12345678", "a"})});
  Diagnostics diagnostics;
  const auto result = layout::lay_out(document_of({table}), FakeBook(), Limits{}, diagnostics);
  REQUIRE(result.has_value());
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics.list().front().code == Code::layout_too_wide);
}

TEST_CASE("columns too narrow for their longest words are a warning") {
  const Table table =
      table_of({RelativeWidth{1}, RelativeWidth{1}}, {row({"aaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbb"})});
  Diagnostics diagnostics;
  const auto result = layout::lay_out(document_of({table}), FakeBook(), Limits{}, diagnostics);
  REQUIRE(result.has_value());
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics.list().front().code == Code::layout_too_wide);
}

TEST_CASE("the text of the first column stands at the text's edge, the indent moves it") {
  Table table =
      table_of({FixedWidth{Length::points(30)}, FixedWidth{Length::points(30)}}, {row({"a", "b"})});
  auto paper = laid_out(document_of({table}));
  CHECK(line(paper, 0).x == Length::points(10));
  CHECK(line(paper, 1).x == Length::points(40));
  table.indent = Length::points(7);
  paper = laid_out(document_of({table}));
  CHECK(line(paper, 0).x == Length::points(17));
}

TEST_CASE("a table within the text keeps its edges at the text's, indented or not") {
  Table table = table_of({RelativeWidth{1}, RelativeWidth{1}}, {row({"a", "b"})});
  table.grid_lines = Border{Length::points(1), {}, {}};
  const auto edges = [&table](const layout::LaidOut& paper) {
    // The upright lines stand in the middle of the edges.
    std::vector<std::int64_t> middles;
    for (const layout::Rule& rule : paper.pages.pages[0].rules)
      if (rule.height > rule.width) middles.push_back((rule.x + rule.width / 2).emu() / 12700);
    return middles;
  };
  CHECK(edges(laid_out(document_of({table}))) == std::vector<std::int64_t>{8, 60, 112});
  table.within = true;
  CHECK(edges(laid_out(document_of({table}))) == std::vector<std::int64_t>{10, 60, 110});
  table.indent = Length::points(10);
  CHECK(edges(laid_out(document_of({table}))) == std::vector<std::int64_t>{20, 65, 110});
  table.align = Alignment::justify;  // as left
  CHECK(edges(laid_out(document_of({table}))) == std::vector<std::int64_t>{20, 65, 110});
  table.indent = Length();
  for (const Alignment align : {Alignment::center, Alignment::right}) {
    table.align = align;
    CHECK(edges(laid_out(document_of({table}))) == std::vector<std::int64_t>{10, 60, 110});
  }
  table.align = Alignment::center;
  table.within = false;
  CHECK(edges(laid_out(document_of({table}))) == std::vector<std::int64_t>{8, 60, 112});
}

TEST_CASE("a table is centred or set right between the text's edges") {
  Table table = table_of({FixedWidth{Length::points(40)}}, {row({"a"})});
  table.align = Alignment::center;
  CHECK(line(laid_out(document_of({table})), 0).x == Length::points(10 + 30 + 2));
  table.align = Alignment::right;
  CHECK(line(laid_out(document_of({table})), 0).x == Length::points(10 + 60 + 2));
}

TEST_CASE("every row begins with its upper line, the table ends with one") {
  Table table = table_of({FixedWidth{Length::points(40)}, FixedWidth{Length::points(40)}},
                         {row({"a", "b"}), row({"c", "d"})});
  table.grid_lines = line_of(1);
  const auto paper = laid_out(document_of({table, paragraph("after")}));
  CHECK(line(paper, 0).top == Length::points(11));
  CHECK(line(paper, 2).top == Length::points(22));
  CHECK(line(paper, 4).top == Length::points(33));
  // Three lines across, three down; upright ones are centred on the column's edge.
  const auto& rules = paper.pages.pages[0].rules;
  REQUIRE(rules.size() == 6);
  CHECK(rules[0].y == Length::points(10));
  CHECK(rules[3].x == Length::points(10 - 2) - Length::half_points(1));
  CHECK(rules[3].height == Length::points(23));
}

TEST_CASE("a cell's own border wins over the table's and makes room for itself") {
  Table table = table_of({FixedWidth{Length::points(40)}, FixedWidth{Length::points(40)}},
                         {row({"a", "b"}), row({"c", "d"})});
  table.grid_lines = line_of(1);
  table.rows[0].cells[0].borders.bottom = line_of(3);
  const auto paper = laid_out(document_of({table}));
  CHECK(line(paper, 2).top == Length::points(11 + 10 + 3));
  CHECK(line(paper, 3).top == Length::points(24));
}

TEST_CASE("cells may span columns and rows, and stand in the middle or at the bottom") {
  Table table = table_of({FixedWidth{Length::points(25)}, FixedWidth{Length::points(30)},
                          FixedWidth{Length::points(25)}},
                         {row({"a", "bc"}), row({"e", "f"})});
  table.rows[0].cells[0].row_span = 2;
  table.rows[0].cells[0].vertical = CellVertical::center;
  table.rows[0].cells[1].column_span = 2;
  const auto paper = laid_out(document_of({table}));
  CHECK(lines_of(paper) == Lines{"a", "bc", "e", "f"});
  CHECK(line(paper, 0).top == Length::points(15));
  CHECK(line(paper, 2).x == Length::points(35));
  CHECK(line(paper, 3).x == Length::points(65));
}

TEST_CASE("a cell over several rows stretches the last of them") {
  Table table = table_of({FixedWidth{Length::points(30)}, FixedWidth{Length::points(30)}},
                         {row({"aaaaa aaaaa aaaaa", "b"}), row({"c"}), row({"d", "e"})});
  table.rows[0].cells[0].row_span = 2;
  const auto paper = laid_out(document_of({table}));
  CHECK(line(paper, 4).top == Length::points(20));
  CHECK(line(paper, 5).top == Length::points(40));
}

TEST_CASE("space before and after paragraphs counts inside cells") {
  ParagraphProps props;
  props.space_before = Length::points(3);
  props.space_after = Length::points(4);
  Row spaced;
  spaced.cells.push_back(cell({paragraph("a", props)}));
  const auto paper = laid_out(
      document_of({table_of({FixedWidth{Length::points(40)}}, {spaced}), paragraph("after")}));
  CHECK(line(paper, 0).top == Length::points(13));
  CHECK(line(paper, 1).top == Length::points(10 + 3 + 10 + 4));
}

TEST_CASE("heading rows are repeated on every page") {
  std::vector<Row> rows = {row({"H"})};
  rows[0].heading = true;
  for (int i = 1; i <= 13; ++i)
    rows.push_back(row({std::to_string(i)}));
  const auto paper =
      laid_out(document_of({table_of({FixedWidth{Length::points(40)}}, std::move(rows))}));
  REQUIRE(paper.pages.pages.size() == 2);
  CHECK(layout::text_of(line(paper, 0, 1)) == "H");
  CHECK(line(paper, 0, 1).zone == layout::Zone::repeated_heading);
  CHECK(layout::text_of(line(paper, 1, 1)) == "12");
  CHECK(line(paper, 1, 1).top == Length::points(20));
}

TEST_CASE("a row that may be cut goes on line by line, each cell by itself") {
  std::vector<Block> blocks;
  for (int i = 0; i < 10; ++i)
    blocks.emplace_back(paragraph("x"));
  Row wide = row({"aaaaa aaaaa aaaaa", "b"});
  blocks.emplace_back(table_of({FixedWidth{Length::points(30)}, FixedWidth{Length::points(30)}},
                               {wide, row({"c", "d"})}));
  auto paper = laid_out(document_of(blocks));
  CHECK(lines_of(paper) == Lines{"x", "x", "x", "x", "x", "x", "x", "x", "x", "x", "aaaaa", "aaaaa",
                                 "b", "|", "aaaaa", "c", "d"});
  std::get<Table>(blocks.back()).rows[0].may_split = false;
  paper = laid_out(document_of(blocks));
  CHECK(paper.pages.pages[0].lines.size() == 10);
  CHECK(paper.pages.pages[1].lines.size() == 7);
}

TEST_CASE("a cell over several rows goes on where a page ends between them") {
  std::vector<Block> blocks;
  for (int i = 0; i < 10; ++i)
    blocks.emplace_back(paragraph("x"));
  Table table = table_of({FixedWidth{Length::points(30)}, FixedWidth{Length::points(30)}},
                         {row({"aaaaa bbbbb ccccc", "1"}), row({"2"}), row({"3"})});
  table.rows[0].cells[0].row_span = 3;
  blocks.emplace_back(table);
  const auto lines = lines_of(laid_out(document_of(blocks)));
  CHECK(Lines(lines.begin() + 10, lines.end()) ==
        Lines{"aaaaa", "bbbbb", "1", "2", "|", "ccccc", "3"});
}

TEST_CASE("a cell over several rows is closed where a page ends between them, and opened again") {
  std::vector<Block> blocks;
  for (int i = 0; i < 10; ++i)
    blocks.emplace_back(paragraph("x"));
  Table table = table_of({FixedWidth{Length::points(30)}, FixedWidth{Length::points(30)}},
                         {row({"a", "1"}), row({"2"})});
  table.rows[0].cells[0].row_span = 2;
  table.grid_lines = line_of(1);
  blocks.emplace_back(table);
  const auto paper = laid_out(document_of(blocks));
  REQUIRE(paper.pages.pages.size() == 2);
  // Two lines across the whole table on each of the pages.
  for (const layout::Page& page : paper.pages.pages) {
    std::vector<Length> across;
    for (const layout::Rule& rule : page.rules)
      if (rule.width > rule.height) across.push_back(rule.width);
    CHECK(across == std::vector<Length>{Length::points(61), Length::points(61)});
  }
}

TEST_CASE("a table that keeps together moves to the next page as a whole") {
  std::vector<Block> blocks;
  for (int i = 0; i < 10; ++i)
    blocks.emplace_back(paragraph("x"));
  Table table = table_of({FixedWidth{Length::points(40)}}, {row({"1"}), row({"2"}), row({"3"})});
  table.keep_together = true;
  blocks.emplace_back(table);
  CHECK(laid_out(document_of(blocks)).pages.pages[0].lines.size() == 10);
}

TEST_CASE("a heading stays with the heading rows and the first row of its table") {
  std::vector<Block> blocks;
  for (int i = 0; i < 9; ++i)
    blocks.emplace_back(paragraph("x"));
  ParagraphProps kept;
  kept.keep_next = true;
  blocks.emplace_back(paragraph("H", kept));
  Row second = row({"aaaaa aaaaa"});
  second.may_split = false;
  Table table = table_of({FixedWidth{Length::points(30)}}, {row({"h"}), second});
  table.rows[0].heading = true;
  blocks.emplace_back(table);
  CHECK(laid_out(document_of(blocks)).pages.pages[0].lines.size() == 9);
}

TEST_CASE("a table in a cell does not stick out of it") {
  const Table inner = table_of({RelativeWidth{1}}, {row({"b"})});
  Row outer;
  outer.cells.push_back(cell({inner, paragraph("c")}));
  const auto paper =
      laid_out(document_of({paragraph("x"), table_of({FixedWidth{Length::points(60)}}, {outer})}));
  CHECK(lines_of(paper) == Lines{"x", "b", "c"});
  CHECK(line(paper, 1).x == Length::points(12));
  CHECK(line(paper, 2).x == Length::points(10));
}

TEST_CASE(
    "a table that would stand next to another or end its column gets a line of 1 pt behind it") {
  const Table table = table_of({FixedWidth{Length::points(40)}}, {row({"a"})});
  const auto paper = laid_out(document_of({table, table}));
  CHECK(paper.settled.sections[0].blocks.size() == 4);
  CHECK(line(paper, 2).top == Length::points(21));
  CHECK(laid_out(document_of({table, paragraph("b")})).settled.sections[0].blocks.size() == 2);
}

TEST_CASE("a row of a table that keeps together is not cut while the table fits on a page") {
  std::vector<Block> blocks;
  for (int i = 0; i < 9; ++i)
    blocks.emplace_back(paragraph("x"));
  Table table = table_of({FixedWidth{Length::points(30)}},
                         {row({"1"}), row({"aaaaa aaaaa aaaaa"}), row({"3"})});
  table.keep_together = true;
  blocks.emplace_back(table);
  CHECK(laid_out(document_of(blocks)).pages.pages[0].lines.size() == 9);
}

TEST_CASE("shading lies behind its cell") {
  Table table = table_of({FixedWidth{Length::points(40)}}, {row({"a"})});
  table.rows[0].cells[0].shading = Color{1, 2, 3};
  const auto paper = laid_out(document_of({table}));
  REQUIRE(paper.pages.pages[0].shades.size() == 1);
  CHECK(paper.pages.pages[0].shades[0].x == Length::points(8));
  CHECK(paper.pages.pages[0].shades[0].width == Length::points(40));
  CHECK(paper.pages.pages[0].shades[0].height == Length::points(10));
}

TEST_CASE("what must stay together but is higher than a page is split with a warning") {
  std::vector<Row> rows;
  for (int i = 0; i < 14; ++i)
    rows.push_back(row({"a", "b"}));
  Table table = table_of({RelativeWidth{1}, RelativeWidth{1}}, std::move(rows));
  table.keep_together = true;
  Diagnostics diagnostics;
  const auto result = layout::lay_out(document_of({table}), FakeBook(), Limits{}, diagnostics);
  REQUIRE(result.has_value());
  CHECK(result->pages.pages.size() == 2);
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics.list().front().code == Code::layout_parted);
  CHECK(diagnostics.list().front().severity == Severity::warning);
}

TEST_CASE("a table's last row that keeps with next stays with the table behind it") {
  std::vector<Row> rows;
  for (int i = 0; i < 11; ++i)
    rows.push_back(row({"a"}));
  Table above = table_of({RelativeWidth{1}}, std::move(rows));
  std::get<Paragraph>(above.rows.back().cells[0].blocks[0]).props.keep_next = true;
  const Table below = table_of({RelativeWidth{1}}, {row({"b"}), row({"c"})});
  const Lines lines = lines_of(laid_out(document_of({above, below})));
  CHECK(Lines(lines.end() - 4, lines.end()) == Lines{"|", "a", "b", "c"});
}

TEST_CASE("what is kept together but higher than a page begins under the text above it") {
  std::vector<Row> rows;
  for (int i = 0; i < 14; ++i)
    rows.push_back(row({"a", "b"}));
  Table table = table_of({RelativeWidth{1}, RelativeWidth{1}}, std::move(rows));
  table.keep_together = true;
  ParagraphProps keep;
  keep.keep_next = true;
  const auto paper = laid_out(document_of({paragraph("x", keep), table}));
  CHECK(paper.pages.pages[0].lines.size() == 1 + 2 * 11);
  CHECK_FALSE(std::get<Table>(paper.settled.sections[0].blocks[1]).keep_together);
}

TEST_CASE("a row that may not split but is higher than a page splits in a table kept together") {
  Row tall = row({"a"});
  for (int i = 0; i < 14; ++i)
    tall.cells[0].blocks.emplace_back(paragraph("b"));
  tall.may_split = false;
  Table table = table_of({RelativeWidth{1}}, {row({"first"}), tall});
  table.keep_together = true;
  table.rows[0].may_split = false;
  const auto settled = laid_out(document_of({table})).settled;
  const Table& made = std::get<Table>(settled.sections[0].blocks[0]);
  CHECK_FALSE(made.rows[0].may_split);
  CHECK(made.rows[1].may_split);
}

TEST_CASE("a table that may go over pages does so without a warning") {
  std::vector<Row> rows;
  for (int i = 0; i < 14; ++i)
    rows.push_back(row({"a", "b"}));
  Diagnostics diagnostics;
  const Table table = table_of({RelativeWidth{1}, RelativeWidth{1}}, std::move(rows));
  const auto result = layout::lay_out(document_of({table}), FakeBook(), Limits{}, diagnostics);
  REQUIRE(result.has_value());
  CHECK(result->pages.pages.size() == 2);
  CHECK(diagnostics.empty());
}
