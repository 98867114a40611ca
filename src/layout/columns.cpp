#include <algorithm>
#include <utility>

#include "layout/pages.h"

namespace tongket::layout {
namespace {

// A slab with its place on the page.
struct Placed {
  std::size_t slab = 0;
  Length y;
  std::optional<RowPart> row;
  bool heading = false;  // a repeated one: not from the cursor on
};

}  // namespace

// One page's column being filled. Slabs are tried one by one; where one doesn't fit, the page ends
// at the last place where it may, and what stood behind it comes again on the next page.
struct Columns::Fill {
  const Flow& flow;
  const Progress& progress;
  const PageRooms& rooms;
  Length top, bottom;
  Length y;
  std::vector<Placed> placed;
  Unmet unmet;
  NoteArea notes;

  // Where the text ends.
  [[nodiscard]] Length floor() const { return bottom - notes.height(); }

  [[nodiscard]] bool has_own() const { return std::any_of(placed.begin(), placed.end(), own); }
  static bool own(const Placed& p) { return !p.heading; }

  Cursor run(const Cursor& start) {
    y = top;
    Cursor at = start;
    while (at.slab < flow.slabs.size()) {
      const Slab& slab = flow.slabs[at.slab];
      if (slab.forced_before && has_own()) return at;
      if (!has_own()) repeat_headings(slab, at);
      const Length gap = has_own() ? slab.above : slab.above_first;
      if (std::optional<Cursor> end = place(slab, at, y + gap)) {
        notes.drop_from(static_cast<std::ptrdiff_t>(placed.size()));
        return *end;
      }
      at = {at.slab + 1, {}};
    }
    return at;
  }

 private:
  // Rows that every page repeats, when the page opens inside their table.
  void repeat_headings(const Slab& slab, const Cursor& at) {
    placed.clear();
    y = top;
    if (slab.table == nullptr || slab.index < slab.table->headings) return;
    const SetTable& table = *slab.table;
    const std::size_t first = at.slab - slab.index;
    Length height;
    for (std::uint32_t r = 0; r < table.headings; ++r)
      height += table.bands[r] + table.rows[r].height;
    const bool inside = slab.index > table.headings && at.cells.empty() &&
                        !table.source->rows[slab.index].opens_page;
    const Length page_rows = inside ? room_of(slab).head : Length();
    y += page_rows;
    if (height >= (bottom - top) / 2) return;  // headings that leave no room are not repeated
    y = top;
    for (std::uint32_t r = 0; r < table.headings; ++r) {
      Placed heading{first + r, y, whole_row(table, r, y), true};
      heading.row->repeated = true;
      y += heading.row->height;
      placed.push_back(std::move(heading));
    }
    y += page_rows;
  }
  // For rows at the page's ends that are put in when it is known where these are.
  [[nodiscard]] PageRoom room_of(const Slab& slab) const {
    const auto room = rooms.find(slab.table->source);
    return room == rooms.end() ? PageRoom{} : room->second;
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
      rest += flow.slabs[++at].height;
    return std::min(foot, rest);
  }
  static bool is_foot(const document::Row& row) {
    return row.page_row == document::PageRow::subtotal ||
           row.page_row == document::PageRow::carried;
  }

  // Nothing when the slab was placed whole; else where the next page begins.
  std::optional<Cursor> place(const Slab& slab, const Cursor& at, Length at_y) {
    Placed next{at.slab, at_y, std::nullopt, false};
    const auto owner = static_cast<std::ptrdiff_t>(placed.size());
    const Length foot = foot_behind(slab, at.slab);
    Length height = slab.height;
    if (slab.paragraph != nullptr && !add_notes(slab, owner, at_y)) {
      notes.drop_from(owner);
      const bool fits = at_y + slab.height + slab.closing <= floor();
      if (!fits) return end_page(slab, at, std::move(next));
      const auto may = [](const Slab& behind) { return behind.breakable_before; };
      if (!notes.ends_carried())
        if (auto end = end_before(at, may)) return end;
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
      add_notes(*slab.table, *next.row, owner, foot > Length() ? at_y + height + foot : Length());
    }
    const Length over = at_y + height + foot + slab.closing - floor();
    if (over <= (foot > Length() ? Length() : hanging(slab, next))) {
      const Length cut_off = std::max(over, Length());
      if (next.row) next.row->height -= cut_off;
      placed.push_back(std::move(next));
      y = at_y + height - cut_off + slab.below;
      return std::nullopt;
    }
    return end_page(slab, at, std::move(next));
  }

  // Whether all notes of a line begin on this page.
  bool add_notes(const Slab& slab, std::ptrdiff_t owner, Length at_y) {
    const Length room = bottom - (at_y + slab.height + slab.closing);
    const auto& of_line = slab.paragraph->lines[slab.index].notes;
    return std::all_of(of_line.begin(), of_line.end(),
                       [&](const document::Note* note) { return notes.add(*note, owner, room); });
  }
  // Of a line that has to stand here, though not all of them have room.
  void put_off_notes(const Slab& slab) {
    if (slab.paragraph == nullptr) return;
    const auto owner = static_cast<std::ptrdiff_t>(placed.size());
    notes.drop_from(owner);
    for (const document::Note* note : slab.paragraph->lines[slab.index].notes)
      notes.put_off(*note, owner);
  }
  // Of what is on this page. In tables LibreOffice lets a note that has no room begin on the next
  // page, and its line stay.
  void add_notes(const SetTable& table, const RowPart& part, std::ptrdiff_t owner,
                 Length end = {}) {
    visit_notes(table, part, [&](const document::Note& note, Length line_end) {
      if (line_end > floor()) return;
      if (!notes.add(note, owner, bottom - std::max(line_end, end))) notes.put_off(note, owner);
    });
  }

