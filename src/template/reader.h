// What the parser's parts share: the current file, its faults, typed attributes.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "standard/standard.h"
#include "template/holes.h"
#include "template/parser.h"
#include "template/properties.h"

namespace tongket::pack {

class TemplateReader {
 public:
  TemplateReader(const ParserInput& input, Diagnostics& diagnostics)
      : input_(input), problems_(diagnostics) {}

  // A file whose root is <template> or <fragment>; its children as they may stand in `place`.
  Nodes read_file(const std::string& path, std::string_view root, Place place);

  // Of the first file read well.
  [[nodiscard]] const SourceRef& top() const { return top_; }

 private:
  // parser.cpp
  Nodes read_children(const xml::Node& element, Place place);
  void read_child(const xml::Node& child, Place place, Nodes& nodes);
  void read_text(const xml::Node& text, Place place, Nodes& nodes);
  void read_element(const xml::Node& element, Place place, Nodes& nodes);
  const ElementSpec* spec_of(const xml::Node& element, Place place);
  void check_attributes(const xml::Node& element, const ElementSpec& spec);

  // include.cpp
  void read_include(const xml::Node& element, Place place, Nodes& nodes);
  std::optional<std::string> find_fragment(const xml::Node& href);

  // read_element.cpp: one function an element with something to it
  std::optional<Node> make(const xml::Node& element, Element kind, Place inside);
  Node make_choose(const xml::Node& element, Place place);
  Node make_table(const xml::Node& element);
  Node make_cell(const xml::Node& element);
  Node make_signatory(const xml::Node& element);
  Node make_copy(const xml::Node& element);
  Node make_part(const xml::Node& element, Place inside);
  Node make_narrative(const xml::Node& element);
  Node make_particulars(const xml::Node& element);
  Node make_paper(const xml::Node& element);
  Node make_row(const xml::Node& element, Place inside);
  ColumnNode make_column(const xml::Node& element);
  void check_page_rows(const xml::Node& element, const TableNode& table);
  void refuse_page_rows(const xml::Node& table);
  void read_decimals(const xml::Node& element, ColumnNode& column);
  void read_rows(const xml::Node& element, CellNode& cell);
  Node make_paragraph(const xml::Node& element, Nodes body);
  Node make_item(const xml::Node& element, Nodes body);
  Node make_span(const xml::Node& element, Nodes body);

  // read_places.cpp
  PlaceName place_name(const xml::Node& element, std::string_view attribute_name);
  Node make_link(const xml::Node& element, Nodes body);
  Node make_ref(const xml::Node& element);
  Node make_caption(const xml::Node& element, Nodes body);
  Node make_contents(const xml::Node& element);
  Node make_picture(const xml::Node& element);
  Length picture_side(const xml::Node& element, std::string_view name);
  std::int32_t picture_crop(const xml::Node& element, std::string_view name);
  std::string sequence(const xml::Node& element);

  // read_styles.cpp
  Node make_styles(const xml::Node& element);
  void read_style(const xml::Node& element, StylesNode& styles);

  // read_lists.cpp
  ListLevelNode make_level(const xml::Node& element, std::size_t index);
  ListStyleNode make_list_style(const xml::Node& element, const StyleHead& head);
  Node make_list(const xml::Node& element, Place inside);
  StyleHead style_head(const xml::Node& element);
  TableStyleNode table_style(const xml::Node& element, const StyleHead& head);
  static StyleName style_named(const xml::Node& element, std::string_view attribute_name);
  template <typename Props>
  Props props(const xml::Node& element, std::span<const Property<Props>> table);
  document::RunProps run_props(const xml::Node& element);
  document::ParagraphProps paragraph_props(const xml::Node& element);

  // read_section.cpp
  Node make_section(const xml::Node& element);
  Node make_annex(const xml::Node& element);
  PageLook page_look(const xml::Node& element);
  Node make_story(const xml::Node& element, bool header);
  Node make_columns(const xml::Node& element, Nodes body);
  std::optional<PageSize> page_size(const xml::Node& element);
  std::optional<PageMargins> margins(const xml::Node& element);
  std::optional<std::int32_t> first_number(const xml::Node& element);

  // attributes.cpp
  Query query(const xml::Node& element, std::string_view name);
  TextPattern pattern(const xml::Node& element, std::string_view name);
  static StyleName style(const xml::Node& element) { return style_named(element, "style"); }
  // The index of the value in `known`; 0 when the attribute is not there. Unknown values are
  // faults.
  std::size_t choice(const xml::Node& element, std::string_view name,
                     const std::vector<std::string>& known);
  std::int32_t count(const xml::Node& element, std::string_view name);
  document::ColumnWidth width(const xml::Node& element);
  Sorting sorting(const xml::Node& element);
  std::string variable_name(const xml::Node& element, std::string_view name);

  // table_attributes.cpp
  Length height(const xml::Node& element);
  std::optional<document::Color> color(const xml::Node& element, std::string_view name);
  // "none", or width, kind and color in any order: "1pt double #808080".
  std::optional<document::Border> line(const xml::Node& element, std::string_view name);
  std::optional<TableLines> table_lines(const xml::Node& element);
  document::CellMargins cell_margins(const xml::Node& element);
  std::optional<Sides> sides(const xml::Node& element);
  CellLook look(const xml::Node& element);

  void fault(Code code, const SourceRef& place, Message message, Message hint = {});

  const ParserInput& input_;
  Diagnostics& problems_;
  bool may_have_notes_ = true;           // where it reads
  std::vector<std::string> open_files_;  // outermost first
  SourceRef top_;
};

// "18mm", "17.5mm": tenths of a millimetre, more than nothing.
std::optional<Length> parse_millimetres(std::string_view text);
std::optional<std::int32_t> parse_whole_number(std::string_view text);

Message nearest_hint(std::string_view name, const std::vector<std::string>& candidates);
Message nearest_type_hint(const standard::Standard& standard, std::string_view type);

}  // namespace tongket::pack
