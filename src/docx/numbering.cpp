#include "docx/numbering.h"

#include <algorithm>

#include "base/base.h"
#include "docx/names.h"
#include "docx/props.h"
#include "xml/xml.h"

namespace tongket::docx {

using namespace document;

namespace {

std::string_view format_name(NumberFormat format) {
  switch (format) {
    case NumberFormat::decimal:
      return "decimal";
    case NumberFormat::upper_roman:
      return "upperRoman";
    case NumberFormat::lower_roman:
      return "lowerRoman";
    case NumberFormat::upper_letter:
      return "upperLetter";
    case NumberFormat::lower_letter:
      return "lowerLetter";
    case NumberFormat::bullet:
      return "bullet";
    case NumberFormat::vietnamese_letter:
    case NumberFormat::vietnamese_ordinal:
      break;
  }
  throw Broken("a number format that OOXML doesn't have reached docx/");
}

std::string_view suffix_name(LabelSuffix suffix) {
  switch (suffix) {
    case LabelSuffix::tab:
      return "tab";
    case LabelSuffix::space:
      return "space";
    case LabelSuffix::nothing:
      return "nothing";
  }
  return "tab";
}

// 17.9.23: a style that numbers its paragraphs takes its level from the one that names it; a level
// can name one style only.
std::string_view style_of_level(const Styles& styles, std::int32_t list, std::int32_t level) {
  for (const ParagraphStyle& style : styles.paragraph) {
    if (style.paragraph.numbering == NumberingRef{list, level}) return style.id;
  }
  return {};
}

// Eight hexadecimal digits that differ from list to list: Word takes equal ones for the same list
// when text is pasted.
std::string signature(std::size_t list) {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  std::string text = "54000000";
  std::size_t rest = list + 1;
  for (std::size_t i = text.size(); i-- > 2 && rest != 0; rest /= 16)
    text[i] = digits[rest % 16];
  return text;
}

const ListDefinition& definition_of(const Document& document, const List& list) {
  const auto index = static_cast<std::size_t>(list.definition);
  if (list.definition < 0 || index >= document.list_definitions.size()) {
    throw Broken("a list without a definition reached docx/");
  }
  return document.list_definitions[index];
}

// The list that shows what a list style is; as many as there are lists for one that has none.
std::size_t list_of_style(const Document& document, std::string_view style) {
  const auto shows = [&](const List& list) { return definition_of(document, list).style == style; };
  const auto& lists = document.lists;
  const auto end = lists.end();
  const auto found = style.empty() ? end : std::find_if(lists.begin(), end, shows);
  return static_cast<std::size_t>(found - lists.begin());
}

// No w:pPr: where the label and the text stand is the paragraph's or its style's own word.
void write_level(xml::Writer& out, const ListLevel& level, std::size_t number,
                 std::string_view style) {
  out.open("w:lvl").attribute("w:ilvl", static_cast<std::int64_t>(number));
  out.open("w:start").attribute("w:val", level.start).close();
  out.element("w:numFmt", "w:val", format_name(level.format));
  if (!style.empty()) out.element("w:pStyle", "w:val", style);
  out.element("w:suff", "w:val", suffix_name(level.suffix));
  out.element("w:lvlText", "w:val", level.text);
  out.element("w:lvlJc", "w:val", "left");
  if (level.run) write_run_props(out, {}, *level.run);
  out.close();
}

void write_abstract(xml::Writer& out, const Document& document, std::size_t list) {
  ListDefinition definition = definition_of(document, document.lists[list]);
  if (document.lists[list].start && !definition.levels.empty())
    definition.levels.front().start = *document.lists[list].start;
  out.open("w:abstractNum").attribute("w:abstractNumId", static_cast<std::int64_t>(list));
  out.element("w:nsid", "w:val", signature(list));
  out.element("w:multiLevelType", "w:val",
              definition.levels.size() > 1 ? "multilevel" : "singleLevel");
  if (list_of_style(document, definition.style) == list)
    out.element("w:styleLink", "w:val", definition.style);
  for (std::size_t level = 0; level < definition.levels.size(); ++level) {
    write_level(out, definition.levels[level], level,
                style_of_level(document.styles, static_cast<std::int32_t>(list),
                               static_cast<std::int32_t>(level)));
  }
  out.close();
}

}  // namespace

// 17.7.4.17, type numbering: a list style, which names a list of its kind.
void write_list_styles(xml::Writer& out, const Document& document) {
  for (const ListDefinition& definition : document.list_definitions) {
    const std::size_t list = list_of_style(document, definition.style);
    if (list == document.lists.size()) continue;
    out.open("w:style").attribute("w:type", "numbering").attribute("w:styleId", definition.style);
    out.element("w:name", "w:val", definition.name);
    out.open("w:pPr").open("w:numPr").open("w:numId");
    out.attribute("w:val", static_cast<std::int64_t>(list + 1));
    out.close().close().close().close();
  }
}

std::string write_numbering(const Document& document) {
  xml::Writer out;
  out.open("w:numbering").attribute("xmlns:w", names::main);
  for (std::size_t list = 0; list < document.lists.size(); ++list) {
    write_abstract(out, document, list);
  }
  for (std::size_t list = 0; list < document.lists.size(); ++list) {
    out.open("w:num").attribute("w:numId", static_cast<std::int64_t>(list + 1));
    out.open("w:abstractNumId").attribute("w:val", static_cast<std::int64_t>(list)).close();
    out.close();
  }
  out.close();
  return std::move(out).finish();
}

}  // namespace tongket::docx
