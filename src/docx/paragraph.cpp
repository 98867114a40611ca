#include <algorithm>
#include <type_traits>
#include <utility>

#include "docx/blocks.h"
#include "docx/props.h"

namespace tongket::docx {

using namespace document;

namespace {

constexpr std::string_view no_break_hyphen = "\u2011";
constexpr std::string_view soft_hyphen = "\u00AD";

// The instruction of a field (17.16.5), or nothing. Counts say that they want digits: LibreOffice
// would write them as the section writes its page numbers.
struct FieldCode {
  std::string_view operator()(const Text&) const { return {}; }
  std::string_view operator()(const Tab&) const { return {}; }
  std::string_view operator()(const LineBreak&) const { return {}; }
  std::string_view operator()(const PageNumber&) const { return " PAGE "; }
  std::string_view operator()(const PageCount&) const { return " NUMPAGES \\* Arabic "; }
  std::string_view operator()(const SectionPageCount&) const { return " SECTIONPAGES \\* Arabic "; }
  std::string_view operator()(const Reference&) const { return " REF "; }
  std::string_view operator()(const SequenceNumber&) const { return " SEQ "; }
  std::string_view operator()(const Picture&) const { return {}; }
  std::string_view operator()(const Note&) const { return {}; }
  std::string_view operator()(const NoteNumber&) const { return {}; }
};

// Of a caption, label and number stand in a bookmark of their own, which a reference can quote.
constexpr std::string_view number_suffix = "_so";

bool is_field(const Inline& piece) {
  return !std::visit(FieldCode{}, piece.content).empty();
}

// Each has a run of its own, as Word writes them.
bool is_note(const Inline& piece) {
  return std::holds_alternative<Note>(piece.content);
}

bool same_look(const Inline& a, const Inline& b) {
  return !is_note(a) && !is_note(b) && a.style == b.style && a.props == b.props && a.link == b.link;
}

void write_stretch(xml::Writer& out, std::string_view text) {
  if (text.empty()) return;
  out.open("w:t");
  // White space at the ends would go otherwise (XML 1.0, 2.10).
  if (text.front() == ' ' || text.back() == ' ') out.attribute("xml:space", "preserve");
  out.text(text).close();
}

// Word shows U+2011 from whatever font has it; the element (17.3.3.18) stays in the run's own. To
// U+00AD it gives a place of its own, to the element (17.3.3.29) only where a line ends.
void write_words(xml::Writer& out, std::string_view text) {
  std::size_t stretch = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool kept = text.substr(at, no_break_hyphen.size()) == no_break_hyphen;
    if (!kept && text.substr(at, soft_hyphen.size()) != soft_hyphen) continue;
    write_stretch(out, text.substr(stretch, at - stretch));
    out.empty(kept ? "w:noBreakHyphen" : "w:softHyphen");
    stretch = at + (kept ? no_break_hyphen : soft_hyphen).size();
    at = stretch - 1;
  }
  write_stretch(out, text.substr(stretch));
}

// 17.7.3: bold, italic, capitals and strike of a character style toggle those of the paragraph's
// style, where the model's override them. What a style sets is therefore said by the run itself.
void say_toggles(RunProps& said, const RunProps& meant, const RunProps& around) {
  if (around.bold.value_or(false)) said.bold = meant.bold;
  if (around.italic.value_or(false)) said.italic = meant.italic;
  if (around.caps.value_or(false)) said.caps = meant.caps;
  if (around.small_caps.value_or(false)) said.small_caps = meant.small_caps;
  if (around.strike.value_or(Strike::none) == Strike::single) said.strike = meant.strike;
}

template <typename Prop>
void say_other(Prop& said, const Prop& meant, const Prop& around) {
  if (meant != around) said = meant;
}

// LibreOffice lets the defaults and a table's style override what a character style says of words
// in cells.
void say_all_others(RunProps& said, const RunProps& meant, const RunProps& around) {
  say_other(said.font, meant.font, around.font);
  say_other(said.size, meant.size, around.size);
  say_other(said.bold, meant.bold, around.bold);
  say_other(said.italic, meant.italic, around.italic);
  say_other(said.underline, meant.underline, around.underline);
  say_other(said.strike, meant.strike, around.strike);
  say_other(said.caps, meant.caps, around.caps);
  say_other(said.small_caps, meant.small_caps, around.small_caps);
  say_other(said.vertical, meant.vertical, around.vertical);
  say_other(said.raised, meant.raised, around.raised);
  say_other(said.spacing, meant.spacing, around.spacing);
  say_other(said.color, meant.color, around.color);
  say_other(said.language, meant.language, around.language);
}

// What a run says itself, so that it looks as it is meant wherever its style isn't enough.
RunProps with_style_said(const Styles& styles, const Paragraph& paragraph, const Inline& run) {
  RunProps said = run.props;
  if (run.style.empty()) return said;
  const RunProps meant = resolved(styles, paragraph, run);
  const RunProps around = resolved_mark(styles, paragraph);
  say_toggles(said, meant, around);
  if (paragraph.table_style >= 0) say_all_others(said, meant, around);
  // LibreOffice doesn't ask a character style for a highlight.
  say_other(said.highlight, meant.highlight, around.highlight);
  return said;
}

bool is_pictures(const Paragraph& paragraph) {
  return std::all_of(paragraph.content.begin(), paragraph.content.end(), [](const Inline& run) {
    return std::holds_alternative<Picture>(run.content);
  });
}

// Whether the paragraph's mark has to be told how it looks, see write_mark().
bool marks_its_end(const Paragraph& paragraph) {
  if (!paragraph.label.empty() || paragraph.content.empty()) return false;
  const Inline& last = paragraph.content.back();
  return !last.style.empty() || !last.props.empty() || is_pictures(paragraph);
}

bool has_direct_tabs_or_borders(const Paragraph& paragraph) {
  return paragraph.props.tabs.has_value() || paragraph.props.borders.has_value();
}

}  // namespace

