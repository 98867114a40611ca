// tongket render DATA.xml… [-p PACK|DIR | --all-packs] [-o FILE]… [-d DIR] [--to pdf,docx]
// [--set NAME=VALUE]
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "cli/cli.h"
#include "cli/render_packs.h"

namespace tongket::cli {

namespace {

struct Arguments {
  std::vector<std::string> data;
  std::string pack;
  bool all_packs = false;
  std::vector<std::string> outputs;
  std::string folder;
  std::vector<std::string> kinds;
  std::vector<std::string> options;
  bool docx_sums = false;
};

void problem(Diagnostics& problems, Code code, std::string file, Message message, Message hint) {
  Diagnostic fault;
  fault.code = code;
  fault.file = std::move(file);
  fault.message = std::move(message);
  fault.hint = std::move(hint);
  problems.add(std::move(fault));
}

Message unknown_kind(const std::string& name) {
  return {fmt::format("không biết loại tệp “{}”", name), fmt::format("unknown kind '{}'", name)};
}

// By the ending of a file after -o.
std::optional<report::Kind> kind_by_ending(const std::string& path, Diagnostics& problems) {
  const std::string ending = extension_of(path);
  const auto kind = report::kind_of(ending);
  if (!kind) {
    const Message no_ending = {"tên tệp không có đuôi, không biết là loại gì",
                               "the name has no ending that says its kind"};
    problem(problems, Code::usage_unknown_kind, path,
            ending.empty() ? no_ending : unknown_kind(ending),
            {"dùng .pdf hoặc .docx", "use .pdf or .docx"});
  }
  return kind;
}

// By the name after --to.
std::optional<report::Kind> named_kind(const std::string& name, Diagnostics& problems) {
  const auto kind = report::kind_of(name);
  if (!kind) {
    problem(problems, Code::usage_unknown_kind, name, unknown_kind(name),
            {"dùng pdf, docx hoặc pdf,docx", "use pdf, docx or pdf,docx"});
  }
  return kind;
}

void read_outputs(const Arguments& arguments, report::Job& job, Diagnostics& problems) {
  constexpr std::size_t most_outputs = 2;  // one a kind
  if (arguments.outputs.size() > most_outputs) {
    problem(problems, Code::usage_bad, "-o",
            {"-o chỉ nêu được hai lần", "-o may stand twice at most"},
            {"một tệp .pdf và một tệp .docx", "one .pdf and one .docx"});
  }
  for (const std::string& path : arguments.outputs) {
    if (const auto kind = kind_by_ending(path, problems)) {
      job.outputs.push_back({*kind, path});
    }
  }
}

std::vector<std::string> split_at_commas(const std::vector<std::string>& lists) {
  std::vector<std::string> names;
  for (std::string list : lists) {
    for (std::size_t comma = 0; (comma = list.find(',')) != std::string::npos;) {
      names.push_back(list.substr(0, comma));
      list.erase(0, comma + 1);
    }
    names.push_back(std::move(list));
  }
  return names;
}

void read_kinds(const Arguments& arguments, report::Job& job, Diagnostics& problems) {
  if (arguments.kinds.empty()) return;
  job.kinds.clear();
  for (const std::string& name : split_at_commas(arguments.kinds)) {
    const auto kind = named_kind(name, problems);
    if (!kind) continue;
    if (std::count(job.kinds.begin(), job.kinds.end(), *kind) != 0) {
      problem(problems, Code::usage_bad, name,
              {"loại tệp được nêu hai lần sau --to", "the kind is named twice after --to"}, {});
    } else {
      job.kinds.push_back(*kind);
    }
  }
}

// -o says both where and what, so neither may be said again.
void check_alone(const Arguments& arguments, Diagnostics& problems) {
  if (arguments.outputs.empty()) return;
  if (!arguments.kinds.empty()) {
    problem(problems, Code::usage_bad, "--to", {"--to không đi cùng -o", "--to doesn't go with -o"},
            {"đuôi tệp sau -o đã nói loại tệp; muốn cả hai thì nêu -o hai lần",
             "the ending after -o says the kind; for both give -o twice"});
  }
  if (!arguments.folder.empty()) {
    problem(problems, Code::usage_bad, "-d", {"-d không đi cùng -o", "-d doesn't go with -o"},
            {"ghi cả thư mục vào tên tệp sau -o", "put the folder into the name after -o"});
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

std::string target_of(const report::Job& common, const std::string& path, const std::string& stem) {
  return join_path(common.folder.value_or(folder_of(path)), stem);
}

// What the files of each data file begin with: its name; where several of the call share one, as
// samples/*/data.xml do, the name of its folder before it.
std::vector<std::string> stems_of(const std::vector<std::string>& data, const report::Job& common) {
  std::map<std::string, std::size_t> count;
  for (const std::string& path : data)
    ++count[target_of(common, path, stem_of(path))];
  std::vector<std::string> stems;
  for (const std::string& path : data) {
    std::string stem = stem_of(path);
    const std::string folder = file_name_of(folder_of(path));
    const bool shared = count[target_of(common, path, stem)] > 1;
    if (shared && !folder.empty() && folder != "." && folder != "..") stem.insert(0, folder + "-");
    stems.push_back(std::move(stem));
  }
  return stems;
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
  const std::vector<std::string> stems = stems_of(data, common);
  for (std::size_t i = 0; i < data.size(); ++i) {
    const std::string& path = data[i];
    if (targets.insert(target_of(common, path, stems[i])).second) continue;
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

// --all-packs says itself which packs, and each gives files of its own.
void check_packs(const Arguments& arguments, Diagnostics& problems) {
  if (!arguments.all_packs) return;
  if (!arguments.pack.empty()) {
    problem(problems, Code::usage_bad, "-p",
            {"-p không đi cùng --all-packs", "-p doesn't go with --all-packs"}, {});
  }
  if (!arguments.outputs.empty()) {
    problem(problems, Code::usage_bad, "-o",
            {"-o không đi cùng --all-packs", "-o doesn't go with --all-packs"},
            {"dùng -d THƯ-MỤC", "use -d FOLDER"});
  }
}

report::Job read_job(const Arguments& arguments, Diagnostics& problems) {
  report::Job job;
  job.pack = arguments.pack;
  job.docx_sums = arguments.docx_sums;
  if (!arguments.folder.empty()) job.folder = arguments.folder;
  check_alone(arguments, problems);
  check_packs(arguments, problems);
  read_outputs(arguments, job, problems);
  read_kinds(arguments, job, problems);
  read_options(arguments, job, problems);
  check_distinct(arguments.data, job, problems);
  job.created = source_date_epoch(problems);
  return job;
}

int render_one(const report::Job& job, const Settings& settings, report::Workshop& workshop,
               Told& told) {
  const report::Report done = report::run(job, workshop);
  const int code = told.show(job.data, done.diagnostics, workshop.sources(), settings);
  for (const report::Written& written : done.written)
    say(line_of(written, settings.language));
  return code;
}

int render_all(const Arguments& arguments, const Settings& settings) {
  const Language language = settings.language;
  Diagnostics problems;
  const report::Job common = read_job(arguments, problems);
  const Sources none;
  const Bounds bounds = read_limits(settings, problems);
  if (problems.has_errors()) return show_all(problems, none, language);
  int code = exit_fine;
  const auto workshop = open_workshop(settings, arguments.pack, code);
  if (!workshop) return code;
  if (arguments.all_packs) {
    const Diagnostics unknown = unknown_options(common, *workshop);
    if (unknown.has_errors()) return show_all(unknown, workshop->sources(), language);
  }
  Told told;
  const std::vector<std::string> stems = stems_of(arguments.data, common);
  for (std::size_t i = 0; i < arguments.data.size(); ++i) {
    report::Job job = common;
    job.data = arguments.data[i];
    job.stem = stems[i];
    job.out_of_time = time_for_one(bounds);
    const int own = arguments.all_packs ? render_with_all_packs(job, settings, *workshop, told)
                                        : render_one(job, settings, *workshop, told);
    code = std::max(code, own);  // data < usage < world < own, as the codes themselves
  }
  return code;
}

void add_where(CLI::App& command, Arguments& arguments, const Settings& settings) {
  command.add_option("DATA.xml", arguments.data, words(settings, "tệp dữ liệu XML", "data files"))
      ->required()
      ->option_text(" ");
  repeated(command.add_option("-o,--output", arguments.outputs,
                              words(settings, "tệp ra, đuôi .pdf hoặc .docx; nêu được hai lần",
                                    "output file, .pdf or .docx; may stand twice")))
      ->option_text("FILE");
  command
      .add_option("-d,--dir", arguments.folder,
                  words(settings, "thư mục ra; không có thì tự tạo",
                        "output folder; made where it is not there"))
      ->option_text("DIR");
}

void add_what(CLI::App& command, Arguments& arguments, const Settings& settings) {
  command
      .add_option("-p,--pack", arguments.pack,
                  words(settings, "bộ mẫu: tên hoặc thư mục", "pack: its name or folder"))
      ->option_text("PACK|DIR");
  command.add_flag(
      "--all-packs", arguments.all_packs,
      words(settings, "mọi bộ mẫu mà dữ liệu đủ; nêu bộ mẫu nào bỏ qua và còn thiếu gì",
            "every pack that the data suffices for; says which it left and what they "
            "lack"));
  repeated(command.add_option("--to", arguments.kinds,
                              words(settings, "loại tệp: pdf, docx; không nêu thì cả hai",
                                    "kinds: pdf, docx; both where it is left out")))
      ->option_text("pdf,docx");
  repeated(
      command.add_option("--set", arguments.options,
                         words(settings, "đặt tùy chọn của bộ mẫu", "sets an option of the pack")))
      ->option_text("NAME=VALUE");
  command.add_flag(
      "--docx-sums", arguments.docx_sums,
      words(settings, "cộng ở chỗ ngắt trang có cả trong DOCX, bảng ngắt sẵn từng trang",
            "sums where pages end are in the DOCX, too, in tables of a page each"));
}

}  // namespace

std::string line_of(const report::Written& written, Language language) {
  return fmt::format("{}: {} {}", utf8::harmless(written.path), written.pages,
                     language == Language::vi ? "trang"
                     : written.pages == 1     ? "page"
                                              : "pages");
}

void add_render(CLI::App& app, Settings& settings) {
  auto* command = add_command(app, "render",
                              words(settings, "kết xuất dữ liệu thành văn bản PDF và DOCX",
                                    "renders data to papers, PDF and DOCX"),
                              settings);
  auto arguments = std::make_shared<Arguments>();
  add_where(*command, *arguments, settings);
  add_what(*command, *arguments, settings);
  add_limits(*command, settings);
  command->callback([arguments, &settings] {
    settings.command = [arguments, &settings] { return render_all(*arguments, settings); };
  });
}

}  // namespace tongket::cli
