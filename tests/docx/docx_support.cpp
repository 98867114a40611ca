#include "docx/docx_support.h"
#include <algorithm>

#include <doctest/doctest.h>

#include "docx/docx.h"
#include "zip/zip.h"

namespace tongket::docx_test {

using namespace document;

namespace {

void set_defaults(Styles& styles) {
  RunProps& run = styles.default_run;
  run.font = "Times New Roman";
  run.size = Length::points(14);
  run.bold = run.italic = run.caps = false;
  run.underline = Underline::none;
  run.vertical = VerticalAlign::baseline;
  run.color = Color{};
  run.language = "vi-VN";
  ParagraphProps& props = styles.default_paragraph;
  props.align = Alignment::justify;
  props.indent_left = props.indent_right = props.first_line = Length{};
  props.space_before = props.space_after = Length{};
  props.contextual_spacing = props.keep_next = props.keep_lines = false;
  props.page_break_before = false;
  props.widow_control = true;
  props.line_spacing = LineSpacing{};
  props.outline_level = 9;
}

std::vector<zip::Entry> entries_of(const std::string& container) {
  auto entries = zip::read(container, Limits{});
  REQUIRE(entries.has_value());
  return std::move(*entries);
}

}  // namespace

Document plain_document() {
  Document document;
  set_defaults(document.styles);
  ParagraphStyle part{"part", "Phần", "body", "body", {}, {}};
  part.paragraph.outline_level = 0;
  part.run.bold = true;
  document.styles.default_paragraph_style = "body";
  document.styles.paragraph = {{"body", "Thân bài", "", "", {}, {}}, part};
  CharacterStyle strong{"strong", "Nhấn", "", {}};
  strong.run.bold = true;
  document.styles.character = {strong};
  document.metadata.title = "Báo cáo";
  document.metadata.created = {{2022, 11, 17}, {8, 30, 0}};
  document.sections.resize(1);
  document.sections[0].first_page_differs = false;
  return document;
}

Paragraph paragraph(const std::string& text, const std::string& style) {
  Paragraph made;
  made.style = style;
  made.content.push_back(run(text));
  return made;
}

Inline run(const std::string& text, RunProps props, const std::string& style) {
  return {Text{text}, style, std::move(props), {}};
}

Cell cell(const std::string& text) {
  Cell made;
  made.blocks.emplace_back(paragraph(text));
  return made;
}

Table table(std::vector<Length> grid) {
  Table made;
  for (const Length width : grid)
    made.columns.emplace_back(FixedWidth{width});
  made.grid = std::move(grid);
  return made;
}

layout::LaidOut laid(Document document, std::size_t pages) {
  layout::LaidOut paper;
  std::int32_t number = 0;
  const std::size_t sections = document.sections.size();
  for (std::size_t i = 0; i < sections; ++i) {
    const Section& section = document.sections[i];
    if (section.page_number_start) number = *section.page_number_start - 1;
    const std::size_t count = i + 1 == sections ? std::max<std::size_t>(pages, sections) - i : 1;
    for (std::size_t p = 0; p < count; ++p) {
      layout::Page page;
      page.section = static_cast<std::uint32_t>(i);
      page.number = ++number;
      page.label = std::to_string(number);
      if (p == 0 && section.first_page_differs) page.kind = layout::PageKind::first;
      paper.pages.pages.push_back(page);
    }
  }
  paper.settled = std::move(document);
  return paper;
}

std::string written(const layout::LaidOut& paper) {
  auto bytes = docx::write(paper);
  REQUIRE(bytes.has_value());
  return std::move(*bytes);
}

Parts parts_of(const std::string& container) {
  Parts parts;
  for (zip::Entry& entry : entries_of(container))
    parts[entry.name] = std::move(entry.bytes);
  return parts;
}

std::vector<std::string> names_of(const std::string& container) {
  std::vector<std::string> names;
  for (const zip::Entry& entry : entries_of(container))
    names.push_back(entry.name);
  return names;
}

std::string part(const Document& document, const std::string& name) {
  Parts parts = parts_of(written(laid(document)));
  REQUIRE(parts.count(name) == 1);
  return parts[name];
}

std::string body(const Document& document) {
  const std::string text = part(document, "word/document.xml");
  const std::size_t begin = text.find("<w:body>") + 8;
  const std::size_t end = text.rfind("<w:sectPr");
  REQUIRE(end != std::string::npos);
  return text.substr(begin, end - begin);
}

std::string value_of(const xml::Node& node, std::string_view name) {
  for (xml::Node found = node.first_attribute(); found; found = found.next_attribute()) {
    if (found.local_name() == name) return std::string(found.value());
  }
  return {};
}

xml::TreePtr tree_of(const std::string& part) {
  Sources sources;
  Diagnostics problems;
  auto tree = xml::read_bytes("part", part, sources, Limits{}, problems);
  REQUIRE(tree != nullptr);
  return tree;
}

bool contains(const std::string& text, const std::string& piece) {
  return text.find(piece) != std::string::npos;
}

std::size_t count(const std::string& text, const std::string& piece) {
  std::size_t found = 0;
  for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1)) {
    ++found;
  }
  return found;
}

}  // namespace tongket::docx_test
