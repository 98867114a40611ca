// What a check looks at, as far as its texts say. Internal to the room.
#pragma once

#include <string>
#include <vector>

#include "xml/doubts.h"
#include "xml/schematron_rules.h"

namespace tongket::xml::schematron {

struct Asked {
  NameSet names;                       // local names in its test, and in the variables that it uses
  std::vector<std::string> variables;  // those of its rule among them
};

Asked asked_by(const Check& check, const Rule& rule, const RulePattern& pattern,
               const RuleSet& rules);

}  // namespace tongket::xml::schematron
