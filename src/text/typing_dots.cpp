#include <algorithm>
#include <array>

#include "text/text.h"
#include "text/typing_pass.h"

namespace tongket::text {
namespace {

// After these three dots are a place to write in: ngày... tháng... năm...
constexpr std::array blanks = {
    std::string_view{"ngày"}, std::string_view{"tháng"}, std::string_view{"năm"},
    std::string_view{"số"},   std::string_view{"giờ"},   std::string_view{"phút"},
    std::string_view{"lúc"},  std::string_view{"điều"},  std::string_view{"khoản"},
    std::string_view{"điểm"}, std::string_view{"là"},    std::string_view{"tại"},
    std::string_view{"ông"},  std::string_view{"bà"},    std::string_view{"tên"},
    std::string_view{"chí"},  std::string_view{"của"},   std::string_view{"thứ"}};

bool awaits_words(std::string_view word) {
  return std::find(blanks.begin(), blanks.end(), lower(word)) != blanks.end();
}

bool follows_words(const Line& line, std::size_t i) {
  if (line.is(i, Kind::word)) return !awaits_words(line.written(i));
  return line.is(i, Kind::close) || line.written(i) == ",";
}

// Dots with words after them twice in a line: "báo cáo của... khóa... trình đại hội...".
bool is_full_of_blanks(const Line& line) {
  std::size_t blank = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool goes_on = line.is(i + 1, Kind::space) && line.is(i + 2, Kind::word);
    blank += line.is(i, Kind::dots) && goes_on ? 1U : 0U;
  }
  return blank > 1;
}

void mend_three(Line& line, std::size_t i) {
  if (follows_words(line, i - 1) && line.is_free_right(i) && !is_full_of_blanks(line))
    line.replace(i, "…", Rule::ellipsis);
}

void mend_ellipsis(Line& line, std::size_t i) {
  const bool between = line.is_syllable(i - 1) && !awaits_words(line.written(i - 1)) &&
                       line.is_syllable(i + 1) && line.begins_small(i + 1);
  if (between) line.insert_space_before(i + 1, Rule::space_after_stop);
}

}  // namespace

void mend_dots(Line& line) {
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line.is(i, Kind::litter) && follows_words(line, i - 1) && line.is_free_right(i)) {
      line.replace(i, "…", Rule::ellipsis);
    }
    if (!line.is(i, Kind::dots)) continue;
    if (line.written(i) == "...") {
      mend_three(line, i);
    } else {
      mend_ellipsis(line, i);
    }
  }
}

}  // namespace tongket::text
