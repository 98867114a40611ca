// Numbers of captions, what references say, and lists of contents.
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "layout/settle.h"

namespace tongket::layout {
namespace {

using namespace document;

void count_sequences(Document& document) {
  std::map<std::string, std::int32_t> counts;
  bool anew = false;
  for (Section& section : document.sections) {
    if (section.begins_paper) {
      counts.clear();
      anew = true;
    }
    for_each_paragraph(section, [&](Paragraph& paragraph) {
      for (Inline& run : paragraph.content) {
        auto* number = std::get_if<SequenceNumber>(&run.content);
        if (number == nullptr) continue;
        const std::int32_t count = ++counts[number->sequence];
        number->text = std::to_string(count);
        number->anew = anew && count == 1;
      }
    });
  }
}

// They go on through the whole document (17.11.11, continuous).
void count_notes(Document& document) {
  std::int32_t count = 0;
  for_each_paragraph(document, [&count](Paragraph& paragraph) {
    for (Inline& run : paragraph.content) {
      auto* note = std::get_if<Note>(&run.content);
      if (note == nullptr) continue;
      note->text = std::to_string(++count);
      for (Block& block : note->blocks)
        for (Inline& inner : std::get<Paragraph>(block).content)
          if (auto* number = std::get_if<NoteNumber>(&inner.content)) number->text = note->text;
    }
  });
}

// As Word's REF \r has it, without the point at the end (17.16.5.51); of a caption, its own words
// and its number: "Bảng 3"; of what has no number its words: "Phụ lục II".
std::string number_of(const Paragraph& paragraph) {
  if (const auto counted = find_sequence_number(paragraph))
    return words_of(paragraph, *counted + 1);
  if (paragraph.label.empty()) return words_of(paragraph);
  std::string label = paragraph.label;
  if (!label.empty() && label.back() == '.') label.pop_back();
  return label;
}

// One round is enough: what a reference quotes that itself quotes another is empty there.
void fill_references(Document& document) {
  std::map<std::string, std::pair<std::string, std::string>> places;  // number, words
  for_each_paragraph(std::as_const(document), [&places](const Paragraph& paragraph) {
    if (paragraph.bookmark.empty()) return;
    places.emplace(paragraph.bookmark, std::make_pair(number_of(paragraph), words_of(paragraph)));
  });
  for_each_paragraph(document, [&places](Paragraph& paragraph) {
    for (Inline& run : paragraph.content) {
      auto* reference = std::get_if<Reference>(&run.content);
      if (reference == nullptr || reference->shows == Shows::page) continue;
      const auto place = places.find(reference->to);
      if (place == places.end()) continue;
      reference->text =
          reference->shows == Shows::number ? place->second.first : place->second.second;
    }
  });
}

// ---- Contents -------------------------------------------------------------------------------

struct Entry {
  std::int32_t level = 0;
  std::string words;
  std::string bookmark;
};

// Finds what the lists list, and gives it bookmarks where it has none.
class Entries {
 public:
  explicit Entries(Document& document) : document_(document) {
    for_each_paragraph(std::as_const(document), [this](const Paragraph& paragraph) {
      if (!paragraph.bookmark.empty()) taken_.insert(paragraph.bookmark);
    });
  }

  // Of the paper that the section belongs to.
  std::vector<Entry> of(const Contents& contents, std::size_t section) {
    auto& sections = document_.sections;
    std::size_t from = section;
    while (from > 0 && !sections[from].begins_paper)
      --from;
    std::vector<Entry> entries;
    for (std::size_t i = from; i < sections.size(); ++i) {
      if (i > from && sections[i].begins_paper) break;
      add(contents, sections[i].blocks, entries);
    }
    return entries;
  }

 private:
  void add(const Contents& contents, std::vector<Block>& blocks, std::vector<Entry>& into) {
    for (Block& block : blocks) {
      if (auto* paragraph = std::get_if<Paragraph>(&block)) {
        add(contents, *paragraph, into);
        continue;
      }
      for (Row& row : std::get_if<Table>(&block)->rows)
        for (Cell& cell : row.cells)
          add(contents, cell.blocks, into);
    }
  }

