// Long names of offices on lines of about equal length.
#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <vector>

#include "base/base.h"
#include "standard/rules.h"

namespace tongket::standard {

namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    if (end > begin) words.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

}  // namespace

std::string bound_together(std::string_view text) {
  std::string made;
  for (const std::string_view word : words_of(text)) {
    if (!made.empty()) made += kNoBreakSpace;
    made += word;
  }
  return made;
}

namespace {

// Heads of the names of administrative units: a line rather begins with them, and never ends so.
constexpr std::array kUnits = {"TỈNH", "THÀNH PHỐ", "HUYỆN",   "QUẬN", "THỊ XÃ",  "THỊ TRẤN",
                               "XÃ",   "PHƯỜNG",    "ĐẶC KHU", "THÔN", "KHU PHỐ", "KHỐI PHỐ"};
// Words of several syllables in offices' names; longer ones that hold shorter ones first.
constexpr std::array kCompounds = {"BAN CHẤP HÀNH", "BAN THƯỜNG VỤ",   "BAN THƯỜNG TRỰC",
                                   "BAN CHỈ ĐẠO",   "BAN CHỈ HUY",     "BAN TỔ CHỨC",
                                   "BAN QUẢN LÝ",   "BẢO HIỂM",        "BẢO TỒN",
                                   "BẢO VỆ",        "BỆNH VIỆN",       "CAO ĐẲNG",
                                   "CAO TUỔI",      "CÁN BỘ",          "CHĂM SÓC",
                                   "CHẤP HÀNH",     "CHI BỘ",          "CHI CỤC",
                                   "CHI NHÁNH",     "CHI ỦY",          "CHIẾN BINH",
                                   "CHIẾN LƯỢC",    "CHÍNH PHỦ",       "CHÍNH QUYỀN",
                                   "CHÍNH TRỊ",     "CHỈ ĐẠO",         "CHỈ HUY",
                                   "CHỦ TỊCH",      "CHỮ THẬP ĐỎ",     "CHƯƠNG TRÌNH",
                                   "CÔNG AN",       "CÔNG CHỨC",       "CÔNG ĐOÀN",
                                   "CÔNG NGHỆ",     "CÔNG NGHIỆP",     "CÔNG TÁC",
                                   "CÔNG THƯƠNG",   "CÔNG TY",         "CỔ PHẦN",
                                   "CƠ QUAN",       "CƠ SỞ",           "CỰU CHIẾN BINH",
                                   "CỘNG ĐỒNG",     "CỘNG SẢN",        "DÂN CHỦ",
                                   "DÂN SỐ",        "DÂN TỘC",         "DÂN VẬN",
                                   "DỊCH VỤ",       "DOANH NGHIỆP",    "DU LỊCH",
                                   "DỰ ÁN",         "ĐA KHOA",         "ĐÀO TẠO",
                                   "ĐẠI BIỂU",      "ĐẠI HỌC",         "ĐẠI HỘI",
                                   "ĐẢNG BỘ",       "ĐẢNG ỦY",         "ĐẢNG UỶ",
                                   "ĐẢNG VIÊN",     "ĐẤT ĐAI",         "ĐIỆN LỰC",
                                   "ĐOÀN KẾT",      "ĐOÀN THANH NIÊN", "ĐÔ THỊ",
                                   "ĐƠN VỊ",        "ĐẦU TƯ",          "GIA ĐÌNH",
                                   "GIÁM SÁT",      "GIÁO DỤC",        "GIÁO VIÊN",
                                   "GIAO THÔNG",    "HÀNH CHÍNH CÔNG", "HÀNH CHÍNH",
                                   "HẠ TẦNG",       "HẢI QUAN",        "HOẠT ĐỘNG",
                                   "HỌC SINH",      "HỘI ĐỒNG",        "HỘI NGHỊ",
                                   "HỢP TÁC XÃ",    "HỢP TÁC",         "KẾ HOẠCH",
                                   "KHOA HỌC",      "KHỐI VẬN",        "KHỞI NGHIỆP",
                                   "KHU VỰC",       "KHUYẾN HỌC",      "KHUYẾN NÔNG",
                                   "KIỂM LÂM",      "KIỂM SÁT",        "KIỂM TRA",
                                   "KINH TẾ",       "KỸ THUẬT",        "LAO ĐỘNG",
                                   "LÂM NGHIỆP",    "LIÊN ĐOÀN",       "LIÊN HIỆP",
                                   "LUẬT SƯ",       "MẦM NON",         "MẶT TRẬN",
                                   "MẪU GIÁO",      "MÔI TRƯỜNG",      "NÂNG CAO",
                                   "NGÂN HÀNG",     "NGÂN SÁCH",       "NGHỆ THUẬT",
                                   "NGOẠI VỤ",      "NGƯỜI LAO ĐỘNG",  "NGƯỜI CAO TUỔI",
                                   "NHÀ NƯỚC",      "NHÂN DÂN",        "NỘI CHÍNH",
                                   "NỘI TRÚ",       "NỘI VỤ",          "NÔNG DÂN",
                                   "NÔNG NGHIỆP",   "NÔNG THÔN",       "PHÁP LUẬT",
                                   "PHÁT THANH",    "PHÁT TRIỂN",      "PHỔ THÔNG",
                                   "PHỤ NỮ",        "PHỤC VỤ",         "PHÒNG CHỐNG",
                                   "PHỐI HỢP",      "QUẢN LÝ",         "QUẢN TRỊ",
                                   "QUÂN SỰ",       "QUỐC GIA",        "QUỐC HỘI",
                                   "QUỐC PHÒNG",    "QUỐC TẾ",         "QUỸ ĐẤT",
                                   "SÁNG TẠO",      "SINH VIÊN",       "SỰ NGHIỆP",
                                   "TÀI CHÍNH",     "TÀI NGUYÊN",      "THÀNH ỦY",
                                   "THÀNH UỶ",      "THANH NIÊN",      "THANH TRA",
                                   "THỂ DỤC",       "THỂ THAO",        "THI ĐUA",
                                   "THI HÀNH ÁN",   "THỐNG KÊ",        "THÔNG TIN",
                                   "THƯ VIỆN",      "THƯỜNG TRỰC",     "THƯỜNG VỤ",
                                   "THƯƠNG BINH",   "THƯƠNG MẠI",      "THỦY LỢI",
                                   "TIẾN BỘ",       "TIỂU HỌC",        "TỈNH ỦY",
                                   "TỈNH UỶ",       "TÒA ÁN",          "TOÀ ÁN",
                                   "TỔ CHỨC",       "TỔ QUỐC",         "TỔNG CÔNG TY",
                                   "TỔNG HỢP",      "TRẠM Y TẾ",       "TRANG TRẠI",
                                   "TRẬT TỰ",       "TRUNG HỌC",       "TRUNG TÂM",
                                   "TRUNG ƯƠNG",    "TRUYỀN HÌNH",     "TRUYỀN THÔNG",
                                   "TƯ PHÁP",       "TUYÊN GIÁO",      "TUYÊN TRUYỀN",
                                   "ỦY BAN",        "UỶ BAN",          "ỦY VIÊN",
                                   "ỨNG DỤNG",      "VĂN HÓA",         "VĂN HOÁ",
                                   "VĂN NGHỆ",      "VĂN PHÒNG",       "VẬN TẢI",
                                   "VIÊN CHỨC",     "VIỆN KIỂM SÁT",   "VIỆT NAM",
                                   "XÂY DỰNG",      "XÃ HỘI",          "Y TẾ",
                                   "Y HỌC"};
// Words that begin what they join to the words before.
constexpr std::array kJoints = {"VÀ", "-", "–", "CỦA", "VỀ", "LẦN", "TẠI", "THUỘC"};

// A syllable, and what a break before it costs.
struct Syllable {
  std::string_view text;
  std::size_t letters = 0;
  std::int64_t cost = 0;
};

// Syllables from there on that the words are, or 0.
std::size_t matches(const std::vector<Syllable>& all, std::size_t at, std::string_view words) {
  const std::vector<std::string_view> wanted = words_of(words);
  if (at + wanted.size() > all.size()) return 0;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const bool last = i + 1 == wanted.size();
    std::string_view text = all[at + i].text;
    if (last && !text.empty() && (text.back() == ',' || text.back() == ';')) text.remove_suffix(1);
    if (text != wanted[i]) return 0;
  }
  return wanted.size();
}
template <std::size_t n>
std::size_t longest(const std::vector<Syllable>& all, std::size_t at,
                    const std::array<const char*, n>& known) {
  std::size_t best = 0;
  for (const char* words : known)
    best = std::max(best, matches(all, at, words));
  return best;
}

