// How large the automaton of a content model or of a pattern gets. Internal to the room.
#pragma once

#include <optional>
#include <string_view>

namespace tongket::xml {

// By Glushkov's construction: a state for each element or letter of the expression, a transition
// for each pair that may follow one another. Numbers, not whole: what grows past all bounds is
// infinite. The libraries that build automata take the cube of some of these.
struct ModelSize {
  double states = 0;
  double first = 0;  // states that may begin
  double last = 0;   // states that may end
  double transitions = 0;
  bool nullable = true;

  static ModelSize one() { return {1, 1, 1, 0, false}; }
};

ModelSize sequence(const ModelSize& a, const ModelSize& b);
ModelSize choice(const ModelSize& a, const ModelSize& b);
// `many`: more than once.
ModelSize repeated(const ModelSize& a, bool optional, bool many);

// Of a regular expression of XML Schema (part 2, appendix F). Nothing when it is none, or nests
// deeper than 100: whoever compiles it tells the fault.
std::optional<ModelSize> pattern_size(std::string_view pattern);

}  // namespace tongket::xml
