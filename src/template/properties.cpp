#include "template/properties.h"

#include "template/values.h"

namespace tongket::pack {

namespace {

using document::Border;
using document::ParagraphBorders;
using document::ParagraphProps;
using document::RunProps;

// Reads a value into one member.
template <auto Member, auto Parse, typename Props>
bool read_into(std::string_view text, Props& props) {
  auto value = Parse(text);
  if (!value) return false;
  props.*Member = std::move(*value);
  return true;
}
template <auto Member, auto Parse>
constexpr bool (*kRun)(std::string_view, RunProps&) = &read_into<Member, Parse, RunProps>;
template <auto Member, auto Parse>
constexpr bool (*kParagraph)(std::string_view,
                             ParagraphProps&) = &read_into<Member, Parse, ParagraphProps>;

// The sides are one property of the model: who names one says all of them.
template <std::optional<Border> ParagraphBorders::*Side>
bool read_side(std::string_view text, ParagraphProps& props) {
  const auto border = parse_border(text);
  if (!border) return false;
  if (!props.borders) props.borders = ParagraphBorders{};
  if (border->width > Length()) (*props.borders).*Side = *border;
  return true;
}

constexpr std::string_view kYesNo = "yes, no";
constexpr std::string_view kMeasure = "6pt, 10mm, 12.5mm";
constexpr std::string_view kSignedMeasure = "10mm, -5mm, 0pt";
constexpr std::string_view kLine =
    "none, 0.5pt, 1pt double 2pt #C00000 (single, double, dotted, dashed, thick)";

constexpr Property<RunProps> kRunProperties[] = {
    {"font", kRun<&RunProps::font, parse_name>, "Times New Roman"},
    {"size", kRun<&RunProps::size, parse_size>, "13pt, 13.5pt"},
    {"bold", kRun<&RunProps::bold, parse_flag>, kYesNo},
    {"italic", kRun<&RunProps::italic, parse_flag>, kYesNo},
    {"underline", kRun<&RunProps::underline, parse_underline>,
     "none, single, words, double, thick, dotted, dashed, wave"},
    {"strike", kRun<&RunProps::strike, parse_strike>, "none, single, double"},
    {"caps", kRun<&RunProps::caps, parse_flag>, kYesNo},
    {"small-caps", kRun<&RunProps::small_caps, parse_flag>, kYesNo},
    {"vertical", kRun<&RunProps::vertical, parse_vertical>, "baseline, superscript, subscript"},
    {"raised", kRun<&RunProps::raised, parse_raised>, "3pt, -1.5pt"},
    {"letter-spacing", kRun<&RunProps::spacing, parse_any_length>, "1pt, -0.5pt, 0pt"},
    {"color", kRun<&RunProps::color, parse_color>, "#C00000"},
    {"highlight", kRun<&RunProps::highlight, parse_highlight>,
     "none, yellow, green, cyan, magenta, blue, red, black, white, dark-blue, dark-cyan, "
     "dark-green, dark-magenta, dark-red, dark-yellow, dark-gray, light-gray"},
    {"language", kRun<&RunProps::language, parse_language>, "vi-VN, en-GB"},
};

constexpr Property<ParagraphProps> kParagraphProperties[] = {
    {"align", kParagraph<&ParagraphProps::align, parse_alignment>, "left, center, right, justify"},
    {"indent-left", kParagraph<&ParagraphProps::indent_left, parse_any_length>, kSignedMeasure},
    {"indent-right", kParagraph<&ParagraphProps::indent_right, parse_any_length>, kSignedMeasure},
    {"first-line", kParagraph<&ParagraphProps::first_line, parse_any_length>, kSignedMeasure},
    {"space-before", kParagraph<&ParagraphProps::space_before, parse_length>, kMeasure},
    {"space-after", kParagraph<&ParagraphProps::space_after, parse_length>, kMeasure},
    {"contextual-spacing", kParagraph<&ParagraphProps::contextual_spacing, parse_flag>, kYesNo},
    {"line-spacing", kParagraph<&ParagraphProps::line_spacing, parse_line_spacing>,
     "1, 1.5, exactly 18pt, at-least 18pt"},
    {"keep-next", kParagraph<&ParagraphProps::keep_next, parse_flag>, kYesNo},
    {"keep-lines", kParagraph<&ParagraphProps::keep_lines, parse_flag>, kYesNo},
    {"page-break-before", kParagraph<&ParagraphProps::page_break_before, parse_flag>, kYesNo},
    {"widow-control", kParagraph<&ParagraphProps::widow_control, parse_flag>, kYesNo},
    {"outline-level", kParagraph<&ParagraphProps::outline_level, parse_outline_level>,
     "none, 1 … 9"},
    {"tabs", kParagraph<&ParagraphProps::tabs, parse_tabs>,
     "none, 60mm, 160mm right dots (left, center, right, decimal; dots, hyphens, underscore)"},
    {"border-top", read_side<&ParagraphBorders::top>, kLine},
    {"border-bottom", read_side<&ParagraphBorders::bottom>, kLine},
    {"border-left", read_side<&ParagraphBorders::left>, kLine},
    {"border-right", read_side<&ParagraphBorders::right>, kLine},
    {"border-between", read_side<&ParagraphBorders::between>, kLine},
    {"shading", kParagraph<&ParagraphProps::shading, parse_shading>, "none, #F2F2F2"},
};

template <typename Props>
void add_names(std::span<const Property<Props>> table, std::vector<AttributeSpec>& attributes) {
  for (const auto& property : table)
    attributes.push_back({property.name});
}

}  // namespace

std::span<const Property<RunProps>> run_properties() {
  return kRunProperties;
}
std::span<const Property<ParagraphProps>> paragraph_properties() {
  return kParagraphProperties;
}

std::vector<AttributeSpec> with_run_properties(std::vector<AttributeSpec> attributes) {
  add_names(run_properties(), attributes);
  return attributes;
}

std::vector<AttributeSpec> with_all_properties(std::vector<AttributeSpec> attributes) {
  add_names(paragraph_properties(), attributes);
  return with_run_properties(std::move(attributes));
}

}  // namespace tongket::pack
