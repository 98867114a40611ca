// Pictures in lines, alone, in cells, and in the boxes of signatures and seals.
#include <memory>

#include "agree/builder.h"
#include "agree/cases.h"
#include "image/drawn.h"

namespace tongket::agree {

using namespace document;

namespace {

Picture picture_of(Length width, Length height, char shade = 'x') {
  return {image_test::drawn(30, 20, shade), width, height, "Ảnh"};
}

void add_picture(Paragraph& paragraph, Picture picture) {
  paragraph.content.push_back({std::move(picture), "", {}, {}});
}

Document pictures_in_lines() {
  Builder paper;
  for (std::size_t i = 0; i < 14; ++i) {
    Paragraph& words = paper.add(sentences(i, 1) + " ");
    // Lower than a line, higher, and so wide that it begins the next line.
    const auto size = static_cast<std::int64_t>(i);
    add_picture(words, picture_of(Length::mm(3 + size * 5), Length::mm(2 + size * 3)));
    add_run(words, " " + sentences(i + 3, 2), [](Inline&) {});
    if (i % 3 == 2) words.props.line_spacing = LineSpacing{LineRule::multiple, 360, {}};
    if (i % 3 == 1) words.props.line_spacing = LineSpacing{LineRule::at_least, 240, Length::mm(9)};
  }
  return paper.finish();
}

Document pictures_alone() {
  Builder paper;
  for (std::size_t i = 0; i < 12; ++i) {
    paper.add(sentences(i, 2));
    Paragraph& alone = paper.add("");
    alone.props.align = i % 2 == 0 ? Alignment::center : Alignment::justify;
    alone.props.first_line = Length{};
    alone.props.keep_next = true;
    const auto size = static_cast<std::int64_t>(i);
    Picture picture = picture_of(Length::mm(30 + size * 20), Length::mm(10 + size * 24));
    if (i % 2 == 1) picture.crop = {100, 50, static_cast<std::int32_t>(20 * i), 200};
    add_picture(alone, std::move(picture));
    if (i % 3 == 2) alone.props.line_spacing = LineSpacing{LineRule::exactly, 240, Length::mm(5)};
    if (i % 3 == 1) alone.props.line_spacing = LineSpacing{LineRule::multiple, 300, {}};
    paper.add("Hình " + std::to_string(i + 1)).props.align = Alignment::center;
  }
  return paper.finish();
}

Document pictures_in_cells() {
  Builder paper;
  Table& table = paper.add_table({RelativeWidth{1}, RelativeWidth{2}});
  table.grid_lines = Border{Length::half_points(1), {}, {}};
  for (std::size_t i = 0; i < 9; ++i) {
    Row& row = add_row(table, {"", sentences(i, 2)});
    auto& words = std::get<Paragraph>(row.cells[0].blocks.front());
    words.content.clear();
    add_picture(words,
                picture_of(Length::mm(20 + 10 * static_cast<std::int64_t>(i)), Length::mm(25)));
  }
  paper.add(sentences(3, 2));
  return paper.finish();
}

// A signature and the seal over it, above a name that leaves room.
void add_boxes(Paragraph& name, char shade) {
  name.props.align = Alignment::center;
  name.props.first_line = Length{};
  name.props.space_before = Length::mm(30);
  const auto box = [&](SignBoxKind kind, Length x, Length side) {
    name.boxes.push_back({kind, 0, x, -(Length::mm(15) + side / 2), side, side,
                          picture_of(side, side * 2 / 3, shade)});
  };
  box(SignBoxKind::signature, Length{}, Length::mm(24));
  box(SignBoxKind::seal, -Length::mm(20), Length::mm(34));
}

Document pictures_of_signatures() {
  Builder paper;
  for (std::size_t i = 0; i < 4; ++i) {
    paper.add(sentences(i, 4));
    Table& table = paper.add_table({RelativeWidth{2}, RelativeWidth{3}});
    Row& row = add_row(table, {sentences(i, 2), "Nguyễn Văn A"});
    Paragraph above = centred("TRƯỞNG KHỐI");
    row.cells[1].blocks.insert(row.cells[1].blocks.begin(), above);
    add_boxes(std::get<Paragraph>(row.cells[1].blocks[1]), static_cast<char>('p' + i));
    paper.add(sentences(i + 1, 3));
    Paragraph& name = paper.add("Trần Thị B");
    add_boxes(name, static_cast<char>('a' + i));
    name.props.indent_left = Length::mm(static_cast<std::int64_t>(i) * 20);
  }
  return paper.finish();
}

}  // namespace

std::vector<Case> picture_cases() {
  return {{"pictures-in-lines", pictures_in_lines()},
          {"pictures-alone", pictures_alone()},
          {"pictures-in-cells", pictures_in_cells()},
          {"pictures-of-signatures", pictures_of_signatures()}};
}

}  // namespace tongket::agree
