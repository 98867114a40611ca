// The tree: nodes with places, in document order.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"

namespace tongket::xml {

enum class Kind : std::uint8_t { document, element, attribute, text, comment, instruction };

class Tree;
using TreePtr = std::shared_ptr<const Tree>;

// A handle on a node of a Tree, which must outlive it. Default-made = no node.
class Node {
 public:
  Node() = default;
  Node(const Tree* tree, std::uint32_t index) : tree_(tree), index_(index) {}
  explicit operator bool() const { return tree_ != nullptr; }

  [[nodiscard]] Kind kind() const;
  [[nodiscard]] bool is_element(std::string_view local_name) const;  // in any namespace
  [[nodiscard]] std::string_view name() const;                       // as written, with prefix
  [[nodiscard]] std::string_view local_name() const;
  [[nodiscard]] std::string_view namespace_uri() const;  // empty = none
  // Of its name within the tree: nodes of the same number have the same name. Small, from 0.
  [[nodiscard]] std::uint32_t name_number() const;
  [[nodiscard]] std::string_view value() const;    // of attributes, texts, comments
  [[nodiscard]] std::string string_value() const;  // XPath's: texts joined

  [[nodiscard]] Node parent() const;
  [[nodiscard]] Node first_child() const;  // elements, texts, comments, instructions
  [[nodiscard]] Node next_sibling() const;
  [[nodiscard]] Node previous_sibling() const;
  [[nodiscard]] Node first_attribute() const;  // xmlns declarations are not attributes
  [[nodiscard]] Node next_attribute() const;

  // First child element of that local name, in the namespace of this element.
  [[nodiscard]] Node child(std::string_view local_name) const;
  [[nodiscard]] std::vector<Node> children(std::string_view local_name = {}) const;
  [[nodiscard]] Node attribute(std::string_view local_name) const;
  [[nodiscard]] std::string_view attribute_value(std::string_view local_name,
                                                 std::string_view otherwise = {}) const;

  // Of an element: its start tag's name. Of an attribute: its value. Of a text: its first byte on.
  [[nodiscard]] SourceRef source() const;
  // Of an attribute: its name; otherwise as source().
  [[nodiscard]] SourceRef name_source() const;
  [[nodiscard]] std::uint32_t index() const { return index_; }  // grows in document order
  [[nodiscard]] const Tree* tree() const { return tree_; }
  // The namespace URI that a prefix means here; nothing when it is not declared.
  [[nodiscard]] std::optional<std::string_view> resolve_prefix(std::string_view prefix) const;
  bool operator==(const Node&) const = default;

 private:
  const Tree* tree_ = nullptr;
  std::uint32_t index_ = 0;
};

// What an earlier room fills in: an attribute that the element lacks (derived values), or a new
// value for one that it has. The source place is the element's.
struct AttributeChange {
  std::uint32_t element = 0;  // Node::index()
  std::string name;
  std::string value;
};
// A text or attribute value replaced (normalising).
struct ValueChange {
  std::uint32_t node = 0;
  std::string value;
};

class Tree {
 public:
  virtual ~Tree() = default;
  [[nodiscard]] virtual Node document() const = 0;
  [[nodiscard]] virtual Node root() const = 0;           // the document element
  [[nodiscard]] virtual std::uint32_t file() const = 0;  // id in Sources
  [[nodiscard]] virtual std::size_t node_count() const = 0;
};

// Decodes (BOM, declaration; UTF-8, UTF-16, and what ICU knows by its declared name), brings to
// NFC, checks well-formedness, builds the tree and adds the source to `sources`. All problems are
// in `diagnostics`; null when there were errors.
TreePtr read(const std::string& path, Sources& sources, const Limits& limits,
             Diagnostics& diagnostics);
// The same for bytes at hand; `name` is what diagnostics show.
TreePtr read_bytes(std::string name, std::string_view bytes, Sources& sources, const Limits& limits,
                   Diagnostics& diagnostics);

// A new tree with changes; indices of elements may shift, sources stay.
TreePtr with_changes(const Tree& tree, const std::vector<AttributeChange>& attributes,
                     const std::vector<ValueChange>& values);
// The tree with other values: changed where it is when nobody else has it, else a new one.
TreePtr with_values(TreePtr tree, const std::vector<ValueChange>& values);

// The tree as text again (UTF-8, no added white space): round trips through read_bytes.
std::string to_text(const Tree& tree);

// "/year/office/name", "/year/indicators/indicator[2]/@unit" of a node; of an offset in any XML
// text.
std::string path_of(const Node& node);
std::string path_at(std::string_view text, std::size_t offset);

}  // namespace tongket::xml
