#include <doctest/doctest.h>

#include <string>

#include "base/base.h"

using namespace tongket;

namespace {

std::string noise(std::size_t size) {
  std::string bytes;
  std::uint32_t state = 12345;
  while (bytes.size() < size) {
    state = state * 1664525 + 1013904223;
    bytes += static_cast<char>(state >> 24U);
  }
  return bytes;
}

Code code_of(const Result<std::string>& result) {
  REQUIRE_FALSE(result.has_value());
  return result.error().list().front().code;
}

}  // namespace

TEST_CASE("SHA-256 gives the values of FIPS 180-4's examples") {
  CHECK(to_hex(sha256("abc")) ==
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(to_hex(sha256("")) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(to_hex(sha256(std::string(1000000, 'a'))) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("what is compressed comes out again") {
  for (const std::size_t size : {0UL, 1UL, 1000UL, 65536UL, 300000UL}) {
    CAPTURE(size);
    const std::string bytes = noise(size);
    const auto back = zlib_decompress(zlib_compress(bytes), size);
    REQUIRE(back.has_value());
    CHECK(*back == bytes);
  }
}

TEST_CASE("compressed data is in zlib's format and smaller where that is possible") {
  const std::string packed = zlib_compress(std::string(100000, 'x'));
  REQUIRE(packed.size() > 2);
  CHECK(packed[0] == '\x78');  // RFC 1950: deflate, window of 32 KB
  CHECK(packed.size() < 1000);
  CHECK(packed == zlib_compress(std::string(100000, 'x')));
}

TEST_CASE("more output than allowed is refused") {
  const std::string packed = zlib_compress(std::string(100000, 'x'));
  CHECK(code_of(zlib_decompress(packed, 99999)) == Code::compress_too_large);
  CHECK(zlib_decompress(packed, 100000).has_value());
}

TEST_CASE("damaged, cut and trailing bytes are refused") {
  const std::string packed = zlib_compress(noise(1000));
  CHECK(code_of(zlib_decompress("", 1000)) == Code::compress_bad);
  CHECK(code_of(zlib_decompress("không phải zlib", 1000)) == Code::compress_bad);
  for (std::size_t size = 0; size < packed.size(); size += 7) {
    CHECK(code_of(zlib_decompress(packed.substr(0, size), 1000)) == Code::compress_bad);
  }
  CHECK(code_of(zlib_decompress(packed + "x", 1000)) == Code::compress_bad);
  std::string damaged = packed;
  damaged.back() = static_cast<char>(damaged.back() ^ 1);  // the check sum
  CHECK(code_of(zlib_decompress(damaged, 1000)) == Code::compress_bad);
}
