// Long names of offices, and subjects of papers, on lines of about equal length.
#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <vector>

#include "base/base.h"
#include "standard/balance_words.h"
#include "standard/rules.h"
#include "text/text.h"

namespace tongket::standard {

namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";

// A syllable, and what a break before it costs.
struct Syllable {
  std::string_view text;
  std::string capitals;  // what tables of words are asked for
  bool tied = false;     // to the one before, by U+00A0
  std::int64_t width = 0;
  std::int64_t cost = 0;
};

std::vector<Syllable> split(std::string_view text) {
  std::vector<Syllable> all;
  bool tied = false;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t plain = std::min(text.find(' ', begin), text.size());
    const std::size_t bound = std::min(text.find(kNoBreakSpace, begin), text.size());
    const std::size_t end = std::min(plain, bound);
    const std::string_view word = text.substr(begin, end - begin);
    if (!word.empty()) all.push_back({word, text::upper(word), tied && !all.empty()});
    tied = bound < plain;
    begin = end + (tied ? kNoBreakSpace.size() : 1);
  }
  return all;
}

// Syllables from there on that the words are, or 0.
std::size_t matches(const std::vector<Syllable>& all, std::size_t at, std::string_view words) {
  std::size_t count = 0;
  for (std::size_t begin = 0; begin <= words.size(); ++count) {
    if (at + count == all.size()) return 0;
    const std::size_t end = std::min(words.find(' ', begin), words.size());
    std::string_view text = all[at + count].capitals;
    const bool ends = end == words.size();
    if (ends && !text.empty() && (text.back() == ',' || text.back() == ';')) text.remove_suffix(1);
    if (text != words.substr(begin, end - begin)) return 0;
    begin = end + 1;
  }
  return count;
}
template <std::size_t n>
std::size_t longest(const std::vector<Syllable>& all, std::size_t at,
                    const std::array<const char*, n>& known) {
  std::size_t best = 0;
  for (const char* words : known)
    best = std::max(best, matches(all, at, words));
  return best;
}

// Whether what stands there can be a unit's name: in a sentence "xã" may be without one.
bool is_named(const std::vector<Syllable>& all, std::size_t at) {
  return at < all.size() &&
         (is_digit(all[at].text.front()) || all[at].text != text::lower(all[at].text));
}

bool is_dash(std::string_view text) {
  return text == "-" || text == "–";
}

// What lines are measured by.
struct Ruler {
  std::int64_t line;   // its width
  std::int64_t space;  // between two words
  std::int64_t unit;   // what costs count
  std::int64_t after_comma;
};

// Costs are squares of letters: 10 is a line ten letters off. Within a word of several syllables
// no line ends unless it must, and never where U+00A0 is; a unit's name stays with its head where
// it fits, and whole.
constexpr std::int64_t kTied = 10000000, kWithinWord = 10000, kWithinName = 500, kAfterHead = 300;
constexpr std::int64_t kBeforeUnit = -60, kBeforeJoint = -30, kAfterJoint = 400;

void set_costs(std::vector<Syllable>& all, std::int64_t after_comma) {
  bool in_name = false;  // behind the head of a unit
  for (std::size_t i = 0; i < all.size();) {
    const std::size_t unit = longest(all, i, kUnits);
    const std::size_t word = std::max(unit, longest(all, i, kCompounds));
    const bool is_unit = unit != 0 && unit == word && is_named(all, i + unit);
    const bool joint = longest(all, i, kJoints) != 0;
    std::int64_t& cost = all[i].cost;
    if (is_dash(all[i].text)) {
      // Typing ties it to the word before.
      all[i].tied = i > 0;
      if (i + 1 < all.size()) all[i + 1].cost += after_comma;
      ++i;
      in_name = false;
      continue;
    }
    if (i > 0 && all[i - 1].text.back() == ',') {
      cost += after_comma;
      in_name = false;
    } else if (is_unit) {
      cost += kBeforeUnit;
    } else if (joint) {
      cost += kBeforeJoint;
    } else if (in_name && word == 0 && cost == 0) {
      cost += kWithinName;
    }
    if (joint && i + 1 < all.size()) all[i + 1].cost += kAfterJoint;
    const std::size_t end = i + std::max<std::size_t>(word, 1);
    for (std::size_t within = i + 1; within < end; ++within)
      all[within].cost = kWithinWord;
    if (is_unit && end < all.size()) all[end].cost += kAfterHead;
    in_name = is_unit || (in_name && word == 0 && !joint);
    i = end;
  }
  for (Syllable& syllable : all) {
    if (syllable.tied) syllable.cost = kTied;
  }
}

