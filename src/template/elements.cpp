#include "template/elements.h"

#include <array>

#include "template/find.h"
#include "template/properties.h"
#include "template/syntax.h"

namespace tongket::pack {

namespace {

constexpr std::uint32_t set(Place place) {
  return static_cast<std::uint32_t>(place);
}
template <typename... Places>
constexpr std::uint32_t set(Place first, Places... more) {
  return set(first) | set(more...);
}

constexpr std::uint32_t kBlocks = set(Place::block, Place::paper, Place::section);
// Of running text, be it in columns.
constexpr std::uint32_t kFlowing = kBlocks | set(Place::columns, Place::across);
constexpr std::uint32_t kInside =
    kFlowing | set(Place::text, Place::list, Place::table, Place::head, Place::row, Place::cell,
                   Place::particulars, Place::copy, Place::story);
constexpr std::uint32_t kWords = set(Place::text, Place::cell);

constexpr std::array<AttributeSpec, kParticulars> kParticularAttributes = {
    {{"family", true},  {"edition"},     {"superior"},    {"office", true}, {"author"},
     {"symbol", true},  {"place", true}, {"number"},      {"date"},         {"year", true},
     {"subject", true}, {"urgency"},     {"secrecy"},     {"draft"},        {"unit"},
     {"enacted-by"},    {"proposed-by"}, {"circulation"}, {"drafter"},      {"copies"},
     {"sizes"},         {"titles"},      {"sides"}}};
static_assert(!kParticularAttributes.back().name.empty());

using Elements = std::vector<ElementSpec>;

Elements instructions() {
  return {
      {Element::for_each,
       "for-each",
       kInside,
       Place::same,
       {{"select", true}, {"as"}, {"sort"}, {"by"}}},
      {Element::if_, "if", kInside, Place::same, {{"test", true}}},
      {Element::choose, "choose", kInside, Place::choose, {}},
      {Element::when, "when", set(Place::choose), Place::same, {{"test", true}}},
      {Element::otherwise, "otherwise", set(Place::choose), Place::same, {}},
      {Element::let,
       "let",
       kInside | set(Place::top),
       Place::nothing,
       {{"name", true}, {"value", true}}},
      {Element::include, "include", kInside | set(Place::top), Place::nothing, {{"href", true}}},
  };
}

// A paper and its fixed parts.
Elements paper_elements() {
  return {
      {Element::paper,
       "paper",
       set(Place::top),
       Place::paper,
       {{"type", true}, {"select"}, {"name"}, {"last-word"}, {"watermark"}, {"draft-watermark"}}},
      {Element::particulars,
       "particulars",
       kBlocks,
       Place::particulars,
       {std::begin(kParticularAttributes), std::end(kParticularAttributes)}},
      {Element::addressee, "addressee", set(Place::particulars), Place::text, {}},
      {Element::basis, "basis", set(Place::particulars), Place::text, {}},
      {Element::recipient, "recipient", set(Place::particulars, Place::copy), Place::text, {}},
      {Element::contact, "contact", set(Place::particulars), Place::text, {}},
      {Element::signatory,
       "signatory",
       set(Place::particulars, Place::copy),
       Place::nothing,
       {{"authority"},
        {"on-behalf-of"},
        {"position"},
        {"name", true},
        {"instead-of"},
        {"also"},
        {"certifies"},
        {"signature"},
        {"seal"}}},
      {Element::copy,
       "copy",
       set(Place::particulars),
       Place::copy,
       {{"kind", true}, {"office", true}, {"symbol", true}, {"place", true}, {"number"}, {"date"}}},
      {Element::opening, "opening", kBlocks, Place::nothing, {}},
      {Element::closing, "closing", kBlocks, Place::nothing, {}},
      {Element::section,
       "section",
       set(Place::paper),
       Place::section,
       {{"page"},
        {"orientation"},
        {"margins"},
        {"numbering"},
        {"number-format"},
        {"start"},
        {"watermark"}}},
      {Element::annex,
       "annex",
       set(Place::paper),
       Place::section,
       {{"title"}, {"type"}, {"id"}, {"page"}, {"orientation"}, {"margins"}}},
      {Element::header, "header", set(Place::paper, Place::section), Place::story, {{"kind"}}},
      {Element::footer, "footer", set(Place::paper, Place::section), Place::story, {{"kind"}}},
  };
}

Elements style_elements() {
  return {
      {Element::styles, "styles", set(Place::top), Place::styles, {}},
      {Element::paragraph_style, "paragraph-style", set(Place::styles), Place::nothing,
       with_all_properties({{"id", true}, {"name"}, {"based-on"}, {"next"}})},
      {Element::character_style, "character-style", set(Place::styles), Place::nothing,
       with_run_properties({{"id", true}, {"name"}, {"based-on"}})},
      {Element::list_style,
       "list-style",
       set(Place::styles),
       Place::levels,
       {{"id", true}, {"name"}}},
      {Element::level, "level", set(Place::levels), Place::nothing,
       with_run_properties({{"format"}, {"text", true}, {"suffix"}, {"start"}, {"style"}})},
      {Element::table_style, "table-style", set(Place::styles), Place::table_style,
       with_all_properties({{"id", true},
                            {"name"},
                            {"based-on"},
                            {"lines"},
                            {"line"},
                            {"margins"},
                            {"cell-shading"}})},
      {Element::heading_rows, "heading-rows", set(Place::table_style), Place::nothing,
       with_all_properties({{"cell-shading"}})},
  };
}

// Words and what marks them.
Elements word_elements() {
  return {
      {Element::b, "b", kWords, Place::text, {}},
      {Element::i, "i", kWords, Place::text, {}},
      {Element::u, "u", kWords, Place::text, {}},
      {Element::s, "s", kWords, Place::text, {}},
      {Element::sub, "sub", kWords, Place::text, {}},
      {Element::sup, "sup", kWords, Place::text, {}},
      {Element::span, "span", kWords, Place::text, with_run_properties({{"style"}})},
      {Element::br, "br", kWords, Place::nothing, {}},
      {Element::tab, "tab", kWords, Place::nothing, {}},
      {Element::soft_hyphen, "soft-hyphen", kWords, Place::nothing, {}},
      {Element::paper_symbol, "paper-symbol", kWords, Place::nothing, {}},
      {Element::rich, "rich", kWords, Place::nothing, {{"select", true}}},
      {Element::a, "a", kWords, Place::text, {{"href"}, {"to"}}},
      {Element::ref, "ref", kWords, Place::nothing, {{"to", true}, {"shows"}}},
      {Element::picture,
       "picture",
       kWords,
       Place::nothing,
       {{"src", true},
        {"alt", true},
        {"width"},
        {"height"},
        {"crop-left"},
        {"crop-top"},
        {"crop-right"},
        {"crop-bottom"}}},
      {Element::footnote, "footnote", kWords, Place::text, {}},
      {Element::endnote, "endnote", kWords, Place::text, {}},
  };
}

Elements body_elements() {
  return {
      {Element::columns, "columns", kBlocks, Place::columns, {{"count"}, {"gap"}, {"line"}}},
      {Element::across, "across", set(Place::columns), Place::across, {}},
      {Element::part,
       "part",
       kFlowing,
       Place::block,
       {{"title", true}, {"number"}, {"style"}, {"kind"}, {"id"}}},
      {Element::p, "p", kFlowing | set(Place::cell, Place::story), Place::text,
       with_all_properties({{"style"}, {"id"}})},
      {Element::caption,
       "caption",
       kFlowing | set(Place::cell),
       Place::text,
       {{"of", true}, {"style"}, {"id"}}},
      {Element::endnotes, "endnotes", kFlowing, Place::nothing, {}},
      {Element::contents, "contents", kBlocks, Place::nothing, {{"levels"}, {"of"}}},
      {Element::page_number, "page-number", kWords, Place::nothing, {}},
      {Element::page_count, "page-count", kWords, Place::nothing, {}},
      {Element::section_pages, "section-pages", kWords, Place::nothing, {}},
      {Element::list,
       "list",
       kFlowing | set(Place::list),
       Place::list,
       {{"kind"}, {"list-style"}, {"start"}, {"continue"}}},
      {Element::item, "item", set(Place::list), Place::text, with_all_properties({{"style"}})},
      {Element::table,
       "table",
       kFlowing | set(Place::story, Place::cell),
       Place::table,
       {{"caption"},
        {"style"},
        {"lines"},
        {"line"},
        {"margins"},
        {"align"},
        {"keep"},
        {"page-sum"},
        {"carried"},
        {"brought"},
        {"sums-style"},
        {"docx-sums"}}},
      {Element::column,
       "column",
       set(Place::table),
       Place::nothing,
       {{"width"}, {"align"}, {"decimals"}, {"times"}, {"sum"}}},
      {Element::head, "head", set(Place::table), Place::head, {}},
      {Element::row,
       "row",
       set(Place::table, Place::head),
       Place::row,
       {{"split"},
        {"keep"},
        {"sum"},
        {"height"},
        {"shading"},
        {"valign"},
        {"border-top"},
        {"border-bottom"}}},
      {Element::cell,
       "cell",
       set(Place::row),
       Place::cell,
       {{"span"},
        {"rows"},
        {"align"},
        {"style"},
        {"shading"},
        {"valign"},
        {"margins"},
        {"direction"},
        {"borders"},
        {"border-top"},
        {"border-left"},
        {"border-bottom"},
        {"border-right"}}},
      {Element::narrative,
       "narrative",
       kFlowing,
       Place::nothing,
       {{"select", true}, {"as"}, {"lists"}}},
  };
}

Elements joined() {
  Elements all = instructions();
  for (const Elements& more :
       {style_elements(), paper_elements(), word_elements(), body_elements()})
    all.insert(all.end(), more.begin(), more.end());
  return all;
}

const Elements& table() {
  static const Elements elements = joined();
  return elements;
}

}  // namespace

std::span<const AttributeSpec> particular_attributes() {
  return kParticularAttributes;
}

std::span<const ElementSpec> all_elements() {
  return table();
}

const ElementSpec* find_element(std::string_view name) {
  return find_by(table(), &ElementSpec::name, name);
}

bool may_stand(const ElementSpec& spec, Place place) {
  return (spec.places & set(place)) != 0;
}

bool holds_text(Place place) {
  return place == Place::text || place == Place::cell;
}

}  // namespace tongket::pack
