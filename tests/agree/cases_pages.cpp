#include "agree/builder.h"
#include "agree/cases.h"

namespace tongket::agree {

using namespace document;

namespace {

Document with_pages(std::size_t paragraphs, Section& (*change)(Section&)) {
  Builder paper;
  for (std::size_t i = 0; i < paragraphs; ++i)
    paper.add(sentences(i, 4));
  Document document = paper.finish();
  change(document.sections.front());
  return document;
}

Document headers_and_footers() {
  return with_pages(40, [](Section& section) -> Section& {
    section.footer = {page_of_pages()};
    section.first_header = {centred("Chỉ ở trang đầu")};
    section.first_footer = {centred("Lưu hành nội bộ"), page_of_pages()};
    return section;
  });
}

// More lines than the margin holds: the body gives way.
Document tall_header() {
  return with_pages(30, [](Section& section) -> Section& {
    section.header = {centred("ĐẢNG ỦY"), centred("KHỐI VẬN"), page_of_pages()};
    section.first_page_differs = false;
    return section;
  });
}

Document all_sections() {
  Builder paper;
  for (std::size_t i = 0; i < 12; ++i)
    paper.add(sentences(i, 4));
  Document document = paper.finish();
  Section wide = document.sections.front();
  std::swap(wide.page.width, wide.page.height);
  wide.first_page_differs = false;
  wide.page_number_start = 11;
  Section quiet = document.sections.front();
  quiet.header.clear();
  document.sections.push_back(wide);
  document.sections.push_back(quiet);
  return document;
}

Document page_breaks() {
  Builder paper;
  for (std::size_t i = 0; i < 9; ++i) {
    Paragraph& paragraph = paper.add(sentences(i, 5), i % 3 == 1 ? "phan" : "");
    paragraph.props.page_break_before = i % 3 == 1;
    for (std::size_t j = 0; j < i; ++j)
      paper.add(sentences(i + j, 6)).props.widow_control = j % 2 == 0;
  }
  return paper.finish();
}

// An exact foot of the page: paragraphs of one to seven lines meet it in every way.
Document widows() {
  Builder paper;
  for (std::size_t i = 0; i < 90; ++i) {
    Paragraph& paragraph = paper.add(sentences(i * 3, 1 + i * 5 % 7));
    paragraph.props.keep_next = i % 6 == 5;
    paragraph.props.keep_lines = i % 9 == 4;
    paragraph.props.space_before = Length::points(static_cast<std::int64_t>(i % 4) * 3);
  }
  return paper.finish();
}

std::vector<Paragraph> signature() {
  std::vector<Paragraph> lines = {centred("T/M ĐẢNG ỦY"), centred("BÍ THƯ"),
                                  centred("Nguyễn Văn A")};
  lines.back().props.space_before = Length::points(64);
  return lines;
}

Cell cell_with(const std::vector<Paragraph>& lines) {
  Cell cell;
  for (const Paragraph& line : lines)
    cell.blocks.emplace_back(line);
  return cell;
}

std::vector<Paragraph> recipients(std::size_t first, std::size_t count) {
  std::vector<Paragraph> lines;
  for (std::size_t i = first; i < first + count; ++i) {
    lines.push_back(centred("- Nơi nhận thứ " + std::to_string(i + 1) + ","));
    lines.back().props.align = Alignment::left;
  }
  return lines;
}

// Recipients and signature; of a long list the rest in a row that may split.
Table closing_of(std::size_t beside, std::size_t below) {
  Table table;
  table.columns = {FixedWidth{Length::mm(80)}, FixedWidth{Length::mm(85)}};
  table.margins.left = table.margins.right = Length{};
  table.keep_together = true;
  table.rows.resize(1);
  table.rows[0].may_split = false;
  table.rows[0].cells = {cell_with(recipients(0, beside)), cell_with(signature())};
  if (below == 0) return table;
  table.rows.emplace_back();
  table.rows[1].cells = {cell_with(recipients(beside, below)), cell_with({centred("")})};
  return table;
}

// Each a paper of its own: the block meets the end of the page in every way.
Document closings(std::size_t beside, std::size_t below) {
  Document document = Builder().finish();
  const Section model = document.sections.front();
  document.sections.clear();
  for (std::size_t paragraphs = 6; paragraphs < 12; ++paragraphs) {
    Section section = model;
    for (std::size_t i = 0; i < paragraphs; ++i)
      section.blocks.emplace_back(paragraph_of(sentences(i, 4)));
    std::get<Paragraph>(section.blocks.back()).props.keep_next = true;
    section.blocks.emplace_back(closing_of(beside, below));
    document.sections.push_back(section);
  }
  return document;
}

// The last row of a table stays with the closing block.
Document closings_under_tables() {
  Document document = closings(8, 0);
  for (std::size_t n = 0; n < document.sections.size(); ++n) {
    std::vector<Block>& blocks = document.sections[n].blocks;
    Table table;
    table.columns = {RelativeWidth{1}, RelativeWidth{2}};
    table.grid_lines = Border{Length::half_points(1), {}, {}};
    for (std::size_t i = 0; i < 4 + n; ++i)
      add_row(table, {std::to_string(i), sentences(i, 1)});
    std::get<Paragraph>(table.rows.back().cells[0].blocks[0]).props.keep_next = true;
    std::get<Paragraph>(blocks[blocks.size() - 2]).props.keep_next = false;
    blocks.insert(blocks.end() - 1, Block{std::move(table)});
  }
  return document;
}

// A table of one whole row, with lines, that stays with the paragraph behind it.
Document lone_rows() {
  Document document = Builder().finish();
  const Section model = document.sections.front();
  document.sections.clear();
  for (std::size_t lines = 34; lines < 46; ++lines) {
    Section section = model;
    for (std::size_t i = 0; i < lines; ++i)
      section.blocks.emplace_back(centred(std::to_string(i)));
    Table table;
    table.columns = {RelativeWidth{1}, RelativeWidth{2}};
    table.grid_lines = Border{Length::half_points(1), {}, {}};
    add_row(table, {"một", sentences(lines, 2)});
    table.rows.back().may_split = false;
    std::get<Paragraph>(table.rows.back().cells[0].blocks[0]).props.keep_next = true;
    section.blocks.emplace_back(std::move(table));
    section.blocks.emplace_back(paragraph_of(sentences(1, 2)));
    document.sections.push_back(section);
  }
  return document;
}

// Closing blocks with a foot of the last page, which they keep with.
Document last_feet() {
  Document document = closings(8, 0);
  for (Section& section : document.sections) {
    Table& closing = std::get<Table>(section.blocks.back());
    std::get<Paragraph>(closing.rows.back().cells[0].blocks[0]).props.keep_next = true;
    Paragraph above = centred("Số 9A, phố Nguyễn Cảnh Chân; điện thoại: 080.45774");
    above.props.space_before = Length::points(12);
    above.props.borders = ParagraphBorders{Border{Length::half_points(1), {}, {}}, {}, {}, {}, {}};
    section.last_foot = {above, paragraph_of(sentences(2, 3))};
  }
  document.sections[1].footer = {page_of_pages()};
  return document;
}

// Under the closing a copy's form, which goes on alone and takes the foot along.
Document last_feet_under_copies() {
  Document document = Builder().finish();
  const Section model = document.sections.front();
  document.sections.clear();
  for (std::size_t lines = 4; lines < 20; lines += 2) {
    Section section = model;
    for (std::size_t i = 0; i < lines; ++i)
      section.blocks.emplace_back(centred(std::to_string(i)));
    std::get<Paragraph>(section.blocks.back()).props.keep_next = true;
    section.blocks.emplace_back(closing_of(8, 0));
    Paragraph rule = centred("");
    rule.props.keep_next = true;
    rule.props.borders = ParagraphBorders{Border{Length::half_points(1), {}, {}}, {}, {}, {}, {}};
    section.blocks.emplace_back(rule);
    Table head = closing_of(1, 0);
    for (Cell& cell : head.rows.front().cells) {
      for (Block& line : cell.blocks)
        std::get<Paragraph>(line).props.keep_next = true;
    }
    section.blocks.emplace_back(std::move(head));
    Paragraph gap = centred("");
    gap.props.keep_next = true;
    section.blocks.emplace_back(gap);
    Table foot = closing_of(4, 0);
    std::get<Paragraph>(foot.rows.back().cells[0].blocks[0]).props.keep_next = true;
    section.blocks.emplace_back(std::move(foot));
    section.last_foot = {paragraph_of(sentences(2, 3))};
    document.sections.push_back(section);
  }
  return document;
}

// A foot of which only the room is left on a page, line by line.
Document last_feet_under_text() {
  Document document = Builder().finish();
  const Section model = document.sections.front();
  document.sections.clear();
  for (std::size_t lines = 34; lines < 46; ++lines) {
    Section section = model;
    for (std::size_t i = 0; i < lines; ++i) {
      section.blocks.emplace_back(centred(std::to_string(i)));
      std::get<Paragraph>(section.blocks.back()).props.keep_next = i + 1 == lines;
    }
    section.last_foot = {centred("một"), centred("hai"), page_of_pages()};
    document.sections.push_back(section);
  }
  return document;
}

// Printed on both sides: text, tables, headers, feet and a landscape section.
Document mirrored() {
  Document document = all_sections();
  document.mirror_margins = true;
  for (Section& section : document.sections) {
    section.page.left = Length::mm(30);
    section.page.right = Length::mm(15);
    section.header = {paragraph_of("Bên trái của trang")};
    section.footer = {page_of_pages()};
    section.last_foot = {paragraph_of(sentences(1, 2))};
    Table table;
    table.columns = {RelativeWidth{1}, RelativeWidth{2}};
    table.grid_lines = Border{Length::half_points(1), {}, {}};
    table.within = true;
    for (std::size_t i = 0; i < 4; ++i)
      add_row(table, {std::to_string(i), sentences(i, 2)});
    section.blocks.insert(section.blocks.begin() + 2, Block{std::move(table)});
  }
  return document;
}

}  // namespace

std::vector<Case> page_cases() {
  return {{"headers-and-footers", headers_and_footers()},
          {"tall-header", tall_header()},
          {"sections", all_sections()},
          {"page-breaks", page_breaks()},
          {"widows", widows()},
          {"closings", closings(8, 0)},
          {"closings-under-tables", closings_under_tables()},
          {"lone-rows", lone_rows()},
          {"last-feet", last_feet()},
          {"last-feet-under-copies", last_feet_under_copies()},
          {"last-feet-under-text", last_feet_under_text()},
          {"mirrored", mirrored()},
          {"closings-higher-than-a-page", closings(10, 70)}};
}

}  // namespace tongket::agree
