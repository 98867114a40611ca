// tongket text words [--zero-tens …] [--thousand …] [--four …] [--ordinal | --money] [N…]
#include <fmt/format.h>

#include <algorithm>

#include "cli/text.h"
#include "text/text.h"

namespace tongket::cli {

namespace {

struct Arguments {
  std::vector<std::string> numbers;
  std::string zero_tens = "linh";
  std::string thousand = "nghìn";
  std::string four = "bốn";
  bool ordinal = false;
  bool money = false;
};

// 1.000.001: groups of three behind points.
bool is_grouped(std::string_view whole) {
  std::size_t group = whole.find('.');
  if (group == 0 || group > 3) return false;
  for (; group != std::string_view::npos; group = whole.find('.', group + 1)) {
    const std::string_view rest = whole.substr(group + 1);
    if (std::min(rest.find('.'), rest.size()) != 3) return false;
  }
  return true;
}

std::string without_points(std::string_view text) {
  std::string plain(text);
  plain.erase(std::remove(plain.begin(), plain.end(), '.'), plain.end());
  return plain;
}

// As papers write numbers (1.234,5) or as data does (1234.5). What could be both, 1.234, is read as
// papers do: more than a thousand.
std::optional<Decimal> read_number(std::string_view text) {
  std::string sign;
  for (const std::string_view minus : {std::string_view("-"), std::string_view("\u2212")}) {
    if (!text.starts_with(minus)) continue;
    sign = "-";
    text.remove_prefix(minus.size());
    break;
  }
  if (text.empty() || !is_digit(text.front()) || !is_digit(text.back())) return std::nullopt;
  const std::size_t comma = text.find(',');
  const std::string_view whole = text.substr(0, comma);
  const bool has_point = whole.find('.') != std::string_view::npos;
  if (has_point && is_grouped(whole))
    sign += without_points(whole);
  else if (has_point && comma != std::string_view::npos)
    return std::nullopt;
  else
    sign += whole;
  if (comma != std::string_view::npos) sign += fmt::format(".{}", text.substr(comma + 1));
  return Decimal::parse(sign);
}

std::string_view trimmed(std::string_view line) {
  const std::size_t first = std::min(line.find_first_not_of(" \t"), line.size());
  line.remove_prefix(first);
  return line.substr(0, line.find_last_not_of(" \t") + 1);
}

template <typename T>
void choose(const char* option, const std::string& name, const std::vector<std::string>& names,
            T& into, T other, Diagnostics& problems) {
  if (name == names[1])
    into = other;
  else if (name != names[0])
    tell_unknown_name(option, name, names, problems);
}

text::WordsOptions read_choices(const Arguments& arguments, Diagnostics& problems) {
  using Options = text::WordsOptions;
  Options options;
  choose("--zero-tens", text::to_nfc(arguments.zero_tens), {"linh", "lẻ"}, options.zero_tens,
         Options::ZeroTens::le, problems);
  choose("--thousand", text::to_nfc(arguments.thousand), {"nghìn", "ngàn"}, options.thousand,
         Options::Thousand::ngan, problems);
  choose("--four", text::to_nfc(arguments.four), {"bốn", "tư"}, options.four_after_tens,
         Options::Four::tu, problems);
  if (arguments.ordinal && arguments.money) {
    problems.add(usage_fault(
        "--ordinal", {"--ordinal không đi cùng --money", "--ordinal doesn't go with --money"}));
  }
  return options;
}

struct Speaker {
  text::WordsOptions options;
  bool ordinal = false;
  bool money = false;

