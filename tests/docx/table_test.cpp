#include <doctest/doctest.h>

#include "docx/docx_support.h"

using namespace tongket;
using namespace tongket::document;
using namespace tongket::docx_test;

namespace {

std::string body_of(Table table) {
  Document document = plain_document();
  document.sections[0].blocks.emplace_back(std::move(table));
  document.sections[0].blocks.emplace_back(paragraph("Sau bảng"));
  return body(document);
}

Row row(std::vector<Cell> cells) {
  return {std::move(cells), false, true, {}};
}

}  // namespace

TEST_CASE("rounded column widths add up to the table's width") {
  Table made = table(
      {Length::emu(635 * 100 + 300), Length::emu(635 * 100 + 300), Length::emu(635 * 100 + 300)});
  made.rows = {row({cell("a"), cell("b"), cell("c")})};
  const std::string text = body_of(made);
  CHECK(contains(text, "<w:tblW w:w=\"301\" w:type=\"dxa\"/>"));
  CHECK(contains(text, "<w:gridCol w:w=\"101\"/><w:gridCol w:w=\"100\"/><w:gridCol w:w=\"100\"/>"));
  CHECK(count(text, "<w:tcW w:w=\"100\" w:type=\"dxa\"/>") == 2);
  CHECK(count(text, "<w:tcW w:w=\"101\" w:type=\"dxa\"/>") == 1);
  CHECK(contains(text, "<w:tblLayout w:type=\"fixed\"/>"));
}

TEST_CASE("a lone row that keeps with what follows says so in all its paragraphs, not cantSplit") {
  Table made = table({Length::mm(20), Length::mm(30)});
  made.rows = {row({cell("a"), cell("b")})};
  made.rows[0].may_split = false;
  std::get<Paragraph>(made.rows[0].cells[0].blocks[0]).props.keep_next = true;
  std::string text = body_of(made);
  CHECK(count(text, "<w:keepNext/>") == 2);
  CHECK_FALSE(contains(text, "<w:cantSplit/>"));
  // Two rows keep well enough with it.
  made.rows.insert(made.rows.begin(), row({cell("c"), cell("d")}));
  text = body_of(made);
  CHECK(count(text, "<w:keepNext/>") == 1);
  CHECK(count(text, "<w:cantSplit/>") == 1);
}

TEST_CASE("rows where the PDF's pages end are not in the DOCX") {
  Table made = table({Length::mm(20), Length::mm(30)});
  made.rows = {row({cell("a"), cell("1")}), row({cell("chuyển"), cell("1")}),
               row({cell("b"), cell("2")})};
  made.rows[1].page_row = PageRow::carried;
  made.rows[2].opens_page = true;
  const std::string text = body_of(made);
  CHECK(count(text, "<w:tr>") == 2);
  CHECK_FALSE(contains(text, "chuyển"));
  made.parts_at_pages = true;
  CHECK(contains(body_of(made), "chuyển"));
}

TEST_CASE("the grid says what LibreOffice reads as the edges, the cells say their widths") {
  // Of 9354 twips 3000 would be 3207 shares, and these 2999 twips; 3001 are 3208, and these 3000.
  Table made = table({Length::twips(3000), Length::twips(3005), Length::twips(3349)});
  made.rows = {row({cell("a"), cell("b"), cell("c")})};
  const std::string text = body_of(made);
  CHECK(contains(text,
                 "<w:gridCol w:w=\"3001\"/><w:gridCol w:w=\"3004\"/><w:gridCol w:w=\"3349\"/>"));
  CHECK(contains(text, "<w:tcW w:w=\"3000\" w:type=\"dxa\"/>"));
  CHECK(contains(text, "<w:tcW w:w=\"3005\" w:type=\"dxa\"/>"));
  CHECK(contains(text, "<w:tcW w:w=\"3349\" w:type=\"dxa\"/>"));
}

