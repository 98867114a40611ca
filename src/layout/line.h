// Inline layout: collect -> prepare -> break -> finish.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/base.h"
#include "document/document.h"
#include "layout/layout.h"
#include "layout/shaper.h"

namespace tongket::layout {

// ---- Collect: the text of a paragraph with the looks of its runs ---------------------------

// The numbers of the pages that bookmarks are on, as they are printed.
using PageByBookmark = std::unordered_map<std::string, std::string>;

// What fields show; a page number in the body is known from the second pass on.
struct Fields {
  std::string page_number = "1";
  std::string page_count = "1";
  std::string section_pages = "1";
  const PageByBookmark* pages = nullptr;  // unknown in the first pass
};

// Tabs are '\t', line breaks '\n'.
struct Collected {
  struct Run {
    std::uint32_t end = 0;
    std::uint32_t look = 0;
  };
  std::string text;
  std::uint32_t label_end = 0;  // bytes of the label and its suffix, which come first
  std::vector<Run> runs;        // cover the text
  std::vector<Look> looks;      // the paragraph mark's first
  struct NoteAt {
    std::uint32_t offset = 0;  // of its number in the text
    const document::Note* note = nullptr;
  };
  std::vector<NoteAt> notes;
};
Collected collect(const document::Styles& styles, const document::Paragraph& paragraph,
                  const document::ListLevel* level, const Fields& fields, Shaper& shaper);

// How the label of an automatic number is set.
document::RunProps label_props(const document::Styles& styles, const document::Paragraph& paragraph,
                               const document::ListLevel& level);

// ---- Prepare: pieces that are shaped and measured ------------------------------------------

// What LibreOffice measures text in: a sixth of a twip, each glyph's advance rounded to it.
using Pixels = std::int64_t;
Length length_of(Pixels pixels);

// Text of one look without a break opportunity inside, and the spaces after it; or a tab or line
// break.
struct Piece {
  enum class Kind { text, tab, line_break };
  Kind kind = Kind::text;
  bool break_after = false;
  bool label = false;  // of the paragraph's number, or behind it
  std::uint32_t look = 0;
  std::string_view text;  // without the spaces; into Collected::text
  const Shaped* shaped = nullptr;
  std::uint32_t first_glyph = 0, end_glyph = 0;  // the part of `shaped` that this is
  std::uint32_t spaces = 0;
  bool own_portion = false;  // measured by itself: U+00A0, U+2011
  bool soft = false;         // a soft hyphen follows: shown where the line ends here
  bool picture = false;      // the text is U+FFFC, and nothing is shaped
  Pixels spacing = 0;        // after each character, in the width
  Pixels width = 0;          // of the text
  Pixels space_width = 0;    // of one space
  [[nodiscard]] Pixels gap() const { return space_width * spaces; }
};
std::vector<Piece> prepare(const Collected& collected, Shaper& shaper);

// ---- Break: which pieces make a line --------------------------------------------------------

// Of the column that the lines stand in; all x from its left edge.
struct Measure {
  Length left;        // of lines but the first
  Length first_left;  // of the first
  Length right;       // where text must end
  std::vector<document::TabStop> tabs;
};

struct BrokenLine {
  std::vector<Piece> pieces;
  std::vector<Length> x;  // of each piece, as if aligned left
  Length left;            // where the line starts
  Length end;             // of the text, trailing spaces not counted
  bool forced = false;    // ended by a line break
};
std::vector<BrokenLine> break_lines(std::vector<Piece> pieces, const Measure& measure,
                                    Shaper& shaper, const std::vector<Look>& looks);

// Where a tab at pen leads.
document::TabStop next_tab(Length pen, const Measure& measure);

// The narrowest column that splits no word, and the widest line if nothing is wrapped.
struct ContentWidths {
  Length minimum, maximum;
};
ContentWidths content_widths(const std::vector<Piece>& pieces, const Measure& measure,
                             Shaper& shaper, const std::vector<Look>& looks);

// ---- Finish: placed words and the line's box ------------------------------------------------

// A highlight behind words: x from the column's left edge, y from the line's top.
struct SetShade {
  Length x, width, ascent, height;  // ascent: from its top to the baseline
  document::Color color;
};
struct SetLine {
  Length x, width;  // of the text, from the column's left edge, trailing spaces not counted
  Length ascent;    // from the box's top to the baseline
  Length height;
  Length extra;             // proportional spacing: below the box, dropped at the end of a page
  std::vector<Word> words;  // x from the column's left edge
  std::vector<SetShade> shades;
  std::vector<const document::Note*> notes;  // whose numbers stand in it
};
struct Finish {
  document::Alignment align = document::Alignment::left;
  document::LineSpacing spacing;
  Length right;
  const Collected& collected;
  Shaper& shaper;
};
SetLine finish(const BrokenLine& line, const Finish& how, bool last);

}  // namespace tongket::layout
