#include "data/derive_rules.h"
#include "data_support.h"

using namespace data_test;

namespace {

// Two counts and their ratio, with the given attributes.
std::string ratio_of(const std::string& numerator, const std::string& denominator,
                     const std::string& ratio) {
  return year_with("<indicators><group code='g'><label>g</label><indicator code='n' unit='hộ' " +
                   numerator + "><label>n</label></indicator><indicator code='d' unit='hộ' " +
                   denominator + "><label>d</label></indicator><indicator code='r' unit='%' " +
                   ratio + "><label>r</label><ratio numerator='n' denominator='d'/></indicator>" +
                   "</group></indicators>");
}

std::string derived(const std::string& xml, const std::string& figure) {
  const Loaded loaded = load_text(xml);
  INFO(loaded.shown());
  REQUIRE(loaded.dataset != nullptr);
  return value_of(*loaded.dataset, "string(//indicator[@code='r']/@" + figure + ")");
}

}  // namespace

TEST_CASE("a ratio left out is worked out to two digits") {
  CHECK(derived(ratio_of("actual='3270'", "actual='3374'", ""), "actual") == "96.92");
}

TEST_CASE("plan, previous and next are worked out too") {
  const std::string xml =
      ratio_of("plan='1' previous='2' next='3'", "plan='8' previous='8' next='8'", "");
  CHECK(derived(xml, "plan") == "12.5");
  CHECK(derived(xml, "previous") == "25");
  CHECK(derived(xml, "next") == "37.5");
  CHECK(derived(xml, "actual").empty());
}

TEST_CASE("the indicator's precision is kept, rounded half up") {
  CHECK(derived(ratio_of("actual='1'", "actual='8'", "precision='0'"), "actual") == "13");
  CHECK(derived(ratio_of("actual='1'", "actual='3'", "precision='4'"), "actual") == "33.3333");
  CHECK(derived(ratio_of("actual='1'", "actual='800'", "precision='2'"), "actual") == "0.13");
}

TEST_CASE("a figure that is typed right stays as it is typed") {
  CHECK(derived(ratio_of("actual='3270'", "actual='3374'", "actual='96.920'"), "actual") ==
        "96.920");
}

TEST_CASE("nothing is worked out from what is missing") {
  CHECK(derived(ratio_of("actual='3270'", "plan='3374'", ""), "actual").empty());
}

TEST_CASE("a ratio with more digits than the schema allows is a fault at the indicator") {
  const Loaded loaded =
      load_text(ratio_of("actual='999999999999999999'", "actual='0.000001'", "precision='6'"));
  CHECK(loaded.dataset == nullptr);
  REQUIRE(loaded.diagnostics.size() == 1);
  const Diagnostic& problem = loaded.diagnostics.list().front();
  CHECK(problem.code == Code::data_derive);
  CHECK(problem.place.known());
}

TEST_CASE("a dataset with derived figures still fits the schema") {
  const Loaded loaded = load_text(ratio_of("actual='1'", "actual='3'", "precision='6'"));
  REQUIRE(loaded.dataset != nullptr);
  Sources sources;
  Diagnostics diagnostics;
  const xml::TreePtr again = xml::read_bytes("again.xml", xml::to_text(loaded.dataset->tree()),
                                             sources, Limits{}, diagnostics);
  REQUIRE(again != nullptr);
  vocabulary().schema().validate(*again, Limits{}, diagnostics);
  CHECK(diagnostics.empty());
}

namespace {

std::string year_of(const std::string& indicators) {
  return year_with("<indicators><group code='g'><label>g</label>" + indicators +
                   "</group></indicators>");
}

std::string counted(const std::string& code, const std::string& attributes,
                    const std::string& inside = "") {
  return "<indicator code='" + code + "' unit='hộ' " + attributes + "><label>x</label>" + inside +
         "</indicator>";
}

std::string figure(const std::string& xml, const std::string& path) {
  const Loaded loaded = load_text(xml);
  INFO(loaded.shown());
  REQUIRE(loaded.dataset != nullptr);
  return value_of(*loaded.dataset, "string(" + path + ")");
}

// The faults of derive rules in a small schema: "code: the text at the place", one a line.
std::string faults_of(const std::string& derive) {
  const std::string folder = std::string(TONGKET_BINARY_DIR) + "/derive_test";
  REQUIRE(make_folder(folder));
  const std::string path = folder + "/small.xsd";
  REQUIRE(write_file(path, R"(<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
<xs:annotation><xs:appinfo>)" + derive +
                               R"(</xs:appinfo></xs:annotation>
<xs:element name="list"><xs:complexType><xs:sequence>
<xs:element name="row" maxOccurs="unbounded"><xs:complexType>
<xs:attribute name="n" type="xs:decimal"/><xs:attribute name="twice" type="xs:decimal"/>
<xs:attribute name="to" type="xs:string"/><xs:attribute name="code" type="xs:string"/>
</xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element></xs:schema>)"));
  Sources sources;
  const auto schema = xml::Schema::load(path, sources, Limits{});
  REQUIRE(schema);
  const auto rules = data::read_derive_rules(path, (*schema)->index(), sources, Limits{});
  std::string out;
  if (rules) return out;
  for (const Diagnostic& one : rules.error().list()) {
    const auto file = sources.find(one.place.file);
    out += std::string(code_text(one.code)) + ": " +
           file->text.substr(one.place.begin, one.place.length) + "\n";
  }
  return out;
}

const std::string kDerive = "<derive xmlns='urn:tongket:derive:1' ";

}  // namespace

