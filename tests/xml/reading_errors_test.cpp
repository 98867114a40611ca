// What reading refuses: each fault by its code and exact place.
#include <doctest/doctest.h>

#include <chrono>

#include "xml/xml_support.h"

using namespace tongket;
using namespace tongket::xml;
using namespace tongket::xml::testing;
using namespace std::string_literals;
using Faults = std::vector<std::string>;

TEST_CASE("an empty file is refused as empty") {
  CHECK(faults_of("") == Faults{"xml.empty 1:1"});
  CHECK(faults_of("\xEF\xBB\xBF") == Faults{"xml.empty 1:1"});
  CHECK(faults_of(" \n\t\n") == Faults{"xml.empty 1:1"});
}

TEST_CASE("text that is no XML is refused where it begins") {
  CHECK(faults_of("Báo cáo tổng kết năm 2022") == Faults{"xml.syntax 1:1"});
  CHECK(faults_of("{\"year\": 2022}") == Faults{"xml.syntax 1:1"});
}

TEST_CASE("XML cut in the middle is refused at its end and points to the tag left open") {
  Reading reading;
  read_into(reading, "<year>\n <office>\n  <name>Tam Quan Nam");
  REQUIRE(faults(reading.diagnostics, reading.sources) == Faults{"xml.syntax 3:21"});
  const Diagnostic& fault = reading.diagnostics.list().front();
  REQUIRE(fault.related.size() == 1);
  CHECK(piece(reading.sources, fault.related.front().place) == "name");
  CHECK(reading.sources.locate(fault.related.front().place).line == 3);
}

TEST_CASE("XML cut inside a tag, a value, a comment or a section is refused") {
  CHECK(faults_of("<year><office na") == Faults{"xml.syntax 1:17"});
  CHECK(faults_of("<year><office name=\"Tam").size() == 1);
  CHECK(faults_of("<year><!-- ghi chú").size() == 1);
  CHECK(faults_of("<year><![CDATA[ chữ").size() == 1);
  CHECK(faults_of("<").size() == 1);
}

TEST_CASE("a second root is refused at its tag") {
  CHECK(faults_of("<year/>\n<year/>") == Faults{"xml.syntax 2:1"});
  CHECK(faults_of("<year/>\n  thừa") == Faults{"xml.syntax 2:3"});
}

TEST_CASE("a doubled attribute is refused at its second name") {
  Reading reading;
  read_into(reading, "<year>\n <a b=\"1\" c=\"2\" b=\"3\"/>\n</year>");
  CHECK(faults(reading.diagnostics, reading.sources) == Faults{"xml.syntax 2:17"});
  CHECK(piece(reading.sources, reading.diagnostics.list().front().place) == "b");
}

TEST_CASE("one attribute under two prefixes of one namespace is refused at the second") {
  CHECK(faults_of("<a xmlns:p=\"urn:x\" xmlns:q=\"urn:x\" p:c=\"1\" q:c=\"2\"/>") ==
        Faults{"xml.syntax 1:44"});
}

TEST_CASE("an undeclared prefix is refused at the name that has it") {
  CHECK(faults_of("<year>\n <x:office/>\n</year>") == Faults{"xml.syntax 2:3"});
  CHECK(faults_of("<year a=\"1\" x:b=\"2\"/>") == Faults{"xml.syntax 1:13"});
}

TEST_CASE("faults that leave the structure clear are reported together") {
  CHECK(faults_of("<year>\n<a b=\"1\" b=\"2\"/>\n<x:c/>\n<d>&nbsp;</d>\n</year>") ==
        Faults{"xml.syntax 2:10", "xml.syntax 3:2", "xml.syntax 4:4"});
}

TEST_CASE("an end tag that doesn't match is refused once, and points to the open one") {
  Reading reading;
  read_into(reading, "<year>\n <office>\n  <name>A</nam>\n </office>\n</year>");
  REQUIRE(faults(reading.diagnostics, reading.sources) == Faults{"xml.syntax 3:12"});
  const Diagnostic& fault = reading.diagnostics.list().front();
  CHECK(piece(reading.sources, fault.place) == "nam");
  REQUIRE(fault.related.size() == 1);
  CHECK(piece(reading.sources, fault.related.front().place) == "name");
}

