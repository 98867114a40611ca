// What a TrueType file says of itself in its fixed tables. Internal to font/.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "font/font.h"
#include "font/hb.h"

namespace tongket::font {

// The fields that decide what a face is and how its lines are spaced, in font units where they
// are measures. Absent tables leave zeros; `has_os2` says whether OS/2 was there.
struct FixedTables {
  std::int32_t x_min = 0, y_min = 0, x_max = 0, y_max = 0;  // head
  std::uint16_t mac_style = 0;                              // head
  std::int32_t ascender = 0, descender = 0, line_gap = 0;   // hhea, descender negative
  bool has_os2 = false;
  std::uint16_t os2_version = 0;
  std::uint16_t weight = 400;
  std::uint16_t embedding = 0;  // fsType
  std::uint16_t selection = 0;  // fsSelection
  std::int32_t strikeout_size = 0, strikeout_position = 0;
  std::int32_t typo_ascender = 0, typo_descender = 0, typo_line_gap = 0;
  std::int32_t win_ascent = 0, win_descent = 0;
  std::int32_t cap_height = 0;           // 0 = not said
  std::int32_t italic_angle_tenths = 0;  // post
  std::int32_t underline_position = 0, underline_thickness = 0;
  bool fixed_pitch = false;
};

// Nothing when head or hhea is absent or too short: then it is no font that can be set.
std::optional<FixedTables> read_fixed_tables(hb_face_t* face);

// The heights of a line and the rest of Metrics; cap height is measured on H where OS/2 is silent.
Metrics metrics_of(const FixedTables& tables, hb_font_t* font);

// A name of the name table in UTF-8 (English before others), empty when there is none.
std::string name_of(hb_face_t* face, hb_ot_name_id_t id);

}  // namespace tongket::font
