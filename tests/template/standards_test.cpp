// Packs under the state's standard: its own parts of a paper, both structures, annexes, citations.
#include <algorithm>
#include <cstring>

#include "template/template_support.h"

using namespace template_test;

namespace {

constexpr std::string_view kStateFile =
    R"(<pack xmlns="urn:tongket:pack:1" version="1"><title><vi>Thử</vi><en>Test</en></title>
<document-type id="bao-cao"/><standard id="30/2020/NĐ-CP"/>
<standard id="36-HD/VPTW"/><standard id="05-HD/VPTW"/>
<schema href="year.xsd"/><language id="vi"/></pack>)";

// `papers` stands inside <papers>, `office` among the office's attributes.
std::string state_data(const std::string& paper, const std::string& office = {}) {
  return R"(<year xmlns="urn:tongket:year:1" value="2025"><office standard="state" )" + office +
         R"(><name>Ủy ban nhân dân xã Bồng Sơn</name><place>Bồng Sơn</place><symbol>UBND</symbol>
<contact>Địa chỉ: Số 1</contact></office>
<legal-bases><legal-basis code="luat" type="Luật" number="72" symbol="QH15" date="2025-06-16"
issuer="Quốc hội">Tổ chức chính quyền địa phương</legal-basis><legal-basis code="nq" type="Nghị quyết" number="5" symbol="NQ-HĐND"
date="2025-01-05" issuer="Hội đồng nhân dân xã">về nhiệm vụ năm 2025</legal-basis></legal-bases>
<papers>)" +
         paper + "</papers></year>";
}

std::string state_paper(const std::string& attributes = {}, const std::string& more = {}) {
  return R"(<paper type="bao-cao" number="5" date="2025-12-09" )" + attributes +
         "><subject>tổng kết năm</subject>" + more +
         R"(<signatory authority="TM." on-behalf-of="Ủy ban nhân dân" instead-of="Chủ tịch"
position="Phó Chủ tịch" name="Nguyễn Văn A"/><recipient>Lưu: VT</recipient></paper>)";
}

// The same of a Party committee; `office` among its attributes.
std::string party_data(const std::string& office = {}) {
  std::string data = state_data(state_paper(), office);
  for (const auto& [state, party] :
       {std::pair("standard=\"state\"", "standard=\"party\""),
        std::pair("authority=\"TM.\" on-behalf-of=\"Ủy ban nhân dân\" instead-of=\"Chủ tịch\"",
                  "authority=\"K/T\" on-behalf-of=\"Bí thư\""),
        std::pair("position=\"Phó Chủ tịch\"", "position=\"Phó Bí thư\""),
        std::pair("Lưu: VT", "Lưu Văn phòng")})
    data.replace(data.find(state), std::strlen(state), party);
  return data;
}

struct StatePaper {
  LoadedPack pack;
  std::shared_ptr<const data::Dataset> dataset;
  Bound bound;
};

