// Where parts stand that only some papers have, measured on laid-out pages.
#include <doctest/doctest.h>

#include <algorithm>

#include "image/drawn.h"
#include "standard/measure.h"

using namespace standard_test;

namespace {

const standard::Standard& party() {
  return *standard::find_standard("36-HD/VPTW");
}
const standard::Standard& state() {
  return *standard::find_standard("30/2020/NĐ-CP");
}

// A paper, and the look-ups of Measure on its pages.
class Paper {
 public:
  Paper(const standard::Standard& standard, const standard::Particulars& particulars,
        Wanted wanted = {})
      : pages_(set(standard, particulars, std::move(wanted))), measure_(pages_, broken_) {}

  // The first line that begins so; a test that misses it goes no further.
  [[nodiscard]] Spot line(std::string_view words) const {
    const Spot found = measure_.find(words);
    REQUIRE_MESSAGE(!found.missing(), words);
    return found;
  }
  [[nodiscard]] bool has(std::string_view words) const { return !measure_.find(words).missing(); }
  [[nodiscard]] const layout::Pages& pages() const { return pages_; }

 private:
  layout::Pages pages_;
  BrokenClauses broken_;
  Measure measure_;
};

// All words in reading order, spaces that don't break as spaces.
std::string words_of(const layout::Pages& pages) {
  std::string words;
  for (const layout::Page& page : pages.pages) {
    for (const layout::Line& line : page.lines)
      words += layout::text_of(line) + " ";
  }
  for (std::size_t at = words.find("\u00A0"); at != std::string::npos; at = words.find("\u00A0"))
    words.replace(at, 2, " ");
  for (std::size_t at = words.find("  "); at != std::string::npos; at = words.find("  "))
    words.erase(at, 1);
  return words;
}

standard::Signatory signs(const std::string& position, const std::string& name) {
  return {"", "", position, name, {}, {}, {}, {}};
}

}  // namespace

TEST_CASE("of three who sign the leader stands right, the others left below each other (1.7.2)") {
  for (const auto* standard : {&party(), &state()}) {
    CAPTURE(standard::id_of(*standard));
    auto particulars = ordinary(*standard);
    particulars.signatories = {signs("Chủ trì", "Lê Văn Một"), signs("Thư ký", "Trần Văn Hai"),
                               signs("Ủy viên", "Phạm Văn Ba")};
    const Paper paper(*standard, particulars);
    const Spot first = paper.line("Lê Văn Một"), second = paper.line("Trần Văn Hai"),
               third = paper.line("Phạm Văn Ba");
    CHECK(first.line->x > Length::mm(105));
    CHECK(near(first.line->baseline, second.line->baseline));
    CHECK(near(third.centre(), second.centre()));
    CHECK(third.line->top > second.bottom());
    CHECK(paper.line("Nơi nhận:").line->top > third.bottom());
  }
}

TEST_CASE(
    "who certifies the leader's signature stands below him, a third signatory left (1.7.1 e)") {
  auto particulars = ordinary(party());
  particulars.signatories = {
      signs("Chủ trì", "Lê Văn Một"),
      signs("Thư ký", "Trần Văn Hai"),
      signs("Ủy viên", "Phạm Văn Ba"),
      {"T/L", "Ban Thường vụ", "Chánh Văn phòng", "Hồ Văn Em", {}, {}, {}, "Lê Văn Một"}};
  const Paper paper(party(), particulars);
  CHECK(near(paper.line("Hồ Văn Em").centre(), paper.line("Lê Văn Một").centre()));
  CHECK(near(paper.line("Phạm Văn Ba").centre(), paper.line("Trần Văn Hai").centre()));
}

