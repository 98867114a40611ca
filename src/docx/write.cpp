#include "docx/blocks.h"
#include "docx/docx.h"
#include "docx/names.h"
#include "docx/numbering.h"
#include "docx/package.h"
#include "docx/stories.h"
#include "docx/styles.h"
#include "docx/unwritable.h"
#include "zip/zip.h"

namespace tongket::docx {

using namespace document;

namespace {

// Everything that is written, in the order of the container.
struct Package {
  std::vector<Part> parts;
  std::vector<Relationship> of_document;  // targets relative to word/
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
           write_settings(document.metadata));
  add_part(package, "fontTable.xml", names::fonts_type, names::to_fonts, write_fonts(document));
}

// The number on the first page that shows the story.
FieldResults first_results(const layout::LaidOut& paper, const Story& story) {
  const Section& section = paper.settled.sections[story.section];
  const bool second = story.kind == "default" && section.first_page_differs;
  const std::int32_t number = section.page_number_start.value_or(1) + (second ? 1 : 0);
  return {std::to_string(number), std::to_string(paper.pages.pages.size())};
}

std::string write_story(const layout::LaidOut& paper, const Story& story,
                        std::int64_t& next_bookmark) {
  xml::Writer out;
  out.open(story.header ? "w:hdr" : "w:ftr").attribute("xmlns:w", names::main);
  BlockWriter blocks(out, paper.settled.styles, first_results(paper, story), next_bookmark);
  blocks.write(*story.blocks);
  out.close();
  return std::move(out).finish();
}

void write_sections(xml::Writer& out, const Document& document, BlockWriter& blocks,
                    const std::vector<Story>& stories) {
  for (std::size_t i = 0; i < document.sections.size(); ++i) {
    const Section& section = document.sections[i];
    const SectionEnd end = [&section, &stories, i](xml::Writer& place) {
      write_section_props(place, section, i, stories);
    };
    const bool last = i + 1 == document.sections.size();
    blocks.write(section.blocks, last ? SectionEnd{} : end);
    if (last) end(out);
  }
}

std::string write_document(const layout::LaidOut& paper, const std::vector<Story>& stories,
                           std::int64_t& next_bookmark) {
  xml::Writer out;
  out.open("w:document").attribute("xmlns:w", names::main);
  out.attribute("xmlns:r", names::relationship_ids).open("w:body");
  const FieldResults results = {"1", std::to_string(paper.pages.pages.size())};
  BlockWriter blocks(out, paper.settled.styles, results, next_bookmark);
  write_sections(out, paper.settled, blocks, stories);
  out.close().close();
  return std::move(out).finish();
}

// The body first, so that a reader of the stream meets it first; then what it refers to.
Package assemble(const layout::LaidOut& paper) {
  Package package;
  add_definitions(package, paper.settled);
  std::int64_t next_bookmark = 0;
  const std::vector<Story> stories = plan_stories(paper.settled, package.of_document.size() + 1);
  std::string document = write_document(paper, stories, next_bookmark);
  package.parts.insert(package.parts.begin(),
                       {"word/document.xml", names::document_type, std::move(document)});
  for (const Story& story : stories) {
    add_part(package, story.file, story.header ? names::header_type : names::footer_type,
             story.header ? names::to_header : names::to_footer,
             write_story(paper, story, next_bookmark));
  }
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
