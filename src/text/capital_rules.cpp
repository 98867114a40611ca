#include "text/capital_rules.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "base/base.h"
#include "text/writing.h"

namespace tongket::text {
namespace {

std::string_view set_named(std::string_view name) {
  for (const NamedSet& set : capital_sets()) {
    if (set.name == name) return set.members;
  }
  throw std::logic_error("no set of capitals: " + std::string(name));
}

template <typename Take>
void for_each_part(std::string_view list, Take take) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find('|'), list.size());
    take(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

// "[họ]" written out.
std::string with_lists(std::string row) {
  for (std::size_t at = row.find('['); at != std::string::npos; at = row.find('[', at)) {
    const std::size_t end = row.find(']', at);
    const std::string_view members = set_named(std::string_view(row).substr(at + 1, end - at - 1));
    row.replace(at, end + 1 - at, members);
  }
  return row;
}

std::vector<std::string> with_members(const std::string& row) {
  const std::size_t at = row.find('{');
  if (at == std::string::npos) return {row};
  const std::size_t end = row.find('}', at);
  std::vector<std::string> rows;
  for_each_part(set_named(std::string_view(row).substr(at + 1, end - at - 1)),
                [&](std::string_view member) {
                  rows.push_back(row.substr(0, at) + std::string(member) + row.substr(end + 1));
                });
  return rows;
}

class RowReader {
 public:
  RowReader(std::string_view row, WordBook& book) : row_(row), book_(book) {}

  void read(CapitalRule& rule) {
    mark(rule);
    Gap gap = Gap::space;
    while (!row_.empty()) {
      const std::string_view piece = next_piece();
      const Gap before = std::exchange(gap, gap_);
      switch (piece.front()) {
        case '>':
          rule.behind = ids(piece.substr(1));
          break;
        case '<':
          rule.not_behind = ids(piece.substr(1));
          break;
        case '!':
          next_is_not(piece.substr(1), rule);
          break;
        case '.':
          rule.at_end = true;
          break;
        default:
          rule.elements.push_back(element(piece, before));
      }
    }
  }

 private:
  void mark(CapitalRule& rule) {
    using Where = CapitalRule::Where;
    for (;; row_.remove_prefix(1)) {
      if (row_.front() == '*')
        rule.where = Where::begun;
      else if (row_.front() == '_')
        rule.where = Where::all_small;
      else if (row_.front() == '&')
        rule.not_behind_name = true;
      else
        return;
    }
  }

  // Up to what parts it from the next one, which is passed and told in gap_.
  std::string_view next_piece() {
    const std::size_t end = std::min(row_.find_first_of(" ,-"), row_.size());
    const std::string_view piece = row_.substr(0, end);
    row_.remove_prefix(end);
    gap_ = Gap::space;
    for (const auto& [sign, gap] : {std::pair{std::string_view(" - "), Gap::dash},
                                    {", ", Gap::comma},
                                    {"-", Gap::hyphen},
                                    {" ", Gap::space}}) {
      if (!row_.starts_with(sign)) continue;
      row_.remove_prefix(sign.size());
      gap_ = gap;
      break;
    }
    return piece;
  }

  void next_is_not(std::string_view list, CapitalRule& rule) {
    rule.not_before_capital = list.front() == '^';
    if (rule.not_before_capital) list.remove_prefix(std::min<std::size_t>(2, list.size()));
    rule.not_before = ids(list);
  }

  std::vector<WordId> ids(std::string_view list) {
    std::vector<WordId> found;
    for_each_part(list, [&](std::string_view word) { found.push_back(book_.add(word)); });
    return found;
  }

  CapitalElement element(std::string_view piece, Gap gap) {
    using Kind = CapitalElement::Kind;
    using Wanted = CapitalElement::Wanted;
    CapitalElement made;
    made.gap = gap;
    for (const auto& [sign, kind] : {std::pair{std::string_view("#4"), Kind::year},
                                     {"#", Kind::number},
                                     {"§", Kind::symbol},
                                     {"@", Kind::roman},
                                     {"%", Kind::letter},
                                     {"^", Kind::capital}}) {
      if (piece != sign) continue;
      made.kind = kind;
      return made;
    }
    made.only_so = piece.front() == '=';
    const bool any = piece.front() == '~';
    if (made.only_so || any) piece.remove_prefix(1);
    made.ids = ids(piece);
    if (!any) made.wanted = has_capital(piece) ? Wanted::capital : Wanted::small;
    return made;
  }

  std::string_view row_;
  WordBook& book_;
  Gap gap_ = Gap::space;
};

// Hashes of what may stand where an element is; of a word in the cases asked for.
std::vector<std::uint32_t> hashes_of(const CapitalElement& element, const WordBook& book,
                                     bool small, bool capital) {
  using Kind = CapitalElement::Kind;
  std::vector<std::uint32_t> found;
  const auto add = [&](const std::vector<std::uint32_t>& more) {
    found.insert(found.end(), more.begin(), more.end());
  };
  for (const WordId id : element.ids) {
    if (small) add(book.hashes(id, false));
    if (capital) add(book.hashes(id, true));
  }
  if (element.kind == Kind::number || element.kind == Kind::year || element.kind == Kind::symbol)
    found.push_back(figure_hash);
  constexpr int most = 39;  // no part, chapter or section has a higher number
  for (int i = 1; element.kind == Kind::roman && i <= most; ++i)
    found.push_back(word_hash(roman(i)));
  for (int i = 0; element.kind == Kind::letter && !point_letter(i).empty(); ++i)
    found.push_back(word_hash(point_letter(i)));
  return found;
}

}  // namespace

CapitalRules::CapitalRules() {
  constexpr std::size_t about = 700;
  rules_.reserve(about);
  add(capital_names());
  add(capital_bodies());
  add(capital_laws());
  add(capital_others());
  book_.close();
  sort();
  for (const CapitalRule& rule : rules_)
    watch(rule);
}

const CapitalRules& CapitalRules::get() {
  static const CapitalRules rules;
  return rules;
}

void CapitalRules::add(std::span<const CapitalRows> tables) {
  for (const CapitalRows& table : tables) {
    for (const std::string_view row : table.rows) {
      for (const std::string& one : with_members(with_lists(std::string(row))))
        add_row(table, one);
    }
  }
}

void CapitalRules::add_row(const CapitalRows& table, std::string_view row) {
  CapitalRule rule;
  rule.clause = table.clause;
  rule.certainty = table.certainty;
  RowReader(row, book_).read(rule);
  rules_.push_back(std::move(rule));
}

void CapitalRules::sort() {
  by_word_.resize(book_.size() + 1);
  for (const CapitalRule& rule : rules_) {
    for (const WordId id : rule.elements.front().ids)
      by_word_[id].push_back(&rule);
  }
  for (auto& rules : by_word_) {
    std::stable_sort(rules.begin(), rules.end(), [](const CapitalRule* a, const CapitalRule* b) {
      return a->elements.size() > b->elements.size();
    });
  }
}

// How the word k of a rule may stand in a text where the first wrong word is `wrong`.
std::vector<std::uint32_t> CapitalRules::hashes_at(const CapitalRule& rule, std::size_t k,
                                                   std::size_t wrong) const {
  using Wanted = CapitalElement::Wanted;
  const CapitalElement& element = rule.elements[k];
  bool small = element.wanted != Wanted::capital;
  bool capital = element.wanted != Wanted::small;
  if (k == wrong) {
    std::swap(small, capital);
  } else if (k > wrong && !element.only_so) {
    small = capital = true;
  }
  if (rule.where == CapitalRule::Where::all_small) capital = false;
  if (rule.where == CapitalRule::Where::begun && k == 0) small = false;
  return hashes_of(element, book_, small, capital);
}

// Of each word that may be the first wrong one, so written, with its neighbours: two words or three
// that a text in order seldom has.
void CapitalRules::watch(const CapitalRule& rule) {
  using Wanted = CapitalElement::Wanted;
  const auto& elements = rule.elements;
  const auto links = [&](std::size_t k) {
    const std::vector<WordId>& front = elements[k - 1].ids;
    return elements[k].gap != Gap::space || elements[k - 1].wanted == Wanted::any ||
           std::find(front.begin(), front.end(), book_.number("và")) != front.end();
  };
  for (std::size_t wrong = 0; wrong < elements.size(); ++wrong) {
    const CapitalElement& element = elements[wrong];
    if (element.kind != CapitalElement::Kind::word || element.wanted == Wanted::any ||
        element.only_so)
      continue;
    std::vector<std::vector<std::uint32_t>> places;
    if (!rule.behind.empty()) {
      CapitalElement front;
      front.ids = rule.behind;
      places.push_back(hashes_of(front, book_, true, true));
    }
    const std::size_t shift = places.size();
    for (std::size_t k = 0; k < elements.size(); ++k)
      places.push_back(hashes_at(rule, k, wrong));
    // It can't be the first wrong one: the rule wants it or the one before otherwise.
    if (places[wrong + shift].empty()) continue;
    if (rule.where == CapitalRule::Where::all_small && wrong > 0) continue;
    // "và môi trường" is everywhere, "Bộ Tài nguyên" isn't.
    const bool common = wrong >= 2 && element.wanted == Wanted::capital && links(wrong);
    scan_.watch(places, common ? 1 : wrong + shift);
  }
}

}  // namespace tongket::text
