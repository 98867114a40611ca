// Node: a handle's questions, answered from the arena.
#include <algorithm>

#include "xml/arena.h"

namespace tongket::xml {

namespace {

const ArenaNode& record(const Node& node) {
  return arena_of(*node.tree()).nodes[node.index()];
}

const ArenaName& name_record(const Node& node) {
  return arena_of(*node.tree()).names[record(node).name];
}

// 0 is the document, which is nobody's child or sibling.
Node linked(const Tree* tree, std::uint32_t index) {
  return index == 0 ? Node() : Node(tree, index);
}

bool same_name(const Node& a, std::string_view local_name, std::string_view uri) {
  return a.kind() == Kind::element && a.local_name() == local_name && a.namespace_uri() == uri;
}

// The root may be in any namespace for one who stands at the document.
bool is_child_named(const Node& parent, const Node& child, std::string_view local_name) {
  if (parent.kind() == Kind::document) return child.is_element(local_name);
  return same_name(child, local_name, parent.namespace_uri());
}

const ArenaNamespace* declared_at(const ArenaTree& tree, std::uint32_t element,
                                  std::string_view prefix) {
  const auto before = [](const ArenaNamespace& a, std::uint32_t index) {
    return a.element < index;
  };
  auto it = std::lower_bound(tree.namespaces.begin(), tree.namespaces.end(), element, before);
  for (; it != tree.namespaces.end() && it->element == element; ++it) {
    if (it->prefix == prefix) return &*it;
  }
  return nullptr;
}

}  // namespace

Kind Node::kind() const {
  return record(*this).kind;
}

bool Node::is_element(std::string_view name) const {
  return kind() == Kind::element && local_name() == name;
}

std::string_view Node::name() const {
  return name_record(*this).written;
}

std::string_view Node::local_name() const {
  const ArenaName& name = name_record(*this);
  return std::string_view(name.written).substr(name.local);
}

std::uint32_t Node::name_number() const {
  return record(*this).name;
}

std::string_view Node::namespace_uri() const {
  return arena_of(*tree_).uris[name_record(*this).uri];
}

std::string_view Node::value() const {
  return arena_of(*tree_).value(record(*this));
}

std::string Node::string_value() const {
  const ArenaTree& tree = arena_of(*tree_);
  const ArenaNode& self = tree.nodes[index_];
  if (self.kind != Kind::element && self.kind != Kind::document) return std::string(value());
  std::string joined;
  const std::uint32_t end = tree.subtree_end(index_);
  for (std::uint32_t i = index_ + 1; i < end; ++i) {
    if (tree.nodes[i].kind == Kind::text) joined += tree.value(tree.nodes[i]);
  }
  return joined;
}

Node Node::parent() const {
  return index_ == 0 ? Node() : Node(tree_, record(*this).parent);
}
Node Node::first_child() const {
  return linked(tree_, record(*this).first_child);
}
Node Node::next_sibling() const {
  return linked(tree_, record(*this).next_sibling);
}
Node Node::previous_sibling() const {
  return linked(tree_, record(*this).previous_sibling);
}

Node Node::first_attribute() const {
  return arena_of(*tree_).has_attributes(index_) ? Node(tree_, index_ + 1) : Node();
}

Node Node::next_attribute() const {
  const ArenaTree& tree = arena_of(*tree_);
  const bool more = kind() == Kind::attribute && index_ + 1 < tree.nodes.size() &&
                    tree.nodes[index_ + 1].kind == Kind::attribute;
  return more ? Node(tree_, index_ + 1) : Node();
}

Node Node::child(std::string_view local_name) const {
  for (Node child = first_child(); child; child = child.next_sibling()) {
    if (is_child_named(*this, child, local_name)) return child;
  }
  return {};
}

std::vector<Node> Node::children(std::string_view local_name) const {
  std::vector<Node> found;
  for (Node child = first_child(); child; child = child.next_sibling()) {
    const bool wanted = local_name.empty() ? child.kind() == Kind::element
                                           : is_child_named(*this, child, local_name);
    if (wanted) found.push_back(child);
  }
  return found;
}

Node Node::attribute(std::string_view local_name) const {
  for (Node attribute = first_attribute(); attribute; attribute = attribute.next_attribute()) {
    if (attribute.local_name() == local_name && attribute.namespace_uri().empty()) return attribute;
  }
  return {};
}

std::string_view Node::attribute_value(std::string_view local_name,
                                       std::string_view otherwise) const {
  const Node found = attribute(local_name);
  return found ? found.value() : otherwise;
}

SourceRef Node::source() const {
  const ArenaNode& self = record(*this);
  return {arena_of(*tree_).file_id, self.source_begin, self.source_length};
}

SourceRef Node::name_source() const {
  const ArenaNode& self = record(*this);
  // An attribute that the file doesn't have stands where its element does.
  if (self.kind != Kind::attribute || self.name_begin == self.source_begin) return source();
  const auto length = static_cast<std::uint32_t>(name().size());
  return {arena_of(*tree_).file_id, self.name_begin, length};
}

std::optional<std::string_view> Node::resolve_prefix(std::string_view prefix) const {
  if (prefix == "xml") return kXmlNamespace;
  const ArenaTree& tree = arena_of(*tree_);
  for (std::uint32_t i = index_; i != 0; i = tree.nodes[i].parent) {
    const ArenaNamespace* found = declared_at(tree, i, prefix);
    if (found != nullptr) return tree.uris[found->uri];
  }
  return std::nullopt;
}

}  // namespace tongket::xml
