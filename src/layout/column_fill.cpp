#include "layout/column_fill.h"

#include <algorithm>
#include <utility>

namespace tongket::layout {
namespace {

bool is_foot(const document::Row& row) {
  return row.page_row == document::PageRow::subtotal || row.page_row == document::PageRow::carried;
}

Length whole_height(const Slab& slab) {
  return slab.table->bands[slab.index] + slab.table->rows[slab.index].height;
}

SourceRef source_of(const Slab& slab) {
  if (slab.paragraph != nullptr) return slab.paragraph->source->source;
  return slab.table->source->rows[slab.index].source;
}

// Cells over several rows that end in this one.
std::vector<const SetCell*> ending_in(const SetTable& table, std::uint32_t row) {
  std::vector<const SetCell*> ending;
  for (const std::uint32_t index : table.rows[row].reaching) {
    const SetCell& cell = table.cells[index];
    if (cell.row + cell.row_span == row + 1 && !cell.turned()) ending.push_back(&cell);
  }
  return ending;
}

// Slabs are tried one by one; where one doesn't fit, the column ends at the last place where it
// may, and what stood behind it comes again in the next one.
class ColumnFill {
 public:
  ColumnFill(const Supply& supply, const Reach& reach, NoteArea& notes, std::ptrdiff_t owner)
      : flow_(supply.flow),
        progress_(supply.progress),
        rooms_(supply.rooms),
        reach_(reach),
        notes_(notes),
        first_owner_(owner),
        y_(reach.top) {}

  // From there up to that slab.
  Filled run(const Cursor& start, std::size_t end) {
    start_ = start;
    const Cursor next = fill(end);
    const Length bottom = placed_.empty() ? reach_.top : placed_.back().end;
    return {next, std::move(placed_), y_, bottom, missing_, unmet_};
  }

 private:
  Cursor fill(std::size_t end) {
    Cursor at = start_;
    while (at.slab < end) {
      const Slab& slab = flow_.slabs[at.slab];
      const bool below_others = has_own() || reach_.opening == Opening::below_others;
      if (slab.forced_before && below_others) return at;
      if (!has_own()) repeat_headings(slab, at);
      if (std::optional<Cursor> next = place(slab, at, y_ + gap_above(slab))) {
        notes_.drop_from(owner());
        return *next;
      }
      at = {at.slab + 1, {}};
    }
    return at;
  }

  static bool own(const Placed& placed) { return !placed.heading; }
  [[nodiscard]] Length page_height() const { return reach_.page_bottom - reach_.page_top; }
  [[nodiscard]] std::ptrdiff_t owner() const {
    return first_owner_ + static_cast<std::ptrdiff_t>(placed_.size());
  }
  [[nodiscard]] Length floor() const {
    return std::min(reach_.bottom, reach_.page_bottom - notes_.height());
  }

  [[nodiscard]] bool has_own() const { return std::any_of(placed_.begin(), placed_.end(), own); }

  [[nodiscard]] Length gap_above(const Slab& slab) const {
    if (has_own() || reach_.opening == Opening::below_others) return slab.above;
    if (reach_.opening == Opening::page) return slab.above_first;
    return slab.paragraph != nullptr ? opening_border(*slab.paragraph) : Length();
  }

  // Rows that every page repeats, when the column opens inside their table.
  void repeat_headings(const Slab& slab, const Cursor& at) {
    placed_.clear();
    y_ = reach_.top;
    if (slab.table == nullptr || slab.index < slab.table->headings) return;
    const SetTable& table = *slab.table;
    const std::size_t first = at.slab - slab.index;
    Length height;
    for (std::uint32_t r = 0; r < table.headings; ++r)
      height += table.bands[r] + table.rows[r].height;
    const bool inside = slab.index > table.headings && at.cells.empty() &&
                        table.source->rows[slab.index].page_row == document::PageRow::none;
    const Length page_rows = inside ? room_of(slab).head : Length();
    y_ += page_rows;
    if (height >= page_height() / 2) return;  // headings that leave no room are not repeated
    y_ = reach_.top;
    for (std::uint32_t r = 0; r < table.headings; ++r) {
      Placed heading{first + r, y_, whole_row(table, r, y_), true};
      heading.row->repeated = true;
      y_ += heading.row->height;
      placed_.push_back(std::move(heading));
    }
    y_ += page_rows;
  }

  // For rows at the page's ends that are put in when it is known where these are.
  [[nodiscard]] PageRoom room_of(const Slab& slab) const {
    const auto room = rooms_.find(slab.table->source);
    return room == rooms_.end() ? PageRoom{} : room->second;
  }

