#include "agree/compare.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace tongket::agree {

namespace {

constexpr double mm_per_point = 25.4 / 72;
constexpr double close_mm = 0.5;
constexpr std::size_t most_notes = 12;

using Pairs = std::vector<std::pair<const Line*, const Line*>>;
using Table = std::vector<std::vector<std::size_t>>;

double distance_mm(const Line& a, const Line& b) {
  return std::max(std::abs(a.left - b.left), std::abs(a.baseline - b.baseline)) * mm_per_point;
}

// lengths[i][j]: of the longest common subsequence of what follows i and j.
Table common_lengths(const std::vector<Line>& a, const std::vector<Line>& b) {
  Table lengths(a.size() + 1, std::vector<std::size_t>(b.size() + 1, 0));
  for (std::size_t i = a.size(); i-- > 0;) {
    for (std::size_t j = b.size(); j-- > 0;) {
      lengths[i][j] = a[i].text == b[j].text ? lengths[i + 1][j + 1] + 1
                                             : std::max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  return lengths;
}

void note(Score& score, std::string text) {
  if (score.notes.size() < most_notes) score.notes.push_back(std::move(text));
}

void note_page(Score& score, std::size_t page) {
  if (score.notes.empty()) score.first_page = page;
}

void note_line(Score& score, std::string_view who, std::size_t page, const Line& line) {
  note_page(score, page);
  note(score, fmt::format("page {}: only {}: x {:.2f} y {:.2f} {}", page + 1, who, line.left,
                          line.baseline, line.text));
}

Pairs matched(const std::vector<Line>& a, const std::vector<Line>& b, std::size_t page,
              Score& score) {
  const Table lengths = common_lengths(a, b);
  Pairs pairs;
  std::size_t i = 0, j = 0;
  while (i < a.size() || j < b.size()) {
    if (i < a.size() && j < b.size() && a[i].text == b[j].text) {
      pairs.emplace_back(&a[i++], &b[j++]);
    } else if (j == b.size() || (i < a.size() && lengths[i + 1][j] >= lengths[i][j + 1])) {
      note_line(score, "ours", page, a[i++]);
    } else {
      note_line(score, "theirs", page, b[j++]);
    }
  }
  return pairs;
}

// How many lines from here on the baseline of the first make up these words; 0 where they don't.
std::size_t pieces_of(const std::string& words, const std::vector<Line>& lines, std::size_t from) {
  std::string joined;
  for (std::size_t i = from; i < lines.size(); ++i) {
    if (std::abs(lines[i].baseline - lines[from].baseline) > 1) return 0;
    joined += lines[i].text;
    if (joined.size() >= words.size()) return joined == words ? i + 1 - from : 0;
  }
  return 0;
}

// Where one reading has cut a line at a wide space and the other hasn't (a stretched space is as
// wide as the gap between two cells), the pieces are the line.
std::vector<Line> joined_as(const std::vector<Line>& whole, std::vector<Line> lines) {
  for (const Line& line : whole) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (std::abs(line.left - lines[i].left) > 2 || !line.text.starts_with(lines[i].text))
        continue;
      const std::size_t count = pieces_of(line.text, lines, i);
      if (count < 2) continue;
      lines[i].text = line.text;
      lines[i].right = lines[i + count - 1].right;
      const auto next = lines.begin() + static_cast<std::ptrdiff_t>(i + 1);
      lines.erase(next, next + static_cast<std::ptrdiff_t>(count - 1));
      break;
    }
  }
  return lines;
}

void add_pair(Score& score, const Line& ours, const Line& theirs, std::size_t page) {
  const double mm = distance_mm(ours, theirs);
  ++score.same;
  score.worst_mm = std::max(score.worst_mm, mm);
  if (mm <= close_mm) {
    ++score.close;
    return;
  }
  note_page(score, page);
  note(score, fmt::format("page {}: ours {:.2f},{:.2f} theirs {:.2f},{:.2f} {}", page + 1,
                          ours.left, ours.baseline, theirs.left, theirs.baseline, ours.text));
}

double percent(std::size_t part, std::size_t whole) {
  return whole == 0 ? 100.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

// LibreOffice leaves out the empty page before a section that begins on an odd or even one.
Paper without_empty_pages(Paper paper) {
  std::erase_if(paper.pages, [](const Page& page) { return page.lines.empty(); });
  return paper;
}

}  // namespace

double Score::same_percent() const {
  return percent(same, lines);
}
double Score::close_percent() const {
  return percent(close, lines);
}

bool passes(const Score& score) {
  return score.pages == score.other_pages && score.lines != 0 && score.same_percent() >= 99.5 &&
         score.close_percent() >= 99.0;
}

Score compare(const Paper& our_paper, const Paper& their_paper) {
  const Paper ours = without_empty_pages(our_paper);
  const Paper theirs = without_empty_pages(their_paper);
  Score score;
  score.pages = ours.pages.size();
  score.other_pages = theirs.pages.size();
  static const Page nothing;
  for (std::size_t i = 0; i < std::max(score.pages, score.other_pages); ++i) {
    const Page& a = i < score.pages ? ours.pages[i] : nothing;
    const Page& b = i < score.other_pages ? theirs.pages[i] : nothing;
    const std::vector<Line> others = joined_as(a.lines, b.lines);
    const std::vector<Line> own = joined_as(b.lines, a.lines);
    score.lines += std::max(own.size(), others.size());
    for (const auto& [mine, other] : matched(own, others, i, score)) {
      add_pair(score, *mine, *other, i);
    }
  }
  return score;
}

}  // namespace tongket::agree
