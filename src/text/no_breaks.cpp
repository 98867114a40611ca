#include "text/no_break_table.h"
#include "text/text.h"

// The pairs that stay on one line. A text is cut into words at spaces, broken or not alike (so that
// a second pass finds the same pairs); each single space between two words is then judged.
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

bool is_digit(char c) {
  return c >= '0' && c <= '9';
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
  return !word.empty() && word.find_first_not_of("IVXLCDM") == std::string_view::npos;
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

bool introduces_name(std::string_view before, std::string_view after) {
  return is_title_abbreviation(without_opening(before)) && starts_with_letter(after);
}

// may_count: the word before is not itself the number of something.
bool stay_together(std::string_view before, std::string_view after, bool may_count) {
  if (before.empty() || after.empty()) return false;
  return is_lone_dash(after) || introduces_name(before, after) ||
         (may_count && counts(before, after));
}

}  // namespace

std::string with_no_breaks(std::string_view utf8) {
  const std::vector<Word> words = split(utf8);
  std::string out(words.front().text);
  out.reserve(utf8.size() + utf8.size() / 16);
  bool named = false;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::string_view before = words[i - 1].text;
    const Word& after = words[i];
    const bool may_count = !named;  // "ngày 17" counts no months
    named = names_number(before, after.text);
    if (named || stay_together(before, after.text, may_count)) {
      out += no_break_space;
    } else {
      const std::size_t end = words[i - 1].begin + before.size();
      out += utf8.substr(end, after.begin - end);
    }
    out += after.text;
  }
  return out;
}

}  // namespace tongket::text
