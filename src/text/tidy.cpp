// The quick look: most sentences of an office are in order, and this sees it in one pass. What it
// takes is narrow, so that no rule can have a word to say (each of them is asked in
// tests/text/tidy_test.cpp); all else is for the rules themselves.
//
//   text   = part *(" " part)            part = [open] core [close] [stop]  |  dash, within
//   core   = atom *(("-" | "/") atom)    atom = word | number ["%"]
//   number = digits *(("." | "," | ":") digits)
#include <array>
#include <cstdint>

#include "text/capital_rules.h"
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

// Words that were found tidy. A page has few that the page before had not, and to know one again
// is ten times quicker than to spell it. Each thread has its own, of a fixed size.
class KnownWords {
 public:
  // rules: WordRules::number().
  [[nodiscard]] bool has(const WordKey& key, Byte rules) const {
    const Place& place = places_[place_of(key, rules)];
    return place.first == key.first && place.second == marked(key, rules);
  }
  void add(const WordKey& key, Byte rules) {
    places_[place_of(key, rules)] = {key.first, marked(key, rules)};
  }

 private:
  struct Place {
    std::uint64_t first = 0, second = 0;
  };
  static constexpr unsigned bits = 13;

  // None of the word's bytes is there.
  static std::uint64_t marked(const WordKey& key, Byte rules) {
    return key.second | std::uint64_t{rules} << 56U;
  }
  static std::size_t place_of(const WordKey& key, Byte rules) {
    return static_cast<std::size_t>((key.hash() >> (64U - bits)) ^ rules);
  }

  std::array<Place, std::size_t{1} << bits> places_{};
};

class QuickLook {
 public:
  // words: to be told of each word and stop; may be null.
  QuickLook(std::string_view text, const WordRules& rules, KnownWords& known,
            CapitalScan::Words* words)
      : text_(text), rules_(rules), rules_number_(rules.number()), known_(known), words_(words) {}

  bool is_tidy() {
    take_known_words();
    if (at_ == 0 ? !part() : !dash() && !part()) return false;
    while (at_ < text_.size()) {
      if (text_[at_] != ' ') return false;
      ++at_;
      take_known_words();
      if (!dash() && !part()) return false;
    }
    return true;
  }

 private:
  // What most of a text is: words that are known, each with a space behind it.
  void take_known_words() {
    while (at_ + 16 <= text_.size()) {
      const Sixteen bytes = Sixteen::at(text_.data() + at_);
      const std::size_t size = bytes.find_below('A');
      if (size > WordKey::longest || text_[at_ + size] != ' ') return;
      const WordKey key = WordKey::of(bytes, size);
      if (!known_.has(key, rules_number_)) return;
      end_word(size, word_hash(key));
      ++at_;
    }
  }

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
    if (at_ < text_.size() && is_stop(text_[at_])) {
      if (words_ != nullptr) words_->add_stop(text_, at_);
      ++at_;
    }
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

  // A word that is known ends before the next sign of ASCII, as a rule; any other is spelt.
  bool word() {
    const Sixteen bytes = Sixteen::of(text_.substr(at_));
    std::size_t size = bytes.find_below('A');
    WordKey key = WordKey::of(bytes, size < 16 ? size : 0);
    if (!known_.has(key, rules_number_)) {
      size = 0;
      while (at_ + size < text_.size() && word_bytes[static_cast<Byte>(text_[at_ + size])])
        ++size;
      if (size == 0) return false;
      if (size > WordKey::longest) return long_word(size);
      key = WordKey::of(bytes, size);
      if (!known_.has(key, rules_number_)) {
        if (!is_tidy_word(text_.substr(at_, size), rules_)) return false;
        known_.add(key, rules_number_);
      }
    }
    return end_word(size, word_hash(key));
  }

  bool long_word(std::size_t size) {
    const std::string_view word = text_.substr(at_, size);
    return is_tidy_word(word, rules_) && end_word(size, word_hash(word));
  }

  bool end_word(std::size_t size, std::uint32_t hash) {
    // Of a figure's end ("25-NQ/TW") it is none.
    if (words_ != nullptr && at_ >= figure_end_) words_->add(hash);
    at_ += size;
    return true;
  }

  bool number() {
    if (words_ != nullptr && at_ >= figure_end_) {
      figure_end_ = figure_end(text_, at_);
      words_->add(figure_hash);
    }
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
  const Byte rules_number_;
  KnownWords& known_;
  CapitalScan::Words* words_;
  std::size_t at_ = 0;
  std::size_t figure_end_ = 0;
};

}  // namespace

namespace {

bool looks_tidy(std::string_view text, const NormaliseOptions& options, CapitalScan::Words* words) {
  thread_local KnownWords known;
  if (text.empty()) return true;
  if (options.tone == ToneChoice::majority) return false;  // depends on all of the text
  WordRules rules;
  if (options.tone == ToneChoice::old_style) rules.style = ToneStyle::old_style;
  if (options.tone == ToneChoice::new_style) rules.style = ToneStyle::new_style;
  rules.final_i = options.final_i;
  return QuickLook(text, rules, known, words).is_tidy();
}

}  // namespace

bool is_tidy(std::string_view text, const NormaliseOptions& options) {
  return looks_tidy(text, options, nullptr);
}

Glance glance(std::string_view text, bool begins_sentence, const NormaliseOptions& options) {
  CapitalScan::Words words(CapitalRules::get().scan());
  const bool tidy = looks_tidy(text, options, &words);
  const bool begins_so = begins_sentence && begins_small(text, 0);
  return {tidy, tidy && (begins_so || words.suspects())};
}

}  // namespace tongket::text
