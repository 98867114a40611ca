#include "agree/builder.h"
#include "agree/cases.h"

namespace tongket::agree {

using namespace document;

namespace {

Document long_table() {
  Builder paper;
  paper.add("Bảng chỉ tiêu của năm", "phan");
  Table& table = paper.add_table(
      {FixedWidth{Length::mm(12)}, RelativeWidth{3}, RelativeWidth{1}, FixedWidth{Length::mm(25)}});
  table.grid_lines = Border{Length::half_points(1), {}, {}};
  table.caption = "Chỉ tiêu";
  add_row(table, {"TT", "Nội dung", "Kế hoạch", "Thực hiện so với kế hoạch"}).heading = true;
  for (std::size_t i = 0; i < 60; ++i) {
    Row& row = add_row(table, {std::to_string(i + 1), sentences(i, 1 + i % 3),
                               std::to_string(1000 + 37 * i), "96,92%"});
    row.may_split = i % 4 != 0;
  }
  paper.add(sentences(3, 4));
  return paper.finish();
}

Document merged_cells() {
  Builder paper;
  paper.add(sentences(0, 2));
  Table& table = paper.add_table({RelativeWidth{2}, RelativeWidth{1}, RelativeWidth{1}});
  table.grid_lines = Border{Length::points(1), {}, {}};
  add_row(table, {"Lĩnh vực", "Số mô hình"}).cells[1].column_span = 2;
  table.rows[0].cells[0].row_span = 2;
  table.rows[0].cells[0].vertical = CellVertical::center;
  add_row(table, {"Mới", "Nhân rộng"});
  for (std::size_t i = 0; i < 5; ++i)
    add_row(table, {sentences(i, 1), "12", "34"});
  table.rows[2].cells[0].row_span = 3;
  table.rows[3].cells.erase(table.rows[3].cells.begin());
  table.rows[4].cells.erase(table.rows[4].cells.begin());
  table.rows[6].cells[1].vertical = CellVertical::bottom;
  table.rows[6].cells[2].shading = Color{220, 230, 240};
  paper.add(sentences(4, 3));
  return paper.finish();
}

Cell centred_cell(const std::vector<std::string>& lines) {
  Cell cell;
  for (const std::string& line : lines) {
    Paragraph paragraph = paragraph_of(line);
    paragraph.props.align = Alignment::center;
    paragraph.props.first_line = paragraph.props.space_after = Length{};
    cell.blocks.emplace_back(std::move(paragraph));
  }
  return cell;
}

// Two columns side by side: who writes on the left, where and when on the right.
Document letterhead() {
  Builder paper;
  Table& top = paper.add_table({FixedWidth{Length::mm(70)}, FixedWidth{Length::mm(95)}});
  top.rows.resize(1);
  top.rows[0].may_split = false;
  top.rows[0].cells = {
      centred_cell({"ĐẢNG ỦY PHƯỜNG", "KHỐI VẬN", "*", "Số 12-BC/KV"}),
      centred_cell({"ĐẢNG CỘNG SẢN VIỆT NAM", "", "Nơi ký, ngày 17 tháng 11 năm 2022"})};
  auto& party = std::get<Paragraph>(top.rows[0].cells[1].blocks[0]);
  party.rule_below = TextRule{};
  party.content[0].props.bold = true;
  Paragraph& title = paper.add("BÁO CÁO", "phan");
  title.props.align = Alignment::center;
  title.rule_below = TextRule{1, 3, Length::half_points(1), Length::points(2), Length::points(6)};
  for (std::size_t i = 0; i < 14; ++i)
    paper.add(sentences(i, 4));
  Table& bottom = paper.add_table({RelativeWidth{1}, RelativeWidth{1}});
  bottom.rows.resize(1);
  bottom.rows[0].may_split = false;
  bottom.rows[0].cells = {centred_cell({"Nơi nhận:", "- Thường trực Đảng ủy,", "- Lưu khối."}),
                          centred_cell({"T/M ĐẢNG ỦY", "BÍ THƯ", "", "", "", "Nguyễn Văn A"})};
  return paper.finish();
}

Document placed_tables() {
  Builder paper;
  for (const Alignment align : {Alignment::left, Alignment::center, Alignment::right}) {
    paper.add(sentences(1, 2));
    Table& table = paper.add_table({FixedWidth{Length::mm(40)}, FixedWidth{Length::mm(50)}});
    table.align = align;
    table.grid_lines = Border{Length::half_points(1), {}, {}};
    for (std::size_t i = 0; i < 3; ++i)
      add_row(table, {sentences(i, 1), sentences(i + 1, 1)});
  }
  // As wide as the text and not wider.
  for (const Alignment align : {Alignment::left, Alignment::center, Alignment::right}) {
    paper.add(sentences(1, 2));
    Table& table = paper.add_table({RelativeWidth{1}, RelativeWidth{2}});
    table.align = align;
    table.within = true;
    table.grid_lines = Border{Length::half_points(1), {}, {}};
    add_row(table, {sentences(1, 2), sentences(2, 2)});
  }
  paper.add(sentences(2, 2));
  Table& indented = paper.add_table({FixedWidth{Length::mm(60)}, FixedWidth{Length::mm(60)}});
  indented.indent = Length::mm(10);
  indented.margins.left = indented.margins.right = Length::mm(3);
  indented.margins.top = indented.margins.bottom = Length::mm(1);
  for (std::size_t i = 0; i < 3; ++i)
    add_row(indented, {sentences(i, 1), sentences(i + 1, 1)});
  for (std::size_t i = 0; i < 4; ++i)
    paper.add(sentences(i, 4));
  Table& kept = paper.add_table({RelativeWidth{1}, RelativeWidth{2}});
  kept.keep_together = true;
  kept.grid_lines = Border{Length::half_points(1), {}, {}};
  for (std::size_t i = 0; i < 9; ++i)
    add_row(kept, {sentences(i, 1), sentences(i + 1, 2)});
  paper.add(sentences(5, 4));
  return paper.finish();
}

// Rows and merged cells that meet a page's end; every other row may not split.
Document table_over_pages() {
  Builder paper;
  for (std::size_t i = 0; i < 8; ++i)
    paper.add(sentences(i, 3));
  Table& table = paper.add_table({FixedWidth{Length::mm(40)}, RelativeWidth{1}, RelativeWidth{1}});
  table.grid_lines = Border{Length::half_points(1), {}, {}};
  add_row(table, {"Lĩnh vực", "Nội dung", "Kết quả"}).heading = true;
  add_row(table, {"(1)", "(2)", "(3)"}).heading = true;
  for (std::size_t i = 0; i < 24; ++i) {
    Row& row = add_row(table, {sentences(i, 1), sentences(i + 2, 2), sentences(i + 3, 4)});
    row.may_split = i % 2 == 0;
    if (i % 4 == 0) row.cells[0].row_span = 2;
    if (i % 4 == 1) row.cells.erase(row.cells.begin());
  }
  paper.add(sentences(5, 2));
  return paper.finish();
}

Document kept_tables() {
  Builder paper;
  for (std::size_t n = 0; n < 6; ++n) {
    for (std::size_t i = 0; i < 2 + n; ++i)
      paper.add(sentences(i + n, 4));
    Paragraph& title = paper.add("Bảng số " + std::to_string(n + 1));
    title.props.keep_next = true;
    Table& table = paper.add_table({RelativeWidth{1}, RelativeWidth{2}, ContentWidth{}});
    table.keep_together = true;
    table.grid_lines = Border{Length::points(1), {}, {}};
    add_row(table, {"Tên", "Nội dung", "Số"}).heading = true;
    for (std::size_t i = 0; i < 4 + n; ++i) {
      add_row(table, {sentences(i, 1), sentences(i + 3, 1), std::to_string(1000 * i)});
    }
  }
  return paper.finish();
}

// The row before the last keeps with it; the page ends somewhere near in most of the tables.
Document kept_last_rows() {
  Builder paper;
  for (std::size_t n = 0; n < 12; ++n) {
    Table& table = paper.add_table({RelativeWidth{3}, RelativeWidth{1}});
    table.grid_lines = Border{Length::half_points(1), {}, {}};
    add_row(table, {"Nội dung", "Số lượng"}).heading = true;
    for (std::size_t i = 0; i < 5 + n % 5; ++i)
      add_row(table, {sentences(i + n, 1 + (i + n) % 2), std::to_string(1000 * i)});
    add_row(table, {"Tổng số", "42"});
    const std::size_t last = table.rows.size() - 1;
    std::get<Paragraph>(table.rows[last - 1].cells[0].blocks[0]).props.keep_next = true;
    paper.add(sentences(n, 1 + n % 3));
  }
  return paper.finish();
}

// A row that must not split and is higher than a page: it is split all the same.
Document row_higher_than_a_page() {
  Builder paper;
  for (std::size_t i = 0; i < 6; ++i)
    paper.add(sentences(i, 4));
  paper.add(sentences(2, 4)).props.keep_next = true;
  Table& table = paper.add_table({RelativeWidth{1}, RelativeWidth{1}});
  table.keep_together = true;
  table.rows.resize(1);
  table.rows[0].may_split = false;
  std::vector<std::string> recipients;
  for (std::size_t i = 0; i < 70; ++i)
    recipients.push_back("- Nơi nhận thứ " + std::to_string(i + 1) + ",");
  table.rows[0].cells = {centred_cell(recipients), centred_cell({"BÍ THƯ", "", "", "A"})};
  return paper.finish();
}

Document cell_borders() {
  Builder paper;
  paper.add(sentences(0, 2));
  Table& table = paper.add_table({RelativeWidth{1}, RelativeWidth{1}});
  for (std::size_t i = 0; i < 10; ++i) {
    Row& row = add_row(table, {sentences(i, 1), sentences(i + 1, 2)});
    const Border thick{Length::points(static_cast<std::int64_t>(i % 4)), {}, {}};
    row.cells[i % 2].borders.bottom = thick;
    row.cells[0].borders.left = Border{Length::points(3), {}, {}};
    if (i % 3 == 0) row.cells[1].borders.top = thick;
  }
  paper.add(sentences(1, 2));
  return paper.finish();
}

// No paragraph between them, none behind the last.
Document tables_in_a_row() {
  Builder paper;
  for (std::size_t n = 0; n < 5; ++n) {
    Table& table =
        paper.add_table({RelativeWidth{1}, RelativeWidth{static_cast<std::int32_t>(n + 1)}});
    if (n % 2 == 0) table.grid_lines = Border{Length::half_points(1), {}, {}};
    for (std::size_t i = 0; i < 5; ++i)
      add_row(table, {sentences(i, 1), sentences(i + n, 2)});
  }
  return paper.finish();
}

Document nested_table() {
  Builder paper;
  paper.add(sentences(0, 2));
  Table& outer = paper.add_table({RelativeWidth{1}, RelativeWidth{1}});
  outer.grid_lines = Border{Length::half_points(1), {}, {}};
  for (std::size_t i = 0; i < 3; ++i) {
    Row& row = add_row(outer, {sentences(i, 2), sentences(i + 1, 1)});
    Table inner;
    inner.columns = {RelativeWidth{1}, RelativeWidth{1}};
    inner.grid_lines = outer.grid_lines;
    add_row(inner, {"Trong", sentences(i, 1)});
    add_row(inner, {"ô", "12"});
    row.cells[1].blocks.insert(row.cells[1].blocks.begin(), Block{std::move(inner)});
  }
  paper.add(sentences(1, 2));
  return paper.finish();
}

}  // namespace

namespace {

// The last row of a page steps over its end, quarter point by quarter point; its words have space
// below.
Document space_below_rows() {
  Builder paper;
  for (std::int64_t step = 0; step < 24; ++step) {
    Paragraph& filler = paper.add("Đệm");
    filler.props.page_break_before = true;
    filler.props.line_spacing =
        LineSpacing{LineRule::exactly, 240, Length::twips(11200 + 5 * step)};
    Table& table = paper.add_table({RelativeWidth{1}, RelativeWidth{2}});
    table.grid_lines = Border{Length::half_points(1), {}, {}};
    for (std::size_t i = 0; i < 12; ++i) {
      Row& row = add_row(table, {"Hàng " + std::to_string(i), sentences(i, i % 3 == 2 ? 2 : 1)});
      for (Cell& cell : row.cells) {
        ParagraphProps& props = std::get<Paragraph>(cell.blocks.front()).props;
        props.space_before = props.space_after = Length::points(2);
      }
    }
  }
  return paper.finish();
}

}  // namespace

std::vector<Case> table_cases() {
  return {{"space-below-rows", space_below_rows()},
          {"long-table", long_table()},
          {"merged-cells", merged_cells()},
          {"letterhead", letterhead()},
          {"placed-tables", placed_tables()},
          {"table-over-pages", table_over_pages()},
          {"kept-tables", kept_tables()},
          {"kept-last-rows", kept_last_rows()},
          {"row-higher-than-a-page", row_higher_than_a_page()},
          {"cell-borders", cell_borders()},
          {"tables-in-a-row", tables_in_a_row()},
          {"nested-table", nested_table()}};
}

}  // namespace tongket::agree
