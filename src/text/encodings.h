// Encodings: the bytes of old office files to Unicode and back.
//
// In: bytes of text in TCVN3 (ABC), VNI-Windows, VISCII, VPS, Windows-1258, VIQR, UTF-8, UTF-16.
// Out: UTF-8, in NFC for all encodings but the Unicode ones. Refused: nothing; bytes that an
// encoding doesn't have become U+FFFD, characters that it can't say '?', and each is told with its
// offset.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"

namespace tongket::text {

// ---- By IANA names, for files that declare their encoding
// ----------------------------------------

// Bytes to UTF-8 by an encoding's IANA name ("UTF-16LE", "windows-1258"). A byte order mark at
// the front is dropped. Invalid bytes are faults with their offset in the hint; nothing is
// replaced silently.
Result<std::string> decode(std::string_view bytes, std::string_view encoding);
// Whether an encoding of that name is known at all.
bool knows_encoding(std::string_view encoding);

// ---- The encodings of Vietnamese offices
// ---------------------------------------------------------

enum class Encoding : std::uint8_t {
  utf_8,
  utf_16le,
  utf_16be,
  // Fonts named .VnTime. A toned capital has the byte of the small letter, or (another habit) the
  // plain capital and that byte. Read: a toned letter becomes a capital where its line or word is
  // all capitals; the second habit is understood, and so are the capitals of TCVN 5712:1993 (VN1)
  // from AF on and the tone marks B0 ... B4. Written: the small letter's byte, and told.
  tcvn3,
  // Fonts named .VnTimeH: small letters are shown as capitals, so everything becomes a capital.
  tcvn3_h,
  vni,
  viscii,  // RFC 1456
  vps,
  windows_1258,
  // RFC 1456: a^ a( o+ dd, then ' ` ? ~ . where the letter before can bear the mark and bears none
  // yet, so that "ba." is bạ and "ba\." is ba and a full stop; "\" takes the meaning of the mark, d
  // or "\" after it away and is itself before anything else. The states of the RFC (\V \L \M) are
  // not followed: no file of an office has them.
  viqr,
};

// "tcvn3", "utf-8": what the command line says.
std::string_view encoding_name(Encoding encoding);
// By any usual name, in any case: "tcvn3", "ABC", "VNI", "windows-1258", "cp1258", "UTF-8", …
std::optional<Encoding> find_encoding(std::string_view name);

// ---- To Unicode
// ----------------------------------------------------------------------------------

// No report lists more than so many faults; `count` counts all.
inline constexpr std::size_t max_listed_faults = 100;

struct ByteFault {
  std::uint64_t offset = 0;  // of all the bytes fed
  unsigned char byte = 0;
};
struct ByteFaults {
  std::vector<ByteFault> first;
  std::uint64_t count = 0;
};

// A stream of bytes to UTF-8. The cuts between chunks don't matter; at most some kilobytes are held
// back between them.
class Decoder {
 public:
  explicit Decoder(Encoding encoding) : encoding_(encoding) {}
  // Appends to out.
  void feed(std::string_view chunk, std::string& out);
  // The end of the text: what was held back is written.
  void finish(std::string& out);
  [[nodiscard]] const ByteFaults& faults() const { return faults_; }

 private:
  std::size_t run(std::string_view bytes, bool last, std::string& out);
  std::string_view settle_held(std::string_view chunk, std::string& out);

  Encoding encoding_;
  bool at_start_ = true;  // a byte order mark may come
  std::string held_;
  std::uint64_t done_ = 0;  // bytes decoded
  ByteFaults faults_;
};

struct Decoded {
  std::string text;
  ByteFaults faults;
};
Decoded decode_all(std::string_view bytes, Encoding encoding);

// ---- From Unicode
// --------------------------------------------------------------------------------

// A character without a counterpart, and what was written for it: '?', or a letter's other case.
struct Unencodable {
  std::uint64_t offset = 0;  // of all the UTF-8 fed
  char32_t code_point = 0;   // U+FFFD for a byte that is no UTF-8
  char32_t written = '?';
};
struct Unencodables {
  std::vector<Unencodable> first;
  std::uint64_t count = 0;
};

struct EncodeTable;

// A stream of UTF-8 in NFC to bytes; characters may be cut between chunks. No byte order mark is
// written.
class Encoder {
 public:
  explicit Encoder(Encoding encoding);
  void feed(std::string_view chunk, std::string& out);
  void finish(std::string& out);
  [[nodiscard]] const Unencodables& faults() const { return faults_; }

 private:
  void run(std::string_view utf8, std::string& out);
  void put(char32_t c, char32_t next, std::uint64_t offset, std::string& out);
  void put_by_table(char32_t c, std::uint64_t offset, std::string& out);
  void put_viqr(char32_t c, char32_t next, std::string& out);
  [[nodiscard]] std::size_t unsettled(std::string_view utf8) const;
  void tell(std::uint64_t offset, char32_t code_point, char32_t written);

  Encoding encoding_;
  const EncodeTable* table_;  // null for UTF-8, UTF-16 and VIQR
  std::string held_;
  std::uint64_t done_ = 0;
  char32_t before_ = 0;  // the letter that VIQR wrote last, where a mark could follow it
  Unencodables faults_;
};

struct Encoded {
  std::string bytes;
  Unencodables faults;
};
Encoded encode_all(std::string_view utf8, Encoding encoding);

}  // namespace tongket::text
