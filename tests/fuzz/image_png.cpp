// Any bytes as a PNG: a picture that comes back the same, or a diagnostic. Check sums of chunks are
// put right first, or hardly anything would get past them.
#include <zlib.h>

#include "fuzz/image_checks.h"

namespace {

std::uint32_t number(const std::string& bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i)
    value = (value << 8U) | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

std::string with_check_sums(std::string bytes) {
  for (std::size_t at = 8; at + 12 <= bytes.size();) {
    const std::size_t size = number(bytes, at);
    if (size > bytes.size() - at - 12) break;
    const auto sum = crc32(0, reinterpret_cast<const Bytef*>(bytes.data() + at + 4),
                           static_cast<uInt>(size + 4));
    for (std::size_t i = 0; i < 4; ++i)
      bytes[at + 8 + size + i] = static_cast<char>(sum >> (24 - 8 * i));
    at += size + 12;
  }
  return bytes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes = "\x89PNG\r\n\x1A\n" + std::string(data, data + size);
  const auto picture = fuzz::read(with_check_sums(bytes));
  if (picture != nullptr) fuzz::check(*picture);
  return 0;
}
