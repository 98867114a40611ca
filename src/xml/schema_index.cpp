#include "xml/schema_index.h"

#include <algorithm>
#include <set>

#include "text/text.h"

namespace tongket::xml {

namespace {

std::string clark(std::string_view uri, std::string_view local) {
  std::string name;
  if (!uri.empty()) name.append("{").append(uri).append("}");
  return name.append(local);
}

// xs:documentation by its language; without one it serves both.
Message documentation_of(const Node& declared) {
  Message said;
  if (!declared) return said;
  const Node annotation = declared.child("annotation");
  if (!annotation) return said;
  for (const Node& part : annotation.children("documentation")) {
    std::string_view language;
    for (Node a = part.first_attribute(); a; a = a.next_attribute()) {
      if (a.name() == "xml:lang") language = a.value();
    }
    const std::string words = text::squeezed(part.string_value());
    if (language.substr(0, 2) != "en" && said.vi.empty()) said.vi = words;
    if (language.substr(0, 2) != "vi" && said.en.empty()) said.en = words;
  }
  return said;
}

bool is_empty(const Message& message) {
  return message.vi.empty() && message.en.empty();
}

// What a selector ends in: ".//t:a | t:b/t:c" -> "a", "c".
std::vector<std::string> selected_by(std::string_view selector) {
  std::vector<std::string> names;
  while (!selector.empty()) {
    const std::size_t bar = std::min(selector.find('|'), selector.size());
    std::string_view path = selector.substr(0, bar);
    selector.remove_prefix(std::min(bar + 1, selector.size()));
    path.remove_prefix(path.find_last_of("/:") + 1);  // npos + 1 is 0
    names.push_back(text::squeezed(path));
  }
  return names;
}

void add_once(std::vector<std::uint32_t>& list, std::uint32_t id) {
  if (std::find(list.begin(), list.end(), id) == list.end()) list.push_back(id);
}

// The components that others refer to by name, each kind in a name space of its own.
enum class Component { element, attribute, complex_type, simple_type, group, attribute_group };

std::optional<Component> component_of(const Node& node) {
  if (node.is_element("element")) return Component::element;
  if (node.is_element("attribute")) return Component::attribute;
  if (node.is_element("complexType")) return Component::complex_type;
  if (node.is_element("simpleType")) return Component::simple_type;
  if (node.is_element("group")) return Component::group;
  if (node.is_element("attributeGroup")) return Component::attribute_group;
  return std::nullopt;
}

}  // namespace

// Walks from the global elements inwards; each declaration gets its id when first met, and its
// content is read once.
class SchemaReader {
 public:
  explicit SchemaReader(const std::vector<SchemaFile>& files) : files_(files) {}

  SchemaIndexData read() {
    if (files_.empty()) return std::move(index_);
    index_.target_ = files_.front().target_namespace;
    for (const SchemaFile& file : files_)
      read_globals(file);
    for (const Node& element : global_elements_)
      add_once(index_.roots_, id_of(element));
    while (next_ < declared_.size())
      read_content(static_cast<std::uint32_t>(next_++));
    return std::move(index_);
  }

 private:
  using GlobalKey = std::pair<Component, std::string>;

  // ---- Global components ----

  void read_globals(const SchemaFile& file) {
    targets_[file.tree.get()] = file.target_namespace;
    for (const Node& child : file.tree->root().children())
      read_global(file, child);
  }

  void read_global(const SchemaFile& file, const Node& node) {
    const std::optional<Component> component = component_of(node);
    if (!component || node.namespace_uri() != kSchemaNamespace) return;
    const std::string name = clark(file.target_namespace, node.attribute_value("name"));
    globals_[{*component, name}] = node;
    if (*component == Component::complex_type || *component == Component::simple_type) {
      index_.type_documentation_[name] = documentation_of(node);
    }
    if (*component != Component::element) return;
    global_elements_.push_back(node);
    const std::string head = clark_of(node, node.attribute_value("substitutionGroup"));
    if (!head.empty()) members_[head].push_back(node);
  }

  [[nodiscard]] const std::string& target_of(const Node& node) const {
    return targets_.at(node.tree());
  }

