// Pages from set flows.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "layout/emit.h"
#include "layout/notes.h"
#include "layout/page_rows.h"

namespace tongket::layout {

// A page's number as its section writes it. Letters go a ... z, aa, bb as Word's do; what a format
// can't write (0, Roman numbers from 4000 on) stands in digits.
std::string page_label(std::int32_t number, document::PageNumberFormat format);

// The watermark of a settled section, ready to be drawn.
std::optional<Backdrop> backdrop_of(const document::Section& section, Shaper& shaper);

// What a pass learns for the next one: fields in the body need it.
struct Numbering {
  std::unordered_map<std::uint32_t, std::string> page_of;  // by paragraph, of its first line
  std::string page_count = "1";
  std::vector<std::string> section_pages;  // by section
  PageByBookmark page_of_bookmark;
  bool operator==(const Numbering&) const = default;
};

// What a pass goes by: what the one before learnt, and the room that page rows are to have.
struct Known {
  Numbering numbering;
  PageRooms rooms;
};
struct Pass {
  Pages pages;  // faces still as the shaper counts them
  Numbering numbering;
  std::vector<TableBreak> breaks;  // in tables of Known::rooms
};

// Sets the settled document onto pages; nothing when there would be more than the limit.
std::optional<Pass> build_pages(const document::Document& settled, const Limits& limits,
                                const Known& known, Shaper& shaper, Diagnostics& diagnostics);

// The body's flow cut into pages.
class Columns {
 public:
  Columns(const Flow& flow, const NoteFlows& notes, const PageRooms& rooms)
      : flow_(flow), notes_(notes), rooms_(rooms) {}
  [[nodiscard]] bool done() const { return at_.slab >= flow_.slabs.size() && rests_.empty(); }
  // What a page could not do as it was asked to, by where it came from.
  struct Unmet {
    std::optional<SourceRef> sticks_out;  // a line or row that is higher than the column
    Length height;                        // of that
    std::optional<SourceRef> parted;      // of what should stay together, but is higher than it
  };
  // Fills a page's column from top to bottom and emits it; its notes stand at the bottom.
  Unmet fill(const Target& target, Length top, Length bottom);
  // What the notes of that page take.
  [[nodiscard]] Length notes_height() const { return notes_height_; }
  // Where the pages so far ended in tables that have page rows.
  [[nodiscard]] const std::vector<TableBreak>& breaks() const { return breaks_; }

 private:
  struct Fill;
  void note_break();
  const Flow& flow_;
  const NoteFlows& notes_;
  const PageRooms& rooms_;
  std::vector<TableBreak> breaks_;
  std::vector<NoteRest> rests_;
  Length notes_height_;
  Cursor at_;
  Progress progress_;
};

}  // namespace tongket::layout
