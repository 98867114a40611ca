#include "base/compress.h"

#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <new>

namespace tongket {

namespace {

constexpr std::size_t chunk = std::size_t{1} << 16U;

Failed malformed() {
  Diagnostic problem;
  problem.code = Code::compress_bad;
  problem.message = {"dữ liệu nén bị hỏng hoặc bị cắt cụt", "compressed data is malformed or cut"};
  return fail(std::move(problem));
}

Failed too_large(std::size_t max_bytes) {
  Diagnostic problem;
  problem.code = Code::compress_too_large;
  problem.message = {fmt::format("dữ liệu giải nén vượt quá {} byte", max_bytes),
                     fmt::format("decompressed data exceeds {} bytes", max_bytes)};
  return fail(std::move(problem));
}

// Owns zlib's state, so that no way out forgets it.
class Inflater {
 public:
  Inflater() {
    if (inflateInit(&stream_) != Z_OK) throw std::bad_alloc{};
  }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
  ~Inflater() { inflateEnd(&stream_); }
  z_stream& stream() { return stream_; }

 private:
  z_stream stream_{};
};

// zlib counts input in 32 bits: hands over the next piece, and takes it off `rest`.
void feed(z_stream& stream, std::string_view& rest) {
  if (stream.avail_in != 0 || rest.empty()) return;
  const std::size_t piece = std::min<std::size_t>(rest.size(), std::size_t{1} << 30U);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(rest.data()));  // read only
  stream.avail_in = static_cast<uInt>(piece);
  rest.remove_prefix(piece);
}

}  // namespace

std::string zlib_compress(std::string_view bytes, int level) {
  uLongf length = compressBound(bytes.size());
  std::string packed(length, '\0');
  const int code = compress2(reinterpret_cast<Bytef*>(packed.data()), &length,
                             reinterpret_cast<const Bytef*>(bytes.data()), bytes.size(), level);
  if (code == Z_MEM_ERROR) throw std::bad_alloc{};
  if (code != Z_OK) throw Broken("zlib refused its level or its own bound");
  packed.resize(length);
  return packed;
}

Result<std::string> zlib_decompress(std::string_view bytes, std::size_t max_bytes) {
  Inflater inflater;
  z_stream& stream = inflater.stream();
  std::string plain;
  std::array<char, chunk> buffer{};
  int code = Z_OK;
  while (code != Z_STREAM_END) {
    feed(stream, bytes);
    stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
    stream.avail_out = static_cast<uInt>(buffer.size());
    code = inflate(&stream, Z_NO_FLUSH);
    if (code == Z_MEM_ERROR) throw std::bad_alloc{};
    if (code != Z_OK && code != Z_STREAM_END) return malformed();
    const std::size_t made = buffer.size() - stream.avail_out;
    if (made > max_bytes - plain.size()) return too_large(max_bytes);
    plain.append(buffer.data(), made);
  }
  if (stream.avail_in != 0 || !bytes.empty()) return malformed();
  return plain;
}

}  // namespace tongket
