// Letterhead, number and date, title, legal bases: Guidance 36-HD/VPTW, 1.1 to 1.6; annex 3.
#include <doctest/doctest.h>

#include <algorithm>

#include "standard/standard_support.h"

using namespace standard_test;
using document::Alignment;

TEST_CASE("the heading is DANG CONG SAN VIET NAM in 15 point bold (1.1.2; annex 3, 1)") {
  const auto paper = opened(report());
  const auto heading = only(paper, "party-heading");
  CHECK(text_of(heading) == "ĐẢNG CỘNG SẢN VIỆT NAM");
  CHECK(run_of(paper, heading).size == Length::points(15));
  CHECK(run_of(paper, heading).bold == true);
  CHECK(run_of(paper, heading).italic == false);
  CHECK(rule_of("party-heading").clause == "1.1.2; annex 3, 1");
}

TEST_CASE("the rule under the heading is as long as the heading (1.1.2)") {
  const auto heading = only(opened(report()), "party-heading");
  REQUIRE(heading.rule_below.has_value());
  CHECK(heading.rule_below->numerator == heading.rule_below->denominator);
}

TEST_CASE("heading and place stand right, the office left, number and date in one row (annex 1)") {
  const auto paper = opened(report());
  const auto& table = std::get<document::Table>(paper.sections.front().blocks.front());
  REQUIRE(table.rows.size() == 2);
  const auto style_at = [&table](std::size_t row, std::size_t column) {
    return std::get<document::Paragraph>(table.rows[row].cells[column].blocks.front()).style;
  };
  CHECK(style_at(0, 0) == "superior");
  CHECK(style_at(0, 1) == "party-heading");
  CHECK(style_at(1, 0) == "number");
  CHECK(style_at(1, 1) == "place-date");
  CHECK(table.grid_lines.empty());
}

TEST_CASE("the two columns of the letterhead fill the text area (4.3)") {
  const auto paper = opened(report());
  const auto& table = std::get<document::Table>(paper.sections.front().blocks.front());
  Length sum;
  for (const auto& column : table.columns)
    sum += std::get<document::FixedWidth>(column).width;
  CHECK(sum == Length::mm(210 - 30 - 15));
}

TEST_CASE("superior and office are 14 point capitals, the office bold, a star below (1.2.2)") {
  const auto paper = opened(report());
  const auto superior = only(paper, "superior");
  const auto office = only(paper, "office");
  CHECK(text_of(office) == "KHỐI VẬN");
  CHECK(run_of(paper, superior).size == Length::points(14));
  CHECK(run_of(paper, superior).bold == false);
  CHECK(run_of(paper, office).size == Length::points(14));
  CHECK(run_of(paper, office).bold == true);
  CHECK(text_of(only(paper, "office-mark")) == "*");
}

TEST_CASE("a long office name breaks into balanced lines (1.2.2)") {
  const auto superior = only(opened(report()), "superior");
  CHECK(text_of(superior) == "ĐẢNG\u00A0ỦY PHƯỜNG\u00A0TAM\u00A0QUAN\u00A0NAM");
}

TEST_CASE("an office name that fits on a line is left alone") {
  CHECK(standard::balanced("KHỐI VẬN", 21) == "KHỐI VẬN");
}

TEST_CASE("an office without a superior has its own name only (1.2.1)") {
  auto particulars = report();
  particulars.superior.clear();
  CHECK(of_style(opened(particulars), "superior").empty());
}

TEST_CASE("number and symbol are 14 point upright, without a colon (1.3; annex 3, 3)") {
  const auto paper = opened(report());
  const auto number = only(paper, "number");
  CHECK(text_of(number) == "Số 12-BC/KV");
  CHECK(run_of(paper, number).size == Length::points(14));
  CHECK(run_of(paper, number).italic == false);
  CHECK(run_of(paper, number).bold == false);
}

TEST_CASE("a number under 10 has a leading zero (1.3.2)") {
  auto particulars = report();
  particulars.number = 5;
  CHECK(standard::number_and_symbol(party(), particulars) == "05-BC/KV");
}

