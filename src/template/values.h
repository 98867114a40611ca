// Values of properties as a template writes them. Internal to the room; nothing where the text is
// no such value.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/document.h"

namespace tongket::pack {

// Words that stand for values of an enumeration.
template <typename T>
using Named = std::pair<std::string_view, T>;
template <typename T>
std::optional<T> find_named(std::string_view text, std::span<const Named<T>> names) {
  for (const auto& [name, value] : names)
    if (name == text) return value;
  return std::nullopt;
}

// "12mm", "12.5pt", at most two decimals and a metre; below zero only where a measure may be.
std::optional<Length> parse_any_length(std::string_view text);
std::optional<Length> parse_length(std::string_view text);
// "13pt", "13.5pt": a size that Word has.
std::optional<Length> parse_size(std::string_view text);
// Whole half points, up or down.
std::optional<Length> parse_raised(std::string_view text);
// "12.5%" of a picture's side, below all of it: thousandths.
std::optional<std::int32_t> parse_crop(std::string_view text);
std::optional<bool> parse_flag(std::string_view text);              // "yes", "no"
std::optional<document::Color> parse_color(std::string_view text);  // "#C00000"
std::optional<std::string> parse_name(std::string_view text);       // of a font
std::optional<std::string> parse_language(std::string_view text);   // BCP 47
std::optional<document::Underline> parse_underline(std::string_view text);
std::optional<document::Strike> parse_strike(std::string_view text);
std::optional<document::VerticalAlign> parse_vertical(std::string_view text);
std::optional<document::Highlight> parse_highlight(std::string_view text);
std::optional<document::Alignment> parse_alignment(std::string_view text);
// "1.5"; "exactly 18pt"; "at-least 18pt".
std::optional<document::LineSpacing> parse_line_spacing(std::string_view text);
// "1" ... "9"; "none".
std::optional<std::int32_t> parse_outline_level(std::string_view text);
// "60mm, 120mm right dots": position, alignment, leader; "none".
std::optional<std::vector<document::TabStop>> parse_tabs(std::string_view text);
// "0.5pt double 1pt #C00000": width, kind, space to the text, colour; "none".
std::optional<document::Border> parse_border(std::string_view text);
// "decimal", "upper-roman", …, "vietnamese-letter", "bullet".
std::optional<document::NumberFormat> parse_number_format(std::string_view text);
std::optional<document::Shading> parse_shading(std::string_view text);  // a colour, or "none"

// Of a picture whose edges are cut off so.
bool leaves_something(const document::Crop& crop);

}  // namespace tongket::pack
