// Lines, margins, shading, styles and turned text of tables.
#include <algorithm>

#include "layout/fake_font.h"

using namespace layout_test;

namespace {

Table two_by_two() {
  Table table;
  table.columns = {FixedWidth{Length::points(40)}, FixedWidth{Length::points(40)}};
  table.rows = {row({"a", "b"}), row({"c", "d"})};
  table.margins.left = table.margins.right = Length::points(2);
  return table;
}
Border line_of(int points, LineKind kind = LineKind::single) {
  return {Length::points(points), {}, {}, kind};
}
const layout::Page& first_page(const layout::LaidOut& paper) {
  return paper.pages.pages.front();
}
// The rules that lie across, by how high they are.
std::vector<Length> heights_across(const layout::LaidOut& paper) {
  std::vector<Length> heights;
  for (const layout::Rule& rule : first_page(paper).rules)
    if (rule.width > rule.height) heights.push_back(rule.height);
  return heights;
}

}  // namespace

TEST_CASE("a double line is two pens with a gap of one, a thick line two pens") {
  Table table = two_by_two();
  table.grid_lines.inside_h = line_of(1, LineKind::double_line);
  table.grid_lines.bottom = line_of(2, LineKind::thick);
  const auto paper = laid_out(document_of({table}));
  CHECK(heights_across(paper) ==
        std::vector<Length>{Length::points(1), Length::points(1), Length::points(4)});
  CHECK(line(paper, 2).top == Length::points(10 + 10 + 3));
}

namespace {

// "x y width height" in points, of all rules of the first page, in their order of places.
Lines rules_of(const layout::LaidOut& paper) {
  Lines all;
  for (const layout::Rule& rule : first_page(paper).rules) {
    std::string text;
    for (const Length length : {rule.x, rule.y, rule.width, rule.height})
      text += (text.empty() ? "" : " ") + std::to_string(length.emu() / 12700);
    all.push_back(text);
  }
  std::sort(all.begin(), all.end());
  return all;
}
Lines sorted(Lines lines) {
  std::sort(lines.begin(), lines.end());
  return lines;
}

// Double lines of 2 pt around: 6 pt broad, their middles on the table's edges, 8 and 88.
Table framed() {
  Table table = two_by_two();
  table.grid_lines.top = table.grid_lines.bottom = table.grid_lines.left = table.grid_lines.right =
      line_of(2, LineKind::double_line);
  return table;
}

}  // namespace

TEST_CASE("at the corners of a double frame the outer lines meet, and the inner ones") {
  // Two rows of 10 pt between bands of 6 pt: from 10 to 42.
  const Lines outer{"5 10 86 2", "5 40 86 2", "5 10 2 32", "89 10 2 32"};
  const Lines inner{"9 14 78 2", "9 36 78 2", "9 14 2 24", "85 14 2 24"};
  Lines both = outer;
  both.insert(both.end(), inner.begin(), inner.end());
  CHECK(rules_of(laid_out(document_of({framed()}))) == sorted(both));
}

TEST_CASE("a line inside ends at the inner line of a double frame") {
  Table table = framed();
  table.grid_lines.inside_h = line_of(2);
  table.grid_lines.inside_v = line_of(2, LineKind::double_line);
  const Lines rules = rules_of(laid_out(document_of({table})));
  const auto has = [&rules](const char* rule) {
    return std::find(rules.begin(), rules.end(), rule) != rules.end();
  };
  CHECK(has("9 26 78 2"));  // across, between the rows
  CHECK(has("45 14 2 26"));
  CHECK(has("49 14 2 26"));
  CHECK(has("5 10 86 2"));
}

TEST_CASE("a double frame is closed on each page that its table goes over") {
  Table table = framed();
  for (int i = 0; i < 12; ++i)
    table.rows.push_back(row({"e", "f"}));
  const auto paper = laid_out(document_of({table}));
  REQUIRE(paper.pages.pages.size() == 2);
  const layout::Page& page = paper.pages.pages[1];
  const auto outermost = std::minmax_element(
      page.rules.begin(), page.rules.end(),
      [](const layout::Rule& a, const layout::Rule& b) { return a.width < b.width; });
  CHECK(outermost.second->x == Length::points(5));
  CHECK(std::count_if(page.rules.begin(), page.rules.end(), [](const layout::Rule& rule) {
          return rule.x == Length::points(9) && rule.width == Length::points(78);
        }) >= 1);
}

TEST_CASE("dots and dashes take as much room as a single line") {
  for (const LineKind kind : {LineKind::dotted, LineKind::dashed}) {
    Table table = two_by_two();
    table.grid_lines.inside_h = line_of(2, kind);
    const auto paper = laid_out(document_of({table}));
    REQUIRE(first_page(paper).rules.size() == 1);
    CHECK(first_page(paper).rules[0].kind != document::LineKind::single);
    CHECK(line(paper, 2).top == Length::points(22));
  }
}

