// bench: what tests/bench/run times from inside.
//   bench positions DATA OUT.txt   the words of our own pages in the form that the floor program
//   reads bench loop N DATA              N renders of PDF and DOCX in one process; milliseconds of
//   each step
//   bench attacks FOLDER            a folder for each attack of tests/attacks
#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "attacks/corpus.h"
#include "docx/docx.h"
#include "pdf/pdf.h"
#include "report/report.h"

namespace {

using namespace tongket;
using Clock = std::chrono::steady_clock;

[[noreturn]] void die(const Diagnostics& problems, const Sources& sources) {
  for (const Diagnostic& problem : problems.list()) {
    fmt::print(stderr, "{}\n", show(problem, sources, {Language::en, false}));
  }
  std::exit(1);
}

template <typename T>
T must(Result<T> result, const Sources& sources) {
  if (!result) die(result.error(), sources);
  return std::move(*result);
}

report::Workshop::Places places() {
  report::Workshop::Places found;
  found.templates = std::string(TONGKET_SOURCE_DIR) + "/templates";
  found.fonts = std::string(TONGKET_SOURCE_DIR) + "/fonts";
  return found;
}

// One whole way, each step timed.
struct Steps {
  double load = 0, bind = 0, layout = 0, pdf = 0, docx = 0;
};

double since(Clock::time_point& mark) {
  const auto now = Clock::now();
  const double took = std::chrono::duration<double, std::milli>(now - mark).count();
  mark = now;
  return took;
}

layout::LaidOut once(const std::string& path, report::Workshop& workshop, Steps& steps) {
  const Sources& sources = workshop.sources();
  const auto words = must(workshop.vocabulary(), sources);
  const auto chosen = must(workshop.find_template("bao-cao-tong-ket"), sources);
  const auto fonts = must(workshop.fonts(), sources);
  Diagnostics problems;
  auto mark = Clock::now();
  const auto dataset = data::load(path, *words, workshop.sources(), workshop.limits(), problems);
  if (!dataset) die(problems, sources);
  steps.load += since(mark);
  const DateTime created{{2022, 11, 18}, {8, 0, 0}};
  auto papers =
      must(chosen->bind(*dataset, {{}, created, {}}, workshop.limits(), problems), sources);
  steps.bind += since(mark);
  auto laid =
      must(layout::lay_out(std::move(papers.front().document), *fonts, workshop.limits(), problems),
           sources);
  steps.layout += since(mark);
  const std::string pdf = must(pdf::write(laid, {}), sources);
  steps.pdf += since(mark);
  const std::string docx = must(docx::write(laid), sources);
  steps.docx += since(mark);
  if (pdf.empty() || docx.empty()) std::exit(1);
  return laid;
}

int face_number(const font::Face& face) {
  return (face.bold() ? 1 : 0) + (face.italic() ? 2 : 0);
}

void write_positions(const layout::LaidOut& paper, const char* path) {
  std::FILE* out = std::fopen(path, "wb");
  if (out == nullptr) std::exit(3);
  for (const layout::Page& page : paper.pages.pages) {
    fmt::print(out, "P\n");
    const double height = page.setup.height.to_points();
    for (const layout::Line& line : page.lines) {
      for (const layout::Word& word : line.words) {
        fmt::print(out, "T {} {:.0f} {:.2f} {:.2f} {}\n",
                   face_number(*paper.pages.faces[word.face]), word.size.to_points(),
                   word.x.to_points(), height - line.baseline.to_points(), word.text);
      }
    }
    for (const layout::Rule& rule : page.rules) {
      fmt::print(out, "L {:.2f} {:.2f} {:.2f} {:.2f}\n", rule.x.to_points(),
                 height - rule.y.to_points(), (rule.x + rule.width).to_points(),
                 height - rule.y.to_points());
    }
  }
  std::fclose(out);
}

void loop(int times, const std::string& path) {
  report::Workshop workshop(places(), Limits{});
  Steps warm_up;
  once(path, workshop, warm_up);
  Steps steps;
  auto mark = Clock::now();
  for (int i = 0; i < times; ++i)
    once(path, workshop, steps);
  const double all = since(mark);
  const double n = times;
  fmt::print("loop\t{}\t{:.2f}\tload {:.2f}\tbind {:.2f}\tlayout {:.2f}\tpdf {:.2f}\tdocx {:.2f}\n",
             times, all / n, steps.load / n, steps.bind / n, steps.layout / n, steps.pdf / n,
             steps.docx / n);
}

}  // namespace

namespace {

void link_to(const std::string& target, const std::string& path) {
  if (::symlink(target.c_str(), path.c_str()) != 0) std::exit(3);
}

void put(const std::string& path, const std::string& bytes) {
  if (!write_file(path, bytes)) std::exit(3);
}

constexpr const char* no_rules =
    "<schema xmlns=\"http://purl.oclc.org/dsdl/schematron\" queryBinding=\"xpath\"/>";

// What TONGKET_DATA_DIR is to be for an attack, its data beside.
void lay_out(const attacks::Attack& attack, const std::string& folder) {
  const std::string real = TONGKET_SOURCE_DIR;
  const std::string templates = folder + "/templates";
  if (!make_folder(templates)) std::exit(3);
  link_to(real + "/fonts", folder + "/fonts");
  put(folder + "/name", attack.name);
  put(folder + "/data.xml",
      attack.kind == attacks::Kind::data ? attack.bytes : attacks::long_year(1000));
  if (attack.kind == attacks::Kind::schema) {
    put(templates + "/year.xsd", attack.bytes);
  } else {
    link_to(real + "/templates/year.xsd", templates + "/year.xsd");
  }
  if (attack.kind == attacks::Kind::data) {
    link_to(real + "/templates/year.sch", templates + "/year.sch");
  } else {
    put(templates + "/year.sch", attack.kind == attacks::Kind::rules ? attack.bytes : no_rules);
  }
}

void write_attacks(const std::string& folder) {
  int number = 0;
  for (const attacks::Attack& attack : attacks::all())
    lay_out(attack, fmt::format("{}/{:03}", folder, number++));
}

}  // namespace

int main(int argc, char** argv) {
  const std::string command = argc > 1 ? argv[1] : "";
  if (command == "positions" && argc == 4) {
    tongket::report::Workshop workshop(places(), tongket::Limits{});
    Steps steps;
    write_positions(once(argv[2], workshop, steps), argv[3]);
    return 0;
  }
  if (command == "loop" && argc == 4) {
    loop(std::atoi(argv[2]), argv[3]);
    return 0;
  }
  if (command == "attacks" && argc == 3) {
    write_attacks(argv[2]);
    return 0;
  }
  fmt::print(stderr, "bench positions DATA OUT | bench loop N DATA | bench attacks FOLDER\n");
  return 2;
}
