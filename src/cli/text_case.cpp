// tongket text fold|upper|lower|title [FILE…]
#include <array>

#include "cli/text.h"
#include "text/text.h"

namespace tongket::cli {

namespace {

struct CaseCommand {
  const char* name;
  std::string (*change)(std::string_view);
  const char* vi;
  const char* en;
};

constexpr std::array<CaseCommand, 4> commands = {{
    {"fold", text::folded, "bỏ dấu, về chữ thường để tìm kiếm (hoi nghi)",
     "small letters without marks, for searching (hoi nghi)"},
    {"upper", text::upper, "viết hoa tất cả (ĐẢNG ỦY)", "capital letters (ĐẢNG ỦY)"},
    {"lower", text::lower, "viết thường tất cả", "small letters"},
    {"title", text::title, "viết hoa chữ đầu mỗi từ (Nguyễn Văn An)",
     "a capital at the head of each word (Nguyễn Văn An)"},
}};

Status change_lines(Input& input, const CaseCommand& command, Output& output, Teller& teller) {
  Lines lines(input);
  for (;;) {
    auto line = lines.next();
    if (!line) return Failed{std::move(line).error()};
    if (!*line) return ok();
    const bool good = check_utf8(**line, input.name(), teller);
    Status written =
        good ? output.write(command.change((*line)->text)) : output.write((*line)->text);
    if (!written) return written;
    Status ended = output.write((*line)->end);
    if (!ended) return ended;
  }
}

int change_all(const std::vector<std::string>& files, const CaseCommand& command,
               const Settings& settings) {
  Diagnostics problems;
  refuse_folders(files, (std::string(command.name) + " {}/*.txt").c_str(), problems);
  const Sources none;
  if (problems.has_errors()) return show_all(problems, none, settings.language);
  Teller teller(settings.language);
  Output output = Output::standard();
  for_each_input(files, teller,
                 [&](Input& input) { return change_lines(input, command, output, teller); });
  const Status written = output.commit();
  if (!written) teller.tell(written.error());
  return teller.code();
}

}  // namespace

void add_text_case(CLI::App& group, Settings& settings) {
  for (const CaseCommand& command : commands) {
    auto* added =
        add_command(group, command.name, words(settings, command.vi, command.en), settings);
    auto files = std::make_shared<std::vector<std::string>>();
    add_files(*added, *files, settings);
    added->callback([files, &command, &settings] {
      settings.command = [files, &command, &settings] {
        return change_all(*files, command, settings);
      };
    });
  }
}

}  // namespace tongket::cli
