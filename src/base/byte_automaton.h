// A small automaton over bytes, as UTF-8 is read: a state is the place of 6 bits in a word, and the
// word of a byte holds there the state that follows. So each byte costs a shift, whatever it is.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace tongket {

class ByteAutomaton {
 public:
  // A multiple of 6 up to 54; 0 is where a text begins and may end.
  using State = std::uint64_t;
  static constexpr State accepting = 0;

  // The bytes first ... last lead from a state to another.
  struct Step {
    State from;
    std::uint8_t first, last;
    State to;
  };

  // refusing: the highest state. Whatever no step names leads there, and nothing out of it.
  template <std::size_t count>
  constexpr ByteAutomaton(const std::array<Step, count>& steps, State refusing) {
    for (std::uint64_t& word : words_) {
      for (State state = accepting; state <= refusing; state += 6)
        word |= refusing << state;
    }
    for (const Step& step : steps) {
      for (std::size_t byte = step.first; byte <= step.last; ++byte) {
        words_[byte] &= ~(mask << step.from);
        words_[byte] |= step.to << step.from;
      }
    }
  }

  [[nodiscard]] constexpr State next(State state, char byte) const {
    return (words_[static_cast<std::uint8_t>(byte)] >> state) & mask;
  }

 private:
  static constexpr std::uint64_t mask = 63;
  std::array<std::uint64_t, 256> words_{};
};

}  // namespace tongket
