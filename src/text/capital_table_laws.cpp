// Names of codes and laws (annex II, V.6): the kind and the first syllable of the name.
#include "text/capital_table.h"

#include <array>

namespace tongket::text {
namespace {

using Row = std::string_view;

constexpr std::array laws = std::to_array<Row>({
    "*Bộ luật Hình sự",
    "*Bộ luật Dân sự",
    "*Bộ luật Lao động",
    "*Bộ luật Hàng hải Việt Nam",
    "*Bộ luật Tố tụng hình sự",
    "*Bộ luật Tố tụng dân sự",
    "*Luật An ninh mạng",
    "*Luật An ninh quốc gia",
    "*Luật An toàn thực phẩm",
    "*Luật An toàn, vệ sinh lao động",
    "*Luật Ban hành văn bản quy phạm pháp luật",
    "*Luật Bảo hiểm xã hội",
    "*Luật Bảo hiểm y tế",
    "*Luật Bảo vệ bí mật nhà nước",
    "*Luật Bảo vệ môi trường",
    "*Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân",
    "*Luật Bình đẳng giới",
    "*Luật Căn cước",
    "*Luật Cán bộ, công chức",
    "*Luật Chăn nuôi",
    "*Luật Công chứng",
    "*Luật Công đoàn",
    "*Luật Công nghệ thông tin",
    "*Luật Cư trú",
    "*Luật Dân quân tự vệ",
    "*Luật Di sản văn hóa",
    "*Luật Doanh nghiệp",
    "*Luật Du lịch",
    "*Luật Dược",
    "*Luật Đất đai",
    "*Luật Đấu thầu",
    "*Luật Đầu tư công",
    "*Luật Đầu tư",
    "*Luật Đê điều",
    "*Luật Điện lực",
    "*Luật Giao dịch điện tử",
    "*Luật Giao thông đường bộ",
    "*Luật Giáo dục",
    "*Luật Giáo dục đại học",
    "*Luật Giáo dục nghề nghiệp",
    "*Luật Hòa giải ở cơ sở",
    "*Luật Hôn nhân và gia đình",
    "*Luật Hộ tịch",
    "*Luật Hợp tác xã",
    "*Luật Kế toán",
    "*Luật Khám bệnh, chữa bệnh",
    "*Luật Khiếu nại",
    "*Luật Khoáng sản",
    "*Luật Kiểm toán nhà nước",
    "*Luật Lâm nghiệp",
    "*Luật Lưu trữ",
    "*Luật Mặt trận Tổ quốc Việt Nam",
    "*Luật Ngân sách nhà nước",
    "*Luật Nghĩa vụ quân sự",
    "*Luật Người cao tuổi",
    "*Luật Người khuyết tật",
    "*Luật Nhà ở",
    "*Luật Phòng cháy và chữa cháy",
    "*Luật Phòng, chống ma túy",
    "*Luật Phòng, chống tham nhũng",
    "*Luật Phòng, chống thiên tai",
    "*Luật Phòng, chống bạo lực gia đình",
    "*Luật Phổ biến, giáo dục pháp luật",
    "*Luật Quản lý thuế",
    "*Luật Quản lý, sử dụng tài sản công",
    "*Luật Quốc phòng",
    "*Luật Quy hoạch",
    "*Luật Thanh niên",
    "*Luật Thanh tra",
    "*Luật Thi đua, khen thưởng",
    "*Luật Thi hành án dân sự",
    "*Luật Thi hành án hình sự",
    "*Luật Thủy lợi",
    "*Luật Thủy sản",
    "*Luật Thực hành tiết kiệm, chống lãng phí",
    "*Luật Thực hiện dân chủ ở cơ sở",
    "*Luật Tiếp cận thông tin",
    "*Luật Tiếp công dân",
    "*Luật Tín ngưỡng, tôn giáo",
    "*Luật Tố cáo",
    "*Luật Tố tụng hành chính",
    "*Luật Tổ chức chính quyền địa phương",
    "*Luật Tổ chức Chính phủ",
    "*Luật Tổ chức Quốc hội",
    "*Luật Trẻ em",
    "*Luật Trồng trọt",
    "*Luật Viên chức",
    "*Luật Xử lý vi phạm hành chính",
    "*Luật Xây dựng",
    "*Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân",
    "Hiến pháp năm #4",
    "Hiến pháp ~nước Cộng hòa xã hội chủ nghĩa Việt Nam",
});

constexpr std::array tables = std::to_array<CapitalRows>({{"V.6", Certainty::certain, laws}});

}  // namespace

std::span<const CapitalRows> capital_laws() {
  return tables;
}

}  // namespace tongket::text
