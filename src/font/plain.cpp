#include "font/plain.h"

#include <array>
#include <cstddef>
#include <utility>

#include "base/base.h"

namespace tongket::font {
namespace {

struct Range {
  char32_t first = 0, last = 0;
};
// Latin letters with everything that Vietnamese puts on them, general punctuation, the dong sign.
// Left out: U+00AD and the invisible U+2028 ... U+202E, which HarfBuzz hides.
constexpr std::array<Range, 6> ranges = {{{U'\u0020', U'\u007E'},
                                          {U'\u00A1', U'\u00AC'},
                                          {U'\u00AE', U'\u0233'},
                                          {U'\u1E00', U'\u1EFF'},
                                          {U'\u2012', U'\u2027'},
                                          {U'\u20AB', U'\u20AB'}}};

constexpr std::size_t none = ~std::size_t{0};

std::size_t slot_of(char32_t code_point) {
  std::size_t base = 0;
  for (const Range& range : ranges) {
    if (code_point < range.first) return none;
    if (code_point <= range.last) return base + (code_point - range.first);
    base += range.last - range.first + 1;
  }
  return none;
}

std::vector<char32_t> all_code_points() {
  std::vector<char32_t> out;
  for (const Range& range : ranges) {
    for (char32_t c = range.first; c <= range.last; ++c) {
      out.push_back(c);
    }
  }
  return out;
}

// Features that may change plain letters by their neighbours without being asked to; the others
// of HarfBuzz's defaults are off (shape.cpp) or touch marks only.
constexpr std::array<hb_tag_t, 5> substituting = {tag_of("ccmp"), tag_of("locl"), tag_of("rlig"),
                                                  tag_of("rclt"), 0};
constexpr std::array<hb_tag_t, 3> positioning = {tag_of("curs"), tag_of("dist"), 0};

HbSet lookups_of(hb_face_t* face, hb_tag_t table, const hb_tag_t* features) {
  HbSet lookups(hb_set_create());
  hb_ot_layout_collect_lookups(face, table, nullptr, nullptr, features, lookups.get());
  return lookups;
}

// Whether no lookup in force can make a glyph outside the set from glyphs inside it.
bool closed_under_lookups(hb_face_t* face, const std::vector<PlainGlyph>& glyphs) {
  const HbSet moving = lookups_of(face, tag_of("GPOS"), positioning.data());
  if (!hb_set_is_empty(moving.get())) return false;
  const HbSet lookups = lookups_of(face, tag_of("GSUB"), substituting.data());
  const HbSet reached(hb_set_create());
  for (const PlainGlyph& glyph : glyphs) {
    if (glyph.id != 0) hb_set_add(reached.get(), glyph.id);
  }
  const unsigned before = hb_set_get_population(reached.get());
  hb_ot_layout_lookups_substitute_closure(face, lookups.get(), reached.get());
  return hb_set_get_population(reached.get()) == before;
}

}  // namespace

PlainText::PlainText(hb_font_t* font, const std::vector<Glyph>& shaped) {
  const std::vector<char32_t> code_points = all_code_points();
  std::vector<PlainGlyph> glyphs(code_points.size());
  if (shaped.size() != glyphs.size()) return;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    hb_codepoint_t id = 0;
    if (!hb_font_get_nominal_glyph(font, code_points[i], &id)) continue;
    const hb_position_t advance = hb_font_get_glyph_h_advance(font, id);
    const Glyph& full = shaped[i];
    const bool same = full.id == id && full.advance == advance && full.dx == 0 && full.dy == 0;
    if (same) glyphs[i] = {id, advance};
  }
  if (closed_under_lookups(hb_font_get_face(font), glyphs)) glyphs_ = std::move(glyphs);
}

PlainGlyph PlainText::find(char32_t code_point) const {
  const std::size_t slot = slot_of(code_point);
  return slot < glyphs_.size() ? glyphs_[slot] : PlainGlyph{};
}

std::string PlainText::candidates() {
  std::string out;
  for (const char32_t c : all_code_points()) {
    utf8::append(out, c);
  }
  return out;
}

}  // namespace tongket::font