// The paper of common/particulars.xml with that body.
StatePaper bind_state(const std::string& body, const std::string& xml,
                      const std::string& type = "bao-cao") {
  const auto common = [](const std::string& name) {
    std::ifstream file(in_source("templates/common/" + name), std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
  };
  std::string file(kStateFile);
  // The Party knows no telegrams.
  const std::string party = R"(<standard id="36-HD/VPTW"/><standard id="05-HD/VPTW"/>)";
  if (type == "cong-dien") file.erase(file.find(party), party.size());
  StatePaper made{load_pack({{"pack.xml", file},
                             {"common/particulars.xml", common("particulars.xml")},
                             {"common/legal-basis.xml", common("legal-basis.xml")},
                             {"template.xml",
                              std::string(kRoot) +
                                  "<let name='paper' value='/year/papers/paper[1]'/><paper type='" +
                                  type + "'><include href='common/particulars.xml'/><opening/>" +
                                  body + "</paper></template>"}}),
                  nullptr,
                  {}};
  INFO(made.pack.shown());
  REQUIRE(made.pack.made != nullptr);
  made.dataset = dataset_of(xml, *made.pack.sources);
  made.bound = bind(made.pack, *made.dataset);
  REQUIRE(made.bound.papers.size() == 1);
  return made;
}

// "style: text" of every paragraph.
Lines lines_of(const document::Document& document) {
  Lines lines;
  document::for_each_paragraph(document, [&lines](const document::Paragraph& paragraph) {
    std::string text = paragraph.style + ": " + text_of(paragraph);
    for (const auto& [bound, free] : {std::pair("\u00A0", " "), std::pair("\u2011", "-")}) {
      for (std::size_t at = text.find(bound); at != std::string::npos; at = text.find(bound))
        text.replace(at, std::strlen(bound), free);
    }
    lines.push_back(text);
  });
  return lines;
}

bool has(const Lines& lines, const std::string& line) {
  return std::find(lines.begin(), lines.end(), line) != lines.end();
}

}  // namespace

TEST_CASE("the state's report ends with ./. and is signed for the body and for its head") {
  const auto made = bind_state("<p>Hết.</p><closing/>", state_data(state_paper()));
  CHECK(made.bound.problems.empty());
  const Lines lines = lines_of(made.bound.document());
  CHECK(has(lines, "body: Hết./."));
  CHECK(has(lines, "signature-authority: TM. ỦY BAN NHÂN DÂN"));
  CHECK(has(lines, "signature-position: KT. CHỦ TỊCH"));
  CHECK(has(lines, "signature-position: PHÓ CHỦ TỊCH"));
  CHECK(has(lines, "contact: Địa chỉ: Số 1"));
}

TEST_CASE("./. is not set twice, nor behind a paper without a body") {
  const auto twice = bind_state("<p>Hết./.</p><closing/>", state_data(state_paper()));
  CHECK(has(lines_of(twice.bound.document()), "body: Hết./."));
  const auto none = bind_state("<closing/>", state_data(state_paper()));
  CHECK(has(lines_of(none.bound.document()), "subject: Tổng kết năm"));
}

TEST_CASE("the state cites laws by their name, other papers in full without a comma") {
  const auto made = bind_state("<p>x</p><closing/>",
                               state_data(state_paper({}, "<basis ref='luat'/><basis ref='nq'/>")));
  const Lines lines = lines_of(made.bound.document());
  CHECK(has(lines, "legal-basis: Căn cứ Luật Tổ chức chính quyền địa phương;"));
  CHECK(has(lines,
            "legal-basis: Căn cứ Nghị quyết số 05/NQ-HĐND ngày 05 tháng 01 năm 2025 của Hội đồng "
            "nhân dân xã về nhiệm vụ năm 2025."));
}

TEST_CASE(
    "a copy's form is beneath the last annex, as wide as its page; pages of another kind follow") {
  std::string paper = state_paper();
  const std::string archive = "<recipient>Lưu: VT</recipient>";
  paper.replace(paper.find(archive), archive.size(),
                archive +
                    "<copy kind='sao-y' number='7' date='2026-01-02'><signatory "
                    "position='Chánh Văn phòng' name='Trần B'/><recipient>Lưu</recipient>"
                    "</copy>");
  const auto made = bind_state(
      "<p>x</p><closing/><annex title='Số liệu' orientation='landscape'><p>một</p></annex>"
      "<section><p>Giấy khen</p></section>",
      state_data(paper));
  const document::Document& document = made.bound.document();
  REQUIRE(document.sections.size() == 3);
  const document::Section& annex = document.sections[1];
  const auto& head = std::get<document::Table>(annex.blocks.at(annex.blocks.size() - 3));
  CHECK(std::get<document::Paragraph>(head.rows[0].cells[1].blocks[0]).style == "copy-kind");
  CHECK(std::get<document::FixedWidth>(head.columns[0]).width +
            std::get<document::FixedWidth>(head.columns[1]).width ==
        annex.page.width - annex.page.left - annex.page.right);
  const Lines lines = lines_of(document);
  CHECK(std::count(lines.begin(), lines.end(), "copy-kind: SAO Y") == 1);
  CHECK(lines.back() == "body: Giấy khen");
}

