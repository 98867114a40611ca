// Which variables of a rule are worked out before its checks.
#include "xml/schematron_at_once.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "xml/schematron_support.h"

using namespace tongket;
using namespace tongket::xml;

namespace {

using Names = std::vector<std::string>;

StaticType type_of(std::string_view name) {
  if (name == "nodes") return StaticType::node_set;
  if (name == "text") return StaticType::string;
  if (name == "truth") return StaticType::boolean;
  return name == "number" ? StaticType::number : StaticType::unknown;
}

schematron::Let let(const std::string& name, const std::string& value) {
  auto parsed = Expression::parse(value, {}, {});
  REQUIRE_MESSAGE(parsed.has_value(), value);
  return {name, *std::move(parsed), {}};
}

// a to e, each of which stands on the one before.
std::vector<schematron::Let> chain() {
  return {let("a", "string(@n)"), let("b", "concat($a, 'x')"), let("c", "concat($b, 'x')"),
          let("d", "concat($c, 'x')"), let("e", "concat($d, 'x')")};
}

Names at_once(const std::vector<schematron::Let>& lets) {
  Names names;
  for (const std::size_t number : schematron::lets_at_once(lets, type_of))
    names.push_back(lets[number].name);
  return names;
}

bool may_go_wrong(const std::string& expression) {
  std::vector<schematron::Let> lets = chain();
  lets.push_back(let("it", expression));
  return at_once(lets) == Names{"it"};
}

}  // namespace

TEST_CASE("where few variables stand on one another none is worked out at once") {
  CHECK(
      at_once({let("a", "number(@n)"), let("b", "$a + 1"), let("c", "$b + 1"), let("d", "$c + 1")})
          .empty());
  CHECK(at_once({let("a", "number(@n)"), let("b", "$a + 1"), let("c", "$b + 1"), let("d", "$c + 1"),
                 let("e", "$d + 1")}) == Names{"a", "b", "c", "d", "e"});
}

TEST_CASE("where many stand on one another those are worked out that may go wrong") {
  CHECK(at_once(chain()).empty());
  for (const char* expression : {"number(@n)",
                                 "@n + 1",
                                 "@n - 1",
                                 "-@n",
                                 "@n * 2",
                                 "@n div 2",
                                 "@n mod 2",
                                 "@n < 1",
                                 "@n >= @m",
                                 "@n = 1",
                                 "1 = @n",
                                 "@n = (1)",
                                 "@n != $number",
                                 "@n = $other",
                                 "sum(a)",
                                 "count($text)",
                                 "round(@n)",
                                 "floor(1.5)",
                                 "string-length(@n)",
                                 "substring(@n, @m)",
                                 "substring(@n, 1, 1 + 1)",
                                 "substring(@n, 1, 9 * @m)",
                                 "substring(@n, 1, 9 * $number)",
                                 "substring(@n, 1, 9999999 * $truth)",
                                 "concat('', 9 * $truth = @n)",
                                 "concat('', 9 * not(@m) = @n)",
                                 "$text/a",
                                 "$text[1]",
                                 "$text | a",
                                 "($text)/a",
                                 "(($text))/a",
                                 "a[. = last()]",
                                 "a[position() = @n]",
                                 "name($text)",
                                 "a[$number + 1]",
                                 "a[@n = 2]"}) {
    CAPTURE(expression);
    CHECK(may_go_wrong(expression));
  }
  for (const char* expression :
       {"@n = 'x' or @n = @m", "a[@n = current()/@m]", "$nodes[@n = 'x']/b", "$nodes | a",
        "translate(a[last()], concat($text, '-'), $text)", "a[1]", "$truth and $text and $number",
        "not($truth)", "@n = $text", "@n = $truth", "substring(@n, 1, 4)",
        "substring(@n, 2, 9 * $truth)", "concat(substring('x', 1, 1000 * not(@n)), 'y')",
        "starts-with($text, 'a') or contains(@n, $text)", "string($number)", "(a | b)/c"}) {
    CAPTURE(expression);
    CHECK_FALSE(may_go_wrong(expression));
  }
}

TEST_CASE("where to work them out would need a deep stack all are worked out at once") {
  std::string deep = "$e";
  for (int i = 0; i < 95; ++i)
    deep = "string(" + deep + ")";
  std::vector<schematron::Let> lets = chain();
  lets.push_back(let("f", deep));
  CHECK(at_once(lets) == Names{"a", "b", "c", "d", "e", "f"});
}

TEST_CASE("a variable that goes wrong is told, though no check asks for it") {
  const std::string rules =
      rule("a",
           "<let name='a' value='@n + 1'/><let name='b' value='concat($a, 1)'/>"
           "<let name='c' value='concat($b, 1)'/>"
           "<let name='d' value='concat($c, 1)'/>"
           "<let name='e' value='concat($d, 1)'/>"
           "<report id='x' test='true()'>X</report>");
  CHECK(checked(rules, "<a n='1'/>") == "1: error x: X\n");
  const std::string out_of_range(40, '9');
  const std::string found = checked(rules, "<a n='" + out_of_range + "'/>");
  CHECK(found.find("xpath") != std::string::npos);
  CHECK(found.find("error x") == std::string::npos);
}
