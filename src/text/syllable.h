// One written Vietnamese syllable, taken apart.
//
// In: a word in UTF-8 and NFC, any case. Out: onset, glide, nucleus, coda and tone, and where the
// tone mark stands and should stand. Refused: whatever the orthography doesn't write, so that a
// word of another language is seldom taken for one (kon, qa, cia, hát with hỏi, fa).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tongket::text {

// clang-format off
enum class Onset : std::uint8_t {
  none, b, c, ch, d, dd, g, gh, gi, h, k, kh, l, m, n, ng, ngh, nh, p, ph, qu, r, s, t, th, tr, v, x
};
// As they sound: i is also the y of ý, ia also iê and yê, ua also uô, uwa also ươ.
enum class Nucleus : std::uint8_t {
  a, aw /*ă*/, aa /*â*/, e, ee /*ê*/, i, o, oo /*ô*/, ow /*ơ*/, u, uw /*ư*/,
  ia, ua, uwa /*ưa*/, long_o /*the oo of xoong*/
};
enum class Coda : std::uint8_t { none, c, ch, m, n, ng, nh, p, t, i, y, o, u };
enum class Tone : std::uint8_t { ngang, huyen, hoi, nga, sac, nang };
// clang-format on

// Where the mark of an open oa, oe, uy stands: hòa, khỏe, thúy or hoà, khoẻ, thuý.
enum class ToneStyle : std::uint8_t { old_style, new_style };

struct Syllable {
  Onset onset = Onset::none;
  bool glide = false;  // the o or u of hoa, huệ, quả
  Nucleus nucleus = Nucleus::a;
  Coda coda = Coda::none;
  Tone tone = Tone::ngang;
  // Letters counted from 0. marked: where the mark is (0 for ngang); the others: where it belongs.
  std::uint8_t letters = 0;
  std::uint8_t marked = 0;
  std::uint8_t old_place = 0;
  std::uint8_t new_place = 0;

  [[nodiscard]] std::uint8_t place(ToneStyle style) const {
    return style == ToneStyle::old_style ? old_place : new_place;
  }
  // Whether a mark stands where one of the two styles puts it.
  [[nodiscard]] bool well_placed() const {
    return tone == Tone::ngang || marked == old_place || marked == new_place;
  }
};

// Nothing for what is no Vietnamese syllable. A mark on a wrong letter (qúy, hòan) is forgiven, two
// marks aren't; stops (c ch p t) take sắc or nặng only. Allocates nothing.
std::optional<Syllable> parse_syllable(std::string_view word);

// Every syllable that parse_syllable knows, in small letters, sorted by onset, rhyme and tone; more
// than the language uses. For tests and measures.
std::vector<std::string> syllabary(ToneStyle style);

}  // namespace tongket::text
