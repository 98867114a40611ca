// The text of a section cut into pages.
#pragma once

#include <vector>

#include "layout/column_fill.h"
#include "layout/emit.h"

namespace tongket::layout {

class Body {
 public:
  Body(const Flow& flow, const NoteFlows& notes, const PageRooms& rooms)
      : flow_(flow), notes_(notes), rooms_(rooms) {}
  [[nodiscard]] bool done() const { return at_.slab >= flow_.slabs.size() && rests_.empty(); }
  // Fills a page's text from top to bottom and emits it; its notes stand at the bottom.
  Unmet fill(const Target& target, Length top, Length bottom);
  // What the notes of that page take.
  [[nodiscard]] Length notes_height() const { return notes_height_; }
  // Where the pages so far ended in tables that have page rows.
  [[nodiscard]] const std::vector<TableBreak>& breaks() const { return breaks_; }
  // Paragraphs that opened a page because they stay with columns that did not fit above. Word and
  // LibreOffice leave them: there they have to be told.
  [[nodiscard]] const std::vector<std::uint32_t>& moved() const { return moved_; }

 private:
  void note_break();
  const Flow& flow_;
  const NoteFlows& notes_;
  const PageRooms& rooms_;
  std::vector<TableBreak> breaks_;
  std::vector<std::uint32_t> moved_;
  std::vector<NoteRest> rests_;
  Length notes_height_;
  Cursor at_;
  Progress progress_;
};

}  // namespace tongket::layout
