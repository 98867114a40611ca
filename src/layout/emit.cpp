#include "layout/emit.h"

#include <algorithm>

namespace tongket::layout {
namespace {

// Kept from the page's body only: a header's would come again on every page.
void emit_sign_boxes(const Target& target, const SetParagraph& set, Length top) {
  if (target.zone != Zone::body) return;
  const Length middle = target.x + (set.left + set.right) / 2;
  for (std::size_t i = 0; i < set.source->boxes.size(); ++i) {
    const document::SignBox& box = set.source->boxes[i];
    target.page.boxes.push_back({box.kind, box.signatory, middle + box.x - box.width / 2,
                                 top + box.y, box.width, box.height, set.number,
                                 set.box_pictures[i]});
  }
}

void emit_highlights(const Target& target, const SetLine& line, Length top) {
  for (const SetShade& shade : line.shades)
    target.page.shades.push_back({target.x + shade.x, top + line.ascent - shade.ascent, shade.width,
                                  shade.height, shade.color});
}

// One after the other; rows of one table are emitted together.
class FlowEmitter {
 public:
  FlowEmitter(const Target& target, const Flow& flow, Length y, Progress& progress)
      : target_(target), flow_(flow), y_(y), progress_(progress) {}

  void run(const Cursor& from, const Cursor& to) {
    const std::size_t end = to.cells.empty() ? to.slab : to.slab + 1;
    for (std::size_t i = from.slab; i < end; ++i) {
      const Slab& slab = flow_.slabs[i];
      y_ += i == from.slab ? slab.above_first : slab.above;
      if (slab.paragraph != nullptr) {
        emit_line(target_, *slab.paragraph, {slab.index, y_, i + 1 == end});
        y_ += slab.height + slab.below;
        continue;
      }
      parts_.push_back(
          rest_of_row(*slab.table, slab.index, i == from.slab ? from.cells : Cursor{}.cells, y_));
      if (i == to.slab) end_row(*slab.table, parts_.back(), to.cells);
      y_ += parts_.back().height;
      if (i + 1 < end && flow_.slabs[i + 1].table == slab.table) continue;
      y_ += slab.table->bands[slab.index + 1];
      emit_rows(*slab.table);
    }
  }

 private:
  void emit_rows(const SetTable& table) {
    emit_table(target_, table, parts_, progress_);
    parts_.clear();
  }

  Target target_;
  const Flow& flow_;
  Length y_;
  Progress& progress_;
  std::vector<RowPart> parts_;
};

// Cells over several rows take the room that their rows have on this page.
Length room_of(const SetTable& table, const SetCell& cell, const std::vector<RowPart>& parts,
               std::size_t first) {
  Length room;
  for (std::size_t i = first; i < parts.size() && parts[i].row < cell.row + cell.row_span; ++i)
    room += parts[i].height;
  return room - table.bands[parts[first].row] - cell.around();
}

Length vertical_shift(const SetCell& cell, Length room, Length content) {
  const Length slack = std::max(room - content, Length());
  switch (cell.source->vertical) {
    case document::CellVertical::top:
      break;
    case document::CellVertical::center:
      return slack / 2;
    case document::CellVertical::bottom:
      return slack;
  }
  return {};
}

class TableEmitter {
 public:
  TableEmitter(const Target& target, const SetTable& table, const std::vector<RowPart>& parts,
               Progress& progress)
      : target_(target), table_(table), parts_(parts), progress_(progress) {}

  void run() {
    emit_shades(target_, table_, parts_);
    for (std::size_t p = 0; p < parts_.size(); ++p)
      emit_row(p);
    emit_rules(target_, table_, parts_);
  }

 private:
  void emit_row(std::size_t p) {
    const RowPart& part = parts_[p];
    // Cells from above that went on to this page open with its first row.
    if (opens_page(p)) emit_continued(p);
    const SetRow& row = table_.rows[part.row];
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const SetCell& cell = table_.cells[row.cells[i]];
      if (cell.row_span == 1)
        emit_cell(cell, p, part.cells[i]);
      else if (part.opens)
        emit_spanning(cell, p, {});
    }
  }

  [[nodiscard]] bool opens_page(std::size_t p) const {
    return !parts_[p].repeated && (p == 0 || parts_[p - 1].repeated);
  }

