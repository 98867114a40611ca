// What the opening and the closing are made of.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "standard/rules.h"

namespace tongket::standard {

using Blocks = std::vector<document::Block>;

// The rule of that id among a table's, or null.
template <typename Rule>
const Rule* find_rule(std::span<const Rule> rules, std::string_view id) {
  for (const Rule& rule : rules) {
    if (rule.id == id) return &rule;
  }
  return nullptr;
}
// Their ids, for a hint: "mat, toi-mat".
template <typename Rule>
std::string ids_of(std::span<const Rule> rules) {
  std::string all;
  for (const Rule& rule : rules)
    all += (all.empty() ? "" : ", ") + std::string(rule.id);
  return all;
}

// A table without lines that only places things: fixed columns, rows that stay whole.
document::Table placing_table(const Columns& columns, const SourceRef& source);
document::Cell cell_of(Blocks blocks, const SourceRef& source);
void add_row(document::Table& table, document::Cell left, document::Cell right);
// A line across the whole width, in a style that has one.
document::Paragraph rule_across(std::string_view style, const SourceRef& source);

// The style's own size, or that of what it is based on.
Length size_of(const Standard& standard, std::string_view style, const Choices& choices);
// Of a single line of Times New Roman.
Length line_height(Length size);

// marks.cpp: secrecy, then urgency, each in a frame with air around it; a mark that the standard
// doesn't know is reported.
void add_marks(const Standard& standard, const Particulars& particulars, Blocks& blocks,
               Diagnostics& diagnostics);
// What may circulate how, at the top of the first page.
Blocks circulation_lines(const Standard& standard, const Particulars& particulars);
// Whether it stands under the signatures instead (Guidance 36, 2.2).
bool circulates_below(const Standard& standard, const Particulars& particulars);

// opening.cpp: superior and office, and what parts them from the number.
Blocks office_lines(const Standard& standard, const Particulars& particulars,
                    std::size_t letters_on_a_line);
// The same beside the heading of all papers: what stands at the top of one, with room for the place
// and date below it; "" where there are none.
document::Table letterhead_top(const Standard& standard, const Particulars& particulars,
                               const std::string& date);
// Columns of a letterhead, letters that fit on a line of its left one, and whether the date fits on
// one of its right one.
struct LetterheadRoom {
  Columns columns;
  std::size_t office_line = 0;
  bool date_fits = true;
};
LetterheadRoom room_of(const Standard& standard, const Choices& choices, const std::string& date);
// "ngày 05 tháng 01 năm 2026"; a day not known yet is left open for the pen.
std::string day_of(const std::optional<Date>& date, std::int32_t year);
std::string place_and_date(const std::string& place, const std::optional<Date>& date,
                           std::int32_t year);
// Place and date in the right column: on one line, or parted behind the place where they are too
// long for any column, which is told.
document::Paragraph place_and_date_line(const LetterheadRoom& room, const std::string& words,
                                        const SourceRef& source, Diagnostics& diagnostics);
// The subject as the paper shows it.
std::string shown_subject(const Standard& standard, const DocumentType& type,
                          const std::string& subject);

// The same, where it is longer than a line on lines of about equal length.
std::string balanced_subject(const Standard& standard, const Choices& choices, Length width,
                             const std::string& subject);

// addressing.cpp: to whom, resting on what, who enacts it.
void add_addressees(const Standard& standard, const Particulars& particulars, Blocks& blocks);
void add_bases(const Standard& standard, const Particulars& particulars, Blocks& blocks);

// signatures.cpp
// Who is mainly responsible signs on the right, the others on the left, further ones below.
void add_signatures(const Standard& standard, const Choices& choices,
                    std::span<const Signatory> all, std::int32_t first_number,
                    document::Table& table);
// An authority that the standard doesn't write (the other's) is told.
void check_signatories(const Standard& standard, std::span<const Signatory> all,
                       Diagnostics& diagnostics);
// closing.cpp
Blocks recipient_lines(const Standard& standard, std::span<const Recipient> recipients,
                       const SourceRef& source);
// These lines into the table of signatures: beside a single one, else below them.
void add_recipients(std::span<const Recipient> recipients, Blocks lines, bool beside,
                    document::Table& table);
// page.cpp: the office's address under its rule.
Blocks contact_lines(const Particulars& particulars);

// Reports a particular that the standard demands, where it isn't given.
void demand(bool given, const Message& what, const SourceRef& place, Diagnostics& diagnostics);

}  // namespace tongket::standard
