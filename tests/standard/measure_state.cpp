// Decree 30/2020/NĐ-CP, annexes I and III. Sizes come in two sets (annex I, V, note 1).
#include "standard/measure.h"

namespace standard_test {

namespace {

constexpr document::Color kRed = {255, 0, 0};
// Margins of the official models, within 20–25, 20–25, 30–35 and 15–20 mm.
constexpr Length kLeft = Length::mm(35), kRight = Length::mm(210 - 20), kTop = Length::mm(25),
                 kBottom = Length::mm(297 - 20);
constexpr Length kIndent = kLeft + Length::mm(10);  // 1 or 1.27 cm (I.II.6 đ, e)
constexpr Edges kEdges = {kLeft, kRight, kTop, kBottom};

class State {
 public:
  State(const Shown& shown, Kind kind, BrokenClauses& broken)
      : m_(shown.papers.at(kind), broken),
        small_(shown.sizes == standard::Sizes::small),
        main_(small_ ? 13 : 14),
        lesser_(small_ ? 12 : 13) {}

  void page() const { check_page(m_, kEdges, "I.I.1", "I.I.3"); }

  void letterhead() const {
    const Spot title = m_.says("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "I.II.1 a", {lesser_, true});
    const Spot motto = m_.says("Độc lập - Tự do - Hạnh phúc", "I.II.1 b", {main_, true});
    m_.centred_on(motto, title, "I.II.1 b");
    m_.directly_below(motto, title, "I.II.1 c");
    m_.ruled(motto, "I.II.1 b", 100, 100);
    if (!title.missing()) {
      m_.expect(near(title.line->top, kTop, Length::points(1)), "I.II.1 a", "at the top");
      m_.expect(title.line->x > Length::mm(85), "I.II.1 a", "on the right");
    }
    const Spot above = m_.says("ỦY BAN NHÂN DÂN", "I.II.2 b", {lesser_});
    const Spot superior = m_.says("TỈNH GIA LAI", "I.II.2 b", {lesser_});
    const Spot office = m_.says("SỞ NỘI VỤ", "I.II.2 b", {lesser_, true});
    m_.directly_below(superior, above, "I.II.2 b");
    m_.directly_below(office, superior, "I.II.2 b");
    m_.centred_on(office, superior, "I.II.2 b");
    m_.ruled(office, "I.II.2 b", 33, 50);
    m_.followed_by(office, "CỘNG HÒA", "I.II.2 b");
    m_.side_by_side(office, title, "I.IV", kRight - kLeft);
    if (!above.missing() && !title.missing()) {
      m_.expect(near(above.line->top, title.line->top) && above.right() < title.line->x, "I.IV",
                "office left of the national title");
    }
  }

  void number_and_date(std::string_view number) const {
    const Spot shown = m_.says(number, "I.II.3 c", {13});
    m_.centred_on(shown, m_.find("SỞ NỘI VỤ"), "I.II.3 c");
    const Spot date =
        m_.says("Bồng Sơn, ngày 09 tháng 02 năm 2026", "I.II.4 b, c", {main_, false, true});
    m_.centred_on(date, m_.find("Độc lập"), "I.II.4 c");
    if (date.missing() || shown.missing()) return;
    m_.expect(near(date.line->baseline, shown.line->baseline, Length::points(2)), "I.II.4 c",
              "number and date on one line");
  }

  void title(std::string_view type, std::string_view subject) const {
    const Spot name = m_.says(type, "I.II.5 b", {main_, true});
    in_the_middle(name, "I.II.5 b");
    if (subject.empty()) return m_.ruled(name, "III, 1.8", 33, 50);
    const Spot about = m_.says(subject, "I.II.5 b", {main_, true});
    in_the_middle(about, "I.II.5 b");
    m_.directly_below(about, name, "I.II.5 b");
    m_.ruled(about, "I.II.5 b", 33, 50);
  }

  void bases(std::string_view last) const {
    m_.says("Căn cứ văn bản thứ nhất;", "I.II.6 a", {main_, false, true});
    m_.followed_by(m_.find("Tổng kết công tác năm 2025"), "Căn cứ", "I.II.5 b");
    m_.says(last, "I.II.6 a", {main_, false, true});
  }

  void marks() const {
    const Spot secret = m_.says("MẬT", "I.III.2 a", {main_, true, false, false, kRed});
    const Spot urgent = m_.says("HỎA TỐC", "I.III.2 b", {main_, true, false, false, kRed});
    m_.framed(secret, "I.III.2 a", Length::mm(20), Length::mm(8), kRed);
    m_.framed(urgent, "I.III.2 b", Length::mm(30), Length::mm(8), kRed);
    const Spot number = m_.find("Số: 05");
    if (!secret.missing() && !urgent.missing() && !number.missing()) {
      m_.expect(number.bottom() < secret.line->top && secret.bottom() < urgent.line->top, "I.IV",
                "order of the marks");
    }
    const Spot internal = m_.says("LƯU HÀNH NỘI BỘ", "I.III.2 c", {main_, true});
    m_.framed(internal, "I.III.2 c", Length(), Length::mm(8), {});
    if (internal.missing()) return;
    m_.expect(internal.bottom() < kTop && internal.line->x > Length::mm(105), "I.IV",
              "in the top margin, on the right");
  }

  void body() const {
    const int pitch = main_ * 23;  // twips: a single line of Times New Roman
    check_body(
        m_, {"I.II.6 e", kLeft, kRight, Length::mm(10), Length::points(6), Length::twips(pitch)});
    m_.looks(m_.find("Năm vừa qua"), "I.II.6 e", {main_});
    m_.says("I. ĐẦU MỤC 0", "V, 6 b", {main_, true});
    m_.says("1. Đầu mục 1", "I.II.6 đ", {main_, true});
    m_.says("a) Đầu mục 2", "I.II.6 đ", {main_});
    for (const char* point :
         {"a) điểm một", "b) điểm hai", "c) điểm ba", "d) điểm bốn", "đ) điểm năm"})
      m_.says(point, "I.II.6 đ", {main_});
    m_.begin_at(kIndent,
                {"Căn cứ văn bản thứ nhất", "I. ĐẦU MỤC 0", "1. Đầu mục 1", "a) Đầu mục 2",
                 "a) điểm một", "đ) điểm năm"},
                "I.II.6 đ, e");
    m_.says("Trên đây là báo cáo tổng kết./.", "III, 1.4", {main_});
    check_page_numbers(m_, "I.I.7; I.III.1 đ", main_, true);
    check_letters(m_, "I.I.4");
  }

  // Single to one and a half lines, 6 pt between paragraphs.
  void content(const char* from, const char* to) const {
    check_content(m_, {"I.II.6 e", from, to, Length::twips(main_ * 23),
                       Length::twips(main_ * 23 * 3 / 2), Length::points(6)});
  }

  void signature() const {
    const Spot body = m_.says("TM. ỦY BAN NHÂN DÂN", "I.II.7 b, đ", {main_, true});
    const Spot head = m_.says("KT. CHỦ TỊCH", "I.II.7 b, đ", {main_, true});
    const Spot post = m_.says("PHÓ CHỦ TỊCH", "I.II.7 đ", {main_, true});
    const Spot name = m_.says("Nguyễn Văn An", "I.II.7 đ", {main_, true});
    m_.directly_below(head, body, "I.II.7 đ");
    m_.directly_below(post, head, "I.II.7 đ");
    m_.centred_on(body, post, "I.II.7 đ");
    m_.centred_on(name, post, "I.II.7 đ");
    if (!body.missing())
      m_.expect(body.line->x > Length::mm(105), "I.IV", "the signature stands right");
    check_boxes(m_, "I.II.7 d; I.II.8 a", post, name, Length::mm(36));
    const Spot to = m_.says("Nơi nhận:", "I.II.9 d", {12, true, true});
    if (to.missing() || body.missing()) return;
    m_.expect(near(to.line->x, kLeft), "I.II.9 d", "at the left margin");
    m_.expect(near(to.line->top, body.line->top, Length::points(2)), "I.II.9 d",
              "level with the authority");
  }

  void recipients(std::string_view archive) const {
    const Spot first = m_.says("- Ban Thường vụ;", "I.II.9 d", {11});
    if (!first.missing()) m_.expect(near(first.line->x, kLeft), "I.II.9 d", "dash at the margin");
    m_.says(archive, "I.II.9 d; I.III.3; V, 11", {11});
  }

  void contact() const {
    const Spot address = m_.says("Địa chỉ: Số 1 đường Trần Phú", "I.III.4", {small_ ? 11 : 12});
    if (address.missing()) return;
    m_.expect(address.page == &m_.pages().pages.front() && address.line->top > Length::mm(270),
              "I.III.4", "at the foot of page one");
    m_.rule_across(address, "I.III.4", kLeft, kRight);
  }

  // The decree says nothing of backs: bound edges stay the broader ones.
  void sides() const {
    const Length narrow = Length::mm(210) - kRight;
    check_sides(m_, {"I.I.3", "I.I.3", kLeft, kRight, narrow, Length::mm(210) - kLeft});
  }

  void copy() const {
    check_last_part(m_, m_.find("SAO Y"), "II.II.2 a");
    const Spot kind = m_.says("SAO Y", "II.II.2 b", {main_, true});
    const Spot office = m_.says("VĂN PHÒNG", "II.II.2 c", {lesser_, true});
    m_.ruled(office, "II.II.2 c", 33, 50);
    m_.says("Số: 07/SY-VP", "II.II.1 c", {13});
    m_.says("Quy Nhơn, ngày 01 tháng 3 năm 2026", "II.II.1 d", {main_, false, true});
    m_.says("TL. GIÁM ĐỐC", "II.II.2 c", {main_, true});
    m_.says("- Lưu bản sao.", "II.II.2 c", {11});
    m_.centred_on(kind, m_.find("Quy Nhơn, ngày"), "III, 3.1");
    m_.rule_across(office, "II.II.2 a", kLeft, kRight);
    if (kind.missing() || office.missing()) return;
    m_.expect(
        near(kind.line->top, office.line->top, Length::points(2)) && kind.line->x > office.right(),
        "III, 3.1", "the kind stands right, level with the office");
  }

  void annexes() const {
    for (const char* which : {"I", "II"}) {
      const Spot number = m_.says(std::string("Phụ lục ") + which, "I.III.1 a, b", {14, true});
      in_the_middle(number, "I.III.1 b");
      if (!number.missing()) {
        m_.expect(near(number.line->top, kTop, Length::points(1)), "I.III.1 b", "on its own page");
      }
    }
    const Spot title = m_.says("SỐ LIỆU THỨ NHẤT", "I.III.1 b", {main_, true});
    in_the_middle(title, "I.III.1 b");
    m_.directly_below(title, m_.find("Phụ lục I"), "I.III.1 b");
    const Spot with = m_.line("(Kèm theo Báo cáo số 05/BC-SNV", "I.III.1 c; III, 2.1");
    m_.looks(with, "I.III.1 c", {main_, false, true});
    m_.reads(with, "(Kèm theo Báo cáo số 05/BC-SNV ngày 09 tháng 02", "I.III.1 c; III, 2.1");
    in_the_middle(with, "I.III.1 c");
    m_.directly_below(with, title, "I.III.1 c");
    m_.short_rule(Measure::end_of(with), "III, 2.1", Length::mm(10), Length::mm(50));
  }

  void letter() const {
    const Spot about = m_.says("V/v nâng bậc lương năm 2026", "I.II.5 b", {lesser_});
    const Spot number = m_.find("Số: 05/SNV-VX");
    m_.centred_on(about, number, "I.II.5 b");
    if (!about.missing() && !number.missing()) {
      m_.expect(near(about.line->top - number.bottom(), Length::points(6)), "I.II.5 b",
                "6 pt below the number");
    }
    m_.expect(m_.find("CÔNG VĂN").missing(), "I.II.5 b", "a letter names no type");
    m_.says("Kính gửi: Bộ Nội vụ", "I.II.9 d; V, 8 a", {main_});
    m_.says("- Như trên;", "I.II.9 b", {11});
  }

  void addressees() const {
    const Spot words = m_.says("Kính gửi:", "I.II.9 d", {main_});
    const Spot first = m_.says("- Bộ Nội vụ;", "I.II.9 d", {main_});
    const Spot last = m_.says("- Bộ Tài chính.", "I.II.9 d", {main_});
    if (words.missing() || first.missing() || last.missing()) return;
    const Length colon = words.right() - Length::points(main_) * 278 / 1000;
    m_.expect(near(first.line->x, colon, Length::points(1)) && near(last.line->x, first.line->x),
              "I.II.9 d", "dashes below the colon");
  }

  void decision() const {
    const Spot who = m_.says("GIÁM ĐỐC SỞ NỘI VỤ", "III, 1.2", {main_, true});
    const Spot enacts = m_.says("QUYẾT ĐỊNH:", "III, 1.2", {main_, true});
    in_the_middle(who, "III, 1.2");
    in_the_middle(enacts, "III, 1.2");
    const Spot basis = m_.find("Căn cứ văn bản thứ nhất");
    m_.says("Căn cứ văn bản thứ hai;", "I.II.6 a", {main_, false, true});
    const Spot proposal =
        m_.says("Theo đề nghị của Chánh Văn phòng.", "III, 1.2", {main_, false, true});
    if (!who.missing() && !enacts.missing() && !basis.missing() && !proposal.missing()) {
      m_.expect(who.line->top < basis.line->top && proposal.line->top < enacts.line->top,
                "III, 1.2", "order: who, bases, the words");
    }
    const Spot article = m_.line("Điều 1. Tặng Giấy khen.", "III, 1.2");
    m_.looks(article, "III, 1.2", {main_, true});
    m_.looks(article, "III, 1.2", {main_}, 3);
    m_.begin_at(kIndent, {"Điều 2. Văn phòng thi hành./."}, "I.II.6 đ");
    m_.says("GIÁM ĐỐC", "I.II.7 đ", {main_, true});
  }

  // What the decision issues, on pages of its own.
  void issued() const {
    const Spot title =
        m_.says("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "III, 1.3", {lesser_, true}, 1);
    const Spot type = m_.says("QUY CHẾ", "III, 1.3", {main_, true});
    const Spot about = m_.says("Làm việc của cơ quan", "III, 1.3", {main_, true});
    const Spot with = m_.line("(Kèm theo Quyết định số 05/QĐ-SNV", "III, 1.3");
    m_.looks(with, "III, 1.3", {main_, false, true});
    m_.directly_below(about, type, "III, 1.3");
    m_.directly_below(with, about, "III, 1.3");
    m_.short_rule(Measure::end_of(with), "III, 1.3", Length::mm(10), Length::mm(50));
    m_.expect(m_.find("Số: ", 1).missing() && m_.find("Bồng Sơn, ngày", 1).missing(), "III, 1.3",
              "neither number nor date");
    if (!title.missing())
      m_.expect(near(title.line->top, kTop, Length::points(1)), "III, 1.3", "at the top of a page");
  }

  void divisions() const {
    const std::pair<const char*, const char*> centred[] = {{"Phần I", "TÊN PHẦN"},
                                                           {"Chương I", "TÊN CHƯƠNG"},
                                                           {"Mục 1", "TÊN MỤC"},
                                                           {"Tiểu mục 1", "TÊN TIỂU MỤC"}};
    for (const auto& [number, title] : centred) {
      const Spot above = m_.says(number, "I.II.6 đ", {main_, true});
      const Spot below = m_.says(title, "I.II.6 đ", {main_, true});
      in_the_middle(above, "I.II.6 đ");
      in_the_middle(below, "I.II.6 đ");
      m_.directly_below(below, above, "I.II.6 đ");
    }
    for (const char* line : {"Điều 1. Tên điều", "1. Tên khoản"})
      m_.says(line, "I.II.6 đ", {main_, true});
    m_.begin_at(kIndent, {"Điều 1. Tên điều", "1. Tên khoản", "1. Khoản không tên"}, "I.II.6 đ");
    m_.says("1. Khoản không tên", "I.II.6 đ", {main_});
    m_.says("2. Khoản thứ hai./.", "III, 1.4", {main_});
    // Another post, above the name.
    const Spot also = m_.says("TRƯỞNG BAN CHỈ ĐẠO", "I.II.7 đ", {main_, true});
    m_.directly_below(m_.find("Nguyễn Văn An"), also, "I.II.7 đ");
    m_.centred_on(also, m_.find("Nguyễn Văn An"), "I.II.7 đ");
  }

  void minutes() const {
    m_.expect(m_.find("Bồng Sơn, ngày").missing(), "III, 1.9", "no place and date");
    const Spot chair = m_.says("CHỦ TỌA", "III, 1.9", {main_, true});
    const Spot clerk = m_.says("THƯ KÝ", "III, 1.9", {main_, true});
    const Spot to = m_.find("Nơi nhận:");
    m_.side_by_side(clerk, chair, "I.IV", kRight - kLeft);
    if (chair.missing() || clerk.missing() || to.missing()) return;
    m_.expect(near(chair.line->top, clerk.line->top) && clerk.right() < chair.line->x, "III, 1.9",
              "secretary left, chair right");
    m_.expect(to.line->top > m_.find("Lê Văn Cường").bottom(), "III, 1.9", "recipients below");
  }

  void level_names() const { check_level_names(m_, "I.II.7 đ"); }

 private:
  void in_the_middle(const Spot& spot, std::string_view clause) const {
    check_middle(m_, spot, (kLeft + kRight) / 2, clause);
  }

  Measure m_;
  bool small_;
  int main_, lesser_;
};

}  // namespace

BrokenClauses broken_state_clauses(const standard::Standard& standard, const Shown& shown) {
  BrokenClauses broken;
  const State report(shown, Kind::report, broken);
  report.page();
  report.letterhead();
  report.number_and_date("Số: 05/BC-SNV");
  report.title("BÁO CÁO", "Tổng kết công tác năm 2025");
  report.bases("Căn cứ văn bản thứ hai.");
  report.marks();
  report.body();
  report.content("Căn cứ văn bản thứ nhất", "Trên đây là báo cáo");
  report.signature();
  report.recipients("- Lưu: VT. PL.(300)");
  report.contact();
  report.copy();
  report.annexes();
  State(shown, Kind::sides, broken).sides();
  const State letter(shown, Kind::letter, broken);
  letter.number_and_date("Số: 05/SNV-VX");
  letter.letter();
  const State proposal(shown, Kind::proposal, broken);
  proposal.title("TỜ TRÌNH", "Tổng kết công tác năm 2025");
  proposal.addressees();
  const State decision(shown, Kind::decision, broken);
  decision.title("QUYẾT ĐỊNH", "Về việc tặng Giấy khen");
  decision.decision();
  decision.content("GIÁM ĐỐC SỞ NỘI VỤ", "Điều 2.");
  decision.issued();
  const State rules(shown, Kind::rules, broken);
  rules.divisions();
  rules.content("Phần I", "2. Khoản thứ hai");
  const State minutes(shown, Kind::minutes, broken);
  minutes.title("BIÊN BẢN", "Hội nghị tổng kết năm 2025");
  minutes.minutes();
  const State slip(shown, Kind::slip, broken);
  slip.title("GIẤY GIỚI THIỆU", "");
  slip.level_names();
  check_types(standard, broken);
  check_tables(standard, broken);
  return broken;
}

}  // namespace standard_test
