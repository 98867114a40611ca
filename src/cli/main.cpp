#include <cstdio>
#include <exception>
#include <new>

#include "cli/cli.h"

namespace tongket::cli {
namespace {

void add_globals(CLI::App& app, Settings& settings) {
  app.set_version_flag("--version", std::string("tongket ") + TONGKET_VERSION);
  app.add_option("--data-dir", settings.data_folder,
                 "thư mục chứa templates/ và fonts/ (folder that holds templates/ and fonts/)");
  app.add_option("--lang", settings.language, "ngôn ngữ thông báo (language of messages): vi | en")
      ->check(CLI::IsMember({"vi", "en"}));
  app.add_flag("--system-fonts", settings.system_fonts,
               "tìm phông cả trong hệ thống (look for faces in the system's folders too)");
  app.require_subcommand(1);
  app.fallthrough();
}

// CLI11's own exit codes are many; ours for wrong use is one.
int parse_and_run(int argc, char** argv) {
  CLI::App app{
      "Tổng kết: văn bản của cơ quan từ dữ liệu một năm "
      "(formal papers from one year's data)",
      "tongket"};
  Settings settings;
  add_globals(app, settings);
  add_render(app, settings);
  add_validate(app, settings);
  add_packs(app, settings);
  add_new(app, settings);
  add_fonts(app, settings);
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& help_or_version) {
    app.exit(help_or_version);
    return exit_fine;
  } catch (const CLI::ParseError& error) {
    return usage({std::string("sai cách gọi lệnh: ") + error.what(), error.what()},
                 {"thêm --help để xem cách dùng", "add --help for the usage"},
                 language_of(settings));
  }
  return settings.command();
}

int guarded(int argc, char** argv) {
  try {
    return parse_and_run(argc, argv);
  } catch (const std::bad_alloc&) {
    std::fputs("tongket: hết bộ nhớ (out of memory)\n", stderr);
    return exit_world;
  } catch (const std::exception& error) {
    std::fprintf(stderr,
                 "tongket: lỗi của chính chương trình (a fault of the program itself): %s\n",
                 error.what());
    return exit_own;
  }
}

}  // namespace
}  // namespace tongket::cli

int main(int argc, char** argv) {
  const int code = tongket::cli::guarded(argc, argv);
  // What was said must have arrived: a full disk behind a redirection is a failure too.
  const bool lost = std::fflush(stdout) != 0 || std::ferror(stdout) != 0;
  if (lost && code == tongket::cli::exit_fine) {
    std::fputs("tongket: không ghi được ra đầu ra chuẩn (can't write to standard output)\n",
               stderr);
    return tongket::cli::exit_world;
  }
  return code;
}
