#include "layout/pages.h"

#include <algorithm>
#include <utility>

namespace tongket::layout {
namespace {

using document::Block;
using document::PageSetup;
using document::Section;

using Numbers = std::unordered_map<const document::Paragraph*, std::uint32_t>;

Numbers number_paragraphs(const document::Document& document) {
  Numbers numbers;
  std::uint32_t next = 0;
  document::for_each_paragraph(
      document, [&](const document::Paragraph& paragraph) { numbers[&paragraph] = next++; });
  return numbers;
}

// The text area of a page and what stands above and below it.
struct Frame {
  Flow header, footer;
  Length top, bottom;
  Length footer_top;
};

class PageBuilder {
 public:
  PageBuilder(const document::Document& settled, const Limits& limits, const Numbering& known,
              Shaper& shaper, Diagnostics& diagnostics)
      : settled_(settled),
        limits_(limits),
        known_(known),
        shaper_(shaper),
        diagnostics_(diagnostics),
        numbers_(number_paragraphs(settled)) {}

  std::optional<Pass> run() {
    for (const Section& section : settled_.sections)
      if (!add_section(section)) return std::nullopt;
    pass_.numbering.page_count = std::to_string(pass_.pages.pages.size());
    pass_.pages.faces = shaper_.faces();
    return std::move(pass_);
  }

 private:
  [[nodiscard]] Engine engine(std::function<Fields(const document::Paragraph&)> fields) {
    return {settled_, shaper_, store_, numbers_, std::move(fields)};
  }

  bool add_section(const Section& section) {
    const PageSetup& setup = section.page;
    const Length width = setup.width - setup.left - setup.right;
    if (section.page_number_start) next_number_ = *section.page_number_start;
    const Flow body = set_flow(engine([this](const document::Paragraph& p) { return known_of(p); }),
                               section.blocks, width, Place::body);
    Columns columns(body);
    bool first = true;
    do {
      if (pass_.pages.pages.size() >= limits_.pages) return false;
      add_page(section, first, columns);
      first = false;
    } while (!columns.done());
    return true;
  }

  void add_page(const Section& section, bool first, Columns& columns) {
    pass_.pages.pages.emplace_back();
    Page& page = pass_.pages.pages.back();
    page.setup = section.page;
    page.number = next_number_++;
    const Frame frame = frame_of(section, first, page.number);
    const Length x = section.page.left;
    emit_flow({page, x, Zone::header}, frame.header, {0, frame.header.slabs.size()},
              section.page.header);
    const std::size_t begin = page.lines.size();
    const Columns::Unmet unmet = columns.fill({page, x, Zone::body}, frame.top, frame.bottom);
    if (unmet.sticks_out) report_tall(*unmet.sticks_out);
    if (unmet.parted) report_parted(*unmet.parted);
    note_lines(page, begin);
    emit_flow({page, x, Zone::footer}, frame.footer, {0, frame.footer.slabs.size()},
              frame.footer_top);
  }

  // A header higher than the margin pushes the text down, a footer pushes it up (Word and
  // LibreOffice alike).
  Frame frame_of(const Section& section, bool first, std::int32_t number) {
    const bool other = first && section.first_page_differs;
    const Fields known{std::to_string(number), known_.page_count};
    const PageSetup& setup = section.page;
    const Length width = setup.width - setup.left - setup.right;
    const auto set = [&](const std::vector<Block>& blocks) {
      return set_flow(engine([&known](const document::Paragraph&) { return Fields(known); }),
                      blocks, width, Place::body);
    };
    Frame frame;
    frame.header = set(other ? section.first_header : section.header);
    frame.footer = set(other ? section.first_footer : section.footer);
    frame.top = setup.top;
    Length bottom = setup.bottom;
    if (!frame.header.slabs.empty())
      frame.top = std::max(frame.top, setup.header + full_height(frame.header));
    if (!frame.footer.slabs.empty())
      bottom = std::max(bottom, setup.footer + full_height(frame.footer));
    frame.bottom = setup.height - bottom;
    frame.footer_top = setup.height - setup.footer - full_height(frame.footer);
    return frame;
  }

