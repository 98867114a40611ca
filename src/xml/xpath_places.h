// From bytes of an expression to bytes of the file that it stands in.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/base.h"

namespace tongket::xml::xpath {

class Places {
 public:
  // `sources` may be null: then the text is taken to stand in the file as it is.
  Places(std::string_view text, const SourceRef& source, const Sources* sources);
  [[nodiscard]] SourceRef at(std::size_t begin, std::size_t length) const;

 private:
  [[nodiscard]] std::uint32_t raw_offset(std::size_t offset) const;
  SourceRef source_;
  std::size_t size_;
  // Offset in the file for each byte of the text and its end; empty where they are the same.
  std::vector<std::uint32_t> raw_;
};

}  // namespace tongket::xml::xpath
