// JPEG: what is passed on as it is, what is converted, and how it lies.
#include <algorithm>

#include "image_support.h"

using namespace image_test;

namespace {

// Four quarters in different colours, so that every turn shows; 16 pixels a quarter.
constexpr std::uint32_t width = 48, height = 32;

std::uint8_t quarters(std::uint32_t x, std::uint32_t y, std::uint32_t c) {
  const bool right = x >= width / 2, low = y >= height / 2;
  constexpr std::uint8_t colours[4][3] = {
      {220, 30, 40}, {20, 200, 60}, {40, 60, 210}, {230, 220, 30}};
  return colours[(low ? 2 : 0) + (right ? 1 : 0)][c];
}

std::uint8_t grey_ramp(std::uint32_t x, std::uint32_t y, std::uint32_t) {
  return static_cast<std::uint8_t>(x * 3 + y);
}

std::string photograph(std::uint32_t w = width, std::uint32_t h = height, bool halved = false) {
  return jpeg({w, h, Jpeg::rgb, false, halved, quarters});
}

Pixel quarter(bool right, bool low) {
  const std::uint32_t x = right ? width - 1 : 0, y = low ? height - 1 : 0;
  return {quarters(x, y, 0), quarters(x, y, 1), quarters(x, y, 2), 255};
}

// Which quarter of the stored picture shows in which corner of the upright one, clockwise from the
// upper left: by the names of TIFF 6.0's orientations.
struct Lie {
  std::uint8_t orientation;
  std::string corners;  // a upper left, b upper right, c lower right, d lower left
};
const Lie lies[] = {{1, "abcd"}, {2, "badc"}, {3, "cdab"}, {4, "dcba"},
                    {5, "adcb"}, {6, "dabc"}, {7, "cbad"}, {8, "bcda"}};

Pixel named(char name) {
  return quarter(name == 'b' || name == 'c', name == 'c' || name == 'd');
}

void check_corners(const image::Picture& picture, const std::string& corners) {
  const std::uint32_t right = picture.width - 3, low = picture.height - 3;
  CHECK(near(pixel(picture, 2, 2), named(corners[0]), 6));
  CHECK(near(pixel(picture, right, 2), named(corners[1]), 6));
  CHECK(near(pixel(picture, right, low), named(corners[2]), 6));
  CHECK(near(pixel(picture, 2, low), named(corners[3]), 6));
}

bool has(std::string_view bytes, std::string_view part) {
  return bytes.find(part) != std::string_view::npos;
}

}  // namespace

TEST_CASE("a JPEG in grey or colours, baseline or progressive, is passed on as it is") {
  for (const Jpeg kind : {Jpeg::grey, Jpeg::rgb}) {
    for (const bool progressive : {false, true}) {
      CAPTURE(progressive);
      const bool colour = kind == Jpeg::rgb;
      const std::string bytes =
          jpeg({width, height, kind, progressive, false, colour ? quarters : grey_ramp});
      const image::PicturePtr picture = sound(bytes);
      CHECK(picture->format == image::Format::jpeg);
      CHECK(image::file_of(*picture) == bytes);
      CHECK(picture->colour == colour);
      CHECK(picture->samples.values.empty());
      CHECK(picture->width == width);
      CHECK(picture->height == height);
      CHECK(picture->digest == sha256(bytes));
      if (colour) {
        check_corners(*picture, "abcd");
      } else {
        CHECK(near(pixel(*picture, 20, 9), {69, 69, 69, 255}, 2));
      }
    }
  }
  CHECK(image::ending_of(image::Format::jpeg) == "jpeg");
  CHECK(image::media_type_of(image::Format::jpeg) == "image/jpeg");
}

TEST_CASE("the eight orientations of EXIF, of whole blocks: turned without loss") {
  for (const Lie& lie : lies) {
    for (const bool big : {false, true}) {
      CAPTURE(int{lie.orientation});
      CAPTURE(big);
      // Cameras halve the chroma: blocks of 16 pixels.
      const image::PicturePtr picture = sound(with_segment(photograph(width, height, big), 0xE1,
                                                           exif_orientation(lie.orientation, big)));
      const bool side = lie.orientation >= 5;
      REQUIRE(picture->width == (side ? height : width));
      REQUIRE(picture->height == (side ? width : height));
      check_corners(*picture, lie.corners);
      CHECK(picture->format == image::Format::jpeg);
      // Who reads what a DOCX holds must not turn it once more.
      const image::PicturePtr again = sound(image::file_of(*picture));
      CHECK(again->width == picture->width);
      check_corners(*again, lie.corners);
    }
  }
}

