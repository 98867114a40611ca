// Attacks by rules: expressions that would run for years, or build strings that fill the memory.
#include "attacks/corpus.h"

namespace attacks {

namespace {

std::string rules(const std::string& lets, const std::string& test) {
  return "<schema xmlns=\"http://purl.oclc.org/dsdl/schematron\" queryBinding=\"xpath\">"
         "<ns prefix=\"y\" uri=\"urn:tongket:year:1\"/>" +
         lets + "<pattern><rule context=\"y:year\"><assert id=\"a\" test=\"" + test +
         "\">x</assert></rule></pattern></schema>";
}

std::string nested(int depth, const std::string& open, const std::string& inner,
                   const std::string& close) {
  std::string all = inner;
  for (int i = 0; i < depth; ++i)
    all = open + all + close;
  return all;
}

// Each variable is twice the one before.
std::string doubling(int count) {
  std::string lets = "<let name=\"v0\" value=\"'xxxxxxxxxxxxxxxx'\"/>";
  for (int i = 1; i < count; ++i) {
    const std::string before = "$v" + std::to_string(i - 1);
    lets += "<let name=\"v" + std::to_string(i) + "\" value=\"concat(" + before + ", " + before +
            ")\"/>";
  }
  return lets;
}

// Lets of a rule, each deep in predicates of its own around the one before.
std::string chained(int count, int depth) {
  std::string lets = "<let name=\"v0\" value=\"true()\"/>";
  for (int i = 1; i < count; ++i) {
    const std::string value = nested(depth, "/*[last()=", "$v" + std::to_string(i - 1), "]");
    lets += "<let name=\"v" + std::to_string(i) + "\" value=\"" + value + "\"/>";
  }
  return lets;
}

}  // namespace

std::vector<Attack> rules_attacks() {
  std::vector<Attack> list;
  const auto add = [&](const char* name, std::string bytes, const char* code) {
    list.push_back({Kind::rules, name, std::move(bytes), code});
  };
  const char* spent = "xpath.budget";
  add("all-of-all-of-all", rules("", "not(//node()[//node()[//node()[. = 'x']]])"), spent);
  add("following-of-preceding",
      rules("", "not(//node()[following::node()[preceding::node() = 'x']])"), spent);
  add("descendants-in-a-row", rules("", "count(//*//*//*[.//*[//* = 'x']]) = 0"), "");
  add("each-against-each", rules("", "not(//node()[. != //node()[. = 'x']][count(//node()) = 1])"),
      "");
  add("concat-that-doubles", rules(doubling(60), "string-length($v59) = 1"), spent);
  add("translate-of-long-by-long",
      rules(doubling(24), "string-length(translate($v23, $v23, $v23)) = 1"), spent);
  add("search-of-long-in-long", rules(doubling(24), "contains($v22, concat($v22, 'y'))"), spent);
  std::string waiting = rules("", "$v63 or true()");
  waiting.insert(waiting.find("<assert"), chained(64, 97));
  add("lets-that-wait-for-one-another", std::move(waiting), "");
  add("string-of-the-document-for-each-node",
      rules("", "not(//node()[string-length(/) = 1][contains(/, .)])"), "");
  add("nested-brackets", rules("", nested(10'000, "(", "1", ")")), "xpath.syntax");
  add("nested-predicates", rules("", nested(10'000, "*[", "1", "]")), "xpath.syntax");
  add("a-hundred-thousand-minus-signs", rules("", std::string(100'000, '-') + "1"), "");
  add("a-number-of-a-million-digits", rules("", std::string(1'000'000, '9') + " = 1"),
      "xpath.type");
  add("unknown-function-document", rules("", "document('file:///etc/passwd')"),
      "xpath.unknown-name");
  add("include-of-a-file",
      "<schema xmlns=\"http://purl.oclc.org/dsdl/schematron\" queryBinding=\"xpath\">"
      "<include href=\"file:///etc/passwd\"/></schema>",
      "schematron.bad");
  add("doctype-in-rules", "<!DOCTYPE schema SYSTEM \"file:///etc/passwd\">" + rules("", "1"),
      "xml.doctype");
  return list;
}

}  // namespace attacks
