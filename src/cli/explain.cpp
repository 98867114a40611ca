// tongket explain [CODE…]
#include <fmt/format.h>

#include <algorithm>

#include "cli/cli.h"
#include "cli/explanations.h"
#include "template/template.h"
#include "text/text.h"

namespace tongket::cli {

namespace {

// "schematron.assert/ti-le", as SARIF and people write it, is its code.
std::string_view code_part(std::string_view name) {
  return name.substr(0, name.find('/'));
}

const Explanation* find_explanation(std::string_view name) {
  for (const Explanation& one : explanations()) {
    if (code_text(one.code) == code_part(name)) return &one;
  }
  return nullptr;
}

Diagnostic unknown_code(const std::string& name) {
  std::vector<std::string> names;
  for (const Explanation& one : explanations())
    names.emplace_back(code_text(one.code));
  const std::string near = text::nearest_name(name, names);
  Message hint = {"“tongket explain” liệt kê các mã", "'tongket explain' lists the codes"};
  if (!near.empty()) hint = {"có phải “" + near + "”?", "did you mean '" + near + "'?"};
  return usage_fault(name, {"không có mã lỗi này", "there is no such code"}, std::move(hint));
}

std::string explained(const Explanation& one, Language language) {
  const bool vi = language == Language::vi;
  return fmt::format("{}: {}\n  {}: {}\n  {}: {}", code_text(one.code),
                     vi ? one.meaning_vi : one.meaning_en, vi ? "ví dụ" : "example", one.example,
                     vi ? "cách sửa" : "the mend", vi ? one.mend_vi : one.mend_en);
}

void list_codes(Language language) {
  for (const Explanation& one : explanations()) {
    say(fmt::format("{:<28}{}", code_text(one.code),
                    language == Language::vi ? one.meaning_vi : one.meaning_en));
  }
}

// Where a rule of that id stands.
std::optional<pack::RulePlace> find_rule(const std::string& name, const Settings& settings) {
  const auto places = find_places(settings);
  if (!places) return std::nullopt;
  return pack::find_rule(places->templates, name, Limits{});
}

std::string explained_rule(const std::string& name, const pack::RulePlace& place,
                           Language language) {
  const char* const words = language == Language::vi ? "{}: quy tắc dữ liệu, viết ở {}, dòng {}\n{}"
                                                     : "{}: a rule for data, in {}, line {}\n{}";
  return fmt::format(fmt::runtime(words), name, "templates/" + place.file, place.line,
                     explained(*find_explanation(code_text(Code::schematron_assert)), language));
}

int explain(const std::vector<std::string>& names, const Settings& settings) {
  if (names.empty()) list_codes(settings.language);
  Diagnostics problems;
  for (const std::string& name : names) {
    if (const Explanation* one = find_explanation(name)) {
      say(explained(*one, settings.language));
    } else if (const auto rule = find_rule(name, settings)) {
      say(explained_rule(name, *rule, settings.language));
    } else {
      problems.add(unknown_code(name));
    }
  }
  const Sources none;
  return show_all(problems, none, settings);
}

// What docs/diagnostics.md holds below its introduction.
int list_as_markdown() {
  for (const Explanation& one : explanations()) {
    say(fmt::format("### {}\n\n{}\n{}\n\n```text\n{}\n```\n\n{}\n{}\n", code_text(one.code),
                    one.meaning_vi, one.meaning_en, one.example, one.mend_vi, one.mend_en));
  }
  return exit_fine;
}

}  // namespace

void add_explain(CLI::App& app, Settings& settings) {
  auto* command = add_command(app, "explain",
                              words(settings, "giải thích một mã lỗi: nghĩa, ví dụ, cách sửa",
                                    "explains a code: what it means, an example, the mend"),
                              settings);
  auto names = std::make_shared<std::vector<std::string>>();
  auto markdown = std::make_shared<bool>(false);
  command
      ->add_option("CODE", *names,
                   words(settings, "mã lỗi, như xml.schema; không nêu thì liệt kê tất cả",
                         "a code, such as xml.schema; without one all are listed"))
      ->option_text(" ");
  command->add_flag("--markdown", *markdown,
                    words(settings, "mọi mã, cả hai thứ tiếng, dạng Markdown",
                          "all codes in both languages as Markdown"));
  command->callback([names, markdown, &settings] {
    settings.command = [names, markdown, &settings] {
      return *markdown ? list_as_markdown() : explain(*names, settings);
    };
  });
}

}  // namespace tongket::cli
