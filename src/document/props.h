// What runs and paragraphs can say of themselves, and borders, which tables share. Part of
// document.h, which is what others include.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/base.h"

namespace tongket::document {

// ---- Runs ----------------------------------------------------------------------------------

struct Color {
  std::uint8_t red = 0, green = 0, blue = 0;
  auto operator<=>(const Color&) const = default;
};

enum class Underline { none, single, words, double_line, thick, dotted, dashed, wave };
enum class Strike { none, single, double_line };
// The colours that w:highlight knows (ECMA-376 part 1, 17.18.40).
enum class Highlight {
  none,
  black,
  blue,
  cyan,
  green,
  magenta,
  red,
  yellow,
  white,
  dark_blue,
  dark_cyan,
  dark_green,
  dark_magenta,
  dark_red,
  dark_yellow,
  dark_gray,
  light_gray,
};
// Nothing where it is none.
std::optional<Color> color_of(Highlight highlight);
enum class VerticalAlign { baseline, superscript, subscript };

// What a run can say of itself; what is not set comes from its character style, then its
// paragraph's style, then that style's ancestors, then the document's defaults.
struct RunProps {
  std::optional<std::string> font;  // a name that fonts.xml knows
  std::optional<Length> size;       // of the em, whole half points
  std::optional<bool> bold;
  std::optional<bool> italic;
  std::optional<Underline> underline;
  std::optional<Strike> strike;
  std::optional<bool> caps;        // shown as capitals, the text itself stays
  std::optional<bool> small_caps;  // small letters shown as small capitals; caps goes before
  std::optional<VerticalAlign> vertical;
  std::optional<Length> raised;   // above the baseline, whole half points; negative = lowered
  std::optional<Length> spacing;  // between characters, more than the face's own; may be negative
  std::optional<Color> color;
  std::optional<Highlight> highlight;
  std::optional<std::string> language;  // BCP 47
  bool operator==(const RunProps&) const = default;
  [[nodiscard]] bool empty() const { return *this == RunProps{}; }
};

// ---- Paragraphs ----------------------------------------------------------------------------

enum class Alignment { left, center, right, justify };

enum class LineRule { multiple, exactly, at_least };
struct LineSpacing {
  LineRule rule = LineRule::multiple;
  std::int32_t in_240ths = 240;  // multiple: 240 is single, 360 one and a half
  Length height;                 // exactly, at_least
  bool operator==(const LineSpacing&) const = default;
};

enum class TabAlign { left, center, right, decimal };
enum class TabLeader { none, dots, hyphens, underscore };
struct TabStop {
  Length position;  // from the paragraph's left text edge of the column
  TabAlign align = TabAlign::left;
  TabLeader leader = TabLeader::none;
  bool operator==(const TabStop&) const = default;
};

// Of the kinds in 17.18.2 ST_Border those that offices use.
enum class LineKind { single, double_line, dotted, dashed, thick };
struct Border {
  Length width;  // of the pen; 0 = expressly no line
  Length space;  // between line and text
  Color color{};
  LineKind kind = LineKind::single;
  bool operator==(const Border&) const = default;
};
// How broad the whole line is: a double one is two pens and a gap of one, a thick one two pens.
Length thickness_of(const Border& border);

// Only what is set is drawn. Paragraphs that follow each other with equal borders and indents share
// a box, with the line `between` among them.
struct ParagraphBorders {
  std::optional<Border> top{}, bottom{}, left{}, right{}, between{};
  bool operator==(const ParagraphBorders&) const = default;
};

// What stands behind a paragraph from border to border; without a colour nothing does.
struct Shading {
  std::optional<Color> fill;
  bool operator==(const Shading&) const = default;
};

// A drawn line under the paragraph, centred under its text, whose length follows the text's
// (Decree 30/2020, annex I, II.1 and II.2: whole of it, or a third to a half; Guidance 36, 1.1.2).
// settle() in layout/ turns it into a bordered empty paragraph with indents; in a settled
// Document it no longer occurs.
struct TextRule {
  std::int32_t numerator = 1;  // length = text width * numerator / denominator
  std::int32_t denominator = 1;
  Length thickness = Length::half_points(1);
  Length gap = Length::points(1);    // from the bottom of the text's line to the rule
  Length after = Length::points(2);  // from the rule to what follows
  bool operator==(const TextRule&) const = default;
};

// Automatic numbering: which list and which of its levels (0 = outermost).
struct NumberingRef {
  std::int32_t list = -1;  // index into Document::lists; -1 = expressly none
  std::int32_t level = 0;
  bool operator==(const NumberingRef&) const = default;
};

// What is not set comes from the style, its ancestors, the defaults (see Styles::defaults).
struct ParagraphProps {
  std::optional<Alignment> align;
  std::optional<Length> indent_left;
  std::optional<Length> indent_right;
  std::optional<Length> first_line;  // negative = hanging
  std::optional<Length> space_before;
  std::optional<Length> space_after;
  std::optional<bool> contextual_spacing;  // no space between paragraphs of the same style
  std::optional<LineSpacing> line_spacing;
  std::optional<bool> keep_next;
  std::optional<bool> keep_lines;
  std::optional<bool> page_break_before;
  std::optional<bool> widow_control;
  std::optional<std::int32_t> outline_level;  // 0 ... 8: a heading of that depth; 9 = body text
  std::optional<NumberingRef> numbering;
  std::optional<std::vector<TabStop>> tabs;
  std::optional<ParagraphBorders> borders;
  std::optional<Shading> shading;
  bool operator==(const ParagraphProps&) const = default;
  [[nodiscard]] bool empty() const { return *this == ParagraphProps{}; }
};

}  // namespace tongket::document
