// Pages from set flows.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "layout/emit.h"
#include "layout/notes.h"

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

struct Pass {
  Pages pages;  // faces still as the shaper counts them
  Numbering numbering;
};

// Sets the settled document onto pages; nothing when there would be more than the limit.
std::optional<Pass> build_pages(const document::Document& settled, const Limits& limits,
                                const Numbering& known, Shaper& shaper, Diagnostics& diagnostics);

// The body's flow cut into pages.
class Columns {
 public:
  Columns(const Flow& flow, const NoteFlows& notes) : flow_(flow), notes_(notes) {}
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

 private:
  struct Fill;
  const Flow& flow_;
  const NoteFlows& notes_;
  std::vector<NoteRest> rests_;
  Length notes_height_;
  Cursor at_;
  Progress progress_;
};

}  // namespace tongket::layout
