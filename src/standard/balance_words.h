// The words that lines of names and subjects break between (balance.cpp).
#pragma once

#include <array>

namespace tongket::standard {

// Heads of the names of administrative units: a line rather begins with them, and never ends so.
constexpr std::array kUnits = {"TỈNH", "THÀNH PHỐ", "HUYỆN",   "QUẬN", "THỊ XÃ",  "THỊ TRẤN",
                               "XÃ",   "PHƯỜNG",    "ĐẶC KHU", "THÔN", "KHU PHỐ", "KHỐI PHỐ"};
// Words of several syllables in names of offices and subjects of papers.
constexpr std::array kCompounds = {
    "BAN CHẤP HÀNH",  "BAN THƯỜNG VỤ",  "BAN THƯỜNG TRỰC", "BAN CHỈ ĐẠO",     "BAN CHỈ HUY",
    "BAN TỔ CHỨC",    "BAN QUẢN LÝ",    "BẢO HIỂM",        "BẢO TỒN",         "BẢO VỆ",
    "BỆNH VIỆN",      "CAO ĐẲNG",       "CAO TUỔI",        "CÁN BỘ",          "CHĂM SÓC",
    "CHẤP HÀNH",      "CHI BỘ",         "CHI CỤC",         "CHI NHÁNH",       "CHI ỦY",
    "CHIẾN BINH",     "CHIẾN LƯỢC",     "CHÍNH PHỦ",       "CHÍNH QUYỀN",     "CHÍNH TRỊ",
    "CHỈ ĐẠO",        "CHỈ HUY",        "CHỦ TỊCH",        "CHỮ THẬP ĐỎ",     "CHƯƠNG TRÌNH",
    "CÔNG AN",        "CÔNG CHỨC",      "CÔNG ĐOÀN",       "CÔNG NGHỆ",       "CÔNG NGHIỆP",
    "CÔNG TÁC",       "CÔNG THƯƠNG",    "CÔNG TY",         "CỔ PHẦN",         "CƠ QUAN",
    "CƠ SỞ",          "CỰU CHIẾN BINH", "CỘNG ĐỒNG",       "CỘNG SẢN",        "DÂN CHỦ",
    "DÂN SỐ",         "DÂN TỘC",        "DÂN VẬN",         "DỊCH VỤ",         "DOANH NGHIỆP",
    "DU LỊCH",        "DỰ ÁN",          "ĐA KHOA",         "ĐÀO TẠO",         "ĐẠI BIỂU",
    "ĐẠI HỌC",        "ĐẠI HỘI",        "ĐẢNG BỘ",         "ĐẢNG ỦY",         "ĐẢNG UỶ",
    "ĐẢNG VIÊN",      "ĐẤT ĐAI",        "ĐIỆN LỰC",        "ĐOÀN KẾT",        "ĐOÀN THANH NIÊN",
    "ĐÔ THỊ",         "ĐƠN VỊ",         "ĐẦU TƯ",          "GIA ĐÌNH",        "GIÁM SÁT",
    "GIÁO DỤC",       "GIÁO VIÊN",      "GIAO THÔNG",      "HÀNH CHÍNH CÔNG", "HÀNH CHÍNH",
    "HẠ TẦNG",        "HẢI QUAN",       "HOẠT ĐỘNG",       "HỌC SINH",        "HỘI ĐỒNG",
    "HỘI NGHỊ",       "HỢP TÁC XÃ",     "HỢP TÁC",         "KẾ HOẠCH",        "KHOA HỌC",
    "KHỐI VẬN",       "KHỞI NGHIỆP",    "KHU VỰC",         "KHUYẾN HỌC",      "KHUYẾN NÔNG",
    "KIỂM LÂM",       "KIỂM SÁT",       "KIỂM TRA",        "KINH TẾ",         "KỸ THUẬT",
    "LAO ĐỘNG",       "LÂM NGHIỆP",     "LIÊN ĐOÀN",       "LIÊN HIỆP",       "LUẬT SƯ",
    "MẦM NON",        "MẶT TRẬN",       "MẪU GIÁO",        "MÔI TRƯỜNG",      "NÂNG CAO",
    "NGÂN HÀNG",      "NGÂN SÁCH",      "NGHỆ THUẬT",      "NGOẠI VỤ",        "NGƯỜI LAO ĐỘNG",
    "NGƯỜI CAO TUỔI", "NHÀ NƯỚC",       "NHÂN DÂN",        "NỘI CHÍNH",       "NỘI TRÚ",
    "NỘI VỤ",         "NÔNG DÂN",       "NÔNG NGHIỆP",     "NÔNG THÔN",       "PHÁP LUẬT",
    "PHÁT THANH",     "PHÁT TRIỂN",     "PHỔ THÔNG",       "PHỤ NỮ",          "PHỤC VỤ",
    "PHÒNG CHỐNG",    "PHỐI HỢP",       "QUẢN LÝ",         "QUẢN TRỊ",        "QUÂN SỰ",
    "QUỐC GIA",       "QUỐC HỘI",       "QUỐC PHÒNG",      "QUỐC TẾ",         "QUỸ ĐẤT",
    "SÁNG TẠO",       "SINH VIÊN",      "SỰ NGHIỆP",       "TÀI CHÍNH",       "TÀI NGUYÊN",
    "THÀNH ỦY",       "THÀNH UỶ",       "THANH NIÊN",      "THANH TRA",       "THỂ DỤC",
    "THỂ THAO",       "THI ĐUA",        "THI HÀNH ÁN",     "THỐNG KÊ",        "THÔNG TIN",
    "THƯ VIỆN",       "THƯỜNG TRỰC",    "THƯỜNG VỤ",       "THƯƠNG BINH",     "THƯƠNG MẠI",
    "THỦY LỢI",       "TIẾN BỘ",        "TIỂU HỌC",        "TỈNH ỦY",         "TỈNH UỶ",
    "TÒA ÁN",         "TOÀ ÁN",         "TỔ CHỨC",         "TỔ QUỐC",         "TỔNG CÔNG TY",
    "TỔNG HỢP",       "TRẠM Y TẾ",      "TRANG TRẠI",      "TRẬT TỰ",         "TRUNG HỌC",
    "TRUNG TÂM",      "TRUNG ƯƠNG",     "TRUYỀN HÌNH",     "TRUYỀN THÔNG",    "TƯ PHÁP",
    "TUYÊN GIÁO",     "TUYÊN TRUYỀN",   "ỦY BAN",          "UỶ BAN",          "ỦY VIÊN",
    "ỨNG DỤNG",       "VĂN HÓA",        "VĂN HOÁ",         "VĂN NGHỆ",        "VĂN PHÒNG",
    "VẬN TẢI",        "VIÊN CHỨC",      "VIỆN KIỂM SÁT",   "VIỆT NAM",        "XÂY DỰNG",
    "XÃ HỘI",         "Y TẾ",           "Y HỌC",           "AN NINH",         "AN TOÀN",
    "BAN HÀNH",       "BẰNG KHEN",      "BỔ SUNG",         "CÁ NHÂN",         "CẢI CÁCH",
    "CHỈ TIÊU",       "CHỈ THỊ",        "CHÍNH SÁCH",      "CHUYỂN ĐỔI SỐ",   "DANH SÁCH",
    "ĐÁNH GIÁ",       "ĐỀ NGHỊ",        "GIẢI PHÁP",       "GIẤY KHEN",       "KẾT LUẬN",
    "KẾT QUẢ",        "KHEN THƯỞNG",    "KHEN TẶNG",       "LÀM VIỆC",        "LÃNH ĐẠO",
    "NĂM HỌC",        "NGHỊ QUYẾT",     "NHIỆM KỲ",        "NHIỆM VỤ",        "PHÂN CÔNG",
    "PHONG TRÀO",     "PHƯƠNG HƯỚNG",   "QUY CHẾ",         "QUY ĐỊNH",        "QUYẾT ĐỊNH",
    "SỬA ĐỔI",        "TẬP THỂ",        "THÀNH LẬP",       "THÀNH TÍCH",      "THỰC HIỆN",
    "TÌNH HÌNH",      "TỔNG KẾT",       "TRIỂN KHAI",      "TRỌNG TÂM",       "TRƯỞNG THÀNH",
    "VĂN BẢN",        "XUẤT SẮC",       "Ý KIẾN"};
// Words that begin what they join to the words before.
constexpr std::array kJoints = {"VÀ", "CỦA", "VỀ", "LẦN", "TẠI", "THUỘC", "Ở"};

}  // namespace tongket::standard
