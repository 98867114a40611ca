// tongket render DATA.xml… [-p PACK|DIR] [-o FILE]… [-d DIR] [--to pdf,docx] [--set NAME=VALUE]
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "cli/cli.h"

namespace tongket::cli {

namespace {

struct Arguments {
  std::vector<std::string> data;
  std::string pack;
  std::vector<std::string> outputs;
  std::string folder;
  std::vector<std::string> kinds;
  std::vector<std::string> options;
};

void problem(Diagnostics& problems, Code code, std::string file, Message message, Message hint) {
  Diagnostic fault;
  fault.code = code;
  fault.file = std::move(file);
  fault.message = std::move(message);
  fault.hint = std::move(hint);
  problems.add(std::move(fault));
}

std::optional<report::Kind> wanted_kind(const std::string& name, const std::string& shown,
                                        Diagnostics& problems) {
  const auto kind = report::kind_of(name);
  if (!kind) {
    problem(problems, Code::usage_unknown_kind, shown,
            {fmt::format("không biết loại tệp “{}”", name), fmt::format("unknown kind '{}'", name)},
            {"dùng .pdf hoặc .docx", "use .pdf or .docx"});
  }
  return kind;
}

void read_outputs(const Arguments& arguments, report::Job& job, Diagnostics& problems) {
  for (const std::string& path : arguments.outputs) {
    if (const auto kind = wanted_kind(extension_of(path), path, problems)) {
      job.outputs.push_back({*kind, path});
    }
  }
  if (arguments.kinds.empty()) return;
  job.kinds.clear();
  for (const std::string& name : arguments.kinds) {
    if (const auto kind = wanted_kind(name, name, problems)) job.kinds.push_back(*kind);
  }
}

void read_options(const Arguments& arguments, report::Job& job, Diagnostics& problems) {
  for (const std::string& option : arguments.options) {
    const std::size_t mark = option.find('=');
    if (mark == std::string::npos || mark == 0) {
      problem(problems, Code::usage_bad, option,
              {"--set cần dạng TÊN=GIÁ-TRỊ", "--set wants NAME=VALUE"}, {});
    } else if (!job.options.emplace(option.substr(0, mark), option.substr(mark + 1)).second) {
      problem(problems, Code::usage_bad, option,
              {"tùy chọn được đặt hai lần", "the option is set twice"}, {});
    }
  }
}

// Names that would be written by two jobs: neither may win by its place in the call.
void check_distinct(const std::vector<std::string>& data, const report::Job& common,
                    Diagnostics& problems) {
  if (!common.outputs.empty() && data.size() > 1) {
    problem(problems, Code::usage_bad, common.outputs.front().path,
            {"-o chỉ dùng với một tệp dữ liệu", "-o goes with one data file only"},
            {"dùng -d THƯ-MỤC", "use -d FOLDER"});
  }
  std::set<std::string> targets;
  for (const std::string& path : data) {
    const std::string folder = common.folder.value_or(folder_of(path));
    if (targets.insert(join_path(folder, stem_of(path))).second) continue;
    problem(problems, Code::usage_bad, path,
            {"hai tệp dữ liệu cùng tên sẽ ghi vào cùng một tệp ra",
             "two data files of the same name would be written to the same output"},
            {"kết xuất riêng từng tệp", "render them one at a time"});
  }
  std::set<std::string> outputs;
  for (const report::Output& output : common.outputs) {
    if (outputs.insert(output.path).second) continue;
    problem(problems, Code::usage_bad, output.path,
            {"tệp ra được nêu hai lần", "the output is named twice"}, {});
  }
}

report::Job read_job(const Arguments& arguments, Diagnostics& problems) {
  report::Job job;
  job.pack = arguments.pack;
  if (!arguments.folder.empty()) job.folder = arguments.folder;
  read_outputs(arguments, job, problems);
  read_options(arguments, job, problems);
  check_distinct(arguments.data, job, problems);
  job.created = source_date_epoch(problems);
  return job;
}

std::string line_of(const report::Written& written, Language language) {
  return fmt::format("{}: {} {}", written.path, written.pages,
                     language == Language::vi ? "trang"
                     : written.pages == 1     ? "page"
                                              : "pages");
}

int render_all(const Arguments& arguments, const Settings& settings) {
  const Language language = language_of(settings);
  Diagnostics problems;
  const report::Job common = read_job(arguments, problems);
  const Sources none;
  if (problems.has_errors()) return show_all(problems, none, language);
  int code = exit_fine;
  const auto workshop = open_workshop(settings, code);
  if (!workshop) return code;
  for (const std::string& path : arguments.data) {
    report::Job job = common;
    job.data = path;
    const report::Report done = report::run(job, *workshop);
    const int own = show_all(done.diagnostics, workshop->sources(), language);
    for (const report::Written& written : done.written)
      say(line_of(written, language));
    code = std::max(code, own);  // data < usage < world < own, as the codes themselves
  }
  return code;
}

}  // namespace

void add_render(CLI::App& app, Settings& settings) {
  auto* command = app.add_subcommand(
      "render", "kết xuất dữ liệu thành văn bản PDF và DOCX (render data to papers)");
  auto arguments = std::make_shared<Arguments>();
  command->add_option("data", arguments->data, "tệp dữ liệu XML (data files)")->required();
  command->add_option("-p,--pack", arguments->pack,
                      "bộ mẫu: tên hoặc thư mục (pack: its name or folder)");
  command
      ->add_option("-o,--output", arguments->outputs,
                   "tệp ra, đuôi .pdf hoặc .docx; nêu được hai lần (output file; may stand twice)")
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  command->add_option("-d,--dir", arguments->folder, "thư mục ra (output folder)");
  command->add_option("--to", arguments->kinds, "loại tệp (kinds): pdf,docx")->delimiter(',');
  command->add_option("--set", arguments->options, "đặt tùy chọn của bộ mẫu: TÊN=GIÁ-TRỊ")
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  command->callback([arguments, &settings] {
    settings.command = [arguments, &settings] { return render_all(*arguments, settings); };
  });
}

}  // namespace tongket::cli
