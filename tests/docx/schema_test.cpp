// Every part against the schemas of ISO/IEC 29500-4, where they are at hand (beside the source
// tree). opc-coreProperties.xsd needs Dublin Core's from the network
// and is left out.
#include <doctest/doctest.h>
#include <libxml/parser.h>
#include <libxml/xmlschemas.h>

#include <filesystem>
#include <iostream>
#include <memory>

#include "docx/docx_support.h"

using namespace tongket;
using namespace tongket::document;
using namespace tongket::docx_test;

namespace {

std::filesystem::path schemas() {
  const std::filesystem::path root = TONGKET_SOURCE_DIR "/../shared";
  // Canonical, else libxml2 takes schemas that import one another for strangers.
  return std::filesystem::weakly_canonical(root / "schemas" / "ooxml-transitional");
}

struct Free {
  void operator()(xmlSchemaParserCtxt* p) const { xmlSchemaFreeParserCtxt(p); }
  void operator()(xmlSchema* p) const { xmlSchemaFree(p); }
  void operator()(xmlSchemaValidCtxt* p) const { xmlSchemaFreeValidCtxt(p); }
  void operator()(xmlDoc* p) const { xmlFreeDoc(p); }
};
template <typename T>
using Owned = std::unique_ptr<T, Free>;

class Schema {
 public:
  explicit Schema(const std::string& file) {
    const Owned<xmlSchemaParserCtxt> parser(xmlSchemaNewParserCtxt((schemas() / file).c_str()));
    schema_.reset(xmlSchemaParse(parser.get()));
    REQUIRE(schema_ != nullptr);
  }

  // libxml2 prints what is wrong.
  [[nodiscard]] bool takes(const std::string& part) const {
    const Owned<xmlDoc> document(
        xmlReadMemory(part.data(), static_cast<int>(part.size()), "part", nullptr, 0));
    REQUIRE(document != nullptr);
    const Owned<xmlSchemaValidCtxt> context(xmlSchemaNewValidCtxt(schema_.get()));
    return xmlSchemaValidateDoc(context.get(), document.get()) == 0;
  }

 private:
  Owned<xmlSchema> schema_;
};

ParagraphProps all_props() {
  ParagraphProps props;
  props.align = Alignment::right;
  props.indent_left = props.indent_right = Length::mm(5);
  props.first_line = -Length::mm(3);
  props.space_before = props.space_after = Length::points(3);
  props.contextual_spacing = props.keep_next = props.keep_lines = true;
  props.page_break_before = props.widow_control = false;
  props.line_spacing = LineSpacing{LineRule::at_least, 240, Length::points(12)};
  props.outline_level = 2;
  props.numbering = NumberingRef{0, 0};
  props.tabs = {{Length::mm(9), TabAlign::decimal, TabLeader::underscore}};
  const Border line{Length::points(1), Length::points(2), Color{1, 2, 3}};
  props.borders = ParagraphBorders{line, line};
  return props;
}

RunProps all_run_props() {
  RunProps props;
  props.font = "Arial";
  props.size = Length::half_points(25);
  props.bold = props.italic = props.caps = true;
  props.underline = Underline::single;
  props.vertical = VerticalAlign::superscript;
  props.color = Color{255, 0, 16};
  props.language = "en-GB";
  return props;
}

Table full_table() {
  Table made = table({Length::mm(30), Length::mm(30)});
  const Border line{Length::points(1), {}, {}};
  made.grid_lines = line;
  made.caption = "Bảng";
  Cell tall = cell("cao");
  tall.row_span = 2;
  tall.vertical = CellVertical::center;
  tall.shading = Color{200, 200, 200};
  tall.borders = {line, line, line, line};
  made.rows = {{{tall, cell("1")}, true, false, {}}, {{cell("2")}, false, true, {}}};
  made.align = Alignment::center;
  return made;
}

Document everything() {
  Document document = plain_document();
  document.list_definitions = {{"Danh sách", {ListLevel{}, ListLevel{}}}};
  document.list_definitions[0].levels[1].run = all_run_props();
  document.lists = {{0}, {0}};
  document.styles.paragraph[1].paragraph = all_props();
  document.styles.paragraph[1].run = all_run_props();
  Paragraph full = paragraph("Đủ", "part");
  full.props = all_props();
  full.bookmark = "day_du";
  full.content.push_back({Tab{}, "strong", all_run_props(), {}});
  full.content.push_back({LineBreak{}, "", {}, {}});
  full.content.push_back({PageNumber{}, "", {}, {}});
  full.content.push_back({PageCount{}, "strong", {}, {}});
  full.content.push_back({SectionPageCount{}, "", {}, {}});
  Section section;
  section.blocks = {full, full_table(), full_table()};
  section.header = {full};
  section.first_footer = {full_table()};
  section.page_number_start = 3;
  section.page_number_format = PageNumberFormat::upper_letter;
  section.start = SectionStart::odd_page;
  section.even_header = {full_table()};
  section.watermark.emplace().text = "DỰ THẢO & <mẫu>";
  section.watermark->width = section.watermark->height = Length::mm(50);
  document.even_pages_differ = true;
  document.sections = {section, section};
  std::get<Paragraph>(document.sections[1].blocks[0]).bookmark.clear();
  return document;
}

}  // namespace

TEST_CASE("every part is valid against the transitional schemas") {
  if (!std::filesystem::exists(schemas() / "wml.xsd")) {
    std::cout << "skipped: no schemas at " << schemas() << "\n";
    return;
  }
  const Schema wml("wml.xsd"), types("opc-contentTypes.xsd"), links("opc-relationships.xsd"),
      extended("shared-documentPropertiesExtended.xsd");
  for (const auto& entry : parts_of(written(laid(everything())))) {
    const std::string& name = entry.first;
    if (name == "docProps/core.xml") continue;
    const bool is_links = name.find(".rels") != std::string::npos;
    const Schema& schema = is_links                        ? links
                           : name == "[Content_Types].xml" ? types
                           : name == "docProps/app.xml"    ? extended
                                                           : wml;
    CHECK_MESSAGE(schema.takes(entry.second), name);
  }
}
