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
  [[nodiscard]] bool suspects(std::string_view text) const;

  // The same for a text whose words somebody finds for another purpose.
  class Words {
   public:
    explicit Words(const CapitalScan& scan) : scan_(scan) {}
    // In their order; of a figure figure_hash.
    void add(std::uint32_t hash) {
      const Key two = mixed(last_, hash);
      const Key three = mixed(last_two_, hash);
      if (((scan_.bit_of(two) | scan_.bit_of(three)) & 1U) != 0)
        suspects_ = suspects_ || scan_.has(two) || scan_.has(three);
      last_two_ = two;
      last_ = mixed(0, hash);
    }
    // A sign that may end a sentence: whether a small letter begins the next.
    void add_stop(std::string_view text, std::size_t at) {
      suspects_ = suspects_ || begins_wrongly(text, at);
    }
    [[nodiscard]] bool suspects() const { return suspects_; }

   private:
    const CapitalScan& scan_;
    std::uint64_t last_ = 0;      // of the word before
    std::uint64_t last_two_ = 0;  // of the two before
    bool suspects_ = false;
  };

 private:
  using Key = std::uint64_t;
  static constexpr Key mixed(Key key, std::uint32_t hash) {
    return (key + hash) * 0x9E3779B97F4A7C15U;
  }
  // A stop (. ? !) that ends a word there, and a small letter behind it.
  static bool begins_wrongly(std::string_view text, std::size_t at);
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
