// tongket validate DATA.xml… [-p PACK|DIR]
#include <fmt/format.h>

#include "cli/cli.h"

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

struct Arguments {
  std::vector<std::string> data;
  std::string pack;
};

int validate_all(const Arguments& arguments, const Settings& settings) {
  const Language language = settings.language;
  int code = exit_fine;
  const auto workshop = open_workshop(settings, arguments.pack, code);
  if (!workshop) return code;
  Diagnostics all;
  for (const std::string& path : arguments.data) {
    report::Job job;
    job.data = path;
    job.pack = arguments.pack;
    Diagnostics problems = report::check(job, *workshop);
    show_all(problems, workshop->sources(), language);
    say(verdict(path, problems.error_count(), language));
    all.append(std::move(problems));
  }
  return exit_of(all);
}

}  // namespace

void add_validate(CLI::App& app, Settings& settings) {
  auto* command = add_command(
      app, "validate",
      words(settings, "kiểm tra dữ liệu, không kết xuất", "checks data, renders nothing"),
      settings);
  auto arguments = std::make_shared<Arguments>();
  command->add_option("DATA.xml", arguments->data, words(settings, "tệp dữ liệu XML", "data files"))
      ->required()
      ->option_text(" ");
  command
      ->add_option("-p,--pack", arguments->pack,
                   words(settings, "kiểm tra theo bộ mẫu này (tên hoặc thư mục)",
                         "check for this pack (its name or folder)"))
      ->option_text("PACK|DIR");
  command->callback([arguments, &settings] {
    settings.command = [arguments, &settings] { return validate_all(*arguments, settings); };
  });
}

}  // namespace tongket::cli
