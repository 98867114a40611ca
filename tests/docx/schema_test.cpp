// A paper with everything in it against the schemas.
#include <iostream>

#include "docx/docx_support.h"
#include "docx/schemas.h"
#include "image/drawn.h"

using namespace tongket;
using namespace tongket::document;
using namespace tongket::docx_test;

namespace {

ParagraphProps all_props() {
  ParagraphProps props;
  props.align = Alignment::right;
  props.indent_left = props.indent_right = Length::mm(5);
  props.first_line = -Length::mm(3);
  props.space_before = props.space_after = Length::points(3);
  props.contextual_spacing = props.keep_next = props.keep_lines = true;
  props.page_break_before = props.widow_control = false;
  props.line_spacing = LineSpacing{LineRule::at_least, 240, Length::points(12)};
  props.outline_level = 2;
  props.numbering = NumberingRef{0, 0};
  props.tabs = {{Length::mm(9), TabAlign::decimal, TabLeader::underscore}};
  const Border line{Length::points(1), Length::points(2), Color{1, 2, 3}};
  props.borders = ParagraphBorders{line, line};
  return props;
}

RunProps all_run_props() {
  RunProps props;
  props.font = "Arial";
  props.size = Length::half_points(25);
  props.bold = props.italic = props.caps = true;
  props.underline = Underline::single;
  props.vertical = VerticalAlign::superscript;
  props.color = Color{255, 0, 16};
  props.language = "en-GB";
  return props;
}

Table full_table() {
  Table made = table({Length::mm(30), Length::mm(30)});
  const Border line{Length::points(1), {}, {}};
  made.grid_lines = line;
  made.caption = "Bảng";
  Cell tall = cell("cao");
  tall.row_span = 2;
  tall.vertical = CellVertical::center;
  tall.shading = Color{200, 200, 200};
  tall.borders = {line, line, line, line};
  made.rows = {{{tall, cell("1")}, true, false, {}}, {{cell("2")}, false, true, {}}};
  made.align = Alignment::center;
  made.style = "luoi";
  made.rows[0].min_height = Length::mm(12);
  made.rows[0].cells[1].margins = {Length::mm(1), Length::mm(1), Length::mm(1), Length::mm(1)};
  made.rows[0].cells[1].direction = TextDirection::up;
  made.rows[0].cells[1].borders.top = Border{Length::points(1), {}, {}, LineKind::thick};
  return made;
}

TableStyle full_table_style() {
  TableStyle style;
  style.id = "luoi";
  style.name = "Lưới";
  style.table.lines = Border{Length::points(1), {}, {}, LineKind::dotted};
  style.table.margins.left = Length::mm(2);
  style.table.shading = Color{250, 250, 250};
  style.paragraph.align = Alignment::left;
  style.run.size = Length::points(12);
  style.heading = {Color{220, 230, 240}, {}, {}};
  style.heading.paragraph.keep_next = true;
  style.heading.run.bold = true;
  return style;
}

Document everything() {
  Document document = plain_document();
  document.styles.table = {full_table_style()};
  document.list_definitions = {{"Danh sách", {ListLevel{}, ListLevel{}}}};
  document.list_definitions[0].levels[1].run = all_run_props();
  document.lists = {{0}, {0}};
  document.styles.paragraph[1].paragraph = all_props();
  document.styles.paragraph[1].run = all_run_props();
  Paragraph full = paragraph("Đủ", "part");
  full.props = all_props();
  full.bookmark = "day_du";
  full.content.push_back({Tab{}, "strong", all_run_props(), {}});
  full.content.push_back({LineBreak{}, "", {}, {}});
  full.content.push_back({PageNumber{}, "", {}, {}});
  full.content.push_back({PageCount{}, "strong", {}, {}});
  full.content.push_back({SectionPageCount{}, "", {}, {}});
  full.content.push_back({Reference{"day_du", Shows::page, "1"}, "", {}, {}, "#day_du"});
  full.content.push_back({SequenceNumber{"Bảng", "1"}, "", {}, {}, "https://a.vn/"});
  Picture picture{image_test::drawn(4, 3), Length::mm(9), Length::mm(7), "Ảnh", {1, 2, 3, 4}};
  full.content.push_back({picture, "strong", {}, {}});
  full.boxes = {{SignBoxKind::seal, 0, {}, {}, Length::mm(36), Length::mm(36), picture}};
  full.contents = Contents{.sequence = "Bảng"};
  full.ends_contents = true;
  Paragraph noted = paragraph("Có chú thích", "part");
  Paragraph note = paragraph(" Chú thích", "part");
  note.content.insert(note.content.begin(), {NoteNumber{"1"}, "strong", {}, {}});
  noted.content.push_back({Note{{note}, "1"}, "strong", {}, {}});
  Section section;
  section.blocks = {full, noted, full_table(), full_table()};
  section.header = {full};
  section.first_footer = {full_table()};
  section.page_number_start = 3;
  section.page_number_format = PageNumberFormat::upper_letter;
  section.start = SectionStart::odd_page;
  section.even_header = {full_table()};
  section.watermark.emplace().text = "DỰ THẢO & <mẫu>";
  section.watermark->width = section.watermark->height = Length::mm(50);
  Paragraph room;
  room.props.line_spacing = LineSpacing{LineRule::exactly, 240, Length::points(25)};
  section.blocks.emplace_back(room);
  section.last_foot = {full_table(), full};
  std::get<Paragraph>(section.last_foot[1]).bookmark.clear();
  document.even_pages_differ = document.mirror_margins = true;
  document.sections = {section, section};
  std::get<Paragraph>(document.sections[1].blocks[0]).bookmark.clear();
  return document;
}

}  // namespace

TEST_CASE("every part is valid against the transitional schemas") {
  if (!Schemas::at_hand()) {
    std::cout << "skipped: no schemas at " << schemas() << "\n";
    return;
  }
  const Schemas all;
  for (const auto& [name, part] : parts_of(written(laid(everything()))))
    CHECK_MESSAGE(all.take(name, part), name);
}
