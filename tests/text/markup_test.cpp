#include <doctest/doctest.h>

#include <algorithm>

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

TEST_CASE("a stray ampersand makes no reference of what stands behind it") {
  CHECK(mended("<a>&hoa ;b , c</a>") == "<a>&hoa ;b, c</a>");
}

TEST_CASE("words run on across tags, but nothing changes at a tag") {
  CHECK(mended("<p><b>hội</b> , nghị</p>") == "<p><b>hội</b>, nghị</p>");
  CHECK(mended("<p>chính trị- <i>xã hội</i></p>") == "<p>chính trị - <i>xã hội</i></p>");
  CHECK(mended("<a>hội</a><b>“nghị quyết”</b>") == "<a>hội</a><b>“nghị quyết”</b>");
  CHECK(mended("<p>hò<b>an</b></p>") == "<p>hò<b>an</b></p>");
}

TEST_CASE("values of attributes get NFC and nothing else") {
  CHECK(mended("<a t='kinh tế , xã  hội' code=\"hoà\" x=\"b> , hòan\">hòan</a>") ==
        "<a t='kinh tế , xã  hội' code=\"hoà\" x=\"b> , hòan\">hoàn</a>");
  text::NormaliseOptions options;
  options.tone = text::ToneChoice::old_style;
  CHECK(text::normalise_markup("<a code=\"hoà\">hoà</a>", options).text ==
        "<a code=\"hoà\">hòa</a>");
  CHECK(mended("<a t='ho\u0323\u0302i &amp; nghi\u0323'/>") == "<a t='hội &amp; nghị'/>");
}

TEST_CASE("control characters in attributes are errors with their place") {
  const text::Normalised result = text::normalise_markup("<a x='\u202E'>b</a>");
  REQUIRE(result.errors.size() == 1);
  CHECK(result.errors[0].offset == 6);
}

TEST_CASE("within xml:space=\"preserve\" no space changes, and letters and tone marks do") {
  CHECK(mended("<a><t xml:space=\"preserve\">một  hai , hòan</t> <t>một  hai</t></a>") ==
        "<a><t xml:space=\"preserve\">một  hai , hoàn</t> <t>một hai</t></a>");
  CHECK(mended("<a xml:space = 'preserve'><b/><c>x  y</c><d xml:space='default'>x  y</d>\n<e>x  "
               "y</e></a><f>x  y</f>") ==
        "<a xml:space = 'preserve'><b/><c>x  y</c><d xml:space='default'>x y</d>\n<e>x  "
        "y</e></a><f>x y</f>");
}

TEST_CASE("a line with a byte that is no UTF-8 stays, and the others are mended") {
  const text::Normalised result = text::normalise_markup("<a>x , y\n<b>x , \xFF</b>\nx , y</a>");
  CHECK(result.text == "<a>x, y\n<b>x , \xFF</b>\nx, y</a>");
  REQUIRE(result.errors.size() == 1);
  CHECK(result.errors[0].offset == 16);
}

TEST_CASE("XML in pieces comes out as XML in one piece, and memory holds some lines of it") {
  std::string xml = "<?xml version='1.0' encoding='TCVN3'?>\n<a>";
  for (int i = 0; i < 20000; ++i) {
    xml += "<!-- x\n , y --><b c='x , y'>hội , <i>nghị</i>\n</b><![CDATA[một , hai\n , ]]>\n";
    xml += "<c xml:space='preserve'>\nx  y\n</c>\n";
  }
  xml += "</a>";
  const text::Normalised whole = text::normalise_markup(xml);
  CHECK(whole.text.find("hội, <i>") != std::string::npos);
  CHECK(whole.text.find("x y") == std::string::npos);
  for (const std::size_t step : {7U, 4099U, 100000U}) {
    text::MarkupNormaliser normaliser({});
    std::string out;
    std::size_t most = 0;
    std::size_t notes = 0;
    for (std::size_t at = 0; at < xml.size(); at += step) {
      normaliser.feed(std::string_view(xml).substr(at, step), out);
      most = std::max(most, normaliser.waiting());
      notes += normaliser.take_notes().size();
    }
    normaliser.finish(out);
    notes += normaliser.take_notes().size();
    CHECK(out == whole.text);
    CHECK(notes == whole.notes.size());
    CHECK(most < 300000);
  }
}

TEST_CASE("XML without a line end is held some thousand elements long") {
  std::string xml = "<a>";
  for (int i = 0; i < 40000; ++i)
    xml += "<b>hội ,<c/></b> nghị";
  text::MarkupNormaliser normaliser({});
  std::string out;
  std::size_t most = 0;
  for (std::size_t at = 0; at < xml.size(); at += 10000) {
    normaliser.feed(std::string_view(xml).substr(at, 10000), out);
    most = std::max(most, normaliser.waiting());
  }
  normaliser.finish(out);
  CHECK(most < 300000);
  CHECK(out == mended(xml));
  CHECK(mended(out) == out);
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
  const text::Normalised result = text::normalise_markup("<a x='o\u0301'>é <b>hòan</b> hòan</a>");
  REQUIRE(result.notes.size() == 3);
  CHECK(result.notes[0].offset == 6);
  CHECK(result.notes[1].offset == 17);
  CHECK(result.notes[2].offset == 27);
}

TEST_CASE("XML that is broken off comes out as it is") {
  for (const std::string_view xml :
       {"<", "<a", "<a x", "<a x=\"hội", "<!--", "<![CDATA[", "<?xml encoding=", "<!DOCTYPE a [",
        "&", "<a>&amp", "]]>", "<?xml encoding=\"x"}) {
    CAPTURE(xml);
    CHECK(mended(xml) == xml);
  }
}
