// The rules that the packs about the conference add to year.sch, one by one.
#include "pack_rules_support.h"

using namespace data_test;

namespace {

// A year as each of these packs wants it.
constexpr std::string_view kYear = R"(<year xmlns="urn:tongket:year:1" value="2022">
<office standard="party"><name>K</name><place>P</place><symbol>KV</symbol></office>
<papers>
<paper type="bien-ban"><subject>s</subject><signatory position="Chủ trì hội nghị" name="An"/><signatory position="Người ghi biên bản" name="Bình"/><recipient>Lưu</recipient></paper>
<paper type="chuong-trinh"><subject>s</subject><signatory name="An"/><recipient>Lưu</recipient></paper>
<paper type="giay-moi"><subject>s</subject><signatory name="An"/><recipient>Lưu</recipient></paper>
<paper type="danh-sach"><subject>s</subject><signatory name="An"/><recipient>Lưu</recipient></paper>
</papers>
<conference start="2022-11-17T07:30:00" end="2022-11-17T11:00:00" place="P">
<title>t</title><chair name="An"/><secretary name="Bình"/><guest name="Chi" position="p"/>
<invitee name="Dung"/>
<delegates><delegate name="An"/><delegate name="Bình" unit="u"/><delegate name="Bình" unit="v"/></delegates>
<attendance called="3" present="2" absent="1"><absence name="Bình" reason="ốm"/></attendance>
<agenda><entry time="07:30" speaker="An">Khai mạc</entry><entry time="08:00" speaker="An">Bế mạc</entry></agenda>
<conclusions><p>Tốt.</p></conclusions>
<closing-address><p>Xin cảm ơn.</p><list><item>Một</item></list></closing-address>
</conference></year>)";

std::string changed(const std::string& found, const std::string& instead) {
  return data_test::changed(std::string(kYear), found, instead);
}
std::string without(const std::string& from, const std::string& to) {
  return data_test::without(std::string(kYear), from, to);
}

}  // namespace

TEST_CASE("a year with all that a conference has is accepted by each pack about it") {
  for (const std::string pack : {"bien-ban-hoi-nghi", "chuong-trinh-hoi-nghi", "giay-moi",
                                 "danh-sach-dai-bieu", "bai-phat-bieu"}) {
    CAPTURE(pack);
    CHECK(said_of(pack, std::string(kYear)) == "");
  }
}

