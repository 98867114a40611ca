#include "text/capital_scan.h"

#include <algorithm>
#include <stdexcept>

#include "base/base.h"
#include "text/capital_words.h"

namespace tongket::text {
namespace {

// The first of the two or three places to watch; the window is as long as it can be.
std::size_t window_begin(std::size_t places, std::size_t centre, std::size_t size) {
  const std::size_t before = centre == 0 ? 0 : centre - 1;
  return std::min(before, places - size);
}

bool is_stop(char c) {
  return c == '.' || c == '?' || c == '!';
}

bool is_white(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

}  // namespace

CapitalScan::CapitalScan()
    : bits_((std::size_t{1} << bit_count_log) / 64), keys_(std::size_t{1} << 15U) {}

void CapitalScan::watch(const std::vector<std::vector<std::uint32_t>>& places, std::size_t centre) {
  // An element that any word fits ends the window.
  std::size_t begin = centre;
  while (begin > 0 && !places[begin - 1].empty())
    --begin;
  std::size_t end = centre + 1;
  while (end < places.size() && !places[end].empty())
    ++end;
  std::size_t size = std::min<std::size_t>(end - begin, 3);
  if (size < 2) throw std::logic_error("a rule of capitals has nothing beside a word");
  std::size_t first_of_window = begin + window_begin(end - begin, centre - begin, size);
  const auto ways = [&](std::size_t at) { return places[at].size(); };
  constexpr std::size_t many = 200;
  if (size == 3 &&
      ways(first_of_window) * ways(first_of_window + 1) * ways(first_of_window + 2) > many) {
    size = 2;
    first_of_window = begin + window_begin(end - begin, centre - begin, size);
  }
  begin = first_of_window;
  for (const std::uint32_t first : places[begin]) {
    for (const std::uint32_t second : places[begin + 1]) {
      const Key two = mixed(mixed(0, first), second);
      if (size == 2) add(two);
      for (std::size_t k = 0; size == 3 && k < places[begin + 2].size(); ++k)
        add(mixed(two, places[begin + 2][k]));
    }
  }
}

void CapitalScan::grow() {
  std::vector<Key> old(keys_.size() * 2);
  old.swap(keys_);
  count_ = 0;
  for (const Key key : old) {
    if (key != 0) add(key);
  }
}

void CapitalScan::add(Key key) {
  if (count_ * 2 >= keys_.size()) grow();
  const std::size_t bit = key >> (64U - bit_count_log);
  bits_[bit / 64] |= std::uint64_t{1} << (bit % 64);
  std::size_t at = (key >> 20U) & (keys_.size() - 1);
  for (; keys_[at] != 0; at = (at + 1) & (keys_.size() - 1)) {
    if (keys_[at] == key) return;
  }
  keys_[at] = key;
  ++count_;
}

bool CapitalScan::has(Key key) const {
  std::size_t at = (key >> 20U) & (keys_.size() - 1);
  for (; keys_[at] != 0; at = (at + 1) & (keys_.size() - 1)) {
    if (keys_[at] == key) return true;
  }
  return false;
}

bool CapitalScan::suspects(std::string_view text) const {
  Words words(*this);
  for (std::size_t at = 0; at < text.size() && !words.suspects();) {
    const char c = text[at];
    if (is_of_word(c)) {
      const std::size_t begin = at;
      at = letters_end(text, at);
      words.add(word_hash(text.substr(begin, at - begin)));
    } else if (is_digit(c)) {
      at = figure_end(text, at);
      words.add(figure_hash);
    } else if (static_cast<unsigned char>(c) < 0x80) {
      words.add_stop(text, at++);
    } else {
      // Of a sign all bytes, so that none of them passes for a letter.
      at += utf8::decode(text, at).length;
    }
  }
  return words.suspects();
}

// Not where dots, numbers, signs are before it.
bool CapitalScan::begins_wrongly(std::string_view text, std::size_t at) {
  std::size_t next = at + 1;
  if (!is_stop(text[at]) || at == 0 || !is_of_word(text[at - 1])) return false;
  if (next == text.size() || !is_white(text[next])) return false;
  while (next < text.size() && is_white(text[next]))
    ++next;
  return begins_small(text, next);
}

bool begins_small(std::string_view text, std::size_t at) {
  return at < text.size() && is_of_word(text[at]) && !has_capital(text.substr(at));
}

}  // namespace tongket::text
