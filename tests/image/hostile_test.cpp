// Bombs, and files cut off at every byte: each ends in a picture or a diagnostic, soon.
#include <string>

#include "image_support.h"

using namespace image_test;

namespace {

std::string open_svg(const std::string& attributes) {
  return "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' " +
         attributes + ">";
}

const std::string small = "width='10mm' height='10mm' viewBox='0 0 10 10'";

std::string photograph(bool progressive) {
  return jpeg(
      {24, 16, Jpeg::rgb, progressive, true, [](std::uint32_t x, std::uint32_t y, std::uint32_t c) {
         return static_cast<std::uint8_t>(x * 9 + y * 5 + c * 40);
       }});
}

}  // namespace

TEST_CASE("a PNG cut off anywhere is refused") {
  const std::string whole = small_png(9, 9);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    CAPTURE(size);
    REQUIRE(reading(whole.substr(0, size)).picture == nullptr);
  }
}

TEST_CASE("a JPEG cut off anywhere is refused") {
  for (const bool progressive : {false, true}) {
    const std::string whole = photograph(progressive);
    for (std::size_t size = 0; size < whole.size(); ++size) {
      CAPTURE(size);
      REQUIRE(reading(whole.substr(0, size)).picture == nullptr);
    }
  }
}

TEST_CASE("an SVG cut off anywhere is refused") {
  const std::string whole = open_svg(small) + "<rect width='9' height='9'/></svg>";
  for (std::size_t size = 0; size < whole.size(); ++size) {
    CAPTURE(size);
    REQUIRE(reading(whole.substr(0, size)).picture == nullptr);
  }
}

TEST_CASE("each byte changed ends in a picture or a diagnostic") {
  for (const std::string& whole : {small_png(9, 9), photograph(false), photograph(true)}) {
    for (std::size_t at = 0; at < whole.size(); ++at) {
      for (const char flip : {'\x01', '\x80', '\xFF'}) {
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ flip);
        const Reading read = reading(changed);
        REQUIRE((read.picture != nullptr || read.problems.has_errors()));
      }
    }
  }
}

TEST_CASE("a picture without width or height is refused") {
  CHECK(reading(png_head(0, 5)).code() == Code::picture_no_size);
  CHECK(reading(png_head(5, 0)).code() == Code::picture_no_size);
  for (const std::size_t side : {3U, 5U}) {
    std::string bytes = photograph(false);
    const std::size_t frame = bytes.find("\xFF\xC0");
    bytes.replace(frame + 2 + side, 2, "\0\0"s);
    CHECK(reading(bytes).code() == Code::picture_no_size);
  }
}

