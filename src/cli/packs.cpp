// tongket packs
#include <fmt/format.h>

#include "cli/cli.h"
#include "template/template.h"

namespace tongket::cli {

namespace {

std::string joined(const std::vector<std::string>& parts, std::string_view mark) {
  return fmt::format("{}", fmt::join(parts, mark));
}

std::string option_line(const pack::OptionInfo& option, Language language) {
  std::string kinds = option.type;
  if (!option.choices.empty()) kinds = joined(option.choices, "|");
  return fmt::format("    --set {}=… ({}; {}: {})  {}", option.name, kinds,
                     language == Language::vi ? "mặc định" : "default", option.otherwise,
                     in_language(option.title, language));
}

void show_pack(const pack::PackInfo& info, Language language) {
  const bool vi = language == Language::vi;
  say(fmt::format("{}  {}", info.id, in_language(info.title, language)));
  say(fmt::format("    {}: {}   {}: {}   {}: {}", vi ? "tên loại" : "document type",
                  info.document_type, vi ? "tiêu chuẩn" : "standards", joined(info.standards, ", "),
                  vi ? "phiên bản" : "version", info.version));
  for (const pack::OptionInfo& option : info.options)
    say(option_line(option, language));
}

int show_packs(const Settings& settings) {
  int code = exit_fine;
  const auto workshop = open_workshop(settings, code);
  if (!workshop) return code;
  Diagnostics problems;
  // Loaded whole: a pack whose template is broken is no pack to offer.
  for (const std::string& id : pack::list_packs(workshop->places().templates)) {
    auto found = workshop->find_pack(id);
    if (found) show_pack((*found)->info(), settings.language);
    if (!found) problems.append(std::move(found).error());
  }
  return show_all(problems, workshop->sources(), settings.language);
}

}  // namespace

void add_packs(CLI::App& app, Settings& settings) {
  auto* command = add_command(
      app, "packs", words(settings, "liệt kê các bộ mẫu", "lists the packs there are"), settings);
  command->callback(
      [&settings] { settings.command = [&settings] { return show_packs(settings); }; });
}

}  // namespace tongket::cli
