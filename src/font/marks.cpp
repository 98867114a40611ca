// Marks that a face gives no anchor for the letter they stand on: ê̆, ơ̆, ư̆ of the minority
// languages of the Central Highlands. HarfBuzz leaves them where the pen is, because the face
// has anchors for other letters; here they go over the middle of their letter, clear of it.
#include <algorithm>

#include "font/face.h"

namespace tongket::font {
namespace {

struct Box {
  std::int32_t left = 0, right = 0, bottom = 0, top = 0;
};

// The glyph's ink, pen at 0.
Box ink(hb_font_t* font, std::uint32_t glyph) {
  hb_glyph_extents_t e = {};
  if (!hb_font_get_glyph_extents(font, glyph, &e)) return {};
  return {e.x_bearing, e.x_bearing + e.width, e.y_bearing + e.height, e.y_bearing};
}

}  // namespace

// A mark's glyph has no advance and, where no anchor placed it, no offset either.
void centre_loose_marks(hb_font_t* font, std::vector<Glyph>& glyphs) {
  const auto upem = static_cast<std::int32_t>(hb_face_get_upem(hb_font_get_face(font)));
  const std::int32_t gap = upem / 32;
  Box base;              // of the letter and the marks on it so far, pen at its own start
  std::int32_t pen = 0;  // from the letter's start to the present glyph
  std::uint32_t cluster = 0;
  bool in_cluster = false;
  for (Glyph& glyph : glyphs) {
    Box box = ink(font, glyph.id);
    if (!in_cluster || glyph.cluster != cluster) {
      base = box;
      pen = glyph.advance;
      cluster = glyph.cluster;
      in_cluster = true;
      continue;
    }
    if (glyph.advance == 0 && glyph.dx == 0 && glyph.dy == 0) {
      glyph.dx = (base.left + base.right) / 2 - (box.left + box.right) / 2 - pen;
      const bool above = box.bottom + box.top > upem / 2;
      if (above) glyph.dy = std::max(0, base.top + gap - box.bottom);
      if (!above && box.top < 0) glyph.dy = std::min(0, base.bottom - gap - box.top);
    }
    base.top = std::max(base.top, box.top + glyph.dy);
    base.bottom = std::min(base.bottom, box.bottom + glyph.dy);
    pen += glyph.advance;
  }
}

}  // namespace tongket::font
