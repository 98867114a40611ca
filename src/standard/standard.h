// standard/ -- the written standards of official papers.
//
// In: which standard, and the particulars of a paper (who writes to whom, number, date, title).
// Out: page set-up, styles, and the blocks of the fixed parts (letterhead, title, addressees, legal
// bases, signature block with recipients, heads of annexes, the form of copies). Each value stands
// in a data table with the clause it comes from. Refused: document types that the standard doesn't
// know, particulars it demands and misses. A newer standard is one more table: known.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"
#include "document/document.h"

namespace tongket::standard {

enum class Family { state, party };

// How the paper of a type is set.
enum class Form {
  named,      // type and subject in the middle
  letter,     // công văn: the subject under the number
  enacting,   // nghị quyết, quyết định: who enacts, and that it does
  minutes,    // biên bản
  telegram,   // công điện: "… điện:" and to whom
  unsubject,  // giấy giới thiệu: a type without a subject
};

// NOLINTNEXTLINE(clang-analyzer-optin.performance.Padding): in the order of reading.
struct DocumentType {
  std::string_view id;            // "bao-cao"
  std::string_view name;          // "báo cáo"
  std::string_view abbreviation;  // "BC"; empty where the standard gives none
  Form form = Form::named;
  bool addressed = false;        // it may have addressees (Kính gửi)
  bool dated = true;             // place and date are shown
  std::string_view enacts{};     // "QUYẾT ĐỊNH:"
  std::string_view lead{};       // that its subject begins with: "Về việc"
  std::string_view addresses{};  // instead of "Kính gửi:"
  bool second_hand = false;      // not seen in the official text
  bool numbered = true;          // it has a number and symbol
};

// The rules of one edition of one standard; made of constant tables, immutable.
struct Standard;

// By id ("36-HD/VPTW", "30/2020/NĐ-CP") or null.
const Standard* find_standard(std::string_view id);
// The one in force for the family on a date; the oldest known when none was yet.
const Standard* standard_for(Family family, const Date& date);
std::vector<const Standard*> all_standards();

std::string_view id_of(const Standard& standard);
Family family_of(const Standard& standard);
Date in_force_from(const Standard& standard);
// Its values are known from others' tables only; the official text was not at hand.
bool second_hand(const Standard& standard);
// Also of what no standard knows and conferences need all the same, without a number: lists of
// delegates, speeches.
const DocumentType* find_document_type(const Standard& standard, std::string_view id);
// The standard's own.
std::vector<DocumentType> document_types(const Standard& standard);

// What the standard leaves to the office. Sizes grow together (Decree 30/2020, annex I, V, note 1):
// 12/13/13 or 13/14/14 for the first lines, and so on all through the paper.
enum class Sizes { small, large };
struct Choices {
  std::optional<Sizes> sizes{};  // else those of the standard's own models
  bool academic_titles =
      false;                // before signatories' names: education, health, science, the forces
  bool both_sides = false;  // of each sheet are printed on
};

// One person who signs.
struct Signatory {
  std::string authority;     // "T/M", "K/T", "T/L", "TM.", "KT.", "TL.", "TUQ.", "Q." or empty
  std::string on_behalf_of;  // "BAN THƯỜNG VỤ": what follows the authority
  std::string position;      // "TRƯỞNG KHỐI"; may be empty where a rule says so
  std::string name;
  SourceRef source;
  std::string instead_of{};  // "Chủ tịch": the head whom a deputy signs for under TM., TL., TUQ.
  std::string also{};        // another post that he signs in
  std::string certifies{};   // whose signature his own certifies (Party's minutes)
  SourceRef name_source{};   // where the name alone stands, if that is known
  // Pictures for the places of both, as large as these let them be; of any size here.
  std::optional<document::Picture> signature{}, seal{};
};

struct Recipient {
  std::string text;  // without dash and end mark
  SourceRef source;
};

// Where the particulars stand in the data; one that is not known stands where all of them do.
struct ParticularPlaces {
  SourceRef superior, office, symbol, place, number, date, subject, urgency, secrecy;
  SourceRef addressees;  // the first of them
  std::vector<SourceRef> legal_bases;
};

// The form of a copy, below what is copied.
struct Copy {
  std::string kind;    // "sao-y", "sao-luc", "trich-sao"
  std::string office;  // that copies
  std::string symbol;  // its own
  std::string place;
  std::optional<std::int64_t> number;
  std::optional<Date> date;
  std::vector<Signatory> signatories;
  std::vector<Recipient> recipients;
  SourceRef source;
};

// What the fixed parts say. Texts come in sentence case as in the data; the standard decides case,
// marks and order. Dates and numbers may be missing in a draft: dots are printed for them.
struct Particulars {
  std::string superior;       // "Đảng ủy phường Tam Quan Nam"
  std::string office;         // "Khối vận phường"
  std::string symbol;         // the office's: "KV"
  std::string place;          // "Tam Quan Nam"
  std::string document_type;  // id: "bao-cao"
  std::optional<std::int64_t> number;
  std::optional<Date> date;
  std::int32_t year = 0;                // for the dots of a date still open
  std::string subject;                  // "tổng kết công tác …"
  std::string urgency;                  // "", "khan", "thuong-khan", "hoa-toc"
  std::string secrecy;                  // "", "mat", "toi-mat", "tuyet-mat"
  std::int32_t draft = 0;               // 0 = none, n = the n-th draft
  std::vector<std::string> addressees;  // Kính gửi
  std::vector<std::string> legal_bases;
  std::vector<Signatory> signatories;  // 1 ... 4
  std::vector<Recipient> recipients;   // the last is the archive
  ParticularPlaces places;
  SourceRef source;         // of all of them
  std::string full_name{};  // the office's in sentences; else `office`
  std::string unit{};       // of a letter's symbol: "VX"; who drafted it
  std::string enacted_by{};  // thẩm quyền ban hành: "Chủ tịch Ủy ban nhân dân xã …"; else `office`
  std::string proposed_by{};           // "theo đề nghị của …": the last of the bases
  std::string circulation{};           // "Lưu hành nội bộ"
  std::string drafter{};               // "PL"
  std::int32_t copies = 0;             // how many are issued; 0 = not said
  std::vector<std::string> contact{};  // lines at the foot: address, telephone, …
  std::optional<Copy> copy{};
  Choices choices{};

