// cli/ -- the command line: arguments to exit code.
//
// In: argv, the environment, the locale's language. Out: exit codes (0 fine; 1 the data or the pack
// is at fault; 2 wrong use; 3 the world failed; 70 our own fault), papers by report/, words on
// standard output, problems on standard error. Thin: a file a command.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/base.h"
#include "report/report.h"

namespace tongket::cli {

enum Exit { exit_fine = 0, exit_data = 1, exit_usage = 2, exit_world = 3, exit_own = 70 };

// What the global options and the environment say.
struct Settings {
  Language language = Language::vi;
  std::string language_name;  // --lang as it was given
  std::string data_folder;    // --data-dir
  bool system_fonts = false;
  bool all = false;                 // --all: every problem is told, none folded
  std::vector<std::string> limits;  // --limit as they were given
  std::function<int()> command;     // what the chosen subcommand does
};

// What a job may take: docs/limits.md.
struct Bounds {
  Limits limits;
  std::uint64_t seconds = 60;  // for one file
};
// Of --limit; what is wrong there is told.
Bounds read_limits(const Settings& settings, Diagnostics& problems);
// Says from now on whether the time for one file is over.
std::function<bool()> time_for_one(const Bounds& bounds);
void add_limits(CLI::App& command, Settings& settings);
// An option that may stand several times, each time with one value: what follows is data.
CLI::Option* repeated(CLI::Option* option);

// The value of an environment variable; empty when there is none.
std::string environment(const char* name);
// The language of help and messages: --lang, else the locale's when it is English, else
// Vietnamese. Found before the arguments are parsed, since the parser's help is in it too.
Language find_language(int argc, const char* const* argv);
// Where templates/ and fonts/ are: --data-dir, TONGKET_DATA_DIR, beside the source tree, in the
// installed prefix.
Result<report::Workshop::Places> find_places(const Settings& settings);
// A workshop, or null with the problem already shown and `code` set.
std::unique_ptr<report::Workshop> open_workshop(const Settings& settings, int& code);
// The same, where the call names a pack (or none: empty): one that can't be had is told once, not
// again for each data file.
std::unique_ptr<report::Workshop> open_workshop(const Settings& settings, const std::string& pack,
                                                int& code);

// RFC 3986 and 8089: a file: URI of an absolute path, a relative reference of another.
std::string file_uri(std::string_view path);

// The time that papers bear by order of the environment (reproducible builds), if any.
std::optional<DateTime> source_date_epoch(Diagnostics& problems);

// Shows the problems, sorted, on standard error and gives the exit code they call for.
int show_all(const Diagnostics& diagnostics, const Sources& sources, Language language);
// The same, many of one kind folded to a few unless --all says otherwise.
int show_all(const Diagnostics& diagnostics, const Sources& sources, const Settings& settings);
// Colours only where a person looks, and not where NO_COLOR is set.
bool wants_colour();
int exit_of(const Diagnostics& diagnostics);
// A fault of the call, at an argument where there is one.
Diagnostic usage_fault(std::string argument, Message message, Message hint = {});
// Shows one such and gives exit_usage.
int usage(Message message, Message hint, Language language);
// What the parser refused, in our words; empty when it is content and so are we. Throws
// CLI::Success where help or the version is asked for.
Diagnostics parse(CLI::App& app, int argc, const char* const* argv);
// Writes to standard output.
void say(const std::string& line);

// Words of the help, and its frame, in the language of the settings.
std::string words(const Settings& settings, const char* vi, const char* en);
void set_help(CLI::App& app, const Settings& settings);
CLI::App* add_command(CLI::App& app, const char* name, const std::string& description,
                      const Settings& settings);

// Each adds its subcommand; the callback puts the work into settings.command.
void add_render(CLI::App& app, Settings& settings);
void add_validate(CLI::App& app, Settings& settings);
void add_packs(CLI::App& app, Settings& settings);
void add_new(CLI::App& app, Settings& settings);
void add_explain(CLI::App& app, Settings& settings);
void add_fonts(CLI::App& app, Settings& settings);
void add_text(CLI::App& app, Settings& settings);

}  // namespace tongket::cli
