// From bytes of an expression to bytes of the file that it stands in.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"
#include "xml/xpath.h"

namespace tongket::xml::xpath {

class Places {
 public:
  // `sources` may be null: then the text is taken to stand in the file as it is.
  Places(std::string_view text, const SourceRef& source, const Sources* sources);
  // The pieces one after the other. What begins in one piece and ends in another is shown to the
  // end of the first.
  Places(const std::vector<TextPiece>& pieces, const Sources* sources);
  [[nodiscard]] SourceRef at(std::size_t begin, std::size_t length) const;

 private:
  struct Stretch {
    std::size_t begin = 0;  // in the text
    std::size_t size = 0;
    SourceRef source;
    // Offset in the file for each byte of the text and its end; empty where they are the same.
    std::vector<std::uint32_t> raw;
    [[nodiscard]] std::uint32_t raw_offset(std::size_t offset) const;
  };
  void add(std::string_view text, const SourceRef& source, const Sources* sources);
  std::vector<Stretch> stretches_;  // never empty
};

std::string joined(const std::vector<TextPiece>& pieces);

}  // namespace tongket::xml::xpath
