// Papers that show every part that a standard prescribes, laid out.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "layout/layout.h"
#include "standard/rules.h"

namespace standard_test {

using namespace tongket;

enum class Kind {
  report,    // long, with marks, circulation, address, drafter, a copy's form, two annexes
  letter,    // công văn to one
  proposal,  // tờ trình to two
  decision,  // articles without titles
  rules,     // quy chế: chapters, sections, articles, clauses with titles
  minutes,   // two who sign
  slip,      // giấy giới thiệu: no subject
  sides,     // a report with a table over pages, printed on both sides of its sheets
};

struct Shown {
  standard::Sizes sizes;
  std::map<Kind, layout::Pages> papers;
};
// All of them by the standard; throws where one can't be set.
Shown show(const standard::Standard& standard, standard::Sizes sizes);

// One paper with its parts as the test wants them.
struct Wanted {
  std::vector<document::Block> body{};  // none: one sentence
  std::vector<standard::Annex> annexes{};
};
standard::Particulars ordinary(const standard::Standard& standard,
                               standard::Sizes sizes = standard::Sizes::large);
layout::Pages set(const standard::Standard& standard, const standard::Particulars& particulars,
                  Wanted wanted = {});

}  // namespace standard_test
