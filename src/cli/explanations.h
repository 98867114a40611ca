// What every diagnostic code means and how to mend it: the one table behind `tongket explain`,
// docs/diagnostics.md and the rules of SARIF.
#pragma once

#include <span>
#include <string_view>

#include "base/base.h"

namespace tongket::cli {

struct Explanation {
  Code code = Code::own_fault;
  std::string_view meaning_vi, meaning_en;  // one sentence or two
  std::string_view example;                 // what provokes it: XML, a command, a path
  std::string_view mend_vi, mend_en;
};

// One for each code, in the order of codes.def (tests/cli holds them together).
std::span<const Explanation> explanations();
const Explanation& explanation_of(Code code);

}  // namespace tongket::cli
