// PNG of every kind, pixel by pixel.
#include "image_support.h"

using namespace image_test;

namespace {

constexpr std::uint32_t side = 11;  // no multiple of 8: passes and bytes end in the middle

// Any value that the depth can hold, different in each pixel and channel.
std::uint32_t value(std::uint32_t x, std::uint32_t y, std::uint32_t c, std::uint8_t depth) {
  const std::uint32_t mixed = (x * 7919 + y * 104729 + c * 31337) * 2654435761U;
  return (mixed >> 8U) & ((1U << depth) - 1);
}

// As 8 bits: small depths are spread over the range, of 16 bits the upper ones are taken.
int eight(std::uint32_t value, std::uint8_t depth) {
  if (depth == 16) return static_cast<int>(value >> 8U);
  return static_cast<int>(value * 255 / ((1U << depth) - 1));
}

Pixel expected(const PngSpec& spec, std::uint32_t x, std::uint32_t y) {
  const auto at = [&](std::uint32_t c) { return eight(spec.sample(x, y, c), spec.depth); };
  switch (spec.type) {
    case 0:
      return {at(0), at(0), at(0), 255};
    case 2:
      return {at(0), at(1), at(2), 255};
    case 4:
      return {at(0), at(0), at(0), at(1)};
    default:
      return {at(0), at(1), at(2), at(3)};
  }
}

PngSpec spec_of(std::uint8_t type, std::uint8_t depth, bool interlaced) {
  return {
      side,
      side,
      type,
      depth,
      interlaced,
      [depth](std::uint32_t x, std::uint32_t y, std::uint32_t c) { return value(x, y, c, depth); },
      {}};
}

// Red, green, blue of entry i.
std::string palette(std::uint32_t entries) {
  std::string plte;
  for (std::uint32_t i = 0; i < entries; ++i) {
    for (const std::uint32_t byte : {i * 5, 255 - i * 3, i * 2 + 9})
      plte.push_back(static_cast<char>(byte));
  }
  return chunk("PLTE", plte);
}

Pixel entry(std::uint32_t i, int alpha) {
  return {static_cast<int>(i * 5 % 256), static_cast<int>((255 - i * 3) % 256),
          static_cast<int>((i * 2 + 9) % 256), alpha};
}

}  // namespace

TEST_CASE("grey, colours, with alpha and without, 1 to 16 bits, interlaced and not") {
  struct Kind {
    std::uint8_t type, depth;
  };
  const Kind kinds[] = {{0, 1},  {0, 2}, {0, 4},  {0, 8}, {0, 16}, {2, 8},
                        {2, 16}, {4, 8}, {4, 16}, {6, 8}, {6, 16}};
  for (const Kind& kind : kinds) {
    for (const bool interlaced : {false, true}) {
      CAPTURE(int{kind.type});
      CAPTURE(int{kind.depth});
      CAPTURE(interlaced);
      const PngSpec spec = spec_of(kind.type, kind.depth, interlaced);
      const image::PicturePtr picture = sound(png(spec));
      REQUIRE(picture->width == side);
      REQUIRE(picture->height == side);
      CHECK(picture->colour == (kind.type == 2 || kind.type == 6));
      CHECK(picture->samples.alpha.empty() == (kind.type < 4));
      for (std::uint32_t y = 0; y < side; ++y) {
        for (std::uint32_t x = 0; x < side; ++x)
          REQUIRE(pixel(*picture, x, y) == expected(spec, x, y));
      }
    }
  }
}

TEST_CASE("a palette of 1 to 8 bits, with its own alpha") {
  for (const auto depth : std::initializer_list<std::uint8_t>{1, 2, 4, 8}) {
    for (const bool interlaced : {false, true}) {
      CAPTURE(int{depth});
      CAPTURE(interlaced);
      PngSpec spec = spec_of(3, depth, interlaced);
      spec.chunks = palette(1U << depth) + chunk("tRNS", "\x40\xFF"sv);
      const image::PicturePtr picture = sound(png(spec));
      for (std::uint32_t y = 0; y < side; ++y) {
        for (std::uint32_t x = 0; x < side; ++x) {
          const std::uint32_t i = spec.sample(x, y, 0);
          REQUIRE(pixel(*picture, x, y) == entry(i, i == 0 ? 0x40 : 255));
        }
      }
    }
  }
}

