// Pages from set flows.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "layout/body.h"
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
  std::vector<TableBreak> breaks;      // in tables of Known::rooms
  std::vector<std::uint32_t> moved{};  // Body::moved, of all sections
};

// Sets the settled document onto pages; nothing when there would be more than the limit.
std::optional<Pass> build_pages(const document::Document& settled, const Limits& limits,
                                const Known& known, Shaper& shaper, Diagnostics& diagnostics);

}  // namespace tongket::layout
