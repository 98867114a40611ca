// Attacks on the reading of XML: entities, sizes, numbers, depth.
#include "attacks/corpus.h"

namespace attacks {

namespace {

std::string times(std::size_t count, const std::string& piece) {
  std::string all;
  all.reserve(count * piece.size());
  for (std::size_t i = 0; i < count; ++i)
    all += piece;
  return all;
}

std::string numbered(int count, const std::string& before, const std::string& after) {
  std::string all;
  for (int i = 0; i < count; ++i)
    all += before + std::to_string(i) + after;
  return all;
}

std::string with_doctype(const std::string& subset, const std::string& use = "&a;") {
  return "<!DOCTYPE year [" + subset + "]>" + year_with("<note>" + use + "</note>");
}

std::string laughs() {
  std::string subset = "<!ENTITY a0 \"ha\">";
  for (int i = 1; i < 10; ++i) {
    const std::string before = "&a" + std::to_string(i - 1) + ";";
    subset += "<!ENTITY a" + std::to_string(i) + " \"" + times(10, before) + "\">";
  }
  return with_doctype(subset, "&a9;");
}

// Names that fall into one slot of a weak hash: Aa and BB, in all combinations.
std::string colliding_attributes(int bits) {
  std::string all;
  for (int i = 0; i < (1 << bits); ++i) {
    all += " x";
    for (int bit = 0; bit < bits; ++bit)
      all += ((i >> bit) & 1) != 0 ? "Aa" : "BB";
    all += "=\"\"";
  }
  return all;
}

std::string nested(std::size_t depth) {
  return times(depth, "<a>") + times(depth, "</a>");
}

void add_entities(std::vector<Attack>& list) {
  const auto add = [&](const char* name, std::string bytes, const char* code = "xml.doctype") {
    list.push_back({Kind::data, name, std::move(bytes), code});
  };
  add("billion-laughs", laughs());
  add("quadratic-blow-up",
      with_doctype("<!ENTITY a \"" + std::string(50'000, 'a') + "\">", times(50'000, "&a;")));
  add("external-entity-file", with_doctype("<!ENTITY a SYSTEM \"file:///etc/passwd\">"));
  add("external-entity-http", with_doctype("<!ENTITY a SYSTEM \"http://127.0.0.1:9/a\">"));
  add("parameter-entity-file", with_doctype("<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;", ""));
  add("parameter-entity-http",
      with_doctype("<!ENTITY % p SYSTEM \"http://127.0.0.1:9/\"> %p;", ""));
  add("external-subset", "<!DOCTYPE year SYSTEM \"http://127.0.0.1:9/year.dtd\">" + year_with(""));
  add("entity-that-holds-itself", with_doctype("<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">"));
  add("doctype-not-closed", "<!DOCTYPE year [" + std::string(1'000'000, ' '));
  add("doctype-behind-a-comment", "<!-- x --><!DOCTYPE year>" + year_with(""));
  add("doctype-in-lower-case", "<!doctype year>" + year_with(""));
  add("entity-without-doctype", year_with("<note>&a;</note>"), "xml.syntax");
  add("reference-to-nul", year_with("<note>&#0;</note>"), "xml.syntax");
  add("reference-beyond-unicode", year_with("<note>&#x110000;</note>"), "xml.syntax");
  add("reference-to-surrogate", year_with("<note>&#xD800;</note>"), "xml.syntax");
  add("reference-of-a-million-digits",
      year_with("<note>&#" + std::string(1'000'000, '1') + ";</note>"), "xml.syntax");
}

void add_sizes(std::vector<Attack>& list) {
  const auto add = [&](const char* name, std::string bytes, const char* code) {
    list.push_back({Kind::data, name, std::move(bytes), code});
  };
  add("depth", year_with(nested(100'000)), "xml.too-deep");
  add("depth-never-closed", times(1'000'000, "<a>"), "xml.too-deep");
  add("one-huge-attribute", year_with("", " pack=\"" + std::string(20 << 20, 'a') + "\""),
      "xml.value-too-long");
  add("100,000-attributes", year_with("", numbered(100'000, " a", "=\"\"")),
      "xml.too-many-attributes");
  add("10,000-attributes-on-each-of-100-elements",
      year_with(times(100, "<a" + numbered(10'000, " a", "=\"\"") + "/>")),
      "xml.too-many-attributes");
  add("one-huge-text", year_with("<note>" + std::string(20 << 20, 'a') + "</note>"),
      "xml.value-too-long");
  add("one-huge-comment", year_with("<!--" + std::string(20 << 20, 'a') + "-->"),
      "xml.value-too-long");
  add("one-huge-section", year_with("<note><![CDATA[" + std::string(20 << 20, 'a') + "]]></note>"),
      "xml.value-too-long");
  add("one-huge-instruction", year_with("<?x " + std::string(20 << 20, 'a') + "?>"),
      "xml.value-too-long");
  add("a-text-in-a-million-sections",
      year_with("<note>" + times(1'500'000, "<![CDATA[x]]>") + "</note>"), "xml.value-too-long");
  add("one-huge-element-name", year_with("<" + std::string(1 << 20, 'a') + "/>"),
      "xml.name-too-long");
  add("one-huge-attribute-name", year_with("", " " + std::string(1 << 20, 'a') + "=\"\""),
      "xml.name-too-long");
  add("one-huge-instruction-name", year_with("<?" + std::string(1 << 20, 'a') + " ?>"),
      "xml.name-too-long");
  add("more-nodes-than-any-year", year_with(times(10'000'001, "<a/>b")), "xml.too-many-nodes");
}

void add_structures(std::vector<Attack>& list) {
  const auto add = [&](const char* name, std::string bytes, const char* code) {
    list.push_back({Kind::data, name, std::move(bytes), code});
  };
  add("colliding-attribute-names", year_with("", colliding_attributes(12)),
      "xml.too-many-attributes");
  add("255-colliding-attributes-10,000-times",
      year_with(times(10'000, "<a" + colliding_attributes(7) + "/>")), "xml.schema");
  add("namespaces-in-scope", year_with("", numbered(100'000, " xmlns:n", "=\"urn:x\"")),
      "xml.too-many-attributes");
  add("namespaces-piled-up",
      year_with(numbered(150, "<a xmlns:n", "=\"urn:a\" xmlns:m=\"urn:b\">")),
      "xml.too-many-attributes");
  add("a-namespace-on-each-of-200,000",
      year_with(numbered(200'000, "<n:a xmlns:n=\"urn:x", "\"/>")), "xml.schema");
  add("prefix-not-declared", year_with("<p:a/>"), "xml.syntax");
  add("xml-prefix-bent", year_with("", " xmlns:xml=\"urn:x\""), "xml.syntax");
  add("500,000-comments", year_with(times(500'000, "<!---->")), "");
  add("comment-not-closed", year_with("<!--" + times(300'000, "<!--")), "xml.syntax");
  add("section-not-closed", year_with("<note>" + times(300'000, "<![CDATA[")), "xml.syntax");
  add("stylesheet-to-fetch",
      "<?xml-stylesheet type=\"text/xsl\" href=\"http://127.0.0.1:9/x.xsl\"?>" + year_with(""), "");
  add("schema-location-to-fetch",
      year_with("",
                " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                "xsi:schemaLocation=\"urn:tongket:year:1 http://127.0.0.1:9/x.xsd "
                "urn:other file:///etc/passwd\""),
      "");
  add("inclusion-to-fetch",
      year_with("<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" "
                "href=\"file:///etc/passwd\" parse=\"text\"/>"),
      "xml.schema");
  add("nil-and-type-bent",
      year_with("",
                " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                "xsi:type=\"xsi:nothing\""),
      "xml.schema");
  add("ten-thousand-unknown-elements", year_with(numbered(10'000, "<u", "/>")), "xml.schema");
  add("capitals-to-tell-at-every-word",
      year_with("<narrative><section code=\"a\"><title>A</title><p>" +
                times(20'000, "Tôi yêu việt nam và bộ tài nguyên và môi trường. ") +
                "</p></section></narrative>"),
      "");
  add("half-a-tag", "<year xmlns=\"urn:tongket:year:1\" value=\"", "xml.syntax");
  add("nothing", "", "xml.empty");
  add("only-blanks", std::string(1'000'000, ' '), "xml.empty");
  add("million-blanks-in-a-tag", year_with("", std::string(1'000'000, ' ')), "");
}

}  // namespace

std::vector<Attack> data_attacks() {
  std::vector<Attack> list;
  add_entities(list);
  add_sizes(list);
  add_structures(list);
  return list;
}

}  // namespace attacks
