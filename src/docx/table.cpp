#include "docx/blocks.h"
#include "docx/props.h"
#include "docx/table_props.h"

namespace tongket::docx {

using namespace document;

namespace {

// 17.4.28: an indent counts for tables at the left edge only.
void write_place(xml::Writer& out, const Table& table, Length indent) {
  switch (table.align) {
    case Alignment::left:
    case Alignment::justify:
      write_width(out, "w:tblInd", indent.to_twips());
      return;
    case Alignment::center:
      out.element("w:jc", "w:val", "center");
      return;
    case Alignment::right:
      out.element("w:jc", "w:val", "right");
      return;
  }
}

// Without a style nothing is left to what a reader thinks usual.
CellMargins all_margins(const Table& table) {
  return resolved(Styles{}, table).margins;
}

// 17.4.55: the style's heading rows count, nothing else of what it could say.
void write_look(xml::Writer& out) {
  out.open("w:tblLook").attribute("w:val", "0620").attribute("w:firstRow", "1");
  out.attribute("w:lastRow", "0").attribute("w:firstColumn", "0").attribute("w:lastColumn", "0");
  out.attribute("w:noHBand", "1").attribute("w:noVBand", "1").close();
}

// In the order of CT_TblPr.
void write_table_props(xml::Writer& out, const Table& table, std::int64_t width, Length indent) {
  out.open("w:tblPr");
  if (!table.style.empty()) out.element("w:tblStyle", "w:val", table.style);
  write_width(out, "w:tblW", width);
  write_place(out, table, indent);
  write_table_borders(out, table.grid_lines);
  out.element("w:tblLayout", "w:type", "fixed");
  write_cell_margins(out, "w:tblCellMar", table.style.empty() ? all_margins(table) : table.margins);
  if (!table.style.empty()) write_look(out);
  if (!table.caption.empty()) out.element("w:tblCaption", "w:val", table.caption);
  out.close();
}

void write_grid(xml::Writer& out, const std::vector<std::int64_t>& edges) {
  out.open("w:tblGrid");
  for (std::size_t i = 1; i < edges.size(); ++i) {
    out.open("w:gridCol").attribute("w:w", edges[i] - edges[i - 1]).close();
  }
  out.close();
}

void write_row_props(xml::Writer& out, const Row& row, bool whole) {
  if (!whole && !row.heading && row.min_height <= Length()) return;
  out.open("w:trPr");
  if (whole) out.empty("w:cantSplit");
  if (row.min_height > Length()) {
    out.open("w:trHeight").attribute("w:val", row.min_height.to_twips());
    out.attribute("w:hRule", "atLeast").close();
  }
  if (row.heading) out.empty("w:tblHeader");
  out.close();
}

// Inside a merged cell there is no line: its top belongs to the first part, its bottom to the last.
CellBorders borders_of(const GridCell& cell) {
  CellBorders borders = cell.cell->borders;
  if (cell.merge == MergePart::middle || cell.merge == MergePart::last) borders.top.reset();
  if (cell.merge == MergePart::first || cell.merge == MergePart::middle) borders.bottom.reset();
  return borders;
}

void write_cell_borders(xml::Writer& out, const CellBorders& borders) {
  if (borders == CellBorders{}) return;
  out.open("w:tcBorders");
  if (borders.top) write_border(out, "w:top", *borders.top);
  if (borders.left) write_border(out, "w:left", *borders.left);
  if (borders.bottom) write_border(out, "w:bottom", *borders.bottom);
  if (borders.right) write_border(out, "w:right", *borders.right);
  out.close();
}

void write_direction(xml::Writer& out, TextDirection direction) {
  switch (direction) {
    case TextDirection::horizontal:
      return;
    case TextDirection::up:
      out.element("w:textDirection", "w:val", "btLr");
      return;
    case TextDirection::down:
      out.element("w:textDirection", "w:val", "tbRl");
      return;
  }
}

void write_merge(xml::Writer& out, MergePart merge) {
  switch (merge) {
    case MergePart::none:
      return;
    case MergePart::first:
      out.element("w:vMerge", "w:val", "restart");
      return;
    case MergePart::middle:
    case MergePart::last:
      out.empty("w:vMerge");
      return;
  }
}

void write_vertical(xml::Writer& out, CellVertical vertical) {
  switch (vertical) {
    case CellVertical::top:
      return;
    case CellVertical::center:
      out.element("w:vAlign", "w:val", "center");
      return;
    case CellVertical::bottom:
      out.element("w:vAlign", "w:val", "bottom");
      return;
  }
}

// In the order of CT_TcPr.
void write_cell_props(xml::Writer& out, const GridCell& cell, std::int64_t width) {
  out.open("w:tcPr");
  write_width(out, "w:tcW", width);
  if (cell.span > 1) {
    out.open("w:gridSpan").attribute("w:val", static_cast<std::int64_t>(cell.span)).close();
  }
  write_merge(out, cell.merge);
  write_cell_borders(out, borders_of(cell));
  if (cell.cell->shading) write_cell_shading(out, *cell.cell->shading);
  write_cell_margins(out, "w:tcMar", cell.cell->margins);
  write_direction(out, cell.cell->direction);
  write_vertical(out, cell.cell->vertical);
  out.close();
}

// One row that stays with what follows its table.
bool is_lone_and_kept(const Styles& styles, const Table& table) {
  if (table.rows.size() != 1 || table.rows.front().cells.empty()) return false;
  const auto& blocks = table.rows.front().cells.front().blocks;
  const auto* first = blocks.empty() ? nullptr : std::get_if<Paragraph>(&blocks.front());
  return first != nullptr && resolved(styles, *first).keep_next.value_or(false);
}

}  // namespace

void BlockWriter::write_table(const Table& table) {
  if (table.grid.empty()) throw Broken("a table without a grid reached docx/");
  const std::vector<std::int64_t> edges = grid_edges(table);
  out_.open("w:tbl");
  // Before Word 2013 it says where the text of the first cell stands (17.4.50).
  const bool by_text = table.within && in_tables_ == 0;
  const Length margin = by_text ? insets(resolved(styles_, table)).left : Length();
  write_table_props(out_, table, edges.back(), table.indent + margin);
  write_grid(out_, written_edges(edges));
  const bool around = keep_rows_together_;
  // LibreOffice 7.4 doesn't keep a table of one row with what follows if the row says w:cantSplit;
  // where all its paragraphs keep with the next neither program parts it.
  const bool lone = in_tables_ == 0 && is_lone_and_kept(styles_, table);
  ++in_tables_;
  for (const GridRow& row : grid_rows(table)) {
    keep_rows_together_ = around || lone || (table.keep_together && !row.last);
    write_row(table, row, edges, !row.row->may_split && !lone);
  }
  keep_rows_together_ = around;
  --in_tables_;
  out_.close();
}

void BlockWriter::write_row(const Table& table, const GridRow& row,
                            const std::vector<std::int64_t>& edges, bool whole) {
  out_.open("w:tr");
  write_row_props(out_, *row.row, whole);
  for (const GridCell& cell : row.cells)
    write_cell(table, cell, edges);
  out_.close();
}

void BlockWriter::write_cell(const Table& table, const GridCell& cell,
                             const std::vector<std::int64_t>& edges) {
  const std::size_t end = cell.column + cell.span;
  if (end > table.grid.size()) throw Broken("a cell wider than its table reached docx/");
  out_.open("w:tc");
  write_cell_props(out_, cell, edges[end] - edges[cell.column]);
  if (cell.merge == MergePart::middle || cell.merge == MergePart::last) {
    write_separator({});
  } else {
    write(cell.cell->blocks);
  }
  out_.close();
}

}  // namespace tongket::docx