// Where lines end: as few of them as can be, of about equal length. Element i: whether one begins
// with syllable i.
std::vector<bool> line_starts(const std::vector<Syllable>& all, const Ruler& ruler) {
  std::int64_t whole = -ruler.space;
  for (const Syllable& syllable : all)
    whole += syllable.width + ruler.space;
  const std::int64_t lines = (whole + ruler.line - 1) / ruler.line;
  const std::int64_t wanted = (whole + lines - 1) / lines;
  // The best that can be done with the syllables up to each, and where its last line begins.
  constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max() / 4;
  constexpr std::int64_t kAnotherLine = 200, kTooLong = 100000;
  std::vector<std::int64_t> best(all.size() + 1, kNever);
  std::vector<std::size_t> from(all.size() + 1, 0);
  best[0] = 0;
  for (std::size_t end = 1; end <= all.size(); ++end) {
    std::int64_t on_line = 0;
    for (std::size_t begin = end; begin-- > 0;) {
      on_line += all[begin].width + (begin + 1 < end ? ruler.space : 0);
      const std::int64_t off = (on_line - wanted) / ruler.unit;
      std::int64_t cost =
          best[begin] + kAnotherLine + off * off + (begin > 0 ? all[begin].cost : 0);
      if (on_line > ruler.line) cost += kTooLong;
      if (cost >= best[end]) continue;
      best[end] = cost;
      from[end] = begin;
    }
  }
  std::vector<bool> starts(all.size() + 1, false);
  for (std::size_t end = all.size(); end > 0; end = from[end])
    starts[from[end]] = true;
  return starts;
}

std::string bound_by_lines(std::vector<Syllable> all, const Ruler& ruler) {
  set_costs(all, ruler.after_comma);
  const std::vector<bool> starts = line_starts(all, ruler);
  std::string made;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i > 0) made += starts[i] ? std::string_view(" ") : kNoBreakSpace;
    made += all[i].text;
  }
  return made;
}

}  // namespace

std::string bound_together(std::string_view text) {
  std::string made;
  for (const Syllable& word : split(text)) {
    if (!made.empty()) made += kNoBreakSpace;
    made += word.text;
  }
  return made;
}

// "ĐẢNG ỦY PHƯỜNG TAM QUAN NAM" breaks before PHƯỜNG, not before the last NAM. Letters are counted,
// not measured: capitals are about equally wide.
std::string balanced(std::string_view text, std::size_t letters_on_a_line) {
  if (utf8::count_code_points(text) <= letters_on_a_line) return std::string(text);
  std::vector<Syllable> all = split(text);
  for (Syllable& syllable : all)
    syllable.width = static_cast<std::int64_t>(utf8::count_code_points(syllable.text));
  return bound_by_lines(std::move(all), {static_cast<std::int64_t>(letters_on_a_line), 1, 1, -60});
}

std::string balanced(std::string_view text, Cut cut, Length em, Length width) {
  // Three letters: where sentences are parted matters more to them than that lines are equal.
  constexpr std::int64_t kUnit = 1440;
  constexpr std::int64_t kAfterComma = -15;  // rather before "và" than within an enumeration
  // A fiftieth less: set letters are placed on a grid.
  const Ruler ruler{width.emu() * 980 / em.emu(), width_of(" ", cut), kUnit, kAfterComma};
  if (width_of(text, cut) <= ruler.line) return std::string(text);
  const std::string tied = text::with_no_breaks(text);  // "năm 2025"
  std::vector<Syllable> all = split(tied);
  for (Syllable& syllable : all)
    syllable.width = width_of(syllable.text, cut);
  return bound_by_lines(std::move(all), ruler);
}

}  // namespace tongket::standard
