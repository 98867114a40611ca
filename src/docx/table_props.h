// Properties that tables and their styles share, in the order of the schema.
#pragma once

#include <string_view>

#include "document/document.h"
#include "xml/xml.h"

namespace tongket::docx {

void write_width(xml::Writer& out, std::string_view name, std::int64_t twips);
// w:tblBorders; nothing where no line is said.
void write_table_borders(xml::Writer& out, const document::TableBorders& lines);
// w:tblCellMar or w:tcMar; nothing where no margin is said.
void write_cell_margins(xml::Writer& out, std::string_view name,
                        const document::CellMargins& margins);
void write_cell_shading(xml::Writer& out, const document::Color& color);

// The content of a w:style of the type "table" behind its names.
void write_table_style_props(xml::Writer& out, const document::TableStyle& style);

}  // namespace tongket::docx
