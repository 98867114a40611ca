#include "docx/stories.h"

#include <array>

namespace tongket::docx {

using namespace document;

namespace {

using layout::PageKind;

struct Kind {
  bool header;
  PageKind pages;
  std::vector<Block> Section::*blocks;
};
constexpr std::array<Kind, 6> kinds = {{{true, PageKind::usual, &Section::header},
                                        {true, PageKind::first, &Section::first_header},
                                        {true, PageKind::even, &Section::even_header},
                                        {false, PageKind::usual, &Section::footer},
                                        {false, PageKind::first, &Section::first_footer},
                                        {false, PageKind::even, &Section::even_footer}}};

bool applies(const Kind& kind, const Document& document, const Section& section) {
  if (kind.pages == PageKind::first) return section.first_page_differs;
  return kind.pages != PageKind::even || document.even_pages_differ;
}

// 17.18.36 ST_HdrFtr.
std::string_view name_of(PageKind kind) {
  switch (kind) {
    case PageKind::usual:
      return "default";
    case PageKind::first:
      return "first";
    case PageKind::even:
      return "even";
    case PageKind::blank:
      break;
  }
  throw Broken("a blank page has no header");
}

// 17.18.59 ST_NumberFormat.
std::string_view name_of(PageNumberFormat format) {
  switch (format) {
    case PageNumberFormat::decimal:
      return "decimal";
    case PageNumberFormat::lower_roman:
      return "lowerRoman";
    case PageNumberFormat::upper_roman:
      return "upperRoman";
    case PageNumberFormat::lower_letter:
      return "lowerLetter";
    case PageNumberFormat::upper_letter:
      return "upperLetter";
  }
  throw Broken("a page number's format outside the list");
}

std::string file_name(const Kind& kind, std::size_t number) {
  return (kind.header ? "header" : "footer") + std::to_string(number) + ".xml";
}

void write_page(xml::Writer& out, const PageSetup& page) {
  out.open("w:pgSz").attribute("w:w", page.width.to_twips());
  out.attribute("w:h", page.height.to_twips());
  if (page.width > page.height) out.attribute("w:orient", "landscape");
  out.close();
  out.open("w:pgMar").attribute("w:top", page.top.to_twips());
  out.attribute("w:right", page.right.to_twips()).attribute("w:bottom", page.bottom.to_twips());
  out.attribute("w:left", page.left.to_twips()).attribute("w:header", page.header.to_twips());
  out.attribute("w:footer", page.footer.to_twips()).attribute("w:gutter", std::int64_t{0}).close();
}

// The first section begins on the first page, whatever it says.
void write_start(xml::Writer& out, const Section& section, const SectionPart& part) {
  if (!part.first) {
    out.element("w:type", "w:val", "continuous");
    return;
  }
  if (part.index == 0 || section.start == SectionStart::next_page) return;
  const bool odd = section.start == SectionStart::odd_page;
  out.element("w:type", "w:val", odd ? "oddPage" : "evenPage");
}

void write_numbering(xml::Writer& out, const Section& section, bool begins) {
  const bool usual = section.page_number_format == PageNumberFormat::decimal;
  const bool starts = begins && section.page_number_start.has_value();
  if (usual && !starts) return;
  out.open("w:pgNumType");
  if (!usual) out.attribute("w:fmt", name_of(section.page_number_format));
  if (starts) out.attribute("w:start", *section.page_number_start);
  out.close();
}

void write_columns(xml::Writer& out, const ColumnSet& set) {
  out.open("w:cols").attribute("w:num", std::int64_t{set.count});
  out.attribute("w:space", set.gap.to_twips()).attribute("w:equalWidth", "1");
  if (set.line) out.attribute("w:sep", "1");
  out.close();
}

void write_reference(xml::Writer& out, const Story& story) {
  out.open(story.header ? "w:headerReference" : "w:footerReference");
  out.attribute("w:type", name_of(story.kind)).attribute("r:id", story.id).close();
}

}  // namespace

std::vector<Story> plan_stories(const Document& document, std::size_t first_id) {
  std::vector<Story> stories;
  std::array<bool, kinds.size()> seen = {};
  std::array<std::size_t, 2> count = {};
  for (std::size_t section = 0; section < document.sections.size(); ++section) {
    for (std::size_t k = 0; k < kinds.size(); ++k) {
      const Kind& kind = kinds[k];
      const std::vector<Block>& blocks = document.sections[section].*kind.blocks;
      if (!applies(kind, document, document.sections[section]) || (blocks.empty() && !seen[k]))
        continue;
      seen[k] = true;
      const std::size_t number = ++count[kind.header ? 0 : 1];
      stories.push_back({section, kind.header, kind.pages, &blocks, file_name(kind, number),
                         "rId" + std::to_string(first_id + stories.size())});
    }
  }
  return stories;
}

void write_section_props(xml::Writer& out, const Section& section, const SectionPart& part,
                         const std::vector<Story>& stories) {
  out.open("w:sectPr");
  for (const Story& story : stories) {
    if (part.first && story.section == part.index) write_reference(out, story);
  }
  write_start(out, section, part);
  write_page(out, section.page);
  write_numbering(out, section, part.first);
  if (part.columns != nullptr) write_columns(out, *part.columns);
  if (part.first && section.first_page_differs) out.empty("w:titlePg");
  out.close();
}

}  // namespace tongket::docx