  // A QName in an attribute, by the prefixes in force there. A file without a target namespace that
  // is included takes on the includer's (XML Schema 1.0, 4.2.1).
  [[nodiscard]] std::string clark_of(const Node& at, std::string_view qname) const {
    if (qname.empty()) return {};
    const std::size_t colon = qname.find(':');
    const bool prefixed = colon != std::string_view::npos;
    const std::string_view prefix = prefixed ? qname.substr(0, colon) : std::string_view();
    const std::string_view local = prefixed ? qname.substr(colon + 1) : qname;
    const auto uri = at.resolve_prefix(prefix);
    const bool chameleon =
        !prefixed && (!uri || uri->empty()) && !at.tree()->root().attribute("targetNamespace");
    if (chameleon) return clark(target_of(at), local);
    return clark(uri.value_or(std::string_view()), local);
  }

  [[nodiscard]] Node find_global(Component component, const std::string& name) const {
    const auto found = globals_.find({component, name});
    return found == globals_.end() ? Node() : found->second;
  }

  [[nodiscard]] Node referred(Component component, const Node& at, const char* attribute) const {
    return find_global(component, clark_of(at, at.attribute_value(attribute)));
  }

  // ---- Element declarations ----

  std::uint32_t id_of(const Node& declaration) {
    const auto key = std::make_pair(declaration.tree(), declaration.index());
    const auto [found, added] = ids_.emplace(key, static_cast<std::uint32_t>(declared_.size()));
    if (added) {
      declared_.push_back(declaration);
      SchemaIndex::Element element;
      element.name = declaration.attribute_value("name");
      if (is_qualified(declaration)) element.namespace_uri = target_of(declaration);
      index_.elements_.push_back(std::move(element));
    }
    return found->second;
  }

  [[nodiscard]] static bool is_global(const Node& declaration) {
    return is_schema_element(declaration.parent(), "schema");
  }

  [[nodiscard]] static bool is_qualified(const Node& declaration) {
    if (is_global(declaration)) return true;
    const std::string_view otherwise =
        declaration.tree()->root().attribute_value("elementFormDefault");
    return declaration.attribute_value("form", otherwise) == "qualified";
  }

  void read_content(std::uint32_t id) {
    id_ = id;
    visited_.clear();
    const Node declaration = declared_[id];
    read_type(declaration);
    read_constraints(declaration);
    Message said = documentation_of(declaration);
    if (is_empty(said)) said = documentation_of(type_of(declaration));
    current().documentation_vi = said.vi;
    current().documentation_en = said.en;
  }

  SchemaIndex::Element& current() { return index_.elements_[id_]; }

  // The type's node; none when it is one of XML Schema's own.
  [[nodiscard]] Node type_of(const Node& declaration) const {
    if (const Node inside = declaration.child("complexType")) return inside;
    if (const Node inside = declaration.child("simpleType")) return inside;
    const std::string name = clark_of(declaration, declaration.attribute_value("type"));
    if (const Node complex = find_global(Component::complex_type, name)) return complex;
    return find_global(Component::simple_type, name);
  }

  void read_type(const Node& declaration) {
    const Node type = type_of(declaration);
    if (type) {
      read_type_body(type);
      return;
    }
    const Node head = referred(Component::element, declaration, "substitutionGroup");
    const bool inherits = head && !declaration.attribute("type");
    if (inherits && visited_.insert(head).second) {
      read_type(head);
    } else {
      read_builtin(clark_of(declaration, declaration.attribute_value("type")));
    }
  }

  // No type at all is xs:anyType.
  void read_builtin(const std::string& name) {
    current().has_text = true;
    if (name.empty() || name == clark(kSchemaNamespace, "anyType")) current().open = true;
  }

  void read_type_body(const Node& type) {
    if (!visited_.insert(type).second) return;
    if (type.is_element("simpleType")) {
      current().has_text = true;
      index_.value_documentation_[id_] = documentation_of(type);
      index_.value_form_[id_] = form_of(type);
      return;
    }
    if (type.attribute_value("mixed") == "true") current().has_text = true;
    read_parts(type, true);
  }

  // ---- Content models ----

  // `particles`: false where only the attributes of a base type are inherited.
  void read_parts(const Node& parent, bool particles) {
    for (const Node& part : parent.children()) {
      if (part.is_element("complexContent") || part.is_element("simpleContent")) {
        read_derivation(part, particles);
      } else if (part.is_element("attribute") || part.is_element("attributeGroup") ||
                 part.is_element("anyAttribute")) {
        read_attribute_part(part);
      } else if (particles) {
        read_particle(part);
      }
    }
  }

