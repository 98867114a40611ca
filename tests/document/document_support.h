// Small documents for the tests of document/.
#pragma once

#include <string>
#include <utility>

#include "document/document.h"

namespace tongket::test {

inline document::Inline run(std::string text, document::RunProps props = {}) {
  document::Inline result;
  result.content = document::Text{std::move(text)};
  result.props = std::move(props);
  return result;
}

inline document::Paragraph paragraph(std::string text, std::string style = {}) {
  document::Paragraph result;
  result.style = std::move(style);
  if (!text.empty()) result.content.push_back(run(std::move(text)));
  return result;
}

inline document::Cell cell(std::string text, std::int32_t columns = 1, std::int32_t rows = 1) {
  document::Cell result;
  result.blocks.emplace_back(paragraph(std::move(text)));
  result.column_span = columns;
  result.row_span = rows;
  return result;
}

inline document::Row row(std::vector<document::Cell> cells) {
  document::Row result;
  result.cells = std::move(cells);
  return result;
}

// So many columns of equal width.
inline document::Table table(std::size_t columns, std::vector<document::Row> rows) {
  document::Table result;
  result.columns.assign(columns, document::RelativeWidth{1});
  result.rows = std::move(rows);
  return result;
}

// Defaults in which everything is set, and the one style that documents need.
inline document::Styles full_styles() {
  document::Styles styles;
  auto& paragraph = styles.default_paragraph;
  paragraph.align = document::Alignment::justify;
  paragraph.indent_left = paragraph.indent_right = paragraph.first_line = Length{};
  paragraph.space_before = Length{};
  paragraph.space_after = Length::points(6);
  paragraph.contextual_spacing = false;
  paragraph.line_spacing = document::LineSpacing{};
  paragraph.keep_next = paragraph.keep_lines = paragraph.page_break_before = false;
  paragraph.widow_control = true;
  paragraph.outline_level = 9;
  auto& run = styles.default_run;
  run.font = "Times New Roman";
  run.size = Length::points(14);
  run.bold = run.italic = run.caps = false;
  run.underline = document::Underline::none;
  run.vertical = document::VerticalAlign::baseline;
  run.color = document::Color{};
  run.language = "vi-VN";
  styles.default_paragraph_style = "Normal";
  document::ParagraphStyle normal;
  normal.id = normal.name = "Normal";
  styles.paragraph.push_back(normal);
  return styles;
}

inline document::Document document_of(std::vector<document::Block> blocks) {
  document::Document result;
  result.styles = full_styles();
  result.sections.emplace_back();
  result.sections.back().blocks = std::move(blocks);
  return result;
}

}  // namespace tongket::test
