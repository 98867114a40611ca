// Paragraphs and tables set for one column, and the vertical list that pages and cells are cut
// from.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <unordered_map>
#include <vector>

#include "base/base.h"
#include "document/document.h"
#include "layout/layout.h"
#include "layout/line.h"
#include "layout/shaper.h"

namespace tongket::layout {

struct SetParagraph {
  const document::Paragraph* source = nullptr;
  std::uint32_t number = 0;             // in reading order
  document::ParagraphProps props;       // resolved
  std::vector<SetLine> lines;           // at least one
  Length left, right;                   // of its borders, from the column's left edge
  const SetParagraph* above = nullptr;  // next to it in its column; null behind a table
  bool joined_above = false;            // its borders and those of the paragraph above are one box
  bool joined_below = false;
  std::vector<std::uint32_t> box_pictures{};  // of its sign boxes, as Word::picture
};

struct SetTable;

// What never breaks inside by itself: a line, or a row (which may be cut between its slabs).
struct Slab {
  const SetParagraph* paragraph = nullptr;
  const SetTable* table = nullptr;
  std::uint32_t index = 0;  // of the line or row
  Length above;             // from the slab before it
  Length above_first;       // when it opens a page
  Length height;
  Length closing;  // needed besides where a page ends after it: a table's bottom line
  Length below;    // to the slab after it; dropped at the end of a page
  bool breakable_before = true;
  bool forced_before = false;  // opens a page
};

// Slabs that stand in the same columns of a page, or all that is between such.
struct Band {
  const document::ColumnSet* columns = nullptr;  // null: across the page's text
  std::size_t end = 0;                           // behind its last slab
};

// Content of a page's text, a cell, a header.
struct Flow {
  std::vector<Slab> slabs;
  std::vector<Band> bands{};  // of a page's text
  Length trailing;            // after the last slab: counts in cells and headers
};

// Where a flow begins or goes on.
struct Cursor {
  std::size_t slab = 0;
  std::vector<Cursor> cells;  // of a row that a page's end cuts: where each of its cells goes on
  bool operator==(const Cursor&) const = default;
};
// From one place up to another.
struct Stretch {
  Cursor from, to;
};

struct SetCell {
  const document::Cell* source = nullptr;
  std::uint32_t row = 0, column = 0;
  std::uint32_t row_span = 1, column_span = 1;
  Length left, width;  // where its text stands, from the table's column's left edge
  document::Insets insets;
  std::optional<document::Color> shading;
  Flow flow;
  Length content;  // height of the flow; of turned text what it takes of the row's height
  [[nodiscard]] bool turned() const {
    return source->direction != document::TextDirection::horizontal;
  }
  [[nodiscard]] Length around() const { return insets.top + insets.bottom; }
};
struct SetRow {
  std::vector<std::uint32_t> cells;     // index into SetTable::cells
  std::vector<std::uint32_t> reaching;  // cells from rows above that reach into this one
  Length height;                        // without the border above
  bool heading = false;
  bool roomy = false;  // higher than its cells need, because it is to be
  bool may_split = true;
};
struct SetTable {
  const document::Table* source = nullptr;
  document::TableProps props;  // resolved
  std::vector<Length> edges;   // of the columns, from the column's left edge that it stands in
  std::vector<SetRow> rows;
  std::deque<SetCell> cells;
  // Lines: horizontal[edge][column], edge 0 above the first row; vertical[row][edge].
  std::vector<std::vector<document::Border>> horizontal, vertical;
  std::vector<Length> bands;   // what the lines of a horizontal edge take of the height
  std::vector<Length> below;   // what a page's end behind a row needs for the lines below it
  std::uint32_t headings = 0;  // leading rows that every page repeats
};

// Owns what flows point to.
struct Store {
  std::deque<SetParagraph> paragraphs;
  std::deque<SetTable> tables;
};

// What setting needs everywhere.
struct Engine {
  const document::Document& document;
  Shaper& shaper;
  Store& store;
  // Numbers of the paragraphs in reading order; empty while settling.
  const std::unordered_map<const document::Paragraph*, std::uint32_t>& numbers;
  std::function<Fields(const document::Paragraph&)> fields;
};

enum class Place { body, cell, note };

const document::ListLevel* find_level(const document::Document& document,
                                      const document::ParagraphProps& props);
Measure measure_of(const document::ParagraphProps& props, Length width);
const SetParagraph& set_paragraph(const Engine& engine, const document::Paragraph& paragraph,
                                  Length width);
const SetTable& set_table(const Engine& engine, const document::Table& table, Length width,
                          Place place);
Flow set_flow(const Engine& engine, const std::vector<document::Block>& blocks, Length width,
              Place place);

// The text of a section's pages.
Flow set_body(const Engine& engine, const document::Section& section);

// What a border takes: its lines and its space, on the twip grid.
Length border_room(const document::Border& border);
// Of the paragraph's height, at its first and its last line.
Length border_above(const SetParagraph& set);
Length border_below(const SetParagraph& set);
// The same where a page begins or ends at any of its lines: LibreOffice closes the box there.
Length opening_border(const SetParagraph& set);
Length closing_border(const SetParagraph& set);

// Stacked from a page's or cell's top.
Length stacked_height(const Flow& flow, const Stretch& stretch);
Length full_height(const Flow& flow);
// How far from the page's edge the text keeps: a header higher than its margin pushes it down, a
// footer pushes it up (Word and LibreOffice alike).
Length text_edge(Length margin, Length distance, const Flow& story);

// How wide a table may be; margins are those of all its cells.
Length table_room(const document::Table& table, const document::Insets& margins, Length width,
                  Place place);

// Which of two borders that meet is drawn.
const document::Border& heavier(const document::Border& a, const document::Border& b);
// Which grid lines are drawn, and how high their bands are.
void resolve_borders(SetTable& table);

}  // namespace tongket::layout
