// Headers, footers and the section properties that refer to them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "layout/layout.h"
#include "xml/xml.h"

namespace tongket::docx {

// A header or footer: a part of its own (ECMA-376 part 1, 17.10).
struct Story {
  std::size_t section = 0;
  bool header = true;
  layout::PageKind kind = layout::PageKind::usual;  // of the pages that show it
  const std::vector<document::Block>* blocks = nullptr;
  std::string file;  // "header1.xml"
  std::string id;    // of its relationship
};

// All that the sections need, in order. A section that says nothing would show the header of the
// one before it (17.10.2), so that an empty one is planned where an earlier section had one.
std::vector<Story> plan_stories(const document::Document& document, std::size_t first_id);

// Where other columns begin inside a section, a DOCX has another section on the same page.
struct SectionPart {
  std::size_t index = 0;  // of the section
  bool first = true;      // of its parts
  const document::ColumnSet* columns = nullptr;
};
// w:sectPr of a part of a section (17.6.17).
void write_section_props(xml::Writer& out, const document::Section& section,
                         const SectionPart& part, const std::vector<Story>& stories);

}  // namespace tongket::docx
