// Guidance 36-HD/VPTW and its successor 05-HD/VPTW, as far as that one is known. Clauses are those
// of part II of the former; "05" marks what differs.
#include "standard/measure.h"

namespace standard_test {

namespace {

constexpr document::Color kRed = {255, 0, 0};
constexpr Length kLeft = Length::mm(30), kRight = Length::mm(210 - 15), kTop = Length::mm(20),
                 kBottom = Length::mm(297 - 20);
constexpr Length kIndent = kLeft + Length::mm(10);  // 1.6.2
constexpr Edges kEdges = {kLeft, kRight, kTop, kBottom};

class Party {
 public:
  Party(const standard::Standard& standard, const Shown& shown, Kind kind, BrokenClauses& broken)
      : m_(shown.papers.at(kind), broken),
        main_(shown.sizes == standard::Sizes::small ? 14 : 15),
        newer_(id_of(standard) == "05-HD/VPTW"),
        end_(newer_ ? ";" : ",") {}

  void page() const { check_page(m_, kEdges, "4.2", "4.3"); }

  void letterhead() const {
    const Spot title = m_.says("ĐẢNG CỘNG SẢN VIỆT NAM", "1.1.2; annex 3, 1", {15, true});
    m_.ruled(title, "1.1.2", 100, 100);
    if (!title.missing()) {
      m_.expect(near(title.line->top, kTop, Length::points(1)) && title.line->x > Length::mm(105),
                "1.1.2", "first line, on the right");
    }
    const Spot superior = m_.says("ĐẢNG BỘ TỈNH GIA LAI", "1.2.2; annex 3, 2", {14});
    const Spot office = m_.says("ĐẢNG ỦY XÃ BỒNG SƠN", "1.2.2; annex 3, 2", {14, true});
    const Spot star = m_.says("*", "1.2.2", {14});
    m_.directly_below(office, superior, "1.2.2");
    m_.directly_below(star, office, "1.2.2");
    m_.centred_on(office, superior, "1.2.2");
    m_.centred_on(star, office, "1.2.2");
    m_.side_by_side(office, title, "annex 1", kRight - kLeft);
    if (superior.missing() || title.missing()) return;
    m_.expect(near(superior.line->top, title.line->top) && superior.right() < title.line->x,
              "1.2.2", "office left, level with the title");
  }

  void number_and_date(std::string_view number) const {
    const Spot shown = m_.says(number, "1.3.2; annex 3, 3", {14});
    m_.centred_on(shown, m_.find("*"), "1.3.2");
    const Spot date =
        m_.says("Bồng Sơn, ngày 09 tháng 02 năm 2026", "1.4.2; annex 3, 4", {14, false, true});
    m_.centred_on(date, m_.find("ĐẢNG CỘNG SẢN"), "1.4.2");
    if (date.missing() || shown.missing()) return;
    m_.expect(near(date.line->baseline, shown.line->baseline), "annex 1", "number and date level");
  }

  void title(std::string_view type, std::string_view subject) const {
    const Spot name = m_.says(type, "1.5.2; annex 3, 5", {main_ + 1, true});
    in_the_middle(name, "1.5.2");
    if (subject.empty()) return;
    const Spot about = m_.says(subject, "1.5.2; annex 3, 5", {main_, true});
    in_the_middle(about, "1.5.2");
    m_.directly_below(about, name, "1.5.2");
    const Spot mark = m_.says("-----", "1.5.2", {14});
    in_the_middle(mark, "1.5.2");
    m_.directly_below(mark, about, "1.5.2");
  }

  void marks() const {
    const Spot secret = m_.says("MẬT", "2.1", {14, true, false, false, kRed});
    const Spot urgent = m_.says("HỎA TỐC", "2.1; annex 3, 10", {14, true, false, false, kRed});
    m_.framed(secret, "2.1", Length::mm(20), Length::mm(8), kRed);
    m_.framed(urgent, "2.1", Length::mm(30), Length::mm(8), kRed);
    const Spot number = m_.find("Số 05");
    if (!secret.missing() && !urgent.missing() && !number.missing()) {
      m_.expect(number.bottom() < secret.line->top && secret.bottom() < urgent.line->top, "2.1",
                "secrecy below the number, urgency below it");
    }
    const Spot internal = m_.says("LƯU HÀNH NỘI BỘ", "2.2; annex 3, 11", {12, true});
    if (internal.missing()) return;
    m_.expect(near(internal.line->top, Length::mm(10)) &&
                  near(internal.right(), kRight, Length::points(1)),
              "2.2", "top right, 10 mm from the edge");
    for (const layout::Rule& rule : internal.page->rules)
      m_.expect(rule.y > kTop, "2.2", "no frame");
  }

