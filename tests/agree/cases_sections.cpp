// Sections of one paper: their own sizes, numbers, headers; what stands behind or around the text.
#include <utility>

#include "agree/builder.h"
#include "agree/cases.h"

namespace tongket::agree {

using namespace document;

namespace {

template <typename Field>
void add_field(Paragraph& paragraph, const std::string& before, Field field) {
  add_run(paragraph, before, [](Inline&) {});
  paragraph.content.push_back({field, "", {}, {}});
}

// "Phụ lục, trang ii/3 (của 9 trang)"
std::vector<Block> all_counts(const std::string& name) {
  Paragraph paragraph = centred(name);
  add_field(paragraph, ", trang ", PageNumber{});
  add_field(paragraph, "/", SectionPageCount{});
  add_field(paragraph, " (của ", PageCount{});
  add_run(paragraph, " trang)", [](Inline&) {});
  return {paragraph};
}

void add_text(Section& section, std::size_t first, std::size_t paragraphs) {
  for (std::size_t i = 0; i < paragraphs; ++i)
    section.blocks.emplace_back(paragraph_of(sentences(first + i, 4)));
}

Table figures(std::size_t rows) {
  Table table;
  table.columns = {FixedWidth{Length::mm(12)}, RelativeWidth{3}, RelativeWidth{2}, RelativeWidth{1},
                   RelativeWidth{1}};
  table.grid_lines = Border{Length::half_points(1), {}, {}};
  add_row(table, {"TT", "Nội dung", "Đơn vị thực hiện", "Kế hoạch", "Kết quả"}).heading = true;
  for (std::size_t i = 0; i < rows; ++i) {
    Row& row = add_row(table, {std::to_string(i + 1), sentences(i, 1 + i % 3), sentences(i + 2, 1),
                               std::to_string(1000 + 37 * i), "96,92%"});
    row.may_split = i % 3 != 0;
  }
  return table;
}

Section landscape_of(const Section& portrait) {
  Section wide = portrait;
  wide.blocks.clear();
  PageSetup& page = wide.page;
  std::swap(page.width, page.height);
  page.top = Length::mm(30);
  page.bottom = Length::mm(15);
  page.left = page.right = Length::mm(20);
  return wide;
}

// LibreOffice counts an empty page wherever numbers of one parity follow each other, also where it
// sets none; here none do.
//
// An annex with numbers of its own and a table over several pages, the paper going on behind it;
// then one on A3 whose numbers go on.
Document landscape_annexes() {
  Document document = Builder().finish();
  Section& paper = document.sections.front();
  paper.header = all_counts("Báo cáo");
  add_text(paper, 0, 14);
  Section annex = landscape_of(paper);
  annex.header = all_counts("Phụ lục");
  annex.first_page_differs = false;
  annex.page_number_start = 1;
  annex.page_number_format = PageNumberFormat::lower_roman;
  annex.blocks.emplace_back(centred("PHỤ LỤC 1"));
  annex.blocks.emplace_back(figures(40));
  annex.blocks.emplace_back(paragraph_of(sentences(2, 3)));
  Section rest = paper;
  rest.first_page_differs = false;
  rest.page_number_start = 3;
  Section large = landscape_of(paper);
  large.page.width = Length::mm(420);
  large.page.height = Length::mm(297);
  large.first_page_differs = false;
  large.blocks.emplace_back(centred("PHỤ LỤC 2"));
  large.blocks.emplace_back(figures(70));
  document.sections.push_back(annex);
  document.sections.push_back(rest);
  document.sections.push_back(large);
  return document;
}

Document odd_and_even_headers() {
  Document document = Builder().finish();
  document.even_pages_differ = true;
  Section& first = document.sections.front();
  first.header = all_counts("Trang lẻ");
  first.even_header = all_counts("Trang chẵn");
  first.even_header.emplace_back(centred("ĐẢNG ỦY PHƯỜNG"));
  first.even_header.emplace_back(centred("KHỐI VẬN"));
  first.first_header = {centred("Trang đầu")};
  first.footer = {centred("chân trang lẻ")};
  first.even_footer = {centred("chân trang chẵn")};
  add_text(first, 0, 40);
  Section second = first;
  second.first_page_differs = false;
  second.page_number_start = 3;
  Section third = first;
  third.even_footer.clear();
  third.header = all_counts("Phần ba");
  document.sections.push_back(second);
  document.sections.push_back(third);
  return document;
}

Document page_number_formats() {
  Document document = Builder().finish();
  Section& first = document.sections.front();
  first.first_page_differs = false;
  first.header = all_counts("Số trang");
  add_text(first, 0, 16);
  Paragraph body = paragraph_of("Đoạn này ở trang ");
  body.content.push_back({PageNumber{}, "", {}, {}});
  add_field(body, " trên ", PageCount{});
  add_field(body, " trang, phần này có ", SectionPageCount{});
  first.blocks.emplace_back(body);
  const Section model = first;
  for (const PageNumberFormat format :
       {PageNumberFormat::lower_roman, PageNumberFormat::upper_roman,
        PageNumberFormat::lower_letter, PageNumberFormat::upper_letter}) {
    Section next = model;
    next.page_number_format = format;
    if (format == PageNumberFormat::upper_roman) next.page_number_start = 47;
    if (format == PageNumberFormat::lower_letter) next.page_number_start = 26;
    document.sections.push_back(next);
  }
  return document;
}

// Empty pages stand before those that would begin on a page of the other kind.
Document odd_page_starts() {
  Document document = Builder().finish();
  Section& first = document.sections.front();
  first.first_page_differs = false;
  first.header = all_counts("Phần");
  first.footer = {centred("chân trang")};
  add_text(first, 0, 14);
  const Section model = first;
  for (const SectionStart start :
       {SectionStart::odd_page, SectionStart::even_page, SectionStart::even_page,
        SectionStart::odd_page, SectionStart::odd_page}) {
    Section next = model;
    next.start = start;
    next.blocks.clear();
    add_text(next, document.sections.size(), 5 + 9 * (document.sections.size() % 2));
    document.sections.push_back(next);
  }
  document.sections.back().page_number_start = 1;
  return document;
}

// Behind pages with all kinds of headers and with none: no line may move for it.
Document watermarks() {
  Document document = Builder().finish();
  Section& first = document.sections.front();
  first.watermark.emplace().text = "DỰ THẢO";
  add_text(first, 0, 20);
  Section annex = landscape_of(first);
  annex.header.clear();
  annex.first_page_differs = false;
  annex.watermark.emplace().text = "LƯU HÀNH NỘI BỘ";
  annex.watermark->angle = 0;
  annex.watermark->size = Length::points(60);
  annex.blocks.emplace_back(figures(20));
  Section plain = first;
  plain.watermark.reset();
  document.sections.push_back(annex);
  document.sections.push_back(plain);
  return document;
}

Table framed(const std::string& words, Length width) {
  const Color red{255, 0, 0};
  Table frame;
  frame.columns = {FixedWidth{width}};
  frame.align = Alignment::center;
  frame.grid_lines = Border{Length::points(1), {}, red};
  frame.margins = {Length::points(2), Length::points(2), {}, {}};
  add_row(frame, {words}).may_split = false;
  auto& mark = std::get<Paragraph>(frame.rows[0].cells[0].blocks[0]);
  mark.props.align = Alignment::center;
  mark.content[0].props.bold = true;
  mark.content[0].props.color = red;
  return frame;
}

// The marks under the number, as the standard sets them.
Document framed_marks() {
  Builder paper;
  Table& top = paper.add_table({FixedWidth{Length::mm(72)}, FixedWidth{Length::mm(93)}});
  top.margins.left = top.margins.right = Length{};
  add_row(top, {"ĐẢNG ỦY PHƯỜNG", "ĐẢNG CỘNG SẢN VIỆT NAM"}).may_split = false;
  Row& row = add_row(top, {"Số 12-BC/KV", "Tam Quan Nam, ngày 18 tháng 11 năm 2022"});
  row.may_split = false;
  Paragraph gap = centred("");
  gap.props.line_spacing = LineSpacing{LineRule::exactly, 240, Length::points(4)};
  for (const auto& [words, width] : {std::pair("TUYỆT MẬT", 40), std::pair("HỎA TỐC", 30)}) {
    row.cells[0].blocks.emplace_back(gap);
    row.cells[0].blocks.emplace_back(framed(words, Length::mm(width)));
  }
  row.cells[0].blocks.emplace_back(gap);
  row.cells[0].blocks.emplace_back(centred("Dự thảo lần 2"));
  for (std::size_t i = 0; i < 12; ++i)
    paper.add(sentences(i, 4));
  return paper.finish();
}

}  // namespace

std::vector<Case> section_cases() {
  return {{"landscape-annexes", landscape_annexes()},
          {"odd-and-even-headers", odd_and_even_headers()},
          {"page-number-formats", page_number_formats()},
          {"odd-page-starts", odd_page_starts()},
          {"watermarks", watermarks()},
          {"framed-marks", framed_marks()}};
}

}  // namespace tongket::agree