TEST_CASE("under the number: a letter's subject, the draft, secrecy, urgency (36-HD, annex 1)") {
  auto particulars = ordinary(party());
  particulars.document_type = "cong-van";
  particulars.addressees = {"Bộ Nội vụ"};
  particulars.secrecy = "mat";
  particulars.urgency = "khan";
  particulars.draft = 2;
  const Paper paper(party(), particulars);
  Length above = paper.line("Số 05-CV/ĐU").bottom();
  for (const char* words : {"Tổng kết công tác", "Dự thảo lần 2", "MẬT", "KHẨN"}) {
    CAPTURE(words);
    const Spot spot = paper.line(words);
    CHECK(spot.line->top + Length::points(1) >= above);
    above = spot.bottom();
  }
}

TEST_CASE("an annex names who enacted the paper that it goes with (decree, annex III, 1.3)") {
  auto particulars = ordinary(state());
  particulars.document_type = "quyet-dinh";
  particulars.full_name = "Ủy ban nhân dân xã An Phú";
  for (const char* who : {"Chủ tịch Ủy ban nhân dân xã An Phú", "Chủ tịch Ủy ban nhân dân"}) {
    particulars.enacted_by = who;
    const Paper paper(state(), particulars, {{}, {{"Danh sách", 0, {}, {}}}});
    const std::string shown = words_of(paper.pages());
    CHECK(shown.find("của Chủ tịch Ủy ban nhân dân xã An Phú)") != std::string::npos);
  }
}

TEST_CASE("Kính gửi stays on one line however long its names are (1.9.2)") {
  auto particulars = ordinary(party());
  particulars.document_type = "to-trinh";
  particulars.addressees = {"Ban Thường vụ Tỉnh ủy Gia Lai",
                            "Ban Tổ chức Tỉnh ủy, Ủy ban Kiểm tra Tỉnh ủy, Ban Tuyên giáo và Dân "
                            "vận Tỉnh ủy và Văn phòng Tỉnh ủy tỉnh Gia Lai"};
  const Paper paper(party(), particulars);
  const Spot words = paper.line("Kính gửi:");
  CHECK(near(words.line->baseline, paper.line("- Ban Thường vụ").line->baseline));
}

TEST_CASE("a copy's number and date stand on one line, below the kind (decree, annex III, 3.1)") {
  for (const auto* standard : {&party(), &state()}) {
    CAPTURE(standard::id_of(*standard));
    auto particulars = ordinary(*standard);
    standard::Copy copy{"sao-y", "Văn phòng", "VP", "Quy Nhơn", 7, Date{2026, 3, 1}, {}, {}, {}};
    copy.signatories = {signs("Chánh Văn phòng", "Trần Thị Bình")};
    copy.recipients = {{"Lưu bản sao", {}}};
    particulars.copy = copy;
    const Paper paper(*standard, particulars);
    const bool of_state = standard == &state();
    const Spot number = paper.line(of_state ? "Số: 07/SY-VP" : "Số 07-BS/VP");
    const Spot date = paper.line("Quy Nhơn, ngày 01");
    CHECK(near(number.line->baseline, date.line->baseline, Length::points(2)));
    CHECK(date.line->top > paper.line("SAO Y").bottom());
  }
}

TEST_CASE("a copy's form is never parted (decree, annex I, II.II.2 a; 3.3)") {
  for (const auto* standard : {&party(), &state()}) {
    CAPTURE(standard::id_of(*standard));
    auto particulars = ordinary(*standard);
    standard::Copy copy{"sao-y", "Văn phòng", "VP", "Quy Nhơn", 7, Date{2026, 3, 1}, {}, {}, {}};
    copy.signatories = {signs("Chánh Văn phòng", "Trần Thị Bình")};
    copy.recipients = {{"Lưu bản sao", {}}};
    particulars.copy = copy;
    // The paper's end moves down, line by line, until the form has gone to a page of its own.
    bool beside = false, alone = false;
    for (std::size_t lines = 1; lines <= 45; ++lines) {
      CAPTURE(lines);
      std::vector<document::Block> body(lines, standard::line_of("body", "Câu.", {}));
      const Paper paper(*standard, particulars, {std::move(body), {}});
      const layout::Page* page = paper.line("SAO Y").page;
      CHECK(paper.line("Trần Thị Bình").page == page);
      CHECK(paper.line("- Lưu bản sao").page == page);
      (paper.line("Nơi nhận").page == page ? beside : alone) = true;
    }
    CHECK(beside);
    CHECK(alone);
  }
}

