// What a tree holds: nodes, values, places, namespaces.
#include <doctest/doctest.h>

#include <thread>

#include "xml/xml_support.h"

using namespace tongket;
using namespace tongket::xml;
using namespace tongket::xml::testing;
using namespace std::string_literals;

namespace {

// A tree in one line: what XPath sees of it.
std::string outline(const Node& node) {
  switch (node.kind()) {
    case Kind::text:
      return "'" + std::string(node.value()) + "'";
    case Kind::comment:
      return "#" + std::string(node.value());
    case Kind::instruction:
      return "?" + std::string(node.name()) + " " + std::string(node.value());
    case Kind::attribute:
      return "@" + std::string(node.name()) + "=" + std::string(node.value());
    case Kind::document:
    case Kind::element:
      break;
  }
  std::string line = node.kind() == Kind::element ? std::string(node.name()) : std::string();
  if (!node.namespace_uri().empty()) line += "{" + std::string(node.namespace_uri()) + "}";
  line += "(";
  for (Node a = node.first_attribute(); a; a = a.next_attribute())
    line += outline(a) + " ";
  for (Node n = node.first_child(); n; n = n.next_sibling())
    line += outline(n) + " ";
  if (line.back() == ' ') line.pop_back();
  return line + ")";
}

std::string outline_of(std::string_view text) {
  Reading reading;
  read_into(reading, text);
  REQUIRE(reading.tree != nullptr);
  return outline(reading.tree->document());
}

}  // namespace

TEST_CASE("white space texts are kept as XPath wants them") {
  CHECK(outline_of("<a>\n <b/>\n</a>") == "(a('\n ' b() '\n'))");
}

TEST_CASE("a CDATA section and the text around it are one text") {
  CHECK(outline_of("<a>x<![CDATA[<&>]]>y</a>") == "(a('x<&>y'))");
  CHECK(outline_of("<a><![CDATA[]]></a>") == "(a())");
  CHECK(outline_of("<a>x<!--c-->y</a>") == "(a('x' #c 'y'))");
}

TEST_CASE("references, line ends and white space in attributes are resolved as XML 1.0 says") {
  CHECK(outline_of("<a b=\"1\t2\n3&#10;4\">&lt;&amp;&#x110;\r\n\r</a>") ==
        "(a(@b=1 2 3\n4 '<&Đ\n\n'))");
}

TEST_CASE("comments and instructions outside the root are kept") {
  CHECK(outline_of("<?xml version='1.0'?><!--x--><?p q r?><a/><!--y-->") == "(#x ?p q r a() #y)");
}

TEST_CASE("namespaces are resolved where they are declared, and don't reach plain attributes") {
  Reading reading;
  read_into(reading, "<a xmlns='urn:1' b='2'><p:c xmlns:p='urn:p' p:d='3'/><e xmlns=''/></a>");
  REQUIRE(reading.tree != nullptr);
  const Node root = reading.tree->root();
  CHECK(root.namespace_uri() == "urn:1");
  CHECK(root.first_attribute().namespace_uri().empty());
  const Node c = root.first_child();
  CHECK(c.local_name() == "c");
  CHECK(c.namespace_uri() == "urn:p");
  CHECK(c.first_attribute().local_name() == "d");
  CHECK(c.first_attribute().namespace_uri() == "urn:p");
  CHECK(c.next_sibling().namespace_uri().empty());
  CHECK(c.resolve_prefix("p") == "urn:p");
  CHECK(c.resolve_prefix("") == "urn:1");
  CHECK(c.resolve_prefix("xml") == "http://www.w3.org/XML/1998/namespace");
  CHECK_FALSE(root.resolve_prefix("p").has_value());
}

