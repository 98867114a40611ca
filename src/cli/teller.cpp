// Problems of text, shown while it goes by.
#include <fmt/format.h>

#include <cstdio>

#include "cli/text.h"

namespace tongket::cli {

void Teller::tell(const Diagnostics& problems) {
  for (const Diagnostic& problem : problems.list())
    tell(problem);
}

void Teller::tell(Diagnostic problem) {
  Diagnostics one;
  const bool shown = ++told_[{problem.code, problem.severity}] <= most_shown;
  one.add(std::move(problem));
  const Sources none;
  const int code = shown ? show_all(one, none, language_) : exit_of(one);
  code_ = std::max(code_, code);
}

void Teller::tell(Code code, const std::string& place, Message message, Message hint) {
  Diagnostic problem;
  problem.code = code;
  problem.file = place;
  problem.message = std::move(message);
  problem.hint = std::move(hint);
  tell(std::move(problem));
}

void Teller::warn(Code code, const std::string& place, Message message, Message hint) {
  Diagnostic problem;
  problem.severity = Severity::warning;
  problem.code = code;
  problem.file = place;
  problem.message = std::move(message);
  problem.hint = std::move(hint);
  tell(std::move(problem));
}

void Teller::say(const Message& line) const {
  static_cast<void>(std::fputs((in_language(line, language_) + "\n").c_str(), stderr));
}

bool Teller::end_of(const std::string& file) {
  bool errors = false;
  for (const auto& [what, count] : told_) {
    errors = errors || what.second == Severity::error;
    if (count <= most_shown) continue;
    const std::size_t more = count - most_shown;
    say({fmt::format("{}: còn {} chỗ nữa như thế [{}]", file, more, code_text(what.first)),
         fmt::format("{}: {} more of these [{}]", file, more, code_text(what.first))});
  }
  told_.clear();
  return errors;
}

}  // namespace tongket::cli
