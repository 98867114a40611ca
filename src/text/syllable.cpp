#include "text/syllable.h"

#include <array>

#include "base/base.h"
#include "text/rhymes.h"
#include "text/viet_letters.h"

namespace tongket::text {
namespace {

constexpr std::size_t longest = 7;  // nghiêng

// The letters of a word without their tone, and the tone.
struct Spelled {
  std::array<std::uint8_t, longest> letters{};
  std::uint8_t size = 0;
  std::uint8_t tone = 0;
  std::uint8_t marked = 0;
};

// The next character, two or three bytes at most; 0 for what can't be a Vietnamese letter.
char32_t next_character(std::string_view word, std::size_t& at) {
  const auto byte = [word](std::size_t i) -> char32_t {
    return static_cast<unsigned char>(word[i]);
  };
  const char32_t first = byte(at);
  if (first < 0x80) {
    ++at;
    return first;
  }
  if (first >= 0xC3 && first <= 0xC6 && at + 1 < word.size()) {
    at += 2;
    return ((first & 0x1FU) << 6U) | (byte(at - 1) & 0x3FU);
  }
  if (first != 0xE1 || at + 2 >= word.size()) return 0;
  at += 3;
  return 0x1000 | ((byte(at - 2) & 0x3FU) << 6U) | (byte(at - 1) & 0x3FU);
}

bool spell(std::string_view word, Spelled& out) {
  for (std::size_t at = 0; at < word.size();) {
    if (out.size == longest) return false;
    const viet::Letter letter = viet::letter_of(next_character(word, at));
    if (letter.letter == 0) return false;
    if (letter.tone != 0) {
      if (out.tone != 0) return false;
      out.tone = letter.tone;
      out.marked = out.size;
    }
    out.letters[out.size++] = letter.letter;
  }
  return out.size != 0;
}

struct Start {
  Onset onset = Onset::none;
  std::uint8_t length = 0;
};

// What a first letter is alone; none for vowels, and for q, which never is.
constexpr auto single_onsets = [] {
  std::array<Onset, 32> out{};
  constexpr std::u32string_view letters = U"bcdđghklmnprstvx";
  constexpr std::array onsets = {Onset::b, Onset::c, Onset::d, Onset::dd, Onset::g, Onset::h,
                                 Onset::k, Onset::l, Onset::m, Onset::n,  Onset::p, Onset::r,
                                 Onset::s, Onset::t, Onset::v, Onset::x};
  for (std::size_t i = 0; i < onsets.size(); ++i)
    out[viet::number_of(letters[i])] = onsets[i];
  return out;
}();

Onset with_h(Onset single) {
  if (single == Onset::c) return Onset::ch;
  if (single == Onset::g) return Onset::gh;
  if (single == Onset::k) return Onset::kh;
  if (single == Onset::n) return Onset::nh;
  if (single == Onset::p) return Onset::ph;
  return single == Onset::t ? Onset::th : Onset::none;
}

Start longer_onset(const Spelled& word, Onset single) {
  constexpr std::uint8_t h = viet::number_of(U'h');
  const std::uint8_t second = word.letters[1];
  if (second == h && with_h(single) != Onset::none) return {with_h(single), 2};
  if (single == Onset::t && second == viet::number_of(U'r')) return {Onset::tr, 2};
  if (single == Onset::g && second == viet::number_of(U'i')) return {Onset::gi, 2};
  if (single != Onset::n || second != viet::number_of(U'g')) return {single, 1};
  return word.letters[2] == h ? Start{Onset::ngh, 3} : Start{Onset::ng, 2};
}

Start find_onset(const Spelled& word) {
  constexpr std::uint8_t q = viet::number_of(U'q');
  const Onset single = single_onsets[word.letters[0]];
  if (single != Onset::none) return longer_onset(word, single);
  const bool is_qu = word.letters[0] == q && word.letters[1] == viet::number_of(U'u');
  return is_qu ? Start{Onset::qu, 2} : Start{};
}

std::uint32_t key_from(const Spelled& word, std::size_t from) {
  std::uint32_t key = 0;
  for (std::size_t i = from; i < word.size; ++i)
    key = (key << 5U) | word.letters[i];
  return key;
}

// gi and an i of the rhyme share one letter: gì, gìn, giếng. But già is gi + a.
bool shares_i(const Spelled& word) {
  constexpr std::uint8_t e_circumflex = viet::number_of(U'ê');
  if (word.size == 2) return true;
  if (word.letters[2] == e_circumflex) return word.size > 3;
  return find_rhyme(key_from(word, 2)) == nullptr;
}

bool is_stop(Coda coda) {
  return coda == Coda::c || coda == Coda::ch || coda == Coda::p || coda == Coda::t;
}

bool tone_fits(std::uint8_t tone, Coda coda) {
  return !is_stop(coda) || static_cast<Tone>(tone) >= Tone::sac;
}

Syllable assembled(const Spelled& word, const Start& start, const Rhyme& rhyme) {
  Syllable out;
  out.onset = start.onset;
  out.glide = rhyme.glide || start.onset == Onset::qu;
  out.nucleus = rhyme.nucleus;
  out.coda = rhyme.coda;
  out.tone = static_cast<Tone>(word.tone);
  out.letters = word.size;
  out.marked = word.marked;
  out.old_place = static_cast<std::uint8_t>(start.length + rhyme.old_place);
  out.new_place = static_cast<std::uint8_t>(start.length + rhyme.new_place);
  return out;
}

constexpr std::array<std::u32string_view, 28> onset_spellings = {
    U"",  U"b",  U"c",   U"ch", U"d", U"đ",  U"g",  U"gh", U"gi", U"h", U"k",  U"kh", U"l", U"m",
    U"n", U"ng", U"ngh", U"nh", U"p", U"ph", U"qu", U"r",  U"s",  U"t", U"th", U"tr", U"v", U"x"};

std::u32string letters_of(std::uint32_t key) {
  std::u32string out;
  for (; key != 0; key >>= 5U)
    out.insert(out.begin(), viet::alphabet[(key & 31U) - 1U]);
  return out;
}

std::string written(Onset onset, const Rhyme& rhyme, std::uint8_t tone, ToneStyle style) {
  std::u32string rest = letters_of(rhyme.key);
  char32_t& vowel = rest[style == ToneStyle::old_style ? rhyme.old_place : rhyme.new_place];
  vowel = viet::with_tone(vowel, tone);
  std::u32string_view start = onset_spellings[static_cast<std::size_t>(onset)];
  if (onset == Onset::gi && viet::letter_of(rest[0]).letter == viet::number_of(U'i')) start = U"g";
  std::string out;
  for (const char32_t c : start)
    utf8::append(out, c);
  for (const char32_t c : rest)
    utf8::append(out, c);
  return out;
}

void append_tones(std::vector<std::string>& out, Onset onset, const Rhyme& rhyme, ToneStyle style) {
  for (std::uint8_t tone = 0; tone < viet::tones; ++tone) {
    if (tone_fits(tone, rhyme.coda)) out.push_back(written(onset, rhyme, tone, style));
  }
}

// gi + ê… is read gi + iê…; the spelling is one, so it is listed once.
bool listed(Onset onset, const Rhyme& rhyme) {
  if ((rhyme.onsets & only(onset)) == 0) return false;
  return onset != Onset::gi || rhyme.nucleus != Nucleus::ee || rhyme.coda == Coda::none;
}

}  // namespace

std::optional<Syllable> parse_syllable(std::string_view word) {
  Spelled spelled;
  if (!spell(word, spelled)) return std::nullopt;
  Start start = find_onset(spelled);
  if (start.onset == Onset::gi && shares_i(spelled)) start.length = 1;
  const std::size_t rest = spelled.size - std::size_t{start.length};
  if (rest == 0 || rest > 4) return std::nullopt;
  const Rhyme* rhyme = find_rhyme(key_from(spelled, start.length));
  if (rhyme == nullptr || (rhyme->onsets & only(start.onset)) == 0) return std::nullopt;
  if (!tone_fits(spelled.tone, rhyme->coda)) return std::nullopt;
  return assembled(spelled, start, *rhyme);
}

std::vector<std::string> syllabary(ToneStyle style) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < onset_spellings.size(); ++i) {
    const auto onset = static_cast<Onset>(i);
    for (const Rhyme& rhyme : all_rhymes()) {
      if (listed(onset, rhyme)) append_tones(out, onset, rhyme, style);
    }
  }
  return out;
}

}  // namespace tongket::text
