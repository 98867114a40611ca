#include "text/edits.h"

#include <algorithm>

namespace tongket::text {

void settle(Edits& edits) {
  if (edits.size() < 2) return;
  std::stable_sort(edits.begin(), edits.end(),
                   [](const Edit& a, const Edit& b) { return a.offset < b.offset; });
  std::size_t kept = 1;
  for (std::size_t i = 1; i < edits.size(); ++i) {
    const Edit& last = edits[kept - 1];
    if (edits[i].offset < last.offset + std::max<std::size_t>(last.length, 1)) continue;
    if (kept != i) edits[kept] = std::move(edits[i]);
    ++kept;
  }
  edits.resize(kept);
}

void apply(std::string_view text, const Edits& edits, std::string& out) {
  out.clear();
  std::size_t at = 0;
  for (const Edit& edit : edits) {
    out.append(text, at, edit.offset - at);
    out.append(edit.after);
    at = edit.offset + edit.length;
  }
  out.append(text, at);
}

std::size_t traced_back(const Edits& edits, std::size_t offset) {
  std::size_t before = 0;  // ends of the edit looked at, in the text before and after
  std::size_t after = 0;
  for (const Edit& edit : edits) {
    const std::size_t begin = after + (edit.offset - before);
    if (offset < begin) break;
    if (offset < begin + edit.after.size()) return edit.offset;
    before = edit.offset + edit.length;
    after = begin + edit.after.size();
  }
  return before + (offset - after);
}

}  // namespace tongket::text