TEST_CASE("an ampersand that is none is refused where it stands") {
  CHECK(faults_of("<a>Đoàn & Hội</a>") == Faults{"xml.syntax 1:9"});
  CHECK(faults_of("<a b=\"R&D\"/>") == Faults{"xml.syntax 1:8"});
  CHECK(faults_of("<a>x &eacute; y</a>") == Faults{"xml.syntax 1:6"});
  CHECK(faults_of("<a>&#1;</a>") == Faults{"xml.syntax 1:4"});
}

TEST_CASE("a tag with its quotes or its sign missing is refused in that tag") {
  CHECK(faults_of("<a>\n <b c=1/>\n</a>") == Faults{"xml.syntax 2:7"});
  CHECK(faults_of("<a>\n <b c/>\n</a>") == Faults{"xml.syntax 2:6"});
  CHECK(faults_of("<a>\n <b c=\"1\"d=\"2\"/>\n</a>") == Faults{"xml.syntax 2:10"});
  CHECK(faults_of("<a b=\"<\"/>") == Faults{"xml.syntax 1:7"});
}

TEST_CASE("a declaration that isn't first is refused") {
  CHECK(faults_of("\n<?xml version=\"1.0\"?><a/>").size() == 1);
}

TEST_CASE("columns count characters, not bytes") {
  CHECK(faults_of("<a>Đảng ủy &</a>") == Faults{"xml.syntax 1:12"});
}

TEST_CASE("bytes that are no UTF-8 are refused at the first of them") {
  CHECK(faults_of("<a>\n <b c=\"Tr\xE9\"/>\n</a>") == Faults{"text.invalid-bytes 2:10"});
  CHECK(faults_of("<a>\xC0\x80</a>") == Faults{"text.invalid-bytes 1:4"});
  CHECK(faults_of("<a>\xED\xA0\x80</a>") == Faults{"text.invalid-bytes 1:4"});
}

TEST_CASE("an unknown encoding is refused at its name") {
  CHECK(faults_of("<?xml version=\"1.0\" encoding=\"VISCII-9\"?><a/>") ==
        Faults{"text.encoding-unknown 1:31"});
}

TEST_CASE("a declared encoding that the bytes contradict is refused at its name") {
  CHECK(faults_of("\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"windows-1258\"?><a/>") ==
        Faults{"xml.encoding-conflict 1:31"});
  CHECK(faults_of("<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>") ==
        Faults{"xml.encoding-conflict 1:31"});
  const std::string utf16 =
      "\xFF\xFE<\0?\0x\0m\0l\0 \0e\0n\0c\0o\0d\0i\0n\0g\0=\0'\0U\0T\0F\0"
      "-\0008\0'\0?\0>\0<\0a\0/\0>\0"s;
  CHECK(faults_of(utf16) == Faults{"xml.encoding-conflict 1:17"});
}

TEST_CASE("a broken UTF-16 file is refused") {
  CHECK(faults_of("\xFF\xFE<\0a\0/\0>"s).size() == 1);
}

TEST_CASE("a document type is refused at its place, before any parser sees it") {
  CHECK(faults_of("<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY x \"y\">]>\n<a>&x;</a>") ==
        Faults{"xml.doctype 2:1"});
  CHECK(faults_of("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>") == Faults{"xml.doctype 1:1"});
}

TEST_CASE("characters that no paper can hold are all reported, each at its place") {
  CHECK(faults_of("<a>x\x01y\n\x7F</a>") ==
        Faults{"text.control-character 1:5", "text.control-character 2:1"});
  CHECK(faults_of("<a b=\"\xE2\x80\xAE\"/>") == Faults{"text.control-character 1:7"});
}

TEST_CASE("a reference to a character that no paper can hold is reported at the reference") {
  Reading reading;
  read_into(reading, "<a>\n <b c=\"x&#x202E;y\"/></a>");
  CHECK(faults(reading.diagnostics, reading.sources) == Faults{"text.control-character 2:9"});
  CHECK(piece(reading.sources, reading.diagnostics.list().front().place) == "&#x202E;");
  CHECK(reading.tree == nullptr);
}