TEST_CASE("place and date are one line, be the place Thành phố Hồ Chí Minh (I.II.4; 1.4.2)") {
  for (const auto* standard : standard::all_standards()) {
    CAPTURE(standard::id_of(*standard));
    for (const auto sizes : {standard::Sizes::small, standard::Sizes::large}) {
      auto particulars = ordinary(*standard, sizes);
      particulars.office = "Ủy ban nhân dân Phường Điện Biên Phủ";
      particulars.place = "Thành phố Hồ Chí Minh";
      particulars.date = Date{2026, 12, 29};
      standard::Copy copy{
          "sao-y", "Văn phòng", "VP", "Thành phố Hồ Chí Minh", 7, Date{2026, 12, 30}, {}, {}, {}};
      copy.signatories = {signs("Chánh Văn phòng", "Trần Thị Bình")};
      copy.recipients = {{"Lưu bản sao", {}}};
      particulars.copy = copy;
      const Paper paper(*standard, particulars);
      const Spot date = paper.line("Thành phố Hồ Chí Minh, ngày 29 tháng 12 năm 2026");
      CHECK(near(date.line->baseline, paper.line("Số").line->baseline, Length::points(2)));
      CHECK(date.right() <= Length::mm(195) + Length::points(1));
      CHECK(paper.line("Số").right() < date.line->x);
      CHECK(paper.has("Thành phố Hồ Chí Minh, ngày 30 tháng 12 năm 2026"));
      CHECK(paper.has("ỦY BAN NHÂN DÂN"));
      CHECK((paper.has("ĐIỆN BIÊN PHỦ") || paper.has("PHƯỜNG ĐIỆN BIÊN PHỦ")));
    }
  }
}

TEST_CASE("places with hyphens and of many syllables keep to one line with the date (I.II.4 c)") {
  for (const auto* standard : standard::all_standards()) {
    for (const auto sizes : {standard::Sizes::small, standard::Sizes::large}) {
      for (const std::string place :
           {"Phan Rang - Tháp Chàm", "Bà Rịa - Vũng Tàu", "Thành phố Thái Nguyên"}) {
        CAPTURE(standard::id_of(*standard));
        CAPTURE(place);
        auto particulars = ordinary(*standard, sizes);
        particulars.place = place;
        particulars.superior = "Đảng bộ tỉnh";
        particulars.office = "Ủy ban nhân dân xã An Phước Tây";
        particulars.date = Date{2025, 11, 20};
        const Paper paper(*standard, particulars);
        CHECK(paper.has(place + ", ngày 20 tháng 11 năm 2025"));
        CHECK(paper.has("ỦY BAN NHÂN DÂN"));
      }
    }
  }
}

TEST_CASE("place and date that no column holds are parted behind the place, and told") {
  for (const auto* standard : standard::all_standards()) {
    CAPTURE(standard::id_of(*standard));
    auto particulars = ordinary(*standard);
    particulars.place = "Thành phố Phan Rang - Tháp Chàm, tỉnh Ninh Thuận";
    particulars.date = Date{2025, 11, 20};
    particulars.places.place = SourceRef{1, 30, 6};
    Diagnostics diagnostics;
    (void)standard::opening(*standard, particulars, diagnostics);
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics.list().front().code == Code::layout_too_wide);
    CHECK(diagnostics.list().front().place.begin == 30);
    CHECK(diagnostics.list().front().severity == Severity::warning);
    particulars.place = "Thành phố Phan Rang - Tháp Chàm";
    const Paper paper(*standard, particulars);
    CHECK(near(paper.line("ngày 20 tháng 11 năm 2025").centre(),
               paper.line(particulars.place).centre()));
  }
}

