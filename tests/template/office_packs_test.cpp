// The packs of what follows from the conference -- notice, resolution, plan, commendations, figures
// -- bound to both samples.
#include <algorithm>

#include "template/packs_support.h"

using namespace template_test;

namespace {

std::size_t sections_in(const std::string& pack, const char* sample,
                        const std::map<std::string, std::string>& options = {}) {
  return make(pack, sample, options).papers.front().document.sections.size();
}

// The words of every row of every table of that section.
Lines rows_of(const document::Section& section) {
  Lines rows;
  for (const document::Block& block : section.blocks) {
    const auto* table = std::get_if<document::Table>(&block);
    if (table == nullptr) continue;
    for (const document::Row& row : table->rows) {
      std::string words;
      for (const document::Cell& cell : row.cells)
        words += "| " + text_of(cell) + " ";
      rows.push_back(plain(words));
    }
  }
  return rows;
}

bool is_landscape(const document::Section& section) {
  return section.page.width > section.page.height;
}

}  // namespace

TEST_CASE("the notice names who chaired, and each task with who does it and by when") {
  const Made made = make("thong-bao-ket-luan", kState);
  CHECK(says(made, "do ông Trần Văn Bình, Chủ tịch Ủy ban nhân dân xã, chủ trì."));
  CHECK(says(made,
             "Giao Phòng Kinh tế chủ trì, phối hợp với các thôn An Lộc, Hòa Bắc, hoàn thành trước "
             "ngày 10/01/2026."));
  CHECK(texts_of(made.papers.front().document, "signature-authority") == Lines{"TL. CHỦ TỊCH"});
  CHECK(says(make("thong-bao-ket-luan", kParty), "do đồng chí Nguyễn Văn A, Phó Bí thư"));
  const Made table = make("thong-bao-ket-luan", kState, {{"bang-giao-viec", "yes"}});
  CHECK_FALSE(says(table, "Giao Phòng Kinh tế"));
  CHECK(rows_of(table.papers.front().document.sections.front()).size() >= 5);
}

// Decree 30/2020, annex III, 1.1.
TEST_CASE("the state's resolution has articles and the votes, the Party's sections") {
  const Made state = make("nghi-quyet", kState);
  const document::Document& paper = state.papers.front().document;
  CHECK(texts_of(paper, "superior") == Lines{"ỦY BAN NHÂN DÂN XÃ AN PHƯỚC TÂY"});
  CHECK(texts_of(paper, "enacting-words") == Lines{"QUYẾT NGHỊ:"});
  CHECK(texts_of(paper, "article-text").size() == 5);
  // The tasks of the plan, then the clauses of the fourth article: each begins with 1.
  const auto clauses = of_style(paper, "clause");
  REQUIRE(clauses.size() == 9);
  CHECK(clauses[5].props.numbering->list == clauses[0].props.numbering->list);
  CHECK(clauses[6].props.numbering->list != clauses[0].props.numbering->list);
  CHECK(says(state, "với 58/60 đại biểu có mặt tán thành, đạt 96,67%./."));
  const Made party = make("nghi-quyet", kParty);
  CHECK(texts_of(party.papers.front().document, "part").size() == 4);
  CHECK(texts_of(party.papers.front().document, "number") == Lines{"Số 15-NQ/ĐU"});
  // The bloc's conference can't pass the committee's resolution: its own conference did.
  CHECK_FALSE(says(party, "đại biểu có mặt tán thành"));
  CHECK(says(party, "được Ban Chấp hành Đảng bộ phường thảo luận, biểu quyết thông qua"));
  CHECK(says(party, "với 14/14 đồng chí có mặt tán thành"));
}