TEST_CASE(
    "several who issue a paper are named together, who leads first (Guidance 36, 1.2.1, 1.3)") {
  std::string paper = state_paper();
  const std::string subject = "</subject>";
  paper.replace(paper.find(subject), subject.size(),
                subject +
                    "<issuer><name>Sở Nội vụ</name><superior>S</superior><symbol>SNV</symbol>"
                    "</issuer><issuer><name>Sở Tài chính</name><superior>S</superior>"
                    "<symbol>STC</symbol></issuer>");
  const auto made = bind_state("<p>{$office | join: ' và '} họp.</p><closing/>", state_data(paper));
  const Lines lines = lines_of(made.bound.document());
  CHECK(has(lines, "office: SỞ NỘI VỤ - SỞ TÀI CHÍNH"));
  CHECK(has(lines, "number: Số: 05/BC-SNV-STC"));
  CHECK(has(lines, "body: Sở Nội vụ và Sở Tài chính họp./."));
  CHECK(std::none_of(lines.begin(), lines.end(),
                     [](const std::string& line) { return line.rfind("superior", 0) == 0; }));
}

TEST_CASE("sizes, circulation, drafter and a copy come from the data") {
  const std::string copy =
      "<recipient>Lưu: VT, VP</recipient><copy kind='sao-y' number='7' "
      "date='2026-01-02'><signatory "
      "position='Chánh Văn phòng' name='Trần B'/><recipient>Lưu</recipient></copy>";
  std::string paper =
      state_paper("circulation='Lưu hành nội bộ' drafter='PL' copies='300' urgency='khan'");
  const std::string archive = "<recipient>Lưu: VT</recipient>";
  paper.replace(paper.find(archive), archive.size(), copy);
  const auto made = bind_state("<p>x</p><closing/>", state_data(paper, "sizes='small'"));
  const document::Document& document = made.bound.document();
  CHECK(document.styles.default_run.size == Length::points(13));
  const Lines lines = lines_of(document);
  CHECK(has(lines, "circulation: LƯU HÀNH NỘI BỘ"));
  CHECK(has(lines, "recipient: Lưu: VT, VP. PL.(300)"));
  CHECK(has(lines, "copy-kind: SAO Y"));
  CHECK(has(lines, "number: Số: 07/SY-UBND"));
  CHECK(has(lines, "place-date: Bồng Sơn, ngày 02 tháng 01 năm 2026"));
}

TEST_CASE("several annexes are numbered, each counts its pages, each ends with ./.") {
  const auto made = bind_state(
      "<p>x</p><closing/><annex title='Số liệu' orientation='landscape'><p>một</p></annex>"
      "<annex title='Danh sách'><p>hai</p></annex><annex title='Trống'/>",
      state_data(state_paper()));
  const document::Document& document = made.bound.document();
  REQUIRE(document.sections.size() == 3);
  CHECK(document.sections[1].page.width > document.sections[1].page.height);
  for (std::size_t i = 1; i < 3; ++i) {
    CHECK(document.sections[i].page_number_start == 1);
    CHECK(document.sections[i].first_page_differs);
    CHECK(document.sections[i].first_footer.empty());
  }
  const Lines lines = lines_of(document);
  CHECK(has(lines, "annex-number: Phụ lục I"));
  CHECK(has(lines, "annex-number: Phụ lục II"));
  CHECK(has(lines, "annex-title: SỐ LIỆU"));
  CHECK(has(lines,
            "annex-reference: (Kèm theo Báo cáo số 05/BC-UBND ngày 09 tháng 12 năm 2025 của Ủy ban "
            "nhân dân xã Bồng Sơn)"));
  CHECK(has(lines, "body: một./."));
  CHECK(has(lines, "body: hai./."));
}

