#include "docx/table_props.h"

#include "docx/props.h"

namespace tongket::docx {

using namespace document;

namespace {

void write_line(xml::Writer& out, std::string_view name, const std::optional<Border>& line) {
  if (line) write_border(out, name, *line);
}

void write_margin(xml::Writer& out, std::string_view name, const std::optional<Length>& margin) {
  if (margin) write_width(out, name, margin->to_twips());
}

void write_text_props(xml::Writer& out, const ParagraphProps& paragraph, const RunProps& run) {
  if (!paragraph.empty()) {
    out.open("w:pPr");
    write_paragraph_props(out, paragraph, {});
    out.close();
  }
  write_run_props(out, {}, run);
}

void write_style_shading(xml::Writer& out, const std::optional<Color>& shading) {
  if (!shading) return;
  out.open("w:tcPr");
  write_cell_shading(out, *shading);
  out.close();
}

// 17.7.6.6: what the heading rows have besides.
void write_heading_rows(xml::Writer& out, const TableStyle::HeadingRows& heading) {
  if (!heading.shading && heading.paragraph.empty() && heading.run.empty()) return;
  out.open("w:tblStylePr").attribute("w:type", "firstRow");
  write_text_props(out, heading.paragraph, heading.run);
  write_style_shading(out, heading.shading);
  out.close();
}

}  // namespace

void write_width(xml::Writer& out, std::string_view name, std::int64_t twips) {
  out.open(name).attribute("w:w", twips).attribute("w:type", "dxa").close();
}

// 17.4.38
void write_table_borders(xml::Writer& out, const TableBorders& lines) {
  if (lines.empty()) return;
  out.open("w:tblBorders");
  write_line(out, "w:top", lines.top);
  write_line(out, "w:left", lines.left);
  write_line(out, "w:bottom", lines.bottom);
  write_line(out, "w:right", lines.right);
  write_line(out, "w:insideH", lines.inside_h);
  write_line(out, "w:insideV", lines.inside_v);
  out.close();
}

void write_cell_margins(xml::Writer& out, std::string_view name, const CellMargins& margins) {
  if (margins == CellMargins{}) return;
  out.open(name);
  write_margin(out, "w:top", margins.top);
  write_margin(out, "w:left", margins.left);
  write_margin(out, "w:bottom", margins.bottom);
  write_margin(out, "w:right", margins.right);
  out.close();
}

void write_cell_shading(xml::Writer& out, const Color& color) {
  out.open("w:shd").attribute("w:val", "clear").attribute("w:color", "auto");
  out.attribute("w:fill", hex(color)).close();
}

void write_table_style_props(xml::Writer& out, const TableStyle& style) {
  write_text_props(out, style.paragraph, style.run);
  if (!style.table.lines.empty() || style.table.margins != CellMargins{}) {
    out.open("w:tblPr");
    write_table_borders(out, style.table.lines);
    write_cell_margins(out, "w:tblCellMar", style.table.margins);
    out.close();
  }
  write_style_shading(out, style.table.shading);
  write_heading_rows(out, style.heading);
}

}  // namespace tongket::docx
