// Reading order, and the words in it.
#include "document/document.h"

#include <algorithm>

namespace tongket::document {

namespace {

// One walk for constant and changing documents: Blocks is std::vector<Block>, const or not.
template <typename Blocks, typename Visit>
void walk(Blocks& blocks, const Visit& visit) {
  for (auto& block : blocks) {
    if (auto* paragraph = std::get_if<Paragraph>(&block)) {
      visit(*paragraph);
      for (auto& run : paragraph->content)
        if (auto* note = std::get_if<Note>(&run.content)) walk(note->blocks, visit);
      continue;
    }
    for (auto& row : std::get<Table>(block).rows) {
      for (auto& cell : row.cells)
        walk(cell.blocks, visit);
    }
  }
}

template <typename AnySection, typename Visit>
void walk_section(AnySection& section, const Visit& visit) {
  for (const auto story : section_stories)
    walk(section.*story, visit);
}
template <typename AnyDocument, typename Visit>
void walk_document(AnyDocument& document, const Visit& visit) {
  for (auto& section : document.sections)
    walk_section(section, visit);
}

struct PlainInline {
  std::string& text;
  void operator()(const Text& run) const { text += run.text; }
  void operator()(const Tab&) const { text += '\t'; }
  void operator()(const LineBreak&) const { text += '\n'; }
  // What stands there is known only on the page.
  void operator()(const PageNumber&) const {}
  void operator()(const PageCount&) const {}
  void operator()(const SectionPageCount&) const {}
  void operator()(const Reference& run) const {
    if (run.shows != Shows::page) text += run.text;
  }
  void operator()(const SequenceNumber& run) const { text += run.text; }
  void operator()(const Picture&) const {}
  // A note's number is none of the words around it.
  void operator()(const Note&) const {}
  void operator()(const NoteNumber&) const {}
};

}  // namespace

void for_each_paragraph(Document& document, const std::function<void(Paragraph&)>& visit) {
  walk_document(document, visit);
}

void for_each_paragraph(Section& section, const std::function<void(Paragraph&)>& visit) {
  walk_section(section, visit);
}

void for_each_paragraph(const Document& document,
                        const std::function<void(const Paragraph&)>& visit) {
  walk_document(document, visit);
}

std::string plain_text(const Document& document) {
  std::string text;
  for_each_paragraph(document, [&](const Paragraph& paragraph) {
    if (!paragraph.label.empty()) text += paragraph.label + ' ';
    for (const Inline& run : paragraph.content)
      std::visit(PlainInline{text}, run.content);
    text += '\n';
  });
  return text;
}

std::optional<std::size_t> find_sequence_number(const Paragraph& paragraph) {
  for (std::size_t i = 0; i < paragraph.content.size(); ++i)
    if (std::holds_alternative<SequenceNumber>(paragraph.content[i].content)) return i;
  return std::nullopt;
}

std::vector<const Note*> notes_of(const Paragraph& paragraph) {
  std::vector<const Note*> notes;
  for (const Inline& run : paragraph.content)
    if (const auto* note = std::get_if<Note>(&run.content)) notes.push_back(note);
  return notes;
}

bool has_notes(const Document& document) {
  bool found = false;
  for_each_paragraph(document, [&found](const Paragraph& paragraph) {
    found = found || !notes_of(paragraph).empty();
  });
  return found;
}

std::string words_of(const Paragraph& paragraph, std::size_t end) {
  std::string words;
  for (std::size_t i = 0; i < std::min(end, paragraph.content.size()); ++i) {
    if (std::holds_alternative<Note>(paragraph.content[i].content)) continue;
    std::string piece;
    std::visit(PlainInline{piece}, paragraph.content[i].content);
    const bool apart = piece.empty() || piece == "\t" || piece == "\n";
    if (!apart) words += piece;
    if (apart && !words.empty() && words.back() != ' ') words += ' ';
  }
  while (!words.empty() && words.back() == ' ')
    words.pop_back();
  return words;
}

bool is_address(std::string_view link) {
  constexpr std::array<std::string_view, 3> kinds = {"https://", "http://", "mailto:"};
  return std::any_of(kinds.begin(), kinds.end(), [link](std::string_view kind) {
    return link.size() > kind.size() && link.substr(0, kind.size()) == kind;
  });
}

std::string contents_style(const Contents& contents, std::int32_t level) {
  if (!contents.sequence.empty()) return "contents-captions";
  return "contents-" + std::to_string(std::clamp(level + 1, 1, Contents::most_levels));
}

}  // namespace tongket::document
