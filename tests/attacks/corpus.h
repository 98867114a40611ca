// Hostile files: what each must be refused with under the default limits.
#pragma once

#include <string>
#include <vector>

namespace attacks {

enum class Kind {
  data,    // a year
  schema,  // an XSD
  rules,   // a Schematron file for year.xsd, run on a year
};

struct Attack {
  Kind kind = Kind::data;
  std::string name;
  std::string bytes;
  std::string code;  // one that must be reported; empty: the file is harmless, and taken
};

std::vector<Attack> all();

// A valid year; `more` stands among its children, `attributes` on its root.
std::string year_with(const std::string& more, const std::string& attributes = {});
// The same with that many plain indicators.
std::string long_year(int rows);

}  // namespace attacks