TEST_CASE("a number not given yet is left open as dots") {
  auto particulars = report();
  particulars.number.reset();
  CHECK(text_of(only(opened(particulars), "number")) == "Số …-BC/KV");
}

TEST_CASE("place and date are 14 point italic with a comma between (1.4.2; annex 3, 4)") {
  const auto paper = opened(report());
  const auto date = only(paper, "place-date");
  CHECK(text_of(date) == "Tam Quan Nam, ngày 18 tháng 11 năm 2022");
  CHECK(run_of(paper, date).size == Length::points(14));
  CHECK(run_of(paper, date).italic == true);
}

TEST_CASE("days under 10 and months under 3 have a leading zero (1.4.2)") {
  auto particulars = report();
  particulars.place = "Hà Nội";
  particulars.date = Date{2018, 2, 3};
  CHECK(text_of(only(opened(particulars), "place-date")) == "Hà Nội, ngày 03 tháng 02 năm 2018");
}

TEST_CASE("a date not known yet is left open with its year") {
  auto particulars = report();
  particulars.date.reset();
  CHECK(text_of(only(opened(particulars), "place-date")) ==
        "Tam Quan Nam, ngày … tháng … năm 2022");
}

TEST_CASE("type in 15 point bold capitals, subject in 14 point bold below (1.5.2; annex 3, 5)") {
  const auto paper = opened(report());
  const auto type = only(paper, "type");
  const auto subject = only(paper, "subject");
  CHECK(text_of(type) == "BÁO CÁO");
  CHECK(run_of(paper, type).size == Length::points(15));
  CHECK(run_of(paper, type).bold == true);
  CHECK(text_of(subject) == "tổng kết công tác Khối vận năm 2022");
  CHECK(run_of(paper, subject).size == Length::points(14));
  CHECK(run_of(paper, subject).bold == true);
  CHECK(document::resolved(paper.styles, type).align == Alignment::center);
  CHECK(document::resolved(paper.styles, subject).align == Alignment::center);
}

TEST_CASE("five hyphens part the subject from the body (1.5.2)") {
  const auto paper = opened(report());
  const auto mark = only(paper, "subject-mark");
  CHECK(text_of(mark) == "-----");
  CHECK(document::resolved(paper.styles, mark).align == Alignment::center);
}

TEST_CASE("legal bases end with semicolons, the last with a comma, upright (1.6.2)") {
  auto particulars = report();
  particulars.legal_bases = {"Nghị quyết số 25-NQ/TW", "Kế hoạch số 18-KH/ĐU"};
  const auto paper = opened(particulars);
  const auto bases = of_style(paper, "legal-basis");
  REQUIRE(bases.size() == 2);
  CHECK(text_of(bases[0]) == "Căn cứ Nghị quyết số 25-NQ/TW;");
  CHECK(text_of(bases[1]) == "Căn cứ Kế hoạch số 18-KH/ĐU,");
  CHECK(run_of(paper, bases[0]).italic == false);
  const auto number = document::resolved(paper.styles, bases[0]).numbering;
  REQUIRE(number.has_value());
  const auto list = static_cast<std::size_t>(number->list);
  const auto definition = static_cast<std::size_t>(paper.lists.at(list).definition);
  CHECK(paper.list_definitions.at(definition).levels.front().text == "-");
}

TEST_CASE("a draft says its number in 14 point italic under the symbol (2.2; annex 3, 11)") {
  auto particulars = report();
  particulars.draft = 2;
  const auto paper = opened(particulars);
  const auto draft = only(paper, "draft");
  CHECK(text_of(draft) == "Dự thảo lần 2");
  CHECK(run_of(paper, draft).size == Length::points(14));
  CHECK(run_of(paper, draft).italic == true);
  CHECK(of_style(opened(report()), "draft").empty());
}

