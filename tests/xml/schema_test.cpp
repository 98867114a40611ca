// Validation against an XSD, and what can't be loaded as one.
#include <doctest/doctest.h>

#include <cstdio>
#include <filesystem>
#include <thread>

#include "xml/schema_file_support.h"
#include "xml/xml_support.h"

using namespace tongket;
using namespace tongket::xml;
using namespace tongket::xml::testing;
using Faults = std::vector<std::string>;

namespace {

namespace fs = std::filesystem;

const char* const kYear = R"(
<xs:simpleType name='Code'>
  <xs:annotation><xs:documentation xml:lang='vi'>Mã chữ hoa</xs:documentation>
    <xs:documentation xml:lang='en'>A code in capitals</xs:documentation></xs:annotation>
  <xs:restriction base='xs:string'><xs:minLength value='2'/><xs:pattern value='[A-Z]+'/></xs:restriction>
</xs:simpleType>
<xs:simpleType name='Kind'><xs:restriction base='xs:token'>
  <xs:enumeration value='old'/><xs:enumeration value='new'/></xs:restriction></xs:simpleType>
<xs:simpleType name='Percent'><xs:restriction base='xs:decimal'>
  <xs:minInclusive value='0'/><xs:maxInclusive value='100'/></xs:restriction></xs:simpleType>
<xs:element name='year'>
  <xs:complexType><xs:sequence>
    <xs:element name='office' type='xs:string'/>
    <xs:element name='item' minOccurs='0' maxOccurs='unbounded'>
      <xs:complexType><xs:sequence><xs:element name='note' minOccurs='0' type='Code'/></xs:sequence>
        <xs:attribute name='code' type='Code' use='required'/>
        <xs:attribute name='kind' type='Kind'/><xs:attribute name='percent' type='Percent'/>
        <xs:attribute name='date' type='xs:date'/></xs:complexType>
    </xs:element>
    <xs:element name='ref' minOccurs='0' maxOccurs='unbounded'>
      <xs:complexType><xs:attribute name='to' type='xs:string'/></xs:complexType></xs:element>
  </xs:sequence></xs:complexType>
  <xs:key name='codes'><xs:selector xpath='t:item'/><xs:field xpath='@code'/></xs:key>
  <xs:keyref name='refs' refer='codes'><xs:selector xpath='t:ref'/><xs:field xpath='@to'/></xs:keyref>
</xs:element>)";

// A schema, a document for it, and what is wrong with the document.
struct Checking : Reading {
  std::shared_ptr<const Schema> schema;
  Faults found;
};

void load_into(Checking& checking, std::string_view body, const std::string& name) {
  const Folder folder(name);
  auto loaded = Schema::load(folder.write("s.xsd", in_schema(body)), checking.sources, {});
  REQUIRE(loaded.has_value());
  checking.schema = *loaded;
}

void check_into(Checking& checking, std::string_view document) {
  read_into(checking, document);
  REQUIRE(checking.tree != nullptr);
  checking.schema->validate(*checking.tree, Limits{}, checking.diagnostics);
  checking.found = faults(checking.diagnostics, checking.sources);
}

// Folders of tests that run at once must differ.
#define CHECKING(variable, document)                    \
  Checking variable;                                    \
  load_into(variable, kYear, std::to_string(__LINE__)); \
  check_into(variable, document)

std::string first_piece(const Checking& checking) {
  return piece(checking.sources, checking.diagnostics.list().at(0).place);
}

}  // namespace

TEST_CASE("a valid document has no faults") {
  CHECKING(c,
           "<year xmlns='urn:t'>\n<!--x--><office>A\nB</office>\n"
           "<item code='AB' kind='old' percent='99.5' date='2022-11-17'><note>CD</note></item>\n"
           "<ref to='AB'/></year>");
  CHECK(c.found.empty());
}

TEST_CASE("a root of another schema is refused at its tag") {
  CHECKING(c, "<jahr/>");
  CHECK(c.found == Faults{"xml.schema 1:2"});
}

