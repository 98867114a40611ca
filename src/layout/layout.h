// layout/ -- lines, tables, pages, as Word and LibreOffice set them.
//
// In: a Document and the faces. Out: the Document settled (numbers, rule lengths and column widths
// filled in: what the DOCX writer reads) and its Pages (positioned lines, rules: what the PDF
// writer draws). Refused: characters that no face has, with their code point and place; tables
// wider than the page can hold; more pages than the limit.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"
#include "document/document.h"
#include "font/font.h"

namespace tongket::layout {

// All positions are from the page's top left corner, x to the right, y down, in EMU.

// A glyph where it is drawn: x from the left end of its word, y up from the baseline.
struct PlacedGlyph {
  std::uint32_t id = 0;  // of the word's face
  Length x;
  Length y;
  Length advance;             // to the pen's next place
  std::uint32_t cluster = 0;  // byte offset in the word's text
};

// A word, or a part of one that is set in one face and size, with the space that follows it on
// the line (a space glyph of its own, so that copied text keeps its spaces).
struct Word {
  std::string text;        // what copying gives: the exact NFC text, space included
  std::uint32_t face = 0;  // index into Pages::faces
  Length size;             // of the em
  Length line_size{};      // of the em that its underline and strike follow
  Length x;                // of the pen at its start, from the page's left edge
  Length rise;             // above the line's baseline (superscript)
  Length width;            // of all advances; justified spaces are wider than their glyph
  document::Color color;
  document::Underline underline = document::Underline::none;
  document::Strike strike = document::Strike::none;
  std::uint32_t link = 0;  // index into Pages::links, counted from 1; 0 = leads nowhere
  // Index into Pages::pictures, counted from 1: then there are no glyphs. It stands on the
  // baseline.
  std::uint32_t picture = 0;
  std::vector<PlacedGlyph> glyphs;
};

// What the line belongs to; bookmarks, tags and the outline are made from it.
// note: at the foot of the page.
enum class Zone { body, header, footer, repeated_heading, note };

// A quarter turn, as text in the heads of narrow columns has.
enum class Turn { none, left, right };
// Where a turned line's own frame stands: its x axis runs up the page (left) or down it (right),
// its y axis to the right or to the left.
struct TurnedFrame {
  Turn turn = Turn::none;
  Length x, y;  // of its origin on the page
};

// From the page's or a frame's own top left corner.
struct Area {
  Length x, y, width, height;
};
// What a turned frame's area is on the page.
Area on_page(const TurnedFrame& frame, const Area& area);

struct Line {
  Length x, width;     // of the set text, trailing space not counted
  Length top, height;  // of the line's box
  Length baseline;
  std::vector<Word> words;
  std::uint32_t paragraph = 0;  // number of the paragraph in reading order (for_each_paragraph)
  bool first_of_paragraph = false;
  bool last_of_paragraph = false;
  Zone zone = Zone::body;
  TurnedFrame frame = {};  // what the line's measures count from, where it is turned
};

// What stands above the notes of a page, and of it what is between the text and the rule there.
inline constexpr Length kAboveNotes = Length::twips(125);
inline constexpr Length kAboveNoteRule = Length::twips(57);

// A bar: a border, a drawn rule; an underline is none of these (it belongs to its words). Filled,
// or dotted or dashed along its longer side. A double line is two of them.
struct Rule {
  Length x, y, width, height;  // the rectangle
  document::Color color;
  Zone zone = Zone::body;
  document::LineKind kind = document::LineKind::single;
};
// Shading behind a cell or a paragraph, a highlight behind words.
struct Shade {
  Length x, y, width, height;
  document::Color color;
};

// Where a document::SignBox stands.
struct PlacedBox {
  document::SignBoxKind kind = document::SignBoxKind::signature;
  std::int32_t signatory = 0;
  Length x, y, width, height;   // the rectangle
  std::uint32_t paragraph = 0;  // that it is anchored in, as Line::paragraph
  std::uint32_t picture = 0;    // in its middle, as Word::picture; 0 = nothing is drawn
};

// The words of a section's watermark as they are drawn: as shapes, so that nobody finds or copies
// them between the lines.
struct Backdrop {
  font::FacePtr face;
  Length size;                      // of the em
  std::vector<PlacedGlyph> glyphs;  // x and y from the middle of the words' box
  Length width, height;             // of that box, before it is turned
  Length x, y;                      // of its middle, from the page's top left corner
  std::int32_t angle = 0;           // degrees against the clock
  document::Color color;
};

// Which of a section's headers and footers a page shows.
enum class PageKind { usual, first, even, blank };

struct Page {
  document::PageSetup setup;
  std::uint32_t section = 0;                // index into Document::sections
  PageKind kind = PageKind::usual;          // blank: only there so that the next one is odd or even
  std::int32_t number = 1;                  // counted
  std::string label = "1";                  // as printed
  std::optional<std::uint32_t> backdrop{};  // index into Pages::backdrops: drawn first
  std::vector<Shade> shades;                // drawn next
  std::vector<Rule> rules;
  std::vector<Line> lines;         // in reading order: header, body (cells row by row), footer
  std::vector<PlacedBox> boxes{};  // for signatures and seals; their pictures are behind the text
};

// An entry of the PDF's outline: every paragraph with an outline level.
struct Heading {
  std::int32_t level = 0;  // 0 = outermost
  std::string text;        // label and words
  std::uint32_t page = 0;  // index into pages
  Length y;                // top of its first line
};

// Where a bookmark is.
struct Landmark {
  std::string bookmark;
  std::uint32_t page = 0;  // index into pages
  Length y;                // top of its paragraph's first line
};

struct Pages {
  std::vector<font::FacePtr> faces;         // every face used, in order of first use
  std::vector<std::string> links;           // as document::Inline::link
  std::vector<document::Picture> pictures;  // each as it is shown, once
  std::vector<Landmark> landmarks;          // in reading order
  std::vector<Page> pages;
  std::vector<Heading> headings;
  std::vector<Backdrop> backdrops;
};

struct LaidOut {
  document::Document settled;
  Pages pages;
};

// The whole way: settle, break lines, build pages. A left table's first column has its *text* at
// the text's edge (plus Table::indent), the cell margin sticks out; so do relative columns on the
// right. Settling may add empty paragraphs: a text rule's, and one of 1 pt behind a table that
// stands next to another or ends its column; where a section with a watermark has no header, an
// empty line of 1 pt is one. Rules that were measured: docs/layout.md. Warnings go to diagnostics.
Result<LaidOut> lay_out(document::Document document, const font::Book& fonts, const Limits& limits,
                        Diagnostics& diagnostics);

// A readable listing for tests: a page, its rules, its lines with x, baseline (pt, 2 digits), text.
std::string dump(const Pages& pages);
// The text of a line as it is read: words joined, no trailing space.
std::string text_of(const Line& line);

}  // namespace tongket::layout
