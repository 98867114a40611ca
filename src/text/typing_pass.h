// The rules of typing, looked for in one line. Only for text/.
#pragma once

#include <string_view>
#include <vector>

#include "text/edits.h"
#include "text/tokens.h"

namespace tongket::text {

// A line and its tokens, with what the rules ask of a place.
class Line {
 public:
  Line(std::string_view text, std::vector<Token>& tokens, const RuleSet& rules, Edits& edits)
      : text_(text), tokens_(tokens), rules_(rules), edits_(edits) {}

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
  // A word of two letters or more; a Vietnamese syllable of as many.
  [[nodiscard]] bool is_long_word(std::size_t i) const;
  [[nodiscard]] bool is_syllable(std::size_t i) const;
  [[nodiscard]] bool begins_small(std::size_t i) const;
  [[nodiscard]] bool begins_capital(std::size_t i) const;
  // Stands free on its left: nothing but a space, a quotation mark or a bracket before it.
  [[nodiscard]] bool is_free_left(std::size_t i) const;
  [[nodiscard]] bool is_free_right(std::size_t i) const;

  void replace(std::size_t i, std::string_view after, Rule rule) {
    change(tokens_[i].begin, tokens_[i].end - tokens_[i].begin, after, rule);
  }
  void insert_space_before(std::size_t i, Rule rule) { change(tokens_[i].begin, 0, " ", rule); }
  void change(std::size_t offset, std::size_t length, std::string_view after, Rule rule) {
    if (rules_.has(rule)) edits_.push_back({offset, length, std::string(after), rule});
  }

 private:
  std::string_view text_;
  std::vector<Token>& tokens_;
  const RuleSet& rules_;
  Edits& edits_;
};

void mend_quotes(Line& line);  // first: straight marks become open or close for the other rules
void mend_spaces(Line& line);
void mend_stops(Line& line);
void mend_brackets(Line& line);
void mend_dashes(Line& line);
void mend_dots(Line& line);

}  // namespace tongket::text
