// SVG: drawn for its size on paper, by itself alone.
#include <algorithm>
#include <filesystem>
#include <fstream>

#include "image/svg.h"
#include "image_support.h"

using namespace image_test;

namespace {

std::string svg(const std::string& attributes, const std::string& body) {
  return "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' " +
         attributes + ">" + body + "</svg>";
}

// A red left half, a green lower right quarter, nothing in the upper right one.
const std::string halves =
    "<rect width='50' height='100' fill='#f00'/>"
    "<rect x='50' y='50' width='50' height='50' fill='#008000' fill-opacity='0.5'/>";

bool has_code(const Diagnostics& notes, Code code) {
  return std::any_of(notes.list().begin(), notes.list().end(),
                     [code](const Diagnostic& one) { return one.code == code; });
}

}  // namespace

TEST_CASE("an SVG is drawn with 300 pixels to the inch of the size that it states") {
  const auto picture = sound(svg("width='25.4mm' height='1in' viewBox='0 0 100 100'", halves));
  CHECK(picture->width == 300);
  CHECK(picture->height == 300);
  CHECK(picture->paper_width == Length::points(72));
  CHECK(picture->paper_height == Length::points(72));
  CHECK(picture->size_stated);
  CHECK(picture->colour);
  CHECK(picture->format == image::Format::png);
  CHECK(pixel(*picture, 10, 290) == Pixel{255, 0, 0, 255});
  CHECK(pixel(*picture, 149, 10) == Pixel{255, 0, 0, 255});
  CHECK(near(pixel(*picture, 200, 290), {0, 128, 0, 128}, 1));
  CHECK(pixel(*picture, 200, 10) == Pixel{255, 255, 255, 0});
  CHECK(sound(image::file_of(*picture))->samples == picture->samples);
}

TEST_CASE("every unit of length is known, and half a size is completed by the proportions") {
  struct Case {
    const char* attributes;
    Length width, height;
    bool stated;
  };
  const Case cases[] = {
      {"width='96' height='48px'", Length::points(72), Length::points(36), true},
      {"width='36pt' height='3pc'", Length::points(36), Length::points(36), true},
      {"width='2cm' height='10mm'", Length::mm(20), Length::mm(10), true},
      {"width='20mm' viewBox='0 0 10 20'", Length::mm(20), Length::mm(40), true},
      {"height='20mm' viewBox='0 0 10 20'", Length::mm(10), Length::mm(20), true},
      {"viewBox='0 0 96 48'", Length::points(72), Length::points(36), false},
      {"width='100%' height='100%' viewBox='0 0 96 48'", Length::points(72), Length::points(36),
       false},
  };
  for (const Case& one : cases) {
    CAPTURE(one.attributes);
    const auto picture = sound(svg(one.attributes, "<rect width='9' height='9'/>"));
    CHECK(picture->paper_width == one.width);
    CHECK(picture->paper_height == one.height);
    CHECK(picture->size_stated == one.stated);
    CHECK(picture->width == static_cast<std::uint32_t>((one.width.emu() * 300 + 914399) / 914400));
  }
}

TEST_CASE("without a viewBox its units are scaled with it") {
  const auto picture = sound(svg("width='96' height='96'", "<rect width='48' height='96'/>"));
  REQUIRE(picture->width == 300);
  CHECK(pixel(*picture, 147, 298).alpha == 255);
  CHECK(pixel(*picture, 153, 298).alpha == 0);
}

TEST_CASE("an SVG is drawn for the size that is wanted, and is another picture then") {
  const std::string bytes = svg("width='10mm' height='20mm' viewBox='0 0 10 20'", halves);
  const auto own = sound(bytes);
  const auto wide = sound(bytes, {Length::points(144), {}});
  CHECK(wide->width == 600);
  CHECK(wide->height == 1200);
  CHECK(wide->paper_width == Length::mm(10));
  CHECK(wide->digest != own->digest);
  const auto high = sound(bytes, {{}, Length::points(144)});
  CHECK(high->width == 300);
  CHECK(high->height == 600);
  CHECK(sound(bytes, {Length::points(144), {}})->digest == wide->digest);
}

TEST_CASE("an SVG that says no size, or none that can be, is refused") {
  for (const char* attributes :
       {"", "width='100%' height='50%'", "width='0' height='0'", "width='10mm'",
        "viewBox='0 0 0 0'", "width='10mm' height='0'", "width='2em' height='2em'"}) {
    CAPTURE(attributes);
    const Reading read = reading(svg(attributes, halves));
    REQUIRE(read.picture == nullptr);
    CHECK(read.code() == Code::picture_no_size);
  }
}

TEST_CASE("an SVG that is too large at 300 pixels to the inch is refused before it is drawn") {
  for (const char* attributes : {"width='30000' height='10' viewBox='0 0 9 9'",
                                 "width='5000mm' height='5000mm'", "width='1e30' height='1e30'"}) {
    CAPTURE(attributes);
    const Reading read = reading(svg(attributes, halves));
    REQUIRE(read.picture == nullptr);
    CHECK((read.code() == Code::picture_too_large || read.code() == Code::picture_no_size));
  }
  const std::string large = svg("viewBox='0 0 9000 9000'", halves);
  CHECK(reading(large).code() == Code::picture_too_large);
  CHECK(sound(large, {Length::mm(20), {}})->width == 237);
}

