#include <algorithm>

#include "base/base.h"
#include "text/letters.h"
#include "text/no_break_table.h"
#include "text/sentence_end.h"

namespace tongket::text {
namespace {

bool drop_one(std::string_view& word, std::initializer_list<std::string_view> marks, bool front) {
  for (const std::string_view mark : marks) {
    if (front ? !word.starts_with(mark) : !word.ends_with(mark)) continue;
    front ? word.remove_prefix(mark.size()) : word.remove_suffix(mark.size());
    return true;
  }
  return false;
}

std::string_view without_opening(std::string_view word) {
  while (drop_one(word, {"(", "[", "“", "\"", "‘", "'", "«"}, true)) {
  }
  return word;
}

std::string_view without_closing(std::string_view word) {
  while (drop_one(word, {")", "]", "”", "\"", "’", "'", "»"}, false)) {
  }
  return word;
}

bool is_number(std::string_view word) {
  return !word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_letter(std::string_view word) {
  return utf8::count_code_points(word) == 1 && upper(word) != lower(word);
}

// "a)", "a.": what counts points is no sentence.
bool is_label(std::string_view word) {
  if (!word.ends_with(')') && !word.ends_with('.')) return false;
  word.remove_suffix(1);
  return is_letter(word) && lower(word) == word;
}

bool is_address(std::string_view word) {
  return word.find("://") != std::string_view::npos || word.find('@') != std::string_view::npos ||
         word.starts_with("www.");
}

bool is_bullet(std::string_view word) {
  return word == "-" || word == "–" || word == "—" || word == "+" || word == "*" || word == "•";
}

// A point behind these ends no sentence.
bool is_shortened(std::string_view word) {
  const bool initial = is_letter(word) && upper(word) == word;
  const bool counts = is_number(word) && word.size() <= 2;
  return initial || counts || is_abbreviation(std::string(word) + '.');
}

std::string begun(std::string_view word) {
  return is_label(word) || is_address(word) ? std::string(word) : capitalised(word);
}

std::size_t next(std::string_view text, std::size_t at, bool white) {
  while (at < text.size() && is_white(text[at]) == white)
    ++at;
  return at;
}

}  // namespace

bool ends_sentence(std::string_view word) {
  word = without_closing(word);
  if (word.ends_with('?') || word.ends_with('!')) return true;
  if (!word.ends_with('.') || word.ends_with("..")) return false;
  word.remove_suffix(1);
  return !is_shortened(without_opening(word));
}

std::string sentences_capitalised(std::string_view utf8) {
  std::string out;
  bool start = true;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t word_end = next(utf8, at, false);
    const std::size_t end = next(utf8, word_end, true);
    const std::string_view word = utf8.substr(at, word_end - at);
    const std::string_view white = utf8.substr(word_end, end - word_end);
    out += start ? begun(word) : std::string(word);
    out += white;
    const bool goes_on = start && (word.empty() || is_bullet(word));
    start = goes_on || ends_sentence(word) || white.find('\n') != std::string_view::npos;
    at = end;
  }
  return out;
}

}  // namespace tongket::text
