// Complex types, with what they take from their bases.
#include <algorithm>
#include <utility>

#include "xml/schema_fast_compile.h"

namespace tongket::xml {

namespace {

constexpr int kDeepest = 64;
constexpr std::size_t kMostAttributes = 64;

bool is_particle(const Node& node) {
  return node.is_element("sequence") || node.is_element("choice") || node.is_element("all") ||
         node.is_element("group");
}

Node particle_of(const Node& holder) {
  for (const Node& part : fast_parts(holder)) {
    if (is_particle(part)) return part;
  }
  return {};
}

}  // namespace

FastCompiler::Id FastCompiler::type_of(const Node& complex_type, int depth) {
  const auto known = type_ids_.find(complex_type.index());
  if (known != type_ids_.end()) return known->second;
  if (depth > kDeepest || !spend()) return 0;
  FastShape shape = shape_of(complex_type, depth);
  FastComplex type;
  type.content = shape.content;
  type.value = shape.value;
  type.attributes = shape.attributes;
  const auto id = static_cast<Id>(tables_.types.size());
  type_ids_.emplace(complex_type.index(), id);
  shapes_.push_back(std::move(shape));
  tables_.types.emplace_back();
  const FastShape made = shapes_.back();
  if (!build_model(made, type)) type.content = FastContent::beyond;
  tables_.types[id] = std::move(type);
  return id;
}

FastShape FastCompiler::shape_of(const Node& complex_type, int depth) {
  if (fast_is_true(complex_type.attribute_value("abstract"))) return {};
  const bool mixed = fast_is_true(complex_type.attribute_value("mixed"));
  const std::vector<Node> parts = fast_parts(complex_type);
  if (parts.empty()) return plain_shape(complex_type, mixed);
  const Node content = parts.front();
  const bool simple = content.is_element("simpleContent");
  if (!simple && !content.is_element("complexContent")) return plain_shape(complex_type, mixed);
  const std::vector<Node> derivations = fast_parts(content);
  if (derivations.size() != 1) return {};
  if (simple) return simple_shape(derivations.front(), depth);
  const Node own = content.attribute("mixed");
  return complex_shape(derivations.front(), own ? fast_is_true(own.value()) : mixed, depth);
}

FastShape FastCompiler::plain_shape(const Node& holder, bool mixed) {
  FastShape shape;
  if (!add_attributes(holder, shape.attributes, 0)) return {};
  const Node particle = particle_of(holder);
  if (particle) shape.particles.push_back(particle);
  if (mixed) {
    shape.content = FastContent::mixed;
  } else {
    shape.content = particle ? FastContent::elements : FastContent::empty;
  }
  return shape;
}

// An extension of a simple type, or of a type with simple content. A restriction is beyond.
FastShape FastCompiler::simple_shape(const Node& derivation, int depth) {
  const Node written = derivation.attribute("base");
  const std::optional<Reference> wanted = written ? reference(written) : std::nullopt;
  if (!derivation.is_element("extension") || !wanted) return {};
  FastShape shape;
  if (const Node base = find(*wanted, "complexType")) {
    shape = shapes_[type_of(base, depth + 1)];
    if (shape.content != FastContent::simple) return {};
  } else {
    shape.value = value_of(*wanted, 0);
    shape.content = shape.value == 0 ? FastContent::beyond : FastContent::simple;
  }
  return add_attributes(derivation, shape.attributes, 0) ? shape : FastShape();
}

FastShape FastCompiler::complex_shape(const Node& derivation, bool mixed, int depth) {
  const Node base_type = find(derivation, "base", "complexType");
  if (!base_type) return {};
  FastShape base = shapes_[type_of(base_type, depth + 1)];
  if (base.content == FastContent::beyond || base.content == FastContent::simple) return {};
  if (derivation.is_element("extension")) return extended(derivation, mixed, std::move(base));
  if (!derivation.is_element("restriction")) return {};
  FastShape shape = plain_shape(derivation, mixed);
  // Again, now over those of the base.
  shape.attributes = std::move(base.attributes);
  return add_attributes(derivation, shape.attributes, 0) ? shape : FastShape();
}

FastShape FastCompiler::extended(const Node& derivation, bool mixed, FastShape base) {
  const Node particle = particle_of(derivation);
  if (!add_attributes(derivation, base.attributes, 0)) return {};
  const bool was_mixed = base.content == FastContent::mixed;
  if (!particle) return mixed && !was_mixed ? FastShape() : base;
  if (base.content == FastContent::empty) {
    base.content = mixed ? FastContent::mixed : FastContent::elements;
  } else if (mixed != was_mixed) {
    return {};
  }
  base.particles.push_back(particle);
  return base;
}

bool FastCompiler::add_attributes(const Node& holder, std::vector<FastAttribute>& attributes,
                                  int depth) {
  if (depth > kDeepest) return false;
  for (const Node& part : fast_parts(holder)) {
    if (!spend() || part.is_element("anyAttribute")) return false;
    if (part.is_element("attribute")) {
      if (!add_attribute(part, attributes)) return false;
    } else if (part.is_element("attributeGroup")) {
      const Node group = find(part, "ref", "attributeGroup");
      if (!group || !add_attributes(group, attributes, depth + 1)) return false;
    }
  }
  return true;
}

bool FastCompiler::add_attribute(const Node& use, std::vector<FastAttribute>& attributes) {
  const Node declared = use.attribute("ref") ? find(use, "ref", "attribute") : use;
  if (!declared) return false;
  FastAttribute attribute;
  attribute.name = name_of(declared, "attributeFormDefault");
  const auto before =
      std::find_if(attributes.begin(), attributes.end(),
                   [&](const FastAttribute& other) { return other.name == attribute.name; });
  if (before != attributes.end()) attributes.erase(before);
  const std::string_view usage = use.attribute_value("use");
  if (usage == "prohibited") return true;
  attribute.required = usage == "required";
  attribute.type = value_of_attribute(declared);
  for (const Node& node : {declared, use}) {
    if (const Node fixed = node.attribute("fixed")) attribute.fixed = std::string(fixed.value());
    defaults_ = defaults_ || node.attribute("fixed") || node.attribute("default");
  }
  attributes.push_back(std::move(attribute));
  return attributes.size() <= kMostAttributes;
}

FastCompiler::Id FastCompiler::value_of_attribute(const Node& attribute) {
  if (const Node written = attribute.attribute("type")) {
    const std::optional<Reference> wanted = reference(written);
    return wanted ? value_of(*wanted, 0) : 0;
  }
  for (const Node& part : fast_parts(attribute)) {
    if (part.is_element("simpleType")) return value_of(part, 0);
  }
  return builtin("anySimpleType");
}

}  // namespace tongket::xml
