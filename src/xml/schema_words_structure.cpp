// Words for elements, attributes and text where they don't belong, or are wanting.
#include <fmt/format.h>
#include <libxml/xmlerror.h>

#include <algorithm>

#include "text/text.h"
#include "xml/schema_telling.h"

namespace tongket::xml {

namespace {

bool wrong_root(Telling& t) {
  std::vector<std::string> names;
  for (const std::uint32_t id : t.index.roots())
    names.push_back(t.index.element(id).name);
  const std::string list = joined(names, "<", ">");
  const std::string& uri = t.index.target_namespace();
  const std::string own = shortened(t.fault.element.namespace_uri());
  if (std::find(names.begin(), names.end(), t.fault.element.local_name()) != names.end()) {
    t.hint(fmt::format("viết xmlns=\"{}\" trong thẻ này", uri),
           fmt::format("write xmlns=\"{}\" in this tag", uri));
    if (own.empty()) {
      return t.say(fmt::format("phần tử gốc <{}> chưa khai báo không gian tên", t.element_name()),
                   fmt::format("the root element <{}> is in no namespace", t.element_name()));
    }
    return t.say(
        fmt::format("phần tử gốc <{}> thuộc không gian tên khác: “{}”", t.element_name(), own),
        fmt::format("the root element <{}> is in another namespace: '{}'", t.element_name(), own));
  }
  t.hint(fmt::format("phần tử gốc là {} trong không gian tên xmlns=\"{}\"", list, uri),
         fmt::format("the root is {} in the namespace xmlns=\"{}\"", list, uri));
  return t.say(
      fmt::format("phần tử gốc <{}> không thuộc lược đồ này", t.element_name()),
      fmt::format("the root element <{}> doesn't belong to this schema", t.element_name()));
}

// "Expected is one of ( {urn:t}a, {urn:t}b )."
std::vector<std::string> expected(const Telling& t) {
  std::vector<std::string> names;
  std::string_view list = between(t.fault.text, "Expected is", ").");
  list = list.substr(std::min(list.find("( "), list.size()));
  if (list.size() > 2) list.remove_prefix(2);
  while (!list.empty()) {
    const std::size_t comma = std::min(list.find(", "), list.size());
    std::string_view name = list.substr(0, comma);
    if (!name.empty() && name.back() == ' ') name.remove_suffix(1);
    if (!name.empty()) names.emplace_back(name);
    list.remove_prefix(std::min(comma + 2, list.size()));
  }
  return names;
}

std::vector<std::string> locals_of(std::vector<std::string> clark_names) {
  for (std::string& name : clark_names)
    name = std::string(local_of(name));
  return clark_names;
}

void hint_documentation_of_child(Telling& t, const std::vector<std::string>& names) {
  if (names.size() != 1 || !t.declaration) return;
  for (const std::uint32_t id : t.index.element(*t.declaration).children) {
    const SchemaIndex::Element& child = t.index.element(id);
    if (child.name != names.front()) continue;
    t.hint(child.documentation_vi, child.documentation_en);
  }
}

bool say_lacking(Telling& t, const std::string& vi, const std::string& en) {
  return t.say(fmt::format("<{}> còn thiếu {}", t.element_name(), vi),
               fmt::format("<{}> still lacks {}", t.element_name(), en));
}

bool missing_child(Telling& t) {
  std::optional<FastWanted> wanted;
  if (t.fast != nullptr) wanted = t.fast->wanted(t.fault.element);
  if (wanted && wanted->misfit == 0 && !wanted->lacking.empty()) {
    hint_documentation_of_child(t, wanted->lacking);
    const std::string list = joined(wanted->lacking, "<", ">");
    return say_lacking(t, list, list);
  }
  const bool known = wanted && wanted->misfit == 0 && !wanted->next.empty();
  const std::vector<std::string> names = known ? wanted->next : locals_of(expected(t));
  hint_documentation_of_child(t, names);
  return say_lacking(t, either_vi(names), either_en(names));
}

// The right name without its namespace: the commonest slip in copied fragments.
void hint_namespace(Telling& t, const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    const bool only_namespace = local_of(name) == t.fault.element.local_name() &&
                                uri_of(name) != t.fault.element.namespace_uri();
    if (!only_namespace) continue;
    t.hint(fmt::format("phần tử này phải thuộc không gian tên “{}”", uri_of(name)),
           fmt::format("it must be in the namespace '{}'", uri_of(name)));
  }
}

// What may stand where the element stands: libxml2 leaves out what is behind a counted element.
std::vector<std::string> fitting(const Telling& t, const std::vector<std::string>& told) {
  const Node parent = t.fault.element.parent();
  if (t.fast != nullptr && parent && parent.kind() == Kind::element) {
    const std::optional<FastWanted> wanted = t.fast->wanted(parent);
    if (wanted && wanted->misfit == t.fault.element.index()) return wanted->next;
  }
  return locals_of(told);
}

// The child that was meant, where the parent has none of that name: of those that fit here, else of
// any.
std::string meant_child(const Telling& t, const std::vector<std::string>& fit) {
  const std::optional<std::uint32_t> parent = t.index.find_declaration(t.fault.element.parent());
  if (!parent) return {};
  std::vector<std::string> known;
  for (const std::uint32_t id : t.index.element(*parent).children)
    known.push_back(t.index.element(id).name);
  const std::string_view name = t.fault.element.local_name();
  if (std::find(known.begin(), known.end(), name) != known.end()) return {};
  const std::string near = text::nearest_name(name, fit);
  return near.empty() ? text::nearest_name(name, known) : near;
}

bool unexpected_element(Telling& t) {
  const std::vector<std::string> names = expected(t);
  const std::vector<std::string> fit = fitting(t, names);
  const std::string meant = meant_child(t, fit);
  std::string vi, en;
  if (!meant.empty()) {
    vi = fmt::format("có phải <{}>? ", meant);
    en = fmt::format("did you mean <{}>? ", meant);
  }
  if (!fit.empty()) {
    vi += fmt::format("{}ây cần {}", vi.empty() ? "ở đ" : "Ở đ", either_vi(fit));
    en += fmt::format("{}ere {} is expected", en.empty() ? "h" : "H", either_en(fit));
  }
  t.hint(std::move(vi), std::move(en));
  hint_namespace(t, names);
  return t.say(fmt::format("<{}> không được đứng ở đây", t.element_name()),
               fmt::format("<{}> can't stand here", t.element_name()));
}

void hint_attributes(Telling& t, const std::vector<std::string>& known) {
  const std::string near = text::nearest_name(local_of(t.attribute_name), known);
  const std::string list = joined(known, "", "");
  t.hint(fmt::format("các thuộc tính được dùng: {}", list),
         fmt::format("its attributes are: {}", list));
  if (near.empty()) return;
  t.hint(fmt::format("có phải “{}”? Các thuộc tính được dùng: {}", near, list),
         fmt::format("did you mean '{}'? Its attributes are: {}", near, list));
}

bool unknown_attribute(Telling& t) {
  if (t.attribute) t.diagnostic.place = t.attribute.name_source();
  if (t.declaration && !t.index.element(*t.declaration).attributes.empty()) {
    hint_attributes(t, t.index.element(*t.declaration).attributes);
  }
  const std::string name(local_of(t.attribute_name));
  return t.say(fmt::format("<{}> không có thuộc tính “{}”", t.element_name(), name),
               fmt::format("<{}> has no attribute '{}'", t.element_name(), name));
}

bool missing_attribute(Telling& t) {
  const std::string name(local_of(t.fault.first));
  if (t.declaration) t.diagnostic.hint = t.index.attribute_documentation(*t.declaration, name);
  return t.say(fmt::format("<{}> thiếu thuộc tính “{}”", t.element_name(), name),
               fmt::format("<{}> lacks the attribute '{}'", t.element_name(), name));
}

void hint_at_stray_text(Telling& t, const std::vector<std::uint32_t>& children) {
  if (children.empty()) {
    t.hint(fmt::format("viết <{} …/>, không có gì bên trong", t.element_name()),
           fmt::format("write <{} …/> with nothing within", t.element_name()));
    return;
  }
  std::vector<std::string> names;
  names.reserve(children.size());
  for (const std::uint32_t id : children)
    names.push_back(t.index.element(id).name);
  t.hint(fmt::format("bỏ chữ này, hoặc đưa vào {}", either_vi(names)),
         fmt::format("take the words out, or put them into {}", either_en(names)));
}

// The stray text itself, not the element around it.
bool unexpected_text(Telling& t) {
  for (Node n = t.fault.element.first_child(); n; n = n.next_sibling()) {
    const bool stray = n.kind() == Kind::text && n.value().find_first_not_of(" \t\r\n") != npos;
    if (!stray) continue;
    t.diagnostic.place = n.source();
    break;
  }
  if (t.declaration) hint_at_stray_text(t, t.index.element(*t.declaration).children);
  return t.say(fmt::format("trong <{}> không được viết chữ trực tiếp", t.element_name()),
               fmt::format("<{}> holds no text of its own", t.element_name()));
}

bool children_in_simple_type(Telling& t) {
  for (const Node& child : t.fault.element.children()) {
    t.diagnostic.place = child.source();
    const std::string name = shortened(child.name());
    t.hint(fmt::format("bỏ thẻ <{}>, chỉ để lại chữ bên trong", name),
           fmt::format("take the tags <{}> out and leave the words within", name));
    break;
  }
  return t.say(fmt::format("trong <{}> chỉ được viết chữ, không có phần tử con", t.element_name()),
               fmt::format("<{}> holds text only, no elements", t.element_name()));
}

}  // namespace

bool tell_structure(Telling& t) {
  switch (t.fault.number) {
    case XML_SCHEMAV_CVC_ELT_1:
      return wrong_root(t);
    case XML_SCHEMAV_ELEMENT_CONTENT:
      return t.fault.text.find("Missing child") != npos ? missing_child(t) : unexpected_element(t);
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1:
    case XML_SCHEMAV_CVC_TYPE_3_1_1:
      return unknown_attribute(t);
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_4:
      return missing_attribute(t);
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1:
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3:
      return unexpected_text(t);
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_2:
    case XML_SCHEMAV_CVC_TYPE_3_1_2:
      return children_in_simple_type(t);
    default:
      return false;
  }
}

}  // namespace tongket::xml
