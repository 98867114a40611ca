// Decree 30/2020/NĐ-CP (5 March 2020) on the work of records: form and technique of the state's
// administrative papers. Clauses are those of annex I ("I.II.3 c": its part I, section II, point 3
// c); "V, 5" is row 5 of its table of letters, "III, 1.4" model 1.4 of annex III. Where the decree
// gives a range, the value of the official models (the files of annex III) is taken; letters have
// their smaller and their larger size side by side.
#include "standard/decree_30_styles.h"
#include "standard/decree_30_types.h"
#include "standard/rules.h"

namespace tongket::standard {

namespace {

constexpr PageRules kPage = {
    .width = {Length::mm(210), "I.I.1"},
    .height = {Length::mm(297), "I.I.1"},
    .top = {Length::mm(25), "I.I.3 (20–25)"},
    .bottom = {Length::mm(20), "I.I.3 (20–25)"},
    .left = {Length::mm(35), "I.I.3 (30–35)"},
    .right = {Length::mm(20), "I.I.3 (15–20)"},
    .number_from_top = {Length::mm(10), "I.I.7; models"},
    .backs_mirrored = {true, "house"},
};

constexpr document::TextRule kWhole = {};
// A third to a half of the text: two fifths.
constexpr document::TextRule kPart = {2, 5, Length::half_points(1), Length::points(1),
                                      Length::points(2)};
// Under the reference of an annex the models draw a short one.
constexpr document::TextRule kShort = {1, 5, Length::half_points(1), Length::points(3),
                                       Length::points(2)};

constexpr HeadingLine kHeading[] = {
    {"national-title", {"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "I.II.1 a"}},
    {"motto", {"Độc lập - Tự do - Hạnh phúc", "I.II.1 b"}, kWhole},
};

constexpr Wording kWords = {
    .under_office = {"", "I.II.2 b"},  // a rule instead: kLines
    .number = {"Số:", "I.II.3 c"},
    .number_joint = {"/", "I.II.3 c"},
    .type_joint = {"-", "I.II.3 c"},
    .draft = {"Dự thảo lần", "house"},
    .subject_mark = {"", "I.II.5 b"},  // a rule instead
    .letter_lead = {"V/v ", "I.II.5 b"},
    .basis = {"Căn cứ", "I.II.6 a; III, 1.2"},
    .proposal = {"Theo đề nghị của", "III, 1.2"},
    .basis_end = {";", "I.II.6 a"},
    .last_basis_end = {".", "I.II.6 a"},
    .addressees = {"Kính gửi:", "I.II.9 d"},
    .addressee_end = {";", "I.II.9 d"},
    .last_addressee_end = {".", "I.II.9 d"},
    .only_addressee_end = {"", "V, 8 a"},
    .recipients = {"Nơi nhận:", "I.II.9 d"},
    .as_above = {"Như trên", "I.II.9 b"},
    .recipient_end = {";", "I.II.9 d"},
    .last_recipient_end = {".", "I.II.9 d"},
    .body_end = {"./.", "III, 1.1–2.2"},
    .drafter = {".", "V, 11"},
    .copies = {"()", "V, 11"},
    .annex = {"Phụ lục", "I.III.1 b"},
    .annex_before_date = {" ", "III, 2.1"},
    .certifies = {"Xác nhận chữ ký của", "house"},
    .also = {"", "I.II.7 đ"},
    .not_to_spread = {"", "I.III.2 c"},
};

constexpr RuledLines kLines = {
    .office = {kPart, "I.II.2 b"},
    .subject = {kPart, "I.II.5 b"},
    .annex = {kShort, "III, 2.1"},
};

constexpr Arrangement kArrangement = {
    .capital_subject = {true, "V, 5 a"},
    .enacted_above_bases = {true, "III, 1.1–1.3"},
    .addressees_centred = {false, "III, 1.5"},
    .addressees_colon = {3569, "I.II.9 d"},  // the width of "Kính gửi" in Times New Roman
    .contact_on_first_page = {true, "I.III.4"},
    .annex_roman = {true, "I.III.1 a"},
    .annex_counts_anew = {true, "I.III.1 đ"},
    .letter_has_unit = {true, "I.II.3 b"},
    .academic_titles = {true, "I.II.7 c"},
};

// I.III.2 b: bright red, 8 mm high. The stamps of secrecy follow another law, whose sizes were not
// at hand; theirs are the like.
constexpr document::Color kBrightRed = {255, 0, 0};
constexpr MarkRule kSecrecy[] = {{"mat", "MẬT", "I.III.2 a", Length::mm(20)},
                                 {"toi-mat", "TỐI MẬT", "I.III.2 a", Length::mm(30)},
                                 {"tuyet-mat", "TUYỆT MẬT", "I.III.2 a", Length::mm(40)}};
constexpr MarkRule kUrgency[] = {{"khan", "KHẨN", "I.III.2 b", Length::mm(20)},
                                 {"thuong-khan", "THƯỢNG KHẨN", "I.III.2 b", Length::mm(40)},
                                 {"hoa-toc", "HỎA TỐC", "I.III.2 b", Length::mm(30)}};
constexpr MarkRules kMarks = {.secrecy = kSecrecy,
                              .urgency = kUrgency,
                              .height = {Length::mm(8), "I.III.2 b"},
                              .line = {Length::points(1), "house"},
                              .color = {kBrightRed, "I.III.2 b"},
                              .circulation_framed = {true, "I.III.2 c"}};

// I.II.7 d, 8 a: between post and name; the seal at its real size over a third of the signature.
// Neither size is said: 30 by 20 mm are kept, and 36 mm for most round seals of the state.
constexpr SignRules kSign = {.signature_width = {Length::mm(30), "house"},
                             .signature_height = {Length::mm(20), "house"},
                             .seal = {Length::mm(36), "I.II.8 a"},
                             .covered_percent = {33, "I.II.8 a"}};

constexpr AuthorityRule kAuthorities[] = {{"TM.", "I.II.7 b"},
                                          {"Q.", "I.II.7 b"},
                                          {"KT.", "I.II.7 b", true},
                                          {"TL.", "I.II.7 b"},
                                          {"TUQ.", "I.II.7 b"}};

// Their looks, 13 to 14 and bold (II.II.2 b), are the style copy-kind's.
constexpr CopyRule kCopies[] = {{"sao-y", "SAO Y", "SY", "II.II.1 a, c; III, I"},
                                {"sao-luc", "SAO LỤC", "SL", "II.II.1 a, c; III, I"},
                                {"trich-sao", "TRÍCH SAO", "TrS", "II.II.1 a, c; III, I"}};

// V, 6 b: mục, khoản, điểm.
constexpr LevelRule kHeadings[] = {{document::NumberFormat::upper_roman, "%1.", "V, 6 b"},
                                   {document::NumberFormat::decimal, "%2.", "I.II.6 đ; V, 6 b"},
                                   {document::NumberFormat::vietnamese_letter, "%3)", "I.II.6 đ"},
                                   {document::NumberFormat::bullet, "-", "house"}};

constexpr DivisionRules kDivisions = {
    .part = {document::NumberFormat::upper_roman, "Phần %1", "I.II.6 đ"},
    .chapter = {document::NumberFormat::upper_roman, "Chương %1", "I.II.6 đ"},
    .section = {document::NumberFormat::decimal, "Mục %2", "I.II.6 đ"},
    .subsection = {document::NumberFormat::decimal, "Tiểu mục %3", "I.II.6 đ"},
    .article = {document::NumberFormat::decimal, "Điều %1.", "I.II.6 đ"},
    .clause = {document::NumberFormat::decimal, "%2.", "I.II.6 đ"},
};

// 155 mm of text. The national title takes 96 mm on its one line. The models' letterheads stick out
// of the text, too; 4 mm to the left are within the decree's margins (I.I.3), and "PHƯỜNG TAM QUAN
// NAM" has room on a line.
// A common name of 19 capitals ("PHƯỜNG TAM QUAN NAM", 59.1 mm) and the 95.7 mm of the State's name
// fit.
constexpr Columns kOpening = {Length::half_points(336), Length::mm(155) - Length::half_points(336)};
constexpr Columns kClosing = {Length::mm(70), Length::mm(85)};

constexpr Standard kDecree30 = {
    .id = "30/2020/NĐ-CP",
    .family = Family::state,
    .in_force = {2020, 3, 5},
    .font = "Times New Roman",  // I.I.4
    .sizes = Sizes::large,
    .page = kPage,
    .heading = kHeading,
    .words = kWords,
    .lines = kLines,
    .arrangement = kArrangement,
    .marks = kMarks,
    .sign = kSign,
    .opening_columns = {kOpening, "I.II.1 c; I.II.2 c; I.IV"},
    .closing_columns = {kClosing, "I.II.7 đ; I.II.9 d; I.IV"},
    .office_line = {19, "I.II.2 b"},
    .authorities = kAuthorities,
    .types = kDecree30Types,
    .copies = kCopies,
    .headings = kHeadings,
    .divisions = kDivisions,
    .styles = kDecree30Styles,
    .characters = kDecree30Characters,
};

}  // namespace

const Standard& decree_30() {
  return kDecree30;
}

}  // namespace tongket::standard
