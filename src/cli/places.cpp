#include "cli/places.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/base.h"

namespace tongket::cli {

namespace {

// A line that is longer than what its reporters hold back needs not be kept.
constexpr std::size_t longest_kept = std::size_t{4} << 20U;

}  // namespace

// From the place reached to another; back only by way of the front.
void Places::advance(std::size_t to) {
  if (to < reached_.at) reached_ = first_;
  // Not beyond the place: a long line may be asked about at each of its words.
  const std::string_view text = std::string_view(window_).substr(0, to);
  for (std::size_t end = text.find('\n', reached_.at); end != std::string_view::npos;
       end = text.find('\n', reached_.at)) {
    reached_ = {end + 1, reached_.line + 1, 1};
  }
  for (; reached_.at < to; ++reached_.at) {
    if ((static_cast<unsigned char>(text[reached_.at]) & 0xC0U) != 0x80U) ++reached_.column;
  }
}

void Places::forget(std::size_t size) {
  advance(size);
  window_.erase(0, size);
  begin_ += size;
  reached_.at = 0;
  first_ = reached_;
}

void Places::feed(std::string_view piece) {
  forget(window_.rfind('\n') + 1);
  if (window_.size() > longest_kept) forget(window_.size() - longest_kept / 2);
  window_ += piece;
}

void Places::feed(std::string_view piece, std::uint64_t kept) {
  const auto done = static_cast<std::size_t>(kept - std::min(kept, begin_));
  forget(std::min(done, window_.size()));
  window_ += piece;
}

std::string Places::at(std::uint64_t offset) {
  const auto to = static_cast<std::size_t>(offset - std::min(offset, begin_));
  advance(std::min(to, window_.size()));
  return fmt::format("{}:{}", reached_.line, reached_.column);
}

}  // namespace tongket::cli
