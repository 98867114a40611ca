// From slabs to what stands on a page.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "layout/flow.h"

namespace tongket::layout {

// The part of a row that stands on one page.
struct RowPart {
  std::uint32_t row = 0;
  Length y;            // of the border above
  Length height;       // with it
  bool opens = true;   // the row begins here
  bool closes = true;  // the row ends here
  bool repeated = false;
  std::vector<Stretch> cells;  // by place in SetRow::cells
};

RowPart whole_row(const SetTable& table, std::uint32_t row, Length y);
// What the page before left of it: of each cell from there on. Nothing says: all.
RowPart rest_of_row(const SetTable& table, std::uint32_t row, const std::vector<Cursor>& from,
                    Length y);
// What the lines below a row that is cut take of its page: LibreOffice keeps the table's last line
// free there, too.
Length line_below_cut(const SetTable& table, std::uint32_t row);
// Where each cell is cut so that the part, its lines above and below included, is no higher; none
// where some cell can't even begin, or nothing is left for the next page, not even by others.
std::optional<std::vector<Cursor>> cut_of(const SetTable& table, const RowPart& part, Length height,
                                          bool others_left_over = false);
// What of a row's height is but space below the last lines of its cells: a page's end may cut it
// off.
Length space_below(const SetTable& table, const RowPart& part);
// The part ends there, and is as high as what it holds.
void end_row(const SetTable& table, RowPart& part, const std::vector<Cursor>& to);

// Where a flow is emitted to.
struct Target {
  Page& page;
  Length x;  // of the column's left edge; of turned text, from its own frame's
  Zone zone = Zone::body;
};

// While it lives, what is emitted stands in a turned frame; its end turns it.
class Turning {
 public:
  Turning(Page& page, const TurnedFrame& frame);
  ~Turning();
  Turning(const Turning&) = delete;
  Turning& operator=(const Turning&) = delete;

 private:
  Page& page_;
  TurnedFrame frame_;
  std::size_t lines_, rules_, shades_, boxes_;  // how many there were before
};

// Cells over several rows that a page break cut: where to go on.
using Progress = std::map<const SetCell*, Cursor>;

// Where a border begins on the page, at its upper left corner, and how long it is.
struct Bar {
  Length x, y, length;
};
// How much shorter than its bar a pen of a border is; a double line has two, the upper or left
// first.
struct Trim {
  Length begin, end;
};
struct Trims {
  Trim first, second;
};
// A border as the rules that draw it.
void emit_across(const Target& target, const Bar& bar, const document::Border& border,
                 const Trims& trims);
void emit_upright(const Target& target, const Bar& bar, const document::Border& border,
                  const Trims& trims);

struct LinePlace {
  std::uint32_t index = 0;  // in its paragraph
  Length top;
  bool ends_column = false;  // nothing follows it on its page or in its cell
};
void emit_line(const Target& target, const SetParagraph& set, const LinePlace& line);
// Shading and borders of that line's part of the paragraph; before the line itself.
void emit_box(const Target& target, const SetParagraph& set, const LinePlace& line);
// A stretch of a flow that doesn't break here (a cell's, a header's), from y on.
void emit_flow(const Target& target, const Flow& flow, const Stretch& stretch, Length y,
               Progress& progress);
// All of a flow that no page's end cuts: a header's, a footer's.
void emit_story(const Target& target, const Flow& flow, Length y);
void emit_table(const Target& target, const SetTable& table, const std::vector<RowPart>& parts,
                Progress& progress);

// The borders and shading of the part of a table that stands on one page.
void emit_shades(const Target& target, const SetTable& table, const std::vector<RowPart>& parts);
void emit_rules(const Target& target, const SetTable& table, const std::vector<RowPart>& parts);

// How far what begins there fits into a height; from itself if nothing does.
Cursor fit(const Flow& flow, const Cursor& from, Length height);

}  // namespace tongket::layout
