// The quick look: most sentences of an office are in order, and this sees it in one pass. What it
// takes is narrow, so that no rule can have a word to say (each of them is asked in
// tests/text/tidy_test.cpp); all else is for the rules themselves.
//
//   text   = part *(" " part)            part = [open] core [close] [stop]  |  dash, within
//   core   = atom *(("-" | "/") atom)    atom = word | number ["%"]
//   number = digits *(("." | "," | ":") digits)
#include <array>
#include <cstdint>
#include <cstring>

#include "text/plain.h"
#include "text/text.h"

namespace tongket::text {
namespace {

using Byte = unsigned char;

// Bytes of the words that may be tidy: ASCII letters, and what U+00C0 ... U+01BF and
// U+1E00 ... U+1EFF are written with. Whether they are whole characters shows where the word is
// judged.
constexpr std::array<bool, 256> word_bytes = [] {
  std::array<bool, 256> out{};
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i] = (i >= 'a' && i <= 'z') || (i >= 'A' && i <= 'Z') || (i >= 0x80 && i <= 0xBF) ||
             (i >= 0xC3 && i <= 0xC6) || i == 0xE1;
  }
  return out;
}();

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// What of the options decides on a single word.
struct WordRules {
  std::optional<ToneStyle> style;
  FinalI final_i = FinalI::keep;
  // Never 0.
  [[nodiscard]] Byte number() const {
    const unsigned of_style = !style ? 1U : *style == ToneStyle::old_style ? 2U : 3U;
    return static_cast<Byte>(of_style * 4U + static_cast<unsigned>(final_i));
  }
};

bool is_tidy_word(std::string_view word, const WordRules& rules) {
  if (!is_plain(word) || find_lookalike(word) != std::string_view::npos) return false;
  if (with_tone_placed(word, std::nullopt)) return false;
  if (rules.style && with_tone_placed(word, rules.style)) return false;
  return !with_final_i(word, rules.final_i);
}

// A short word's bytes in a row, zeros behind them.
struct Key {
  static constexpr std::size_t longest = 15;  // nghiêng has 8
  std::uint64_t first = 0, second = 0;
};

// The low bytes of eight.
constexpr std::uint64_t low_bytes(std::size_t count) {
  return count >= 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << (8U * count)) - 1U;
}

// `text` from where the word begins.
Key key_of(std::string_view text, std::size_t size) {
  Key key;
  if (text.size() >= 16) {
    key.first = eight::load(text.data()) & low_bytes(size);
    if (size > 8) key.second = eight::load(text.data() + 8) & low_bytes(size - 8);
    return key;
  }
  std::array<char, 16> bytes{};
  std::memcpy(bytes.data(), text.data(), size);
  return {eight::load(bytes.data()), eight::load(bytes.data() + 8)};
}

// Words that were found tidy. A page has few that the page before had not, and to know one again
// is ten times quicker than to spell it. Each thread has its own, of a fixed size.
class KnownWords {
 public:
  // The word that `text` begins with.
  bool is_tidy(std::string_view text, std::size_t size, const WordRules& rules) {
    const std::string_view word = text.substr(0, size);
    if (size > Key::longest) return is_tidy_word(word, rules);
    Key key = key_of(text, size);
    key.second |= std::uint64_t{rules.number()} << 56U;  // none of the word's bytes is there
    Place& place = places_[hash(key)];
    if (place.first == key.first && place.second == key.second) return true;
    if (!is_tidy_word(word, rules)) return false;
    place = {key.first, key.second};
    return true;
  }

 private:
  struct Place {
    std::uint64_t first = 0, second = 0;
  };
  static constexpr unsigned bits = 13;

  static std::size_t hash(const Key& key) {
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;  // 2^64 / golden ratio
    return static_cast<std::size_t>(((key.first * odd) ^ (key.second + (key.first >> 29U))) * odd >>
                                    (64U - bits));
  }

  std::array<Place, std::size_t{1} << bits> places_{};
};

class QuickLook {
 public:
  QuickLook(std::string_view text, const WordRules& rules, KnownWords& known)
      : text_(text), rules_(rules), known_(known) {}

  bool is_tidy() {
    if (!part()) return false;
    while (at_ < text_.size()) {
      if (text_[at_] != ' ') return false;
      ++at_;
      if (!dash() && !part()) return false;
    }
    return true;
  }

 private:
  [[nodiscard]] bool next_is(std::string_view written) const {
    return at_ < text_.size() && text_[at_] == written.front() &&
           text_.substr(at_, written.size()) == written;
  }
  bool take(std::string_view written) {
    if (!next_is(written)) return false;
    at_ += written.size();
    return true;
  }
  bool take(char c) {
    if (at_ == text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  // Between two spaces only.
  bool dash() {
    constexpr std::string_view hyphen = "- ";
    constexpr std::string_view en_dash = "– ";
    if (next_is(hyphen)) return at_ += 1, true;
    if (next_is(en_dash)) return at_ += en_dash.size() - 1, true;
    return false;
  }

  bool part() {
    if (!take('(')) take("“");
    if (!atom()) return false;
    if (is_at_space()) return true;
    while (take('-') || take('/')) {
      if (!atom()) return false;
    }
    if (is_at_space()) return true;
    if (!take(')')) take("”");
    if (at_ < text_.size() && is_stop(text_[at_])) ++at_;
    return true;
  }

  [[nodiscard]] bool is_at_space() const { return at_ == text_.size() || text_[at_] == ' '; }

  static bool is_stop(char c) {
    return c == ',' || c == '.' || c == ';' || c == ':' || c == '!' || c == '?';
  }

  bool atom() {
    if (at_ == text_.size()) return false;
    return is_digit(text_[at_]) ? number() : word();
  }

  bool word() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && word_bytes[static_cast<Byte>(text_[at_])])
      ++at_;
    return at_ > begin && known_.is_tidy(text_.substr(begin), at_ - begin, rules_);
  }

  bool number() {
    while (at_ < text_.size() && is_digit(text_[at_])) {
      ++at_;
      const bool joint = at_ + 1 < text_.size() && is_digit(text_[at_ + 1]) &&
                         (text_[at_] == '.' || text_[at_] == ',' || text_[at_] == ':');
      if (joint) ++at_;
    }
    take('%');
    return true;
  }

  std::string_view text_;
  const WordRules& rules_;
  KnownWords& known_;
  std::size_t at_ = 0;
};

}  // namespace

bool is_tidy(std::string_view text, const NormaliseOptions& options) {
  thread_local KnownWords known;
  if (text.empty()) return true;
  if (options.tone == ToneChoice::majority) return false;  // depends on all of the text
  WordRules rules;
  if (options.tone == ToneChoice::old_style) rules.style = ToneStyle::old_style;
  if (options.tone == ToneChoice::new_style) rules.style = ToneStyle::new_style;
  rules.final_i = options.final_i;
  return QuickLook(text, rules, known).is_tidy();
}

}  // namespace tongket::text
