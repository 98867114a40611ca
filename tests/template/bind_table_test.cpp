// Tables: merged groups, figures, lines, margins, turned words, tables in cells.
#include "template/template_support.h"

using namespace template_test;

namespace {

const document::Table& table_of(const BoundBody& made) {
  return std::get<document::Table>(made.bound.document().sections.front().blocks.back());
}
document::Border thin() {
  return {Length::half_points(1), {}, {}};
}
const document::Border none{};

}  // namespace

TEST_CASE("a cell of a group spans all rows that its loop makes, whatever they are") {
  CHECK(
      body_lines("<table><column/><column/><for-each select='//dimension'>"
                 "<for-each select='category'><row><cell rows='group'>{../label}</cell>"
                 "<cell>{label}</cell></row><if test='@count = 9'><row><cell>thêm</cell></row></if>"
                 "</for-each><row><cell>Cộng</cell><cell>15</cell></row></for-each></table>") ==
      Lines{"row: | Loại (3) | Mới", "row: | Nhân rộng", "row: | thêm", "row: | Cộng | 15"});
}

TEST_CASE("a loop that makes one row merges nothing") {
  CHECK(body_lines("<table><column/><column/><for-each select='//category'>"
                   "<for-each select='label'><row><cell rows='group'>a</cell><cell>b</cell></row>"
                   "</for-each></for-each></table>") == Lines{"row: | a | b", "row: | a | b"});
}

TEST_CASE("groups may stand beside each other, and in groups") {
  CHECK(body_lines("<table><column/><column/><column/><for-each select='//category'>"
                   "<for-each select='//dimension'><for-each select='category'>"
                   "<row><cell rows='group'>a</cell><cell rows='group' span='1'>b</cell>"
                   "<cell>{label}</cell></row></for-each></for-each></for-each></table>") ==
        Lines{"row: | a (2) | b (2) | Mới", "row: | Nhân rộng", "row: | a (2) | b (2) | Mới",
              "row: | Nhân rộng"});
}

TEST_CASE("how many rows a cell spans may be computed") {
  CHECK(body_lines("<table><column/><column/><row><cell rows='{count(//category)}'>a</cell>"
                   "<cell>b</cell></row><row><cell>c</cell></row></table>") ==
        Lines{"row: | a (2) | b", "row: | c"});
  const auto made = bind_body(
      "<table><column/><row><cell rows='{count(conference)}'>a</cell>"
      "</row></table>");
  REQUIRE(made.bound.problems.size() == 1);
  CHECK(made.bound.problems.list().front().code == Code::template_value);
}

TEST_CASE("how many columns stand side by side may be computed, the rest of a row be one cell") {
  const std::string table =
      "<table><column/><column times='{count(//category[@count > $least])}' "
      "align='right'/><column/>"
      "<row><cell>a</cell><for-each select='//category[@count > $least]'><cell>{@count}</cell>"
      "</for-each><cell>b</cell></row><row><cell>c</cell><cell span='rest'>d</cell></row></table>";
  const auto with = [&table](const std::string& least) {
    return bind_body("<let name='least' value='" + least + "'/>" + table);
  };
  const auto two = with("0");
  CHECK(body_of(two.bound.document()) == Lines{"row: | a | 6 | 9 | b", "row: | c | d"});
  CHECK(table_of(two).columns.size() == 4);
  CHECK(table_of(two).rows[1].cells[1].column_span == 3);
  CHECK(std::get<document::Paragraph>(table_of(two).rows[0].cells[2].blocks[0]).style ==
        "table-number");
  CHECK(std::get<document::Paragraph>(table_of(two).rows[0].cells[3].blocks[0]).style ==
        "table-text");
  CHECK(body_of(with("9").bound.document()) == Lines{"row: | a | b", "row: | c | d"});
}

TEST_CASE("columns that can't be counted are a fault where they stand") {
  const auto made = bind_body("<table><column times='{office/name}'/><row><cell/></row></table>");
  REQUIRE(made.bound.problems.size() == 1);
  CHECK(made.bound.problems.list().front().code == Code::template_value);
  CHECK(load_body("<table><column times='x'/><row><cell/></row></table>").faults() ==
        Lines{"template.attribute 2:23"});
  // A table of no columns has no rows.
  CHECK(body_lines("<table><column times='{0}'/><row><cell>a</cell></row></table>") == Lines{});
  const auto full =
      bind_body("<table><column/><row><cell>a</cell><cell span='rest'>b</cell></row></table>");
  REQUIRE(full.bound.problems.size() == 1);
  CHECK(full.bound.problems.list().front().code == Code::template_value);
}

TEST_CASE("below a merged cell the columns keep their own styles and decimals") {
  const auto made = bind_body(
      "<table><column/><column align='center'/><column decimals='2'/>"
      "<row><cell rows='2'>a</cell><cell>b</cell><cell>{1.5}</cell></row>"
      "<row><cell>c</cell><cell>{2}</cell></row></table>");
  CHECK(body_of(made.bound.document()) == Lines{"row: | a (2) | b | 1,50", "row: | c | 2,00"});
  const auto& cells = table_of(made).rows[1].cells;
  CHECK(std::get<document::Paragraph>(cells[0].blocks[0]).style == "table-centre");
  CHECK(std::get<document::Paragraph>(cells[1].blocks[0]).style == "table-number");
}

