#include <algorithm>
#include <set>

#include "font_test_support.h"

using namespace tongket;
using namespace tongket::font;
using font_test::face;

namespace {

std::vector<std::uint32_t> ids_of(const std::vector<Glyph>& glyphs) {
  std::vector<std::uint32_t> out;
  for (const Glyph& glyph : glyphs) {
    out.push_back(glyph.id);
  }
  return out;
}

std::set<std::string> tables_of(const std::string& font) {
  std::set<std::string> out;
  const auto count = static_cast<unsigned char>(font.at(5));
  for (std::size_t i = 0; i < count; ++i) {
    out.insert(font.substr(12 + i * 16, 4));
  }
  return out;
}

}  // namespace

TEST_CASE("a subset has .notdef, the glyphs asked for and their advances") {
  const FacePtr f = face();
  const auto glyphs = f->shape("Tổng kết");
  const auto subset = f->subset(ids_of(glyphs));
  REQUIRE(subset.has_value());
  REQUIRE_FALSE(subset->glyphs.empty());
  CHECK(subset->glyphs[0] == 0);
  CHECK(subset->glyphs.size() == subset->advances.size());
  for (const Glyph& glyph : glyphs) {
    const auto found = std::find(subset->glyphs.begin(), subset->glyphs.end(), glyph.id);
    REQUIRE(found != subset->glyphs.end());
    const auto at = static_cast<std::size_t>(found - subset->glyphs.begin());
    CHECK(subset->advances[at] == glyph.advance);
  }
}

TEST_CASE("a subset keeps only the tables that a PDF needs and is small") {
  const FacePtr f = face();
  const auto subset = f->subset(ids_of(f->shape("Báo cáo tổng kết công tác dân vận năm 2022")));
  REQUIRE(subset.has_value());
  CHECK(tables_of(subset->bytes) ==
        std::set<std::string>{"glyf", "head", "hhea", "hmtx", "loca", "maxp"});
  CHECK(subset->bytes.size() < 8000);
}

TEST_CASE("order and repetition of the glyphs don't change a subset's bytes") {
  const FacePtr f = face();
  std::vector<std::uint32_t> ids = ids_of(f->shape("nghiêm túc"));
  const auto first = f->subset(ids);
  std::reverse(ids.begin(), ids.end());
  ids.insert(ids.end(), ids.begin(), ids.end());
  const auto second = f->subset(ids);
  REQUIRE(first.has_value());
  REQUIRE(second.has_value());
  CHECK(first->bytes == second->bytes);
  CHECK(first->glyphs == second->glyphs);
}

TEST_CASE("an outline closes what it opens and stays within the face's box") {
  const FacePtr f = face();
  const auto steps = f->outline(f->shape("ệ")[0].id);
  REQUIRE_FALSE(steps.empty());
  std::size_t opened = 0;
  std::size_t closed = 0;
  for (const PathStep& step : steps) {
    if (step.kind == PathStep::Kind::move) ++opened;
    if (step.kind == PathStep::Kind::close) ++closed;
    CHECK(step.x3 >= f->metrics().x_min * 64);
    CHECK(step.y3 <= f->metrics().y_max * 64);
  }
  CHECK(opened == 4);  // e has two contours, the circumflex and the dot one each
  CHECK(closed == opened);
  CHECK(f->outline(f->shape(" ")[0].id).empty());
}
