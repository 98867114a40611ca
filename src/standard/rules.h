// How an edition of a standard is written down: constant tables, every value beside its clause.
// Internal to the room (and to its tests, which cite the clauses).
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "standard/standard.h"

namespace tongket::standard {

// A value and the clause that it comes from.
template <typename T>
struct Ruled {
  T value{};
  std::string_view clause;
};

// A paragraph style. What is not set is inherited.
// NOLINTNEXTLINE(clang-analyzer-optin.performance.Padding): in the order of reading.
struct StyleRule {
  std::string_view id;
  std::string_view name;  // shown in Word's list of styles
  std::string_view clause;
  std::string_view based_on{};
  std::string_view next{};
  std::optional<int> points{};
  std::optional<bool> bold{};
  std::optional<bool> italic{};
  std::optional<bool> underline{};
  std::optional<document::Color> color{};
  std::optional<document::Alignment> align{};
  std::optional<Length> first_line{};
  std::optional<Length> before{};
  std::optional<Length> after{};
  std::optional<document::LineSpacing> line{};
  std::optional<bool> keep_next{};
  std::optional<int> outline{};
  std::optional<document::NumberingRef> numbering{};  // of lists()
};

struct CharacterRule {
  std::string_view id;
  std::string_view name;
  bool bold = false;
  bool italic = false;
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
};

struct PageRules {
  Ruled<Length> width, height;
  Ruled<Length> top, bottom, left, right;
  Ruled<Length> number_from_top;  // page number: from the paper's top edge
};

// The fixed words and marks.
struct Wording {
  Ruled<std::string_view> heading;       // ĐẢNG CỘNG SẢN VIỆT NAM
  Ruled<std::string_view> under_office;  // the mark between the office's name and the number
  Ruled<std::string_view> number;        // the word before the number
  Ruled<std::string_view> number_joint;  // between number and type
  Ruled<std::string_view> type_joint;    // between type and office
  Ruled<std::string_view> draft;         // before the draft's number
  Ruled<std::string_view> subject_mark;  // between subject and body
  Ruled<std::string_view> basis;         // before a legal basis
  Ruled<std::string_view> basis_end, last_basis_end;
  Ruled<std::string_view> recipients;  // Nơi nhận
  Ruled<std::string_view> recipient_end, last_recipient_end;
};

// Where the standard draws two things side by side, how the width is shared: ours, so that the
// fixed words of the right column fit on one line.
struct Columns {
  Length left, right;
};

struct Standard {
  std::string_view id;
  std::string_view title;
  Family family = Family::party;
  Date in_force;
  std::optional<Superseded> superseded;
  std::string_view font;
  PageRules page;
  Wording words;
  MarkRules marks;
  Columns opening_columns, closing_columns;
  std::size_t office_line = 0;  // letters of an office's name that fit on one line of its column
  std::span<const DocumentType> types;
  std::span<const StyleRule> styles;
  std::span<const CharacterRule> characters;
};

// Guidance 36-HD/VPTW of the Party's Central Office, 3 April 2018.
const Standard& guidance_36();

// The list definitions.
enum class Definition : std::int32_t { headings = 0, dashes = 1, points = 2 };
// Which of lists() a block refers to. A level of a list numbers one style only, so each style that
// has a dash has a list of its own.
enum class FixedList : std::int32_t { headings = 0, dashes = 1, bases = 2, recipients = 3 };
constexpr document::NumberingRef numbering_of(FixedList list, std::int32_t level) {
  return {static_cast<std::int32_t>(list), level};
}

// A paragraph with one text.
document::Paragraph line_of(std::string_view style, std::string text, const SourceRef& source);
// The long name of an office on lines of about equal length: spaces that must not break are
// U+00A0.
std::string balanced(std::string_view text, std::size_t letters_on_a_line);

}  // namespace tongket::standard
