#include <doctest/doctest.h>

#include <set>

#include "text/text.h"

using namespace tongket;

namespace {

struct Case {
  std::string_view before, after;
};

std::string mended(std::string_view before) {
  return text::normalise(before).text;
}

template <std::size_t size>
void check(const Case (&cases)[size]) {
  for (const Case& one : cases) {
    CAPTURE(one.before);
    CHECK(mended(one.before) == one.after);
    CHECK(mended(one.after) == one.after);
  }
}

template <std::size_t size>
void check_untouched(const std::string_view (&texts)[size]) {
  for (const std::string_view one : texts) {
    CAPTURE(one);
    CHECK(mended(one) == one);
  }
}

}  // namespace

TEST_CASE("no space before a stop, one after it") {
  check({{"cấp ủy , chính quyền", "cấp ủy, chính quyền"},
         {"hội nghị ; kết luận : tốt !", "hội nghị; kết luận: tốt!"},
         {"hội nghị ,nghị quyết", "hội nghị, nghị quyết"},
         {"chiếm 96,99% , đạt", "chiếm 96,99%, đạt"},
         {"(khóa XI) , về", "(khóa XI), về"},
         {"hội nghị,nghị quyết", "hội nghị, nghị quyết"},
         {"kết thúc hội nghị.Đảng ủy", "kết thúc hội nghị. Đảng ủy"},
         {"Kính gửi:Đảng ủy", "Kính gửi: Đảng ủy"},
         {"Số:25", "Số: 25"},
         {"các hội…đã họp", "các hội… đã họp"}});
}

TEST_CASE("numbers, dates, symbols, addresses and abbreviations keep their signs") {
  check_untouched({"96,99%; 3.374; 7:30; tỷ lệ 1:500 và 1 : 500",
                   "ngày 17/11/2022, 7/7 khu phố, 5/5 cơ quan",
                   "Nghị quyết số 25-NQ/TW, 05/BC-UBND, 30/2020/NĐ-CP.",
                   "V/v triển khai; TP.HCM; TP. Huế; Q.1",
                   "ThS.Lan, v.v, GS.TS Nam, P.Tam Quan",
                   "xem https://vi.dụ/hội,nghị?a=1.b hoặc www.hoa.vn",
                   "gửi hoa.nguyen@hoai-nhon.gov.vn, tệp báo_cáo.docx",
                   "tệp .docx và (.pdf)",
                   "dịch Covid-19",
                   "2020-2025; 2020 - 2025; 2020 – 2025",
                   "Mát-xcơ-va, Men-bơn, Phri-đrích Ăng-ghen",
                   "a) Nội dung",
                   "a)Nội dung",
                   "1. Mở đầu",
                   "1.Mở đầu",
                   "f(x,y) = 1",
                   "tỷ lệ nam:nữ",
                   "(a,b)",
                   "nhiệt độ -5 độ",
                   "A- A A+ | Tăng tương phản",
                   "lệnh ls -la",
                   "và/hoặc",
                   "3 - 2 = 1"});
}

TEST_CASE("several spaces become one, but a layout stays") {
  check({{"Các  phong trào", "Các phong trào"},
         {"sao lục                  từ văn bản", "sao lục từ văn bản"},
         {"96,99%; \xC2\xA0"
          "7/7 khu phố",
          "96,99%; 7/7 khu phố"},
         {"hết dòng  \nmới", "hết dòng\nmới"},
         {"\xC2\xA0\n", "\n"},
         {"hết dòng \r\nmới", "hết dòng\r\nmới"}});
  check_untouched({"Nơi nhận:              CHỦ TỊCH", "    thụt đầu dòng", "cột\t  hai",
                   "Số:         /NQ-UBND", "mục ( ) và [ ] để đánh dấu", "ô (     )"});
}

TEST_CASE("no space inside quotation marks and brackets, one outside") {
  check({{"( khóa XI )", "(khóa XI)"},
         {"phong trào “ Dân vận khéo ” ở", "phong trào “Dân vận khéo” ở"},
         {"Phong trào“toàn dân đoàn kết”được", "Phong trào “toàn dân đoàn kết” được"},
         {"hội(toàn thể)họp", "hội (toàn thể) họp"},
         {"như:“Móc khóa an ninh”", "như: “Móc khóa an ninh”"}});
  check_untouched({"[ (Đã ký)", "(của… )", "một) hai"});
}

TEST_CASE("straight quotation marks in pairs become typographic ones") {
  check({{"từ \"Phần\", \"Chương\".", "từ “Phần”, “Chương”."},
         {"(\"khóa 11\")", "(“khóa 11”)"},
         {"phong trào \" Dân vận khéo \" ở", "phong trào “Dân vận khéo” ở"},
         {"Phong trào\"toàn dân\" ở", "Phong trào “toàn dân” ở"},
         {"gọi là 'tổ dân vận' ở", "gọi là ‘tổ dân vận’ ở"},
         {"“mở\" và \"đóng”", "“mở” và “đóng”"}});
  check_untouched({"màn hình 24\" và 5'", "Ea H'leo, L'Oréal", "một dấu \" lẻ loi",
                   "<a href=\"x\">", "{\"a\": \"b\"}", "x=\"1\""});
}

