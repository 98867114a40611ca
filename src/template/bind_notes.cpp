// Footnotes and endnotes.
#include <iterator>
#include <utility>

#include "template/binder.h"

namespace tongket::pack {

namespace {

document::Inline number_of(decltype(document::Inline::content) content, const SourceRef& source) {
  document::Inline run;
  run.content = std::move(content);
  run.style = kNoteNumberStyle;
  run.source = source;
  return run;
}

}  // namespace

// A note without words is none: a hole of its own may have been empty.
void Binder::add_footnote(Inlines words, const SourceRef& source, Inlines& inlines) {
  if (words.empty()) return;
  document::Paragraph paragraph;
  paragraph.style = "footnote";
  paragraph.source = source;
  paragraph.content.push_back(number_of(document::NoteNumber{}, source));
  paragraph.content.push_back(run_of(document::Text{" "}, {}, source));
  std::move(words.begin(), words.end(), std::back_inserter(paragraph.content));
  document::Note note;
  note.blocks.emplace_back(std::move(paragraph));
  inlines.push_back(number_of(std::move(note), source));
}

void Binder::add_footnote(const xml::Node& note, Inlines& inlines) {
  if (notes_barred_) {
    return fault(
        Code::template_structure, note.source(),
        {"chỗ này của văn bản không có chú thích chân trang: đầu trang, chân trang, đầu bảng",
         "the paper has no footnotes here: a header, a footer, a table's head"},
        {"bỏ footnote khỏi lời này", "take the footnote out of these words"});
  }
  add_footnote(rich_of(note), note.source(), inlines);
}

// Its number is that of its paragraph in the list, so both stay right when the DOCX is edited.
void Binder::add_endnote(const EndnoteNode& form, const SourceRef& source, Inlines& inlines) {
  Inlines words = inlines_of(form.body);
  if (words.empty()) return;
  if (!endnotes_.list) {
    if (!endnotes_.definition) {
      endnotes_.definition = static_cast<std::int32_t>(definitions_.size());
      definitions_.push_back(standard::endnote_numbers());
    }
    endnotes_.list = static_cast<std::int32_t>(lists_.size());
    lists_.push_back({*endnotes_.definition, {}});
  }
  document::Paragraph paragraph;
  paragraph.style = "endnote";
  paragraph.props.numbering = document::NumberingRef{*endnotes_.list, 0};
  paragraph.content = std::move(words);
  paragraph.source = source;
  paragraph.bookmark = bookmark_of("chú thích cuối " + std::to_string(++endnotes_.count));
  document::Inline number =
      number_of(document::Reference{paragraph.bookmark, document::Shows::number}, source);
  number.link = "#" + paragraph.bookmark;
  inlines.push_back(std::move(number));
  endnotes_.waiting.push_back(std::move(paragraph));
}

void Binder::add_endnotes(Blocks& blocks) {
  for (document::Paragraph& note : std::exchange(endnotes_.waiting, {}))
    blocks.emplace_back(std::move(note));
}

void Binder::check_endnotes() {
  if (endnotes_.waiting.empty()) return;
  fault(Code::template_structure, endnotes_.waiting.front().source,
        {"sau chú thích này không có <endnotes/> để in nó",
         "no <endnotes/> comes behind this note to print it"},
        {"đặt <endnotes/> ở cuối văn bản, nơi các chú thích đứng",
         "put <endnotes/> at the end of the paper, where the notes are to stand"});
  endnotes_.waiting.clear();
}

}  // namespace tongket::pack
