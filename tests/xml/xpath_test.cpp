#include <doctest/doctest.h>

#include <chrono>
#include <random>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "xml/xml_xpath_support.h"

namespace tongket::xml {
namespace {

std::string repeated(std::string_view text, std::size_t times) {
  std::string result;
  for (std::size_t i = 0; i < times; ++i)
    result += text;
  return result;
}

const std::string kItems = "<y><i n='1'>10</i><i n='2'>20</i><i n='3'>30</i></y>";

// --- faults of parsing, with their places ---

TEST_CASE("a syntax fault points at the token that has no place") {
  CHECK(parse_fault("a/b[1") == "xpath.syntax@5");
  CHECK(parse_fault("a b") == "xpath.syntax@2");
  CHECK(parse_fault("a/") == "xpath.syntax@2");
  CHECK(parse_fault("") == "xpath.syntax@0");
  CHECK(parse_fault("a = = b") == "xpath.syntax@4");
  CHECK(parse_fault("1 + ") == "xpath.syntax@4");
  CHECK(parse_fault("(1") == "xpath.syntax@2");
  CHECK(parse_fault("count(a, )") == "xpath.syntax@9");
  CHECK(parse_fault("a]") == "xpath.syntax@1");
  CHECK(parse_fault("a//") == "xpath.syntax@3");
  CHECK(parse_fault("//") == "xpath.syntax@2");
  CHECK(parse_fault("a | ") == "xpath.syntax@4");
  CHECK(parse_fault("..[1]") == "xpath.syntax@2");
}

TEST_CASE("what the lexer can't read is a syntax fault at that byte") {
  CHECK(parse_fault("a = 'x") == "xpath.syntax@4");
  CHECK(parse_fault("a && b") == "xpath.syntax@2");
  CHECK(parse_fault("! a") == "xpath.syntax@0");
  CHECK(parse_fault("$ x") == "xpath.syntax@0");
  CHECK(parse_fault("a # b") == "xpath.syntax@2");
  CHECK(parse_fault("a = \xE2\x80\x9Cx\xE2\x80\x9D") == "xpath.syntax@4");
  CHECK(parse_fault("p: a", {{"p", "urn:p"}}) == "xpath.syntax@0");
  CHECK(parse_fault("a \xFF") == "xpath.syntax@2");
}

TEST_CASE("functions, axes and prefixes that do not exist are faults when parsed") {
  CHECK(parse_fault("1 + cout(a)") == "xpath.unknown-name@4");
  CHECK(parse_fault("id('x')") == "xpath.unknown-name@0");
  CHECK(parse_fault("p:f(1)", {{"p", "urn:p"}}) == "xpath.unknown-name@0");
  CHECK(parse_fault("a/q:b") == "xpath.unknown-name@2");
  CHECK(parse_fault("childs::a") == "xpath.syntax@0");
  CHECK(parse_fault("namespace::a") == "xpath.syntax@0");
  CHECK(parse_fault("a/count(b)") == "xpath.syntax@2");
}

TEST_CASE("wrong numbers and types of arguments are faults when parsed") {
  CHECK(parse_fault("not()") == "xpath.syntax@0");
  CHECK(parse_fault("true(1)") == "xpath.syntax@0");
  CHECK(parse_fault("concat('a')") == "xpath.syntax@0");
  CHECK(parse_fault("substring('a', 1, 2, 3)") == "xpath.syntax@0");
  CHECK(parse_fault("count('a')") == "xpath.type@6");
  CHECK(parse_fault("sum(1 + 2)") == "xpath.type@4");
  CHECK(parse_fault("'a'/b") == "xpath.type@0");
  CHECK(parse_fault("(1 + 2)[1]") == "xpath.type@1");
  CHECK(parse_fault("a | 'b'") == "xpath.type@4");
  CHECK(parse_fault("1234567890123456789012345678901234567") == "xpath.type@0");
}

TEST_CASE("all unknown names of an expression are reported at once") {
  const auto made = Expression::parse("cout(a) + q:b + smu(c)", {}, {1, 100, 22});
  REQUIRE(!made);
  CHECK(listed(made.error()) ==
        "xpath.unknown-name@100+4\nxpath.unknown-name@110+3\nxpath.unknown-name@116+3\n");
}

TEST_CASE("a fault of a misspelt function hints at the nearest one") {
  const auto made = Expression::parse("normalise-space(a)", {}, {1, 0, 18});
  REQUIRE(!made);
  CHECK(made.error().list().front().hint.en.find("normalize-space") != std::string::npos);
  CHECK(made.error().list().front().hint.vi.find("normalize-space") != std::string::npos);
}

TEST_CASE("a place counts character references as the file has them") {
  Sources sources;
  const std::string file = "<a test=\"1 &lt; 2 and x &#x1EA1; b\"/>";
  const std::uint32_t id = sources.add({"rules.xml", file, nullptr});
  const SourceRef value{id, 9, static_cast<std::uint32_t>(file.size() - 12)};
  const auto made = Expression::parse("1 < 2 and x ạ b", {}, value, &sources);
  REQUIRE(!made);
  const SourceRef place = made.error().list().front().place;
  CHECK(file.substr(place.begin, place.length) == "&#x1EA1;");
}

TEST_CASE("an expression knows its type and variables before it is evaluated") {
  const auto type = [](std::string_view text) {
    return Expression::parse(text, {}, SourceRef())->type();
  };
  CHECK(type("a/b | c") == StaticType::node_set);
  CHECK(type("(a)[1]") == StaticType::node_set);
  CHECK(type("current()/a") == StaticType::node_set);
  CHECK(type("a = b") == StaticType::boolean);
  CHECK(type("1 + a") == StaticType::number);
  CHECK(type("-a") == StaticType::number);
  CHECK(type("concat(a, b)") == StaticType::string);
  CHECK(type("$x") == StaticType::unknown);
  CHECK(type("$x/a") == StaticType::node_set);
  const auto made = Expression::parse("$b + a[$a = $b]", {}, SourceRef());
  CHECK(made->variables() == std::vector<std::string>{"b", "a"});
}

// --- depth and length ---

TEST_CASE("brackets beyond a hundred levels are a fault and no crash") {
  for (const char* unit :
       {"(", "not(", "a[", "-(", "a[b/c[", "concat(1,", "(a|", "1+(", "((((a)/b"}) {
    CAPTURE(std::string(unit));
    CHECK(parse_fault(repeated(unit, 30'000)).substr(0, 12) == "xpath.syntax");
  }
  CHECK(parse_fault(repeated("(", 90) + "1" + repeated(")", 90)).empty());
}

TEST_CASE("a hundred levels of mixed brackets are evaluated") {
  const Parsed parsed(kItems);
  CHECK(evaluated(parsed, repeated("1+2*(", 95) + "0" + repeated(")", 95)).size() > 10);
  CHECK(evaluated(parsed, repeated("y[1=1 and 0 < 1 + 1 * -(", 45) + "-1" + repeated(")]", 45)) !=
        "!xpath.syntax");
}

TEST_CASE("chains of operators may be long") {
  const Parsed parsed(kItems);
  CHECK(evaluated(parsed, "0" + repeated(" or 0", 100'000)) == "false");
  CHECK(evaluated(parsed, "1" + repeated(" and 1", 20'000)) == "true");
  CHECK(evaluated(parsed, "0" + repeated(" + 1", 20'000)) == "20000");
  CHECK(evaluated(parsed, "1" + repeated(" * 1", 20'000)) == "1");
  CHECK(evaluated(parsed, "1" + repeated(" = 1", 20'001)) == "true");
  CHECK(evaluated(parsed, repeated("-", 20'001) + "5") == "-5");
  CHECK(evaluated(parsed, repeated("y | ", 10'000) + "y") == "y=102030;");
  CHECK(evaluated(parsed, "y" + repeated("/.", 20'000)) == "y=102030;");
  CHECK(evaluated(parsed, "y" + repeated("[1]", 20'000)) == "y=102030;");
}

// --- numbers ---

TEST_CASE("numbers are exact decimals") {
  const Parsed parsed("<y><a>1234567890123456.78</a><a>0.01</a></y>");
  CHECK(evaluated(parsed, "sum(//a)") == "1234567890123456.79");
  CHECK(evaluated(parsed, "3270 div 3374 * 100") == "96.9176052163604031");
  CHECK(evaluated(parsed, "1.005 * 100") == "100.5");
  CHECK(evaluated(parsed, "4.35 * 100 = 435") == "true");
  CHECK(evaluated(parsed, "round(1.005 * 1000) div 1000") == "1.005");
  CHECK(evaluated(parsed, "(1 div 3) * (1 div 3)").substr(0, 14) == "0.111111111111");
}

TEST_CASE("a number beyond all decimals is a fault and never a wrong figure") {
  const Parsed parsed("<y><a>99999999999999999999999999999999999999</a></y>");
  CHECK(evaluated(parsed, "100000000000000000000 * 100000000000000000000") == "!xpath.type");
  CHECK(evaluated(parsed, "number(//a)") == "!xpath.type");
  CHECK(evaluated(parsed, "sum(//a)") == "!xpath.type");
  CHECK(evaluated(parsed, "//a > 5") == "!xpath.type");
  CHECK(evaluated(parsed, "string-length(//a)") == "38");
}

TEST_CASE("a fraction longer than decimals hold is rounded at the half") {
  CHECK(to_text(to_number(Value(std::string("0.1234567890123456785")))) == "0.123456789012345679");
  CHECK(to_text(to_number(Value(std::string("-0.1234567890123456784")))) ==
        "-0.123456789012345678");
  CHECK(to_text(to_number(Value(std::string("12345678901234567890.9999999999999999")))) ==
        "12345678901234567890.9999999999999999");
  CHECK(to_text(to_number(Value(std::string("1234567890123456789012345678901234.567")))) ==
        "1234567890123456789012345678901234.57");
  CHECK(to_number(Value(std::string(40, '9'))).kind == Number::Kind::nan);
}

// --- names, variables, context ---

TEST_CASE("names without a prefix mean the namespace of the empty prefix, but for attributes") {
  const Parsed parsed("<y xmlns='urn:y' a='1'><b xmlns=''/><c a='2'/></y>");
  const Namespaces ours = {{"", "urn:y"}};
  CHECK(evaluated(parsed, "/y/c/@a", ours) == "a=2;");
  CHECK(evaluated(parsed, "/y", {}) == "");
  CHECK(evaluated(parsed, "/y/b", ours) == "");
  CHECK(evaluated(parsed, "/y/*", ours) == "b=;c=;");
  CHECK(evaluated(parsed, "//p:c", {{"p", "urn:y"}}) == "c=;");
}

TEST_CASE("variables hold all types, and a node-set may begin a path") {
  const Parsed parsed(kItems);
  const Variables variables = {{"nodes", parsed.tree->root().children("i")},
                               {"two", Number{Number::Kind::finite, Decimal(2)}},
                               {"text", std::string("30")},
                               {"yes", true}};
  CHECK(evaluated(parsed, "$nodes[2]/@n", {}, variables) == "n=2;");
  CHECK(evaluated(parsed, "sum($nodes)", {}, variables) == "60");
  CHECK(evaluated(parsed, "//i[$two]", {}, variables) == "i=20;");
  CHECK(evaluated(parsed, "//i[$yes][. = $text]", {}, variables) == "i=30;");
  CHECK(evaluated(parsed, "//i[$text]", {}, variables) == "i=10;i=20;i=30;");
  CHECK(evaluated(parsed, "count($nodes | //i)", {}, variables) == "3");
  CHECK(evaluated(parsed, "$nodes = $text", {}, variables) == "true");
  CHECK(evaluated(parsed, "$text/a", {}, variables) == "!xpath.type");
  CHECK(evaluated(parsed, "count($text)", {}, variables) == "!xpath.type");
  CHECK(evaluated(parsed, "$text | //i", {}, variables) == "!xpath.type");
  CHECK(evaluated(parsed, "name($two)", {}, variables) == "!xpath.type");
}

TEST_CASE("an unknown variable is a fault at its place") {
  const Parsed parsed(kItems);
  const auto made = Expression::parse("1 + $gone", {}, {1, 50, 9});
  EvaluationContext context;
  context.node = parsed.tree->document();
  const auto value = made->evaluate(context);
  REQUIRE(!value);
  CHECK(listed(value.error()) == "xpath.unknown-name@54+5\n");
}

TEST_CASE("current() is the node that evaluation began at") {
  const Parsed parsed("<y><r to='2'/><i n='1'/><i n='2'/></y>");
  const auto made = Expression::parse("../i[@n = current()/@to]", {}, SourceRef());
  EvaluationContext context;
  context.node = parsed.tree->root().child("r");
  CHECK(shown(*made->evaluate(context)) == "i=;");
  context.current = parsed.tree->root();
  CHECK(shown(*made->evaluate(context)) == "");
  context.current = {};
  const auto holds = [&](std::string_view text) {
    return *Expression::parse(text, {}, SourceRef())->holds(context);
  };
  CHECK(holds("../i[2]/@n = current()/@to"));
  CHECK(holds("../i/@n[. < current()/@to]"));
  CHECK_FALSE(holds("../i[1][@n = current()/@to]"));
  CHECK_FALSE(holds("../i/@n = current()/@none"));
  CHECK_FALSE(holds("../i/@n != current()/@none"));
}

TEST_CASE("without a context node all paths are empty") {
  for (const char* text :
       {"a", "/a", ".", "..", "@x", "//a", "current()", "current()/a", "a | b"}) {
    CAPTURE(std::string(text));
    const auto made = Expression::parse(text, {}, SourceRef());
    const auto value = made->evaluate(EvaluationContext());
    REQUIRE(value);
    CHECK(std::get<NodeSet>(*value).empty());
  }
  const auto strings =
      Expression::parse("concat(string(), name(), number(), lang('vi'))", {}, SourceRef());
  CHECK(to_text(*strings->evaluate(EvaluationContext())) == "NaNfalse");
}

TEST_CASE("position and size come from the context") {
  const Parsed parsed(kItems);
  const auto made = Expression::parse("position() * 100 + last()", {}, SourceRef());
  EvaluationContext context;
  context.node = parsed.tree->root();
  context.position = 3;
  context.size = 7;
  CHECK(to_text(*made->evaluate(context)) == "307");
}

TEST_CASE("a set of nodes from two trees keeps the order of the trees as met") {
  const Parsed first("<y><a>1</a><a>2</a></y>");
  const Parsed second("<y><a>3</a><a>4</a></y>");
  const Variables variables = {{"f", NodeSet{first.tree->root()}},
                               {"s", NodeSet{second.tree->root()}}};
  CHECK(evaluated(first, "$s/a[2] | $f/a | $s/a", {}, variables) == "a=3;a=4;a=1;a=2;");
  CHECK(evaluated(first, "$f/a | $s/a | $f/a", {}, variables) == "a=1;a=2;a=3;a=4;");
  CHECK(evaluated(first, "$s[/y/a = 3]/a[1]", {}, variables) == "a=3;");
}

// --- cost ---

std::string code_with_budget(const Parsed& parsed, std::string_view text, std::uint64_t steps) {
  const auto made = Expression::parse(text, {}, SourceRef());
  Budget budget(steps);
  EvaluationContext context;
  context.node = parsed.tree->document();
  context.budget = &budget;
  const auto value = made->evaluate(context);
  return value ? to_text(*value) : std::string(code_text(value.error().list().front().code));
}

TEST_CASE("a spent budget is a fault, whatever spends it") {
  const std::string data = "<y>" + repeated("<a><b>text text text text</b></a>", 500) + "</y>";
  const Parsed parsed(data);
  for (const char* hungry :
       {"count(//*[count(//*) > 0])", "count(//a/preceding::*)", "//a[//b = 'x']",
        "string-length(concat(/, /, /, /))", "//b[string(/) = '']", "count(//*//*//*//*)",
        "//a = //b", "sum(//b)", "count(//b/ancestor::*/descendant::*/ancestor::*)",
        "count(//node()[. = /])", "translate(/, 'a', 'b')",
        "//a[count(preceding-sibling::a) = 3]"}) {
    CAPTURE(std::string(hungry));
    CHECK(code_with_budget(parsed, hungry, 400) == "xpath.budget");
  }
  CHECK(code_with_budget(parsed, "count(/y/a)", 3000) == "500");
}

TEST_CASE("a budget is shared by the expressions evaluated with it") {
  const Parsed parsed(kItems);
  const auto made = Expression::parse("count(//i)", {}, SourceRef());
  Budget budget(50);
  EvaluationContext context;
  context.node = parsed.tree->document();
  context.budget = &budget;
  int rounds = 0;
  while (rounds < 100 && made->evaluate(context))
    ++rounds;
  CHECK(rounds > 1);
  CHECK(rounds < 20);
}

TEST_CASE("twenty thousand rows cost steps in proportion") {
  std::string data = "<y>";
  for (int i = 0; i < 20'000; ++i)
    data += fmt::format("<r n='{}'><v>1.5</v></r>", i);
  const Parsed parsed(data + "</y>");
  const std::uint64_t steps = 400'000;
  CHECK(code_with_budget(parsed, "sum(/y/r/v)", steps) == "30000");
  CHECK(code_with_budget(parsed, "sum(//v)", steps) == "30000");
  CHECK(code_with_budget(parsed, "sum(//r[@n >= 10000]/v)", steps) == "15000");
  CHECK(code_with_budget(parsed, "count(//r[v = 1.5])", steps) == "20000");
  CHECK(code_with_budget(parsed, "count(//r[position() mod 2 = 0]/@n)", steps) == "10000");
  CHECK(code_with_budget(parsed, "//r/@n = //v", steps) == "false");
  CHECK(code_with_budget(parsed, "//r/@n < //v", steps) == "true");
  CHECK(code_with_budget(parsed, "string(//r[last()]/@n)", steps) == "19999");
  CHECK(code_with_budget(parsed, "count(//r/following-sibling::r[1])", steps) == "19999");
  CHECK(code_with_budget(parsed, "count(//r/v/../../r)", 600'000) == "20000");
}

// --- hostile texts ---

TEST_CASE("random texts are parsed or refused, and never crash") {
  const std::vector<std::string> words = {"a",          "b",
                                          "*",          "/",
                                          "//",         "[",
                                          "]",          "(",
                                          ")",          "@",
                                          "::",         "|",
                                          "+",          "-",
                                          "=",          "!=",
                                          "<",          ">=",
                                          "and",        "or",
                                          "div",        "mod",
                                          "1",          "2.5",
                                          "''",         "'x'",
                                          "$v",         "$n",
                                          ".",          "..",
                                          "child",      "text()",
                                          "ancestor::", "self::node()",
                                          ",",          " ",
                                          "last()",     "position()",
                                          "count(",     "not(",
                                          "string(",    "sum(",
                                          "p:a",        "@*",
                                          "\xC3",       "preceding::",
                                          "current()",  "substring(",
                                          "translate(", "1e5",
                                          "#",          "ồ"};
  const Parsed parsed("<a x='1'><b>2</b><a><b y='3'>4</b>5</a><!--c--></a>");
  const Variables variables = {{"v", std::string("2")}, {"n", NodeSet{parsed.tree->root()}}};
  std::mt19937 random(20221117);
  int good = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    const std::size_t length = 1 + random() % 9;
    for (std::size_t i = 0; i < length; ++i)
      text += words[random() % words.size()];
    const std::string result = evaluated(parsed, text, {{"p", "urn:p"}}, variables);
    if (result.substr(0, 1) != "!") ++good;
  }
  CHECK(good > 500);
}

}  // namespace
}  // namespace tongket::xml
