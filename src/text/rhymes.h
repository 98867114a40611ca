// The rhymes of Vietnamese and the onsets that each may follow. Only for text/.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "text/syllable.h"

namespace tongket::text {

using OnsetSet = std::uint32_t;  // bit n: the onset with number n

constexpr OnsetSet only(Onset onset) {
  return OnsetSet{1} << static_cast<unsigned>(onset);
}

struct Rhyme {
  std::uint32_t key = 0;  // its letters, five bits each (viet::Letter), the first highest
  OnsetSet onsets = 0;
  bool glide = false;
  Nucleus nucleus = Nucleus::a;
  Coda coda = Coda::none;
  std::uint8_t old_place = 0;  // the letter of the mark, counted within the rhyme
  std::uint8_t new_place = 0;
};

// Nothing for no rhyme.
const Rhyme* find_rhyme(std::uint32_t key);

struct RhymeList {
  const Rhyme* first = nullptr;
  std::size_t size = 0;
  [[nodiscard]] const Rhyme* begin() const { return first; }
  [[nodiscard]] const Rhyme* end() const { return first + size; }
};
RhymeList all_rhymes();

}  // namespace tongket::text
