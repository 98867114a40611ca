// Names of persons and places (annex II, II and III).
#include "text/capital_table.h"

#include <array>

namespace tongket::text {
namespace {

using Row = std::string_view;

constexpr std::array sets = std::to_array<NamedSet>({
    // Provinces and centrally run cities, before and after 1 July 2025.
    {"tỉnh",
     "An Giang|Bà Rịa - Vũng Tàu|Bắc Giang|Bắc Kạn|Bạc Liêu|Bắc Ninh|Bến Tre|Bình Dương|Bình "
     "Định|Bình Phước|Bình Thuận|Cà Mau|Cao Bằng|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia "
     "Lai|Hà Giang|Hà Nam|Hà Tĩnh|Hải Dương|Hậu Giang|Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|Lai "
     "Châu|Lạng Sơn|Lào Cai|Lâm Đồng|Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú "
     "Yên|Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái "
     "Nguyên|Thanh Hóa|Thừa Thiên Huế|Tiền Giang|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái"},
    // Whose syllables are no words when they stand together.
    {"tỉnh rõ",
     "Bạc Liêu|Cà Mau|Đà Nẵng|Đắk Lắk|Đắk Nông|Hà Nội|Hà Tĩnh|Kon Tum|Lào Cai|Quảng Bình|Quảng "
     "Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|Thừa Thiên Huế|Vĩnh Phúc|Sài Gòn"},
    {"thành phố", "Hà Nội|Hải Phòng|Đà Nẵng|Cần Thơ"},
    // Persons that everyone knows, of three syllables or more.
    {"người",
     "Hồ Chí Minh|Nguyễn Ái Quốc|Nguyễn Tất Thành|Nguyễn Sinh Cung|Tôn Đức Thắng|Phạm Văn Đồng|"
     "Võ Nguyên Giáp|Nguyễn Văn Cừ|Lê Hồng Phong|Hà Huy Tập|Nguyễn Thị Minh Khai|Hoàng Văn Thụ|"
     "Hoàng Quốc Việt|Trần Hưng Đạo|Trần Quốc Tuấn|Lý Thường Kiệt|Lý Thái Tổ|Lê Thánh Tông|"
     "Đinh Tiên Hoàng|Phan Bội Châu|Phan Châu Trinh|Phan Chu Trinh|Phan Đình Phùng|Hoàng Hoa Thám|"
     "Nguyễn Thái Học|Huỳnh Thúc Kháng|Nguyễn Đình Chiểu|Nguyễn Bỉnh Khiêm|Bùi Thị Xuân|"
     "Trần Quang Diệu|Trần Quang Khải|Phạm Ngũ Lão|Trần Nhật Duật|Hai Bà Trưng|Võ Thị Sáu|"
     "Nguyễn Văn Trỗi|Nguyễn Văn Linh|Võ Văn Kiệt"},
    // Who gave their names to wards.
    {"người đặt tên",
     "Trần Phú|Lê Lợi|Nguyễn Huệ|Ngô Quyền|Nguyễn Trãi|Nguyễn Du|Trần Hưng Đạo|Lý Thường Kiệt|"
     "Lê Hồng Phong|Nguyễn Văn Cừ|Hoàng Văn Thụ|Bùi Thị Xuân|Trần Quang Diệu|Lê Thánh Tông|"
     "Phan Bội Châu|Phan Đình Phùng|Phạm Ngũ Lão|Hai Bà Trưng|Võ Thị Sáu|Nguyễn Văn Linh|"
     "Nguyễn Thị Minh Khai"},
    {"họ",
     "Nguyễn|Trần|Lê|Phạm|Huỳnh|Hoàng|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Ngô|Dương|Đinh|Trịnh|Trương|Lương|"
     "Tạ|Đào|Tôn|Lý|Phùng|Hà|Vương"},
    {"đứng trước dân", "của|trong|với|cho|cùng|bởi|vì|do|và|giúp|động|sống|lớp|để|được"},
    {"tháng chữ", "Hai|Ba|Tư|Năm|Sáu|Bảy|Tám|Chín|Mười"},
    {"thứ chữ", "Hai|Ba|Tư|Năm|Sáu|Bảy"},
    {"loại văn bản",
     "Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị|Kết luận|Hướng dẫn|Kế hoạch|Báo cáo|"
     "Công văn|Tờ trình|Thông báo|Chương trình|Đề án|Công điện|Pháp lệnh|Quy định|Quy chế|Luật|"
     "Thông tư liên tịch|Biên bản|Giấy mời"},
    {"bộ luật", "Hình sự|Dân sự|Lao động|Hàng hải Việt Nam|Tố tụng hình sự|Tố tụng dân sự"},
    {"luật",
     "An ninh mạng|An ninh quốc gia|An toàn thực phẩm|An toàn, vệ sinh lao động|"
     "Ban hành văn bản quy phạm pháp luật|Bảo hiểm xã hội|Bảo hiểm y tế|"
     "Bảo vệ bí mật nhà nước|Bảo vệ môi trường|"
     "Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân|Bình đẳng giới|Căn cước|"
     "Cán bộ, công chức|Chăn nuôi|Công chứng|Công đoàn|Công nghệ thông tin|Cư trú|"
     "Dân quân tự vệ|Di sản văn hóa|Doanh nghiệp|Du lịch|Dược|Đất đai|Đấu thầu|Đầu tư công|"
     "Đầu tư|Đê điều|Điện lực|Giao dịch điện tử|Giao thông đường bộ|Giáo dục|"
     "Giáo dục đại học|Giáo dục nghề nghiệp|Hòa giải ở cơ sở|Hôn nhân và gia đình|Hộ tịch|"
     "Hợp tác xã|Kế toán|Khám bệnh, chữa bệnh|Khiếu nại|Khoáng sản|Kiểm toán nhà nước|"
     "Lâm nghiệp|Lưu trữ|Mặt trận Tổ quốc Việt Nam|Ngân sách nhà nước|Nghĩa vụ quân sự|"
     "Người cao tuổi|Người khuyết tật|Nhà ở|Phòng cháy và chữa cháy|Phòng, chống ma túy|"
     "Phòng, chống tham nhũng|Phòng, chống thiên tai|Phòng, chống bạo lực gia đình|"
     "Phổ biến, giáo dục pháp luật|Quản lý thuế|Quản lý, sử dụng tài sản công|Quốc phòng|"
     "Quy hoạch|Thanh niên|Thanh tra|Thi đua, khen thưởng|Thi hành án dân sự|"
     "Thi hành án hình sự|Thủy lợi|Thủy sản|Thực hành tiết kiệm, chống lãng phí|"
     "Thực hiện dân chủ ở cơ sở|Tiếp cận thông tin|Tiếp công dân|Tín ngưỡng, tôn giáo|"
     "Tố cáo|Tố tụng hành chính|Tổ chức chính quyền địa phương|Tổ chức Chính phủ|"
     "Tổ chức Quốc hội|Trẻ em|Trồng trọt|Viên chức|Xử lý vi phạm hành chính|Xây dựng|"
     "Hoạt động giám sát của Quốc hội và Hội đồng nhân dân"},
    {"văn bản có số", "Nghị định|Nghị quyết|Quyết định|Chỉ thị|Pháp lệnh|Thông tư|Thông tri"},
    {"chức vụ",
     "Chủ tịch|Bí thư|Giám đốc|Bộ trưởng|Thứ trưởng|Hiệu trưởng|Viện trưởng|Chánh án|"
     "Thủ tướng|Giáo sư|Tiến sĩ|Thạc sĩ"},
});

constexpr std::array persons = std::to_array<Row>({"&{người}", "=[họ] Văn|Thị ^"});
constexpr std::array persons_by_han_viet = std::to_array<Row>(
    {"&Mao Trạch Đông", "&Kim Nhật Thành", "&Tôn Trung Sơn", "&Thành Cát Tư Hãn"});
constexpr std::array known_persons =
    std::to_array<Row>({"Vua Hùng", "Bác Hồ !^", "Cụ Hồ !^", "Ông Gióng", "Thánh Gióng"});
constexpr std::array transcribed_persons =
    std::to_array<Row>({"Lê-nin", "Ăng-ghen", "Phri-đrích Ăng-ghen", "Vla-đi-mia I-lích Lê-nin",
                        "Xta-lin", "Phi-đen Ca-xtơ-rô", "Hô-xê Mác-ti", "Chủ nghĩa Mác - Lê-nin"});

// ---- Units ----

constexpr std::array units = std::to_array<Row>({
    "tỉnh {tỉnh}",
    "*>tỉnh Hòa|Thái Bình",
    "&_{tỉnh rõ}",
    "&Đà Nẵng",
    ">tại|ở|đô|từ Hà Nội !dung|trợ|bộ|vụ|địa|thất",
    ">xã Cửa Lò",
    ">quận Cầu Giấy",
});
// The common noun is small, as in "tỉnh"; many write it large.
constexpr std::array unit_nouns = std::to_array<Row>({"thành phố {thành phố}"});
constexpr std::array numbered_units = std::to_array<Row>({
    ">tại|ở|dân|thuộc|bàn|ủy|an|UBND|HĐND Quận|Phường # .",
    "Phường #, Quận #",
});
constexpr std::array units_of_events = std::to_array<Row>({"Phường|Quận|Xã =Điện =Biên =Phủ"});
constexpr std::array units_of_persons = std::to_array<Row>({"Phường|Quận {người đặt tên}"});
constexpr std::array special_units = std::to_array<Row>({"Thủ đô Hà Nội", "Thành phố Hồ Chí Minh"});

// ---- Terrain, directions ----

constexpr std::array terrain = std::to_array<Row>({
    ">tàu|biển|phố|ở|tại Vũng Tàu",
    ">biển Cửa Lò",
    ">sông Vàm Cỏ",
    ">vịnh Hạ Long",
    ">chợ Bến Thành",
    ">sông Cửu Long",
    "~đồng ~bằng ~sông Hồng",
    "~đồng ~bằng ~sông Cửu Long",
});
constexpr std::array regions = std::to_array<Row>({
    "Tây Nguyên !chất|bản|vẹn|nhân|liệu|tắc|trạng|đơn|cáo|soái|tử",
    "Đông Nam Bộ !bộ|đội|phận|máy|môn|trưởng|sung",
    "Bắc Trung Bộ !đội|phận|máy|môn|trưởng|sung",
    "Nam Trung Bộ !đội|phận|máy|môn|trưởng|sung",
    "Đông Nam Á !hậu|khôi|quân|thánh|phiện",
    ">bằng|vịnh|kỳ|miền|vùng|tỉnh|xứ Bắc|Nam|Trung Bộ !đội|phận|máy|môn|trưởng|sung",
});
constexpr std::array likely_regions = std::to_array<Row>({
    ">vùng|miền Tây|Đông Bắc .",
    ">miền Bắc|Nam .",
});

// ---- Abroad ----

constexpr std::array countries = std::to_array<Row>({
    "&Việt Nam !giới|nữ|tính|sinh|nhi|châm",
    "&_Trung Quốc !lộ|gia|phòng|hội|tế|doanh",
    "&_Hàn Quốc",
    "&_Hoa Kỳ !lạ|diệu|quái|công",
    "&_Thái Lan",
    "&_Ấn Độ",
    ">nước|từ|với|tại|người Nhật Bản !tin|thân|đồ|địa|án|sắc",
    "&_Bắc Kinh .",
    "Bình Nhưỡng",
});
constexpr std::array transcribed_places = std::to_array<Row>(
    {"Mát-xcơ-va",    "Men-bơn",     "Cam-pu-chia", "Xinh-ga-po", "Ma-lai-xi-a",
     "In-đô-nê-xi-a", "Phi-líp-pin", "Mi-an-ma",    "Bru-nây",    "Ô-xtrây-li-a",
     "I-ta-li-a",     "Oa-sinh-tơn", "Pa-ri",       "Béc-lin",    "Pa-le-xtin",
     "Ác-hen-ti-na",  "Bra-xin",     "U-crai-na",   "Gia-các-ta", "Xan Phran-xi-xcô"});

constexpr std::array tables = std::to_array<CapitalRows>({
    {"II.1.a", Certainty::certain, persons},
    {"II.1.b", Certainty::certain, known_persons},
    {"II.2.a", Certainty::certain, persons_by_han_viet},
    {"II.2.b", Certainty::certain, transcribed_persons},
    {"III.1.a", Certainty::certain, units},
    {"III.1.a", Certainty::likely, unit_nouns},
    {"III.1.b", Certainty::likely, numbered_units},
    {"III.1.b", Certainty::certain, units_of_events},
    {"III.1.b", Certainty::likely, units_of_persons},
    {"III.1.c", Certainty::certain, special_units},
    {"III.1.d", Certainty::certain, terrain},
    {"III.1.đ", Certainty::certain, regions},
    {"III.1.đ", Certainty::likely, likely_regions},
    {"III.2.a", Certainty::certain, countries},
    {"III.2.b", Certainty::certain, transcribed_places},
});

}  // namespace

std::span<const NamedSet> capital_sets() {
  return sets;
}

std::span<const CapitalRows> capital_names() {
  return tables;
}

}  // namespace tongket::text
