#include "text/tokens.h"

#include <algorithm>
#include <array>

#include "base/base.h"
#include "text/letter_case.h"

namespace tongket::text {
namespace {

using Byte = unsigned char;

// What a byte may begin; `sign` must be looked at closer (lead bytes C2 and E2).
enum class Class : std::uint8_t { letter, digit, space, sign, opaque_sign, code_sign, mark };

constexpr std::array<Class, 256> make_classes() {
  std::array<Class, 256> out{};
  for (std::size_t i = 0; i < 256; ++i) {
    const auto c = static_cast<char>(i);
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || i >= 0x80;
    out[i] = letter ? Class::letter : Class::mark;
    if (c >= '0' && c <= '9') out[i] = Class::digit;
  }
  out[' '] = out['\t'] = Class::space;
  out[0xC2] = out[0xE2] = Class::sign;
  for (const char c : std::string_view("/@_&#~$^"))
    out[static_cast<Byte>(c)] = Class::opaque_sign;
  for (const char c : std::string_view("{}<>=\\|`"))
    out[static_cast<Byte>(c)] = Class::code_sign;
  return out;
}
constexpr std::array<Class, 256> classes = make_classes();

struct Sign {
  std::string_view written;
  Kind kind;
};
constexpr std::array signs = {Sign{"“", Kind::open},
                              Sign{"”", Kind::close},
                              Sign{"‘", Kind::open},
                              Sign{"’", Kind::close},
                              Sign{"–", Kind::dash},
                              Sign{"—", Kind::dash},
                              Sign{"…", Kind::dots},
                              Sign{"«", Kind::open},
                              Sign{"»", Kind::close},
                              Sign{"\xC2\xA0", Kind::space},
                              Sign{"\xE2\x80\x90", Kind::dash},   // U+2010
                              Sign{"\xE2\x88\x92", Kind::dash}};  // U+2212

Kind ascii_kind(char c) {
  switch (c) {
    case ',':
    case '.':
    case ';':
    case ':':
    case '!':
    case '?':
      return Kind::stop;
    case '(':
    case '[':
      return Kind::open;
    case ')':
    case ']':
      return Kind::close;
    case '"':
      return Kind::quote;
    case '\'':
      return Kind::apostrophe;
    case '-':
      return Kind::dash;
    default:
      return Kind::other;
  }
}

Class class_at(std::string_view text, std::size_t at) {
  return classes[static_cast<Byte>(text[at])];
}

bool is_digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && class_at(text, at) == Class::digit;
}

// The sign that begins at `at`, and its length; a letter where C2 or E2 begins none that we know.
Token sign_at(std::string_view text, std::size_t at) {
  const auto begin = static_cast<std::uint32_t>(at);
  if (static_cast<Byte>(text[at]) < 0x80) return {ascii_kind(text[at]), begin, begin + 1};
  for (const Sign& sign : signs) {
    if (text.substr(at, sign.written.size()) == sign.written) {
      return {sign.kind, begin, begin + static_cast<std::uint32_t>(sign.written.size())};
    }
  }
  const auto length = static_cast<std::uint32_t>(utf8::decode(text, at).length);
  return {Kind::other, begin, begin + length};
}

bool is_capital_at(std::string_view text, std::size_t at) {
  const char32_t letter = utf8::decode(text, at).code_point;
  return simple_case(letter, Case::lower).value_or(letter) != letter;
}

// "17/11/2022,tại" and "25-NQ/TW.Đảng": where the date or the symbol of a paper ends, if a stop and
// a letter follow; else `end`. Addresses and files have other signs in them.
std::size_t symbol_end(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end && text[at] == '(')
    ++at;
  if (!is_digit_at(text, at)) return end;
  std::size_t stop = at;
  while (stop < end && (class_at(text, stop) == Class::letter || is_digit_at(text, stop) ||
                        text[stop] == '/' || text[stop] == '-'))
    ++stop;
  const bool symbol = text.substr(at, stop - at).find('/') != std::string_view::npos;
  if (!symbol || stop + 1 >= end || ascii_kind(text[stop]) != Kind::stop) return end;
  if (class_at(text, stop + 1) != Class::letter) return end;
  return text[stop] != '.' || is_capital_at(text, stop + 1) ? stop : end;
}

bool is_space_at(std::string_view text, std::size_t at) {
  return class_at(text, at) == Class::space || text.substr(at, 2) == "\xC2\xA0";
}

class Tokeniser {
 public:
  Tokeniser(std::string_view line, std::vector<Token>& tokens) : line_(line), tokens_(tokens) {}

  LineNature run() {
    tokens_.clear();
    while (at_ < line_.size()) {
      if (is_space_at(line_, at_)) {
        spaces();
      } else {
        chunk();
      }
    }
    return nature_;
  }