TEST_CASE("particulars that the standard demands are reported when missing") {
  standard::Particulars nothing;
  nothing.document_type = "bao-cao";
  nothing.source = {1, 5, 3};
  Diagnostics problems;
  (void)standard::opening(party(), nothing, problems);
  CHECK(problems.error_count() == 4);  // office, symbol, place, subject
  for (const Diagnostic& problem : problems.list()) {
    CHECK(problem.code == Code::standard_missing);
    CHECK(problem.place == nothing.source);
  }
}

TEST_CASE("a document type that the standard doesn't know is refused") {
  auto particulars = report();
  particulars.document_type = "hoa-don";
  Diagnostics problems;
  (void)standard::opening(party(), particulars, problems);
  REQUIRE(problems.size() == 1);
  CHECK(problems.list().front().code == Code::standard_document_type);
}

namespace {

// The frames under the number, from top to bottom.
std::vector<document::Table> frames_of(const document::Document& paper) {
  std::vector<document::Table> frames;
  const auto& letterhead = std::get<document::Table>(paper.sections.front().blocks.front());
  for (const document::Block& block : letterhead.rows.at(1).cells.at(0).blocks) {
    const auto* table = std::get_if<document::Table>(&block);
    if (table != nullptr) frames.push_back(*table);
  }
  return frames;
}

std::string words_of(const document::Table& frame) {
  return text_of(std::get<document::Paragraph>(frame.rows.at(0).cells.at(0).blocks.at(0)));
}

}  // namespace

TEST_CASE("under the number the draft, then framed secrecy and urgency (annex 1: 11b, 10a, 10b)") {
  auto particulars = report();
  particulars.secrecy = "toi-mat";
  particulars.urgency = "hoa-toc";
  particulars.draft = 2;
  const auto paper = opened(particulars);
  const auto frames = frames_of(paper);
  REQUIRE(frames.size() == 2);
  CHECK(words_of(frames[0]) == "TỐI MẬT");
  CHECK(words_of(frames[1]) == "HỎA TỐC");
  const auto& letterhead = std::get<document::Table>(paper.sections.front().blocks.front());
  const auto& blocks = letterhead.rows.at(1).cells.at(0).blocks;
  CHECK(std::get<document::Paragraph>(blocks.front()).style == "number");
  CHECK(std::get<document::Paragraph>(blocks.at(1)).style == "draft");
}

TEST_CASE("a mark is 14 point, bold, bright red, in a red frame (2.1; annex 3, 10)") {
  auto particulars = report();
  particulars.urgency = "khan";
  const auto paper = opened(particulars);
  const auto frame = frames_of(paper).at(0);
  const auto mark = only(paper, "mark");
  CHECK(run_of(paper, mark).size == Length::points(14));
  CHECK(run_of(paper, mark).bold == true);
  CHECK(run_of(paper, mark).color == document::Color{255, 0, 0});
  CHECK(document::resolved(paper.styles, mark).align == document::Alignment::center);
  REQUIRE(frame.grid_lines.top.has_value());
  CHECK(frame.grid_lines.top->color == document::Color{255, 0, 0});
  CHECK(frame.align == document::Alignment::center);
}

TEST_CASE("frames are as wide as their stamps and 8 mm high") {
  const auto width_of = [](const std::string& secrecy, const std::string& urgency) {
    auto particulars = report();
    particulars.secrecy = secrecy;
    particulars.urgency = urgency;
    const auto frame = frames_of(opened(particulars)).at(0);
    const Length line = Length::twips(322);
    const Length air = *frame.margins.top + *frame.margins.bottom;
    CHECK(air + line + frame.grid_lines.top->width * 2 == Length::mm(8));
    return std::get<document::FixedWidth>(frame.columns.at(0)).width;
  };
  CHECK(width_of("mat", "") == Length::mm(20));
  CHECK(width_of("toi-mat", "") == Length::mm(30));
  CHECK(width_of("tuyet-mat", "") == Length::mm(40));
  CHECK(width_of("", "khan") == Length::mm(20));
  CHECK(width_of("", "thuong-khan") == Length::mm(40));
  CHECK(width_of("", "hoa-toc") == Length::mm(30));
}