TEST_CASE("a letter's subject stands on lines of about equal length (I.II.5 b; 1.5.2)") {
  for (const auto* standard : standard::all_standards()) {
    CAPTURE(standard::id_of(*standard));
    auto letter = ordinary(*standard);
    letter.document_type = "cong-van";
    letter.unit = "VX";
    letter.addressees = {"Bộ Nội vụ"};
    letter.subject =
        "rà soát, sắp xếp, bố trí cán bộ, công chức và thực hiện chế độ, chính sách đối với "
        "người lao động";
    const Paper paper(*standard, letter);
    const layout::Page& page = paper.pages().pages.front();
    const std::string lead = standard::family_of(*standard) == standard::Family::state
                                 ? "V/v rà soát"
                             : standard::id_of(*standard) == "05-HD/VPTW" ? "về việc"
                                                                          : "Rà soát";
    const Spot first = paper.line(lead);
    std::vector<Length> widths;
    for (const layout::Line& line : page.lines)
      if (line.paragraph == first.line->paragraph) widths.push_back(line.width);
    REQUIRE(widths.size() >= 3);
    // The last one is no rest.
    CHECK(widths.back() * 10 >= *std::max_element(widths.begin(), widths.end()) * 7);
  }
}

TEST_CASE("letterheads keep to the margins, however long their names (I.I.3; 4.2)") {
  const std::pair<const char*, const char*> names[] = {
      {"Ủy ban nhân dân tỉnh Gia Lai", "Ủy ban nhân dân xã Hoài Mỹ"},
      {"Ủy ban nhân dân Thành phố Hồ Chí Minh", "Ủy ban nhân dân phường Điện Biên Phủ"},
      {"Đảng bộ Thành phố Hồ Chí Minh", "Ban Tuyên giáo và Dân vận Thành ủy"},
      {"Bộ Tài nguyên và Môi trường", "Trung tâm Thông tin lưu trữ Thống nhất"}};
  for (const auto* standard : standard::all_standards()) {
    CAPTURE(standard::id_of(*standard));
    for (const auto sizes : {standard::Sizes::small, standard::Sizes::large}) {
      for (const auto& [superior, office] : names) {
        CAPTURE(office);
        auto particulars = ordinary(*standard, sizes);
        particulars.superior = superior;
        particulars.office = office;
        const Paper paper(*standard, particulars);
        const document::PageSetup& page = paper.pages().pages.front().setup;
        for (const layout::Line& line : paper.pages().pages.front().lines) {
          CAPTURE(layout::text_of(line));
          CHECK(line.x >= page.left);
          CHECK(line.x + line.width <= page.width - page.right + Length::points(1));
        }
        // The heading's own lines are whole.
        const bool state = family_of(*standard) == standard::Family::state;
        CHECK(paper.has(state ? "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" : "ĐẢNG CỘNG SẢN VIỆT NAM"));
      }
    }
  }
}

TEST_CASE("a ward's name of nineteen capitals stands on one line (I.II.2 b; 1.2.2)") {
  for (const auto* standard : {&party(), &state()}) {
    CAPTURE(standard::id_of(*standard));
    auto particulars = ordinary(*standard);
    particulars.superior.clear();
    particulars.office = "Ủy ban nhân dân phường Tam Quan Nam";
    const Paper paper(*standard, particulars);
    CHECK(paper.has("ỦY BAN NHÂN DÂN"));
    CHECK(paper.has("PHƯỜNG TAM QUAN NAM"));
  }
}

