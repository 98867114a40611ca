// Pages and sections at random.
#include <algorithm>
#include <array>

#include "agree/random.h"

namespace tongket::agree {

using namespace document;

namespace {

std::vector<Section>& sections(Draft& draft) {
  return draft.paper.document().sections;
}

Section& some_section(Draft& draft) {
  return sections(draft)[draft.random.below(sections(draft).size())];
}

void sizes(Draft& draft) {
  PageSetup& page = some_section(draft).page;
  page.width = Length::mm(draft.random.between(170, 250));
  page.height = Length::mm(draft.random.between(230, 350));
}

void page_margins(Draft& draft) {
  PageSetup& page = some_section(draft).page;
  page.left = Length::mm(draft.random.between(15, 40));
  page.right = Length::mm(draft.random.between(10, 30));
  page.top = Length::mm(draft.random.between(18, 40));
  page.bottom = Length::mm(draft.random.between(15, 40));
}

// The second half of the last section becomes one of its own.
Section& divide(Draft& draft) {
  std::vector<Section>& all = sections(draft);
  Section next = all.back();
  std::vector<Block>& blocks = all.back().blocks;
  const auto middle = blocks.begin() + static_cast<std::ptrdiff_t>(blocks.size() / 2);
  next.blocks.assign(middle, blocks.end());
  blocks.erase(middle, blocks.end());
  if (blocks.empty() || std::holds_alternative<Table>(blocks.back()))
    blocks.emplace_back(paragraph_of(draft.words()));
  all.push_back(std::move(next));
  return all.back();
}

void landscape(Draft& draft) {
  Section& section = divide(draft);
  std::swap(section.page.width, section.page.height);
}

void restarted(Draft& draft) {
  divide(draft).page_number_start = draft.random.between(1, 40);
}

void footers(Draft& draft) {
  for (Section& section : sections(draft))
    section.footer = {page_of_pages()};
}

void first_pages(Draft& draft) {
  for (Section& section : sections(draft)) {
    section.first_page_differs = true;
    section.first_header = {centred("Chỉ ở trang đầu")};
    section.first_footer = {centred("Lưu hành nội bộ")};
  }
}

void even_pages(Draft& draft) {
  draft.paper.document().even_pages_differ = true;
  for (Section& section : sections(draft)) {
    section.even_header = {centred("Trang chẵn")};
    section.even_footer = {page_of_pages()};
  }
}

void mirrored(Draft& draft) {
  draft.paper.document().mirror_margins = true;
  for (Section& section : sections(draft))
    section.page.left = section.page.right + Length::mm(12);
}

void last_foot(Draft& draft) {
  for (Section& section : sections(draft)) {
    if (auto* last = std::get_if<Paragraph>(&section.blocks.back())) last->props.keep_next = true;
    section.last_foot = {centred("Địa chỉ: " + draft.words()), paragraph_of(draft.words(8, 30))};
  }
}

void formats(Draft& draft) {
  some_section(draft).page_number_format =
      draft.random.of(std::array{PageNumberFormat::upper_roman, PageNumberFormat::lower_roman,
                                 PageNumberFormat::upper_letter, PageNumberFormat::lower_letter});
}

void odd_start(Draft& draft) {
  divide(draft).start = draft.random.one_in(2) ? SectionStart::odd_page : SectionStart::even_page;
}

void section_pages(Draft& draft) {
  for (Section& section : sections(draft)) {
    Paragraph paragraph = centred("Trang ");
    paragraph.content.push_back({PageNumber{}, "", {}, {}});
    add_run(paragraph, " trong ", [](Inline&) {});
    paragraph.content.push_back({SectionPageCount{}, "", {}, {}});
    section.footer = {paragraph};
  }
}

void watermark(Draft& draft) {
  Watermark mark;
  mark.text = "DỰ THẢO";
  some_section(draft).watermark = mark;
}

void tall_headers(Draft& draft) {
  for (Section& section : sections(draft))
    section.header = {centred("ĐẢNG ỦY"), centred("KHỐI VẬN"), page_of_pages()};
}

}  // namespace

const std::vector<Feature>& page_features() {
  static const std::vector<Feature> features = {
      {"page-size", sizes, true},
      {"page-margins", page_margins, true},
      {"landscape", landscape, true},
      {"numbers-restarted", restarted, true},
      {"footer", footers, true},
      {"first-page", first_pages, true},
      {"tall-header", tall_headers, true},
      {"even-pages", even_pages, true},
      {"page-number-format", formats, true},
      {"odd-or-even-start", odd_start, true},
      {"section-pages", section_pages, true},
      {"watermark", watermark, true},
      {"mirrored", mirrored, true},
      {"last-foot", last_foot, true},
  };
  return features;
}

}  // namespace tongket::agree
