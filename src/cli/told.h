// What a call has told of files that all its data share. Only for cli/.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/base.h"
#include "cli/cli.h"

namespace tongket::cli {

// A fault of a pack, of the schema or of the rules is found anew with each data file: it is told
// with the first.
class Told {
 public:
  struct Fresh {
    std::vector<Diagnostic> list;
    std::size_t again = 0;  // those left out
  };
  // What stands in the data itself is always fresh.
  Fresh fresh(const std::string& data, const std::vector<Diagnostic>& found,
              const Sources& sources);
  // The same on standard error, with a line for those left out; gives the exit code of all.
  int show(const std::string& data, const Diagnostics& found, const Sources& sources,
           const Settings& settings);

 private:
  std::set<std::pair<std::string, std::string>> told_;  // places and words
};

// "data.xml: và 2 điều đã nêu ở trên"
std::string again_line(const std::string& data, std::size_t again, Language language);

}  // namespace tongket::cli
