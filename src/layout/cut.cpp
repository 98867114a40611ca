// Rows that a page's end cuts: what stands on which page.
#include <algorithm>

#include "layout/emit.h"

namespace tongket::layout {
namespace {

// A cell whose content a page's end may part; others are placed by the rows that they stand in.
bool goes_by_lines(const SetCell& cell) {
  return cell.row_span == 1 && !cell.turned();
}

Cursor end_of(const Flow& flow) {
  return {flow.slabs.size(), {}};
}

Length height_of(const SetCell& cell, const Stretch& stretch) {
  return stacked_height(cell.flow, stretch) + cell.around();
}

// Of what stands on the page; space after the last lines counts where the row ends.
void set_height(const SetTable& table, RowPart& part) {
  Length height;
  for (std::size_t i = 0; i < part.cells.size(); ++i) {
    const SetCell& cell = table.cells[table.rows[part.row].cells[i]];
    if (!goes_by_lines(cell)) continue;
    const auto& [from, to] = part.cells[i];
    const Length after = part.closes && from != to ? cell.flow.trailing : Length();
    height = std::max(height, height_of(cell, part.cells[i]) + after);
  }
  part.height = table.bands[part.row] + height;
}

// A table in a cell is cut only where this is plain: no cells over several rows, no headings.
bool may_cut_inside(const Slab& slab) {
  const SetTable& table = *slab.table;
  const SetRow& row = table.rows[slab.index];
  return row.may_split && !row.roomy && row.reaching.empty() && table.headings == 0 &&
         !table.source->keep_together &&
         std::all_of(row.cells.begin(), row.cells.end(),
                     [&table](std::uint32_t cell) { return table.cells[cell].row_span == 1; });
}

RowPart part_of(const Slab& slab, const Cursor& at) {
  return rest_of_row(*slab.table, slab.index, at.cells, Length());
}

// With the line below where the row's own height has it, or a page ends in it.
Length height_of(const Slab& slab, const Cursor& from, const std::vector<Cursor>& to) {
  if (slab.table == nullptr || (from.cells.empty() && to.empty())) return slab.height;
  const SetTable& table = *slab.table;
  RowPart part = part_of(slab, from);
  const bool last = slab.index + 1 == table.rows.size();
  const Length below = last || !to.empty() ? table.bands[slab.index + 1] : Length();
  if (to.empty()) return part.height + below;
  end_row(table, part, to);
  return part.height + below;
}

}  // namespace

RowPart whole_row(const SetTable& table, std::uint32_t row, Length y) {
  RowPart part;
  part.row = row;
  part.y = y;
  part.height = table.bands[row] + table.rows[row].height;
  for (const std::uint32_t cell : table.rows[row].cells)
    part.cells.push_back({{}, end_of(table.cells[cell].flow)});
  return part;
}

RowPart rest_of_row(const SetTable& table, std::uint32_t row, const std::vector<Cursor>& from,
                    Length y) {
  RowPart part = whole_row(table, row, y);
  if (from.empty()) return part;
  part.opens = false;
  for (std::size_t i = 0; i < part.cells.size(); ++i)
    part.cells[i].from = from[i];
  set_height(table, part);
  return part;
}

void end_row(const SetTable& table, RowPart& part, const std::vector<Cursor>& to) {
  part.closes = false;
  for (std::size_t i = 0; i < part.cells.size(); ++i)
    part.cells[i].to = to[i];
  set_height(table, part);
}

Length line_below_cut(const SetTable& table, std::uint32_t row) {
  return std::max(table.below[row], table.bands.back());
}

Length space_below(const SetTable& table, const RowPart& part) {
  const SetRow& row = table.rows[part.row];
  if (!part.closes || row.roomy || !row.reaching.empty()) return {};
  Length needed;
  for (std::size_t i = 0; i < part.cells.size(); ++i) {
    const SetCell& cell = table.cells[row.cells[i]];
    if (!goes_by_lines(cell)) return {};
    needed = std::max(needed, height_of(cell, part.cells[i]));
  }
  return std::max(part.height - table.bands[part.row] - needed, Length());
}

std::optional<std::vector<Cursor>> cut_of(const SetTable& table, const RowPart& part, Length height,
                                          bool others_left_over) {
  const Length room = height - table.bands[part.row] - line_below_cut(table, part.row);
  const Length most = height - table.bands[part.row] - table.bands.back();
  std::vector<Cursor> cut;
  bool left_over = others_left_over;
  for (std::size_t i = 0; i < part.cells.size(); ++i) {
    const SetCell& cell = table.cells[table.rows[part.row].cells[i]];
    const auto& [from, end] = part.cells[i];
    Cursor to = end;
    if (goes_by_lines(cell) && from != end) {
      to = fit(cell.flow, from, room - cell.around());
      if (to == from) return std::nullopt;
      left_over = left_over || fit(cell.flow, from, most - cell.around()) != end;
    }
    cut.push_back(std::move(to));
  }
  if (!left_over) return std::nullopt;
  return cut;
}

Cursor fit(const Flow& flow, const Cursor& from, Length height) {
  Length y;
  Cursor end = from;
  for (std::size_t i = from.slab; i < flow.slabs.size(); ++i) {
    const Slab& slab = flow.slabs[i];
    const bool first = i == from.slab;
    if (!first && slab.breakable_before) end = {i, {}};
    y += first ? slab.above_first : slab.above;
    const Cursor at = first ? from : Cursor{i, {}};
    const Length own = height_of(slab, at, {});
    if (y + own + slab.closing > height) {
      if (slab.table == nullptr || !may_cut_inside(slab)) return end;
      const auto cut = cut_of(*slab.table, part_of(slab, at), height - y);
      return cut ? Cursor{i, *cut} : end;
    }
    y += own + slab.below;
  }
  return end_of(flow);
}

Length stacked_height(const Flow& flow, const Stretch& stretch) {
  Length height;
  const auto& [from, to] = stretch;
  const std::size_t end = to.cells.empty() ? to.slab : to.slab + 1;
  for (std::size_t i = from.slab; i < end; ++i) {
    const Slab& slab = flow.slabs[i];
    const bool first = i == from.slab;
    height += first ? slab.above_first : slab.above;
    height += height_of(slab, first ? from : Cursor{}, i == to.slab ? to.cells : Cursor{}.cells);
    if (i + 1 < end) height += slab.below;
  }
  return height;
}

Length full_height(const Flow& flow) {
  return stacked_height(flow, {{}, end_of(flow)}) + flow.trailing;
}

Length text_edge(Length margin, Length distance, const Flow& story) {
  return story.slabs.empty() ? margin : std::max(margin, distance + full_height(story));
}

}  // namespace tongket::layout
