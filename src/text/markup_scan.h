// XML cut into words and markup. Only for text/.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace tongket::text {

enum class MarkupKind : unsigned char {
  markup,     // passes as it is
  words,      // text of an element, or of CDATA
  reference,  // &amp; &#160; in text: a character that stays
  line_end,   // ends a line of words
  value,      // of an attribute, without its quotation marks
  encoding    // the name in <?xml … encoding="…"?>
};

struct MarkupPiece {
  MarkupKind kind = MarkupKind::markup;
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The pieces follow each other without a gap, from the first byte to the last.
std::vector<MarkupPiece> scan_markup(std::string_view xml);

}  // namespace tongket::text
