#include <algorithm>
#include <functional>

#include "layout/flow.h"

namespace tongket::layout {
namespace {

using document::Border;

// One side of an edge: the cell there and what it says itself of the line.
struct Side {
  const SetCell* cell = nullptr;
  std::optional<Border> own;
};

// A cell's own border wins over the table's lines; of two the wider one (ECMA-376 part 1,
// 17.4.66, as far as single lines go).
Border winner(const Side& a, const Side& b, const std::optional<Border>& grid) {
  if (a.cell == b.cell) return {};  // inside a cell, or no cell on either side
  if (a.own && b.own) return b.own->width > a.own->width ? *b.own : *a.own;
  if (a.own) return *a.own;
  if (b.own) return *b.own;
  return grid.value_or(Border{});
}

class Resolver {
 public:
  explicit Resolver(SetTable& table)
      : table_(table),
        rows_(table.rows.size()),
        columns_(table.edges.size() - 1),
        at_(rows_ * columns_, nullptr) {
    for (const SetCell& cell : table.cells)
      for (std::uint32_t r = 0; r < cell.row_span; ++r)
        for (std::uint32_t c = 0; c < cell.column_span; ++c)
          at_[(cell.row + r) * columns_ + cell.column + c] = &cell;
  }

  void run() {
    const std::optional<Border>& grid = table_.source->grid_lines;
    table_.horizontal.assign(rows_ + 1, std::vector<Border>(columns_));
    table_.vertical.assign(rows_, std::vector<Border>(columns_ + 1));
    table_.bands.assign(rows_ + 1, Length());
    for (std::size_t edge = 0; edge <= rows_; ++edge)
      for (std::size_t c = 0; c < columns_; ++c) {
        const Border line = winner(bottom_of(edge, c), top_of(edge, c), grid);
        table_.horizontal[edge][c] = line;
        table_.bands[edge] = std::max(table_.bands[edge], line.width.on_twip_grid());
      }
    for (std::size_t r = 0; r < rows_; ++r)
      for (std::size_t edge = 0; edge <= columns_; ++edge)
        table_.vertical[r][edge] = winner(right_of(r, edge), left_of(r, edge), grid);
  }

 private:
  [[nodiscard]] const SetCell* cell(std::size_t row, std::size_t column) const {
    return at_[row * columns_ + column];
  }
  static Side side(const SetCell* cell, std::optional<Border> document::CellBorders::*which) {
    return cell ? Side{cell, cell->source->borders.*which} : Side{};
  }
  [[nodiscard]] Side bottom_of(std::size_t edge, std::size_t c) const {
    return side(edge > 0 ? cell(edge - 1, c) : nullptr, &document::CellBorders::bottom);
  }
  [[nodiscard]] Side top_of(std::size_t edge, std::size_t c) const {
    return side(edge < rows_ ? cell(edge, c) : nullptr, &document::CellBorders::top);
  }
  [[nodiscard]] Side right_of(std::size_t r, std::size_t edge) const {
    return side(edge > 0 ? cell(r, edge - 1) : nullptr, &document::CellBorders::right);
  }
  [[nodiscard]] Side left_of(std::size_t r, std::size_t edge) const {
    return side(edge < columns_ ? cell(r, edge) : nullptr, &document::CellBorders::left);
  }

  SetTable& table_;
  std::size_t rows_, columns_;
  std::vector<const SetCell*> at_;  // by row and column
};

}  // namespace

void resolve_borders(SetTable& table) {
  Resolver(table).run();
}

}  // namespace tongket::layout
