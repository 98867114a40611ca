#include "xml/xpath_chars.h"

#include <array>

#include "base/base.h"

namespace tongket::xml::xpath {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// NameStartChar without ':' (XML 1.0, fifth edition, [4]).
constexpr std::array<Range, 15> kNameStart = {{{'A', 'Z'},
                                               {'_', '_'},
                                               {'a', 'z'},
                                               {0xC0, 0xD6},
                                               {0xD8, 0xF6},
                                               {0xF8, 0x2FF},
                                               {0x370, 0x37D},
                                               {0x37F, 0x1FFF},
                                               {0x200C, 0x200D},
                                               {0x2070, 0x218F},
                                               {0x2C00, 0x2FEF},
                                               {0x3001, 0xD7FF},
                                               {0xF900, 0xFDCF},
                                               {0xFDF0, 0xFFFC},
                                               {0x10000, 0xEFFFF}}};
// What NameChar adds ([4a]).
constexpr std::array<Range, 6> kNameMore = {
    {{'-', '-'}, {'.', '.'}, {'0', '9'}, {0xB7, 0xB7}, {0x300, 0x36F}, {0x203F, 0x2040}}};

template <std::size_t n>
bool in_ranges(const std::array<Range, n>& ranges, char32_t c) {
  for (const Range& range : ranges) {
    if (c >= range.first && c <= range.last) return true;
  }
  return false;
}

}  // namespace

std::size_t ncname_length(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size()) {
    const utf8::Decoded next = utf8::decode(text, length);
    const bool fits = in_ranges(kNameStart, next.code_point) ||
                      (length != 0 && in_ranges(kNameMore, next.code_point));
    if (!fits) break;
    length += next.length;
  }
  return length;
}

}  // namespace tongket::xml::xpath
