// What LibreOffice makes of our DOCX, held against our PDF, as a table.
#pragma once

#include <filesystem>
#include <vector>

#include "agree/write.h"

namespace tongket::agree {

// Prints a line for each pair, the totals, and where they are pictures of the worst pages side by
// side. True when all of them pass.
bool judge(const std::vector<Pair>& pairs, const std::filesystem::path& work);

// One line of that table. True when they agree.
bool print_comparison(const std::string& name, const std::filesystem::path& ours,
                      const std::filesystem::path& theirs, const std::filesystem::path& work);

}  // namespace tongket::agree