TEST_CASE("what a paper issues has a head of its own and is no numbered annex") {
  const auto made = bind_state(
      "<p>x</p><closing/><annex type='quy-che' title='làm việc của xã'><p>một</p></annex>"
      "<annex title='Danh sách'><p>hai</p></annex>",
      state_data(state_paper()));
  const Lines lines = lines_of(made.bound.document());
  CHECK(has(lines, "type: QUY CHẾ"));
  CHECK(has(lines, "subject: Làm việc của xã"));
  CHECK(has(lines, "annex-number: Phụ lục"));
  CHECK(std::count(lines.begin(), lines.end(), "motto: Độc lập - Tự do - Hạnh phúc") == 2);
  CHECK(std::count(lines.begin(), lines.end(), "number: Số: 05/BC-UBND") == 1);
}

TEST_CASE("an annex of a type that the standard lacks is refused when the pack is loaded") {
  const auto pack = load_body("<closing/><annex type='hoa-don'><p>x</p></annex>");
  CHECK(pack.faults() == Lines{"standard.document-type 2:24"});
}

TEST_CASE("an only annex has no number, the Party's goes on with the paper's pages") {
  std::string xml = state_data(state_paper());
  xml.replace(xml.find("\"state\""), 7, "\"party\"");
  xml.replace(xml.find("TM."), 3, "T/M");
  xml.replace(xml.find("Lưu: VT"), std::strlen("Lưu: VT"), "Lưu Văn phòng");
  const auto made = bind_state("<p>x</p><closing/><annex title='Số liệu'><p>một</p></annex>", xml);
  const document::Document& document = made.bound.document();
  REQUIRE(document.sections.size() == 2);
  CHECK_FALSE(document.sections[1].page_number_start.has_value());
  CHECK_FALSE(document.sections[1].first_page_differs);
  CHECK(has(lines_of(document), "annex-number: Phụ lục"));
  CHECK(has(lines_of(document), "body: một"));
}

TEST_CASE("phần, chương, điều, khoản are numbered; mục below each phần begins anew") {
  const auto made = bind_state(
      "<part kind='part' title='Một'><part title='mục'/></part>"
      "<part kind='part' title='Hai'><part title='mục'/></part>"
      "<part kind='chapter' title='Chung'><part kind='article' title='Phạm vi'>"
      "<list kind='clauses'><item>a</item><item>b</item></list></part></part>"
      "<list kind='articles'><item>c</item></list><closing/>",
      state_data(state_paper()));
  const document::Document& document = made.bound.document();
  std::vector<document::NumberingRef> parts;
  document::for_each_paragraph(document, [&](const document::Paragraph& paragraph) {
    if (paragraph.style == "part")
      parts.push_back(document::resolved(document.styles, paragraph).numbering.value());
  });
  REQUIRE(parts.size() == 2);
  CHECK(parts[0].list != parts[1].list);
  CHECK(document::check(document).empty());
  const Lines lines = lines_of(document);
  CHECK(has(lines, "division-chapter: /CHUNG"));
  CHECK(has(lines, "article: Phạm vi"));
  CHECK(has(lines, "clause: a"));
  CHECK(has(lines, "article-text: c./."));
}

TEST_CASE("a paper without phần, chương, điều has none of their lists") {
  const auto made = bind_state("<p>x</p><closing/>", state_data(state_paper()));
  CHECK(made.bound.document().list_definitions.size() == 3);
}

