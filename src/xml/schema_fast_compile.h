// From the tree of a schema to the tables of a FastSchema. Internal to the room.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "xml/follow.h"
#include "xml/schema_fast_tables.h"
#include "xml/schema_files.h"

namespace tongket::xml {

// What a complex type is made of, its bases taken in.
struct FastShape {
  FastContent content = FastContent::beyond;
  std::uint32_t value = 0;      // of simple content
  std::vector<Node> particles;  // one behind the other
  std::vector<FastAttribute> attributes;
};

// A content model being made: what stands at each of its places.
struct FastModel {
  explicit FastModel(std::size_t most) : follow(most) {}
  Follow follow;
  std::vector<std::uint32_t> declarations;
};

class FastCompiler {
 public:
  explicit FastCompiler(const SchemaFile& file);

  // Nothing when the schema as a whole can't be held.
  std::optional<FastTables> compile();

 private:
  using Id = std::uint32_t;
  struct Reference {
    std::string_view uri;
    std::string_view local;
  };

  // ---- schema_fast_compile.cpp: components, elements ----
  bool register_components();
  bool spend(std::size_t work = 1);  // false when the schema is too large for all of this
  [[nodiscard]] std::optional<Reference> reference(const Node& attribute) const;
  // The global component that an attribute of the node refers to.
  Node find(const Node& node, std::string_view attribute, std::string_view kind) const;
  Node find(const Reference& reference, std::string_view kind) const;
  Id name_of(const Node& component, std::string_view form_default);
  Id declare(const Node& element);
  void complete(Id declaration, const Node& element);
  Id type_of_element(const Node& element);
  Id type_of_value(Id value);

  // ---- schema_fast_simple.cpp: simple types ----
  Id builtin(std::string_view name);
  Id value_of(const Node& simple_type, int depth);
  Id value_of(const Reference& reference, int depth);
  FastValue restricted(const Node& simple_type, int depth);
  static bool add_facets(FastValue& type, const Node& restriction);

  // ---- schema_fast_types.cpp: complex types ----
  Id type_of(const Node& complex_type, int depth);
  FastShape shape_of(const Node& complex_type, int depth);
  FastShape simple_shape(const Node& derivation, int depth);
  FastShape complex_shape(const Node& derivation, bool mixed, int depth);
  FastShape extended(const Node& derivation, bool mixed, FastShape base);
  FastShape plain_shape(const Node& holder, bool mixed);
  bool add_attributes(const Node& holder, std::vector<FastAttribute>& attributes, int depth);
  bool add_attribute(const Node& use, std::vector<FastAttribute>& attributes);
  Id value_of_attribute(const Node& attribute);

  // ---- schema_fast_model.cpp: content models ----
  bool build_model(const FastShape& shape, FastComplex& type);
  bool build_all(const Node& all, FastComplex& type);
  std::optional<Part> particle(const Node& node, FastModel& model, int depth);
  std::optional<Part> group(const Node& group, FastModel& model, int depth);
  Part times(const Node& node, FastModel& model);
  bool to_states(const FastModel& model, const Part& whole, FastComplex& type);
  bool add_state(const FastModel& model, const std::vector<std::uint32_t>& places, bool final,
                 FastComplex& type);

  // ---- schema_fast_scope.cpp: keys ----
  bool add_scope(const Node& element, FastDeclaration& declaration);
  bool add_constraint(const Node& constraint, std::uint32_t index, FastScope& scope,
                      std::vector<FastPath>& paths);
  std::optional<FastPath> path(std::string_view text, const Node& context);
  std::optional<Id> step_name(std::string_view text, const Node& context);
  bool resolve_scope(Id scope);

  const SchemaFile& file_;
  FastTables tables_;
  std::map<std::pair<std::string_view, std::string_view>, Node> components_;  // kind, name
  std::map<std::uint32_t, Id> declaration_ids_;  // by index of the node
  std::map<std::uint32_t, Id> type_ids_;
  std::map<std::uint32_t, Id> value_ids_;
  std::map<std::string, Id, std::less<>> builtin_ids_;
  std::map<Id, Id> value_types_;              // simple type -> the type of an element of it
  std::vector<FastShape> shapes_;             // by type
  std::vector<std::pair<Id, Node>> waiting_;  // declarations without types yet
  std::vector<std::vector<FastPath>> scope_paths_;
  std::size_t work_ = 0;
  bool defaults_ = false;  // there are default or fixed attributes
};

// "true" and "1".
bool fast_is_true(std::string_view value);
// The element children of XML Schema's own, but for annotations.
std::vector<Node> fast_parts(const Node& node);

}  // namespace tongket::xml