TEST_CASE("offices joined by a hyphen part behind it, never within a word (1.2.2)") {
  for (const auto* standard : {&party(), &state()}) {
    CAPTURE(standard::id_of(*standard));
    auto particulars = ordinary(*standard);
    particulars.superior.clear();
    particulars.office = "Văn phòng Tỉnh ủy - Sở Nội vụ tỉnh Gia Lai";
    particulars.symbol = "VPTU-SNV";
    particulars.signatories = {signs("Chánh Văn phòng Tỉnh ủy", "Nguyễn Văn An"),
                               signs("Giám đốc Sở Nội vụ", "Trần Thị Bình")};
    const Paper paper(*standard, particulars);
    const Spot first = paper.line("VĂN PHÒNG TỈNH ỦY");
    CHECK(layout::text_of(*first.line).find("-") != std::string::npos);
    CHECK(near(paper.line("SỞ NỘI VỤ").line->top, first.bottom(), Length::points(1)));
    CHECK(paper.has(standard == &party() ? "Số 05-BC/VPTU-SNV" : "Số: 05/BC-VPTU-SNV"));
    // Who leads stands right.
    CHECK(paper.line("Nguyễn Văn An").line->x > paper.line("Trần Thị Bình").right());
    CHECK(paper.has("CHÁNH VĂN PHÒNG TỈNH ỦY"));
  }
}

TEST_CASE("a contact line parts neither its words nor an address (I.III.4; 2.4)") {
  for (const auto* standard : {&party(), &state()}) {
    CAPTURE(standard::id_of(*standard));
    for (std::size_t more = 0; more < 40; ++more) {
      auto particulars = ordinary(*standard);
      particulars.contact = {"Địa chỉ: Số " + std::string(more, '1') +
                             " đường Trần Phú, xã Bồng Sơn; điện thoại: 02563861999; thư điện tử: "
                             "ubnd-xa-bong-son@gialai.gov.vn"};
      std::size_t whole = 0;
      const Paper paper(*standard, particulars);
      for (const layout::Line& line : paper.pages().pages.front().lines) {
        std::string text = layout::text_of(line);
        for (const std::string_view plain : {"\u00A0", "\u2011"}) {
          for (std::size_t at = 0; (at = text.find(plain, at)) != std::string::npos;)
            text.replace(at, plain.size(), plain == "\u2011" ? "-" : " ");
        }
        for (const char* words : {"thư điện tử", "điện thoại", "ubnd-xa-bong-son@gialai.gov.vn"})
          whole += text.find(words) != std::string::npos ? 1U : 0U;
      }
      CHECK(whole == 3);
    }
  }
}

// The lines of the paragraph that begins so.
std::vector<Spot> lines_of(const Spot& first) {
  std::vector<Spot> lines;
  const layout::Line* end = first.page->lines.data() + first.page->lines.size();
  for (const layout::Line* at = first.line; at < end && at->paragraph == first.line->paragraph;
       ++at)
    lines.push_back({first.page, at});
  return lines;
}

TEST_CASE("a subject of two lines is balanced, the rule a third to a half of the last (I.II.5 b)") {
  // The first words of each line.
  const std::vector<const char*> subjects[] = {
      {"Tình hình kinh tế - xã hội, quốc phòng - an ninh năm 2025",
       "và phương hướng, nhiệm vụ năm 2026"},
      {"Kết luận của Chủ tịch Ủy ban nhân dân xã", "tại Hội nghị tổng kết công tác năm 2025"},
      {"Tổng kết phong trào thi đua yêu nước", "và công tác khen thưởng năm 2025 của xã Bồng Sơn"},
      {"Tổng kết công tác năm 2025"}};
  for (const auto sizes : {standard::Sizes::small, standard::Sizes::large}) {
    for (const auto& wanted : subjects) {
      auto particulars = ordinary(state(), sizes);
      particulars.subject.clear();
      for (const char* line : wanted)
        particulars.subject += (particulars.subject.empty() ? "" : " ") + std::string(line);
      CAPTURE(particulars.subject);
      const layout::Pages pages = set(state(), particulars);
      BrokenClauses broken;
      const Measure measure(pages, broken);
      std::vector<Spot> lines = lines_of(measure.find("BÁO CÁO"));
      REQUIRE(lines.size() == 1);
      lines = lines_of({lines[0].page, lines[0].line + 1});
      REQUIRE(lines.size() == wanted.size());
      for (std::size_t i = 0; i < lines.size(); ++i) {
        CHECK(measure.find(wanted[i]).line == lines[i].line);
        CHECK(lines[i].line->width <= Length::mm(155));
        CHECK(lines[i].line->width * 100 >= lines.back().line->width * 60);
      }
      measure.ruled(lines.back(), "I.II.5 b", 33, 50);
      CHECK(broken.empty());
    }
  }
}

