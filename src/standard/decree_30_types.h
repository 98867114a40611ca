// The types of Decree 30/2020/NĐ-CP: article 7 and annex III, section I.
#pragma once

#include "standard/rules.h"

namespace tongket::standard {

inline constexpr DocumentType kDecree30Types[] = {
    {.id = "nghi-quyet",
     .name = "nghị quyết",
     .abbreviation = "NQ",
     .form = Form::enacting,
     .enacts = "QUYẾT NGHỊ:"},
    {.id = "quyet-dinh",
     .name = "quyết định",
     .abbreviation = "QĐ",
     .form = Form::enacting,
     .enacts = "QUYẾT ĐỊNH:",
     .lead = "Về việc"},
    {.id = "chi-thi", .name = "chỉ thị", .abbreviation = "CT"},
    {.id = "quy-che", .name = "quy chế", .abbreviation = "QC"},
    {.id = "quy-dinh", .name = "quy định", .abbreviation = "QyĐ"},
    {.id = "thong-cao", .name = "thông cáo", .abbreviation = "TC"},
    {.id = "thong-bao", .name = "thông báo", .abbreviation = "TB"},
    {.id = "huong-dan", .name = "hướng dẫn", .abbreviation = "HD"},
    {.id = "chuong-trinh", .name = "chương trình", .abbreviation = "CTr"},
    {.id = "ke-hoach", .name = "kế hoạch", .abbreviation = "KH"},
    {.id = "phuong-an", .name = "phương án", .abbreviation = "PA"},
    {.id = "de-an", .name = "đề án", .abbreviation = "ĐA"},
    {.id = "du-an", .name = "dự án", .abbreviation = "DA"},
    // Annex I, I.II.9 b: a report that goes to a superior has addressees.
    {.id = "bao-cao", .name = "báo cáo", .abbreviation = "BC", .addressed = true},
    // Annex III, 1.9: no place and date.
    {.id = "bien-ban",
     .name = "biên bản",
     .abbreviation = "BB",
     .form = Form::minutes,
     .dated = false},
    {.id = "to-trinh", .name = "tờ trình", .abbreviation = "TTr", .addressed = true},
    {.id = "hop-dong", .name = "hợp đồng", .abbreviation = "HĐ"},
    {.id = "cong-van",
     .name = "công văn",
     .abbreviation = "",
     .form = Form::letter,
     .addressed = true},
    {.id = "cong-dien",
     .name = "công điện",
     .abbreviation = "CĐ",
     .form = Form::telegram,
     .addressed = true},
    {.id = "ban-ghi-nho", .name = "bản ghi nhớ", .abbreviation = "BGN"},
    {.id = "ban-thoa-thuan", .name = "bản thỏa thuận", .abbreviation = "BTT"},
    {.id = "giay-uy-quyen", .name = "giấy ủy quyền", .abbreviation = "GUQ"},
    {.id = "giay-moi", .name = "giấy mời", .abbreviation = "GM"},
    {.id = "giay-gioi-thieu",
     .name = "giấy giới thiệu",
     .abbreviation = "GGT",
     .form = Form::unsubject},
    {.id = "giay-nghi-phep",
     .name = "giấy nghỉ phép",
     .abbreviation = "GNP",
     .form = Form::unsubject},
    {.id = "phieu-gui", .name = "phiếu gửi", .abbreviation = "PG"},
    {.id = "phieu-chuyen", .name = "phiếu chuyển", .abbreviation = "PC"},
    {.id = "phieu-bao", .name = "phiếu báo", .abbreviation = "PB"},
    {.id = "thu-cong", .name = "thư công", .abbreviation = ""},
};

}  // namespace tongket::standard
