// Element paths of nodes and of offsets.
#include <doctest/doctest.h>

#include "xml/xml_support.h"

using namespace tongket;
using namespace tongket::xml;
using namespace tongket::xml::testing;

namespace {

// The path at the '|' in a text.
std::string path_at_mark(std::string text) {
  const std::size_t mark = text.find('|');
  text.erase(mark, 1);
  return path_at(text, mark);
}

}  // namespace

TEST_CASE("a path names the open elements at an offset") {
  CHECK(path_at_mark("<year><office><name>x|y</name></office></year>") == "/year/office/name");
  CHECK(path_at_mark("<year><off|ice/></year>") == "/year/office");
  CHECK(path_at_mark("<year><office/>|</year>") == "/year");
  CHECK(path_at_mark("<year></ye|ar>") == "/year");
  CHECK(path_at_mark("|<year/>") == "/year");
  CHECK(path_at_mark("<!-- <b> -->|<year/>") == "/year");
  CHECK(path_at_mark("<year/>\n|") == "/");
}

TEST_CASE("a path numbers elements that have brothers of their name, the first too") {
  CHECK(path_at_mark("<a><b/><c/><b>|</b></a>") == "/a/b[2]");
  CHECK(path_at_mark("<a><b>|</b><c/><b/></a>") == "/a/b[1]");
  CHECK(path_at_mark("<a><b><b>|</b></b><c/></a>") == "/a/b/b");
  CHECK(path_at_mark("<a><b><x>|</x></b><b><x/></b></a>") == "/a/b[1]/x");
}

TEST_CASE("a path names the attribute that an offset is in") {
  CHECK(path_at_mark("<a><b c='1' d='2|'/></a>") == "/a/b/@d");
  CHECK(path_at_mark("<a><b |c='1' d='2'/></a>") == "/a/b/@c");
}

TEST_CASE("a path can be had of broken text") {
  CHECK(path_at_mark("<a><b><c>|") == "/a/b/c");
  CHECK(path_at_mark("<a><b c=|") == "/a/b");
  CHECK(path_at_mark("</a></a><b>|") == "/b");
  CHECK(path_at_mark("|") == "/");
  CHECK(path_at("<a/>", 1000) == "/");
}

TEST_CASE("a bare < within words is no step of the path") {
  const std::string_view text = "<y><task><title>Giữ < vững</title></task><task/></y>";
  CHECK(path_at(text, text.find("< v") + 1) == "/y/task[1]/title");
  CHECK(path_at(text, text.find("vững")) == "/y/task[1]/title");
  CHECK(path_at(text, text.find("task/>")) == "/y/task[2]");
}

TEST_CASE("a node's path is the path at its place") {
  Reading reading;
  read_into(reading, "<y xmlns:o='urn:o'><i u='1'>x</i><i u='2'><o:k>z</o:k></i><j/><!--c--></y>");
  REQUIRE(reading.tree != nullptr);
  const std::string& text = reading.sources.find(reading.tree->file())->text;
  std::size_t compared = 0;
  for (std::uint32_t i = 1; i < reading.tree->node_count(); ++i) {
    const Node node(reading.tree.get(), i);
    CHECK(path_of(node) == path_at(text, node.source().begin));
    ++compared;
  }
  CHECK(compared == 10);
  CHECK(path_of(reading.tree->document()) == "/");
  CHECK(path_of(reading.tree->root().child("i").attribute("u")) == "/y/i[1]/@u");
}