TEST_CASE("a telegram says who wires to whom") {
  const auto made = bind_state(
      "<p>x</p><closing/>",
      state_data(state_paper({}, "<addressee>Các thôn</addressee><addressee>Trường</addressee>")),
      "cong-dien");
  const Lines lines = lines_of(made.bound.document());
  CHECK(has(lines, "addressee: Ủy ban nhân dân xã Bồng Sơn điện:"));
  CHECK(has(lines, "addressee-item: - Các thôn;"));
  CHECK(has(lines, "addressee-item: - Trường."));
}

TEST_CASE("sizes that no standard has are refused") {
  const auto pack = load_pack(
      {{"pack.xml", std::string(kPackFile)},
       {"template.xml",
        "<template xmlns='urn:tongket:template:1'><paper type='bao-cao'><particulars "
        "family='party' "
        "office='A' symbol='A' place='A' year='2022' subject='x' sizes='huge'><signatory name='C'/>"
        "<recipient>D</recipient></particulars><opening/><p>x</p></paper></template>"}});
  REQUIRE(pack.made != nullptr);
  const Bound bound = bind(pack, *dataset_of(kData, *pack.sources));
  REQUIRE(bound.problems.error_count() == 1);
  CHECK(bound.problems.list().front().code == Code::template_value);
}

// Alone on the next page it would end nothing.
TEST_CASE("the last word below a table stays with the table's last row") {
  const auto keeps = [](const std::string& body) {
    const StatePaper made = bind_state(body, state_data(state_paper()));
    const auto& blocks = made.bound.document().sections.back().blocks;
    const auto table = std::find_if(blocks.begin(), blocks.end(), [](const auto& block) {
      const auto* found = std::get_if<document::Table>(&block);
      return found != nullptr && found->columns.size() == 1;
    });
    REQUIRE(table != blocks.end());
    const auto& last = std::get<document::Table>(*table).rows.back().cells.front().blocks.front();
    return std::get<document::Paragraph>(last).props.keep_next.value_or(false);
  };
  const std::string table =
      "<table><column/><row><cell>a</cell></row><row><cell>b</cell></row></table>";
  CHECK(keeps("<annex title='A'>" + table + "</annex>"));
  CHECK_FALSE(keeps("<annex title='A'>" + table + "<p>c</p></annex>"));
  CHECK(keeps(table + "<closing/>"));
}

TEST_CASE("the Party's contact is the foot of the section that is signed, not of its annexes") {
  const std::string data = party_data(" edition=\"36-HD/VPTW\"");
  const auto made = bind_state(
      "<p>x</p><closing/><annex title='Số liệu'><p>một</p></annex><section><p>hai</p></section>",
      data);
  const document::Document& document = made.bound.document();
  REQUIRE(document.sections.size() == 3);
  const document::Section& signed_one = document.sections.front();
  CHECK(signed_one.first_footer.empty());
  REQUIRE(signed_one.last_foot.size() == 2);
  CHECK(std::get<document::Paragraph>(signed_one.last_foot[1]).style == "contact");
  // The signatures go to a new page with it where there is no room.
  const auto& closing = std::get<document::Table>(signed_one.blocks.back());
  const auto& first = closing.rows.back().cells.front().blocks.front();
  CHECK(std::get<document::Paragraph>(first).props.keep_next == true);
  CHECK(document.sections[1].last_foot.empty());
  CHECK(document.sections[2].last_foot.empty());
}

