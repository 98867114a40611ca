// Notes at the foot of pages.
#pragma once

#include <cstddef>
#include <functional>
#include <unordered_map>
#include <vector>

#include "layout/emit.h"

namespace tongket::layout {

// The notes of a section, set in its text's width.
using NoteFlows = std::unordered_map<const document::Note*, Flow>;
NoteFlows set_notes(const Engine& engine, const std::vector<document::Block>& blocks, Length width);

// Calls visit(note, bottom of the line with its number) in the order of the numbers.
using NoteVisit = std::function<void(const document::Note&, Length)>;
void visit_notes(const SetTable& table, const RowPart& part, const NoteVisit& visit);

// What a page has no more room for goes on at the foot of the next one.
struct NoteRest {
  const Flow* flow = nullptr;
  Cursor from;
  std::ptrdiff_t owner = -1;
};

// The foot of one page while it is filled. Notes belong to what their numbers stand in, counted in
// the order that it is placed: where the page ends before that, they go again. What the page before
// left belongs to -1.
class NoteArea {
 public:
  // Of a column so high; what the page before left comes first, whatever stands on the page.
  NoteArea(const NoteFlows& flows, Length column, std::vector<NoteRest> carried);

  // What it takes of the column: the rule above the notes with its space, and these.
  [[nodiscard]] Length height() const;
  // As much of the note as there is room for, between the line with its number and the column's
  // end: at least a line, else false. Room that one is given it keeps. What lies behind one that
  // was cut has no room.
  bool add(const document::Note& note, std::ptrdiff_t owner, Length room);
  // The note begins on the next page.
  void put_off(const document::Note& note, std::ptrdiff_t owner);
  // What belongs to owners from this one on goes.
  void drop_from(std::ptrdiff_t owner);

  // What the page before left ends here.
  [[nodiscard]] bool ends_carried() const {
    return has_carried() && (rests_.empty() || rests_.front().owner >= 0);
  }
  [[nodiscard]] bool has_carried() const { return !placed_.empty() && placed_.front().owner < 0; }
  void emit(const Target& target, Length bottom) const;
  [[nodiscard]] std::vector<NoteRest> take_rests() { return std::move(rests_); }

 private:
  struct Placed {
    const Flow* flow = nullptr;
    Stretch stretch;
    Length height;
    std::ptrdiff_t owner = -1;
  };
  // Where the part that fits ends.
  [[nodiscard]] Cursor fitting(const Flow& flow, const Cursor& from, Length room) const;
  void place(const NoteRest& note, const Cursor& to);

  const NoteFlows* flows_;
  Length most_;  // of the column
  std::vector<Placed> placed_;
  std::vector<NoteRest> rests_;
};

}  // namespace tongket::layout
