// Blocks to w:p and w:tbl.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "document/document.h"
#include "docx/media.h"
#include "docx/rows.h"
#include "xml/xml.h"

namespace tongket::docx {

// What the fields show until Word counts anew.
struct FieldResults {
  std::string page_number;
  std::string page_count;
  std::string section_pages;
};

// On which page a paragraph begins, as its section writes the number; where it is not known, the
// results above hold.
using PageLabels = std::map<const document::Paragraph*, std::string>;

// Bookmarks whose number a reference doesn't find at their paragraph.
struct Targets {
  std::set<std::string> captions;    // it is a number of a sequence
  std::set<std::string> unnumbered;  // there is none: the words stand for it
};

// Writes w:sectPr into the last paragraph of a section that is not the last one (17.6.18).
using SectionEnd = std::function<void(xml::Writer&)>;
// Writes runs in front of a paragraph's own: a picture that hangs on it.
using Anchored = std::function<void(xml::Writer&)>;

// The notes of the document in the order that they are met: their part holds them so.
class NoteNumbers {
 public:
  static constexpr std::int64_t first_note = 2;  // the lines above notes come first
  // The id of the note, which is the next (17.11.14).
  std::int64_t number(const document::Note& note);
  [[nodiscard]] const std::vector<const document::Note*>& all() const { return notes_; }

 private:
  std::vector<const document::Note*> notes_;
};

// Writes blocks into one part. Ids of bookmarks go on from part to part: they are unique in the
// whole package (17.13.6.2).
class BlockWriter {
 public:
  BlockWriter(xml::Writer& out, const document::Styles& styles, FieldResults fields,
              std::int64_t& next_bookmark, PartPictures& pictures)
      : out_(out),
        styles_(styles),
        fields_(std::move(fields)),
        next_bookmark_(next_bookmark),
        pictures_(pictures) {}

  void write(std::span<const document::Block> blocks, const SectionEnd& end = {});

  // Where notes are numbered; without it there are none.
  void set_notes(NoteNumbers& notes) { notes_ = &notes; }
  // Of the section that is written next.
  void set_results(FieldResults fields) { fields_ = std::move(fields); }
  void set_page_labels(PageLabels labels) { labels_ = std::move(labels); }
  // The bookmarks of paragraphs with a number of a sequence.
  void set_targets(const Targets& targets) { targets_ = targets; }
  // Hangs on the first paragraph that stands in no table.
  void hang(Anchored anchored) { anchored_ = std::move(anchored); }
  // Hangs on the last paragraph of the blocks that are written next.
  void hang_on_last(Anchored anchored) { anchored_on_last_ = std::move(anchored); }

 private:
  void write_paragraph(const document::Paragraph& paragraph, const SectionEnd& end);
  void write_head(const document::Paragraph& paragraph, const SectionEnd& end);
  void write_direct(const document::Paragraph& paragraph);
  void write_mark(const document::Paragraph& paragraph);
  void write_content(const document::Paragraph& paragraph);
  void write_marked(const document::Paragraph& paragraph);
  void write_linked(const document::Paragraph& paragraph, std::size_t from, std::size_t end);
  void write_runs(const document::Paragraph& paragraph, std::size_t from, std::size_t end);
  std::int64_t begin_bookmark(const std::string& name);
  void end_bookmark(std::int64_t id);
  void write_field_mark(std::string_view kind);
  void begin_field(const std::string& instruction);
  void begin_contents(const document::Contents& contents);
  [[nodiscard]] std::string instruction(const document::Reference& reference) const;
  void write_piece(const document::Inline& piece);
  void write_field(const document::Paragraph& paragraph, const document::Inline& field);
  void write_look(const document::Paragraph& paragraph, const document::Inline& run);
  void write_separator(const SectionEnd& end);
  void write_anchored();

  void write_table(const document::Table& table);
  void write_row(const document::Table& table, const GridRow& row,
                 const std::vector<std::int64_t>& edges, bool whole);
  void write_cell(const document::Table& table, const GridCell& cell,
                  const std::vector<std::int64_t>& edges);

  xml::Writer& out_;
  const document::Styles& styles_;
  FieldResults fields_;
  PageLabels labels_;
  Targets targets_;
  Anchored anchored_, anchored_on_last_;
  std::int32_t in_tables_ = 0;  // how deep
  std::int64_t& next_bookmark_;
  PartPictures& pictures_;
  NoteNumbers* notes_ = nullptr;
  bool keep_rows_together_ = false;  // inside all rows but the last of such a table
};

}  // namespace tongket::docx
