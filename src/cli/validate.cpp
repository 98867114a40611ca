// tongket validate DATA.xml…
#include <fmt/format.h>

#include "cli/cli.h"
#include "data/data.h"

namespace tongket::cli {

namespace {

std::string verdict(const std::string& path, std::size_t errors, Language language) {
  if (errors == 0) {
    return fmt::format("{}: {}", path, language == Language::vi ? "hợp lệ" : "valid");
  }
  return fmt::format("{}: {} {}", path, errors,
                     language == Language::vi ? "lỗi"
                     : errors == 1            ? "error"
                                              : "errors");
}

int validate_all(const std::vector<std::string>& data, const Settings& settings) {
  const Language language = language_of(settings);
  int code = exit_fine;
  const auto workshop = open_workshop(settings, code);
  if (!workshop) return code;
  auto vocabulary = workshop->vocabulary();
  if (!vocabulary) return show_all(vocabulary.error(), workshop->sources(), language);
  Diagnostics all;
  for (const std::string& path : data) {
    Diagnostics problems;
    data::load(path, **vocabulary, workshop->sources(), workshop->limits(), problems);
    show_all(problems, workshop->sources(), language);
    say(verdict(path, problems.error_count(), language));
    all.append(std::move(problems));
  }
  return exit_of(all);
}

}  // namespace

void add_validate(CLI::App& app, Settings& settings) {
  auto* command =
      app.add_subcommand("validate", "kiểm tra dữ liệu, không kết xuất (check data, no rendering)");
  auto data = std::make_shared<std::vector<std::string>>();
  command->add_option("data", *data, "tệp dữ liệu XML (data files)")->required();
  command->callback([data, &settings] {
    settings.command = [data, &settings] { return validate_all(*data, settings); };
  });
}

}  // namespace tongket::cli
