#include <doctest/doctest.h>

#include "document/document_support.h"

using namespace tongket;
using namespace tongket::document;
using test::full_styles;
using test::paragraph;
using test::run;

namespace {

ParagraphStyle& add_style(Styles& styles, const std::string& id, const std::string& based_on) {
  ParagraphStyle style;
  style.id = id;
  style.based_on = based_on;
  styles.paragraph.push_back(style);
  return styles.paragraph.back();
}

CharacterStyle& add_character(Styles& styles, const std::string& id, const std::string& based_on) {
  CharacterStyle style;
  style.id = id;
  style.based_on = based_on;
  styles.character.push_back(style);
  return styles.character.back();
}

}  // namespace

TEST_CASE("what a paragraph says goes before its style, its style before ancestors and defaults") {
  Styles styles = full_styles();
  styles.default_paragraph.indent_left = Length::mm(1);
  styles.default_paragraph.indent_right = Length::mm(1);
  styles.default_paragraph.first_line = Length::mm(1);
  styles.default_paragraph.space_before = Length::mm(1);
  ParagraphStyle& parent = add_style(styles, "Parent", "");
  parent.paragraph.indent_right = Length::mm(2);
  parent.paragraph.first_line = Length::mm(2);
  parent.paragraph.space_before = Length::mm(2);
  ParagraphStyle& child = add_style(styles, "Child", "Parent");
  child.paragraph.first_line = Length::mm(3);
  child.paragraph.space_before = Length::mm(3);
  Paragraph text = paragraph("x", "Child");
  text.props.space_before = Length::mm(4);
  const ParagraphProps props = resolved(styles, text);
  CHECK(props.indent_left == Length::mm(1));
  CHECK(props.indent_right == Length::mm(2));
  CHECK(props.first_line == Length::mm(3));
  CHECK(props.space_before == Length::mm(4));
}

TEST_CASE("every property of a style reaches the paragraph") {
  Styles styles = full_styles();
  ParagraphProps all;
  all.align = Alignment::center;
  all.indent_left = Length::mm(1);
  all.indent_right = Length::mm(2);
  all.first_line = Length::mm(-3);
  all.space_before = Length::mm(4);
  all.space_after = Length::mm(5);
  all.contextual_spacing = true;
  all.line_spacing = LineSpacing{LineRule::exactly, 240, Length::points(18)};
  all.keep_next = true;
  all.keep_lines = true;
  all.page_break_before = true;
  all.widow_control = false;
  all.outline_level = 3;
  all.numbering = NumberingRef{2, 1};
  all.tabs = std::vector<TabStop>{{Length::mm(50), TabAlign::right, TabLeader::dots}};
  all.borders = ParagraphBorders{Border{Length::points(1), Length{}, {}}, std::nullopt};
  all.shading = Shading{Color{9, 9, 9}};
  add_style(styles, "All", "").paragraph = all;
  CHECK(resolved(styles, paragraph("x", "All")) == all);
}

TEST_CASE("every property of a style reaches the run") {
  Styles styles = full_styles();
  RunProps all;
  all.font = "Arial";
  all.size = Length::points(9);
  all.bold = true;
  all.italic = true;
  all.underline = Underline::single;
  all.strike = Strike::double_line;
  all.caps = true;
  all.small_caps = true;
  all.raised = Length::points(3);
  all.spacing = Length::points(1);
  all.highlight = Highlight::dark_cyan;
  all.vertical = VerticalAlign::superscript;
  all.color = Color{1, 2, 3};
  all.language = "en-GB";
  add_style(styles, "All", "").run = all;
  CHECK(resolved(styles, paragraph("x", "All"), run("x")) == all);
  CHECK(resolved_mark(styles, paragraph("x", "All")) == all);
}