  // LibreOffice lets a row that may be cut stand at the page's end without the space below its
  // last lines.
  [[nodiscard]] Length hanging(const Slab& slab, const Placed& next) const {
    if (slab.table == nullptr || slab.table->source->keep_together || !may_cut(slab)) return {};
    return space_below(*slab.table, *next.row);
  }

  static Length whole_height(const Slab& slab) {
    return slab.table->bands[slab.index] + slab.table->rows[slab.index].height;
  }

  std::optional<Cursor> end_page(const Slab& slab, const Cursor& at, Placed next) {
    if (may_cut(slab) && !slab.table->source->keep_together) {
      if (std::optional<Cursor> cut = cut_row(slab, next)) return cut;
    }
    if (auto end = end_before(at, [](const Slab& behind) { return behind.breakable_before; }))
      return end;
    // Kept together is more than a page holds, or a row that must not be cut is: now it is, as Word
    // does. A chain of paragraphs is parted between two of them, or before a table kept whole.
    if (slab.table != nullptr || has_own()) unmet.parted = source_of(slab);
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
    if (has_own() || notes.has_carried()) return at;
    unmet = {source_of(slab), slab.height + slab.closing, std::nullopt};
    put_off_notes(slab);
    placed.push_back(std::move(next));
    return Cursor{at.slab + 1, {}};
  }

  // The page ends at the last place before whose slab it may.
  template <typename May>
  std::optional<Cursor> end_before(const Cursor& at, const May& may) {
    for (std::size_t i = placed.size(); i-- > 0 && own(placed[i]);) {
      Cursor here = i + 1 < placed.size() ? Cursor{placed[i + 1].slab, {}} : at;
      if (!here.cells.empty() || !may(flow.slabs[here.slab])) continue;
      placed.resize(i + 1);
      return here;
    }
    return std::nullopt;
  }

  // A row that is higher than a page is cut where it stands, whatever it asks for.
  [[nodiscard]] bool may_cut(const Slab& slab) const {
    if (slab.table == nullptr || slab.index < slab.table->headings) return false;
    const SetRow& row = slab.table->rows[slab.index];
    return (row.may_split && !row.roomy) || whole_height(slab) > bottom - top;
  }
  static SourceRef source_of(const Slab& slab) {
    if (slab.paragraph != nullptr) return slab.paragraph->source->source;
    return slab.table->source->rows[slab.index].source;
  }

  // Cells over several rows that end in this one.
  static std::vector<const SetCell*> ending_in(const SetTable& table, std::uint32_t row) {
    std::vector<const SetCell*> ending;
    for (const std::uint32_t index : table.rows[row].reaching) {
      const SetCell& cell = table.cells[index];
      if (cell.row + cell.row_span == row + 1 && !cell.turned()) ending.push_back(&cell);
    }
    return ending;
  }
  [[nodiscard]] Cursor begin_of(const SetCell& cell) const {
    const auto before = progress.find(&cell);
    return before == progress.end() ? Cursor{} : before->second;
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
  // Under the line above the first of its rows on this page.
  [[nodiscard]] Length top_of(const SetTable& table, const SetCell& cell,
                              const Placed& last) const {
    const auto first = std::find_if(placed.begin(), placed.end(), [&](const Placed& p) {
      return own(p) && p.row && flow.slabs[p.slab].table == &table && p.row->row >= cell.row;
    });
    const Placed& there = first == placed.end() ? last : *first;
    return there.y + table.bands[there.row->row];
  }
  // Whether what is left of such cells is more than this page has room for. What no page has room
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
    const auto owner = static_cast<std::ptrdiff_t>(placed.size());
    const bool spanning = spanning_left_over(*slab.table, next);
    auto cut = cut_of(*slab.table, *next.row, floor() - next.y, spanning);
    if (!cut) return std::nullopt;
    end_row(*slab.table, *next.row, *cut);
    if (spanning) next.row->height = floor() - next.y - slab.table->bands[slab.index + 1];
    // The notes of what is behind the cut go with it.
    notes.drop_from(owner);
    add_notes(*slab.table, *next.row, owner, next.y + next.row->height);
    Cursor rest{next.slab, *std::move(cut)};
    placed.push_back(std::move(next));
    return rest;
  }
};

Columns::Unmet Columns::fill(const Target& target, Length top, Length bottom) {
  Fill fill{
      flow_, progress_, rooms_, top, bottom, {}, {}, {}, {notes_, bottom - top, std::move(rests_)}};
  at_ = fill.run(at_);
  note_break();
  for (std::size_t i = 0; i < fill.placed.size();) {
    const Slab& slab = flow_.slabs[fill.placed[i].slab];
    if (slab.paragraph != nullptr) {
      const bool last = i + 1 == fill.placed.size();
      emit_line(target, *slab.paragraph, {slab.index, fill.placed[i].y, last});
      ++i;
      continue;
    }
    std::vector<RowPart> parts;
    for (; i < fill.placed.size() && flow_.slabs[fill.placed[i].slab].table == slab.table; ++i)
      parts.push_back(*fill.placed[i].row);
    emit_table(target, *slab.table, parts, progress_);
  }
  fill.notes.emit(target, bottom);
  notes_height_ = fill.notes.height();
  rests_ = fill.notes.take_rests();
  return fill.unmet;
}

void Columns::note_break() {
  if (at_.slab >= flow_.slabs.size() || !at_.cells.empty()) return;
  const Slab& slab = flow_.slabs[at_.slab];
  if (slab.table == nullptr || slab.index <= slab.table->headings) return;
  if (rooms_.contains(slab.table->source)) breaks_.push_back({slab.table->source, slab.index});
}

}  // namespace tongket::layout