  [[nodiscard]] const SourceRef& at(const SourceRef& known) const {
    return known.known() ? known : source;
  }
};

// "12-BC/KV" (Party) or "12/BC-UBND" (state); the number as dots when missing.
std::string number_and_symbol(const Standard& standard, const Particulars& particulars);

// Ids of the styles that styles() defines; packs name these and no looks. They are the same under
// every standard: docs/styles.md.
document::Styles styles(const Standard& standard, const Choices& choices = {});
// Whether the words of that style keep their tone marks whatever style the paper has: the
// standard prescribes them (CỘNG HÒA …), or they are a person's own name.
bool keeps_spelling(std::string_view style);
document::PageSetup page_setup(const Standard& standard);
// Whether the backs of sheets printed on both sides have left and right margins exchanged.
bool backs_mirrored(const Standard& standard);
// List definitions for numbered parts: level 0 "I-", 1 "1.", 2 "1.1.", 3 "a)"; points a), dashes.
std::vector<document::ListDefinition> list_definitions(const Standard& standard);
// The lists that a Document of this standard begins with; opening(), closing() and the two
// references below mean these. Further lists (points that start anew) are added behind them.
std::vector<document::List> lists(const Standard& standard);
document::NumberingRef heading_numbering(std::int32_t depth);  // 0 ... 3
document::NumberingRef dash_numbering(std::int32_t depth);     // 0, 1

// A list of points a) b) c) d) đ) e) that starts with a.
// Numbers the notes at the end of a paper.
document::ListDefinition endnote_numbers();
document::List new_points();
// The headings once more from I on: below each Phần.
document::List new_headings();

// A heading of the body, 0 = outermost: its style, case and number. The fourth is a point, deeper
// ones are dashes.
document::Paragraph heading(const Standard& standard, std::int32_t depth, bool numbered,
                            const std::string& title, const SourceRef& source);

// The other structure: phần, chương, mục, tiểu mục, điều, khoản (Decree 30/2020, annex I, I.II.6 đ;
// Guidance 36, 1.6.2), each with its title. A Document that has any of them has these definitions,
// from `first` on, and these lists.
enum class Division { part, chapter, section, subsection, article, clause };
std::vector<document::ListDefinition> division_definitions(const Standard& standard);
std::vector<document::List> division_lists(std::int32_t first_definition);
document::Paragraph division(Division kind, std::int32_t first_list, const std::string& title,
                             const SourceRef& source);
// Those without a title: lists of which each starts with 1, and the style of their paragraphs.
enum class Bare { articles, clauses };
document::List new_bare(Bare kind, std::int32_t first_definition);
std::string_view style_of(Bare kind);

// A table of figures, in the standard's style of tables.
document::Table new_table(const Standard& standard);

// A section of the paper ready to take its body: page set-up, header with the page number.
document::Section new_section(const Standard& standard);
// The same for the paper's first page: what may circulate how stands above it, and where the
// standard puts the office's address there, below it.
document::Section first_section(const Standard& standard, const Particulars& particulars);
// The blocks above the body: letterhead, number and date, type and subject, addressees, bases.
// `page`: on which they stand, where it is not the standard's.
std::vector<document::Block> opening(const Standard& standard, const Particulars& particulars,
                                     Diagnostics& diagnostics);
std::vector<document::Block> opening(const Standard& standard, const Particulars& particulars,
                                     const document::PageSetup& page, Diagnostics& diagnostics);
// What stands behind the body's last word: "./." (state).
void end_body(const Standard& standard, std::vector<document::Block>& body);
// The blocks under the body: recipients and signature side by side, in one row that never splits.
std::vector<document::Block> closing(const Standard& standard, const Particulars& particulars,
                                     Diagnostics& diagnostics);
// The form of a copy, if the particulars have one: beneath the last part of the whole paper, its
// annexes among them. `page`: on which it stands.
std::vector<document::Block> copy_form(const Standard& standard, const Particulars& particulars,
                                       const document::PageSetup& page, Diagnostics& diagnostics);

// What stands at the foot of the last page of the section that the closing ends: the office's
// address, where the standard puts it there.
std::vector<document::Block> last_foot(const Standard& standard, const Particulars& particulars);

// An annex is a section of its own.
struct Annex {
  std::string title;        // may be empty
  std::int32_t number = 0;  // 0: the only one
  SourceRef source;
  std::string type{};  // of a paper that this one issues (quy chế): it has a head of its own
};
std::vector<document::Block> annex_head(const Standard& standard, const Particulars& particulars,
                                        const Annex& annex, const document::PageSetup& page);
// Whether the pages of each annex are counted from 1.
bool annex_counts_anew(const Standard& standard);

// Whether the paper is older than the edition that it is set by. `date`: the paper's, or what
// stands for it.
void check_age(const Standard& standard, const Particulars& particulars, const Date& date,
               Diagnostics& diagnostics);
// Whether the edition's values are second-hand: a note, so that who issues the paper compares once.
void check_source(const Standard& standard, const Particulars& particulars,
                  Diagnostics& diagnostics);
// What no layout shows: symbols, authorities, titles before names, levels that were abolished on
// 1 July 2025.
void check(const Standard& standard, const Particulars& particulars, const Date& date,
           Diagnostics& diagnostics);

}  // namespace tongket::standard
