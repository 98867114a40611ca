// The types of Guidance 36-HD/VPTW. 1.3.1: their symbols are the initials of the syllables; six are
// fixed by the clause itself (QĐ, QĐi, CT, CTr, TT, TTr). Which types there are stood in Regulation
// 66-QĐ/TW, whose text was not at hand: what the guidance doesn't name is second-hand.
#pragma once

#include "standard/rules.h"

namespace tongket::standard {

inline constexpr DocumentType kGuidance36Types[] = {
    {.id = "nghi-quyet", .name = "nghị quyết", .abbreviation = "NQ"},
    {.id = "chi-thi", .name = "chỉ thị", .abbreviation = "CT"},
    {.id = "ket-luan", .name = "kết luận", .abbreviation = "KL"},
    {.id = "quyet-dinh",
     .name = "quyết định",
     .abbreviation = "QĐ",
     .form = Form::enacting,
     .enacts = "QUYẾT ĐỊNH"},
    {.id = "quy-dinh", .name = "quy định", .abbreviation = "QĐi"},
    {.id = "quy-che", .name = "quy chế", .abbreviation = "QC"},
    {.id = "thong-tri", .name = "thông tri", .abbreviation = "TT"},
    {.id = "huong-dan", .name = "hướng dẫn", .abbreviation = "HD"},
    {.id = "thong-bao", .name = "thông báo", .abbreviation = "TB"},
    {.id = "bao-cao", .name = "báo cáo", .abbreviation = "BC"},
    {.id = "ke-hoach", .name = "kế hoạch", .abbreviation = "KH"},
    {.id = "chuong-trinh", .name = "chương trình", .abbreviation = "CTr"},
    {.id = "de-an", .name = "đề án", .abbreviation = "ĐA"},
    {.id = "phuong-an", .name = "phương án", .abbreviation = "PA"},
    // 1.9.2: Kính gửi stands above a letter and below a proposal's subject.
    {.id = "to-trinh", .name = "tờ trình", .abbreviation = "TTr", .addressed = true},
    {.id = "cong-van",
     .name = "công văn",
     .abbreviation = "CV",
     .form = Form::letter,
     .addressed = true},
    {.id = "bien-ban", .name = "biên bản", .abbreviation = "BB", .form = Form::minutes},
    {.id = "cuong-linh", .name = "cương lĩnh", .abbreviation = "CL", .second_hand = true},
    {.id = "dieu-le", .name = "điều lệ", .abbreviation = "ĐL", .second_hand = true},
    {.id = "chien-luoc", .name = "chiến lược", .abbreviation = "CL", .second_hand = true},
    {.id = "quy-hoach", .name = "quy hoạch", .abbreviation = "QH", .second_hand = true},
    {.id = "du-an", .name = "dự án", .abbreviation = "DA", .second_hand = true},
    {.id = "thong-cao", .name = "thông cáo", .abbreviation = "TC", .second_hand = true},
    {.id = "tuyen-bo", .name = "tuyên bố", .abbreviation = "TB", .second_hand = true},
    {.id = "loi-keu-goi", .name = "lời kêu gọi", .abbreviation = "LKG", .second_hand = true},
    {.id = "giay-moi", .name = "giấy mời", .abbreviation = "GM", .second_hand = true},
    {.id = "giay-gioi-thieu",
     .name = "giấy giới thiệu",
     .abbreviation = "GGT",
     .form = Form::unsubject,
     .second_hand = true},
    {.id = "giay-chung-nhan",
     .name = "giấy chứng nhận",
     .abbreviation = "GCN",
     .form = Form::unsubject,
     .second_hand = true},
    {.id = "giay-di-duong",
     .name = "giấy đi đường",
     .abbreviation = "GĐĐ",
     .form = Form::unsubject,
     .second_hand = true},
    {.id = "giay-nghi-phep",
     .name = "giấy nghỉ phép",
     .abbreviation = "GNP",
     .form = Form::unsubject,
     .second_hand = true},
    {.id = "phieu-gui", .name = "phiếu gửi", .abbreviation = "PG", .second_hand = true},
    {.id = "phieu-chuyen", .name = "phiếu chuyển", .abbreviation = "PC", .second_hand = true},
    {.id = "thu-cong", .name = "thư công", .abbreviation = "", .second_hand = true},
};

}  // namespace tongket::standard
