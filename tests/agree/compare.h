// Two papers held against each other, line by line.
#pragma once

#include <string>
#include <vector>

#include "agree/paper.h"

namespace tongket::agree {

struct Score {
  std::size_t pages = 0, other_pages = 0;
  std::size_t lines = 0;           // of the paper that has more
  std::size_t same = 0;            // same words on the same page
  std::size_t close = 0;           // of these: starts within 0.5 mm in x and y
  double worst_mm = 0;             // the farthest start
  std::size_t first_page = 0;      // the first that differs
  std::vector<std::string> notes;  // the first differences, for people

  [[nodiscard]] double same_percent() const;
  [[nodiscard]] double close_percent() const;
};

// The promise of the papers: equal page counts, 99.5 % of the lines, 99 % of their starts.
bool passes(const Score& score);

// Pages without any line don't count.
Score compare(const Paper& our_paper, const Paper& their_paper);

}  // namespace tongket::agree
