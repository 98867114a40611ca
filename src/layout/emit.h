// From slabs to what stands on a page.
#pragma once

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "layout/flow.h"

namespace tongket::layout {

// The part of a row that stands on one page: of each cell the slabs [first, second).
struct RowPart {
  std::uint32_t row = 0;
  Length y;            // of the border above
  Length height;       // with it
  bool opens = true;   // the row begins here
  bool closes = true;  // the row ends here
  bool repeated = false;
  std::vector<std::pair<std::size_t, std::size_t>> cells;  // by place in SetRow::cells
};

RowPart whole_row(const SetTable& table, std::uint32_t row, Length y);

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
  std::size_t lines_, rules_, shades_;  // how many there were before
};

// Cells over several rows that a page break cut: the slab to go on with.
using Progress = std::map<const SetCell*, std::size_t>;

// Where a border begins on the page, at its upper left corner, and how long it is.
struct Bar {
  Length x, y, length;
};
// A border as the rules that draw it.
void emit_across(const Target& target, const Bar& bar, const document::Border& border);
void emit_upright(const Target& target, const Bar& bar, const document::Border& border);

struct LinePlace {
  std::uint32_t index = 0;  // in its paragraph
  Length top;
  bool ends_column = false;  // nothing follows it on its page or in its cell
};
void emit_line(const Target& target, const SetParagraph& set, const LinePlace& line);
// Shading and borders of that line's part of the paragraph; before the line itself.
void emit_box(const Target& target, const SetParagraph& set, const LinePlace& line);
// Slabs [from, end) of a flow that doesn't break (a cell's, a header's), from y on.
void emit_flow(const Target& target, const Flow& flow, std::pair<std::size_t, std::size_t> range,
               Length y);
void emit_table(const Target& target, const SetTable& table, const std::vector<RowPart>& parts,
                Progress& progress);

// The borders and shading of the part of a table that stands on one page.
void emit_shades(const Target& target, const SetTable& table, const std::vector<RowPart>& parts);
void emit_rules(const Target& target, const SetTable& table, const std::vector<RowPart>& parts);

// The slabs of [from, ...) that fit into a height, as an end index; from itself if none do.
std::size_t fit(const Flow& flow, std::size_t from, Length height);

}  // namespace tongket::layout