TEST_CASE("articles with titles are headings, their lists clauses") {
  const std::string old = file_text(kState);
  const std::size_t begin = old.find("      <article>"), end = old.rfind("</article>") + 10;
  const Made made =
      make_of("nghi-quyet", old.substr(0, begin) +
                                "<article><title>Tên một</title><p>Mở đầu.</p><list><item>Khoản "
                                "một</item></list><p>Tiếp theo.</p></article>" +
                                old.substr(end));
  INFO(made.shown());
  REQUIRE(made.problems.empty());
  const document::Document& paper = made.papers.front().document;
  CHECK(texts_of(paper, "article") == Lines{"Tên một"});
  CHECK(texts_of(paper, "clause") == Lines{"Khoản một"});
  const Lines body = texts_of(paper, "body");
  REQUIRE(body.size() == 3);
  CHECK(body[0] == "Mở đầu.");
  CHECK(body[1] == "Tiếp theo.");
}

TEST_CASE("the plan's annex lies on its side, by deadline where that is asked for") {
  const Made made = make("ke-hoach", kState, {{"theo-han", "yes"}});
  const auto& sections = made.papers.front().document.sections;
  REQUIRE(sections.size() == 2);
  CHECK(is_landscape(sections[1]));
  const Lines rows = rows_of(sections[1]);
  REQUIRE(rows.size() == 7);
  CHECK(rows[1].find("| 1 | Giải quyết dứt điểm đơn") == 0);
  CHECK(rows[6].find("| 6 | Giữ vững quốc phòng") == 0);
  CHECK(rows[1].find("| 31/3/2026 |") != std::string::npos);
  CHECK(texts_of(made.papers.front().document, "signature-position") ==
        Lines{"KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"});
  // A column that no task has anything for is left out.
  CHECK(rows_of(sections[1])[0] ==
        "| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn hoàn thành | Sản phẩm ");
  CHECK(rows_of(make("ke-hoach", kParty).papers.front().document.sections.at(1))[0] ==
        "| TT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn hoàn thành | Sản phẩm ");
}

TEST_CASE("the decision counts whom it commends and what that costs") {
  const Made state = make("quyet-dinh-khen-thuong", kState);
  CHECK(says(state, "Tặng Giấy khen cho 2 tập thể và 3 cá nhân đã có thành tích xuất sắc"));
  CHECK(says(state, "2.457.000 đồng (bằng chữ: hai triệu bốn trăm năm mươi bảy nghìn đồng)"));
  CHECK(texts_of(state.papers.front().document, "article-text").size() == 4);
  const Lines rows = rows_of(state.papers.front().document.sections.at(1));
  CHECK(rows.back() == "| Tổng cộng | 2.457.000 ");
  // Without money there is neither its article nor its column.
  const Made party = make("quyet-dinh-khen-thuong", kParty);
  CHECK(texts_of(party.papers.front().document, "article-text").size() == 3);
  CHECK(rows_of(party.papers.front().document.sections.at(1)).front() ==
        "| TT | Tập thể, cá nhân | Chức vụ, đơn vị | Thành tích | Hình thức ");
}

TEST_CASE("long lists of an office are gone through once") {
  const std::string party = file_text(kParty);
  const auto with = [&](const std::string& end, const std::string& element) {
    return replaced(party, end, many(2000, element) + end);
  };
  const Made decision = make_of("quyet-dinh-khen-thuong",
                                with("</commendations>",
                                     "<commendation kind=\"person\" form=\"Giấy khen\" name=\"N%\" "
                                     "position=\"p\">tốt</commendation>"),
                                {}, steps_for_two_thousand());
  INFO(decision.shown());
  CHECK(decision.papers.size() == 1);
  const Made figures = make_of(
      "phu-luc-so-lieu",
      with("</group>",
           "<indicator code=\"i%\" unit=\"cái\" actual=\"2\" previous=\"1\"><label>L</label>"
           "<past year=\"2020\" value=\"1\"/></indicator>"),
      {}, steps_for_two_thousand());
  INFO(figures.shown());
  CHECK(figures.papers.size() == 1);
}