  void read_particle(const Node& part) {
    if (part.is_element("sequence") || part.is_element("choice") || part.is_element("all")) {
      for (const Node& inner : part.children())
        read_particle(inner);
    } else if (part.is_element("element")) {
      add_child(part);
    } else if (part.is_element("any")) {
      current().open = true;
    } else if (part.is_element("group")) {
      const Node group = referred(Component::group, part, "ref");
      if (!group || !visited_.insert(group).second) return;
      for (const Node& inner : group.children())
        read_particle(inner);
    }
  }

  void add_child(const Node& particle) {
    if (particle.attribute_value("maxOccurs") == "0") return;
    if (!particle.attribute("ref")) {
      const std::uint32_t id = id_of(particle);  // may move the elements
      add_once(current().children, id);
      return;
    }
    std::set<std::string> seen;
    add_referred(clark_of(particle, particle.attribute_value("ref")), seen);
  }

  // The element itself and all that may stand in its place.
  void add_referred(const std::string& name, std::set<std::string>& seen) {
    if (!seen.insert(name).second) return;
    if (const Node global = find_global(Component::element, name)) {
      const std::uint32_t id = id_of(global);
      add_once(current().children, id);
    }
    const auto members = members_.find(name);
    if (members == members_.end()) return;
    for (const Node& member : members->second) {
      add_referred(clark(target_of(member), member.attribute_value("name")), seen);
    }
  }

  void read_derivation(const Node& content, bool particles) {
    if (content.attribute_value("mixed") == "true") current().has_text = true;
    const bool simple = content.is_element("simpleContent");
    if (simple) current().has_text = true;
    for (const Node& derivation : content.children()) {
      const bool extends = derivation.is_element("extension");
      if (!extends && !derivation.is_element("restriction")) continue;
      read_base(derivation, extends && particles);
      read_parts(derivation, particles);
    }
  }

  void read_base(const Node& derivation, bool particles) {
    if (const Node base = referred(Component::complex_type, derivation, "base")) {
      if (!visited_.insert(base).second) return;
      if (base.attribute_value("mixed") == "true") current().has_text = true;
      read_parts(base, particles);
    } else if (const Node simple = referred(Component::simple_type, derivation, "base")) {
      index_.value_documentation_[id_] = documentation_of(simple);
      index_.value_form_[id_] = form_of(simple);
    }
  }

  // ---- Attributes ----

  void read_attribute_part(const Node& part) {
    if (part.is_element("anyAttribute")) {
      current().open = true;
    } else if (part.is_element("attribute")) {
      add_attribute(part);
    } else if (const Node group = referred(Component::attribute_group, part, "ref")) {
      if (visited_.insert(group).second) read_parts(group, false);
    }
  }

  void add_attribute(const Node& use) {
    const std::string_view ref = use.attribute_value("ref");
    const std::string name(ref.empty() ? use.attribute_value("name") : ref);
    std::vector<std::string>& names = current().attributes;
    const auto found = std::find(names.begin(), names.end(), name);
    if (use.attribute_value("use") == "prohibited") {
      if (found != names.end()) names.erase(found);
      return;
    }
    if (found == names.end()) names.push_back(name);
    const Node declared = ref.empty() ? use : referred(Component::attribute, use, "ref");
    index_.attribute_documentation_[{id_, name}] =
        attribute_documentation(declared ? declared : use);
    index_.attribute_form_[{id_, name}] =
        form_of(simple_type_of(declared ? declared : use, "type"));
  }

  [[nodiscard]] Message attribute_documentation(const Node& declaration) const {
    Message said = documentation_of(declaration);
    return is_empty(said) ? documentation_of(simple_type_of(declaration, "type")) : said;
  }

  // ---- Simple types ----

  [[nodiscard]] Node simple_type_of(const Node& at, const char* attribute) const {
    if (const Node inside = at.child("simpleType")) return inside;
    return referred(Component::simple_type, at, attribute);
  }

