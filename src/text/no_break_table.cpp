#include "text/no_break_table.h"

#include <algorithm>
#include <array>

namespace tongket::text {
namespace {

constexpr std::array<std::string_view, 32> before_numbers = {
    "số",   "ngày",   "tháng", "năm",  "quý", "khóa", "khoá",  "điều", "khoản", "điểm", "mục",
    "phần", "chương", "lần",   "kỳ",   "thứ", "tuần", "trang", "bảng", "hình",  "biểu", "lục",
    "quận", "phường", "tổ",    "thôn", "ấp",  "lớp",  "cấp",   "hạng", "loại",  "phố"};

constexpr std::array<std::string_view, 13> abbreviations = {
    "TP.", "Tp.", "TX.", "Tx.", "TT.", "Q.", "P.", "GS.", "PGS.", "TS.", "ThS.", "BS.", "KS."};

// Measures, money, time; then what offices count, by the first syllable.
constexpr std::array<std::string_view, 75> units = {
    "m",     "m2",   "m²",    "m3",    "m³",    "km",   "km2",    "km²",    "cm",   "mm",   "ha",
    "kg",    "g",    "tấn",   "tạ",    "yến",   "lít",  "kw",     "kwh",    "mw",   "đồng", "đ",
    "nghìn", "ngàn", "triệu", "tỷ",    "usd",   "vnđ",  "giờ",    "phút",   "giây", "ngày", "tuần",
    "tháng", "quý",  "năm",   "người", "hộ",    "khẩu", "gia",    "lượt",   "buổi", "đợt",  "cuộc",
    "vụ",    "mô",   "khu",   "tổ",    "thôn",  "xã",   "phường", "đơn",    "cơ",   "công", "con",
    "cái",   "cây",  "căn",   "suất",  "phiếu", "điểm", "đại",    "đảng",   "hội",  "đoàn", "chi",
    "tập",   "cá",   "trang", "bản",   "lần",   "bài",  "lớp",    "trường", "tuyến"};

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
bool is_title_abbreviation(std::string_view word) {
  return contains(abbreviations, word);
}
bool is_unit(std::string_view word) {
  return contains(units, word);
}

}  // namespace tongket::text
