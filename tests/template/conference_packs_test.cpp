// The packs about the conference, bound to both samples.
#include <algorithm>

#include "template/packs_support.h"

using namespace template_test;

namespace {

// The second cells of the table's rows that have four.
Lines names_of(const document::Document& document) {
  Lines names;
  for (const document::Block& block : document.sections.front().blocks) {
    const auto* table = std::get_if<document::Table>(&block);
    if (table == nullptr) continue;
    for (const document::Row& row : table->rows)
      if (row.cells.size() == 4) names.push_back(plain(text_of(row.cells[1])));
  }
  return names;
}

}  // namespace

// Decree 30/2020, annex III, 1.9.
TEST_CASE("the state's minutes have no place and date, and end when the conference ended") {
  const Made made = make("bien-ban-hoi-nghi", kState);
  const document::Document& paper = made.papers.front().document;
  CHECK(texts_of(paper, "place-date").empty());
  CHECK(texts_of(paper, "number") == Lines{"Số: 06/BB-UBND"});
  CHECK(says(made, "Hội nghị kết thúc vào 11 giờ 15 phút, ngày 18 tháng 12 năm 2025./."));
  // In reading order: the secretary left, the chair right.
  CHECK(texts_of(paper, "signature-authority") == Lines{"THƯ KÝ", "CHỦ TỌA"});
  CHECK(texts_of(paper, "signature-name") == Lines{"Lê Thị Hạnh", "Trần Văn Bình"});
  CHECK(texts_of(make("bien-ban-hoi-nghi", kParty).papers.front().document, "place-date").size() ==
        1);
}

// Guidance 36, 1.7.1 e.
TEST_CASE("a third signature certifies the chair's in the Party's minutes") {
  const std::string secretary = "<signatory position=\"Người ghi biên bản\" name=\"Trần Thị B\"/>";
  for (const std::string whose : {"Nguyễn Văn A", "đồng chí Nguyễn Văn A"}) {
    const Made made =
        make_of("bien-ban-hoi-nghi",
                replaced(file_text(kParty), secretary,
                         secretary +
                             "<signatory authority=\"T/L\" on-behalf-of=\"Ban Thường vụ\" "
                             "position=\"Chánh Văn phòng\" certifies=\"" +
                             whose + "\" name=\"M\"/>"));
    INFO(made.shown());
    REQUIRE(made.problems.empty());
    const document::Document& paper = made.papers.front().document;
    CHECK(texts_of(paper, "signature-authority") ==
          Lines{"NGƯỜI GHI BIÊN BẢN", "CHỦ TRÌ HỘI NGHỊ", "T/L BAN THƯỜNG VỤ"});
    CHECK(texts_of(paper, "signature-certifies") ==
          Lines{"Xác nhận chữ ký của đồng chí Nguyễn Văn A"});
  }
}

TEST_CASE("minutes say when things really began, who was there and what part that is") {
  const Made made = make("bien-ban-hoi-nghi", kParty);
  CHECK(says(made, "8 giờ 35 phút: Thảo luận, tham luận (các đại biểu);"));
  CHECK_FALSE(says(made, "8 giờ 30 phút"));
  CHECK(says(made, "có mặt 43 đại biểu, đạt 95,56%; vắng mặt 2 đại biểu, gồm:"));
  CHECK(says(made, "tán thành 43/43 (100%); không tán thành 0; ý kiến khác 0."));
  CHECK_FALSE(says(made, "đọc lại trước hội nghị"));
  CHECK(says(make("bien-ban-hoi-nghi", kParty, {{"doc-lai", "yes"}}), "đọc lại trước hội nghị"));
}

TEST_CASE("an entry of the programme lasts to the next, the last to the end") {
  const Made made = make("chuong-trinh-hoi-nghi", kParty);
  const Lines times = names_of(made.papers.front().document);
  REQUIRE(times.size() == 8);
  CHECK(times[0] == "Thời gian");
  CHECK(times[1] == "7 giờ 30 - 7 giờ 40");
  CHECK(times[7] == "10 giờ 30 - 11 giờ 00");
  const Made open = make_of("chuong-trinh-hoi-nghi",
                            replaced(file_text(kParty), " end=\"2022-11-17T11:00:00\"", ""));
  REQUIRE_FALSE(open.papers.empty());
  CHECK(names_of(open.papers.front().document).back() == "10 giờ 30");
}

