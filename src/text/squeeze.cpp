#include "text/squeeze.h"

#include "base/base.h"
#include "text/sixteen.h"

namespace tongket::text {
namespace {

// Where white space is next that isn't a single space within words: a tab, a line end, a space with
// white space behind it or at the end.
std::size_t find_loose_space(std::string_view text, std::size_t at) {
  using namespace eight;
  const auto is_loose = [&](std::size_t i) {
    return is_white(text[i]) && (text[i] != ' ' || i + 1 == text.size() || is_white(text[i + 1]));
  };
  // One byte more than those at hand must be there.
  while (at + sizeof(Bytes) < text.size()) {
    const Bytes bytes = load_sixteen(text.data() + at);
    const Bytes behind = load_sixteen(text.data() + at + 1);
    // Controls, and a space that another or a control follows.
    if (is_any((bytes < ' ') | ((bytes == ' ') & (behind <= ' ')))) break;
    at += sizeof(Bytes);
  }
  while (at + sizeof(Word) < text.size()) {
    const Word word = load(text.data() + at);
    const Word spaces = equal_bytes(word, ' ');
    const Word behind = ascii_below(load(text.data() + at + 1), ' ' + 1);
    const Word found = ascii_below(word, ' ') | (spaces & behind);
    at += found == 0 ? sizeof(Word) : first_of(found);
    if (found == 0) continue;
    if (is_loose(at)) return at;
    ++at;  // another control
  }
  while (at < text.size() && !is_loose(at))
    ++at;
  return at;
}

}  // namespace

std::string squeezed(std::string_view utf8, bool after_space) {
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t end = find_loose_space(utf8, at);
    const bool skips = after_space && at < end && utf8[at] == ' ';
    out.append(utf8, at + (skips ? 1U : 0U), end - at - (skips ? 1U : 0U));
    if (end > at) after_space = false;
    at = end;
    while (at < utf8.size() && is_white(utf8[at]))
      ++at;
    if (at > end && !after_space) out += ' ';
    after_space = after_space || at > end;
  }
  return out;
}

bool is_squeezed(std::string_view utf8, bool after_space) {
  if (utf8.empty()) return true;
  if (after_space && utf8.front() == ' ') return false;
  const std::size_t at = find_loose_space(utf8, 0);
  return at == utf8.size() || (utf8[at] == ' ' && at + 1 == utf8.size());
}

std::string squeezed(std::string_view utf8) {
  std::string out = squeezed(utf8, true);
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

bool is_squeezed(std::string_view utf8) {
  return is_squeezed(utf8, true) && (utf8.empty() || utf8.back() != ' ');
}

}  // namespace tongket::text