TEST_CASE("numbers of a column have the decimals that it asks for, unless they say their own") {
  CHECK(body_lines("<table><column decimals='1'/><head><row><cell>{2022}</cell></row></head>"
                   "<row><cell>{1234.56}</cell></row><row><cell>{96 | percent}</cell></row>"
                   "<row><cell>{5 | plus} và {5 | number: 3}</cell></row>"
                   "<row><cell>{'chữ'}</cell></row></table>") ==
        Lines{"head: | 2022", "row: | 1.234,6", "row: | 96,0%", "row: | +5,0 và 5,000",
              "row: | chữ"});
}

TEST_CASE("equal decimals are as many as the number with the most has") {
  CHECK(
      body_lines("<table><column decimals='equal'/><row><cell>{1234 | number}</cell></row>"
                 "<row><cell>{-0.125 | number}</cell></row><row><cell>{5.5 | percent}</cell></row>"
                 "<row><cell>12/2022</cell></row></table>") ==
      Lines{"row: | 1.234,000", "row: | \u20110,125", "row: | 5,500%", "row: | 12/2022"});
}

TEST_CASE("equal decimals are for holes without a filter too") {
  CHECK(
      body_lines("<table><column decimals='equal'/><row><cell>{1234}</cell></row>"
                 "<row><cell>{96.92}</cell></row><row><cell>{5.5 | number}</cell></row></table>") ==
      Lines{"row: | 1.234,00", "row: | 96,92", "row: | 5,50"});
}

TEST_CASE("a table has the lines that it asks for, else those of its style") {
  const auto lines = [](const std::string& attributes) {
    return table_of(
               bind_body("<table " + attributes + "><column/><row><cell>a</cell></row></table>"))
        .grid_lines;
  };
  CHECK(lines("").empty());
  CHECK(lines("lines='all'") == document::TableBorders(thin()));
  CHECK(lines("lines='none'") == document::TableBorders(none));
  CHECK(lines("line='1pt double #0000FF'") ==
        document::TableBorders(
            document::Border{Length::points(1), {}, {0, 0, 255}, document::LineKind::double_line}));
  document::TableBorders outer = none;
  outer.top = outer.left = outer.bottom = outer.right = thin();
  CHECK(lines("lines='outer'") == outer);
  document::TableBorders horizontal = none;
  horizontal.top = horizontal.bottom = horizontal.inside_h =
      document::Border{Length::half_points(1), {}, {}, document::LineKind::dotted};
  CHECK(lines("lines='horizontal' line='dotted'") == horizontal);
}

TEST_CASE("sides of a cell that are not named have no line, on the neighbour's side neither") {
  const auto made = bind_body(
      "<table><column/><column/><row><cell borders='top left'>a</cell><cell>b</cell></row>"
      "<row border-top='2pt'><cell>c</cell><cell border-bottom='dashed'>d</cell></row></table>");
  const auto& rows = table_of(made).rows;
  CHECK(rows[0].cells[0].borders.top == thin());
  CHECK(rows[0].cells[0].borders.right == none);
  CHECK(rows[0].cells[1].borders.left == none);
  CHECK_FALSE(rows[0].cells[1].borders.bottom.has_value());
  CHECK(rows[1].cells[0].borders.top->width == Length::points(2));
  CHECK(rows[1].cells[1].borders.top->width == Length::points(2));
  CHECK(rows[1].cells[1].borders.bottom->kind == document::LineKind::dashed);
}

TEST_CASE("rows and cells say their shading, height, margins and where words stand") {
  const auto made = bind_body(
      "<table margins='1mm 2mm' align='right' keep='together'><column/><column/>"
      "<row shading='#EEEEEE' height='12mm' valign='top' keep='next'><cell>a</cell>"
      "<cell shading='#ffff00' valign='bottom' margins='1mm 2mm 3mm 4mm' direction='up'>b</cell>"
      "</row><row><cell>c</cell><cell direction='down'>d</cell></row></table>");
  const document::Table& table = table_of(made);
  CHECK(table.margins ==
        document::CellMargins{Length::mm(1), Length::mm(1), Length::mm(2), Length::mm(2)});
  CHECK(table.align == document::Alignment::right);
  CHECK(table.keep_together);
  const document::Row& row = table.rows[0];
  CHECK(row.min_height == Length::mm(12));
  CHECK(row.cells[0].shading == document::Color{238, 238, 238});
  CHECK(row.cells[0].vertical == document::CellVertical::top);
  CHECK(row.cells[1].shading == document::Color{255, 255, 0});
  CHECK(row.cells[1].vertical == document::CellVertical::bottom);
  CHECK(row.cells[1].margins ==
        document::CellMargins{Length::mm(1), Length::mm(3), Length::mm(4), Length::mm(2)});
  CHECK(row.cells[1].direction == document::TextDirection::up);
  CHECK(table.rows[1].cells[1].direction == document::TextDirection::down);
  CHECK(std::get<document::Paragraph>(row.cells[0].blocks[0]).props.keep_next == true);
}

