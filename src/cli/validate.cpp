// tongket validate DATA.xml… [-p PACK|DIR], or the pack itself: validate -p PACK|DIR
#include <algorithm>
#include <set>

#include "cli/findings.h"
#include "template/template.h"
#include "text/text.h"

namespace tongket::cli {

namespace {

struct Arguments {
  std::vector<std::string> data;
  std::string pack;
  std::string format = "text";
  std::string phase;
  bool warnings_are_errors = false;
  bool data_only = false;
};

std::optional<FindingsOptions> read_options(const Arguments& arguments, const Settings& settings) {
  const auto format = format_named(arguments.format);
  if (!format) return std::nullopt;
  return FindingsOptions{*format, settings.language, settings.all, arguments.warnings_are_errors};
}

// What loading it finds: its files, its paths against the schema, its rules.
void check_pack(const std::string& name, report::Workshop& workshop, Findings& findings) {
  const auto found = workshop.find_template(name);
  findings.add(name, found ? Diagnostics{} : found.error(), workshop.sources());
}

// Of year.sch and of the pack named, else of every pack: the data may name any.
std::vector<std::string> phases(const Arguments& arguments, report::Workshop& workshop) {
  std::set<std::string> all;
  const auto add = [&](const std::vector<std::string>& more) {
    all.insert(more.begin(), more.end());
  };
  if (const auto words = workshop.vocabulary()) add((*words)->rules().phases());
  std::vector<std::string> packs = {arguments.pack};
  if (arguments.pack.empty()) packs = pack::list_packs(workshop.places().templates);
  for (const std::string& name : packs) {
    const auto pack = workshop.find_template(name);
    if (!pack) continue;
    add((*pack)->phases());
    if (const auto words = workshop.vocabulary((*pack)->info())) add((*words)->rules().phases());
  }
  return {all.begin(), all.end()};
}

// What is wrong with --phase; nothing where it is known.
std::optional<Diagnostic> unknown_phase(const Arguments& arguments, report::Workshop& workshop) {
  const std::string& phase = arguments.phase;
  if (phase.empty() || phase == "#ALL" || phase == "#DEFAULT") return std::nullopt;
  std::vector<std::string> known = phases(arguments, workshop);
  if (std::find(known.begin(), known.end(), phase) != known.end()) return std::nullopt;
  known.insert(known.end(), {"#ALL", "#DEFAULT"});
  std::string list;
  for (const std::string& each : known)
    list += (list.empty() ? "" : ", ") + each;
  Message hint = {"các giai đoạn: " + list, "the phases are: " + list};
  const std::string near = text::nearest_name(phase, known);
  if (!near.empty()) {
    hint = {"có phải “" + near + "”? Các giai đoạn: " + list,
            "did you mean '" + near + "'? The phases are: " + list};
  }
  return usage_fault("--phase",
                     {"không bộ quy tắc nào có giai đoạn “" + phase + "”",
                      "no rules have a phase '" + phase + "'"},
                     std::move(hint));
}

// On all cores, told in the order of the call; what has been told is let go.
void check_data(const Arguments& arguments, const Bounds& bounds, report::Workshop& workshop,
                Findings& findings) {
  std::vector<Diagnostics> found(arguments.data.size());
  const auto check = [&](std::size_t i) {
    report::Job job;
    job.data = arguments.data[i];
    job.pack = arguments.pack;
    job.phase = arguments.phase;
    job.capitals = true;
    job.out_of_time = time_for_one(bounds);
    found[i] =
        arguments.data_only ? report::check_data(job, workshop) : report::check(job, workshop);
  };
  const auto tell = [&](std::size_t i) {
    const Diagnostics problems = std::move(found[i]);
    findings.add(arguments.data[i], problems, workshop.sources());
    workshop.sources().release_last(arguments.data[i]);
  };
  in_order(arguments.data.size(), core_count(), check, tell);
}

int validate(const Arguments& arguments, const Settings& settings) {
  const Language language = settings.language;
  if (arguments.data.empty() && arguments.pack.empty()) {
    return usage({"thiếu tệp dữ liệu, hoặc bộ mẫu cần kiểm tra", "there is nothing to check"},
                 {"tongket validate DATA.xml, hoặc tongket validate -p BỘ-MẪU",
                  "tongket validate DATA.xml, or tongket validate -p PACK"},
                 language);
  }
  const auto options = read_options(arguments, settings);
  if (!options) {
    return usage({"không có dạng “" + arguments.format + "”",
                  "there is no format '" + arguments.format + "'"},
                 {"dùng text, json hoặc sarif", "use text, json or sarif"}, language);
  }
  int code = exit_fine;
  Diagnostics none;  // open_workshop tells what is wrong with --limit
  const Bounds bounds = read_limits(settings, none);
  const auto workshop = open_workshop(settings, code);
  if (!workshop) return code;
  if (auto problem = unknown_phase(arguments, *workshop)) {
    Diagnostics problems;
    problems.add(std::move(*problem));
    return show_all(problems, workshop->sources(), language);
  }
  const auto findings = Findings::make(*options);
  // A broken pack's faults are told once, and not for each of the files.
  const bool pack_alone = arguments.data.empty() ||
                          (!arguments.pack.empty() && !workshop->find_template(arguments.pack));
  if (pack_alone) {
    check_pack(arguments.pack, *workshop, *findings);
  } else {
    check_data(arguments, bounds, *workshop, *findings);
  }
  return findings->finish();
}

}  // namespace

void add_validate(CLI::App& app, Settings& settings) {
  auto* command = add_command(app, "validate",
                              words(settings, "kiểm tra dữ liệu hoặc bộ mẫu, không kết xuất",
                                    "checks data or a pack, renders nothing"),
                              settings);
  auto arguments = std::make_shared<Arguments>();
  command->add_option("DATA.xml", arguments->data, words(settings, "tệp dữ liệu XML", "data files"))
      ->option_text(" ");
  command
      ->add_option("-p,--pack", arguments->pack,
                   words(settings,
                         "kiểm tra theo bộ mẫu này (tên hoặc thư mục); không có dữ liệu thì kiểm "
                         "tra chính bộ mẫu",
                         "check for this pack (its name or folder); without data the pack itself"))
      ->option_text("PACK|DIR");
  command
      ->add_option("--format", arguments->format,
                   words(settings, "dạng kết quả: text, json hoặc sarif",
                         "how to tell: text, json or sarif"))
      ->option_text("FORMAT");
  command
      ->add_option(
          "--phase", arguments->phase,
          words(settings,
                "chỉ các quy tắc của giai đoạn này (phase trong tệp .sch); #ALL: tất cả; "
                "#DEFAULT: như khi không nêu",
                "the rules of this phase only (of the .sch files); #ALL: all; #DEFAULT: as "
                "without it"))
      ->option_text("NAME");
  command->add_flag("--werror", arguments->warnings_are_errors,
                    words(settings, "coi cảnh báo là lỗi", "warnings are errors"));
  command->add_flag("--data-only", arguments->data_only,
                    words(settings, "chỉ lược đồ và quy tắc, không thử viết văn bản",
                          "schema and rules alone, no paper is tried"));
  add_limits(*command, settings);
  command->callback([arguments, &settings] {
    settings.command = [arguments, &settings] { return validate(*arguments, settings); };
  });
}

}  // namespace tongket::cli
