#include "docx/rows.h"

#include <algorithm>

namespace tongket::docx {

using namespace document;

namespace {

// A cell that reaches into rows below.
struct OpenSpan {
  const Cell* cell = nullptr;
  std::size_t span = 1;
  std::int32_t rows_left = 0;
};

std::size_t span_of(const Cell& cell) {
  return static_cast<std::size_t>(std::max(cell.column_span, 1));
}

GridCell continued(OpenSpan& open, std::size_t column, bool last_row) {
  --open.rows_left;
  const bool ends = open.rows_left == 0 || last_row;
  return {open.cell, column, open.span, ends ? MergePart::last : MergePart::middle};
}

GridCell started(const Cell& cell, OpenSpan& open, std::size_t column) {
  open = {&cell, span_of(cell), cell.row_span - 1};
  const bool merged = cell.row_span > 1;
  return {&cell, column, open.span, merged ? MergePart::first : MergePart::none};
}

// `open` has a place for each grid column; what reaches down is kept at a cell's first one.
GridRow grid_row(const Row& row, std::vector<OpenSpan>& open, bool last) {
  GridRow result{&row, {}, last};
  auto next = row.cells.begin();
  std::size_t column = 0;
  while (column < open.size()) {
    if (open[column].rows_left > 0) {
      result.cells.push_back(continued(open[column], column, last));
    } else if (next != row.cells.end()) {
      result.cells.push_back(started(*next++, open[column], column));
    } else {
      break;
    }
    column += result.cells.back().span;
  }
  return result;
}

}  // namespace

std::vector<GridRow> grid_rows(const Table& table) {
  std::vector<OpenSpan> open(table.grid.size());
  std::vector<GridRow> rows;
  rows.reserve(table.rows.size());
  for (const Row& row : table.rows) {
    // Word cuts its pages itself: a sum where ours end would stand anywhere, but in a table whose
    // pages are forced.
    if (row.page_row != PageRow::none && !table.parts_at_pages) continue;
    rows.push_back(grid_row(row, open, &row == &table.rows.back()));
  }
  return rows;
}

std::vector<std::int64_t> grid_edges(const Table& table) {
  std::vector<std::int64_t> edges = {0};
  Length edge;
  for (const Length width : table.grid) {
    edge += width;
    edges.push_back(edge.to_twips());
  }
  return edges;
}

std::vector<std::int64_t> written_edges(const std::vector<std::int64_t>& edges) {
  std::vector<std::int64_t> written = edges;
  const std::int64_t width = edges.back();
  for (std::int64_t& edge : written)
    if (edge_as_read(edge, width) < edge && edge_as_read(edge + 1, width) == edge) ++edge;
  return written;
}

}  // namespace tongket::docx
