// Capitals after annex II of Decree 30/2020/NĐ-CP.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "text/text.h"

using namespace tongket;

namespace {

std::vector<text::CapitalAdvice> advice_on(std::string_view words, bool begins_sentence = false) {
  text::CapitalCheck check;
  return check.check(words, begins_sentence);
}

// The words with all that is suggested.
std::string followed(std::string_view words) {
  std::string out;
  std::size_t at = 0;
  for (const text::CapitalAdvice& advice : advice_on(words)) {
    CHECK(words.substr(advice.offset, advice.standing.size()) == advice.standing);
    out += words.substr(at, advice.offset - at);
    out += advice.suggested;
    at = advice.offset + advice.standing.size();
  }
  return out += words.substr(at);
}

struct Example {
  std::string_view clause;
  std::string_view wrong;
  std::string_view right;
};

// The right column has the annex's own examples where it gives some.
constexpr std::array examples = std::to_array<Example>({
    {"I", "Hội nghị kết thúc. các đại biểu ra về", "Hội nghị kết thúc. Các đại biểu ra về"},
    {"I", "Xong chưa? mọi việc đã xong", "Xong chưa? Mọi việc đã xong"},
    {"II.1.a", "đồng chí nguyễn ái quốc", "đồng chí Nguyễn Ái Quốc"},
    {"II.1.a", "ông Nguyễn văn An", "ông Nguyễn Văn An"},
    {"II.1.a", "bà Trần thị Bình", "bà Trần Thị Bình"},
    {"II.1.b", "thời vua Hùng", "thời Vua Hùng"},
    {"II.1.b", "nhớ bác Hồ", "nhớ Bác Hồ"},
    {"II.1.b", "ghi ơn cụ Hồ", "ghi ơn Cụ Hồ"},
    {"II.1.b", "chuyện ông Gióng", "chuyện Ông Gióng"},
    {"II.2.a", "Mao trạch Đông", "Mao Trạch Đông"},
    {"II.2.a", "Kim nhật Thành", "Kim Nhật Thành"},
    {"II.2.b", "Vla-Đi-mia I-Lích Lê-Nin", "Vla-đi-mia I-lích Lê-nin"},
    {"II.2.b", "Phri-Đrích Ăng-Ghen", "Phri-đrích Ăng-ghen"},
    {"III.1.a", "tỉnh nam định", "tỉnh Nam Định"},
    {"III.1.a", "trên địa bàn Tỉnh Bình Định", "trên địa bàn tỉnh Bình Định"},
    {"III.1.a", "tại Hà nội", "tại Hà Nội"},
    {"III.1.b", "UBND quận 1.", "UBND Quận 1."},
    {"III.1.b", "ở phường Điện Biên Phủ", "ở Phường Điện Biên Phủ"},
    {"III.1.b", "tại phường Trần Hưng Đạo", "tại Phường Trần Hưng Đạo"},
    {"III.1.c", "thủ đô Hà Nội", "Thủ đô Hà Nội"},
    {"III.1.c", "ở thành phố Hồ Chí Minh", "ở Thành phố Hồ Chí Minh"},
    {"III.1.d", "biển Cửa lò", "biển Cửa Lò"},
    {"III.1.d", "chợ bến Thành", "chợ Bến Thành"},
    {"III.1.d", "sông vàm cỏ", "sông Vàm Cỏ"},
    {"III.1.d", "vịnh hạ long", "vịnh Hạ Long"},
    {"III.1.đ", "các tỉnh vùng tây bắc", "các tỉnh vùng Tây Bắc"},
    {"III.1.đ", "đồng bằng Bắc bộ", "đồng bằng Bắc Bộ"},
    {"III.1.đ", "miền Đông nam bộ", "miền Đông Nam Bộ"},
    {"III.2.a", "người Việt nam", "người Việt Nam"},
    {"III.2.a", "đi bình nhưỡng", "đi Bình Nhưỡng"},
    {"III.2.b", "ở Mát-Xcơ-Va", "ở Mát-xcơ-va"},
    {"III.2.b", "ở Men-Bơn", "ở Men-bơn"},
    {"IV.1.a", "văn phòng chủ tịch nước", "Văn phòng Chủ tịch nước"},
    {"IV.1.a", "Bộ tài nguyên và môi trường", "Bộ Tài nguyên và Môi trường"},
    {"IV.1.a", "Tập đoàn điện lực Việt nam", "Tập đoàn Điện lực Việt Nam"},
    {"IV.1.a", "hội đồng nhân dân tỉnh Sơn La", "Hội đồng nhân dân tỉnh Sơn La"},
    {"IV.1.a", "Hội đồng Nhân dân tỉnh", "Hội đồng nhân dân tỉnh"},
    {"IV.1.a", "Sở tài chính", "Sở Tài chính"},
    {"IV.1.a", "Uỷ Ban Nhân Dân xã", "Uỷ ban nhân dân xã"},
    {"IV.1.a", "mặt trận tổ quốc Việt Nam", "Mặt trận Tổ quốc Việt Nam"},
    {"IV.1.a", "đảng cộng sản Việt Nam", "Đảng Cộng sản Việt Nam"},
    {"IV.1.b", "Ban chấp hành trung ương Đảng cộng sản Việt Nam",
     "Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam"},
    {"IV.1.b", "Văn phòng trung ương Đảng", "Văn phòng Trung ương Đảng"},
    {"IV.2.a", "Liên Hợp Quốc (UN)", "Liên hợp quốc (UN)"},
    {"IV.2.a", "Tổ chức y tế thế giới (WHO)", "Tổ chức Y tế thế giới (WHO)"},
    {"V.1", "đời sống nhân dân được nâng lên", "đời sống Nhân dân được nâng lên"},
    {"V.1", "cán bộ, nhân dân trong xã", "cán bộ, Nhân dân trong xã"},
    {"V.1", "pháp luật của nhà nước", "pháp luật của Nhà nước"},
    {"V.2", "tặng huân chương Sao Vàng", "tặng Huân chương Sao vàng"},
    {"V.2", "Huân chương lao động hạng nhất", "Huân chương Lao động hạng Nhất"},
    {"V.2", "Nghệ sĩ nhân dân", "Nghệ sĩ Nhân dân"},
    {"V.2", "danh hiệu anh hùng lao động", "danh hiệu Anh hùng Lao động"},
    {"V.3", "chủ tịch Quốc hội", "Chủ tịch Quốc hội"},
    {"V.3", "của thủ tướng chính phủ", "của Thủ tướng Chính phủ"},
    {"V.3", "giáo sư Tôn Thất Tùng", "Giáo sư Tôn Thất Tùng"},
    {"V.3", "phó chủ tịch Nguyễn Văn An", "Phó chủ tịch Nguyễn Văn An"},
    {"V.4", "sự lãnh đạo của đảng.", "sự lãnh đạo của Đảng."},
    {"V.5", "ngày quốc khánh 2-9", "ngày Quốc khánh 2-9"},
    {"V.5", "ngày Tổng Tuyển cử đầu tiên", "ngày Tổng tuyển cử đầu tiên"},
    {"V.5", "ngày Quốc tế lao động 1-5", "ngày Quốc tế Lao động 1-5"},
    {"V.5", "ngày phụ nữ Việt Nam 20-10", "ngày Phụ nữ Việt Nam 20-10"},
    {"V.6", "theo Bộ luật hình sự", "theo Bộ luật Hình sự"},
    {"V.6", "Luật tổ chức Quốc hội", "Luật Tổ chức Quốc hội"},
    {"V.6", "Luật Đất Đai", "Luật Đất đai"},
    {"V.6", "theo nghị định số 30/2020/NĐ-CP", "theo Nghị định số 30/2020/NĐ-CP"},
    {"V.7", "Căn cứ điểm a khoản 2 điều 103 mục 5 chương XII phần I của Bộ luật Hình sự",
     "Căn cứ điểm a khoản 2 Điều 103 Mục 5 Chương XII Phần I của Bộ luật Hình sự"},
    {"V.7", "tại Điểm a Khoản 1 Điều 24 tiểu mục 1 mục 1 Chương III",
     "tại điểm a khoản 1 Điều 24 Tiểu mục 1 Mục 1 Chương III"},
    {"V.6", "theo luật Đất đai", "theo Luật Đất đai"},
    {"V.6", "theo luật đất đai năm 2024", "theo Luật Đất đai năm 2024"},
    {"V.6", "của bộ luật Hình sự", "của Bộ luật Hình sự"},
    {"V.6", "theo nghị định số 30 của Chính phủ", "theo Nghị định số 30 của Chính phủ"},
    {"V.6", "thực hiện nghị quyết số 5", "thực hiện Nghị quyết số 5"},
    {"V.7", "theo Khoản 2 Điều 5", "theo khoản 2 Điều 5"},
    {"V.7", "Theo Khoản 2 Điều 5", "Theo khoản 2 Điều 5"},
    {"V.7", "Tại Điểm a Khoản 2 điều 5", "Tại điểm a khoản 2 Điều 5"},
    {"V.7", "Phần II chương III", "Phần II Chương III"},
    {"V.7", "Chương II mục 1 điều 5 của Luật Đất đai", "Chương II Mục 1 Điều 5 của Luật Đất đai"},
    {"III.1.a", "Tại Tỉnh Bình Định", "Tại tỉnh Bình Định"},
    {"V.8.a", "năm kỷ Tỵ", "năm Kỷ Tỵ"},
    {"V.8.a", "năm tân hợi", "năm Tân Hợi"},
    {"V.8.b", "tết Mậu thân", "Tết Mậu Thân"},
    {"V.8.b", "tết Nguyên Đán", "tết Nguyên đán"},
    {"V.8.b", "tết đoan ngọ", "tết Đoan ngọ"},
    {"V.8.b", "tết Trung Thu", "tết Trung thu"},
    {"V.8.b", "vui xuân, đón tết.", "vui xuân, đón Tết."},
    {"V.8.c", "sáng thứ tư", "sáng thứ Tư"},
    {"V.8.c", "tháng tám năm 1945", "tháng Tám năm 1945"},
    {"V.8.c", "rằm tháng giêng", "rằm tháng Giêng"},
    {"V.9", "đời triều Lý", "đời Triều Lý"},
    {"V.9", "phong trào Xô viết Nghệ Tĩnh", "Phong trào Xô viết Nghệ Tĩnh"},
    {"V.9", "cách mạng tháng tám", "Cách mạng tháng Tám"},
    {"V.10", "tạp chí Cộng Sản", "tạp chí Cộng sản"},
});

}  // namespace

