// <styles> and the properties of elements, by the table of properties.h.
#include "template/properties.h"
#include "template/reader.h"

namespace tongket::pack {

namespace {

// What Word and both writers take as the id of a style.
bool is_style_id(std::string_view id) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  if (id.empty() || !letter(id.front())) return false;
  for (const char c : id) {
    if (!letter(c) && !(c >= '0' && c <= '9') && c != '-' && c != '_') return false;
  }
  return true;
}

}  // namespace

template <typename Props>
Props TemplateReader::props(const xml::Node& element, std::span<const Property<Props>> table) {
  Props props;
  for (const Property<Props>& property : table) {
    const xml::Node attribute = element.attribute(property.name);
    if (!attribute || property.read(attribute.value(), props)) continue;
    const std::string name(property.name);
    const std::string values(property.values);
    fault(Code::template_attribute, attribute.source(),
          {"giá trị không dùng được ở “" + name + "”", "not a value of '" + name + "'"},
          {"viết như: " + values, "write such as: " + values});
  }
  return props;
}

document::RunProps TemplateReader::run_props(const xml::Node& element) {
  return props(element, run_properties());
}
document::ParagraphProps TemplateReader::paragraph_props(const xml::Node& element) {
  return props(element, paragraph_properties());
}

StyleName TemplateReader::style_named(const xml::Node& element, std::string_view attribute_name) {
  const xml::Node attribute = element.attribute(attribute_name);
  if (!attribute) return {};
  return {std::string(attribute.value()), attribute.source()};
}

StyleHead TemplateReader::style_head(const xml::Node& element) {
  StyleHead head;
  head.id = style_named(element, "id");
  head.name = element.attribute_value("name");
  head.based_on = style_named(element, "based-on");
  head.next = style_named(element, "next");
  if (head.id.source.known() && !is_style_id(head.id.id)) {
    fault(Code::template_attribute, head.id.source,
          {"mã kiểu không dùng được", "not an id of a style"},
          {"chữ không dấu, chữ số, gạch nối; chữ đứng đầu",
           "plain letters, digits, hyphens; a letter first"});
  }
  return head;
}

void TemplateReader::read_style(const xml::Node& element, StylesNode& styles) {
  const ElementSpec* spec = spec_of(element, Place::styles);
  if (spec == nullptr) return;
  check_attributes(element, *spec);
  const StyleHead head = style_head(element);
  for (const StyleHead& other : styles.heads()) {
    if (other.id.id != head.id.id) continue;
    fault(Code::template_style, head.id.source,
          {"kiểu “" + head.id.id + "” có hai lần ở đây",
           "the style '" + head.id.id + "' stands here twice"});
  }
  if (spec->element == Element::list_style) {
    styles.list.push_back(make_list_style(element, head));
    return;
  }
  if (spec->element == Element::table_style) {
    styles.table.push_back(table_style(element, head));
    return;
  }
  read_children(element, Place::nothing);
  if (spec->element == Element::paragraph_style) {
    styles.paragraph.push_back({head, paragraph_props(element), run_props(element)});
  } else {
    styles.character.push_back({head, run_props(element)});
  }
}

// Its only child says what heading rows have besides.
TableStyleNode TemplateReader::table_style(const xml::Node& element, const StyleHead& head) {
  TableStyleNode node;
  node.head = head;
  node.lines = table_lines(element);
  node.line = line(element, "line");
  document::TableStyle& says = node.says;
  says.table.margins = cell_margins(element);
  says.table.shading = color(element, "cell-shading");
  says.paragraph = paragraph_props(element);
  says.run = run_props(element);
  for (xml::Node child = element.first_child(); child; child = child.next_sibling()) {
    Nodes stray;
    if (child.kind() == xml::Kind::text) read_text(child, Place::table_style, stray);
    if (child.kind() != xml::Kind::element) continue;
    const ElementSpec* spec = spec_of(child, Place::table_style);
    if (spec == nullptr) continue;
    check_attributes(child, *spec);
    read_children(child, Place::nothing);
    says.heading = {color(child, "cell-shading"), paragraph_props(child), run_props(child)};
  }
  return node;
}

Node TemplateReader::make_styles(const xml::Node& element) {
  StylesNode styles;
  for (xml::Node child = element.first_child(); child; child = child.next_sibling()) {
    Nodes stray;
    if (child.kind() == xml::Kind::text) read_text(child, Place::styles, stray);
    if (child.kind() == xml::Kind::element) read_style(child, styles);
  }
  return {std::move(styles), {}};
}

}  // namespace tongket::pack
