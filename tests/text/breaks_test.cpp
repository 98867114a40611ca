#include <doctest/doctest.h>

#include "text/text.h"

using namespace tongket;

namespace {

// The text with a bar wherever a line may end.
std::string with_bars(std::string_view text) {
  std::string out;
  std::size_t done = 0;
  for (const std::uint32_t at : text::break_opportunities(text)) {
    out += text.substr(done, at - done);
    out += '|';
    done = at;
  }
  return out + std::string(text.substr(done));
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
    text.replace(at, from.size(), to);
    at += to.size();
  }
  return text;
}

// No-break spaces shown as '_', no-break hyphens as '~'.
std::string tied(std::string_view text, const text::NoBreakOptions& options = {}) {
  return replaced(replaced(text::with_no_breaks(text, options), "\u00A0", "_"), "\u2011", "~");
}

}  // namespace

// The right-hand sides but those with "/" are where LibreOffice 7.4 breaks in a narrow column.
TEST_CASE("lines break after spaces, hyphens and dashes") {
  CHECK(with_bars("Hội nghị tổng kết") == "Hội |nghị |tổng |kết");
  CHECK(with_bars("chính trị-xã hội") == "chính |trị-|xã |hội");
  CHECK(with_bars("2020-2025") == "2020-|2025");
  CHECK(with_bars("2020–2025") == "2020–|2025");
  CHECK(with_bars("a—b") == "a—|b");
  CHECK(with_bars("a - b") == "a |- |b");
  CHECK(with_bars("aaa-(bbb)") == "aaa-|(bbb)");
}

TEST_CASE("several spaces give one opportunity, after the last") {
  CHECK(with_bars("a   b") == "a   |b");
  CHECK(with_bars(" a") == " |a");
}

TEST_CASE("the end of the text is no opportunity") {
  CHECK(with_bars("a ") == "a ");
  CHECK(with_bars("a-") == "a-");
  CHECK(with_bars("").empty());
}

TEST_CASE("no-break spaces and hyphens, slashes and points don't break") {
  CHECK(with_bars("15\xC2\xA0mô") == "15\xC2\xA0mô");
  CHECK(with_bars("15\xE2\x80\xAFm") == "15\xE2\x80\xAFm");
  CHECK(with_bars("BC\xE2\x80\x91KV") == "BC\xE2\x80\x91KV");
  CHECK(with_bars("BC/KV 1.000,5") == "BC/KV |1.000,5");
}

TEST_CASE("a dash holds on to quotation marks, sentence marks and further dashes") {
  CHECK(with_bars("“aa”-“bb”") == "“aa”-“bb”");
  CHECK(with_bars("aaaa-,bbbb") == "aaaa-,bbbb");
  CHECK(with_bars("aaaa--bbbb") == "aaaa--|bbbb");
  CHECK(with_bars("aa(-)bb") == "aa(-)bb");
}

TEST_CASE("a number stays with the word that says what it numbers") {
  // A whole symbol can't be mistaken alone, nor can the year of a date.
  CHECK(tied("Nghị quyết số 25-NQ/TW") == "Nghị quyết số 25~NQ/TW");
  CHECK(tied("Nghị định số 30/2020/NĐ-CP, số 5, số 7/7") ==
        "Nghị định số 30/2020/NĐ~CP, số_5, số_7/7");
  CHECK(tied("ngày 17 tháng 11 năm 2022 tại") == "ngày_17 tháng_11 năm 2022 tại");
  CHECK(tied("tháng 11 năm 2022, năm 2023") == "tháng_11 năm 2022, năm_2023");
  // A whole date is long enough to stand alone, and takes no unit.
  CHECK(tied("trước ngày 31/12/2023, ngày 02/12/2022 hội nghị") ==
        "trước ngày 31/12/2023, ngày 02/12/2022 hội nghị");
  CHECK(tied("ngày 31/12 này") == "ngày_31/12 này");
  CHECK(tied("(khóa XI) về") == "(khóa_XI) về");
  CHECK(tied("khối 6 và khối 9.") == "khối_6 và khối_9.");
  CHECK(tied("Điều 5, khoản 2, điểm a") == "Điều_5, khoản_2, điểm_a");
  CHECK(tied("(Năm 2022 có") == "(Năm_2022 có");
  CHECK(tied("hằng năm có") == "hằng năm có");
}

TEST_CASE("a number stays with its unit or with what it counts") {
  CHECK(tied("có 3.270 gia đình đạt") == "có 3.270_gia đình đạt");
  CHECK(tied("7/7 khu phố, 1.462,5 m² đất") == "7/7_khu phố, 1.462,5_m² đất");
  CHECK(tied("1,5 tỷ đồng") == "1,5_tỷ đồng");
  CHECK(tied("(15 mô hình)") == "(15_mô hình)");
  CHECK(tied("12 rồi thôi") == "12 rồi thôi");
  CHECK(tied("96,92%, tăng") == "96,92%, tăng");
  CHECK(tied("là 15, người ta") == "là 15, người ta");
}