TEST_CASE("an unexpected element is refused at its tag, with those expected") {
  CHECKING(c, "<year xmlns='urn:t'>\n<office/>\n <itm/></year>");
  CHECK(c.found == Faults{"xml.schema 3:3"});
  CHECK(c.diagnostics.list().at(0).hint.en.find("<item>") != std::string::npos);
  CHECK(c.diagnostics.list().at(0).hint.vi.find("<ref>") != std::string::npos);
}

TEST_CASE("a missing child is reported at the parent's tag") {
  CHECKING(c, "<year xmlns='urn:t'>\n</year>");
  CHECK(c.found == Faults{"xml.schema 1:2"});
  CHECK(c.diagnostics.list().at(0).message.en.find("<office>") != std::string::npos);
}

TEST_CASE("an element without the namespace is told so") {
  CHECKING(c, "<t:year xmlns:t='urn:t'><office/></t:year>");
  CHECK(c.found == Faults{"xml.schema 1:26"});
  CHECK(c.diagnostics.list().at(0).hint.en.find("urn:t") != std::string::npos);
}

TEST_CASE("a missing attribute is reported at the tag, with what it is for") {
  CHECKING(c, "<year xmlns='urn:t'><office/>\n<item/></year>");
  CHECK(c.found == Faults{"xml.schema 2:2"});
  CHECK(c.diagnostics.list().at(0).hint.vi == "Mã chữ hoa");
  CHECK(c.diagnostics.list().at(0).hint.en == "A code in capitals");
}

TEST_CASE("an unknown attribute is reported at its name") {
  CHECKING(c, "<year xmlns='urn:t'><office/>\n<item code='AB' kin='old'/></year>");
  CHECK(c.found == Faults{"xml.schema 2:17"});
  CHECK(first_piece(c) == "kin");
  CHECK(c.diagnostics.list().at(0).hint.en.find("kind") != std::string::npos);
}

TEST_CASE("bad attribute values are reported once each, at the value") {
  CHECKING(c,
           "<year xmlns='urn:t'><office/>\n"
           "<item code='a' kind='alt' percent='101' date='17/11/2022'/></year>");
  CHECK(c.found ==
        Faults{"xml.schema 2:13", "xml.schema 2:22", "xml.schema 2:36", "xml.schema 2:47"});
  CHECK(c.diagnostics.list().at(0).hint.en == "A code in capitals");
  CHECK(c.diagnostics.list().at(1).message.en.find("'old', 'new'") != std::string::npos);
  CHECK(c.diagnostics.list().at(2).message.en.find("100") != std::string::npos);
  CHECK(c.diagnostics.list().at(3).hint.en.find("2022-11-17") != std::string::npos);
}

TEST_CASE("a bad text is reported at its element, with its type's documentation") {
  CHECKING(c, "<year xmlns='urn:t'><office/>\n<item code='AB'><note>x</note></item></year>");
  CHECK(c.found == Faults{"xml.schema 2:18"});
  CHECK(c.diagnostics.list().at(0).message.en.find("'x'") != std::string::npos);
  CHECK(c.diagnostics.list().at(0).hint.en == "A code in capitals");
}

TEST_CASE("stray text is reported where it stands") {
  CHECKING(c, "<year xmlns='urn:t'><office/>\nthừa</year>");
  REQUIRE(c.found.size() == 1);
  CHECK(first_piece(c) == "\nthừa");
}

TEST_CASE("elements inside of a simple type are reported where they stand") {
  CHECKING(c, "<year xmlns='urn:t'><office>\n<b/></office></year>");
  REQUIRE_FALSE(c.found.empty());
  CHECK(c.found.front() == "xml.schema 2:2");
  CHECK(c.diagnostics.list().at(0).message.en.find("<office>") != std::string::npos);
}

