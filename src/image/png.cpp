#include "image/png.h"

#include <spng.h>

#include <cstdlib>
#include <memory>
#include <optional>
#include <utility>

#include "image/problems.h"
#include "image/samples.h"

namespace tongket::image {

namespace {

struct FreeContext {
  void operator()(spng_ctx* context) const { spng_ctx_free(context); }
};
using Context = std::unique_ptr<spng_ctx, FreeContext>;

Context new_context(int flags) {
  Context context(spng_ctx_new(flags));
  if (!context) throw std::bad_alloc{};
  return context;
}

// Signature, length and name of the first chunk, width and height (PNG 11.2.2).
constexpr std::size_t ihdr_at = 8;
constexpr std::size_t header_size = 33;

std::uint32_t big_endian(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i)
    value = (value << 8U) | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

// Whether all chunks to the last are there: a file without its end was copied in part.
bool has_end(std::string_view bytes) {
  constexpr std::size_t frame = 12;  // length, name, check sum
  std::size_t at = ihdr_at;
  while (bytes.size() - at >= frame) {
    const std::size_t whole = frame + big_endian(bytes, at);
    if (whole > bytes.size() - at) return false;
    if (bytes.substr(at + 4, 4) == "IEND") return true;
    at += whole;
  }
  return false;
}

Failed failure(const Origin& origin, int code) {
  if (code == SPNG_EMEM) throw std::bad_alloc{};
  if (code == SPNG_EOF || code == SPNG_EIO) return cut_off(origin);
  const std::string why = spng_strerror(code);
  return malformed(origin, {why, why});
}

std::optional<Densities> stated_by(spng_ctx* context) {
  constexpr std::uint8_t metre = 1;  // PNG 11.3.5.3
  constexpr std::uint64_t metre_emu = 36'000'000;
  spng_phys given{};
  if (spng_get_phys(context, &given) != 0 || given.unit_specifier != metre) return std::nullopt;
  return Densities{{given.ppu_x, metre_emu}, {given.ppu_y, metre_emu}};
}

// A chunk of text or a profile is never larger than the file may be, nor unpacks to more.
bool prepare(spng_ctx* context, std::string_view bytes, const Limits& limits,
             spng_crc_action beside) {
  return spng_set_crc_action(context, SPNG_CRC_ERROR, beside) == 0 &&
         spng_set_chunk_limits(context, limits.picture_bytes, limits.picture_bytes) == 0 &&
         spng_set_png_buffer(context, bytes.data(), bytes.size()) == 0;
}

int decode_all(spng_ctx* context, std::string& rgba) {
  std::size_t size = 0;
  int code = spng_decoded_image_size(context, SPNG_FMT_RGBA8, &size);
  if (code != 0) return code;
  rgba.resize(size);
  code = spng_decode_image(context, rgba.data(), size, SPNG_FMT_RGBA8, SPNG_DECODE_TRNS);
  return code != 0 ? code : spng_decode_chunks(context);
}

struct Decoded {
  int code = 0;  // of libspng; 0 where all went well
  std::string rgba;
  std::optional<Densities> density;
};

// `beside`: what to do with a chunk beside the pixels whose check sum is wrong.
Decoded decode(std::string_view bytes, const Limits& limits, spng_crc_action beside) {
  const Context context = new_context(0);
  if (!prepare(context.get(), bytes, limits, beside)) throw Broken("libspng refuses its settings");
  Decoded out;
  out.code = decode_all(context.get(), out.rgba);
  out.density = stated_by(context.get());
  return out;
}

}  // namespace

Result<Picture> read_png(std::string_view bytes, const Origin& origin, const Limits& limits,
                         Diagnostics& notes) {
  if (bytes.size() < header_size) return cut_off(origin);
  if (bytes.substr(ihdr_at + 4, 4) != "IHDR") {
    return malformed(origin, {"không bắt đầu bằng IHDR", "it doesn't begin with IHDR"});
  }
  const std::uint32_t width = big_endian(bytes, ihdr_at + 8);
  const std::uint32_t height = big_endian(bytes, ihdr_at + 12);
  Status fits = check_size(origin, width, height, limits);
  if (!fits) return Failed{std::move(fits).error()};
  if (!has_end(bytes)) return cut_off(origin);
  Decoded decoded = decode(bytes, limits, SPNG_CRC_ERROR);
  const bool damaged = decoded.code == SPNG_ECHUNK_CRC;
  if (damaged) decoded = decode(bytes, limits, SPNG_CRC_DISCARD);
  if (decoded.code != 0) return failure(origin, decoded.code);
  if (damaged) warn_of_damage(notes, origin, spng_strerror(SPNG_ECHUNK_CRC));
  Picture picture;
  measure(picture, width, height, decoded.density);
  picture.samples = from_rgba(decoded.rgba);
  picture.colour = picture.samples.colour;
  if (!damaged) picture.file = bytes;  // others may refuse it
  return picture;
}

namespace {

// Alpha beside the values, as PNG wants it.
std::string interleaved(const Samples& samples) {
  const std::size_t depth = samples.colour ? 3 : 1;
  std::string out;
  out.reserve(samples.values.size() + samples.alpha.size());
  for (std::size_t i = 0; i < samples.alpha.size(); ++i)
    out.append(samples.values, i * depth, depth).push_back(samples.alpha[i]);
  return out;
}

std::uint8_t colour_type(const Samples& samples) {
  if (samples.alpha.empty()) {
    return samples.colour ? SPNG_COLOR_TYPE_TRUECOLOR : SPNG_COLOR_TYPE_GRAYSCALE;
  }
  return samples.colour ? SPNG_COLOR_TYPE_TRUECOLOR_ALPHA : SPNG_COLOR_TYPE_GRAYSCALE_ALPHA;
}

void demand(int code) {
  if (code == SPNG_EMEM) throw std::bad_alloc{};
  if (code != 0) throw Broken(spng_strerror(code));
}

}  // namespace

std::string write_png(const Samples& samples, std::uint32_t width, std::uint32_t height) {
  const Context context = new_context(SPNG_CTX_ENCODER);
  spng_ihdr head{width, height, 8, colour_type(samples), 0, 0, SPNG_INTERLACE_NONE};
  demand(spng_set_option(context.get(), SPNG_ENCODE_TO_BUFFER, 1));
  demand(spng_set_ihdr(context.get(), &head));
  const std::string mixed = samples.alpha.empty() ? std::string{} : interleaved(samples);
  const std::string& pixels = samples.alpha.empty() ? samples.values : mixed;
  demand(spng_encode_image(context.get(), pixels.data(), pixels.size(), SPNG_FMT_PNG,
                           SPNG_ENCODE_FINALIZE));
  std::size_t size = 0;
  int code = 0;
  const std::unique_ptr<void, decltype(&std::free)> bytes(
      spng_get_png_buffer(context.get(), &size, &code), &std::free);
  demand(code);
  return {static_cast<const char*>(bytes.get()), size};
}

}  // namespace tongket::image
