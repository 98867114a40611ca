// Tables at random.
#include <array>

#include "agree/random.h"

namespace tongket::agree {

using namespace document;

namespace {

constexpr std::string_view cells[] = {"1.234",  "Số hộ nghèo", "Tăng Long 1",
                                      "96,92%", "–",           "Vận động hiến đất mở đường"};

ColumnWidth some_width(Random& random) {
  switch (random.below(3)) {
    case 0:
      return FixedWidth{Length::mm(random.between(18, 28))};
    case 1:
      return RelativeWidth{random.between(1, 3)};
    default:
      return ContentWidth{};
  }
}

std::vector<ColumnWidth> some_widths(Random& random, std::size_t count) {
  std::vector<ColumnWidth> columns{RelativeWidth{2}};
  while (columns.size() < count)
    columns.push_back(some_width(random));
  return columns;
}

void fill(Draft& draft, Table& table, std::size_t rows) {
  for (std::size_t r = 0; r < rows; ++r) {
    std::vector<std::string> texts;
    for (std::size_t c = 0; c < table.columns.size(); ++c)
      texts.emplace_back(draft.random.one_in(5) ? draft.words(1, 2)
                                                : std::string(draft.random.of(cells)));
    add_row(table, texts);
  }
}

// Lines around all cells, two to four columns.
Table& lined(Draft& draft, std::size_t least_rows, std::size_t more_rows) {
  Table& table = draft.paper.add_table(some_widths(draft.random, 2 + draft.random.below(3)));
  table.grid_lines = Border{Length::half_points(draft.random.between(1, 3)), {}, {}};
  fill(draft, table, least_rows + draft.random.below(more_rows));
  return table;
}

Cell& some_cell(Draft& draft, Table& table) {
  Row& row = table.rows[draft.random.below(table.rows.size())];
  return row.cells[draft.random.below(row.cells.size())];
}

void columns_of(Draft& draft, const ColumnWidth& width) {
  Table& table = draft.paper.add_table({width, width, width});
  table.grid_lines = Border{Length::half_points(1), {}, {}};
  fill(draft, table, 3);
}

void column_spans(Draft& draft) {
  Table& table = lined(draft, 3, 5);
  for (Row& row : table.rows) {
    if (draft.random.one_in(2)) continue;
    row.cells.pop_back();
    row.cells.back().column_span = 2;
  }
}

void row_spans(Draft& draft) {
  Table& table = lined(draft, 4, 6);
  const std::size_t first = draft.random.below(table.rows.size() - 2);
  table.rows[first].cells.front().row_span = 3;
  for (std::size_t r = first + 1; r < first + 3; ++r)
    table.rows[r].cells.erase(table.rows[r].cells.begin());
}

void heading_rows(Draft& draft) {
  Table& table = lined(draft, 25, 30);
  const std::size_t count = 1 + draft.random.below(2);
  for (std::size_t r = 0; r < count; ++r) {
    table.rows[r].heading = true;
    for (Cell& cell : table.rows[r].cells)
      cell.blocks = {paragraph_of(std::string(draft.random.of(cells)))};
  }
}

void whole_rows(Draft& draft) {
  for (Row& row : lined(draft, 8, 12).rows)
    row.may_split = false;
}

void cell_borders(Draft& draft) {
  Table& table = lined(draft, 3, 4);
  const Border thick{Length::points(2), {}, Color{180, 0, 0}};
  for (std::size_t i = 0; i < 3; ++i) {
    CellBorders& borders = some_cell(draft, table).borders;
    (draft.random.one_in(2) ? borders.top : borders.left) = thick;
    (draft.random.one_in(2) ? borders.bottom : borders.right) = thick;
  }
}

void vertical_places(Draft& draft) {
  Table& table = lined(draft, 3, 4);
  for (Row& row : table.rows) {
    for (Cell& cell : row.cells)
      cell.vertical = draft.random.of(
          std::array{CellVertical::top, CellVertical::center, CellVertical::bottom});
  }
}

void shadings(Draft& draft) {
  Table& table = lined(draft, 3, 4);
  for (std::size_t i = 0; i < 3; ++i)
    some_cell(draft, table).shading = Color{220, 230, 240};
}

void margins(Draft& draft) {
  Table& table = lined(draft, 3, 4);
  table.margins.left = Length::twips(draft.random.between(0, 200));
  table.margins.right = Length::twips(draft.random.between(0, 200));
  table.margins.top = Length::twips(draft.random.between(0, 80));
  table.margins.bottom = Length::twips(draft.random.between(0, 80));
}

void placed(Draft& draft, Alignment align) {
  Table& table = draft.paper.add_table({FixedWidth{Length::mm(35)}, FixedWidth{Length::mm(40)}});
  table.grid_lines = Border{Length::half_points(1), {}, {}};
  table.align = align;
  if (align == Alignment::left) table.indent = Length::mm(draft.random.between(0, 30));
  fill(draft, table, 3);
}

void nested(Draft& draft) {
  Table& outer = lined(draft, 2, 2);
  Table inner;
  inner.columns = {RelativeWidth{1}, RelativeWidth{1}};
  inner.grid_lines = Border{Length::half_points(1), {}, {}};
  add_row(inner, {"Trong", "1"});
  auto& blocks = outer.rows.front().cells.front().blocks;
  blocks.insert(blocks.begin(), std::move(inner));
}

void line_kinds(Draft& draft) {
  Table& table = lined(draft, 3, 4);
  const Border line{Length::half_points(draft.random.between(1, 3)),
                    {},
                    {},
                    draft.random.of(std::array{LineKind::double_line, LineKind::dotted,
                                               LineKind::dashed, LineKind::thick})};
  table.grid_lines = line;
}

void cell_margins(Draft& draft) {
  Table& table = lined(draft, 3, 4);
  for (std::size_t i = 0; i < 3; ++i) {
    CellMargins& own = some_cell(draft, table).margins;
    own.left = Length::twips(draft.random.between(0, 200));
    own.top = Length::twips(draft.random.between(0, 80));
  }
}

// Long words in narrow columns, turned.
void turned_heads(Draft& draft) {
  Table& table = draft.paper.add_table(
      {RelativeWidth{1}, FixedWidth{Length::mm(12)}, FixedWidth{Length::mm(12)}});
  table.grid_lines = Border{Length::half_points(1), {}, {}};
  Row& head = add_row(table, {"Tên hộ", "Thực hiện", "Chỉ tiêu"});
  head.cells[1].direction = TextDirection::up;
  head.cells[2].direction = draft.random.one_in(2) ? TextDirection::up : TextDirection::down;
  for (std::size_t i = 0; i < 3; ++i)
    add_row(table, {std::string(draft.random.of(cells)), "12", "34"});
}

void least_heights(Draft& draft) {
  for (Row& row : lined(draft, 3, 4).rows)
    row.min_height = Length::mm(draft.random.between(5, 20));
}

void without_lines(Draft& draft) {
  Table& table = draft.paper.add_table({RelativeWidth{2}, RelativeWidth{3}});
  fill(draft, table, 3);
}

}  // namespace

const std::vector<Feature>& table_features() {
  static const std::vector<Feature> features = {
      {"columns-fixed", [](Draft& d) { columns_of(d, FixedWidth{Length::mm(30)}); }},
      {"columns-relative", [](Draft& d) { columns_of(d, RelativeWidth{1}); }},
      {"columns-content", [](Draft& d) { columns_of(d, ContentWidth{}); }},
      {"column-spans", column_spans},
      {"row-spans", row_spans},
      {"heading-rows", heading_rows},
      {"whole-rows", whole_rows},
      {"cell-borders", cell_borders},
      {"vertical-places", vertical_places},
      {"shadings", shadings},
      {"table-margins", margins},
      {"table-left", [](Draft& d) { placed(d, Alignment::left); }},
      {"table-centred", [](Draft& d) { placed(d, Alignment::center); }},
      {"table-right", [](Draft& d) { placed(d, Alignment::right); }},
      {"table-kept-together", [](Draft& d) { lined(d, 5, 8).keep_together = true; }},
      {"table-nested", nested},
      {"table-without-lines", without_lines},
      {"table-line-kinds", line_kinds},
      {"cell-margins", cell_margins},
      {"turned-heads", turned_heads},
      {"least-heights", least_heights},
  };
  return features;
}

}  // namespace tongket::agree