  void emit_continued(std::size_t p) {
    const SetRow& row = table_.rows[parts_[p].row];
    for (const std::uint32_t cell : row.reaching)
      go_on(table_.cells[cell], p);
    if (parts_[p].opens) return;
    for (const std::uint32_t cell : row.cells)
      go_on(table_.cells[cell], p);
  }
  void go_on(const SetCell& cell, std::size_t p) {
    const auto cut = progress_.find(&cell);
    if (cut == progress_.end()) return;
    const Cursor from = std::move(cut->second);
    progress_.erase(cut);
    emit_spanning(cell, p, from);
  }

  void emit_spanning(const SetCell& cell, std::size_t p, const Cursor& from) {
    const Length room = room_of(table_, cell, parts_, p);
    const bool ends_here =
        parts_.back().row + 1 >= cell.row + cell.row_span && parts_.back().closes;
    Cursor end{cell.flow.slabs.size(), {}};
    if (!ends_here && !cell.turned()) end = fit(cell.flow, from, room);
    if (end.slab < cell.flow.slabs.size()) progress_[&cell] = end;
    const bool whole = ends_here || cell.turned();
    place(cell, p, {from, end}, whole ? room : Length());
  }

  void emit_cell(const SetCell& cell, std::size_t p, const Stretch& range) {
    const RowPart& part = parts_[p];
    const Length room = part.height - table_.bands[part.row] - cell.around();
    const bool whole = part.closes || cell.turned();
    place(cell, p, range, whole ? room : Length());
  }

  static Length height_of(const SetCell& cell, const Stretch& range) {
    const Length height = stacked_height(cell.flow, range);
    return range.to.slab == cell.flow.slabs.size() ? height + cell.flow.trailing : height;
  }

  // What goes on over the end of the page stands at the top: it has no room to move in.
  void place(const SetCell& cell, std::size_t p, const Stretch& range, Length room) {
    const Length content = height_of(cell, range);
    const Length top = parts_[p].y + table_.bands[parts_[p].row] + cell.insets.top;
    Target inside = target_;
    if (parts_[p].repeated) inside.zone = Zone::repeated_heading;
    if (cell.turned()) return place_turned(cell, inside, {top, room}, range);
    inside.x += cell.left;
    emit_flow(inside, cell.flow, range, top + vertical_shift(cell, room, content), progress_);
  }

  // Turned text runs from the bottom of its cell upwards, or from its top downwards; what is the
  // cell's width to others is the height that its lines are stacked in.
  struct Room {
    Length top, height;
  };
  void place_turned(const SetCell& cell, const Target& inside, const Room& room,
                    const Stretch& range) {
    const bool up = cell.source->direction == document::TextDirection::up;
    const Length left = target_.x + cell.left;
    const TurnedFrame frame{up ? Turn::left : Turn::right, up ? left : left + cell.width,
                            up ? room.top + room.height : room.top};
    const Turning turning(inside.page, frame);
    emit_flow({inside.page, Length(), inside.zone}, cell.flow, range,
              vertical_shift(cell, cell.width, height_of(cell, range)), progress_);
  }

  Target target_;
  const SetTable& table_;
  const std::vector<RowPart>& parts_;
  Progress& progress_;
};

}  // namespace

void emit_line(const Target& target, const SetParagraph& set, const LinePlace& place) {
  const std::uint32_t index = place.index;
  const Length top = place.top;
  const SetLine& source = set.lines[index];
  emit_box(target, set, place);
  if (index == 0) emit_sign_boxes(target, set, top);
  emit_highlights(target, source, top);
  Line line;
  line.x = target.x + source.x;
  line.width = source.width;
  line.top = top;
  line.height = source.height;
  line.baseline = top + source.ascent;
  line.words = source.words;
  for (Word& word : line.words)
    word.x += target.x;
  line.paragraph = set.number;
  line.first_of_paragraph = index == 0;
  line.last_of_paragraph = index + 1 == set.lines.size();
  line.zone = target.zone;
  target.page.lines.push_back(std::move(line));
}

void emit_flow(const Target& target, const Flow& flow, const Stretch& stretch, Length y,
               Progress& progress) {
  FlowEmitter(target, flow, y, progress).run(stretch.from, stretch.to);
}

void emit_story(const Target& target, const Flow& flow, Length y) {
  Progress none;
  emit_flow(target, flow, {{}, {flow.slabs.size(), {}}}, y, none);
}

void emit_table(const Target& target, const SetTable& table, const std::vector<RowPart>& parts,
                Progress& progress) {
  TableEmitter(target, table, parts, progress).run();
}

}  // namespace tongket::layout
