#include "xml/model_size.h"

#include <algorithm>

namespace tongket::xml {

ModelSize sequence(const ModelSize& a, const ModelSize& b) {
  ModelSize result;
  result.states = a.states + b.states;
  result.first = a.first + (a.nullable ? b.first : 0);
  result.last = b.last + (b.nullable ? a.last : 0);
  result.transitions = a.transitions + b.transitions + a.last * b.first;
  result.nullable = a.nullable && b.nullable;
  return result;
}

ModelSize choice(const ModelSize& a, const ModelSize& b) {
  return {a.states + b.states, a.first + b.first, a.last + b.last, a.transitions + b.transitions,
          a.nullable || b.nullable};
}

ModelSize repeated(const ModelSize& a, bool optional, bool many) {
  ModelSize result = a;
  if (many) result.transitions += a.last * a.first;
  result.nullable = a.nullable || optional;
  return result;
}

namespace {

constexpr int kDeepest = 100;

class PatternReader {
 public:
  explicit PatternReader(std::string_view text) : text_(text) {}

  std::optional<ModelSize> read() {
    const ModelSize size = branches(0);
    if (failed_ || at_ != text_.size()) return std::nullopt;
    return size;
  }

 private:
  [[nodiscard]] bool ended() const { return at_ >= text_.size(); }
  [[nodiscard]] char next() const { return ended() ? '\0' : text_[at_]; }

  ModelSize branches(int depth) {
    ModelSize all = branch(depth);
    while (!failed_ && next() == '|') {
      ++at_;
      all = choice(all, branch(depth));
    }
    return all;
  }

  ModelSize branch(int depth) {
    ModelSize all;
    while (!failed_ && !ended() && next() != '|' && next() != ')')
      all = sequence(all, quantified(atom(depth)));
    return all;
  }

  ModelSize atom(int depth) {
    if (next() == '(') return group(depth);
    if (next() == '[') {
      skip_class();
    } else {
      skip_letter();
    }
    return ModelSize::one();
  }

  ModelSize group(int depth) {
    ++at_;
    if (depth == kDeepest) failed_ = true;
    const ModelSize inner = failed_ ? ModelSize() : branches(depth + 1);
    if (next() != ')') failed_ = true;
    ++at_;
    return inner;
  }

  // A letter, or what a backslash makes of it: \d, \p{Lu}.
  void skip_letter() {
    const bool escaped = next() == '\\';
    at_ += escaped ? 1 : 0;
    const bool property = escaped && (next() == 'p' || next() == 'P');
    ++at_;
    if (property && next() == '{') skip_to('}');
    while (!ended() && (text_[at_] & '\xC0') == '\x80')
      ++at_;
  }

  // [a-z-[aeiou]]: classes may stand in classes.
  void skip_class() {
    int open = 0;
    do {
      if (next() == '\\') {
        ++at_;
      } else if (next() == '[') {
        ++open;
      } else if (next() == ']') {
        --open;
      }
      ++at_;
    } while (open > 0 && !ended());
    if (open > 0) failed_ = true;
  }

  void skip_to(char mark) {
    at_ = std::min(text_.find(mark, at_), text_.size());
    if (!ended()) ++at_;
  }

  ModelSize quantified(const ModelSize& atom) {
    switch (next()) {
      case '?':
        ++at_;
        return repeated(atom, true, false);
      case '*':
        ++at_;
        return repeated(atom, true, true);
      case '+':
        ++at_;
        return repeated(atom, false, true);
      case '{':
        return counted(atom);
      default:
        return atom;
    }
  }

  // libxml2 counts, but makes a second copy of what may be left out.
  ModelSize counted(const ModelSize& atom) {
    const std::size_t begin = ++at_;
    skip_to('}');
    const std::string_view range = text_.substr(begin, at_ - begin);
    const bool optional = range.substr(0, 1) == "0" || range.substr(0, 1) == ",";
    const ModelSize many = repeated(atom, optional, true);
    return optional ? choice(many, many) : many;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool failed_ = false;
};

}  // namespace

std::optional<ModelSize> pattern_size(std::string_view pattern) {
  return PatternReader(pattern).read();
}

}  // namespace tongket::xml
