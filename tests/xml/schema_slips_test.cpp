// One slip, one fault, and the fault names what was meant: elements left out or misspelt,
// attributes misspelt, codes ill-formed.
#include <doctest/doctest.h>

#include "xml/schema_file_support.h"
#include "xml/xml_support.h"

namespace tongket::xml {

using namespace testing;

namespace {

constexpr const char* kSchema =
    R"(<xs:simpleType name='Text'><xs:restriction base='xs:token'><xs:minLength value='1'/>
</xs:restriction></xs:simpleType>
<xs:simpleType name='Code'><xs:restriction base='xs:token'><xs:pattern value='[a-z-]+'/>
</xs:restriction></xs:simpleType>
<xs:simpleType name='Count'><xs:restriction base='xs:nonNegativeInteger'>
  <xs:pattern value='[^+]*'/></xs:restriction></xs:simpleType>
<xs:simpleType name='Number'><xs:restriction base='xs:decimal'>
  <xs:pattern value='[^+]*'/></xs:restriction></xs:simpleType>
<xs:simpleType name='Family'><xs:restriction base='xs:token'><xs:enumeration value='party'/>
  <xs:enumeration value='state'/></xs:restriction></xs:simpleType>
<xs:simpleType name='Time'><xs:restriction base='xs:token'>
  <xs:pattern value='([01]\d|2[0-3]):[0-5]\d'/></xs:restriction></xs:simpleType>
<xs:simpleType name='Day'><xs:restriction base='xs:date'>
  <xs:pattern value='\d{4}-\d{2}-\d{2}'/></xs:restriction></xs:simpleType>
<xs:simpleType name='Moment'><xs:restriction base='xs:dateTime'>
  <xs:pattern value='\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}'/></xs:restriction></xs:simpleType>
<xs:simpleType name='Urgency'><xs:restriction base='xs:token'><xs:enumeration value='khan'/>
  <xs:enumeration value='thuong-khan'/></xs:restriction></xs:simpleType>
<xs:element name='year'><xs:complexType><xs:sequence>
    <xs:element name='place' minOccurs='0'/>
    <xs:element name='writing' minOccurs='0'/>
    <xs:element name='item' minOccurs='0' maxOccurs='unbounded'><xs:complexType>
      <xs:attribute name='code' type='Code' use='required'/>
      <xs:attribute name='count' type='Count'/><xs:attribute name='number' type='Number'/>
      <xs:attribute name='date' type='Day'/><xs:attribute name='time' type='Time'/>
      <xs:attribute name='start' type='Moment'/><xs:attribute name='urgency' type='Urgency'/>
      <xs:attribute name='family' type='Family'/>
      <xs:attribute name='called' type='xs:token'/></xs:complexType></xs:element>
    <xs:element name='ref' minOccurs='0' maxOccurs='unbounded'><xs:complexType>
      <xs:attribute name='to' type='xs:token'/></xs:complexType></xs:element>
    <xs:element name='visit' minOccurs='0'><xs:complexType>
      <xs:attribute name='called' type='xs:token' use='required'/></xs:complexType></xs:element>
    <xs:element name='paper'><xs:complexType><xs:sequence>
      <xs:element name='subject' minOccurs='0'/>
      <xs:element name='signatory' maxOccurs='4'/>
      <xs:element name='recipient' type='Text' maxOccurs='unbounded'/>
      <xs:element name='copy' type='Text' minOccurs='0'/>
      <xs:choice><xs:element name='p'/><xs:element name='list'/></xs:choice>
    </xs:sequence></xs:complexType></xs:element>
  </xs:sequence></xs:complexType>
  <xs:key name='item-key'><xs:annotation>
    <xs:documentation xml:lang='vi'>chỉ tiêu</xs:documentation>
    <xs:documentation xml:lang='en'>indicator</xs:documentation></xs:annotation>
    <xs:selector xpath='t:item'/><xs:field xpath='@code'/></xs:key>
  <xs:keyref name='item-ref' refer='t:item-key'>
    <xs:selector xpath='t:ref'/><xs:field xpath='@to'/></xs:keyref>
</xs:element>)";

constexpr const char* kPaper = "<paper><signatory/><recipient>A</recipient><p/></paper>";

std::vector<Diagnostic> found_in(const std::string& document) {
  Reading reading;
  static const auto schema = schema_with(in_schema(kSchema));
  REQUIRE(schema != nullptr);
  read_into(reading, document);
  REQUIRE(reading.tree != nullptr);
  schema->validate(*reading.tree, Limits{}, reading.diagnostics);
  return reading.diagnostics.list();
}

Diagnostic only_of(const std::string& document) {
  const std::vector<Diagnostic> found = found_in(document);
  std::string all;
  for (const Diagnostic& each : found)
    all += each.message.vi + "; ";
  CAPTURE(all);
  REQUIRE(found.size() == 1);
  return found.front();
}

// The only fault of a document with this before its paper.
Diagnostic only(const std::string& content) {
  return only_of("<year xmlns='urn:t'>" + content + kPaper + "</year>");
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("behind a counted element what is lacking is the next one, not the one that is there") {
  const Diagnostic fault =
      only_of("<year xmlns='urn:t'><paper><signatory/><signatory/><p/></paper></year>");
  CHECK(has(fault.message.vi + fault.hint.vi, "<recipient>"));
  CHECK_FALSE(has(fault.message.vi, "<signatory>"));
  const Diagnostic cut = only_of("<year xmlns='urn:t'><paper><signatory/></paper></year>");
  CHECK(cut.message.vi == "<paper> còn thiếu <recipient>");
  CHECK(cut.message.en == "<paper> still lacks <recipient>");
}

TEST_CASE("what may be left out is not told as lacking") {
  CHECK(only_of("<year xmlns='urn:t'><place/></year>").message.vi == "<year> còn thiếu <paper>");
  CHECK(only_of("<year xmlns='urn:t'><paper/></year>").message.vi ==
        "<paper> còn thiếu <signatory>, <recipient>");
}

TEST_CASE("alternatives are told as such") {
  const Diagnostic fault = only_of(
      "<year xmlns='urn:t'><paper><signatory/><recipient>A</recipient><copy>A</copy></paper>"
      "</year>");
  CHECK(fault.message.vi == "<paper> còn thiếu <p> hoặc <list>");
  CHECK(fault.message.en == "<paper> still lacks <p> or <list>");
}

TEST_CASE("a misspelt element is told the one that was meant, in whatever case") {
  for (const char* wrong : {"<plcae/>", "<Place/>", "<place2/>"}) {
    CAPTURE(wrong);
    const Diagnostic fault = only(wrong);
    CHECK(fault.hint.vi.rfind("có phải <place>? Ở đây cần ", 0) == 0);
    CHECK(fault.hint.en.rfind("did you mean <place>? Here ", 0) == 0);
  }
}

TEST_CASE("an element that is only out of order is not taken for another") {
  const Diagnostic fault = only("<writing/><place/>");
  CHECK_FALSE(has(fault.hint.vi, "có phải"));
  CHECK(has(fault.hint.vi, "<item>, <ref>, <visit> hoặc <paper>"));
}

TEST_CASE("a misspelt attribute that is required is one fault") {
  const Diagnostic fault = only("<visit callled='5'/>");
  CHECK(has(fault.message.vi, "không có thuộc tính “callled”"));
  CHECK(has(fault.hint.vi, "có phải “called”?"));
  CHECK(
      found_in("<year xmlns='urn:t'><visit other='5'/>" + std::string(kPaper) + "</year>").size() ==
      2);
}

TEST_CASE("references to a code that is ill-formed follow from that") {
  CHECK(has(only("<item code='Thu Ngân sách'/><ref to='thu-ngan-sach'/><ref to='thu-ngan-sach'/>")
                .message.vi,
            "Thu Ngân sách"));
}

TEST_CASE("other references are told beside an ill-formed code") {
  CHECK(found_in("<year xmlns='urn:t'><item code='A B'/><ref to='a-b'/><ref to='c-d'/>" +
                 std::string(kPaper) + "</year>")
            .size() == 2);
}

TEST_CASE("a code in words is offered as a code") {
  CHECK(only("<item code='Thu Ngân sách'/>").hint.vi.rfind("viết “thu-ngan-sach”; ", 0) == 0);
}

TEST_CASE("references to a code used twice follow from that") {
  CHECK(has(only("<item code='a'/><item code='a'/><ref to='a'/>").message.vi, "“a”"));
}

TEST_CASE("a value that holds an element is not told as too short") {
  const Diagnostic fault = only_of(
      "<year xmlns='urn:t'><paper><signatory/><recipient><b>A</b></recipient><p/></paper></year>");
  CHECK(has(fault.message.vi, "chỉ được viết chữ"));
  CHECK(fault.hint.vi == "bỏ thẻ <b>, chỉ để lại chữ bên trong");
}

TEST_CASE("a root of another namespace is told that namespace") {
  const Diagnostic fault = only_of("<year xmlns='urn:t:2'/>");
  CHECK(has(fault.message.vi, "“urn:t:2”"));
  CHECK(has(fault.hint.vi, "xmlns=\"urn:t\""));
  CHECK(has(only_of("<year/>").message.vi, "chưa khai báo không gian tên"));
}

TEST_CASE("a date in another way of writing is offered in the one that is wanted") {
  CHECK(only("<item code='a' date='19/12/2025'/>").hint.vi == "viết “2025-12-19”");
  CHECK(only("<item code='a' date='9.1.2025'/>").hint.en == "write '2025-01-09'");
  CHECK(only("<item code='a' date='2025/12/19'/>").hint.en == "write '2025-12-19'");
}

TEST_CASE("a day that the calendar doesn't have is told as that") {
  CHECK(only("<item code='a' date='2025-02-30'/>").hint.vi == "tháng 02 năm 2025 không có ngày 30");
  CHECK(has(only("<item code='a' date='2025-13-19'/>").hint.vi, "không có tháng 13"));
  CHECK_FALSE(has(only("<item code='a' date='hôm qua'/>").hint.vi, "không có"));
}

TEST_CASE("a sign that looks like another, or like nothing, is named") {
  const Diagnostic dash = only("<item code='a' date='2025–12–19'/>");
  CHECK(dash.hint.en ==
        "the value has a dash that is not the keyboard's hyphen (U+2013): write '2025-12-19'");
  CHECK_FALSE(has(dash.hint.vi, "số lẻ"));
  for (const char* inside :
       {"2025-\xE2\x80\x8B\x31\x32-19", "2025-12-19\xC2\xA0", "2025\xC2\xAD-12-19",
        "\xEF\xBB\xBF\x32\x30\x32\x35-12-19", "\xEF\xBC\x92\x30\x32\x35-12-19"}) {
    CAPTURE(inside);
    const std::string hint = only("<item code='a' date='" + std::string(inside) + "'/>").hint.en;
    CHECK(hint.ends_with(": write '2025-12-19'"));
    CHECK(has(hint, "(U+"));
  }
  const Diagnostic hidden = only("<item code='a' count='62\xE2\x80\x8B'/>");
  CHECK(has(hidden.hint.en, "U+200B"));
  CHECK(has(hidden.hint.en, "write '62'"));
}

TEST_CASE("thousands marks and decimal commas are told with the number that is wanted") {
  CHECK(only("<item code='a' number='20.115.000'/>").hint.vi == "viết “20115000”");
  CHECK(only("<item code='a' count='702.000'/>").hint.vi == "viết “702000”");
  CHECK(only("<item code='a' count='20 115'/>").hint.vi == "viết “20115”");
  CHECK(only("<item code='a' number='20,115'/>").hint.vi ==
        "viết “20115”, hoặc “20.115” nếu là số lẻ");
  CHECK(only("<item code='a' number='20.115,5'/>").hint.vi == "viết “20115.5”");
  CHECK(only("<item code='a' number='20,5'/>").hint.en == "write '20.5'");
  CHECK_FALSE(has(only("<item code='a' count='mười'/>").hint.vi, "viết “"));
}

TEST_CASE("of a choice of words the near one is offered, in Vietnamese quotes") {
  const Diagnostic fault = only("<item code='a' family='Party'/>");
  CHECK(fault.message.vi ==
        "thuộc tính “family”: giá trị “Party” phải là một trong: “party”, “state”");
  CHECK(has(fault.message.en, "'party', 'state'"));
  CHECK(fault.hint.vi == "có phải “party”?");
  CHECK(only("<item code='a' family='stat'/>").hint.en == "did you mean 'state'?");
  CHECK(only("<item code='a' family='x'/>").hint.vi.empty());
}

TEST_CASE("numbers in whatever spelling are told as the number that is wanted, or not at all") {
  struct Case {
    const char* written;
    const char* hint;  // nothing: what the schema's author says
  };
  const Case cases[] = {
      {"- 1200", "write '-1200'"},
      {"1.200,5", "write '1200.5'"},
      {"1 200", "write '1200'"},
      {"1 200,5", "write '1200.5'"},
      {"1,200.5", "write '1200.5'"},
      {"-1.200.300", "write '-1200300'"},
      {"- 1.200,5", "write '-1200.5'"},
      {"+5", "write '5'"},
      {"12%", "write '12'"},
      {"62,", "write '62'"},
      {",5", "write '0.5'"},
      {"0,125", "write '0.125'"},
      {"1,200", "write '1200', or '1.200' if it is a fraction"},
      {"5 tỷ", "write the number alone, without 'tỷ'"},
      {"1200đ", "write the number alone, without 'đ'"},
      {"năm 2025", "write the number alone, without 'năm'"},
      {"215/BC-UBND", "write the number alone, without '/BC-UBND'"},
      {"31/2025/NĐ-CP", ""},
      {"từ 5 đến", ""},
      {"mười", ""},
      {"1.2.3", ""},
      {"1.200,5.3", ""},
      {"--5", ""},
      {"5-", ""},
      {"12 5", ""},
      {"12 345 6", ""},
      {"1e5", ""},
      {"3/4", ""},
      {".", ""},
      {"-", ""},
      {"%", ""},
  };
  for (const Case& each : cases) {
    CAPTURE(each.written);
    const std::string hint =
        only("<item code='a' number='" + std::string(each.written) + "'/>").hint.en;
    if (*each.hint == 0) {
      CHECK_FALSE(has(hint, "write"));
    } else {
      CHECK(hint.substr(0, hint.find(';')) == each.hint);
    }
  }
  CHECK(has(only("<item code='a' number='−1200'/>").hint.en, "(U+2212): write '-1200'"));
}

TEST_CASE("a time in another way of writing is offered in the one that is wanted") {
  for (const char* written : {"7h40", "7:40", "7g40", "07h40p", "7 giờ 40", "7 giờ 40 phút", "7.40",
                              "7H40", "07 : 40", "07:40:00", "7 giờ 40 sáng"}) {
    CAPTURE(written);
    CHECK(
        has(only("<item code='a' time='" + std::string(written) + "'/>").hint.vi, "viết “07:40”"));
  }
  CHECK(has(only("<item code='a' time=\"07h40'\"/>").hint.vi, "viết “07:40”"));
  CHECK(has(only("<item code='a' time='7h'/>").hint.vi, "viết “07:00”"));
  CHECK(has(only("<item code='a' time='2 giờ chiều'/>").hint.vi, "viết “14:00”"));
  for (const char* none :
       {"25:00", "25h", "7", "sáng", "7h75", "12 giờ đêm", "7 và 40", "7h40m9", "7h40 hoặc 8h"}) {
    CAPTURE(none);
    CHECK_FALSE(has(only("<item code='a' time='" + std::string(none) + "'/>").hint.vi, "viết “"));
  }
}

TEST_CASE("a moment is offered from a day and a time in whatever order") {
  for (const char* written :
       {"18/12/2025 7h30", "2025-12-18 07:30", "7h30 ngày 18/12/2025", "2025-12-18T07:30",
        "2025-12-18T07:30:00+07:00", "7 giờ 30 phút, ngày 18 tháng 12 năm 2025"}) {
    CAPTURE(written);
    CHECK(has(only("<item code='a' start='" + std::string(written) + "'/>").hint.vi,
              "viết “2025-12-18T07:30:00”"));
  }
  // A day that there is, without its time.
  CHECK_FALSE(has(only("<item code='a' start='18/12/2025'/>").hint.vi, "không có ngày"));
}

TEST_CASE("a date in whatever order is told its day, or why it is none") {
  CHECK(only("<item code='a' date='ngày 19 tháng 12 năm 2025'/>").hint.en == "write '2025-12-19'");
  CHECK(only("<item code='a' date='30/02/2025'/>").hint.vi == "tháng 02 năm 2025 không có ngày 30");
  CHECK(has(only("<item code='a' date='12/19/2025'/>").hint.en, "write '2025-12-19'"));
  CHECK(has(only("<item code='a' date='19-12-25'/>").hint.en, "four digits"));
}

TEST_CASE("a value of a list is told the nearest one, whatever its case and marks") {
  CHECK(only("<item code='a' urgency='Khan'/>").hint.vi == "có phải “khan”?");
  CHECK(only("<item code='a' urgency='thuong_khan'/>").hint.en == "did you mean 'thuong-khan'?");
  CHECK(only("<item code='a' urgency='Thượng khẩn'/>").hint.vi == "có phải “thuong-khan”?");
  const Diagnostic far = only("<item code='a' urgency='zzzzzz'/>");
  CHECK(has(far.message.vi, "“khan”, “thuong-khan”"));
  CHECK(has(far.message.en, "'khan', 'thuong-khan'"));
  CHECK(far.hint.vi.empty());
}

TEST_CASE("xsi:nil where it can't be is one fault, with what it leaves empty") {
  constexpr const char* nil =
      "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:nil='true'";
  const std::string before = "<year xmlns='urn:t'><paper><signatory/><recipient ";
  const Diagnostic fault = only_of(before + nil + "/><p/></paper></year>");
  CHECK(has(fault.message.en, "xsi:nil"));
  CHECK_FALSE(fault.hint.en.empty());
  CHECK(has(only_of("<year xmlns='urn:t'><paper " + std::string(nil) + "/></year>").message.en,
            "xsi:nil"));
  // What is wrong beside it is told.
  CHECK(found_in(before + nil + "/><plcae/><p/></paper></year>").size() == 2);
}

TEST_CASE("xsi:nil is answered in our words") {
  const Diagnostic fault =
      only("<item xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:nil='true' code='a'/>");
  CHECK_FALSE(has(fault.message.vi, "libxml2"));
  CHECK(has(fault.message.vi, "xsi:nil"));
  const Diagnostic empty = only_of(
      "<year xmlns='urn:t'><paper><signatory/><recipient "
      "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:nil='true'/><p/></paper></year>");
  CHECK(has(empty.message.vi, "xsi:nil"));
}

}  // namespace tongket::xml
