// Findings for a person at a terminal.
#include <fmt/format.h>

#include <cstdio>

#include "cli/findings.h"
#include "cli/fold.h"

namespace tongket::cli {

namespace {

// "2 lỗi, 1 cảnh báo"; empty when there is nothing.
std::string count_words(const Counts& counts, Language language) {
  const bool vi = language == Language::vi;
  std::string words;
  const auto add = [&](std::size_t count, std::string_view one, std::string_view many) {
    if (count == 0) return;
    if (!words.empty()) words += ", ";
    words += fmt::format("{} {}", count, count == 1 ? one : many);
  };
  add(counts.errors, vi ? "lỗi" : "error", vi ? "lỗi" : "errors");
  add(counts.warnings, vi ? "cảnh báo" : "warning", vi ? "cảnh báo" : "warnings");
  add(counts.notes, vi ? "ghi chú" : "note", vi ? "ghi chú" : "notes");
  return words;
}

// "hợp lệ (3 ghi chú)"
std::string verdict(const Counts& counts, Language language) {
  std::string words = count_words(counts, language);
  if (counts.errors != 0) return words;
  const std::string fine = language == Language::vi ? "hợp lệ" : "valid";
  return words.empty() ? fine : fmt::format("{} ({})", fine, words);
}

std::string summary(const Counts& all, Language language) {
  const std::string words = count_words(all, language);
  const std::string tail = words.empty() ? words : "; " + words;
  const std::size_t fine = all.files - all.faulty;
  if (language == Language::vi) {
    return fmt::format("{} tệp: {} hợp lệ, {} có lỗi{}", all.files, fine, all.faulty, tail);
  }
  return fmt::format("{} files: {} valid, {} with errors{}", all.files, fine, all.faulty, tail);
}

class TextFindings : public Findings {
 public:
  explicit TextFindings(const FindingsOptions& options) : Findings(options) {}

 private:
  void tell(const std::string& file, const Told::Fresh& found, const Counts& counts,
            const Sources& sources) override {
    show_folded(found.list, sources, options_.language, options_.all);
    if (found.again != 0) {
      const std::string line = again_line(file, found.again, options_.language) + "\n";
      static_cast<void>(std::fputs(line.c_str(), stderr));
    }
    // In the order of what happened, also where both streams go to one file.
    static_cast<void>(std::fflush(stderr));
    say(fmt::format("{}: {}", utf8::harmless(file), verdict(counts, options_.language)));
  }
  void end(const Counts& all) override {
    if (all.files > 1) say(summary(all, options_.language));
  }
};

}  // namespace

std::unique_ptr<Findings> text_findings(const FindingsOptions& options) {
  return std::make_unique<TextFindings>(options);
}

}  // namespace tongket::cli
