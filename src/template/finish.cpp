// What is true of every paper in the end, the template's own words included.
#include <variant>

#include "template/binder.h"
#include "text/text.h"

namespace tongket::pack {

namespace {

std::string* text_of(document::Inline& run) {
  auto* text = std::get_if<document::Text>(&run.content);
  return text == nullptr ? nullptr : &text->text;
}

// What stands for a figure among the words.
bool is_field(const document::Inline& run) {
  return std::holds_alternative<document::PageNumber>(run.content) ||
         std::holds_alternative<document::PageCount>(run.content) ||
         std::holds_alternative<document::SectionPageCount>(run.content) ||
         std::holds_alternative<document::Reference>(run.content) ||
         std::holds_alternative<document::SequenceNumber>(run.content) ||
         std::holds_alternative<document::Picture>(run.content) ||
         std::holds_alternative<document::NoteNumber>(run.content);
}

// The number of a footnote, or of an endnote.
bool is_note(const document::Inline& run) {
  return std::holds_alternative<document::Note>(run.content) ||
         (std::holds_alternative<document::Reference>(run.content) &&
          run.style == kNoteNumberStyle);
}

// Runs of white space to one space; none where a line begins. at_start goes on from run to run.
std::string squeezed_run(const std::string& text, bool& at_start) {
  std::string made;
  for (const char c : text) {
    const bool white = is_white(c);
    if (white && at_start) continue;
    made += white ? ' ' : c;
    at_start = white;
  }
  return made;
}

// The space that a line ends with goes. Whether there was one.
bool trim_end(Inlines& inlines, std::size_t end) {
  while (end > 0) {
    std::string* text = text_of(inlines[--end]);
    if (text == nullptr) return false;
    const bool trimmed = !text->empty() && text->back() == ' ';
    if (trimmed) text->pop_back();
    if (trimmed || !text->empty()) return trimmed;
  }
  return false;
}

// Whether a space stands before such words, where one was between them and the words before.
bool stands_apart(const std::string& text) {
  constexpr std::string_view closing = " ,.;:!?)";
  return !text.empty() && closing.find(text.front()) == std::string_view::npos;
}

// What with_no_breaks made of a character of ours.
std::string_view bound(char ours, char wanted) {
  if (ours == ' ' && wanted != ' ') return "\u00A0";
  if (ours == '-' && wanted != '-') return "\u2011";
  return {};
}

// Places without breaks are found over the whole paragraph ("25" may be a hole and " hộ" the
// template's) and written back run by run: only spaces and hyphens change.
void set_no_breaks(Inlines& inlines, const text::NoBreakOptions& options) {
  std::string whole;
  for (document::Inline& run : inlines) {
    const std::string* text = text_of(run);
    whole += text != nullptr ? *text : std::string("\n");
  }
  const std::string wanted = text::with_no_breaks(whole, options);
  std::size_t at = 0;
  for (document::Inline& run : inlines) {
    std::string* text = text_of(run);
    if (text == nullptr) {
      ++at;
      continue;
    }
    std::string made;
    for (const char c : *text) {
      const std::string_view changed = bound(c, wanted[at]);
      made += changed.empty() ? std::string_view(&c, 1) : changed;
      at += changed.empty() ? 1 : changed.size();
    }
    *text = std::move(made);
  }
}

void finish_paragraph(document::Paragraph& paragraph, const text::NoBreakOptions& options) {
  for (document::Inline& run : paragraph.content) {
    if (std::string* text = text_of(run)) *text = text::to_nfc(*text);
  }
  // The paper's own number stands alone on its line, and is what people look for in Word. Names of
  // offices have their lines already: tied across one ("2025 xã"), a line would be cut in a word.
  const bool alone =
      paragraph.style == "number" || paragraph.style == "office" || paragraph.style == "superior";
  if (!alone) set_no_breaks(paragraph.content, options);
}

// What follows a table stands off it, unless it says itself how far; its style can't know that it
// does.
constexpr Length kAfterTable = Length::points(6);

void space_after_tables(const document::Styles& styles, Blocks& blocks) {
  for (std::size_t i = 1; i < blocks.size(); ++i) {
    const auto* table = std::get_if<document::Table>(&blocks[i - 1]);
    auto* paragraph = std::get_if<document::Paragraph>(&blocks[i]);
    const bool lined = table != nullptr && document::resolved(styles, *table).lines.drawn();
    if (!lined || paragraph == nullptr || paragraph->props.space_before) continue;
    paragraph->props.space_before = kAfterTable;
  }
}

}  // namespace

void squeeze(Inlines& inlines) {
  bool at_start = true;
  bool was_apart = false;  // words before a note ended with a space
  for (std::size_t i = 0; i < inlines.size(); ++i) {
    if (std::string* text = text_of(inlines[i])) {
      *text = squeezed_run(*text, at_start);
      if (was_apart && stands_apart(*text)) text->insert(0, 1, ' ');
      was_apart = was_apart && text->empty();
    } else if (is_note(inlines[i])) {
      // Its number stands right behind what it is a note to, the space behind the number.
      was_apart = trim_end(inlines, i);
      at_start = false;
    } else if (is_field(inlines[i])) {
      at_start = false;
    } else {
      trim_end(inlines, i);
      at_start = true;
    }
  }
  trim_end(inlines, inlines.size());
  std::erase_if(inlines, [](document::Inline& run) {
    const std::string* text = text_of(run);
    return text != nullptr && text->empty();
  });
}

void finish(document::Document& document, const text::NoBreakOptions& options) {
  document::for_each_paragraph(document, [&options](document::Paragraph& paragraph) {
    finish_paragraph(paragraph, options);
  });
  for (document::Section& section : document.sections)
    space_after_tables(document.styles, section.blocks);
  document.metadata.title = text::to_nfc(document.metadata.title);
  document.metadata.subject = text::to_nfc(document.metadata.subject);
  document.metadata.author = text::to_nfc(document.metadata.author);
}

}  // namespace tongket::pack
