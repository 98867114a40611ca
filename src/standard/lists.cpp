// Numbered headings, points a) b) c) d) đ) e), dashes.
#include "standard/rules.h"

namespace tongket::standard {

namespace {

using document::ListDefinition;
using document::ListLevel;
using document::NumberFormat;

ListLevel level(NumberFormat format, std::string text) {
  ListLevel made;
  made.format = format;
  made.text = std::move(text);
  return made;
}

}  // namespace

// "I-" and "1." as the guidance itself and the Party's reports have them (clause 1.6.2: số La Mã,
// chữ số Ả-rập with a full stop). Points are lettered in the order of the Vietnamese alphabet.
std::vector<ListDefinition> list_definitions(const Standard& /*standard*/) {
  return {{"headings",
           {level(NumberFormat::upper_roman, "%1-"), level(NumberFormat::decimal, "%2."),
            level(NumberFormat::decimal, "%2.%3."), level(NumberFormat::vietnamese_letter, "%4)")},
           {}},
          {"dashes", {level(NumberFormat::bullet, "-"), level(NumberFormat::bullet, "+")}, {}},
          {"points", {level(NumberFormat::vietnamese_letter, "%1)")}, {}}};
}

std::vector<document::List> lists(const Standard& /*standard*/) {
  const document::List headings{static_cast<std::int32_t>(Definition::headings), {}};
  const document::List dashes{static_cast<std::int32_t>(Definition::dashes), {}};
  return {headings, dashes, dashes, dashes};
}

document::NumberingRef heading_numbering(std::int32_t depth) {
  return numbering_of(FixedList::headings, depth);
}

document::NumberingRef dash_numbering(std::int32_t depth) {
  return numbering_of(FixedList::dashes, depth);
}

document::List new_points() {
  return {static_cast<std::int32_t>(Definition::points), {}};
}

}  // namespace tongket::standard
