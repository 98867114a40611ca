#include "layout/pages.h"

#include <algorithm>
#include <map>
#include <utility>

#include "layout/settle.h"

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

// Bookmarks by the numbers of their paragraphs.
std::map<std::uint32_t, std::string> bookmarks_of(const document::Document& document) {
  std::map<std::uint32_t, std::string> bookmarks;
  std::uint32_t next = 0;
  document::for_each_paragraph(document, [&](const document::Paragraph& paragraph) {
    if (!paragraph.bookmark.empty()) bookmarks.emplace(next, paragraph.bookmark);
    ++next;
  });
  return bookmarks;
}

// The text area of a page and what stands above and below it.
struct Frame {
  Flow header, footer, last_foot;
  Length top, bottom;
  Length footer_top, last_foot_top;
};

class PageBuilder {
 public:
  PageBuilder(const document::Document& settled, const Limits& limits, const Known& known,
              Shaper& shaper, Diagnostics& diagnostics)
      : settled_(settled),
        limits_(limits),
        known_(known.numbering),
        rooms_(known.rooms),
        shaper_(shaper),
        diagnostics_(diagnostics),
        numbers_(number_paragraphs(settled)),
        bookmarks_(bookmarks_of(settled)) {}

  std::optional<Pass> run() {
    for (std::size_t i = 0; i < settled_.sections.size(); ++i)
      if (!add_section(i)) return std::nullopt;
    pass_.numbering.page_count = std::to_string(pass_.pages.pages.size());
    pass_.pages.faces = shaper_.faces();
    pass_.pages.links = shaper_.links();
    pass_.pages.pictures = shaper_.pictures();
    add_landmarks();
    return std::move(pass_);
  }

 private:
  [[nodiscard]] Engine engine(std::function<Fields(const document::Paragraph&)> fields) {
    return {settled_, shaper_, store_, numbers_, std::move(fields)};
  }
  void add_landmarks() {
    for (const auto& [paragraph, bookmark] : bookmarks_) {
      const auto first = first_lines_.find(paragraph);
      if (first == first_lines_.end()) continue;
      const auto page = static_cast<std::uint32_t>(first->second.first);
      pass_.pages.landmarks.push_back({bookmark, page, first->second.second});
      pass_.numbering.page_of_bookmark.emplace(bookmark, pass_.pages.pages[page].label);
    }
  }
  [[nodiscard]] bool is_full() const { return pass_.pages.pages.size() >= limits_.pages; }

  bool add_section(std::size_t index) {
    const Section& section = settled_.sections[index];
    const PageSetup& setup = section.page;
    const Length width = document::text_width(setup);
    section_ = index;
    if (!begin_numbers(section)) return false;
    begin_backdrop(section);
    const Engine set = engine([this](const document::Paragraph& p) { return fields_of(p); });
    const Flow text = set_body(set, section);
    const NoteFlows notes = set_notes(set, section.blocks, width);
    Body body(text, notes, rooms_);
    std::size_t count = 0;
    do {
      if (is_full()) return false;
      add_page(section, count++ == 0, body);
    } while (!body.done());
    pass_.breaks.insert(pass_.breaks.end(), body.breaks().begin(), body.breaks().end());
    pass_.moved.insert(pass_.moved.end(), body.moved().begin(), body.moved().end());
    pass_.numbering.section_pages.push_back(std::to_string(count));
    return true;
  }

  // The number that the section begins with; an empty page before it where that is wanted for
  // parity. False when there is no room for it.
  bool begin_numbers(const Section& section) {
    const auto& pages = pass_.pages.pages;
    std::int32_t first = section.page_number_start.value_or(next_number_);
    if (section.start != document::SectionStart::next_page && !pages.empty()) {
      const std::int32_t wanted = section.start == document::SectionStart::odd_page ? 1 : 0;
      if (!section.page_number_start && first % 2 != wanted) ++first;
      if (pages.back().number % 2 == first % 2) {
        if (is_full()) return false;
        add_blank();
      }
    }
    next_number_ = first;
    return true;
  }

