// A Schematron file, parsed. Internal to the room.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "xml/schematron.h"

namespace tongket::xml::schematron {

inline constexpr std::string_view kRulesUri = "urn:tongket:rules:1";

// A piece of a message: words, or what an expression gives at the context node.
struct Piece {
  enum class Kind { words, value, name };  // name: of the first node, as <name path="…"/> wants
  Kind kind = Kind::words;
  std::string words;
  std::optional<Expression> expression;  // a name without one means the context node's
  std::string format;                    // tk:format
};
using Text = std::vector<Piece>;

// Where a variable of an expression is to be found, by the numbers of the lets.
struct VariablePlace {
  enum class Among { nowhere, rules, patterns, files };  // the lets of the rule, its pattern, …
  Among among = Among::nowhere;
  std::size_t number = 0;
};
using VariablePlaces = std::vector<VariablePlace>;

struct Check {
  bool is_report = false;  // speaks when its test is true; an assert, when it is false
  std::string id;
  std::string flag;
  Severity severity = Severity::error;
  Expression test;
  VariablePlaces places;              // of the test's variables
  std::optional<Expression> subject;  // to the node that it is about; without: the context node
  std::optional<Expression> near;     // what the subject may have meant; read when it speaks
  Text text_vi;
  Text text_en;  // without tk:en: as text_vi
  Text hint_vi;
  Text hint_en;  // without tk:hint-en: as hint_vi
};

struct Let {
  std::string name;
  Expression value;
  VariablePlaces places = {};  // of the variables of a rule's let
};

struct Rule {
  Pattern context;
  std::vector<Let> lets;
  std::vector<Check> checks;
  std::vector<std::size_t> at_once;  // the lets that are worked out before the checks
};

struct RulePattern {
  std::string id;  // may be empty
  std::vector<Let> lets;
  std::vector<Rule> rules;  // the first that matches a node is the only one (ISO 19757-3, 6.5)
};

struct Phase {
  std::string id;
  std::vector<std::string> patterns;  // the ids of those that are active
};

struct RuleSet {
  std::vector<Let> lets;
  std::vector<RulePattern> patterns;  // none that is abstract: what they say stands in those that
                                      // are one
  std::vector<Phase> phases;
  std::string default_phase;  // empty: all patterns
};

// By pattern, whether the phase applies it, as Asking says.
std::vector<bool> active_patterns(const RuleSet& rules, std::string_view phase);

// Finds the variables of all rules, which then needs no look at their names.
void place_variables(RuleSet& rules);

// A rule by its place in the set.
struct RuleAt {
  std::size_t pattern = 0;
  std::size_t rule = 0;
};

// Which rules are worth a try for a node, by its name: in the order of the file.
class Dispatch {
 public:
  explicit Dispatch(const RuleSet& rules);
  [[nodiscard]] const std::vector<RuleAt>& candidates(const Node& node) const;
  // Of elements, and of attributes where there are rules for these, of a local name.
  [[nodiscard]] const std::vector<RuleAt>& named(std::string_view local_name) const;
  [[nodiscard]] bool has_rules_for(Kind kind) const {
    if (kind == Kind::element) return true;
    return kind == Kind::attribute ? attributes_ : !no_element_.empty();
  }

 private:
  void add_names(const RuleSet& rules);
  void add(const RuleSet& rules, RuleAt at);

  std::unordered_map<std::string_view, std::vector<RuleAt>> by_name_;
  std::vector<RuleAt> any_name_;    // the only candidates for names not in by_name_
  std::vector<RuleAt> no_element_;  // for the document, texts, comments and instructions
  std::vector<RuleAt> none_;
  bool attributes_ = false;
};

// Reads the rules out of a well-formed file; all faults are in `diagnostics`.
RuleSet parse_rules(const Tree& tree, const Sources& sources, const SchemaIndex* index,
                    std::span<const GivenLet> given, Diagnostics& diagnostics);

}  // namespace tongket::xml::schematron
