#include <doctest/doctest.h>

#include <string>

#include "xml/xml_xpath_support.h"

namespace tongket::xml {
namespace {

// All nodes of the tree that the pattern matches, as shown() has them.
std::string matched(const Parsed& parsed, std::string_view text, const Namespaces& names = {}) {
  const auto pattern = Pattern::parse(text, names, SourceRef());
  if (!pattern) return "!" + std::string(code_text(pattern.error().list().front().code));
  NodeSet found;
  for (std::uint32_t i = 0; i < parsed.tree->node_count(); ++i) {
    EvaluationContext context;
    context.node = Node(parsed.tree.get(), i);
    context.current = context.node;
    const auto result = pattern->matches(context);
    if (!result) return "!" + std::string(code_text(result.error().list().front().code));
    if (*result) found.push_back(context.node);
  }
  return shown(Value(found));
}

const std::string kData =
    "<y><a n='1'><b>1</b><b>2</b></a><c><a n='2'><d><b>3</b></d></a></c><b>4</b></y>";

TEST_CASE("a pattern matches what its path would give from some ancestor") {
  const Parsed parsed(kData);
  CHECK(matched(parsed, "b") == "b=1;b=2;b=3;b=4;");
  CHECK(matched(parsed, "a/b") == "b=1;b=2;");
  CHECK(matched(parsed, "a//b") == "b=1;b=2;b=3;");
  CHECK(matched(parsed, "/y/b") == "b=4;");
  CHECK(matched(parsed, "/b") == "");
  CHECK(matched(parsed, "/y") == "y=1234;");
  CHECK(matched(parsed, "/y//b") == "b=1;b=2;b=3;b=4;");
  CHECK(matched(parsed, "/y//a/b") == "b=1;b=2;");
  CHECK(matched(parsed, "/a//b") == "");
  CHECK(matched(parsed, "/c//b") == "");
  CHECK(matched(parsed, "//b") == "b=1;b=2;b=3;b=4;");
  CHECK(matched(parsed, "c//d//b") == "b=3;");
  CHECK(matched(parsed, "y/c//b") == "b=3;");
  CHECK(matched(parsed, "a/*/b") == "b=3;");
  CHECK(matched(parsed, "d | c/a") == "a=3;d=3;");
}

TEST_CASE("a pattern matches attributes, texts and the document where it says so") {
  const Parsed parsed(kData);
  CHECK(matched(parsed, "@n") == "n=1;n=2;");
  CHECK(matched(parsed, "c/a/@n") == "n=2;");
  CHECK(matched(parsed, "c//@n") == "n=2;");
  CHECK(matched(parsed, "//@n") == "n=1;n=2;");
  CHECK(matched(parsed, "@*") == "n=1;n=2;");
  CHECK(matched(parsed, "d/b/text()") == "=3;");
  CHECK(matched(parsed, "*[not(*)]") == "b=1;b=2;b=3;b=4;");
  CHECK(matched(parsed, "c/node()") == "a=3;");
  CHECK(matched(parsed, "/") == "=1234;");
}

TEST_CASE("predicates of a pattern count among the siblings of the step") {
  const Parsed parsed(kData);
  CHECK(matched(parsed, "b[1]") == "b=1;b=3;b=4;");
  CHECK(matched(parsed, "b[2]") == "b=2;");
  CHECK(matched(parsed, "a/b[last()]") == "b=2;");
  CHECK(matched(parsed, "a//b[1]") == "b=1;b=3;");
  CHECK(matched(parsed, "a[@n = 2]//b") == "b=3;");
  CHECK(matched(parsed, "a[b]") == "a=12;");
  CHECK(matched(parsed, "b[. > 1][1]") == "b=2;b=3;b=4;");
  CHECK(matched(parsed, "a[1]/b[position() = 2]") == "b=2;");
  CHECK(matched(parsed, "b[current() = 3]") == "b=3;");
}

TEST_CASE("what is no pattern is refused") {
  const Parsed parsed(kData);
  for (const char* bad :
       {"1 + 2", "ancestor::a", "a/..", ".", "a/descendant::b", "(a)[1]", "$x", "a or b",
        "following-sibling::a", "descendant-or-self::node()/a", "count(a)"}) {
    CAPTURE(std::string(bad));
    CHECK(matched(parsed, bad) == "!xpath.syntax");
  }
  CHECK(matched(parsed, "id('x')") == "!xpath.unknown-name");
}

TEST_CASE("a pattern tells the names that can match") {
  const auto names = [](std::string_view text) {
    return Pattern::parse(text, {{"p", "urn:p"}}, SourceRef())->local_names();
  };
  CHECK(names("a/b | //c[1]") == std::vector<std::string>{"b", "c"});
  CHECK(names("p:b/@x") == std::vector<std::string>{"x"});
  CHECK(names("a | *").empty());
  CHECK(names("a | /").empty());
  CHECK(names("text()").empty());
}

TEST_CASE("deep trees and many gaps are matched without trying twice") {
  std::string deep;
  for (int i = 0; i < 150; ++i)
    deep += "<a>";
  for (int i = 0; i < 150; ++i)
    deep += "</a>";
  const Parsed parsed(deep);
  const auto pattern = Pattern::parse("b//a//a//a//a//a//a//a//a//a//a//a", {}, SourceRef());
  Budget budget(500);
  EvaluationContext context;
  context.node = Node(parsed.tree.get(), 150);
  context.budget = &budget;
  const auto result = pattern->matches(context);
  REQUIRE(result);
  CHECK(*result == false);
}

}  // namespace
}  // namespace tongket::xml
