// Where the lines of a text begin, found once for any number of places in it. Only for base/.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace tongket {

// A line ends with LF, CR LF or CR, as in XML 1.0, 2.11.
class LineIndex {
 public:
  explicit LineIndex(std::string_view text);

  struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;  // without the line's end
    std::uint32_t number = 1;
  };
  // The line around an offset of the same text.
  [[nodiscard]] Span around(std::string_view text, std::size_t offset) const;
  // Code points in [begin, end) of the same text, without reading more than a block at either end:
  // minified XML is one line.
  [[nodiscard]] std::size_t code_points(std::string_view text, std::size_t begin,
                                        std::size_t end) const;

 private:
  [[nodiscard]] std::size_t code_points_before(std::string_view text, std::size_t offset) const;

  std::vector<std::uint32_t> begins_;  // of the lines
  std::vector<std::uint32_t> counts_;  // code points before each block of text
};

}  // namespace tongket
