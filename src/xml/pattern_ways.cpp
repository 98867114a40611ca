#include "xml/pattern_ways.h"

#include <algorithm>
#include <bitset>
#include <charconv>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "xml/follow.h"
#include "xml/pattern_letters.h"

namespace tongket::xml {
namespace {

constexpr int kDeepest = 100;
constexpr std::size_t kLetters = 64;  // that texts are made of
constexpr int kLongestText = 64;
constexpr std::size_t kTexts = 4;  // that are made at once
constexpr std::size_t kMostPlaces = 20'000;
constexpr std::size_t kMostLinks = 200'000;
constexpr int kEndless = -1;

using Set = std::bitset<kLetters>;

// A pattern as it is written.
struct Term {
  enum class Kind { letter, sequence, choice };
  Kind kind = Kind::sequence;
  Letters letters;
  std::vector<Term> parts;
  int least = 1;
  int most = 1;
};

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  std::optional<Term> read() {
    Term whole = branches(0);
    if (failed_ || at_ != text_.size()) return std::nullopt;
    return whole;
  }

 private:
  [[nodiscard]] char next() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  [[nodiscard]] bool ended() const { return at_ >= text_.size(); }

  Term branches(int depth) {
    Term all;
    all.kind = Term::Kind::choice;
    all.parts.push_back(branch(depth));
    while (!failed_ && next() == '|') {
      ++at_;
      all.parts.push_back(branch(depth));
    }
    return all;
  }

  Term branch(int depth) {
    Term all;
    while (!failed_ && !ended() && next() != '|' && next() != ')') {
      Term term = atom(depth);
      if (!failed_) count(term);
      all.parts.push_back(std::move(term));
    }
    return all;
  }

  Term atom(int depth) {
    if (next() != '(') {
      Term letter;
      letter.kind = Term::Kind::letter;
      letter.letters = read_letters(text_, at_);
      return letter;
    }
    ++at_;
    if (depth == kDeepest) failed_ = true;
    Term inner = failed_ ? Term() : branches(depth + 1);
    if (next() != ')') failed_ = true;
    ++at_;
    return inner;
  }

  void count(Term& term) {
    const char sign = next();
    if (sign == '{') return count_in_braces(term);
    if (sign != '?' && sign != '*' && sign != '+') return;
    ++at_;
    term.least = sign == '+' ? 1 : 0;
    term.most = sign == '?' ? 1 : kEndless;
  }

  void count_in_braces(Term& term) {
    ++at_;
    term.least = number(0);
    const bool range = next() == ',';
    if (range) ++at_;
    term.most = range ? number(kEndless) : term.least;
    if (next() != '}') failed_ = true;
    ++at_;
  }

  int number(int otherwise) {
    int value = otherwise;
    const char* begin = text_.data() + std::min(at_, text_.size());
    const auto [end, error] = std::from_chars(begin, text_.data() + text_.size(), value);
    at_ += static_cast<std::size_t>(end - begin);
    return error == std::errc{} || end == begin ? value : kEndless;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool failed_ = false;
};

// The first and the last of what the pattern names, and some of every kind.
std::vector<char32_t> letters_of(const Term& whole) {
  std::vector<char32_t> letters = {U'a', U'0', U' ', U'A', U'-', U'.', U'à', U'~'};
  const auto add = [&](char32_t letter) {
    const bool known = std::find(letters.begin(), letters.end(), letter) != letters.end();
    if (!known && letters.size() < kLetters) letters.push_back(letter);
  };
  std::vector<const Term*> open = {&whole};
  while (!open.empty()) {
    const Term& term = *open.back();
    open.pop_back();
    for (const Letters::Range& range : term.letters.ranges) {
      add(range.first);
      add(range.last);
    }
    for (const Term& part : term.parts)
      open.push_back(&part);
  }
  return letters;
}

// The places of a pattern with its counts written out, so many copies at most; more are a loop.
class Places {
 public:
  Places(const Term& whole, const std::vector<char32_t>& letters, int copies)
      : letters_(letters), copies_(copies) {
    build(whole);
    follow_.finish();
  }

  [[nodiscard]] bool too_many() const { return follow_.too_many() || sets_.size() > kMostPlaces; }
  [[nodiscard]] std::size_t size() const { return sets_.size(); }
  [[nodiscard]] const Set& set(std::size_t place) const { return sets_[place]; }
  [[nodiscard]] const std::vector<std::uint32_t>& after(std::size_t place) const {
    return follow_.after(static_cast<std::uint32_t>(place));
  }

 private:
  Part build(const Term& term) {
    if (too_many() || term.most == 0) return {};
    const bool endless = term.most == kEndless || term.most > copies_;
    const int most = endless ? std::min(std::max(term.least, 1), copies_) : term.most;
    const int least = std::min(term.least, most);
    Part tail;
    for (int i = most; i > 0; --i) {
      Part part = once(term);
      if (endless && i == most) part = follow_.repeated(std::move(part));
      tail = follow_.sequence(std::move(part), tail);
      if (i > least) tail = Follow::optional(std::move(tail));
    }
    return tail;
  }

