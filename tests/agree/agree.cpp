// agree: does LibreOffice set our DOCX as we set our PDF?
//   agree [--work DIR] FOLDER           every x.pdf with an x.docx beside it
//   agree [--work DIR] OURS.pdf OURS.docx ...
//   agree [--work DIR] --cases [NAME]   papers made for it, see cases.cpp
//   agree [--work DIR] --random COUNT [--seed N] [--only I]   papers made at random, see random.cpp
//   agree [--work DIR] --features [NAME] [--seed N]   a paper for each feature
//   agree [--work DIR] --edited         papers in which a paragraph is typed
//   agree … --write                     only writes the papers into DIR
// Exit: 0 all agree, 1 some don't, 2 wrong use, 77 LibreOffice or poppler is missing.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

#include "agree/edited.h"
#include "agree/judge.h"
#include "agree/programs.h"
#include "agree/random.h"

namespace {

using namespace tongket::agree;
namespace fs = std::filesystem;

// In how many random papers a feature must occur for the comparison to tell of it.
constexpr std::size_t enough = 10;
constexpr std::size_t papers_for_enough = 200;

struct Options {
  fs::path work = fs::temp_directory_path() / "tongket-agree";
  bool cases = false, features = false, edited = false, only_write = false, wrong = false;
  std::string only;        // a case's name
  std::size_t random = 0;  // how many papers
  std::size_t seed = 1;
  std::optional<std::size_t> number;  // one of them
  std::vector<fs::path> paths;
};

std::size_t number_of(const std::string& word, Options& options) {
  std::size_t number = 0;
  const auto read = std::from_chars(word.data(), word.data() + word.size(), number);
  if (read.ec != std::errc() || read.ptr != word.data() + word.size()) options.wrong = true;
  return number;
}

Options read_options(int count, char** words) {
  Options options;
  const std::vector<std::string> all(words + 1, words + count);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string next = i + 1 < all.size() ? all[i + 1] : std::string();
    const bool has_value = !next.empty() && !next.starts_with("--");
    if (all[i] == "--write") {
      options.only_write = true;
    } else if (all[i] == "--cases") {
      options.cases = true;
      if (has_value) options.only = all[++i];
    } else if (all[i] == "--edited") {
      options.edited = true;
    } else if (all[i] == "--features") {
      options.features = true;
      if (has_value) options.only = all[++i];
    } else if (!all[i].starts_with("--")) {
      options.paths.emplace_back(all[i]);
    } else if (!has_value) {
      options.wrong = true;
    } else if (all[i] == "--work") {
      options.work = all[++i];
    } else if (all[i] == "--random") {
      options.random = number_of(all[++i], options);
    } else if (all[i] == "--seed") {
      options.seed = number_of(all[++i], options);
    } else if (all[i] == "--only") {
      options.number = number_of(all[++i], options);
    } else {
      options.wrong = true;
    }
  }
  return options;
}

std::vector<Pair> pairs_in_folder(const fs::path& folder) {
  std::vector<Pair> pairs;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    fs::path docx = entry.path();
    if (docx.extension() != ".pdf") continue;
    docx.replace_extension(".docx");
    if (fs::exists(docx)) pairs.push_back({docx.stem().string(), entry.path(), docx});
  }
  std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) { return a.pdf < b.pdf; });
  return pairs;
}

std::vector<Pair> pairs_of(const std::vector<fs::path>& paths) {
  if (paths.size() == 1 && fs::is_directory(paths.front())) return pairs_in_folder(paths.front());
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i + 1 < paths.size(); i += 2) {
    pairs.push_back({paths[i].stem().string(), paths[i], paths[i + 1]});
  }
  return pairs;
}

std::vector<Case> named_cases(const std::string& only) {
  std::vector<Case> cases = all_cases();
  std::erase_if(cases, [&](const Case& made) { return !only.empty() && made.name != only; });
  return cases;
}

std::vector<Case> feature_cases(const Options& options) {
  std::vector<Case> cases;
  for (const Feature& feature : all_features()) {
    if (options.only.empty() || options.only == feature.name)
      cases.push_back(feature_paper(options.seed, feature));
  }
  return cases;
}

// Says how often each feature occurs; false where the papers are many and one is hardly seen.
bool print_coverage(const std::map<std::string_view, std::size_t>& papers_of, std::size_t papers) {
  fmt::print("features and in how many of the {} papers they occur:\n", papers);
  bool all = true;
  std::size_t column = 0;
  for (const Feature& feature : all_features()) {
    const auto found = papers_of.find(feature.name);
    const std::size_t times = found == papers_of.end() ? 0 : found->second;
    all = all && (times >= enough || papers < papers_for_enough);
    fmt::print("{:<26}{:>4}{}", feature.name, times, ++column % 3 == 0 ? "\n" : "   ");
  }
  fmt::print("\n");
  if (!all) fmt::print("a feature occurs in fewer than {} papers\n", enough);
  return all;
}

std::vector<Case> random_cases(const Options& options, bool& covered) {
  std::vector<Case> cases;
  std::map<std::string_view, std::size_t> papers_of;
  for (std::size_t i = 0; i < options.random; ++i) {
    RandomPaper paper = random_paper(options.seed, i);
    for (const std::string_view feature : paper.features)
      ++papers_of[feature];
    if (!options.number || *options.number == i) cases.push_back(std::move(paper.made));
  }
  covered = print_coverage(papers_of, options.random);
  return cases;
}

std::vector<Case> cases_of(const Options& options, bool& covered) {
  if (options.cases) return named_cases(options.only);
  return options.features ? feature_cases(options) : random_cases(options, covered);
}

}  // namespace

int main(int count, char** words) {
  const Options options = read_options(count, words);
  fs::create_directories(options.work);
  if (!options.only_write && !have_programs()) {
    fmt::print("skipped: soffice and pdftotext are needed\n");
    return 77;
  }
  if (options.edited && !have_hands()) {
    fmt::print("skipped: python3-uno is needed\n");
    return 77;
  }
  if (options.edited) return judge_edits(options.work) ? 0 : 1;
  std::vector<Pair> pairs = pairs_of(options.paths);
  bool covered = true;
  if (options.cases || options.features || options.random != 0) {
    const auto written = write_cases(cases_of(options, covered), options.work);
    if (!written) return 1;
    pairs = *written;
  }
  if (options.only_write) return 0;
  if (pairs.empty() || options.wrong) {
    fmt::print(stderr,
               "agree [--work DIR] FOLDER | OURS.pdf OURS.docx ... | --cases [NAME] | "
               "--random COUNT [--seed N] [--only I]\n");
    return 2;
  }
  return judge(pairs, options.work) && covered ? 0 : 1;
}
