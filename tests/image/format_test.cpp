// What is no PNG, JPEG or SVG is named.
#include "image_support.h"

using namespace image_test;

namespace {

struct Case {
  std::string bytes;
  std::string named;
};

}  // namespace

TEST_CASE("a picture in another format is refused by its name") {
  const std::string pad(64, '\0');
  const Case cases[] = {
      {"GIF89a" + pad, "a GIF picture"},
      {"RIFF\x20\0\0\0WEBPVP8 "s + pad, "a WebP picture"},
      {"II*\0\x08\0\0\0"s + pad, "a TIFF picture"},
      {"MM\0*\0\0\0\x08"s + pad, "a TIFF picture"},
      {"\0\0\0\x18"s + "ftypheic" + pad, "a HEIC picture"},
      {"\0\0\0\x18"s + "ftypmif1" + pad, "a HEIC picture"},
      {"\0\0\0\x1C"s + "ftypavif" + pad, "an AVIF picture"},
      {"BM\x36\0\x0C\0\0\0\0\0\x36\0\0\0"s + pad, "a BMP picture"},
      {"\1\0\0\0\x6C\0\0\0"s + std::string(32, '\0') + " EMF" + pad, "an EMF drawing"},
      {"\xD7\xCD\xC6\x9A" + pad, "a WMF drawing"},
      {"\0\0\0\x0CjP  "s + pad, "a JPEG 2000 picture"},
      {"\xFF\x0A" + pad, "a JPEG XL picture"},
      {"8BPS\0\1"s + pad, "a Photoshop file"},
      {"%PDF-1.7\n" + pad, "a PDF"},
      {"%!PS-Adobe-3.0 EPSF-3.0\n" + pad, "a PostScript file"},
      {"\x1F\x8B\x08" + pad, "a gzip file"},
      {"PK\3\4" + pad, "a ZIP or Office file"},
      {"\xFF\xFE<\0s\0"s, "XML in UTF-16"},
      {"<!DOCTYPE html><html><body>404</body></html>", "a web page"},
      {"<?xml version='1.0'?><year/>", "XML that is no SVG"},
      {"", "an empty file"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.named);
    const Reading read = reading(one.bytes);
    REQUIRE(read.picture == nullptr);
    CHECK(read.code() == Code::picture_format);
    CHECK(read.said().find(one.named) != std::string::npos);
    CHECK(read.problems.list().front().message.vi.find("ảnh “thu.png”") == 0);
    CHECK_FALSE(read.problems.list().front().hint.vi.empty());
  }
}

TEST_CASE("bytes of no kind, and text, are no picture") {
  for (const std::string bytes : {"Kính gửi", "\x89PNH\r\n", "\xFF\xD8", " ", "<", "\0\0\0\0"}) {
    CAPTURE(bytes);
    CHECK(reading(bytes).code() == Code::picture_format);
  }
}

TEST_CASE("the name says nothing, the bytes do; the place is that of who asks") {
  Diagnostics notes;
  const auto read = image::read(small_png(2, 2), {"anh.gif", {3, 5, 7}}, {}, Limits{}, notes);
  CHECK(read.has_value());
  const auto refused = image::read("GIF89a", {"anh.png", {3, 5, 7}}, {}, Limits{}, notes);
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().list().front().place == SourceRef{3, 5, 7});
}

TEST_CASE("a file of more bytes than the limit is refused") {
  Limits limits;
  limits.picture_bytes = 40;
  CHECK(reading(small_png(9, 9), limits).code() == Code::picture_too_large);
}
