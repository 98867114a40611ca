#include <algorithm>
#include <utility>

#include "layout/flow.h"

namespace tongket::layout {

const document::ListLevel* find_level(const document::Document& document,
                                      const document::ParagraphProps& props) {
  if (!props.numbering || props.numbering->list < 0 || props.numbering->level < 0) return nullptr;
  const auto list = static_cast<std::size_t>(props.numbering->list);
  const auto level = static_cast<std::size_t>(props.numbering->level);
  if (list >= document.lists.size()) return nullptr;
  const auto definition = static_cast<std::size_t>(document.lists[list].definition);
  if (definition >= document.list_definitions.size()) return nullptr;
  const auto& levels = document.list_definitions[definition].levels;
  return level < levels.size() ? &levels[level] : nullptr;
}

Measure measure_of(const document::ParagraphProps& props, Length width) {
  Measure measure;
  measure.left = props.indent_left.value_or(Length());
  measure.first_left = measure.left + props.first_line.value_or(Length());
  measure.right = width - props.indent_right.value_or(Length());
  if (props.tabs) measure.tabs = *props.tabs;
  return measure;
}

namespace {

// Each note goes with the line that its number ends on; in order, as the numbers stand.
void give_notes(const Collected& collected, const std::vector<BrokenLine>& broken,
                std::vector<SetLine>& lines) {
  if (collected.notes.empty()) return;
  const char* text = collected.text.data();
  std::size_t next = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::size_t end = i + 1 == lines.size() ? collected.text.size() + 1 : 0;
    for (const Piece& piece : broken[i].pieces)
      if (!piece.text.empty())
        end = std::max(end, static_cast<std::size_t>(piece.text.data() - text) + piece.text.size());
    for (; next < collected.notes.size() && collected.notes[next].offset < end; ++next)
      lines[i].notes.push_back(collected.notes[next].note);
  }
}

}  // namespace

const SetParagraph& set_paragraph(const Engine& engine, const document::Paragraph& paragraph,
                                  Length width) {
  SetParagraph set;
  set.source = &paragraph;
  if (const auto known = engine.numbers.find(&paragraph); known != engine.numbers.end())
    set.number = known->second;
  set.props = document::resolved(engine.document.styles, paragraph);
  const Measure measure = measure_of(set.props, width);
  set.left = std::min(measure.left, measure.first_left);
  set.right = measure.right;

  const Collected collected =
      collect(engine.document.styles, paragraph, find_level(engine.document, set.props),
              engine.fields(paragraph), engine.shaper);
  const std::vector<BrokenLine> broken =
      break_lines(prepare(collected, engine.shaper), measure, engine.shaper, collected.looks);
  const Finish how{set.props.align.value_or(document::Alignment::left),
                   set.props.line_spacing.value_or(document::LineSpacing{}), measure.right,
                   collected, engine.shaper};
  for (const BrokenLine& line : broken)
    set.lines.push_back(finish(line, how, &line == &broken.back()));
  for (const document::SignBox& box : paragraph.boxes)
    set.box_pictures.push_back(box.picture ? engine.shaper.picture(*box.picture) : 0);
  give_notes(collected, broken, set.lines);
  engine.store.paragraphs.push_back(std::move(set));
  return engine.store.paragraphs.back();
}

}  // namespace tongket::layout