// Costs are squares of letters: 10 is a line ten letters off. Within a word of several syllables
// no line ends unless it must; a unit's name stays with its head where it fits, and whole.
constexpr std::int64_t kWithinWord = 10000, kWithinName = 500, kAfterHead = 300;
constexpr std::int64_t kBeforeUnit = -60, kAfterComma = -60, kBeforeJoint = -30, kAfterJoint = 400;

std::vector<Syllable> syllables_of(std::string_view text) {
  std::vector<Syllable> all;
  for (const std::string_view word : words_of(text))
    all.push_back({word, utf8::count_code_points(word)});
  bool in_name = false;  // behind the head of a unit
  for (std::size_t i = 0; i < all.size();) {
    const std::size_t unit = longest(all, i, kUnits);
    const std::size_t word = std::max(unit, longest(all, i, kCompounds));
    const bool is_unit = unit != 0 && unit == word;
    const bool joint = longest(all, i, kJoints) != 0;
    std::int64_t& cost = all[i].cost;
    if (i > 0 && all[i - 1].text.back() == ',') {
      cost += kAfterComma;
      in_name = false;
    } else if (is_unit) {
      cost += kBeforeUnit;
    } else if (joint) {
      cost += kBeforeJoint;
    } else if (in_name && word == 0 && cost == 0) {
      cost += kWithinName;
    }
    if (joint && i + 1 < all.size()) all[i + 1].cost += kAfterJoint;
    const std::size_t end = i + std::max<std::size_t>(word, 1);
    for (std::size_t within = i + 1; within < end; ++within)
      all[within].cost = kWithinWord;
    if (is_unit && end < all.size()) all[end].cost += kAfterHead;
    in_name = is_unit || (in_name && word == 0 && !joint);
    i = end;
  }
  return all;
}

}  // namespace

