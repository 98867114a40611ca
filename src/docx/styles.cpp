#include "docx/styles.h"

#include <set>

#include "docx/names.h"
#include "docx/numbering.h"
#include "docx/props.h"
#include "docx/table_props.h"
#include "xml/xml.h"

namespace tongket::docx {

using namespace document;

namespace {

// The resolved props of a style's parent; of the defaults where it has none.
InheritedProps inherited_by(const Styles& styles, const ParagraphStyle& style) {
  if (style.based_on.empty()) return inherited_from(styles.default_paragraph);
  Paragraph parent;
  parent.style = style.based_on;
  return inherited_from(resolved(styles, parent));
}

void write_defaults(xml::Writer& out, const Styles& styles) {
  out.open("w:docDefaults");
  out.open("w:rPrDefault");
  write_run_props(out, {}, styles.default_run);
  out.close();
  out.open("w:pPrDefault").open("w:pPr");
  write_paragraph_props(out, styles.default_paragraph, {});
  out.close().close().close();
}

// The built-in name that a style deserves, or nothing; each is given once.
class BuiltInNames {
 public:
  explicit BuiltInNames(const Styles& styles) : default_(styles.default_paragraph_style) {}

  std::string find(const ParagraphStyle& style) {
    if (style.id == default_) return "Normal";
    for (std::int32_t level = 0; level < Contents::most_levels; ++level)
      if (style.id == contents_style({}, level)) return "toc " + std::to_string(level + 1);
    if (style.id == contents_style({.sequence = "any"}, 0)) return "table of figures";
    if (style.id == "table-caption") return "caption";
    if (style.id == "footnote") return "footnote text";
    const std::int32_t level = style.paragraph.outline_level.value_or(9);
    if (level < 0 || level > 8 || !levels_.insert(level).second) return {};
    return "heading " + std::to_string(level + 1);
  }

