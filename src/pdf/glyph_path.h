// Outlines of glyphs as paths of a content stream. Internal to pdf/.
#pragma once

#include <string>
#include <vector>

#include "base/base.h"
#include "font/font.h"

namespace tongket::pdf {

// From a glyph's outline to the page: x and y are where the glyph's origin stands, y up.
class GlyphSpace {
 public:
  GlyphSpace(Length size, std::int32_t units_per_em, Length x, Length y)
      : size_(size.emu()), upem_(units_per_em), x_(x), y_(y) {}
  // A point of the outline in 64ths of a font unit.
  void append(std::string& out, std::int32_t x, std::int32_t y) const;

 private:
  [[nodiscard]] Length scaled(std::int64_t in_64ths) const;
  std::int64_t size_;
  std::int64_t upem_;
  Length x_, y_;
};

void append_filled(std::string& out, const std::vector<font::PathStep>& steps,
                   const GlyphSpace& space);

}  // namespace tongket::pdf
