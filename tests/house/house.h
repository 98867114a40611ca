// Holds the code against src/README.md: which room includes and links what, and that rooms keep
// away from clock, environment, locale and output.
#pragma once

#include <string>
#include <vector>

namespace house {

// All violations of the tree at `root` (which has src/ and tests/), sorted, as
// "src/zip/read.cpp:6: what is wrong".
std::vector<std::string> violations(const std::string& root);

}  // namespace house
