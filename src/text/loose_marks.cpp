#include <algorithm>
#include <cstdint>

#include "base/base.h"
#include "text/marks.h"

// Characters whose every occurrence is NFC by itself and begins a new sequence: below U+0300 (lead
// bytes up to CB), U+1EA0 ... U+1EFF (E1 BA A0 ... E1 BB BF), and U+2010 ... U+2027. Vietnamese
// prose has no others, so eight bytes are judged at once; only E2 is looked at by itself.
namespace tongket::text {
namespace {

using eight::equal_bytes;
using eight::Word;

constexpr unsigned char first_mark_lead = 0xCC;

// E1 with BB, or BA and A0 ... BF behind it.
Word vietnamese_leads(Word word, Word second, Word third) {
  const Word letters =
      equal_bytes(second, 0xBB) | (equal_bytes(second, 0xBA) & (third << 2U) & eight::highs);
  return equal_bytes(word, 0xE1) & letters;
}

bool all_sure(const char* at) {
  const Word word = eight::load(at);
  const Word suspects = eight::at_least(word, first_mark_lead);
  if (suspects == 0) return true;
  return (suspects & ~vietnamese_leads(word, eight::load(at + 1), eight::load(at + 2))) == 0;
}

bool is_sure(char32_t c) {
  return c < 0x0300 || (c >= 0x1EA0 && c <= 0x1EFF) || (c >= 0x2010 && c <= 0x2027);
}

}  // namespace

std::size_t find_loose_mark(std::string_view utf8) {
  std::size_t at = 0;
  while (at < utf8.size()) {
    // Two bytes more than a word must be there. A cut in the middle of a character does no harm:
    // what follows its lead byte is never a suspect.
    while (at + sizeof(Word) + 2 <= utf8.size() && all_sure(utf8.data() + at))
      at += sizeof(Word);
    const std::size_t end = std::min(utf8.size(), at + sizeof(Word));
    while (at < end) {
      if ((static_cast<unsigned char>(utf8[at]) & 0xC0U) == 0x80) {
        ++at;
        continue;
      }
      const utf8::Decoded one = utf8::decode(utf8, at);
      if (!is_sure(one.code_point)) return at;
      at += one.length;
    }
  }
  return std::string_view::npos;
}

}  // namespace tongket::text
