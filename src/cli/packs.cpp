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
  const auto packs = pack::list_packs(workshop->places().templates, workshop->sources(),
                                      workshop->limits(), problems);
  for (const pack::PackInfo& info : packs)
    show_pack(info, language_of(settings));
  return show_all(problems, workshop->sources(), language_of(settings));
}

}  // namespace

void add_packs(CLI::App& app, Settings& settings) {
  auto* command = app.add_subcommand("packs", "liệt kê các bộ mẫu (list the packs there are)");
  command->callback(
      [&settings] { settings.command = [&settings] { return show_packs(settings); }; });
}

}  // namespace tongket::cli
