// Letters that stand alone: their glyphs and advances without asking HarfBuzz. Internal to font/.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "font/font.h"
#include "font/hb.h"

namespace tongket::font {

struct PlainGlyph {
  std::uint32_t id = 0;  // 0: ask HarfBuzz
  std::int32_t advance = 0;
};

// Glyphs of the code points that nearly all text consists of. A code point is in it only when
// shaping it gives just this glyph, and text of nothing else can't be changed by its neighbours;
// so shaping such text is looking it up, some twenty times faster.
class PlainText {
 public:
  PlainText() = default;
  // shaped: candidates(), shaped by HarfBuzz as one text.
  PlainText(hb_font_t* font, const std::vector<Glyph>& shaped);
  static std::string candidates();

  [[nodiscard]] PlainGlyph find(char32_t code_point) const;

 private:
  std::vector<PlainGlyph> glyphs_;
};

}  // namespace tongket::font