TEST_CASE("a cell over two rows is continued below") {
  Table made = table({Length::mm(20), Length::mm(30)});
  Cell tall = cell("cao");
  tall.row_span = 2;
  made.rows = {row({tall, cell("1")}), row({cell("2")})};
  const std::string text = body_of(made);
  CHECK(
      contains(text, "<w:tcPr><w:tcW w:w=\"1134\" w:type=\"dxa\"/><w:vMerge w:val=\"restart\"/>"));
  CHECK(contains(text, "<w:tr><w:tc><w:tcPr><w:tcW w:w=\"1134\" w:type=\"dxa\"/><w:vMerge/>"));
  CHECK(count(text, "<w:tc>") == 4);
}

TEST_CASE("a cell over two rows and two columns is continued by one cell of the same span") {
  Table made = table({Length::mm(20), Length::mm(30), Length::mm(30)});
  Cell big = cell("to");
  big.row_span = big.column_span = 2;
  made.rows = {row({cell("1"), big}), row({cell("2")})};
  const std::string text = body_of(made);
  CHECK(count(text, "<w:gridSpan w:val=\"2\"/>") == 2);
  CHECK(count(text, "<w:tc>") == 4);
}

TEST_CASE("lines inside a merged cell are left out") {
  Table made = table({Length::mm(20), Length::mm(30)});
  const Border line{Length::points(1), {}, {}};
  Cell tall = cell("cao");
  tall.row_span = 2;
  tall.borders = {line, {}, line, {}};
  made.rows = {row({tall, cell("1")}), row({cell("2")})};
  const std::string text = body_of(made);
  CHECK(contains(text,
                 "<w:vMerge w:val=\"restart\"/><w:tcBorders><w:top w:val=\"single\" "
                 "w:sz=\"8\" w:space=\"0\" w:color=\"000000\"/></w:tcBorders>"));
  CHECK(contains(text, "<w:vMerge/><w:tcBorders><w:bottom w:val=\"single\""));
}

TEST_CASE("heading rows repeat, rows that may not split say so") {
  Table made = table({Length::mm(20)});
  made.rows = {row({cell("TT")}), row({cell("1")})};
  made.rows[0].heading = true;
  made.rows[1].may_split = false;
  const std::string text = body_of(made);
  CHECK(contains(text, "<w:tr><w:trPr><w:tblHeader/></w:trPr>"));
  CHECK(contains(text, "<w:tr><w:trPr><w:cantSplit/></w:trPr>"));
}

TEST_CASE("a table kept together keeps every row but the last with the next") {
  Table made = table({Length::mm(20)});
  made.keep_together = true;
  made.rows = {row({cell("1")}), row({cell("2")}), row({cell("3")})};
  const std::string text = body_of(made);
  CHECK(count(text, "<w:keepNext/>") == 2);
  CHECK(text.rfind("<w:keepNext/>") < text.find(">3<"));
}

TEST_CASE("tables that follow one another are parted by a paragraph, as Word joins them else") {
  Document document = plain_document();
  for (int i = 0; i < 2; ++i) {
    Table made = table({Length::mm(20)});
    made.rows = {row({cell("1")})};
    document.sections[0].blocks.emplace_back(made);
  }
  const std::string text = body(document);
  CHECK_FALSE(contains(text, "</w:tbl><w:tbl>"));
  CHECK(text.substr(text.size() - 6) == "</w:p>");
}

TEST_CASE("a table within the text is indented by its cell margin, one in a cell is not") {
  Table made = table({Length::mm(20)});
  made.rows = {row({cell("1")})};
  made.margins.left = Length::twips(68);
  made.within = true;
  made.indent = Length::twips(200);
  CHECK(contains(body_of(made), "<w:tblInd w:w=\"268\""));
  Table outer = table({Length::mm(50)});
  outer.rows = {row({cell("2")})};
  outer.rows[0].cells[0].blocks = {made, paragraph("3")};
  CHECK(contains(body_of(outer), "<w:tblInd w:w=\"200\""));
}

