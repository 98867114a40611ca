#include "text/capitals.h"

#include <algorithm>
#include <array>
#include <optional>

#include "text/capital_rules.h"
#include "text/capital_words.h"
#include "text/letters.h"
#include "text/sentence_end.h"
#include "text/syllable.h"
#include "text/writing.h"

namespace tongket::text {
namespace {

using Words = std::vector<CapitalWord>;

bool has(const std::vector<WordId>& ids, WordId id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

bool is_number(std::string_view figure) {
  return figure.find_first_not_of("0123456789") == std::string_view::npos;
}

// "12/2022/NĐ-CP", "25-NQ/TW"; no date and no range.
bool is_symbol(std::string_view figure) {
  const std::size_t sign = figure.find_first_of("/-");
  return figure.find('/') != std::string_view::npos &&
         std::any_of(figure.begin() + static_cast<std::ptrdiff_t>(sign), figure.end(),
                     [](char c) { return c >= 'A' && c <= 'Z'; });
}

// The words of one text held against the rules.
class Reader {
 public:
  Reader(std::string_view text, const Words& words, std::vector<CapitalAdvice>& told)
      : text_(text), words_(words), told_(told) {}

  void read(const CapitalRules& rules, bool begins_sentence) {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const Gap gap = words_[i].gap;
      if (gap == Gap::stop || (gap == Gap::start && begins_sentence)) judge_begin(i);
      if (words_[i].id == 0 || words_[i].quoted) continue;
      for (const CapitalRule* rule : rules.of(words_[i].id)) {
        const std::optional<std::size_t> end = match(*rule, i);
        if (!end) continue;
        judge(*rule, i);
        break;
      }
    }
  }

 private:
  [[nodiscard]] std::string_view shown(const CapitalWord& word) const {
    return text_.substr(word.begin, word.end - word.begin);
  }

  // ---- Matching ----

  [[nodiscard]] bool matches(const CapitalElement& element, const CapitalWord& word) const {
    using Kind = CapitalElement::Kind;
    const std::string_view words = shown(word);
    switch (element.kind) {
      case Kind::word:
        return has(element.ids, word.id) &&
               (!element.only_so ||
                word.capital == (element.wanted == CapitalElement::Wanted::capital));
      case Kind::number:
        return word.figure && is_number(words);
      case Kind::year:
        return word.figure && words.size() == 4 && is_number(words);
      case Kind::symbol:
        return word.figure && is_symbol(words);
      case Kind::roman:
        return !word.figure && roman_value(words).has_value();
      case Kind::letter:
        return !word.figure && utf8::count_code_points(words) == 1 && !has_capital(words);
      case Kind::capital:
        return !word.figure && has_capital(words);
    }
    return false;
  }

  static bool fits(Gap wanted, Gap gap) {
    return gap == wanted || (wanted == Gap::dash && gap == Gap::hyphen);
  }

  // The word in front, where only a space parts them.
  [[nodiscard]] const CapitalWord* before(std::size_t i) const {
    return i > 0 && words_[i].gap == Gap::space ? &words_[i - 1] : nullptr;
  }

  [[nodiscard]] bool fits_before(const CapitalRule& rule, std::size_t i) const {
    const CapitalWord* const front = before(i);
    if (!rule.behind.empty() && (front == nullptr || !has(rule.behind, front->id))) return false;
    if (front == nullptr) return true;
    if (front->id != 0 && has(rule.not_behind, front->id)) return false;
    return !rule.not_behind_name || front->figure || !has_capital(shown(*front));
  }

  [[nodiscard]] bool fits_behind(const CapitalRule& rule, std::size_t end) const {
    const bool goes_on =
        end < words_.size() && (words_[end].gap == Gap::space || words_[end].gap == Gap::hyphen);
    if (!goes_on) return true;
    if (rule.at_end) return false;
    if (rule.not_before_capital && has_capital(shown(words_[end]))) return false;
    return !has(rule.not_before, words_[end].id);
  }

  // The end of the words that the rule takes at i.
  [[nodiscard]] std::optional<std::size_t> match(const CapitalRule& rule, std::size_t i) const {
    const std::size_t end = i + rule.elements.size();
    if (end > words_.size()) return std::nullopt;
    for (std::size_t k = 0; k < rule.elements.size(); ++k) {
      const CapitalElement& element = rule.elements[k];
      const CapitalWord& word = words_[i + k];
      if (k > 0 && !fits(element.gap, word.gap)) return std::nullopt;
      if (!matches(element, word) || word.quoted) return std::nullopt;
    }
    if (!fits_before(rule, i) || !fits_behind(rule, end) || !fits_case(rule, i))
      return std::nullopt;
    return end;
  }

  [[nodiscard]] bool fits_case(const CapitalRule& rule, std::size_t i) const {
    using Where = CapitalRule::Where;
    switch (rule.where) {
      case Where::anywhere:
        return true;
      case Where::begun:
        return words_[i].capital;
      case Where::all_small:
        return std::none_of(words_.begin() + static_cast<std::ptrdiff_t>(i),
                            words_.begin() + static_cast<std::ptrdiff_t>(i + rule.elements.size()),
                            [](const CapitalWord& word) { return word.capital; });
    }
    return true;
  }

  // ---- Judging ----

  // A capital is in place at the head of a sentence or an entry, wherever that may be; not behind a
  // word that begins the sentence and is no entry's: "Theo khoản 2 Điều 5".
  [[nodiscard]] bool may_begin(std::size_t i) const {
    const CapitalWord* const front = before(i);
    if (front == nullptr || front->figure) return true;
    constexpr std::array leads = {"Theo", "Tại", "Trong", "Thuộc", "Từ", "Với", "Ở"};
    const std::string_view words = shown(*front);
    return has_capital(words) && std::find(leads.begin(), leads.end(), words) == leads.end();
  }

  [[nodiscard]] bool is_right(const CapitalElement& element, std::size_t i, bool first) const {
    using Wanted = CapitalElement::Wanted;
    switch (element.wanted) {
      case Wanted::any:
        return true;
      case Wanted::capital:
        return words_[i].capital;
      case Wanted::small:
        return !words_[i].capital || (first && may_begin(i));
    }
    return true;
  }

  void judge(const CapitalRule& rule, std::size_t i) {
    std::size_t first = rule.elements.size();
    std::size_t last = 0;
    bool right = true;
    for (std::size_t k = 0; k < rule.elements.size(); ++k) {
      const CapitalElement& element = rule.elements[k];
      if (element.kind == CapitalElement::Kind::word && !element.only_so &&
          element.wanted != CapitalElement::Wanted::any) {
        first = std::min(first, k);
        last = k;
      }
      right = right && is_right(element, i + k, k == 0);
    }
    if (first > last || i + first < judged_to_) return;
    judged_to_ = i + last + 1;
    if (!right) tell(rule, i, first, last);
  }

  void tell(const CapitalRule& rule, std::size_t i, std::size_t first, std::size_t last) {
    CapitalAdvice advice;
    advice.offset = words_[i + first].begin;
    advice.standing = text_.substr(advice.offset, words_[i + last].end - advice.offset);
    std::size_t at = advice.offset;
    for (std::size_t k = first; k <= last; ++k) {
      const CapitalWord& word = words_[i + k];
      advice.suggested += text_.substr(at, word.begin - at);
      at = word.end;
      const CapitalElement& element = rule.elements[k];
      if (is_right(element, i + k, k == 0))
        advice.suggested += shown(word);
      else
        advice.suggested += element.wanted == CapitalElement::Wanted::capital
                                ? capitalised(shown(word))
                                : decapitalised(shown(word));
    }
    advice.clause = rule.clause;
    advice.certainty = rule.certainty;
    told_.push_back(std::move(advice));
  }

  // ---- Sentences ----

  // A stop behind a Vietnamese word, not behind "đ." or "Covid.": those may be abbreviations.
  [[nodiscard]] bool ends_here(std::size_t i) const {
    if (words_[i].gap == Gap::start) return true;
    const CapitalWord& front = words_[i - 1];
    const std::string_view word = shown(front);
    if (front.figure || front.quoted || utf8::count_code_points(word) < 2) return false;
    const std::string_view with_stop = text_.substr(front.begin, front.end + 1 - front.begin);
    const bool may_be_short = with_stop.ends_with('.') && has_capital(word);
    return ends_sentence(with_stop) && !may_be_short && parse_syllable(word).has_value();
  }

  void judge_begin(std::size_t i) {
    const CapitalWord& word = words_[i];
    const std::string_view words = shown(word);
    if (word.figure || word.quoted || has_capital(words)) return;
    // "a)", "e-mail", "iPhone" are no beginnings of Vietnamese sentences.
    const bool whole = word.end == text_.size() || text_[word.end] == ' ' || text_[word.end] == ',';
    if (!whole || utf8::count_code_points(words) < 2 || !parse_syllable(words) || !ends_here(i))
      return;
    CapitalAdvice advice;
    advice.offset = word.begin;
    advice.standing = words;
    advice.suggested = capitalised(words);
    advice.clause = "I";
    told_.push_back(std::move(advice));
  }

  std::string_view text_;
  const Words& words_;
  std::vector<CapitalAdvice>& told_;
  std::size_t judged_to_ = 0;  // the words up to here have their verdict
};

// Where a sentence and a name begin with one word, one advice says both.
void join_beginnings(std::vector<CapitalAdvice>& told) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < told.size(); ++i) {
    const bool again = i + 1 < told.size() && told[i + 1].offset == told[i].offset;
    if (again) {
      told[i + 1].suggested = capitalised(told[i + 1].suggested);
      continue;
    }
    if (kept != i) told[kept] = std::move(told[i]);
    ++kept;
  }
  told.resize(kept);
}

}  // namespace

