// The letters of an xs:pattern, roughly: enough to see which of its parts may take the same ones.
// Internal to the room.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace tongket::xml {

struct Letters {
  struct Range {
    char32_t first = 0;
    char32_t last = 0;
  };
  std::vector<Range> ranges;
  bool negative = false;
  std::vector<Letters> less;  // [a-z-[aeiou]]

  [[nodiscard]] bool hold(char32_t letter) const;
};

// What stands at `at`: a letter, an escape, a class or the point; `at` goes behind it.
Letters read_letters(std::string_view pattern, std::size_t& at);

}  // namespace tongket::xml
