#include "docx/package.h"

#include "docx/names.h"
#include "docx/props.h"
#include "xml/xml.h"

namespace tongket::docx {

namespace {

void write_text(xml::Writer& out, std::string_view name, const std::string& text) {
  if (!text.empty()) out.open(name).text(text).close();
}

// Times are Vietnam's, UTC+7 the year round (the PDF says +07'00'); core properties are kept in
// UTC.
void write_time(xml::Writer& out, std::string_view name, const DateTime& time) {
  constexpr std::int64_t day = 86400;
  constexpr std::int64_t hour = 3600;
  constexpr std::int64_t minute = 60;
  constexpr std::int64_t zone = 7 * hour;
  const std::int64_t seconds = time.date.day_number() * day + time.time.hour * hour +
                               time.time.minute * minute + time.time.second - zone;
  const DateTime utc = DateTime::from_epoch(seconds);
  out.open(name).attribute("xsi:type", "dcterms:W3CDTF").text(utc.to_iso() + "Z").close();
}

// 17.15.3.4: what Word calls a version of its layout; 14 is Word 2010's, which never shrinks
// spaces.
void write_compatibility(xml::Writer& out, std::string_view name, std::string_view value) {
  out.open("w:compatSetting").attribute("w:name", name);
  out.attribute("w:uri", "http://schemas.microsoft.com/office/word");
  out.attribute("w:val", value).close();
}

// The two notes that are none, but the lines above them (17.11.9).
void write_note_lines(xml::Writer& out) {
  out.open("w:footnotePr");
  for (const std::int64_t id : {0, 1})
    out.open("w:footnote").attribute("w:id", id).close();
  out.close();
}

}  // namespace

std::string write_content_types(const std::vector<Part>& parts) {
  xml::Writer out;
  out.open("Types").attribute("xmlns", names::content_types);
  out.open("Default").attribute("Extension", "rels");
  out.attribute("ContentType", names::relationships_type).close();
  for (const Part& part : parts) {
    out.open("Override").attribute("PartName", "/" + part.name);
    out.attribute("ContentType", part.content_type).close();
  }
  out.close();
  return std::move(out).finish();
}

std::string write_relationships(const std::vector<Relationship>& relationships) {
  xml::Writer out;
  out.open("Relationships").attribute("xmlns", names::relationships);
  for (const Relationship& relationship : relationships) {
    out.open("Relationship").attribute("Id", relationship.id);
    out.attribute("Type", relationship.type).attribute("Target", relationship.target).close();
  }
  out.close();
  return std::move(out).finish();
}

std::string write_core(const document::Metadata& metadata) {
  xml::Writer out;
  out.open("cp:coreProperties").attribute("xmlns:cp", names::core);
  out.attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
  out.attribute("xmlns:dcterms", "http://purl.org/dc/terms/");
  out.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
  write_text(out, "dc:title", metadata.title);
  write_text(out, "dc:subject", metadata.subject);
  write_text(out, "dc:creator", metadata.author);
  write_text(out, "cp:keywords", metadata.keywords);
  write_text(out, "dc:identifier", metadata.identifier);
  write_text(out, "dc:language", metadata.language);
  write_text(out, "cp:lastModifiedBy", metadata.author);
  write_time(out, "dcterms:created", metadata.created);
  write_time(out, "dcterms:modified", metadata.created);
  out.close();
  return std::move(out).finish();
}

std::string write_extended(std::size_t pages) {
  xml::Writer out;
  out.open("Properties").attribute("xmlns", names::extended);
  write_text(out, "Pages", std::to_string(pages));
  write_text(out, "Application", "tongket");
  out.close();
  return std::move(out).finish();
}

std::string write_settings(const document::Document& document) {
  const document::Metadata& metadata = document.metadata;
  xml::Writer out;
  out.open("w:settings").attribute("xmlns:w", names::main);
  if (document.mirror_margins) out.empty("w:mirrorMargins");
  out.element("w:defaultTabStop", "w:val", "720");
  write_flag(out, "w:autoHyphenation", false);
  write_flag(out, "w:evenAndOddHeaders", document.even_pages_differ);
  out.element("w:characterSpacingControl", "w:val", "doNotCompress");
  if (document::has_notes(document)) write_note_lines(out);
  out.open("w:compat");
  // A line ended by hand is not stretched to the margin.
  out.empty("w:doNotExpandShiftReturn");
  write_compatibility(out, "compatibilityMode", "14");
  write_compatibility(out, "overrideTableStyleFontSizeAndJustification", "1");
  write_compatibility(out, "doNotFlipMirrorIndents", "1");
  out.close();
  if (!metadata.language.empty()) out.element("w:themeFontLang", "w:val", metadata.language);
  // 17.15.1.23: decimal tab stops align at the comma, as Vietnamese numbers do.
  out.element("w:decimalSymbol", "w:val", ",");
  out.element("w:listSeparator", "w:val", ";");
  out.close();
  return std::move(out).finish();
}

}  // namespace tongket::docx
