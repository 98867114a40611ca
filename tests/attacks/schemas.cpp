// Attacks by a schema: models and patterns that keep who compiles them busy, and files elsewhere.
#include "attacks/corpus.h"

namespace attacks {

namespace {

std::string schema(const std::string& content) {
  return "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">" + content + "</xs:schema>";
}

std::string element_with(const std::string& model) {
  return "<xs:element name=\"r\"><xs:complexType>" + model + "</xs:complexType></xs:element>";
}

std::string pattern(const std::string& expression) {
  return schema(
      "<xs:element name=\"r\"><xs:simpleType><xs:restriction base=\"xs:string\"><xs:pattern "
      "value=\"" +
      expression + "\"/></xs:restriction></xs:simpleType></xs:element>");
}

std::string elements(int count, const std::string& more) {
  std::string all;
  for (int i = 0; i < count; ++i)
    all += "<xs:element name=\"e" + std::to_string(i) + "\"" + more + "/>";
  return all;
}

std::string doubled(int depth, const std::string& open, const std::string& inner,
                    const std::string& close) {
  if (depth == 0) return inner;
  const std::string half = doubled(depth - 1, open, inner, close);
  return open + half + half + close;
}

// Each group holds the next one `copies` times.
std::string chain(const std::string& kind, int length, int copies, const std::string& in,
                  const std::string& out, const std::string& last) {
  std::string all;
  for (int i = 0; i < length; ++i) {
    all += "<xs:" + kind + " name=\"g" + std::to_string(i) + "\">" + in;
    for (int copy = 0; copy < copies; ++copy)
      all += "<xs:" + kind + " ref=\"g" + std::to_string(i + 1) + "\"/>";
    all += out + "</xs:" + kind + ">";
  }
  return all + "<xs:" + kind + " name=\"g" + std::to_string(length) + "\">" + in + last + out +
         "</xs:" + kind + ">";
}

std::string repeated(int count, const std::string& piece) {
  std::string all;
  for (int i = 0; i < count; ++i)
    all += piece;
  return all;
}

}  // namespace

std::vector<Attack> schema_attacks() {
  std::vector<Attack> list;
  const auto add = [&](const char* name, std::string bytes, const char* code) {
    list.push_back({Kind::schema, name, std::move(bytes), code});
  };
  const std::string complex = "xml.schema-too-complex", bad = "xml.schema-bad";
  const std::string sequence = "<xs:sequence>", end = "</xs:sequence>";
  const std::string a = "<xs:element name=\"a\"/>";
  add("a-million-times",
      schema(element_with("<xs:sequence><xs:element name=\"a\" "
                          "maxOccurs=\"1000000\"/></xs:sequence>")),
      "");
  add("a-thousand-optional-in-a-row",
      schema(element_with(sequence + elements(1000, " minOccurs=\"0\"") + end)), complex.c_str());
  add("two-to-the-fourteenth-nested",
      schema(element_with(doubled(14, "<xs:sequence minOccurs=\"0\" maxOccurs=\"1000\">", a, end))),
      complex.c_str());
  add("groups-that-double",
      schema(chain("group", 30, 2, sequence, end, a) + element_with("<xs:group ref=\"g0\"/>")),
      complex.c_str());
  add("groups-in-a-chain-of-100,000",
      schema(chain("group", 100'000, 1, sequence, end, a) + element_with("<xs:group ref=\"g0\"/>")),
      complex.c_str());
  add("groups-of-attributes-that-double",
      schema(chain("attributeGroup", 30, 2, "", "", "<xs:attribute name=\"a\"/>") +
             element_with("<xs:attributeGroup ref=\"g0\"/>")),
      complex.c_str());
  add("groups-of-attributes-in-a-chain",
      schema(chain("attributeGroup", 100'000, 1, "", "", "<xs:attribute name=\"a\"/>") +
             element_with("<xs:attributeGroup ref=\"g0\"/>")),
      complex.c_str());
  add("a-group-that-holds-itself",
      schema("<xs:group name=\"g\"><xs:sequence><xs:group ref=\"g\"/></xs:sequence></xs:group>" +
             element_with("<xs:group ref=\"g\"/>")),
      bad.c_str());
  add("pattern-of-nested-counts", pattern(repeated(24, "(") + "a?" + repeated(24, "){0,9}")),
      complex.c_str());
  add("pattern-of-20,000-groups", pattern(repeated(20'000, "(") + "a" + repeated(20'000, ")")),
      bad.c_str());
  add("pattern-of-optional-letters", pattern(repeated(1000, "a?")), complex.c_str());
  add("pattern-of-optional-letters-before-the-same", pattern(repeated(60, "a?") + "a{60}"),
      complex.c_str());
  add("pattern-of-alternatives-that-overlap", pattern("(a|aa)*b"), complex.c_str());
  add("pattern-of-counts-in-counts", pattern("(a{0,9}){0,9}b"), complex.c_str());
  add("pattern-not-closed", pattern("[a-z"), bad.c_str());
  add("include-of-another-folder", schema("<xs:include schemaLocation=\"../a.xsd\"/>"),
      bad.c_str());
  add("include-of-a-file-by-url", schema("<xs:include schemaLocation=\"file:///etc/passwd\"/>"),
      bad.c_str());
  add("include-over-the-network",
      schema("<xs:include schemaLocation=\"http://127.0.0.1:9/a.xsd\"/>"), bad.c_str());
  add("import-over-the-network",
      schema("<xs:import namespace=\"urn:x\" schemaLocation=\"http://127.0.0.1:9/a.xsd\"/>"),
      bad.c_str());
  add("redefine", schema("<xs:redefine schemaLocation=\"a.xsd\"/>"), bad.c_str());
  add("base-elsewhere", schema("<xs:annotation xml:base=\"file:///etc/\"/>" + element_with("")),
      bad.c_str());
  add("doctype-in-a-schema",
      "<!DOCTYPE xs:schema SYSTEM \"http://127.0.0.1:9/\">" + schema(element_with("")),
      "xml.doctype");
  return list;
}

}  // namespace attacks
