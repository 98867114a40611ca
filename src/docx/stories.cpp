#include "docx/stories.h"

#include <array>

namespace tongket::docx {

using namespace document;

namespace {

struct Kind {
  bool header;
  std::string_view name;
  std::vector<Block> Section::*blocks;
};
constexpr std::array<Kind, 4> kinds = {{{true, "default", &Section::header},
                                        {true, "first", &Section::first_header},
                                        {false, "default", &Section::footer},
                                        {false, "first", &Section::first_footer}}};

bool applies(const Kind& kind, const Section& section) {
  return kind.name == "default" || section.first_page_differs;
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

void write_reference(xml::Writer& out, const Story& story) {
  out.open(story.header ? "w:headerReference" : "w:footerReference");
  out.attribute("w:type", story.kind).attribute("r:id", story.id).close();
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
      if (!applies(kind, document.sections[section]) || (blocks.empty() && !seen[k])) continue;
      seen[k] = true;
      const std::size_t number = ++count[kind.header ? 0 : 1];
      stories.push_back({section, kind.header, kind.name, &blocks, file_name(kind, number),
                         "rId" + std::to_string(first_id + stories.size())});
    }
  }
  return stories;
}

void write_section_props(xml::Writer& out, const Section& section, std::size_t index,
                         const std::vector<Story>& stories) {
  out.open("w:sectPr");
  for (const Story& story : stories) {
    if (story.section == index) write_reference(out, story);
  }
  write_page(out, section.page);
  if (section.page_number_start) {
    out.open("w:pgNumType").attribute("w:start", *section.page_number_start).close();
  }
  if (section.first_page_differs) out.empty("w:titlePg");
  out.close();
}

}  // namespace tongket::docx
