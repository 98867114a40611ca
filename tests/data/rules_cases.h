// Data for the rules of year.sch: one year that is sound, and what spoils it.
#pragma once

#include <string>
#include <vector>

namespace data_test {

// Accepted by every rule, with something in it for each.
const std::string& sound_year();

// One thing of the sound year replaced.
struct Spoilt {
  std::string rule;   // that speaks
  std::string found;  // in the sound data, once
  std::string instead;
  std::string said = {};  // the message in Vietnamese; once for each rule
};
const std::vector<Spoilt>& errors_of_years();    // only that rule speaks
const std::vector<Spoilt>& warnings_of_years();  // that rule does, others may warn too

struct Accepted {
  std::string name;
  std::string found;
  std::string instead;
};
const std::vector<Accepted>& accepted_years();

}  // namespace data_test
