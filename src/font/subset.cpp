// A face cut down to the glyphs of one paper (hb-subset).
#include <fmt/core.h>

#include <array>

#include "font/face.h"

namespace tongket::font {
namespace {

// A PDF's embedded TrueType program needs glyf, head, hhea, hmtx, loca, maxp and, for hinting, cvt,
// fpgm and prep (ISO 32000-1, 9.9 table 126); all else is dead weight there.
constexpr std::array<hb_tag_t, 16> dropped_tables = {
    tag_of("GSUB"), tag_of("GPOS"), tag_of("GDEF"), tag_of("kern"), tag_of("OS/2"), tag_of("name"),
    tag_of("post"), tag_of("cmap"), tag_of("gasp"), tag_of("DSIG"), tag_of("FFTM"), tag_of("hdmx"),
    tag_of("VDMX"), tag_of("LTSH"), tag_of("PCLT"), tag_of("meta")};

HbSubsetInput input_for(const std::vector<std::uint32_t>& glyphs) {
  HbSubsetInput input(hb_subset_input_create_or_fail());
  if (!input) return input;
  hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
  for (const std::uint32_t glyph : glyphs) {
    hb_set_add(wanted, glyph);
  }
  hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const hb_tag_t tag : dropped_tables) {
    hb_set_add(dropped, tag);
  }
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);
  return input;
}

// New glyph -> old glyph, filled from the plan's map (its keys are 0 ... n - 1).
std::vector<std::uint32_t> mapping_of(const hb_subset_plan_t* plan) {
  const hb_map_t* map = hb_subset_plan_new_to_old_glyph_mapping(plan);
  std::vector<std::uint32_t> old(hb_map_get_population(map));
  for (std::uint32_t i = 0; i < old.size(); ++i) {
    old[i] = hb_map_get(map, i);
  }
  return old;
}

Failed not_subset(const std::string& path) {
  Diagnostic out;
  out.code = Code::font_bad;
  out.file = path;
  out.message = {fmt::format("không cắt được phông {}: tệp hỏng", path),
                 fmt::format("{} can't be cut down to a subset: the file is damaged", path)};
  return fail(std::move(out));
}

}  // namespace

Result<Subset> HbTextFace::subset(const std::vector<std::uint32_t>& glyphs) const {
  const HbSubsetInput input = input_for(glyphs);
  if (!input) return not_subset(path_);
  const HbSubsetPlan plan(hb_subset_plan_create_or_fail(face_.get(), input.get()));
  if (!plan) return not_subset(path_);
  const HbFace cut(hb_subset_plan_execute_or_fail(plan.get()));
  if (!cut) return not_subset(path_);
  const HbBlob blob(hb_face_reference_blob(cut.get()));
  unsigned length = 0;
  const char* bytes = hb_blob_get_data(blob.get(), &length);
  Subset out;
  out.bytes.assign(bytes, length);
  out.glyphs = mapping_of(plan.get());
  out.advances.reserve(out.glyphs.size());
  for (const std::uint32_t glyph : out.glyphs) {
    out.advances.push_back(hb_font_get_glyph_h_advance(font_.get(), glyph));
  }
  return out;
}

}  // namespace tongket::font
