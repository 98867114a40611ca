// standard/ -- the written standards of official papers.
//
// In: which standard, and the particulars of a paper (who writes to whom, number, date, title).
// Out: page set-up, styles, and the blocks of the fixed parts (letterhead, title, legal bases,
// signature block with recipients). Each value stands in a data table with the clause it comes
// from. Refused: document types that the standard doesn't know, particulars it demands and misses.
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

struct DocumentType {
  std::string_view id;            // "bao-cao"
  std::string_view name;          // "báo cáo"
  std::string_view abbreviation;  // "BC"
};

// The rules of one edition of one standard; made of constant tables, immutable.
struct Standard;

// By id ("36-HD/VPTW", "30/2020/NĐ-CP") or null.
const Standard* find_standard(std::string_view id);
// The one in force for the family on a date; the oldest known when none was yet.
const Standard* standard_for(Family family, const Date& date);
std::vector<const Standard*> all_standards();

std::string_view id_of(const Standard& standard);
std::string_view title_of(const Standard& standard);
Family family_of(const Standard& standard);
const DocumentType* find_document_type(const Standard& standard, std::string_view id);

// By what a standard has been replaced, as long as the program can't set that one.
struct Superseded {
  std::string_view by;
  Date from;
};
const std::optional<Superseded>& superseded(const Standard& standard);

// One person who signs.
struct Signatory {
  std::string authority;     // "T/M", "K/T", "T/L", "Q." or empty
  std::string on_behalf_of;  // "BAN THƯỜNG VỤ": what follows the authority
  std::string position;      // "TRƯỞNG KHỐI"; may be empty where a rule says so
  std::string name;
  SourceRef source;
};

struct Recipient {
  std::string text;  // without dash and end mark
  SourceRef source;
};

// Where the particulars stand in the data; one that is not known stands where all of them do.
struct ParticularPlaces {
  SourceRef superior, office, symbol, place, number, date, subject, urgency, secrecy;
  std::vector<SourceRef> legal_bases;
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
  SourceRef source;  // of all of them

  [[nodiscard]] const SourceRef& at(const SourceRef& known) const {
    return known.known() ? known : source;
  }
};

// "12-BC/KV" (Party) or "12/BC-UBND" (state); the number as dots when missing.
std::string number_and_symbol(const Standard& standard, const Particulars& particulars);

// Ids of the styles that styles() defines; packs name these and no looks.
// body, part, section-1 … see docs/styles.md.
document::Styles styles(const Standard& standard);
// Whether the words of that style keep their tone marks whatever style the paper has: the
// standard prescribes them (CỘNG HÒA …), or they are a person's own name.
bool keeps_spelling(std::string_view style);
document::PageSetup page_setup(const Standard& standard);
// List definitions for numbered parts: level 0 "I-", 1 "1.", 2 "1.1.", 3 "a)"; points a), dashes.
std::vector<document::ListDefinition> list_definitions(const Standard& standard);
// The lists that a Document of this standard begins with; opening(), closing() and the two
// references below mean these. Further lists (points that start anew) are added behind them.
std::vector<document::List> lists(const Standard& standard);
document::NumberingRef heading_numbering(std::int32_t depth);  // 0 ... 3
document::NumberingRef dash_numbering(std::int32_t depth);     // 0, 1

// A list of points a) b) c) d) đ) e) that starts with a.
document::List new_points();

// A heading of the body, 0 = outermost: its style, case and number. The fourth is a point, deeper
// ones are dashes.
document::Paragraph heading(const Standard& standard, std::int32_t depth, bool numbered,
                            const std::string& title, const SourceRef& source);
// A table of figures, in the standard's style of tables.
document::Table new_table(const Standard& standard);

// A section of the paper ready to take its body: page set-up, header with the page number.
document::Section new_section(const Standard& standard);
// The blocks above the body: letterhead, number and date, type and subject, addressees, bases.
std::vector<document::Block> opening(const Standard& standard, const Particulars& particulars,
                                     Diagnostics& diagnostics);
// The blocks under the body: recipients and signature side by side, in one row that never splits.
std::vector<document::Block> closing(const Standard& standard, const Particulars& particulars,
                                     Diagnostics& diagnostics);

}  // namespace tongket::standard
