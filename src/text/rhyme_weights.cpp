#include "text/rhyme_weights.h"

#include <array>

// Counted in Decree 30/2020/NĐ-CP and its annexes. Guidance 36-HD/VPTW was left out, so that the
// detector can be measured on prose that it hasn't seen.
namespace tongket::text {
namespace {

struct Row {
  bool glide;
  Nucleus nucleus;
  Coda coda;
  std::string_view by_tone;  // ngang, huyền, hỏi, ngã, sắc, nặng
};

// clang-format off
constexpr Row rows[] = {
    {false, Nucleus::a, Coda::none, "785561"},
    {false, Nucleus::a, Coda::c, "000081"},
    {false, Nucleus::a, Coda::ch, "000063"},
    {false, Nucleus::a, Coda::m, "543025"},
    {false, Nucleus::a, Coda::n, "719145"},
    {false, Nucleus::a, Coda::ng, "634064"},
    {false, Nucleus::a, Coda::nh, "683334"},
    {false, Nucleus::a, Coda::p, "000061"},
    {false, Nucleus::a, Coda::t, "000051"},
    {false, Nucleus::a, Coda::i, "467056"},
    {false, Nucleus::a, Coda::y, "580010"},
    {false, Nucleus::a, Coda::o, "766156"},
    {false, Nucleus::a, Coda::u, "530000"},
    {false, Nucleus::aw, Coda::c, "000042"},
    {false, Nucleus::aw, Coda::m, "600010"},
    {false, Nucleus::aw, Coda::n, "900110"},
    {false, Nucleus::aw, Coda::ng, "661000"},
    {false, Nucleus::aw, Coda::p, "000010"},
    {false, Nucleus::aw, Coda::t, "000054"},
    {false, Nucleus::aa, Coda::c, "000001"},
    {false, Nucleus::aa, Coda::m, "506045"},
    {false, Nucleus::aa, Coda::n, "675436"},
    {false, Nucleus::aa, Coda::ng, "110000"},
    {false, Nucleus::aa, Coda::p, "000056"},
    {false, Nucleus::aa, Coda::t, "000056"},
    {false, Nucleus::aa, Coda::y, "442060"},
    {false, Nucleus::aa, Coda::u, "260671"},
    {false, Nucleus::e, Coda::none, "303100"},
    {false, Nucleus::e, Coda::m, "150000"},
    {false, Nucleus::e, Coda::n, "300001"},
    {false, Nucleus::e, Coda::p, "000040"},
    {false, Nucleus::e, Coda::t, "000030"},
    {false, Nucleus::e, Coda::o, "700010"},
    {false, Nucleus::ee, Coda::none, "467256"},
    {false, Nucleus::ee, Coda::m, "200001"},
    {false, Nucleus::ee, Coda::n, "810060"},
    {false, Nucleus::ee, Coda::nh, "000003"},
    {false, Nucleus::ee, Coda::p, "000013"},
    {false, Nucleus::ee, Coda::t, "000050"},
    {false, Nucleus::ee, Coda::u, "110050"},
    {false, Nucleus::i, Coda::none, "867497"},
    {false, Nucleus::i, Coda::ch, "000064"},
    {false, Nucleus::i, Coda::m, "100000"},
    {false, Nucleus::i, Coda::n, "710000"},
    {false, Nucleus::i, Coda::nh, "474478"},
    {false, Nucleus::i, Coda::p, "000001"},
    {false, Nucleus::i, Coda::u, "000003"},
    {false, Nucleus::o, Coda::none, "613285"},
    {false, Nucleus::o, Coda::c, "000024"},
    {false, Nucleus::o, Coda::m, "000010"},
    {false, Nucleus::o, Coda::n, "410001"},
    {false, Nucleus::o, Coda::ng, "660051"},
    {false, Nucleus::o, Coda::p, "000002"},
    {false, Nucleus::o, Coda::t, "000020"},
    {false, Nucleus::o, Coda::i, "001414"},
    {false, Nucleus::oo, Coda::none, "568086"},
    {false, Nucleus::oo, Coda::c, "000044"},
    {false, Nucleus::oo, Coda::m, "050000"},
    {false, Nucleus::oo, Coda::n, "200000"},
    {false, Nucleus::oo, Coda::ng, "832055"},
    {false, Nucleus::oo, Coda::p, "000004"},
    {false, Nucleus::oo, Coda::t, "000005"},
    {false, Nucleus::oo, Coda::i, "132467"},
    {false, Nucleus::ow, Coda::none, "945611"},
    {false, Nucleus::ow, Coda::n, "600010"},
    {false, Nucleus::ow, Coda::p, "000006"},
    {false, Nucleus::ow, Coda::i, "661071"},
    {false, Nucleus::u, Coda::none, "427148"},
    {false, Nucleus::u, Coda::c, "000058"},
    {false, Nucleus::u, Coda::m, "020003"},
    {false, Nucleus::u, Coda::n, "100000"},
    {false, Nucleus::u, Coda::ng, "750145"},
    {false, Nucleus::u, Coda::p, "000001"},
    {false, Nucleus::u, Coda::t, "000021"},
    {false, Nucleus::u, Coda::i, "010020"},
    {false, Nucleus::uw, Coda::none, "777866"},
    {false, Nucleus::uw, Coda::c, "000097"},
    {false, Nucleus::uw, Coda::ng, "220471"},
    {false, Nucleus::uw, Coda::i, "005000"},
    {false, Nucleus::uw, Coda::u, "700020"},
    {false, Nucleus::ia, Coda::none, "100435"},
    {false, Nucleus::ia, Coda::c, "000006"},
    {false, Nucleus::ia, Coda::m, "105006"},
    {false, Nucleus::ia, Coda::n, "543137"},
    {false, Nucleus::ia, Coda::ng, "500020"},
    {false, Nucleus::ia, Coda::p, "000053"},
    {false, Nucleus::ia, Coda::t, "000076"},
    {false, Nucleus::ia, Coda::u, "566057"},
    {false, Nucleus::ua, Coda::none, "208000"},
    {false, Nucleus::ua, Coda::c, "000005"},
    {false, Nucleus::ua, Coda::ng, "000020"},
    {false, Nucleus::ua, Coda::t, "000010"},
    {false, Nucleus::ua, Coda::i, "000030"},
    {false, Nucleus::uwa, Coda::none, "133510"},
    {false, Nucleus::uwa, Coda::c, "000068"},
    {false, Nucleus::uwa, Coda::ng, "674145"},
    {false, Nucleus::uwa, Coda::i, "170050"},
    {true, Nucleus::a, Coda::none, "643052"},
    {true, Nucleus::a, Coda::ch, "000002"},
    {true, Nucleus::a, Coda::n, "847015"},
    {true, Nucleus::a, Coda::ng, "002000"},
    {true, Nucleus::a, Coda::nh, "200000"},
    {true, Nucleus::a, Coda::t, "000012"},
    {true, Nucleus::a, Coda::i, "030006"},
    {true, Nucleus::aw, Coda::c, "000007"},
    {true, Nucleus::aa, Coda::n, "213002"},
    {true, Nucleus::aa, Coda::t, "000016"},
    {true, Nucleus::i, Coda::none, "714010"},
    {true, Nucleus::oo, Coda::c, "000040"},
    {true, Nucleus::ia, Coda::n, "475101"},
    {true, Nucleus::ia, Coda::t, "000064"},
};
// clang-format on

constexpr std::size_t nuclei = static_cast<std::size_t>(Nucleus::long_o) + 1;
constexpr std::size_t codas = static_cast<std::size_t>(Coda::u) + 1;
constexpr std::size_t tones = static_cast<std::size_t>(Tone::nang) + 1;

constexpr std::size_t place(bool glide, Nucleus nucleus, Coda coda) {
  const std::size_t first = (glide ? nuclei : 0) + static_cast<std::size_t>(nucleus);
  return first * codas + static_cast<std::size_t>(coda);
}

using Weights = std::array<std::array<char, tones>, 2 * nuclei * codas>;

constexpr Weights make_weights() {
  Weights out{};
  for (const Row& row : rows) {
    for (std::size_t tone = 0; tone < tones; ++tone)
      out[place(row.glide, row.nucleus, row.coda)][tone] =
          static_cast<char>(row.by_tone[tone] - '0');
  }
  return out;
}
constexpr Weights weights = make_weights();

}  // namespace

int rhyme_weight(const Syllable& syllable) {
  const auto& row = weights[place(syllable.glide, syllable.nucleus, syllable.coda)];
  return row[static_cast<std::size_t>(syllable.tone)];
}

}  // namespace tongket::text