  Part once(const Term& term) {
    Part all;
    if (term.kind == Term::Kind::letter) {
      sets_.push_back(set_of(term.letters));
      return follow_.place();
    }
    bool begun = false;
    for (const Term& part : term.parts) {
      Part next = build(part);
      const bool in_turn = term.kind == Term::Kind::sequence;
      if (in_turn) {
        all = follow_.sequence(std::move(all), next);
      } else {
        all = begun ? Follow::choice(std::move(all), next) : std::move(next);
      }
      begun = true;
    }
    return all;
  }

  [[nodiscard]] Set set_of(const Letters& letters) const {
    Set set;
    for (std::size_t i = 0; i < letters_.size(); ++i)
      set.set(i, letters.hold(letters_[i]));
    return set;
  }

  const std::vector<char32_t>& letters_;
  const int copies_;
  Follow follow_{kMostLinks};
  std::vector<Set> sets_;
};

// The ways to each place by a text, and their sum.
struct Ways {
  std::vector<double> to;
  double sum = 0;
};

// From anywhere, since whoever comes to a place is led there by some text.
class Count {
 public:
  Count(const Places& places, std::size_t letters, double& work) : places_(places), work_(work) {
    for (std::size_t i = 0; i < places.size(); ++i)
      links_ += places.after(i).size();
    tell_apart(letters);
  }

  double run(double most) {
    std::vector<Ways> texts(1);
    const auto size = static_cast<double>(places_.size());
    texts.front() = {std::vector<double>(places_.size(), 1), size};
    double best = 1;
    for (int i = 0; i < kLongestText && best <= most && !texts.empty() && work_ > 0; ++i) {
      texts = longer(texts);
      if (!texts.empty()) best = std::max(best, texts.front().sum / size);
    }
    return best;
  }

 private:
  // Of the letters that every place takes or refuses alike, one.
  void tell_apart(std::size_t letters) {
    std::set<std::vector<bool>> seen;
    for (std::size_t letter = 0; letter < letters; ++letter) {
      std::vector<bool> takes(places_.size());
      for (std::size_t i = 0; i < places_.size(); ++i)
        takes[i] = places_.set(i).test(letter);
      if (seen.insert(std::move(takes)).second) letters_.push_back(letter);
    }
  }

  // Each with one letter more: those that leave the most ways.
  std::vector<Ways> longer(const std::vector<Ways>& texts) {
    struct Choice {
      double sum;
      std::size_t text, letter;
    };
    std::vector<Choice> choices;
    std::vector<std::vector<double>> reached;
    for (std::size_t t = 0; t < texts.size(); ++t) {
      reached.push_back(behind(texts[t]));
      const std::vector<double> sums = by_letter(reached.back());
      for (const std::size_t letter : letters_) {
        if (sums[letter] > 0) choices.push_back({sums[letter], t, letter});
      }
    }
    std::stable_sort(choices.begin(), choices.end(),
                     [](const Choice& a, const Choice& b) { return a.sum > b.sum; });
    if (choices.size() > kTexts) choices.resize(kTexts);
    std::vector<Ways> longer;
    longer.reserve(choices.size());
    for (const Choice& choice : choices)
      longer.push_back({taken(reached[choice.text], choice.letter), choice.sum});
    return longer;
  }

  std::vector<double> behind(const Ways& text) {
    work_ -= static_cast<double>(links_ + places_.size());
    std::vector<double> reached(places_.size(), 0);
    for (std::size_t i = 0; i < places_.size(); ++i) {
      if (text.to[i] == 0) continue;
      for (const std::uint32_t next : places_.after(i))
        reached[next] += text.to[i];
    }
    return reached;
  }

  std::vector<double> by_letter(const std::vector<double>& reached) {
    work_ -= static_cast<double>(places_.size() * letters_.size());
    std::vector<double> sums(kLetters, 0);
    for (std::size_t i = 0; i < reached.size(); ++i) {
      if (reached[i] == 0) continue;
      for (const std::size_t letter : letters_)
        sums[letter] += places_.set(i).test(letter) ? reached[i] : 0;
    }
    return sums;
  }

  [[nodiscard]] std::vector<double> taken(std::vector<double> reached, std::size_t letter) const {
    for (std::size_t i = 0; i < reached.size(); ++i) {
      if (!places_.set(i).test(letter)) reached[i] = 0;
    }
    return reached;
  }

  const Places& places_;
  std::vector<std::size_t> letters_;
  double& work_;
  std::size_t links_ = 0;
};

}  // namespace

double pattern_ways(std::string_view pattern, double most, double& work) {
  const std::optional<Term> whole = Parser(pattern).read();
  if (!whole) return 0;
  const std::vector<char32_t> letters = letters_of(*whole);
  for (const int copies : {kLongestText, 8, 2, 1}) {
    work -= static_cast<double>(kMostPlaces);
    if (work <= 0) return 0;
    const Places places(*whole, letters, copies);
    if (places.too_many()) continue;
    return places.size() == 0 ? 0 : Count(places, letters.size(), work).run(most);
  }
  return most + 1;
}

}  // namespace tongket::xml
