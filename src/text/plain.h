// Text that needs no look at its characters.
#pragma once

#include <cstddef>
#include <string_view>

namespace tongket::text {

// The end of what a quick look can tell to be valid UTF-8, NFC and free of forbidden characters:
// only ASCII without controls, Latin letters and signs to U+01BF, U+1E00 ... U+1EFF, and U+2010 ...
// U+2027. What follows must be looked at by others.
std::size_t plain_prefix(std::string_view text);

inline bool is_plain(std::string_view text) {
  return plain_prefix(text) == text.size();
}

}  // namespace tongket::text
