// Lines and columns of a text that goes by. Only for cli/.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tongket::cli {

// Fed with the same text as what reports offsets; a place may be asked for in the piece fed last
// and in the line that it goes on with.
class Places {
 public:
  void feed(std::string_view piece);
  // For a reporter that lags: from this offset on all is kept.
  void feed(std::string_view piece, std::uint64_t kept);
  // "3:7", lines and code points from 1.
  std::string at(std::uint64_t offset);
  [[nodiscard]] std::uint64_t fed() const { return begin_ + window_.size(); }

 private:
  void advance(std::size_t to);
  void forget(std::size_t size);

  std::string window_;
  std::uint64_t begin_ = 0;  // of the window in the text
  struct Point {
    std::size_t at = 0;  // in the window
    std::uint64_t line = 1;
    std::uint64_t column = 1;
  };
  Point first_;    // where the window begins
  Point reached_;  // what was asked for last
};

}  // namespace tongket::cli
