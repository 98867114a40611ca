// Where two cells say different lines of the edge between them, programs choose differently: the
// settled table says the one that is drawn on both sides.
#include <algorithm>

#include "layout/settle.h"

namespace tongket::layout {
namespace {

using namespace document;

struct Spot {
  Cell* cell = nullptr;
  std::size_t row = 0, column = 0, end_row = 0, end_column = 0;
};

class EdgeSettler {
 public:
  explicit EdgeSettler(Table& table)
      : rows_(table.rows.size()), columns_(table.columns.size()), at_(rows_ * columns_) {
    for (std::size_t r = 0; r < rows_; ++r)
      for (Cell& cell : table.rows[r].cells)
        put(cell, r);
  }

  void run() {
    for (std::size_t r = 0; r < rows_; ++r)
      for (std::size_t c = 0; c < columns_; ++c) {
        if (c + 1 < columns_) beside(spot(r, c), spot(r, c + 1));
        if (r + 1 < rows_) below(spot(r, c), spot(r + 1, c));
      }
  }

 private:
  void put(Cell& cell, std::size_t row) {
    std::size_t column = 0;
    while (column < columns_ && spot(row, column).cell != nullptr)
      ++column;
    const auto wide = static_cast<std::size_t>(std::max(cell.column_span, 1));
    const auto high = static_cast<std::size_t>(std::max(cell.row_span, 1));
    const Spot made{&cell, row, column, std::min(row + high, rows_),
                    std::min(column + wide, columns_)};
    for (std::size_t r = row; r < made.end_row; ++r)
      for (std::size_t c = column; c < made.end_column; ++c)
        at_[r * columns_ + c] = made;
  }
  [[nodiscard]] const Spot& spot(std::size_t row, std::size_t column) const {
    return at_[row * columns_ + column];
  }

  static void beside(const Spot& left, const Spot& right) {
    const bool of_left = right.row <= left.row && right.end_row >= left.end_row;
    const bool of_right = left.row <= right.row && left.end_row >= right.end_row;
    agree({left, &CellBorders::right, of_left}, {right, &CellBorders::left, of_right});
  }
  static void below(const Spot& upper, const Spot& lower) {
    const bool of_upper = lower.column <= upper.column && lower.end_column >= upper.end_column;
    const bool of_lower = upper.column <= lower.column && upper.end_column >= lower.end_column;
    agree({upper, &CellBorders::bottom, of_upper}, {lower, &CellBorders::top, of_lower});
  }

  // A cell's side on an edge, and whether all of that side is on it.
  struct Side {
    const Spot& spot;
    std::optional<Border> CellBorders::*which;
    bool whole;
  };
  static void agree(const Side& a, const Side& b) {
    if (a.spot.cell == nullptr || b.spot.cell == nullptr || a.spot.cell == b.spot.cell) return;
    std::optional<Border>& one = a.spot.cell->borders.*a.which;
    std::optional<Border>& other = b.spot.cell->borders.*b.which;
    if (!one || !other || *one == *other) return;
    const Border drawn = heavier(*one, *other);
    if (a.whole) one = drawn;
    if (b.whole) other = drawn;
  }

  std::size_t rows_, columns_;
  std::vector<Spot> at_;
};

bool has_own_lines(const Table& table) {
  return std::any_of(table.rows.begin(), table.rows.end(), [](const Row& row) {
    return std::any_of(row.cells.begin(), row.cells.end(),
                       [](const Cell& cell) { return cell.borders != CellBorders{}; });
  });
}

}  // namespace

void settle_borders(Table& table) {
  if (has_own_lines(table)) EdgeSettler(table).run();
}

}  // namespace tongket::layout
