// A folder in memory for targets that must give their subject a file; one a process.
#pragma once

#include <cstdlib>
#include <string>

namespace fuzz {

inline const std::string& folder() {
  static const std::string made = [] {
    std::string pattern = "/dev/shm/tongket-fuzz-XXXXXX";
    if (::mkdtemp(pattern.data()) == nullptr) std::abort();
    return pattern;
  }();
  return made;
}

}  // namespace fuzz
