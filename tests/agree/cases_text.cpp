#include "agree/builder.h"
#include "agree/cases.h"

namespace tongket::agree {

using namespace document;

namespace {

Document alignments() {
  Builder paper;
  for (const Alignment align :
       {Alignment::left, Alignment::center, Alignment::right, Alignment::justify}) {
    for (std::size_t i = 0; i < 3; ++i) {
      Paragraph& paragraph = paper.add(sentences(i, 4 + i));
      paragraph.props.align = align;
      if (i == 1) paragraph.props.first_line = Length{};
    }
  }
  return paper.finish();
}

Document indents_and_spacings() {
  Builder paper;
  const std::int32_t lines[] = {240, 259, 276, 300, 360, 480};
  for (std::size_t i = 0; i < 18; ++i) {
    Paragraph& paragraph = paper.add(sentences(i, 3));
    paragraph.props.indent_left = Length::mm(static_cast<std::int64_t>(i % 4) * 5);
    paragraph.props.indent_right = Length::mm(static_cast<std::int64_t>(i % 3) * 7);
    paragraph.props.first_line = Length::mm(static_cast<std::int64_t>(i % 5) * 4 - 8);
    paragraph.props.space_before = Length::points(static_cast<std::int64_t>(i % 3) * 4);
    paragraph.props.space_after = Length::points(static_cast<std::int64_t>(i % 4) * 3);
    paragraph.props.line_spacing = LineSpacing{LineRule::multiple, lines[i % 6], {}};
    if (i % 6 == 4) paragraph.props.line_spacing = {LineRule::exactly, 240, Length::points(18)};
    if (i % 6 == 5) paragraph.props.line_spacing = {LineRule::at_least, 240, Length::points(22)};
  }
  return paper.finish();
}

Document mixed_runs() {
  Builder paper;
  for (std::size_t i = 0; i < 10; ++i) {
    Paragraph& paragraph = paper.add(sentences(i, 1) + " ");
    add_run(paragraph, sentences(i + 1, 1), [](Inline& run) { run.props.bold = true; });
    add_run(paragraph, " (", [](Inline&) {});
    add_run(paragraph, sentences(i + 2, 1), [](Inline& run) { run.style = "nhan-manh"; });
    add_run(paragraph, ") ", [](Inline&) {});
    add_run(paragraph, "cỡ chữ lớn hơn ", [](Inline& run) { run.props.size = Length::points(18); });
    add_run(paragraph, "và nhỏ hơn ", [](Inline& run) { run.props.size = Length::points(10); });
    add_run(paragraph, "gạch chân ở giữa",
            [](Inline& run) { run.props.underline = Underline::single; });
    add_run(paragraph, ", chữ hoa toàn bộ", [](Inline& run) { run.props.caps = true; });
    add_run(paragraph, "; số 15/QĐ\u2011UBND, ngày\u00a017\u00a0tháng\u00a011.", [](Inline&) {});
    if (i % 3 == 2) {
      paragraph.content.push_back({LineBreak{}, "", {}, {}});
      add_run(paragraph, sentences(i, 1), [](Inline&) {});
    }
  }
  return paper.finish();
}

Document headings_and_keeps() {
  Builder paper;
  for (std::size_t i = 0; i < 9; ++i) {
    paper.add("Phần thứ " + std::to_string(i + 1), "phan");
    paper.add("Mục nhỏ của phần này", "muc");
    for (std::size_t j = 0; j < 2 + i % 3; ++j)
      paper.add(sentences(i + j, 5));
    Paragraph& kept = paper.add(sentences(i, 4));
    kept.props.keep_lines = true;
    kept.props.keep_next = i % 2 == 0;
  }
  return paper.finish();
}

Document lists() {
  Builder paper;
  const std::int32_t parts = paper.new_list(0);
  for (std::size_t i = 0; i < 3; ++i) {
    paper.add_item(sentences(i, 1), parts, 0);
    const std::int32_t points = paper.new_list(1);
    const std::int32_t dashes = paper.new_list(2);
    for (std::size_t j = 0; j < 4; ++j) {
      paper.add_item(sentences(i + j, 2), parts, 1);
      paper.add_item(sentences(j, 2), points, 0);
      paper.add_item(sentences(j + 1, 3), points, 0);
      Paragraph& dash = paper.add_item(sentences(j + 2, 3), dashes, 0);
      dash.props.indent_left = Length::mm(20);
      dash.props.first_line = -Length::mm(6);
    }
  }
  return paper.finish();
}

Document tab_stops() {
  Builder paper;
  const TabAlign aligns[] = {TabAlign::left, TabAlign::center, TabAlign::right, TabAlign::decimal};
  for (std::size_t i = 0; i < 8; ++i) {
    Paragraph& paragraph = paper.add("Mục " + std::to_string(i));
    paragraph.props.align = Alignment::left;
    paragraph.props.tabs = {{Length::mm(60), aligns[i % 4], TabLeader::none},
                            {Length::mm(120), aligns[(i + 1) % 4], TabLeader::dots}};
    paragraph.content.push_back({Tab{}, "", {}, {}});
    add_run(paragraph, "12,5", [](Inline&) {});
    paragraph.content.push_back({Tab{}, "", {}, {}});
    add_run(paragraph, "trang " + std::to_string(i), [](Inline&) {});
  }
  paper.add(sentences(0, 3));
  return paper.finish();
}

// What stays of a label when the paragraph says where it stands: its style or itself.
Document labels_and_indents() {
  Builder paper;
  paper.number_style("muc", paper.new_list(0), 0);
  const std::int32_t dashes = paper.new_list(2);
  const std::int32_t wide = paper.new_list(3);
  for (std::size_t i = 0; i < 12; ++i) {
    if (i % 4 == 0) paper.add("Mục có số từ kiểu", "muc");
    Paragraph& plain = paper.add_item(sentences(i, 3), i % 2 == 0 ? dashes : wide, 0);
    if (i % 3 == 0) continue;  // as the style has it: a first line indent, no hanging
    plain.props.indent_left = Length::mm(static_cast<std::int64_t>(8 + i));
    plain.props.first_line = -Length::mm(static_cast<std::int64_t>(2 * i % 7));
  }
  return paper.finish();
}

// A style's list in Vietnamese letters: đ is text, its paragraph has no number of its own, and yet
// stands where its style wants it.
Document letters_of_a_style() {
  Builder paper;
  const std::int32_t letters =
      paper.define({"Điểm", {{NumberFormat::vietnamese_letter, "%1)", LabelSuffix::space, 1, {}}}});
  paper.number_style("muc", paper.new_list(letters), 0);
  for (std::size_t i = 0; i < 23; ++i) {
    Paragraph& point = paper.add(sentences(i, 1 + i % 3), "muc");
    point.props.keep_next = false;
    if (i % 8 == 4) point.props.indent_right = Length::mm(15);
  }
  return paper.finish();
}

Document borders_and_rules() {
  Builder paper;
  for (std::size_t i = 0; i < 8; ++i) {
    Paragraph& ruled = paper.add(sentences(i, 1 + i % 2));
    ruled.props.align = Alignment::center;
    ruled.props.first_line = Length{};
    ruled.rule_below = TextRule{1, static_cast<std::int32_t>(1 + i % 3), Length::half_points(1),
                                Length::points(2), Length::points(4)};
    Paragraph& bordered = paper.add(sentences(i, 2));
    const Border line{Length::points(static_cast<std::int64_t>(1 + i % 3)),
                      Length::points(static_cast<std::int64_t>(i)), Color{}};
    bordered.props.borders = ParagraphBorders{};
    if (i % 2 == 0) bordered.props.borders->top = line;
    if (i % 3 != 1) bordered.props.borders->bottom = line;
  }
  return paper.finish();
}

Document raised_and_contextual() {
  Builder paper;
  for (std::size_t i = 0; i < 14; ++i) {
    Paragraph& paragraph = paper.add(sentences(i, 2) + " Đất 12 m");
    paragraph.props.contextual_spacing = i % 3 != 0;
    paragraph.props.space_before = Length::points(10);
    add_run(paragraph, "2", [](Inline& run) { run.props.vertical = VerticalAlign::superscript; });
    add_run(paragraph, " và H", [](Inline&) {});
    add_run(paragraph, "2", [](Inline& run) { run.props.vertical = VerticalAlign::subscript; });
    add_run(paragraph, "O; " + sentences(i + 1, 2), [](Inline&) {});
    if (i % 5 == 4) paper.add("");
  }
  return paper.finish();
}

// Words that no line can hold, alone, behind a dash, a label, other words.
Document overlong_words() {
  Builder paper;
  const std::string word =
      "thuviendientuvanbanphapluatnghidinhcuachinhphusobamuoinamhaikhonghaimuoi";
  const std::int32_t dashes = paper.new_list(2);
  const std::int32_t wide = paper.new_list(3);
  for (std::size_t i = 0; i < 6; ++i) {
    const auto narrow = [i](Paragraph& paragraph) {
      paragraph.props.align = Alignment::left;
      paragraph.props.indent_right = Length::mm(static_cast<std::int64_t>(60 + 11 * i));
    };
    narrow(paper.add(word));
    narrow(paper.add("- " + word + ","));
    narrow(paper.add("Xem " + word + " rồi làm."));
    narrow(paper.add_item(word, dashes, 0));
    narrow(paper.add_item(word, wide, 0));
    narrow(paper.add_item(word.substr(0, 30 + i) + " " + word, wide, 0));
    Paragraph& hanging = paper.add("- " + word + word);
    narrow(hanging);
    hanging.props.indent_left = Length::mm(5);
    hanging.props.first_line = -Length::mm(5);
  }
  return paper.finish();
}

}  // namespace

std::vector<Case> text_cases() {
  return {{"alignments", alignments()},
          {"indents-and-spacings", indents_and_spacings()},
          {"mixed-runs", mixed_runs()},
          {"headings-and-keeps", headings_and_keeps()},
          {"lists", lists()},
          {"labels-and-indents", labels_and_indents()},
          {"letters-of-a-style", letters_of_a_style()},
          {"borders-and-rules", borders_and_rules()},
          {"raised-and-contextual", raised_and_contextual()},
          {"overlong-words", overlong_words()},
          {"tab-stops", tab_stops()}};
}

}  // namespace tongket::agree
