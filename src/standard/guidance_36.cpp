// Guidance 36-HD/VPTW (3 April 2018): form and technique of the Party's papers. Clauses are those
// of its part II; "annex 3, n" is row n of its table of models. Where the table gives a range, the
// size of its own illustration is the smaller one; it is taken where the data doesn't say.
#include "standard/guidance_36_styles.h"
#include "standard/guidance_36_types.h"
#include "standard/rules.h"

namespace tongket::standard {

namespace {

constexpr PageRules kPage = {
    .width = {Length::mm(210), "4.2"},
    .height = {Length::mm(297), "4.2"},
    .top = {Length::mm(20), "4.3"},
    .bottom = {Length::mm(20), "4.3"},
    .left = {Length::mm(30), "4.3"},
    .right = {Length::mm(15), "4.3"},
    .number_from_top = {Length::mm(10), "4.4"},
    .backs_mirrored = {true, "4.3"},
};

// 1.1.2: the rule as long as the words.
constexpr HeadingLine kHeading[] = {
    {"party-heading", {"ĐẢNG CỘNG SẢN VIỆT NAM", "1.1.2"}, document::TextRule{}},
};

constexpr Wording kWords = {
    .under_office = {"*", "1.2.2"},
    .number = {"Số", "1.3.1"},  // no colon after it: examples of the clause, annex 3, 3
    .number_joint = {"-", "1.3.2"},
    .type_joint = {"/", "1.3.2"},
    .draft = {"Dự thảo lần", "2.2; annex 3, 11"},
    .subject_mark = {"-----", "1.5.2"},
    .letter_lead = {"", "1.5.2 (example)"},
    .basis = {"Căn cứ", "1.6.2"},
    .proposal = {"Theo đề nghị của", "house"},
    .basis_end = {";", "1.6.2"},
    .last_basis_end = {",", "1.6.2"},
    .addressees = {"Kính gửi:", "1.9.2"},
    .addressee_end = {",", "1.9.2; annex 3, 9"},
    .last_addressee_end = {",", "1.9.2; annex 3, 9"},
    .only_addressee_end = {",", "1.9.2; annex 3, 9"},
    .recipients = {"Nơi nhận:", "1.9.2"},
    .as_above = {"Như trên", "1.9.2"},
    .recipient_end = {",", "1.9.2"},
    .last_recipient_end = {".", "1.9.2"},
    .body_end = {"", "1.6.2"},  // a full stop, which the sentence has
    .drafter = {"-", "annex 3, 12"},
    .copies = {"", "annex 3, 12"},
    .annex = {"Phụ lục", "4.5"},
    .annex_before_date = {", ", "the guidance's own annexes"},
    .certifies = {"Xác nhận chữ ký của đồng chí", "1.7.1 a, e"},
    .also = {"kiêm", "1.7.1 đ"},
    .not_to_spread = {"không phổ biến trên các phương tiện thông tin", "2.2"},
};

constexpr RuledLines kLines = {
    .office = {std::nullopt, "1.2.2"},
    .subject = {std::nullopt, "1.5.2"},
    .annex = {std::nullopt, "4.5"},
};

constexpr Arrangement kArrangement = {
    .capital_subject = {false, "1.5.1 (examples)"},
    .enacted_above_bases = {false, "house"},
    .addressees_centred = {true, "1.9.2"},
    .addressees_colon = {0, "house"},
    .contact_on_first_page = {false, "2.4"},
    .annex_roman = {false, "4.5"},
    .annex_counts_anew = {false, "4.4"},
    .letter_has_unit = {false, "1.3.2"},
    .academic_titles = {false, "1.7.1"},
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
                              .color = {kBrightRed, "2.1"},
                              .circulation_framed = {false, "2.2"}};

// 1.8.2. The signature's room and the seal's size are not said.
constexpr SignRules kSign = {.signature_width = {Length::mm(30), "house"},
                             .signature_height = {Length::mm(20), "house"},
                             .seal = {Length::mm(36), "house"},
                             .covered_percent = {33, "1.8.2"}};

// 1.7.1
constexpr AuthorityRule kAuthorities[] = {
    {"T/M", "1.7.1"}, {"K/T", "1.7.1", true}, {"T/L", "1.7.1 d"}, {"Q.", "1.7.1 c"}};

// 3.1, 3.3; annex 3, 14. Their symbol is BS whatever they are.
constexpr CopyRule kCopies[] = {{"sao-y", "SAO Y BẢN CHÍNH", "BS", "3.3; annex 3, 14"},
                                {"sao-luc", "SAO LỤC", "BS", "3.3"},
                                {"trich-sao", "TRÍCH SAO", "BS", "3.3"}};

// "I-" and "1." as the guidance itself and the Party's reports have them (1.6.2: số La Mã, chữ số
// Ả-rập with a full stop). Points are lettered in the order of the Vietnamese alphabet.
constexpr LevelRule kHeadings[] = {
    {document::NumberFormat::upper_roman, "%1-", "the guidance's own headings"},
    {document::NumberFormat::decimal, "%2.", "1.6.2"},
    {document::NumberFormat::decimal, "%2.%3.", "the guidance's own headings"},
    {document::NumberFormat::vietnamese_letter, "%4)", "1.6.2"}};

constexpr DivisionRules kDivisions = {
    .part = {document::NumberFormat::upper_roman, "Phần %1", "1.6.2; annex 3, 6"},
    .chapter = {document::NumberFormat::upper_roman, "Chương %1", "1.6.2; annex 3, 6"},
    .section = {document::NumberFormat::decimal, "Mục %2", "1.6.2; annex 3, 6"},
    .subsection = {document::NumberFormat::decimal, "Tiểu mục %3", "house"},
    .article = {document::NumberFormat::decimal, "Điều %1.", "1.6.2; annex 3, 6"},
    .clause = {document::NumberFormat::decimal, "%2.", "1.6.2; annex 3, 6"},
};

// 165 mm of text. The heading takes 73 mm and a date with a place of two or three syllables up to
// 93 mm, each on one line; offices' names may take several lines (1.2.2).
constexpr Columns kOpening = {Length::mm(72), Length::mm(93)};
constexpr Columns kClosing = {Length::mm(80), Length::mm(85)};

constexpr Standard kGuidance36 = {
    .id = "36-HD/VPTW",
    .family = Family::party,
    .in_force = {2018, 4, 3},
    .font = "Times New Roman",  // annex 3, head of the table; 4.1
    .sizes = Sizes::small,      // those that annex 3 itself is set in
    .page = kPage,
    .heading = kHeading,
    .words = kWords,
    .lines = kLines,
    .arrangement = kArrangement,
    .marks = kMarks,
    .sign = kSign,
    .opening_columns = {kOpening, "1.1.2; 1.2.2; annex 1"},
    .closing_columns = {kClosing, "1.7.2; 1.9.2; annex 1"},
    .office_line = {21, "1.2.2"},
    .authorities = kAuthorities,
    .types = kGuidance36Types,
    .copies = kCopies,
    .headings = kHeadings,
    .divisions = kDivisions,
    .styles = kGuidance36Styles,
    .characters = kGuidance36Characters,
};

}  // namespace

const Standard& guidance_36() {
  return kGuidance36;
}

}  // namespace tongket::standard