TEST_CASE("navigation goes both ways and ends in no node") {
  Reading reading;
  read_into(reading, "<a x='1' y='2'><b/><c><d/></c></a>");
  REQUIRE(reading.tree != nullptr);
  const Node a = reading.tree->root();
  const Node b = a.first_child();
  const Node c = b.next_sibling();
  CHECK(a.parent() == reading.tree->document());
  CHECK_FALSE(reading.tree->document().parent());
  CHECK(c.previous_sibling() == b);
  CHECK_FALSE(b.previous_sibling());
  CHECK_FALSE(c.next_sibling());
  CHECK_FALSE(b.first_child());
  CHECK_FALSE(b.first_attribute());
  CHECK(a.first_attribute().parent() == a);
  CHECK(a.first_attribute().next_attribute().value() == "2");
  CHECK_FALSE(a.first_attribute().next_attribute().next_attribute());
  CHECK_FALSE(a.first_attribute().next_sibling());
  CHECK(c.first_child().parent() == c);
  CHECK(a.index() < a.first_attribute().index());
  CHECK(a.first_attribute().next_attribute().index() < b.index());
}

TEST_CASE("children and attributes are found by name in the element's namespace") {
  Reading reading;
  read_into(reading,
            "<a xmlns='urn:1' xmlns:o='urn:2' o:k='no' k='yes'><o:b/><b n='1'/>x<b n='2'/></a>");
  REQUIRE(reading.tree != nullptr);
  const Node a = reading.tree->root();
  CHECK(a.child("b").attribute_value("n") == "1");
  CHECK(a.children("b").size() == 2);
  CHECK(a.children().size() == 3);
  CHECK(a.attribute_value("k") == "yes");
  CHECK(a.attribute_value("none", "otherwise") == "otherwise");
  CHECK_FALSE(a.child("none"));
  CHECK(reading.tree->document().child("a") == a);
  CHECK(a.is_element("a"));
}

TEST_CASE("a string value joins all texts below, but no comments") {
  Reading reading;
  read_into(reading, "<a>1<b>2<!--no--><c>3</c></b>4</a>");
  REQUIRE(reading.tree != nullptr);
  CHECK(reading.tree->root().string_value() == "1234");
  CHECK(reading.tree->document().string_value() == "1234");
  CHECK(reading.tree->root().first_child().next_sibling().string_value() == "23");
}

TEST_CASE("each node knows its place: names of tags, names and values of attributes, texts") {
  Reading reading;
  read_into(reading, "<năm\n mã = 'x&amp;y'  b=\"2\">chữ<c/>\n<![CDATA[z]]></năm>");
  REQUIRE(reading.tree != nullptr);
  const Node root = reading.tree->root();
  const Node first = root.first_attribute();
  const Node text = root.first_child();
  CHECK(piece(reading.sources, root.source()) == "năm");
  CHECK(piece(reading.sources, first.source()) == "x&amp;y");
  CHECK(piece(reading.sources, first.name_source()) == "mã");
  CHECK(piece(reading.sources, first.next_attribute().source()) == "2");
  CHECK(piece(reading.sources, text.source()) == "chữ");
  CHECK(piece(reading.sources, text.next_sibling().next_sibling().source()) == "\n<![CDATA[z");
  const Location at = reading.sources.locate(first.next_attribute().source());
  CHECK(at.line == 2);
  CHECK(at.column == 21);
  CHECK(at.element_path == "/năm/@b");
}

TEST_CASE("text comes in as NFC, and places count the text that it became") {
  Reading reading;
  read_into(reading, "<a b='Tie\xCC\x82\xCC\x81ng' c='1'>Vie\xCC\xA3\xCC\x82t</a>");
  REQUIRE(reading.tree != nullptr);
  CHECK(reading.tree->root().attribute_value("b") == "Tiếng");
  CHECK(reading.tree->root().string_value() == "Việt");
  CHECK(piece(reading.sources, reading.tree->root().attribute("c").source()) == "1");
}

TEST_CASE("a mark named by a reference is composed with its letter") {
  Reading reading;
  read_into(reading, "<a>e&#x302;</a>");
  REQUIRE(reading.tree != nullptr);
  CHECK(reading.tree->root().string_value() == "ê");
}