TEST_CASE("what the annex has otherwise is told with its clause") {
  for (const Example& example : examples) {
    CAPTURE(example.wrong);
    CHECK(followed(example.wrong) == example.right);
    const auto told = advice_on(example.wrong);
    REQUIRE(!told.empty());
    CHECK(told.front().clause == example.clause);
  }
}

TEST_CASE("the quick look misses nothing that is told") {
  for (const Example& example : examples) {
    CAPTURE(example.wrong);
    const std::string words = "A: " + std::string(example.wrong);
    CHECK(text::may_want_capitals(example.wrong, true));
    CHECK(text::may_want_capitals(words, false));
    const text::Glance glance = text::glance(words, false);
    CHECK((!glance.tidy || glance.capitals));
  }
  CHECK(text::may_want_capitals("các đại biểu", true));
  CHECK(text::glance("các đại biểu", true).capitals);
  CHECK_FALSE(text::may_want_capitals("các hộ", false));
  CHECK_FALSE(text::glance("các hộ", false).capitals);
}

TEST_CASE("the annex's own examples are right") {
  for (const Example& example : examples) {
    CAPTURE(example.right);
    CHECK(advice_on(example.right).empty());
  }
  for (const std::string_view right :
       {"Trần Phú", "Bà Triệu", "Thành Cát Tư Hãn", "thành phố Thái Nguyên", "Cửa Lò, Vũng Tàu",
        "Lạch Trường, Vàm Cỏ, Cầu Giấy", "Đông Bắc", "Bắc Kinh, Bình Nhưỡng, Pháp, Anh",
        "Ban Chỉ đạo trung ương về Phòng chống tham nhũng", "WTO, UNDP, UNESCO, ASEAN",
        "Mậu Tuất, Mậu Thân", "thứ Hai, thứ Tư, tháng Năm", "từ điển Bách khoa toàn thư"}) {
    CAPTURE(right);
    CHECK(advice_on(right).empty());
  }
}