// "ĐẢNG ỦY PHƯỜNG TAM QUAN NAM" breaks before PHƯỜNG, not before the last NAM: as few lines as can
// be, of about equal length, words of several syllables whole. Letters are counted, not measured:
// capitals are about equally wide.
std::string balanced(std::string_view text, std::size_t letters_on_a_line) {
  const std::size_t letters = utf8::count_code_points(text);
  if (letters <= letters_on_a_line) return std::string(text);
  const std::vector<Syllable> all = syllables_of(text);
  const std::size_t lines = (letters + letters_on_a_line - 1) / letters_on_a_line;
  const auto wanted = static_cast<std::int64_t>((letters + lines - 1) / lines);
  // The best that can be done with the syllables up to each, and where its last line begins.
  constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max() / 4;
  constexpr std::int64_t kAnotherLine = 200, kTooLong = 100000;
  std::vector<std::int64_t> best(all.size() + 1, kNever);
  std::vector<std::size_t> from(all.size() + 1, 0);
  best[0] = 0;
  for (std::size_t end = 1; end <= all.size(); ++end) {
    std::size_t on_line = 0;
    for (std::size_t begin = end; begin-- > 0;) {
      on_line += all[begin].letters + (begin + 1 < end ? 1 : 0);
      const std::int64_t off = static_cast<std::int64_t>(on_line) - wanted;
      std::int64_t cost =
          best[begin] + kAnotherLine + off * off + (begin > 0 ? all[begin].cost : 0);
      if (on_line > letters_on_a_line) cost += kTooLong;
      if (cost >= best[end]) continue;
      best[end] = cost;
      from[end] = begin;
    }
  }
  std::vector<bool> breaks(all.size() + 1, false);
  for (std::size_t end = all.size(); end > 0; end = from[end])
    breaks[from[end]] = true;
  std::string made;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i > 0) made += breaks[i] ? std::string_view(" ") : kNoBreakSpace;
    made += all[i].text;
  }
  return made;
}

}  // namespace tongket::standard
