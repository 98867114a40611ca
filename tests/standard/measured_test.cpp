// The standards measured on laid-out pages, and whether the measuring would notice a wrong value.
#include <doctest/doctest.h>

#include "standard/measure.h"
#include "standard/mutations.h"

using namespace standard_test;

namespace {

std::string told(const BrokenClauses& broken) {
  std::string text;
  for (const BrokenClause& clause : broken)
    text += "[" + clause.clause + "] " + clause.what + "\n";
  return text;
}

BrokenClauses measured(const standard::Standard& standard, standard::Sizes sizes) {
  return broken_clauses(standard, show(standard, sizes));
}

bool noticed(const standard::Standard& mutant) {
  try {
    return !measured(mutant, standard::Sizes::small).empty() ||
           !measured(mutant, standard::Sizes::large).empty();
  } catch (const Broken&) {
    return true;  // it can't even be set
  }
}

}  // namespace

TEST_CASE("pages of every standard keep its clauses, in both sets of sizes") {
  for (const auto* standard : standard::all_standards()) {
    CAPTURE(standard::id_of(*standard));
    for (const auto sizes : {standard::Sizes::small, standard::Sizes::large}) {
      const std::string broken = told(measured(*standard, sizes));
      CHECK_MESSAGE(broken.empty(), broken);
    }
  }
}

TEST_CASE("a wrong value in the table of a standard breaks a clause") {
  for (const auto* standard : standard::all_standards()) {
    CAPTURE(standard::id_of(*standard));
    const auto mutations = mutations_of(*standard);
    CHECK(mutations.size() > (standard->second_hand ? 20U : 200U));
    for (const Mutation& mutation : mutations) {
      CAPTURE(mutation.what);
      CHECK_MESSAGE(noticed(mutation.mutant->standard), mutation.what);
    }
  }
}