TEST_CASE("a mark behind a tag doesn't eat the tag's end") {
  Reading reading;
  read_into(reading, "<a>\xCC\xB8 e\xCC\x82</a>");
  REQUIRE(reading.tree != nullptr);
  CHECK(reading.tree->root().string_value() == "\xCC\xB8 ê");
}

TEST_CASE("the encodings of old Vietnamese files are decoded where they are declared") {
  Reading tcvn3;
  read_into(tcvn3, "<?xml version='1.0' encoding='TCVN3'?><a b='\xAE\xD5n'>\xB5i</a>");
  REQUIRE(tcvn3.tree != nullptr);
  CHECK(tcvn3.tree->root().attribute_value("b") == "đến");
  CHECK(tcvn3.tree->root().string_value() == "ài");
  Reading vni;
  read_into(vni,
            "<?xml version='1.0' encoding='vni'?><a>\xF1"
            "e\xE1"
            "n</a>");
  REQUIRE(vni.tree != nullptr);
  CHECK(vni.tree->root().string_value() == "đến");
}

TEST_CASE("UTF-16 with a mark, without one, and a legacy encoding are decoded") {
  Reading little;
  read_into(little, "\xFF\xFE<\0a\0>\0\x10\x01<\0/\0a\0>\0"s);
  REQUIRE(little.tree != nullptr);
  CHECK(little.tree->root().string_value() == "Đ");
  Reading big;
  read_into(big, "\0<\0a\0>\x01\x10\0<\0/\0a\0>"s);
  REQUIRE(big.tree != nullptr);
  CHECK(big.tree->root().string_value() == "Đ");
  Reading legacy;
  read_into(legacy, "<?xml version='1.0' encoding='windows-1258'?><a>\xD0\xE2\xEC</a>");
  REQUIRE(legacy.tree != nullptr);
  CHECK(legacy.tree->root().string_value() == "Đấ");
}

TEST_CASE("a byte order mark and a matching declaration are fine") {
  Reading reading;
  read_into(reading, "\xEF\xBB\xBF<?xml version='1.0' encoding='utf-8'?><a/>");
  CHECK(reading.tree != nullptr);
  CHECK(reading.diagnostics.empty());
}

TEST_CASE("a value over ten megabytes is read whole") {
  Reading reading;
  const std::string value(11'000'000, 'x');
  read_into(reading, "<a b='" + value + "'>" + value + "</a>");
  REQUIRE(reading.tree != nullptr);
  CHECK(reading.tree->root().attribute_value("b").size() == value.size());
}

TEST_CASE("earlier diagnostics of the caller don't keep a file from being read") {
  Reading reading;
  read_into(reading, "<a>");
  read_into(reading, "<a/>");
  CHECK(reading.tree != nullptr);
}

TEST_CASE("a tree as text reads back as the same tree") {
  const std::string text =
      "<!--c--><?p q?><a xmlns=\"urn:1\" xmlns:o=\"urn:2\" o:k=\"&lt;&quot;&#10;&#9;'\">\n"
      " x &amp; ]]&gt; &#13;<o:b/><c xmlns=\"\">ữ</c></a>";
  Reading first;
  read_into(first, text);
  REQUIRE(first.tree != nullptr);
  const std::string again = to_text(*first.tree);
  CHECK(again == text);
  CHECK(outline_of(again) == outline(first.tree->document()));
}

