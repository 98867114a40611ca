#include <algorithm>

#include "layout/emit.h"

namespace tongket::layout {
namespace {

using document::Border;
using document::CellBorders;
using document::LineKind;

Length band_top_after(const RowPart& part) {
  return part.y + part.height;
}

// Below the repeated headings, which are whole: within them nothing is cut.
bool goes_on_at(const std::vector<RowPart>& parts, std::size_t p) {
  return parts[p - 1].repeated && !parts[p].repeated;
}

// What stands around the end of a line: the line that goes on behind it, those that it meets above
// and below it, or left and right of it.
struct Joint {
  Border beyond, before, after;
};
// How far the two pens of the line stay behind the outer side of what they meet.
struct Insets {
  Length first, second;
};

bool drawn(const Border& border) {
  return border.width > Length();
}
// From the outer side of a line to its inner pen.
Length to_inner_pen(const Border& border) {
  return border.kind == LineKind::double_line ? border.width * 2 : Length();
}

// Round a corner the outer pen goes with the outer one, the inner with the inner; what ends at a
// double line that goes on ends at the nearer of its pens.
Insets insets_at(const Border& line, const Joint& joint) {
  if (drawn(joint.beyond)) return {};
  if (drawn(joint.before) && drawn(joint.after)) {
    const Length inset = std::min(to_inner_pen(joint.before), to_inner_pen(joint.after));
    return {inset, inset};
  }
  if (line.kind != LineKind::double_line) return {};
  if (drawn(joint.after)) return {Length(), to_inner_pen(joint.after)};
  if (drawn(joint.before)) return {to_inner_pen(joint.before), Length()};
  return {};
}

Trims trims_of(const Insets& begin, const Insets& end) {
  return {{begin.first, end.first}, {begin.second, end.second}};
}

class RuleEmitter {
 public:
  RuleEmitter(const Target& target, const SetTable& table, const std::vector<RowPart>& parts)
      : target_(target), table_(table), parts_(parts) {
    above_.reserve(parts.size() + 1);
    for (std::size_t p = 0; p <= parts.size(); ++p)
      above_.push_back(lines_above(p));
  }

  void run() {
    for (std::size_t p = 0; p <= parts_.size(); ++p)
      horizontal(p);
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
  void horizontal(std::size_t p) {
    const std::vector<Border>& lines = above_[p];
    const bool last = p == parts_.size();
    const Length y = last ? band_top_after(parts_.back()) : parts_[p].y;
    const auto& across = table_.vertical[parts_[last ? p - 1 : p].row];
    const auto beside = [&](std::size_t column) {
      return column < lines.size() ? lines[column] : Border{};
    };
    for (std::size_t begin = 0; begin < lines.size();) {
      std::size_t end = begin + 1;
      while (end < lines.size() && lines[end] == lines[begin])
        ++end;
      const Length left = table_.edges[begin] - thickness_of(across[begin]) / 2;
      const Length right = table_.edges[end] + thickness_of(across[end]) / 2;
      const Insets at_left =
          insets_at(lines[begin], {beside(begin - 1), upright(p, begin, -1), upright(p, begin, 0)});
      const Insets at_right =
          insets_at(lines[begin], {beside(end), upright(p, end, -1), upright(p, end, 0)});
      emit_across(target_, {target_.x + left, y, right - left}, lines[begin],
                  trims_of(at_left, at_right));
      begin = end;
    }
  }

  // Above the horizontal line of that number (-1), or below it (0); none outside of the parts.
  [[nodiscard]] Border upright(std::size_t p, std::size_t edge, int by) const {
    const std::size_t part = p + static_cast<std::size_t>(by);
    return part < parts_.size() ? table_.vertical[parts_[part].row][edge] : Border{};
  }

  // Of an upright line at the horizontal one of that number, by what goes on behind it.
  [[nodiscard]] Insets insets_of(const Border& line, std::size_t p, std::size_t edge,
                                 const Border& beyond) const {
    const std::vector<Border>& lines = above_[p];
    const auto beside = [&](std::size_t column) {
      return column < lines.size() ? lines[column] : Border{};
    };
    return insets_at(line, {beyond, beside(edge - 1), beside(edge)});
  }

  // An upright line ends with the lower one of the lines that it meets.
  [[nodiscard]] Length end_of(std::size_t p, std::size_t edge) const {
    const std::vector<Border>& below = above_[p + 1];
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
      const Insets at_top = insets_of(line, begin, edge, upright(begin, edge, -1));
      const Insets at_bottom = insets_of(line, end, edge, upright(end, edge, 0));
      emit_upright(target_, {x, top, end_of(end - 1, edge) - top}, line,
                   trims_of(at_top, at_bottom));
      begin = end;
    }
  }

  Target target_;
  const SetTable& table_;
  const std::vector<RowPart>& parts_;
  std::vector<std::vector<Border>> above_;  // above each part, and below the last
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
