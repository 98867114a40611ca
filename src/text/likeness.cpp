#include "text/likeness.h"

#include <bitset>
#include <functional>

#include "text/rhyme_weights.h"
#include "text/text.h"
#include "text/viet_letters.h"

namespace tongket::text {
namespace {

// Costs and odds in bits. In Vietnamese three words of four have a mark and nearly all are
// syllables; in French one of six has a mark, and one of four could be a syllable.
constexpr double rare_rhyme = 14;
constexpr double no_syllable = 22;
constexpr double common_syllable = 6;  // marked, and its rhyme is in use
constexpr double rare_syllable = 1;
constexpr double marked_letter = 1;  // "à" is a word of many languages
constexpr double marked_other = -6;
constexpr double plain_syllable = -0.1;
constexpr double plain_other = -5;
constexpr double repeated_other = -1;
constexpr int most_repeated = 12;
constexpr double name = -2.5;  // Roman, Graphics: foreign names stand in Vietnamese prose too

// Letters of the Latin alphabets, marks, and U+FFFD, which stands for a wrong byte inside a word.
bool is_letter(char32_t c) {
  return viet::is_latin(c) || (c >= 0x300 && c < 0x370) || c == 0xFFFD;
}

// Beside a letter no prose has symbols but these; a wrong decoding has © ¬ µ ‰ … there.
bool is_odd_beside_letter(char32_t c) {
  constexpr std::u32string_view fine = U"\u00A0«»“”‘’…–—";
  return c >= 0x80 && fine.find(c) == std::u32string_view::npos;
}

// Beside these a word is a piece of code: %s, C_VIỆT, 5é.
bool is_of_code(char32_t c) {
  return (c >= '0' && c <= '9') || std::u32string_view(U"%_\\@#$*{}|^~+&").find(c) < 16;
}

bool is_control(char32_t c) {
  return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c < 0xA0);
}

struct Word {
  std::string_view text;
  std::size_t letters = 0;
  std::size_t capitals = 0;
  bool first_capital = false;
  bool marked = false;
  bool inner_mark = false;
  bool at_edge = false;
  bool in_code = false;

  // hội, Hội, HỘI; not hỘi, which only a wrong decoding writes.
  [[nodiscard]] bool usual_case() const {
    return capitals == 0 || capitals == letters || (capitals == 1 && first_capital);
  }
};

Word read_word(std::string_view text, std::size_t begin) {
  Word word;
  std::size_t at = begin;
  bool last_marked = false;
  while (at < text.size()) {
    const utf8::Decoded one = utf8::decode(text, at);
    if (!is_letter(one.code_point)) break;
    const bool capital = viet::is_capital(one.code_point);
    word.inner_mark = word.inner_mark || last_marked;
    word.first_capital = word.letters == 0 ? capital : word.first_capital;
    word.capitals += capital ? 1U : 0U;
    const bool mark = !viet::is_ascii_letter(one.code_point);
    last_marked = mark && one.code_point != U'đ' && one.code_point != U'Đ';
    word.marked = word.marked || mark;
    ++word.letters;
    at += one.length;
  }
  word.text = text.substr(begin, at - begin);
  word.at_edge = begin == 0 || at == text.size();
  const bool before = begin > 0 && is_of_code(static_cast<unsigned char>(text[begin - 1]));
  word.in_code = before || (at < text.size() && is_of_code(static_cast<unsigned char>(text[at])));
  return word;
}

class Judge {
 public:
  void word(const Word& word) {
    const std::optional<Syllable> syllable = parse_syllable(word.text);
    if (syllable && syllable->well_placed() && word.usual_case()) {
      take_syllable(word, rhyme_weight(*syllable));
    } else {
      out_.fluency -= word.at_edge ? no_syllable / 2 : no_syllable;
      take_other(evidence_of_other(word), is_known(word));
    }
  }
  void odd(bool beside_letter) {
    out_.fluency -= beside_letter ? no_syllable : no_syllable / 4;
    out_.evidence += beside_letter ? marked_other : 0;
  }
  [[nodiscard]] const Likeness& result() const { return out_; }

 private:
  void take_syllable(const Word& word, int weight) {
    out_.fluency -= rare_rhyme - weight;
    out_.marked += word.marked ? 1U : 0U;
    out_.inner_marks = out_.inner_marks || word.inner_mark;
    if (word.in_code || is_known(word)) return;
    out_.evidence += word.marked ? evidence_of_marked(word, weight) : plain_syllable;
  }

  static double evidence_of_marked(const Word& word, int weight) {
    if (word.letters == 1) return marked_letter;
    return weight == 0 ? rare_syllable : common_syllable;
  }

  // Against Vietnamese a repeated word says a little more, but "mm" in a long table not much.
  void take_other(double evidence, bool known) {
    if (!known) out_.evidence += evidence;
    if (!known || evidence == 0 || repeated_ == most_repeated) return;
    ++repeated_;
    out_.evidence += repeated_other;
  }

  // A syllable is evidence once: what a table repeats says no more than before.
  bool is_known(const Word& word) {
    auto&& seen = seen_[std::hash<std::string_view>()(word.text) % seen_.size()];
    const bool known = seen;
    seen = true;
    return known;
  }

  // Abbreviations (UBND, QĐ), points of a list (b) and what the sample's end cut say nothing.
  static double evidence_of_other(const Word& word) {
    const bool abbreviation = word.capitals == word.letters && word.letters <= 6;
    if (word.at_edge || abbreviation || (!word.marked && word.letters == 1)) return 0;
    if (word.marked) return marked_other;
    return word.first_capital ? name : plain_other;
  }

  Likeness out_;
  int repeated_ = 0;
  std::bitset<4096> seen_;  // by hash: a clash costs little
};

}  // namespace

Likeness likeness(std::string_view utf8) {
  Judge judge;
  bool after_letter = false;
  for (std::size_t at = 0; at < utf8.size();) {
    const utf8::Decoded one = utf8::decode(utf8, at);
    if (is_letter(one.code_point)) {
      const Word word = read_word(utf8, at);
      judge.word(word);
      at += word.text.size();
      after_letter = true;
      continue;
    }
    at += one.length;
    const bool before_letter = at < utf8.size() && is_letter(utf8::decode(utf8, at).code_point);
    const bool beside = after_letter || before_letter;
    if (is_control(one.code_point) || (beside && is_odd_beside_letter(one.code_point))) {
      judge.odd(beside);
    }
    after_letter = false;
  }
  return judge.result();
}

}  // namespace tongket::text
