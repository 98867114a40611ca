// The rules of the packs that follow from the conference -- notice, resolution, plan,
// commendations, figures -- one by one.
#include "pack_rules_support.h"

using namespace data_test;

namespace {

// A year as each of these packs wants it.
constexpr std::string_view kYear = R"(<year xmlns="urn:tongket:year:1" value="2022">
<office standard="state"><name>K</name><place>P</place><symbol>UB</symbol></office>
<papers>
<paper type="thong-bao" date="2022-12-20"><subject>s</subject></paper>
<paper type="nghi-quyet" date="2022-12-18"><subject>s</subject><article code="chi-tieu"><p>Một.</p></article><article code="nhiem-vu"><p>Hai.</p></article></paper>
<paper type="ke-hoach"><subject>s</subject></paper>
<paper type="quyet-dinh"><subject>s</subject><basis ref="b"/></paper>
<paper type="bao-cao" figures-annex="yes"><subject>s</subject></paper>
</papers>
<indicators><group code="g"><label>g</label><indicator code="a" unit="hộ" actual="1" previous="2" next="3"><label>A</label></indicator></group></indicators>
<directions><goal>Tốt.</goal><task who="An" deadline="2023-03-31"><title>Việc</title><p>Làm.</p></task></directions>
<conference start="2022-12-18T07:30:00" place="P"><title>t</title><chair name="An"/><secretary name="Bình"/>
<votes><vote for="40" against="2" abstained="1" paper="nghi-quyet">Thông qua</vote></votes>
<conclusions><p>Tốt.</p><task who="An" deadline="2022-12-31"><title>Giao</title></task></conclusions></conference>
<commendations reason="r" fund="f" executors="e"><commendation kind="collective" form="Giấy khen" name="T" money="5">t</commendation><commendation kind="person" form="Giấy khen" name="N" position="p">t</commendation></commendations>
</year>)";

std::string changed(const std::string& found, const std::string& instead) {
  return data_test::changed(std::string(kYear), found, instead);
}
std::string without(const std::string& from, const std::string& to) {
  return data_test::without(std::string(kYear), from, to);
}
std::string without_paper(const std::string& type) {
  return without("<paper type=\"" + type + "\"", "</paper>");
}
// Of the pack, and one that is another pack's.
std::string with_paper(const std::string& attributes) {
  return changed("</papers>", "<paper " + attributes +
                                  "><subject>s</subject><basis ref=\"b\"/><section "
                                  "code=\"c\"/></paper></papers>");
}

}  // namespace

TEST_CASE("a year with all that these papers want is accepted by each of their packs") {
  for (const std::string pack : {"thong-bao-ket-luan", "nghi-quyet", "ke-hoach",
                                 "quyet-dinh-khen-thuong", "phu-luc-so-lieu"}) {
    CAPTURE(pack);
    CHECK(said_of(pack, std::string(kYear)) == "");
    const std::string others =
        "<paper type=\"thong-bao\" pack=\"khac\"/><paper type=\"nghi-quyet\" pack=\"khac\"/>"
        "<paper type=\"ke-hoach\" pack=\"khac\"/><paper type=\"quyet-dinh\" pack=\"khac\"/>"
        "<paper type=\"bao-cao\" pack=\"khac\"/></papers>";
    CHECK(said_of(pack, changed("</papers>", others)) == "");
  }
}

TEST_CASE("each rule of the notice speaks, where it is to be mended") {
  const std::string notice = "thong-bao-ket-luan";
  const std::string task = "/year/conference/conclusions/task";
  check_all({
      {notice, without_paper("thong-bao"), "notice-paper: /year/papers\n"},
      {notice, with_paper("type=\"thong-bao\""), "notice-paper: /year/papers/paper[6]\n"},
      {notice, without("<conference", "</conference>"), "notice-conclusions: /year/papers\n"},
      {notice, without("<conclusions>", "</conclusions>"),
       "notice-conclusions: /year/conference\n"},
      {notice, changed("\"2022-12-20\"", "\"2022-12-17\""),
       "notice-before-conference: /year/papers/paper[1]/@date\n"},
      {notice, changed("\"2022-12-20\"", "\"2022-12-18\""), ""},
      {notice, changed("<task who=\"An\" deadline=\"2022-12-31\"", "<task deadline=\"2022-12-31\""),
       "notice-task-who: " + task + "/title\n"},
      {notice, changed(" deadline=\"2022-12-31\"", ""),
       "notice-task-deadline: " + task + "/title\n"},
      {notice, changed("\"2022-12-31\"", "\"2022-12-19\""),
       "notice-task-late: " + task + "/@deadline\n"},
      {notice, changed("<p>Tốt.</p>", "<p> </p>"),
       "notice-blank: /year/conference/conclusions/p\n"},
      {notice, changed("<p>Tốt.</p>", "<p><figure ref=\"a\"/></p>"), ""},
  });
}