  void body() const {
    check_body(m_, {"1.6.2", kLeft, kRight, Length::mm(10), Length::points(6), Length::points(18)});
    m_.looks(m_.find("Năm vừa qua"), "annex 3, 6", {main_});
    m_.says("- Căn cứ văn bản thứ nhất;", "1.6.2; annex 3, 6", {main_});
    m_.says("- Căn cứ văn bản thứ hai,", "1.6.2; annex 3, 6", {main_});
    m_.says("I- ĐẦU MỤC 0", "1.6.2; the guidance's own headings", {main_, true});
    m_.says("1. Đầu mục 1", "1.6.2; the guidance's own headings", {main_, true});
    m_.says("1.1. Đầu mục 2", "1.6.2; the guidance's own headings", {main_, true, true});
    m_.says("a) Đầu mục 3", "1.6.2", {main_});
    for (const char* point :
         {"a) điểm một", "b) điểm hai", "c) điểm ba", "d) điểm bốn", "đ) điểm năm"})
      m_.says(point, "1.6.2; annex 3, 6", {main_});
    m_.begin_at(kIndent,
                {"- Căn cứ văn bản thứ nhất", "I- ĐẦU MỤC 0", "1. Đầu mục 1", "1.1. Đầu mục 2",
                 "a) Đầu mục 3", "a) điểm một", "đ) điểm năm"},
                "1.6.2");
    m_.says("Trên đây là báo cáo tổng kết.", "1.6.2", {main_});
    check_page_numbers(m_, "4.4; annex 3, 15", 14, false);
    check_letters(m_, "4.1; annex 3");
  }

  // Exactly 18 pt, 6 pt between paragraphs.
  void content(const char* from, const char* to) const {
    const Length line = Length::points(18);
    check_content(m_, {"1.6.2", from, to, line, line, Length::points(6)});
  }

  void signature() const {
    const Spot body = m_.says("T/M BAN THƯỜNG VỤ", "1.7.2; annex 3, 7", {14, true});
    const Spot post = m_.says("PHÓ BÍ THƯ", "1.7.2; annex 3, 7", {14});
    const Spot name = m_.says("Nguyễn Văn An", "1.7.2; annex 3, 7", {14, true});
    m_.directly_below(post, body, "1.7.2");
    m_.centred_on(post, body, "1.7.2");
    m_.centred_on(name, post, "1.7.2");
    if (!body.missing()) m_.expect(body.line->x > Length::mm(105), "1.7.2", "on the right");
    check_boxes(m_, "1.8.2", post, name, std::nullopt);
    const Spot to = m_.says("Nơi nhận:", "1.9.2; annex 3, 9", {14, false, false, true});
    if (to.missing() || body.missing()) return;
    m_.expect(near(to.line->x, kLeft) && near(to.line->top, body.line->top), "annex 1",
              "left, level with the authority");
  }

  void recipients() const {
    const Spot first = m_.says("- Ban Thường vụ" + end_, "1.9.2; annex 3, 9", {12});
    if (!first.missing()) m_.expect(near(first.line->x, kLeft), "annex 1", "list at the left");
    const Spot archive = m_.line("- Lưu: VT. PL-300", "1.9.2; 2.3; annex 3, 12");
    if (archive.missing()) return;
    const std::size_t last = archive.line->words.size() - 1;
    m_.looks(archive, "annex 3, 9", {12});
    m_.looks(archive, "annex 3, 12", {8}, last);
  }

  void contact() const {
    const Spot address = m_.says("Địa chỉ: Số 1 đường Trần Phú", "2.4; annex 3, 13", {10});
    m_.rule_across(address, "2.4", kLeft, kRight);
    if (address.missing()) return;
    const Spot name = m_.find("Nguyễn Văn An");
    m_.expect(address.page == name.page && address.line->top > name.bottom(), "2.4",
              "on the paper's own last page, after its signatures");
    // Box 13 of annex 1's drawing is the lowest of the text area.
    m_.expect(near(address.bottom(), kBottom), "2.4; annex 1, 13", "at the foot of the text area");
  }

  void sides() const {
    const Length wide = Length::mm(30), narrow = Length::mm(15), page = Length::mm(210);
    check_sides(m_, {"4.3", "4.3", wide, page - narrow, narrow, page - wide});
  }