 private:
  std::string default_;
  std::set<std::int32_t> levels_;
};

void write_name(xml::Writer& out, const std::string& name, const std::string& built_in) {
  out.element("w:name", "w:val", built_in.empty() ? name : built_in);
  if (!built_in.empty() && name != built_in && !name.empty()) {
    out.element("w:aliases", "w:val", name);
  }
}

// The props to write. A style that numbers says its indents itself, even where it inherits them:
// LibreOffice lets a level of a list override what comes from an ancestor (a level without indents
// is at 0 there), Word doesn't.
ParagraphProps props_of(const Styles& styles, const ParagraphStyle& style) {
  ParagraphProps props = style.paragraph;
  if (!props.numbering || props.numbering->list < 0) return props;
  Paragraph such;
  such.style = style.id;
  say_indents(props, resolved(styles, such));
  return props;
}

void write_paragraph_style(xml::Writer& out, const Styles& styles, const ParagraphStyle& style,
                           const std::string& built_in) {
  out.open("w:style").attribute("w:type", "paragraph");
  if (style.id == styles.default_paragraph_style) out.attribute("w:default", "1");
  out.attribute("w:styleId", style.id);
  write_name(out, style.name, built_in);
  if (!style.based_on.empty()) out.element("w:basedOn", "w:val", style.based_on);
  if (!style.next.empty()) out.element("w:next", "w:val", style.next);
  out.empty("w:qFormat");  // shown in the gallery
  if (!style.paragraph.empty()) {
    out.open("w:pPr");
    write_paragraph_props(out, props_of(styles, style), inherited_by(styles, style));
    out.close();
  }
  write_run_props(out, {}, style.run);
  out.close();
}

bool lists_captions(const Document& document) {
  bool found = false;
  for_each_paragraph(document, [&found](const Paragraph& paragraph) {
    found = found || (paragraph.contents && !paragraph.contents->sequence.empty());
  });
  return found;
}

// LibreOffice keeps "table of figures" as a style of the document, but makes such a list anew from
// one that it calls so.
void write_figure_index(xml::Writer& out) {
  out.open("w:style").attribute("w:type", "paragraph").attribute("w:styleId", "FigureIndex1");
  out.element("w:name", "w:val", "Figure Index 1");
  out.element("w:basedOn", "w:val", contents_style({.sequence = "any"}, 0));
  out.empty("w:semiHidden").close();
}

void write_character_style(xml::Writer& out, const CharacterStyle& style) {
  out.open("w:style").attribute("w:type", "character").attribute("w:styleId", style.id);
  write_name(out, style.name, style.id == "footnote-number" ? "footnote reference" : "");
  if (!style.based_on.empty()) out.element("w:basedOn", "w:val", style.based_on);
  out.empty("w:qFormat");
  write_run_props(out, {}, style.run);
  out.close();
}

// A style without an ancestor says all margins: readers differ in what they think usual (17.4.43).
// What is said of text comes with all ancestors' words, as LibreOffice doesn't ask these.
TableStyle whole_style(TableStyle style) {
  if (!style.based_on.empty()) return style;
  Table plain;
  plain.margins = style.table.margins;
  style.table.margins = resolved(Styles{}, plain).margins;
  return style;
}

void write_table_style(xml::Writer& out, const TableStyle& style) {
  out.open("w:style").attribute("w:type", "table").attribute("w:styleId", style.id);
  out.element("w:name", "w:val", style.name);
  if (!style.based_on.empty()) out.element("w:basedOn", "w:val", style.based_on);
  out.empty("w:qFormat");
  write_table_style_props(out, whole_style(style));
  out.close();
}

// A paragraph without a style must find the defaults, not Word's own idea of "Normal".
void write_plain_default(xml::Writer& out) {
  out.open("w:style").attribute("w:type", "paragraph").attribute("w:default", "1");
  out.attribute("w:styleId", "Normal").element("w:name", "w:val", "Normal").close();
}

void add_font(std::set<std::string>& fonts, const RunProps& props) {
  if (props.font) fonts.insert(*props.font);
}

std::set<std::string> fonts_of(const Document& document) {
  std::set<std::string> fonts;
  add_font(fonts, document.styles.default_run);
  for (const ParagraphStyle& style : document.styles.paragraph)
    add_font(fonts, style.run);
  for (const CharacterStyle& style : document.styles.character)
    add_font(fonts, style.run);
  for (const TableStyle& style : document.styles.table) {
    add_font(fonts, style.run);
    add_font(fonts, style.heading.run);
  }
  for (const ListDefinition& definition : document.list_definitions) {
    for (const ListLevel& level : definition.levels) {
      if (level.run) add_font(fonts, *level.run);
    }
  }
  for (const Section& section : document.sections)
    if (section.watermark) fonts.insert(section.watermark->font);
  for_each_paragraph(document, [&](const Paragraph& paragraph) {
    for (const Inline& run : paragraph.content)
      add_font(fonts, run.props);
  });
  return fonts;
}

// 17.8.3: what helps Word to choose another where the font is missing.
void write_font(xml::Writer& out, const std::string& name) {
  const bool times = name == "Times New Roman";
  out.open("w:font").attribute("w:name", name);
  if (times) out.element("w:panose1", "w:val", "02020603050405020304");
  out.element("w:charset", "w:val", "00");
  out.element("w:family", "w:val", times ? "roman" : "auto");
  out.element("w:pitch", "w:val", times ? "variable" : "default");
  out.close();
}

}  // namespace

std::string write_styles(const Document& document) {
  const Styles& styles = document.styles;
  BuiltInNames built_in(styles);
  xml::Writer out;
  out.open("w:styles").attribute("xmlns:w", names::main);
  write_defaults(out, styles);
  if (styles.default_paragraph_style.empty()) write_plain_default(out);
  for (const ParagraphStyle& style : styles.paragraph) {
    write_paragraph_style(out, styles, style, built_in.find(style));
  }
  if (lists_captions(document)) write_figure_index(out);
  for (const CharacterStyle& style : styles.character)
    write_character_style(out, style);
  write_list_styles(out, document);
  for (const TableStyle& style : styles.table)
    write_table_style(out, with_inherited_text(styles, style));
  out.close();
  return std::move(out).finish();
}

std::string write_fonts(const Document& document) {
  xml::Writer out;
  out.open("w:fonts").attribute("xmlns:w", names::main);
  for (const std::string& font : fonts_of(document))
    write_font(out, font);
  out.close();
  return std::move(out).finish();
}

}  // namespace tongket::docx
