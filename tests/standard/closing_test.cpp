// Signatures and recipients: Guidance 36-HD/VPTW, 1.7 and 1.9; annex 3, 7 and 9.
#include <doctest/doctest.h>

#include "standard/standard_support.h"

using namespace standard_test;

namespace {

const document::Table& table_of(const document::Document& paper) {
  return std::get<document::Table>(paper.sections.front().blocks.front());
}

std::string cell_text(const document::Cell& cell) {
  std::string text;
  for (const document::Block& block : cell.blocks) {
    text += (text.empty() ? "" : "|") + text_of(std::get<document::Paragraph>(block));
  }
  return text;
}

}  // namespace

TEST_CASE("authority is bold, position upright, the name bold four lines below (annex 3, 7)") {
  const auto paper = closed(report());
  const auto authority = only(paper, "signature-authority");
  const auto position = only(paper, "signature-position");
  const auto name = only(paper, "signature-name");
  CHECK(text_of(authority) == "T/M ĐẢNG ỦY");
  CHECK(text_of(position) == "BÍ THƯ");
  CHECK(text_of(name) == "Nguyễn Văn A");
  CHECK(run_of(paper, authority).bold == true);
  CHECK(run_of(paper, position).bold == false);
  CHECK(run_of(paper, name).bold == true);
  for (const auto& line : {authority, position, name}) {
    CHECK(run_of(paper, line).size == Length::points(14));
    CHECK(document::resolved(paper.styles, line).align == document::Alignment::center);
  }
  CHECK(document::resolved(paper.styles, name).space_before >= Length::points(56));
}

TEST_CASE("who leads signs directly: the post itself is bold (1.7.1 c)") {
  auto particulars = report();
  particulars.signatories = {{"", "", "Trưởng ban", "Nguyễn Văn A", {}}};
  const auto paper = closed(particulars);
  CHECK(text_of(only(paper, "signature-authority")) == "TRƯỞNG BAN");
  CHECK(of_style(paper, "signature-position").empty());
}

TEST_CASE("an acting head has Q. before the post, on one line (1.7.1 c)") {
  auto particulars = report();
  particulars.signatories = {{"Q.", "", "Chánh Văn phòng", "Nguyễn Văn A", {}}};
  const auto paper = closed(particulars);
  CHECK(text_of(only(paper, "signature-authority")) == "Q. CHÁNH VĂN PHÒNG");
}

TEST_CASE("a deputy signs K/T the head's post, his own below (1.7.1 c)") {
  auto particulars = report();
  particulars.signatories = {{"K/T", "Trưởng ban", "Phó Trưởng ban", "Nguyễn Văn A", {}}};
  const auto paper = closed(particulars);
  CHECK(text_of(only(paper, "signature-authority")) == "K/T TRƯỞNG BAN");
  CHECK(text_of(only(paper, "signature-position")) == "PHÓ TRƯỞNG BAN");
}

TEST_CASE("members of a committee sign for it without a post (1.7.1)") {
  auto particulars = report();
  particulars.signatories = {{"T/M", "Đoàn Chủ tịch", "", "Nguyễn Văn A", {}}};
  const auto paper = closed(particulars);
  CHECK(text_of(only(paper, "signature-authority")) == "T/M ĐOÀN CHỦ TỊCH");
  CHECK(of_style(paper, "signature-position").empty());
}

TEST_CASE("recipients stand left of the signature in one row that never splits (annex 1)") {
  const auto paper = closed(report());
  const auto& table = table_of(paper);
  REQUIRE(table.rows.size() == 1);
  CHECK(table.keep_together);
  CHECK_FALSE(table.rows.front().may_split);
  CHECK(table.grid_lines.empty());
  CHECK(cell_text(table.rows[0].cells[0]) == "Nơi nhận:|Thường trực Đảng ủy,|Lưu Khối vận.");
  CHECK(cell_text(table.rows[0].cells[1]) == "T/M ĐẢNG ỦY|BÍ THƯ|Nguyễn Văn A");
}

TEST_CASE("recipients begin level with the authority") {
  const auto paper = closed(report());
  CHECK(document::resolved(paper.styles, only(paper, "recipients-heading")).space_before ==
        document::resolved(paper.styles, only(paper, "signature-authority")).space_before);
}