TEST_CASE("forms of commendation are counted each by itself") {
  const Made made = make_of("quyet-dinh-khen-thuong",
                            replaced(file_text(kState), "form=\"Giấy khen\" name=\"Đỗ Thị Yến\"",
                                     "form=\"Bằng khen\" name=\"Đỗ Thị Yến\""));
  REQUIRE(made.papers.size() == 1);
  CHECK(says(made, "Tặng Giấy khen cho 2 tập thể và 2 cá nhân, Bằng khen cho 1 cá nhân đã có"));
}

TEST_CASE("each who is commended has a certificate of a page, where that is asked for") {
  CHECK(sections_in("quyet-dinh-khen-thuong", kState) == 2);
  const Made made = make("quyet-dinh-khen-thuong", kState, {{"giay-khen", "yes"}});
  const document::Document& paper = made.papers.front().document;
  REQUIRE(paper.sections.size() == 7);
  CHECK(document::check(paper).empty());
  for (std::size_t i = 2; i < 7; ++i)
    CHECK(is_landscape(paper.sections[i]));
  CHECK(texts_of(paper, "certificate-name") == Lines{"Trung tâm Phục vụ hành chính công xã",
                                                     "Thôn An Lộc", "Đỗ Thị Yến", "Bùi Thanh Tùng",
                                                     "Hồ Minh Quân"});
  CHECK(texts_of(paper, "certificate-kind").front() == "GIẤY KHEN");
  CHECK(sections_in("quyet-dinh-khen-thuong", kParty, {{"giay-khen", "yes"}}) == 5);
}

TEST_CASE("a certificate with a long name or reason has smaller letters, so that it is one page") {
  const std::string reason = "thành tích xuất sắc trong tiếp nhận, giải quyết thủ tục hành chính";
  std::string longer = reason;
  while (longer.size() < 400)
    longer += ", " + reason;
  const auto made_with = [&reason](const std::string& name, const std::string& other) {
    std::string data = replaced(file_text(kState), "name=\"Trung tâm Phục vụ hành chính công xã\"",
                                "name=\"" + name + "\"");
    return make_of("quyet-dinh-khen-thuong", replaced(data, reason, other), {{"giay-khen", "yes"}});
  };
  const auto count = [](const Made& made, const char* style) {
    return texts_of(made.papers.front().document, style).size();
  };
  const Made plain = made_with("Trung tâm Phục vụ hành chính công xã", reason);
  CHECK(count(plain, "certificate-name") == 5);
  CHECK(count(plain, "certificate-reason") == 5);
  const Made far = made_with("Trung tâm Phục vụ hành chính công xã", longer);
  CHECK(count(far, "certificate-name") == 5);
  CHECK(count(far, "certificate-reason") == 4);
  CHECK(count(far, "certificate-reason-long") == 1);
  // Two lines of a name leave one for the reason in large letters.
  const Made named =
      made_with("Trung tâm Cung ứng dịch vụ công và Phục vụ hành chính công xã", reason);
  CHECK(count(named, "certificate-name-long") == 1);
  CHECK(count(named, "certificate-reason-long") == 1);
}

// The lines above the signatory's name on the first certificate: centred ones behind the date.
Lines signed_with(const char* sample, const std::string& old, const std::string& signatory) {
  const Made made = make_of("quyet-dinh-khen-thuong", replaced(file_text(sample), old, signatory),
                            {{"giay-khen", "yes"}});
  INFO(made.shown());
  REQUIRE_FALSE(made.problems.has_errors());
  const document::Section& page = made.papers.front().document.sections.at(2);
  const auto& sheet = std::get<document::Table>(page.blocks.front());
  const auto& foot =
      std::get<document::Table>(sheet.rows.front().cells.front().blocks.back()).rows.front();
  Lines lines;
  for (const document::Block& block : foot.cells.at(1).blocks) {
    const auto& line = std::get<document::Paragraph>(block);
    lines.push_back(line.style + ": " + plain(text_of(line)));
  }
  REQUIRE(lines.size() >= 2);
  return {lines.begin() + 1, lines.end() - 1};
}

