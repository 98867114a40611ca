// Pictures as large as their places let them be.
#include <algorithm>

#include "layout/settle.h"

namespace tongket::layout {
namespace {

using namespace document;

Length in_proportion(Length side, Length other, Length of) {
  return Length::emu(Length::divide_rounded(side.emu() * other.emu(), of.emu()));
}

// In proportion, and on the twip grid, which both papers count lines in.
void fit(Picture& picture, const PictureRoom& room) {
  if (picture.width > room.width) {
    picture.height = in_proportion(picture.height, room.width, picture.width);
    picture.width = room.width;
  }
  if (picture.height > room.height) {
    picture.width = in_proportion(picture.width, room.height, picture.height);
    picture.height = room.height;
  }
  picture.width = std::max(picture.width.on_twip_grid(), Length::twips(1));
  picture.height = std::max(picture.height.on_twip_grid(), Length::twips(1));
}

// Between the indents of the paragraph's first line.
Length room_in(const ParagraphProps& props, Length width) {
  return width - props.indent_left.value_or(Length()) - props.indent_right.value_or(Length()) -
         std::max(props.first_line.value_or(Length()), Length());
}

bool is_alone(const Paragraph& paragraph) {
  return std::all_of(paragraph.content.begin(), paragraph.content.end(), [](const Inline& run) {
    return std::holds_alternative<Picture>(run.content);
  });
}

// Lines of an exact height would show of a picture what they are high (17.3.1.33). A multiple is
// meant for text: Word would take it of the picture's height, LibreOffice of the text's.
void let_grow(Paragraph& paragraph, const ParagraphProps& meant, Length highest) {
  LineSpacing spacing = meant.line_spacing.value_or(LineSpacing{});
  switch (spacing.rule) {
    case LineRule::at_least:
      return;
    case LineRule::exactly:
      if (highest <= spacing.height) return;
      spacing.rule = LineRule::at_least;
      break;
    case LineRule::multiple:
      if (!is_alone(paragraph) || spacing.in_240ths == LineSpacing{}.in_240ths) return;
      spacing = LineSpacing{};
      break;
  }
  paragraph.props.line_spacing = spacing;
}

}  // namespace

void fit_pictures(const Styles& styles, Paragraph& paragraph, const PictureRoom& room) {
  Length highest;
  std::optional<ParagraphProps> props;
  for (Inline& run : paragraph.content) {
    auto* picture = std::get_if<Picture>(&run.content);
    if (picture == nullptr) continue;
    if (!props) props = resolved(styles, paragraph);
    const Length width = std::max(room_in(*props, room.width), Length::twips(1));
    fit(*picture, {width, std::max(room.height, Length::twips(1))});
    highest = std::max(highest, picture->height);
  }
  if (props) let_grow(paragraph, *props, highest);
}

void settle_box_pictures(const Styles& styles, Paragraph& paragraph, Length width) {
  std::optional<Length> middle;
  for (SignBox& box : paragraph.boxes) {
    if (!box.picture) continue;
    if (!middle) {
      const Measure measure = measure_of(resolved(styles, paragraph), width);
      middle = (std::min(measure.left, measure.first_left) + measure.right) / 2;
    }
    fit(*box.picture, {box.width, box.height});
    box.picture_left = *middle + box.x - box.picture->width / 2;
  }
}

// Programs disagree whether a place that is told from a paragraph's top counts the space before it:
// that becomes an empty line, which has none, and the boxes hang on that.
std::optional<Paragraph> split_off_boxes(const Styles& styles, Paragraph& paragraph,
                                         const Paragraph* above) {
  const auto has_picture = [](const SignBox& box) { return box.picture.has_value(); };
  if (std::none_of(paragraph.boxes.begin(), paragraph.boxes.end(), has_picture)) return {};
  const Length before = resolved(styles, paragraph).space_before.value_or(Length());
  const Length after = above ? resolved(styles, *above).space_after.value_or(Length()) : Length();
  const Length height = before - after;
  if (height < Length::points(1)) return {};
  Paragraph room;
  room.style = paragraph.style;
  room.props = paragraph.props;
  room.props.space_before = room.props.space_after = Length();
  room.props.line_spacing = LineSpacing{LineRule::exactly, 240, height};
  room.props.keep_next = true;
  room.props.outline_level = 9;
  room.props.numbering = NumberingRef{};
  room.props.borders = ParagraphBorders{};
  room.source = paragraph.source;
  room.boxes = std::move(paragraph.boxes);
  for (SignBox& box : room.boxes)
    box.y += height;
  paragraph.boxes.clear();
  paragraph.props.space_before = Length();
  paragraph.props.page_break_before = false;
  return room;
}

}  // namespace tongket::layout
