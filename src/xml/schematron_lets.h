// The variables of rules. Internal to the room.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "xml/schematron_rules.h"

namespace tongket::xml::schematron {

// What evaluates an expression at a node, with the variables that the lets before it made.
class Evaluates {
 public:
  virtual ~Evaluates() = default;
  virtual Result<Value> value_of(const Expression& expression, const Node& node,
                                 const Variables& variables) = 0;
};

// The variables of the file and of one pattern, by the numbers of their lets.
struct OuterValues {
  const std::vector<const Value*>* of_file = nullptr;
  const std::vector<const Value*>* of_pattern = nullptr;
};

// The lets of a rule at a node: each is worked out when a check first asks for it, since most
// checks are settled before they ask for any, but for those of Rule::at_once. A let sees those
// before it.
class RuleLets final : public LazyVariables {
 public:
  explicit RuleLets(Evaluates& evaluates) : evaluates_(evaluates) {}

  // The lets, the node and the variables around them stay as they are until the next call. Gives
  // what is wrong already.
  Diagnostics begin(const Rule& rule, const Node& node, const Variables& variables,
                    const OuterValues& outer);
  void end() { lets_ = nullptr; }
  // Whether one could not be worked out.
  [[nodiscard]] bool failed() const { return failed_; }
  // Where the variables are of what is evaluated next; null: they are found by their names.
  void know_places(const VariablePlaces* places) { places_ = places; }

  const Value* find(std::string_view name, std::size_t number, Diagnostics& problems) override;
  const Value* find(std::string_view name, Diagnostics& problems);

 private:
  const Value* value_at(std::size_t index, Diagnostics& problems);

  Evaluates& evaluates_;
  const std::vector<Let>* lets_ = nullptr;
  Node node_;
  const Variables* variables_ = nullptr;
  OuterValues outer_;
  const VariablePlaces* places_ = nullptr;
  std::vector<std::optional<Value>> values_;
  std::size_t visible_ = 0;  // how many of the lets may be asked for
  bool failed_ = false;
};

}  // namespace tongket::xml::schematron
