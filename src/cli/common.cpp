// What all commands share: where things are, how problems are shown.
#include <fmt/format.h>

#include <charconv>
#include <cstdio>
#include <cstdlib>

#include "cli/cli.h"
#include "cli/fold.h"

namespace tongket::cli {

namespace {

bool holds_data(const std::string& folder) {
  return file_exists(join_path(folder, "templates/year.xsd")) &&
         file_exists(join_path(folder, "fonts/fonts.xml"));
}

Failed no_data_folder(const std::string& folder) {
  Diagnostic problem;
  problem.code = Code::file_missing;
  problem.file = folder;
  problem.message = {"không thấy templates/year.xsd và fonts/fonts.xml",
                     "templates/year.xsd and fonts/fonts.xml are not there"};
  problem.hint = {"chỉ thư mục dữ liệu của chương trình bằng --data-dir hoặc TONGKET_DATA_DIR",
                  "say where they are with --data-dir or TONGKET_DATA_DIR"};
  return fail(std::move(problem));
}

int rank_of(Fault fault) {
  switch (fault) {
    case Fault::data:
      return 1;
    case Fault::usage:
      return 2;
    case Fault::world:
      return 3;
    case Fault::own:
      return 4;
  }
  throw Broken("a fault that is nobody's");
}

int exit_for(Fault fault) {
  switch (fault) {
    case Fault::data:
      return exit_data;
    case Fault::usage:
      return exit_usage;
    case Fault::world:
      return exit_world;
    case Fault::own:
      return exit_own;
  }
  throw Broken("a fault that is nobody's");
}

bool stands_in_uri(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-._~/").find(c) != std::string_view::npos;
}

}  // namespace

std::string file_uri(std::string_view path) {
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    uri += stands_in_uri(c) ? std::string(1, c)
                            : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return uri;
}

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string{} : std::string{value};
}

Result<report::Workshop::Places> find_places(const Settings& settings) {
  std::string asked = settings.data_folder;
  if (asked.empty()) asked = environment("TONGKET_DATA_DIR");
  std::vector<std::string> candidates;
  if (!asked.empty()) {
    candidates.push_back(asked);
  } else {
    const std::string program = program_folder();
    // An installed prefix, or build/<type>/ of the source tree; without dots, since they are shown.
    for (const char* beside : {"../share/tongket", "../.."}) {
      const std::string real = canonical_path(join_path(program, beside));
      if (!real.empty()) candidates.push_back(real);
    }
  }
  for (const std::string& folder : candidates) {
    if (!holds_data(folder)) continue;
    report::Workshop::Places places;
    places.templates = join_path(folder, "templates");
    places.fonts = join_path(folder, "fonts");
    places.system_fonts = settings.system_fonts;
    return places;
  }
  return no_data_folder(candidates.empty() ? std::string() : candidates.back());
}

std::optional<DateTime> source_date_epoch(Diagnostics& problems) {
  const std::string text = environment("SOURCE_DATE_EPOCH");
  if (text.empty()) return std::nullopt;
  std::int64_t seconds = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  constexpr std::int64_t last = 253402214400;  // the last day of the year 9999
  if (error == std::errc{} && end == text.data() + text.size() && seconds >= 0 && seconds <= last) {
    return DateTime::from_epoch(seconds +
                                std::int64_t{7} * 3600);  // papers bear Vietnam's time, UTC+7
  }
  problems.add(usage_fault("SOURCE_DATE_EPOCH", {"phải là số giây từ 1970: " + text,
                                                 "must be seconds since 1970: " + text}));
  return std::nullopt;
}

std::unique_ptr<report::Workshop> open_workshop(const Settings& settings, int& code) {
  const Sources none;
  Diagnostics problems;
  const Bounds bounds = read_limits(settings, problems);
  auto places = find_places(settings);
  if (places && !problems.has_errors())
    return std::make_unique<report::Workshop>(std::move(*places), bounds.limits);
  if (!places) problems.append(std::move(places).error());
  code = show_all(problems, none, settings.language);
  return nullptr;
}

std::unique_ptr<report::Workshop> open_workshop(const Settings& settings, const std::string& pack,
                                                int& code) {
  auto workshop = open_workshop(settings, code);
  if (!workshop || pack.empty()) return workshop;
  const auto found = workshop->find_template(pack);
  if (found) return workshop;
  code = show_all(found.error(), workshop->sources(), settings.language);
  return nullptr;
}

// TERM=dumb: Emacs' compilation buffer, and others that would show the sequences as they are.
bool wants_colour() {
  return standard_error_is_terminal() && environment("NO_COLOR").empty() &&
         environment("TERM") != "dumb";
}

int exit_of(const Diagnostics& diagnostics) {
  int worst = 0;
  int code = exit_fine;
  for (const Diagnostic& problem : diagnostics.list()) {
    if (problem.severity != Severity::error) continue;
    const Fault fault = code_fault(problem.code);
    if (rank_of(fault) <= worst) continue;
    worst = rank_of(fault);
    code = exit_for(fault);
  }
  return code;
}

int show_all(const Diagnostics& diagnostics, const Sources& sources, Language language) {
  const ShowOptions options{language, wants_colour()};
  for (const Diagnostic& problem : sorted(diagnostics, sources)) {
    static_cast<void>(std::fputs((show(problem, sources, options) + "\n").c_str(), stderr));
  }
  return exit_of(diagnostics);
}

int show_all(const Diagnostics& diagnostics, const Sources& sources, const Settings& settings) {
  show_folded(sorted(diagnostics, sources), sources, settings.language, settings.all);
  return exit_of(diagnostics);
}

Diagnostic usage_fault(std::string argument, Message message, Message hint) {
  Diagnostic problem;
  problem.code = Code::usage_bad;
  problem.file = std::move(argument);
  problem.message = std::move(message);
  problem.hint = std::move(hint);
  return problem;
}

int usage(Message message, Message hint, Language language) {
  Diagnostics problems;
  problems.add(usage_fault({}, std::move(message), std::move(hint)));
  const Sources none;
  return show_all(problems, none, language);
}

void say(const std::string& line) {
  static_cast<void>(std::fputs((line + "\n").c_str(), stdout));
}

}  // namespace tongket::cli
