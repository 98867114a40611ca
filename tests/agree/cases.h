// Papers made for comparing: each shows a few things that layout/ and docx/ must agree about.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"

namespace tongket::agree {

struct Case {
  std::string name;
  document::Document document;
};

std::vector<Case> text_cases();
std::vector<Case> look_cases();
std::vector<Case> table_cases();
std::vector<Case> table_look_cases();
std::vector<Case> page_cases();
std::vector<Case> section_cases();
std::vector<Case> reference_cases();
std::vector<Case> picture_cases();
std::vector<Case> note_cases();
std::vector<Case> column_cases();
std::vector<Case> page_row_cases();
std::vector<Case> all_cases();

// Headings on three levels, captions, references, and lists of all of them.
document::Document paper_with_contents();

}  // namespace tongket::agree
