#include "text/rhymes.h"

#include <algorithm>
#include <string_view>

#include "text/viet_letters.h"

namespace tongket::text {
namespace {

constexpr OnsetSet but(OnsetSet all, OnsetSet without) {
  return all & ~without;
}

constexpr OnsetSet every = (OnsetSet{1} << (static_cast<unsigned>(Onset::x) + 1U)) - 1U;
constexpr OnsetSet qu = only(Onset::qu);
constexpr OnsetSet gi = only(Onset::gi);
constexpr OnsetSet none = only(Onset::none);
// c, g, ng stand before a ă â o ô ơ u ư; k, gh, ngh before e ê i y.
constexpr OnsetSet hard = only(Onset::c) | only(Onset::g) | only(Onset::ng);
constexpr OnsetSet soft = only(Onset::k) | only(Onset::gh) | only(Onset::ngh);
constexpr OnsetSet back = but(every, soft | qu);
constexpr OnsetSet front = but(every, hard | qu);
// Before iê a missing onset turns i to y, and gi keeps one i of two.
constexpr OnsetSet front_i = front;
constexpr OnsetSet front_ie = but(front, none);
// No glide after lips, and c with a glide is qu; buýt, phuy and voan are settled loans.
constexpr OnsetSet lips =
    only(Onset::b) | only(Onset::m) | only(Onset::p) | only(Onset::ph) | only(Onset::v);
constexpr OnsetSet rounded = but(back, lips | only(Onset::c) | gi);
constexpr OnsetSet rounded_g = but(rounded, only(Onset::g));  // góa, but no guy, guê
// y for i, by habit after these: kỹ lý mỹ tỷ hy sỹ Vỹ Thy.
constexpr OnsetSet y_alone = none | only(Onset::h) | only(Onset::k) | only(Onset::l) |
                             only(Onset::m) | only(Onset::s) | only(Onset::t) | only(Onset::th) |
                             only(Onset::v) | qu;

// Rhymes that share their vowels and their onsets; "-" is no coda.
struct Family {
  std::u32string_view vowels, codas;
  bool glide;
  Nucleus nucleus;
  OnsetSet onsets;
};

constexpr std::array families = {
    Family{U"a", U"- c ch i m n ng nh o p t u y", false, Nucleus::a, back | qu},
    Family{U"ă", U"c m n ng p t", false, Nucleus::aw, back | qu},
    Family{U"â", U"n ng t y", false, Nucleus::aa, back | qu},
    Family{U"â", U"c m p u", false, Nucleus::aa, back},
    Family{U"e", U"- n o t", false, Nucleus::e, front | qu},
    Family{U"e", U"c m ng p", false, Nucleus::e, front},
    Family{U"ê", U"- ch n nh t u", false, Nucleus::ee, front | qu},
    Family{U"ê", U"m p", false, Nucleus::ee, front},
    Family{U"i", U"- ch nh t", false, Nucleus::i, front_i | qu},
    Family{U"i", U"m n p", false, Nucleus::i, front_i},
    Family{U"i", U"u", false, Nucleus::i, but(front_i, gi)},  // giu is gi + u
    Family{U"y", U"-", false, Nucleus::i, y_alone},
    Family{U"y", U"ch nh t", false, Nucleus::i, qu},
    Family{U"o", U"- c i m n ng p t", false, Nucleus::o, back},
    Family{U"oo", U"c ng", false, Nucleus::long_o, but(back, gi)},
    Family{U"ô", U"c", false, Nucleus::oo, back | qu},
    Family{U"ô", U"- i m n ng p t", false, Nucleus::oo, back},
    Family{U"ơ", U"-", false, Nucleus::ow, back | qu},
    Family{U"ơ", U"i m n p t", false, Nucleus::ow, back},
    Family{U"u", U"- c i m n ng p t", false, Nucleus::u, back},
    Family{U"ư", U"- c i m ng t u", false, Nucleus::uw, back},
    Family{U"ia", U"-", false, Nucleus::ia, but(front_i, gi)},
    Family{U"iê", U"c m n ng p t u", false, Nucleus::ia, front_ie},
    Family{U"yê", U"m ng u", false, Nucleus::ia, none},
    Family{U"yê", U"n t", false, Nucleus::ia, none | qu},
    Family{U"ua", U"-", false, Nucleus::ua, back},
    Family{U"uô", U"c i m n ng t", false, Nucleus::ua, back},
    Family{U"ưa", U"-", false, Nucleus::uwa, back},
    Family{U"ươ", U"c i m n ng p t u", false, Nucleus::uwa, back},
    Family{U"oa", U"n", true, Nucleus::a, rounded | only(Onset::v)},
    Family{U"oa", U"- c ch i m ng nh o p t y", true, Nucleus::a, rounded},
    Family{U"oă", U"c m n ng p t", true, Nucleus::aw, rounded},
    Family{U"oe", U"- n o t", true, Nucleus::e, rounded},
    Family{U"uâ", U"n ng t y", true, Nucleus::aa, rounded_g},
    Family{U"uê", U"- ch nh u", true, Nucleus::ee, rounded_g},
    Family{U"uơ", U"-", true, Nucleus::ow, rounded_g},
    Family{U"uy", U"-", true, Nucleus::i, rounded_g | only(Onset::ph)},
    Family{U"uy", U"t", true, Nucleus::i, rounded_g | only(Onset::b)},
    Family{U"uy", U"ch nh n p u", true, Nucleus::i, rounded_g},
    Family{U"uya", U"-", true, Nucleus::ia, rounded_g},
    Family{U"uyê", U"n t", true, Nucleus::ia, rounded_g},
};

constexpr std::array codas = {
    std::u32string_view{U"-"},  std::u32string_view{U"c"}, std::u32string_view{U"ch"},
    std::u32string_view{U"m"},  std::u32string_view{U"n"}, std::u32string_view{U"ng"},
    std::u32string_view{U"nh"}, std::u32string_view{U"p"}, std::u32string_view{U"t"},
    std::u32string_view{U"i"},  std::u32string_view{U"y"}, std::u32string_view{U"o"},
    std::u32string_view{U"u"},
};

constexpr Coda coda_of(std::u32string_view written) {
  std::size_t at = 0;
  while (codas[at] != written)
    ++at;
  return static_cast<Coda>(at);
}

constexpr std::uint32_t keyed(std::uint32_t key, std::u32string_view letters) {
  for (const char32_t c : letters)
    key = (key << 5U) | viet::number_of(c);
  return key;
}

// A letter with a sign of its own (ă â ê ô ơ) draws the mark; else the second of a glide and its
// vowel when something follows, of oo and of uya; else the first. Only open oa, oe, uy have two
// ways.
constexpr void place_mark(Rhyme& rhyme, const Family& family) {
  const std::size_t sign = family.vowels.find_last_of(U"ăâêôơ");
  if (sign != std::u32string_view::npos) {
    rhyme.old_place = rhyme.new_place = static_cast<std::uint8_t>(sign);
    return;
  }
  const bool second = family.glide || family.nucleus == Nucleus::long_o;
  const bool two_ways = family.glide && rhyme.coda == Coda::none && family.vowels.size() == 2;
  rhyme.new_place = second ? 1 : 0;
  rhyme.old_place = two_ways ? 0 : rhyme.new_place;
}

constexpr Rhyme make_rhyme(const Family& family, std::u32string_view coda) {
  Rhyme rhyme;
  rhyme.key = keyed(0, family.vowels);
  if (coda != U"-") rhyme.key = keyed(rhyme.key, coda);
  rhyme.onsets = family.onsets;
  rhyme.glide = family.glide;
  rhyme.nucleus = family.nucleus;
  rhyme.coda = coda_of(coda);
  place_mark(rhyme, family);
  return rhyme;
}

constexpr std::size_t count_rhymes() {
  std::size_t count = 0;
  for (const Family& family : families) {
    ++count;
    for (const char32_t c : family.codas)
      count += c == U' ' ? 1U : 0U;
  }
  return count;
}

using Rhymes = std::array<Rhyme, count_rhymes()>;

constexpr Rhymes make_rhymes() {
  Rhymes out{};
  std::size_t count = 0;
  for (const Family& family : families) {
    std::u32string_view rest = family.codas;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(U' '), rest.size());
      out[count++] = make_rhyme(family, rest.substr(0, end));
      rest = rest.substr(std::min(end + 1, rest.size()));
    }
  }
  return out;
}

