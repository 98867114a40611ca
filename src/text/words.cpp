#include <array>

#include "text/writing.h"

// Numbers in words: groups of three digits, and tỷ as the highest unit, so that 10^12 is a thousand
// of them. The choices of region and habit are options.
namespace tongket::text {
namespace {

using Options = WordsOptions;

constexpr std::array<std::string_view, 10> digits = {"không", "một", "hai", "ba",  "bốn",
                                                     "năm",   "sáu", "bảy", "tám", "chín"};
constexpr std::uint64_t billion = 1'000'000'000;
constexpr std::int64_t most = 1'000'000'000'000'000'000;

// Gathers the words of one number.
class Speech {
 public:
  explicit Speech(const Options& options) : options_(options) {}

  void say(std::string_view word) {
    if (!out_.empty()) out_ += ' ';
    out_ += word;
  }

  void whole(std::uint64_t value) {
    if (value == 0) return say(digits[0]);
    above_zero(value);
  }

  std::string take() { return std::move(out_); }

 private:
  void above_zero(std::uint64_t value) {
    const std::uint64_t billions = value / billion;
    if (billions != 0) {
      above_zero(billions);
      say("tỷ");
    }
    below_billion(value % billion, billions != 0);
  }

  void below_billion(std::uint64_t value, bool behind_higher) {
    struct Unit {
      std::uint64_t size;
      std::string_view word;
    };
    const bool ngan = options_.thousand == Options::Thousand::ngan;
    const std::array units = {Unit{1'000'000, "triệu"}, Unit{1'000, ngan ? "ngàn" : "nghìn"},
                              Unit{1, ""}};
    for (const Unit& unit : units) {
      const auto value_of_group = static_cast<unsigned>(value / unit.size % 1000);
      if (value_of_group == 0) continue;
      group(value_of_group, behind_higher);
      if (!unit.word.empty()) say(unit.word);
      behind_higher = true;
    }
  }

  // 1 ... 999. A group behind a higher one says its hundred even when there is none: "không trăm".
  void group(unsigned value, bool behind_higher) {
    const bool hundreds = value >= 100 || behind_higher;
    if (hundreds) {
      say(digits[value / 100]);
      say("trăm");
    }
    tens(value % 100, hundreds);
  }

  void tens(unsigned value, bool after_hundreds) {
    const unsigned ten = value / 10;
    const unsigned one = value % 10;
    if (ten == 0) {
      if (one == 0) return;
      if (after_hundreds) say(options_.zero_tens == Options::ZeroTens::le ? "lẻ" : "linh");
    } else if (ten == 1) {
      say("mười");
    } else {
      say(digits[ten]);
      say("mươi");
    }
    if (one != 0) say(ones_word(ten, one));
  }

  // The ones after a ten: mốt, lăm, by choice tư.
  [[nodiscard]] std::string_view ones_word(unsigned ten, unsigned one) const {
    if (one == 1 && ten >= 2) return "mốt";
    if (one == 4 && ten >= 2 && options_.four_after_tens == Options::Four::tu) return "tư";
    if (one == 5 && ten >= 1) return "lăm";
    return digits[one];
  }

  const Options& options_;
  std::string out_;
};

std::uint64_t magnitude(std::int64_t value) {
  const auto bits = static_cast<std::uint64_t>(value);
  return value < 0 ? ~bits + 1 : bits;
}

// "05" is không năm: zeros one by one, the rest as a number (18 digits at most).
void say_fraction(Speech& speech, std::string_view fraction) {
  std::uint64_t rest = 0;
  for (const char digit : fraction) {
    if (rest == 0 && digit == '0') speech.say(digits[0]);
    rest = rest * 10 + static_cast<std::uint64_t>(digit - '0');
  }
  speech.whole(rest);
}

bool sayable(const Decimal& value) {
  return value <= Decimal(most) && value >= Decimal(-most);
}

}  // namespace

std::string words(std::int64_t value, const WordsOptions& options) {
  Speech speech(options);
  if (value < 0) speech.say("âm");
  speech.whole(magnitude(value));
  return speech.take();
}

std::optional<std::string> words(const Decimal& value, const WordsOptions& options) {
  if (!sayable(value)) return std::nullopt;
  Speech speech(options);
  if (value.is_negative()) speech.say("âm");
  speech.whole(magnitude(value.rounded(0, Rounding::down).to_int64().value_or(0)));
  const std::string plain = value.to_string();
  const std::size_t point = plain.find('.');
  if (point != std::string::npos) {
    speech.say("phẩy");
    say_fraction(speech, std::string_view(plain).substr(point + 1));
  }
  return speech.take();
}

std::optional<std::string> ordinal(std::int64_t value, const WordsOptions& options) {
  if (value < 1) return std::nullopt;
  if (value == 1) return "thứ nhất";
  if (value == 2 && options.second == Options::Second::nhi) return "thứ nhì";
  if (value == 4) return "thứ tư";
  return "thứ " + words(value, options);
}

std::optional<std::string> money_words(const Decimal& dong, const WordsOptions& options) {
  auto said = words(dong, options);
  if (!said) return std::nullopt;
  *said += options.even_money && dong.is_whole() ? " đồng chẵn" : " đồng";
  return said;
}

}  // namespace tongket::text
