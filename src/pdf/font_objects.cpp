#include "pdf/font_objects.h"

#include <fmt/core.h>

#include <algorithm>

#include "pdf/syntax.h"

namespace tongket::pdf {
namespace {

// Glyph space of a PDF font: a thousandth of the em.
std::int64_t in_glyph_space(std::int32_t font_units, const font::Metrics& metrics) {
  return Length::divide_rounded(std::int64_t{font_units} * 1000, metrics.units_per_em);
}

// Six capital letters from the subset's bytes (9.6.4): the same subset has the same tag.
std::string subset_tag(const std::string& bytes) {
  const Sha256 digest = sha256(bytes);
  std::string tag;
  for (std::size_t i = 0; i < 6; ++i) {
    tag.push_back(static_cast<char>('A' + digest[i] % 26));
  }
  return tag + "+";
}

std::string base_font(const FontUse& font) {
  const std::string& own = font.face().postscript_name();
  return name(subset_tag(font.subset().bytes) + (own.empty() ? "Font" : own));
}

// Flags of 9.8.2, table 123: the letters are more than Adobe's standard Latin set, so Symbolic.
std::uint32_t descriptor_flags(const font::Face& face) {
  constexpr std::uint32_t fixed_pitch = 1U << 0U;
  constexpr std::uint32_t symbolic = 1U << 2U;
  constexpr std::uint32_t italic = 1U << 6U;
  std::uint32_t flags = symbolic;
  if (face.metrics().fixed_pitch) flags |= fixed_pitch;
  if (face.italic()) flags |= italic;
  return flags;
}

// No table states the width of stems; this curve passes near the values that type founders give
// for Times (regular 84, bold 139). It matters only where a reader has to replace the font.
std::int64_t stem_width(std::int32_t weight) {
  return 50 + std::int64_t{weight} * weight / 4225;
}

std::string italic_angle(const font::Metrics& metrics) {
  std::string out;
  append_decimal(out, metrics.italic_angle_tenths, 1);
  return out;
}

Ref add_descriptor(File& file, const FontUse& font, const std::string& base) {
  const std::string& bytes = font.subset().bytes;
  const Ref program = file.add_stream(fmt::format("/Length1 {}\n", bytes.size()), bytes);
  const font::Metrics& m = font.face().metrics();
  return file.add_dictionary(fmt::format(
      "/Type/FontDescriptor/FontName{}/Flags {}\n/FontBBox[{} {} {} {}]/ItalicAngle {}"
      "/Ascent {}/Descent {}/CapHeight {}/StemV {}/FontFile2 {}\n",
      base, descriptor_flags(font.face()), in_glyph_space(m.x_min, m), in_glyph_space(m.y_min, m),
      in_glyph_space(m.x_max, m), in_glyph_space(m.y_max, m), italic_angle(m),
      in_glyph_space(m.ascent, m), -in_glyph_space(m.descent, m), in_glyph_space(m.cap_height, m),
      stem_width(m.weight), to_string(program)));
}

// Exact to four digits: readers move the pen by these.
std::string widths(const FontUse& font) {
  const std::int64_t upem = font.face().metrics().units_per_em;
  std::string out = "[0[";
  for (const std::uint32_t glyph : font.glyphs()) {
    const std::int64_t advance = font.subset().advances.at(glyph);
    append_decimal(out, Length::divide_rounded(advance * 10'000'000, upem), 4);
    out.push_back(' ');
  }
  out.back() = ']';
  return out + "]";
}

// Identity where every code is a glyph of the subset; else two bytes a code (9.7.4.2).
std::string glyph_map(File& file, const FontUse& font) {
  if (font.glyphs().size() == font.subset().glyphs.size()) return "/Identity";
  std::string bytes;
  for (const std::uint32_t glyph : font.glyphs()) {
    bytes.push_back(static_cast<char>(glyph >> 8U));
    bytes.push_back(static_cast<char>(glyph & 255U));
  }
  return " " + to_string(file.add_stream({}, bytes));
}

Ref add_descendant(File& file, const FontUse& font, const std::string& base) {
  const Ref descriptor = add_descriptor(file, font, base);
  const std::string map = glyph_map(file, font);
  return file.add_dictionary(
      fmt::format("/Type/Font/Subtype/CIDFontType2/BaseFont{}\n/CIDSystemInfo<</Registry(Adobe)"
                  "/Ordering(Identity)/Supplement 0>>\n/FontDescriptor {}/CIDToGIDMap{}\n/W{}\n",
                  base, to_string(descriptor), map, widths(font)));
}

}  // namespace

std::string to_unicode_map(const std::vector<std::string>& texts) {
  std::vector<std::uint32_t> codes;
  for (std::uint32_t code = 0; code < texts.size(); ++code) {
    if (!texts[code].empty()) codes.push_back(code);
  }
  std::string out =
      "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
      "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
      "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n";
  constexpr std::size_t most_in_block = 100;
  for (std::size_t begin = 0; begin < codes.size(); begin += most_in_block) {
    const std::size_t end = std::min(begin + most_in_block, codes.size());
    out += fmt::format("{} beginbfchar\n", end - begin);
    for (std::size_t i = begin; i < end; ++i) {
      out += '<';
      append_hex16(out, codes[i]);
      out += "><";
      append_utf16_hex(out, texts[codes[i]]);
      out += ">\n";
    }
    out += "endbfchar\n";
  }
  return out + "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n";
}

Ref add_font(File& file, const FontUse& font) {
  const std::string base = base_font(font);
  const Ref descendant = add_descendant(file, font, base);
  const Ref unicode = file.add_stream({}, to_unicode_map(font.texts()));
  return file.add_dictionary(
      fmt::format("/Type/Font/Subtype/Type0/BaseFont{}/Encoding/Identity-H\n"
                  "/DescendantFonts[{}]/ToUnicode {}\n",
                  base, to_string(descendant), to_string(unicode)));
}

}  // namespace tongket::pdf