void BlockWriter::write(std::span<const Block> blocks, const SectionEnd& end) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const bool last = i + 1 == blocks.size();
    if (const auto* paragraph = std::get_if<Paragraph>(&blocks[i])) {
      if (last && in_tables_ == 0 && anchored_on_last_) hang(std::exchange(anchored_on_last_, {}));
      write_paragraph(*paragraph, last ? end : SectionEnd{});
      continue;
    }
    write_table(std::get<Table>(blocks[i]));
    // Two tables in a row would be one for Word, and a story must end with a paragraph.
    if (last || std::holds_alternative<Table>(blocks[i + 1])) {
      write_separator(last ? end : SectionEnd{});
    }
  }
  if (blocks.empty()) write_separator(end);
}

void BlockWriter::write_separator(const SectionEnd& end) {
  ParagraphProps props;
  if (keep_rows_together_) props.keep_next = true;
  props.space_before = props.space_after = Length{};
  props.line_spacing = LineSpacing{LineRule::exactly, 240, Length::points(1)};
  props.indent_left = props.indent_right = props.first_line = Length{};
  out_.open("w:p").open("w:pPr");
  write_paragraph_props(out_, props, {});
  RunProps mark;
  mark.size = Length::points(1);
  write_run_props(out_, {}, mark);
  if (end) end(out_);
  out_.close();
  write_anchored();
  out_.close();
}

void BlockWriter::write_paragraph(const Paragraph& paragraph, const SectionEnd& end) {
  out_.open("w:p");
  write_head(paragraph, end);
  write_anchored();
  for (const SignBox& box : paragraph.boxes) {
    if (!box.picture) continue;
    out_.open("w:r");
    pictures_.write_anchored(out_, box);
    out_.close();
  }
  write_content(paragraph);
  out_.close();
}

void BlockWriter::write_head(const Paragraph& paragraph, const SectionEnd& end) {
  const bool plain = paragraph.style.empty() && paragraph.props.empty() && !keep_rows_together_;
  const bool marked = marks_its_end(paragraph);
  if (plain && !end && !marked) return;
  out_.open("w:pPr");
  if (!paragraph.style.empty()) out_.element("w:pStyle", "w:val", paragraph.style);
  write_direct(paragraph);
  if (marked) write_mark(paragraph);
  if (end) end(out_);
  out_.close();
}