TEST_CASE("changes add and replace attributes and values, and keep all else") {
  Reading reading;
  read_into(reading, "<a xmlns='urn:1'><b c='1' d='2'>x</b><e/>y<!--z--></a>");
  REQUIRE(reading.tree != nullptr);
  const Node b = reading.tree->root().child("b");
  const Node e = reading.tree->root().child("e");
  const Node x = b.first_child();
  const TreePtr changed = with_changes(*reading.tree,
                                       {{b.index(), "c", "9"},
                                        {b.index(), "new", "đ"},
                                        {e.index(), "f", "1"},
                                        {e.index(), "f", "2"}},
                                       {{x.index(), "chữ"}, {b.attribute("d").index(), "3"}});
  CHECK(to_text(*changed) ==
        "<a xmlns=\"urn:1\"><b c=\"9\" d=\"3\" new=\"đ\">chữ</b><e f=\"2\"/>y<!--z--></a>");
  const Node changed_b = changed->root().child("b");
  CHECK(changed_b.source() == b.source());
  CHECK(changed_b.attribute("d").source() == b.attribute("d").source());
  CHECK(changed_b.attribute("new").source() == b.source());
  CHECK(changed_b.attribute("new").name_source() == b.source());
  CHECK(changed_b.resolve_prefix("") == "urn:1");
  CHECK(to_text(*reading.tree) == "<a xmlns=\"urn:1\"><b c=\"1\" d=\"2\">x</b><e/>y<!--z--></a>");
}

TEST_CASE("values change where they are, or in a copy when somebody else has the tree") {
  const std::string text =
      "<a xmlns='urn:1'> <b c='1' d='2'> </b> <e>x<f/> y </e><g>\n</g>z<!--w--> </a>";
  for (const bool shared : {false, true}) {
    CAPTURE(shared);
    Reading reading;
    read_into(reading, text);
    REQUIRE(reading.tree != nullptr);
    std::vector<ValueChange> changes;
    const auto change = [&](const Node& node, std::string value) {
      changes.push_back({node.index(), std::move(value)});
    };
    const Node root = reading.tree->root();
    const Node b = root.child("b");
    const Node e = root.child("e");
    change(root.first_child(), "");
    change(b.attribute("c"), "much longer than it was");
    change(b.attribute("d"), "");
    change(b.first_child(), "");
    change(b.next_sibling(), "");
    change(e.first_child(), "x, rồi");
    change(e.first_child().next_sibling().next_sibling(), "y");
    change(root.child("g").first_child(), "");
    const TreePtr other = shared ? reading.tree : nullptr;
    const TreePtr changed = with_values(std::move(reading.tree), changes);
    CHECK(to_text(*changed) ==
          "<a xmlns=\"urn:1\"><b c=\"much longer than it was\" d=\"\"/><e>x, rồi<f/>y</e>"
          "<g/>z<!--w--> </a>");
    CHECK(!changed->root().child("b").first_child());
    CHECK(changed->root().first_child().name() == "b");
    CHECK(changed->root().child("e").previous_sibling().name() == "b");
    CHECK(changed->root().string_value() == "x, rồiyz ");
    CHECK(to_text(*with_changes(*changed, {{changed->root().index(), "n", "1"}}, {})) ==
          "<a xmlns=\"urn:1\" n=\"1\"><b c=\"much longer than it was\" d=\"\"/><e>x, rồi<f/>y</e>"
          "<g/>z<!--w--> </a>");
    if (shared) CHECK(to_text(*other).find("<b c=\"1\" d=\"2\"> </b>") != std::string::npos);
  }
}

TEST_CASE("many threads read and walk at once") {
  Sources sources;
  std::vector<std::thread> threads;
  std::vector<std::string> results(8);
  for (std::size_t t = 0; t < results.size(); ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < 20; ++i) {
        Diagnostics diagnostics;
        const TreePtr good = read_bytes("g", "<a><b c='1'>Đ</b></a>", sources, {}, diagnostics);
        const TreePtr bad = read_bytes("b", "<a><b></a>", sources, {}, diagnostics);
        if (good != nullptr && bad == nullptr && diagnostics.size() == 1) {
          results[t] = to_text(*good);
        }
      }
    });
  }
  for (std::thread& thread : threads)
    thread.join();
  for (const std::string& result : results)
    CHECK(result == "<a><b c=\"1\">Đ</b></a>");
}
