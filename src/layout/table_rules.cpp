#include <algorithm>

#include "layout/emit.h"

namespace tongket::layout {
namespace {

using document::Border;
using document::CellBorders;

Length band_top_after(const RowPart& part) {
  return part.y + part.height;
}

// Below the repeated headings, which are whole: within them nothing is cut.
bool goes_on_at(const std::vector<RowPart>& parts, std::size_t p) {
  return parts[p - 1].repeated && !parts[p].repeated;
}

class RuleEmitter {
 public:
  RuleEmitter(const Target& target, const SetTable& table, const std::vector<RowPart>& parts)
      : target_(target), table_(table), parts_(parts) {}

  void run() {
    for (std::size_t p = 0; p < parts_.size(); ++p)
      horizontal(lines_above(p), parts_[p].y, p);
    horizontal(lines_above(parts_.size()), band_top_after(parts_.back()), parts_.size() - 1);
    for (std::size_t edge = 0; edge < table_.edges.size(); ++edge)
      vertical(edge);
  }

 private:
  // The lines where a page begins or ends: a cell over several rows that goes on there is opened,
  // or closed, as the table's other cells are.
  [[nodiscard]] std::vector<Border> cut_at(std::size_t edge,
                                           std::optional<Border> CellBorders::*side) const {
    std::vector<Border> lines = table_.horizontal[edge];
    if (edge == table_.rows.size()) return lines;
    for (const std::uint32_t index : table_.rows[edge].reaching) {
      const SetCell& cell = table_.cells[index];
      const std::optional<Border>& own = cell.source->borders.*side;
      const Border line = own ? *own : table_.props.lines.inside_h.value_or(Border{});
      std::fill_n(lines.begin() + cell.column, cell.column_span, line);
    }
    return lines;
  }

  [[nodiscard]] std::vector<Border> lines_above(std::size_t p) const {
    if (p == parts_.size()) return cut_at(parts_.back().row + 1, &CellBorders::bottom);
    const bool begins = p == 0 || goes_on_at(parts_, p);
    const std::uint32_t edge = parts_[p].row;
    return begins ? cut_at(edge, &CellBorders::top) : table_.horizontal[edge];
  }

  // Equal neighbours are one rule; it reaches to the outer side of the lines that it meets.
  void horizontal(const std::vector<Border>& lines, Length y, std::size_t p) {
    for (std::size_t begin = 0; begin < lines.size();) {
      std::size_t end = begin + 1;
      while (end < lines.size() && lines[end] == lines[begin])
        ++end;
      const auto& across = table_.vertical[parts_[p].row];
      const Length left = table_.edges[begin] - thickness_of(across[begin]) / 2;
      const Length right = table_.edges[end] + thickness_of(across[end]) / 2;
      emit_across(target_, {target_.x + left, y, right - left}, lines[begin]);
      begin = end;
    }
  }

  // An upright line ends with the lower one of the lines that it meets.
  [[nodiscard]] Length end_of(std::size_t p, std::size_t edge) const {
    const std::vector<Border> below = lines_above(p + 1);
    const Length left = edge > 0 ? thickness_of(below[edge - 1]) : Length();
    const Length right = edge < below.size() ? thickness_of(below[edge]) : Length();
    return band_top_after(parts_[p]) + std::max(left, right);
  }
  void vertical(std::size_t edge) {
    for (std::size_t begin = 0; begin < parts_.size();) {
      const Border& line = table_.vertical[parts_[begin].row][edge];
      std::size_t end = begin + 1;
      while (end < parts_.size() && table_.vertical[parts_[end].row][edge] == line)
        ++end;
      const Length top = parts_[begin].y;
      const Length x = target_.x + table_.edges[edge] - thickness_of(line) / 2;
      emit_upright(target_, {x, top, end_of(end - 1, edge) - top}, line);
      begin = end;
    }
  }

  Target target_;
  const SetTable& table_;
  const std::vector<RowPart>& parts_;
};

}  // namespace

void emit_rules(const Target& target, const SetTable& table, const std::vector<RowPart>& parts) {
  RuleEmitter(target, table, parts).run();
}

void emit_shades(const Target& target, const SetTable& table, const std::vector<RowPart>& parts) {
  for (std::size_t p = 0; p < parts.size(); ++p) {
    const SetRow& row = table.rows[parts[p].row];
    const auto shade = [&](std::uint32_t index) {
      const SetCell& cell = table.cells[index];
      if (!cell.shading) return;
      std::size_t last = p;
      while (last + 1 < parts.size() && parts[last + 1].row < cell.row + cell.row_span)
        ++last;
      const Length left = table.edges[cell.column];
      const Length right = table.edges[cell.column + cell.column_span];
      target.page.shades.push_back({target.x + left, parts[p].y, right - left,
                                    band_top_after(parts[last]) - parts[p].y, *cell.shading});
    };
    for (const std::uint32_t cell : row.cells)
      shade(cell);
    if (p > 0 && !goes_on_at(parts, p)) continue;
    for (const std::uint32_t cell : row.reaching)
      shade(cell);
  }
}

}  // namespace tongket::layout
