// The assertions that a rules file fires on data files: the name of each file, then "id
// /path[1]/@to" of each assertion, a line each. For compare.py, which asks another program of
// Schematron the same.
#include <cstdio>
#include <string>

#include "xml/xml.h"

namespace {

using namespace tongket;

bool show_all(const Diagnostics& problems, const Sources& sources) {
  for (const Diagnostic& one : problems.list())
    std::fprintf(stderr, "%s\n", show(one, sources, {}).c_str());
  return false;
}

bool show_fired(const xml::Rules& rules, const std::string& phase, const std::string& path) {
  Sources sources;
  Diagnostics found;
  const xml::TreePtr data = xml::read(path, sources, Limits{}, found);
  if (data == nullptr) return show_all(found, sources);
  xml::Budget budget(Limits{}.xpath_steps);
  rules.check(*data, {phase, nullptr}, {}, budget, found);
  std::printf("%s\n", path.c_str());
  for (const Diagnostic& one : found.list()) {
    if (one.code != Code::schematron_assert) return show_all(found, sources);
    const auto file = sources.find(one.place.file);
    std::printf("%s %s\n", one.rule.c_str(), xml::path_at(file->text, one.place.begin).c_str());
  }
  return true;
}

}  // namespace

// rules.sch, a phase or "", data files.
int main(int argc, char** argv) {
  if (argc < 4) return 2;
  Sources sources;
  const auto rules = xml::Rules::load(argv[1], sources, nullptr, Limits{});
  if (!rules) return show_all(rules.error(), sources) ? 0 : 1;
  for (int i = 3; i < argc; ++i) {
    if (!show_fired(**rules, argv[2], argv[i])) return 1;
  }
  return 0;
}