constexpr Rhymes rhymes = make_rhymes();

// Open addressing, a quarter full: a look or two for any key.
constexpr std::size_t slot_bits = 10;
using Slots = std::array<std::uint8_t, std::size_t{1} << slot_bits>;  // 0 empty, else index + 1
static_assert(rhymes.size() < 255);

constexpr std::size_t slot_of(std::uint32_t key) {
  return (key * 2654435769U) >> (32U - slot_bits);
}

constexpr Slots make_slots() {
  Slots out{};
  for (std::size_t i = 0; i < rhymes.size(); ++i) {
    std::size_t slot = slot_of(rhymes[i].key);
    while (out[slot] != 0)
      slot = (slot + 1) % out.size();
    out[slot] = static_cast<std::uint8_t>(i + 1);
  }
  return out;
}

constexpr Slots slots = make_slots();

}  // namespace

const Rhyme* find_rhyme(std::uint32_t key) {
  for (std::size_t slot = slot_of(key); slots[slot] != 0; slot = (slot + 1) % slots.size()) {
    const Rhyme& rhyme = rhymes[slots[slot] - std::size_t{1}];
    if (rhyme.key == key) return &rhyme;
  }
  return nullptr;
}

RhymeList all_rhymes() {
  return {rhymes.data(), rhymes.size()};
}

}  // namespace tongket::text
