#include "agree/write.h"

#include <fmt/format.h>

#include <fstream>

#include "docx/docx.h"
#include "layout/layout.h"
#include "pdf/pdf.h"

namespace tongket::agree {

namespace fs = std::filesystem;

namespace {

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
  if (!laid) complain(made.name, laid.error(), sources);
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

}  // namespace

std::optional<std::vector<Pair>> write_cases(const std::vector<Case>& cases,
                                             const fs::path& folder) {
  Sources sources;
  const std::string fonts_folder = std::string(TONGKET_SOURCE_DIR) + "/fonts";
  const auto fonts =
      font::Book::load(fonts_folder + "/fonts.xml", {{fonts_folder}, false}, sources);
  if (!fonts) {
    complain("fonts", fonts.error(), sources);
    return std::nullopt;
  }
  std::vector<Pair> pairs;
  for (const Case& made : cases) {
    const auto pair = write_case(made, **fonts, sources, folder);
    if (!pair) return std::nullopt;
    pairs.push_back(*pair);
  }
  return pairs;
}

}  // namespace tongket::agree
