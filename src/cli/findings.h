// What checking found, file after file, told as the caller wants it. Only for cli/.
#pragma once

#include <memory>
#include <string>

#include "base/base.h"
#include "cli/cli.h"
#include "cli/told.h"

namespace tongket::cli {

enum class Format { text, json, sarif };
std::optional<Format> format_named(std::string_view name);

struct FindingsOptions {
  Format format = Format::text;
  Language language = Language::vi;
  bool all = false;                  // text: no folding
  bool warnings_are_errors = false;  // --werror
};

struct Counts {
  std::size_t files = 0;
  std::size_t faulty = 0;  // files with errors
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t notes = 0;
};

// Text goes to standard error with a verdict a file on standard output; JSON and SARIF go whole to
// standard output.
class Findings {
 public:
  static std::unique_ptr<Findings> make(const FindingsOptions& options);
  virtual ~Findings() = default;
  Findings(const Findings&) = delete;
  Findings& operator=(const Findings&) = delete;

  // All that was found of one file. Its sources must still be held.
  void add(const std::string& file, const Diagnostics& found, const Sources& sources);
  // Ends what was begun; gives the exit code.
  int finish();

 protected:
  explicit Findings(const FindingsOptions& options) : options_(options) {}

 private:
  // `found`: without what was told with another file, of which there is `again`. `counts`: with it.
  virtual void tell(const std::string& file, const Told::Fresh& found, const Counts& counts,
                    const Sources& sources) = 0;
  virtual void end(const Counts& all) = 0;

 protected:
  FindingsOptions options_;

 private:
  Told told_;
  Counts all_;
  int code_ = exit_fine;
};

std::unique_ptr<Findings> text_findings(const FindingsOptions& options);
std::unique_ptr<Findings> json_findings(const FindingsOptions& options);
std::unique_ptr<Findings> sarif_findings(const FindingsOptions& options);

// JSON with what steers a terminal (utf8::steers) written as \uXXXX: it may be looked at on a
// terminal too.
std::string escaped(std::string_view json);

// "note", "warning", "error", as JSON and SARIF have it.
std::string_view level_of(Severity severity);
// The file as the user named it.
std::string file_of(const Diagnostic& problem, const Sources& sources);

}  // namespace tongket::cli
