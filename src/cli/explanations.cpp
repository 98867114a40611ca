#include "cli/explanations.h"

#include <algorithm>

#include "cli/explanations_parts.h"

namespace tongket::cli {

namespace {

std::vector<Explanation> all_parts() {
  std::vector<Explanation> all;
  for (const auto* part :
       {&explain::world(), &explain::input(), &explain::packs(), &explain::papers()})
    all.insert(all.end(), part->begin(), part->end());
  return all;
}

}  // namespace

std::span<const Explanation> explanations() {
  static const std::vector<Explanation> all = all_parts();
  return all;
}

const Explanation& explanation_of(Code code) {
  const auto all = explanations();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Explanation& e) { return e.code == code; });
  if (found == all.end()) throw Broken("a code that nobody explained");
  return *found;
}

}  // namespace tongket::cli
