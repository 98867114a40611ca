#include <algorithm>
#include <array>

#include "text/pair_codec.h"

// TCVN3's capitals. A toned capital has the byte of the small letter, so "VIÖT" says VIệT; whether
// a capital was meant shows in the letters around it. Lines are judged one by one.
namespace tongket::text {
namespace {

enum Kind : std::uint8_t { other = 0, capital = 1, toned = 2, plain = 4, mark = 8 };
constexpr std::size_t max_line = decode_block;

std::size_t index_of(char byte) {
  return static_cast<unsigned char>(byte);
}

// The plain letter of each letter with a tone, as bytes: B8 (á) -> 61 (a).
struct Family {
  unsigned char small, large;
  std::array<unsigned char, 5> toned;
};
constexpr Family families[] = {
    {0x61, 0x41, {0xB8, 0xB5, 0xB6, 0xB7, 0xB9}}, {0xA8, 0xA1, {0xBE, 0xBB, 0xBC, 0xBD, 0xC6}},
    {0xA9, 0xA2, {0xCA, 0xC7, 0xC8, 0xC9, 0xCB}}, {0x65, 0x45, {0xD0, 0xCC, 0xCE, 0xCF, 0xD1}},
    {0xAA, 0xA3, {0xD5, 0xD2, 0xD3, 0xD4, 0xD6}}, {0x69, 0x49, {0xDD, 0xD7, 0xD8, 0xDC, 0xDE}},
    {0x6F, 0x4F, {0xE3, 0xDF, 0xE1, 0xE2, 0xE4}}, {0xAB, 0xA4, {0xE8, 0xE5, 0xE6, 0xE7, 0xE9}},
    {0xAC, 0xA5, {0xED, 0xEA, 0xEB, 0xEC, 0xEE}}, {0x75, 0x55, {0xF3, 0xEF, 0xF1, 0xF2, 0xF4}},
    {0xAD, 0xA6, {0xF8, 0xF5, 0xF6, 0xF7, 0xF9}}, {0x79, 0x59, {0xFD, 0xFA, 0xFB, 0xFC, 0xFE}},
};

struct Letters {
  std::array<std::uint8_t, 256> kind{};
  std::array<unsigned char, 256> large_of_toned{};
};

constexpr Letters make_letters() {
  Letters out;
  for (std::size_t c = 'a'; c <= 'z'; ++c) {
    out.kind[c] = plain;
    out.kind[c - 'a' + 'A'] = capital;
  }
  out.kind[0xAE] = plain;    // đ
  out.kind[0xA7] = capital;  // Đ
  for (const Family& family : families) {
    out.kind[family.small] = plain;
    out.kind[family.large] = capital;
    for (const unsigned char one : family.toned) {
      out.kind[one] = toned;
      out.large_of_toned[one] = family.large;
    }
  }
  for (std::size_t c = 0xB0; c <= 0xB4; ++c)
    out.kind[c] = mark;
  return out;
}
constexpr Letters letters = make_letters();

std::uint8_t kind_of(char byte) {
  return letters.kind[index_of(byte)];
}

struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;
};

Word word_around(std::string_view line, std::size_t at) {
  Word word{at, at};
  while (word.begin > 0 && kind_of(line[word.begin - 1]) != other)
    --word.begin;
  while (word.end < line.size() && kind_of(line[word.end]) != other)
    ++word.end;
  return word;
}

std::string_view text_of(std::string_view line, Word word) {
  return line.substr(word.begin, word.end - word.begin);
}

// No letter that is surely small, and two capitals, or one behind a letter with a tone ("ñY").
bool all_capitals(std::string_view text) {
  std::size_t capitals = 0;
  std::uint8_t before = other;
  for (const char byte : text) {
    const std::uint8_t kind = kind_of(byte);
    if (kind == plain) return false;
    if (kind == capital) capitals += before == toned ? 2U : 1U;
    before = kind;
  }
  return capitals >= 2;
}

// "HéI", "ñY": capitals beside a letter that may be one.
bool surely_capitals(std::string_view word) {
  bool has_tone = false;
  for (const char byte : word)
    has_tone = has_tone || kind_of(byte) == toned;
  return has_tone && all_capitals(word);
}

// The word before or behind across one space; empty at the line's ends and across other marks.
std::string_view neighbour(std::string_view line, Word word, bool behind) {
  if (behind) {
    if (word.end + 1 >= line.size() || line[word.end] != ' ') return {};
    return text_of(line, word_around(line, word.end + 1));
  }
  if (word.begin < 2 || line[word.begin - 1] != ' ') return {};
  return text_of(line, word_around(line, word.begin - 2));
}

// "HéI" is all capitals; "X·" may be Xã or XÃ and follows its neighbours: two in capitals, or one
// at the line's end that is no mere abbreviation.
bool meant_as_capitals(std::string_view line, Word word) {
  const std::string_view text = text_of(line, word);
  if (all_capitals(text)) return true;
  for (const char byte : text) {
    if (kind_of(byte) == plain) return false;
  }
  const std::string_view before = neighbour(line, word, false);
  const std::string_view behind = neighbour(line, word, true);
  if (before.empty()) return surely_capitals(behind);
  if (behind.empty()) return surely_capitals(before);
  return all_capitals(before) && all_capitals(behind);
}

// "A¸": the plain capital and the small letter with the tone, another way to write Á.
bool is_pair(char before, char byte) {
  return kind_of(byte) == toned && letters.large_of_toned[index_of(byte)] == index_of(before);
}

// A line of capitals: no letter is surely small, and one word is surely of capitals ("Sè: 5/Q§"
// isn't: Số, not SỐ).
bool is_line_of_capitals(std::string_view line) {
  if (!all_capitals(line)) return false;
  for (std::size_t at = 0; at < line.size();) {
    const Word word = word_around(line, at);
    if (surely_capitals(text_of(line, word))) return true;
    at = word.end + 1;
  }
  return false;
}

// The pairs of a block at once, which the compiler does side by side: whether any may be a
// capital and a letter with a tone, with the letter behind them not surely small or the two of them
// a pair. It may say yes for nothing (every byte from B0 on counts as a tone, every odd letter as
// one of A E I O U Y), never no.
constexpr std::size_t filter_block = 32;
constexpr std::size_t filter_window = filter_block + 2;  // bytes looked at
bool may_ask(const char* bytes) {
  const auto in = [](std::uint8_t byte, std::uint8_t first, std::uint8_t count) {
    return std::uint8_t{static_cast<std::uint8_t>(byte - first) < count};
  };
  std::uint8_t any = 0;
  for (std::size_t i = 0; i < filter_block; ++i) {
    const auto one = static_cast<std::uint8_t>(bytes[i]);
    const auto next = static_cast<std::uint8_t>(bytes[i + 1]);
    const auto third = static_cast<std::uint8_t>(bytes[i + 2]);
    const std::uint8_t loose = (in(third, 'a', 26) | in(third, 0xA8, 7)) ^ 1U;
    const std::uint8_t may_pair = (in(one, 'A', 26) & one) | in(one, 0xA1, 6);
    const std::uint8_t capital_first =
        (in(one, 'A', 26) | in(one, 0xA1, 7)) & in(next, 0xB0, 80) & (loose | may_pair);
    const std::uint8_t tone_first =
        (in(next, 'A', 26) | in(next, 0xA1, 7)) & in(one, 0xB0, 80) & loose;
    any |= capital_first | tone_first;
  }
  return any != 0;
}

// The first byte at or behind `at` that makes the question of capitals arise: a capital and a
// letter with a tone side by side, the next letter not surely small ("Héi" asks nothing).
std::size_t find_question(std::string_view line, std::size_t at) {
  at = std::max<std::size_t>(at, 1);
  std::size_t looked = at;  // behind it, a block may be passed over
  for (; at < line.size(); ++at) {
    if (at == looked) {
      while (at - 1 + filter_window <= line.size() && !may_ask(line.data() + at - 1))
        at += filter_block;
      looked = at + filter_block;
      if (at == line.size()) break;
    }
    if ((kind_of(line[at - 1]) | kind_of(line[at])) != (capital | toned)) continue;
    const bool pair = is_pair(line[at - 1], line[at]);
    if (pair || at + 1 == line.size() || kind_of(line[at + 1]) != plain) return at;
  }
  return at;
}

class LineDecoder {
 public:
  LineDecoder(std::string_view line, DecodeSink& sink)
      : line_(line), capitals_(is_line_of_capitals(line)), sink_(sink) {}