  void add_blank() {
    Page blank = {};
    const Page& before = pass_.pages.pages.back();
    blank.setup = before.setup;
    blank.section = before.section;
    blank.kind = PageKind::blank;
    blank.number = before.number + 1;
    blank.label.clear();
    pass_.pages.pages.push_back(std::move(blank));
  }

  // The same once more for the backs of the sheets, where these have margins of their own.
  void begin_backdrop(const Section& section) {
    std::optional<Backdrop> backdrop = backdrop_of(section, shaper_);
    backdrop_.reset();
    if (!backdrop) return;
    auto& all = pass_.pages.backdrops;
    backdrop_ = static_cast<std::uint32_t>(all.size());
    all.push_back(*std::move(backdrop));
    if (!settled_.mirror_margins) return;
    all.push_back(all.back());
    all.back().x += section.page.right - section.page.left;
  }
  [[nodiscard]] bool on_back(const Page& page) const {
    return settled_.mirror_margins && page.number % 2 == 0;
  }

  [[nodiscard]] PageKind kind_of(const Section& section, bool first, std::int32_t number) const {
    if (first && section.first_page_differs) return PageKind::first;
    return settled_.even_pages_differ && number % 2 == 0 ? PageKind::even : PageKind::usual;
  }

  void add_page(const Section& section, bool first, Body& body) {
    pass_.pages.pages.emplace_back();
    Page& page = pass_.pages.pages.back();
    page.setup = section.page;
    page.section = static_cast<std::uint32_t>(section_);
    page.number = next_number_++;
    page.label = page_label(page.number, section.page_number_format);
    page.kind = kind_of(section, first, page.number);
    if (backdrop_) page.backdrop = *backdrop_ + (on_back(page) ? 1 : 0);
    if (on_back(page)) std::swap(page.setup.left, page.setup.right);
    const Frame frame = frame_of(section, page);
    const Length x = page.setup.left;
    emit_story({page, x, Zone::header}, frame.header, section.page.header);
    const std::size_t begin = page.lines.size();
    const Unmet unmet = body.fill({page, x, Zone::body}, frame.top, frame.bottom);
    if (unmet.sticks_out) report_tall(section, page, frame, unmet);
    if (unmet.parted) warn_of_parting(*unmet.parted, diagnostics_);
    if (body.done()) {
      const Length top = frame.last_foot_top - body.notes_height();
      emit_story({page, x, Zone::body}, frame.last_foot, top);
    }
    note_lines(page, begin);
    emit_story({page, x, Zone::footer}, frame.footer, frame.footer_top);
  }

  static const std::vector<Block>& header_of(const Section& section, PageKind kind) {
    if (kind == PageKind::first) return section.first_header;
    return kind == PageKind::even ? section.even_header : section.header;
  }
  static const std::vector<Block>& footer_of(const Section& section, PageKind kind) {
    if (kind == PageKind::first) return section.first_footer;
    return kind == PageKind::even ? section.even_footer : section.footer;
  }

  Frame frame_of(const Section& section, const Page& page) {
    const Fields known = fields_with(page.label);
    const PageSetup& setup = section.page;
    const Length width = document::text_width(setup);
    const auto set = [&](const std::vector<Block>& blocks) {
      return set_flow(engine([&known](const document::Paragraph&) { return Fields(known); }),
                      blocks, width, Place::body);
    };
    Frame frame;
    frame.header = set(header_of(section, page.kind));
    frame.footer = set(footer_of(section, page.kind));
    frame.top = text_edge(setup.top, setup.header, frame.header);
    frame.bottom = setup.height - text_edge(setup.bottom, setup.footer, frame.footer);
    frame.last_foot = set(section.last_foot);
    frame.last_foot_top = frame.bottom - full_height(frame.last_foot);
    frame.footer_top = setup.height - setup.footer - full_height(frame.footer);
    return frame;
  }

