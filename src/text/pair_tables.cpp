#include "text/encoding_tables.h"
#include "text/pair_codec.h"
#include "text/text.h"
#include "text/viet_letters.h"

namespace tongket::text {
namespace {

bool is_combining(char16_t c) {
  return c >= 0x0300 && c < 0x0370;
}

char16_t single_character(std::string_view utf8) {
  const utf8::Decoded decoded = utf8::decode(utf8, 0);
  return decoded.length == utf8.size() ? static_cast<char16_t>(decoded.code_point) : char16_t{0};
}

// The letter and the mark as one character, or 0.
char16_t composed(char16_t letter, char16_t mark) {
  std::string text;
  utf8::append(text, letter);
  utf8::append(text, mark);
  return single_character(to_nfc(text));
}

void set_alone(PairTable& table, std::size_t byte, char16_t c) {
  table.alone[byte] = c;
  if (c == 0xFFFD) {
    table.mark[byte] = invalid_mark;
  } else if (table.mark[byte] == 0) {
    table.units[byte].fill(unit_of(c));
  }
}

void join(PairTable& table, std::size_t byte, std::uint8_t mark, char16_t c) {
  table.units[byte][mark] = unit_of(c);
  table.takes[byte] |= std::uint32_t{1} << mark;
}

void number_combining_marks(PairTable& table, const ByteTable& bytes) {
  std::uint8_t kinds = 0;
  for (std::size_t byte = 0; byte < 256; ++byte) {
    if (is_combining(bytes[byte])) table.mark[byte] = ++kinds;
  }
}

void set_singles(PairTable& table) {
  for (std::size_t byte = 0; byte < 256; ++byte) {
    table.single[byte] = table.mark[byte] == 0 ? table.units[byte][0] : Unit{{}, no_single};
  }
}

void join_combining_marks(PairTable& table, const ByteTable& bytes) {
  for (std::size_t letter = 0; letter < 256; ++letter) {
    if (table.mark[letter] != 0) continue;
    for (std::size_t mark = 0; mark < 256; ++mark) {
      if (!is_combining(bytes[mark])) continue;
      const char16_t c = composed(bytes[letter], bytes[mark]);
      if (c != 0) join(table, letter, table.mark[mark], c);
    }
  }
}

PairTable from_bytes(const ByteTable& bytes) {
  PairTable table;
  table.takes.fill(1);
  number_combining_marks(table, bytes);
  for (std::size_t byte = 0; byte < 256; ++byte)
    set_alone(table, byte, bytes[byte]);
  join_combining_marks(table, bytes);
  set_singles(table);
  return table;
}

char16_t capital(char16_t c) {
  std::string text;
  utf8::append(text, c);
  const char16_t large = single_character(upper(text));
  return large == 0 || viet::letter_of(c).letter == 0 ? c : large;
}

ByteTable capitals_of(ByteTable bytes) {
  for (char16_t& c : bytes) {
    c = c >= 'a' && c <= 'z' ? static_cast<char16_t>(c - 'a' + 'A') : capital(c);
  }
  return bytes;
}

// ---- VNI: a mark says both the shape and the tone of the letter before it
// ------------------------

// Marks in Windows-1252's letters, small and capital; the mark's number is its place plus one.
constexpr std::u16string_view vni_small_marks = u"ùøûõïâáàåãäêéèúüë";
constexpr std::u16string_view vni_capital_marks = u"ÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË";
// What they make: tones in the order sắc huyền hỏi ngã nặng, then â and its tones, ă and its tones.
struct VniLetter {
  char16_t letter;
  std::u16string_view made;
};
constexpr VniLetter vni_letters[] = {
    {u'a', u"áàảãạâấầẩẫậăắằẳẵặ"},
    {u'A', u"ÁÀẢÃẠÂẤẦẨẪẬĂẮẰẲẴẶ"},
    {u'e', u"éèẻẽẹêếềểễệ"},
    {u'E', u"ÉÈẺẼẸÊẾỀỂỄỆ"},
    {u'o', u"óòỏõọôốồổỗộ"},
    {u'O', u"ÓÒỎÕỌÔỐỒỔỖỘ"},
    {u'u', u"úùủũụ"},
    {u'U', u"ÚÙỦŨỤ"},
    {u'y', u"ýỳỷỹ"},
    {u'Y', u"ÝỲỶỸ"},
    {u'ô', u"ớờởỡợ"},
    {u'Ô', u"ỚỜỞỠỢ"},
    {u'ö', u"ứừửữự"},
    {u'Ö', u"ỨỪỬỮỰ"},
};
constexpr std::u16string_view vni_alone_bytes = u"ôÔöÖñÑíÍìÌæÆóÓòÒîÎ";
constexpr std::u16string_view vni_alone_letters = u"ơƠưƯđĐíÍìÌỉỈĩĨịỊỵỴ";

std::size_t windows_1252_byte(char16_t c) {
  for (std::size_t byte = 0; byte < 256; ++byte) {
    if (windows_1252_bytes[byte] == c) return byte;
  }
  throw Broken("a VNI letter is no character of Windows-1252");
}

PairTable make_vni() {
  PairTable table;
  table.takes.fill(1);
  for (const std::u16string_view marks : {vni_small_marks, vni_capital_marks}) {
    for (std::size_t i = 0; i < marks.size(); ++i)
      table.mark[windows_1252_byte(marks[i])] = static_cast<std::uint8_t>(i + 1);
  }
  // A mark by itself is nothing that could be shown.
  for (std::size_t byte = 0; byte < 256; ++byte) {
    if (table.mark[byte] == 0) set_alone(table, byte, windows_1252_bytes[byte]);
    if (table.mark[byte] != 0) table.alone[byte] = 0xFFFD;
  }
  for (std::size_t i = 0; i < vni_alone_bytes.size(); ++i)
    set_alone(table, windows_1252_byte(vni_alone_bytes[i]), vni_alone_letters[i]);
  for (const VniLetter& one : vni_letters) {
    for (std::size_t i = 0; i < one.made.size(); ++i)
      join(table, windows_1252_byte(one.letter), static_cast<std::uint8_t>(i + 1), one.made[i]);
  }
  set_singles(table);
  return table;
}

}  // namespace

Unit unit_of(char32_t c) {
  std::string text;
  utf8::append(text, c);
  if (text.size() > 3) throw Broken("a legacy encoding has a character beyond U+FFFF");
  Unit unit;
  text.copy(unit.bytes.data(), text.size());
  unit.length = static_cast<std::uint8_t>(text.size());
  return unit;
}

const PairTable& vni_pairs() {
  static const PairTable table = make_vni();
  return table;
}

const PairTable& viscii_pairs() {
  static const PairTable table = from_bytes(viscii_bytes);
  return table;
}

const PairTable& vps_pairs() {
  static const PairTable table = from_bytes(vps_bytes);
  return table;
}

const PairTable& windows_1258_pairs() {
  static const PairTable table = from_bytes(windows_1258_bytes);
  return table;
}

const PairTable& tcvn3_pairs() {
  static const PairTable table = [] {
    PairTable made = from_bytes(tcvn3_bytes);
    made.lines_apart = true;
    return made;
  }();
  return table;
}

const PairTable& tcvn3_capital_pairs() {
  static const PairTable table = from_bytes(capitals_of(tcvn3_bytes));
  return table;
}

}  // namespace tongket::text
