// Long names of offices on lines of about equal length.
#include <vector>

#include "base/base.h"
#include "standard/rules.h"

namespace tongket::standard {

namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    if (end > begin) words.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

}  // namespace

// "ĐẢNG ỦY PHƯỜNG TAM QUAN NAM" breaks behind PHƯỜNG, not before the last NAM. Letters are counted,
// not measured: capitals are about equally wide, and a line may take a few letters more.
std::string balanced(std::string_view text, std::size_t letters_on_a_line) {
  const std::size_t letters = utf8::count_code_points(text);
  if (letters <= letters_on_a_line) return std::string(text);
  const std::size_t lines = (letters + letters_on_a_line - 1) / letters_on_a_line;
  const std::size_t wanted = (letters + lines - 1) / lines;
  std::string made;
  std::size_t on_line = 0;
  for (const std::string_view word : words_of(text)) {
    const std::size_t size = utf8::count_code_points(word);
    if (on_line != 0) {
      // Half of the word past the middle still counts as before it.
      const bool breaks = on_line + 1 + size / 2 > wanted || on_line + 1 + size > letters_on_a_line;
      made += breaks ? std::string_view(" ") : kNoBreakSpace;
      on_line = breaks ? 0 : on_line + 1;
    }
    made += word;
    on_line += size;
  }
  return made;
}

}  // namespace tongket::standard
