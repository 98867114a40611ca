// A face whose every glyph is half an em wide, so that a test's expectations can be worked out by
// hand, and Documents made of few words.
#pragma once

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "layout/layout.h"

namespace layout_test {

using namespace tongket;
using namespace tongket::document;

// 1000 units: ascent 800, descent 200, no leading. A line of 10 pt is 10 pt high, its baseline at
// 8 pt, a character 5 pt wide. It lacks U+2603; U+2610 is in the font "Spare" only.
class FakeFace : public font::Face {
 public:
  FakeFace(bool bold, bool italic, std::string name = "Fake")
      : name_(std::move(name)), bold_(bold), italic_(italic) {
    metrics_.units_per_em = 1000;
    metrics_.ascent = 800;
    metrics_.descent = 200;
  }
  [[nodiscard]] const std::string& postscript_name() const override { return name_; }
  [[nodiscard]] const std::string& family() const override { return name_; }
  [[nodiscard]] const std::string& file() const override { return name_; }
  [[nodiscard]] bool bold() const override { return bold_; }
  [[nodiscard]] bool italic() const override { return italic_; }
  [[nodiscard]] const font::Metrics& metrics() const override { return metrics_; }
  [[nodiscard]] bool covers(char32_t code_point) const override {
    return code_point != 0x2603 && (name_ == "Spare" || code_point != 0x2610);
  }
  [[nodiscard]] std::vector<font::Glyph> shape(std::string_view text) const override {
    std::vector<font::Glyph> glyphs;
    for (std::size_t at = 0; at < text.size();) {
      const utf8::Decoded decoded = utf8::decode(text, at);
      glyphs.push_back({decoded.code_point, 500, 0, 0, static_cast<std::uint32_t>(at)});
      at += decoded.length;
    }
    return glyphs;
  }
  [[nodiscard]] Result<font::Subset> subset(const std::vector<std::uint32_t>&) const override {
    return font::Subset{};
  }
  [[nodiscard]] std::vector<font::PathStep> outline(std::uint32_t) const override { return {}; }

 private:
  std::string name_;
  font::Metrics metrics_;
  bool bold_, italic_;
};

class FakeBook : public font::Book {
 public:
  [[nodiscard]] bool knows(std::string_view) const override { return true; }
  [[nodiscard]] std::optional<font::Fallback> fallback(char32_t code_point, bool,
                                                       bool) const override {
    if (!spare_->covers(code_point)) return std::nullopt;
    return font::Fallback{"Spare", spare_};
  }
  [[nodiscard]] Result<font::FacePtr> find(std::string_view name, bool bold,
                                           bool italic) const override {
    if (name == "Spare") return spare_;
    return faces_[(bold ? 1U : 0U) + (italic ? 2U : 0U)];
  }
  [[nodiscard]] std::vector<font::FaceReport> report() const override { return {}; }

 private:
  font::FacePtr spare_ = std::make_shared<FakeFace>(false, false, "Spare");
  std::vector<font::FacePtr> faces_ = {
      std::make_shared<FakeFace>(false, false), std::make_shared<FakeFace>(true, false),
      std::make_shared<FakeFace>(false, true), std::make_shared<FakeFace>(true, true)};
};

inline Inline text(std::string words) {
  Inline run;
  run.content = Text{std::move(words)};
  return run;
}
template <typename Content>
Inline run_of(Content content) {
  Inline run;
  run.content = content;
  return run;
}

inline Paragraph paragraph(std::string words, ParagraphProps props = {}) {
  Paragraph paragraph;
  paragraph.props = std::move(props);
  if (!words.empty()) paragraph.content.push_back(text(std::move(words)));
  return paragraph;
}

inline ParagraphProps aligned(Alignment align) {
  ParagraphProps props;
  props.align = align;
  return props;
}

inline Cell cell(std::vector<Block> blocks) {
  Cell cell;
  cell.blocks = std::move(blocks);
  return cell;
}
inline Row row(const std::vector<std::string>& words) {
  Row row;
  for (const std::string& word : words)
    row.cells.push_back(cell({paragraph(word)}));
  return row;
}

// One style of 10 pt, everything else zero or plain.
inline Styles plain_styles() {
  Styles styles;
  ParagraphProps& p = styles.default_paragraph;
  p.align = Alignment::left;
  p.indent_left = p.indent_right = p.first_line = p.space_before = p.space_after = Length();
  p.contextual_spacing = p.keep_next = p.keep_lines = p.page_break_before = false;
  p.widow_control = true;
  p.line_spacing = LineSpacing{};
  p.outline_level = 9;
  p.numbering = NumberingRef{};
  p.tabs = std::vector<TabStop>{};
  p.borders = ParagraphBorders{};
  RunProps& r = styles.default_run;
  r.font = "Fake";
  r.size = Length::points(10);
  r.bold = r.italic = r.caps = false;
  r.underline = Underline::none;
  r.vertical = VerticalAlign::baseline;
  r.color = Color{};
  r.language = "vi-VN";
  styles.default_paragraph_style = "than";
  styles.paragraph.push_back({"than", "Thân", "", "", {}, {}});
  return styles;
}

// A page of 120 x 140 pt with margins of 10 pt: a text area of 20 characters and 12 lines.
inline Document document_of(std::vector<Block> blocks) {
  Document document;
  document.styles = plain_styles();
  Section section;
  PageSetup& page = section.page;
  page.width = Length::points(120);
  page.height = Length::points(140);
  page.top = page.bottom = page.left = page.right = Length::points(10);
  page.header = page.footer = Length::points(2);
  section.blocks = std::move(blocks);
  document.sections.push_back(std::move(section));
  return document;
}

inline layout::LaidOut laid_out(const Document& document) {
  Diagnostics diagnostics;
  auto result = layout::lay_out(document, FakeBook(), Limits{}, diagnostics);
  REQUIRE(result.has_value());
  return std::move(result).value();
}

// The lines of all pages, body only, pages parted by "|". Without the empty line of 1 pt that
// settling puts behind a table that ends its column.
inline std::vector<std::string> lines_of(const layout::LaidOut& paper) {
  std::vector<std::string> lines;
  for (const layout::Page& page : paper.pages.pages) {
    if (&page != &paper.pages.pages.front()) lines.emplace_back("|");
    for (const layout::Line& line : page.lines)
      if ((line.zone == layout::Zone::body || line.zone == layout::Zone::repeated_heading) &&
          line.height != Length::points(1))
        lines.push_back(layout::text_of(line));
  }
  return lines;
}
using Lines = std::vector<std::string>;

inline const layout::Line& line(const layout::LaidOut& paper, std::size_t index,
                                std::size_t page = 0) {
  REQUIRE(page < paper.pages.pages.size());
  REQUIRE(index < paper.pages.pages[page].lines.size());
  return paper.pages.pages[page].lines[index];
}

}  // namespace layout_test