TEST_CASE("the eight orientations of EXIF, of sides that are no whole blocks: turned as pixels") {
  for (const Lie& lie : lies) {
    CAPTURE(int{lie.orientation});
    const image::PicturePtr picture = sound(with_segment(photograph(width - 3, height - 5), 0xE1,
                                                         exif_orientation(lie.orientation, true)));
    const bool side = lie.orientation >= 5;
    REQUIRE(picture->width == (side ? height - 5 : width - 3));
    REQUIRE(picture->height == (side ? width - 3 : height - 5));
    check_corners(*picture, lie.corners);
    const image::PicturePtr again = sound(image::file_of(*picture));
    REQUIRE(again->width == picture->width);
    check_corners(*again, lie.corners);
  }
}

TEST_CASE("an orientation that there isn't, and EXIF that is damaged, say nothing") {
  const std::string exif = exif_orientation(6, false);
  for (const auto none : std::initializer_list<std::uint8_t>{0, 9, 255})
    CHECK(sound(with_segment(photograph(), 0xE1, exif_orientation(none, false)))->width == width);
  std::size_t turned = 0;
  for (std::size_t cut = 0; cut < exif.size(); ++cut) {
    const auto picture = sound(with_segment(photograph(), 0xE1, exif.substr(0, cut)));
    turned += picture->width == height ? 1U : 0U;
  }
  CHECK(turned <= 6);  // once the value is there, what follows doesn't matter
  // A folder of fields that begins behind the end, and one of more fields than there are bytes.
  std::string far = exif, many = exif;
  far.replace(10, 4, "\xFF\xFF\xFF\xFF");
  many.replace(14, 2, "\xFF\xFF");
  CHECK(sound(with_segment(photograph(), 0xE1, far))->width == width);
  CHECK(sound(with_segment(photograph(), 0xE1, many))->width == height);
}

TEST_CASE("the size on paper is JFIF's, else EXIF's, and turns with the picture") {
  const auto jfif = [](const std::string& density) {
    std::string bytes = photograph();
    REQUIRE(bytes.substr(6, 5) == "JFIF\0"s);
    return bytes.replace(13, 5, density);
  };
  const auto inches = sound(jfif("\x01\x00\x60\x00\x30"s));  // 96 and 48 to the inch
  CHECK(inches->size_stated);
  CHECK(inches->paper_width == Length::points(36));
  CHECK(inches->paper_height == Length::points(48));
  const auto centimetres = sound(jfif("\x02\x00\x30\x00\x20"s));  // 48 and 32 to the centimetre
  CHECK(centimetres->paper_width == Length::mm(10));
  CHECK(centimetres->paper_height == Length::mm(10));
  for (const std::string& nothing : {"\0\0\x60\0\x60"s, "\1\0\1\0\1"s, "\1\0\0\0\0"s}) {
    const auto picture = sound(jfif(nothing));
    CHECK_FALSE(picture->size_stated);
    CHECK(picture->paper_width == Length::points(36));
  }
  // XResolution 96/1, YResolution 480/10 at 56 and 64, ResolutionUnit inch, Orientation 6.
  const std::string exif =
      "Exif\0\0MM\0*\0\0\0\x08\0\x04"s + "\x01\x12\0\x03\0\0\0\x01\0\x06\0\0"s +
      "\x01\x1A\0\x05\0\0\0\x01\0\0\0\x3E"s + "\x01\x1B\0\x05\0\0\0\x01\0\0\0\x46"s +
      "\x01\x28\0\x03\0\0\0\x01\0\x02\0\0"s + "\0\0\0\0"s + "\0\0\0\x60\0\0\0\x01"s +
      "\0\0\x01\xE0\0\0\0\x0A"s;
  const auto turned = sound(with_segment(jfif("\0\0\1\0\1"s), 0xE1, exif));
  CHECK(turned->size_stated);
  CHECK(turned->width == height);
  CHECK(turned->paper_width == Length::points(48));   // 32 rows, 48 to the inch
  CHECK(turned->paper_height == Length::points(36));  // 48 columns, 96 to the inch
}

