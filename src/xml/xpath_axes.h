// Walking an axis node by node, without recursion and without gathering.
#pragma once

#include "xml/arena.h"
#include "xml/tree.h"
#include "xml/xpath_tree.h"

namespace tongket::xml::xpath {

inline const ArenaNode& record_of(const Node& node) {
  return arena_of(*node.tree()).nodes[node.index()];
}

// 0 is nobody's child or sibling.
inline Node linked(const Node& from, std::uint32_t index) {
  return index == 0 ? Node() : Node(from.tree(), index);
}

inline bool matches_name(const NodeTest& test, const ArenaTree& tree, const ArenaName& name) {
  if (!test.any_name &&
      !is_same_name(name.local_name(), name.local_ends, test.name, test.name_ends)) {
    return false;
  }
  return test.any_namespace ||
         is_same_name(tree.uris[name.uri], name.uri_ends, test.uri, test.uri_ends);
}

// Gives the nodes of an axis in its own order (reverse axes away from the context node).
class AxisCursor {
 public:
  AxisCursor(Axis axis, const Node& start);
  // The next node; no node at the end.
  Node next() {
    if (!begun_ || axis_ != Axis::child) return next_of_any();
    // By far the most.
    if (at_) at_ = linked(at_, record_of(at_).next_sibling);
    return at_;
  }

 private:
  Node next_of_any();
  [[nodiscard]] Node first();
  [[nodiscard]] Node after(const Node& at);
  [[nodiscard]] Node within_subtree(const Node& at) const;
  [[nodiscard]] Node before(Node at);

  Axis axis_;
  Node start_;
  Node at_;
  Node base_;  // preceding: the element, or the ancestor of it, whose siblings are walked now
  bool begun_ = false;
};

bool matches_kind(const NodeTest& test, const Node& node);
inline bool matches(const NodeTest& test, Axis axis, const Node& node) {
  if (test.kind != NodeTest::Kind::name) return matches_kind(test, node);
  const ArenaTree& tree = arena_of(*node.tree());
  const ArenaNode& record = tree.nodes[node.index()];
  // The principal node type of the axis (section 2.3).
  if (record.kind != (axis == Axis::attribute ? Kind::attribute : Kind::element)) return false;
  return matches_name(test, tree, tree.names[record.name]);
}

// Whether the step gives one attribute at most: by its whole name.
inline bool is_one_attribute(const Step& step) {
  const NodeTest& test = step.test;
  return step.axis == Axis::attribute && test.kind == NodeTest::Kind::name && !test.any_name &&
         !test.any_namespace;
}
// That one, or no node.
Node attribute_named(const Node& element, const NodeTest& test);

// Document order within a tree; trees in the order of their first node. Doubles go.
void sort_nodes(NodeSet& nodes);
// Whether `next` comes after `last` in the same tree.
inline bool in_order(const Node& last, const Node& next) {
  return last.tree() == next.tree() && last.index() < next.index();
}

}  // namespace tongket::xml::xpath
