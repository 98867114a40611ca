// Character properties, in the order of CT_RPr (ECMA-376 part 1, 17.3.2.28).
#include <string>

#include "docx/props.h"

namespace tongket::docx {

using namespace document;

namespace {

// 17.18.99 ST_Underline.
std::string_view underline_name(Underline kind) {
  switch (kind) {
    case Underline::none:
      return "none";
    case Underline::single:
      return "single";
    case Underline::words:
      return "words";
    case Underline::double_line:
      return "double";
    case Underline::thick:
      return "thick";
    case Underline::dotted:
      return "dotted";
    case Underline::dashed:
      return "dash";
    case Underline::wave:
      return "wave";
  }
  return "single";
}

// 17.18.40 ST_HighlightColor.
std::string_view highlight_name(Highlight highlight) {
  switch (highlight) {
    case Highlight::none:
      return "none";
    case Highlight::black:
      return "black";
    case Highlight::blue:
      return "blue";
    case Highlight::cyan:
      return "cyan";
    case Highlight::green:
      return "green";
    case Highlight::magenta:
      return "magenta";
    case Highlight::red:
      return "red";
    case Highlight::yellow:
      return "yellow";
    case Highlight::white:
      return "white";
    case Highlight::dark_blue:
      return "darkBlue";
    case Highlight::dark_cyan:
      return "darkCyan";
    case Highlight::dark_green:
      return "darkGreen";
    case Highlight::dark_magenta:
      return "darkMagenta";
    case Highlight::dark_red:
      return "darkRed";
    case Highlight::dark_yellow:
      return "darkYellow";
    case Highlight::dark_gray:
      return "darkGray";
    case Highlight::light_gray:
      return "lightGray";
  }
  return "none";
}

std::string_view vertical_name(VerticalAlign vertical) {
  switch (vertical) {
    case VerticalAlign::baseline:
      return "baseline";
    case VerticalAlign::superscript:
      return "superscript";
    case VerticalAlign::subscript:
      return "subscript";
  }
  return "baseline";
}

// Without a theme each of the four classes of characters must name its font, else Word shows
// Vietnamese letters in another one (17.3.2.26).
void write_fonts(xml::Writer& out, const std::string& font) {
  out.open("w:rFonts").attribute("w:ascii", font).attribute("w:hAnsi", font);
  out.attribute("w:eastAsia", font).attribute("w:cs", font).close();
}

void write_size(xml::Writer& out, Length size) {
  out.open("w:sz").attribute("w:val", size.to_half_points()).close();
  out.open("w:szCs").attribute("w:val", size.to_half_points()).close();
}

void write_flag_pair(xml::Writer& out, std::string_view name, std::string_view complex,
                     const std::optional<bool>& value) {
  if (!value) return;
  write_flag(out, name, *value);
  write_flag(out, complex, *value);
}

void write_optional_flag(xml::Writer& out, std::string_view name,
                         const std::optional<bool>& value) {
  if (value) write_flag(out, name, *value);
}

// Two elements for one property: each says what the other must not.
void write_strike(xml::Writer& out, Strike strike) {
  write_flag(out, "w:strike", strike == Strike::single);
  write_flag(out, "w:dstrike", strike == Strike::double_line);
}

void write_language(xml::Writer& out, const std::string& language) {
  out.open("w:lang").attribute("w:val", language).attribute("w:eastAsia", language).close();
}

// Colour, spacing, position, size: in this order.
void write_measures(xml::Writer& out, const RunProps& props) {
  if (props.color) out.element("w:color", "w:val", hex(*props.color));
  if (props.spacing) out.open("w:spacing").attribute("w:val", props.spacing->to_twips()).close();
  if (props.raised) {
    out.open("w:position").attribute("w:val", props.raised->to_half_points()).close();
  }
  if (props.size) write_size(out, *props.size);
}

}  // namespace

void write_run_props(xml::Writer& out, std::string_view style, const RunProps& props) {
  if (style.empty() && props.empty()) return;
  out.open("w:rPr");
  if (!style.empty()) out.element("w:rStyle", "w:val", style);
  if (props.font) write_fonts(out, *props.font);
  write_flag_pair(out, "w:b", "w:bCs", props.bold);
  write_flag_pair(out, "w:i", "w:iCs", props.italic);
  write_optional_flag(out, "w:caps", props.caps);
  write_optional_flag(out, "w:smallCaps", props.small_caps);
  if (props.strike) write_strike(out, *props.strike);
  write_measures(out, props);
  if (props.highlight) out.element("w:highlight", "w:val", highlight_name(*props.highlight));
  if (props.underline) out.element("w:u", "w:val", underline_name(*props.underline));
  if (props.vertical) out.element("w:vertAlign", "w:val", vertical_name(*props.vertical));
  if (props.language) write_language(out, *props.language);
  out.close();
}

}  // namespace tongket::docx
