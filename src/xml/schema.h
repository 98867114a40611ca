// XML Schema 1.0: validation by libxml2, and an index of our own for static checks.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"
#include "xml/tree.h"

namespace tongket::xml {

// Element declarations (ids given by a SchemaIndex) that a node may be an instance of.
struct ElementSet {
  std::set<std::uint32_t> elements;
  std::set<std::uint32_t> attribute_owners;  // a set of attributes: their owner declarations
  bool document = false;                     // the document node is among them
  bool anything = false;                     // nothing can be claimed
};

// parent -> children, attributes, documentation; read from the XSD a second time by us.
class SchemaIndex {
 public:
  virtual ~SchemaIndex() = default;
  [[nodiscard]] virtual const std::string& target_namespace() const = 0;
  // Context of absolute paths: just the document node, whose children are roots().
  [[nodiscard]] virtual ElementSet document() const = 0;
  // The global elements: each may be the document element.
  [[nodiscard]] virtual const std::vector<std::uint32_t>& roots() const = 0;
  struct Element {
    std::string name;
    std::string namespace_uri;  // empty = none
    std::vector<std::uint32_t> children;
    std::vector<std::string> attributes;
    bool has_text = false;
    bool open = false;  // xs:any inside
    std::string documentation_vi, documentation_en;
  };
  [[nodiscard]] virtual const Element& element(std::uint32_t id) const = 0;
  [[nodiscard]] virtual std::size_t size() const = 0;
};

class Schema {
 public:
  // Compiles an XSD file (with its includes beside it; nothing from the network) once. What would
  // take too long to compile is refused (Limits::schema_states, pattern_states).
  static Result<std::shared_ptr<const Schema>> load(const std::string& path, Sources& sources,
                                                    const Limits& limits);
  virtual ~Schema() = default;
  // All violations, each with the place of our node (libxml2's errors mapped by element ordinal).
  // Ends with a fault when the time is over. Safe for several threads.
  virtual void validate(const Tree& tree, const Limits& limits, Diagnostics& diagnostics) const = 0;
  [[nodiscard]] virtual const SchemaIndex& index() const = 0;
};

}  // namespace tongket::xml
