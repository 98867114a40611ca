#include <algorithm>

#include "text/text.h"

namespace tongket::text {
namespace {

std::u32string code_points(std::string_view text) {
  std::u32string result;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded next = utf8::decode(text, at);
    const bool upper = next.code_point >= U'A' && next.code_point <= U'Z';
    result.push_back(upper ? next.code_point + (U'a' - U'A') : next.code_point);
    at += next.length;
  }
  return result;
}

// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment); letters
// in the wrong case cost nothing.
std::size_t edit_distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j)
    last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before.swap(last);
    last.swap(row);
  }
  return last[b.size()];
}

// A slip changes at most a third of a name; longer ones than these are no names.
constexpr std::size_t kLongest = 100;

}  // namespace

std::string nearest_name(std::string_view name, const std::vector<std::string>& candidates) {
  const std::u32string wanted = code_points(name.substr(0, 4 * kLongest));
  std::string best;
  std::size_t best_distance = std::max<std::size_t>(1, wanted.size() / 3) + 1;
  if (wanted.empty() || wanted.size() > kLongest) return best;
  for (const std::string& candidate : candidates) {
    const std::u32string known = code_points(candidate);
    // Replacing every letter makes any short name any other: that is no slip.
    if (known.empty() || known.size() > kLongest) continue;
    const std::size_t distance = edit_distance(wanted, known);
    if (distance >= std::max(wanted.size(), known.size())) continue;
    const bool nearer = distance < best_distance ||
                        (distance == best_distance && !best.empty() && candidate < best);
    if (!nearer) continue;
    best = candidate;
    best_distance = distance;
  }
  return best;
}

}  // namespace tongket::text
