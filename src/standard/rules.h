// How an edition of a standard is written down: constant tables, every value beside its clause.
// Internal to the room (and to its tests, which cite the clauses).
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "standard/standard.h"

namespace tongket::standard {

// A value and the clause that it comes from; "house" where the standard leaves it open.
template <typename T>
struct Ruled {
  T value{};
  std::string_view clause;
  bool second_hand = false;  // seen in others' tables only
};

// A size of letters: one, or that of the smaller and that of the larger set.
struct Points {
  int small, large;
  constexpr Points(int both)  // NOLINT(google-explicit-constructor): most have one
      : small(both), large(both) {}
  constexpr Points(int of_small, int of_large) : small(of_small), large(of_large) {}
  [[nodiscard]] constexpr int at(Sizes sizes) const {
    return sizes == Sizes::small ? small : large;
  }
};

// A paragraph style. What is not set is inherited.
// NOLINTNEXTLINE(clang-analyzer-optin.performance.Padding): in the order of reading.
struct StyleRule {
  std::string_view id;
  std::string_view name;  // shown in Word's list of styles
  std::string_view clause;
  std::string_view based_on{};
  std::string_view next{};
  std::optional<Points> points{};
  std::optional<bool> bold{};
  std::optional<bool> italic{};
  std::optional<bool> underline{};
  std::optional<document::Color> color{};
  std::optional<document::Alignment> align{};
  std::optional<Length> left{};
  std::optional<Length> first_line{};
  std::optional<Length> before{};
  std::optional<Length> after{};
  std::optional<document::LineSpacing> line{};
  std::optional<bool> keep_next{};
  std::optional<int> outline{};
  std::optional<document::NumberingRef> numbering{};  // of lists()
  bool rule_above = false;                            // from margin to margin
};

struct CharacterRule {
  std::string_view id;
  std::string_view name;
  bool bold = false;
  bool italic = false;
  std::optional<int> points{};
  std::string_view clause = "house";
  bool superscript = false;
};

// A mark of secrecy or urgency: words in a frame.
struct MarkRule {
  std::string_view id;  // as the data says it: "khan"
  std::string_view words;
  std::string_view clause;
  Length width;  // of the frame
};
struct MarkRules {
  std::span<const MarkRule> secrecy, urgency;
  Ruled<Length> height;
  Ruled<Length> line;
  Ruled<document::Color> color;
  // Whether what may circulate how stands in a frame; its words stand at the top of page one.
  Ruled<bool> circulation_framed;
};

struct PageRules {
  Ruled<Length> width, height;
  Ruled<Length> top, bottom, left, right;
  Ruled<Length> number_from_top;  // page number: from the paper's top edge
  Ruled<bool> backs_mirrored;     // of sheets printed on both sides
};

// A line of what stands at the head of every paper, right.
struct HeadingLine {
  std::string_view style;
  Ruled<std::string_view> words;
  std::optional<document::TextRule> rule_below{};
};

// The fixed words and marks.
struct Wording {
  Ruled<std::string_view> under_office;  // the mark between the office's name and the number
  Ruled<std::string_view> number;        // the word before the number
  Ruled<std::string_view> number_joint;  // between number and type
  Ruled<std::string_view> type_joint;    // between type and office
  Ruled<std::string_view> draft;         // before the draft's number
  Ruled<std::string_view> subject_mark;  // between subject and body
  Ruled<std::string_view> letter_lead;   // before a letter's subject
  Ruled<std::string_view> basis;         // before a legal basis
  Ruled<std::string_view> proposal;      // before who proposed it
  Ruled<std::string_view> basis_end, last_basis_end;
  Ruled<std::string_view> addressees;  // Kính gửi
  Ruled<std::string_view> addressee_end, last_addressee_end, only_addressee_end;
  Ruled<std::string_view> recipients;  // Nơi nhận
  Ruled<std::string_view> as_above;    // the first of them, where the paper has addressees
  Ruled<std::string_view> recipient_end, last_recipient_end;
  Ruled<std::string_view> body_end;           // behind the last word of the body
  Ruled<std::string_view> drafter, copies;    // "PL." and "(300)": before and behind which marks
  Ruled<std::string_view> annex;              // before an annex's number
  Ruled<std::string_view> annex_before_date;  // between the paper's symbol and its date
  Ruled<std::string_view> certifies;          // before the name whose signature is certified
  // Between the posts of one who signs in two; empty: the other stands above the name.
  Ruled<std::string_view> also;
  // What may circulate how and begins so stands below the paper; empty: all of it above.
  Ruled<std::string_view> not_to_spread;
};

// What a paper shows between the office's name and its body, besides words.
struct RuledLines {
  Ruled<std::optional<document::TextRule>> office;   // under the office's name
  Ruled<std::optional<document::TextRule>> subject;  // under the subject
  Ruled<std::optional<document::TextRule>> annex;    // under the head of an annex
};

// How a paper is put together where the standards differ.
struct Arrangement {
  Ruled<bool> capital_subject;        // subjects begin with a capital letter
  Ruled<bool> enacted_above_bases;    // who enacts is named before the legal bases
  Ruled<bool> addressees_centred;     // Kính gửi in the middle of the page, else from the left
  Ruled<int> addressees_colon;        // of its colon, in thousandths of the em from where it begins
  Ruled<bool> contact_on_first_page;  // else on the last
  Ruled<bool> annex_roman;            // numbers of annexes
  Ruled<bool> annex_counts_anew;      // page numbers of annexes
  Ruled<bool> letter_has_unit;        // a letter's symbol names who drafted it
  Ruled<bool> academic_titles;        // offices that may put titles before names
};

// What a signature stands under: "TM.".
struct AuthorityRule {
  std::string_view id;
  std::string_view clause;
  bool deputy = false;  // for a head, as whose deputy one signs
};

// The room of a signature and of the seal over it.
struct SignRules {
  Ruled<Length> signature_width, signature_height;
  Ruled<Length> seal;          // its diameter
  Ruled<int> covered_percent;  // how much of the signature it covers, from the left
};

struct CopyRule {
  std::string_view id;            // "sao-y"
  std::string_view words;         // "SAO Y"
  std::string_view abbreviation;  // "SY"
  std::string_view clause;
};

// A level of a list.
struct LevelRule {
  document::NumberFormat format;
  std::string_view text;
  std::string_view clause;
};
struct DivisionRules {
  LevelRule part, chapter, section, subsection, article, clause;
};

// Where the standard draws two things side by side, how the text's width is shared. The clauses say
// which side each has; the lengths are ours, so that the fixed words fit on one line.
struct Columns {
  Length left, right;
};

struct Standard {
  std::string_view id;
  Family family = Family::party;
  Date in_force;
  std::string_view follows{};  // the edition before it
  bool second_hand = false;    // all of it, but for what another standard is said to share
  std::string_view font;
  Sizes sizes = Sizes::large;  // of its own models
  PageRules page;
  std::span<const HeadingLine> heading;
  Wording words;
  RuledLines lines;
  Arrangement arrangement;
  MarkRules marks;
  SignRules sign;
  Ruled<Columns> opening_columns, closing_columns;
  Ruled<std::size_t> office_line;  // letters of an office's name that fit on a line of its column
  std::span<const AuthorityRule> authorities;
  std::span<const DocumentType> types;
  std::span<const CopyRule> copies;
  std::span<const LevelRule> headings;  // four levels
  DivisionRules divisions;
  std::span<const StyleRule> styles;
  std::span<const CharacterRule> characters;
};

// Guidance 36-HD/VPTW of the Party's Central Office, 3 April 2018.
const Standard& guidance_36();
// Guidance 05-HD/VPTW that followed it in 2026.
const Standard& guidance_05();
// Decree 30/2020/NĐ-CP on the work of records and archives, 5 March 2020.
const Standard& decree_30();

// The list definitions.
enum class Definition : std::int32_t { headings = 0, dashes = 1, points = 2 };
// Those that division_definitions() makes, in their order; so do its lists.
enum class DivisionList : std::int32_t {
  parts = 0,
  chapters = 1,
  articles = 2,
  bare_articles = 3,
  clauses = 4
};
// Which of lists() a block refers to. A level of a list numbers one style only, so each style that
// has a dash has a list of its own.
enum class FixedList : std::int32_t { headings = 0, dashes = 1, bases = 2, recipients = 3 };
constexpr document::NumberingRef numbering_of(FixedList list, std::int32_t level) {
  return {static_cast<std::int32_t>(list), level};
}

// The size of body text under these choices.
Sizes sizes_of(const Standard& standard, const Choices& choices);

// A paragraph with one text.
document::Paragraph line_of(std::string_view style, std::string text, const SourceRef& source);
// How wide words are at most in Times New Roman: thousandths of the em.
enum class Cut { upright, italic, bold };
std::int64_t width_of(std::string_view words, Cut cut);
// The long name of an office on lines of about equal length: spaces that must not break are
// U+00A0.
std::string balanced(std::string_view text, std::size_t letters_on_a_line);
// A sentence that is longer than a line of this width.
std::string balanced(std::string_view text, Cut cut, Length em, Length width);
// The same with U+00A0 for every space: never on two lines.
std::string bound_together(std::string_view text);

}  // namespace tongket::standard