TEST_CASE("./. below a table that ends the paper stands at the right edge (decree, annex III)") {
  document::Table table;
  table.columns = {document::ContentWidth{}};
  document::Row row;
  row.cells.emplace_back();
  row.cells.front().blocks = {standard::line_of("table-text", "Số liệu", {})};
  table.rows.push_back(std::move(row));
  const Paper paper(state(), ordinary(state()), {{std::move(table)}, {}});
  CHECK(near(paper.line("./.").right(), Length::mm(190), Length::points(1)));
}

TEST_CASE("pictures of signature and seal fill their places, and move no word") {
  const auto drawn = [](std::uint32_t width, std::uint32_t height) {
    return document::Picture{image_test::drawn(width, height), Length::points(width),
                             Length::points(height), "ảnh"};
  };
  for (const auto* standard : {&party(), &state()}) {
    CAPTURE(standard::id_of(*standard));
    auto particulars = ordinary(*standard);
    particulars.signatories = {signs("Chủ trì", "Lê Văn Một"), signs("Thư ký", "Trần Văn Hai")};
    const Paper bare(*standard, particulars);
    particulars.signatories[0].signature = drawn(400, 100);  // flatter than its place
    particulars.signatories[0].seal = drawn(90, 90);
    particulars.signatories[1].signature = drawn(30, 60);  // narrower than its place
    const Paper paper(*standard, particulars);
    for (const char* words : {"Lê Văn Một", "Trần Văn Hai", "Nơi nhận:"})
      CHECK(paper.line(words).line->baseline == bare.line(words).line->baseline);
    std::vector<layout::PlacedBox> boxes;
    for (const layout::Page& page : paper.pages().pages)
      boxes.insert(boxes.end(), page.boxes.begin(), page.boxes.end());
    std::vector<layout::PlacedBox> before;
    for (const layout::Page& page : bare.pages().pages)
      before.insert(before.end(), page.boxes.begin(), page.boxes.end());
    REQUIRE(boxes.size() == 3);
    REQUIRE(before.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
      CHECK(near(boxes[i].x, before[i].x));
      CHECK(near(boxes[i].y, before[i].y));
      REQUIRE(boxes[i].picture != 0);
      const document::Picture& shown = paper.pages().pictures.at(boxes[i].picture - 1);
      const bool wide = boxes[i].kind == document::SignBoxKind::seal || boxes[i].signatory == 0;
      CHECK(near(wide ? shown.width : shown.height, wide ? boxes[i].width : boxes[i].height));
      CHECK(shown.width <= boxes[i].width + Length::twips(1));
      CHECK(shown.height <= boxes[i].height + Length::twips(1));
    }
  }
}

TEST_CASE("a seal's picture of another than the leader has a place, too") {
  auto particulars = ordinary(party());
  particulars.signatories = {signs("Chủ trì", "Lê Văn Một"), signs("Thư ký", "Trần Văn Hai")};
  particulars.signatories[1].seal =
      document::Picture{image_test::drawn(9, 9), Length::mm(9), Length::mm(9), "dấu"};
  std::size_t seals = 0;
  const Paper paper(party(), particulars);
  for (const layout::Page& page : paper.pages().pages)
    for (const layout::PlacedBox& box : page.boxes)
      seals += box.kind == document::SignBoxKind::seal ? 1 : 0;
  CHECK(seals == 2);
}
