#include "text/lost.h"

#include <algorithm>
#include <vector>

#include "base/base.h"
#include "text/encoding_tables.h"
#include "text/encodings.h"
#include "text/syllable.h"
#include "text/viet_letters.h"

namespace tongket::text {
namespace {

constexpr std::size_t npos = std::string_view::npos;

// ---- Letters ----

bool is_letter(char32_t c) {
  return viet::is_ascii_letter(c) || (c >= 0x80 && viet::letter_of(c).letter != 0);
}

struct Char {
  char32_t code_point = 0;
  std::size_t begin = 0;
};

std::vector<Char> characters(std::string_view word) {
  std::vector<Char> list;
  for (std::size_t at = 0; at < word.size();) {
    const utf8::Decoded one = utf8::decode(word, at);
    list.push_back({one.code_point, at});
    at += one.length;
  }
  return list;
}

// ---- A question mark within a word ----

bool is_address(std::string_view word) {
  return word.find_first_of("/@=&\\._") != npos;
}

// "gì?Thế", "gì?thế": only the space is missing.
bool is_question(std::string_view before, std::string_view after) {
  if (viet::is_ascii(before) && viet::is_ascii(after)) return false;
  return after.size() > 1 && parse_syllable(before) && parse_syllable(after);
}

bool has_lost_mark(std::string_view word) {
  if (word.find('?') == npos || is_address(word)) return false;
  const std::vector<Char> list = characters(word);
  for (std::size_t i = 1; i + 1 < list.size(); ++i) {
    const char32_t before = list[i - 1].code_point, after = list[i + 1].code_point;
    if (list[i].code_point != '?' || !is_letter(before) || !is_letter(after)) continue;
    if (viet::is_capital(after) && !viet::is_capital(before)) continue;  // a sentence begins
    const std::size_t at = list[i].begin;
    const std::size_t next = std::min(word.find('?', at + 1), word.size());
    const std::size_t last = word.rfind('?', at - 1);
    const std::size_t begin = last == npos ? 0 : last + 1;
    if (!is_question(word.substr(begin, at - begin), word.substr(at + 1, next - at - 1)))
      return true;
  }
  return false;
}

// ---- Bytes taken for letters ----

// The byte that Windows-1252 shows as the character; 0 for those that it hasn't.
unsigned char byte_of(char32_t c) {
  if (c < 0x80) return static_cast<unsigned char>(c);
  if (c >= 0xA0 && c <= 0xFF) return static_cast<unsigned char>(c);
  if (c >= 0x1E00 && c < 0x1F00) return 0;  // most letters of Vietnamese
  for (std::size_t byte = 0x80; byte < 0xA0; ++byte) {
    if (windows_1252_bytes[byte] == c) return static_cast<unsigned char>(byte);
  }
  return c >= 0x80 && c < 0xA0 ? static_cast<unsigned char>(c) : 0;
}

// Empty where a character is none of Windows-1252's.
std::string bytes_of(std::string_view word) {
  std::string bytes;
  for (std::size_t at = 0; at < word.size();) {
    const utf8::Decoded one = utf8::decode(word, at);
    const unsigned char byte = byte_of(one.code_point);
    if (byte == 0) return {};
    bytes += static_cast<char>(byte);
    at += one.length;
  }
  return bytes;
}

// What UTF-8 that was misread consists of: Vietnamese letters, dashes and quotation marks.
bool is_misreadable(char32_t c) {
  return (c >= 0x80 && viet::letter_of(c).letter != 0) || (c >= 0x2010 && c <= 0x2026);
}

// XÃ and a no-break space behind it are the bytes of "à": only within a word in small letters.
bool is_capital_and_space(std::string_view bytes, std::size_t at) {
  if (static_cast<unsigned char>(bytes[at + 1]) != 0xA0) return false;
  return at == 0 || bytes[at - 1] < 'a' || bytes[at - 1] > 'z';
}

// The text that the word's bytes are, where they hold letters of UTF-8.
std::string misread(std::string_view word) {
  const std::string bytes = bytes_of(word);
  bool found = false;
  for (std::size_t at = 0; at + 1 < bytes.size();) {
    const utf8::Decoded one = utf8::decode(bytes, at);
    if (one.length > 1 && is_misreadable(one.code_point) && !is_capital_and_space(bytes, at))
      found = true;
    at += one.length;
  }
  return found ? bytes : std::string();
}

// Signs that are letters of TCVN3's fonts. Not what stands behind units and ordinals (² ³ ¹ º ª °).
bool is_sign(char32_t c) {
  constexpr std::u32string_view others = U"\u00B0\u00B1\u00B2\u00B3\u00B4\u00B7\u00B9\u00BA\u00AA";
  return c > 0xA0 && c < 0xC0 && others.find(c) == std::u32string_view::npos;
}

std::string_view without_ascii_marks(std::string_view word) {
  const auto is_mark = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x80 && !viet::is_ascii_letter(byte);
  };
  while (!word.empty() && is_mark(word.front()))
    word.remove_prefix(1);
  while (!word.empty() && is_mark(word.back()))
    word.remove_suffix(1);
  return word;
}

struct Legacy {
  std::string meant;
  bool sure = false;  // a sign among letters: no other language writes so
};

// A syllable in that encoding that is none as it stands.
std::optional<Legacy> legacy_word(std::string_view word, Encoding encoding) {
  if (viet::is_ascii(word) || parse_syllable(word)) return std::nullopt;
  const std::string bytes = bytes_of(word);
  if (bytes.empty()) return std::nullopt;
  Decoded decoded = decode_all(bytes, encoding);
  const std::string_view made = decoded.text;
  if (decoded.faults.count != 0 || viet::is_ascii(made) || !parse_syllable(made))
    return std::nullopt;
  const std::vector<Char> list = characters(word);
  const auto has_sign = [](const Char& each) { return is_sign(each.code_point); };
  const bool sure = list.size() > 1 && std::any_of(list.begin(), list.end(), has_sign);
  return Legacy{std::move(decoded.text), encoding == Encoding::tcvn3 && sure};
}

// ---- The text ----

class Look {
 public:
  explicit Look(std::string_view text) : text_(text) {}

