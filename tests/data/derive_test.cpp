#include "data_support.h"

using namespace data_test;

namespace {

// Two counts and their ratio, with the given attributes.
std::string ratio_of(const std::string& numerator, const std::string& denominator,
                     const std::string& ratio) {
  return year_with("<indicators><group code='g'><label>g</label><indicator code='n' unit='hộ' " +
                   numerator + "><label>n</label></indicator><indicator code='d' unit='hộ' " +
                   denominator + "><label>d</label></indicator><indicator code='r' unit='%' " +
                   ratio + "><label>r</label><ratio numerator='n' denominator='d'/></indicator>" +
                   "</group></indicators>");
}

std::string derived(const std::string& xml, const std::string& figure) {
  const Loaded loaded = load_text(xml);
  INFO(loaded.shown());
  REQUIRE(loaded.dataset != nullptr);
  return value_of(*loaded.dataset, "string(//indicator[@code='r']/@" + figure + ")");
}

}  // namespace

TEST_CASE("a ratio left out is worked out to two digits") {
  CHECK(derived(ratio_of("actual='3270'", "actual='3374'", ""), "actual") == "96.92");
}

TEST_CASE("plan, previous and next are worked out too") {
  const std::string xml =
      ratio_of("plan='1' previous='2' next='3'", "plan='8' previous='8' next='8'", "");
  CHECK(derived(xml, "plan") == "12.5");
  CHECK(derived(xml, "previous") == "25");
  CHECK(derived(xml, "next") == "37.5");
  CHECK(derived(xml, "actual").empty());
}

TEST_CASE("the indicator's precision is kept, rounded half up") {
  CHECK(derived(ratio_of("actual='1'", "actual='8'", "precision='0'"), "actual") == "13");
  CHECK(derived(ratio_of("actual='1'", "actual='3'", "precision='4'"), "actual") == "33.3333");
  CHECK(derived(ratio_of("actual='1'", "actual='800'", "precision='2'"), "actual") == "0.13");
}

TEST_CASE("a figure that is typed right stays as it is typed") {
  CHECK(derived(ratio_of("actual='3270'", "actual='3374'", "actual='96.920'"), "actual") ==
        "96.920");
}

TEST_CASE("nothing is worked out from what is missing") {
  CHECK(derived(ratio_of("actual='3270'", "plan='3374'", ""), "actual").empty());
}

TEST_CASE("a ratio with more digits than the schema allows is a fault at the indicator") {
  const Loaded loaded =
      load_text(ratio_of("actual='999999999999999999'", "actual='0.000001'", "precision='6'"));
  CHECK(loaded.dataset == nullptr);
  REQUIRE(loaded.diagnostics.size() == 1);
  const Diagnostic& problem = loaded.diagnostics.list().front();
  CHECK(problem.code == Code::data_derive);
  CHECK(problem.place.known());
}

TEST_CASE("a dataset with derived figures still fits the schema") {
  const Loaded loaded = load_text(ratio_of("actual='1'", "actual='3'", "precision='6'"));
  REQUIRE(loaded.dataset != nullptr);
  Sources sources;
  Diagnostics diagnostics;
  const xml::TreePtr again = xml::read_bytes("again.xml", xml::to_text(loaded.dataset->tree()),
                                             sources, Limits{}, diagnostics);
  REQUIRE(again != nullptr);
  vocabulary().schema().validate(*again, sources, diagnostics);
  CHECK(diagnostics.empty());
}
