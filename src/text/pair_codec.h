// The engine of all encodings in which a character is a byte or a byte and a mark. Only for text/.
//
// What a byte becomes depends on it and the byte behind it alone, so a table answers for each byte
// without waiting for the one before: that is what makes it fast. Whatever is rarer (two marks, a
// mark without a letter, a byte that is nothing) sends its block through the slow way.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "text/encodings.h"

namespace tongket::text {

// The UTF-8 of one character below U+10000, or nothing.
struct Unit {
  std::array<char, 3> bytes{};
  std::uint8_t length = 0;
};
Unit unit_of(char32_t c);

inline constexpr std::uint8_t no_single = 0x80;   // in the length of PairTable::single
inline constexpr std::size_t mark_kinds = 19;     // 0: no mark
inline constexpr std::uint8_t invalid_mark = 31;  // the byte is nothing at all

struct PairTable {
  // By the byte and the mark that the byte behind it is; marks themselves are empty.
  std::array<std::array<Unit, mark_kinds>, 256> units{};
  std::array<std::uint8_t, 256> mark{};
  // Bit m: the byte takes mark m. Bit 0 is always set.
  std::array<std::uint32_t, 256> takes{};
  // Of a byte that is no mark, whatever no mark follows; of a mark the length says so.
  std::array<Unit, 256> single{};
  // What the byte is by itself, a mark too.
  std::array<char16_t, 256> alone{};
  // A mark at a line's start belongs to nothing, not to the end of the line before.
  bool lines_apart = false;
};

// How many marks in a row belong to one letter; further ones are faults.
inline constexpr std::size_t max_marks = 8;

// Where the decoders write.
class DecodeSink {
 public:
  DecodeSink(std::string& out, ByteFaults& faults, std::uint64_t origin)
      : out_(out), faults_(faults), origin_(origin) {}
  void text(std::string_view utf8) { out_ += utf8; }
  void character(char32_t c) { utf8::append(out_, c); }
  // A byte that is nothing, `offset` behind the origin: U+FFFD, and told.
  void fault(std::size_t offset, char byte);
  void move_origin(std::size_t by) { origin_ += by; }

 private:
  std::string& out_;
  ByteFaults& faults_;
  std::uint64_t origin_;
};

// Bytes at the front that no byte behind them can change.
std::size_t settled_prefix(const PairTable& table, std::string_view bytes);
// All of them, as a whole: at most decode_block bytes, ending where settled_prefix may cut.
inline constexpr std::size_t decode_block = 4096;
void decode_pairs(const PairTable& table, std::string_view bytes, DecodeSink& sink);
// The same for any length; gives what it used up, which is all of it where `last`.
std::size_t decode_stream(const PairTable& table, std::string_view bytes, bool last,
                          DecodeSink& sink);

// Built once, from the tables of bytes.
const PairTable& vni_pairs();
const PairTable& viscii_pairs();
const PairTable& vps_pairs();
const PairTable& windows_1258_pairs();
const PairTable& tcvn3_pairs();
const PairTable& tcvn3_capital_pairs();  // every letter a capital

// TCVN3 line by line, capitals restored (see Encoding::tcvn3).
std::size_t decode_tcvn3(std::string_view bytes, bool last, DecodeSink& sink);
std::size_t decode_viqr(std::string_view bytes, bool last, DecodeSink& sink);
std::size_t decode_utf8(std::string_view bytes, bool last, DecodeSink& sink);
std::size_t decode_utf16(std::string_view bytes, bool last, bool big_endian, DecodeSink& sink);

}  // namespace tongket::text
