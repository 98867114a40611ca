#include "xml/schema_fast_compile.h"

#include <algorithm>

namespace tongket::xml {

namespace {

constexpr std::size_t kMostWork = 400'000;
constexpr std::size_t kMostNames = 4000;

}  // namespace

bool fast_is_true(std::string_view value) {
  return value == "true" || value == "1";
}

std::vector<Node> fast_parts(const Node& node) {
  std::vector<Node> parts;
  for (Node child = node.first_child(); child; child = child.next_sibling()) {
    if (child.kind() == Kind::element && child.namespace_uri() == kSchemaNamespace &&
        child.local_name() != "annotation")
      parts.push_back(child);
  }
  return parts;
}

std::uint32_t FastNames::add(std::string_view uri, std::string_view local) {
  if (const std::uint32_t known = find(uri, local); known != 0) return known;
  entries_.push_back({std::string(local), std::string(uri)});
  const auto id = static_cast<std::uint32_t>(entries_.size());
  index_.add(name_hash(local, NameEnds(local)), id);
  return id;
}

std::uint32_t FastNames::find(std::string_view uri, std::string_view local) const {
  const std::uint32_t found = index_.find(name_hash(local, NameEnds(local)), [&](std::uint32_t id) {
    const Entry& entry = entries_[id - 1];
    return entry.local == local && entry.uri == uri;
  });
  return found == NameIndex::none ? 0 : found;
}

std::string_view FastNames::local(std::uint32_t id) const {
  return id == 0 || id > entries_.size() ? std::string_view() : entries_[id - 1].local;
}

FastCompiler::FastCompiler(const SchemaFile& file) : file_(file) {
  // The first of each is the one that holds nothing.
  tables_.values.emplace_back();
  tables_.types.emplace_back();
  shapes_.emplace_back();
}

bool FastCompiler::spend(std::size_t work) {
  work_ += work;
  return work_ <= kMostWork && tables_.names.size() <= kMostNames;
}

std::optional<FastTables> FastCompiler::compile() {
  if (!register_components()) return std::nullopt;
  for (const auto& [key, node] : components_) {
    if (key.first == "element") tables_.roots.push_back(declare(node));
  }
  while (!waiting_.empty() && spend()) {
    const auto [declaration, element] = waiting_.back();
    waiting_.pop_back();
    complete(declaration, element);
  }
  // A field may be an attribute that isn't written: that is left to libxml2.
  if (!spend() || (defaults_ && !tables_.scopes.empty())) return std::nullopt;
  for (Id i = 0; i < tables_.scopes.size(); ++i) {
    if (!resolve_scope(i)) return std::nullopt;
  }
  return std::move(tables_);
}

bool FastCompiler::register_components() {
  for (const Node& part : fast_parts(file_.tree->root())) {
    const std::string_view kind = part.local_name();
    // Includes and imports bring names of other files; redefinitions change those of this.
    if (kind == "include" || kind == "import" || kind == "redefine") return false;
    if (part.attribute("substitutionGroup")) return false;
    components_.emplace(std::pair(kind, part.attribute_value("name")), part);
  }
  return true;
}

std::optional<FastCompiler::Reference> FastCompiler::reference(const Node& attribute) const {
  const std::string_view text = attribute.value();
  if (text.empty() || std::any_of(text.begin(), text.end(), is_white)) return std::nullopt;
  const std::size_t colon = text.find(':');
  const std::string_view prefix =
      colon == std::string_view::npos ? std::string_view() : text.substr(0, colon);
  const std::optional<std::string_view> uri = attribute.parent().resolve_prefix(prefix);
  if (!uri && !prefix.empty()) return std::nullopt;
  return Reference{uri.value_or(""),
                   colon == std::string_view::npos ? text : text.substr(colon + 1)};
}

Node FastCompiler::find(const Reference& reference, std::string_view kind) const {
  if (reference.uri != file_.target_namespace) return {};
  const auto found = components_.find({kind, reference.local});
  return found == components_.end() ? Node() : found->second;
}

Node FastCompiler::find(const Node& node, std::string_view attribute, std::string_view kind) const {
  const Node written = node.attribute(attribute);
  const std::optional<Reference> wanted = written ? reference(written) : std::nullopt;
  return wanted ? find(*wanted, kind) : Node();
}

// Global names are the target namespace's; local ones are so when they are qualified.
FastCompiler::Id FastCompiler::name_of(const Node& component, std::string_view form_default) {
  const Node schema = file_.tree->root();
  const bool global = component.parent() == schema;
  const std::string_view form =
      component.attribute_value("form", schema.attribute_value(form_default, "unqualified"));
  const bool qualified = global || form == "qualified";
  return tables_.names.add(qualified ? std::string_view(file_.target_namespace) : "",
                           component.attribute_value("name"));
}

FastCompiler::Id FastCompiler::declare(const Node& element) {
  const auto [found, added] =
      declaration_ids_.emplace(element.index(), static_cast<Id>(tables_.declarations.size()));
  if (added) {
    tables_.declarations.push_back({name_of(element, "elementFormDefault")});
    waiting_.emplace_back(found->second, element);
  }
  return found->second;
}

void FastCompiler::complete(Id id, const Node& element) {
  FastDeclaration declaration = tables_.declarations[id];
  declaration.beyond = element.attribute("default") || element.attribute("fixed") ||
                       fast_is_true(element.attribute_value("abstract"));
  declaration.type = declaration.beyond ? 0 : type_of_element(element);
  if (!add_scope(element, declaration)) declaration.beyond = true;
  tables_.declarations[id] = declaration;
}

FastCompiler::Id FastCompiler::type_of_element(const Node& element) {
  if (const Node written = element.attribute("type")) {
    const std::optional<Reference> wanted = reference(written);
    if (!wanted) return 0;
    if (const Node complex = find(*wanted, "complexType")) return type_of(complex, 0);
    return type_of_value(value_of(*wanted, 0));
  }
  for (const Node& part : fast_parts(element)) {
    if (part.is_element("complexType")) return type_of(part, 0);
    if (part.is_element("simpleType")) return type_of_value(value_of(part, 0));
  }
  return 0;
}

FastCompiler::Id FastCompiler::type_of_value(Id value) {
  if (value == 0) return 0;
  const auto [found, added] = value_types_.emplace(value, static_cast<Id>(tables_.types.size()));
  if (added) {
    FastComplex& type = tables_.types.emplace_back();
    type.content = FastContent::simple;
    type.value = value;
    shapes_.emplace_back();
  }
  return found->second;
}

}  // namespace tongket::xml
