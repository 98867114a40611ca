#include <algorithm>

#include "layout/flow.h"

namespace tongket::layout {
namespace {

// Column by column, until which row a cell from above still reaches.
class Occupancy {
 public:
  explicit Occupancy(std::size_t columns) : until_(columns, 0) {}

  // The next free column of a row, or the number of columns.
  [[nodiscard]] std::size_t next_free(std::size_t row, std::size_t column) const {
    while (column < until_.size() && until_[column] > row)
      ++column;
    return column;
  }
  void take(const SetCell& cell) {
    for (std::uint32_t i = 0; i < cell.column_span; ++i)
      until_[cell.column + i] = std::size_t{cell.row} + cell.row_span;
  }

 private:
  std::vector<std::size_t> until_;
};

std::uint32_t span(std::int32_t wanted, std::size_t room) {
  return static_cast<std::uint32_t>(
      std::clamp<std::size_t>(static_cast<std::size_t>(std::max(wanted, 1)), 1, room));
}

void place_cells(SetTable& table) {
  const auto& rows = table.source->rows;
  const std::size_t columns = table.edges.size() - 1;
  Occupancy occupancy(columns);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    SetRow row;
    row.heading = rows[r].heading;
    row.may_split = rows[r].may_split;
    std::size_t column = 0;
    for (const document::Cell& source : rows[r].cells) {
      column = occupancy.next_free(r, column);
      if (column == columns) throw Broken("a table row has more cells than columns");
      SetCell cell;
      cell.source = &source;
      cell.row = static_cast<std::uint32_t>(r);
      cell.column = static_cast<std::uint32_t>(column);
      cell.row_span = span(source.row_span, rows.size() - r);
      cell.column_span = span(source.column_span, columns - column);
      occupancy.take(cell);
      row.may_split = row.may_split && !cell.turned();
      column += cell.column_span;
      row.cells.push_back(static_cast<std::uint32_t>(table.cells.size()));
      table.cells.push_back(std::move(cell));
    }
    table.rows.push_back(std::move(row));
  }
}

void note_reaching(SetTable& table) {
  for (std::uint32_t i = 0; i < table.cells.size(); ++i)
    for (std::uint32_t r = 1; r < table.cells[i].row_span; ++r)
      table.rows[table.cells[i].row + r].reaching.push_back(i);
}

// All cells of a row have the largest of their upper and lower margins, as in LibreOffice.
void set_insets(SetTable& table) {
  std::vector<Length> top(table.rows.size()), bottom(table.rows.size());
  for (SetCell& cell : table.cells) {
    cell.insets = insets(table.props, *cell.source);
    for (std::uint32_t r = cell.row; r < cell.row + cell.row_span; ++r) {
      top[r] = std::max(top[r], cell.insets.top);
      bottom[r] = std::max(bottom[r], cell.insets.bottom);
    }
  }
  for (SetCell& cell : table.cells) {
    cell.insets.top = top[cell.row];
    cell.insets.bottom = bottom[cell.row + cell.row_span - 1];
  }
}

void set_cells(const Engine& engine, SetTable& table) {
  for (SetCell& cell : table.cells) {
    cell.shading =
        shading(engine.document.styles, *table.source, table.source->rows[cell.row], *cell.source);
    cell.left = table.edges[cell.column] + cell.insets.left;
    cell.width = table.edges[cell.column + cell.column_span] - cell.insets.right - cell.left;
    if (cell.turned()) continue;  // its lines are as long as the row is high
    cell.flow = set_flow(engine, cell.source->blocks, cell.width, Place::cell);
    cell.content = full_height(cell.flow);
  }
}

// Of the rows that a cell stands in, lines between them included.
Length height_of_rows(const SetTable& table, const SetCell& cell) {
  Length height = table.rows[cell.row].height;
  for (std::uint32_t r = cell.row + 1; r < cell.row + cell.row_span; ++r)
    height += table.bands[r] + table.rows[r].height;
  return height;
}

// A row is as high as its highest cell, or as it must be at least, its upper line included; a cell
// over several rows stretches the last of them.
void set_heights(SetTable& table) {
  for (const SetCell& cell : table.cells) {
    if (cell.row_span != 1) continue;
    Length& height = table.rows[cell.row].height;
    height = std::max(height, cell.content + cell.around());
  }
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    SetRow& row = table.rows[r];
    const Length least = table.source->rows[r].min_height - table.bands[r];
    row.roomy = least > row.height;
    if (row.roomy) row.height = least;
  }
  for (const SetCell& cell : table.cells) {
    if (cell.row_span == 1) continue;
    const Length missing = cell.content + cell.around() - height_of_rows(table, cell);
    if (missing <= Length()) continue;
    SetRow& last = table.rows[cell.row + cell.row_span - 1];
    last.height += missing;
    last.roomy = false;
  }
}

// Turned text never stretches its row: settling gave the row its height.
void set_turned_cells(const Engine& engine, SetTable& table) {
  for (SetCell& cell : table.cells) {
    if (!cell.turned()) continue;
    const Length along = height_of_rows(table, cell) - cell.around();
    cell.flow = set_flow(engine, cell.source->blocks, along, Place::cell);
  }
}

// Word up to 2010 and compatibility mode 14: the text of the first column stands at the text's
// left edge, the cell margin sticks out. LibreOffice does not let tables in cells stick out.
Length table_left(const document::Table& table, const document::Insets& margins, Length table_width,
                  Length width, Place place) {
  switch (table.align) {
    case document::Alignment::center:
      return (width - table_width) / 2;
    case document::Alignment::right:
      return width - table_width;
    case document::Alignment::left:
    case document::Alignment::justify:
      break;
  }
  const bool sticks_out = place == Place::body && !table.within;
  return table.indent - (sticks_out ? margins.left : Length());
}

}  // namespace

Length table_room(const document::Table& table, const document::Insets& margins, Length width,
                  Place place) {
  if (place == Place::cell || table.align == document::Alignment::right) return width;
  const bool centred = table.align == document::Alignment::center;
  const Length room = width - (centred ? Length() : table.indent);
  return table.within ? room : room + margins.left + margins.right;
}

const SetTable& set_table(const Engine& engine, const document::Table& source, Length width,
                          Place place) {
  SetTable table;
  table.source = &source;
  table.props = document::resolved(engine.document.styles, source);
  Length total;
  for (const Length column : source.grid)
    total += column;
  table.edges.push_back(table_left(source, insets(table.props), total, width, place));
  for (const Length column : source.grid)
    table.edges.push_back(table.edges.back() + column);
  place_cells(table);
  note_reaching(table);
  while (table.headings < table.rows.size() && table.rows[table.headings].heading)
    ++table.headings;
  set_insets(table);
  set_cells(engine, table);
  resolve_borders(table);
  set_heights(table);
  set_turned_cells(engine, table);
  engine.store.tables.push_back(std::move(table));
  return engine.store.tables.back();
}

}  // namespace tongket::layout
