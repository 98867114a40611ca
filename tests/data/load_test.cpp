#include "data_support.h"

using namespace data_test;

namespace {

std::size_t line_of(const std::string& path, std::string_view needle) {
  const std::string text = read_file(path, 1 << 20).value();
  const std::size_t at = text.find(needle);
  REQUIRE(at != std::string::npos);
  return 1 + static_cast<std::size_t>(
                 std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

}  // namespace

TEST_CASE("the sample loads without a word") {
  const Loaded loaded = load_file(in_source("samples/tam-quan-nam-2022/data.xml"));
  INFO(loaded.shown());
  REQUIRE(loaded.dataset != nullptr);
  CHECK(loaded.diagnostics.empty());
  CHECK(loaded.dataset->year() == 2022);
  CHECK(loaded.dataset->pack() == "bao-cao-tong-ket");
}

TEST_CASE("the sample's share of cultured families is worked out as 96.92") {
  const Loaded loaded = load_file(in_source("samples/tam-quan-nam-2022/data.xml"));
  REQUIRE(loaded.dataset != nullptr);
  const std::string ratio = "//indicator[@code='ty-le-gia-dinh-van-hoa']";
  CHECK(value_of(*loaded.dataset, ratio + "/@actual") == "96.92");
  CHECK(value_of(*loaded.dataset, ratio + "/@plan") == "96");
  CHECK(value_of(*loaded.dataset, ratio + "/@previous") == "95.9");
}

TEST_CASE("the sample holds the published figures") {
  const Loaded loaded = load_file(in_source("samples/tam-quan-nam-2022/data.xml"));
  REQUIRE(loaded.dataset != nullptr);
  struct Case {
    std::string_view expression, value;
  };
  const Case cases[] = {
      {"//indicator[@code='gia-dinh-dang-ky']/@actual", "3374"},
      {"//indicator[@code='gia-dinh-van-hoa']/@actual", "3270"},
      {"//indicator[@code='khu-pho-van-hoa']/@actual", "7"},
      {"//indicator[@code='co-quan-van-hoa']/@actual", "5"},
      {"//indicator[@code='mo-hinh-hien-co']/@actual", "42"},
      {"//classification[@code='mo-hinh']/@total", "15"},
      {"//category[@code='mo-hinh-moi']/@count", "6"},
      {"//category[@code='mo-hinh-nhan-rong']/@count", "9"},
      {"//category[@code='mo-hinh-chinh-tri']/@count", "2"},
      {"//category[@code='mo-hinh-van-hoa-xa-hoi']/@count", "10"},
      {"//category[@code='mo-hinh-quoc-phong-an-ninh']/@count", "3"},
      {"count(//movement[@code='dan-van-kheo']/example)", "4"},
      {"substring(//conference/@start, 1, 10)", "2022-11-17"},
      {"//paper/@date", "2022-11-18"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.expression);
    CHECK(value_of(*loaded.dataset, one.expression) == one.value);
  }
}

TEST_CASE("a ratio that is typed wrong is refused by a rule, at its indicator") {
  const std::string path = in_source("samples/invalid/ty-le-sai.xml");
  const Loaded loaded = load_file(path);
  INFO(loaded.shown());
  CHECK(loaded.dataset == nullptr);
  REQUIRE(loaded.diagnostics.size() == 1);
  const Diagnostic& problem = loaded.diagnostics.list().front();
  CHECK(problem.code == Code::schematron_assert);
  CHECK(problem.severity == Severity::error);
  CHECK(problem.rule == "ratio-actual");
  CHECK(loaded.line(0) == line_of(path, "actual=\"96.99\""));
}

TEST_CASE("the message of the wrong ratio says what it should be, in both languages") {
  const Loaded loaded = load_file(in_source("samples/invalid/ty-le-sai.xml"));
  REQUIRE(loaded.diagnostics.size() == 1);
  const Diagnostic& problem = loaded.diagnostics.list().front();
  CHECK(problem.message.vi.find("3270/3374 là 96,92%, không phải 96,99%") != std::string::npos);
  CHECK(problem.message.en.find("3270/3374 is 96.92%, not 96.99%") != std::string::npos);
}

TEST_CASE("all that doesn't add up is told at once") {
  const std::string path = in_source("samples/invalid/tong-khong-khop.xml");
  const Loaded loaded = load_file(path);
  CHECK(loaded.dataset == nullptr);
  std::vector<std::string> ids = loaded.rules();
  std::sort(ids.begin(), ids.end());
  CHECK(ids ==
        std::vector<std::string>{"attendance-total", "dimension-total", "recipients-archive"});
}

TEST_CASE("a reference to no indicator is a fault of the schema, at the reference") {
  const std::string path = in_source("samples/invalid/tham-chieu-sai.xml");
  const Loaded loaded = load_file(path);
  CHECK(loaded.dataset == nullptr);
  REQUIRE(loaded.diagnostics.size() == 1);
  CHECK(loaded.diagnostics.list().front().code == Code::xml_schema);
  CHECK(loaded.line(0) == line_of(path, "ref=\"gia-dinh-van-ho\""));
}

TEST_CASE("another root than year is told as such") {
  for (const char* xml : {"<report/>", "<year value='2022'/>", "<year xmlns='urn:other'/>"}) {
    CAPTURE(xml);
    const Loaded loaded = load_text(xml);
    CHECK(loaded.dataset == nullptr);
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(loaded.diagnostics.list().front().code == Code::data_wrong_root);
    CHECK(loaded.line(0) == 1);
  }
}

TEST_CASE("text that is no XML is told by xml/ and nothing else") {
  const Loaded loaded = load_text("<year");
  CHECK(loaded.dataset == nullptr);
  REQUIRE(loaded.diagnostics.size() == 1);
  CHECK(loaded.diagnostics.list().front().code == Code::xml_syntax);
}

TEST_CASE("a missing file is the world's fault") {
  const Loaded loaded = load_file(in_source("samples/no-such-file.xml"));
  CHECK(loaded.dataset == nullptr);
  REQUIRE(loaded.diagnostics.size() == 1);
  CHECK(loaded.diagnostics.list().front().code == Code::file_missing);
}

TEST_CASE("the least data that the schema asks for is data") {
  const Loaded loaded = load_text(year_with(""));
  INFO(loaded.shown());
  REQUIRE(loaded.dataset != nullptr);
  CHECK(loaded.dataset->pack().empty());
}

TEST_CASE("several faults of the schema are told at once") {
  const Loaded loaded = load_text(year_with(R"(<indicators><group code="A B"><label>x</label>
<indicator code="x" unit="hộ" actual="nhiều"><label>x</label></indicator></group></indicators>)"));
  CHECK(loaded.dataset == nullptr);
  CHECK(loaded.diagnostics.error_count() >= 2);
  for (const Diagnostic& one : loaded.diagnostics.list())
    CHECK(one.code == Code::xml_schema);
}

TEST_CASE("warnings of rules don't refuse the data") {
  std::string xml = year_with(R"(<conference start="2010-11-17T07:30:00" place="x"><title>x</title>
<chair name="A"/><secretary name="B"/></conference>)");
  const Loaded loaded = load_text(xml);
  INFO(loaded.shown());
  CHECK(loaded.dataset != nullptr);
  CHECK(loaded.rules() == std::vector<std::string>{"conference-year"});
}

TEST_CASE("a vocabulary without its files is told by the missing file") {
  Sources sources;
  const auto loaded =
      data::Vocabulary::load(in_source("templates/no-such-folder"), sources, Limits{});
  REQUIRE_FALSE(loaded.has_value());
  CHECK(loaded.error().list().front().code == Code::file_missing);
}

namespace {

// A year with these indicators in one group.
std::string year_of(const std::string& indicators) {
  return year_with("<indicators><group code='g'><label>G</label>" + indicators +
                   "</group></indicators>");
}

// "line: rule" of each rule that speaks beside the schema's one fault.
std::string beside_one_fault(const std::string& xml) {
  const Loaded loaded = load_text(xml);
  INFO(loaded.shown());
  CHECK(loaded.dataset == nullptr);
  std::size_t of_schema = 0;
  std::string rules;
  for (std::size_t i = 0; i < loaded.diagnostics.size(); ++i) {
    const Diagnostic& one = loaded.diagnostics.list()[i];
    if (one.code == Code::xml_schema) ++of_schema;
    if (one.code != Code::xml_schema) rules += std::to_string(loaded.line(i)) + ": " + one.rule;
  }
  CHECK(of_schema == 1);
  return rules;
}

const std::string kCounts =
    "<indicator code='b' unit='hộ' actual='10'><label>B</label></indicator>"
    "<indicator code='c' unit='hộ' actual='20'><label>C</label></indicator>";
const std::string kNoNumber =
    "<indicator code='a' unit='hộ' actual='1,8'><label>A</label></indicator>";

}  // namespace

TEST_CASE("what doesn't add up is told beside a fault of the schema") {
  CHECK(beside_one_fault(year_of(kCounts + kNoNumber +
                                 "\n<indicator code='r' unit='%' actual='60'><label>R</label>"
                                 "<ratio numerator='b' denominator='c'/></indicator>")) ==
        "5: ratio-actual");
}

TEST_CASE("what stands on a figure that the schema refuses goes unsaid") {
  const char* const indicators[] = {
      // a ratio and a sum of it; a percentage at it
      "<indicator code='r' unit='%' actual='60'><label>R</label>"
      "<ratio numerator='a' denominator='c'/></indicator>",
      "<indicator code='s' unit='hộ' actual='31'><label>S</label><part ref='a'/><part ref='c'/>"
      "</indicator>",
      "<indicator code='t' unit='hộ' plan='x' actual='31' percent-of-plan='7'><label>T</label>"
      "</indicator>",
  };
  for (const char* each : indicators) {
    CAPTURE(each);
    const bool own = std::string_view(each).find("plan='x'") != std::string_view::npos;
    CHECK(beside_one_fault(year_of(kCounts + (own ? "" : kNoNumber) + each)).empty());
  }
}

TEST_CASE("what a value does that the schema refuses though it is a number goes unsaid") {
  // Nineteen digits are too many for the schema, not for XPath.
  const std::string long_one =
      "<indicator code='a' unit='hộ' actual='1.1234567890123456789'><label>A</label></indicator>";
  CHECK(beside_one_fault(year_of(kCounts + long_one +
                                 "<indicator code='s' unit='hộ' actual='31'><label>S</label>"
                                 "<part ref='a'/><part ref='c'/></indicator>"))
            .empty());
}

TEST_CASE("a child that the schema refuses is not said to be missing") {
  const std::string conference =
      "<conference start='2022-11-17T07:30:00' place='x'><title>x</title><chair name='A'/>"
      "<secretary name='B'/><attendance called='45' present='43' absent='2'>"
      "<absence name='C' reason='ốm'/><absence nme='D' reason='ốm'/></attendance></conference>";
  const Loaded loaded = load_text(year_with(conference));
  INFO(loaded.shown());
  CHECK(loaded.dataset == nullptr);
  for (const Diagnostic& one : loaded.diagnostics.list())
    CHECK(one.code == Code::xml_schema);
}

TEST_CASE("a long year is told both as well") {
  std::string many;
  for (int i = 0; i < 6000; ++i)
    many += "<indicator code='x" + std::to_string(i) +
            "' unit='hộ' actual='1'><label>L</label></indicator>";
  CHECK(beside_one_fault(year_of(many + kCounts + kNoNumber +
                                 "\n<indicator code='r' unit='%' actual='60'><label>R</label>"
                                 "<ratio numerator='b' denominator='c'/></indicator>"
                                 "<indicator code='s' unit='hộ' actual='31'><label>S</label>"
                                 "<part ref='a'/><part ref='c'/></indicator>")) ==
        "5: ratio-actual");
}
