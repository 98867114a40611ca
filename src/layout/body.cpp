#include "layout/body.h"

#include <algorithm>
#include <utility>

namespace tongket::layout {
namespace {

// LibreOffice's thinnest, as Word has it between columns.
constexpr Length kColumnLine = Length::twips(10);

// Of the page's text: one across, or one of several next to each other.
struct Column {
  Length x;
  std::vector<Placed> placed;
};

// Columns side by side, filled to the same height at most.
struct Attempt {
  std::vector<Filled> columns;
  NoteArea notes;
  Cursor next;
  Length end;      // of the longest
  Length missing;  // the least that would have let more stay; nothing when all did
  bool parted = false;
};

// One page being filled: what goes across and sets of columns below each other.
class PageFill {
 public:
  PageFill(const Supply& supply, NoteArea notes, Length top, Length bottom)
      : supply_(supply), notes_(std::move(notes)), top_(top), bottom_(bottom), y_(top) {}

  Cursor run(Cursor at) {
    while (at.slab < supply_.flow.slabs.size()) {
      const Band& band = band_of(at.slab);
      at = band.columns != nullptr ? fill_columns(band, at) : fill_across(band, at);
      if (at.slab < band.end) break;
    }
    return at;
  }

  [[nodiscard]] const std::vector<Column>& columns() const { return columns_; }
  [[nodiscard]] const std::vector<Area>& lines() const { return lines_; }
  [[nodiscard]] const Unmet& unmet() const { return unmet_; }
  // Where a paragraph begins that stays with columns which did not fit, and opens the next page.
  [[nodiscard]] const Slab* moved() const { return moved_; }
  NoteArea& notes() { return notes_; }

 private:
  [[nodiscard]] const Band& band_of(std::size_t slab) const {
    const auto& bands = supply_.flow.bands;
    return *std::upper_bound(bands.begin(), bands.end(), slab,
                             [](std::size_t at, const Band& band) { return at < band.end; });
  }
  [[nodiscard]] bool has_text() const {
    return std::any_of(columns_.begin(), columns_.end(),
                       [](const Column& column) { return !column.placed.empty(); });
  }
  [[nodiscard]] std::ptrdiff_t owner() const {
    std::size_t count = 0;
    for (const Column& column : columns_)
      count += column.placed.size();
    return static_cast<std::ptrdiff_t>(count);
  }
  void note(const Unmet& unmet) {
    if (unmet.sticks_out && !unmet_.sticks_out) {
      unmet_.sticks_out = unmet.sticks_out;
      unmet_.height = unmet.height;
    }
    if (unmet.parted && !unmet_.parted) unmet_.parted = unmet.parted;
  }

  Cursor fill_across(const Band& band, const Cursor& at) {
    const bool others = has_text();
    const Reach reach{top_,  bottom_, y_, bottom_, others ? Opening::below_others : Opening::page,
                      others};
    Filled filled = fill_column(supply_, reach, notes_, owner(), {at, {band.end, {}}});
    y_ = filled.y;
    note(filled.unmet);
    columns_.push_back({Length(), std::move(filled.placed)});
    return filled.next;
  }

  // All columns begin at the same height, under the space that the first of them asks for.
  [[nodiscard]] Length top_of_columns(const Slab& first) const {
    const Length border = first.paragraph != nullptr ? opening_border(*first.paragraph) : Length();
    return y_ + (has_text() ? first.above : first.above_first) - border;
  }

  Cursor fill_columns(const Band& band, const Cursor& at) {
    const Length top = top_of_columns(supply_.flow.slabs[at.slab]);
    Attempt made = highest(band, at, top);
    if (made.next == at) return leave_to_next_page(at);
    if (made.next.slab >= band.end) balance(band, at, top, made);
    for (std::size_t i = 0; i < made.columns.size(); ++i) {
      note(made.columns[i].unmet);
      columns_.push_back({x_of(band, i), std::move(made.columns[i].placed)});
    }
    const bool whole = made.next.slab >= band.end;
    if (band.columns->line) add_lines(band, top, whole ? made.end : bottom_ - made.notes.height());
    notes_ = std::move(made.notes);
    // LibreOffice puts the space that a last line has below it under the longest column.
    y_ = made.end + supply_.flow.slabs[band.end - 1].below;
    return made.next;
  }

  static Length x_of(const Band& band, std::size_t column) {
    return (band.columns->width + band.columns->gap) * static_cast<std::int64_t>(column);
  }

  void add_lines(const Band& band, Length top, Length end) {
    for (std::int32_t i = 1; i < band.columns->count; ++i) {
      const Length x = x_of(band, static_cast<std::size_t>(i)) - band.columns->gap / 2;
      lines_.push_back({x - kColumnLine / 2, top, kColumnLine, end - top});
    }
  }

