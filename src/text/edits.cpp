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

Trace::Trace(const Edits& edits) {
  std::size_t before = 0;  // ends of the edit before, in both texts
  std::size_t after = 0;
  steps_.reserve(edits.size());
  for (const Edit& edit : edits) {
    const std::size_t begin = after + (edit.offset - before);
    before = edit.offset + edit.length;
    after = begin + edit.after.size();
    steps_.push_back({edit.offset, before, begin, after});
  }
}

std::size_t Trace::back(std::size_t offset) const {
  const auto next =
      std::upper_bound(steps_.begin(), steps_.end(), offset,
                       [](std::size_t at, const Step& step) { return at < step.after; });
  if (next == steps_.begin()) return offset;
  const Step& last = *std::prev(next);
  if (offset < last.after_end) return last.before;
  return last.before_end + (offset - last.after_end);
}

}  // namespace tongket::text
