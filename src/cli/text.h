// What the commands of `tongket text` share: many files or standard input, lines, and problems that
// are told while a file of any size goes by. Only for cli/.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/cli.h"

namespace tongket::cli {

// Each adds its commands to the group.
void add_text_normalize(CLI::App& group, Settings& settings);
void add_text_words(CLI::App& group, Settings& settings);
void add_text_sort(CLI::App& group, Settings& settings);
void add_text_case(CLI::App& group, Settings& settings);
void add_text_capitals(CLI::App& group, Settings& settings);

// Shows problems as they come. Of each code only so many are shown for one file; how many more
// there were is told at its end.
class Teller {
 public:
  explicit Teller(Language language) : language_(language) {}
  void tell(Diagnostic problem);
  void tell(const Diagnostics& problems);
  // Of text at a place: "thu.txt:3:7".
  void tell(Code code, const std::string& place, Message message, Message hint = {});
  void warn(Code code, const std::string& place, Message message, Message hint = {});
  // A line on standard error that is no problem.
  void say(const Message& line) const;
  // Tells of `file` what was left out, and whether it had errors.
  bool end_of(const std::string& file);
  [[nodiscard]] int code() const { return code_; }
  [[nodiscard]] Language language() const { return language_; }

 private:
  static constexpr std::size_t most_shown = 100;

  Language language_;
  int code_ = exit_fine;
  std::map<std::pair<Code, Severity>, std::size_t> told_;
};

// A folder among the files is a wrong call; `hint` says how to name the files in it.
void refuse_folders(const std::vector<std::string>& files, const char* call, Diagnostics& problems);
// The file; standard input where the name is "-".
Result<Input> open_input(const std::string& file);
// Does `work` with every file, or with standard input where there is none; what can't be opened or
// read is told, the others go on. Gives the exit code.
int for_each_input(const std::vector<std::string>& files, Teller& teller,
                   const std::function<Status(Input&)>& work);
// Where what can't stay in memory goes.
std::string spool_folder();
CLI::Option* add_files(CLI::App& command, std::vector<std::string>& files,
                       const Settings& settings);

// A value that must be one of a few names; `shown` is the option. Told with the nearest one.
void tell_unknown_name(const char* shown, const std::string& name,
                       const std::vector<std::string>& known, Diagnostics& problems);

// Where a line that is too long may be cut: behind its last space, else before its last character.
std::size_t safe_cut(std::string_view line);

// The lines of an input, whatever its size.
class Lines {
 public:
  static constexpr std::size_t longest = std::size_t{1} << 20U;

  struct Line {
    std::string_view text;  // without its end; good until the next call
    std::string_view end;   // "\n", "\r\n", or nothing: at the end, or where a line was too long
    std::uint64_t number = 0;
    std::uint64_t offset = 0;
    bool cut = false;  // goes on in the next piece
  };
  // A line of over `most` bytes comes in pieces.
  explicit Lines(Input& input, std::size_t most = longest) : input_(input), most_(most) {}
  Result<std::optional<Line>> next();

 private:
  Status fill();
  Line take(std::size_t size, std::size_t end);

  Input& input_;
  std::size_t most_;
  std::string window_;
  std::size_t at_ = 0;
  bool ended_ = false;
  std::uint64_t number_ = 1;
  std::uint64_t offset_ = 0;
};

// Tells a line that is no UTF-8, with the offset in the file; true where it is fine.
bool check_utf8(const Lines::Line& line, const std::string& file, Teller& teller);

}  // namespace tongket::cli
