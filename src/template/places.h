// Where a byte of an attribute's value or a text stands in its file, character references and
// CDATA counted.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/base.h"

namespace tongket::pack {

class ValuePlaces {
 public:
  // whole: the place of the value; value: as XML gives it.
  ValuePlaces(const Sources& sources, const SourceRef& whole, std::string_view value);
  [[nodiscard]] SourceRef at(std::size_t begin, std::size_t length) const;

 private:
  [[nodiscard]] std::size_t source_offset(std::size_t offset) const;
  std::shared_ptr<const SourceFile> file_;
  SourceRef whole_;
  std::string_view value_;
};

}  // namespace tongket::pack
