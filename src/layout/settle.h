// What is fixed before lines are set: measures on the twip grid, labels, table grids, text rules.
#pragma once

#include "layout/flow.h"

namespace tongket::layout {

// All measures as a DOCX can say them, so that both papers compute with the same numbers.
void round_measures(document::Document& document);
// Numbers of lists and levels, with WordprocessingML's rules of restarting; the formats that OOXML
// doesn't have become runs of those it has, and text.
void write_labels(document::Document& document);
// Captions get their numbers, references to numbers and words what they say; lists of contents
// become paragraphs, whose page numbers are known once there are pages. After labels are written.
void settle_references(document::Document& document);
// An empty line of 1 pt. Word would join two tables in a row, and wants a paragraph behind the
// last: what docx/ would put there stands in the settled Document, so that both papers have it. A
// watermark hangs on one too.
document::Paragraph thin_line(const SourceRef& source);
// The first paragraph of the row's first cell, if that begins with one.
document::Paragraph* first_paragraph(document::Row& row);
// The widths of a section's columns; what stands in them loses what holds it together where that
// can't be kept, and empty lines stand where its columns need such.
void settle_columns(const document::Styles& styles, document::Section& section);
// Text rules become bordered empty paragraphs, tables get their grids. Widths are known only from
// the outside in, so both go together.
void settle_blocks(document::Document& document, Shaper& shaper, Diagnostics& diagnostics);

// Size and box of every watermark, and a header for it to hang on.
void settle_watermarks(document::Document& document, Shaper& shaper);
void fit_watermark(document::Watermark& mark, const document::PageSetup& page, Shaper& shaper);
document::RunProps watermark_props(const document::Watermark& mark);

// That what should stay together was parted.
void warn_of_parting(const SourceRef& place, Diagnostics& diagnostics);

// Tables of a section that are kept together and higher than its pages no longer are; rows of them
// that are higher than a page may split. Each with a warning.
void release_what_is_too_high(const Engine& engine, document::Section& section,
                              Diagnostics& diagnostics);

// The narrowest column that splits no word of the paragraph, and the widest line it could have.
ContentWidths widths_of(const Engine& engine, const document::Paragraph& paragraph);

// Gives rows with turned text the height that its lines want, where they have none yet.
void give_turned_room(const Engine& engine, document::Table& table);
// How broad the lines of a turned cell are together, margins included; `row` is its first.
Length turned_width(const Engine& engine, const document::Table& table, std::size_t row,
                    const document::Cell& cell);

// Pictures larger than their line or page become as large as it, in proportion; lines of an exact
// height that they exceed grow.
struct PictureRoom {
  Length width, height;
};
void fit_pictures(const document::Styles& styles, document::Paragraph& paragraph,
                  const PictureRoom& room);
// Those of signatures and seals become no larger than their boxes, and get their place.
void settle_box_pictures(const document::Styles& styles, document::Paragraph& paragraph,
                         Length width);
// The empty line that such boxes hang on instead, where there is space before the paragraph.
std::optional<document::Paragraph> split_off_boxes(const document::Styles& styles,
                                                   document::Paragraph& paragraph,
                                                   const document::Paragraph* above);

// Cells that say different lines of the edge between them say the one that is drawn.
void settle_borders(document::Table& table);

// The widths of a table's columns, on the twip grid.
std::vector<Length> grid_of(const Engine& engine, const document::Table& table, Length room,
                            Diagnostics& diagnostics);
// The paragraph that draws a text rule, and what the ruled paragraph itself keeps.
document::Paragraph split_off_rule(const Engine& engine, document::Paragraph& paragraph,
                                   Length width, Place place);

document::Document settle(document::Document document, Shaper& shaper, Diagnostics& diagnostics);

// Faces are found and every character has a glyph: what a run's face lacks becomes a run of a
// fallback font, with a warning; problems say what no font has.
void settle_fonts(document::Document& settled, Shaper& shaper, Diagnostics& problems);

}  // namespace tongket::layout