  // The words of a pattern, of the type itself or of one that it restricts; else the type's own.
  [[nodiscard]] Message form_of(Node type) const {
    constexpr int deepest = 64;  // xs:redefine lets a type restrict itself
    Message of_type;
    for (int depth = 0; type && depth < deepest; ++depth) {
      if (is_empty(of_type)) of_type = documentation_of(type);
      const Node restriction = type.child("restriction");
      if (!restriction) break;
      for (const Node& pattern : restriction.children("pattern")) {
        if (Message said = documentation_of(pattern); !is_empty(said)) return said;
      }
      type = simple_type_of(restriction, "base");
    }
    return of_type;
  }

  // ---- Keys ----

  void read_constraints(const Node& declaration) {
    for (const Node& child : declaration.children()) {
      const bool constrains = is_schema_element(child, "key") ||
                              is_schema_element(child, "unique") ||
                              is_schema_element(child, "keyref");
      if (!constrains) continue;
      SchemaConstraint constraint;
      for (const Node& field : child.children("field")) {
        constraint.fields.emplace_back(field.attribute_value("xpath"));
      }
      constraint.selected = selected_by(child.child("selector").attribute_value("xpath"));
      constraint.refer = clark_of(child, child.attribute_value("refer"));
      constraint.documentation = documentation_of(child);
      index_.constraints_[clark(target_of(child), child.attribute_value("name"))] =
          std::move(constraint);
    }
  }

  struct NodeOrder {
    bool operator()(const Node& a, const Node& b) const {
      return std::make_pair(a.tree(), a.index()) < std::make_pair(b.tree(), b.index());
    }
  };

  const std::vector<SchemaFile>& files_;
  SchemaIndexData index_;
  std::map<const Tree*, std::string> targets_;
  std::map<GlobalKey, Node> globals_;
  std::vector<Node> global_elements_;
  std::map<std::string, std::vector<Node>> members_;  // of substitution groups, by their head
  std::map<std::pair<const Tree*, std::uint32_t>, std::uint32_t> ids_;
  std::vector<Node> declared_;  // by id
  std::size_t next_ = 0;
  std::uint32_t id_ = 0;               // being read
  std::set<Node, NodeOrder> visited_;  // types and groups already gone into for it
};

SchemaIndexData read_schema_index(const std::vector<SchemaFile>& files) {
  return SchemaReader(files).read();
}

ElementSet SchemaIndexData::document() const {
  ElementSet set;
  set.document = true;
  return set;
}

std::optional<std::uint32_t> SchemaIndexData::find_declaration(const Node& element) const {
  std::vector<Node> path;
  for (Node n = element; n && n.kind() == Kind::element; n = n.parent())
    path.push_back(n);
  const std::vector<std::uint32_t>* candidates = &roots_;
  std::optional<std::uint32_t> found;
  std::reverse(path.begin(), path.end());
  for (const Node& node : path) {
    const auto matches = [&](std::uint32_t id) {
      return elements_[id].name == node.local_name() &&
             elements_[id].namespace_uri == node.namespace_uri();
    };
    const auto it = std::find_if(candidates->begin(), candidates->end(), matches);
    if (it == candidates->end()) return std::nullopt;
    found = *it;
    candidates = &elements_[*it].children;
  }
  return found;
}

Message SchemaIndexData::attribute_documentation(std::uint32_t id, std::string_view name) const {
  const auto found = attribute_documentation_.find(std::make_pair(id, std::string(name)));
  return found == attribute_documentation_.end() ? Message{} : found->second;
}

Message SchemaIndexData::value_documentation(std::uint32_t id) const {
  const auto found = value_documentation_.find(id);
  if (found != value_documentation_.end() && !is_empty(found->second)) return found->second;
  return {elements_[id].documentation_vi, elements_[id].documentation_en};
}

Message SchemaIndexData::attribute_form(std::uint32_t id, std::string_view name) const {
  const auto found = attribute_form_.find(std::make_pair(id, std::string(name)));
  return found == attribute_form_.end() ? Message{} : found->second;
}

Message SchemaIndexData::value_form(std::uint32_t id) const {
  const auto found = value_form_.find(id);
  return found == value_form_.end() ? Message{} : found->second;
}

Message SchemaIndexData::type_documentation(std::string_view clark_name) const {
  const auto found = type_documentation_.find(clark_name);
  return found == type_documentation_.end() ? Message{} : found->second;
}

const SchemaConstraint* SchemaIndexData::find_constraint(std::string_view clark_name) const {
  const auto found = constraints_.find(clark_name);
  return found == constraints_.end() ? nullptr : &found->second;
}

}  // namespace tongket::xml