TEST_CASE("a picture of too many pixels is refused by its header, before anything else is read") {
  // 20,000 × 20,000 in 33 bytes, sides beyond the limit, and numbers that would overflow.
  CHECK(reading(png_head(20'000, 20'000)).code() == Code::picture_too_large);
  CHECK(reading(png_head(20'001, 1)).code() == Code::picture_too_large);
  CHECK(reading(png_head(0xFFFFFFFF, 0xFFFFFFFF)).code() == Code::picture_too_large);
  std::string bytes = photograph(false);
  bytes.replace(bytes.find("\xFF\xC0") + 5, 4, "\x4E\x20\x4E\x20");
  CHECK(reading(bytes).code() == Code::picture_too_large);
  Limits limits;
  limits.picture_pixels = 80;
  CHECK(reading(small_png(9, 9), limits).code() == Code::picture_too_large);
  limits.picture_pixels = 81;
  CHECK(reading(small_png(9, 9), limits).picture != nullptr);
  limits.picture_side = 8;
  CHECK(reading(small_png(9, 9), limits).code() == Code::picture_too_large);
}

TEST_CASE("20,000 pixels are a side that can be") {
  const auto wide = sound(small_png(20'000, 3));
  CHECK(wide->width == 20'000);
  CHECK(pixel(*wide, 19'999, 2).red == (19'999 * 37 + 2 * 91) % 256);
  CHECK(sound(small_png(3, 20'000))->height == 20'000);
  CHECK(sound(jpeg({20'000, 8, Jpeg::grey, false, false,
                    [](std::uint32_t, std::uint32_t, std::uint32_t) { return 200; }}))
            ->width == 20'000);
}

TEST_CASE("a JPEG of hundreds of scans is refused") {
  const std::string whole = photograph(true);
  const std::size_t last = whole.rfind("\xFF\xDA");
  const std::string scan = whole.substr(last, whole.size() - 2 - last);
  std::string bomb = whole.substr(0, whole.size() - 2);
  for (int i = 0; i < 200; ++i)
    bomb += scan;
  CHECK(reading(bomb + "\xFF\xD9").code() == Code::picture_too_complex);
}

TEST_CASE("elements nested too deep are refused") {
  std::string deep = open_svg(small);
  for (int i = 0; i < 100'000; ++i)
    deep += "<g>";
  CHECK(reading(deep).code() == Code::picture_too_complex);
  std::string well = open_svg(small);
  for (int i = 0; i < 190; ++i)
    well += "<g opacity='0.99'>";
  well += "<rect width='9' height='9'/>";
  for (int i = 0; i < 190; ++i)
    well += "</g>";
  const Reading read = reading(well + "</svg>");
  CHECK((read.picture != nullptr || read.code() == Code::picture_too_complex));
}

TEST_CASE("an SVG that draws itself a million times over is refused") {
  std::string bomb = open_svg(small) + "<defs><rect id='l0' width='1' height='1'/>";
  for (int level = 1; level <= 6; ++level) {
    bomb += "<g id='l" + std::to_string(level) + "'>";
    for (int i = 0; i < 10; ++i)
      bomb += "<use xlink:href='#l" + std::to_string(level - 1) + "'/>";
    bomb += "</g>";
  }
  Limits limits;
  limits.svg_seconds = 2;  // librsvg itself gives up after half a million
  CHECK(reading(bomb + "</defs><use xlink:href='#l6'/></svg>", limits).code() ==
        Code::picture_too_complex);
}

TEST_CASE("entities that grow without end are refused") {
  std::string laughs = "<!DOCTYPE svg [<!ENTITY a0 '<g/>'>";
  for (int i = 1; i < 10; ++i) {
    laughs += "<!ENTITY a" + std::to_string(i) + " '";
    for (int k = 0; k < 10; ++k)
      laughs += "&a" + std::to_string(i - 1) + ";";
    laughs += "'>";
  }
  const Reading read = reading(laughs + "]>" + open_svg(small) + "&a9;</svg>");
  REQUIRE(read.picture == nullptr);
}

TEST_CASE("an SVG that takes too long is stopped") {
  std::string slow =
      open_svg("width='400mm' height='400mm' viewBox='0 0 10 10'") + "<filter id='f'>";
  for (int i = 0; i < 40; ++i)
    slow += "<feTurbulence baseFrequency='0.9' numOctaves='60'/>";
  Limits limits;
  limits.svg_seconds = 1;
  const Reading read =
      reading(slow + "</filter><rect width='10' height='10' filter='url(#f)'/></svg>", limits);
  REQUIRE(read.picture == nullptr);
  CHECK(read.code() == Code::picture_too_complex);
  CHECK(read.said().find("more than 1 seconds") != std::string::npos);
}

TEST_CASE("an SVG that wants gigabytes gets none") {
  // Each group that is not opaque needs a whole picture of its own while it is drawn.
  std::string greedy = open_svg("width='500mm' height='500mm' viewBox='0 0 10 10'");
  for (int i = 0; i < 40; ++i)
    greedy += "<g opacity='0.9'><rect width='10' height='10'/>";
  for (int i = 0; i < 40; ++i)
    greedy += "</g>";
  CHECK(reading(greedy + "</svg>").code() == Code::picture_too_complex);
}

TEST_CASE("when the job's time is over no SVG is waited for") {
  Limits limits;
  limits.out_of_time = [] { return true; };
  std::string slow =
      open_svg("width='400mm' height='400mm' viewBox='0 0 10 10'") + "<filter id='f'>";
  for (int i = 0; i < 40; ++i)
    slow += "<feTurbulence baseFrequency='0.9' numOctaves='60'/>";
  CHECK(reading(slow + "</filter><rect width='10' height='10' filter='url(#f)'/></svg>", limits)
            .code() == Code::picture_too_complex);
}