class CapitalCheck::Work {
 public:
  const std::vector<CapitalAdvice>& check(std::string_view text, bool begins_sentence) {
    told_.clear();
    if (!may_want_capitals(text, begins_sentence)) return told_;
    const CapitalRules& rules = CapitalRules::get();
    read_words(text, rules.book(), words_);
    Reader(text, words_, told_).read(rules, begins_sentence);
    join_beginnings(told_);
    return told_;
  }

 private:
  Words words_;
  std::vector<CapitalAdvice> told_;
};

CapitalCheck::CapitalCheck() : work_(std::make_unique<Work>()) {}
CapitalCheck::~CapitalCheck() = default;

const std::vector<CapitalAdvice>& CapitalCheck::check(std::string_view utf8, bool begins_sentence) {
  return work_->check(utf8, begins_sentence);
}

bool may_want_capitals(std::string_view utf8, bool begins_sentence) {
  return (begins_sentence && begins_small(utf8, 0)) || CapitalRules::get().scan().suspects(utf8);
}

Message clause_of_annex(std::string_view clause) {
  const std::size_t first = std::min(clause.find('.'), clause.size());
  const std::size_t second = std::min(clause.find('.', first + 1), clause.size());
  std::string vi;
  if (second < clause.size()) vi += "điểm " + std::string(clause.substr(second + 1)) + " ";
  if (first < clause.size())
    vi += "khoản " + std::string(clause.substr(first + 1, second - first - 1)) + " ";
  vi += "Mục " + std::string(clause.substr(0, first)) + " Phụ lục II Nghị định số 30/2020/NĐ-CP";
  return {vi, "annex II of Decree 30/2020/NĐ-CP, " + std::string(clause)};
}

}  // namespace tongket::text
