// The rules of capitals, read once from their rows. Only for text/.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/capital_scan.h"
#include "text/capital_table.h"
#include "text/capital_words.h"

namespace tongket::text {

struct CapitalElement {
  enum class Kind : std::uint8_t { word, number, year, symbol, roman, letter, capital };
  enum class Wanted : std::uint8_t { any, capital, small };
  Kind kind = Kind::word;
  Wanted wanted = Wanted::any;
  bool only_so = false;     // in another case it doesn't match
  Gap gap = Gap::space;     // before it
  std::vector<WordId> ids;  // of a word
};

struct CapitalRule {
  enum class Where : std::uint8_t { anywhere, begun, all_small };
  std::string_view clause;
  Certainty certainty = Certainty::certain;
  Where where = Where::anywhere;
  bool not_behind_name = false;
  bool at_end = false;
  bool not_before_capital = false;
  std::vector<WordId> behind, not_behind, not_before;
  std::vector<CapitalElement> elements;
};

class CapitalRules {
 public:
  static const CapitalRules& get();
  // Whether the text may have something to tell: most have not.
  [[nodiscard]] const CapitalScan& scan() const { return scan_; }
  [[nodiscard]] const WordBook& book() const { return book_; }
  // Of those that begin with the word, longest first.
  [[nodiscard]] const std::vector<const CapitalRule*>& of(WordId id) const { return by_word_[id]; }

 private:
  CapitalRules();
  void add(std::span<const CapitalRows> tables);
  void add_row(const CapitalRows& table, std::string_view row);
  void sort();
  void watch(const CapitalRule& rule);
  [[nodiscard]] std::vector<std::uint32_t> hashes_at(const CapitalRule& rule, std::size_t k,
                                                     std::size_t wrong) const;

  WordBook book_;
  CapitalScan scan_;
  std::vector<CapitalRule> rules_;
  std::vector<std::vector<const CapitalRule*>> by_word_;
};

}  // namespace tongket::text