TEST_CASE("place, lines, margins and caption stand in the order of the schema") {
  Table made = table({Length::mm(20)});
  made.rows = {row({cell("1")})};
  made.indent = Length::twips(200);
  made.grid_lines = Border{Length::half_points(1), {}, {}};
  made.caption = "Bảng 1";
  const std::string text = body_of(made);
  const char* order[] = {"<w:tblW",      "<w:tblInd w:w=\"200\"", "<w:tblBorders><w:top",
                         "<w:insideV",   "<w:tblLayout",          "<w:tblCellMar><w:top",
                         "<w:tblCaption"};
  std::size_t at = 0;
  for (const char* piece : order) {
    const std::size_t found = text.find(piece);
    CHECK_MESSAGE(found != std::string::npos, piece);
    CHECK_MESSAGE(found >= at, piece);
    at = found;
  }
}

TEST_CASE("lines of each side and kind stand in the order of the schema") {
  Table made = table({Length::mm(20)});
  made.rows = {row({cell("1")})};
  made.grid_lines.top = Border{Length::points(1), {}, {}, LineKind::double_line};
  made.grid_lines.bottom = Border{Length::points(1), {}, {}, LineKind::dashed};
  made.grid_lines.inside_h = Border{};
  const std::string text = body_of(made);
  CHECK(contains(text, "<w:tblBorders><w:top w:val=\"double\" w:sz=\"8\""));
  CHECK(contains(text, "<w:bottom w:val=\"dashed\""));
  CHECK(contains(text, "<w:insideH w:val=\"nil\"/></w:tblBorders>"));
}

TEST_CASE("a cell says its own margins and the direction of its text, a row its least height") {
  Table made = table({Length::mm(20), Length::mm(20)});
  Cell turned = cell("1");
  turned.margins.left = Length::twips(40);
  turned.direction = TextDirection::up;
  turned.vertical = CellVertical::center;
  Cell down = cell("2");
  down.direction = TextDirection::down;
  made.rows = {row({turned, down})};
  made.rows[0].min_height = Length::twips(900);
  const std::string text = body_of(made);
  CHECK(contains(text, "<w:trPr><w:trHeight w:val=\"900\" w:hRule=\"atLeast\"/></w:trPr>"));
  CHECK(contains(text,
                 "<w:tcMar><w:left w:w=\"40\" w:type=\"dxa\"/></w:tcMar>"
                 "<w:textDirection w:val=\"btLr\"/><w:vAlign w:val=\"center\"/>"));
  CHECK(contains(text, "<w:textDirection w:val=\"tbRl\"/>"));
}

TEST_CASE("a table with a style says its lines and margins by the style alone") {
  Document document = plain_document();
  TableStyle style;
  style.id = "luoi";
  style.name = "Lưới";
  style.table.lines = Border{Length::points(1), {}, {}};
  style.table.margins.left = Length::twips(60);
  style.heading.run.bold = true;
  style.heading.shading = Color{220, 230, 240};
  TableStyle other = style;
  other.id = "khac";
  other.based_on = "luoi";
  other.heading = {};
  document.styles.table = {style, other};
  Table made = table({Length::mm(20)});
  made.style = "luoi";
  made.rows = {row({cell("1")})};
  document.sections[0].blocks = {made, paragraph("Sau bảng")};
  const std::string text = body(document);
  CHECK(contains(text, "<w:tblPr><w:tblStyle w:val=\"luoi\"/>"));
  CHECK_FALSE(contains(text, "w:tblBorders"));
  CHECK_FALSE(contains(text, "w:tblCellMar"));
  const std::string styles = part(document, "word/styles.xml");
  CHECK(contains(styles, "<w:style w:type=\"table\" w:styleId=\"luoi\"><w:name w:val=\"Lưới\"/>"));
  CHECK(contains(styles, "<w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"60\""));
  CHECK(contains(styles,
                 "<w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/><w:bCs/></w:rPr>"
                 "<w:tcPr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"DCE6F0\"/>"));
  // LibreOffice asks a table style's ancestors nothing about text.
  CHECK(count(styles, "<w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/>") == 2);
}