  // What must stay with the columns, a heading, goes with them.
  Cursor leave_to_next_page(const Cursor& at) {
    if (columns_.empty() || columns_.back().x > Length()) return at;
    if (may_end_before(supply_.flow.slabs[at.slab])) return at;
    const auto begins = [](const Slab& slab) {
      return may_end_before(slab) && slab.paragraph != nullptr && slab.index == 0;
    };
    const auto back = cut_back(supply_.flow, columns_.back().placed, at, begins);
    if (!back) return at;
    notes_.drop_from(owner());
    moved_ = &supply_.flow.slabs[back->slab];
    return *back;
  }

  // Whether the first column may stay empty, too.
  [[nodiscard]] Attempt attempt(const Band& band, const Cursor& at, Length top, Length bottom,
                                bool may_stay_empty) const {
    Attempt made{{}, notes_, at, top, {}, false};
    std::ptrdiff_t owner = this->owner();
    for (std::int32_t i = 0; i < band.columns->count && made.next.slab < band.end; ++i) {
      const Reach reach{top_, bottom_, top, bottom, Opening::column, may_stay_empty || i > 0};
      Filled filled = fill_column(supply_, reach, made.notes, owner, {made.next, {band.end, {}}});
      owner += static_cast<std::ptrdiff_t>(filled.placed.size());
      made.next = filled.next;
      made.end = std::max(made.end, filled.end);
      made.parted = made.parted || filled.unmet.parted;
      if (filled.missing > Length() && (made.missing == Length() || filled.missing < made.missing))
        made.missing = filled.missing;
      made.columns.push_back(std::move(filled));
    }
    return made;
  }

  // As high as the page has room; notes of later columns may take room from the first.
  [[nodiscard]] Attempt highest(const Band& band, const Cursor& at, Length top) const {
    constexpr int most_rounds = 8;
    Length bottom = bottom_ - notes_.height();
    for (int round = 1;; ++round) {
      Attempt made = attempt(band, at, top, bottom, has_text());
      const Length floor = bottom_ - made.notes.height();
      if (made.end <= floor || round == most_rounds) return made;
      bottom = floor;
    }
  }

  // The least height that holds all of it. Each step is the least by which a column fell short, so
  // that none is missed.
  void balance(const Band& band, const Cursor& at, Length top, Attempt& made) const {
    Length bottom = top + least_height(band, at.slab);
    while (bottom < made.end) {
      Attempt lower = attempt(band, at, top, bottom, true);
      const bool holds = lower.next.slab >= band.end && !lower.parted;
      if (holds && lower.end <= bottom_ - lower.notes.height()) {
        made = std::move(lower);
        return;
      }
      bottom += std::max(lower.missing, Length::twips(1));
    }
  }
  [[nodiscard]] Length least_height(const Band& band, std::size_t from) const {
    Length height;
    for (std::size_t i = from; i < band.end; ++i)
      height += supply_.flow.slabs[i].height;
    return height / band.columns->count;
  }

  Supply supply_;
  NoteArea notes_;
  Length top_, bottom_;
  Length y_;
  std::vector<Column> columns_;
  std::vector<Area> lines_;
  Unmet unmet_;
  const Slab* moved_ = nullptr;
};

void emit_column(const Target& target, const Flow& flow, const std::vector<Placed>& placed,
                 Progress& progress) {
  for (std::size_t i = 0; i < placed.size();) {
    const Slab& slab = flow.slabs[placed[i].slab];
    if (slab.paragraph != nullptr) {
      const bool last = i + 1 == placed.size();
      emit_line(target, *slab.paragraph, {slab.index, placed[i].y, last});
      ++i;
      continue;
    }
    std::vector<RowPart> parts;
    for (; i < placed.size() && flow.slabs[placed[i].slab].table == slab.table; ++i)
      parts.push_back(*placed[i].row);
    emit_table(target, *slab.table, parts, progress);
  }
}

}  // namespace

Unmet Body::fill(const Target& target, Length top, Length bottom) {
  PageFill page({flow_, progress_, rooms_}, {notes_, bottom - top, std::move(rests_)}, top, bottom);
  at_ = page.run(at_);
  note_break();
  if (const Slab* moved = page.moved()) moved_.push_back(moved->paragraph->number);
  for (const Column& column : page.columns())
    emit_column({target.page, target.x + column.x, target.zone}, flow_, column.placed, progress_);
  for (const Area& line : page.lines())
    target.page.rules.push_back(
        {target.x + line.x, line.y, line.width, line.height, document::Color{}, target.zone});
  page.notes().emit(target, bottom);
  notes_height_ = page.notes().height();
  rests_ = page.notes().take_rests();
  return page.unmet();
}

void Body::note_break() {
  if (at_.slab >= flow_.slabs.size() || !at_.cells.empty()) return;
  const Slab& slab = flow_.slabs[at_.slab];
  if (slab.table == nullptr || slab.index <= slab.table->headings) return;
  if (rooms_.contains(slab.table->source)) breaks_.push_back({slab.table->source, slab.index});
}

}  // namespace tongket::layout
