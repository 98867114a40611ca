// Marks without an anchor: measured on the ink of the glyphs, through the subset's glyf table.
#include <map>

#include "font_test_support.h"

using namespace tongket;
using namespace tongket::font;
using font_test::face;

namespace {

struct Box {
  std::int32_t left = 0, right = 0, bottom = 0, top = 0;
};

std::uint32_t u16(const std::string& s, std::size_t at) {
  return static_cast<std::uint32_t>(static_cast<unsigned char>(s.at(at))) * 256U +
         static_cast<unsigned char>(s.at(at + 1));
}
std::uint32_t u32(const std::string& s, std::size_t at) {
  return u16(s, at) * 65536U + u16(s, at + 2);
}
std::int32_t i16(const std::string& s, std::size_t at) {
  return static_cast<std::int16_t>(u16(s, at));
}

std::map<std::string, std::size_t> table_offsets(const std::string& font) {
  std::map<std::string, std::size_t> out;
  for (std::uint32_t i = 0; i < u16(font, 4); ++i) {
    out[font.substr(12 + i * 16, 4)] = u32(font, 12 + i * 16 + 8);
  }
  return out;
}

// The ink of a glyph as the glyf table states it.
Box box_of(const FacePtr& f, std::uint32_t glyph) {
  auto subset = f->subset({glyph});
  REQUIRE(subset.has_value());
  const auto tables = table_offsets(subset->bytes);
  std::size_t at = 0;
  for (std::size_t i = 0; i < subset->glyphs.size(); ++i) {
    if (subset->glyphs[i] != glyph) continue;
    const bool long_offsets = u16(subset->bytes, tables.at("head") + 50) == 1;
    const std::size_t loca = tables.at("loca");
    at = tables.at("glyf") +
         (long_offsets ? u32(subset->bytes, loca + i * 4) : u16(subset->bytes, loca + i * 2) * 2);
  }
  REQUIRE(at != 0);
  const std::string& s = subset->bytes;
  return {i16(s, at + 2), i16(s, at + 6), i16(s, at + 4), i16(s, at + 8)};
}

}  // namespace

TEST_CASE("a mark without an anchor is over the middle of its letter and clear of it") {
  for (int style = 0; style < 4; ++style) {
    const FacePtr f = face(style % 2 == 1, style >= 2);
    for (const char* text : {"ê\u0306", "ơ\u0306", "ư\u0306", "Ê\u0306", "Ơ\u0306", "Ư\u0306"}) {
      CAPTURE(text);
      CAPTURE(style);
      const auto glyphs = f->shape(text);
      REQUIRE(glyphs.size() == 2);
      CHECK(glyphs[1].cluster == glyphs[0].cluster);
      CHECK(glyphs[1].advance == 0);
      const Box base = box_of(f, glyphs[0].id);
      Box mark = box_of(f, glyphs[1].id);
      const std::int32_t shift = glyphs[0].advance + glyphs[1].dx;
      const double off = (mark.left + mark.right) / 2.0 + shift - (base.left + base.right) / 2.0;
      CHECK(std::abs(off) < 0.05 * f->metrics().units_per_em);
      CHECK(mark.bottom + glyphs[1].dy >= base.top);
    }
  }
}

TEST_CASE("a letter followed by a mark does not become wider") {
  const FacePtr f = face();
  CHECK(f->shape("ê\u0306")[0].advance == f->shape("ê")[0].advance);
}

TEST_CASE("further marks stand over those that a letter has") {
  for (int style = 0; style < 4; ++style) {
    const FacePtr f = face(style % 2 == 1, style >= 2);
    CAPTURE(style);
    const auto glyphs = f->shape("ê\u0306\u0301");
    REQUIRE(glyphs.size() == 3);
    const Box lower = box_of(f, glyphs[1].id);
    const Box upper = box_of(f, glyphs[2].id);
    CHECK(upper.bottom + glyphs[2].dy >= lower.bottom + glyphs[1].dy);
    CHECK(glyphs[2].advance == 0);
  }
}

TEST_CASE("a mark below stays below its letter") {
  const FacePtr f = face();
  for (const char* text : {"ê\u0323", "m\u0323", "h\u0331"}) {
    CAPTURE(text);
    const auto glyphs = f->shape(text);
    const Box base = box_of(f, glyphs[0].id);
    if (glyphs.size() < 2) continue;  // the face has the letter whole
    const Box mark = box_of(f, glyphs[1].id);
    CHECK(mark.top + glyphs[1].dy <= base.bottom + f->metrics().units_per_em / 50);
  }
}

TEST_CASE("a letter with its mark is one cluster between its neighbours") {
  const FacePtr f = face();
  const auto glyphs = f->shape("kê\u0306č");
  REQUIRE(glyphs.size() == 4);
  CHECK(glyphs[1].cluster == 1);
  CHECK(glyphs[2].cluster == 1);
  CHECK(glyphs[3].cluster == 5);
}