TEST_CASE("each rule of the conference's packs speaks, where it is to be mended") {
  const std::string meeting = "/year/conference";
  const std::string minutes = "bien-ban-hoi-nghi", programme = "chuong-trinh-hoi-nghi",
                    invitation = "giay-moi", list = "danh-sach-dai-bieu", address = "bai-phat-bieu";
  const auto no_meeting = without("<conference", "</conference>");
  const auto second = [](const std::string& type) {
    const std::string one = "<paper type=\"" + type + "\">";
    return changed("</papers>", one + "</paper></papers>");
  };
  const std::vector<RuleCase> cases = {
      {minutes, without("<paper type=\"bien-ban\">", "</paper>"), "minutes-paper: /year/papers\n"},
      {minutes, second("bien-ban"),
       "minutes-paper: /year/papers/paper[5]\nminutes-signatories: /year/papers/paper[5]\n"},
      {minutes, no_meeting, "minutes-conference: /year/papers\n"},
      {minutes, changed(" end=\"2022-11-17T11:00:00\"", ""), "minutes-end: " + meeting + "\n"},
      {minutes, without("<attendance", "</attendance>"), "minutes-attendance: " + meeting + "\n"},
      {minutes, without("<agenda>", "</agenda>"), "minutes-course: " + meeting + "\n"},
      {minutes, without("<conclusions>", "</conclusions>"),
       "minutes-conclusions: " + meeting + "\n"},
      {minutes, without("<signatory position=\"Người ghi", "/>"),
       "minutes-signatories: /year/papers/paper[1]/signatory\n"},
      {minutes, changed("hội nghị\" name=\"An\"", "hội nghị\" name=\"Giang\""),
       "minutes-chair: /year/papers/paper[1]/signatory[1]/@name\n"},
      {minutes, changed("biên bản\" name=\"Bình\"", "biên bản\" name=\"Giang\""),
       "minutes-secretary: /year/papers/paper[1]/signatory[2]/@name\n"},
      {minutes, changed("\"Chủ trì hội nghị\"", "\"Chủ tọa\""),
       "minutes-post: /year/papers/paper[1]/signatory[1]/@position\n"},
      {minutes, changed("standard=\"party\"", "standard=\"state\""),
       "minutes-post: /year/papers/paper[1]/signatory[1]/@position\n"},
      {minutes, changed("<p>Tốt.</p>", "<p> </p>"),
       "minutes-blank: /year/conference/conclusions/p\n"},
      {programme, without("<paper type=\"chuong-trinh\">", "</paper>"),
       "programme-paper: /year/papers\n"},
      {programme, no_meeting, "programme-conference: /year/papers\n"},
      {programme, without("<agenda>", "</agenda>"), "programme-agenda: " + meeting + "\n"},
      {programme, changed("\"08:00\" speaker=\"An\"", "\"08:00\""),
       "programme-speaker: /year/conference/agenda/entry[2]\n"},
      {programme, changed("time=\"07:30\"", "time=\"07:45\""),
       "programme-begins: /year/conference/agenda/entry[1]/@time\n"},
      {invitation, without("<paper type=\"giay-moi\">", "</paper>"),
       "invitation-paper: /year/papers\n"},
      {invitation, no_meeting, "invitation-conference: /year/papers\n"},
      {invitation, without("<guest", "<invitee name=\"Dung\"/>"),
       "invitation-invitee: " + meeting + "\n"},
      {invitation, changed("<invitee name=\"Dung\"/>", "<invitee name=\"Chi\"/>"),
       "invitation-twice: /year/conference/invitee/@name\n"},
      {invitation, changed("<invitee name=\"Dung\"/>", "<invitee name=\"Chi\" position=\"q\"/>"),
       ""},
      {list, without("<paper type=\"danh-sach\">", "</paper>"), "delegates-paper: /year/papers\n"},
      {list, no_meeting, "delegates-conference: /year/papers\n"},
      {list, without("<delegates>", "</delegates>"), "delegates-some: " + meeting + "\n"},
      {list, changed("called=\"3\"", "called=\"4\""),
       "delegates-called: /year/conference/delegates\n"},
      {list, changed("<absence name=\"Bình\"", "<absence name=\"Giang\""),
       "delegates-absence: /year/conference/attendance/absence/@name\n"},
      {address, no_meeting, "address-conference: /year/papers\n"},
      {address, without("<closing-address>", "</closing-address>"),
       "address-words: " + meeting + "\n"},
      {address, changed("<closing-address>", "<closing-address position=\"p\">"),
       "address-speaker: /year/conference/closing-address/@position\n"},
      {address, changed("<item>Một</item>", "<item/>"),
       "address-blank: /year/conference/closing-address/list/item\n"},
  };
  check_all(cases);
}

// As many as a stranger's file may have: within the usual budget.
TEST_CASE("twenty thousand are invited, none of them twice, and one is") {
  std::string many;
  for (int i = 1; i <= 20'000; ++i)
    many += "<invitee name=\"Khách " + std::to_string(i) + "\"/>";
  const std::string last = "<invitee name=\"Dung\"/>";
  CHECK(said_of("giay-moi", changed(last, last + many)) == "");
  CHECK(said_of("giay-moi", changed(last, last + many + "<invitee name=\"Khách 7\"/>")) ==
        "invitation-twice: /year/conference/invitee[20002]/@name\n");
}

TEST_CASE("who has one name and another post is another person") {
  const std::string last = "<invitee name=\"Dung\"/>";
  const std::string two =
      "<invitee name=\"E\" position=\"a\"/><invitee name=\"E\" position=\"b\"/>";
  CHECK(said_of("giay-moi", changed(last, last + two)) == "");
  CHECK(said_of("giay-moi", changed(last, last + two + "<guest name=\"E\" position=\"b\"/>")) ==
        "invitation-twice: /year/conference/guest[2]/@name\n");
}

TEST_CASE("a state's minutes say Chủ tọa, and other papers of a type are not the pack's") {
  std::string xml = changed("standard=\"party\"", "standard=\"state\"");
  const std::string post = "\"Chủ trì hội nghị\"";
  xml.replace(xml.find(post), post.size(), "\"Chủ tọa\"");
  CHECK(said_of("bien-ban-hoi-nghi", xml) == "");
  const std::string others = "<paper type=\"bien-ban\" pack=\"khac\"/></papers>";
  CHECK(said_of("bien-ban-hoi-nghi", changed("</papers>", others)) == "");
}
