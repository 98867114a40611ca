// Numbered headings, points a) b) c) d) đ) e), dashes.
#include "standard/rules.h"

namespace tongket::standard {

namespace {

using document::ListDefinition;
using document::ListLevel;
using document::NumberFormat;

ListLevel level(NumberFormat format, std::string text, std::int32_t start = 1) {
  ListLevel made;
  made.format = format;
  made.text = std::move(text);
  made.start = start;
  return made;
}

// Clause 1.6.2: points are lettered in the order of the Vietnamese alphabet. Word knows the Latin
// order only, so they are runs of it with starts of their own; đ stands between two of them as
// text.
struct LetterRun {
  std::int32_t first;        // index of its first point, 0 = a
  std::int32_t latin_start;  // what Word counts it from, 1 = a
};
constexpr LetterRun kLetterRuns[] = {
    {0, 1},    // a b c d
    {5, 5},    // e
    {6, 7},    // g h i
    {9, 11},   // k l m n o p q r s t u v
    {21, 24},  // x y
};
constexpr std::int32_t kCrossedD = 4;
constexpr std::int32_t kPoints = 23;
constexpr std::int32_t kFirstLetterDefinition = 2;

}  // namespace

// "I-" and "1." as the guidance itself and the Party's reports have them (clause 1.6.2: số La Mã,
// chữ số Ả-rập with a full stop).
std::vector<ListDefinition> list_definitions(const Standard& /*standard*/) {
  std::vector<ListDefinition> made;
  made.push_back({"headings",
                  {level(NumberFormat::upper_roman, "%1-"), level(NumberFormat::decimal, "%2."),
                   level(NumberFormat::decimal, "%2.%3.")}});
  made.push_back({"dashes", {level(NumberFormat::bullet, "-"), level(NumberFormat::bullet, "+")}});
  for (const LetterRun& run : kLetterRuns) {
    made.push_back({"points from " + std::to_string(run.first + 1),
                    {level(NumberFormat::lower_letter, "%1)", run.latin_start)}});
  }
  return made;
}

std::vector<document::List> lists(const Standard& /*standard*/) {
  return {{static_cast<std::int32_t>(FixedList::headings)},
          {static_cast<std::int32_t>(FixedList::dashes)}};
}

document::NumberingRef heading_numbering(std::int32_t depth) {
  return {static_cast<std::int32_t>(FixedList::headings), depth};
}

document::NumberingRef dash_numbering(std::int32_t depth) {
  return {static_cast<std::int32_t>(FixedList::dashes), depth};
}

PointLabel point_label(std::int32_t index) {
  PointLabel label;
  if (index == kCrossedD) label.literal = "đ)";
  if (index >= kPoints) label.literal = "-";
  for (std::int32_t i = 0; label.literal.empty() && i < std::ssize(kLetterRuns); ++i) {
    if (index < kLetterRuns[i].first) break;
    label.definition = kFirstLetterDefinition + i;
    label.starts = index == kLetterRuns[i].first;
  }
  return label;
}

}  // namespace tongket::standard
