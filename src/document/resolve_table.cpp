// What a table looks like once its style and that style's ancestors have had their say (ECMA-376
// part 1, 17.7.6).
#include <algorithm>

#include "document/ancestry.h"
#include "document/document.h"

namespace tongket::document {

namespace {

using document::lay_over;

void lay_over(TableBorders& below, const TableBorders& above) {
  lay_over(below.top, above.top);
  lay_over(below.left, above.left);
  lay_over(below.bottom, above.bottom);
  lay_over(below.right, above.right);
  lay_over(below.inside_h, above.inside_h);
  lay_over(below.inside_v, above.inside_v);
}

void lay_over(CellMargins& below, const CellMargins& above) {
  lay_over(below.top, above.top);
  lay_over(below.bottom, above.bottom);
  lay_over(below.left, above.left);
  lay_over(below.right, above.right);
}

CellMargins usual_margins() {
  constexpr Length side = Length::twips(108);
  return {Length(), Length(), side, side};
}

}  // namespace

bool TableBorders::drawn() const {
  const auto draws = [](const std::optional<Border>& line) {
    return line && line->width > Length();
  };
  return draws(top) || draws(left) || draws(bottom) || draws(right) || draws(inside_h) ||
         draws(inside_v);
}

const TableStyle* find_table_style(const Styles& styles, std::string_view id) {
  return find_style(styles.table, id);
}

TableProps resolved(const Styles& styles, const Table& table) {
  TableProps props;
  props.margins = usual_margins();
  const auto line = ancestry(styles.table, find_table_style(styles, table.style));
  std::for_each(line.rbegin(), line.rend(), [&props](const TableStyle* style) {
    lay_over(props.lines, style->table.lines);
    lay_over(props.margins, style->table.margins);
    lay_over(props.shading, style->table.shading);
  });
  lay_over(props.lines, table.grid_lines);
  lay_over(props.margins, table.margins);
  return props;
}

Insets insets(const TableProps& table) {
  const CellMargins& margins = table.margins;
  return {margins.top.value_or(Length()), margins.bottom.value_or(Length()),
          margins.left.value_or(Length()), margins.right.value_or(Length())};
}

Insets insets(const TableProps& table, const Cell& cell) {
  TableProps own = table;
  lay_over(own.margins, cell.margins);
  return insets(own);
}

std::int64_t edge_as_read(std::int64_t edge, std::int64_t width) {
  constexpr std::int64_t shares = 10000;
  return width <= 0 ? edge : Length::divide_rounded(edge * shares, width) * width / shares;
}

std::optional<Color> shading(const Styles& styles, const Table& table, const Row& row,
                             const Cell& cell) {
  if (cell.shading || table.style.empty()) return cell.shading;
  std::optional<Color> color;
  const auto line = ancestry(styles.table, find_table_style(styles, table.style));
  std::for_each(line.rbegin(), line.rend(), [&](const TableStyle* style) {
    lay_over(color, style->table.shading);
    if (row.heading) lay_over(color, style->heading.shading);
  });
  return color;
}

}  // namespace tongket::document