  // What fields show in the present section, as far as the pass before knew.
  [[nodiscard]] Fields fields_with(std::string page_number) const {
    Fields fields;
    fields.page_number = std::move(page_number);
    fields.page_count = known_.page_count;
    fields.pages = &known_.page_of_bookmark;
    if (section_ < known_.section_pages.size())
      fields.section_pages = known_.section_pages[section_];
    return fields;
  }
  [[nodiscard]] Fields fields_of(const document::Paragraph& paragraph) const {
    const auto number = numbers_.find(&paragraph);
    if (number == numbers_.end()) return fields_with("1");
    const auto page = known_.page_of.find(number->second);
    return fields_with(page == known_.page_of.end() ? "1" : page->second);
  }

  void note_lines(const Page& page, std::size_t begin) {
    for (std::size_t i = begin; i < page.lines.size(); ++i) {
      const Line& line = page.lines[i];
      if (!line.first_of_paragraph || line.zone != Zone::body) continue;
      pass_.numbering.page_of.emplace(line.paragraph, page.label);
      first_lines_.emplace(line.paragraph, std::make_pair(pass_.pages.pages.size() - 1, line.top));
    }
  }

  // Not the text is to blame that would have room, but for a header or footer.
  void report_tall(const Section& section, const Page& page, const Frame& frame,
                   const Unmet& unmet) {
    const PageSetup& setup = section.page;
    const Length by_header = frame.top - setup.top;
    const Length by_footer = setup.height - setup.bottom - frame.bottom;
    const bool by_text = unmet.height > setup.height - setup.top - setup.bottom;
    if (by_text || std::max(by_header, by_footer) <= Length())
      return report_tall_text(*unmet.sticks_out);
    const bool header = by_header >= by_footer;
    report_tall_story(
        source_of(header ? header_of(section, page.kind) : footer_of(section, page.kind)));
  }

  // Once, though every page of its sections has it.
  void report_tall_story(const SourceRef& place) {
    if (std::find(tall_stories_.begin(), tall_stories_.end(), place) != tall_stories_.end()) return;
    tall_stories_.push_back(place);
    diagnostics_.warning(
        Code::layout_too_tall, place,
        {"Đầu trang hoặc chân trang này cao đến mức trang không còn chỗ cho chữ.",
         "This header or footer is so high that it leaves the page no room for text."},
        {"Rút ngắn nó, hoặc giảm cỡ chữ của nó.", "Shorten it, or reduce its font size."});
  }

  // Of its first paragraph or row.
  static SourceRef source_of(const std::vector<Block>& story) {
    if (story.empty()) return {};
    if (const auto* paragraph = std::get_if<document::Paragraph>(&story.front()))
      return paragraph->source;
    const auto& rows = std::get<document::Table>(story.front()).rows;
    return rows.empty() ? SourceRef{} : rows.front().source;
  }

  void report_tall_text(const SourceRef& place) {
    diagnostics_.warning(
        Code::layout_too_tall, place,
        {"Dòng này cao hơn phần chữ của một trang nên tràn ra ngoài lề.",
         "This line or row is higher than the text area of a page and runs over its edge."},
        {"Giảm cỡ chữ, giãn dòng, chiều cao ảnh, hoặc lề trang.",
         "Reduce the font size, the line spacing, the picture's height, or the page margins."});
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
  const PageRooms& rooms_;
  Shaper& shaper_;
  Diagnostics& diagnostics_;
  Numbers numbers_;
  std::map<std::uint32_t, std::string> bookmarks_;
  Store store_;
  Pass pass_;
  std::int32_t next_number_ = 1;
  std::size_t section_ = 0;  // the one being set
  std::optional<std::uint32_t> backdrop_;
  FirstLines first_lines_;
  std::vector<SourceRef> tall_stories_;  // already reported
};

// As the outline of the PDF shows it.
std::string heading_text(const document::Paragraph& paragraph) {
  const std::string words = document::words_of(paragraph);
  return paragraph.label.empty() ? words : paragraph.label + ' ' + words;
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
                                const Known& known, Shaper& shaper, Diagnostics& diagnostics) {
  PageBuilder builder(settled, limits, known, shaper, diagnostics);
  std::optional<Pass> pass = builder.run();
  if (pass) add_headings(pass->pages, settled, builder);
  return pass;
}

}  // namespace tongket::layout
