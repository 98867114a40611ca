#include "text.h"

#include <cctype>
#include <sstream>

namespace house {

namespace {

bool in_name(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

// Walks over code and writes it again with blanks where nothing is to be seen.
class Blanker {
 public:
  Blanker(std::string_view code, bool quotes_too) : code_(code), quotes_too_(quotes_too) {}

  std::string run() {
    while (at_ < code_.size())
      step();
    return std::move(out_);
  }

 private:
  void step() {
    if (starts("//")) {
      blank(code_.find('\n', at_));
    } else if (starts("/*")) {
      const std::size_t end = code_.find("*/", at_ + 2);
      blank(end == std::string_view::npos ? end : end + 2);
    } else if (starts("R\"") && (at_ == 0 || !in_name(code_[at_ - 1]))) {
      const std::size_t open = code_.find('(', at_);
      const std::string close = ")" + std::string(code_.substr(at_ + 2, open - at_ - 2)) + "\"";
      quote(code_.find(close, open) + close.size());
    } else if (code_[at_] == '"' ||
               (code_[at_] == '\'' && (at_ == 0 || !in_name(code_[at_ - 1])))) {
      quote(end_of_quote(code_[at_]));
    } else {
      out_ += code_[at_++];
    }
  }

  [[nodiscard]] bool starts(std::string_view mark) const {
    return code_.substr(at_).starts_with(mark);
  }

  [[nodiscard]] std::size_t end_of_quote(char mark) const {
    std::size_t end = at_ + 1;
    while (end < code_.size() && code_[end] != mark && code_[end] != '\n') {
      end += code_[end] == '\\' ? std::size_t{2} : std::size_t{1};
    }
    return end + 1;
  }

  void quote(std::size_t end) {
    if (quotes_too_) return blank(end);
    end = std::min(end, code_.size());
    out_ += code_.substr(at_, end - at_);
    at_ = end;
  }

  void blank(std::size_t end) {
    for (end = std::min(end, code_.size()); at_ < end; ++at_) {
      out_ += code_[at_] == '\n' ? '\n' : ' ';
    }
  }

  std::string_view code_;
  bool quotes_too_;
  std::size_t at_ = 0;
  std::string out_;
};

}  // namespace

std::string without_comments(std::string_view code, bool quotes_too) {
  return Blanker(code, quotes_too).run();
}

std::vector<std::string> lines_of(std::string_view text) {
  std::istringstream in{std::string(text)};
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);)
    lines.push_back(line);
  return lines;
}

std::vector<std::string> words_of(std::string_view text) {
  std::istringstream in{std::string(text)};
  std::vector<std::string> words;
  for (std::string word; in >> word;)
    words.push_back(word);
  return words;
}

bool holds_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool before = at > 0 && in_name(word.front()) && in_name(text[at - 1]);
    const bool after = end < text.size() && in_name(word.back()) && in_name(text[end]);
    if (!before && !after) return true;
  }
  return false;
}

}  // namespace house