TEST_CASE("each side of a table and the lines inside are drawn by themselves") {
  Table table = two_by_two();
  table.grid_lines.top = line_of(1);
  table.grid_lines.inside_v = line_of(2);
  const auto paper = laid_out(document_of({table}));
  const auto& rules = first_page(paper).rules;
  REQUIRE(rules.size() == 2);
  CHECK(rules[0].y == Length::points(10));
  CHECK(rules[0].height == Length::points(1));
  CHECK(rules[1].width == Length::points(2));
  CHECK(rules[1].x == Length::points(10 - 2 + 40 - 1));
}

TEST_CASE("an upright line ends with the lower line that it meets, not with the row's broadest") {
  Table table = two_by_two();
  table.grid_lines = line_of(1);
  table.rows[1].cells[0].borders.bottom = line_of(3, LineKind::double_line);
  std::vector<Length> ends;
  const auto paper = laid_out(document_of({table}));
  for (const layout::Rule& rule : first_page(paper).rules)
    if (rule.height > rule.width) ends.push_back(rule.y + rule.height);
  // Two rows under lines of 1 pt, then bands of 9, 9 and 1 pt.
  const Length last = Length::points(10 + 1 + 10 + 1 + 10);
  CHECK(ends == std::vector<Length>{last + Length::points(9), last + Length::points(9),
                                    last + Length::points(1)});
}

TEST_CASE("a line between two cells goes only when both take it away") {
  Table table = two_by_two();
  table.grid_lines.inside_h = line_of(1);
  table.rows[0].cells[0].borders.bottom = Border{};
  table.rows[0].cells[1].borders.bottom = Border{};
  CHECK(first_page(laid_out(document_of({table}))).rules.size() == 1);
  table.rows[1].cells[0].borders.top = Border{};
  const auto paper = laid_out(document_of({table}));
  REQUIRE(first_page(paper).rules.size() == 1);
  CHECK(first_page(paper).rules[0].x == Length::points(10 - 2 + 40));
}

TEST_CASE("of two borders that meet the broader is drawn, then the heavier kind, then the darker") {
  const auto drawn = [](const Border& above, const Border& below) {
    Table table = two_by_two();
    table.rows[0].cells[0].borders.bottom = above;
    table.rows[1].cells[0].borders.top = below;
    return first_page(laid_out(document_of({table}))).rules;
  };
  CHECK(drawn(line_of(1), line_of(3))[0].height == Length::points(3));
  CHECK(drawn(line_of(3), line_of(1, LineKind::double_line)).size() == 2);
  const Border red{Length::points(1), {}, {255, 0, 0}}, blue{Length::points(1), {}, {0, 0, 255}};
  CHECK(drawn(blue, red)[0].color == Color{255, 0, 0});
  CHECK(drawn(red, blue)[0].color == Color{255, 0, 0});
  CHECK(drawn(Border{}, line_of(1)).size() == 1);
}

TEST_CASE("settled, both cells of an edge say the line that is drawn") {
  Table table = two_by_two();
  table.rows[0].cells[0].borders.right = line_of(1);
  table.rows[0].cells[1].borders.left = line_of(2, LineKind::dotted);
  table.rows[1].cells[0].borders.top = line_of(1);
  const auto paper = laid_out(document_of({table}));
  const auto& rows = std::get<Table>(paper.settled.sections[0].blocks[0]).rows;
  CHECK(rows[0].cells[0].borders.right == line_of(2, LineKind::dotted));
  CHECK(rows[0].cells[1].borders.left == line_of(2, LineKind::dotted));
  CHECK_FALSE(rows[0].cells[0].borders.bottom.has_value());
}

TEST_CASE("a cell's margins go before the table's; a row has the largest above and below") {
  Table table = two_by_two();
  table.rows[0].cells[0].margins.left = Length::points(5);
  table.rows[0].cells[1].margins.top = Length::points(3);
  table.rows[1].cells[1].margins.bottom = Length::points(4);
  const auto paper = laid_out(document_of({table, paragraph("after")}));
  CHECK(line(paper, 0).x == Length::points(13));
  CHECK(line(paper, 0).top == Length::points(13));
  CHECK(line(paper, 1).top == Length::points(13));
  CHECK(line(paper, 2).x == Length::points(10));
  CHECK(line(paper, 4).top == Length::points(10 + 13 + 14));
}

