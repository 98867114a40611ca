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
// Where in the text before the edits an offset of the text after them was.
std::size_t traced_back(const Edits& edits, std::size_t offset);

}  // namespace tongket::text
