#include <cstdio>
#include <exception>
#include <new>

#include "cli/cli.h"

namespace tongket::cli {
namespace {

void add_globals(CLI::App& app, Settings& settings) {
  app.set_version_flag("--version", std::string("tongket ") + TONGKET_VERSION,
                       words(settings, "cho xem phiên bản", "shows the version"));
  app.add_option("--data-dir", settings.data_folder,
                 words(settings, "thư mục chứa templates/ và fonts/",
                       "folder that holds templates/ and fonts/"))
      ->option_text("DIR");
  app.add_option(
         "--lang", settings.language_name,
         words(settings, "ngôn ngữ của thông báo: vi hoặc en", "language of messages: vi or en"))
      ->option_text("vi|en");
  app.add_flag(
      "--system-fonts", settings.system_fonts,
      words(settings, "tìm phông cả trong hệ thống", "look for faces in the system's folders too"));
  app.add_flag("--all", settings.all,
               words(settings, "nêu hết lỗi, không gộp lỗi cùng loại",
                     "tell every problem, fold none of a kind"));
  app.require_subcommand(1);
  app.fallthrough();
}

void add_commands(CLI::App& app, Settings& settings) {
  add_render(app, settings);
  add_validate(app, settings);
  add_packs(app, settings);
  add_new(app, settings);
  add_explain(app, settings);
  add_fonts(app, settings);
  add_text(app, settings);
}

void check_language(const Settings& settings, Diagnostics& problems) {
  const std::string& name = settings.language_name;
  if (name.empty() || name == "vi" || name == "en") return;
  problems.add(usage_fault(
      "--lang", {"không có ngôn ngữ “" + name + "”", "there is no language '" + name + "'"},
      {"dùng vi hoặc en", "use vi or en"}));
}

// CLI11's own exit codes are many; ours for wrong use is one.
int parse_and_run(int argc, char** argv) {
  Settings settings;
  settings.language = find_language(argc, argv);
  CLI::App app{words(settings, "Tổng kết: văn bản của cơ quan từ dữ liệu một năm",
                     "Tổng kết: formal papers from one year's data"),
               "tongket"};
  set_help(app, settings);
  add_globals(app, settings);
  add_commands(app, settings);
  try {
    Diagnostics problems = parse(app, argc, argv);
    check_language(settings, problems);
    const Sources none;
    if (problems.has_errors()) return show_all(problems, none, settings.language);
  } catch (const CLI::Success& help_or_version) {
    app.exit(help_or_version);
    return exit_fine;
  }
  return settings.command();
}

int guarded(int argc, char** argv) {
  try {
    return parse_and_run(argc, argv);
  } catch (const std::bad_alloc&) {
    static_cast<void>(std::fputs("tongket: hết bộ nhớ (out of memory)\n", stderr));
    return exit_world;
  } catch (const std::exception& error) {
    static_cast<void>(std::fprintf(
        stderr, "tongket: lỗi của chính chương trình (a fault of the program itself): %s\n",
        error.what()));
    return exit_own;
  }
}

}  // namespace
}  // namespace tongket::cli

int main(int argc, char** argv) {
  tongket::hold_standard_streams();
  const int code = tongket::cli::guarded(argc, argv);
  // What was said must have arrived: a full disk behind a redirection is a failure too.
  const bool lost = std::fflush(stdout) != 0 || std::ferror(stdout) != 0;
  if (lost && code == tongket::cli::exit_fine) {
    static_cast<void>(std::fputs(
        "tongket: không ghi được ra đầu ra chuẩn (can't write to standard output)\n", stderr));
    return tongket::cli::exit_world;
  }
  return code;
}
