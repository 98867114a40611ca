// Pictures made on the spot, and reading them.
#pragma once

#include <doctest/doctest.h>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "image/image.h"

namespace image_test {

using namespace tongket;
using namespace std::string_literals;
using namespace std::string_view_literals;

// A PNG written by hand, so that nothing depends on who reads it.
struct PngSpec {
  std::uint32_t width = 0, height = 0;
  std::uint8_t type = 0;  // 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGBA
  std::uint8_t depth = 8;
  bool interlaced = false;
  std::function<std::uint32_t(std::uint32_t x, std::uint32_t y, std::uint32_t channel)> sample;
  std::string chunks;  // between IHDR and IDAT
};
std::string chunk(std::string_view type, std::string_view data);
std::string big_endian(std::uint32_t value);
std::string png(const PngSpec& spec);
// The signature and IHDR only, of an 8-bit grey PNG.
std::string png_head(std::uint32_t width, std::uint32_t height);
// A grey PNG of w × h where each pixel differs from its neighbours.
std::string small_png(std::uint32_t width, std::uint32_t height, const std::string& chunks = {});

enum class Jpeg { grey, rgb, cmyk };
struct JpegSpec {
  std::uint32_t width = 0, height = 0;
  Jpeg kind = Jpeg::rgb;
  bool progressive = false;
  bool halved = false;  // chroma 4:2:0
  std::function<std::uint8_t(std::uint32_t x, std::uint32_t y, std::uint32_t channel)> sample;
};
// Best quality: what comes back differs by a few steps at the most.
std::string jpeg(const JpegSpec& spec);
// A segment put behind SOI; `marker` is 0xE1 for EXIF.
std::string with_segment(const std::string& jpeg, std::uint8_t marker, std::string_view body);
std::string exif_orientation(std::uint8_t orientation, bool big_endian);

struct Reading {
  image::PicturePtr picture;  // null where it failed
  Diagnostics notes;          // of a success
  Diagnostics problems;       // of a failure
  [[nodiscard]] Code code() const { return problems.list().front().code; }
  [[nodiscard]] std::string said() const {
    return problems.empty() ? std::string{} : problems.list().front().message.en;
  }
};
Reading reading(std::string_view bytes, const Limits& limits = {},
                const image::Wanted& wanted = {});
// The picture, which must be one without any note.
image::PicturePtr sound(std::string_view bytes, const image::Wanted& wanted = {});

// Red, green, blue, alpha of a pixel.
struct Pixel {
  int red = 0, green = 0, blue = 0, alpha = 255;
  bool operator==(const Pixel&) const = default;
};
std::ostream& operator<<(std::ostream& out, const Pixel& pixel);
Pixel pixel(const image::Picture& picture, std::uint32_t x, std::uint32_t y);
// Each value within `most` of the other.
bool near(const Pixel& a, const Pixel& b, int most);

}  // namespace image_test