TEST_CASE("an abbreviated title stays with the name") {
  CHECK(tied("TP. Quy Nhơn, ThS. Nguyễn Văn A") == "TP._Quy Nhơn, ThS._Nguyễn Văn A");
}

TEST_CASE("what is bound already stays as it is") {
  CHECK(tied("TP.\u00A0Quy Nhơn") == "TP._Quy Nhơn");
  text::NormaliseOptions options;
  options.rules = text::parse_rules("-space-no-break").rules;
  CHECK(text::normalise("ở TP.\u00A0Quy Nhơn", options).text == "ở TP.\u00A0Quy Nhơn");
}

TEST_CASE("an initial stays with the name behind it") {
  CHECK(tied("Nguyễn V. A, Lê Đ. Đức") == "Nguyễn V._A, Lê Đ._Đức");
  CHECK(tied("PGS.TS. Lê") == "PGS.TS._Lê");
  CHECK(tied("đạt. Các") == "đạt. Các");
}

TEST_CASE("a percent sign that stands apart stays with its number") {
  CHECK(tied("đạt 96,92 % kế hoạch") == "đạt 96,92_% kế hoạch");
}

TEST_CASE("a century stays with its number") {
  CHECK(tied("thế kỷ XXI") == "thế kỷ_XXI");
  CHECK(tied("khoá XI, khóa XIII") == "khoá_XI, khóa_XIII");
}

TEST_CASE("ranges of years and other numbers stay together") {
  CHECK(tied("nhiệm kỳ 2020-2025.") == "nhiệm kỳ_2020~2025.");
  CHECK(tied("giai đoạn 2020 - 2025, tăng") == "giai đoạn 2020_-_2025, tăng");
  CHECK(tied("ngày 2-9") == "ngày_2~9");
  CHECK(tied("kinh tế - 5 việc") == "kinh tế_- 5 việc");
}

TEST_CASE("a paper's symbol stays together") {
  CHECK(tied("Hướng dẫn 36-HD/VPTW") == "Hướng dẫn 36~HD/VPTW");
  CHECK(tied("Nghị định 30/2020/NĐ-CP") == "Nghị định 30/2020/NĐ~CP");
  CHECK(tied("(5053-CV/VPTW/nb)") == "(5053~CV/VPTW/nb)");
  CHECK(tied("Số …-BC/KV") == "Số …~BC/KV");
  CHECK(tied("Số: 05/BC-UBND") == "Số: 05/BC~UBND");
}

TEST_CASE("other hyphens may end a line") {
  CHECK(tied("chính trị-xã hội") == "chính trị-xã hội");
  CHECK(tied("Vla-đi-mia I-lích") == "Vla-đi-mia I-lích");
  CHECK(tied("Hà Nội-Huế") == "Hà Nội-Huế");
  CHECK(tied("2020–2025") == "2020–2025");
}

TEST_CASE("addresses are left alone") {
  CHECK(tied("https://a.vn/x-Y/2020-2025") == "https://a.vn/x-Y/2020-2025");
  CHECK(tied("so-1-2@a.vn www.a-1-2.vn") == "so-1-2@a.vn www.a-1-2.vn");
}

TEST_CASE("a minus sign stays with its number") {
  CHECK(tied("-1,5") == "~1,5");
  CHECK(tied("giảm (-3%) và -3.270 hộ") == "giảm (~3%) và ~3.270 hộ");
  CHECK(tied("một\n-5") == "một\n~5");
  CHECK(tied("- 5 hộ") == "- 5_hộ");
}

TEST_CASE("on request the last word never stands alone") {
  text::NoBreakOptions options;
  options.last_syllable = true;
  CHECK(tied("các chi bộ đều dự.", options) == "các chi bộ đều_dự.");
  CHECK(tied("một hai", options) == "một hai");
  CHECK(tied("các chi bộ", {}) == "các chi bộ");
}

TEST_CASE("a line never begins with the dash between two words") {
  CHECK(tied("kinh tế - xã hội") == "kinh tế_- xã hội");
  CHECK(tied("- mục đầu") == "- mục đầu");
}

TEST_CASE("tying twice is tying once") {
  const std::string once = text::with_no_breaks(
      "ngày 17 tháng 11, có 15 mô hình - số 25-NQ/TW, 2020 - 2025, 2020-2025, V. A, -5  x");
  CHECK(text::with_no_breaks(once) == once);
}

TEST_CASE("only single spaces are changed") {
  CHECK(text::with_no_breaks("số  25") == "số  25");
  CHECK(text::with_no_breaks("").empty());
  CHECK(text::with_no_breaks(" ") == " ");
}
