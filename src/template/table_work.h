// A table in the making: what its rows and cells ask about. Internal to the room.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <vector>

#include "template/binder.h"

namespace tongket::pack {

// Which columns the rows above reach down into: rows left, by column.
using Reach = std::vector<std::int32_t>;
// First column at or after `from` that is free.
std::size_t free_column(const Reach& reach, std::size_t from);
// Lays the cells of a row into the grid; false when they don't fill it exactly.
bool place_cells(const document::Row& row, Reach& reach);

// A cell that spans the rows of its loop: how many is known when the loop ends.
struct OpenGroup {
  const CellNode* node = nullptr;
  std::uint64_t loop = 0;
  std::size_t row = 0, cell = 0;  // in the table made
  std::size_t column = 0, span = 1;
};

struct Binder::TableWork {
  std::vector<const ColumnNode*> columns;  // each as often as it stands
  document::Table& made;
  document::Border line;  // what the table's lines look like
  bool heading = false;
  Reach reach = {};
  std::vector<OpenGroup> groups = {};
  std::set<std::size_t> left_out = {};  // rows whose figures don't count where pages end
  std::string sums_style{};             // of rows there
  bool uncounted = false;               // a cell was told that has digits and counts nothing

  // Of the row in the making
  std::size_t column = 0;
  const RowNode* row = nullptr;
  std::uint64_t loop = 0;  // the nearest around it
};

// table_finish.cpp: what is known when all rows are there.
// A line goes where the cells of both sides have none: the other side's cell is told.
void take_lines_away(document::Table& table);
// Fills up decimals with zeros, so that all numbers of the column have as many.
void equal_decimals(document::Table& table, std::size_t column, std::size_t first_row);

// The value of a figure that is all that a cell shows.
std::optional<Decimal> figure_in(document::Cell& cell);
bool has_digits(const document::Cell& cell);
int decimals_shown(document::Cell& cell);

}  // namespace tongket::pack
