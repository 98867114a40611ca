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
         {"trật tự”,..…. đã tạo", "trật tự”,… đã tạo"},
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

TEST_CASE("a stop that leans on the next word gets its space on the other side") {
  check({{"25-NQ/TW ,ngày 3/6", "25-NQ/TW, ngày 3/6"},
         {"số 5 ,số 6", "số 5, số 6"},
         {"UBND ,HĐND", "UBND, HĐND"},
         {"15% ,tăng", "15%, tăng"},
         {"A ,B", "A, B"},
         {"khoản 2 ;điểm a", "khoản 2; điểm a"},
         {"x@y.vn ,và", "x@y.vn, và"},
         {"xem https://a.vn ,rồi", "xem https://a.vn, rồi"},
         {"hội nghị …  , rồi", "hội nghị …, rồi"},
         {"… , rồi", "…, rồi"},
         {"hội thảo ,,, tốt", "hội thảo, tốt"},
         {"hội thảo,, tốt", "hội thảo, tốt"}});
  check_untouched({"vui :v", "ngày … , tháng …", "tệp .docx ,5"});
}

TEST_CASE("a stop between two words has its space, whatever the first is") {
  check({{"Nguyễn Văn A,Bí thư", "Nguyễn Văn A, Bí thư"},
         {"năm 2022,xã đạt", "năm 2022, xã đạt"},
         {"năm 2022.Xã đạt", "năm 2022. Xã đạt"},
         {"nhiệm kỳ 2020-2025,xã đạt", "nhiệm kỳ 2020-2025, xã đạt"},
         {"ngày 17/11/2022,tại", "ngày 17/11/2022, tại"},
         {"ngày 17/11/2022.Ủy ban", "ngày 17/11/2022. Ủy ban"},
         {"đạt 15%.Năm nay", "đạt 15%. Năm nay"},
         {"tăng 5%,giảm 3%", "tăng 5%, giảm 3%"},
         {"(khóa XI),về", "(khóa XI), về"},
         {"Kết quả:tốt", "Kết quả: tốt"},
         {"25-NQ/TW,ngày", "25-NQ/TW, ngày"},
         {"UBND,HĐND phường", "UBND, HĐND phường"},
         {"kinh tế,xã hội,văn hóa phát triển", "kinh tế, xã hội, văn hóa phát triển"},
         {"kinh tế,xã hội;văn hóa:tốt!hay?được.Rồi mới",
          "kinh tế, xã hội; văn hóa: tốt! hay? được. Rồi mới"},
         {"Đồng chí A,Bí thư Đảng ủy,Chủ tịch HĐND dự.",
          "Đồng chí A, Bí thư Đảng ủy, Chủ tịch HĐND dự."}});
  check_untouched({"1,5; 1.234,5; 8:30; 1.000.000", "tệp hội.docx, báo_cáo,hai.docx",
                   "30/2020/NĐ-CP.docx", "xem https://a.vn,rồi", "T.P, PGS.TS,ThS.Lan", "a,b",
                   "tỷ lệ giới tính nam:nữ, tỉ số thắng:thua", "An:nam:nữ", "tep.txt:5:hội",
                   "C:Users", "lenh:chay", "2.1.Mở đầu"});
}

TEST_CASE("many tight stops are mended in one line, however many") {
  std::string tight = "kinh tế";
  std::string spaced = tight;
  for (int i = 0; i < 100; ++i) {
    tight += ",xã hội";
    spaced += ", xã hội";
  }
  CHECK(mended(tight) == spaced);
}

TEST_CASE("runs of dots after words become one ellipsis") {
  check({{"hoạt động khác......", "hoạt động khác…"},
         {"khác....", "khác…"},
         {"khác..", "khác…"},
         {"khác……", "khác…"},
         {"khác…...", "khác…"},
         {"khác ..... và", "khác … và"},
         {"rồi …..", "rồi …"},
         {"khác, ....", "khác, …"},
         {"các hội, …. rồi", "các hội, … rồi"},
         {"khác,v.v…", "khác, v.v…"},
         {"năm 2022...", "năm 2022…"},
         {"khác,...", "khác,…"},
         {"khác,....", "khác,…"},
         {"khác,..", "khác,…"},
         {"xây dựng nông thôn mới.....", "xây dựng nông thôn mới…"}});
  check_untouched({"Họ tên: ........", "Số ....../QĐ", "Địa chỉ.....", "Nơi ở hiện nay......",
                   "năm 20...", "năm 202....", "Căn cứ .....;", "Theo đề nghị của ....",
                   "Mở đầu.....5", "chữ ký ..............", "ông khác......, bà khác......",
                   "hết.. Đảng ủy", "- Lưu: VT, ....."});
}