TEST_CASE("Noi nhan is 14 point underlined, its list 12 point with commas and a stop (1.9.2)") {
  const auto paper = closed(report());
  const auto heading = only(paper, "recipients-heading");
  CHECK(text_of(heading) == "Nơi nhận:");
  CHECK(run_of(paper, heading).size == Length::points(14));
  CHECK(run_of(paper, heading).underline == document::Underline::single);
  const auto list = of_style(paper, "recipient");
  REQUIRE(list.size() == 2);
  CHECK(text_of(list[0]) == "Thường trực Đảng ủy,");
  CHECK(text_of(list[1]) == "Lưu Khối vận.");
  CHECK(run_of(paper, list[0]).size == Length::points(12));
  CHECK(document::resolved(paper.styles, list[0]).numbering == document::NumberingRef{3, 0});
}

TEST_CASE("of two signatories the one mainly responsible signs on the right (1.7.2)") {
  auto particulars = report();
  particulars.signatories = {{"", "", "Chủ trì hội nghị", "Nguyễn Văn A", {}},
                             {"", "", "Người ghi biên bản", "Trần Thị B", {}}};
  const auto paper = closed(particulars);
  const auto& table = table_of(paper);
  REQUIRE(table.rows.size() == 2);
  CHECK(cell_text(table.rows[0].cells[0]) == "NGƯỜI GHI BIÊN BẢN|Trần Thị B");
  CHECK(cell_text(table.rows[0].cells[1]) == "CHỦ TRÌ HỘI NGHỊ|Nguyễn Văn A");
  CHECK(cell_text(table.rows[1].cells[0]) == "Nơi nhận:|Thường trực Đảng ủy,|Lưu Khối vận.");
}

TEST_CASE("a list of recipients that may fill a page goes on below the signature, parted or not") {
  auto particulars = report();
  particulars.recipients.clear();
  for (int i = 0; i < 60; ++i)
    particulars.recipients.push_back({"Nơi nhận thứ " + std::to_string(i), {}});
  const auto paper = closed(particulars);
  const auto& table = table_of(paper);
  REQUIRE(table.rows.size() == 2);
  CHECK_FALSE(table.rows[0].may_split);
  CHECK(table.rows[0].cells[0].blocks.size() == 10);
  CHECK(cell_text(table.rows[0].cells[1]) == "T/M ĐẢNG ỦY|BÍ THƯ|Nguyễn Văn A");
  CHECK(table.rows[1].may_split);
  CHECK(table.rows[1].cells[0].blocks.size() == 51);
  CHECK(table.keep_together);
}

TEST_CASE("a copy's list that may fill a page goes on below its signature, too") {
  auto particulars = report();
  standard::Copy copy{"sao-y", "Văn phòng", "VP", "Quy Nhơn", 7, Date{2026, 3, 1}, {}, {}, {}};
  copy.signatories = {{"", "", "Chánh Văn phòng", "Trần Thị B", {}}};
  for (int i = 0; i < 120; ++i)
    copy.recipients.push_back({"Nơi nhận thứ " + std::to_string(i), {}});
  const auto foot_of = [&] {
    particulars.copy = copy;
    Diagnostics none;
    const auto page = standard::new_section(party()).page;
    const auto made = document_of(standard::copy_form(party(), particulars, page, none));
    return std::get<document::Table>(made.sections.front().blocks.back());
  };
  const document::Table whole = foot_of();
  REQUIRE(whole.rows.size() == 2);
  CHECK_FALSE(whole.rows[0].may_split);
  CHECK(whole.rows[0].cells[0].blocks.size() == 10);
  CHECK(cell_text(whole.rows[0].cells[1]) == "CHÁNH VĂN PHÒNG|Trần Thị B");
  CHECK(whole.rows[1].may_split);
  CHECK(whole.rows[1].cells[0].blocks.size() == 111);
  // Two who sign leave the list no room beside them: neither is lost.
  copy.signatories.push_back({"", "", "Trưởng phòng", "Lê Văn C", {}});
  copy.recipients.resize(1);
  const document::Table two = foot_of();
  REQUIRE(two.rows.size() == 2);
  CHECK(cell_text(two.rows[0].cells[0]) == "TRƯỞNG PHÒNG|Lê Văn C");
  CHECK(cell_text(two.rows[1].cells[0]) == "Nơi nhận:|Nơi nhận thứ 0.");
}

TEST_CASE("a paper that nobody signs or receives is reported") {
  auto particulars = report();
  particulars.signatories.clear();
  particulars.recipients.clear();
  Diagnostics problems;
  (void)standard::closing(party(), particulars, problems);
  CHECK(problems.error_count() == 2);
  CHECK(problems.list().front().code == Code::standard_missing);
}