// Guidance 36, 1.7.1; Decree 30/2020, annex I, I.II.7 b.
TEST_CASE("a certificate is signed as the standard of its decision has it") {
  const std::string party =
      "<signatory authority=\"T/M\" on-behalf-of=\"Ban Thường vụ\" position=\"Phó Bí thư\" "
      "name=\"Nguyễn Văn A\"/>\n      <recipient>Như Điều 3";
  const std::string end = " name=\"N\"/><recipient>Như Điều 3";
  CHECK(signed_with(kParty, party,
                    "<signatory authority=\"T/L\" on-behalf-of=\"Ban Thường vụ\" "
                    "instead-of=\"Chánh Văn phòng\" position=\"Phó Chánh Văn phòng\"" +
                        end) == Lines{"certificate-heading: T/L BAN THƯỜNG VỤ",
                                      "certificate: K/T CHÁNH VĂN PHÒNG",
                                      "certificate: PHÓ CHÁNH VĂN PHÒNG"});
  CHECK(signed_with(kParty, party, "<signatory authority=\"Q.\" position=\"Trưởng Ban\"" + end) ==
        Lines{"certificate-heading: Q. TRƯỞNG BAN"});
  const std::string state =
      "<signatory position=\"Chủ tịch\" name=\"Trần Văn Bình\"/>\n"
      "      <recipient>Như Điều 4";
  CHECK(signed_with(kState, state,
                    "<signatory authority=\"TL.\" on-behalf-of=\"Chủ tịch\" "
                    "instead-of=\"Chánh Văn phòng\" position=\"Phó Chánh Văn phòng\" "
                    "name=\"N\"/><recipient>Như Điều 4") ==
        Lines{"certificate-heading: TL. CHỦ TỊCH", "certificate-heading: KT. CHÁNH VĂN PHÒNG",
              "certificate-heading: PHÓ CHÁNH VĂN PHÒNG"});
  CHECK(signed_with(kState, state,
                    "<signatory position=\"Chủ tịch\" name=\"N\"/>"
                    "<recipient>Như Điều 4") == Lines{"certificate-heading: CHỦ TỊCH"});
}

TEST_CASE("the figures of all years stand side by side, the oldest first") {
  const Made made = make("phu-luc-so-lieu", kState);
  const document::Document& paper = made.papers.front().document;
  REQUIRE(paper.sections.size() == 2);
  CHECK(is_landscape(paper.sections[0]));
  CHECK(texts_of(paper, "annex-number") == Lines{"Phụ lục I", "Phụ lục II"});
  const Lines rows = rows_of(paper.sections[0]);
  CHECK(rows[0].find("| Năm 2022 | Năm 2023 | Năm 2024 | Kế hoạch 2025 | Thực hiện 2025 |") !=
        std::string::npos);
  CHECK(
      rows[2] ==
      "| 1 | Thu ngân sách nhà nước trên địa bàn | triệu đồng | 13.870 | 15.640 | 17.260 | 18.400 "
      "| 20.115 | 109,32 | +2.855 | +16,54 | 21.500 ");
  // A ratio changes by points.
  CHECK(
      std::count_if(rows.begin(), rows.end(), [](const std::string& row) {
        return row.find(
                   "| Tỷ lệ hộ nghèo | % | 5,54 | 4,44 | 3,47 | 2,67 | 2,48 | 92,88 | \u20110,99 | "
                   "– | 1,84 ") != std::string::npos;
      }) == 1);
  CHECK(sections_in("phu-luc-so-lieu", kState, {{"bang-phan-loai", "no"}}) == 1);
  const Made less = make("phu-luc-so-lieu", kState, {{"nam-sau", "no"}});
  CHECK(rows_of(less.papers.front().document.sections[0])[0].find("2026") == std::string::npos);
}