 private:
  void add(Kind kind, std::size_t end) {
    const unsigned bit = 1U << static_cast<unsigned>(kind);
    nature_.kinds = static_cast<std::uint16_t>(nature_.kinds | bit);
    tokens_.push_back({kind, static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)});
    at_ = end;
  }

  void spaces() {
    std::size_t end = at_;
    while (end < line_.size() && is_space_at(line_, end))
      end += class_at(line_, end) == Class::space ? 1U : 2U;
    add(Kind::space, end);
  }

  // A run without spaces. The common case, a word and nothing else, is seen first.
  void chunk() {
    const std::size_t word = word_end(line_, at_);
    if (word > at_ && (word == line_.size() || line_[word] == ' ')) return add(Kind::word, word);
    bool opaque = false;
    const std::size_t whole = chunk_end(opaque);
    const std::size_t end = opaque ? symbol_end(line_, at_, whole) : whole;
    if (!opaque) {
      while (at_ < end)
        piece(end);
      return;
    }
    peel_front(end);
    const std::size_t core = core_end(end);
    if (core > at_) add(Kind::opaque, core);
    while (at_ < end)
      piece(end);
  }

  std::size_t chunk_end(bool& opaque) {
    std::size_t end = at_;
    bool blank = false;
    while (end < line_.size() && !is_space_at(line_, end)) {
      const Class found = class_at(line_, end);
      opaque = opaque || found == Class::opaque_sign || found == Class::code_sign;
      nature_.technical = nature_.technical || found == Class::code_sign;
      blank = blank || line_.substr(end, 2) == ".." || line_.substr(end, 3) == "…";
      nature_.form = nature_.form || line_.substr(end, 2) == "__";
      ++end;
    }
    nature_.form = nature_.form || (opaque && blank);  // …/QĐ-… waits for its number
    return end;
  }

  void peel_front(std::size_t end) {
    while (at_ < end && class_at(line_, at_) != Class::letter &&
           class_at(line_, at_) != Class::digit) {
      const Token sign = sign_at(line_, at_);
      if (sign.kind != Kind::open && sign.kind != Kind::quote && sign.kind != Kind::apostrophe)
        return;
      add(sign.kind, sign.end);
    }
  }

  // Without the signs that close a sentence or a quotation.
  std::size_t core_end(std::size_t end) const {
    while (end > at_) {
      const std::size_t last = character_before(end);
      const Kind kind = sign_at(line_, last).kind;
      const bool closes = kind == Kind::stop || kind == Kind::close || kind == Kind::quote ||
                          kind == Kind::apostrophe || kind == Kind::dots;
      if (!closes || class_at(line_, last) == Class::letter) return end;
      end = last;
    }
    return end;
  }

  std::size_t character_before(std::size_t end) const {
    std::size_t at = end - 1;
    while (at > at_ && (static_cast<Byte>(line_[at]) & 0xC0U) == 0x80U)
      --at;
    return at;
  }

  void piece(std::size_t end) {
    const std::size_t word = word_end(line_, at_);
    if (word > at_) return add(Kind::word, word);
    if (is_digit_at(line_, at_)) return add(Kind::number, number_end());
    const Token sign = sign_at(line_, at_);
    if (line_[at_] == ',' && comma_litter(end)) return;
    if (line_[at_] == '.' || sign.kind == Kind::dots) return dots();
    if (line_[at_] == '-') return hyphens(end);
    add(sign.kind, sign.end);
  }

  // Two are a dash of typewriters; more are a line.
  void hyphens(std::size_t most) {
    const std::size_t end = std::min(line_.find_first_not_of('-', at_), most);
    add(end - at_ <= 2 ? Kind::dash : Kind::other, end);
  }

  std::size_t number_end() const {
    std::size_t end = at_;
    while (is_digit_at(line_, end)) {
      while (is_digit_at(line_, end))
        ++end;
      const bool joint =
          end < line_.size() && (line_[end] == '.' || line_[end] == ',' || line_[end] == ':');
      if (joint && is_digit_at(line_, end + 1)) ++end;
    }
    return end;
  }

  // A run of dots and ellipses, and how many dots it shows.
  struct Run {
    std::size_t end;
    std::size_t dots;
  };
  [[nodiscard]] Run run_of_dots(std::size_t from) const {
    Run run{from, 0};
    while (run.end < line_.size()) {
      const bool ellipsis = line_.substr(run.end, 3) == "…";
      if (!ellipsis && line_[run.end] != '.') break;
      run.end += ellipsis ? 3U : 1U;
      run.dots += ellipsis ? 3U : 1U;
    }
    return run;
  }

  // ",..…." and ",...." are slips of the keys; ",..." and ",…" are a comma and an ellipsis.
  bool comma_litter(std::size_t end) {
    const Run run = run_of_dots(at_ + 1);
    if (run.dots < 2 || run.dots == 3 || run.dots > 7 || run.end > end) return false;
    add(Kind::litter, run.end);
    return true;
  }

  // Four dots or more may be there to be written over.
  void dots() {
    const Run run = run_of_dots(at_);
    const std::string_view written = line_.substr(at_, run.end - at_);
    if (written == ".") return add(Kind::stop, run.end);
    nature_.leaders = nature_.leaders || (run.dots >= 4 && written != "….");
    add(Kind::dots, run.end);
  }

  std::string_view line_;
  std::vector<Token>& tokens_;
  std::size_t at_ = 0;
  LineNature nature_;
};

}  // namespace

std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size() && class_at(text, at) == Class::letter)
    ++at;
  return at;
}

LineNature tokenise(std::string_view line, std::vector<Token>& tokens) {
  return Tokeniser(line, tokens).run();
}

}  // namespace tongket::text
