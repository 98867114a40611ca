// The frame of the help text, which CLI11 writes in English.
#include "cli/cli.h"

namespace tongket::cli {

std::string words(const Settings& settings, const char* vi, const char* en) {
  return settings.language == Language::vi ? vi : en;
}

// To be called before options and subcommands are added: they take these over.
void set_help(CLI::App& app, const Settings& settings) {
  const auto formatter = app.get_formatter();
  formatter->label("Usage", words(settings, "Cách dùng", "Usage"));
  formatter->label("OPTIONS", words(settings, "TÙY CHỌN", "OPTIONS"));
  formatter->label("SUBCOMMAND", words(settings, "LỆNH", "COMMAND"));
  formatter->label("Positionals", words(settings, "Đối số", "Arguments"));
  app.set_help_flag("-h,--help", words(settings, "cho xem cách dùng", "shows this help"));
  app.option_defaults()->group(words(settings, "Tùy chọn", "Options"));
  app.get_help_ptr()->group(app.option_defaults()->get_group());
}

CLI::App* add_command(CLI::App& app, const char* name, const std::string& description,
                      const Settings& settings) {
  CLI::App* command = app.add_subcommand(name, description);
  command->group(words(settings, "Lệnh", "Commands"));
  command->get_help_ptr()->group(command->option_defaults()->get_group());
  return command;
}

}  // namespace tongket::cli
