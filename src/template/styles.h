// The styles of a template on top of the standard's.
#pragma once

#include "document/document.h"
#include "template/syntax.h"

namespace tongket::pack {

// A style of a known id keeps what the template does not say; others are new, and based on nothing
// but the defaults where the template names nothing.
void lay_over(document::Styles& styles, const StylesNode& made);

// What is wrong with the template's styles once they lie over a standard's.
void check_styles(const document::Styles& styles, const StylesNode& made, Diagnostics& diagnostics);

// What a table of that style has between its rows, else around it, else a thin line.
document::Border usual_line(const document::Styles& styles, const std::string& style);
// All lines of a choice; those left out are expressly none.
document::TableBorders lines_of(TableLines choice, const document::Border& line);

const document::CharacterStyle* find_character_style(const document::Styles& styles,
                                                     std::string_view id);
// A style that the template names and nobody made: with the nearest name as a hint.
void unknown_paragraph_style(const document::Styles& styles, const StyleName& style,
                             Diagnostics& diagnostics);
void unknown_character_style(const document::Styles& styles, const StyleName& style,
                             Diagnostics& diagnostics);
void unknown_table_style(const document::Styles& styles, const StyleName& style,
                         Diagnostics& diagnostics);

}  // namespace tongket::pack
