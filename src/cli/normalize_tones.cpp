// --explain: whether a text mixes hòa and hoà.
#include <fmt/format.h>

#include "cli/normalize.h"

namespace tongket::cli {

namespace {

constexpr std::size_t longest_word = 4096;  // what is longer may be cut

}  // namespace

void ToneExamples::look(std::string_view text, Places& places) {
  pending_ += text;
  std::size_t end = text.empty() ? pending_.size() : pending_.find_last_of(" \n") + 1;
  if (end == 0 && pending_.size() > longest_word) end = safe_cut(pending_);
  for (const text::TwoWayWord& word : text::two_way_words(pending_.substr(0, end)))
    take(word, places);
  pending_.erase(0, end);
  offset_ += end;
}

void ToneExamples::take(const text::TwoWayWord& word, Places& places) {
  const bool old = word.style == text::ToneStyle::old_style;
  ++(old ? old_count_ : new_count_);
  Pair& pair = pairs_[word.syllable];
  std::optional<First>& first = old ? pair.old_style : pair.new_style;
  if (first) return;
  first = First{word.word, places.at(offset_ + word.offset)};
  std::optional<First>& told = old ? told_.old_style : told_.new_style;
  if (!told) told = first;
  if (!pair.whole() || has_pair_) return;
  told_ = pair;
  has_pair_ = true;
}

void ToneExamples::tell(const std::string& file, Teller& teller) const {
  if (!told_.whole()) return;
  const First& old = *told_.old_style;
  const First& other = *told_.new_style;
  teller.say(
      {fmt::format("{}: tone-style: hai kiểu đặt dấu lẫn nhau: {} chữ như “{}” ({}), {} chữ như "
                   "“{}” ({}); --tone majority đưa về một kiểu",
                   file, old_count_, old.word, old.place, new_count_, other.word, other.place),
       fmt::format("{}: tone-style: two styles of tone marks: {} as '{}' ({}), {} as '{}' ({}); "
                   "--tone majority makes them one",
                   file, old_count_, old.word, old.place, new_count_, other.word, other.place)});
}

}  // namespace tongket::cli