TEST_CASE("each rule of the resolution speaks, where it is to be mended") {
  const std::string resolution = "nghi-quyet";
  const std::string votes = "/year/conference/votes/vote";
  check_all({
      {resolution, without_paper("nghi-quyet"), "resolution-paper: /year/papers\n"},
      {resolution, with_paper("type=\"nghi-quyet\""), "resolution-paper: /year/papers/paper[6]\n"},
      {resolution, without("<conference", "</conference>"), "resolution-vote: /year/papers\n"},
      {resolution, changed(" paper=\"nghi-quyet\"", ""), "resolution-vote: /year/conference\n"},
      {resolution,
       changed("</votes>",
               "<vote for=\"1\" against=\"0\" abstained=\"0\" "
               "paper=\"nghi-quyet\">a</vote></votes>"),
       "resolution-vote: " + votes + "[2]\n"},
      // Another body's resolution may have been passed at a conference of its own.
      {resolution,
       changed(changed(" paper=\"nghi-quyet\"", ""), "<article code=\"chi-tieu\">",
               "<issuer><name>Đ</name></issuer><article code=\"chi-tieu\">"),
       ""},
      {resolution, without("<article code=\"chi-tieu\">", "Hai.</p></article>"),
       "resolution-contents: /year/papers/paper[2]/subject\n"},
      {resolution, changed(" next=\"3\"", ""),
       "resolution-targets: /year/papers/paper[2]/article[1]\n"},
      {resolution, without("<task who=\"An\" deadline=\"2023", "</task>"),
       "resolution-tasks: /year/papers/paper[2]/article[2]\n"},
      {resolution, changed("for=\"40\" against=\"2\"", "for=\"3\" against=\"2\""),
       "resolution-majority: " + votes + "/@for\n"},
      {resolution, changed("for=\"40\" against=\"2\"", "for=\"4\" against=\"2\""), ""},
      {resolution, changed("<p>Một.</p>", "<p/>"),
       "resolution-blank: /year/papers/paper[2]/article[1]/p\n"},
  });
}

TEST_CASE("each rule of the plan speaks, where it is to be mended") {
  const std::string plan = "ke-hoach";
  const std::string task = "/year/directions/task";
  check_all({
      {plan, without_paper("ke-hoach"), "plan-paper: /year/papers\n"},
      {plan, with_paper("type=\"ke-hoach\""), "plan-paper: /year/papers/paper[6]\n"},
      {plan, without("<directions>", "</directions>"), "plan-tasks: /year/papers\n"},
      {plan, without("<task who=\"An\" deadline=\"2023", "</task>"),
       "plan-tasks: /year/directions\n"},
      {plan, changed("<task who=\"An\" deadline=\"2023", "<task deadline=\"2023"),
       "plan-task-who: " + task + "/title\n"},
      {plan, changed(" deadline=\"2023-03-31\"", ""), "plan-task-deadline: " + task + "/title\n"},
      {plan, changed("\"2023-03-31\"", "\"2024-01-01\""),
       "plan-task-year: " + task + "/@deadline\n"},
      {plan, changed("<p>Làm.</p>", "<p/>"), "plan-blank: " + task + "/p\n"},
  });
}

TEST_CASE("each rule of the decision speaks, where it is to be mended") {
  const std::string decision = "quyet-dinh-khen-thuong";
  const std::string all = "/year/commendations";
  const std::string article = "<basis ref=\"b\"/><article><p>Một.</p></article>";
  std::string own = changed("<basis ref=\"b\"/>", article);
  own = changed(own, " reason=\"r\" fund=\"f\" executors=\"e\"", "");
  check_all({
      {decision, without_paper("quyet-dinh"), "decision-paper: /year/papers\n"},
      {decision, with_paper("type=\"quyet-dinh\""), "decision-paper: /year/papers/paper[6]\n"},
      {decision, without("<commendations", "</commendations>"),
       "decision-commendations: /year/papers\n"},
      {decision, changed("<basis ref=\"b\"/>", ""),
       "decision-basis: /year/papers/paper[4]/subject\n"},
      {decision, changed(" reason=\"r\"", ""), "decision-reason: " + all + "\n"},
      {decision, changed(" executors=\"e\"", ""), "decision-executors: " + all + "\n"},
      {decision, changed(" fund=\"f\"", ""), "decision-fund: " + all + "/commendation[1]/@money\n"},
      {decision, changed(changed(" fund=\"f\"", ""), " money=\"5\"", ""), ""},
      {decision, own, ""},
      {decision, changed("name=\"N\" position=\"p\"", "name=\"N\""),
       "decision-post: " + all + "/commendation[2]/@name\n"},
      {decision,
       changed("kind=\"person\" form=\"Giấy khen\" name=\"N\" position=\"p\"",
               "kind=\"collective\" form=\"Giấy khen\" name=\"T\""),
       "decision-twice: " + all + "/commendation[2]/@name\n"},
  });
}

TEST_CASE("twenty thousand are commended, none of them twice, and one is") {
  std::string many;
  for (int i = 1; i <= 20'000; ++i)
    many += "<commendation kind=\"person\" form=\"Giấy khen\" name=\"N" + std::to_string(i) +
            "\" position=\"p\">t</commendation>";
  const std::string end = "</commendations>";
  CHECK(said_of("quyet-dinh-khen-thuong", changed(end, many + end)) == "");
  const std::string again = many.substr(0, many.find("</commendation>") + 15);
  CHECK(said_of("quyet-dinh-khen-thuong", changed(end, many + again + end)) ==
        "decision-twice: /year/commendations/commendation[20003]/@name\n");
}

TEST_CASE("each rule of the figures speaks, where it is to be mended") {
  const std::string figures = "phu-luc-so-lieu";
  check_all({
      {figures, without_paper("bao-cao"), "figures-report: /year/papers\n"},
      {figures, with_paper("type=\"bao-cao\""), "figures-report: /year/papers/paper[6]\n"},
      {figures, without("<indicators>", "</indicators>"), "figures-indicators: /year/papers\n"},
      {figures, changed(" figures-annex=\"yes\"", ""),
       "figures-mentioned: /year/papers/paper[5]\n"},
      {figures, changed(" previous=\"2\"", ""),
       "figures-compared: /year/indicators/group/indicator/label\n"},
      {figures,
       changed(changed(" previous=\"2\"", ""), "<label>A</label>",
               "<label>A</label><past year=\"2020\" value=\"1\"/>"),
       ""},
  });
}