TEST_CASE("words that may mean something else are left") {
  for (const std::string_view words : {
           "cơ sở y tế, cán bộ tài chính, nội bộ công an",
           "Bộ xây dựng kế hoạch",
           "cơ quan nhà nước, quản lý nhà nước, ngân sách nhà nước",
           "cơ quan đảng, nhà nước; tổ chức cơ sở đảng; sự lãnh đạo của đảng bộ",
           "Thanh tra nhân dân, Cộng hòa Dân chủ nhân dân Lào, đồng nhân dân tệ",
           "nhân dân thế giới, của nhân dân các nước",
           "chính phủ điện tử, tổ chức phi chính phủ, của chính phủ các nước",
           "ngày thứ hai của hội nghị, lần thứ tư, mỗi tháng hai lần",
           "ngày, tháng, năm; các tháng năm 2022",
           "trong quận 5 năm qua, toàn phường 12 hộ nghèo",
           "phía tây bắc thành phố, hướng đông nam",
           "Tổ quốc hội nhập, Trung Quốc hội đàm",
           "người Việt nam giới, anh Nam bộ đội, miền Trung bộ phận lớn",
           "công nghệ an toàn, không cần thơ, hoa kỳ lạ, miền trung quốc lộ 1",
           "xây dựng tỉnh hòa bình, nghi lễ gia đình Việt Nam, các đoàn thể nhân dân",
           "họp lần thứ hai, ngày 05/12/2022",
           "cụ Hồ Thị Nhân, bác Hồ Văn Ba, của chính phủ Nhật Bản, của nhân dân Lào",
           "tỉnh ủy, phó bí thư tỉnh ủy, chủ tịch hội",
           "bình định, hòa bình, cao bằng hai lần",
           "bốn điều 5 chữ, quy định số lượng, báo cáo số 5",
           "Luật quy định, pháp luật đất đai, pháp luật Đất đai",
           "theo luật định, luật đất đai, luật xây dựng, các luật năm 2024",
           "các nghị định của Chính phủ, các nghị định số lượng lớn, mẫu quyết định số 2",
           "phương án số 1, kế hoạch số 3, theo nghị quyết của Hội đồng nhân dân",
           "Theo khoản 2 Điều 5, Mục 1 của bài, điều 5 người nói",
           "chủ nhật ký, vua nước ngoài, thủy triều Nguyễn",
           "TP. hồ, v.v. và, tr. 5, 1. đại biểu, khác... và",
           "ỦY BAN NHÂN DÂN, BỘ TÀI CHÍNH, VIỆT NAM",
       }) {
    CAPTURE(words);
    for (const text::CapitalAdvice& advice : advice_on(words))
      FAIL_CHECK(advice.standing, " -> ", advice.suggested);
  }
}