TEST_CASE(
    "with a copy's form it is this that stays with the contact, not the paper's own closing") {
  std::string data = party_data(" edition=\"36-HD/VPTW\"");
  const std::string copy = R"(<copy kind="sao-y" office="Văn phòng" symbol="VP" number="7"
date="2026-03-01"><signatory position="Chánh Văn phòng" name="Trần Thị B"/>
<recipient>Lưu bản sao</recipient></copy>)";
  data.insert(data.find("</paper>"), copy);
  const auto keeps = [](const document::Block& block) {
    const auto& row = std::get<document::Table>(block).rows.back();
    const auto& first = row.cells.front().blocks.front();
    return std::get<document::Paragraph>(first).props.keep_next.value_or(false);
  };
  const auto made = bind_state("<p>x</p><closing/>", data);
  const auto& sections = made.bound.document().sections;
  REQUIRE(sections.size() == 1);
  const auto& blocks = sections.front().blocks;
  REQUIRE(sections.front().last_foot.size() == 2);
  REQUIRE(blocks.size() > 5);
  CHECK(keeps(blocks.back()));
  // The closing, a line across, the head of the form, another line, its foot.
  CHECK_FALSE(keeps(blocks[blocks.size() - 5]));
  // The form under an annex leaves the contact to the closing.
  const auto annexed =
      bind_state("<p>x</p><closing/><annex title='Số liệu'><p>một</p></annex>", data);
  const auto& both = annexed.bound.document().sections;
  REQUIRE(both.size() == 2);
  CHECK(keeps(both.front().blocks.back()));
}

TEST_CASE(
    "that values are second-hand is noted, be the edition chosen by the date or by the data") {
  for (const char* edition : {"", " edition=\"05-HD/VPTW\""}) {
    CAPTURE(edition);
    std::string data = party_data(edition);
    data.replace(data.find("2025-12-09"), 10, "2026-12-09");
    const auto made = bind_state("<p>x</p>", data);
    const auto& told = made.bound.problems.list();
    CHECK(std::count_if(told.begin(), told.end(), [](const Diagnostic& one) {
            return one.code == Code::standard_second_hand;
          }) == 1);
  }
}

TEST_CASE("an edition that the data names is held against the date too") {
  for (const auto& [date, times] : {std::pair("2022-11-18", 1), std::pair("2026-12-09", 0)}) {
    CAPTURE(date);
    std::string data = party_data(" edition=\"05-HD/VPTW\"");
    data.replace(data.find("2025-12-09"), 10, date);
    const auto made = bind_state("<p>x</p>", data);
    const auto& told = made.bound.problems.list();
    CHECK(std::count_if(told.begin(), told.end(), [](const Diagnostic& one) {
            return one.code == Code::standard_too_old;
          }) == times);
  }
}

TEST_CASE("a template names the paper's symbol without knowing how a standard composes it") {
  const auto lines = [](const std::string& data) {
    return lines_of(bind_state("<p>Số <paper-symbol/></p>", data).bound.document());
  };
  CHECK(has(lines(state_data(state_paper())), "body: Số 05/BC-UBND"));
  CHECK(has(lines(party_data(" edition=\"36-HD/VPTW\"")), "body: Số 05-BC/UBND"));
}

TEST_CASE("an edition of the other family is refused, and the hint names only what would do") {
  const std::string words = std::string(kRoot) +
                            "<paper type='bao-cao'><particulars family='party' office='O' "
                            "edition='30/2020/NĐ-CP' symbol='S' place='P' year='2025' "
                            "subject='x'/><opening/></paper></template>";
  const LoadedPack pack =
      load_pack({{"pack.xml", std::string(kStateFile)}, {"template.xml", words}});
  INFO(pack.shown());
  REQUIRE(pack.made != nullptr);
  const Bound bound = bind(pack, *dataset_of(state_data(state_paper()), *pack.sources));
  REQUIRE(bound.problems.size() == 1);
  const Diagnostic& told = bound.problems.list().front();
  CHECK(told.code == Code::standard_unknown);
  CHECK(told.hint.vi.find("36-HD/VPTW") != std::string::npos);
  CHECK(told.hint.vi.find("30/2020") == std::string::npos);
}

TEST_CASE("a paper printed on both sides has mirrored margins, another choice is refused") {
  const std::string body = "<p>x</p><closing/>";
  const auto margins = [&body](const std::string& office) {
    return bind_state(body, state_data(state_paper(), office)).bound.document().mirror_margins;
  };
  CHECK_FALSE(margins(""));
  CHECK_FALSE(margins("sides='one'"));
  CHECK(margins("sides='two'"));
}