void BlockWriter::write_direct(const Paragraph& paragraph) {
  InheritedProps inherited;
  if (has_direct_tabs_or_borders(paragraph)) {
    Paragraph plain;
    plain.style = paragraph.style;
    inherited = inherited_from(resolved(styles_, plain));
  }
  ParagraphProps props = paragraph.props;
  // Word keeps a table together where every paragraph of its rows keeps with the next.
  if (keep_rows_together_) props.keep_next = true;
  if (props.numbering && props.numbering->list < 0)
    say_indents(props, resolved(styles_, paragraph));
  write_paragraph_props(out_, props, inherited);
}

// Word counts the paragraph's mark into the height of the last line, layout/ only the words: the
// mark looks as the last of them. A label follows the mark, so numbered paragraphs keep theirs.
// Below a picture it would reach: there it is as small as can be.
void BlockWriter::write_mark(const Paragraph& paragraph) {
  if (is_pictures(paragraph)) {
    RunProps mark;
    mark.size = Length::points(1);
    return write_run_props(out_, {}, mark);
  }
  write_look(paragraph, paragraph.content.back());
}

void BlockWriter::write_look(const Paragraph& paragraph, const Inline& run) {
  write_run_props(out_, run.style, with_style_said(styles_, paragraph, run));
}

void BlockWriter::write_content(const Paragraph& paragraph) {
  if (paragraph.contents) begin_contents(*paragraph.contents);
  write_marked(paragraph);
  if (paragraph.ends_contents) write_field_mark("end");
}

void BlockWriter::write_marked(const Paragraph& paragraph) {
  const std::size_t size = paragraph.content.size();
  if (paragraph.bookmark.empty()) {
    write_linked(paragraph, 0, size);
    return;
  }
  const std::int64_t id = begin_bookmark(paragraph.bookmark);
  std::size_t from = 0;
  if (const auto number = find_sequence_number(paragraph)) {
    const std::int64_t inner = begin_bookmark(paragraph.bookmark + std::string(number_suffix));
    from = *number + 1;
    write_linked(paragraph, 0, from);
    end_bookmark(inner);
  }
  write_linked(paragraph, from, size);
  end_bookmark(id);
}

std::int64_t BlockWriter::begin_bookmark(const std::string& name) {
  const std::int64_t id = next_bookmark_++;
  out_.open("w:bookmarkStart").attribute("w:id", id).attribute("w:name", name).close();
  return id;
}
void BlockWriter::end_bookmark(std::int64_t id) {
  out_.open("w:bookmarkEnd").attribute("w:id", id).close();
}

void BlockWriter::write_field_mark(std::string_view kind) {
  out_.open("w:r").open("w:fldChar").attribute("w:fldCharType", kind).close().close();
}

// A field over more than a run (17.16.18); what follows up to its "end" is the result.
void BlockWriter::begin_field(const std::string& instruction) {
  write_field_mark("begin");
  out_.open("w:r").open("w:instrText").attribute("xml:space", "preserve").text(instruction);
  out_.close().close();
  write_field_mark("separate");
}

// 17.16.5.68: by outline levels, also those that paragraphs have of their own; with links.
void BlockWriter::begin_contents(const Contents& contents) {
  // Not of which of several papers (\\b): LibreOffice 7.4 breaks down at it.
  begin_field(contents.sequence.empty()
                  ? " TOC \\o \"1-" + std::to_string(contents.levels) + "\" \\h \\z \\u "
                  : " TOC \\h \\z \\c \"" + contents.sequence + "\" ");
}

// What leads to the same place is one link. Addresses are fields, which need no relationships in
// the part that they stand in (17.16.5.25).
void BlockWriter::write_linked(const Paragraph& paragraph, std::size_t from, std::size_t end) {
  while (from < end) {
    const std::string& link = paragraph.content[from].link;
    std::size_t next = from + 1;
    while (next < end && paragraph.content[next].link == link)
      ++next;
    const bool inside = !link.empty() && link.front() == '#';
    const bool outside = !link.empty() && !inside;
    if (inside) out_.open("w:hyperlink").attribute("w:anchor", link.substr(1));
    if (outside) begin_field(" HYPERLINK \"" + link + "\" ");
    write_runs(paragraph, from, next);
    if (inside) out_.close();
    if (outside) write_field_mark("end");
    from = next;
  }
}

