// Lines, margins, turned text and styles of tables, and rows that meet a page's end.
#include "agree/builder.h"
#include "agree/cases.h"

namespace tongket::agree {

using namespace document;

namespace {

constexpr LineKind kinds[] = {LineKind::single, LineKind::double_line, LineKind::dotted,
                              LineKind::dashed, LineKind::thick};

Border line_of(std::int64_t half_points, LineKind kind = LineKind::single, Color color = {}) {
  return {Length::half_points(half_points), {}, color, kind};
}

Document border_kinds() {
  Builder paper;
  for (const LineKind kind : kinds)
    for (const std::int64_t width : {1, 3, 5}) {
      paper.add(sentences(static_cast<std::size_t>(width), 1));
      Table& table = paper.add_table({RelativeWidth{1}, RelativeWidth{2}, RelativeWidth{1}});
      table.grid_lines = line_of(width, kind);
      for (std::size_t i = 0; i < 3; ++i)
        add_row(table, {"Một", sentences(i, 1), "12"});
    }
  return paper.finish();
}

Document border_conflicts() {
  Builder paper;
  Table& table = paper.add_table({RelativeWidth{1}, RelativeWidth{1}, RelativeWidth{1}});
  table.grid_lines = line_of(1);
  for (const LineKind upper : kinds)
    for (const LineKind lower : kinds) {
      Row& row = add_row(table, {sentences(1, 1), "Hai", "Ba"});
      row.cells[0].borders.bottom = line_of(2, upper, {200, 0, 0});
      row.cells[1].borders.right = line_of(4, lower);
      row.cells[2].borders.left = line_of(2, upper);
      row.cells[2].borders.top = Border{};
      Row& next = add_row(table, {"Một", sentences(1, 1), "Ba"});
      next.cells[0].borders.top = line_of(3, lower, {0, 0, 200});
      next.cells[1].borders.top = Border{};
    }
  return paper.finish();
}

// Ways to say which lines there are, with words between the tables.
Document line_choices() {
  Builder paper;
  const auto add = [&paper](const std::function<void(TableBorders&)>& choose) {
    paper.add(sentences(2, 1));
    Table& table = paper.add_table({RelativeWidth{1}, RelativeWidth{2}});
    choose(table.grid_lines);
    for (std::size_t i = 0; i < 4; ++i)
      add_row(table, {sentences(i, 1), sentences(i + 1, 2)});
  };
  add([](TableBorders& lines) {
    lines.top = lines.bottom = lines.left = lines.right = line_of(3);
  });
  add([](TableBorders& lines) { lines.inside_h = line_of(1); });
  add([](TableBorders& lines) {
    lines.top = lines.bottom = line_of(4, LineKind::double_line);
    lines.inside_h = line_of(2, LineKind::dotted);
  });
  add([](TableBorders& lines) {
    lines = line_of(1);
    lines.left = lines.right = Border{};
  });
  return paper.finish();
}

Document cell_margins() {
  Builder paper;
  paper.add(sentences(0, 1));
  Table& table = paper.add_table({RelativeWidth{1}, RelativeWidth{1}, FixedWidth{Length::mm(40)}});
  table.grid_lines = line_of(1);
  table.margins = {Length::mm(1), Length::mm(1), Length::mm(3), Length::mm(1)};
  for (std::size_t i = 0; i < 40; ++i) {
    Row& row = add_row(table, {sentences(i, 1), sentences(i + 1, 2), sentences(i + 2, 1)});
    row.cells[i % 3].margins.left = Length::mm(static_cast<std::int64_t>(i % 7));
    row.cells[(i + 1) % 3].margins.top = Length::mm(static_cast<std::int64_t>(i % 4));
    row.cells[(i + 2) % 3].margins.bottom = Length::mm(static_cast<std::int64_t>(i % 5));
    row.cells[0].margins.right = Length::mm(static_cast<std::int64_t>(i % 3));
    row.cells[1].vertical = i % 2 == 0 ? CellVertical::center : CellVertical::bottom;
    row.may_split = i % 2 == 0;
  }
  return paper.finish();
}

Document turned_heads() {
  Builder paper;
  paper.add(sentences(0, 1));
  Table& table = paper.add_table({FixedWidth{Length::mm(12)}, RelativeWidth{1}, ContentWidth{},
                                  FixedWidth{Length::mm(20)}, FixedWidth{Length::mm(16)}});
  table.grid_lines = line_of(1);
  Row& head = add_row(table, {"Số TT", "Nội dung công tác", "Đơn vị phụ trách", "Năm 2022", "Đạt"});
  head.heading = true;
  head.cells[0].direction = TextDirection::up;
  head.cells[1].vertical = CellVertical::center;
  head.cells[2].direction = TextDirection::up;
  head.cells[3].direction = TextDirection::down;
  head.cells[4].direction = TextDirection::up;
  for (Cell& cell : head.cells) {
    cell.vertical = CellVertical::center;
    std::get<Paragraph>(cell.blocks[0]).props.align = Alignment::center;
  }
  for (std::size_t i = 0; i < 40; ++i)
    add_row(table, {std::to_string(i + 1), sentences(i, 1), "Khối", "100", "98"});
  return paper.finish();
}

// A turned cell over several rows, and turned text that breaks in a row of a given height.
Document turned_groups() {
  Builder paper;
  Table& table = paper.add_table({FixedWidth{Length::mm(16)}, RelativeWidth{1}, RelativeWidth{1}});
  table.grid_lines = line_of(1);
  for (std::size_t i = 0; i < 12; ++i) {
    Row& row = add_row(table, {"Tuyên truyền", sentences(i, 1), sentences(i + 2, 1)});
    row.cells[0].direction = i % 2 == 0 ? TextDirection::up : TextDirection::down;
    if (i % 4 == 0) row.cells[0].row_span = 2;
    if (i % 4 == 1) row.cells.erase(row.cells.begin());
    if (i % 4 == 3) row.min_height = Length::mm(20);
  }
  return paper.finish();
}

Row& plain_row(Table& table, const std::vector<std::string>& texts) {
  Row row;
  for (const std::string& text : texts) {
    Cell cell;
    Paragraph paragraph = paragraph_of(text);
    paragraph.props.space_after = Length();
    cell.blocks.emplace_back(std::move(paragraph));
    row.cells.push_back(std::move(cell));
  }
  table.rows.push_back(std::move(row));
  return table.rows.back();
}

Document table_styles() {
  Builder paper;
  TableStyle base;
  base.id = "luoi";
  base.name = "Lưới";
  base.table.lines = line_of(1);
  base.table.margins = {Length::mm(1), {}, Length::mm(2), Length::mm(2)};
  base.run.size = Length::points(12);
  TableStyle open;
  open.id = "mo";
  open.name = "Lưới mở";
  open.based_on = "luoi";
  open.table.lines.left = open.table.lines.right = Border{};
  open.table.shading = Color{245, 245, 245};
  open.heading.shading = Color{220, 230, 240};
  open.heading.run.bold = true;
  paper.add_table_style(base);
  paper.add_table_style(open);
  for (const std::string style : {"luoi", "mo"}) {
    paper.add(sentences(1, 2));
    Table& table = paper.add_table({RelativeWidth{1}, RelativeWidth{2}, ContentWidth{}});
    table.style = style;
    plain_row(table, {"Tên", "Nội dung", "Kết quả"}).heading = true;
    for (std::size_t i = 0; i < 25; ++i)
      plain_row(table, {sentences(i + 2, 1), sentences(i + 4, 2), "100%"});
  }
  return paper.finish();
}

// Cells whose only words, or last words, look by a character style, in tables with a style.
Document styled_words_in_styled_tables() {
  Builder paper;
  TableStyle grid;
  grid.id = "luoi";
  grid.name = "Lưới";
  grid.table.lines = line_of(1);
  paper.add_table_style(grid);
  const std::string looks[] = {"dam", "nhan-manh", "lon"};
  Table& table = paper.add_table({RelativeWidth{1}, RelativeWidth{1}, RelativeWidth{1}});
  table.style = "luoi";
  for (std::size_t i = 0; i < 36; ++i) {
    const auto look = [&](Inline& run) { run.style = looks[i % 3]; };
    Row& row = plain_row(table, {"", "", "Cùng với "});
    const Alignment aligns[] = {Alignment::right, Alignment::center, Alignment::left};
    for (std::size_t c = 0; c < 3; ++c) {
      auto& words = std::get<Paragraph>(row.cells[c].blocks[0]);
      words.props.align = aligns[c];
      words.props.first_line = Length();
      add_run(words, c == 1 ? "Tổng số" : sentences(i + c, 1), look);
    }
  }
  return paper.finish();
}

// Three heading rows with merged cells, over many pages, and a total that is not left alone.
Document headings_over_pages() {
  Builder paper;
  paper.add(sentences(0, 3));
  Table& table = paper.add_table({FixedWidth{Length::mm(14)}, RelativeWidth{1},
                                  FixedWidth{Length::mm(25)}, FixedWidth{Length::mm(25)}});
  table.grid_lines = line_of(1);
  Row& first = add_row(table, {"TT", "Chỉ tiêu", "Số hộ"});
  first.cells[0].row_span = first.cells[1].row_span = 2;
  first.cells[2].column_span = 2;
  add_row(table, {"Năm trước", "Năm nay"});
  add_row(table, {"(1)", "(2)", "(3)", "(4)"});
  for (Row& row : table.rows)
    row.heading = true;
  for (std::size_t i = 0; i < 150; ++i)
    add_row(table,
            {std::to_string(i + 1), sentences(i, 1 + i % 2), std::to_string(i * 7), "12,50"});
  std::get<Paragraph>(table.rows.back().cells[0].blocks[0]).props.keep_next = true;
  Row& total = add_row(table, {"Tổng số", "1.234", "56,70"});
  total.cells[0].column_span = 2;
  total.may_split = false;
  paper.add(sentences(1, 2));
  return paper.finish();
}

// A merged cell for each group, some of them longer than a page.
Document groups_over_pages() {
  Builder paper;
  Table& table =
      paper.add_table({FixedWidth{Length::mm(35)}, RelativeWidth{1}, FixedWidth{Length::mm(25)}});
  table.grid_lines = line_of(1);
  add_row(table, {"Lĩnh vực", "Chỉ tiêu", "Kết quả"}).heading = true;
  const std::int32_t sizes[] = {3, 9, 1, 14, 6, 70, 2, 11};
  for (std::size_t g = 0; g < std::size(sizes); ++g)
    for (std::int32_t i = 0; i < sizes[g]; ++i) {
      const auto at = static_cast<std::size_t>(i);
      Row& row = add_row(table, {sentences(g, 1), sentences(at + g, 1), std::to_string(at * 37)});
      row.may_split = i % 3 != 0;
      row.cells[0].row_span = sizes[g];
      row.cells[0].vertical = g % 2 == 0 ? CellVertical::center : CellVertical::top;
      if (i > 0) row.cells.erase(row.cells.begin());
    }
  return paper.finish();
}

// Rows higher than a page, under heading rows.
Document high_rows() {
  Builder paper;
  paper.add(sentences(0, 2));
  Table& table = paper.add_table({FixedWidth{Length::mm(35)}, RelativeWidth{1}});
  table.grid_lines = line_of(1);
  add_row(table, {"Lĩnh vực", "Nội dung"}).heading = true;
  for (std::size_t i = 0; i < 4; ++i) {
    add_row(table, {sentences(i, 1), sentences(i, 30 + 20 * i)}).cells[1].margins.bottom =
        Length::mm(2);
    add_row(table, {sentences(i, 1), sentences(i, 1)}).may_split = false;
  }
  return paper.finish();
}

}  // namespace

std::vector<Case> table_look_cases() {
  return {{"border-kinds", border_kinds()},
          {"border-conflicts", border_conflicts()},
          {"line-choices", line_choices()},
          {"cell-margins", cell_margins()},
          {"turned-heads", turned_heads()},
          {"turned-groups", turned_groups()},
          {"table-styles", table_styles()},
          {"headings-over-pages", headings_over_pages()},
          {"groups-over-pages", groups_over_pages()},
          {"high-rows", high_rows()},
          {"styled-words-in-styled-tables", styled_words_in_styled_tables()}};
}

}  // namespace tongket::agree