TEST_CASE("nesting over the limit is refused at the first tag too deep") {
  Limits limits;
  limits.xml_depth = 3;
  CHECK(faults_of("<a><b><c/></b></a>", limits).empty());
  CHECK(faults_of("<a><b><c>\n<d/></c></b></a>", limits) == Faults{"xml.too-deep 2:2"});
}

TEST_CASE("a hundred megabytes of nesting are refused quickly") {
  std::string deep = "<a>";
  while (deep.size() < 100'000'000)
    deep += deep;
  const auto begin = std::chrono::steady_clock::now();
  CHECK(faults_of(deep) == Faults{"xml.too-deep 1:602"});
  // A third of a second in a release build; the bound leaves room for sanitizers.
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(60));
}

TEST_CASE("a nesting limit over libxml2's own is honoured") {
  Limits limits;
  limits.xml_depth = 5000;
  std::string deep;
  for (int i = 0; i < 4000; ++i)
    deep += "<a>";
  for (int i = 0; i < 4000; ++i)
    deep += "</a>";
  CHECK(faults_of(deep, limits).empty());
}

TEST_CASE("more nodes than the limit are refused") {
  Limits limits;
  limits.xml_nodes = 4;
  CHECK(faults_of("<a b=\"1\"><c/></a>", limits).empty());
  CHECK(faults_of("<a b=\"1\"><c/><d/><e/></a>", limits) == Faults{"xml.too-many-nodes 1:18"});
}

TEST_CASE("a tag with hundreds of attributes is refused") {
  std::string tag = "<a";
  for (int i = 0; i < 300; ++i)
    tag += " b" + std::to_string(i) + "=''";
  CHECK(faults_of(tag + "/>") == Faults{"xml.too-many-attributes 1:2"});
}

TEST_CASE("a file over the size limit is refused") {
  Limits limits;
  limits.file_bytes = 3;
  Reading reading;
  read_into(reading, "<a/>", limits);
  REQUIRE(reading.diagnostics.size() == 1);
  CHECK(reading.diagnostics.list().front().code == Code::file_too_large);
}

TEST_CASE("a missing file is the world's fault") {
  Reading reading;
  CHECK(read("/no/such/file.xml", reading.sources, {}, reading.diagnostics) == nullptr);
  REQUIRE(reading.diagnostics.size() == 1);
  CHECK(reading.diagnostics.list().front().code == Code::file_missing);
}

TEST_CASE("every fault is told in both languages") {
  for (const char* text : {"", "x", "<a>", "<a/><b/>", "<a b='' b=''/>", "<x:a/>", "<a>&</a>",
                           "<!DOCTYPE a>", "<a>\x01</a>", "<a>\xFF</a>", "<a", "<a b=''c=''/>"}) {
    Reading reading;
    read_into(reading, text);
    REQUIRE(reading.diagnostics.has_errors());
    CHECK(reading.tree == nullptr);
    for (const Diagnostic& fault : reading.diagnostics.list()) {
      CHECK_FALSE(fault.message.vi.empty());
      CHECK_FALSE(fault.message.en.empty());
      CHECK(fault.message.vi != fault.message.en);
    }
  }
}

TEST_CASE("bytes of an old encoding that is not declared are refused with its name") {
  Sources sources;
  Diagnostics problems;
  // "Hội nghị tổng kết công tác dân vận" in TCVN3.
  const std::string bytes =
      "<a>H\xE9i ngh\xDE t\xE6ng k\xD5t c\xABng t\xB8"
      "c d\xA9n v\xCBn</a>";
  CHECK(read_bytes("a.xml", bytes, sources, Limits{}, problems) == nullptr);
  REQUIRE(problems.size() == 1);
  CHECK(problems.list().front().code == Code::text_invalid_bytes);
  CHECK(problems.list().front().hint.vi.find("encoding=\"tcvn3\"") != std::string::npos);
}

TEST_CASE("UTF-8 under the name of a single-byte encoding is refused at that name") {
  for (const char* name : {"ISO-8859-1", "windows-1258", "TCVN3"}) {
    const std::string xml =
        std::string("<?xml version=\"1.0\" encoding=\"") + name + "\"?><a>Hội nghị tổng kết</a>";
    CHECK(faults_of(xml) == Faults{"xml.encoding-conflict 1:31"});
  }
}