TEST_CASE("text is drawn with a warning, outlines without") {
  const Reading read =
      reading(svg("width='40mm' height='10mm' viewBox='0 0 40 10'",
                  "<g><svg:text xmlns:svg='http://www.w3.org/2000/svg' y='8'>UBND</svg:text></g>"));
  REQUIRE(read.picture != nullptr);
  REQUIRE(read.notes.size() == 1);
  CHECK(read.notes.list().front().code == Code::picture_text);
  CHECK(read.notes.list().front().severity == Severity::warning);
  CHECK(sound(svg("width='4mm' height='4mm'", "<!-- <text>x</text> --><title>text</title>")) !=
        nullptr);
}

TEST_CASE("nothing outside is loaded: neither files, nor addresses, nor entities") {
  const std::string file = TONGKET_BINARY_DIR "/image-outside.png";
  PngSpec black{8, 8, 0, 8, false, [](std::uint32_t, std::uint32_t, std::uint32_t) { return 0; },
                {}};
  std::ofstream(file, std::ios::binary) << png(black);
  REQUIRE(std::filesystem::exists(file));
  for (const std::string& target : {file, "file://" + file, std::string("image-outside.png"),
                                    std::string("http://127.0.0.1:9/x.png")}) {
    for (const std::string attribute : {"href", "xlink:href"}) {
      CAPTURE(target);
      const Reading read =
          reading(svg("width='10mm' height='10mm' viewBox='0 0 8 8'",
                      "<image width='8' height='8' " + attribute + "='" + target + "'/>"));
      REQUIRE(read.picture != nullptr);
      CHECK(has_code(read.notes, Code::picture_outside));
      CHECK(pixel(*read.picture, 60, 60).alpha == 0);
    }
  }
  std::filesystem::remove(file);
}

TEST_CASE("entities, style sheets and inclusions outside are not loaded either") {
  const std::string frame = "width='10mm' height='10mm' viewBox='0 0 8 8'";
  const std::string secret = TONGKET_BINARY_DIR "/image-secret.svg";
  std::ofstream(secret) << "<rect xmlns='http://www.w3.org/2000/svg' width='8' height='8'/>";
  CHECK(reading("<!DOCTYPE svg [<!ENTITY x SYSTEM 'file://" + secret + "'>]>" + svg(frame, "&x;"))
            .code() == Code::picture_bad);
  const Reading included =
      reading(svg(frame, "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='file://" +
                             secret + "'/>"));
  REQUIRE(included.picture != nullptr);
  CHECK(has_code(included.notes, Code::picture_outside));
  CHECK(pixel(*included.picture, 60, 60).alpha == 0);
  std::filesystem::remove(secret);

  const std::string sheet = TONGKET_BINARY_DIR "/image-sheet.css";
  const std::string rule = "rect { visibility: visible; }";
  std::ofstream(sheet) << rule;
  const auto styled = [&](const std::string& style) {
    return pixel(*sound(svg(frame, "<style>" + style + "</style><g visibility='hidden'>" +
                                       "<rect width='8' height='8'/></g>")),
                 60, 60)
        .alpha;
  };
  CHECK(styled(rule) == 255);
  CHECK(styled("@import 'file://" + sheet + "';") == 0);
  std::filesystem::remove(sheet);
}

TEST_CASE("a picture within the SVG itself is drawn") {
  // A black PNG of one pixel.
  const std::string inner =
      "data:image/"
      "png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+k"
      "cQAAAABJRU5ErkJggg==";
  const auto picture = sound(svg("width='10mm' height='10mm' viewBox='0 0 8 8'",
                                 "<image width='8' height='8' href='" + inner + "'/>"));
  CHECK(pixel(*picture, 60, 60) == Pixel{0, 0, 0, 255});
}

TEST_CASE("a machine without librsvg says so") {
  Diagnostics notes;
  const auto result = image::read_svg(svg("width='9' height='9'", ""), {"a.svg", {}}, {}, Limits{},
                                      notes, "librsvg-that-there-is-not.so");
  REQUIRE_FALSE(result.has_value());
  CHECK(result.error().list().front().code == Code::picture_no_svg);
}

TEST_CASE("XML that is broken, and an SVG with a byte order mark, a DOCTYPE and comments") {
  CHECK(
      reading("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect></svg>").code() ==
      Code::picture_bad);
  CHECK(reading("<svg xmlns='urn:other' width='9' height='9'/>").picture == nullptr);
  CHECK(sound("\xEF\xBB\xBF<?xml version='1.0'?><!-- Inkscape --><!DOCTYPE svg PUBLIC "
              "'-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>" +
              svg("width='1in' height='1in'", ""))
            ->width == 300);
  // The root comes after what a DOCTYPE holds, whatever that is.
  CHECK(sound("<!DOCTYPE svg [<!ENTITY x '<g/>'><!-- ]> it's <b/> --><!ENTITY y \"]>\">]>" +
              svg("width='1in' height='1in'", "&x;"))
            ->width == 300);
  for (const char* open : {"<!DOCTYPE", "<!DOCTYPE svg [", "<!DOCTYPE svg '", "<!DOCTYPE [<!--"})
    CHECK(reading(open).code() == Code::picture_format);
}
