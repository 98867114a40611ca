// The data's own words: sections, lists, figures.
#include "template/template_support.h"

using namespace template_test;

namespace {

// The small data with a paragraph of its own.
std::string sentence(const std::string& rich) {
  std::string xml(kData);
  const std::string old = "Lời <i>nghiêng</i>.";
  xml.replace(xml.find(old), old.size(), rich);
  const std::string end = "</group></indicators>";
  xml.insert(xml.find(end), R"(
<indicator code="len" unit="hộ" actual="7" previous="5"><label>Lên</label></indicator>
<indicator code="yen" unit="hộ" actual="7" previous="7"><label>Yên</label></indicator>
<indicator code="diem" unit="%" actual="96.92" previous="95.9"><label>Điểm</label></indicator>)");
  const auto made = bind_body("<narrative select='//section[@code=\"b\"]/p'/>", xml);
  for (const Diagnostic& problem : made.bound.problems.list())
    MESSAGE(problem.message.en);
  REQUIRE(made.bound.papers.size() == 1);
  return body_of(made.bound.document()).at(0);
}

}  // namespace

TEST_CASE("sections become parts, lists dashes, marks stay") {
  CHECK(body_lines("<narrative select='narrative/section'/>") ==
        Lines{"part: MỤC MỘT", "body: Có 3.270,5\u00A0hộ đạt tốt.", "dash: Việc một",
              "dash: Việc hai", "section-1: Mục con", "body: Lời nghiêng."});
}

TEST_CASE("sections inside a part of the template are one deeper") {
  CHECK(body_lines("<part title='T'><narrative select='narrative/section/section'/></part>") ==
        Lines{"part: T", "section-1: Mục con", "body: Lời nghiêng."});
}

TEST_CASE(
    "a footnote of the data's own words stands at the foot of the page, its number behind the "
    "word") {
  std::string xml(kData);
  const std::string old = "Lời <i>nghiêng</i>.";
  xml.replace(xml.find(old), old.size(),
              "Lời <footnote>Có <b>đậm</b> và <figure ref='ho'/>.</footnote> <i>nghiêng</i>.");
  const std::string narrative = "<narrative select='//section[@code=\"b\"]/p'/>";
  CHECK(body_of(bind_body(narrative, xml).bound.document()) ==
        Lines{"body: Lời[note] nghiêng.", "footnote: [number] Có đậm và 3.270,5."});
  const auto in_header =
      bind_body("<header><p><rich select='//section[@code=\"b\"]/p'/></p></header><p>x</p>", xml);
  REQUIRE(in_header.bound.problems.list().size() == 1);
  CHECK(in_header.bound.problems.list().front().code == Code::template_structure);
}

TEST_CASE("endnotes without a place to stand are told") {
  const auto lost =
      bind_body("<p>x<endnote>a</endnote></p><endnotes/><p>y<endnote>b</endnote></p>");
  REQUIRE(lost.bound.problems.list().size() == 1);
  CHECK(lost.bound.problems.list().front().code == Code::template_structure);
}

TEST_CASE("lists may be points") {
  CHECK(body_lines("<narrative select='narrative/section/list' lists='points'/>") ==
        Lines{"point: Việc một", "point: Việc hai"});
}

TEST_CASE("figures are written in Vietnamese, with their unit when asked") {
  CHECK(sentence("<figure ref='ho'/>") == "body: 3.270,5");
  CHECK(sentence("<figure ref='ho' unit='yes'/>") == "body: 3.270,5\u00A0hộ");
  CHECK(sentence("<figure ref='ho' of='plan'/>") == "body: 3.200");
  CHECK(sentence("<figure ref='ho' of='previous'/>") == "body: 3.300");
  CHECK(sentence("<figure ref='ho' of='change'/>") == "body: \u201129,5");
}

TEST_CASE("a change in words says its direction, and points where percentages changed") {
  CHECK(sentence("<figure ref='ho' of='change-in-words' unit='yes'/>") ==
        "body: giảm 29,5\u00A0hộ");
  CHECK(sentence("<figure ref='len' of='change-in-words' unit='yes'/>") == "body: tăng 2\u00A0hộ");
  CHECK(sentence("<figure ref='yen' of='change-in-words' unit='yes'/>") == "body: không đổi");
  CHECK(sentence("<figure ref='diem' of='change-in-words'/>") ==
        "body: tăng 1,02\u00A0điểm\u00A0%");
  CHECK(sentence("<figure ref='diem' of='change'/>") == "body: 1,02\u00A0điểm\u00A0%");
}

TEST_CASE("ratios are percentages with two digits, their parts can be named") {
  CHECK(sentence("<figure ref='ty-le'/>") == "body: 96,93%");
  CHECK(sentence("<figure ref='ty-le' of='numerator'/>") == "body: 3.270,5");
  CHECK(sentence("<figure ref='ty-le' of='denominator' unit='yes'/>") == "body: 3.374\u00A0hộ");
}

TEST_CASE("the share of the plan is a percentage, rounded to two digits") {
  CHECK(sentence("<figure ref='ho' of='percent-of-plan'/>") == "body: 102,2%");
}

TEST_CASE("counts come from classifications and their categories") {
  CHECK(sentence("<count ref='mh' unit='yes'/>, <count ref='moi'/>") == "body: 15\u00A0mô hình, 6");
}

TEST_CASE("words of the data within a sentence keep their marks and figures") {
  CHECK(body_lines("<p>Thấy: <rich select='//section[@code=\"a\"]/p | //section[@code=\"b\"]/p'/> "
                   "Hết.</p>") ==
        Lines{"body: Thấy: Có 3.270,5\u00A0hộ đạt tốt. Lời nghiêng. Hết."});
  CHECK(body_lines("<list kind='points'><item><rich select='//list/item[2]'/></item></list>"
                   "<table><column/><row><cell><rich select='//item'/></cell></row></table>") ==
        Lines{"point: Việc hai", "row: | Việc một Việc hai"});
  const auto made = bind_body("<p>A <b><rich select='//section[@code=\"b\"]/p'/></b></p>");
  const auto& runs =
      std::get<document::Paragraph>(made.bound.document().sections.front().blocks.back()).content;
  REQUIRE(runs.size() == 4);
  CHECK(runs[1].style == "strong");
  // Bold and italic at once.
  CHECK(runs[2].style == "strong");
  CHECK(runs[2].props.italic == true);
}

TEST_CASE("words of the data are elements") {
  CHECK(load_body("<p><rich select='//indicator/@code'/></p>").faults() ==
        Lines{"template.path 2:18"});
}
