// What merely follows from a fault stays unsaid: each case is one fault in a sound year.
#include "data_support.h"
#include "rules_cases.h"

#include <functional>

using namespace data_test;

namespace {

std::string spoilt(const std::vector<std::pair<std::string, std::string>>& changes) {
  std::string xml = sound_year();
  for (const auto& [found, instead] : changes) {
    CAPTURE(found);
    REQUIRE(xml.find(found) != std::string::npos);
    xml.replace(xml.find(found), found.size(), instead);
  }
  return xml;
}

// The rules that speak, each once, and "schema" for what the schema refuses.
std::string told(const std::string& xml) {
  const Loaded loaded = load_text(xml);
  INFO(loaded.shown());
  std::string all;
  for (const Diagnostic& one : loaded.diagnostics.list()) {
    const std::string word = (one.code == Code::xml_schema ? "schema" : one.rule) + " ";
    if (all.find(word) == std::string::npos) all += word;
  }
  return all;
}

}  // namespace

TEST_CASE("a total that was worked out from what the schema refuses is not held against anything") {
  const std::pair<std::string, std::string> no_total = {"total=\"15\" indicator", "indicator"};
  for (const char* count : {"count=\"-11\"", "count=\"1.5\"", "", "cuont=\"6\""}) {
    CAPTURE(count);
    CHECK(told(spoilt({no_total, {"count=\"6\"", count}})) == "schema ");
  }
  const std::string one = "<category code=\"moi\" count=\"6\"><label>Mới</label></category>";
  CHECK(told(spoilt({no_total, {one, "<catgory code=\"moi\" count=\"6\"/>"}})) == "schema ");
  // One that was typed is.
  CHECK(
      told(spoilt({{"total=\"15\"", "total=\"14\""}, {"code=\"moi\" count=\"6\"", "code=\"moi\""}}))
          .find("dimension-total") != std::string::npos);
}

TEST_CASE("a ratio that leads nowhere is told once, not again by sentences that show it") {
  const std::string figures = "<figure ref=\"mh\"/>";
  const std::string shown = "<figure ref=\"nho-to\"/><figure ref=\"nho-to\" of=\"numerator\"/>";
  CHECK(told(spoilt({{figures, shown}})).empty());
  CHECK(told(spoilt({{figures, shown}, {"numerator=\"nho\"", "numerator=\"nhoo\""}})) == "schema ");
  for (const char* code : {"ty-le", "nho-to"}) {
    CAPTURE(code);
    const std::string numerator = "numerator=\"" + std::string(code) + "\"";
    CHECK(told(spoilt({{figures, shown}, {"numerator=\"nho\"", numerator}})) == "ratio-of-counts ");
  }
}

TEST_CASE("a sum with a part that the schema refuses is not told again by sentences that show it") {
  const std::pair<std::string, std::string> no_sum = {
      "actual=\"42\" plan=\"41\" previous=\"36\" next=\"48\"", ""};
  const std::pair<std::string, std::string> shown = {
      "<figure ref=\"mh\"/>",
      "<figure ref=\"tat-ca\"/><figure ref=\"tat-ca\" of=\"percent-of-plan\"/>"};
  CHECK(told(spoilt({no_sum, shown})).empty());
  for (const char* actual : {"actual=\"27x\"", "actuall=\"27\""}) {
    CAPTURE(actual);
    CHECK(told(spoilt({no_sum, shown, {"actual=\"27\"", actual}})) == "schema ");
  }
  CHECK(told(spoilt({no_sum, shown, {"<part ref=\"cu\"/>", "<part ref=\"cuu\"/>"}})) == "schema ");
  CHECK(told(spoilt({no_sum, shown, {"<part ref=\"cu\"/>", "<part ref=\"ty-le\"/>"}})) ==
        "sum-of-counts ");
  // The same of a sum of sums, and of a ratio on a sum.
  CHECK(told(spoilt({no_sum,
                     shown,
                     {"actual=\"27\" plan=\"27\"", ""},
                     {"<label>cũ</label>", "<label>cũ</label><part ref=\"nho\"/>"},
                     {"actual=\"9\"", "actual=\"9x\""}})) == "schema ");
  CHECK(told(spoilt({no_sum,
                     {"<figure ref=\"mh\"/>", "<figure ref=\"nho-to\"/>"},
                     {"numerator=\"nho\"", "numerator=\"tat-ca\""},
                     {"<past year=\"2020\" value=\"50\"/>", ""},
                     {"actual=\"27\"", "actual=\"27x\""}})) == "schema ");
  // A part that merely lacks the figure is the clerk's to fill in.
  CHECK(told(spoilt({no_sum, shown, {"actual=\"27\"", ""}})) == "figure-missing ");
}

