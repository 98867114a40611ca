#include "cli/told.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "cli/findings.h"
#include "cli/fold.h"

namespace tongket::cli {

namespace {

bool is_shared(const Diagnostic& problem, const std::string& data, const Sources& sources) {
  const std::string file = file_of(problem, sources);
  if (file.empty() || file == data) return false;
  // A rule that could not be asked names the place in the data that it failed at.
  return std::none_of(problem.related.begin(), problem.related.end(), [&](const Related& related) {
    return sources.name_of(related.place.file) == data;
  });
}

}  // namespace

Told::Fresh Told::fresh(const std::string& data, const std::vector<Diagnostic>& found,
                        const Sources& sources) {
  Fresh fresh;
  std::set<std::pair<std::string, std::string>> here;
  for (const Diagnostic& problem : found) {
    std::pair<std::string, std::string> finding;
    const bool shared = is_shared(problem, data, sources);
    // Each file may be read anew: its name tells the place, not its number.
    if (shared)
      finding = {fmt::format("{}:{}", file_of(problem, sources), problem.place.begin),
                 problem.message.vi};
    if (shared && told_.count(finding) != 0) {
      ++fresh.again;
      continue;
    }
    if (shared) here.insert(std::move(finding));
    fresh.list.push_back(problem);
  }
  told_.merge(here);
  return fresh;
}

int Told::show(const std::string& data, const Diagnostics& found, const Sources& sources,
               const Settings& settings) {
  const Fresh told = fresh(data, sorted(found, sources), sources);
  show_folded(told.list, sources, settings.language, settings.all);
  if (told.again != 0)
    static_cast<void>(
        std::fputs((again_line(data, told.again, settings.language) + "\n").c_str(), stderr));
  return exit_of(found);
}

std::string again_line(const std::string& data, std::size_t again, Language language) {
  const std::string file = utf8::harmless(data);
  if (language == Language::vi) return fmt::format("{}: và {} điều đã nêu ở trên", file, again);
  return fmt::format("{}: and {} more, told above", file, again);
}

}  // namespace tongket::cli
