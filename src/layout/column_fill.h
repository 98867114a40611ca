// One column of a page being filled.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "layout/notes.h"
#include "layout/page_rows.h"

namespace tongket::layout {

// A slab with its place on the page.
struct Placed {
  std::size_t slab = 0;
  Length y;
  std::optional<RowPart> row;
  bool heading = false;  // a repeated one: not from the cursor on
  Length end{};          // of it, with what stands below it where the column ends
};

// What a page could not do as it was asked to, by where it came from.
struct Unmet {
  std::optional<SourceRef> sticks_out;  // a line or row that is higher than the column
  Length height;                        // of that
  std::optional<SourceRef> parted;      // of what should stay together, but is higher than it
};

// What columns are filled with.
struct Supply {
  const Flow& flow;
  const Progress& progress;
  const PageRooms& rooms;
};
// What stands above the first slab of a column: the page's edge, other text of the page, or the top
// that it has in common with the columns next to it.
enum class Opening { page, below_others, column };
// Where on its page a column stands.
struct Reach {
  Length page_top, page_bottom;  // of the page's text
  Length top;
  Length bottom;  // notes may end it above that
  Opening opening = Opening::page;
  bool may_stay_empty = false;  // what doesn't fit has somewhere else to go
};

// What stands in a column.
struct Filled {
  Cursor next;  // where the next column goes on
  std::vector<Placed> placed;
  Length y;        // where what comes next stands, but for the space above it
  Length end;      // of the last line or row
  Length missing;  // how much more room would have let more stay, where not all did
  Unmet unmet;
};
// As much of the stretch, which ends between slabs, as there is room for. Its notes belong to
// owners counted from this one on.
Filled fill_column(const Supply& supply, const Reach& reach, NoteArea& notes, std::ptrdiff_t owner,
                   const Stretch& stretch);

// Ends a column that goes on at a place at the last one before whose slab it may end: where that
// is. Nothing where there is none.
using MayEnd = std::function<bool(const Slab&)>;
std::optional<Cursor> cut_back(const Flow& flow, std::vector<Placed>& placed, const Cursor& at,
                               const MayEnd& may);
bool may_end_before(const Slab& slab);

}  // namespace tongket::layout
