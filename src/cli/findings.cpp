// Counting, sorting and the exit code, whatever the format.
#include "cli/findings.h"

#include <algorithm>

namespace tongket::cli {

namespace {

std::vector<Diagnostic> raised(std::vector<Diagnostic> found) {
  for (Diagnostic& problem : found) {
    if (problem.severity == Severity::warning) problem.severity = Severity::error;
  }
  return found;
}

Counts counts_of(const std::vector<Diagnostic>& found) {
  Counts counts;
  counts.files = 1;
  for (const Diagnostic& problem : found) {
    if (problem.severity == Severity::error) ++counts.errors;
    if (problem.severity == Severity::warning) ++counts.warnings;
    if (problem.severity == Severity::note) ++counts.notes;
  }
  counts.faulty = counts.errors != 0 ? 1 : 0;
  return counts;
}

int exit_for(const std::vector<Diagnostic>& found) {
  Diagnostics all;
  for (const Diagnostic& problem : found)
    all.add(problem);
  return exit_of(all);
}

}  // namespace

std::optional<Format> format_named(std::string_view name) {
  if (name == "text") return Format::text;
  if (name == "json") return Format::json;
  if (name == "sarif") return Format::sarif;
  return std::nullopt;
}

std::unique_ptr<Findings> Findings::make(const FindingsOptions& options) {
  switch (options.format) {
    case Format::text:
      return text_findings(options);
    case Format::json:
      return json_findings(options);
    case Format::sarif:
      return sarif_findings(options);
  }
  throw Broken("a format outside the list");
}

void Findings::add(const std::string& file, const Diagnostics& found, const Sources& sources) {
  std::vector<Diagnostic> list = sorted(found, sources);
  if (options_.warnings_are_errors) list = raised(std::move(list));
  const Counts counts = counts_of(list);
  const Told::Fresh fresh = told_.fresh(file, list, sources);
  tell(file, fresh, counts, sources);
  const Counts once = counts_of(fresh.list);
  all_.files += counts.files;
  all_.faulty += counts.faulty;
  all_.errors += once.errors;
  all_.warnings += once.warnings;
  all_.notes += once.notes;
  code_ = std::max(code_, exit_for(list));  // data < usage < world < own, as the codes themselves
}

int Findings::finish() {
  end(all_);
  return code_;
}

std::string_view level_of(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  throw Broken("a severity outside the list");
}

std::string file_of(const Diagnostic& problem, const Sources& sources) {
  return problem.place.known() ? sources.name_of(problem.place.file) : problem.file;
}

}  // namespace tongket::cli