  void add(const Contents& contents, Paragraph& paragraph, std::vector<Entry>& into) {
    std::int32_t level = 0;
    if (contents.sequence.empty()) {
      level = resolved(document_.styles, paragraph).outline_level.value_or(9);
      if (level < 0 || level >= contents.levels) return;
    } else if (!counts_in(paragraph, contents.sequence)) {
      return;
    }
    std::string words = words_of(paragraph);
    if (words.empty()) return;
    if (!paragraph.label.empty()) words = paragraph.label + ' ' + words;
    if (paragraph.bookmark.empty()) paragraph.bookmark = fresh_bookmark();
    into.push_back({level, std::move(words), paragraph.bookmark});
  }

  static bool counts_in(const Paragraph& paragraph, const std::string& sequence) {
    for (const Inline& run : paragraph.content) {
      const auto* number = std::get_if<SequenceNumber>(&run.content);
      if (number != nullptr && number->sequence == sequence) return true;
    }
    return false;
  }

  // Named as Word names its own, which it hides from people.
  std::string fresh_bookmark() {
    for (;;) {
      std::string name = fmt::format("_Toc{:08}", ++last_);
      if (taken_.insert(name).second) return name;
    }
  }

  Document& document_;
  std::set<std::string> taken_;
  std::int32_t last_ = 0;
};

Paragraph paragraph_of(const Contents& contents, const Entry& entry, const SourceRef& source) {
  Paragraph made;
  made.style = contents_style(contents, entry.level);
  made.source = source;
  const std::string link = "#" + entry.bookmark;
  made.content.push_back({Text{entry.words}, {}, {}, source, link});
  made.content.push_back({Tab{}, {}, {}, source, link});
  made.content.push_back({Reference{entry.bookmark, Shows::page}, {}, {}, source, link});
  return made;
}

// Page numbers stand at the right edge of the text, behind dots. The styles say so, for Word makes
// the list anew from these; where pages of another width have a list too, its entries themselves.
void set_tabs(Styles& styles, Length width, std::vector<Block>& entries) {
  const std::vector<TabStop> tabs = {{width.on_twip_grid(), TabAlign::right, TabLeader::dots}};
  for (Block& entry : entries) {
    auto& paragraph = *std::get_if<Paragraph>(&entry);
    for (ParagraphStyle& style : styles.paragraph) {
      if (style.id != paragraph.style) continue;
      if (!style.paragraph.tabs) style.paragraph.tabs = tabs;
      if (*style.paragraph.tabs != tabs) paragraph.props.tabs = tabs;
    }
  }
}

std::vector<Block> blocks_of(Document& document, const Paragraph& placeholder, Entries& entries,
                             std::size_t section) {
  const Length width = text_width(document.sections[section].page);
  const Contents& contents = *placeholder.contents;
  std::vector<Block> made;
  for (const Entry& entry : entries.of(contents, section))
    made.emplace_back(paragraph_of(contents, entry, placeholder.source));
  if (made.empty()) return made;
  std::get_if<Paragraph>(&made.front())->contents = contents;
  std::get_if<Paragraph>(&made.back())->ends_contents = true;
  set_tabs(document.styles, width, made);
  for (Block& entry : made)
    put_in_columns(entry, placeholder.in_columns);
  return made;
}

bool has_contents(const Document& document) {
  bool found = false;
  for_each_paragraph(document, [&found](const Paragraph& paragraph) {
    found = found || paragraph.contents.has_value();
  });
  return found;
}

void expand_contents(Document& document) {
  if (!has_contents(document)) return;
  Entries entries(document);
  for (std::size_t s = 0; s < document.sections.size(); ++s) {
    Section& section = document.sections[s];
    for (std::size_t i = 0; i < section.blocks.size(); ++i) {
      auto* paragraph = std::get_if<Paragraph>(&section.blocks[i]);
      if (paragraph == nullptr || !paragraph->contents) continue;
      // A copy: giving bookmarks walks through these blocks.
      const Paragraph placeholder = *paragraph;
      std::vector<Block> made = blocks_of(document, placeholder, entries, s);
      const auto at = section.blocks.begin() + static_cast<std::ptrdiff_t>(i);
      const std::size_t count = made.size();
      section.blocks.insert(section.blocks.erase(at), std::make_move_iterator(made.begin()),
                            std::make_move_iterator(made.end()));
      i += count;
      --i;  // wraps at the first, and is counted on
    }
  }
}

}  // namespace

void settle_references(Document& document) {
  count_sequences(document);
  count_notes(document);
  fill_references(document);
  expand_contents(document);
}

}  // namespace tongket::layout
