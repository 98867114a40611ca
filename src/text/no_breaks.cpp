#include <algorithm>

#include "base/base.h"
#include "text/breaks.h"
#include "text/letters.h"
#include "text/no_break_hyphens.h"
#include "text/no_break_table.h"
#include "text/writing.h"

// The pairs that stay on one line. A text is cut into words at spaces, broken or not alike (so that
// a second pass finds the same pairs); each single space between two words is then judged, and each
// hyphen within a word (no_break_hyphens.cpp).
namespace tongket::text {
namespace {

constexpr std::string_view no_break_space = "\xC2\xA0";

struct Word {
  std::string_view text;
  std::size_t begin = 0;
};

// Bytes of the space at this place: 1, 2 for U+00A0, 0 for none.
std::size_t space_at(std::string_view text, std::size_t at) {
  if (text[at] == ' ') return 1;
  return text.substr(at, no_break_space.size()) == no_break_space ? no_break_space.size() : 0;
}

std::vector<Word> split(std::string_view text) {
  std::vector<Word> words;
  std::size_t begin = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t space = space_at(text, at);
    if (space == 0) {
      ++at;
      continue;
    }
    words.push_back({text.substr(begin, at - begin), begin});
    at += space;
    begin = at;
  }
  words.push_back({text.substr(begin), begin});
  return words;
}

bool drop_front(std::string_view& word, std::string_view mark) {
  if (word.substr(0, mark.size()) != mark) return false;
  word.remove_prefix(mark.size());
  return true;
}

bool drop_back(std::string_view& word, std::string_view mark) {
  if (word.size() < mark.size() || word.substr(word.size() - mark.size()) != mark) return false;
  word.remove_suffix(mark.size());
  return true;
}

std::string_view without_opening(std::string_view word) {
  while (drop_front(word, "(") || drop_front(word, "“") || drop_front(word, "[")) {
  }
  return word;
}

std::string_view without_closing(std::string_view word) {
  while (drop_back(word, ",") || drop_back(word, ".") || drop_back(word, ";") ||
         drop_back(word, ":") || drop_back(word, ")") || drop_back(word, "”") ||
         drop_back(word, "]")) {
  }
  return word;
}

// 15; 3.270; 96,92; 7/7 -- and nothing after it.
bool is_number(std::string_view word) {
  if (word.empty() || !is_digit(word.front()) || !is_digit(word.back())) return false;
  return word.find_first_not_of("0123456789.,/") == std::string_view::npos;
}

bool is_roman(std::string_view word) {
  return roman_value(word).has_value();
}

// What may follow "số", "khóa", "Điều": 25-NQ/TW, XI), 5.
bool is_ordinal(std::string_view word) {
  return !word.empty() && (is_digit(word.front()) || is_roman(without_closing(word)));
}

bool is_single_letter(std::string_view word) {
  const std::string_view bare = without_closing(word);
  return bare == "đ" || (bare.size() == 1 && bare[0] >= 'a' && bare[0] <= 'z');
}

bool starts_with_letter(std::string_view word) {
  return !word.empty() && !is_digit(word.front()) && word.front() != '-';
}

// "kinh tế - xã hội": a line never begins with the dash.
bool is_lone_dash(std::string_view word) {
  return word == "-" || word == "–" || word == "—";
}

// The cheap question first: few words are numbers, and only then is the word before worth lowering.
bool names_number(std::string_view before, std::string_view after) {
  const bool ordinal = is_ordinal(after);
  if (!ordinal && !is_single_letter(after)) return false;
  const std::string word = lower(without_opening(before));
  return ordinal ? takes_number(word) : takes_letter(word);
}

bool counts(std::string_view before, std::string_view after) {
  return is_number(without_opening(before)) && is_unit(lower(without_closing(after)));
}

// "V.": one capital and a point.
bool is_initial(std::string_view word) {
  if (!word.ends_with('.')) return false;
  const std::string_view letter = word.substr(0, word.size() - 1);
  return utf8::count_code_points(letter) == 1 && lower(letter) != letter;
}

bool introduces_name(std::string_view before, std::string_view after) {
  if (!before.ends_with('.') || !starts_with_letter(after) || is_lone_dash(after)) return false;
  const std::string_view bare = without_opening(before);
  return is_initial(bare) || is_title_abbreviation(bare);
}

// "2020 - 2025": a dash between numbers stays with both.
bool spans(std::string_view before, std::string_view after) {
  return is_lone_dash(before) && is_number(without_closing(after));
}

// "31/12/2025" is as long as two words: tied to "ngày" it would leave the line before it half
// empty, or its words far apart. Alone it can't be mistaken.
bool is_whole_date(std::string_view word) {
  return is_number(without_closing(word)) && std::count(word.begin(), word.end(), '/') == 2;
}

// "31/KH-THCS", "152/2025/NĐ-CP": so is a paper's whole symbol.
bool is_whole_symbol(std::string_view word) {
  return is_digit(word.front()) && word.find_first_of("/-") != std::string_view::npos &&
         !is_number(without_closing(word)) && word.find('/') != std::string_view::npos;
}

// Goes over the words from left to right and says of each space whether it may break. Tied words
// keep their distance where a line is justified (in Word, in LibreOffice and here), so what need
// not be tied is left free: the others would stand the farther apart.
class Judge {
 public:
  bool ties(std::string_view before, std::string_view after) {
    const bool may_count = !named_;  // "ngày 17" counts no months
    const bool from_number = number_before_dash_;
    const bool behind_month = ++words_behind_month_ == 2;
    named_ = names_number(before, after);
    if (named_ && lower(before) == "tháng") words_behind_month_ = 0;
    number_before_dash_ = is_lone_dash(after) && is_number(without_opening(before));
    if (before.empty() || after.empty()) return false;
    const bool alone = is_whole_date(after) || is_whole_symbol(after) || behind_month;
    return (named_ && !alone) || is_lone_dash(after) || introduces_name(before, after) ||
           (may_count && counts(before, after)) || (from_number && spans(before, after));
  }

 private:
  bool named_ = false;
  bool number_before_dash_ = false;
  int words_behind_month_ = 9;  // "tháng 11 năm | 2022": the year of a date is free
};

}  // namespace

std::string with_no_breaks(std::string_view utf8, const NoBreakOptions& options) {
  const std::vector<Word> words = split(utf8);
  std::string out;
  out.reserve(utf8.size() + utf8.size() / 16);
  append_with_no_break_hyphens(out, words.front().text);
  Judge judge;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::string_view before = words[i - 1].text;
    const Word& after = words[i];
    const bool last = options.last_syllable && i + 1 == words.size() && i > 1;
    if (judge.ties(before, after.text) || (last && !before.empty() && !after.text.empty())) {
      out += no_break_space;
    } else {
      const std::size_t end = words[i - 1].begin + before.size();
      out += utf8.substr(end, after.begin - end);
    }
    append_with_no_break_hyphens(out, after.text);
  }
  return out;
}

}  // namespace tongket::text
