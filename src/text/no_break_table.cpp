#include "text/no_break_table.h"

#include <algorithm>
#include <array>

namespace tongket::text {
namespace {

constexpr std::array before_numbers = std::to_array<std::string_view>(
    {"số",   "ngày", "tháng", "năm",    "quý",  "khóa",   "khoá", "điều", "khoản",
     "điểm", "mục",  "phần",  "chương", "lần",  "kỳ",     "thứ",  "tuần", "trang",
     "bảng", "hình", "biểu",  "lục",    "quận", "phường", "tổ",   "thôn", "ấp",
     "lớp",  "khối", "cấp",   "hạng",   "loại", "phố",    "kỷ"});

// Places, degrees, ranks; then what a signature begins with ("KT. CHỦ TỊCH").
constexpr std::array titles = std::to_array<std::string_view>(
    {"TP.",   "Tp.",   "TX.",  "Tx.",   "TT.", "Tt.",  "Q.",   "P.",   "X.",    "H.",    "T.",
     "GS.",   "TS.",   "ThS.", "Th.S.", "BS.", "KS.",  "CN.",  "CKI.", "CKII.", "NGƯT.", "NSƯT.",
     "NGND.", "NSND.", "TM.",  "KT.",   "TL.", "TUQ.", "PGS.", "Đ/c.", "đ/c."});

constexpr std::array shortened = std::to_array<std::string_view>(
    {"v.v.", "V.v.", "tr.",  "Tr.", "vd.", "VD.",  "Vd.",  "st.", "nxb.", "Nxb.",
     "NXB.", "sđd.", "Sđd.", "No.", "St.", "tel.", "Tel.", "đt.", "ĐT.",  "Đt."});

// Measures, money, time; then what offices count, by the first syllable.
constexpr std::array units = std::to_array<std::string_view>(
    {"m",      "m2",   "m²",    "m3",     "m³",    "km",  "km2",   "km²", "cm",    "mm",
     "ha",     "kg",   "g",     "tấn",    "tạ",    "yến", "lít",   "kw",  "kwh",   "mw",
     "đồng",   "đ",    "nghìn", "ngàn",   "triệu", "tỷ",  "usd",   "vnđ", "giờ",   "phút",
     "giây",   "ngày", "tuần",  "tháng",  "quý",   "năm", "người", "hộ",  "khẩu",  "gia",
     "lượt",   "buổi", "đợt",   "cuộc",   "vụ",    "mô",  "khu",   "tổ",  "thôn",  "xã",
     "phường", "đơn",  "cơ",    "công",   "con",   "cái", "cây",   "căn", "suất",  "phiếu",
     "điểm",   "đại",  "đảng",  "hội",    "đoàn",  "chi", "tập",   "cá",  "trang", "bản",
     "lần",    "bài",  "lớp",   "trường", "tuyến", "%",   "‰",     "°c",  "ml",    "km/h"});

template <std::size_t count>
bool contains(const std::array<std::string_view, count>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

bool takes_number(std::string_view word) {
  return contains(before_numbers, word);
}
bool takes_letter(std::string_view word) {
  return word == "điểm";
}
// Several may stand one behind the other: PGS.TS.
bool is_title_abbreviation(std::string_view word) {
  if (contains(titles, word)) return true;
  const std::size_t point = word.find('.');
  if (point == std::string_view::npos || point + 1 == word.size()) return false;
  return contains(titles, word.substr(0, point + 1)) &&
         is_title_abbreviation(word.substr(point + 1));
}
bool is_abbreviation(std::string_view word) {
  return contains(shortened, word) || is_title_abbreviation(word);
}
bool is_unit(std::string_view word) {
  return contains(units, word);
}

}  // namespace tongket::text
