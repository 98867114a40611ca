// The rules of the normaliser: their names, what each does, and sets of them.
//
// In: names as the command line or a pack's settings give them. Out: a set of rules, and for each
// rule a sentence in both languages. Refused: names that are no rule's; they are given back.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/base.h"

namespace tongket::text {

enum class Rule : std::uint8_t {
  marks_nfc,
  marks_order,
  marks_doubled,
  marks_before,
  lookalike_letter,
  fullwidth,
  soft_hyphen,
  zero_width,
  line_separator,
  space_kind,
  space_no_break,
  space_trailing,
  space_double,
  space_before_stop,
  space_after_stop,
  stop_double,
  space_inside,
  space_outside,
  quotes,
  hyphen,
  range,
  ellipsis,
  tone_place,
  tone_style,  // by NormaliseOptions::tone
  final_i,     // by NormaliseOptions::final_i
};
inline constexpr std::size_t rule_count = 25;

struct RuleInfo {
  Rule rule;
  std::string_view name;  // "space-before-stop": on the command line and in notes
  Message means;
};
const RuleInfo& about(Rule rule);
std::optional<Rule> find_rule(std::string_view name);

// The rules that are on. marks_nfc, tone_style and final_i can't be in it: text is always NFC, and
// the other two are done when they are asked for.
class RuleSet {
 public:
  static RuleSet all();
  static RuleSet none() { return {}; }
  [[nodiscard]] bool has(Rule rule) const {
    return (bits_ >> static_cast<unsigned>(rule) & 1U) != 0;
  }
  [[nodiscard]] bool empty() const { return bits_ == 0; }
  void set(Rule rule, bool on);
  // Those of letters and tone marks alone: for what is no prose.
  [[nodiscard]] RuleSet without_typing() const;
  friend bool operator==(const RuleSet&, const RuleSet&) = default;

 private:
  std::uint32_t bits_ = 0;
};

// "all", "none", or names with commas; "-quotes" takes one away, from all where it comes first.
struct ParsedRules {
  RuleSet rules;
  std::string unknown;  // the first name that is no rule's; then the set means nothing
};
ParsedRules parse_rules(std::string_view list);

}  // namespace tongket::text