  Fields known_of(const document::Paragraph& paragraph) const {
    Fields fields;
    fields.page_count = known_.page_count;
    const auto number = numbers_.find(&paragraph);
    if (number == numbers_.end()) return fields;
    const auto page = known_.page_of.find(number->second);
    if (page != known_.page_of.end()) fields.page_number = page->second;
    return fields;
  }

  void note_lines(const Page& page, std::size_t begin) {
    for (std::size_t i = begin; i < page.lines.size(); ++i) {
      const Line& line = page.lines[i];
      if (!line.first_of_paragraph || line.zone != Zone::body) continue;
      pass_.numbering.page_of.emplace(line.paragraph, std::to_string(page.number));
      first_lines_.emplace(line.paragraph, std::make_pair(pass_.pages.pages.size() - 1, line.top));
    }
  }

  void report_tall(const SourceRef& place) {
    diagnostics_.warning(
        Code::layout_too_tall, place,
        {"Dòng này cao hơn phần chữ của một trang nên tràn ra ngoài lề.",
         "This line or row is higher than the text area of a page and runs over its edge."},
        {"Giảm cỡ chữ, giãn dòng, hoặc lề trang.",
         "Reduce the font size, the line spacing, or the page margins."});
  }

  void report_parted(const SourceRef& place) {
    diagnostics_.warning(
        Code::layout_parted, place,
        {"Phần này phải nằm trọn trên một trang nhưng cao hơn một trang nên bị chia.",
         "This must stay on one page, but is higher than a page and was split."},
        {"Rút ngắn phần này: bớt nơi nhận, bớt hàng trong bảng.",
         "Make it shorter: fewer recipients, fewer rows in the table."});
  }

 public:
  // Where a paragraph begins: page index and top of its first line.
  using FirstLines = std::unordered_map<std::uint32_t, std::pair<std::size_t, Length>>;
  [[nodiscard]] const FirstLines& first_lines() const { return first_lines_; }
  [[nodiscard]] const Numbers& numbers() const { return numbers_; }

 private:
  const document::Document& settled_;
  const Limits& limits_;
  const Numbering& known_;
  Shaper& shaper_;
  Diagnostics& diagnostics_;
  Numbers numbers_;
  Store store_;
  Pass pass_;
  std::int32_t next_number_ = 1;
  FirstLines first_lines_;
};

// Label and words, as the outline of the PDF shows them.
std::string heading_text(const document::Paragraph& paragraph) {
  std::string text = paragraph.label;
  if (!text.empty()) text += ' ';
  for (const document::Inline& run : paragraph.content) {
    if (const auto* words = std::get_if<document::Text>(&run.content))
      text += words->text;
    else if (!text.empty() && text.back() != ' ')
      text += ' ';
  }
  return text;
}

void add_headings(Pages& pages, const document::Document& settled, const PageBuilder& builder) {
  document::for_each_paragraph(settled, [&](const document::Paragraph& paragraph) {
    const auto level = document::resolved(settled.styles, paragraph).outline_level.value_or(9);
    if (level < 0 || level > 8) return;
    const auto first = builder.first_lines().find(builder.numbers().at(&paragraph));
    if (first == builder.first_lines().end()) return;
    pages.headings.push_back({level, heading_text(paragraph),
                              static_cast<std::uint32_t>(first->second.first),
                              first->second.second});
  });
}

}  // namespace

std::optional<Pass> build_pages(const document::Document& settled, const Limits& limits,
                                const Numbering& known, Shaper& shaper, Diagnostics& diagnostics) {
  PageBuilder builder(settled, limits, known, shaper, diagnostics);
  std::optional<Pass> pass = builder.run();
  if (pass) add_headings(pass->pages, settled, builder);
  return pass;
}

}  // namespace tongket::layout
