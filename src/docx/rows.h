// The rows of a table as WordprocessingML wants them: every grid column of every row belongs to a
// cell, those under a row_span to a continuation.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "document/document.h"

namespace tongket::docx {

enum class MergePart { none, first, middle, last };

struct GridCell {
  const document::Cell* cell = nullptr;
  std::size_t column = 0;  // its first grid column
  std::size_t span = 1;
  MergePart merge = MergePart::none;  // anything else than none: w:vMerge
};

struct GridRow {
  const document::Row* row = nullptr;
  std::vector<GridCell> cells;
  bool last = false;
};

std::vector<GridRow> grid_rows(const document::Table& table);

// Where the columns begin and end, in twips from the table's left edge: grid.size() + 1 numbers.
// Edges are rounded, not widths, so that the widths add up to the table's.
std::vector<std::int64_t> grid_edges(const document::Table& table);
// What the grid has to say so that LibreOffice sets the edges there; a twip more at most. Word goes
// by the widths of the cells.
std::vector<std::int64_t> written_edges(const std::vector<std::int64_t>& edges);

}  // namespace tongket::docx
