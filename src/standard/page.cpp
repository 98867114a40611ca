// Pages: set-up, page numbers, what stands above and below the first one.
#include "standard/blocks.h"

namespace tongket::standard {

namespace {

// A line ends between what it gives, not within a word of several syllables nor within an address.
std::string contact_line(std::string line) {
  for (const std::string_view word :
       {"hư điện tử", "iện thoại", "ịa chỉ", "hông tin điện tử", "ường dây nóng"}) {
    for (std::size_t at = line.find(word); at != std::string::npos; at = line.find(word, at))
      line.replace(at, word.size(), bound_together(word));
  }
  const auto in_address = [&line](std::size_t at) {
    const std::size_t begin = line.rfind(' ', at) + 1;
    return line.substr(begin, line.find(' ', at) - begin).find('@') != std::string::npos;
  };
  constexpr std::string_view kNoBreakHyphen = "\u2011";
  for (std::size_t at = line.find('-'); at != std::string::npos; at = line.find('-', at + 1)) {
    if (in_address(at)) line.replace(at, 1, kNoBreakHyphen);
  }
  return line;
}

}  // namespace

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
    lines.emplace_back(line_of("contact", contact_line(line), particulars.source));
  return lines;
}

}  // namespace tongket::standard
