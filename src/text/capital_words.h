// A text as words, those known to the rules of capitals among them. Only for text/.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

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

// The words that rules name, and their numbers.
class WordBook {
 public:
  // word: in small letters and the old style of tone marks; or all in capitals (UBND), which is
  // known as it is only.
  WordId add(const std::string& word);
  void close();  // before the first find
  struct Found {
    WordId id = 0;
    bool capital = false;
  };
  // As written: small, or with a capital at its head.
  [[nodiscard]] Found find(std::string_view word, std::uint32_t hash) const;
  [[nodiscard]] std::size_t size() const { return numbers_.size(); }

 private:
  struct Slot {
    std::string word;
    std::uint32_t hash = 0;
    Found found;
  };
  void put(std::string word, Found found);

  std::unordered_map<std::string, WordId> numbers_;
  std::vector<Slot> known_;
  std::vector<Slot> table_;  // open addressing, a power of two
};

// The words of a text into `words`, which is emptied first.
void read_words(std::string_view text, const WordBook& book, std::vector<CapitalWord>& words);

// Whether the word's first letter is a capital.
bool has_capital(std::string_view word);

}  // namespace tongket::text
