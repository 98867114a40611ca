// Numbered headings, points a) b) c) d) đ) e), dashes; phần, chương, mục, điều, khoản.
#include "standard/blocks.h"
#include "text/text.h"

namespace tongket::standard {

namespace {

using document::List;
using document::ListDefinition;
using document::ListLevel;
using document::NumberFormat;

ListLevel level(NumberFormat format, std::string text) {
  ListLevel made;
  made.format = format;
  made.text = std::move(text);
  return made;
}
ListLevel level(const LevelRule& rule) {
  return level(rule.format, std::string(rule.text));
}
// The number on a line of its own, the title below it.
ListLevel level_above(const LevelRule& rule) {
  ListLevel made = level(rule);
  made.suffix = document::LabelSuffix::nothing;
  return made;
}

List list_of(std::int32_t definition) {
  return {definition, {}};
}
List list_of(Definition definition) {
  return list_of(static_cast<std::int32_t>(definition));
}
List list_of(DivisionList list, std::int32_t first) {
  return list_of(first + static_cast<std::int32_t>(list));
}

struct Place {
  DivisionList list;
  std::int32_t level;
  std::string_view style;
  bool above;  // the number stands on a line of its own
};
Place place_of(Division kind) {
  switch (kind) {
    case Division::part:
      return {DivisionList::parts, 0, "division-part", true};
    case Division::chapter:
      return {DivisionList::chapters, 0, "division-chapter", true};
    case Division::section:
      return {DivisionList::chapters, 1, "division-section", true};
    case Division::subsection:
      return {DivisionList::chapters, 2, "division-subsection", true};
    case Division::article:
      return {DivisionList::articles, 0, "article", false};
    case Division::clause:
      return {DivisionList::articles, 1, "clause-title", false};
  }
  throw Broken("a division outside the list");
}

}  // namespace

// Lists of the standard's headings, dashes, points.
std::vector<ListDefinition> list_definitions(const Standard& standard) {
  ListDefinition headings{"headings", {}, {}};
  for (const LevelRule& rule : standard.headings)
    headings.levels.push_back(level(rule));
  return {headings,
          {"dashes", {level(NumberFormat::bullet, "-"), level(NumberFormat::bullet, "+")}, {}},
          {"points", {level(NumberFormat::vietnamese_letter, "%1)")}, {}}};
}

std::vector<List> lists(const Standard& /*standard*/) {
  return {list_of(Definition::headings), list_of(Definition::dashes), list_of(Definition::dashes),
          list_of(Definition::dashes)};
}

document::NumberingRef heading_numbering(std::int32_t depth) {
  return numbering_of(FixedList::headings, depth);
}

document::NumberingRef dash_numbering(std::int32_t depth) {
  return numbering_of(FixedList::dashes, depth);
}

ListDefinition endnote_numbers() {
  return {"endnotes", {level(NumberFormat::decimal, "%1.")}, {}};
}

List new_points() {
  return list_of(Definition::points);
}

List new_headings() {
  return list_of(Definition::headings);
}

// Articles are counted through all chapters, so they are a list of their own; of an article without
// a title only the number is bold.
std::vector<ListDefinition> division_definitions(const Standard& standard) {
  const DivisionRules& rules = standard.divisions;
  ListLevel bare_article = level(rules.article);
  bare_article.run = document::RunProps{};
  bare_article.run->bold = true;
  return {{"parts", {level_above(rules.part)}, {}},
          {"chapters",
           {level_above(rules.chapter), level_above(rules.section), level_above(rules.subsection)},
           {}},
          {"articles", {level(rules.article), level(rules.clause)}, {}},
          {"bare articles", {bare_article}, {}},
          {"clauses", {level(NumberFormat::decimal, "%1.")}, {}}};
}

std::vector<List> division_lists(std::int32_t first) {
  return {list_of(DivisionList::parts, first), list_of(DivisionList::chapters, first),
          list_of(DivisionList::articles, first)};
}

List new_bare(Bare kind, std::int32_t first) {
  return list_of(kind == Bare::articles ? DivisionList::bare_articles : DivisionList::clauses,
                 first);
}
std::string_view style_of(Bare kind) {
  return kind == Bare::articles ? "article-text" : "clause";
}

document::Paragraph division(Division kind, std::int32_t first, const std::string& title,
                             const SourceRef& source) {
  const Place place = place_of(kind);
  document::Paragraph made = line_of(place.style, place.above ? text::upper(title) : title, source);
  made.props.numbering =
      document::NumberingRef{first + static_cast<std::int32_t>(place.list), place.level};
  if (place.above) {
    made.content.insert(made.content.begin(), {document::LineBreak{}, {}, {}, source});
  }
  return made;
}

}  // namespace tongket::standard
