// What people type wrong within tags is answered by what they did, not by the grammar of XML.
#include <doctest/doctest.h>

#include "xml/xml_support.h"

namespace tongket::xml {

using namespace testing;

namespace {

Diagnostic first_of(std::string_view bytes, Reading& reading) {
  read_into(reading, bytes);
  REQUIRE(reading.diagnostics.has_errors());
  return reading.diagnostics.list().front();
}

Diagnostic first_of(std::string_view bytes) {
  Reading reading;
  return first_of(bytes, reading);
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("curly quotes are named, and straight ones asked for") {
  const Diagnostic fault = first_of("<a called=“62”/>");
  CHECK(has(fault.hint.vi, "U+201C"));
  CHECK(has(fault.hint.vi, "nháy thẳng"));
  CHECK(has(fault.hint.en, "straight quotes"));
}

TEST_CASE("a special space within a tag is named") {
  for (const char* text : {"<a\xC2\xA0"
                           "b=\"1\"/>",
                           "<a b=\"1\"\xC2\xA0"
                           "c=\"1\"/>",
                           "<a b=\"1\" \xE2\x80\x8B"
                           "c=\"1\"/>"}) {
    CAPTURE(text);
    const Diagnostic fault = first_of(text);
    CHECK(has(fault.hint.vi, "U+"));
    CHECK_FALSE(has(fault.hint.vi, "&amp;"));
  }
}

TEST_CASE("a comma between attributes is told to go") {
  CHECK(has(first_of("<a b=\"1\", c=\"2\"/>").hint.vi, "xóa dấu “,”"));
  CHECK(has(first_of("<a b=\"1\" ; c=\"2\"/>").hint.en, "delete the ';'"));
}

TEST_CASE("a closing quote that was forgotten is told before the name that swallowed it") {
  const Diagnostic fault = first_of("<a position=\"Chủ tịch name=\"Nguyễn Văn An\"/>");
  CHECK(has(fault.hint.vi, "thiếu dấu nháy đóng trước “name=”"));
  CHECK(has(fault.hint.en, "before 'name='"));
  CHECK_FALSE(has(first_of("<a b=\"x\"c=\"2\"/>").hint.vi, "nháy đóng"));
}

TEST_CASE("a comment that isn't closed is told where it opens") {
  Reading reading;
  const Diagnostic fault = first_of("<a>\n<!-- one -->\n <!-- two\n</a>\n", reading);
  CHECK(piece(reading.sources, fault.place) == "<!--");
  CHECK(reading.sources.locate(fault.place).line == 3);
  CHECK(reading.sources.locate(fault.place).column == 2);
}

TEST_CASE("a file of another kind is told by its kind") {
  CHECK(has(first_of("PK\x03\x04 and so on").message.vi, ".docx"));
  CHECK(has(first_of("%PDF-1.7\n").message.vi, "tệp PDF"));
  CHECK(has(first_of("\xD0\xCF\x11\xE0\xA1\xB1").message.en, "an old file of Word"));
  CHECK(has(first_of("{\\rtf1 a}").message.vi, "RTF"));
}

TEST_CASE("a NUL before the text doesn't make it UTF-16") {
  using namespace std::string_view_literals;
  CHECK(faults_of("\0<?xml version=\"1.0\"?><a/>"sv) ==
        std::vector<std::string>{"text.control-character 1:1"});
  CHECK(faults_of("\0<\0a\0/\0>"sv).empty());
}

}  // namespace tongket::xml