  std::optional<LostLetters> find() {
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t end = std::min(text_.find_first_of(" \t\r\n", at), text_.size());
      if (end > at && word(at, end)) return std::move(found_);
      at = end + 1;
    }
    return std::nullopt;
  }

 private:
  bool lost(Loss loss, std::size_t begin, std::size_t end, std::string meant = {}) {
    found_ = {loss, begin, end, std::move(meant)};
    return true;
  }

  bool word(std::size_t begin, std::size_t end) {
    const std::string_view word = text_.substr(begin, end - begin);
    if (has_lost_mark(word)) return lost(Loss::question, begin, end);
    if (viet::is_ascii(word)) return false;
    if (word.find("\xEF\xBF\xBD") != npos) return lost(Loss::replacement, begin, end);
    if (std::string meant = misread(word); !meant.empty())
      return lost(Loss::misread, begin, end, std::move(meant));
    return old_word(begin, word);
  }

  // One that another language may have counts from the second on.
  bool old_word(std::size_t begin, std::string_view word) {
    const std::string_view letters = without_ascii_marks(word);
    const std::size_t from = begin + static_cast<std::size_t>(letters.data() - word.data());
    for (const Encoding encoding : {Encoding::tcvn3, Encoding::vni}) {
      std::optional<Legacy> old = legacy_word(letters, encoding);
      if (!old) continue;
      const bool is_tcvn3 = encoding == Encoding::tcvn3;
      std::size_t& before = is_tcvn3 ? tcvn3_ : vni_;
      if (++before > 1 || old->sure)
        return lost(is_tcvn3 ? Loss::tcvn3 : Loss::vni, from, from + letters.size(),
                    std::move(old->meant));
    }
    return false;
  }

  std::string_view text_;
  LostLetters found_;
  std::size_t tcvn3_ = 0;
  std::size_t vni_ = 0;
};

}  // namespace

std::optional<LostLetters> find_lost_letters(std::string_view utf8) {
  return Look(utf8).find();
}

}  // namespace tongket::text