  void copy() const {
    check_last_part(m_, m_.find("SAO Y"), "3.3");
    const Spot kind = m_.says("SAO Y BẢN CHÍNH", "3.3; annex 3, 14", {14, true});
    const Spot office = m_.says("VĂN PHÒNG", "3.3; annex 3, 2", {14, true});
    m_.says("Số 07-BS/VP", "3.3; annex 3, 3", {14});
    m_.says("Quy Nhơn, ngày 01 tháng 3 năm 2026", "3.3; annex 3, 4", {14, false, true});
    m_.says("T/L GIÁM ĐỐC", "3.3; annex 3, 7", {14, true});
    m_.centred_on(kind, m_.find("Quy Nhơn, ngày"), "3.3");
    m_.rule_across(office, "3.3", kLeft, kRight);
    if (kind.missing() || office.missing()) return;
    m_.expect(
        near(kind.line->top, office.line->top, Length::points(2)) && kind.line->x > office.right(),
        "3.3", "the kind stands right, level with the office");
  }

  void annexes() const {
    for (const char* which : {"1", "2"}) {
      const Spot number = m_.says(std::string("Phụ lục ") + which, "4.5", {14, true});
      in_the_middle(number, "4.5");
      if (!number.missing())
        m_.expect(near(number.line->top, kTop, Length::points(1)), "4.5", "on a page of its own");
    }
    const Spot title = m_.says("SỐ LIỆU THỨ NHẤT", "4.5", {14, true});
    in_the_middle(title, "4.5");
    m_.directly_below(title, m_.find("Phụ lục 1"), "4.5");
    m_.reads(m_.line("(Kèm theo Báo cáo số 05-BC/ĐU", "the guidance's own annexes"),
             "(Kèm theo Báo cáo số 05-BC/ĐU, ngày 09 tháng 02", "the guidance's own annexes");
  }

  void letter() const {
    const char* subject = newer_ ? "về việc nâng bậc lương năm 2026" : "Nâng bậc lương năm 2026";
    const Spot about =
        m_.says(subject, newer_ ? "05, công văn" : "1.5.2; annex 3, 5", {12, false, true});
    const Spot number = m_.find("Số 05-CV/ĐU");
    m_.centred_on(about, number, "1.5.2");
    m_.directly_below(about, number, "1.5.2");
    m_.expect(m_.find("CÔNG VĂN").missing(), "1.5.1", "a letter names no type");
    const Spot to = m_.line("Kính gửi: Bộ Nội vụ,", "1.9.2");
    in_the_middle(to, "1.9.2");
    m_.looks(to, "annex 3, 9", {14, false, true});
    m_.looks(to, "annex 3, 9", {14}, 2);
    m_.says("- Như trên" + end_, "1.9.2", {12});
    const Spot draft = m_.says("Dự thảo lần 2", "2.2; annex 3, 11", {14, false, true});
    m_.centred_on(draft, number, "2.2");
  }

  // What must not be spread stands below the signature.
  void spread() const {
    const Spot words = m_.says("Không phổ biến trên các phương tiện thông tin đại chúng",
                               "2.2; annex 3, 11", {12, true});
    in_the_middle(words, "2.2");
    if (!words.missing())
      m_.expect(words.line->top > m_.find("Nguyễn Văn An").bottom(), "2.2", "below the signature");
  }

  // Lines of about equal length, as few as may be, parted between words.
  void long_name() const {
    const Spot first = m_.says("BAN CHỈ ĐẠO THỰC HIỆN", "1.2.2", {14, true});
    const Spot second = m_.says("QUY CHẾ DÂN CHỦ", "1.2.2", {14, true});
    const Spot third = m_.says("Ở CƠ SỞ XÃ BỒNG SƠN", "1.2.2", {14, true});
    m_.directly_below(second, first, "1.2.2");
    m_.directly_below(third, second, "1.2.2");
  }

  void addressees() const {
    const Spot words =
        m_.says(newer_ ? "Kính trình:" : "Kính gửi:", newer_ ? "05, tờ trình" : "1.9.2; annex 3, 9",
                {14, false, true});
    const Spot first = m_.says("- Bộ Nội vụ,", "1.9.2; annex 3, 9", {14});
    const Spot last = m_.says("- Bộ Tài chính,", "1.9.2; annex 3, 9", {14});
    if (words.missing() || first.missing() || last.missing()) return;
    m_.expect(near(words.line->baseline, first.line->baseline) && first.line->x > words.right() &&
                  near(first.line->x, last.line->x),
              "1.9.2", "on the line of the words, below each other");
    const Length middle = (words.line->x + std::max(first.right(), last.right())) / 2;
    m_.expect(near(middle, (kLeft + kRight) / 2, Length::points(6)), "1.9.2", "in the middle");
  }

  void decision() const {
    m_.line("BAN THƯỜNG VỤ ĐẢNG ỦY QUYẾT ĐỊNH", "house");
    const Spot article = m_.line("Điều 1. Tặng Giấy khen.", "1.6.2; annex 3, 6");
    m_.looks(article, "annex 3, 6", {main_, true});
    m_.looks(article, "annex 3, 6", {main_}, 3);
    m_.begin_at(kIndent, {"Điều 2. Văn phòng thi hành."}, "1.6.2");
    m_.says("TRƯỞNG BAN", "1.7.1 c", {14, true});
  }

