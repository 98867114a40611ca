// A paper of the Party, and its parts by style.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "standard/rules.h"
#include "standard/standard.h"

namespace standard_test {

using namespace tongket;

inline const standard::Standard& party() {
  return *standard::find_standard("36-HD/VPTW");
}

inline standard::Particulars report() {
  standard::Particulars made;
  made.superior = "Đảng ủy phường Tam Quan Nam";
  made.office = "Khối vận";
  made.symbol = "KV";
  made.place = "Tam Quan Nam";
  made.document_type = "bao-cao";
  made.number = 12;
  made.date = Date{2022, 11, 18};
  made.year = 2022;
  made.subject = "tổng kết công tác Khối vận năm 2022";
  made.signatories = {{"T/M", "Đảng ủy", "Bí thư", "Nguyễn Văn A", {}}};
  made.recipients = {{"Thường trực Đảng ủy", {}}, {"Lưu Khối vận", {}}};
  return made;
}

inline std::string text_of(const document::Paragraph& paragraph) {
  std::string text;
  for (const document::Inline& run : paragraph.content) {
    if (const auto* words = std::get_if<document::Text>(&run.content)) text += words->text;
  }
  return text;
}

// A Document of these blocks, so that styles can be resolved and paragraphs walked.
inline document::Document document_of(std::vector<document::Block> blocks) {
  document::Document made;
  made.styles = standard::styles(party());
  made.list_definitions = standard::list_definitions(party());
  made.lists = standard::lists(party());
  made.sections.push_back(standard::new_section(party()));
  made.sections.front().blocks = std::move(blocks);
  return made;
}

inline document::Document opened(const standard::Particulars& particulars) {
  Diagnostics none;
  return document_of(standard::opening(party(), particulars, none));
}
inline document::Document closed(const standard::Particulars& particulars) {
  Diagnostics none;
  return document_of(standard::closing(party(), particulars, none));
}

// The paragraphs of a style, in reading order.
inline std::vector<document::Paragraph> of_style(const document::Document& document,
                                                 const std::string& style) {
  std::vector<document::Paragraph> found;
  document::for_each_paragraph(document, [&](const document::Paragraph& paragraph) {
    if (paragraph.style == style) found.push_back(paragraph);
  });
  return found;
}
inline document::Paragraph only(const document::Document& document, const std::string& style) {
  auto found = of_style(document, style);
  return found.size() == 1 ? found.front() : document::Paragraph{};
}

inline document::RunProps run_of(const document::Document& document,
                                 const document::Paragraph& paragraph) {
  return document::resolved(document.styles, paragraph, paragraph.content.front());
}

inline const standard::StyleRule& rule_of(std::string_view id) {
  for (const standard::StyleRule& rule : party().styles) {
    if (rule.id == id) return rule;
  }
  throw Broken("no such style rule");
}

}  // namespace standard_test