  [[nodiscard]] std::optional<std::string> say(const Decimal& value) const {
    if (money) return text::money_words(value, options);
    if (!ordinal) return text::words(value, options);
    const auto whole = value.to_int64();
    return whole ? text::ordinal(*whole, options) : std::nullopt;
  }
  [[nodiscard]] Message range() const {
    if (ordinal) return {"số thứ tự là số nguyên từ 1", "ordinals are whole numbers from 1"};
    return {"đọc được từ -10^18 đến 10^18", "from -10^18 to 10^18 can be said"};
  }
};

// The words, or why there are none.
std::optional<std::string> speak(std::string_view number, const Speaker& speaker, Message& why) {
  const auto value = read_number(number);
  why = value ? speaker.range()
              : Message{"viết như 1.234,5 hoặc 1234.5", "write it as 1.234,5 or 1234.5"};
  return value ? speaker.say(*value) : std::nullopt;
}

Message no_number(std::string_view text) {
  return {fmt::format("“{}” không đọc thành chữ được", text),
          fmt::format("'{}' can't be put into words", text)};
}

int say_arguments(const Arguments& arguments, const Speaker& speaker, const Settings& settings) {
  Diagnostics problems;
  std::string said;
  for (const std::string& number : arguments.numbers) {
    Message why;
    const auto words = speak(number, speaker, why);
    if (words)
      said += *words + "\n";
    else
      problems.add(usage_fault(number, no_number(number), why));
  }
  const Sources none;
  if (problems.has_errors()) return show_all(problems, none, settings.language);
  Output output = Output::standard();
  const Status written = output.write(said);
  const Status done = written ? output.commit() : written;
  return done ? exit_fine : show_all(done.error(), none, settings.language);
}

Status say_line(const Lines::Line& line, const Speaker& speaker, const std::string& file,
                Output& output, Teller& teller) {
  const std::string_view number = trimmed(line.text);
  if (number.empty()) return output.write("\n");
  Message why;
  const auto words = speak(number, speaker, why);
  if (words) return output.write(*words + "\n");
  constexpr std::size_t most_shown = 60;  // the line may be anything
  teller.tell(Code::text_number, fmt::format("{}:{}", file, line.number),
              no_number(number.substr(0, most_shown)), why);
  return output.write("\n");  // so that the lines still answer each other
}

int say_lines(const Speaker& speaker, const Settings& settings) {
  Teller teller(settings.language);
  Output output = Output::standard();
  for_each_input({}, teller, [&](Input& input) -> Status {
    Lines lines(input);
    for (;;) {
      auto line = lines.next();
      if (!line) return Failed{std::move(line).error()};
      if (!*line) return output.commit();
      Status said = say_line(**line, speaker, input.name(), output, teller);
      if (!said) return said;
    }
  });
  return teller.code();
}

int say_all(const Arguments& arguments, const Settings& settings) {
  Diagnostics problems;
  const Speaker speaker{read_choices(arguments, problems), arguments.ordinal, arguments.money};
  const Sources none;
  if (problems.has_errors()) return show_all(problems, none, settings.language);
  return arguments.numbers.empty() ? say_lines(speaker, settings)
                                   : say_arguments(arguments, speaker, settings);
}

void add_choices(CLI::App& command, Arguments& arguments, const Settings& settings) {
  command
      .add_option(
          "--zero-tens", arguments.zero_tens,
          words(settings, "101: một trăm linh (hoặc lẻ) một", "101: một trăm linh (or lẻ) một"))
      ->option_text("linh|lẻ");
  command
      .add_option("--thousand", arguments.thousand,
                  words(settings, "1000: một nghìn (hoặc ngàn)", "1000: một nghìn (or ngàn)"))
      ->option_text("nghìn|ngàn");
  command
      .add_option("--four", arguments.four,
                  words(settings, "24: hai mươi bốn (hoặc tư)", "24: hai mươi bốn (or tư)"))
      ->option_text("bốn|tư");
  command.add_flag("--ordinal", arguments.ordinal,
                   words(settings, "số thứ tự: thứ nhất, thứ tư", "ordinals: thứ nhất, thứ tư"));
  command.add_flag("--money", arguments.money, words(settings, "số tiền: … đồng", "money: … đồng"));
}

}  // namespace

void add_text_words(CLI::App& group, Settings& settings) {
  auto* command = add_command(group, "words",
                              words(settings, "đọc số thành chữ", "numbers in words"), settings);
  auto arguments = std::make_shared<Arguments>();
  command
      ->add_option("N", arguments->numbers,
                   words(settings, "số; không nêu thì đọc mỗi dòng một số từ đầu vào chuẩn",
                         "numbers; one a line of standard input where none is given"))
      ->option_text(" ");
  add_choices(*command, *arguments, settings);
  command->callback([arguments, &settings] {
    settings.command = [arguments, &settings] { return say_all(*arguments, settings); };
  });
}

}  // namespace tongket::cli
