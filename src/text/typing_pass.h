// The rules of typing, looked for in one line. Only for text/.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "text/edits.h"
#include "text/tokens.h"

namespace tongket::text {

inline constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

// A line and its tokens, with what the rules ask of a place.
class Line {
 public:
  Line(std::string_view text, std::vector<Token>& tokens, const RuleSet& rules, Edits& edits)
      : text_(text), tokens_(tokens), rules_(rules), edits_(edits) {}

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::size_t size() const { return tokens_.size(); }
  [[nodiscard]] Kind kind(std::size_t i) const {
    return i < tokens_.size() ? tokens_[i].kind : Kind::edge;  // -1 wraps round to the edge
  }
  [[nodiscard]] const Token& token(std::size_t i) const { return tokens_[i]; }
  [[nodiscard]] std::string_view written(std::size_t i) const {
    if (i >= tokens_.size()) return {};
    return text_.substr(tokens_[i].begin, tokens_[i].end - tokens_[i].begin);
  }
  [[nodiscard]] bool is(std::size_t i, Kind wanted) const { return kind(i) == wanted; }
  // A word of two letters or more; a Vietnamese syllable of as many; UBND.
  [[nodiscard]] bool is_long_word(std::size_t i) const;
  [[nodiscard]] bool is_syllable(std::size_t i) const;
  [[nodiscard]] bool is_abbreviation(std::size_t i) const;
  // With a letter beyond ASCII: hardly a name of a program.
  [[nodiscard]] bool is_accented(std::size_t i) const;
  [[nodiscard]] bool begins_small(std::size_t i) const;
  [[nodiscard]] bool begins_capital(std::size_t i) const;
  // 15%
  [[nodiscard]] bool is_percent(std::size_t i) const;
  // What a stop may stand behind.
  [[nodiscard]] bool ends_something(std::size_t i) const;
  // Stands free on its left: nothing but a space, a quotation mark or a bracket before it.
  [[nodiscard]] bool is_free_left(std::size_t i) const;
  [[nodiscard]] bool is_free_right(std::size_t i) const;
  // Whether the line holds the other one of a pair of brackets, before or after.
  [[nodiscard]] bool has_partner(std::size_t bracket);

  // For the other rules the token is a sign that they don't know.
  void hide(std::size_t i) { tokens_[i].kind = Kind::other; }
  [[nodiscard]] bool has(Rule rule) const { return rules_.has(rule); }
  void replace(std::size_t i, std::string_view after, Rule rule) { replace(i, i, after, rule); }
  void replace(std::size_t first, std::size_t last, std::string_view after, Rule rule) {
    change(tokens_[first].begin, tokens_[last].end - tokens_[first].begin, after, rule);
  }
  void insert_space_before(std::size_t i, Rule rule) { change(tokens_[i].begin, 0, " ", rule); }
  void change(std::size_t offset, std::size_t length, std::string_view after, Rule rule) {
    if (rules_.has(rule)) edits_.push_back({offset, length, std::string(after), rule});
  }

 private:
  // Of one kind of bracket: the first that opens and the last that closes.
  struct Brackets {
    std::size_t first_open = nowhere;
    std::size_t last_close = nowhere;
  };
  struct AllBrackets {
    Brackets round, square;
  };
  [[nodiscard]] AllBrackets find_brackets() const;

  std::string_view text_;
  std::vector<Token>& tokens_;
  const RuleSet& rules_;
  Edits& edits_;
  std::optional<AllBrackets> brackets_;  // looked up once a line, and only where it is asked for
};

// So many spaces are a gap that somebody wants to see, if no small letter follows: two columns, a
// place for a number (Số:      /NQ). Before a small letter they are what justified text leaves.
inline constexpr std::size_t gap = 4;

// The word after which "..." waits for more: ngày... tháng... năm...
bool awaits_words(std::string_view word);

// Whether the line is a form: a run of dots is there to be written over. Asked where the line has
// leaders.
bool is_form(const Line& line);
// Whether the line is plainly a row of a table or of a program, which no rule of typing may touch.
bool is_no_prose(const Line& line);
bool is_program_line(const Line& line);

// “khéo“ and ”xấu”: turned, if they pair then (no other rule may look at this line before); else
// they are hidden from the other rules.
bool turn_quotes(Line& line);
void mend_quotes(Line& line);
void mend_spaces(Line& line);
void mend_stops(Line& line);
void mend_brackets(Line& line);
void mend_dashes(Line& line);
void mend_dots(Line& line);

}  // namespace tongket::text