TEST_CASE("a paper that is neither secret nor urgent has no frame") {
  CHECK(frames_of(opened(report())).empty());
}

TEST_CASE("a mark that the standard doesn't know is refused where it was asked for") {
  auto particulars = report();
  particulars.secrecy = "rat-mat";
  particulars.places.secrecy = {1, 7, 3};
  Diagnostics problems;
  (void)standard::opening(party(), particulars, problems);
  REQUIRE(problems.error_count() == 1);
  CHECK(problems.list().front().code == Code::standard_unknown);
  CHECK(problems.list().front().place == SourceRef{1, 7, 3});
}

TEST_CASE("each line of the opening stands where its words come from") {
  auto particulars = report();
  particulars.source = {1, 1, 1};
  particulars.places.office = {1, 20, 4};
  Diagnostics problems;
  const auto blocks = standard::opening(party(), particulars, problems);
  document::Document paper;
  paper.sections.emplace_back();
  paper.sections.front().blocks = blocks;
  document::for_each_paragraph(paper, [](const document::Paragraph& paragraph) {
    if (paragraph.style == "office") CHECK(paragraph.source == SourceRef{1, 20, 4});
    if (paragraph.style == "type") CHECK(paragraph.source == SourceRef{1, 1, 1});
  });
}

TEST_CASE("a ward's People's Committee stands on two lines: its kind, and its name (I.II.2 b)") {
  const auto& state = *standard::find_standard("30/2020/NĐ-CP");
  for (const char* name : {"PHƯỜNG TAM QUAN NAM", "XÃ AN PHƯỚC TÂY", "TỈNH GIA LAI"}) {
    std::string bound =
        standard::balanced(std::string("ỦY BAN NHÂN DÂN ") + name, state.office_line.value);
    CAPTURE(name);
    CHECK(std::count(bound.begin(), bound.end(), ' ') == 1);
    for (std::size_t at = bound.find("\u00A0"); at != std::string::npos; at = bound.find("\u00A0"))
      bound.replace(at, 2, "_");
    CHECK(bound.rfind("ỦY_BAN_NHÂN_DÂN ", 0) == 0);
  }
}

TEST_CASE("names of offices break between words, rather before a unit's head (1.2.2; I.II.2 b)") {
  const std::pair<std::string, std::vector<const char*>> lines_of[] = {
      {"ĐẢNG BỘ THỊ XÃ HOÀI NHƠN", {"ĐẢNG BỘ", "THỊ XÃ HOÀI NHƠN"}},
      {"HỘI ĐỒNG NHÂN DÂN PHƯỜNG 12", {"HỘI ĐỒNG NHÂN DÂN", "PHƯỜNG 12"}},
      {"TRƯỜNG TRUNG HỌC CƠ SỞ TAM QUAN", {"TRƯỜNG TRUNG HỌC", "CƠ SỞ TAM QUAN"}},
      {"TRẠM Y TẾ PHƯỜNG TAM QUAN", {"TRẠM Y TẾ", "PHƯỜNG TAM QUAN"}},
      {"HỘI NGHỊ CÁN BỘ, CÔNG CHỨC, NGƯỜI LAO ĐỘNG",
       {"HỘI NGHỊ CÁN BỘ,", "CÔNG CHỨC,", "NGƯỜI LAO ĐỘNG"}},
      {"ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH", {"ỦY BAN NHÂN DÂN", "THÀNH PHỐ", "HỒ CHÍ MINH"}},
      {"SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH GIA LAI", {"SỞ GIÁO DỤC", "VÀ ĐÀO TẠO", "TỈNH GIA LAI"}},
  };
  for (const auto& [name, lines] : lines_of) {
    CAPTURE(name);
    std::string wanted;
    for (const std::string line : lines)
      wanted += (wanted.empty() ? "" : " ") + standard::bound_together(line);
    CHECK(standard::balanced(name, 19) == wanted);
  }
}