TEST_CASE("a sum in a circle is told as such") {
  CHECK(told(spoilt({{"<label>cũ</label>", "<label>cũ</label><part ref=\"nho\"/>"},
                     {"<label>nhỏ</label>", "<label>nhỏ</label><part ref=\"tat-ca\"/>"}})) ==
        "sum-circle ");
  CHECK(told(spoilt({{"<label>cũ</label>", "<label>cũ</label><part ref=\"nho\"/>"},
                     {"<label>nhỏ</label>", "<label>nhỏ</label><part ref=\"to\"/>"},
                     {"<label>to</label>", "<label>to</label><part ref=\"tat-ca\"/>"}})) ==
        "sum-circle ");
}

TEST_CASE("where the conference's year is wrong, dates are not held against it") {
  for (const char* year : {"2012", "2032"}) {
    CAPTURE(year);
    const std::string start = "start=\"" + std::string(year) + "-11-17T07:30:00\"";
    CHECK(told(spoilt({{"start=\"2022-11-17T07:30:00\"", start}})) == "conference-year ");
  }
}

TEST_CASE("attendance without absent says that more came than were called, and nothing else") {
  CHECK(told(spoilt({{"called=\"45\" present=\"43\" absent=\"2\"",
                      "called=\"42\" present=\"43\""}})) == "attendance-present ");
}

TEST_CASE("an archive in whatever letters is an archive") {
  CHECK(told(spoilt({{"<recipient>Lưu Khối vận", "<recipient>- Lưu: VT, VP."}})) ==
        "recipient-dash recipient-end recipient-archive-party ");
  CHECK(told(spoilt({{"<recipient>Lưu Khối vận", "<recipient>lưu Khối vận"}})) ==
        "recipient-archive-letters ");
}

TEST_CASE("a resolution that the conference votes on is no older than it") {
  CHECK(told(spoilt({{"<vote for", "<vote paper=\"nghi-quyet\" for"},
                     {"type=\"nghi-quyet\"", "type=\"nghi-quyet\" date=\"2022-11-16\""}})) ==
        "paper-before-conference ");
}

// The budget of the rules is for what a stranger may have made, not for a long year.
TEST_CASE("rules are asked of long lists without going through each list at each of its elements") {
  const auto many = [](const std::function<std::string(int)>& make) {
    std::string list;
    for (int i = 1; i <= 20'000; ++i)
      list += make(i);
    return list;
  };
  const std::string papers = many([](int i) {
    return "<paper type=\"thong-bao\" number=\"" + std::to_string(i) +
           "\"><subject>s</subject><signatory name=\"A\"/><recipient>Lưu</recipient></paper>";
  });
  CHECK(told(spoilt({{"</papers>", papers + "</papers>"}})).empty());
  const std::string entries = many([](int) { return "<entry time=\"08:00\">Báo cáo</entry>"; });
  CHECK(told(spoilt({{"</agenda>", entries + "</agenda>"}})).empty());
  const std::string parts =
      many([](int i) { return "<part ref=\"i" + std::to_string(i) + "\"/>"; });
  const std::string counted = many([](int i) {
    return "<indicator code=\"i" + std::to_string(i) +
           "\" unit=\"cái\" actual=\"1\"><label>L</label></indicator>";
  });
  CHECK(told(spoilt({{"</group></indicators>", counted +
                                                   "<indicator code=\"all\" unit=\"cái\" "
                                                   "actual=\"20000\"><label>L</label>" +
                                                   parts + "</indicator></group></indicators>"}}))
            .empty());
  const std::string delegates =
      many([](int i) { return "<delegate name=\"N" + std::to_string(i) + "\"/>"; });
  CHECK(told(spoilt({{"<attendance called=\"45\" present=\"43\" absent=\"2\"",
                      "<delegates>" + delegates +
                          "</delegates><attendance called=\"20000\" present=\"43\""},
                     {"<absence name=\"C\" reason=\"ốm\"/>\n", ""},
                     {"<absence name=\"D\" reason=\"bận\"/>", ""},
                     {"quorum=\"2/3\"", ""}}))
            .empty());
}
