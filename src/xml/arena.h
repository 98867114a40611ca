// The tree's own storage: one record a node in document order, names and values beside them.
// Internal to the room.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "xml/name_index.h"
#include "xml/tree.h"

namespace tongket::xml {

inline constexpr std::string_view kXmlNamespace = "http://www.w3.org/XML/1998/namespace";

// An element or attribute name as written, with what its prefix means there.
struct ArenaName {
  ArenaName() = default;
  ArenaName(std::string_view written_name, std::uint32_t uri_index, std::string_view uri_text);
  [[nodiscard]] std::string_view local_name() const {
    return std::string_view(written).substr(local);
  }

  std::string written;
  std::uint32_t local = 0;  // where the local name begins in it
  std::uint32_t uri = 0;    // index into ArenaTree::uris
  NameEnds local_ends{{}};
  NameEnds uri_ends{{}};
};

// Node 0 is the document, so 0 stands for "none" in every link but `parent` of its children.
struct ArenaNode {
  Kind kind = Kind::document;
  std::uint32_t name = 0;  // index into ArenaTree::names
  std::uint32_t parent = 0;
  std::uint32_t first_child = 0;
  std::uint32_t next_sibling = 0;
  std::uint32_t previous_sibling = 0;
  std::uint32_t value_begin = 0;  // into ArenaTree::values
  std::uint32_t value_length = 0;
  std::uint32_t source_begin = 0;
  std::uint32_t source_length = 0;
  std::uint32_t name_begin = 0;  // where an attribute's name stands in the source
};

// xmlns="..." and xmlns:prefix="...": no attributes in XPath's sense, but needed to resolve
// prefixes and to write the tree again.
struct ArenaNamespace {
  std::uint32_t element = 0;
  std::string prefix;
  std::uint32_t uri = 0;
};

// A record's attributes are the records right behind it.
class ArenaTree final : public Tree {
 public:
  [[nodiscard]] Node document() const override { return {this, 0}; }
  [[nodiscard]] Node root() const override { return {this, root_index}; }
  [[nodiscard]] std::uint32_t file() const override { return file_id; }
  [[nodiscard]] std::size_t node_count() const override { return nodes.size(); }

  [[nodiscard]] std::string_view value(const ArenaNode& node) const {
    return std::string_view(values).substr(node.value_begin, node.value_length);
  }
  // First index behind a node and all that is in it.
  [[nodiscard]] std::uint32_t subtree_end(std::uint32_t index) const;
  [[nodiscard]] bool has_attributes(std::uint32_t index) const {
    return index + 1 < nodes.size() && nodes[index + 1].kind == Kind::attribute &&
           nodes[index].kind == Kind::element;
  }

  std::uint32_t file_id = 0;
  std::uint32_t root_index = 0;
  std::vector<ArenaNode> nodes;
  std::vector<ArenaName> names;
  std::vector<std::string> uris;           // 0 is "no namespace"
  std::vector<ArenaNamespace> namespaces;  // by element, growing
  std::string values;
};

// The only maker of trees is this room, so every Tree is an ArenaTree.
inline const ArenaTree& arena_of(const Tree& tree) {
  return static_cast<const ArenaTree&>(tree);
}

// Makes a tree node by node, in document order. Names and URIs are interned by the caller first.
class ArenaBuilder {
 public:
  ArenaBuilder(std::uint32_t file, std::size_t text_size);

  struct Place {
    std::uint32_t begin = 0;
    std::uint32_t length = 0;
  };
  std::uint32_t uri(std::string_view uri);
  std::uint32_t name(std::string_view written, std::uint32_t uri);

  void open(std::uint32_t name, Place place);
  // Right after open(), before any content.
  void declare(std::string_view prefix, std::uint32_t uri);
  void attribute(std::uint32_t name, std::string_view value, Place place, std::uint32_t name_begin);
  // A text, comment or instruction.
  void leaf(Kind kind, std::uint32_t name, std::string_view value, Place place);
  void close();
  TreePtr finish();

 private:
  std::uint32_t append(Kind kind, std::uint32_t name, std::string_view value, Place place);
  void link(std::uint32_t index);

  std::shared_ptr<ArenaTree> tree_;
  std::vector<std::uint32_t> open_;        // the elements not closed yet, the document first
  std::vector<std::uint32_t> last_child_;  // of each of these
  NameIndex uris_;                         // the tree's
  NameIndex names_;                        // the tree's
};

}  // namespace tongket::xml
