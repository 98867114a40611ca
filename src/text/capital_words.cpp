#include "text/capital_words.h"

#include "base/base.h"
#include "text/letter_case.h"
#include "text/letters.h"
#include "text/tones.h"

namespace tongket::text {
namespace {

Gap gap_of(std::string_view between) {
  constexpr std::string_view no_break = "\u00A0";
  if (between == " " || between == no_break) return Gap::space;
  if (between == ", ") return Gap::comma;
  if (between == "-" || between == "\u2011") return Gap::hyphen;
  if (between == " - " || between == " – ") return Gap::dash;
  if (between == ". " || between == "? " || between == "! ") return Gap::stop;
  const bool white = between.find_first_not_of(" \t\r\n") == std::string_view::npos;
  return white && !between.empty() ? Gap::space : Gap::other;
}

// Whether what stands behind quotation marks is quoted.
class Quotations {
 public:
  void pass(std::string_view between) {
    for (std::size_t at = 0; at < between.size(); ++at) {
      if (between[at] == '"') straight_ = !straight_;
      const std::string_view mark = between.substr(at, 3);
      if (mark == "“") ++depth_;
      if (mark == "”" && depth_ > 0) --depth_;
    }
  }
  [[nodiscard]] bool open() const { return straight_ || depth_ > 0; }

 private:
  bool straight_ = false;
  int depth_ = 0;
};

}  // namespace

std::size_t letters_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_of_word(text[at]))
    ++at;
  return at;
}

std::size_t figure_end(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  while (at < text.size()) {
    const auto byte = static_cast<unsigned char>(text[at]);
    constexpr std::string_view of_figures = "/-.,%_";
    const bool goes_on = is_digit(text[at]) ||
                         of_figures.find(text[at]) != std::string_view::npos ||
                         (is_of_word(text[at]) && byte != 0xC2 && byte != 0xE2);
    if (!goes_on) break;
    ++at;
  }
  while (at > begin + 1 && (text[at - 1] == '.' || text[at - 1] == ',' || text[at - 1] == '-'))
    --at;
  return at;
}

bool has_capital(std::string_view word) {
  if (word.empty()) return false;
  const char32_t first = utf8::decode(word, 0).code_point;
  const auto small = simple_case(first, Case::lower);
  return small.has_value() && *small != first;
}

void WordBook::put(std::string word, Found found) {
  const std::uint32_t hash = word_hash(word);
  Spellings& spellings = spellings_[found.id - 1U];
  (found.capital ? spellings.capital : spellings.small).push_back(hash);
  known_.push_back({std::move(word), hash, found});
}

WordId WordBook::add(std::string_view word) {
  const auto [given, fresh] = numbers_.emplace(word, WordId{0});
  if (!fresh) return given->second;
  const bool stays = utf8::count_code_points(word) > 1 && upper(word) == word;
  const std::string small = stays ? std::string(word) : lower(word);
  const auto known = numbers_.find(small);
  const bool is_known = small != word && known != numbers_.end();
  const WordId id = is_known ? known->second : number_of(small);
  numbers_[small] = id;
  return numbers_[std::string(word)] = id;
}

WordId WordBook::number_of(const std::string& word) {
  spellings_.emplace_back();
  const auto id = static_cast<WordId>(spellings_.size());
  if (lower(word) != word) {
    put(word, {id, true});
    return id;
  }
  put(word, {id, false});
  put(capitalised(word), {id, true});
  if (const auto other = with_tone_placed(word, ToneStyle::new_style)) {
    put(*other, {id, false});
    put(capitalised(*other), {id, true});
  }
  return id;
}

void WordBook::close() {
  std::size_t size = 64;
  while (size < known_.size() * 4)
    size *= 2;
  table_.assign(size, {});
  for (Slot& slot : known_) {
    std::size_t at = slot.hash & (size - 1);
    while (table_[at].found.id != 0)
      at = (at + 1) & (size - 1);
    table_[at] = std::move(slot);
  }
  known_.clear();
}

WordBook::Found WordBook::find(std::string_view word) const {
  const std::uint32_t hash = word_hash(word);
  for (std::size_t at = hash & (table_.size() - 1);; at = (at + 1) & (table_.size() - 1)) {
    const Slot& slot = table_[at];
    if (slot.found.id == 0) return {};
    if (slot.hash == hash && slot.word == word) return slot.found;
  }
}

void read_words(std::string_view text, const WordBook& book, std::vector<CapitalWord>& words) {
  words.clear();
  Quotations quotations;
  std::size_t behind = 0;  // the end of the word before
  for (std::size_t at = 0; at < text.size();) {
    if (!is_of_word(text[at]) && !is_digit(text[at])) {
      // All bytes of a sign, so that none of them passes for a letter.
      at += static_cast<unsigned char>(text[at]) < 0x80 ? 1 : utf8::decode(text, at).length;
      continue;
    }
    CapitalWord word;
    word.begin = static_cast<std::uint32_t>(at);
    word.figure = is_digit(text[at]);
    if (word.figure) {
      at = figure_end(text, at);
    } else {
      at = letters_end(text, at);
      const WordBook::Found found = book.find(text.substr(word.begin, at - word.begin));
      word.id = found.id;
      word.capital = found.capital;
    }
    word.end = static_cast<std::uint32_t>(at);
    const std::string_view between = text.substr(behind, word.begin - behind);
    if (between != " ") quotations.pass(between);
    word.gap = words.empty() ? (between.empty() ? Gap::start : Gap::other) : gap_of(between);
    word.quoted = quotations.open();
    behind = at;
    words.push_back(word);
  }
}

}  // namespace tongket::text
