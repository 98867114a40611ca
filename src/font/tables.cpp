#include "font/tables.h"

#include <array>
#include <cstddef>

namespace tongket::font {
namespace {

// A table as bytes; reading past its end gives zero, as absent fields of older versions are.
class Table {
 public:
  Table(hb_face_t* face, hb_tag_t tag) : blob_(hb_face_reference_table(face, tag)) {
    bytes_ = hb_blob_get_data(blob_.get(), &length_);
  }
  [[nodiscard]] std::size_t length() const { return length_; }
  [[nodiscard]] std::uint16_t u16(std::size_t offset) const {
    if (offset + 2 > length_) return 0;
    return static_cast<std::uint16_t>(byte(offset) * 256U + byte(offset + 1));
  }
  [[nodiscard]] std::int32_t i16(std::size_t offset) const {
    return static_cast<std::int16_t>(u16(offset));
  }
  [[nodiscard]] std::int64_t fixed(std::size_t offset) const {  // 16.16
    return std::int64_t{i16(offset)} * 65536 + u16(offset + 2);
  }

 private:
  [[nodiscard]] unsigned byte(std::size_t offset) const {
    return static_cast<unsigned char>(bytes_[offset]);
  }
  HbBlob blob_;
  const char* bytes_ = nullptr;
  unsigned length_ = 0;
};

// Offsets are those of the OpenType specification's table pages.
void read_head(const Table& head, FixedTables& out) {
  out.x_min = head.i16(36);
  out.y_min = head.i16(38);
  out.x_max = head.i16(40);
  out.y_max = head.i16(42);
  out.mac_style = head.u16(44);
}

void read_hhea(const Table& hhea, FixedTables& out) {
  out.ascender = hhea.i16(4);
  out.descender = hhea.i16(6);
  out.line_gap = hhea.i16(8);
}

void read_os2(const Table& os2, FixedTables& out) {
  out.has_os2 = os2.length() >= 78;
  if (!out.has_os2) return;
  out.os2_version = os2.u16(0);
  out.weight = os2.u16(4);
  out.embedding = os2.u16(8);
  out.strikeout_size = os2.i16(26);
  out.strikeout_position = os2.i16(28);
  out.selection = os2.u16(62);
  out.typo_ascender = os2.i16(68);
  out.typo_descender = os2.i16(70);
  out.typo_line_gap = os2.i16(72);
  out.win_ascent = os2.u16(74);
  out.win_descent = os2.u16(76);
  if (out.os2_version >= 2) out.cap_height = os2.i16(88);
}

void read_post(const Table& post, FixedTables& out) {
  // To tenths of a degree, halves away from zero.
  const std::int64_t angle = post.fixed(4) * 10;
  out.italic_angle_tenths =
      static_cast<std::int32_t>((angle + (angle < 0 ? -32768 : 32768)) / 65536);
  out.underline_position = post.i16(8);
  out.underline_thickness = post.i16(10);
  out.fixed_pitch = post.u16(12) != 0 || post.u16(14) != 0;
}

struct LineHeights {
  std::int32_t ascent = 0, descent = 0, gap = 0;
};

// LibreOffice's order on every platform (vcl, since 5.4): hhea where its signs are sane; win*
// where hhea says nothing; typo* where the face asks for them (fsSelection bit 7). Word on Windows
// takes max(0, hhea gap - (win height - hhea height)) as external leading, as GDI does; where win*
// equals hhea, as in Times New Roman and Liberation Serif (1825/-443/87), both come to the same.
LineHeights line_heights(const FixedTables& t) {
  constexpr unsigned use_typo_metrics = 1U << 7U;
  if (t.has_os2 && (t.selection & use_typo_metrics) != 0 && t.typo_ascender >= 0 &&
      t.typo_descender <= 0 && (t.typo_ascender != 0 || t.typo_descender != 0)) {
    return {t.typo_ascender, -t.typo_descender, t.typo_line_gap};
  }
  const bool sane = t.ascender >= 0 && t.descender <= 0;
  if (sane && (t.ascender != 0 || t.descender != 0)) {
    return {t.ascender, -t.descender, t.line_gap};
  }
  return {t.win_ascent, t.win_descent, 0};
}

std::int32_t measured_cap_height(hb_font_t* font) {
  hb_codepoint_t glyph = 0;
  hb_glyph_extents_t box = {};
  if (!hb_font_get_nominal_glyph(font, U'H', &glyph)) return 0;
  return hb_font_get_glyph_extents(font, glyph, &box) ? box.y_bearing : 0;
}

}  // namespace

std::optional<FixedTables> read_fixed_tables(hb_face_t* face) {
  const Table head(face, tag_of("head"));
  const Table hhea(face, tag_of("hhea"));
  if (head.length() < 54 || hhea.length() < 36) return std::nullopt;
  FixedTables out;
  read_head(head, out);
  read_hhea(hhea, out);
  read_os2(Table(face, tag_of("OS/2")), out);
  read_post(Table(face, tag_of("post")), out);
  return out;
}

Metrics metrics_of(const FixedTables& tables, hb_font_t* font) {
  Metrics out;
  const LineHeights line = line_heights(tables);
  out.units_per_em = static_cast<std::int32_t>(hb_face_get_upem(hb_font_get_face(font)));
  out.ascent = line.ascent;
  out.descent = line.descent;
  out.line_gap = line.gap > 0 ? line.gap : 0;
  out.cap_height = tables.cap_height > 0 ? tables.cap_height : measured_cap_height(font);
  out.underline_position = tables.underline_position;
  out.underline_thickness = tables.underline_thickness;
  out.strikeout_position = tables.strikeout_position;
  out.strikeout_thickness = tables.strikeout_size;
  out.italic_angle_tenths = tables.italic_angle_tenths;
  out.x_min = tables.x_min;
  out.y_min = tables.y_min;
  out.x_max = tables.x_max;
  out.y_max = tables.y_max;
  out.weight = tables.weight;
  out.fixed_pitch = tables.fixed_pitch;
  return out;
}

std::string name_of(hb_face_t* face, hb_ot_name_id_t id) {
  std::array<char, 256> text{};
  unsigned size = static_cast<unsigned>(text.size());
  hb_ot_name_get_utf8(face, id, hb_language_from_string("en", -1), &size, text.data());
  return {text.data(), size};
}

}  // namespace tongket::font