TEST_CASE("a run asks itself, its character style, then the paragraph's style") {
  Styles styles = full_styles();
  ParagraphStyle& body = add_style(styles, "Body", "");
  body.run.size = Length::points(13);
  body.run.bold = true;
  body.run.italic = true;
  add_character(styles, "Base", "").run.bold = false;
  add_character(styles, "Strong", "Base").run.italic = false;
  Inline text = run("x");
  text.style = "Strong";
  text.props.underline = Underline::single;
  const RunProps props = resolved(styles, paragraph("", "Body"), text);
  CHECK(props.size == Length::points(13));
  CHECK(props.bold == false);
  CHECK(props.italic == false);
  CHECK(props.underline == Underline::single);
  CHECK(props.font == "Times New Roman");
  const RunProps mark = resolved_mark(styles, paragraph("", "Body"));
  CHECK(mark.bold == true);
  CHECK(mark.underline == Underline::none);
}

TEST_CASE("no style and an unknown one are the default style") {
  Styles styles = full_styles();
  styles.paragraph.front().paragraph.space_after = Length::mm(7);
  CHECK(resolved(styles, paragraph("x")).space_after == Length::mm(7));
  CHECK(resolved(styles, paragraph("x", "Nowhere")).space_after == Length::mm(7));
  Inline text = run("x");
  text.style = "Nowhere";
  CHECK(resolved(styles, paragraph("x"), text) == resolved_mark(styles, paragraph("x")));
}

TEST_CASE("styles that are based on themselves end") {
  Styles styles = full_styles();
  add_style(styles, "A", "B").paragraph.space_after = Length::mm(1);
  add_style(styles, "B", "A").paragraph.space_before = Length::mm(2);
  add_style(styles, "Self", "Self").paragraph.space_after = Length::mm(3);
  add_style(styles, "Orphan", "Nowhere").paragraph.space_after = Length::mm(4);
  add_character(styles, "C", "D").run.bold = true;
  add_character(styles, "D", "C").run.italic = true;
  CHECK(resolved(styles, paragraph("x", "A")).space_after == Length::mm(1));
  CHECK(resolved(styles, paragraph("x", "A")).space_before == Length::mm(2));
  CHECK(resolved(styles, paragraph("x", "Self")).space_after == Length::mm(3));
  CHECK(resolved(styles, paragraph("x", "Orphan")).space_after == Length::mm(4));
  Inline text = run("x");
  text.style = "C";
  CHECK(resolved(styles, paragraph("x"), text).italic == true);
}

TEST_CASE("even empty styles resolve to something of everything but numbering") {
  const ParagraphProps props = resolved(Styles{}, Paragraph{});
  CHECK(props.align.has_value());
  CHECK(props.indent_left.has_value());
  CHECK(props.line_spacing.has_value());
  CHECK(props.widow_control == true);
  CHECK(props.outline_level == 9);
  CHECK(props.tabs.has_value());
  CHECK(props.borders.has_value());
  CHECK(props.shading.has_value());
  CHECK_FALSE(props.numbering.has_value());
  const RunProps run_props = resolved_mark(Styles{}, Paragraph{});
  CHECK(run_props.font.has_value());
  CHECK(run_props.size.has_value());
  CHECK(run_props.color.has_value());
  CHECK(run_props.strike.has_value());
  CHECK(run_props.small_caps.has_value());
  CHECK(run_props.raised.has_value());
  CHECK(run_props.spacing.has_value());
  CHECK(run_props.highlight.has_value());
  CHECK(run_props.language.has_value());
}

TEST_CASE("a paragraph may take itself out of its style's list") {
  Styles styles = full_styles();
  add_style(styles, "Item", "").paragraph.numbering = NumberingRef{0, 1};
  CHECK(resolved(styles, paragraph("x", "Item")).numbering == NumberingRef{0, 1});
  Paragraph out = paragraph("x", "Item");
  out.props.numbering = NumberingRef{-1, 0};
  CHECK_FALSE(resolved(styles, out).numbering.has_value());
}

TEST_CASE("a style is found by its id and the empty id is none") {
  const Styles styles = full_styles();
  REQUIRE(find_paragraph_style(styles, "Normal") != nullptr);
  CHECK(find_paragraph_style(styles, "Normal")->id == "Normal");
  CHECK(find_paragraph_style(styles, "normal") == nullptr);
  CHECK(find_paragraph_style(styles, "") == nullptr);
}
