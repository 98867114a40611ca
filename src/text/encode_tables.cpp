#include "text/encode_tables.h"

#include "text/pair_codec.h"
#include "text/text.h"
#include "text/viet_letters.h"

namespace tongket::text {
namespace {

char32_t character_of(const Unit& unit) {
  return utf8::decode({unit.bytes.data(), unit.length}, 0).code_point;
}

void set(EncodeTable& table, char32_t c, std::size_t first, std::size_t second) {
  if (c == 0 || c >= encodable_end || table.bytes[c] != 0) return;
  table.bytes[c] = static_cast<std::uint16_t>(first | (second << 8U));
}

std::size_t byte_of_mark(const PairTable& pairs, std::size_t mark, bool capital) {
  std::size_t found = 0;
  for (std::size_t byte = 0; byte < 256; ++byte) {
    if (pairs.mark[byte] != mark) continue;
    if (found == 0 || !capital) found = byte;  // VNI's capitals come before its small letters
  }
  return found;
}

void set_pairs(EncodeTable& table, const PairTable& pairs, std::size_t letter) {
  for (std::size_t mark = 1; mark < mark_kinds; ++mark) {
    if (((pairs.takes[letter] >> mark) & 1U) == 0) continue;
    const char32_t c = character_of(pairs.units[letter][mark]);
    set(table, c, letter, byte_of_mark(pairs, mark, viet::letter_of(c).upper));
  }
}

EncodeTable inverse(const PairTable& pairs) {
  EncodeTable table;
  for (std::size_t byte = 0; byte < 256; ++byte) {
    if (pairs.alone[byte] != 0xFFFD) set(table, pairs.alone[byte], byte, 0);
  }
  for (std::size_t letter = 0; letter < 256; ++letter)
    set_pairs(table, pairs, letter);
  return table;
}

char32_t other_case(char32_t c, bool to_capital) {
  std::string text;
  utf8::append(text, c);
  const std::string mapped = to_capital ? upper(text) : lower(text);
  const utf8::Decoded decoded = utf8::decode(mapped, 0);
  return decoded.length == mapped.size() ? decoded.code_point : c;
}

void set_instead(EncodeTable& table, char32_t c, char32_t instead) {
  if (instead != c && instead < encodable_end && table.bytes[instead] != 0) {
    table.instead[c] = static_cast<char16_t>(instead);
  }
}

// The capitals of VN1 and the marks are read, but fonts don't have them.
bool only_read(std::size_t byte) {
  constexpr std::string_view bytes =
      "\xAF\xB0\xB1\xB2\xB3\xB4\xBA\xBF\xC0\xC1\xC2\xC3\xC4\xC5\xCD\xD9\xDA\xDB\xE0\xF0\xFF";
  return bytes.find(static_cast<char>(byte)) != std::string_view::npos;
}

EncodeTable make_tcvn3() {
  EncodeTable table;
  for (std::size_t byte = 0; byte < 256; ++byte) {
    const char16_t c = tcvn3_pairs().alone[byte];
    if (c != 0xFFFD && !only_read(byte)) set(table, c, byte, 0);
  }
  for (char32_t c = 0x80; c < encodable_end; ++c) {
    if (table.bytes[c] == 0 && viet::letter_of(c).upper)
      set_instead(table, c, other_case(c, false));
  }
  return table;
}

// Capitals get the bytes of the small letters, which the font shows as capitals.
EncodeTable make_tcvn3_h() {
  EncodeTable table = make_tcvn3();
  for (char32_t c = 'A'; c < encodable_end; ++c) {
    if (table.instead[c] != 0) table.bytes[c] = table.bytes[table.instead[c]];
    table.instead[c] = 0;
  }
  for (char32_t c = 'a'; c < encodable_end; ++c) {
    const char32_t capital = other_case(c, true);
    const bool small = (c <= 'z' || viet::letter_of(c).letter != 0) && capital != c;
    if (!small || table.bytes[c] == 0) continue;
    table.bytes[c] = 0;
    set_instead(table, c, capital);
  }
  return table;
}

}  // namespace

const EncodeTable& encode_table(Encoding encoding) {
  static const EncodeTable tcvn3 = make_tcvn3();
  static const EncodeTable tcvn3_h = make_tcvn3_h();
  static const EncodeTable vni = inverse(vni_pairs());
  static const EncodeTable viscii = inverse(viscii_pairs());
  static const EncodeTable vps = inverse(vps_pairs());
  static const EncodeTable windows_1258 = inverse(windows_1258_pairs());
  switch (encoding) {
    case Encoding::tcvn3:
      return tcvn3;
    case Encoding::tcvn3_h:
      return tcvn3_h;
    case Encoding::vni:
      return vni;
    case Encoding::viscii:
      return viscii;
    case Encoding::vps:
      return vps;
    case Encoding::windows_1258:
      return windows_1258;
    case Encoding::utf_8:
    case Encoding::utf_16le:
    case Encoding::utf_16be:
    case Encoding::viqr:
      break;
  }
  throw Broken("an encoding without a table was asked for one");
}

}  // namespace tongket::text
