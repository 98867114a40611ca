// xs:pattern as a table for ASCII text; libxml2's own matcher for what that can't say. Internal.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tongket::xml {

// Where each character leads from each state. Only patterns that never leave a choice open become
// one: of these nobody can be of two minds, whatever way a matcher goes.
struct AsciiTable {
  static constexpr std::uint8_t kNowhere = 255;
  std::vector<std::array<std::uint8_t, 128>> next;  // the first is where one begins
  std::vector<bool> final;
};

class FastPattern {
 public:
  explicit FastPattern(const std::string& pattern);
  [[nodiscard]] bool has_table() const { return !table_.next.empty(); }
  // Whether the text certainly matches.
  [[nodiscard]] bool matches(std::string_view text) const;

 private:
  AsciiTable table_;
  std::shared_ptr<void> expression_;  // an xmlRegexp, where there is no table
};

// Empty when the pattern is more than a table can hold.
AsciiTable ascii_table(std::string_view pattern);

}  // namespace tongket::xml