  void run() {
    std::size_t at = find_question(line_, 0);
    while (at < line_.size())
      at = find_question(line_, decide(at));
    write(line_.size(), table());
  }

 private:
  // Where to go on.
  std::size_t decide(std::size_t at) {
    if (is_pair(line_[at - 1], line_[at]) && written_ < at) {
      write(at - 1, table());
      written_ = at;
      sink_.move_origin(1);
      write(at + 1, tcvn3_capital_pairs());
      return at + 1;
    }
    if (capitals_) return at + 1;
    const Word word = word_around(line_, at);
    if (!meant_as_capitals(line_, word)) return at + 1;
    write(word.begin, table());
    write(word.end, tcvn3_capital_pairs());
    return word.end;
  }

  [[nodiscard]] const PairTable& table() const {
    return capitals_ ? tcvn3_capital_pairs() : tcvn3_pairs();
  }

  void write(std::size_t to, const PairTable& table) {
    if (to <= written_) return;
    decode_pairs(table, line_.substr(written_, to - written_), sink_);
    written_ = to;
  }

  std::string_view line_;
  bool capitals_;
  DecodeSink& sink_;
  std::size_t written_ = 0;
};

// Whole lines, or a piece of an endless one, cut behind its last space; 0: not all of it is here
// yet.
std::size_t stretch_length(std::string_view bytes, bool last) {
  const std::string_view window = bytes.substr(0, max_line);
  if (last && window.size() == bytes.size()) return bytes.size();
  const std::size_t end = window.rfind('\n');
  if (end != std::string_view::npos) return end + 1;
  if (bytes.size() < max_line + 1) return 0;
  const std::size_t space = window.rfind(' ');
  if (space != std::string_view::npos) return space;
  return std::max<std::size_t>(settled_prefix(tcvn3_pairs(), window), 1);
}

// Lines in which no question arises are decoded together.
void decode_lines(std::string_view lines, DecodeSink& sink) {
  std::size_t begin = 0;
  for (std::size_t done = 0; done < lines.size(); done = begin) {
    const std::size_t question = find_question(lines, done);
    const bool none = question == lines.size();
    begin = none ? question : lines.rfind('\n', question) + 1;
    decode_pairs(tcvn3_pairs(), lines.substr(done, begin - done), sink);
    if (none) return;
    const std::size_t end = std::min(lines.find('\n', question), lines.size() - 1) + 1;
    LineDecoder(lines.substr(begin, end - begin), sink).run();
    begin = end;
  }
}

}  // namespace

std::size_t decode_tcvn3(std::string_view bytes, bool last, DecodeSink& sink) {
  std::size_t done = 0;
  while (done < bytes.size()) {
    const std::size_t length = stretch_length(bytes.substr(done), last);
    if (length == 0) break;
    decode_lines(bytes.substr(done, length), sink);
    done += length;
  }
  return done;
}

}  // namespace tongket::text