TEST_CASE("one grey or one colour that is transparent") {
  PngSpec grey = spec_of(0, 8, false);
  grey.sample = [](std::uint32_t x, std::uint32_t, std::uint32_t) { return x * 20; };
  grey.chunks = chunk("tRNS", "\0\x28"sv);
  const image::PicturePtr one = sound(png(grey));
  CHECK(pixel(*one, 2, 5) == Pixel{40, 40, 40, 0});
  CHECK(pixel(*one, 3, 5) == Pixel{60, 60, 60, 255});
  PngSpec colours = spec_of(2, 16, true);
  colours.sample = [](std::uint32_t x, std::uint32_t, std::uint32_t c) { return x * 257 + c; };
  colours.chunks = chunk("tRNS", "\x03\x03\x03\x04\x03\x05"sv);
  const image::PicturePtr two = sound(png(colours));
  CHECK(pixel(*two, 3, 0).alpha == 0);
  CHECK(pixel(*two, 4, 0).alpha == 255);
}

TEST_CASE("colours that are all grey are grey, and alpha that is all opaque is none") {
  PngSpec spec = spec_of(6, 8, false);
  spec.sample = [](std::uint32_t x, std::uint32_t y, std::uint32_t c) {
    return c == 3 ? 255 : x * 9 + y;
  };
  const image::PicturePtr picture = sound(png(spec));
  CHECK_FALSE(picture->colour);
  CHECK(picture->samples.alpha.empty());
  CHECK(pixel(*picture, 2, 3) == Pixel{21, 21, 21, 255});
}

TEST_CASE("the size on paper is pHYs's, else by 96 pixels to the inch") {
  const auto phys = [](std::uint32_t x, std::uint32_t y, char unit) {
    return chunk("pHYs", big_endian(x) + big_endian(y) + unit);
  };
  const auto plain = sound(small_png(96, 48));
  CHECK_FALSE(plain->size_stated);
  CHECK(plain->paper_width == Length::points(72));
  CHECK(plain->paper_height == Length::points(36));
  // 10,000 to the metre across, 5,000 down: 100 × 50 pixels are 10 × 10 mm.
  const auto stated = sound(small_png(100, 50, phys(10'000, 5'000, '\1')));
  CHECK(stated->size_stated);
  CHECK(stated->paper_width == Length::mm(10));
  CHECK(stated->paper_height == Length::mm(10));
  // No unit, nothing, or beyond belief: not stated.
  for (const std::string& chunks : {phys(10'000, 10'000, '\0'), phys(0, 0, '\1'), phys(1, 1, '\1'),
                                    phys(0x7FFFFFFF, 0x7FFFFFFF, '\1')}) {
    const auto picture = sound(small_png(96, 96, chunks));
    CHECK_FALSE(picture->size_stated);
    CHECK(picture->paper_width == Length::points(72));
  }
}

TEST_CASE("a sound PNG goes into a DOCX as it is") {
  const std::string bytes = small_png(5, 4, chunk("tEXt", "Author\0Ai"sv));
  const auto picture = sound(bytes);
  CHECK(picture->format == image::Format::png);
  CHECK(image::file_of(*picture) == bytes);
  CHECK(image::ending_of(picture->format) == "png");
  CHECK(image::media_type_of(picture->format) == "image/png");
  CHECK(picture->digest == sha256(bytes));
}

TEST_CASE("samples that become a PNG come back the same, of each kind, and in the same bytes") {
  for (const auto type : std::initializer_list<std::uint8_t>{0, 2, 4, 6}) {
    CAPTURE(int{type});
    image::Picture picture = *sound(png(spec_of(type, 8, false)));
    picture.file.clear();
    const std::string made = image::file_of(picture);
    CHECK(made == image::file_of(picture));
    CHECK(sound(made)->samples == picture.samples);
  }
}

TEST_CASE("damage ends in a diagnostic, and damage beside the pixels in a warning") {
  const std::string good = small_png(8, 8, chunk("tEXt", "Title\0Nam"sv));
  std::string pixels = good;
  pixels[good.find("IDAT") + 8] ^= 0x10;
  CHECK(reading(pixels).code() == Code::picture_bad);
  std::string title = good;
  title[good.find("Nam")] = 'X';
  const Reading beside = reading(title);
  REQUIRE(beside.picture != nullptr);
  REQUIRE(beside.notes.size() == 1);
  CHECK(beside.notes.list().front().code == Code::picture_damaged);
  const std::string made = image::file_of(*beside.picture);
  CHECK(made != title);
  CHECK(sound(made)->samples == sound(good)->samples);
  // Fewer rows than the header says.
  PngSpec spec = spec_of(0, 8, false);
  std::string fewer = png(spec);
  fewer.replace(fewer.find("IHDR") - 4, 25, png_head(side, side + 9).substr(8));
  CHECK(reading(fewer).code() == Code::picture_bad);
  // A palette's entry that there isn't, and no palette at all.
  PngSpec indexed = spec_of(3, 8, false);
  CHECK(reading(png(indexed)).code() == Code::picture_bad);
}