TEST_CASE("each invitee has an invitation, in a file with the name or all in one file") {
  const Made many = make("giay-moi", kParty);
  REQUIRE(many.papers.size() == 4);
  CHECK(many.papers[0].name == "1-Lê-Văn-C");
  CHECK(many.papers[3].name == "4-Công-an-phường");
  const auto invited = [](const pack::Paper& paper) { return texts_of(paper.document, "body")[0]; };
  CHECK(invited(many.papers[0]) ==
        "Khối vận phường Tam Quan Nam trân trọng kính mời: Đồng chí Lê Văn C, Phó Trưởng Ban Dân "
        "vận Thị ủy Hoài Nhơn.");
  // A body has no word of address.
  CHECK(invited(many.papers[3]) ==
        "Khối vận phường Tam Quan Nam trân trọng kính mời: Công an phường.");

  const Made one = make("giay-moi", kParty, {{"mot-tep", "yes"}});
  REQUIRE(one.papers.size() == 1);
  CHECK(one.papers.front().name.empty());
  const document::Document& paper = one.papers.front().document;
  CHECK(document::check(paper).empty());
  REQUIRE(paper.sections.size() == 4);
  CHECK(paper.sections[3].page_number_start == 1);
  CHECK(texts_of(paper, "signature-name").size() == 4);
  CHECK(texts_of(paper, "recipient").size() == 8);

  CHECK(make("giay-moi", kParty, {{"dai-bieu", "yes"}}).papers.size() == 49);
}

TEST_CASE("long lists of a conference are gone through once") {
  const std::string party = file_text(kParty);
  const auto with = [&](const std::string& end, const std::string& element) {
    return replaced(party, end, many(2000, element) + end);
  };
  const Made invitations = make_of("giay-moi", with("<delegates>", "<invitee name=\"Khách %\"/>"),
                                   {{"mot-tep", "yes"}}, steps_for_two_thousand());
  INFO(invitations.shown());
  REQUIRE(invitations.papers.size() == 1);
  CHECK(invitations.papers.front().document.sections.size() == 2004);
  const Made programme =
      make_of("chuong-trinh-hoi-nghi", with("</agenda>", "<entry time=\"10:30\">Việc %</entry>"),
              {}, steps_for_two_thousand());
  INFO(programme.shown());
  CHECK(programme.papers.size() == 1);
}

TEST_CASE("delegates stand by given name, family name, middle name, guests as the data has them") {
  const Made made = make("danh-sach-dai-bieu", kParty);
  const Lines names = names_of(made.papers.front().document);
  REQUIRE(names.size() == 48);
  CHECK(Lines(names.begin() + 1, names.begin() + 3) == Lines{"Lê Văn C", "Phạm Thị D"});
  CHECK(Lines(names.begin() + 3, names.begin() + 6) ==
        Lines{"Nguyễn Văn A", "Trần Thị B", "Bùi Thị Bích"});
  CHECK(names.back() == "Trần Thị Yến");
  CHECK(says(made, "Danh sách có 45 đại biểu được triệu tập, 2 đại biểu cấp trên, khách mời."));
  CHECK(texts_of(made.papers.front().document, "number").empty());
  // Nobody is addressed, whatever the data calls the guests elsewhere.
  CHECK(names_of(make("danh-sach-dai-bieu", kState).papers.front().document).at(1) ==
        "Nguyễn Hữu Khải");
  const Made alone = make("danh-sach-dai-bieu", kParty, {{"khach-moi", "no"}});
  CHECK(names_of(alone.papers.front().document).size() == 46);
  CHECK(says(alone, "Danh sách có 45 đại biểu được triệu tập."));
}

TEST_CASE(
    "the closing address is a reading copy: large, no paragraph parted, numbered as all papers") {
  for (const char* sample : {kParty, kState}) {
    const Made made = make("bai-phat-bieu", sample);
    const document::Document& paper = made.papers.front().document;
    const auto body = of_style(paper, "body");
    REQUIRE_FALSE(body.empty());
    CHECK(document::resolved(paper.styles, body.front(), body.front().content.front()).size ==
          Length::points(18));
    CHECK(document::resolved(paper.styles, body.front()).keep_lines == true);
    REQUIRE(paper.sections.front().header.size() == 1);
    CHECK(std::get<document::Paragraph>(paper.sections.front().header.front()).style ==
          "page-number");
    CHECK(paper.sections.front().first_header.empty());
    CHECK(paper.sections.front().footer.empty());
    CHECK(texts_of(paper, "number").empty());
    CHECK(texts_of(paper, "recipient").empty());
  }
  CHECK(texts_of(make("bai-phat-bieu", kParty).papers.front().document, "speaker") ==
        Lines{"(Đồng chí Nguyễn Văn A, Phó Bí thư Thường trực Đảng ủy, Trưởng Khối vận phường)"});
  const Made other =
      make_of("bai-phat-bieu",
              replaced(file_text(kParty), "<closing-address>",
                       "<closing-address speaker=\"Phạm Thị D\" position=\"Phó Bí thư Đảng ủy\">"));
  CHECK(texts_of(other.papers.front().document, "speaker") ==
        Lines{"(Đồng chí Phạm Thị D, Phó Bí thư Đảng ủy)"});
}
