#include "docx/props.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

namespace tongket::docx {

using namespace document;

namespace {

std::string_view align_name(Alignment align) {
  switch (align) {
    case Alignment::left:
      return "left";
    case Alignment::center:
      return "center";
    case Alignment::right:
      return "right";
    case Alignment::justify:
      return "both";
  }
  return "left";
}

std::string_view tab_name(TabAlign align) {
  switch (align) {
    case TabAlign::left:
      return "left";
    case TabAlign::center:
      return "center";
    case TabAlign::right:
      return "right";
    case TabAlign::decimal:
      return "decimal";
  }
  return "left";
}

std::string_view leader_name(TabLeader leader) {
  switch (leader) {
    case TabLeader::none:
      return "none";
    case TabLeader::dots:
      return "dot";
    case TabLeader::hyphens:
      return "hyphen";
    case TabLeader::underscore:
      return "underscore";
  }
  return "none";
}

// 17.18.2 ST_Border. LibreOffice draws a "thick" line twice as thick as w:sz says, Word does not:
// it is written as the single line that it is.
std::string_view line_name(LineKind kind) {
  switch (kind) {
    case LineKind::single:
      return "single";
    case LineKind::double_line:
      return "double";
    case LineKind::dotted:
      return "dotted";
    case LineKind::dashed:
      return "dashed";
    case LineKind::thick:
      return "single";
  }
  return "single";
}

std::string_view rule_name(LineRule rule) {
  switch (rule) {
    case LineRule::multiple:
      return "auto";
    case LineRule::exactly:
      return "exact";
    case LineRule::at_least:
      return "atLeast";
  }
  return "auto";
}

void write_numbering(xml::Writer& out, const NumberingRef& numbering) {
  out.open("w:numPr");
  if (numbering.list < 0) {
    out.element("w:numId", "w:val", "0");  // 17.9.18: 0 takes an inherited number away
  } else {
    out.open("w:ilvl").attribute("w:val", numbering.level).close();
    out.open("w:numId").attribute("w:val", numbering.list + 1).close();
  }
  out.close();
}

void write_side(xml::Writer& out, std::string_view name, const std::optional<Border>& own,
                const std::optional<Border>& inherited) {
  if (own) {
    write_border(out, name, *own);
  } else if (inherited) {
    write_border(out, name, Border{});
  }
}

void write_borders(xml::Writer& out, const ParagraphBorders& own,
                   const ParagraphBorders& inherited) {
  if (own == ParagraphBorders{} && inherited == ParagraphBorders{}) return;
  out.open("w:pBdr");
  write_side(out, "w:top", own.top, inherited.top);
  write_side(out, "w:left", own.left, inherited.left);
  write_side(out, "w:bottom", own.bottom, inherited.bottom);
  write_side(out, "w:right", own.right, inherited.right);
  write_side(out, "w:between", own.between, inherited.between);
  out.close();
}

// 17.3.1.31: a plain fill; "auto" takes an inherited one away.
void write_shading(xml::Writer& out, const Shading& shading) {
  out.open("w:shd").attribute("w:val", "clear").attribute("w:color", "auto");
  out.attribute("w:fill", shading.fill ? hex(*shading.fill) : "auto").close();
}

struct WrittenTab {
  TabStop stop;
  bool cleared = false;
};

std::vector<WrittenTab> merged_tabs(const std::vector<TabStop>& own,
                                    const std::vector<TabStop>& inherited) {
  std::vector<WrittenTab> all;
  all.reserve(own.size() + inherited.size());
  for (const TabStop& stop : own)
    all.push_back({stop, false});
  for (const TabStop& stop : inherited) {
    const bool kept = std::any_of(own.begin(), own.end(), [&](const TabStop& mine) {
      return mine.position.to_twips() == stop.position.to_twips();
    });
    if (!kept) all.push_back({stop, true});
  }
  std::stable_sort(all.begin(), all.end(), [](const WrittenTab& a, const WrittenTab& b) {
    return a.stop.position < b.stop.position;
  });
  return all;
}

void write_tabs(xml::Writer& out, const std::vector<TabStop>& own,
                const std::vector<TabStop>& inherited) {
  const std::vector<WrittenTab> all = merged_tabs(own, inherited);
  if (all.empty()) return;
  out.open("w:tabs");
  for (const WrittenTab& tab : all) {
    out.open("w:tab").attribute("w:val", tab.cleared ? "clear" : tab_name(tab.stop.align));
    if (!tab.cleared && tab.stop.leader != TabLeader::none) {
      out.attribute("w:leader", leader_name(tab.stop.leader));
    }
    out.attribute("w:pos", tab.stop.position.to_twips()).close();
  }
  out.close();
}

void write_line_spacing(xml::Writer& out, const LineSpacing& spacing) {
  const bool multiple = spacing.rule == LineRule::multiple;
  out.attribute("w:line", multiple ? spacing.in_240ths : spacing.height.to_twips());
  out.attribute("w:lineRule", rule_name(spacing.rule));
}

void write_spacing(xml::Writer& out, const ParagraphProps& props) {
  if (!props.space_before && !props.space_after && !props.line_spacing) return;
  out.open("w:spacing");
  if (props.space_before) out.attribute("w:before", props.space_before->to_twips());
  if (props.space_after) out.attribute("w:after", props.space_after->to_twips());
  if (props.line_spacing) write_line_spacing(out, *props.line_spacing);
  out.close();
}

void write_indents(xml::Writer& out, const ParagraphProps& props) {
  if (!props.indent_left && !props.indent_right && !props.first_line) return;
  out.open("w:ind");
  if (props.indent_left) out.attribute("w:left", props.indent_left->to_twips());
  if (props.indent_right) out.attribute("w:right", props.indent_right->to_twips());
  if (props.first_line) {
    const std::int64_t twips = props.first_line->to_twips();
    out.attribute(twips < 0 ? "w:hanging" : "w:firstLine", std::abs(twips));
  }
  out.close();
}

void write_optional_flag(xml::Writer& out, std::string_view name,
                         const std::optional<bool>& value) {
  if (value) write_flag(out, name, *value);
}

}  // namespace

void write_flag(xml::Writer& out, std::string_view name, bool value) {
  if (value) {
    out.empty(name);
  } else {
    out.element(name, "w:val", "0");
  }
}

std::string hex(const Color& color) {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  std::string text;
  for (const std::uint8_t part : {color.red, color.green, color.blue}) {
    text += digits[part >> 4U];
    text += digits[part & 15U];
  }
  return text;
}

void write_border(xml::Writer& out, std::string_view name, const Border& border) {
  if (border.width <= Length{}) {
    out.element(name, "w:val", "nil");
    return;
  }
  // Word takes 2 ... 96 eighths (17.3.4); thinner is drawn as a quarter point.
  const Length width = border.kind == LineKind::thick ? thickness_of(border) : border.width;
  const std::int64_t eighths = Length::divide_rounded(width.emu() * 8, 12700);
  out.open(name).attribute("w:val", line_name(border.kind));
  out.attribute("w:sz", std::clamp<std::int64_t>(eighths, 2, 96));
  out.attribute("w:space", Length::divide_rounded(border.space.emu(), 12700));
  out.attribute("w:color", hex(border.color)).close();
}

InheritedProps inherited_from(const ParagraphProps& resolved) {
  InheritedProps inherited;
  if (resolved.tabs) inherited.tabs = *resolved.tabs;
  if (resolved.borders) inherited.borders = *resolved.borders;
  return inherited;
}

void say_indents(ParagraphProps& props, const ParagraphProps& resolved) {
  props.indent_left = resolved.indent_left;
  props.indent_right = resolved.indent_right;
  props.first_line = resolved.first_line;
}

void write_paragraph_props(xml::Writer& out, const ParagraphProps& props,
                           const InheritedProps& inherited) {
  write_optional_flag(out, "w:keepNext", props.keep_next);
  write_optional_flag(out, "w:keepLines", props.keep_lines);
  write_optional_flag(out, "w:pageBreakBefore", props.page_break_before);
  write_optional_flag(out, "w:widowControl", props.widow_control);
  if (props.numbering) write_numbering(out, *props.numbering);
  if (props.borders) write_borders(out, *props.borders, inherited.borders);
  if (props.shading) write_shading(out, *props.shading);
  if (props.tabs) write_tabs(out, *props.tabs, inherited.tabs);
  write_spacing(out, props);
  write_indents(out, props);
  write_optional_flag(out, "w:contextualSpacing", props.contextual_spacing);
  if (props.align) out.element("w:jc", "w:val", align_name(*props.align));
  if (props.outline_level) {
    out.open("w:outlineLvl").attribute("w:val", *props.outline_level).close();
  }
}

}  // namespace tongket::docx
