#include "agree/judge.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "agree/compare.h"
#include "agree/programs.h"

namespace tongket::agree {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t most_pictures = 5;

// LibreOffice writes by stem only, so that each document gets one of its own.
std::vector<fs::path> numbered_copies(const std::vector<Pair>& pairs, const fs::path& work) {
  std::vector<fs::path> copies;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    copies.push_back(work / "in" / fmt::format("{:04}.docx", i));
    fs::copy_file(pairs[i].docx, copies.back(), fs::copy_options::overwrite_existing);
  }
  return copies;
}

std::optional<Paper> paper_of(const fs::path& pdf, const fs::path& work) {
  Result<Paper> paper = read_boxes(pdf.string(), boxes_of(pdf, work), box_metrics(read_text(pdf)));
  if (!paper) {
    fmt::print(stderr, "{}: no words could be read\n", pdf.string());
    return std::nullopt;
  }
  const std::string bytes = read_text(pdf);
  const bool pictures = bytes.find("/Subtype/Image") != std::string::npos;
  if (pictures && !add_pictures(*paper, pdf.string(), pictures_of(pdf, work))) {
    fmt::print(stderr, "{}: no pictures could be read\n", pdf.string());
    return std::nullopt;
  }
  return std::move(*paper);
}

void print_score(const std::string& name, const Score& score) {
  fmt::print("{:<28} {:>3}/{:<3} {:>6} {:>8.2f} {:>8.2f} {:>8.2f}  {}\n", name, score.pages,
             score.other_pages, score.lines, score.same_percent(), score.close_percent(),
             score.worst_mm, passes(score) ? "agrees" : "DIFFERS");
  for (const std::string& note : score.notes)
    fmt::print("    {}\n", note);
}

void print_totals(const std::vector<Score>& scores) {
  Score all;
  std::size_t unequal = 0;
  std::size_t differing = 0;
  for (const Score& score : scores) {
    all.lines += score.lines;
    all.same += score.same;
    all.close += score.close;
    unequal += score.pages == score.other_pages ? 0U : 1U;
    differing += passes(score) ? 0U : 1U;
  }
  fmt::print(
      "{} papers, {} lines: {:.2f} % broken alike (aim 99.5), {:.2f} % begin within 0.5 mm "
      "(aim 99), {} with another page count (aim 0), {} that differ\n",
      scores.size(), all.lines, all.same_percent(), all.close_percent(), unequal, differing);
}

// The first page that differs of those that agree least.
void show_worst(const std::vector<Pair>& pairs, const std::vector<Score>& scores,
                const fs::path& work) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (!passes(scores[i])) order.push_back(i);
  }
  std::sort(order.begin(), order.end(), [&scores](std::size_t a, std::size_t b) {
    return scores[a].same_percent() < scores[b].same_percent();
  });
  order.resize(std::min(order.size(), most_pictures));
  for (const std::size_t i : order) {
    const fs::path theirs = work / "out" / fmt::format("{:04}.pdf", i);
    const fs::path picture = work / "worst" / (pairs[i].name + ".png");
    if (draw_beside(pairs[i].pdf, theirs, scores[i].first_page + 1, picture))
      fmt::print("side by side (ours, LibreOffice's): {}\n", picture.string());
  }
}

Score score_of(const fs::path& ours, const fs::path& theirs, const fs::path& work) {
  const auto mine = paper_of(ours, work);
  const auto others = paper_of(theirs, work);
  return mine && others ? compare(*mine, *others) : Score{};
}

}  // namespace

bool print_comparison(const std::string& name, const fs::path& ours, const fs::path& theirs,
                      const fs::path& work) {
  const Score score = score_of(ours, theirs, work);
  print_score(name, score);
  return passes(score);
}

bool judge(const std::vector<Pair>& pairs, const fs::path& work) {
  for (const char* folder : {"in", "out", "worst"}) {
    fs::remove_all(work / folder);
    fs::create_directories(work / folder);
  }
  if (!convert_to_pdf(numbered_copies(pairs, work), work)) {
    fmt::print(stderr, "soffice failed, see {}\n", (work / "soffice.log").string());
    return false;
  }
  fmt::print("{:<28} {:>7} {:>6} {:>8} {:>8} {:>8}\n", "case", "pages", "lines", "same %",
             "0.5 mm %", "worst mm");
  std::vector<Score> scores;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    scores.push_back(score_of(pairs[i].pdf, work / "out" / fmt::format("{:04}.pdf", i), work));
    print_score(pairs[i].name, scores.back());
  }
  print_totals(scores);
  show_worst(pairs, scores, work);
  return std::all_of(scores.begin(), scores.end(), passes);
}

}  // namespace tongket::agree
