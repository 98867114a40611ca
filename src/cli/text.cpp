// tongket text …
#include "cli/text.h"

#include <fmt/format.h>

#include "text/text.h"

namespace tongket::cli {

void refuse_folders(const std::vector<std::string>& files, const char* call,
                    Diagnostics& problems) {
  for (const std::string& file : files) {
    if (!is_folder(file)) continue;
    const std::string example =
        fmt::format("tongket text {}", fmt::format(fmt::runtime(call), file));
    problems.add(
        usage_fault(file, {"đây là thư mục, cần tệp", "this is a folder, files are wanted"},
                    {"nêu các tệp trong đó: " + example, "name the files in it: " + example}));
  }
}

Result<Input> open_input(const std::string& file) {
  return file == "-" ? Input::standard() : Input::open(file);
}

int for_each_input(const std::vector<std::string>& files, Teller& teller,
                   const std::function<Status(Input&)>& work) {
  const std::vector<std::string> standard = {"-"};
  for (const std::string& file : files.empty() ? standard : files) {
    auto input = open_input(file);
    const Status done = input ? work(*input) : Status(Failed{input.error()});
    if (!done) teller.tell(done.error());
    teller.end_of(input ? input->name() : file);
  }
  return teller.code();
}

std::string spool_folder() {
  const std::string asked = environment("TMPDIR");
  return asked.empty() ? "/tmp" : asked;
}

CLI::Option* add_files(CLI::App& command, std::vector<std::string>& files,
                       const Settings& settings) {
  return command
      .add_option("FILE", files,
                  words(settings, "tệp văn bản; không nêu thì đọc đầu vào chuẩn",
                        "text files; standard input where none is named"))
      ->option_text(" ");
}

void tell_unknown_name(const char* shown, const std::string& name,
                       const std::vector<std::string>& known, Diagnostics& problems) {
  const std::string near = text::nearest_name(name, known);
  const std::string all = fmt::format("{}", fmt::join(known, ", "));
  const Message hint = near.empty()
                           ? Message{"dùng một trong: " + all, "use one of: " + all}
                           : Message{"có phải “" + near + "”?", "did you mean '" + near + "'?"};
  problems.add(usage_fault(
      shown, {fmt::format("không có “{}”", name), fmt::format("there is no '{}'", name)}, hint));
}

void add_text(CLI::App& app, Settings& settings) {
  auto* group = add_command(app, "text",
                            words(settings, "sửa, chuyển mã, sắp xếp chữ Việt trong tệp",
                                  "mends, converts, sorts Vietnamese text in files"),
                            settings);
  group->require_subcommand(1);
  add_text_normalize(*group, settings);
  add_text_words(*group, settings);
  add_text_sort(*group, settings);
  add_text_case(*group, settings);
  add_text_capitals(*group, settings);
}

}  // namespace tongket::cli