  // What a row keeps free below it: room for such rows, should the page end there, or for what is
  // left of the table, where that is less. The same when they are put in, so that no page changes.
  [[nodiscard]] Length foot_behind(const Slab& slab, std::size_t at) const {
    if (slab.table == nullptr || slab.index < slab.table->headings) return {};
    const auto& rows = slab.table->source->rows;
    const Length foot = room_of(slab).foot;
    if (is_foot(rows[slab.index])) return {};
    Length rest;
    for (std::size_t i = slab.index + 1; i < rows.size() && rest < foot; ++i)
      rest += flow_.slabs[++at].height;
    return std::min(foot, rest);
  }

  // Nothing when the slab was placed whole; else where the next column begins.
  std::optional<Cursor> place(const Slab& slab, const Cursor& at, Length at_y) {
    Placed next{at.slab, at_y, std::nullopt, false};
    const Length foot = foot_behind(slab, at.slab);
    Length height = slab.height;
    if (slab.paragraph != nullptr && !add_notes(slab, at_y)) {
      notes_.drop_from(owner());
      missing_ = at_y + slab.height + slab.closing - floor();
      if (missing_ > Length()) return end_column(slab, at, std::move(next));
      if (!notes_.ends_carried())
        if (auto end = end_before(at, may_end_before)) return end;
      // What opens the page has no other to go to: its notes have. And where notes of the page
      // before stand LibreOffice lets the line stay, too.
      put_off_notes(slab);
    }
    if (slab.table != nullptr) {
      next.row = rest_of_row(*slab.table, slab.index, at.cells, at_y);
      if (!at.cells.empty()) {
        hold_spanning(*slab.table, *next.row);
        height = next.row->height + (slab.height - whole_height(slab));
      }
      add_notes(*slab.table, *next.row, foot > Length() ? at_y + height + foot : Length());
    }
    const Length over = at_y + height + foot + slab.closing - floor();
    missing_ = over - (foot > Length() ? Length() : hanging(slab, next));
    if (missing_ > Length()) return end_column(slab, at, std::move(next));
    const Length cut_off = std::max(over, Length());
    if (next.row) next.row->height -= cut_off;
    y_ = at_y + height - cut_off;
    next.end = y_ + slab.closing;
    y_ += slab.below;
    placed_.push_back(std::move(next));
    return std::nullopt;
  }

  // Whether all notes of a line begin on this page.
  bool add_notes(const Slab& slab, Length at_y) {
    const Length room = reach_.page_bottom - (at_y + slab.height + slab.closing);
    const auto& of_line = slab.paragraph->lines[slab.index].notes;
    return std::all_of(of_line.begin(), of_line.end(), [&](const document::Note* note) {
      return notes_.add(*note, owner(), room);
    });
  }
  // Of a line that has to stand here, though not all of them have room.
  void put_off_notes(const Slab& slab) {
    if (slab.paragraph == nullptr) return;
    notes_.drop_from(owner());
    for (const document::Note* note : slab.paragraph->lines[slab.index].notes)
      notes_.put_off(*note, owner());
  }
  // Of what is on this page. In tables LibreOffice lets a note that has no room begin on the next
  // page, and its line stay.
  void add_notes(const SetTable& table, const RowPart& part, Length end) {
    visit_notes(table, part, [&](const document::Note& note, Length line_end) {
      if (line_end > floor()) return;
      const Length room = reach_.page_bottom - std::max(line_end, end);
      if (!notes_.add(note, owner(), room)) notes_.put_off(note, owner());
    });
  }

  // LibreOffice lets a row that may be cut stand at the page's end without the space below its
  // last lines.
  [[nodiscard]] Length hanging(const Slab& slab, const Placed& next) const {
    if (slab.table == nullptr || slab.table->source->keep_together || !may_cut(slab)) return {};
    return space_below(*slab.table, *next.row);
  }

  std::optional<Cursor> end_column(const Slab& slab, const Cursor& at, Placed next) {
    if (may_cut(slab) && !slab.table->source->keep_together) {
      if (std::optional<Cursor> cut = cut_row(slab, next)) return cut;
    }
    if (auto end = end_before(at, may_end_before)) return end;
    // What is brought forward never stands on a page without a row of its table.
    const bool waits =
        notes_.has_carried() && slab.table != nullptr && rooms_.contains(slab.table->source);
    if (reach_.may_stay_empty || waits) {
      placed_.clear();
      return start_;
    }
    // Kept together is more than a page holds, or a row that must not be cut is: now it is, as Word
    // does. A chain of paragraphs is parted between two of them, or before a table kept whole.
    if (slab.table != nullptr || has_own()) unmet_.parted = source_of(slab);
    if (slab.table == nullptr || slab.table->source->keep_together) {
      const auto opens = [&slab](const Slab& behind) {
        return behind.table == slab.table && behind.index == 0;
      };
      if (auto end = end_before(at, opens)) return end;
    }
    if (slab.table != nullptr && slab.table->source->keep_together && has_own()) return at;
    if (slab.table != nullptr && (may_cut(slab) || !has_own())) {
      if (std::optional<Cursor> cut = cut_row(slab, next)) return cut;
    }
    if (has_own() || notes_.has_carried()) return at;
    unmet_ = {source_of(slab), slab.height + slab.closing, std::nullopt};
    put_off_notes(slab);
    next.end = next.y + slab.height;
    placed_.push_back(std::move(next));
    return Cursor{at.slab + 1, {}};
  }

