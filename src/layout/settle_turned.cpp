// Turned text: LibreOffice breaks it where its row ends, so the row must be high enough before.
#include <algorithm>

#include "layout/settle.h"

namespace tongket::layout {
namespace {

using namespace document;

// A heading that is longer than this is broken.
constexpr Length most = Length::mm(50);
// As for columns: LibreOffice's own rounding.
constexpr Length slack = Length::twips(6);

Length broadest_line(const TableBorders& lines) {
  Length width;
  for (const auto* line : {&lines.top, &lines.bottom, &lines.inside_h})
    if (*line) width = std::max(width, thickness_of(**line));
  return width;
}

// What a row's height holds besides the lines of a cell.
Length around(const TableProps& props, const Cell& cell) {
  const Insets margins = insets(props, cell);
  Length line = broadest_line(props.lines);
  if (cell.borders.top) line = std::max(line, thickness_of(*cell.borders.top));
  return margins.top + margins.bottom + line.on_twip_grid();
}

Length wanted_height(const Engine& engine, const TableProps& props, const Cell& cell) {
  Length longest;
  for (const Block& block : cell.blocks) {
    const auto* paragraph = std::get_if<Paragraph>(&block);
    if (paragraph == nullptr) continue;
    const ContentWidths widths = widths_of(engine, *paragraph);
    longest = std::max({longest, widths.minimum, std::min(widths.maximum, most)});
  }
  return longest + slack + around(props, cell);
}

std::size_t rows_of(const Table& table, std::size_t row, const Cell& cell) {
  const auto span = static_cast<std::size_t>(std::max(cell.row_span, 1));
  return std::min(span, table.rows.size() - row);
}

}  // namespace

// A cell over several rows asks each of them for an equal part.
void give_turned_room(const Engine& engine, Table& table) {
  const TableProps props = resolved(engine.document.styles, table);
  std::vector<Length> wanted(table.rows.size());
  for (std::size_t r = 0; r < table.rows.size(); ++r)
    for (const Cell& cell : table.rows[r].cells) {
      if (cell.direction == TextDirection::horizontal) continue;
      const std::size_t rows = rows_of(table, r, cell);
      const Length part =
          wanted_height(engine, props, cell) / static_cast<std::int64_t>(rows) + Length::twips(1);
      for (std::size_t i = r; i < r + rows; ++i)
        wanted[i] = std::max(wanted[i], part.on_twip_grid());
    }
  for (std::size_t r = 0; r < table.rows.size(); ++r)
    if (table.rows[r].min_height == Length()) table.rows[r].min_height = wanted[r];
}

Length turned_width(const Engine& engine, const Table& table, std::size_t row, const Cell& cell) {
  const TableProps props = resolved(engine.document.styles, table);
  Length along = -around(props, cell);
  for (std::size_t i = row; i < row + rows_of(table, row, cell); ++i)
    along += table.rows[i].min_height;
  const Insets margins = insets(props, cell);
  return full_height(set_flow(engine, cell.blocks, along, Place::cell)) + margins.left +
         margins.right;
}

}  // namespace tongket::layout
