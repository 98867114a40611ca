// What a pass over a text changed, for those who want it explained.
#pragma once

#include <cstddef>
#include <string>

namespace tongket::text {

// One change. A pass gives its notes in the order of their offsets; a doubtful thing that was left
// as it is has a note too, with before equal to after.
struct Note {
  std::string rule;        // the rule's name, by which it can be switched off: "marks-order"
  std::size_t offset = 0;  // bytes of the input of that pass
  std::string before;      // what stood there
  std::string after;       // what stands there now; empty where it was dropped
};

}  // namespace tongket::text
