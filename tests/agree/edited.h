// A DOCX stays editable: a paragraph that a person types in Writer is numbered as if it had been
// there from the start, and contents that are brought up to date stay as they are.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "document/document.h"

namespace tongket::agree {

struct Edit {
  std::string name;
  document::Document before, after;  // after: with the paragraph that is typed
  std::string words;                 // behind the paragraph that holds these; empty: nothing is
                                     // typed, contents and fields are brought up to date
  std::string typed;
};
std::vector<Edit> edits();

// Compares our PDF of each paper's `after` with what LibreOffice makes of the edited DOCX of its
// `before`. True when all agree.
bool judge_edits(const std::filesystem::path& work);

}  // namespace tongket::agree