TEST_CASE("words in quotation marks are another's") {
  CHECK(advice_on("phong trào “Bộ tài chính vì nhân dân”").empty());
  CHECK(advice_on("\"Bộ tài chính\"").empty());
  CHECK(followed("“Dân vận” của nhân dân") == "“Dân vận” của Nhân dân");
}

TEST_CASE("both styles of tone marks are known and kept") {
  CHECK(followed("uỷ ban nhân dân") == "Uỷ ban nhân dân");
  CHECK(followed("ủy ban nhân dân") == "Ủy ban nhân dân");
  CHECK(followed("Toà Án nhân dân") == "Toà án nhân dân");
}

TEST_CASE("a common noun may have a capital at the head of a sentence or an entry") {
  CHECK(advice_on("Tỉnh Bình Định", true).empty());
  CHECK(advice_on("Hoài Nhơn, Tỉnh Bình Định").empty());
  CHECK(advice_on("Xong. Khoản 2 Điều 5 nêu rõ").empty());
}

TEST_CASE("a sentence's beginning is judged where the caller says that it is one") {
  REQUIRE(advice_on("các đại biểu", true).size() == 1);
  CHECK(advice_on("các đại biểu", true).front().clause == "I");
  CHECK(advice_on("các đại biểu", false).empty());
  CHECK(advice_on("a) các đại biểu", true).empty());
  CHECK(advice_on("e-mail", true).empty());
  const auto both = advice_on("tỉnh bình định", true);
  REQUIRE(both.size() == 1);
  CHECK(both.front().suggested == "Tỉnh Bình Định");
}

TEST_CASE("what has another sense, too, is likely only") {
  CHECK(advice_on("Bộ tài chính").front().certainty == text::Certainty::certain);
  CHECK(advice_on("các tỉnh miền nam").front().certainty == text::Certainty::likely);
}

TEST_CASE("clauses are cited as papers cite them") {
  CHECK(text::clause_of_annex("V.8.c").vi ==
        "điểm c khoản 8 Mục V Phụ lục II Nghị định số 30/2020/NĐ-CP");
  CHECK(text::clause_of_annex("V.1").vi == "khoản 1 Mục V Phụ lục II Nghị định số 30/2020/NĐ-CP");
  CHECK(text::clause_of_annex("I").vi == "Mục I Phụ lục II Nghị định số 30/2020/NĐ-CP");
  CHECK(text::clause_of_annex("I").en == "annex II of Decree 30/2020/NĐ-CP, I");
}
