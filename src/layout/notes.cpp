#include "layout/notes.h"

#include <algorithm>
#include <utility>

namespace tongket::layout {
namespace {

// As LibreOffice has it: a tenth of a centimetre, a rule of half a point, a tenth once more. Its
// pages with a note hold to the twip what this leaves (docs/layout.md).
constexpr Length kRule = Length::twips(10);

// Nor does LibreOffice give notes more than four fifths of a page.
Length most_of(Length column) {
  return column * 4 / 5;
}

Cursor end_of(const Flow& flow) {
  return {flow.slabs.size(), {}};
}

void visit_notes(const Flow& flow, const Stretch& stretch, Length y, const NoteVisit& visit) {
  const auto& [from, to] = stretch;
  const std::size_t end = to.cells.empty() ? to.slab : to.slab + 1;
  for (std::size_t i = from.slab; i < end; ++i) {
    const Slab& slab = flow.slabs[i];
    y += i == from.slab ? slab.above_first : slab.above;
    if (slab.paragraph != nullptr) {
      for (const document::Note* note : slab.paragraph->lines[slab.index].notes)
        visit(*note, y + slab.height);
      y += slab.height + slab.below;
      continue;
    }
    RowPart part = rest_of_row(*slab.table, slab.index,
                               i == from.slab ? from.cells : std::vector<Cursor>(), y);
    if (i == to.slab) end_row(*slab.table, part, to.cells);
    visit_notes(*slab.table, part, visit);
    y += part.height + slab.below;
  }
}

// LibreOffice minds a line that begins a note alone only where the line with its number can go to
// the next page: not in cells.
void set_notes(const Engine& engine, const std::vector<document::Block>& blocks, Length width,
               Place place, NoteFlows& into) {
  for (const document::Block& block : blocks) {
    if (const auto* paragraph = std::get_if<document::Paragraph>(&block)) {
      for (const document::Note* note : document::notes_of(*paragraph))
        into.emplace(note, set_flow(engine, note->blocks, width, place));
      continue;
    }
    for (const document::Row& row : std::get_if<document::Table>(&block)->rows)
      for (const document::Cell& cell : row.cells)
        set_notes(engine, cell.blocks, width, Place::cell, into);
  }
}

}  // namespace

NoteFlows set_notes(const Engine& engine, const std::vector<document::Block>& blocks,
                    Length width) {
  NoteFlows flows;
  set_notes(engine, blocks, width, Place::note, flows);
  return flows;
}

// A cell over several rows counts with the first of them.
void visit_notes(const SetTable& table, const RowPart& part, const NoteVisit& visit) {
  const SetRow& row = table.rows[part.row];
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const SetCell& cell = table.cells[row.cells[i]];
    if (cell.row_span > 1 && !part.opens) continue;
    const Stretch all{{}, end_of(cell.flow)};
    visit_notes(cell.flow, cell.row_span > 1 ? all : part.cells[i],
                part.y + table.bands[part.row] + cell.insets.top, visit);
  }
}

NoteArea::NoteArea(const NoteFlows& flows, Length column, std::vector<NoteRest> carried)
    : flows_(&flows), most_(most_of(column)) {
  for (NoteRest& rest : carried) {
    Cursor to = rests_.empty() ? fitting(*rest.flow, rest.from, most_) : rest.from;
    // A line higher than all of that has to stand somewhere.
    if (to == rest.from && placed_.empty() && rests_.empty()) to = {rest.from.slab + 1, {}};
    rest.owner = -1;
    if (to == rest.from)
      rests_.push_back(std::move(rest));
    else
      place(rest, to);
  }
}

Length NoteArea::height() const {
  Length height = placed_.empty() ? Length() : kAboveNotes;
  for (const Placed& note : placed_)
    height += note.height;
  return height;
}

Cursor NoteArea::fitting(const Flow& flow, const Cursor& from, Length room) const {
  const Length taken = placed_.empty() ? kAboveNotes : height();
  return fit(flow, from, std::min(room, most_) - taken);
}

void NoteArea::place(const NoteRest& note, const Cursor& to) {
  const Stretch stretch{note.from, to};
  placed_.push_back({note.flow, stretch, stacked_height(*note.flow, stretch), note.owner});
  if (to != end_of(*note.flow)) rests_.push_back({note.flow, to, note.owner});
}

bool NoteArea::add(const document::Note& note, std::ptrdiff_t owner, Length room) {
  if (!rests_.empty()) return false;
  const Flow& flow = flows_->at(&note);
  const Cursor to = fitting(flow, {}, room);
  if (to == Cursor{}) return false;
  place({&flow, {}, owner}, to);
  return true;
}

void NoteArea::put_off(const document::Note& note, std::ptrdiff_t owner) {
  rests_.push_back({&flows_->at(&note), {}, owner});
}

void NoteArea::drop_from(std::ptrdiff_t owner) {
  const auto goes = [owner](const auto& note) { return note.owner >= owner; };
  placed_.erase(std::remove_if(placed_.begin(), placed_.end(), goes), placed_.end());
  rests_.erase(std::remove_if(rests_.begin(), rests_.end(), goes), rests_.end());
}

void NoteArea::emit(const Target& target, Length bottom) const {
  if (placed_.empty()) return;
  Length y = bottom - height();
  const document::PageSetup& setup = target.page.setup;
  const Length width = document::text_width(setup) / 4;
  target.page.rules.push_back(
      {target.x, y + kAboveNoteRule, width, kRule, document::Color{}, Zone::note});
  y += kAboveNotes;
  const Target foot{target.page, target.x, Zone::note};
  Progress none;
  for (const Placed& note : placed_) {
    emit_flow(foot, *note.flow, note.stretch, y, none);
    y += note.height;
  }
}

}  // namespace tongket::layout
