// Guidance 36-HD/VPTW (3 April 2018): form and technique of the Party's papers. Clauses are those
// of its part II; "annex 3, n" is row n of its table of models. Where the table gives a range, the
// size of its own illustration is taken.
#include "standard/guidance_36_styles.h"
#include "standard/rules.h"

namespace tongket::standard {

namespace {

// 1.3.1: the initials of the type's syllables; six are fixed by the clause itself. Types whose
// paper is set otherwise (công văn, tờ trình, biên bản) are not known yet.
constexpr DocumentType kTypes[] = {
    {"nghi-quyet", "nghị quyết", "NQ"}, {"chi-thi", "chỉ thị", "CT"},
    {"ket-luan", "kết luận", "KL"},     {"quyet-dinh", "quyết định", "QĐ"},
    {"quy-dinh", "quy định", "QĐi"},    {"quy-che", "quy chế", "QC"},
    {"thong-tri", "thông tri", "TT"},   {"huong-dan", "hướng dẫn", "HD"},
    {"thong-bao", "thông báo", "TB"},   {"bao-cao", "báo cáo", "BC"},
    {"ke-hoach", "kế hoạch", "KH"},     {"chuong-trinh", "chương trình", "CTr"},
    {"de-an", "đề án", "ĐA"},           {"phuong-an", "phương án", "PA"},
};

constexpr PageRules kPage = {
    .width = {Length::mm(210), "4.2"},
    .height = {Length::mm(297), "4.2"},
    .top = {Length::mm(20), "4.3"},
    .bottom = {Length::mm(20), "4.3"},
    .left = {Length::mm(30), "4.3"},
    .right = {Length::mm(15), "4.3"},
    .number_from_top = {Length::mm(10), "4.4"},
};

constexpr Wording kWords = {
    .heading = {"ĐẢNG CỘNG SẢN VIỆT NAM", "1.1.2"},
    .under_office = {"*", "1.2.2"},
    .number = {"Số", "1.3.1"},  // no colon after it: examples of the clause, annex 3, 3
    .number_joint = {"-", "1.3.2"},
    .type_joint = {"/", "1.3.2"},
    .draft = {"Dự thảo lần", "2.2; annex 3, 11"},
    .subject_mark = {"-----", "1.5.2"},
    .basis = {"Căn cứ", "1.6.2"},
    .basis_end = {";", "1.6.2"},
    .last_basis_end = {",", "1.6.2"},
    .recipients = {"Nơi nhận:", "1.9.2"},
    .recipient_end = {",", "1.9.2"},
    .last_recipient_end = {".", "1.9.2"},
};

// 2.1: bright red. The guidance leaves the stamps' form to the Ministry of Public Security, and
// says nothing of the urgency's; their sizes are those of Decree 30/2020 (annex I, part II, III.2
// b) and, for secrecy, the like.
constexpr document::Color kBrightRed = {255, 0, 0};
constexpr MarkRule kSecrecy[] = {{"mat", "MẬT", "2.1", Length::mm(20)},
                                 {"toi-mat", "TỐI MẬT", "2.1", Length::mm(30)},
                                 {"tuyet-mat", "TUYỆT MẬT", "2.1", Length::mm(40)}};
constexpr MarkRule kUrgency[] = {{"khan", "KHẨN", "2.1", Length::mm(20)},
                                 {"thuong-khan", "THƯỢNG KHẨN", "2.1", Length::mm(40)},
                                 {"hoa-toc", "HỎA TỐC", "2.1; annex 3, 10", Length::mm(30)}};
constexpr MarkRules kMarks = {.secrecy = kSecrecy,
                              .urgency = kUrgency,
                              .height = {Length::mm(8), "Decree 30/2020"},
                              .line = {Length::points(1), "house"},
                              .color = {kBrightRed, "2.1"}};

// 165 mm of text. The heading takes 73 mm and a date with a place of two or three syllables up to
// 93 mm, each on one line; offices' names may take several lines (1.2.2).
constexpr Columns kOpening = {Length::mm(72), Length::mm(93)};
constexpr Columns kClosing = {Length::mm(80), Length::mm(85)};

constexpr Standard kGuidance36 = {
    .id = "36-HD/VPTW",
    .title =
        "Hướng dẫn số 36-HD/VPTW, ngày 03/4/2018 của Văn phòng Trung ương Đảng về thể thức "
        "và kỹ thuật trình bày văn bản của Đảng",
    .family = Family::party,
    .in_force = {2018, 4, 3},
    // The day that four of the five sources at hand give; the official text was not at hand.
    .superseded = Superseded{"05-HD/VPTW", {2026, 5, 27}},
    .font = "Times New Roman",  // annex 3, head of the table; 4.1
    .page = kPage,
    .words = kWords,
    .marks = kMarks,
    .opening_columns = kOpening,
    .closing_columns = kClosing,
    .office_line = 21,
    .types = kTypes,
    .styles = kGuidance36Styles,
    .characters = kGuidance36Characters,
};

}  // namespace

const Standard& guidance_36() {
  return kGuidance36;
}

}  // namespace tongket::standard
