#include "image_support.h"

#include <turbojpeg.h>
#include <zlib.h>

#include <array>
#include <cstdlib>
#include <ostream>

namespace image_test {

std::string big_endian(std::uint32_t value) {
  std::string out;
  for (const unsigned shift : {24U, 16U, 8U, 0U})
    out.push_back(static_cast<char>(value >> shift));
  return out;
}

std::string chunk(std::string_view type, std::string_view data) {
  const std::string body = std::string(type) + std::string(data);
  const auto crc =
      crc32(0, reinterpret_cast<const Bytef*>(body.data()), static_cast<uInt>(body.size()));
  return big_endian(static_cast<std::uint32_t>(data.size())) + body +
         big_endian(static_cast<std::uint32_t>(crc));
}

namespace {

constexpr std::string_view signature = "\x89PNG\r\n\x1A\n";

std::string ihdr(const PngSpec& spec) {
  std::string body = big_endian(spec.width) + big_endian(spec.height);
  for (const int byte : {int{spec.depth}, int{spec.type}, 0, 0, spec.interlaced ? 1 : 0})
    body.push_back(static_cast<char>(byte));
  return chunk("IHDR", body);
}

std::uint32_t channels(std::uint8_t type) {
  constexpr std::array<std::uint32_t, 7> count{1, 0, 3, 1, 2, 0, 4};
  return count.at(type);
}

struct Steps {
  std::uint32_t x, y, dx, dy;
};

// One row of a pass: filter 0, samples packed from the highest bit on.
std::string row(const PngSpec& spec, std::uint32_t y, const Steps& steps) {
  std::string out(1, '\0');
  unsigned filled = 0, bits = 0;
  for (std::uint32_t x = steps.x; x < spec.width; x += steps.dx) {
    for (std::uint32_t c = 0; c < channels(spec.type); ++c) {
      const std::uint32_t value = spec.sample(x, y, c);
      if (spec.depth == 16) {
        out.push_back(static_cast<char>(value >> 8U));
        out.push_back(static_cast<char>(value));
        continue;
      }
      bits = (bits << spec.depth) | value;
      filled += spec.depth;
      if (filled == 8) {
        out.push_back(static_cast<char>(bits));
        filled = bits = 0;
      }
    }
  }
  if (filled > 0) out.push_back(static_cast<char>(bits << (8 - filled)));
  return out;
}

std::string pass(const PngSpec& spec, const Steps& steps) {
  std::string out;
  if (steps.x >= spec.width) return out;
  for (std::uint32_t y = steps.y; y < spec.height; y += steps.dy)
    out += row(spec, y, steps);
  return out;
}

std::string all_rows(const PngSpec& spec) {
  if (!spec.interlaced) return pass(spec, {0, 0, 1, 1});
  std::string out;
  for (const Steps& steps :
       {Steps{0, 0, 8, 8}, Steps{4, 0, 8, 8}, Steps{0, 4, 4, 8}, Steps{2, 0, 4, 4},
        Steps{0, 2, 2, 4}, Steps{1, 0, 2, 2}, Steps{0, 1, 1, 2}})
    out += pass(spec, steps);
  return out;
}

}  // namespace

std::string png(const PngSpec& spec) {
  return std::string(signature) + ihdr(spec) + spec.chunks +
         chunk("IDAT", zlib_compress(all_rows(spec))) + chunk("IEND", "");
}

std::string png_head(std::uint32_t width, std::uint32_t height) {
  return std::string(signature) + ihdr({width, height, 0, 8, false, {}, {}});
}

std::string small_png(std::uint32_t width, std::uint32_t height, const std::string& chunks) {
  return png(
      {width, height, 0, 8, false,
       [](std::uint32_t x, std::uint32_t y, std::uint32_t) { return (x * 37 + y * 91) % 256; },
       chunks});
}

std::string jpeg(const JpegSpec& spec) {
  const std::uint32_t count = spec.kind == Jpeg::grey ? 1 : spec.kind == Jpeg::rgb ? 3 : 4;
  std::vector<unsigned char> pixels;
  for (std::uint32_t y = 0; y < spec.height; ++y) {
    for (std::uint32_t x = 0; x < spec.width; ++x) {
      for (std::uint32_t c = 0; c < count; ++c)
        pixels.push_back(spec.sample(x, y, c));
    }
  }
  const int format = count == 1 ? TJPF_GRAY : count == 3 ? TJPF_RGB : TJPF_CMYK;
  const int chroma = count == 1 ? TJSAMP_GRAY : spec.halved ? TJSAMP_420 : TJSAMP_444;
  tjhandle handle = tjInitCompress();
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  const int code = tjCompress2(handle, pixels.data(), static_cast<int>(spec.width), 0,
                               static_cast<int>(spec.height), format, &bytes, &size, chroma, 100,
                               TJFLAG_ACCURATEDCT | (spec.progressive ? TJFLAG_PROGRESSIVE : 0));
  REQUIRE(code == 0);
  std::string out(reinterpret_cast<const char*>(bytes), size);
  tjFree(bytes);
  tjDestroy(handle);
  return out;
}

std::string with_segment(const std::string& jpeg, std::uint8_t marker, std::string_view body) {
  std::string segment = "\xFF";
  segment.push_back(static_cast<char>(marker));
  const auto size = static_cast<std::uint32_t>(body.size() + 2);
  segment += big_endian(size).substr(2);
  segment += body;
  return jpeg.substr(0, 2) + segment + jpeg.substr(2);
}

std::string exif_orientation(std::uint8_t orientation, bool big) {
  const auto value = static_cast<char>(orientation);
  std::string out = "Exif\0\0"s;
  if (big) {
    out += "MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"s;
    out.push_back(value);
    return out + "\0\0\0\0\0\0"s;
  }
  out += "II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0"s;
  out.push_back(value);
  return out + "\0\0\0\0\0\0\0"s;
}

Reading reading(std::string_view bytes, const Limits& limits, const image::Wanted& wanted) {
  Reading out;
  auto result = image::read(bytes, {"thu.png", {}}, wanted, limits, out.notes);
  if (result) {
    out.picture = *std::move(result);
  } else {
    out.problems = std::move(result).error();
    REQUIRE(out.problems.has_errors());
  }
  return out;
}

image::PicturePtr sound(std::string_view bytes, const image::Wanted& wanted) {
  Reading read = reading(bytes, {}, wanted);
  REQUIRE_MESSAGE(read.picture != nullptr, read.said());
  CHECK(read.notes.empty());
  return read.picture;
}

std::ostream& operator<<(std::ostream& out, const Pixel& pixel) {
  return out << pixel.red << ' ' << pixel.green << ' ' << pixel.blue << ' ' << pixel.alpha;
}

Pixel pixel(const image::Picture& picture, std::uint32_t x, std::uint32_t y) {
  const image::Samples samples = image::samples_of(picture);
  const std::size_t depth = samples.colour ? 3 : 1;
  const std::size_t at = std::size_t{y} * picture.width + x;
  REQUIRE(samples.values.size() == std::size_t{picture.width} * picture.height * depth);
  const auto byte = [](char c) { return int{static_cast<unsigned char>(c)}; };
  Pixel out;
  out.red = byte(samples.values[at * depth]);
  out.green = samples.colour ? byte(samples.values[at * depth + 1]) : out.red;
  out.blue = samples.colour ? byte(samples.values[at * depth + 2]) : out.red;
  if (!samples.alpha.empty()) out.alpha = byte(samples.alpha.at(at));
  return out;
}

bool near(const Pixel& a, const Pixel& b, int most) {
  return std::abs(a.red - b.red) <= most && std::abs(a.green - b.green) <= most &&
         std::abs(a.blue - b.blue) <= most && std::abs(a.alpha - b.alpha) <= most;
}

}  // namespace image_test
