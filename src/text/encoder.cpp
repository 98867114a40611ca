#include <algorithm>

#include "text/encode_tables.h"
#include "text/viet_letters.h"
#include "text/viqr.h"

namespace tongket::text {
namespace {

void put_utf16(char32_t c, bool big_endian, std::string& out) {
  if (c >= 0x10000) {
    put_utf16(0xD800 + ((c - 0x10000) >> 10U), big_endian, out);
    put_utf16(0xDC00 + ((c - 0x10000) & 0x3FFU), big_endian, out);
    return;
  }
  const char high = static_cast<char>(static_cast<unsigned char>(c >> 8U));
  const char low = static_cast<char>(static_cast<unsigned char>(c & 0xFFU));
  out += big_endian ? high : low;
  out += big_endian ? low : high;
}

void put_bytes(std::uint16_t bytes, std::string& out) {  // 0 is the byte 0
  out += static_cast<char>(static_cast<unsigned char>(bytes & 0xFFU));
  if (bytes > 0xFF) out += static_cast<char>(static_cast<unsigned char>(bytes >> 8U));
}

bool is_unicode(Encoding encoding) {
  return encoding == Encoding::utf_8 || encoding == Encoding::utf_16le ||
         encoding == Encoding::utf_16be;
}

// Bytes at the end that may go on in the next chunk.
std::size_t unfinished(std::string_view utf8) {
  const std::size_t most = std::min<std::size_t>(utf8.size(), 3);
  for (std::size_t back = 1; back <= most; ++back) {
    const auto byte = static_cast<unsigned char>(utf8[utf8.size() - back]);
    if (byte < 0x80) return 0;
    if (byte >= 0xC0) return (byte >= 0xF0 ? 4U : byte >= 0xE0 ? 3U : 2U) > back ? back : 0;
  }
  return 0;
}

using Spellings = std::array<std::string, viet::table_size>;

void spell_tones(Spellings& out, char32_t letter, const std::string& spelling) {
  if (letter >= 0x80) out[viet::place_of(letter)] = spelling;
  for (const char tone : std::string_view("'`?~."))
    out[viet::place_of(viqr::with_tone(letter, tone))] = spelling + tone;
}

Spellings make_spellings() {
  Spellings out;
  for (const char plain : std::string_view("aeiouyAEIOUY")) {
    const auto letter = static_cast<char32_t>(plain);
    spell_tones(out, letter, {plain});
    for (const char shape : std::string_view("^(+")) {
      const char32_t shaped = viqr::with_shape(letter, shape);
      if (shaped != 0) spell_tones(out, shaped, {plain, shape});
    }
  }
  out[viet::place_of(U'đ')] = "dd";
  out[viet::place_of(U'Đ')] = "DD";
  return out;
}

// Empty where VIQR can't say it.
std::string viqr_spelling(char32_t c) {
  static const Spellings spellings = make_spellings();
  if (c < 0x80) return std::string(1, static_cast<char>(c));
  const std::size_t place = viet::place_of(c);
  return place < viet::table_size ? spellings[place] : std::string();
}

bool is_bar_letter(char32_t c) {
  return c == U'đ' || c == U'Đ';
}

bool is_d(char32_t c) {
  return c == 'd' || c == 'D';
}

}  // namespace

// VIQR can't judge a d before it has seen what follows.
std::size_t Encoder::unsettled(std::string_view utf8) const {
  const std::size_t rest = unfinished(utf8);
  const bool after_d = encoding_ == Encoding::viqr && rest < utf8.size() &&
                       is_d(static_cast<unsigned char>(utf8[utf8.size() - rest - 1]));
  return after_d ? rest + 1 : rest;
}

Encoder::Encoder(Encoding encoding)
    : encoding_(encoding),
      table_(is_unicode(encoding) || encoding == Encoding::viqr ? nullptr
                                                                : &encode_table(encoding)) {}

void Encoder::tell(std::uint64_t offset, char32_t code_point, char32_t written) {
  if (faults_.first.size() < max_listed_faults) {
    faults_.first.push_back({offset, code_point, written});
  }
  ++faults_.count;
}

// A character that would be taken for a mark of the letter before it gets a "\", and so does a d
// before đ: "ddd" would be đd.
void Encoder::put_viqr(char32_t c, char32_t next, std::string& out) {
  const std::string spelling = viqr_spelling(c);
  const char first = spelling.front();
  const bool taken = viqr::with_shape(before_, first) != 0 ||
                     viqr::with_tone(before_, first) != 0 ||
                     (is_d(before_) && viqr::barred(static_cast<char>(before_), first) != 0);
  const bool escaped = first == '\\' || (is_d(c) && is_bar_letter(next)) || taken;
  if (escaped) out += '\\';
  out += spelling;
  before_ = escaped || is_bar_letter(c) ? 0 : c;
}

void Encoder::put_by_table(char32_t c, std::uint64_t offset, std::string& out) {
  const EncodeTable& table = table_ != nullptr ? *table_ : encode_table(encoding_);
  const bool inside = c < encodable_end;
  if (c == 0 || (inside && table.bytes[c] != 0)) return put_bytes(table.bytes[c], out);
  const char16_t instead = inside ? table.instead[c] : char16_t{0};
  const char32_t written = instead != 0 ? char32_t{instead} : U'?';
  tell(offset, c, written);
  put_bytes(table.bytes[written], out);
}

// next: for VIQR, the character behind; 0 at the end.
void Encoder::put(char32_t c, char32_t next, std::uint64_t offset, std::string& out) {
  switch (encoding_) {
    case Encoding::utf_8:
      utf8::append(out, c);
      break;
    case Encoding::utf_16le:
      put_utf16(c, false, out);
      break;
    case Encoding::utf_16be:
      put_utf16(c, true, out);
      break;
    case Encoding::viqr: {
      const bool known = !viqr_spelling(c).empty();
      if (!known) tell(offset, c, '?');
      put_viqr(known ? c : U'?', next, out);
      break;
    }
    case Encoding::tcvn3:
    case Encoding::tcvn3_h:
    case Encoding::vni:
    case Encoding::viscii:
    case Encoding::vps:
    case Encoding::windows_1258:
      put_by_table(c, offset, out);
      break;
  }
}

void Encoder::run(std::string_view utf8, std::string& out) {
  for (std::size_t at = 0; at < utf8.size();) {
    if (table_ != nullptr && static_cast<unsigned char>(utf8[at]) < 0x80) {
      put_by_table(static_cast<unsigned char>(utf8[at]), done_ + at, out);
      ++at;
      continue;
    }
    const utf8::Decoded one = utf8::decode(utf8, at);
    const std::size_t behind = at + one.length;
    const bool invalid = one.length == 1 && one.code_point == 0xFFFD;
    if (invalid && is_unicode(encoding_)) tell(done_ + at, 0xFFFD, 0xFFFD);
    const bool look = encoding_ == Encoding::viqr && behind < utf8.size();
    const char32_t next = look ? utf8::decode(utf8, behind).code_point : 0;
    put(one.code_point, next, done_ + at, out);
    at = behind;
  }
  done_ += utf8.size();
}

void Encoder::feed(std::string_view chunk, std::string& out) {
  while (!held_.empty() && !chunk.empty()) {
    held_ += chunk.front();
    chunk.remove_prefix(1);
    if (unsettled(held_) == held_.size()) continue;
    const std::string whole = std::move(held_);
    held_.clear();
    const std::size_t rest = unsettled(whole);
    run(std::string_view(whole).substr(0, whole.size() - rest), out);
    held_ = whole.substr(whole.size() - rest);
  }
  if (chunk.empty()) return;
  const std::size_t rest = unsettled(chunk);
  run(chunk.substr(0, chunk.size() - rest), out);
  held_ = chunk.substr(chunk.size() - rest);
}

void Encoder::finish(std::string& out) {
  const std::string rest = std::move(held_);
  held_.clear();
  run(rest, out);
}

Encoded encode_all(std::string_view utf8, Encoding encoding) {
  Encoder encoder(encoding);
  Encoded encoded;
  encoder.feed(utf8, encoded.bytes);
  encoder.finish(encoded.bytes);
  encoded.faults = encoder.faults();
  return encoded;
}

}  // namespace tongket::text
