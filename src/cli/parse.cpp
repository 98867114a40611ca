// What CLI11 refuses, told in our words: its own are English, and stop at the first fault.
#include <fmt/format.h>

#include <algorithm>

#include "cli/cli.h"
#include "text/text.h"

namespace tongket::cli {

namespace {

// The innermost one: of "tongket text fold" it is fold.
const CLI::App* chosen_command(const CLI::App& app) {
  const auto chosen = app.get_subcommands();
  if (chosen.empty()) return nullptr;
  const CLI::App* inner = chosen_command(*chosen.front());
  return inner == nullptr ? chosen.front() : inner;
}

// Whether a command of its own is still wanted: "tongket", "tongket text".
bool wants_command(const CLI::App* command) {
  return command == nullptr ||
         !command->get_subcommands([](const CLI::App*) { return true; }).empty();
}

// "text fold"
std::string call_of(const CLI::App& command) {
  const CLI::App* group = command.get_parent();
  const bool outermost = group == nullptr || group->get_parent() == nullptr;
  return outermost ? command.get_name() : call_of(*group) + " " + command.get_name();
}

// The chosen command's and the program's.
std::vector<const CLI::Option*> options_of(const CLI::App& app) {
  std::vector<const CLI::Option*> options = app.get_options();
  if (const CLI::App* command = chosen_command(app)) {
    const auto own = command->get_options();
    options.insert(options.end(), own.begin(), own.end());
  }
  return options;
}

std::string name_of(const CLI::Option& option) {
  return option.get_name(option.get_positional());
}

Message see_help(const CLI::App& app) {
  const CLI::App* command = chosen_command(app);
  const std::string call =
      command == nullptr ? "tongket --help" : "tongket " + call_of(*command) + " --help";
  return {"cách dùng: " + call, "for the usage: " + call};
}

Message did_you_mean(const std::string& name, const std::vector<std::string>& known,
                     Message otherwise) {
  const std::string near = text::nearest_name(name, known);
  if (near.empty()) return otherwise;
  return {"có phải “" + near + "”?", "did you mean '" + near + "'?"};
}

// ---- Too much ----

Diagnostic unknown_option(const CLI::App& app, const std::string& argument) {
  const std::string name = argument.substr(0, argument.find('='));
  std::vector<std::string> known;
  for (const CLI::Option* option : options_of(app)) {
    for (const std::string& word : option->get_lnames())
      known.push_back("--" + word);
  }
  return usage_fault(name, {"không có tùy chọn này", "there is no such option"},
                     did_you_mean(name, known, see_help(app)));
}

std::vector<std::string> command_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
    names.push_back(command->get_name());
  return names;
}

Diagnostic unknown_command(const CLI::App& app, const std::string& name) {
  const CLI::App* group = chosen_command(app);
  return usage_fault(
      name, {"không có lệnh này", "there is no such command"},
      did_you_mean(name, command_names(group == nullptr ? app : *group), see_help(app)));
}

// A wrong command makes everything after it strange, so it is told alone.
void tell_extras(const CLI::App& app, Diagnostics& problems) {
  for (const std::string& argument : app.remaining(true)) {
    if (argument == "--") continue;
    if (argument.size() > 1 && argument.front() == '-') {
      problems.add(unknown_option(app, argument));
    } else if (wants_command(chosen_command(app))) {
      Diagnostics alone;
      alone.add(unknown_command(app, argument));
      problems = std::move(alone);
      return;
    } else {
      problems.add(usage_fault(argument, {"thừa đối số này", "this argument is one too many"},
                               see_help(app)));
    }
  }
}

// ---- Too little ----

void tell_missing(const CLI::App& app, Diagnostics& problems) {
  const CLI::App* command = chosen_command(app);
  if (wants_command(command)) {
    const CLI::App& group = command == nullptr ? app : *command;
    const std::string names = fmt::format("{}", fmt::join(command_names(group), ", "));
    problems.add(usage_fault({}, {"chưa nêu lệnh: " + names, "no command is given: " + names},
                             see_help(app)));
    return;
  }
  for (const CLI::Option* option : command->get_options()) {
    if (!option->get_required() || option->count() != 0) continue;
    const std::string name = name_of(*option);
    problems.add(usage_fault({},
                             {fmt::format("lệnh {} cần {}", call_of(*command), name),
                              fmt::format("{} wants {}", call_of(*command), name)},
                             see_help(app)));
  }
}

// "--lang: 1 required TEXT missing": the name is all that CLI11 hands over.
const CLI::Option* option_in(const CLI::App& app, std::string_view text) {
  const std::string_view name = text.substr(0, text.find(':'));
  for (const CLI::Option* option : options_of(app)) {
    if (name_of(*option) == name) return option;
  }
  return nullptr;
}

void tell_count(const CLI::App& app, const CLI::ArgumentMismatch& error, Diagnostics& problems) {
  const CLI::Option* option = option_in(app, error.what());
  if (option == nullptr) return;
  Message message = {"tùy chọn này cần một giá trị", "this option wants a value"};
  if (option->count() > 1) {
    message = {"tùy chọn này chỉ được nêu một lần", "this option may be given once only"};
  }
  const std::string meaning = option->get_description();  // in one language already
  problems.add(usage_fault(name_of(*option), std::move(message), {meaning, meaning}));
}

// An unset variable of a script, most likely: "" is no name of anything.
Diagnostics empty_values(const CLI::App& app) {
  Diagnostics problems;
  for (const CLI::Option* option : options_of(app)) {
    for (const std::string& value : option->results()) {
      if (!value.empty()) continue;
      problems.add(usage_fault(
          name_of(*option), {"giá trị để trống (\"\")", "the value is empty (\"\")"},
          {"nêu giá trị, hoặc bỏ hẳn đối số này", "give a value, or leave the argument out"}));
    }
  }
  return problems;
}

Diagnostics or_at_all(Diagnostics problems, const CLI::App& app, const CLI::ParseError& error) {
  if (!problems.empty()) return problems;
  problems.add(usage_fault({},
                           {"không hiểu được cách gọi lệnh này",
                            std::string("the call can't be understood: ") + error.what()},
                           see_help(app)));
  return problems;
}

bool is_negative_number(std::string_view argument) {
  return argument.size() > 1 && argument[0] == '-' && argument[1] >= '0' && argument[1] <= '9';
}

// "text words -5": the parser would take -5 for an option. The minus sign proper is none.
std::vector<std::string> arguments_of(int argc, const char* const* argv) {
  std::vector<std::string> arguments(argv + 1, argv + argc);
  const auto words = std::find(arguments.begin(), arguments.end(), "words");
  for (auto one = words; one != arguments.end() && *one != "--"; ++one) {
    if (is_negative_number(*one)) one->replace(0, 1, "\u2212");
  }
  return arguments;
}

}  // namespace

Diagnostics parse(CLI::App& app, int argc, const char* const* argv) {
  Diagnostics problems;
  try {
    std::vector<std::string> arguments = arguments_of(argc, argv);
    std::reverse(arguments.begin(), arguments.end());  // as the parser wants them
    app.parse(std::move(arguments));
  } catch (const CLI::Success&) {
    throw;
  } catch (const CLI::ArgumentMismatch& error) {
    tell_count(app, error, problems);
    return or_at_all(std::move(problems), app, error);
  } catch (const CLI::ParseError& error) {
    tell_extras(app, problems);
    if (problems.empty()) tell_missing(app, problems);
    return or_at_all(std::move(problems), app, error);
  }
  return empty_values(app);
}

}  // namespace tongket::cli
