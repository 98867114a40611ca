// Copies of a standard with one value changed.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "standard/rules.h"

namespace standard_test {

using namespace tongket;

// Its tables are its own, so that they can be changed.
struct Mutant {
  explicit Mutant(const standard::Standard& original);
  Mutant(const Mutant&) = delete;
  Mutant& operator=(const Mutant&) = delete;

  std::vector<standard::HeadingLine> heading;
  std::vector<standard::MarkRule> secrecy, urgency;
  std::vector<standard::DocumentType> types;
  std::vector<standard::CopyRule> copies;
  std::vector<standard::AuthorityRule> authorities;
  std::vector<standard::LevelRule> headings;
  std::vector<standard::StyleRule> styles;
  std::vector<standard::CharacterRule> characters;
  standard::Standard standard;
};

struct Mutation {
  std::string what;  // which value, with its clause
  std::shared_ptr<Mutant> mutant;
};

// One for each value that a clause prescribes and that a page, or the list of types, shows. Values
// marked "house" are ours to change.
std::vector<Mutation> mutations_of(const standard::Standard& standard);

}  // namespace standard_test
