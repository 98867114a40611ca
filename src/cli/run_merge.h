// Sorting lines of any number: sorted runs in a spool, merged. Only for cli/.
#pragma once

#include "cli/text.h"

namespace tongket::cli {

struct KeyedLine {
  std::string key;   // lines go by the bytes of their keys
  std::string line;  // with its end
};

class Sorter {
 public:
  explicit Sorter(const std::string& folder, std::size_t run_bytes = Spool::most_in_memory)
      : run_bytes_(run_bytes), spool_(folder, 0) {}

  Status add(KeyedLine line);
  // Gives out all lines in order. Lines of the same key stand as they came.
  Status merge(const std::function<Status(std::string_view)>& out);

 private:
  struct Run {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
  };
  Status end_run();
  void sort_lines();

  std::size_t run_bytes_;
  std::size_t held_bytes_ = 0;
  std::vector<KeyedLine> held_;
  Spool spool_;
  std::vector<Run> runs_;
};

}  // namespace tongket::cli
