// Many problems of one kind told as a few. Only for cli/.
#pragma once

#include <string>
#include <vector>

#include "base/base.h"

namespace tongket::cli {

// A problem to be shown, and how many more of its kind are not, told behind the last one shown.
struct Folded {
  const Diagnostic* problem = nullptr;
  std::size_t more = 0;
};

// Problems are of one kind when they have one code, severity and rule, and their messages differ in
// figures and quoted words only. The first few of a kind stand for it.
std::vector<Folded> fold(const std::vector<Diagnostic>& found);

// On standard error, in the order given.
void show_folded(const std::vector<Diagnostic>& found, const Sources& sources, Language language,
                 bool all);

}  // namespace tongket::cli
