#include <doctest/doctest.h>

#include "text/text.h"

using namespace tongket;

TEST_CASE("nearest_name finds slips and nothing else") {
  const std::vector<std::string> known = {"office", "indicator", "indicators", "name", "unit"};
  CHECK(text::nearest_name("ofice", known) == "office");
  CHECK(text::nearest_name("offcie", known) == "office");
  CHECK(text::nearest_name("Office", known) == "office");
  CHECK(text::nearest_name("indicatr", known) == "indicator");
  CHECK(text::nearest_name("nmae", known) == "name");
  CHECK(text::nearest_name("conclusion", known).empty());
  CHECK(text::nearest_name("", known).empty());
  CHECK(text::nearest_name("x", {"y"}).empty());
  CHECK(text::nearest_name(std::string(100'000, 'a'), known).empty());
}
