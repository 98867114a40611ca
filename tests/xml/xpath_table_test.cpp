// Our XPath held against libxml2's by tables: every operator between every two operands, every axis
// with every test and predicate from every kind of node, every function of every argument. Numbers
// may differ behind the fifteenth digit, where ours are exact decimals; nothing else may.
#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <string>
#include <vector>

#include "xml/xml_xpath_support.h"

namespace tongket::xml {
namespace {

using Texts = std::vector<std::string>;

constexpr std::string_view kData = R"(<?xml version="1.0"?>
<year lang="vi" xmlns:p="urn:p" p:mark="m"><!--first--><?go now?>
 <office id="a" size="12"><name>Bồng Sơn</name><p:name>other</p:name></office>
 <office id="b" size="7"><name>Tam Quan</name><office id="c" size="7"><name>Nam</name></office></office>
 <list xml:lang="vi-VN"><row n="1">10</row><row n="2">2.5</row><row n="3">x</row><row n="4"/>
  <row n="5">-3</row></list>
 <deep><a><b><c>1</c><d>2</d></b><b><c>3</c></b></a><a><b><d>4</d></b><?stop?></a>tail<!--end--></deep>
 <p:other><p:row>7</p:row></p:other>
</year>)";

// Of every type, with what is on the edge of it.
const Texts kOperands = {
    "0",       "1",      "-1",        "2.5",           "-0.5",        "7",
    "1000",    "0.1",    "1 div 0",   "-1 div 0",      "0 div 0",     "''",
    "'x'",     "'7'",    "' 2.5 '",   "'-0'",          "'true'",      "true()",
    "false()", "//row",  "//c",       "//nothing",     "//row[3]",    "//row[4]",
    "//@size", "//name", "//c | //d", "(//office)[2]", "//comment()", "//p:row"};

bool is_number(const std::string& text) {
  return !text.empty() && text.find_first_not_of("-.0123456789e+") == std::string::npos;
}

bool same(const std::string& ours, const std::string& theirs) {
  if (ours == theirs) return true;
  if (!is_number(ours) || !is_number(theirs)) return false;
  const double a = std::strtod(ours.c_str(), nullptr);
  const double b = std::strtod(theirs.c_str(), nullptr);
  return std::fabs(a - b) <= 1e-14 * std::fmax(std::fabs(a), std::fabs(b));
}

bool ends_with(const std::string& text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// The expressions for which the two say different things, up to a few.
Texts differing(const Texts& expressions) {
  const Parsed parsed(kData);
  const Namespaces namespaces = {{"p", "urn:p"}};
  Texts found;
  for (const std::string& expression : expressions) {
    std::string ours = evaluated(parsed, expression, namespaces);
    if (ours.substr(0, 1) == "!") ours = "!";
    const std::string theirs = by_libxml2(kData, expression);
    if (same(ours, theirs)) continue;
    found.push_back(expression + "  ours: " + ours + "  theirs: " + theirs);
    if (found.size() == 40) break;
  }
  return found;
}

void check_same(const Texts& expressions, std::size_t least) {
  CHECK(expressions.size() >= least);
  for (const std::string& each : differing(expressions))
    FAIL_CHECK(each);
}

Texts all_pairs(const Texts& operators) {
  Texts all;
  for (const std::string& left : kOperands) {
    for (const std::string& op : operators) {
      for (const std::string& right : kOperands)
        all.push_back("(" + left + ") " + op + " (" + right + ")");
    }
  }
  return all;
}

TEST_CASE("operands of every type compare as libxml2 compares them") {
  check_same(all_pairs({"=", "!=", "<", "<=", ">", ">="}), 5000);
}

// From every element: what may be one node is looked at without a set.
TEST_CASE("one node compares as libxml2 compares a set of one or none") {
  const Texts single = {"@size",   "../@size", "@none", ".",     "..",      "self::row",
                        "self::*", "@p:mark",  "@n/..", "../..", "../@none"};
  const Texts others = {"7",     "'7'",      "1 div 0",    "true()",   "false()",  "string(.)",
                        "@id",   "@n + 1",   "name",       "//row",    "row | c",  "//nothing",
                        "@size", "../@size", "count(row)", "../@none", "@n div 2", "../row/@n"};
  Texts all;
  for (const std::string& one : single) {
    for (const std::string op : {"=", "!=", "<", "<=", ">", ">="}) {
      for (const std::string& other : others) {
        all.push_back("count(//*[" + one + " " + op + " " + other + "])");
        all.push_back("count(//*[" + other + " " + op + " " + one + "])");
      }
    }
    all.push_back("count(//*[" + one + "])");
    all.push_back("count(//*[not(" + one + ")])");
    all.push_back("sum(//@n[string-length(" + one + ") > 1])");
    all.push_back("count(//*[" + one + " = 7 = true()])");
  }
  check_same(all, 2000);
}

TEST_CASE("an expression holds where its value is true") {
  const Parsed parsed(kData);
  EvaluationContext context;
  context.node = parsed.tree->root();
  std::size_t true_ones = 0;
  for (const std::string& text : all_pairs({"=", "<", "and", "or", "+"})) {
    CAPTURE(text);
    const auto expression = Expression::parse(text, {{"p", "urn:p"}}, SourceRef());
    const auto value = expression->evaluate(context);
    const auto holds = expression->holds(context);
    REQUIRE(holds.has_value() == value.has_value());
    if (!value) continue;
    CHECK(*holds == to_boolean(*value));
    true_ones += *holds ? 1U : 0U;
  }
  CHECK(true_ones > 1000);
}

TEST_CASE("operands of every type are reckoned with as libxml2 reckons") {
  Texts all = all_pairs({"+", "-", "*", "div", "mod"});
  // Named in xpath_libxml2_test.cpp: we have no negative zero, and a rest of exact decimals.
  std::erase_if(all, [](const std::string& each) {
    return ends_with(each, "div ('-0')") || ends_with(each, "mod (0.1)");
  });
  check_same(all, 4000);
}

TEST_CASE("operands of every type are true and false as for libxml2") {
  check_same(all_pairs({"and", "or"}), 1500);
}

TEST_CASE("every axis gives the nodes that libxml2 finds there") {
  const Texts starts = {"/",           "//c",
                        "//b",         "//row[2]",
                        "//office",    "//list",
                        "//deep/a",    "//text()[. = 'tail']",
                        "//comment()", "//processing-instruction()"};
  const Texts axes = {"self",
                      "child",
                      "parent",
                      "ancestor",
                      "ancestor-or-self",
                      "descendant",
                      "descendant-or-self",
                      "following",
                      "preceding",
                      "following-sibling",
                      "preceding-sibling",
                      "attribute"};
  const Texts tests = {"*",    "node()", "text()", "comment()", "processing-instruction()",
                       "name", "row",    "b",      "p:*",       "p:row",
                       "id"};
  const Texts predicates = {
      "",        "[1]",   "[2]",     "[last()]", "[position() mod 2 = 1]", "[position() > 1][1]",
      "[. > 2]", "[@id]", "[not(*)]"};
  Texts all;
  for (const std::string& start : starts) {
    for (const std::string& axis : axes) {
      for (const std::string& test : tests) {
        for (const std::string& predicate : predicates)
          all.push_back(start + (start == "/" ? "" : "/") + axis + "::" + test + predicate);
      }
    }
  }
  check_same(all, 10000);
}

// libxml2 lets an element's content not follow its attributes; see xpath_libxml2_test.cpp.
TEST_CASE("every axis but following gives from attributes what libxml2 finds") {
  Texts all;
  for (const std::string& axis :
       Texts{"self", "child", "parent", "ancestor", "ancestor-or-self", "descendant",
             "descendant-or-self", "preceding", "following-sibling", "preceding-sibling"}) {
    for (const std::string& test : Texts{"*", "node()", "text()", "office", "id"}) {
      for (const std::string& predicate : Texts{"", "[1]", "[last()]"})
        all.push_back("//@id/" + axis + "::" + test + predicate);
    }
  }
  check_same(all, 150);
}

TEST_CASE("paths of two steps give each node once, in the order of the document") {
  Texts all;
  const Texts steps = {"*",
                       "..",
                       ".",
                       "node()",
                       "text()",
                       "@*",
                       "b",
                       "descendant::*",
                       "ancestor::*",
                       "following::*[1]",
                       "preceding::*[2]",
                       "following-sibling::*",
                       "preceding-sibling::*[1]"};
  for (const std::string& start : Texts{"//b", "//row", "//office", "/year/*", "//name | //d"}) {
    for (const std::string& first : steps) {
      for (const std::string& second : steps) {
        for (const std::string& between : Texts{"/", "//"})
          all.push_back("(" + start + ")/" + first + between + second);
      }
    }
  }
  std::erase_if(all, [](const std::string& each) {  // from attributes onwards, as above
    return each.find("@*") != std::string::npos && each.find("following::") != std::string::npos;
  });
  check_same(all, 1500);
}

TEST_CASE("functions of one argument say what libxml2's say") {
  Texts all;
  for (const std::string& function :
       Texts{"string", "number", "boolean", "not", "string-length", "normalize-space", "floor",
             "ceiling", "round", "count", "sum", "name", "local-name", "namespace-uri", "lang"}) {
    for (const std::string& argument : kOperands)
      all.push_back(function + "(" + argument + ")");
  }
  check_same(all, 400);
}

TEST_CASE("functions of two and three strings say what libxml2's say") {
  const Texts strings = {"''",   "'a'",    "'ab'",   "'abcabc'",  "'Bồng Sơn'", "'ồ'",    "'  '",
                         "12.5", "true()", "//name", "//nothing", "//row[5]",   "0 div 0"};
  Texts all;
  for (const std::string& a : strings) {
    for (const std::string& b : strings) {
      for (const std::string& function :
           Texts{"concat", "starts-with", "contains", "substring-before", "substring-after"})
        all.push_back(function + "(" + a + ", " + b + ")");
      for (const std::string& c : strings) {
        all.push_back("translate(" + a + ", " + b + ", " + c + ")");
        all.push_back("concat(" + a + ", " + b + ", " + c + ")");
      }
    }
  }
  check_same(all, 4000);
}

TEST_CASE("substrings are cut where libxml2 cuts them") {
  const Texts places = {"-2",       "-0.5",    "0",    "0.4",    "0.5", "1",        "1.5",
                        "2",        "2.5",     "3.49", "5",      "9",   "100",      "1 div 0",
                        "-1 div 0", "0 div 0", "'2'",  "true()", "//c", "//nothing"};
  Texts all;
  for (const std::string& text : Texts{"'12345'", "'Bồng Sơn'", "''", "//name"}) {
    for (const std::string& begin : places) {
      all.push_back("substring(" + text + ", " + begin + ")");
      for (const std::string& length : places)
        all.push_back("substring(" + text + ", " + begin + ", " + length + ")");
    }
  }
  check_same(all, 1500);
}

TEST_CASE("numbers are read and written as libxml2 does") {
  Texts all;
  for (const std::string& number :
       Texts{"0",         "00",          "007",   "1",    "10",       "100",       "1000000",
             "123456789", "0.5",         ".5",    "5.",   "0.25",     "1.10",      "100.001",
             "0.0001",    "99999.99999", "96.92", "3270", "1462.125", "12345678.9"}) {
    for (const std::string& form : Texts{"string(#)",     "string(-#)",    "number('#')",
                                         "number('-#')",  "number(' # ')", "# + 0",
                                         "# * 1",         "# * 10",        "# div 10",
                                         "# mod 7",       "-# mod 7",      "floor(#)",
                                         "floor(-#)",     "ceiling(#)",    "ceiling(-#)",
                                         "round(#)",      "round(-#)",     "round(# * 100) div 100",
                                         "# = '#'",       "# > '#'",       "'#' = '#'",
                                         "number('#.')",  "number('#,0')", "number('+#')",
                                         "number('# #')", "concat(#, '')"}) {
      std::string expression = form;
      for (std::size_t at = expression.find('#'); at != std::string::npos;
           at = expression.find('#'))
        expression.replace(at, 1, number);
      all.push_back(expression);
    }
  }
  std::erase_if(all, [](const std::string& each) {  // a rest of exact decimals, as above
    return ends_with(each, "99999.99999 mod 7") || ends_with(each, "12345678.9 mod 7");
  });
  check_same(all, 500);
}

}  // namespace
}  // namespace tongket::xml
