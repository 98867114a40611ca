// Changes to a line: found against one text, applied to it, traced back through earlier ones. Only
// for text/.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/typing.h"

namespace tongket::text {

struct Edit {
  std::size_t offset = 0;
  std::size_t length = 0;  // 0: something is put in
  std::string after;
  Rule rule = Rule::marks_nfc;
};
using Edits = std::vector<Edit>;

// In order, and without those that touch an earlier one: the next round finds them again.
void settle(Edits& edits);
// The text with settled edits done.
void apply(std::string_view text, const Edits& edits, std::string& out);

// Finds where in the text before settled edits an offset of the text after them was.
class Trace {
 public:
  explicit Trace(const Edits& edits);
  [[nodiscard]] std::size_t back(std::size_t offset) const;

 private:
  // An edit: where it begins in the text before and after, and where it ends.
  struct Step {
    std::size_t before, before_end, after, after_end;
  };
  std::vector<Step> steps_;
};

}  // namespace tongket::text
