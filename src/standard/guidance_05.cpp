// Guidance 05-HD/VPTW (2026) with Regulation 399-QĐ/TW of 9 January 2026: what followed
// Guidance 36. The official text was not at hand. Three public tables describe it; where they are
// silent, and for nearly all values, they repeat Guidance 36, which therefore stands below. What
// differs is set here, each value marked second_hand.
//
// In force: four of the five sources name 27 May 2026, one 12 January 2026.
#include <array>

#include "standard/rules.h"

namespace tongket::standard {

namespace {

// Regulation 399-QĐ/TW: 25 types and 8 papers. QĐ for "quy định" too (66-QĐ/TW and 399-QĐ/TW are
// so signed themselves).
constexpr DocumentType kTypes[] = {
    {.id = "cuong-linh", .name = "cương lĩnh", .abbreviation = "CL", .second_hand = true},
    {.id = "dieu-le", .name = "điều lệ", .abbreviation = "ĐL", .second_hand = true},
    {.id = "chien-luoc", .name = "chiến lược", .abbreviation = "CL", .second_hand = true},
    {.id = "nghi-quyet", .name = "nghị quyết", .abbreviation = "NQ", .second_hand = true},
    {.id = "quyet-dinh",
     .name = "quyết định",
     .abbreviation = "QĐ",
     .form = Form::enacting,
     .enacts = "QUYẾT ĐỊNH",
     .second_hand = true},
    {.id = "chi-thi", .name = "chỉ thị", .abbreviation = "CT", .second_hand = true},
    {.id = "ket-luan", .name = "kết luận", .abbreviation = "KL", .second_hand = true},
    {.id = "quy-che", .name = "quy chế", .abbreviation = "QC", .second_hand = true},
    {.id = "quy-dinh", .name = "quy định", .abbreviation = "QĐ", .second_hand = true},
    {.id = "thong-tri", .name = "thông tri", .abbreviation = "TT", .second_hand = true},
    {.id = "huong-dan", .name = "hướng dẫn", .abbreviation = "HD", .second_hand = true},
    {.id = "thong-bao", .name = "thông báo", .abbreviation = "TB", .second_hand = true},
    {.id = "thong-cao", .name = "thông cáo", .abbreviation = "TC", .second_hand = true},
    {.id = "tuyen-bo", .name = "tuyên bố", .abbreviation = "TB", .second_hand = true},
    {.id = "loi-keu-goi", .name = "lời kêu gọi", .abbreviation = "LKG", .second_hand = true},
    {.id = "bao-cao", .name = "báo cáo", .abbreviation = "BC", .second_hand = true},
    {.id = "ke-hoach", .name = "kế hoạch", .abbreviation = "KH", .second_hand = true},
    {.id = "quy-hoach", .name = "quy hoạch", .abbreviation = "QH", .second_hand = true},
    {.id = "chuong-trinh", .name = "chương trình", .abbreviation = "CTr", .second_hand = true},
    {.id = "de-an", .name = "đề án", .abbreviation = "ĐA", .second_hand = true},
    {.id = "phuong-an", .name = "phương án", .abbreviation = "PA", .second_hand = true},
    {.id = "du-an", .name = "dự án", .abbreviation = "DA", .second_hand = true},
    {.id = "to-trinh",
     .name = "tờ trình",
     .abbreviation = "TTr",
     .addressed = true,
     .addresses = "Kính trình:",
     .second_hand = true},
    {.id = "cong-van",
     .name = "công văn",
     .abbreviation = "CV",
     .form = Form::letter,
     .addressed = true,
     .second_hand = true},
    {.id = "bien-ban",
     .name = "biên bản",
     .abbreviation = "BB",
     .form = Form::minutes,
     .second_hand = true},
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
    {.id = "giay-moi", .name = "giấy mời", .abbreviation = "GM", .second_hand = true},
    {.id = "phieu-chuyen", .name = "phiếu chuyển", .abbreviation = "PC", .second_hand = true},
    {.id = "phieu-gui", .name = "phiếu gửi", .abbreviation = "PG", .second_hand = true},
    {.id = "thu-cong", .name = "thư công", .abbreviation = "", .second_hand = true},
};

Standard made() {
  Standard standard = guidance_36();
  standard.id = "05-HD/VPTW";
  standard.in_force = {2026, 5, 27};
  standard.second_hand = true;
  standard.types = kTypes;
  standard.words.letter_lead = {"về việc ", "05-HD/VPTW, công văn", true};
  standard.words.recipient_end = {";", "05-HD/VPTW, nơi nhận", true};
  standard.words.last_recipient_end = {".", "05-HD/VPTW, nơi nhận", true};
  return standard;
}

}  // namespace

const Standard& guidance_05() {
  static const Standard standard = made();
  return standard;
}

}  // namespace tongket::standard
