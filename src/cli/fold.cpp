#include "cli/fold.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <tuple>

#include "cli/findings.h"

namespace tongket::cli {

namespace {

constexpr std::size_t shown_of_a_kind = 5;

// The Vietnamese message without figures and what stands in “…”: names, values, places.
std::string frame_of(std::string_view message) {
  constexpr std::string_view opening = "“", closing = "”";
  std::string frame;
  for (std::size_t at = 0; at < message.size(); ++at) {
    if (message.substr(at, opening.size()) == opening) {
      at = std::min(message.find(closing, at), message.size());
    } else if (message[at] < '0' || message[at] > '9') {
      frame += message[at];
    }
  }
  return frame;
}

using Kind = std::tuple<Code, Severity, std::string, std::string>;

Kind kind_of(const Diagnostic& problem) {
  // A rule is a kind of its own, whatever values its message carries.
  return {problem.code, problem.severity, problem.rule,
          problem.rule.empty() ? frame_of(problem.message.vi) : std::string{}};
}

const char* kind_vi(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "lỗi";
    case Severity::warning:
      return "cảnh báo";
    case Severity::note:
      return "ghi chú";
  }
  return "";
}

const char* kind_en(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      return "note";
  }
  return "";
}

std::string more_line(const Diagnostic& problem, std::size_t more, Language language) {
  const std::string_view code = code_text(problem.code);
  const std::string rule =
      problem.rule.empty() ? std::string{} : " " + utf8::harmless(problem.rule);
  if (language == Language::vi) {
    return fmt::format("… và {} {} nữa cùng loại [{}{}]; --all nêu hết", more,
                       kind_vi(problem.severity), code, rule);
  }
  return fmt::format("… and {} more {}{} of this kind [{}{}]; --all tells all", more,
                     kind_en(problem.severity), more == 1 ? "" : "s", code, rule);
}

}  // namespace

std::vector<Folded> fold(const std::vector<Diagnostic>& found) {
  struct Seen {
    std::size_t count = 0;
    std::size_t last = 0;  // index of the last one shown
  };
  std::map<Kind, Seen> kinds;
  std::vector<Folded> folded;
  for (const Diagnostic& problem : found) {
    Seen& seen = kinds[kind_of(problem)];
    if (++seen.count <= shown_of_a_kind) {
      seen.last = folded.size();
      folded.push_back({&problem, 0});
    } else {
      ++folded[seen.last].more;
    }
  }
  return folded;
}

void show_folded(const std::vector<Diagnostic>& found, const Sources& sources, Language language,
                 bool all) {
  const ShowOptions options{language, wants_colour()};
  const auto line = [](const std::string& text) {
    static_cast<void>(std::fputs((text + "\n").c_str(), stderr));
  };
  if (all) {
    for (const Diagnostic& problem : found)
      line(show(problem, sources, options));
    return;
  }
  for (const Folded& one : fold(found)) {
    line(show(*one.problem, sources, options));
    if (one.more != 0) line(more_line(*one.problem, one.more, language));
  }
}

}  // namespace tongket::cli
