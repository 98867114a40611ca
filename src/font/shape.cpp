// Text to glyphs. Kerning, ligatures and contextual alternates are off, as Word's defaults are
// (ECMA-376 part 1, 17.3.2.19 kern: absent means off); what letters need to be themselves (ccmp,
// locl, mark) stays on.
#include <array>

#include "base/base.h"
#include "font/face.h"

namespace tongket::font {
namespace {

constexpr unsigned whole_text = ~0U;  // HB_FEATURE_GLOBAL_END, without its C cast
constexpr std::array<hb_feature_t, 4> features_off = {{
    {tag_of("kern"), 0, 0, whole_text},
    {tag_of("liga"), 0, 0, whole_text},
    {tag_of("clig"), 0, 0, whole_text},
    {tag_of("calt"), 0, 0, whole_text},
}};

// Of the first letter that tells; Latin where none does.
hb_script_t script_of(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded next = utf8::decode(text, at);
    at += next.length;
    if (next.code_point < 0x0370) continue;  // Latin, or of no script
    const auto script = hb_unicode_script(hb_unicode_funcs_get_default(), next.code_point);
    const bool none =
        script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED || script == HB_SCRIPT_UNKNOWN;
    if (!none) return script;
  }
  return HB_SCRIPT_LATIN;
}

void fill(hb_buffer_t* buffer, const HbTextFace& face, std::string_view text) {
  hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
  hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer, script_of(text));
  hb_buffer_set_language(buffer, hb_language_from_string("vi", 2));
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded next = utf8::decode(text, at);
    hb_buffer_add(buffer, face.shown_as(next.code_point), static_cast<unsigned>(at));
    at += next.length;
  }
}

std::vector<Glyph> glyphs_of(hb_buffer_t* buffer) {
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(buffer, &count);
  std::vector<Glyph> out(count);
  for (unsigned i = 0; i < count; ++i) {
    out[i] = {infos[i].codepoint, places[i].x_advance, places[i].x_offset, places[i].y_offset,
              infos[i].cluster};
  }
  return out;
}

bool is_mark(char32_t code_point) {
  const auto category = hb_unicode_general_category(hb_unicode_funcs_get_default(), code_point);
  return category == HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK ||
         category == HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK;
}

bool has_marks(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded next = utf8::decode(text, at);
    if (next.code_point >= 0x300 && is_mark(next.code_point)) return true;
    at += next.length;
  }
  return false;
}

}  // namespace

// True when every character stands alone; `out` is of no use otherwise.
bool HbTextFace::shape_plainly(std::string_view text, std::vector<Glyph>& out) const {
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded next = utf8::decode(text, at);
    const PlainGlyph glyph = plain_.find(shown_as(next.code_point));
    if (glyph.id == 0) return false;
    out.push_back({glyph.id, glyph.advance, 0, 0, static_cast<std::uint32_t>(at)});
    at += next.length;
  }
  return true;
}

std::vector<Glyph> HbTextFace::shape_fully(std::string_view text) const {
  const HbBuffer buffer(hb_buffer_create());
  fill(buffer.get(), *this, text);
  hb_shape(font_.get(), buffer.get(), features_off.data(),
           static_cast<unsigned>(features_off.size()));
  std::vector<Glyph> glyphs = glyphs_of(buffer.get());
  if (has_marks(text)) centre_loose_marks(font_.get(), glyphs);
  return glyphs;
}

std::vector<Glyph> HbTextFace::shape(std::string_view text) const {
  std::vector<Glyph> glyphs;
  glyphs.reserve(text.size());
  if (shape_plainly(text, glyphs)) return glyphs;
  return shape_fully(text);
}

}  // namespace tongket::font
