#include "template/parser.h"

#include <algorithm>
#include <array>

#include "template/reader.h"
#include "text/text.h"

namespace tongket::pack {

namespace {

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::vector<std::string> names_for(Place place) {
  std::vector<std::string> names;
  for (const ElementSpec& spec : all_elements()) {
    if (may_stand(spec, place)) names.emplace_back(spec.name);
  }
  return names;
}

std::vector<std::string> names_of(const std::vector<AttributeSpec>& attributes) {
  std::vector<std::string> names;
  names.reserve(attributes.size());
  for (const AttributeSpec& attribute : attributes)
    names.emplace_back(attribute.name);
  return names;
}

}  // namespace

ParsedTemplate parse_template(const std::string& path, const ParserInput& input,
                              Diagnostics& diagnostics) {
  TemplateReader reader(input, diagnostics);
  ParsedTemplate parsed;
  parsed.nodes = reader.read_file(path, "template", Place::top);
  parsed.top = reader.top();
  parsed.read = parsed.top.known();
  return parsed;
}

Message nearest_hint(std::string_view name, const std::vector<std::string>& candidates) {
  const std::string near = text::nearest_name(name, candidates);
  if (near.empty()) return {};
  return {"ý là “" + near + "”?", "did you mean '" + near + "'?"};
}

Message nearest_type_hint(const standard::Standard& standard, std::string_view type) {
  std::vector<std::string> ids;
  for (const standard::DocumentType& known : standard::document_types(standard))
    ids.emplace_back(known.id);
  return nearest_hint(type, ids);
}

void TemplateReader::fault(Code code, const SourceRef& place, Message message, Message hint) {
  problems_.error(code, place, std::move(message), std::move(hint));
}

Nodes TemplateReader::read_file(const std::string& path, std::string_view root, Place place) {
  const xml::TreePtr tree = xml::read(path, input_.sources, input_.limits, problems_);
  if (!tree) return {};
  const xml::Node top = tree->root();
  if (top.local_name() != root || top.namespace_uri() != kTemplateNamespace) {
    const std::string wanted(root);
    fault(Code::template_unknown_element, top.source(),
          {"phần tử ngoài cùng phải là <" + wanted + ">",
           "the outermost element must be <" + wanted + ">"},
          {"xmlns=\"urn:tongket:template:1\"", "xmlns=\"urn:tongket:template:1\""});
    return {};
  }
  if (open_files_.empty()) top_ = top.source();
  open_files_.push_back(path);
  Nodes nodes = read_children(top, place);
  open_files_.pop_back();
  return nodes;
}

// What stands on more pages than one, or beside the text, or is a note itself, has no notes.
static bool bars_footnotes(const xml::Node& element) {
  constexpr std::array<std::string_view, 9> names = {"header",   "footer",    "head",
                                                     "footnote", "endnote",   "addressee",
                                                     "basis",    "recipient", "contact"};
  return std::find(names.begin(), names.end(), element.local_name()) != names.end();
}

Nodes TemplateReader::read_children(const xml::Node& element, Place place) {
  const bool around = may_have_notes_;
  may_have_notes_ = around && !bars_footnotes(element);
  Nodes nodes;
  for (xml::Node child = element.first_child(); child; child = child.next_sibling()) {
    read_child(child, place, nodes);
  }
  may_have_notes_ = around;
  return nodes;
}

void TemplateReader::read_child(const xml::Node& child, Place place, Nodes& nodes) {
  if (child.kind() == xml::Kind::text) read_text(child, place, nodes);
  if (child.kind() == xml::Kind::element) read_element(child, place, nodes);
}

void TemplateReader::read_text(const xml::Node& text, Place place, Nodes& nodes) {
  const std::string_view value = text.value();
  if (!holds_text(place)) {
    if (is_blank(value)) return;
    const std::size_t first = value.find_first_not_of(" \t\r\n");
    fault(Code::template_text, ValuePlaces(input_.sources, text.source(), value).at(first, 1),
          {"chữ không đứng được ở đây", "words can't stand here"},
          {"đặt chữ vào <p>, <item> hoặc <cell>", "put words into <p>, <item> or <cell>"});
    return;
  }
  const ValuePlaces places(input_.sources, text.source(), value);
  TextPattern pattern = read_pattern(value, places, input_.namespaces, input_.sources, problems_);
  if (!pattern.empty()) nodes.push_back({TextRun{std::move(pattern)}, text.source()});
}

const ElementSpec* TemplateReader::spec_of(const xml::Node& element, Place place) {
  const std::string name(element.local_name());
  const bool ours = element.namespace_uri() == kTemplateNamespace;
  const ElementSpec* spec = ours ? find_element(name) : nullptr;
  if (spec != nullptr && may_stand(*spec, place)) return spec;
  Message message = {"không có phần tử <" + name + ">", "there is no element <" + name + ">"};
  if (spec != nullptr) {
    message = {"<" + name + "> không đứng được ở đây", "<" + name + "> can't stand here"};
  }
  fault(Code::template_unknown_element, element.source(), std::move(message),
        nearest_hint(name, names_for(place)));
  return nullptr;
}

void TemplateReader::check_attributes(const xml::Node& element, const ElementSpec& spec) {
  const std::vector<std::string> known = names_of(spec.attributes);
  for (xml::Node found = element.first_attribute(); found; found = found.next_attribute()) {
    const std::string name(found.name());
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    fault(Code::template_attribute, found.name_source(),
          {"không có thuộc tính “" + name + "”", "there is no attribute '" + name + "'"},
          nearest_hint(name, known));
  }
  for (const AttributeSpec& attribute : spec.attributes) {
    if (!attribute.required || element.attribute(attribute.name)) continue;
    const std::string name(attribute.name);
    fault(Code::template_attribute, element.source(),
          {"thiếu thuộc tính “" + name + "”", "the attribute '" + name + "' is missing"});
  }
}

void TemplateReader::read_element(const xml::Node& element, Place place, Nodes& nodes) {
  const ElementSpec* spec = spec_of(element, place);
  if (spec == nullptr) return;
  check_attributes(element, *spec);
  if (spec->element == Element::include) {
    read_include(element, place, nodes);
    return;
  }
  // make_table() has taken those that stand right in it.
  if (spec->element == Element::head || spec->element == Element::column) {
    const std::string name = "<" + std::string(spec->name) + ">";
    fault(Code::template_structure, element.source(),
          {name + " phải đứng ngay trong <table>", name + " stands right inside <table>"});
    return;
  }
  const bool note = spec->element == Element::footnote || spec->element == Element::endnote;
  if (note && !may_have_notes_) {
    fault(Code::template_structure, element.source(),
          {"ở đây không đặt được chú thích", "there can be no note here"},
          {"đặt trong đoạn văn, mục hay ô của thân văn bản, không trong đầu trang, chân trang, đầu "
           "bảng hay một chú thích khác",
           "put it into a paragraph, item or cell of the text, not into a header, a footer, a "
           "table's head or another note"});
    return;
  }
  if (place == Place::columns && spec->element == Element::table) refuse_page_rows(element);
  // Parts in columns hold what these do.
  const bool in_columns = place == Place::columns || place == Place::across;
  const bool same = spec->inside == Place::same || (in_columns && spec->inside == Place::block);
  const Place inside = same ? place : spec->inside;
  if (auto made = make(element, spec->element, spec->element == Element::choose ? place : inside)) {
    made->source = element.source();
    nodes.push_back(std::move(*made));
  }
}

}  // namespace tongket::pack
