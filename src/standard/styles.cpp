// The tables as a Document's styles, page set-up and lists.
#include <algorithm>
#include <array>
#include <iterator>

#include "standard/blocks.h"
#include "text/text.h"

namespace tongket::standard {

namespace {

using document::ParagraphProps;
using document::RunProps;

// Everything is set here, so that resolving a style always ends.
ParagraphProps default_paragraph() {
  ParagraphProps props;
  props.align = document::Alignment::left;
  props.indent_left = Length();
  props.indent_right = Length();
  props.first_line = Length();
  props.space_before = Length();
  props.space_after = Length();
  props.contextual_spacing = false;
  props.line_spacing = document::LineSpacing{};
  props.keep_next = false;
  props.keep_lines = false;
  props.page_break_before = false;
  props.widow_control = true;
  props.outline_level = 9;
  props.numbering = document::NumberingRef{};
  props.tabs = std::vector<document::TabStop>{};
  props.borders = document::ParagraphBorders{};
  return props;
}

RunProps default_run(const Standard& standard, const Choices& choices) {
  RunProps props;
  props.font = std::string(standard.font);
  props.size = size_of(standard, "body", choices);
  props.bold = false;
  props.italic = false;
  props.underline = document::Underline::none;
  props.caps = false;
  props.vertical = document::VerticalAlign::baseline;
  props.color = document::Color{};
  props.language = "vi-VN";
  return props;
}

document::ParagraphStyle style_of(const StyleRule& rule, Sizes sizes) {
  document::ParagraphStyle style;
  style.id = rule.id;
  style.name = rule.name;
  style.based_on = rule.based_on;
  style.next = rule.next;
  style.paragraph.align = rule.align;
  style.paragraph.first_line = rule.first_line;
  style.paragraph.space_before = rule.before;
  style.paragraph.space_after = rule.after;
  style.paragraph.line_spacing = rule.line;
  style.paragraph.keep_next = rule.keep_next;
  style.paragraph.outline_level = rule.outline;
  style.paragraph.numbering = rule.numbering;
  style.paragraph.indent_left = rule.left;
  if (rule.rule_above) {
    style.paragraph.borders = document::ParagraphBorders{
        document::Border{Length::half_points(1), Length(), {}}, {}, {}, {}, {}};
  }
  if (rule.points) style.run.size = Length::points(rule.points->at(sizes));
  style.run.bold = rule.bold;
  style.run.italic = rule.italic;
  style.run.color = rule.color;
  if (rule.underline) {
    style.run.underline = *rule.underline ? document::Underline::single : document::Underline::none;
  }
  return style;
}

document::CharacterStyle style_of(const CharacterRule& rule) {
  document::CharacterStyle style;
  style.id = rule.id;
  style.name = rule.name;
  if (rule.bold) style.run.bold = true;
  if (rule.italic) style.run.italic = true;
  if (rule.points) style.run.size = Length::points(*rule.points);
  if (rule.superscript) style.run.vertical = document::VerticalAlign::superscript;
  return style;
}

// No standard says anything of tables: thin lines, a little air. Above and below the words it is
// the cells', not the paragraphs': where a page's end comes between a row's last line and the space
// below it LibreOffice leaves an empty row on the next page.
document::TableStyle table_style() {
  document::TableStyle style;
  style.id = "table";
  style.name = "Bảng";
  style.table.lines = document::Border{Length::half_points(1), Length(), {}};
  style.table.margins.left = Length::twips(68);
  style.table.margins.right = Length::twips(68);
  style.table.margins.top = style.table.margins.bottom = Length::points(2);
  return style;
}

}  // namespace

Sizes sizes_of(const Standard& standard, const Choices& choices) {
  return choices.sizes.value_or(standard.sizes);
}

document::Styles styles(const Standard& standard, const Choices& choices) {
  const Sizes sizes = sizes_of(standard, choices);
  document::Styles made;
  made.default_paragraph = default_paragraph();
  made.default_run = default_run(standard, choices);
  made.default_paragraph_style = "body";
  for (const StyleRule& rule : standard.styles)
    made.paragraph.push_back(style_of(rule, sizes));
  for (const CharacterRule& rule : standard.characters)
    made.character.push_back(style_of(rule));
  made.table.push_back(table_style());
  return made;
}

// The outermost in capitals (Guidance 36, annex 3, 6; Decree 30/2020, annex I, V, 6 b).
document::Paragraph heading(const Standard& /*standard*/, std::int32_t depth, bool numbered,
                            const std::string& title, const SourceRef& source) {
  constexpr std::array<std::string_view, 5> styles = {"part", "section-1", "section-2", "point",
                                                      "dash"};
  const auto index = std::min(static_cast<std::size_t>(depth), styles.size() - 1);
  document::Paragraph made =
      line_of(styles.at(index), depth == 0 ? text::upper(title) : title, source);
  const bool is_point = styles.at(index) == "point";
  if (!numbered) made.props.numbering = document::NumberingRef{};
  if (numbered && is_point) made.props.numbering = heading_numbering(depth);
  if (depth > 2) {
    made.props.keep_next = true;
    made.props.outline_level = std::min(depth, std::int32_t{8});
  }
  return made;
}

document::Table new_table(const Standard& /*standard*/) {
  document::Table table;
  table.style = "table";
  table.within = true;  // what stands outside the margins is outside the text area
  return table;
}

document::Paragraph line_of(std::string_view style, std::string text, const SourceRef& source) {
  document::Paragraph line;
  line.style = style;
  line.source = source;
  line.content.push_back({document::Text{std::move(text)}, {}, {}, source});
  return line;
}

bool keeps_spelling(std::string_view style) {
  constexpr std::string_view kept[] = {
      "party-heading", "national-title",     "motto",     "mark",          "type", "enacting-words",
      "annex-number",  "recipients-heading", "copy-kind", "signature-name"};
  return std::find(std::begin(kept), std::end(kept), style) != std::end(kept);
}

}  // namespace tongket::standard
