#include "data/words_place.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tongket::data {
namespace {

constexpr std::array<std::pair<std::string_view, char>, 5> kEscapes = {
    {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}}};

// Bytes of the source that stand for the byte; 0 where another does.
std::size_t length_of(char byte, std::string_view source) {
  if (source.empty()) return 0;
  if (byte == ' ') {
    const auto* const end = std::find_if_not(source.begin(), source.end(), is_white);
    return static_cast<std::size_t>(end - source.begin());
  }
  for (const auto& [escape, meant] : kEscapes) {
    if (meant == byte && source.starts_with(escape)) return escape.size();
  }
  return source.front() == byte ? 1 : 0;
}

// Bytes of the source that the words take at its beginning; 0 where others stand there.
std::size_t match(std::string_view words, std::string_view source) {
  std::size_t taken = 0;
  for (const char byte : words) {
    const std::size_t length = length_of(byte, source.substr(taken));
    if (length == 0) return 0;
    taken += length;
  }
  return taken;
}

}  // namespace

SourceRef place_of_words(std::string_view text, const SourceRef& within, std::string_view words,
                         std::uint32_t& from) {
  const std::size_t end = std::min<std::size_t>(text.size(), within.begin + within.length);
  const std::size_t begin = std::max(from, within.begin);
  if (words.empty()) return within;
  for (std::size_t at = begin; at < end; ++at) {
    const std::size_t length = match(words, text.substr(at, end - at));
    if (length == 0) continue;
    from = static_cast<std::uint32_t>(at);
    return {within.file, from, static_cast<std::uint32_t>(length)};
  }
  return within;
}

}  // namespace tongket::data
