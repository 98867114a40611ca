#include <array>

#include "text/text.h"

// Numbers in words as formal papers write them: nghìn (not ngàn), linh (not lẻ), bốn after mươi
// (tư is speech), groups of three digits, and tỷ as the highest unit, so that 10^12 is a thousand
// of them.
namespace tongket::text {
namespace {

constexpr std::array<std::string_view, 10> digits = {"không", "một", "hai", "ba",  "bốn",
                                                     "năm",   "sáu", "bảy", "tám", "chín"};
constexpr std::uint64_t billion = 1'000'000'000;

void say(std::string& out, std::string_view word) {
  if (!out.empty()) out += ' ';
  out += word;
}

// The ones after a ten: mốt and lăm.
std::string_view ones_word(unsigned tens, unsigned ones) {
  if (ones == 1 && tens >= 2) return "mốt";
  if (ones == 5 && tens >= 1) return "lăm";
  return digits[ones];
}

void say_tens(std::string& out, unsigned value, bool after_hundreds) {
  const unsigned tens = value / 10;
  const unsigned ones = value % 10;
  if (tens == 0) {
    if (ones == 0) return;
    if (after_hundreds) say(out, "linh");
  } else if (tens == 1) {
    say(out, "mười");
  } else {
    say(out, digits[tens]);
    say(out, "mươi");
  }
  if (ones != 0) say(out, ones_word(tens, ones));
}

// 1 ... 999. A group behind a higher one says its hundred even when there is none: "không trăm".
void say_group(std::string& out, unsigned value, bool behind_higher) {
  const bool hundreds = value >= 100 || behind_higher;
  if (hundreds) {
    say(out, digits[value / 100]);
    say(out, "trăm");
  }
  say_tens(out, value % 100, hundreds);
}

void say_below_billion(std::string& out, std::uint64_t value, bool behind_higher) {
  struct Unit {
    std::uint64_t size;
    std::string_view word;
  };
  constexpr std::array units = {Unit{1'000'000, "triệu"}, Unit{1'000, "nghìn"}, Unit{1, ""}};
  for (const Unit& unit : units) {
    const auto group = static_cast<unsigned>(value / unit.size % 1000);
    if (group == 0) continue;
    say_group(out, group, behind_higher);
    if (!unit.word.empty()) say(out, unit.word);
    behind_higher = true;
  }
}

void say_whole(std::string& out, std::uint64_t value) {
  const std::uint64_t billions = value / billion;
  if (billions != 0) {
    say_whole(out, billions);
    say(out, "tỷ");
  }
  say_below_billion(out, value % billion, billions != 0);
}

std::uint64_t magnitude(std::int64_t value) {
  const auto bits = static_cast<std::uint64_t>(value);
  return value < 0 ? ~bits + 1 : bits;
}

}  // namespace

std::string words(std::int64_t value) {
  if (value == 0) return std::string(digits[0]);
  std::string out;
  if (value < 0) say(out, "âm");
  say_whole(out, magnitude(value));
  return out;
}

}  // namespace tongket::text
