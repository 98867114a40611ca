// tongket new PACK [-o data.xml]
#include <fmt/format.h>

#include "cli/cli.h"
#include "template/template.h"

namespace tongket::cli {

namespace {

int write_skeleton(const std::string& bytes, const std::string& output, const Settings& settings) {
  const Language language = settings.language;
  if (output.empty()) {
    say(bytes.ends_with('\n') ? bytes.substr(0, bytes.size() - 1) : bytes);
    return exit_fine;
  }
  if (file_exists(output)) {
    Diagnostics problems;
    Diagnostic problem = usage_fault(
        output, {"tệp đã có, không ghi đè", "the file is there already and is not overwritten"},
        {"đặt tên khác", "give another name"});
    problem.code = Code::usage_output_exists;
    problems.add(std::move(problem));
    const Sources none;
    return show_all(problems, none, language);
  }
  const Sources none;
  if (auto written = write_file(output, bytes); !written) {
    return show_all(written.error(), none, language);
  }
  say(output);
  return exit_fine;
}

int make_skeleton(const std::string& pack, const std::string& output, const Settings& settings) {
  const Language language = settings.language;
  int code = exit_fine;
  const auto workshop = open_workshop(settings, code);
  if (!workshop) return code;
  auto found = workshop->find_template(pack);
  if (!found) return show_all(found.error(), workshop->sources(), language);
  const std::string& own = (*found)->info().schema;
  const std::string schema =
      canonical_path(own.empty() ? join_path(workshop->places().templates, "year.xsd") : own);
  const auto bytes = pack::skeleton_text((*found)->info(), file_uri(schema), workshop->limits());
  if (!bytes) return show_all(bytes.error(), workshop->sources(), language);
  return write_skeleton(*bytes, output, settings);
}

}  // namespace

void add_new(CLI::App& app, Settings& settings) {
  auto* command = add_command(app, "new",
                              words(settings, "viết khung dữ liệu có chú giải cho một bộ mẫu",
                                    "writes a commented data skeleton for a pack"),
                              settings);
  auto pack = std::make_shared<std::string>();
  auto output = std::make_shared<std::string>();
  command
      ->add_option("PACK", *pack,
                   words(settings, "bộ mẫu: tên hoặc thư mục", "pack: its name or folder"))
      ->required()
      ->option_text(" ");
  command->add_option("-o,--output", *output, words(settings, "tệp ra", "output file"))
      ->option_text("FILE");
  command->callback([pack, output, &settings] {
    settings.command = [pack, output, &settings] {
      return make_skeleton(*pack, *output, settings);
    };
  });
}

}  // namespace tongket::cli
