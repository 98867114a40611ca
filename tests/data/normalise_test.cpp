#include "data_support.h"

using namespace data_test;

namespace {

std::string hash_of(const std::string& xml) {
  const Loaded loaded = load_text(xml);
  INFO(loaded.shown());
  REQUIRE(loaded.dataset != nullptr);
  return to_hex(loaded.dataset->hash());
}

std::string paragraph(const std::string& inside) {
  const Loaded loaded = load_text(year_with(
      "<indicators><group code='g'><label>g</label><indicator code='a' unit='hộ' actual='3'>"
      "<label>a</label></indicator></group></indicators>"
      "<narrative><section code='s'><title>t</title><p>" +
      inside + "</p></section></narrative>"));
  INFO(loaded.shown());
  REQUIRE(loaded.dataset != nullptr);
  return xml::to_text(loaded.dataset->tree());
}

}  // namespace

TEST_CASE("white space in a sentence is one space, none at its ends") {
  CHECK(paragraph("\n   Hội\n   nghị\t tổng  kết\n ").find("<p>Hội nghị tổng kết</p>") !=
        std::string::npos);
}

TEST_CASE("white space between two marks in a sentence stays, once") {
  CHECK(paragraph("<b>một</b> <i>hai</i>").find("<p><b>một</b> <i>hai</i></p>") !=
        std::string::npos);
  CHECK(paragraph("một <b> hai </b> ba").find("<p>một <b>hai </b>ba</p>") != std::string::npos);
}

TEST_CASE("the spaces around a figure stay") {
  CHECK(paragraph("có <figure ref='a'/> hộ").find("<p>có <figure ref=\"a\"/> hộ</p>") !=
        std::string::npos);
  CHECK(paragraph(" <figure ref='a'/> ").find("<p><figure ref=\"a\"/></p>") != std::string::npos);
}

TEST_CASE("a no-break space is no white space") {
  CHECK(paragraph("15\xC2\xA0 hộ").find("<p>15\xC2\xA0 hộ</p>") != std::string::npos);
}

TEST_CASE("attributes and names are squeezed, so that references match them") {
  const Loaded loaded = load_text(year_with(
      "<indicators><group code='g'><label>  Nhóm \n một </label>"
      "<indicator code=' a ' unit=' gia  đình' actual=' 3 '><label>x</label></indicator></group>"
      "</indicators>"));
  INFO(loaded.shown());
  REQUIRE(loaded.dataset != nullptr);
  CHECK(value_of(*loaded.dataset, "//indicator[@code='a']/@unit") == "gia đình");
  CHECK(value_of(*loaded.dataset, "string(//group/label)") == "Nhóm một");
}

TEST_CASE("the hash does not depend on how the lines are broken") {
  const std::string rest = "<shortcomings><shortcoming>Chưa đều khắp</shortcoming></shortcomings>";
  const std::string broken =
      "\n\n  <shortcomings>\n<shortcoming>\n  Chưa đều\n  khắp</shortcoming>\n </shortcomings>\n";
  CHECK(hash_of(year_with(rest)) == hash_of(year_with(broken)));
}

TEST_CASE("the hash depends on every word") {
  CHECK(hash_of(year_with("<shortcomings><shortcoming>a</shortcoming></shortcomings>")) !=
        hash_of(year_with("<shortcomings><shortcoming>b</shortcoming></shortcomings>")));
}

TEST_CASE("the hash is the same in NFC and NFD") {
  CHECK(hash_of(year_with("<shortcomings><shortcoming>ệ</shortcoming></shortcomings>")) ==
        hash_of(year_with(
            "<shortcomings><shortcoming>e\xCC\xA3\xCC\x82</shortcoming></shortcomings>")));
}
