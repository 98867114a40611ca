// A text as words, those known to the rules of capitals among them. Only for text/.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/word_key.h"

namespace tongket::text {

// What stands between a word and the one before it.
enum class Gap : std::uint8_t {
  start,   // nothing: the text begins
  space,   // white space
  comma,   // ", "
  hyphen,  // "-"
  dash,    // " - " " – "
  stop,    // ". " "? " "! "
  other    // anything else
};

// Number of a word that some rule names; the same in any case and style of tone marks. 0: none.
using WordId = std::uint16_t;

struct CapitalWord {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  WordId id = 0;
  Gap gap = Gap::start;
  bool capital = false;  // its first letter; of words with an id only
  bool figure = false;   // begins with a digit: 5, 30/2020/NĐ-CP
  bool quoted = false;   // within “…” or "…"
};

// Of each byte, whether it is of a letter. What C2 and E2 lead are signs (« ” – … and no-break
// spaces).
constexpr std::array<bool, 256> letter_bytes = [] {
  std::array<bool, 256> table{};
  for (unsigned byte = 0; byte < 256; ++byte) {
    const bool ascii = (byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z';
    const bool sign = byte == 0xC2 || byte == 0xE2 || byte == 0xEF || byte == 0xF0;
    table[byte] = byte < 0x80 ? ascii : !sign;
  }
  return table;
}();
constexpr bool is_of_word(char c) {
  return letter_bytes[static_cast<unsigned char>(c)];
}
// The end of the letters that begin at `at`.
std::size_t letters_end(std::string_view text, std::size_t at);
// The end of the figure that begins at `at`: 30/2020/NĐ-CP, 1.234,5, 2-9.
std::size_t figure_end(std::string_view text, std::size_t at);

// The words that rules name, and their numbers.
class WordBook {
 public:
  // word: in the old style of tone marks, in any case; where it is all in capitals (UBND), it is
  // known as it is only.
  WordId add(std::string_view word);
  [[nodiscard]] WordId number(const std::string& word) const { return numbers_.at(word); }
  void close();  // before the first find
  struct Found {
    WordId id = 0;
    bool capital = false;
  };
  // As written: small, or with a capital at its head.
  [[nodiscard]] Found find(std::string_view word) const;
  [[nodiscard]] std::size_t size() const { return spellings_.size(); }
  // Hashes of the word as it may be written, in either style of tone marks.
  [[nodiscard]] const std::vector<std::uint32_t>& hashes(WordId id, bool capital) const {
    return capital ? spellings_[id - 1U].capital : spellings_[id - 1U].small;
  }

 private:
  struct Slot {
    std::string word;
    std::uint32_t hash = 0;
    Found found;
  };
  struct Spellings {
    std::vector<std::uint32_t> small, capital;
  };
  WordId number_of(const std::string& word);
  void put(std::string word, Found found);

  std::unordered_map<std::string, WordId> numbers_;  // as given, and as known
  std::vector<Spellings> spellings_;
  std::vector<Slot> known_;
  std::vector<Slot> table_;  // open addressing, a power of two
};

// The words of a text into `words`, which is emptied first.
void read_words(std::string_view text, const WordBook& book, std::vector<CapitalWord>& words);

// Whether the word's first letter is a capital.
bool has_capital(std::string_view word);

}  // namespace tongket::text
