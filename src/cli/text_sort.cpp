// tongket text sort [--names] [FILE…]
#include <fmt/format.h>

#include "cli/run_merge.h"
#include "text/text.h"

namespace tongket::cli {

namespace {

struct Arguments {
  std::vector<std::string> files;
  bool names = false;
};

// A line of more than this is no line of a list, and must lie in memory whole.
constexpr std::size_t longest_line = std::size_t{16} << 20U;

Diagnostic too_long(const Lines::Line& line, const std::string& file) {
  Diagnostic problem;
  problem.code = Code::text_line_too_long;
  problem.file = fmt::format("{}:{}", file, line.number);
  problem.message = {"dòng dài quá 16 MiB, không xếp được",
                     "a line of over 16 MiB can't be sorted"};
  return problem;
}

// The keys are made of what a reader sees: a line that is no UTF-8 is told and sorted by its bytes.
Status take_lines(Input& input, const Arguments& arguments, Sorter& sorter, Teller& teller) {
  const text::Order order = arguments.names ? text::Order::names : text::Order::words;
  Lines lines(input, longest_line);
  for (;;) {
    auto line = lines.next();
    if (!line) return Failed{std::move(line).error()};
    if (!*line) return ok();
    if ((*line)->cut) return fail(too_long(**line, input.name()));
    check_utf8(**line, input.name(), teller);
    std::string whole((*line)->text);
    const std::string key = text::order_key(whole, order);
    whole += (*line)->end.empty() ? std::string_view("\n") : (*line)->end;
    Status taken = sorter.add({key, std::move(whole)});
    if (!taken) return taken;
  }
}

Status write_sorted(Sorter& sorter) {
  Output output = Output::standard();
  Status merged = sorter.merge([&](std::string_view line) { return output.write(line); });
  return merged ? output.commit() : merged;
}

// Where a file fails nothing is written: half a list looks like a whole one.
int sort_all(const Arguments& arguments, const Settings& settings) {
  Diagnostics problems;
  refuse_folders(arguments.files, "sort {}/*.txt", problems);
  const Sources none;
  if (problems.has_errors()) return show_all(problems, none, settings.language);
  Teller teller(settings.language);
  Sorter sorter(spool_folder());
  bool all_read = true;
  for_each_input(arguments.files, teller, [&](Input& input) {
    Status taken = take_lines(input, arguments, sorter, teller);
    all_read = all_read && taken.has_value();
    return taken;
  });
  if (!all_read || teller.code() > exit_data) return teller.code();
  const Status written = write_sorted(sorter);
  if (!written) teller.tell(written.error());
  return teller.code();
}

}  // namespace

void add_text_sort(CLI::App& group, Settings& settings) {
  auto* command = add_command(group, "sort",
                              words(settings, "xếp các dòng theo thứ tự chữ cái và dấu tiếng Việt",
                                    "sorts lines by Vietnamese letters and tones"),
                              settings);
  auto arguments = std::make_shared<Arguments>();
  add_files(*command, arguments->files, settings);
  command->add_flag("--names", arguments->names,
                    words(settings, "họ tên người: theo tên, rồi họ, rồi đệm",
                          "persons: by given name, then family name, then middle name"));
  command->callback([arguments, &settings] {
    settings.command = [arguments, &settings] { return sort_all(*arguments, settings); };
  });
}

}  // namespace tongket::cli
