// Parts, paragraphs and lists.
#include "template/binder.h"
#include "text/text.h"

namespace tongket::pack {

namespace {
constexpr std::int32_t kDeepestNumber = 3;
}

void Binder::add_blocks(const Nodes& nodes, Blocks& blocks) {
  walk(nodes, [this, &blocks](const Node& node) { add_block(node, blocks); });
}

void Binder::add_block(const Node& node, Blocks& blocks) {
  if (const auto* form = std::get_if<ParticularsNode>(&node.form)) {
    if (standard_ != nullptr) begin_another(blocks);
    return read_particulars(*form, node.source);
  }
  if (standard_ == nullptr) return;  // its particulars failed, which is reported
  std::visit(
      Overloaded{
          [&](const ParagraphNode& form) { add_paragraph(form, "body", node.source, blocks); },
          [&](const Part& form) { add_part(form, node.source, blocks); },
          [&](const ColumnsNode& form) { add_columns(form, node.source, blocks); },
          [&](const AcrossNode& form) { add_across(form, blocks); },
          [&](const CaptionNode& form) { add_caption(form, node.source, blocks); },
          [&](const EndnotesNode&) { add_endnotes(blocks); },
          [&](const ContentsNode& form) { add_contents(form, node.source, blocks); },
          [&](const ListNode& form) { add_list(form, nullptr, blocks); },
          [&](const TableNode& form) { add_table(form, node.source, blocks); },
          [&](const Narrative& form) { add_narrative(form, blocks); },
          [&](const Opening&) {
            for (auto& block :
                 standard::opening(*standard_, particulars_, shape_.section.page, problems_)) {
              blocks.push_back(std::move(block));
            }
            opening_end_ = blocks.size();
          },
          [&](const Closing&) { add_closing(blocks); },
          [&](const StoryNode& form) { add_story(form); },
          [&](const SectionNode& form) { add_section(form, node.source, blocks); },
          [&](const AnnexNode& form) { add_annex(form, node.source, blocks); },
          [](const auto&) { throw Broken("an element where the parser lets none stand"); }},
      node.form);
}

// A paragraph whose words are all missing is left out.
void Binder::add_paragraph(std::string_view style, Inlines inlines, const SourceRef& source,
                           Blocks& blocks) {
  if (inlines.empty()) return;
  document::Paragraph paragraph;
  paragraph.style = style;
  paragraph.content = std::move(inlines);
  paragraph.source = source;
  blocks.emplace_back(std::move(paragraph));
}

void Binder::add_paragraph(const ParagraphNode& form, std::string_view usual_style,
                           const SourceRef& source, Blocks& blocks) {
  const std::size_t before = blocks.size();
  const std::string_view style = form.style.id.empty() ? usual_style : form.style.id;
  add_paragraph(style, inlines_of(form.body, form.run), source, blocks);
  if (blocks.size() == before) return;
  auto& made = std::get<document::Paragraph>(blocks.back());
  made.props = form.props;
  name_place(form.id, made);
}

void Binder::add_heading(const std::string& title, const SourceRef& source, bool numbered,
                         const std::string& style, Blocks& blocks) {
  const std::string words = text::squeezed(title);
  if (words.empty()) {
    fault(Code::template_value, source, {"phần này không có tiêu đề", "this part has no title"});
    return;
  }
  document::Paragraph heading = standard::heading(*standard_, part_depth_, numbered, words, source);
  if (!style.empty()) {
    heading.style = style;
    if (numbered && part_depth_ <= kDeepestNumber)
      heading.props.numbering = standard::heading_numbering(part_depth_);
  }
  // Below the second Phần they begin anew.
  if (numbered && headings_ != 0 && part_depth_ <= kDeepestNumber)
    heading.props.numbering = document::NumberingRef{headings_, part_depth_};
  blocks.emplace_back(std::move(heading));
}

// What stands inside is no deeper for it: mục I. of Phần I is what it is without one.
void Binder::add_division(const Part& part, const SourceRef& source, Blocks& blocks) {
  const SourceRef place = data_place(part.title, source);
  const std::string title = text::squeezed(plain(part.title));
  if (title.empty()) {
    fault(Code::template_value, place, {"phần này không có tiêu đề", "this part has no title"});
    return;
  }
  open_divisions();
  document::Paragraph heading = standard::division(*part.division, division_lists_, title, place);
  if (!part.style.id.empty()) heading.style = part.style.id;
  if (!part.numbered) heading.props.numbering = document::NumberingRef{};
  name_place(part.id, heading);
  blocks.emplace_back(std::move(heading));
  if (*part.division == standard::Division::part) {
    headings_ = static_cast<std::int32_t>(lists_.size());
    lists_.push_back(standard::new_headings());
  }
  add_blocks(part.body, blocks);
}

void Binder::add_part(const Part& part, const SourceRef& source, Blocks& blocks) {
  if (part.division) return add_division(part, source, blocks);
  const std::size_t before = blocks.size();
  add_heading(plain(part.title), data_place(part.title, source), part.numbered, part.style.id,
              blocks);
  if (blocks.size() > before) name_place(part.id, std::get<document::Paragraph>(blocks.back()));
  ++part_depth_;
  add_blocks(part.body, blocks);
  --part_depth_;
}

}  // namespace tongket::pack
