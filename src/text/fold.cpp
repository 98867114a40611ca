#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <array>

#include "base/base.h"
#include "text/letters.h"

// Letters without their marks, for searching. The blocks that Vietnamese is written in are folded
// once into a table; all else asks ICU character by character.
namespace tongket::text {
namespace {

// What one character becomes; empty for a mark.
std::u16string folded_by_icu(char32_t c) {
  static const icu::Normalizer2* const nfd = [] {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* found = icu::Normalizer2::getNFDInstance(status);
    if (U_FAILURE(status)) throw Broken("ICU has no normal forms");
    return found;
  }();
  icu::UnicodeString parts;
  const UChar32 small = u_tolower(static_cast<UChar32>(c));
  if (nfd->getDecomposition(small, parts) == 0) parts = icu::UnicodeString(small);
  icu::UnicodeString kept;
  for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
    const UChar32 part = parts.char32At(i);
    if (u_charType(part) == U_NON_SPACING_MARK) continue;
    kept.append(part == 0x0111 ? UChar32{'d'} : part);
  }
  return {kept.getBuffer(), static_cast<std::size_t>(kept.length())};
}

struct Block {
  char32_t first = 0, last = 0;
};
constexpr std::array<Block, 2> blocks = {{{0x00C0, 0x024F}, {0x1EA0, 0x1EF9}}};
constexpr std::size_t table_size = (0x024F - 0x00C0 + 1) + (0x1EF9 - 0x1EA0 + 1);
using Table = std::array<char16_t, table_size>;

// 0 where a character becomes none or several.
Table make_table() {
  Table table{};
  std::size_t slot = 0;
  for (const Block& block : blocks) {
    for (char32_t c = block.first; c <= block.last; ++c) {
      const std::u16string made = folded_by_icu(c);
      table[slot++] = made.size() == 1 ? made.front() : char16_t{0};
    }
  }
  return table;
}

char16_t in_table(char32_t c) {
  static const Table table = make_table();
  if (c >= blocks[0].first && c <= blocks[0].last) return table[c - blocks[0].first];
  if (c < blocks[1].first || c > blocks[1].last) return 0;
  return table[c - blocks[1].first + (blocks[0].last - blocks[0].first + 1)];
}

void append_by_icu(std::string& out, char32_t c) {
  const std::u16string made = folded_by_icu(c);
  icu::UnicodeString(made.data(), static_cast<std::int32_t>(made.size())).toUTF8String(out);
}

void append_folded(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : static_cast<char>(c);
  } else if (c == 0x00A0 || c == 0x2007 || c == 0x202F) {
    out += ' ';
  } else if (c == 0x2010 || c == 0x2011) {
    out += '-';
  } else if (const char16_t letter = in_table(c)) {
    utf8::append(out, letter);
  } else {
    append_by_icu(out, c);
  }
}

// Where the letters of a text begin, in bytes of it and of its folded form. A letter that folds to
// nothing belongs to the one before it.
struct Folding {
  std::string text;
  std::vector<std::size_t> origin;  // for each byte of text, where its letter begins
};

Folding fold_from(std::string_view utf8, std::size_t from) {
  Folding folding;
  for (std::size_t at = from; at < utf8.size();) {
    const utf8::Decoded decoded = utf8::decode(utf8, at);
    append_folded(folding.text, decoded.code_point);
    folding.origin.resize(folding.text.size(), at);
    at += decoded.length;
  }
  return folding;
}

}  // namespace

std::string folded(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const utf8::Decoded decoded = utf8::decode(utf8, at);
    append_folded(out, decoded.code_point);
    at += decoded.length;
  }
  return out;
}

std::optional<Found> find_folded(std::string_view utf8, std::string_view words, std::size_t from) {
  const std::string wanted = folded(words);
  if (wanted.empty() || from >= utf8.size()) return std::nullopt;
  const Folding folding = fold_from(utf8, from);
  const std::size_t at = folding.text.find(wanted);
  if (at == std::string::npos) return std::nullopt;
  const std::size_t end = at + wanted.size();
  return Found{folding.origin[at], end < folding.origin.size() ? folding.origin[end] : utf8.size()};
}

bool contains_folded(std::string_view utf8, std::string_view words) {
  const std::string wanted = folded(words);
  return !wanted.empty() && folded(utf8).find(wanted) != std::string::npos;
}

}  // namespace tongket::text
