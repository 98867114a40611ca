// Run and paragraph properties, in the order of the schema (ECMA-376 part 1, 17.3.1.26 CT_PPr and
// 17.3.2.28 CT_RPr): the one place that knows this order.
#pragma once

#include <string_view>

#include "document/document.h"
#include "xml/xml.h"

namespace tongket::docx {

// <name/> for true, <name w:val="0"/> for false: CT_OnOff.
void write_flag(xml::Writer& out, std::string_view name, bool value);

// w:sz counts eighths of a point, of each line of a double one (17.18.2 ST_Border, 17.3.4).
void write_border(xml::Writer& out, std::string_view name, const document::Border& border);

// RRGGBB.
std::string hex(const document::Color& color);

// The content of w:rPr; nothing when neither a style nor a prop is given.
void write_run_props(xml::Writer& out, std::string_view style, const document::RunProps& props);

// What the paragraph or style has before its own props speak. Tab stops and borders of
// WordprocessingML add up along the chain of styles, those of the model replace each other: what
// is left out must be cleared by name.
struct InheritedProps {
  std::vector<document::TabStop> tabs;
  document::ParagraphBorders borders;
};
InheritedProps inherited_from(const document::ParagraphProps& resolved);

// Takes over all indents. LibreOffice lets a list, and also its absence (numId 0), override those
// that come from an ancestor or a numbered style; Word doesn't.
void say_indents(document::ParagraphProps& props, const document::ParagraphProps& resolved);

// The content of w:pPr without pStyle (which comes first) and without rPr, sectPr (which end it).
void write_paragraph_props(xml::Writer& out, const document::ParagraphProps& props,
                           const InheritedProps& inherited);

}  // namespace tongket::docx
