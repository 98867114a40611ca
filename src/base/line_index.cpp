#include "base/line_index.h"

#include <algorithm>

namespace tongket {

namespace {

constexpr std::size_t block = 4096;  // bytes

// Sources are valid UTF-8: every code point has one byte that is no continuation.
std::size_t first_bytes(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

}  // namespace

LineIndex::LineIndex(std::string_view text) : begins_{0} {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += block) {
    counts_.push_back(static_cast<std::uint32_t>(count));
    count += first_bytes(text.substr(at, block));
  }
  for (std::size_t at = text.find_first_of("\r\n"); at != std::string_view::npos;
       at = text.find_first_of("\r\n", at)) {
    at += text.substr(at, 2) == "\r\n" ? 2U : 1U;
    begins_.push_back(static_cast<std::uint32_t>(at));
  }
}

LineIndex::Span LineIndex::around(std::string_view text, std::size_t offset) const {
  const auto after = std::upper_bound(begins_.begin(), begins_.end(), offset);
  Span line;
  line.begin = *(after - 1);
  line.number = static_cast<std::uint32_t>(after - begins_.begin());
  line.end = after == begins_.end() ? text.size() : *after;
  while (line.end > line.begin && (text[line.end - 1] == '\n' || text[line.end - 1] == '\r'))
    --line.end;
  return line;
}

std::size_t LineIndex::code_points_before(std::string_view text, std::size_t offset) const {
  if (offset == 0) return 0;
  const std::size_t index = std::min(offset / block, counts_.size() - 1);
  return counts_[index] + first_bytes(text.substr(index * block, offset - index * block));
}

std::size_t LineIndex::code_points(std::string_view text, std::size_t begin,
                                   std::size_t end) const {
  return code_points_before(text, end) - code_points_before(text, begin);
}

}  // namespace tongket