TEST_CASE("a hyphen between terms has both its spaces or none") {
  check({{"chính trị- xã hội", "chính trị - xã hội"},
         {"kinh tế -xã hội", "kinh tế - xã hội"},
         {"“sáng- xanh- sạch đẹp- an toàn- văn minh”",
          "“sáng - xanh - sạch đẹp - an toàn - văn minh”"},
         {"nông thôn mới– đô thị", "nông thôn mới – đô thị"},
         {"nhiệm kỳ 2020- 2025", "nhiệm kỳ 2020-2025"},
         {"nhiệm kỳ 2020 -2025", "nhiệm kỳ 2020-2025"},
         {"-Như trên;", "- Như trên;"}});
}

TEST_CASE("three dots become an ellipsis, and so does litter; leaders stay") {
  check({{"Trần Phú,...", "Trần Phú,…"},
         {"vũng, lạch, vàm,...) với", "vũng, lạch, vàm,…) với"},
         {"trật tự”,..…. đã tạo", "trật tự”… đã tạo"},
         {"hội nghị v.v...", "hội nghị v.v…"}});
  check_untouched({"Căn cứ ........................7 ...........", "ngày ... tháng ... năm ...",
                   "ngày... tháng... năm...", "Số: ..../QĐ-UBND  ngày", "Điều …", "………",
                   "Về việc ...............5 ........;", "báo cáo của... khóa... trình đại hội...",
                   "ngày……tháng……năm , …", "____ , ____"});
}

TEST_CASE("a row of a table and a technical line are no prose") {
  check_untouched({"Nguyễn Văn An,Tổ trưởng,Khu phố 1", "xã;phường;thị trấn",
                   "if (hội , nghị) { toàn; }", "tên | tuổi  | nơi ở"});
}

TEST_CASE("each rule can be taken away by its name") {
  struct Off {
    std::string_view rule, text;
  };
  const Off cases[] = {{"space-before-stop", "ủy , chính"},
                       {"space-after-stop", "nghị,quyết định"},
                       {"space-double", "Các  phong"},
                       {"space-trailing", "dòng "},
                       {"space-no-break",
                        "a\xC2\xA0"
                        "b"},
                       {"space-inside", "( khóa )"},
                       {"space-outside", "trào“toàn dân”"},
                       {"quotes", "từ \"Phần\""},
                       {"hyphen", "trị- xã"},
                       {"range", "2020- 2025"},
                       {"ellipsis", "Trần Phú,..."},
                       {"tone-place", "hòan"},
                       {"marks-order", "ca\xCC\x81\xCC\x82p"},
                       {"lookalike-letter", "ðảng"},
                       {"soft-hyphen", "h\xC2\xADội"},
                       {"zero-width", "h\xE2\x80\x8Bội"},
                       {"space-kind", "hội\xE2\x80\x83nghị"}};
  for (const Off& one : cases) {
    CAPTURE(one.rule);
    text::NormaliseOptions options;
    options.rules = text::parse_rules("-" + std::string(one.rule)).rules;
    CHECK(text::normalise(one.text, options).text == text::to_nfc(one.text));
    options.rules = text::parse_rules(one.rule).rules;
    const text::Normalised alone = text::normalise(one.text, options);
    REQUIRE(alone.notes.size() >= 1);
    for (const text::Note& note : alone.notes)
      CHECK(note.rule == one.rule);
  }
}

TEST_CASE("rules are named in a list, and a name that is none is told") {
  CHECK(text::parse_rules("all").rules == text::RuleSet::all());
  CHECK(text::parse_rules("none").rules.empty());
  CHECK(text::parse_rules("").rules.empty());
  const text::RuleSet two = text::parse_rules("quotes, hyphen").rules;
  CHECK(two.has(text::Rule::quotes));
  CHECK(two.has(text::Rule::hyphen));
  CHECK_FALSE(two.has(text::Rule::ellipsis));
  CHECK(text::parse_rules("all,-quotes").rules == text::parse_rules("-quotes").rules);
  CHECK(text::parse_rules("quotes,dấu").unknown == "dấu");
  CHECK(text::parse_rules("tone-style").unknown == "tone-style");
}

TEST_CASE("every rule says in both languages what it does") {
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < text::rule_count; ++i) {
    const text::RuleInfo& info = text::about(static_cast<text::Rule>(i));
    CHECK(info.rule == static_cast<text::Rule>(i));
    CHECK_FALSE(info.means.vi.empty());
    CHECK_FALSE(info.means.en.empty());
    CHECK(names.insert(info.name).second);
  }
}
