// Names of agencies and organisations (annex II, IV).
#include "text/capital_table.h"

#include <array>

namespace tongket::text {
namespace {

using Row = std::string_view;

// Names that nothing else is written like, in small letters either.
constexpr std::array bodies = std::to_array<Row>({
    "Ủy ban nhân dân",
    "Hội đồng nhân dân",
    "Tòa án nhân dân",
    "Viện ~kiểm sát nhân dân",
    "Đảng Cộng sản Việt Nam",
    "Ủy ban Mặt trận Tổ quốc Việt Nam",
    "Ủy ban Mặt trận Tổ quốc !Việt",
    "Mặt trận Tổ quốc Việt Nam",
    "Mặt trận Tổ quốc !Việt",
    "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
    "Đội Thiếu niên Tiền phong Hồ Chí Minh",
    "*Hội Liên hiệp Phụ nữ Việt Nam",
    "Hội Liên hiệp Phụ nữ !Việt",
    "*Hội Liên hiệp Thanh niên Việt Nam",
    "*Hội Cựu chiến binh Việt Nam",
    "*Hội Nông dân Việt Nam",
    "*Hội Chữ thập đỏ Việt Nam",
    "Tổng Liên đoàn Lao động Việt Nam",
    "Quân đội nhân dân Việt Nam",
    "Công an nhân dân Việt Nam",
    "Ngân hàng Nhà nước Việt Nam",
    "Thông tấn xã Việt Nam",
    "Đài Tiếng nói Việt Nam",
    "Đài Truyền hình Việt Nam",
    "Tập đoàn Điện lực Việt Nam",
    "Văn phòng Chủ tịch nước",
    "Văn phòng Quốc hội",
    "Văn phòng Chính phủ",
    "Thanh tra Chính phủ",
    ">biểu|cử Quốc hội",
    ">định|quyết|của Chính phủ !^|điện|số|các|nước|mới|kiến|lâm|liên|những|một|này|đó|hai",
    "Cộng hòa xã hội chủ nghĩa Việt Nam",
    "Tỉnh|Thành|Huyện|Thị ủy ^",
});
constexpr std::array central_bodies = std::to_array<Row>({
    "Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam",
    "Ban Chấp hành Trung ương Đảng !bộ|ủy|viên|đoàn|Cộng|cộng",
    "Ban Chấp hành Trung ương !đảng|đoàn|hội",
    "Văn phòng Trung ương Đảng !bộ|ủy|viên|đoàn",
    "Ban Tổ chức Trung ương",
    "Ban Tuyên giáo Trung ương",
    "Ban Dân vận Trung ương",
    "Ban Nội chính Trung ương",
    "Ban Đối ngoại Trung ương",
    "Ủy ban Kiểm tra Trung ương",
    "Quân ủy Trung ương",
    "*Bộ Chính trị",
    "*Ban Bí thư",
});

// Where the author began a name, and its words of function stayed small or all became large.
constexpr std::array ministries = std::to_array<Row>({
    "*Bộ Quốc phòng",
    "*Bộ Công an",
    "*Bộ Ngoại giao",
    "*Bộ Nội vụ",
    "*Bộ Tư pháp",
    "*Bộ Tài chính",
    "*Bộ Kế hoạch và Đầu tư",
    "*Bộ Công ~thương",
    "*Bộ Nông nghiệp và Phát triển nông thôn",
    "*Bộ Nông nghiệp và Môi trường",
    "*Bộ Giao thông vận tải",
    "*Bộ Tài nguyên và Môi trường",
    "*Bộ Thông tin và Truyền thông",
    "*Bộ Lao động - Thương binh và Xã hội",
    "*Bộ Văn hóa, Thể thao và Du lịch",
    "*Bộ Khoa học và Công nghệ",
    "*Bộ Giáo dục và Đào tạo",
    "*Bộ Y tế",
    "*Bộ Dân tộc và Tôn giáo",
});
constexpr std::array departments = std::to_array<Row>({
    "*Sở Nội vụ",
    "*Sở Tư pháp",
    "*Sở Tài chính",
    "*Sở Kế hoạch và Đầu tư",
    "*Sở Công ~thương",
    "*Sở Nông nghiệp và Phát triển nông thôn",
    "*Sở Nông nghiệp và Môi trường",
    "*Sở Giao thông vận tải",
    "*Sở Tài nguyên và Môi trường",
    "*Sở Thông tin và Truyền thông",
    "*Sở Lao động - Thương binh và Xã hội",
    "*Sở Văn hóa, Thể thao và Du lịch",
    "*Sở Văn hóa và Thể thao",
    "*Sở Khoa học và Công nghệ",
    "*Sở Giáo dục và Đào tạo",
    "*Sở Y tế",
    "*Sở Ngoại vụ",
    "*Sở Dân tộc và Tôn giáo",
    "*Phòng Nội vụ",
    "*Phòng Tư pháp",
    "*Phòng Tài chính - Kế hoạch",
    "*Phòng Giáo dục và Đào tạo",
    "*Phòng Tài nguyên và Môi trường",
    "*Phòng Lao động - Thương binh và Xã hội",
    "*Phòng Văn hóa và Thông tin",
    "*Phòng Văn hóa - Xã hội",
    "*Phòng Kinh tế và Hạ tầng",
    "*Phòng Kinh tế, Hạ tầng và Đô thị",
    "*Trung tâm Phục vụ hành chính công",
});
constexpr std::array likely_bodies = std::to_array<Row>({
    "*Ban Thường vụ",
    "*Ban Chấp hành !trung",
    "*Hội Cựu chiến binh !Việt",
    "*Hội Nông dân !Việt",
    "*Hội Chữ thập đỏ !Việt",
    "*Hội Người cao tuổi",
    "*Hội Khuyến học",
    "*Hội Liên hiệp Thanh niên !Việt",
    "*Liên đoàn Lao động",
    "*Đoàn Thanh niên !tình|xung|cộng|các|đi|về|đến|từ",
    "*Kho bạc Nhà nước",
    "*Ngân hàng Nhà nước !Việt",
    "*Quân đội nhân dân !Việt",
    "*Công an nhân dân !Việt",
    "*Bộ đội Biên phòng",
    "*Tòa án nhân dân tối cao",
    "*Viện ~kiểm sát nhân dân tối cao",
});
constexpr std::array abroad = std::to_array<Row>({
    "Liên hợp quốc !phòng|gia|tế",
    "Tổ chức Y tế ~thế ~giới",
    "Tổ chức Thương mại ~thế ~giới",
    "Ngân hàng ~thế ~giới .",
    "Cộng hòa ~dân ~chủ ~nhân ~dân Lào",
});

constexpr std::array tables = std::to_array<CapitalRows>({
    {"IV.1.a", Certainty::certain, bodies},
    {"IV.1.b", Certainty::certain, central_bodies},
    {"IV.1.a", Certainty::certain, ministries},
    {"IV.1.a", Certainty::certain, departments},
    {"IV.1.a", Certainty::likely, likely_bodies},
    {"IV.2.a", Certainty::certain, abroad},
});

}  // namespace

std::span<const CapitalRows> capital_bodies() {
  return tables;
}

}  // namespace tongket::text
