// zip/ -- containers.
//
// In: entries, or the bytes of a container. Out: bytes, or entries. Writing is deterministic: the
// order and the times given, nothing else. Refused when reading: more unzipped bytes than the
// limit, entries with the same name twice, names that climb out ("../").
#pragma once

#include <string>
#include <vector>

#include "base/base.h"

namespace tongket::zip {

struct Entry {
  std::string name;  // "word/document.xml"
  std::string bytes;
};

// Deflated, in the order given, every entry with the same time (years before 1980 become 1980).
Result<std::string> write(const std::vector<Entry>& entries, const DateTime& time);
Result<std::vector<Entry>> read(std::string_view container, const Limits& limits);

}  // namespace tongket::zip
