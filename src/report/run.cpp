// The whole way of one job, read aloud: bind (bind.cpp), render, write.
#include <fmt/format.h>

#include "docx/docx.h"
#include "pdf/pdf.h"
#include "report/bind.h"

namespace tongket::report {

namespace {

struct PaperFile {
  Output output;
  std::string bytes;
  std::size_t pages = 0;
};

Failed several_papers_one_name(const std::string& path, std::size_t count) {
  Diagnostic problem;
  problem.code = Code::usage_bad;
  problem.file = path;
  problem.message = {fmt::format("bộ mẫu cho {} văn bản nhưng chỉ có một tên tệp", count),
                     fmt::format("the pack gives {} papers, but one file name was given", count)};
  problem.hint = {"dùng -d THƯ-MỤC thay cho -o TỆP", "use -d FOLDER instead of -o FILE"};
  return fail(std::move(problem));
}

// Where one paper goes, in every kind wanted.
std::vector<Output> outputs_of(const Job& job, const std::string& pack, const std::string& paper) {
  if (!job.outputs.empty()) return job.outputs;
  const std::string folder = job.folder.value_or(folder_of(job.data));
  std::string stem = (job.stem.empty() ? stem_of(job.data) : job.stem) + "-" + pack;
  if (!paper.empty()) stem += "-" + paper;
  std::vector<Output> outputs;
  outputs.reserve(job.kinds.size());
  for (const Kind kind : job.kinds) {
    outputs.push_back({kind, join_path(folder, fmt::format("{}.{}", stem, extension_of(kind)))});
  }
  return outputs;
}

std::vector<Kind> kinds_of(const std::vector<Output>& outputs) {
  std::vector<Kind> kinds;
  kinds.reserve(outputs.size());
  for (const Output& output : outputs)
    kinds.push_back(output.kind);
  return kinds;
}

// An output that is the data, or a file of the pack, would destroy what the office has.
Status check_outputs(const std::vector<Output>& outputs, const Job& job) {
  Diagnostics problems;
  for (const Output& output : outputs) {
    if (!same_file(output.path, job.data)) continue;
    Diagnostic problem;
    problem.code = Code::usage_same_file;
    problem.file = output.path;
    problem.message = {"tệp ra trùng với tệp dữ liệu", "the output is the data file itself"};
    problem.hint = {"đặt tên khác sau -o", "give another name after -o"};
    problems.add(std::move(problem));
  }
  if (problems.has_errors()) return Failed{std::move(problems)};
  return ok();
}

// Renders one paper and adds its files.
void add_files(pack::Paper&& paper, const std::vector<Output>& outputs, Workshop& workshop,
               std::vector<PaperFile>& files, Diagnostics& diagnostics) {
  auto fonts = workshop.fonts();
  if (!fonts) return diagnostics.append(std::move(fonts).error());
  auto rendered =
      render(std::move(paper.document), **fonts, kinds_of(outputs), workshop.limits(), diagnostics);
  if (!rendered) return diagnostics.append(std::move(rendered).error());
  for (const Output& output : outputs) {
    const std::string& bytes = output.kind == Kind::pdf ? rendered->pdf : rendered->docx;
    files.push_back({output, bytes, rendered->paper.pages.pages.size()});
  }
}

// Of all tables that have such rows.
void want_sums_in_docx(document::Document& paper) {
  for (document::Section& section : paper.sections)
    for (document::Block& block : section.blocks)
      if (auto* table = std::get_if<document::Table>(&block)) table->parts_at_pages = true;
}

std::vector<PaperFile> make_papers(const Job& job, Workshop& workshop, Diagnostics& diagnostics) {
  auto bound = bind(job, workshop, diagnostics);
  if (!bound) return {};
  std::vector<pack::Paper>& papers = bound->papers;
  if (papers.size() > 1 && !job.outputs.empty()) {
    diagnostics.append(several_papers_one_name(job.outputs.front().path, papers.size()).problems);
    return {};
  }
  std::vector<PaperFile> files;
  for (pack::Paper& paper : papers) {
    const auto outputs = outputs_of(job, bound->pack->info().id, paper.name);
    if (auto fine = check_outputs(outputs, job); !fine) {
      diagnostics.append(std::move(fine).error());
      continue;
    }
    if (job.docx_sums) want_sums_in_docx(paper.document);
    add_files(std::move(paper), outputs, workshop, files, diagnostics);
  }
  return files;
}

// Who renders wants to know that words were mended; each of them is told by `validate`.
Diagnostics without_mended(const Diagnostics& all, const Job& job) {
  Diagnostics kept;
  std::size_t mended = 0;
  for (const Diagnostic& one : all.list()) {
    if (one.code == Code::data_mended) {
      ++mended;
    } else {
      kept.add(one);
    }
  }
  if (mended == 0) return kept;
  Diagnostic note;
  note.severity = Severity::note;
  note.code = Code::data_mended;
  note.file = job.data;
  note.message = {fmt::format("đã sửa {} lỗi gõ", mended),
                  fmt::format("mended {} typing fault{}", mended, mended == 1 ? "" : "s")};
  note.hint = {"“tongket validate” nêu từng chỗ", "'tongket validate' tells each"};
  kept.add(std::move(note));
  return kept;
}

}  // namespace

Result<Rendered> render(document::Document document, const font::Book& fonts,
                        const std::vector<Kind>& kinds, const Limits& limits,
                        Diagnostics& diagnostics) {
  auto paper = layout::lay_out(std::move(document), fonts, limits, diagnostics);
  if (!paper) return Failed{std::move(paper).error()};
  Rendered rendered;
  for (const Kind kind : kinds) {
    std::string& target = kind == Kind::pdf ? rendered.pdf : rendered.docx;
    if (!target.empty()) continue;
    auto bytes = kind == Kind::pdf ? pdf::write(*paper, {}) : docx::write(*paper);
    if (!bytes) return Failed{std::move(bytes).error()};
    target = std::move(*bytes);
  }
  rendered.paper = std::move(*paper);
  return rendered;
}

Diagnostics check(const Job& job, Workshop& workshop) {
  Diagnostics diagnostics;
  bind(job, workshop, diagnostics);
  return diagnostics;
}

Diagnostics check_data(const Job& job, Workshop& workshop) {
  Diagnostics diagnostics;
  check_data(job, workshop, diagnostics);
  return diagnostics;
}

Report run(const Job& job, Workshop& workshop) {
  Report report;
  Diagnostics found;
  const std::vector<PaperFile> files = make_papers(job, workshop, found);
  report.diagnostics = without_mended(found, job);
  if (report.diagnostics.has_errors()) return report;
  if (job.folder) {
    if (auto made = make_folder(*job.folder); !made) {
      report.diagnostics.append(std::move(made).error());
      return report;
    }
  }
  std::vector<FileToWrite> to_write;
  to_write.reserve(files.size());
  for (const PaperFile& file : files)
    to_write.push_back({file.output.path, file.bytes});
  if (auto written = write_files(to_write); !written) {
    report.diagnostics.append(std::move(written).error());
    return report;
  }
  for (const PaperFile& file : files) {
    report.written.push_back({file.output.path, file.output.kind, file.pages, file.bytes.size()});
  }
  return report;
}

}  // namespace tongket::report
