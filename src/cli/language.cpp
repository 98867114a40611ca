// In which language the program speaks.
#include "cli/cli.h"

namespace tongket::cli {

namespace {

std::optional<Language> language_named(std::string_view name) {
  if (name == "vi") return Language::vi;
  if (name == "en") return Language::en;
  return std::nullopt;
}

// The last --lang that names a language of ours; what else stands there is the parser's business.
std::optional<Language> asked_for(int argc, const char* const* argv) {
  constexpr std::string_view option = "--lang";
  std::optional<Language> found;
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument == "--") break;
    std::optional<Language> here;
    if (argument == option && i + 1 < argc) here = language_named(argv[i + 1]);
    if (argument.starts_with("--lang=")) here = language_named(argument.substr(option.size() + 1));
    if (here) found = here;
  }
  return found;
}

}  // namespace

Language find_language(int argc, const char* const* argv) {
  if (const auto asked = asked_for(argc, argv)) return *asked;
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const std::string locale = environment(name);
    if (!locale.empty()) return locale.starts_with("en") ? Language::en : Language::vi;
  }
  return Language::vi;
}

}  // namespace tongket::cli
