// Underlines and strikes: filled bars, dashes and waves.
#include "pdf/pdf_test_support.h"

using namespace pdf_test;

namespace {

std::string drawn(document::Underline underline, document::Strike strike = {},
                  const std::string& text = "gạch hai") {
  layout::LaidOut p = paper();
  Style style;
  style.underline = underline;
  style.strike = strike;
  add_line(p, text, 100, style);
  return written(p, false);
}

}  // namespace

TEST_CASE("an underline goes on under the spaces among its words") {
  CHECK(count(drawn(document::Underline::single), " re f\n") == 1);
}

TEST_CASE("an underline of words leaves spaces out") {
  CHECK(count(drawn(document::Underline::words), " re f\n") == 2);
}

TEST_CASE("double lines are two, strike and underline stand side by side") {
  CHECK(count(drawn(document::Underline::double_line), " re f\n") == 2);
  CHECK(count(drawn(document::Underline::none, document::Strike::double_line), " re f\n") == 2);
  CHECK(count(drawn(document::Underline::single, document::Strike::single), " re f\n") == 2);
}

TEST_CASE("dots and dashes are strokes as long as the line is thick, or four times") {
  const std::string dotted = drawn(document::Underline::dotted);
  CHECK(count(dotted, "q\n0 G\n.684 w\n[.684 .684 ]0 d\n") == 1);
  CHECK(count(drawn(document::Underline::dashed), "[2.734 1.367 ]0 d\n") == 1);
}

TEST_CASE("a wave is one path, and leaves the graphics state as it was") {
  const std::string wave = drawn(document::Underline::wave);
  CHECK(count(wave, " c\n") > 4);
  CHECK(count(wave, "S\nQ\n") == 1);
}

TEST_CASE("a strike stands where the face says, above the baseline") {
  const std::string struck = drawn(document::Underline::none, document::Strike::single, "x");
  const std::size_t end = struck.find(" re f\n");
  REQUIRE(end != std::string::npos);
  const std::string bar = struck.substr(struck.rfind('\n', end) + 1, end);
  // Liberation Serif: 420 above, 100 thick, of 2048; 14 pt.
  CHECK(bar.find(" .684") != std::string::npos);
}

TEST_CASE("a dotted rule has dots along its longer side") {
  layout::LaidOut p = paper();
  p.pages.pages[0].rules.push_back({Length::points(10), Length::points(20), Length::points(1),
                                    Length::points(50), document::Color{}, layout::Zone::body,
                                    document::LineKind::dotted});
  const std::string bytes = written(p, false);
  CHECK(count(bytes, "1 w\n[.5 1 ]0 d\n10.5 ") == 1);
}
