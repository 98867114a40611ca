// Walking an axis node by node, without recursion and without gathering.
#pragma once

#include "xml/tree.h"
#include "xml/xpath_tree.h"

namespace tongket::xml::xpath {

// Gives the nodes of an axis in its own order (reverse axes away from the context node).
class AxisCursor {
 public:
  AxisCursor(Axis axis, const Node& start);
  // The next node; no node at the end.
  Node next();

 private:
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

bool matches(const NodeTest& test, Axis axis, const Node& node);

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
