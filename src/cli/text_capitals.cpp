// tongket text capitals [FILE…]
#include <fmt/format.h>

#include "cli/text.h"
#include "text/text.h"

namespace tongket::cli {

namespace {

// "thu.txt:3:7: “việt nam” → “Việt Nam” (điểm a khoản 2 Mục III …)"
std::string line_of(const text::CapitalAdvice& advice, const std::string& place,
                    Language language) {
  const Message clause = text::clause_of_annex(advice.clause);
  const bool sure = advice.certainty == text::Certainty::certain;
  const Message doubt = sure ? Message{} : Message{"có lẽ: ", "perhaps: "};
  return fmt::format("{}: {}“{}” → “{}” ({})\n", utf8::harmless(place),
                     in_language(doubt, language), advice.standing, advice.suggested,
                     in_language(clause, language));
}

// A line may be a part of a sentence: only stops within it begin new ones.
Status suggest(Input& input, Output& output, Teller& teller) {
  Lines lines(input);
  text::CapitalCheck check;
  std::size_t count = 0;
  for (;;) {
    auto line = lines.next();
    if (!line) return Failed{std::move(line).error()};
    if (!*line) break;
    if (!check_utf8(**line, input.name(), teller)) continue;
    const std::string words = text::to_nfc((*line)->text);
    std::size_t column = 1;
    std::size_t counted = 0;  // bytes before that column
    for (const text::CapitalAdvice& advice : check.check(words, false)) {
      const std::string_view next =
          std::string_view(words).substr(counted, advice.offset - counted);
      column += utf8::count_code_points(next);
      counted = advice.offset;
      const std::string place = fmt::format("{}:{}:{}", input.name(), (*line)->number, column);
      Status written = output.write(line_of(advice, place, teller.language()));
      if (!written) return written;
      ++count;
    }
  }
  teller.say(
      {fmt::format("{}: {} chỗ nên xem lại", input.name(), count),
       fmt::format("{}: {} {} to look at", input.name(), count, count == 1 ? "place" : "places")});
  return ok();
}

int suggest_all(const std::vector<std::string>& files, const Settings& settings) {
  Diagnostics problems;
  refuse_folders(files, "capitals {}/*.txt", problems);
  const Sources none;
  if (problems.has_errors()) return show_all(problems, none, settings.language);
  Teller teller(settings.language);
  Output output = Output::standard();
  for_each_input(files, teller, [&](Input& input) { return suggest(input, output, teller); });
  const Status written = output.commit();
  if (!written) teller.tell(written.error());
  return teller.code();
}

}  // namespace

void add_text_capitals(CLI::App& group, Settings& settings) {
  auto* command = add_command(group, "capitals",
                              words(settings,
                                    "gợi ý viết hoa theo Phụ lục II Nghị định 30/2020/NĐ-CP; không "
                                    "đổi gì trong tệp",
                                    "suggests capitals after annex II of Decree 30/2020/NĐ-CP; the "
                                    "files are not changed"),
                              settings);
  auto files = std::make_shared<std::vector<std::string>>();
  add_files(*command, *files, settings);
  command->callback([files, &settings] {
    settings.command = [files, &settings] { return suggest_all(*files, settings); };
  });
}

}  // namespace tongket::cli