TEST_CASE("the figures of a sum are those of its parts") {
  const std::string xml = year_of(counted("s", "next='9'", "<part ref='a'/><part ref='b'/>") +
                                  counted("a", "actual='27' plan='1.5' next='4'") +
                                  counted("b", "actual='15' plan='2.25' previous='1' next='5'"));
  CHECK(figure(xml, "//indicator[@code = 's']/@actual") == "42");
  CHECK(figure(xml, "//indicator[@code = 's']/@plan") == "3.75");
  CHECK(figure(xml, "//indicator[@code = 's']/@previous") == "");
  CHECK(figure(xml, "//indicator[@code = 's']/@next") == "9");
}

TEST_CASE("sums stand on sums, and ratios on them") {
  const std::string xml = year_of(
      counted("r", "", "<ratio numerator='a' denominator='s'/>") +
      counted("s", "", "<part ref='t'/><part ref='a'/>") + counted("a", "actual='1'") +
      counted("t", "", "<part ref='u'/><part ref='a'/>") + counted("u", "", "<part ref='a'/>"));
  CHECK(figure(xml, "//indicator[@code = 's']/@actual") == "3");
  CHECK(figure(xml, "//indicator[@code = 'r']/@actual") == "33.33");
}

TEST_CASE("sums that stand on each other in a circle derive nothing, and are told") {
  const std::string xml =
      year_of(counted("s", "", "<part ref='t'/>") + counted("t", "", "<part ref='s'/>"));
  const Loaded loaded = load_text(xml);
  INFO(loaded.shown());
  CHECK(loaded.rules() == std::vector<std::string>{"sum-circle", "sum-circle"});
}

TEST_CASE("a ratio has the digits that were typed, two at most") {
  const auto digits = [](const std::string& typed) {
    return figure(
        ratio_of("actual='3270' plan='1'", "actual='3374' plan='3'", typed),
        "concat(//indicator[@code = 'r']/@precision, ' ', //indicator[@code = 'r']/@plan)");
  };
  CHECK(digits("") == " 33.33");
  CHECK(digits("actual='97'") == "0 33");
  CHECK(digits("actual='96.9'") == "1 33.3");
  CHECK(digits("actual='96.92'") == "2 33.33");
  CHECK(digits("actual='96.920'") == "2 33.33");
  CHECK(digits("actual='96.918' precision='3'") == "3 33.333");
}

TEST_CASE("a total and the absent are worked out") {
  const std::string sound = read_file(in_source("tests/data/sound-year.xml"), 1 << 20).value();
  const auto without = [&](const std::string& words) {
    std::string xml = sound;
    const std::size_t at = xml.find(words);
    REQUIRE(at != std::string::npos);
    return xml.erase(at, words.size());
  };
  CHECK(figure(without(" total=\"15\""), "//classification/@total") == "15");
  CHECK(figure(without(" absent=\"2\""), "//attendance/@absent") == "2");
}

TEST_CASE("deriving is bounded by the budget of steps") {
  std::string indicators = counted("d", "actual='3'");
  for (int i = 0; i < 200; ++i)
    indicators += counted("r" + std::to_string(i), "", "<ratio numerator='d' denominator='d'/>");
  Limits limits;
  limits.xpath_steps = 500;
  Sources sources;
  Diagnostics diagnostics;
  CHECK(data::load_bytes("data.xml", year_of(indicators), vocabulary(), sources, limits,
                         diagnostics) == nullptr);
  REQUIRE_FALSE(diagnostics.empty());
  CHECK(diagnostics.list().front().code == Code::xpath_budget);
}

TEST_CASE("what a schema says wrongly of derived values is told at its place, all at once") {
  CHECK(faults_of(kDerive + "match='row' attributes='twice' value='@n * 2'/>") == "");
  CHECK(faults_of(kDerive + "match='row' attributes='twice' value='@m * $two' digit='2'/>") ==
        "xml.schema-bad: digit\nxpath.unknown-name: @m * $two\nxpath.unknown-name: @m\n");
  CHECK(faults_of(kDerive + "match='rows' attributes='twice' value='2'/>") ==
        "xpath.unknown-name: rows\n");
  CHECK(faults_of(kDerive + "match='row' value='1 +'/>") ==
        "xml.schema-bad: derive\nxpath.syntax: \n");
  CHECK(faults_of("<guess xmlns='urn:tongket:derive:1'/>") == "xml.schema-bad: guess\n");
  CHECK(faults_of(kDerive + "match='row' attributes='n' value='$a/@n'><link name='a' element='row' "
                            "key='code' codes='@to'/></derive>") == "");
  CHECK(faults_of(kDerive + "match='row' attributes='n' value='$a/@n'><link name='a' element='rwo' "
                            "key='code' codes='@to'/></derive>") == "xml.schema-bad: rwo\n");
}