TEST_CASE("a key used twice is reported at the second value, and points to the first") {
  CHECKING(c,
           "<year xmlns='urn:t'><office/>\n<item code='AB'/>\n<item code='CD'/>\n"
           "<item code='AB'/></year>");
  CHECK(c.found == Faults{"xml.schema 4:13"});
  const Diagnostic& fault = c.diagnostics.list().at(0);
  REQUIRE(fault.related.size() == 1);
  CHECK(c.sources.locate(fault.related.front().place).line == 2);
}

TEST_CASE("references that lead nowhere are each reported at their own value") {
  CHECKING(c,
           "<year xmlns='urn:t'><office>a\nb\nc</office>\n<item code='AB'/>\n"
           "<ref to='AB'/>\n<ref to='XY'/>\n<ref\n  to='XY'/></year>");
  CHECK(c.found == Faults{"xml.schema 6:10", "xml.schema 8:7"});
}

TEST_CASE("a broken reference is found behind the 65,535th element too") {
  std::string text = "<year xmlns='urn:t'><office/>\n<item code='AB'/>\n";
  for (int i = 0; i < 70'000; ++i)
    text += "<ref to='AB'/>\n";
  CHECKING(c, text + "<ref to='NO'/></year>");
  CHECK(c.found == Faults{"xml.schema 70003:10"});
}

TEST_CASE("all faults of a document are reported at once, in two languages") {
  CHECKING(c, "<year xmlns='urn:t' a='1'>\n<item code='AB'/>\n<x/></year>");
  CHECK(c.found == Faults{"xml.schema 1:21", "xml.schema 2:2"});
  for (const Diagnostic& fault : c.diagnostics.list()) {
    CHECK_FALSE(fault.message.vi.empty());
    CHECK(fault.message.vi != fault.message.en);
  }
}

TEST_CASE("a changed tree is what is validated, not its text") {
  CHECKING(c, "<year xmlns='urn:t'><office/><item code='AB'/></year>");
  REQUIRE(c.found.empty());
  const Node item = c.tree->root().child("item");
  const TreePtr changed = with_changes(*c.tree, {{item.index(), "kind", "alt"}}, {});
  Diagnostics problems;
  c.schema->validate(*changed, Limits{}, problems);
  REQUIRE(problems.size() == 1);
  CHECK(problems.list().at(0).place == item.source());
}

TEST_CASE("schema locations in a document are not followed") {
  CHECKING(c,
           "<year xmlns='urn:t' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' "
           "xsi:schemaLocation='urn:t /etc/passwd'><office/></year>");
  CHECK(c.found.empty());
}

TEST_CASE("one schema serves many threads with the same answers") {
  Checking c;
  load_into(c, kYear, "threads");
  read_into(c,
            "<year xmlns='urn:t'><office/>\n<item code='AB'/><item code='AB' kind='x'/>"
            "<item code='q'/><ref to='NO'/></year>");
  REQUIRE(c.tree != nullptr);
  std::vector<Faults> found(6);
  std::vector<std::thread> threads;
  for (Faults& mine : found) {
    threads.emplace_back([&] {
      for (int i = 0; i < 50; ++i) {
        Diagnostics problems;
        c.schema->validate(*c.tree, Limits{}, problems);
        mine = faults(problems, c.sources);
        if (mine.size() != 4) return;
      }
    });
  }
  for (std::thread& thread : threads)
    thread.join();
  CHECK(found[0] ==
        Faults{"xml.schema 2:40", "xml.schema 2:30", "xml.schema 2:56", "xml.schema 2:69"});
  for (const Faults& mine : found)
    CHECK(mine == found[0]);
}

TEST_CASE("a schema takes in files from its own folder, in a folder of any name") {
  const Folder folder("includes");
  folder.write("types.xsd", in_schema("<xs:simpleType name='C'><xs:restriction base='xs:string'>"
                                      "<xs:length value='2'/></xs:restriction></xs:simpleType>"));
  folder.write("other.xsd",
               "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:o'>"
               "<xs:element name='o' type='xs:int'/></xs:schema>");
  const std::string path = folder.write(
      "s.xsd", in_schema("<xs:include schemaLocation='types.xsd'/>"
                         "<xs:import namespace='urn:o' schemaLocation='other.xsd'/>"
                         "<xs:element name='a'><xs:complexType><xs:sequence>"
                         "<xs:element xmlns:o='urn:o' ref='o:o'/></xs:sequence>"
                         "<xs:attribute name='c' type='C'/></xs:complexType></xs:element>"));
  Checking c;
  auto loaded = Schema::load(path, c.sources, {});
  REQUIRE(loaded.has_value());
  c.schema = *loaded;
  check_into(c, "<a xmlns='urn:t' c='123'><o xmlns='urn:o'>x</o></a>");
  CHECK(c.found == Faults{"xml.schema 1:21", "xml.schema 1:27"});
}

TEST_CASE("a schema can't reach out of its folder or into the network") {
  for (const char* location : {"../x.xsd", "/etc/passwd", "http://127.0.0.1:9/x.xsd", "file:x.xsd",
                               "a/b.xsd", "..", "%2e%2e", "a\\b.xsd"}) {
    const Folder folder("outside");
    Sources sources;
    const auto loaded = Schema::load(
        folder.write("s.xsd", in_schema("\n<xs:import namespace='urn:o' schemaLocation='" +
                                        std::string(location) + "'/>")),
        sources, {});
    REQUIRE_FALSE(loaded.has_value());
    CHECK(faults(loaded.error(), sources) == Faults{"xml.schema-bad 2:46"});
  }
}

TEST_CASE("an included file that is missing or refused is reported") {
  const Folder folder("bad includes");
  folder.write("doctype.xsd", "<!DOCTYPE x><x/>");
  const std::string path =
      folder.write("s.xsd", in_schema("<xs:include schemaLocation='none.xsd'/>"
                                      "<xs:include schemaLocation='doctype.xsd'/>"));
  Sources sources;
  const auto loaded = Schema::load(path, sources, {});
  REQUIRE_FALSE(loaded.has_value());
  REQUIRE(loaded.error().size() == 2);
  CHECK(loaded.error().list().at(0).code == Code::file_missing);
  CHECK(loaded.error().list().at(1).code == Code::xml_doctype);
}

TEST_CASE("faults of a schema are reported at the element that has them") {
  const Folder folder("faulty");
  Sources sources;
  const auto loaded =
      Schema::load(folder.write("s.xsd", in_schema("\n<xs:element name='a' type='None'/>\n"
                                                   "<xs:elephant/>")),
                   sources, {});
  REQUIRE_FALSE(loaded.has_value());
  const Faults found = faults(loaded.error(), sources);
  REQUIRE_FALSE(found.empty());
  for (const std::string& fault : found) {
    CHECK((fault == "xml.schema-bad 3:2" || fault == "xml.schema-bad 2:2"));
  }
}

TEST_CASE("faults of an included schema are reported in its own file") {
  const Folder folder("faulty include");
  folder.write("i.xsd", in_schema("\n\n<xs:element name='a' type='None'/>"));
  Sources sources;
  const auto loaded = Schema::load(
      folder.write("s.xsd", in_schema("<xs:include schemaLocation='i.xsd'/>")), sources, {});
  REQUIRE_FALSE(loaded.has_value());
  const Location at = sources.locate(loaded.error().list().at(0).place);
  CHECK(at.line == 3);
  CHECK(file_name_of(at.file) == "i.xsd");
}

TEST_CASE("a file that is no schema is refused") {
  const Folder folder("none");
  Sources sources;
  const auto loaded = Schema::load(folder.write("s.xsd", "<year/>"), sources, {});
  REQUIRE_FALSE(loaded.has_value());
  CHECK(loaded.error().list().at(0).code == Code::xml_schema_bad);
}
