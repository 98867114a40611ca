// Pages: set-up, page numbers, what stands above and below the first one.
#include "standard/blocks.h"

namespace tongket::standard {

document::PageSetup page_setup(const Standard& standard) {
  document::PageSetup page;
  page.width = standard.page.width.value;
  page.height = standard.page.height.value;
  page.top = standard.page.top.value;
  page.bottom = standard.page.bottom.value;
  page.left = standard.page.left.value;
  page.right = standard.page.right.value;
  page.header = standard.page.number_from_top.value;
  return page;
}

document::Section new_section(const Standard& standard) {
  document::Section section;
  section.page = page_setup(standard);
  document::Paragraph number;
  number.style = "page-number";
  number.content.push_back({document::PageNumber{}, {}, {}, {}});
  section.header.emplace_back(std::move(number));
  section.first_page_differs = true;
  return section;
}

document::Section first_section(const Standard& standard, const Particulars& particulars) {
  document::Section section = new_section(standard);
  if (!particulars.circulation.empty() && !circulates_below(standard, particulars))
    section.first_header = circulation_lines(standard, particulars);
  if (standard.arrangement.contact_on_first_page.value)
    section.first_footer = contact_lines(particulars);
  return section;
}

Blocks last_foot(const Standard& standard, const Particulars& particulars) {
  if (standard.arrangement.contact_on_first_page.value) return {};
  return contact_lines(particulars);
}

bool backs_mirrored(const Standard& standard) {
  return standard.page.backs_mirrored.value;
}

Blocks contact_lines(const Particulars& particulars) {
  Blocks lines;
  if (particulars.contact.empty()) return lines;
  lines.emplace_back(rule_across("contact-rule", particulars.source));
  for (const std::string& line : particulars.contact)
    lines.emplace_back(line_of("contact", line, particulars.source));
  return lines;
}

}  // namespace tongket::standard
