#include <algorithm>
#include <array>

#include "text/text.h"
#include "text/typing_pass.h"

namespace tongket::text {
namespace {

// After these dots are a place to write in: ngày... tháng... năm...
constexpr std::array blanks = {
    std::string_view{"ngày"}, std::string_view{"tháng"}, std::string_view{"năm"},
    std::string_view{"số"},   std::string_view{"giờ"},   std::string_view{"phút"},
    std::string_view{"lúc"},  std::string_view{"điều"},  std::string_view{"khoản"},
    std::string_view{"điểm"}, std::string_view{"là"},    std::string_view{"tại"},
    std::string_view{"ông"},  std::string_view{"bà"},    std::string_view{"tên"},
    std::string_view{"chí"},  std::string_view{"của"},   std::string_view{"thứ"},
    std::string_view{"cứ"},   std::string_view{"việc"},  std::string_view{"với"},
    std::string_view{"gửi"}};

// After these too, where there are more than three.
constexpr std::array labels = {
    std::string_view{"chỉ"},  std::string_view{"sinh"},   std::string_view{"thoại"},
    std::string_view{"nghề"}, std::string_view{"nghiệp"}, std::string_view{"chức"},
    std::string_view{"vụ"},   std::string_view{"nghị"},   std::string_view{"định"},
    std::string_view{"trú"},  std::string_view{"quán"},   std::string_view{"khóa"},
    std::string_view{"khoá"}, std::string_view{"hồi"},    std::string_view{"cấp"},
    std::string_view{"xã"},   std::string_view{"huyện"},  std::string_view{"tỉnh"},
    std::string_view{"tộc"},  std::string_view{"giáo"},   std::string_view{"cccd"},
    std::string_view{"cmnd"}, std::string_view{"phường"}, std::string_view{"đồng"},
    std::string_view{"cộng"}, std::string_view{"từ"},     std::string_view{"đến"}};

// And after these a list goes on.
constexpr std::array list_ends = {std::string_view{"khác"}, std::string_view{"rồi"},
                                  std::string_view{"nữa"}, std::string_view{"vân"},
                                  std::string_view{"v"}};

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& words, std::string_view word) {
  constexpr std::size_t longest = 16;  // bytes
  if (word.empty() || word.size() > longest) return false;
  return std::find(words.begin(), words.end(), lower(word)) != words.end();
}

constexpr std::size_t longest_slip = 9;  // dots; more are drawn, not typed by mistake

std::size_t dots_shown(std::string_view run) {
  std::size_t dots = 0;
  for (std::size_t at = 0; at < run.size();) {
    const bool ellipsis = static_cast<unsigned char>(run[at]) >= 0x80;
    dots += ellipsis ? 3U : run[at] == '.' ? 1U : 0U;
    at += ellipsis ? 3U : 1U;
  }
  return dots;
}

bool goes_on_in(const Line& line, std::size_t i) {
  return line.is(i, Kind::word) && is_one_of(list_ends, line.written(i));
}

// "năm 2022...", but "năm 20..." wants its year, and a list its number.
bool is_whole_number(const Line& line, std::size_t i) {
  return line.is(i, Kind::number) && line.is(i - 1, Kind::space) && line.is(i - 2, Kind::word) &&
         (line.written(i).size() >= 4 || !awaits_words(line.written(i - 2)));
}

bool follows_words(const Line& line, std::size_t i) {
  if (line.is(i, Kind::word)) return !awaits_words(line.written(i));
  return line.is(i, Kind::close) || line.written(i) == "," || is_whole_number(line, i);
}

// "Địa chỉ thường trú....": few words from the head of the line, the first with a capital.
bool is_label(const Line& line, std::size_t last) {
  constexpr std::size_t longest = 4;  // words
  std::size_t first = last;
  for (std::size_t words = 1; words < longest && line.is(first - 1, Kind::space); ++words) {
    if (!line.is(first - 2, Kind::word)) return false;
    first -= 2;
  }
  return line.is(first - 1, Kind::edge) && line.is(first, Kind::word) && line.begins_capital(first);
}

// "khác ....", "các hội, ....": with its space, only where a list goes on for certain.
bool is_parted_slip(const Line& line, std::size_t run) {
  if (!line.is(run - 1, Kind::space)) return false;
  const std::size_t last = run - 2;
  const bool comma = line.written(last) == "," && line.is_syllable(last - 1) &&
                     line.begins_small(last - 1) && !awaits_words(line.written(last - 1));
  return comma || goes_on_in(line, last);
}

// Two dots, or four to nine, in a place where an ellipsis may stand.
bool is_slip(const Line& line, std::size_t run) {
  if (dots_shown(line.written(run)) > longest_slip || !line.is_free_right(run)) return false;
  if (is_parted_slip(line, run)) return true;
  const std::size_t last = run - 1;
  if (goes_on_in(line, last) || line.written(last) == ",") return true;
  if (!follows_words(line, last) || line.is(last, Kind::number)) return false;
  if (is_one_of(labels, line.written(last))) return false;
  // Two may be a full stop typed twice.
  const bool full_stop = dots_shown(line.written(run)) == 2 && line.begins_capital(run + 2);
  return !full_stop && !is_label(line, last);
}

bool is_leader(const Line& line, std::size_t i) {
  return line.is(i, Kind::dots) && line.written(i) != "…." && dots_shown(line.written(i)) > 3;
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

bool is_ellipsis_typed_wrong(const Line& line, std::size_t i) {
  if (line.is(i, Kind::litter)) return follows_words(line, i - 1) && line.is_free_right(i);
  if (!line.is(i, Kind::dots) || line.written(i) == "…") return false;
  if (line.written(i) != "...") return is_slip(line, i);
  return line.is_free_right(i) && (follows_words(line, i - 1) || is_parted_slip(line, i));
}

void space_after_ellipsis(Line& line, std::size_t i) {
  const bool between = line.is_syllable(i - 1) && !awaits_words(line.written(i - 1)) &&
                       line.is_syllable(i + 1) && line.begins_small(i + 1);
  if (between) line.insert_space_before(i + 1, Rule::space_after_stop);
}

}  // namespace

bool awaits_words(std::string_view word) {
  return is_one_of(blanks, word);
}

bool is_form(const Line& line) {
  std::size_t leader = nowhere;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (!is_leader(line, i)) continue;
    if (leader != nowhere) return true;
    leader = i;
  }
  return leader != nowhere && !is_slip(line, leader);
}

void mend_dots(Line& line) {
  std::optional<bool> blanks_only;  // looked up once, and only where an ellipsis is to be mended
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line.written(i) == "…" && line.is(i, Kind::dots)) space_after_ellipsis(line, i);
    if (!is_ellipsis_typed_wrong(line, i)) continue;
    if (!blanks_only) blanks_only = is_full_of_blanks(line);
    const bool litter = line.is(i, Kind::litter);
    if (litter || !*blanks_only) line.replace(i, litter ? ",…" : "…", Rule::ellipsis);
  }
}

}  // namespace tongket::text