// Neighbours that look the same share a run: people search and edit whole phrases.
void BlockWriter::write_runs(const Paragraph& paragraph, std::size_t from, std::size_t end) {
  const Inline* open = nullptr;
  for (std::size_t i = from; i < end; ++i) {
    const Inline& piece = paragraph.content[i];
    const bool goes_on = open != nullptr && !is_field(piece) && same_look(*open, piece);
    if (open != nullptr && !goes_on) {
      out_.close();
      open = nullptr;
    }
    if (is_field(piece)) {
      write_field(paragraph, piece);
      continue;
    }
    if (open == nullptr) {
      out_.open("w:r");
      write_look(paragraph, piece);
      open = &piece;
    }
    write_piece(piece);
  }
  if (open != nullptr) out_.close();
}

void BlockWriter::write_piece(const Inline& piece) {
  std::visit(
      [this](const auto& content) {
        using Content = std::decay_t<decltype(content)>;
        if constexpr (std::is_same_v<Content, Text>) {
          write_words(out_, content.text);
        } else if constexpr (std::is_same_v<Content, Tab>) {
          out_.empty("w:tab");
        } else if constexpr (std::is_same_v<Content, LineBreak>) {
          out_.empty("w:br");
        } else if constexpr (std::is_same_v<Content, Picture>) {
          pictures_.write(out_, content);
        } else if constexpr (std::is_same_v<Content, Note>) {
          out_.open("w:footnoteReference").attribute("w:id", notes_->number(content)).close();
        } else if constexpr (std::is_same_v<Content, NoteNumber>) {
          out_.empty("w:footnoteRef");
        } else {
          static_assert(std::is_same_v<Content, PageNumber> || std::is_same_v<Content, PageCount> ||
                        std::is_same_v<Content, SectionPageCount> ||
                        std::is_same_v<Content, Reference> ||
                        std::is_same_v<Content, SequenceNumber>);
        }
      },
      piece.content);
}

// What a reference asks Word for (17.16.5.51, 17.16.5.45); a caption's number is words of its own.
std::string BlockWriter::instruction(const Reference& reference) const {
  switch (reference.shows) {
    case Shows::page:
      return " PAGEREF " + reference.to + " \\h ";
    case Shows::number:
      if (targets_.unnumbered.count(reference.to) != 0) return " REF " + reference.to + " \\h ";
      if (targets_.captions.count(reference.to) == 0) return " REF " + reference.to + " \\r \\h ";
      return " REF " + reference.to + std::string(number_suffix) + " \\h ";
    case Shows::words:
      return " REF " + reference.to + " \\h ";
  }
  throw Broken("a reference that shows something outside the list");
}

void BlockWriter::write_field(const Paragraph& paragraph, const Inline& field) {
  std::string code(std::visit(FieldCode{}, field.content));
  const std::string* result = &fields_.section_pages;
  if (const auto* reference = std::get_if<Reference>(&field.content)) {
    code = instruction(*reference);
    result = &reference->text;
  }
  if (const auto* number = std::get_if<SequenceNumber>(&field.content)) {
    code += number->sequence + (number->anew ? " \\* ARABIC \\r 1 " : " \\* ARABIC ");
    result = &number->text;
  }
  if (std::holds_alternative<PageCount>(field.content)) result = &fields_.page_count;
  if (std::holds_alternative<PageNumber>(field.content)) {
    const auto known = labels_.find(&paragraph);
    result = known == labels_.end() ? &fields_.page_number : &known->second;
  }
  out_.open("w:fldSimple").attribute("w:instr", code);
  out_.open("w:r");
  write_look(paragraph, field);
  out_.open("w:t").text(*result).close();
  out_.close().close();
}

std::int64_t NoteNumbers::number(const Note& note) {
  notes_.push_back(&note);
  return first_note + static_cast<std::int64_t>(notes_.size()) - 1;
}

void BlockWriter::write_anchored() {
  if (!anchored_ || in_tables_ > 0) return;
  std::exchange(anchored_, {})(out_);
}

}  // namespace tongket::docx
