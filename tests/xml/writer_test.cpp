// Writing XML.
#include <doctest/doctest.h>

#include "xml/xml_support.h"

using namespace tongket;
using namespace tongket::xml;
using namespace tongket::xml::testing;

TEST_CASE("elements, attributes and texts are written in order, empty ones short") {
  Writer writer(false);
  writer.open("w:p").attribute("w:val", "x").attribute("n", std::int64_t{-12});
  writer.open("w:t").text("chữ").close().empty("w:br").element("w:jc", "w:val", "both").close();
  CHECK(std::move(writer).finish() ==
        "<w:p w:val=\"x\" n=\"-12\"><w:t>chữ</w:t><w:br/><w:jc w:val=\"both\"/></w:p>");
}

TEST_CASE("a document begins with its declaration") {
  Writer writer;
  writer.empty("a");
  CHECK(std::move(writer).finish() ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<a/>");
}

TEST_CASE("raw XML closes the start tag before it") {
  Writer writer(false);
  writer.open("a").raw("<b/>").raw("").close();
  CHECK(std::move(writer).finish() == "<a><b/></a>");
}

TEST_CASE("what is escaped reads back as it was") {
  const std::string value = "<&>\"'\t\n\r]]> Đ ";
  Writer writer(false);
  writer.open("a").attribute("b", value).text(value).close();
  Reading reading;
  read_into(reading, std::move(writer).finish());
  REQUIRE(reading.tree != nullptr);
  CHECK(reading.tree->root().attribute_value("b") == value);
  CHECK(reading.tree->root().string_value() == value);
}

TEST_CASE("broken promises of the caller throw") {
  Writer open(false);
  open.open("a");
  CHECK_THROWS_AS((void)std::move(open).finish(), Broken);
  Writer none(false);
  CHECK_THROWS_AS(none.close(), Broken);
  Writer late(false);
  late.open("a").text("x");
  CHECK_THROWS_AS(late.attribute("b", "1"), Broken);
}
