#include "data_support.h"

using namespace data_test;

TEST_CASE("every element of year.xsd is documented in both languages") {
  const xml::SchemaIndex& index = vocabulary().schema().index();
  REQUIRE(index.size() > 40);
  for (std::uint32_t id = 0; id < index.size(); ++id) {
    CAPTURE(index.element(id).name);
    CHECK_FALSE(index.element(id).documentation_vi.empty());
    CHECK_FALSE(index.element(id).documentation_en.empty());
  }
}

TEST_CASE("every type and attribute of year.xsd is documented in both languages") {
  Sources sources;
  Diagnostics diagnostics;
  const xml::TreePtr tree =
      xml::read(in_source("templates/year.xsd"), sources, Limits{}, diagnostics);
  REQUIRE(tree != nullptr);
  std::vector<xml::Node> open = {tree->root()};
  std::size_t seen = 0;
  while (!open.empty()) {
    const xml::Node node = open.back();
    open.pop_back();
    for (const xml::Node& child : node.children()) {
      open.push_back(child);
    }
    if (!node.is_element("simpleType") && !node.is_element("complexType") &&
        !node.is_element("attribute") && !node.is_element("enumeration")) {
      continue;
    }
    ++seen;
    CAPTURE(node.attribute_value("name"));
    if (node.is_element("enumeration") && node.attribute_value("value") == "yes") continue;
    REQUIRE(node.child("annotation"));
    const std::vector<xml::Node> texts = node.child("annotation").children("documentation");
    REQUIRE(texts.size() == 2);
    CHECK(texts[0].first_attribute().value() == "vi");
    CHECK(texts[1].first_attribute().value() == "en");
  }
  CHECK(seen > 100);
}

TEST_CASE("codes of one kind are unique, and references find theirs") {
  struct Case {
    std::string_view what;
    std::string rest;
  };
  const std::string head =
      "<indicators><group code='g'><label>g</label>"
      "<indicator code='a' unit='hộ' actual='1'><label>a</label></indicator>";
  const Case cases[] = {
      {"two indicators of one code",
       head + "<indicator code='a' unit='hộ'><label>b</label></indicator></group></indicators>"},
      {"a ratio of no indicator",
       head + "<indicator code='r' unit='%'><label>r</label><ratio numerator='a' denominator='x'/>"
              "</indicator></group></indicators>"},
      {"a category with the code of its classification",
       "<classifications><classification code='m' unit='mô hình' total='1'><label>m</label>"
       "<dimension code='d'><label>d</label><category code='m' count='1'><label>x</label>"
       "</category></dimension></classification></classifications>"},
      {"two sections of one code, one inside the other",
       "<narrative><section code='s'><title>s</title><section code='s'><title>t</title></section>"
       "</section></narrative>"},
      {"a count of nothing",
       "<shortcomings><shortcoming><count ref='x'/></shortcoming></shortcomings>"},
  };
  for (const Case& one : cases) {
    const Loaded loaded = load_text(year_with(one.rest));
    CAPTURE(one.what);
    INFO(loaded.shown());
    CHECK(loaded.dataset == nullptr);
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(loaded.diagnostics.list().front().code == Code::xml_schema);
  }
}
