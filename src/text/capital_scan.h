// The quick look before the rules of capitals. Only for text/.
//
// In: sequences of words that a text in order doesn't have. Out: whether a text has one, or a stop
// with a small letter behind it. Most texts have none, and no rule is asked then.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace tongket::text {

// Stands for any word that begins with a digit.
constexpr std::uint32_t figure_hash = 1;

class CapitalScan {
 public:
  CapitalScan();
  // Hashes (word_hash) of what may stand at each place of a sequence; none where anything may. Of
  // the sequence the word at `centre` and one or two beside it are watched for.
  void watch(const std::vector<std::vector<std::uint32_t>>& places, std::size_t centre);
  // markup: names of elements are passed over, so that marks don't part words, and a paragraph's
  // <p> begins a sentence.
  [[nodiscard]] bool suspects(std::string_view text, bool markup) const;

 private:
  using Key = std::uint64_t;
  static constexpr unsigned bit_count_log = 19;
  void add(Key key);
  void grow();
  [[nodiscard]] bool has(Key key) const;
  // In its lowest bit; others may be set.
  [[nodiscard]] std::uint64_t bit_of(Key key) const {
    const std::size_t bit = key >> (64U - bit_count_log);
    return bits_[bit / 64] >> (bit % 64);
  }

  std::vector<std::uint64_t> bits_;  // of keys, so that a look at keys_ is rare
  std::vector<Key> keys_;            // open addressing; 0 is none
  std::size_t count_ = 0;
};

// Whether a word with a small letter begins there.
bool begins_small(std::string_view text, std::size_t at);

}  // namespace tongket::text