TEST_CASE("printing colours become RGB, with a warning, inverted by Adobe or not") {
  // TurboJPEG's CMYK are the values that are stored: with Adobe's marker 255 is no ink.
  const JpegSpec spec{
      16, 16, Jpeg::cmyk, false, false, [](std::uint32_t x, std::uint32_t, std::uint32_t c) {
        const std::uint8_t left[4] = {255, 40, 60, 255};
        const std::uint8_t right[4] = {200, 100, 50, 128};
        return (x < 8 ? left : right)[c];
      }};
  const std::string adobe = jpeg(spec);
  REQUIRE(has(adobe, "Adobe"));
  const Reading read = reading(adobe);
  REQUIRE(read.picture != nullptr);
  REQUIRE(read.notes.size() == 1);
  CHECK(read.notes.list().front().code == Code::picture_converted);
  CHECK(read.notes.list().front().severity == Severity::warning);
  CHECK(read.picture->format == image::Format::png);
  CHECK(near(pixel(*read.picture, 2, 2), {255, 40, 60, 255}, 3));
  CHECK(near(pixel(*read.picture, 13, 2), {200 * 128 / 255, 100 * 128 / 255, 50 * 128 / 255, 255},
             3));
  CHECK(sound(image::file_of(*read.picture))->samples == read.picture->samples);

  // Without the marker the components are ink, as they are stored: of YCCK those are luma, chroma
  // and black. In a flat grey both chromas are 128.
  const std::string flat =
      jpeg({16, 16, Jpeg::cmyk, false, false, [](std::uint32_t, std::uint32_t, std::uint32_t c) {
              return static_cast<std::uint8_t>(c == 3 ? 25 : 55);
            }});
  const std::size_t at = flat.find("Adobe") - 4;
  REQUIRE(flat.substr(at, 4) == "\xFF\xEE\x00\x0E"s);
  const Reading ink = reading(flat.substr(0, at) + flat.substr(at + 16));
  REQUIRE(ink.picture != nullptr);
  // Cyan 200 (255 less 55), magenta and yellow 128, black 25.
  CHECK(
      near(pixel(*ink.picture, 5, 5), {55 * 230 / 255, 127 * 230 / 255, 127 * 230 / 255, 255}, 3));
}

TEST_CASE("a JPEG that stores red, green and blue is taken and not passed on") {
  // The colours' names for the marks of JFIF: then no YCbCr is meant.
  std::string bytes = jpeg({16, 16, Jpeg::rgb, false, false,
                            [](std::uint32_t, std::uint32_t, std::uint32_t) { return 100; }});
  bytes.erase(2, 18);  // JFIF
  for (std::size_t frame = bytes.find("\xFF\xC0"), i = 0; i < 3; ++i)
    bytes[frame + 10 + 3 * i] = "RGB"[i];
  for (std::size_t scan = bytes.find("\xFF\xDA"), i = 0; i < 3; ++i)
    bytes[scan + 5 + 2 * i] = "RGB"[i];
  const image::PicturePtr picture = sound(bytes);
  CHECK(picture->format == image::Format::png);
  CHECK(near(pixel(*picture, 4, 4), {100, 128, 128, 255}, 2));
}

TEST_CASE("chroma of half the size is taken as well") {
  const auto picture = sound(jpeg({width, height, Jpeg::rgb, false, true, quarters}));
  check_corners(*picture, "abcd");
}

TEST_CASE("a JPEG of 12 bits, without loss, or of two colours is named and refused") {
  struct Change {
    std::size_t at;  // behind the frame's marker
    char byte;
  };
  for (const Change& change : {Change{3, 12}, Change{0, '\xC3'}, Change{8, 2}}) {
    std::string bytes = photograph();
    bytes[bytes.find("\xFF\xC0") + 1 + change.at] = change.byte;
    CAPTURE(change.at);
    CHECK(reading(bytes).code() == Code::picture_format);
  }
}

TEST_CASE("damage that the decoder gets over is warned of, and the file isn't passed on") {
  std::string bytes = photograph();
  // Stray bytes before a marker.
  const std::size_t at = bytes.find("\xFF\xC0");
  bytes.insert(at, "\x01\x02\x03");
  const Reading read = reading(bytes);
  REQUIRE(read.picture != nullptr);
  REQUIRE(read.notes.size() == 1);
  CHECK(read.notes.list().front().code == Code::picture_damaged);
  CHECK(read.picture->format == image::Format::png);
  check_corners(*read.picture, "abcd");
}

TEST_CASE("bytes behind the end do no harm, a missing end does") {
  const std::string bytes = photograph();
  CHECK(sound(bytes + "phim ngắn của điện thoại")->width == width);
  const Reading cut = reading(bytes.substr(0, bytes.size() - 2));
  REQUIRE(cut.picture == nullptr);
  CHECK(cut.code() == Code::picture_bad);
}
