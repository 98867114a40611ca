// Deflate, as PDF streams and zip entries want it.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace tongket {

// zlib format (RFC 1950). The same input and level give the same bytes.
std::string zlib_compress(std::string_view bytes, int level = 6);
// Refuses output over max_bytes and malformed input.
Result<std::string> zlib_decompress(std::string_view bytes, std::size_t max_bytes);

}  // namespace tongket
