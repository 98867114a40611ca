// From a file's bytes to UTF-8 in NFC. Internal to the room.
#pragma once

#include <string>
#include <string_view>

#include "base/base.h"

namespace tongket::xml {

// What stands in the source file afterwards, and whether it may be read on. When the bytes are not
// text, `text` is what can be shown of them, with U+FFFD for what can't.
struct DecodedText {
  std::string text;
  struct Problem {
    Code code = Code::own_fault;
    std::size_t begin = 0;
    std::size_t length = 0;
    Message message;
    Message hint;
  };
  std::vector<Problem> problems;
  bool plain = false;  // text::is_plain() says so of the text
};

// By the byte order mark, else by the encoding that the XML declaration names, else UTF-8
// (XML 1.0, 4.3.3 and appendix F).
DecodedText decode_xml(std::string_view bytes);
// The same for bytes that nobody else needs: they are the text, where they can be.
DecodedText decode_xml(std::string&& bytes);

}  // namespace tongket::xml
