#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "layout/flow.h"

namespace tongket::layout {
namespace {

using document::Border;

// One side of an edge: the cell there and what it says itself of the line.
struct Side {
  const SetCell* cell = nullptr;
  std::optional<Border> own;
};

bool draws(const Side& side) {
  return side.own && side.own->width > Length();
}
// A cell that has no line there by its own wish, or that isn't there.
bool silent(const Side& side) {
  return side.cell == nullptr || side.own.has_value();
}

// A cell's own border wins over the table's lines; of two cells' own ones the heavier. A line is
// taken away only where the cells of both sides say so (ECMA-376 part 1, 17.4.66).
Border winner(const Side& a, const Side& b, const std::optional<Border>& line) {
  if (a.cell == b.cell) return {};  // inside a cell, or no cell on either side
  if (draws(a) && draws(b)) return heavier(*a.own, *b.own);
  if (draws(a)) return *a.own;
  if (draws(b)) return *b.own;
  if (silent(a) && silent(b)) return {};
  return line.value_or(Border{});
}

// The number of lines times the number of the kind (ECMA-376 part 1, 17.4.66, table of weights).
int weight(document::LineKind kind) {
  using document::LineKind;
  switch (kind) {
    case LineKind::single:
      return 1;
    case LineKind::thick:
      return 2;
    case LineKind::double_line:
      return 2 * 3;
    case LineKind::dotted:
      return 4;
    case LineKind::dashed:
      return 5;
  }
  throw Broken("a border kind outside the list");
}

// How light a color is, most telling first (17.4.66: R+B+2G, then B+2G, then G; the darker wins).
std::array<int, 3> lightness(const document::Color& color) {
  const int green = color.green, blue = color.blue;
  return {color.red + blue + 2 * green, blue + 2 * green, green};
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
    table_.horizontal.assign(rows_ + 1, std::vector<Border>(columns_));
    table_.vertical.assign(rows_, std::vector<Border>(columns_ + 1));
    table_.bands.assign(rows_ + 1, Length());
    for (std::size_t edge = 0; edge <= rows_; ++edge)
      for (std::size_t c = 0; c < columns_; ++c) {
        const Border line = winner(bottom_of(edge, c), top_of(edge, c), across(edge));
        table_.horizontal[edge][c] = line;
        table_.bands[edge] = std::max(table_.bands[edge], thickness_of(line).on_twip_grid());
      }
    table_.below.assign(rows_, Length());
    for (std::size_t r = 0; r < rows_; ++r)
      for (std::size_t c = 0; c < columns_; ++c)
        table_.below[r] =
            std::max(table_.below[r], thickness_of(said_below(r + 1, c)).on_twip_grid());
    for (std::size_t r = 0; r < rows_; ++r)
      for (std::size_t edge = 0; edge <= columns_; ++edge)
        table_.vertical[r][edge] = winner(right_of(r, edge), left_of(r, edge), upright(edge));
  }

 private:
  // The table's own lines.
  [[nodiscard]] const std::optional<Border>& across(std::size_t edge) const {
    const document::TableBorders& lines = table_.props.lines;
    return edge == 0 ? lines.top : edge == rows_ ? lines.bottom : lines.inside_h;
  }
  [[nodiscard]] const std::optional<Border>& upright(std::size_t edge) const {
    const document::TableBorders& lines = table_.props.lines;
    return edge == 0 ? lines.left : edge == columns_ ? lines.right : lines.inside_v;
  }
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
  // A page's end counts only what the upper cell says of the line, itself or by its table: the next
  // row's own stands on the next page (LibreOffice).
  [[nodiscard]] Border said_below(std::size_t edge, std::size_t c) const {
    const Side upper = bottom_of(edge, c);
    if (upper.cell == top_of(edge, c).cell) return {};
    return upper.own ? *upper.own : across(edge).value_or(Border{});
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

// The broader one, as LibreOffice and Word do; of equal ones as 17.4.66 says; in the end the left
// or upper.
const Border& heavier(const Border& a, const Border& b) {
  const auto rank = [](const Border& border) {
    return std::make_pair(thickness_of(border), weight(border.kind));
  };
  if (rank(a) != rank(b)) return rank(a) > rank(b) ? a : b;
  return lightness(b.color) < lightness(a.color) ? b : a;
}

void resolve_borders(SetTable& table) {
  Resolver(table).run();
}

}  // namespace tongket::layout
