#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>

#include "docx/blocks.h"
#include "docx/docx.h"
#include "docx/foot.h"
#include "docx/media.h"
#include "docx/names.h"
#include "docx/numbering.h"
#include "docx/package.h"
#include "docx/stories.h"
#include "docx/styles.h"
#include "docx/unwritable.h"
#include "docx/vml.h"
#include "docx/watermark.h"
#include "zip/zip.h"

namespace tongket::docx {

using namespace document;

namespace {

// Everything that is written, in the order of the container.
struct Package {
  std::vector<Part> parts;
  std::vector<Relationship> of_document;  // targets relative to word/
  // Of headers and footers that show pictures, by the file that says them.
  std::vector<std::pair<std::string, std::vector<Relationship>>> relationships{};
};

void add_part(Package& package, std::string file, std::string_view content_type,
              std::string_view relationship_type, std::string bytes) {
  package.of_document.push_back(
      {"rId" + std::to_string(package.of_document.size() + 1), relationship_type, file});
  package.parts.push_back({"word/" + std::move(file), content_type, std::move(bytes)});
}

void add_definitions(Package& package, const Document& document) {
  add_part(package, "styles.xml", names::styles_type, names::to_styles, write_styles(document));
  if (!document.lists.empty()) {
    add_part(package, "numbering.xml", names::numbering_type, names::to_numbering,
             write_numbering(document));
  }
  add_part(package, "settings.xml", names::settings_type, names::to_settings,
           write_settings(document));
  add_part(package, "fontTable.xml", names::fonts_type, names::to_fonts, write_fonts(document));
}

// What a paper's fields show, and what is unique in the whole package.
struct Numbers {
  std::vector<std::string> section_pages;
  std::string page_count;
  std::int64_t next_bookmark = 0;
  std::int64_t watermarks = 0;
  Media media;
  NoteNumbers notes;
};

Numbers numbers_of(const layout::LaidOut& paper) {
  std::vector<std::size_t> pages(paper.settled.sections.size(), 0);
  for (const layout::Page& page : paper.pages.pages)
    if (page.kind != layout::PageKind::blank) ++pages.at(page.section);
  Numbers numbers;
  for (const std::size_t count : pages)
    numbers.section_pages.push_back(std::to_string(count));
  numbers.page_count = std::to_string(paper.pages.pages.size());
  return numbers;
}

// On the first page that `shows`; where there is none, on the section's first.
FieldResults results_of(const layout::LaidOut& paper, const Numbers& numbers, std::size_t section,
                        const std::function<bool(const layout::Page&)>& shows) {
  const layout::Page* first = nullptr;
  const layout::Page* shown = nullptr;
  for (const layout::Page& page : paper.pages.pages) {
    if (page.section != section || page.kind == layout::PageKind::blank) continue;
    if (first == nullptr) first = &page;
    if (shown == nullptr && shows(page)) shown = &page;
  }
  if (first == nullptr) throw Broken("a section without pages reached docx/");
  return {(shown != nullptr ? shown : first)->label, numbers.page_count,
          numbers.section_pages.at(section)};
}

Targets targets_of(const Document& document) {
  Targets targets;
  for_each_paragraph(document, [&targets](const Paragraph& paragraph) {
    if (paragraph.bookmark.empty()) return;
    if (find_sequence_number(paragraph))
      targets.captions.insert(paragraph.bookmark);
    else if (paragraph.label.empty())
      targets.unnumbered.insert(paragraph.bookmark);
  });
  return targets;
}

std::string write_story(const layout::LaidOut& paper, const Story& story, Numbers& numbers,
                        PartPictures& pictures) {
  const std::optional<Watermark>& mark = paper.settled.sections[story.section].watermark;
  const bool marked = story.header && mark.has_value();
  xml::Writer out;
  out.open(story.header ? "w:hdr" : "w:ftr").attribute("xmlns:w", names::main);
  if (marked) write_vml_names(out);
  const auto shows = [&story](const layout::Page& page) { return page.kind == story.kind; };
  BlockWriter blocks(out, paper.settled.styles, results_of(paper, numbers, story.section, shows),
                     numbers.next_bookmark, pictures);
  blocks.set_targets(targets_of(paper.settled));
  if (marked) {
    blocks.hang([&mark, number = ++numbers.watermarks](xml::Writer& place) {
      write_watermark(place, *mark, number);
    });
  }
  blocks.write(*story.blocks);
  out.close();
  return std::move(out).finish();
}

bool has_page_number(const Paragraph& paragraph) {
  return std::any_of(paragraph.content.begin(), paragraph.content.end(), [](const Inline& run) {
    return std::holds_alternative<PageNumber>(run.content);
  });
}

// Of paragraphs that show the number of their page.
PageLabels page_labels(const layout::LaidOut& paper) {
  std::map<std::uint32_t, const Paragraph*> wanted;
  std::uint32_t number = 0;
  for_each_paragraph(paper.settled, [&](const Paragraph& paragraph) {
    if (has_page_number(paragraph)) wanted.emplace(number, &paragraph);
    ++number;
  });
  PageLabels labels;
  if (wanted.empty()) return labels;
  for (const layout::Page& page : paper.pages.pages) {
    for (const layout::Line& line : page.lines) {
      if (line.zone != layout::Zone::body || !line.first_of_paragraph) continue;
      const auto found = wanted.find(line.paragraph);
      if (found != wanted.end()) labels.emplace(found->second, page.label);
    }
  }
  return labels;
}

// Where the notes of the section's last page begin, or nothing.
std::optional<Length> top_of_notes(const layout::LaidOut& paper, std::size_t section) {
  const layout::Page* last = nullptr;
  for (const layout::Page& page : paper.pages.pages)
    if (page.section == section && page.kind != layout::PageKind::blank) last = &page;
  if (last == nullptr) return std::nullopt;
  for (const layout::Rule& rule : last->rules)
    if (rule.zone == layout::Zone::note) return rule.y - layout::kAboveNoteRule;
  return std::nullopt;
}

// The room that settling kept is the section's last paragraph: the foot hangs on it.
void hang_foot(BlockWriter& blocks, const Section& section, std::int64_t number,
               const std::optional<Length>& notes) {
  const auto* room = std::get_if<Paragraph>(&section.blocks.back());
  if (room == nullptr || !room->props.line_spacing) throw Broken("a foot without room");
  const PageSetup& page = section.page;
  FootBox box{text_width(page), room->props.line_spacing->height, number, {}};
  if (notes) box.below_top = *notes - box.height - page.top;
  blocks.hang_on_last([&blocks, &section, box](xml::Writer& place) {
    write_foot(place, box, [&] { blocks.write(section.last_foot); });
  });
}

// The blocks of each part of a section.
using PartBlocks = std::pair<SectionPart, std::span<const Block>>;
std::vector<PartBlocks> parts_of(const Section& section, std::size_t index) {
  const std::vector<Block>& blocks = section.blocks;
  if (blocks.empty()) return {{{index, true, nullptr}, {}}};
  std::vector<PartBlocks> parts;
  for (std::size_t from = 0, to = 0; from < blocks.size(); from = to) {
    to = end_of_columns(blocks, from);
    parts.push_back({{index, from == 0, columns_of(section, blocks[from])},
                     std::span(blocks).subspan(from, to - from)});
  }
  return parts;
}

void write_sections(xml::Writer& out, const layout::LaidOut& paper, BlockWriter& blocks,
                    const std::vector<Story>& stories, const Numbers& numbers) {
  const Document& document = paper.settled;
  std::int64_t feet = 0;
  for (std::size_t i = 0; i < document.sections.size(); ++i) {
    const Section& section = document.sections[i];
    blocks.set_results(results_of(paper, numbers, i, [](const layout::Page&) { return true; }));
    const std::vector<PartBlocks> parts = parts_of(section, i);
    for (const auto& [part, of_part] : parts) {
      const SectionEnd end = [&section, &stories, &part = part](xml::Writer& place) {
        write_section_props(place, section, part, stories);
      };
      const bool last_of_section = &of_part == &parts.back().second;
      const bool last = last_of_section && i + 1 == document.sections.size();
      if (last_of_section && !section.last_foot.empty())
        hang_foot(blocks, section, ++feet, top_of_notes(paper, i));
      blocks.write(of_part, last ? SectionEnd{} : end);
      if (last) end(out);
    }
  }
}

bool has_foot(const Document& document) {
  return std::any_of(document.sections.begin(), document.sections.end(),
                     [](const Section& section) { return !section.last_foot.empty(); });
}

std::string write_document(const layout::LaidOut& paper, const std::vector<Story>& stories,
                           Numbers& numbers, PartPictures& pictures) {
  xml::Writer out;
  out.open("w:document").attribute("xmlns:w", names::main);
  out.attribute("xmlns:r", names::relationship_ids);
  if (has_foot(paper.settled)) write_vml_names(out);
  out.open("w:body");
  BlockWriter blocks(out, paper.settled.styles, {}, numbers.next_bookmark, pictures);
  blocks.set_page_labels(page_labels(paper));
  blocks.set_targets(targets_of(paper.settled));
  blocks.set_notes(numbers.notes);
  write_sections(out, paper, blocks, stories, numbers);
  out.close().close();
  return std::move(out).finish();
}

// What stands above notes, as high as layout/ has it: Word draws its rule in such a line.
void write_separator(xml::Writer& out, std::string_view type, std::string_view mark,
                     std::int64_t id) {
  const std::int64_t height = layout::kAboveNotes.to_twips();
  out.open("w:footnote").attribute("w:type", type).attribute("w:id", id);
  out.open("w:p").open("w:pPr").open("w:spacing");
  out.attribute("w:before", std::int64_t{0}).attribute("w:after", std::int64_t{0});
  out.attribute("w:line", height).attribute("w:lineRule", "exact").close();
  out.element("w:ind", "w:firstLine", "0").close();
  out.open("w:r").empty(mark).close().close().close();
}

// 17.11.15; the body is written.
std::string write_notes(const layout::LaidOut& paper, Numbers& numbers, PartPictures& pictures) {
  xml::Writer out;
  out.open("w:footnotes").attribute("xmlns:w", names::main);
  out.attribute("xmlns:r", names::relationship_ids);
  write_separator(out, "separator", "w:separator", 0);
  write_separator(out, "continuationSeparator", "w:continuationSeparator", 1);
  const Targets targets = targets_of(paper.settled);
  std::int64_t id = NoteNumbers::first_note;
  for (const Note* note : numbers.notes.all()) {
    out.open("w:footnote").attribute("w:id", id++);
    BlockWriter blocks(out, paper.settled.styles, {}, numbers.next_bookmark, pictures);
    blocks.set_targets(targets);
    blocks.write(note->blocks);
    out.close();
  }
  out.close();
  return std::move(out).finish();
}

void add_relationships(Package& package, const std::string& file, const PartPictures& shown) {
  if (shown.relationships().empty()) return;
  package.relationships.emplace_back("word/_rels/" + file + ".rels", shown.relationships());
}

// The body first, so that a reader of the stream meets it first; then what it refers to.
Package assemble(const layout::LaidOut& paper) {
  Package package;
  add_definitions(package, paper.settled);
  Numbers numbers = numbers_of(paper);
  const std::vector<Story> stories = plan_stories(paper.settled, package.of_document.size() + 1);
  PartPictures pictures(numbers.media);
  std::string document = write_document(paper, stories, numbers, pictures);
  package.parts.insert(package.parts.begin(),
                       {"word/document.xml", names::document_type, std::move(document)});
  for (const Story& story : stories) {
    PartPictures shown(numbers.media);
    add_part(package, story.file, story.header ? names::header_type : names::footer_type,
             story.header ? names::to_header : names::to_footer,
             write_story(paper, story, numbers, shown));
    add_relationships(package, story.file, shown);
  }
  if (!numbers.notes.all().empty()) {
    PartPictures shown(numbers.media);
    add_part(package, "footnotes.xml", names::notes_type, names::to_notes,
             write_notes(paper, numbers, shown));
    add_relationships(package, "footnotes.xml", shown);
  }
  const auto& of_pictures = pictures.relationships();
  package.of_document.insert(package.of_document.end(), of_pictures.begin(), of_pictures.end());
  for (Part& part : numbers.media.take())
    package.parts.push_back(std::move(part));
  package.parts.push_back(
      {"docProps/core.xml", names::core_type, write_core(paper.settled.metadata)});
  package.parts.push_back(
      {"docProps/app.xml", names::extended_type, write_extended(paper.pages.pages.size())});
  return package;
}

const std::vector<Relationship>& package_relationships() {
  static const std::vector<Relationship> all = {{"rId1", names::to_document, "word/document.xml"},
                                                {"rId2", names::to_core, "docProps/core.xml"},
                                                {"rId3", names::to_extended, "docProps/app.xml"}};
  return all;
}

// [Content_Types].xml first (part 2, 10.2.4: readers that stream want it there).
std::vector<zip::Entry> entries_of(Package package) {
  std::vector<zip::Entry> entries;
  entries.push_back({"[Content_Types].xml", write_content_types(package.parts)});
  entries.push_back({"_rels/.rels", write_relationships(package_relationships())});
  entries.push_back({"word/_rels/document.xml.rels", write_relationships(package.of_document)});
  for (const auto& [file, relationships] : package.relationships)
    entries.push_back({file, write_relationships(relationships)});
  for (Part& part : package.parts) {
    entries.push_back({std::move(part.name), std::move(part.bytes)});
  }
  return entries;
}

}  // namespace

Result<std::string> write(const layout::LaidOut& paper) {
  if (std::optional<Diagnostic> problem = find_unwritable(paper.settled)) {
    return fail(std::move(*problem));
  }
  return zip::write(entries_of(assemble(paper)), paper.settled.metadata.created);
}

}  // namespace tongket::docx