  std::optional<Cursor> end_before(const Cursor& at, const MayEnd& may) {
    return cut_back(flow_, placed_, at, may);
  }

  // A row that is higher than a page is cut where it stands, whatever it asks for.
  [[nodiscard]] bool may_cut(const Slab& slab) const {
    if (slab.table == nullptr || slab.index < slab.table->headings) return false;
    const SetRow& row = slab.table->rows[slab.index];
    return (row.may_split && !row.roomy) || whole_height(slab) > page_height();
  }

  [[nodiscard]] Cursor begin_of(const SetCell& cell) const {
    const auto before = progress_.find(&cell);
    return before == progress_.end() ? Cursor{} : before->second;
  }
  // The rest of a row is as high as what the page before left of such cells, too.
  void hold_spanning(const SetTable& table, RowPart& part) const {
    for (const SetCell* cell : ending_in(table, part.row)) {
      const Stretch rest{begin_of(*cell), {cell->flow.slabs.size(), {}}};
      if (rest.from == rest.to || rest.from == Cursor{}) continue;
      const Length content = stacked_height(cell->flow, rest) + cell->flow.trailing;
      part.height = std::max(part.height, table.bands[part.row] + content + cell->around());
    }
  }
  // Under the line above the first of its rows in this column.
  [[nodiscard]] Length top_of(const SetTable& table, const SetCell& cell,
                              const Placed& last) const {
    const auto first = std::find_if(placed_.begin(), placed_.end(), [&](const Placed& p) {
      return own(p) && p.row && flow_.slabs[p.slab].table == &table && p.row->row >= cell.row;
    });
    const Placed& there = first == placed_.end() ? last : *first;
    return there.y + table.bands[there.row->row];
  }
  // Whether what is left of such cells is more than this column has room for. What no page has room
  // for sticks out.
  [[nodiscard]] bool spanning_left_over(const SetTable& table, const Placed& last) const {
    const std::uint32_t row = last.row->row;
    const auto cells = ending_in(table, row);
    return std::any_of(cells.begin(), cells.end(), [&](const SetCell* cell) {
      const Cursor from = begin_of(*cell);
      const Length room = floor() - line_below_cut(table, row) - top_of(table, *cell, last);
      const Cursor to = fit(cell->flow, from, room - cell->around());
      return to.slab < cell->flow.slabs.size() && (to != from || has_own());
    });
  }

  // Of each cell as much as fits; nothing when some cell can't even begin.
  std::optional<Cursor> cut_row(const Slab& slab, Placed next) {
    const bool spanning = spanning_left_over(*slab.table, next);
    auto cut = cut_of(*slab.table, *next.row, floor() - next.y, spanning);
    if (!cut) return std::nullopt;
    end_row(*slab.table, *next.row, *cut);
    const Length line_below = slab.table->bands[slab.index + 1];
    if (spanning) next.row->height = floor() - next.y - line_below;
    // The notes of what is behind the cut go with it.
    notes_.drop_from(owner());
    next.end = next.y + next.row->height + line_below;
    add_notes(*slab.table, *next.row, next.y + next.row->height);
    Cursor rest{next.slab, *std::move(cut)};
    placed_.push_back(std::move(next));
    return rest;
  }

  const Flow& flow_;
  const Progress& progress_;
  const PageRooms& rooms_;
  Reach reach_;
  NoteArea& notes_;
  std::ptrdiff_t first_owner_;
  Cursor start_;
  Length y_, missing_;
  std::vector<Placed> placed_;
  Unmet unmet_;
};

}  // namespace

bool may_end_before(const Slab& slab) {
  return slab.breakable_before;
}

std::optional<Cursor> cut_back(const Flow& flow, std::vector<Placed>& placed, const Cursor& at,
                               const MayEnd& may) {
  for (std::size_t i = placed.size(); i-- > 0 && !placed[i].heading;) {
    Cursor here = i + 1 < placed.size() ? Cursor{placed[i + 1].slab, {}} : at;
    if (!here.cells.empty() || !may(flow.slabs[here.slab])) continue;
    placed.resize(i + 1);
    return here;
  }
  return std::nullopt;
}

Filled fill_column(const Supply& supply, const Reach& reach, NoteArea& notes, std::ptrdiff_t owner,
                   const Stretch& stretch) {
  return ColumnFill(supply, reach, notes, owner).run(stretch.from, stretch.to.slab);
}

}  // namespace tongket::layout
