// What a paragraph and a run look like once styles, ancestors and defaults have had their say
// (ECMA-376 part 1, 17.7.2).
#include <algorithm>

#include "document/ancestry.h"
#include "document/document.h"

namespace tongket::document {

namespace {

// Where even the defaults are silent: what ECMA-376 part 1, 17.3 says a reader assumes.
ParagraphProps paragraph_ground() {
  ParagraphProps ground;
  ground.align = Alignment::left;
  ground.indent_left = Length{};
  ground.indent_right = Length{};
  ground.first_line = Length{};
  ground.space_before = Length{};
  ground.space_after = Length{};
  ground.contextual_spacing = false;
  ground.line_spacing = LineSpacing{};
  ground.keep_next = false;
  ground.keep_lines = false;
  ground.page_break_before = false;
  ground.widow_control = true;
  ground.outline_level = 9;
  ground.tabs = std::vector<TabStop>{};
  ground.borders = ParagraphBorders{};
  ground.shading = Shading{};
  return ground;
}

RunProps run_ground() {
  RunProps ground;
  ground.font = "Times New Roman";
  ground.size = Length::points(10);
  ground.bold = false;
  ground.italic = false;
  ground.underline = Underline::none;
  ground.strike = Strike::none;
  ground.caps = ground.small_caps = false;
  ground.vertical = VerticalAlign::baseline;
  ground.raised = ground.spacing = Length{};
  ground.color = Color{};
  ground.highlight = Highlight::none;
  ground.language = "vi-VN";
  return ground;
}

// A paragraph of an unknown style is one of the default style, as in Word.
std::vector<const ParagraphStyle*> ancestry_of(const Styles& styles, const Paragraph& paragraph) {
  const ParagraphStyle* style = find_paragraph_style(styles, paragraph.style);
  if (style == nullptr) style = find_paragraph_style(styles, styles.default_paragraph_style);
  return ancestry(styles.paragraph, style);
}

// From the farthest ancestor to the style of the table that the paragraph stands in.
template <typename Visit>
void for_each_table_style(const Styles& styles, const Paragraph& paragraph, const Visit& visit) {
  if (paragraph.table_style < 0) return;
  const auto index = static_cast<std::size_t>(paragraph.table_style);
  if (index >= styles.table.size()) return;
  const auto line = ancestry(styles.table, &styles.table[index]);
  std::for_each(line.rbegin(), line.rend(), [&](const TableStyle* style) { visit(*style); });
}

}  // namespace

void lay_over(ParagraphProps& below, const ParagraphProps& above) {
  lay_over(below.align, above.align);
  lay_over(below.indent_left, above.indent_left);
  lay_over(below.indent_right, above.indent_right);
  lay_over(below.first_line, above.first_line);
  lay_over(below.space_before, above.space_before);
  lay_over(below.space_after, above.space_after);
  lay_over(below.contextual_spacing, above.contextual_spacing);
  lay_over(below.line_spacing, above.line_spacing);
  lay_over(below.keep_next, above.keep_next);
  lay_over(below.keep_lines, above.keep_lines);
  lay_over(below.page_break_before, above.page_break_before);
  lay_over(below.widow_control, above.widow_control);
  lay_over(below.outline_level, above.outline_level);
  lay_over(below.numbering, above.numbering);
  lay_over(below.tabs, above.tabs);
  lay_over(below.borders, above.borders);
  lay_over(below.shading, above.shading);
}

void lay_over(RunProps& below, const RunProps& above) {
  lay_over(below.font, above.font);
  lay_over(below.size, above.size);
  lay_over(below.bold, above.bold);
  lay_over(below.italic, above.italic);
  lay_over(below.underline, above.underline);
  lay_over(below.strike, above.strike);
  lay_over(below.caps, above.caps);
  lay_over(below.small_caps, above.small_caps);
  lay_over(below.vertical, above.vertical);
  lay_over(below.raised, above.raised);
  lay_over(below.spacing, above.spacing);
  lay_over(below.color, above.color);
  lay_over(below.highlight, above.highlight);
  lay_over(below.language, above.language);
}

const ParagraphStyle* find_paragraph_style(const Styles& styles, std::string_view id) {
  return find_style(styles.paragraph, id);
}

ParagraphProps resolved(const Styles& styles, const Paragraph& paragraph) {
  ParagraphProps props = paragraph_ground();
  lay_over(props, styles.default_paragraph);
  for_each_table_style(styles, paragraph, [&](const TableStyle& style) {
    lay_over(props, style.paragraph);
    if (paragraph.in_heading_row) lay_over(props, style.heading.paragraph);
  });
  const auto line = ancestry_of(styles, paragraph);
  std::for_each(line.rbegin(), line.rend(),
                [&](const ParagraphStyle* style) { lay_over(props, style->paragraph); });
  lay_over(props, paragraph.props);
  if (props.numbering && props.numbering->list < 0) props.numbering.reset();
  return props;
}

RunProps resolved_mark(const Styles& styles, const Paragraph& paragraph) {
  RunProps props = run_ground();
  lay_over(props, styles.default_run);
  for_each_table_style(styles, paragraph, [&](const TableStyle& style) {
    lay_over(props, style.run);
    if (paragraph.in_heading_row) lay_over(props, style.heading.run);
  });
  const auto line = ancestry_of(styles, paragraph);
  std::for_each(line.rbegin(), line.rend(),
                [&](const ParagraphStyle* style) { lay_over(props, style->run); });
  return props;
}

TableStyle with_inherited_text(const Styles& styles, TableStyle style) {
  TableStyle whole;
  const auto line = ancestry(styles.table, find_table_style(styles, style.id));
  std::for_each(line.rbegin(), line.rend(), [&whole](const TableStyle* each) {
    lay_over(whole.paragraph, each->paragraph);
    lay_over(whole.run, each->run);
    lay_over(whole.heading.paragraph, each->heading.paragraph);
    lay_over(whole.heading.run, each->heading.run);
  });
  style.paragraph = std::move(whole.paragraph);
  style.run = std::move(whole.run);
  style.heading.paragraph = std::move(whole.heading.paragraph);
  style.heading.run = std::move(whole.heading.run);
  return style;
}

RunProps resolved(const Styles& styles, const Paragraph& paragraph, const Inline& run) {
  RunProps props = resolved_mark(styles, paragraph);
  if (!run.style.empty()) {
    const auto line = ancestry(styles.character, find_style(styles.character, run.style));
    std::for_each(line.rbegin(), line.rend(),
                  [&](const CharacterStyle* style) { lay_over(props, style->run); });
  }
  lay_over(props, run.props);
  return props;
}

}  // namespace tongket::document