TEST_CASE("quotation marks that face the wrong way are turned, or left alone") {
  check({{"“Dân vận khéo“ được", "“Dân vận khéo” được"},
         {"”Dân vận khéo” được", "“Dân vận khéo” được"},
         {"“Tốt“ và ”xấu”", "“Tốt” và “xấu”"},
         {"\"Dân vận khéo“ được", "“Dân vận khéo” được"},
         {"phong trào “Dân vận khéo“.", "phong trào “Dân vận khéo”."},
         {"“Hội thi “Dân vận khéo“ năm 2022”", "“Hội thi “Dân vận khéo” năm 2022”"},
         {"“Tốt ”và“ xấu”", "“Tốt” và “xấu”"},
         {"trào“ toàn dân”", "trào “toàn dân”"}});
  check_untouched({"“Dân “ vận", "khéo“ và tốt“ và xấu“ được", "“Hội thi “Dân vận khéo” năm 2022”",
                   "hết” và “mở", "5 \" và 6' là 15\"", "ống 5 \" và 6 \" là"});
}

TEST_CASE("quotation marks that face the wrong way are made no worse without their rule") {
  text::NormaliseOptions options;
  options.rules = text::parse_rules("-quotes").rules;
  CHECK(text::normalise("“Dân vận khéo“ được", options).text == "“Dân vận khéo“ được");
}

TEST_CASE("a range is closed up between numbers and spaced between words") {
  check({{"15- 20 người", "15-20 người"},
         {"15 -20 người", "15-20 người"},
         {"ngày 2- 9", "ngày 2-9"},
         {"trang 5 -7", "trang 5-7"},
         {"tăng 1,5 -2%", "tăng 1,5-2%"},
         {"10h -11h", "10h-11h"},
         {"10h30 -11h", "10h30-11h"},
         {"tháng 1- tháng 5", "tháng 1 - tháng 5"},
         {"quý I -quý II", "quý I - quý II"},
         {"năm 2020 -năm 2025", "năm 2020 - năm 2025"},
         {"2020 --2025", "2020-2025"},
         {"UBND- HĐND", "UBND - HĐND"},
         {"UBND -HĐND", "UBND - HĐND"},
         {"Đảng ủy -UBND", "Đảng ủy - UBND"},
         {"2020\u2010 2025", "2020\u20102025"},
         {"trị\u2212 xã", "trị \u2212 xã"}});
  check_untouched({"20 -15", "x 7 -2", "-5 -7", "lạnh -5 độ", "lạnh \u22125 độ", "- 15 người",
                   "1- 15 xã", "SARS- CoV", "Covid -19", "ls --la", "lệnh --la", "2020--2025",
                   "A- A A+", "II- HƯỚNG DẪN"});
}

TEST_CASE("spaces in a number are left where nobody can say which number it is") {
  check_untouched({"96 , 92%", "1 . 2 . 3", "3 . 123 . 456", "96 ,92%", "1 : 500", "8 : 30"});
}

TEST_CASE("a row with quoted fields and a line of a program are left alone") {
  check_untouched({"\"An , Bình\",\"x  y\"", "1,\"Hội  nghị , tốt\"", "\"An\";\"x  y\"",
                   "    return \"x  y\" , 5", "print(\"Hội  nghị\" , 5)", "os.path.join(a , b)",
                   "len(ten) , 5", "std::max(a , b)", "for ten , tuoi in ds:", "name,age,city",
                   "SELECT ten , tuoi FROM ds", "#include \"a.h\"", "a,   // b , c",
                   "mkdir -p \"$work/a\"", "Decimal('1 , 2')", "    \"hội  nghị\",",
                   "\"tên\": 1 , 2,", "\"\"\"Hội  nghị.\"\"\""});
  check({{"gọi \"Phần\",\"Chương\" là", "gọi “Phần”, “Chương” là"},
         {"\"Dân vận khéo\";", "“Dân vận khéo”;"}});
}

TEST_CASE("a table and a program are told from prose by their first lines") {
  using text::TextNature;
  CHECK(text::nature_of("ten,ghi chú\n\"An , Bình\",\"x  y\"\n") == TextNature::table);
  CHECK(text::nature_of("stt;họ tên;năm sinh\n1;An;1980\n2;Bình;1981\n") == TextNature::table);
  CHECK(text::nature_of("ten,ghi\n\"An\n\"\"Bình\"\"\",x\n") == TextNature::table);
  CHECK(text::nature_of("def f():\n    return \"x  y\" , 5\n") == TextNature::program);
  CHECK(text::nature_of("kinh tế,xã hội\nvăn hóa,giáo dục\n") == TextNature::prose);
  CHECK(text::nature_of("kinh tế,xã hội,an ninh.\nvăn hóa,y tế,giáo dục.\na,b,c.\n") ==
        TextNature::prose);
  CHECK(text::nature_of("Hội nghị.\nif đã họp\nXong.\n") == TextNature::prose);
  CHECK(text::nature_of("") == TextNature::prose);
}

TEST_CASE("each rule can be taken away by its name") {
  struct Off {
    std::string_view rule, text;
  };
  const Off cases[] = {{"space-before-stop", "ủy , chính"},
                       {"space-after-stop", "nghị,quyết định"},
                       {"stop-double", "hội nghị,, tốt"},
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