TEST_CASE("a cell holds paragraphs and tables") {
  CHECK(body_lines("<table><column/><row><cell><p>a</p><table><column/><column/>"
                   "<for-each select='//category'><row><cell>{label}</cell><cell>{@count}</cell>"
                   "</row></for-each></table></cell></row></table>") ==
        Lines{"row: | a[Mới | 6; Nhân rộng | 9]"});
}

TEST_CASE("rows where pages end say what is added, with the decimals of their columns") {
  const auto made = bind_body(
      "<table page-sum='Cộng trang' carried='Chuyển sau' brought='Trang trước'>"
      "<column/><column/><column sum='yes' decimals='equal'/><column/>"
      "<row><cell>1</cell><cell>a</cell><cell>1.234,5</cell><cell>x</cell></row>"
      "<row><cell>2</cell><cell>b</cell><cell>-0,25</cell><cell/></row>"
      "<row sum='no'><cell span='2'>Cộng</cell><cell>9</cell><cell/></row>"
      "<row><cell>3</cell><cell>c</cell><cell>không</cell><cell/></row></table>");
  const document::Table& table = table_of(made);
  REQUIRE(table.rows.size() == 7);
  CHECK(table.rows[0].sums == std::vector{*Decimal::parse("1234.5")});
  CHECK(table.rows[1].sums == std::vector{*Decimal::parse("-0.25")});
  CHECK(table.rows[2].sums == std::vector{Decimal()});
  CHECK(table.rows[3].sums == std::vector{Decimal()});
  REQUIRE(table.sums.size() == 1);
  CHECK(table.sums[0].cell == 1);
  CHECK(table.sums[0].decimals == 2);
  CHECK(table.rows[4].page_row == document::PageRow::subtotal);
  CHECK(table.rows[5].page_row == document::PageRow::carried);
  CHECK(table.rows[6].page_row == document::PageRow::brought);
  CHECK(table.rows[6].cells[0].column_span == 2);
  CHECK(document::check(made.bound.document()).empty());
}

TEST_CASE("sums where pages end have a look of their own, and are in the DOCX on request") {
  const auto with = [](const std::string& attributes) {
    return bind_body(
        "<table carried='Chuyển sau'" + attributes +
        "><column/><column sum='yes'/><row><cell>a</cell><cell>1</cell></row></table>");
  };
  const auto plain = with("");
  CHECK_FALSE(table_of(plain).parts_at_pages);
  const auto made = with(" sums-style='strong' docx-sums='yes'");
  const document::Table& table = table_of(made);
  CHECK(table.parts_at_pages);
  for (const document::Cell& cell : table.rows.back().cells)
    CHECK(std::get<document::Paragraph>(cell.blocks.front()).content.front().style == "strong");
}

TEST_CASE("figures that are added are numbers as readers read them, notes or not") {
  const auto added = [](const std::string& cell) {
    const auto made = bind_body(
        "<table carried='Chuyển sau'><column/><column sum='yes'/><row><cell>a</cell><cell>" + cell +
        "</cell></row></table>");
    INFO(cell);
    CHECK(document::check(made.bound.document()).empty());
    return std::make_pair(table_of(made).rows[0].sums.at(0).to_string(),
                          made.bound.problems.size());
  };
  using Sum = std::pair<std::string, std::size_t>;
  CHECK(added("1.234.567,25") == Sum{"1234567.25", 0});
  CHECK(added("12345678") == Sum{"12345678", 0});
  CHECK(added("-3,5") == Sum{"-3.5", 0});
  CHECK(added("12,0%") == Sum{"12", 0});
  CHECK(added("12<footnote>Ước tính.</footnote>") == Sum{"12", 0});
  CHECK(added("không") == Sum{"0", 0});
  CHECK(added("–") == Sum{"0", 0});
  for (const char* none : {"3.5", "1.23.4", "1.2345", "1234.567", "12 %", "1 000", "(3)", "7 hộ"})
    CHECK(added(none) == Sum{"0", 1});
}

TEST_CASE("sums that no figure can hold are told") {
  const std::string row = "<row><cell>a</cell><cell>" + std::string(36, '9') + "</cell></row>";
  const auto made = bind_body("<table carried='Chuyển sau'><column/><column sum='yes'/>" + row +
                              row + "</table>");
  REQUIRE(made.bound.problems.size() == 1);
  CHECK(made.bound.problems.list().front().message.en == "the sum is too large");
}

TEST_CASE("a table with sums where pages end has no cells over several rows") {
  const auto made = bind_body(
      "<table carried='Chuyển sau'><column/><column sum='yes'/>"
      "<row><cell rows='2'>a</cell><cell>1</cell></row><row><cell>2</cell></row></table>");
  REQUIRE(made.bound.problems.size() == 1);
  CHECK(made.bound.problems.list().front().code == Code::template_value);
}
