#include <doctest/doctest.h>

#include "text/text.h"

using namespace tongket;

namespace {

std::string mended(std::string_view xml) {
  return text::normalise_markup(xml).text;
}

}  // namespace

TEST_CASE("the words of an XML file are mended, its markup is not") {
  CHECK(mended("<?xml version=\"1.0\"?>\n<a  x='1' ><!-- hội , hòan -->cấp ủy , hòan</a >\n") ==
        "<?xml version=\"1.0\"?>\n<a  x='1' ><!-- hội , hòan -->cấp ủy, hoàn</a >\n");
  CHECK(mended("<a><![CDATA[hội , & hòan]]></a>") == "<a><![CDATA[hội, & hoàn]]></a>");
  CHECK(mended("<?hòan , x?><!DOCTYPE a [<!ENTITY b \"hòan\">]><a>hòan</a>") ==
        "<?hòan , x?><!DOCTYPE a [<!ENTITY b \"hòan\">]><a>hoàn</a>");
}

TEST_CASE("references stay, and what stands beside them is mended") {
  CHECK(mended("<a>hội &amp; nghị , x&#160;y &lt; hòan</a>") ==
        "<a>hội &amp; nghị, x&#160;y &lt; hoàn</a>");
}

TEST_CASE("words run on across tags, but nothing changes at a tag") {
  CHECK(mended("<p><b>hội</b> , nghị</p>") == "<p><b>hội</b>, nghị</p>");
  CHECK(mended("<p>chính trị- <i>xã hội</i></p>") == "<p>chính trị - <i>xã hội</i></p>");
  CHECK(mended("<a>hội</a><b>“nghị quyết”</b>") == "<a>hội</a><b>“nghị quyết”</b>");
  CHECK(mended("<p>hò<b>an</b></p>") == "<p>hò<b>an</b></p>");
}

TEST_CASE("attributes in Vietnamese are mended, others and their quotation marks are not") {
  CHECK(mended("<a ten='hội , \"nghị\" hòan' test=\"a , b\" x=\"b> , hòan\"/>") ==
        "<a ten='hội, \"nghị\" hoàn' test=\"a , b\" x=\"b> , hoàn\"/>");
}

TEST_CASE("the indents of an XML file stay") {
  const std::string_view xml = "<a>\n    <b>hội nghị</b>  \n  \n</a>\n";
  CHECK(mended(xml) == xml);
}

TEST_CASE("an encoding declaration says UTF-8 afterwards") {
  const text::Normalised result =
      text::normalise_markup("<?xml version='1.0' encoding='TCVN3'?><a/>");
  CHECK(result.text == "<?xml version='1.0' encoding='UTF-8'?><a/>");
  REQUIRE(result.notes.size() == 1);
  CHECK(result.notes[0].rule == "xml-encoding");
  CHECK(result.notes[0].before == "TCVN3");
}

TEST_CASE("what only looks like an encoding declaration stays") {
  for (const std::string_view xml : {"<?xml encoding=xéx 'x'?>", "a<b/><?xml encoding='x'?>"}) {
    CAPTURE(xml);
    CHECK(mended(xml) == xml);
  }
}

TEST_CASE("notes of an XML file tell places in the file, in their order") {
  const text::Normalised result = text::normalise_markup("<a x='hòan'>é <b>hòan</b> hòan</a>");
  REQUIRE(result.notes.size() == 3);
  CHECK(result.notes[0].offset == 6);
  CHECK(result.notes[1].offset == 19);
  CHECK(result.notes[2].offset == 29);
}

TEST_CASE("XML that is broken off comes out as it is") {
  for (const std::string_view xml :
       {"<", "<a", "<a x", "<a x=\"hội", "<!--", "<![CDATA[", "<?xml encoding=", "<!DOCTYPE a [",
        "&", "<a>&amp", "]]>", "<?xml encoding=\"x"}) {
    CAPTURE(xml);
    CHECK(mended(xml) == xml);
  }
}
