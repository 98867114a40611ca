// Sections of a paper, their headers and footers, what stands behind their pages.
#include <algorithm>
#include <utility>

#include "template/binder.h"
#include "text/text.h"

namespace tongket::pack {

namespace {

using document::Section;

// What a draft says of itself.
constexpr Length kNarrowest = Length::mm(20);
constexpr std::string_view kDraft = "DỰ THẢO";

std::vector<document::Block> Section::*story_of(const StoryNode& form) {
  switch (form.kind) {
    case StoryKind::usual:
      return form.header ? &Section::header : &Section::footer;
    case StoryKind::first:
      return form.header ? &Section::first_header : &Section::first_footer;
    case StoryKind::even:
      return form.header ? &Section::even_header : &Section::even_footer;
  }
  throw Broken("a header of a kind outside the list");
}

// Where a page's number is odd it is the front of its sheet, where numbers begin anew as well: each
// paper and annex that counts of its own has sheets of its own.
void begin_on_own_side(Section& section) {
  if (section.start != document::SectionStart::next_page || !section.page_number_start) return;
  const bool odd = *section.page_number_start % 2 != 0;
  section.start = odd ? document::SectionStart::odd_page : document::SectionStart::even_page;
}

}  // namespace

void Binder::add_story(const StoryNode& form) {
  Blocks blocks;
  const bool barred = std::exchange(notes_barred_, true);
  walk(form.body, [this, &blocks](const Node& node) {
    if (const auto* paragraph = std::get_if<ParagraphNode>(&node.form)) {
      add_paragraph(*paragraph, "page-number", node.source, blocks);
    }
    if (const auto* table = std::get_if<TableNode>(&node.form)) {
      add_table(*table, node.source, blocks);
    }
  });
  notes_barred_ = barred;
  shape_.section.*story_of(form) = std::move(blocks);
  switch (form.kind) {
    case StoryKind::usual:
      return;
    case StoryKind::first:
      shape_.section.first_page_differs = true;
      if (!form.header) shape_.own_first_footer = true;
      return;
    case StoryKind::even:
      (form.header ? shape_.own_even_header : shape_.own_even_footer) = true;
      return;
  }
}

// Blocks that were added since then stand in the columns.
void Binder::put_in_columns(Blocks& blocks) {
  for (std::size_t i = columns_from_; i < blocks.size(); ++i)
    document::put_in_columns(blocks[i], column_set_);
  columns_from_ = blocks.size();
}

void Binder::add_columns(const ColumnsNode& form, const SourceRef& source, Blocks& blocks) {
  const document::ColumnSet& set = form.set;
  const Length text = document::text_width(shape_.section.page);
  if ((text - set.gap * (set.count - 1)) / set.count < kNarrowest) {
    fault(Code::template_value, source,
          {"cột hẹp quá: mỗi cột rộng chưa tới 2 cm", "columns narrower than 2 cm each"},
          {"bớt số cột, hoặc giảm gap", "let there be fewer, or a smaller gap"});
    return;
  }
  shape_.section.column_sets.push_back(set);
  column_set_ = static_cast<std::int32_t>(shape_.section.column_sets.size());
  columns_from_ = blocks.size();
  add_blocks(form.body, blocks);
  put_in_columns(blocks);
}

void Binder::add_across(const AcrossNode& form, Blocks& blocks) {
  put_in_columns(blocks);
  add_blocks(form.body, blocks);
  columns_from_ = blocks.size();
}

// What stands before a section of its own looks as the paper does, and so does what comes after.
void Binder::end_section(Blocks& blocks) {
  if (blocks.empty()) return;
  Shape ended = shape_;
  ended.section.blocks = std::move(blocks);
  blocks.clear();
  shapes_.push_back(std::move(ended));
  // What follows is no first page any more.
  shape_.section.first_page_differs = false;
  shape_.section.page_number_start.reset();
  shape_.section.last_foot.clear();
  shape_.section.column_sets.clear();
  shape_.section.begins_paper = false;
  shape_.copied = false;
}

// A section without content is left out.
void Binder::add_section(const SectionNode& form, const SourceRef& source, Blocks& blocks) {
  const Shape paper = shape_;
  Section& section = shape_.section;
  section.page = looking(section.page, form.look);
  section.start = form.start;
  section.begins_paper = paper.section.begins_paper && blocks.empty();
  // Another paper in the file begins with 1, be it with a section.
  const bool begins = blocks.empty() && !form.first_number;
  if (!begins) section.page_number_start = form.first_number;
  section.page_number_format = form.number_format;
  // The standard leaves page 1 without a number.
  section.first_page_differs = section.page_number_start == 1;
  section.first_header.clear();
  section.first_footer.clear();
  section.last_foot.clear();
  section.column_sets.clear();
  shape_.own_first_footer = false;
  if (form.watermark) {
    section.watermark = watermark_of(*form.watermark, source);
    shape_.own_watermark = true;
  }
  shape_.copied = false;
  Blocks inside;
  add_blocks(form.body, inside);
  Shape made = shape_;
  shape_ = paper;
  if (inside.empty()) return;
  end_section(blocks);
  shape_.section.begins_paper = false;
  shape_.section.page_number_start.reset();
  made.section.blocks = std::move(inside);
  shapes_.push_back(std::move(made));
}

// Its pages count from 1 where the standard says so; page 1 then shows no number.
void Binder::add_annex(const AnnexNode& form, const SourceRef& source, Blocks& blocks) {
  const Shape paper = shape_;
  Section& section = shape_.section;
  const bool anew = standard::annex_counts_anew(*standard_);
  section.page = looking(section.page, form.look);
  section.page_number_start = anew ? std::optional<std::int32_t>(1) : std::nullopt;
  section.first_page_differs = anew;
  section.first_header.clear();
  section.first_footer.clear();
  section.last_foot.clear();
  section.column_sets.clear();
  section.begins_paper = paper.section.begins_paper && blocks.empty();
  shape_.own_first_footer = false;
  const std::size_t body_of_paper = std::exchange(opening_end_, 0);
  Blocks inside;
  add_blocks(form.body, inside);
  opening_end_ = body_of_paper;
  Shape made = shape_;
  shape_ = paper;
  if (inside.empty()) return;
  end_body(inside);
  end_section(blocks);
  shape_.section.begins_paper = false;
  made.section.blocks = std::move(inside);
  made.copied = true;
  document::Paragraph named;
  name_place(form.id, named);
  annexes_.push_back(
      {shapes_.size(),
       {text::squeezed(plain(form.title)), 0, data_place(form.title, source), form.type},
       named.bookmark});
  shapes_.push_back(std::move(made));
}

// The line that says which annex it is, of one with a head of its own what it is: "QUY CHẾ".
static void name_head(Blocks& head, const std::string& bookmark) {
  for (document::Block& block : head) {
    auto* line = std::get_if<document::Paragraph>(&block);
    if (line == nullptr) continue;
    line->bookmark = bookmark;
    return;
  }
}

void Binder::head_annexes() {
  const auto numbered = std::count_if(annexes_.begin(), annexes_.end(), [](const OpenAnnex& open) {
    return open.annex.type.empty();
  });
  std::int32_t number = 0;
  for (OpenAnnex& open : annexes_) {
    if (numbered > 1 && open.annex.type.empty()) open.annex.number = ++number;
    Section& section = shapes_[open.shape].section;
    Blocks head = standard::annex_head(*standard_, particulars_, open.annex, section.page);
    name_head(head, open.bookmark);
    section.blocks.insert(section.blocks.begin(), head.begin(), head.end());
  }
  annexes_.clear();
}

// Beneath the last part of the whole paper (Decree 30/2020, annex I, II.II.2 a; Guidance 36, 3.3).
void Binder::add_copy_form() {
  for (std::size_t i = shapes_.size(); closed_ && i-- > 0;) {
    if (!shapes_[i].copied) continue;
    Section& section = shapes_[i].section;
    for (auto& block : standard::copy_form(*standard_, particulars_, section.page, problems_))
      section.blocks.push_back(std::move(block));
    break;
  }
  for (Shape& shape : shapes_)
    shape.copied = false;
}

std::optional<document::Watermark> Binder::watermark_of(const TextPattern& pattern,
                                                        const SourceRef& source) {
  document::Watermark mark;
  mark.text = text::to_nfc(text::squeezed(plain(pattern)));
  if (mark.text.empty()) return std::nullopt;
  mark.source = data_place(pattern, source);
  return mark;
}

std::optional<document::Watermark> Binder::paper_watermark(const PaperNode& paper) {
  auto mark = watermark_of(paper.watermark, paper.type_source);
  const bool draft = particulars_.draft > 0 && paper.draft_watermark.valid;
  if (mark || !draft || !test(paper.draft_watermark)) return mark;
  mark.emplace();
  mark->text = kDraft;
  mark->source = paper.draft_watermark.source;
  return mark;
}

// A footer without a kind stands on every page; so does, from the second page on, a header.
std::vector<Section> Binder::take_sections(const PaperNode& paper, bool& even_pages_differ) {
  const auto mark = paper_watermark(paper);
  even_pages_differ = false;
  for (const Shape& shape : shapes_)
    even_pages_differ = even_pages_differ || shape.own_even_header || shape.own_even_footer;
  std::vector<Section> sections;
  for (Shape& shape : shapes_) {
    Section& section = shape.section;
    if (!shape.own_watermark) section.watermark = mark;
    if (sections.empty()) section.first_page_differs = true;
    if (!sections.empty() && particulars_.choices.both_sides) begin_on_own_side(section);
    if (section.first_page_differs && !shape.own_first_footer)
      section.first_footer = section.footer;
    if (even_pages_differ && !shape.own_even_header) section.even_header = section.header;
    if (even_pages_differ && !shape.own_even_footer) section.even_footer = section.footer;
    sections.push_back(std::move(section));
  }
  shapes_.clear();
  return sections;
}

}  // namespace tongket::pack