TEST_CASE("a row is at least as high as it must be, its upper line included") {
  Table table = two_by_two();
  table.grid_lines = line_of(1);
  table.rows[0].min_height = Length::points(25);
  table.rows[1].min_height = Length::points(5);
  const auto paper = laid_out(document_of({table, paragraph("after")}));
  CHECK(line(paper, 0).top == Length::points(11));
  CHECK(line(paper, 2).top == Length::points(10 + 25 + 1));
  CHECK(line(paper, 4).top == Length::points(10 + 25 + 11 + 1));
}

TEST_CASE("text turned to the left runs up its cell, from the cell's left edge on") {
  Table table = two_by_two();
  table.rows[0].cells[0] = cell({paragraph("abc def")});
  table.rows[0].cells[0].direction = TextDirection::up;
  const auto paper = laid_out(document_of({table}));
  const layout::Line& turned = line(paper, 0);
  CHECK(layout::text_of(turned) == "abc def");
  CHECK(turned.frame.turn == layout::Turn::left);
  CHECK(turned.frame.x == Length::points(10));
  CHECK(turned.x == Length());
  // The row is as high as the line is long (35 pt), and a little.
  CHECK(turned.frame.y >= Length::points(10 + 35));
  CHECK(turned.frame.y < Length::points(10 + 36));
  CHECK(line(paper, 2).top == turned.frame.y);
}

TEST_CASE("text turned to the right runs down its cell, from the cell's right edge on") {
  Table table = two_by_two();
  table.rows[0].cells[0].direction = TextDirection::down;
  const auto paper = laid_out(document_of({table}));
  CHECK(line(paper, 0).frame.turn == layout::Turn::right);
  CHECK(line(paper, 0).frame.x == Length::points(10 - 2 + 40 - 2));
  CHECK(line(paper, 0).frame.y == Length::points(10));
}

TEST_CASE("turned text breaks where its row is not higher") {
  Table table = two_by_two();
  table.rows[0].cells[0] = cell({paragraph("abc def")});
  table.rows[0].cells[0].direction = TextDirection::up;
  table.rows[0].min_height = Length::points(20);
  const auto paper = laid_out(document_of({table}));
  CHECK(lines_of(paper) == Lines{"abc", "def", "b", "c", "d"});
  CHECK(line(paper, 1).top == Length::points(10));
}

TEST_CASE("a column that follows its content is as broad as turned text is high") {
  Table table = two_by_two();
  table.columns[0] = ContentWidth{};
  table.rows[0].cells[0] = cell({paragraph("abcdefgh")});
  table.rows[0].cells[0].direction = TextDirection::up;
  const auto paper = laid_out(document_of({table}));
  const auto& grid = std::get<Table>(paper.settled.sections[0].blocks[0]).grid;
  CHECK(grid[0] == Length::points(10 + 4) + Length::twips(6));
}

TEST_CASE("a table's style gives lines, margins and shading, the table's own go before") {
  Document document = document_of({two_by_two()});
  TableStyle style;
  style.id = "luoi";
  style.table.lines = line_of(1);
  style.table.margins.top = Length::points(2);
  style.table.shading = Color{1, 2, 3};
  style.heading.shading = Color{4, 5, 6};
  document.styles.table = {style};
  auto& table = std::get<Table>(document.sections[0].blocks[0]);
  table.style = "luoi";
  table.grid_lines.inside_h = line_of(3);
  table.rows[0].heading = true;
  const auto paper = laid_out(document);
  CHECK(line(paper, 0).top == Length::points(10 + 1 + 2));
  CHECK(line(paper, 2).top == Length::points(10 + 1 + 12 + 3 + 2));
  REQUIRE(first_page(paper).shades.size() == 4);
  CHECK(first_page(paper).shades[0].color == Color{4, 5, 6});
  CHECK(first_page(paper).shades[2].color == Color{1, 2, 3});
}

TEST_CASE("what a table's style says of text holds before the styles of its paragraphs") {
  Document document = document_of({two_by_two(), paragraph("after")});
  TableStyle style;
  style.id = "luoi";
  style.run.size = Length::points(5);
  style.paragraph.indent_left = Length::points(3);
  style.heading.run.size = Length::points(8);
  document.styles.table = {style};
  ParagraphStyle own;
  own.id = "own";
  own.paragraph.indent_left = Length::points(1);
  document.styles.paragraph.push_back(own);
  auto& table = std::get<Table>(document.sections[0].blocks[0]);
  table.style = "luoi";
  table.rows[0].heading = true;
  std::get<Paragraph>(table.rows[1].cells[1].blocks[0]).style = "own";
  const auto paper = laid_out(document);
  CHECK(line(paper, 0).height == Length::points(8));
  CHECK(line(paper, 2).height == Length::points(5));
  CHECK(line(paper, 2).x == Length::points(13));
  CHECK(line(paper, 3).x == Length::points(51));
  CHECK(line(paper, 4).height == Length::points(10));
}
