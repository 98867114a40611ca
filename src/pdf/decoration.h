// Lines under and through words: where they stand, and how thick they are. Internal to pdf/.
#pragma once

#include <vector>

#include "layout/layout.h"
#include "pdf/font_use.h"

namespace tongket::pdf {

// A line from left to right; y of its middle, from the page's top edge.
struct Decoration {
  enum class Look { solid, dotted, dashed, wave };
  Look look = Look::solid;
  Length x, y, width, thickness;
  document::Color color;
};

// Words that follow each other with one look share a line, so that dots and waves go on through
// spaces and tabs.
std::vector<Decoration> decorations_of(const layout::Line& line, const std::vector<FontUse>& fonts);

}  // namespace tongket::pdf
