#include "text/tones.h"

#include <algorithm>
#include <array>

#include "base/base.h"
#include "text/text.h"
#include "text/tokens.h"
#include "text/viet_letters.h"

namespace tongket::text {
namespace {

bool has_two_ways(const Syllable& syllable) {
  return syllable.tone != Tone::ngang && syllable.old_place != syllable.new_place;
}

template <typename Take>
void for_each_word(std::string_view text, const Take& take) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = word_end(text, at);
    if (end > at) take(at, text.substr(at, end - at));
    // A sign is passed whole: “ goes on with bytes that a letter could have.
    at = end > at ? end : at + utf8::decode(text, at).length;
  }
}

std::string moved(std::string_view word, const Syllable& syllable, std::uint8_t to) {
  std::string out;
  std::uint8_t index = 0;
  for (std::size_t at = 0; at < word.size(); ++index) {
    const utf8::Decoded decoded = utf8::decode(word, at);
    const bool takes = index == to;
    const bool changes = takes || index == syllable.marked;
    const auto tone = takes ? static_cast<std::uint8_t>(syllable.tone) : std::uint8_t{0};
    utf8::append(out, changes ? viet::with_tone(decoded.code_point, tone) : decoded.code_point);
    at += decoded.length;
  }
  return out;
}

// Only these are written both ways; tí, mi, ti, li never have y, ty and my mean something else.
struct Pair {
  Onset onset;
  Tone tone;
};
constexpr std::array pairs = {
    Pair{Onset::k, Tone::huyen}, Pair{Onset::k, Tone::sac},   Pair{Onset::k, Tone::hoi},
    Pair{Onset::k, Tone::nga},   Pair{Onset::l, Tone::sac},   Pair{Onset::m, Tone::nga},
    Pair{Onset::t, Tone::hoi},   Pair{Onset::h, Tone::ngang}, Pair{Onset::qu, Tone::sac},
};

bool is_pair(const Syllable& syllable) {
  if (syllable.nucleus != Nucleus::i || syllable.coda != Coda::none) return false;
  if (syllable.glide && syllable.onset != Onset::qu) return false;
  return std::any_of(pairs.begin(), pairs.end(), [&syllable](const Pair& pair) {
    return pair.onset == syllable.onset && pair.tone == syllable.tone;
  });
}

char32_t i_or_y(FinalI wanted, bool upper) {
  if (wanted == FinalI::i) return upper ? U'I' : U'i';
  return upper ? U'Y' : U'y';
}

std::size_t last_character(std::string_view word) {
  std::size_t at = word.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(word[at]) & 0xC0U) == 0x80U)
    --at;
  return at;
}

}  // namespace

ToneCount& ToneCount::operator+=(const ToneCount& other) {
  old_style += other.old_style;
  new_style += other.new_style;
  return *this;
}

ToneCount count_tones(std::string_view text) {
  ToneCount count;
  for_each_word(text, [&](std::size_t, std::string_view word) {
    const auto syllable = parse_syllable(word);
    if (!syllable || !has_two_ways(*syllable)) return;
    count.old_style += syllable->marked == syllable->old_place ? 1U : 0U;
    count.new_style += syllable->marked == syllable->new_place ? 1U : 0U;
  });
  return count;
}

std::vector<TwoWayWord> two_way_words(std::string_view text) {
  std::vector<TwoWayWord> out;
  for_each_word(text, [&](std::size_t offset, std::string_view word) {
    const bool composed = find_loose_mark(word) == std::string_view::npos;
    std::string written = composed ? std::string() : to_nfc(word);
    if (!composed) word = written;
    const auto syllable = parse_syllable(word);
    if (!syllable || !has_two_ways(*syllable) || !syllable->well_placed()) return;
    const bool old = syllable->marked == syllable->old_place;
    const std::string placed =
        old ? std::string(word) : moved(word, *syllable, syllable->old_place);
    out.push_back({offset, old ? ToneStyle::old_style : ToneStyle::new_style, std::string(word),
                   lower(placed)});
  });
  return out;
}

ToneStyle majority(const ToneCount& count, ToneStyle on_tie) {
  if (count.old_style == count.new_style) return on_tie;
  return count.old_style > count.new_style ? ToneStyle::old_style : ToneStyle::new_style;
}

std::optional<std::string> with_tone_placed(std::string_view word, std::optional<ToneStyle> style) {
  const std::optional<Syllable> syllable = parse_syllable(word);
  if (!syllable || syllable->tone == Tone::ngang || syllable->onset == Onset::p)
    return std::nullopt;
  if (!style && syllable->well_placed()) return std::nullopt;
  const std::uint8_t place = syllable->place(style.value_or(ToneStyle::old_style));
  if (place == syllable->marked) return std::nullopt;
  return moved(word, *syllable, place);
}

std::optional<std::string> with_final_i(std::string_view word, FinalI wanted) {
  if (wanted == FinalI::keep) return std::nullopt;
  const std::optional<Syllable> syllable = parse_syllable(word);
  if (!syllable || !is_pair(*syllable)) return std::nullopt;
  const std::size_t last = last_character(word);
  const char32_t written = utf8::decode(word, last).code_point;
  const viet::Letter letter = viet::letter_of(written);
  const char32_t asked = viet::with_tone(i_or_y(wanted, letter.upper), letter.tone);
  if (asked == written) return std::nullopt;
  std::string out(word.substr(0, last));
  utf8::append(out, asked);
  return out;
}

}  // namespace tongket::text
