// agree: does LibreOffice set our DOCX as we set our PDF?
//   agree [--work DIR] FOLDER           every x.pdf with an x.docx beside it
//   agree [--work DIR] OURS.pdf OURS.docx ...
//   agree [--work DIR] --cases [NAME]   papers made for it, see cases.cpp
//   agree [--work DIR] --write [NAME]   only writes these papers into DIR
// Exit: 0 all agree, 1 some don't, 2 wrong use, 77 LibreOffice or poppler is missing.
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <optional>

#include "agree/cases.h"
#include "agree/compare.h"
#include "agree/programs.h"
#include "docx/docx.h"
#include "layout/layout.h"
#include "pdf/pdf.h"

namespace {

using namespace tongket;
using namespace tongket::agree;
namespace fs = std::filesystem;

struct Pair {
  std::string name;
  fs::path pdf, docx;
};

struct Options {
  fs::path work = fs::temp_directory_path() / "tongket-agree";
  bool cases = false, only_write = false;
  std::string only;
  std::vector<fs::path> paths;
};

Options read_options(int count, char** words) {
  Options options;
  for (int i = 1; i < count; ++i) {
    const std::string word = words[i];
    if (word == "--work" && i + 1 < count) {
      options.work = words[++i];
    } else if (word == "--cases" || word == "--write") {
      options.cases = true;
      options.only_write = word == "--write";
      if (i + 1 < count) options.only = words[++i];
    } else {
      options.paths.emplace_back(word);
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

bool write_bytes(const fs::path& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return file.good();
}

void complain(const std::string& name, const Diagnostics& problems, const Sources& sources) {
  for (const Diagnostic& problem : problems.list()) {
    fmt::print(stderr, "{}: {}\n", name, show(problem, sources, {Language::en, false}));
  }
}

std::optional<Pair> write_case(const Case& made, const font::Book& fonts, const Sources& sources,
                               const fs::path& folder) {
  Diagnostics problems;
  const auto laid = layout::lay_out(made.document, fonts, Limits{}, problems);
  complain(made.name, laid ? problems : laid.error(), sources);
  if (!laid) return std::nullopt;
  const auto pdf = pdf::write(*laid, {});
  const auto docx = docx::write(*laid);
  if (!pdf) complain(made.name, pdf.error(), sources);
  if (!docx) complain(made.name, docx.error(), sources);
  const Pair pair{made.name, folder / (made.name + ".pdf"), folder / (made.name + ".docx")};
  if (!pdf || !docx || !write_bytes(pair.pdf, *pdf) || !write_bytes(pair.docx, *docx)) {
    return std::nullopt;
  }
  write_bytes(folder / (made.name + ".pages.txt"), layout::dump(laid->pages));
  return pair;
}

std::optional<std::vector<Pair>> write_cases(const std::string& only, const fs::path& folder) {
  Sources sources;
  const std::string fonts_folder = std::string(TONGKET_SOURCE_DIR) + "/fonts";
  const auto fonts =
      font::Book::load(fonts_folder + "/fonts.xml", {{fonts_folder}, false}, sources);
  if (!fonts) {
    complain("fonts", fonts.error(), sources);
    return std::nullopt;
  }
  std::vector<Pair> pairs;
  for (const Case& made : all_cases()) {
    if (!only.empty() && made.name != only) continue;
    const auto pair = write_case(made, **fonts, sources, folder);
    if (!pair) return std::nullopt;
    pairs.push_back(*pair);
  }
  return pairs;
}

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
  return std::move(*paper);
}

void print_score(const Pair& pair, const Score& score) {
  fmt::print("{:<28} {:>3}/{:<3} {:>6} {:>8.2f} {:>8.2f} {:>8.2f}  {}\n", pair.name, score.pages,
             score.other_pages, score.lines, score.same_percent(), score.close_percent(),
             score.worst_mm, passes(score) ? "agrees" : "DIFFERS");
  for (const std::string& note : score.notes)
    fmt::print("    {}\n", note);
}

bool judge(const std::vector<Pair>& pairs, const fs::path& work) {
  for (const char* folder : {"in", "out"}) {
    fs::remove_all(work / folder);
    fs::create_directories(work / folder);
  }
  if (!convert_to_pdf(numbered_copies(pairs, work), work)) {
    fmt::print(stderr, "soffice failed, see {}\n", (work / "soffice.log").string());
    return false;
  }
  fmt::print("{:<28} {:>7} {:>6} {:>8} {:>8} {:>8}\n", "case", "pages", "lines", "same %",
             "0.5 mm %", "worst mm");
  bool all = true;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const auto ours = paper_of(pairs[i].pdf, work);
    const auto theirs = paper_of(work / "out" / fmt::format("{:04}.pdf", i), work);
    const Score score = ours && theirs ? compare(*ours, *theirs) : Score{};
    print_score(pairs[i], score);
    all = all && passes(score);
  }
  return all;
}

}  // namespace

int main(int count, char** words) {
  const Options options = read_options(count, words);
  fs::create_directories(options.work);
  if (!options.only_write && !have_programs()) {
    fmt::print("skipped: soffice and pdftotext are needed\n");
    return 77;
  }
  std::vector<Pair> pairs = pairs_of(options.paths);
  if (options.cases) {
    const auto written = write_cases(options.only, options.work);
    if (!written) return 1;
    pairs = *written;
  }
  if (options.only_write) return 0;
  if (pairs.empty()) {
    fmt::print(stderr, "agree [--work DIR] FOLDER | OURS.pdf OURS.docx ... | --cases [NAME]\n");
    return 2;
  }
  return judge(pairs, options.work) ? 0 : 1;
}
