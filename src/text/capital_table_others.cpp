// Special nouns, honours, posts, days, papers, events, works (annex II, V).
#include "text/capital_table.h"

#include <array>

namespace tongket::text {
namespace {

using Row = std::string_view;

// ---- V.1, V.4 ----

constexpr std::array special_nouns = std::to_array<Row>({
    ">[đứng trước dân] Nhân dân !^|tệ|các|thế|hai|nước|yêu",
    "~toàn ~thể Nhân dân !^",
    "~cán ~bộ, Nhân dân",
    "~đảng ~viên, Nhân dân",
    "*<quan|chức|khối Đảng và Nhà nước",
    "*<quan|chức|khối Đảng, Nhà nước",
    ">luật|sách|sản ~của Nhà nước !phong|sở|thuộc|tư|khác|này|đó|bạn|cũ",
});
constexpr std::array party_and_state = std::to_array<Row>({
    ">của|mà|được|do|bởi|với|ơn Đảng và Nhà nước",
    ">của Đảng, Nhà nước",
    ">đạo|trương|quyết|lối ~của Đảng !bộ|ủy|viên|đoàn|phái|cầm|cộng|khác|này|đó|và|ta",
    ">đạo|trương|quyết|lối ~của Đảng ta",
    "*Điều lệ Đảng !bộ|ủy|viên|đoàn|phái",
});

// ---- V.2 ----

constexpr std::array honours = std::to_array<Row>({
    "Huân chương Sao vàng",
    "Huân chương Hồ Chí Minh",
    "Huân chương Độc|Lao ~lập|động hạng Nhất|Nhì|Ba",
    "Huân chương Độc lập",
    "Huân chương Lao động",
    "Huân chương Quân|Chiến công hạng Nhất|Nhì|Ba",
    "Huân chương Quân|Chiến công",
    "Huân chương Bảo vệ Tổ quốc hạng Nhất|Nhì|Ba",
    "Huân chương Bảo vệ Tổ quốc",
    "Huân chương Kháng chiến hạng Nhất|Nhì|Ba",
    "Huân chương Kháng chiến",
    "Huân chương Dũng cảm",
    "Huân chương Đại đoàn kết dân tộc",
    "Huân chương Hữu nghị",
    "Huy chương Kháng chiến hạng Nhất|Nhì",
    "Huy chương Hữu nghị",
    "Huy chương Chiến sĩ vẻ vang",
    "Huy chương Quân kỳ quyết thắng",
    "Nghệ sĩ Nhân dân",
    "Nghệ nhân Nhân dân",
    "Nhà giáo Nhân dân",
    "Thầy thuốc Nhân dân",
    "*Nghệ sĩ Ưu tú",
    "*Nghệ nhân Ưu tú",
    "*Nhà giáo Ưu tú",
    "*Thầy thuốc Ưu tú",
    ">hiệu Anh hùng Lao động",
    "*Anh hùng Lao động",
    "Anh hùng Lực lượng vũ trang nhân dân",
    "Bà ~mẹ Việt Nam ~anh ~hùng",
});

// ---- V.3 ----

constexpr std::array posts = std::to_array<Row>({
    "<phó|nguyên Chủ tịch nước !bạn|ngoài|sở|khác|này|và|có|ngọt|mặn|thải|sạch",
    "<phó Chủ tịch Quốc hội !^|các|nước",
    "<phó Thủ tướng Chính phủ !các|nước|hai|lâm",
    "Phó ~chủ tịch Quốc hội",
    "Phó ~thủ tướng Chính phủ",
    "<phó Chủ tịch Ủy ban nhân dân",
    "<phó Chủ tịch Hội đồng nhân dân",
    "<phó Chủ tịch Ủy ban Mặt trận Tổ quốc",
    "Phó ~chủ tịch Ủy ban nhân dân",
    "Phó ~chủ tịch Hội đồng nhân dân",
    "Phó ~chủ tịch Ủy ban Mặt trận Tổ quốc",
    "<phó Bí thư Tỉnh|Thành|Thị|Huyện ủy ^",
    "Phó ~bí thư Tỉnh|Thành|Thị|Huyện ủy ^",
    "Tổng ~bí thư !đoàn",
    "Bộ trưởng Bộ ^",
    "<phó|thứ|tổng {chức vụ} =[họ] ^",
    "Phó ~chủ|bí|giám|hiệu|viện|giáo ~tịch|thư|đốc|trưởng|sư =[họ] ^",
    "Chủ tịch Hồ Chí Minh",
});

// ---- V.5, V.8 ----

constexpr std::array feasts = std::to_array<Row>({
    ">ngày|lễ|dịp|niệm Quốc khánh !^|các|của|nước",
    ">ngày|lễ|dịp|niệm Quốc tế Lao động !các",
    ">ngày|lễ|dịp|niệm Quốc tế Phụ nữ",
    ">ngày|lễ|dịp|niệm Quốc tế Thiếu nhi",
    ">ngày Phụ nữ Việt Nam",
    ">ngày|lễ|niệm Thương binh - Liệt sĩ",
    ">ngày Nhà giáo Việt Nam",
    ">ngày Thầy thuốc Việt Nam",
    ">ngày Gia đình Việt Nam",
    ">ngày Doanh nhân Việt Nam",
    ">ngày Báo chí ~cách ~mạng Việt Nam",
    ">ngày|niệm Tổng tuyển cử đầu tiên",
    ">ngày|niệm Toàn quốc kháng chiến",
    ">ngày|lễ|niệm Giải phóng miền Nam",
    ">hội Đại đoàn kết toàn dân tộc",
    "~giỗ ~tổ Hùng Vương",
});
constexpr std::array lunar_years = std::to_array<Row>({
    ">năm|xuân Giáp|Ất|Bính|Đinh|Mậu|Kỷ|Canh|Tân|Nhâm|Quý "
    "Tý|Sửu|Dần|Mão|Thìn|Tỵ|Ngọ|Mùi|Thân|Dậu|Tuất|Hợi",
    ">năm|xuân =Giáp|Ất|Bính|Đinh|Mậu|Kỷ|Canh|Tân|Nhâm|Quý Tí|Mẹo|Tị",
});
constexpr std::array tet = std::to_array<Row>({
    "~tết Nguyên đán",
    "~tết Đoan ngọ",
    "~tết Trung thu",
    "Tết Giáp|Ất|Bính|Đinh|Mậu|Kỷ|Canh|Tân|Nhâm|Quý "
    "Tý|Sửu|Dần|Mão|Thìn|Tỵ|Ngọ|Mùi|Thân|Dậu|Tuất|Hợi",
});
constexpr std::array likely_tet = std::to_array<Row>({">đón|dịp|ăn|trước|sau|nghỉ Tết ."});
constexpr std::array months = std::to_array<Row>({
    "~tháng Giêng|Chạp",
    "<các|mỗi|từng|hai|ba|bốn|sáu|chín ~tháng [tháng chữ] ~năm #4",
});
constexpr std::array week = std::to_array<Row>({
    ">vào|sáng|chiều|tối|nay ~thứ [thứ chữ], ~ngày #",
    "~thứ [thứ chữ] ~hằng|hàng ~tuần",
    "~thứ Bảy, Chủ nhật",
    "~thứ Bảy và Chủ nhật",
    "~thứ Bảy, ~ngày Chủ nhật",
});
constexpr std::array likely_week = std::to_array<Row>({
    ">sáng|chiều|tối|trưa ~thứ [thứ chữ] !của|là|có|trong|ở|tại",
    "~từ ~thứ [thứ chữ] ~đến ~thứ [thứ chữ]",
    ">sáng|chiều|tối|vào Chủ nhật !ký",
});

// ---- V.6, V.7 ----

constexpr std::array papers = std::to_array<Row>({
    "{loại văn bản} số §",
    "{loại văn bản} §",
});
// A number without its symbol: types of which papers are cited so.
constexpr std::array numbered = std::to_array<Row>({
    "<các|những|mỗi|từng|một|mẫu {văn bản có số} số #",
});
// Clauses and points stay small.
constexpr std::array cited = std::to_array<Row>({
    "khoản # Điều #",
    "khoản #, Điều #",
    "điểm % khoản #",
    "điểm %, khoản #",
    "điểm % khoản # Điều #",
    "điểm % khoản #, Điều #",
    "điểm %, khoản #, Điều #",
    ">tại|theo|cứ|vào Điều #",
    "~Điều # Mục #",
    "~Điều # Chương @",
    "~Điều # =Luật|Bộ|Nghị|Hiến|Pháp|Thông|Quyết|Quy",
    "~Mục # Chương @",
    "~Mục # Tiểu mục #",
    "Tiểu mục # Mục #",
    ">tại|theo Chương @",
    "~Chương @ Phần @",
    "~Phần @ Chương @",
    "~Chương @ Mục #",
    "~Chương @ Điều #",
    "~Mục # Điều #",
    "Điều # ~của =Luật|Bộ|Nghị|Hiến|Pháp|Thông",
});
// ---- V.9, V.10 ----

constexpr std::array events = std::to_array<Row>({
    "Cách mạng ~tháng Tám",
    "Cách mạng ~tháng Mười Nga",
    "Phong trào Xô viết Nghệ Tĩnh",
    "~phong ~trào Xô viết Nghệ - Tĩnh",
    "<thủy|hải|cải|tiền Triều =Lý|Trần|Nguyễn !Văn|Thị",
});
constexpr std::array likely_events = std::to_array<Row>({
    "Chiến dịch Hồ Chí Minh",
    "Chiến dịch Điện Biên Phủ",
    "Chiến thắng Điện Biên Phủ",
});
constexpr std::array works = std::to_array<Row>({
    "~tạp ~chí Cộng sản",
    "~tạp ~chí Xây dựng Đảng",
});

constexpr std::array tables = std::to_array<CapitalRows>({
    {"V.1", Certainty::certain, special_nouns},
    {"V.4", Certainty::likely, party_and_state},
    {"V.2", Certainty::certain, honours},
    {"V.3", Certainty::certain, posts},
    {"V.5", Certainty::certain, feasts},
    {"V.8.a", Certainty::certain, lunar_years},
    {"V.8.b", Certainty::certain, tet},
    {"V.8.b", Certainty::likely, likely_tet},
    {"V.8.c", Certainty::certain, months},
    {"V.8.c", Certainty::certain, week},
    {"V.8.c", Certainty::likely, likely_week},
    {"V.6", Certainty::certain, papers},
    {"V.6", Certainty::likely, numbered},
    {"V.7", Certainty::certain, cited},
    {"V.9", Certainty::certain, events},
    {"V.9", Certainty::likely, likely_events},
    {"V.10", Certainty::certain, works},
});

}  // namespace

std::span<const CapitalRows> capital_others() {
  return tables;
}

}  // namespace tongket::text
