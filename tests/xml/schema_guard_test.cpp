// What is measured of a schema before it is compiled, and files that it can't be led to.
#include <doctest/doctest.h>

#include <filesystem>

#include "xml/model_size.h"
#include "xml/pattern_ways.h"
#include "xml/schema_file_support.h"
#include "xml/xml_support.h"

using namespace tongket;
using namespace tongket::xml;

namespace {

namespace fs = std::filesystem;

double states(std::string_view pattern) {
  const auto size = pattern_size(pattern);
  REQUIRE(size.has_value());
  return size->states;
}
double transitions(std::string_view pattern) {
  const auto size = pattern_size(pattern);
  REQUIRE(size.has_value());
  return size->transitions;
}

double ways(std::string_view pattern) {
  double work = 2e9;
  return pattern_ways(pattern, 20'000, work);
}

// In no namespace.
std::string plain_schema(std::string_view content) {
  return "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>" + std::string(content) +
         "</xs:schema>";
}

// The code and the line of each fault of loading; empty when it is taken.
std::string load(const std::string& path, const Limits& limits = {}) {
  Sources sources;
  const auto schema = Schema::load(path, sources, limits);
  std::string out;
  if (schema) return out;
  for (const Diagnostic& one : schema.error().list())
    out += std::string(code_text(one.code)) + " " + std::to_string(sources.locate(one.place).line) +
           "\n";
  return out;
}

std::string type(const std::string& model) {
  return "\n<xs:element name='r'>\n<xs:complexType>" + model + "</xs:complexType></xs:element>";
}

std::string optional_elements(int count) {
  std::string all = "<xs:sequence>";
  for (int i = 0; i < count; ++i)
    all += "<xs:element name='e" + std::to_string(i) + "' minOccurs='0'/>";
  return all + "</xs:sequence>";
}

}  // namespace

TEST_CASE("a pattern has a state for each letter and class") {
  CHECK(states("") == 0);
  CHECK(states("abc") == 3);
  CHECK(states("ầ[a-z\\]]\\d\\p{Lu}.") == 5);
  CHECK(states("[a-z-[aeiou]]") == 1);
  CHECK(states("(a|bc)*") == 3);
  CHECK(states("a{1000000}") == 1);
  CHECK(states("a{0,9}") == 2);
}

TEST_CASE("a pattern has a transition for each pair of neighbours") {
  CHECK(transitions("abc") == 2);
  CHECK(transitions("a*b") == 2);
  CHECK(transitions("(a|b)*") == 4);
  CHECK(transitions("a?b?c?d") == 6);
}

TEST_CASE("ways to read a text are counted where parts of a pattern take the same letters") {
  const auto times = [](std::string_view piece, int count) {
    std::string all;
    for (int i = 0; i < count; ++i)
      all += piece;
    return all;
  };
  // libxml2 takes from a quarter of a second to ten seconds to say no to a text of these.
  const std::string many[] = {
      times("a?", 30) + times("a", 30),
      "(a?){60}a{60}",
      "(a|aa)*b",
      "x{3}(ab|ab)*c",
      "([a-m]|[h-z])*!",
      "(a{0,9}){0,9}b",
      "(.*a){5}.*b",
      "(\\w+\\d*)*;",
      "((đ|đđ)+ )*",
  };
  for (const std::string& pattern : many) {
    CAPTURE(pattern);
    CHECK(ways(pattern) > 20'000);
  }
  const std::string few[] = {
      "",
      "[a-z0-9]+(-[a-z0-9]+)*",
      "(0|\\d+(\\.\\d{1,2})?(mm|pt))(( (0|\\d+(\\.\\d{1,2})?(mm|pt))){3})?",
      "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})?",
      "\\p{Lu}\\p{Ll}*( \\p{Lu}\\p{Ll}*){1,5}",
      ".*\\S.*",
      "[^@]+@[^\\.]+\\..+",
      ".{1,5000}",
      "\\s*[^\\s](.*[^\\s])?\\s*",
      times("a", 5000),
      "a?b?c?d?e?f?g?h?",
      "[\\i-[:]][\\c-[:]]*",
  };
  for (const std::string& pattern : few) {
    CAPTURE(pattern);
    CHECK(ways(pattern) < 5'000);
  }
}

TEST_CASE("counting ways ends when its work is spent") {
  double work = 1'000'000;
  CHECK(pattern_ways(std::string(20'000, 'a'), 100, work) <= 1);
  CHECK(work < 1'000'000);
  CHECK(pattern_ways("a", 100, work) == 0);
}

TEST_CASE("what is no pattern, or nests too deep, has no size") {
  CHECK_FALSE(pattern_size("(a").has_value());
  CHECK_FALSE(pattern_size("a)").has_value());
  CHECK_FALSE(pattern_size("[a").has_value());
  CHECK_FALSE(pattern_size("a\\").has_value());
  CHECK_FALSE(pattern_size(std::string(101, '(') + "a" + std::string(101, ')')).has_value());
}

TEST_CASE("a content model that is too large is refused at its type") {
  const testing::Folder folder;
  Limits limits;
  limits.schema_states = 100;
  CHECK(load(folder.write("a.xsd", plain_schema(type(optional_elements(10))))) == "");
  CHECK(load(folder.write("a.xsd", plain_schema(type(optional_elements(10)))), limits) == "");
  CHECK(load(folder.write("a.xsd", plain_schema(type(optional_elements(20)))), limits) ==
        "xml.schema-too-complex 3\n");
}

TEST_CASE("what groups and extended types bring along counts") {
  const testing::Folder folder;
  Limits limits;
  limits.schema_states = 100;
  const std::string group = "<xs:group name='g'>" + optional_elements(9) + "</xs:group>";
  const std::string two = "<xs:sequence><xs:group ref='g'/><xs:element name='x'/></xs:sequence>";
  CHECK(load(folder.write("a.xsd", plain_schema(group + type(two))), limits) == "");
  const std::string base = "<xs:complexType name='b'>" + two + "</xs:complexType>";
  const std::string extended = type("<xs:complexContent><xs:extension base='b'>" +
                                    optional_elements(9) + "</xs:extension></xs:complexContent>");
  CHECK(load(folder.write("a.xsd", plain_schema(group + base + extended)), limits) ==
        "xml.schema-too-complex 3\n");
}

TEST_CASE("a pattern that is too large is refused at its value") {
  const testing::Folder folder;
  Limits limits;
  limits.pattern_states = 5;
  CHECK(load(folder.write("a.xsd",
                          plain_schema("<xs:simpleType name='t'><xs:restriction base='xs:string'>\n"
                                       "<xs:pattern value='abc'/>\n<xs:pattern value='abcd'/>"
                                       "</xs:restriction></xs:simpleType>")),
             limits) == "xml.schema-too-complex 3\n");
}

TEST_CASE("a link that leads out of the folder is not followed, one inside is") {
  const testing::Folder folder;
  folder.write("out.xsd", plain_schema(""));
  folder.write("in/real.xsd", plain_schema(""));
  const std::string path =
      folder.write("in/a.xsd", plain_schema("\n<xs:include schemaLocation='b.xsd'/>"));
  fs::create_symlink("real.xsd", folder.path() / "in/b.xsd");
  CHECK(load(path) == "");
  fs::remove(folder.path() / "in/b.xsd");
  fs::create_symlink("../out.xsd", folder.path() / "in/b.xsd");
  CHECK(load(path) == "xml.schema-bad 2\n");
}

TEST_CASE("a base for file names is refused") {
  const testing::Folder folder;
  folder.write("out.xsd", plain_schema(""));
  folder.write("in/out.xsd", plain_schema(""));
  CHECK(load(folder.write(
            "in/a.xsd", plain_schema("\n<xs:include xml:base='../' schemaLocation='out.xsd'/>"))) ==
        "xml.schema-bad 2\n");
}

TEST_CASE("files that include one another are read once, and not too many") {
  const testing::Folder folder;
  folder.write("in/b.xsd", plain_schema("<xs:include schemaLocation='a.xsd'/>"));
  CHECK(load(folder.write("in/a.xsd", plain_schema("<xs:include schemaLocation='b.xsd'/>"))) == "");
  for (int i = 0; i < 80; ++i) {
    folder.write("in/f" + std::to_string(i) + ".xsd",
                 plain_schema("<xs:include schemaLocation='f" + std::to_string(i + 1) + ".xsd'/>"));
  }
  CHECK(load((folder.path() / "in/f0.xsd").string()) == "xml.schema-too-complex 1\n");
}

TEST_CASE("the time that is over ends reading and validating") {
  const testing::Folder folder;
  Sources sources;
  const auto schema = Schema::load(folder.write("a.xsd", plain_schema(type(""))), sources, {});
  REQUIRE(schema.has_value());
  Diagnostics none, late;
  const TreePtr tree = read_bytes("x", "<r/>", sources, {}, none);
  Limits limits;
  limits.out_of_time = [] { return true; };
  (*schema)->validate(*tree, limits, late);
  REQUIRE(late.size() == 1);
  CHECK(late.list().front().code == Code::out_of_time);
  Diagnostics reading;
  CHECK(read_bytes("x", "<r/>", sources, limits, reading) == nullptr);
  CHECK(reading.list().at(0).code == Code::out_of_time);
}

TEST_CASE("the time that is over ends the evaluation of expressions") {
  Sources sources;
  Diagnostics none;
  const TreePtr tree = read_bytes("x", "<r><a/><a/></r>", sources, {}, none);
  Limits limits;
  int asked = 0;
  limits.out_of_time = [&asked] { return ++asked > 2; };
  Budget budget(limits);
  EvaluationContext context;
  context.node = tree->document();
  context.budget = &budget;
  std::string text = "count(//*)";
  for (int i = 0; i < 15; ++i)
    text += " + count(//*[//*[//*[//*[//*[//*[//*]]]]]])";
  const auto expression = Expression::parse(text, {}, {});
  REQUIRE(expression.has_value());
  for (int i = 0; i < 100'000; ++i) {
    const auto value = expression->evaluate(context);
    if (value) continue;
    CHECK(value.error().list().front().code == Code::out_of_time);
    CHECK(asked == 3);
    return;
  }
  FAIL("the time never ended");
}
