// Contents, captions, references, links.
#include <string>
#include <utility>

#include "agree/builder.h"
#include "agree/cases.h"

namespace tongket::agree {

using namespace document;

namespace {

// The styles of entries as the standards' own are.
void add_contents_styles(Styles& styles) {
  for (std::int32_t level = 0; level < Contents::most_levels; ++level) {
    ParagraphStyle style{contents_style({}, level), "Mục lục", "than", "", {}, {}};
    style.paragraph.align = Alignment::left;
    style.paragraph.first_line = Length{};
    style.paragraph.indent_left = Length::mm(5 * level);
    style.paragraph.space_before = style.paragraph.space_after = Length::points(2);
    styles.paragraph.push_back(std::move(style));
  }
  styles.paragraph.push_back(
      {contents_style({.sequence = "Bảng"}, 0), "Danh mục", contents_style({}, 0), "", {}, {}});
}

ListDefinition heading_numbers() {
  ListDefinition numbers{"Đề mục", {}};
  numbers.levels.resize(2);
  numbers.levels[0].format = NumberFormat::upper_roman;
  numbers.levels[0].text = "%1.";
  numbers.levels[1].text = "%2.";
  return numbers;
}

Paragraph list_of(Contents contents) {
  Paragraph made;
  made.contents = std::move(contents);
  return made;
}

void add_caption(Builder& paper, const std::string& of, const std::string& words,
                 const std::string& bookmark) {
  Paragraph& caption = paper.add(of + "\u00A0");
  caption.props.align = Alignment::center;
  caption.props.keep_next = true;
  caption.content.push_back({SequenceNumber{of}, "", {}, {}});
  add_run(caption, ". " + words, [](Inline&) {});
  caption.bookmark = bookmark;
}

void add_reference(Paragraph& paragraph, const std::string& before, const std::string& to,
                   Shows shows) {
  add_run(paragraph, before, [](Inline&) {});
  paragraph.content.push_back({Reference{to, shows}, "", {}, {}, "#" + to});
}

void add_part(Builder& paper, std::size_t number) {
  const std::string bookmark = "bang_" + std::to_string(number);
  paper.add("Phần có " + sentences(number, 1), "phan").bookmark = "phan_" + std::to_string(number);
  for (std::size_t i = 0; i < 2; ++i) {
    paper.add(i == 0 ? "Mục ngắn" : sentences(number + 3, 1), "muc");
    Paragraph& words = paper.add(sentences(number + i, 3));
    add_reference(words, " Xem ", bookmark, Shows::number);
    add_reference(words, " ở trang ", bookmark, Shows::page);
    add_reference(words, ", phần ", "phan_" + std::to_string(number), Shows::number);
    add_run(words, " và ", [](Inline&) {});
    add_run(words, "cổng thông tin",
            [](Inline& run) { run.link = "https://chinhphu.vn/?a=1&b=2"; });
    add_run(words, ".", [](Inline&) {});
  }
  add_caption(paper, number % 3 == 2 ? "Hình" : "Bảng", "Kết quả của " + sentences(number, 1),
              bookmark);
  Table& table = paper.add_table({RelativeWidth{2}, RelativeWidth{1}});
  table.grid_lines = Border{Length::half_points(1), {}, {}};
  for (std::size_t i = 0; i < 4; ++i)
    add_row(table, {sentences(i, 1), std::to_string(1000 + 37 * i)});
}

}  // namespace

Document paper_with_contents() {
  Builder paper;
  add_contents_styles(paper.document().styles);
  const std::int32_t list = paper.new_list(paper.define(heading_numbers()));
  paper.number_style("phan", list, 0);
  paper.number_style("muc", list, 1);
  std::vector<Block>& blocks = paper.document().sections.front().blocks;
  blocks.emplace_back(centred("MỤC LỤC"));
  blocks.emplace_back(list_of({.levels = 2}));
  blocks.emplace_back(centred("DANH MỤC BẢNG"));
  blocks.emplace_back(list_of({.sequence = "Bảng"}));
  for (std::size_t i = 0; i < 12; ++i)
    add_part(paper, i);
  return paper.finish();
}

std::vector<Case> reference_cases() {
  Document one_level = paper_with_contents();
  std::get<Paragraph>(one_level.sections.front().blocks[1]).contents->levels = 1;
  return {{"contents", paper_with_contents()}, {"contents-of-one-level", std::move(one_level)}};
}

}  // namespace tongket::agree