  void divisions() const {
    const std::pair<const char*, const char*> centred[] = {
        {"Phần I", "TÊN PHẦN"}, {"Chương I", "TÊN CHƯƠNG"}, {"Mục 1", "TÊN MỤC"}};
    for (const auto& [number, title] : centred) {
      const Spot above = m_.says(number, "1.6.2; annex 3, 6", {main_, true});
      const Spot below = m_.says(title, "1.6.2; annex 3, 6", {main_, true});
      in_the_middle(above, "1.6.2");
      in_the_middle(below, "1.6.2");
      m_.directly_below(below, above, "1.6.2");
    }
    m_.says("Điều 1. Tên điều", "1.6.2; annex 3, 6", {main_, true});
    m_.says("1. Tên khoản", "1.6.2; annex 3, 6", {main_});
    m_.says("1. Khoản không tên", "1.6.2; annex 3, 6", {main_});
    m_.begin_at(kIndent, {"Điều 1. Tên điều", "1. Tên khoản", "1. Khoản không tên"}, "1.6.2");
    const Spot post = m_.find("PHÓ BÍ THƯ");
    const Spot and_also = m_.says("kiêm", "1.7.1 đ", {14});
    const Spot also = m_.says("TRƯỞNG BAN CHỈ ĐẠO", "1.7.1 đ", {14, true});
    m_.directly_below(and_also, post, "1.7.1 đ");
    m_.directly_below(also, and_also, "1.7.1 đ");
    m_.centred_on(also, post, "1.7.1 đ");
  }

  void minutes() const {
    const Spot chair = m_.says("CHỦ TRÌ HỘI NGHỊ", "1.7.1 e", {14, true});
    const Spot clerk = m_.says("NGƯỜI GHI BIÊN BẢN", "1.7.1 e", {14, true});
    m_.side_by_side(clerk, chair, "annex 1", kRight - kLeft);
    if (chair.missing() || clerk.missing()) return;
    m_.expect(near(chair.line->top, clerk.line->top) && clerk.right() < chair.line->x, "1.7.2",
              "secretary left, chair right");
    const Spot certified = m_.line("Xác nhận chữ ký của đồng chí", "1.7.1 e");
    m_.looks(certified, "1.7.1 e", {14});
    const Spot by = m_.says("T/L BAN THƯỜNG VỤ", "1.7.1 e", {14, true});
    m_.centred_on(certified, by, "1.7.1 e");
    if (certified.missing() || by.missing()) return;
    m_.expect(
        certified.bottom() < by.line->top && certified.line->top > m_.find("Lê Văn Cường").bottom(),
        "1.7.1 e", "the certificate below the chair's signature");
  }

  void level_names() const { check_level_names(m_, "1.7.2"); }

 private:
  void in_the_middle(const Spot& spot, std::string_view clause) const {
    check_middle(m_, spot, (kLeft + kRight) / 2, clause);
  }

  Measure m_;
  int main_;
  bool newer_;
  std::string end_;
};

}  // namespace

BrokenClauses broken_party_clauses(const standard::Standard& standard, const Shown& shown) {
  BrokenClauses broken;
  const auto of = [&](Kind kind) { return Party(standard, shown, kind, broken); };
  const Party report = of(Kind::report);
  report.page();
  report.letterhead();
  report.number_and_date("Số 05-BC/ĐU");
  report.title("BÁO CÁO", "tổng kết công tác năm 2025");
  report.marks();
  report.body();
  report.content("- Căn cứ văn bản thứ nhất", "Trên đây là báo cáo");
  report.signature();
  report.recipients();
  report.contact();
  report.copy();
  report.annexes();
  of(Kind::sides).sides();
  of(Kind::letter).letter();
  of(Kind::proposal).addressees();
  of(Kind::proposal).title("TỜ TRÌNH", "tổng kết công tác năm 2025");
  of(Kind::decision).decision();
  of(Kind::decision).content("- Căn cứ văn bản thứ nhất", "Điều 2.");
  of(Kind::rules).divisions();
  of(Kind::rules).content("Phần I", "2. Khoản thứ hai");
  of(Kind::minutes).minutes();
  of(Kind::slip).title("GIẤY GIỚI THIỆU", "");
  of(Kind::slip).spread();
  of(Kind::slip).long_name();
  of(Kind::slip).level_names();
  check_types(standard, broken);
  check_tables(standard, broken);
  return broken;
}

}  // namespace standard_test
