#include <algorithm>

#include "layout/settle.h"

namespace tongket::layout {
namespace {

using namespace document;

// The line above the rule is what it follows (Decree 30/2020, annex I, II.2 b, II.5 b: "dòng
// chữ").
struct Extent {
  Length x, width;
};
Extent last_line(const SetParagraph& set) {
  return {set.lines.back().x, set.lines.back().width};
}

Length rule_length(const TextRule& rule, Length text) {
  return Length::emu(
             Length::divide_rounded(text.emu() * rule.numerator, std::max(rule.denominator, 1)))
      .on_twip_grid();
}

// An empty line of its own: nothing of the style must show but what is set here.
Paragraph empty_line(const Paragraph& ruled) {
  Paragraph line;
  line.style = ruled.style;
  line.source = ruled.source;
  line.props.align = Alignment::left;
  line.props.first_line = Length();
  line.props.contextual_spacing = false;
  line.props.page_break_before = false;
  line.props.outline_level = 9;
  line.props.numbering = NumberingRef{};
  return line;
}

}  // namespace

// Word and LibreOffice draw a paragraph's top border from indent to indent at the top of its box;
// with an exact line height the box is as high as we say.
Paragraph split_off_rule(const Engine& engine, Paragraph& paragraph, Length width, Place place) {
  const TextRule rule = *paragraph.rule_below;
  paragraph.rule_below.reset();
  Store scratch;
  const Engine own{engine.document, engine.shaper, scratch, engine.numbers, engine.fields};
  const SetParagraph& set = set_paragraph(own, paragraph, width);
  const Extent text = last_line(set);
  const Length length = rule_length(rule, text.width);
  const Length left = (text.x + (text.width - length) / 2).on_twip_grid();

  Paragraph line = empty_line(paragraph);
  line.props.indent_left = left;
  line.props.indent_right = width - left - length;
  line.props.space_before = rule.gap.on_twip_grid();
  line.props.space_after = set.props.space_after;
  line.props.line_spacing =
      LineSpacing{LineRule::exactly, 240, std::max(rule.after.on_twip_grid(), Length::twips(1))};
  line.props.borders = ParagraphBorders{};
  if (length > Length()) line.props.borders->top = Border{rule.thickness, Length(), Color{}};
  line.props.keep_next = set.props.keep_next;
  paragraph.props.space_after = Length();
  // In cells keep-with-next would tie the row to the next one.
  if (place == Place::body) paragraph.props.keep_next = true;
  return line;
}

}  // namespace tongket::layout
