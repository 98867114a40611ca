// Cases as files: a PDF by us, a DOCX by us, and the pages as text.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "agree/cases.h"

namespace tongket::agree {

// Two files that should show the same.
struct Pair {
  std::string name;
  std::filesystem::path pdf, docx;
};

// Nothing where one can't be made, which is told on standard error.
std::optional<std::vector<Pair>> write_cases(const std::vector<Case>& cases,
                                             const std::filesystem::path& folder);

}  // namespace tongket::agree
