#include "xml/xpath_axes.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace tongket::xml::xpath {
namespace {

bool is_attribute(const Node& node) {
  return record_of(node).kind == Kind::attribute;
}

// An element's attributes stand right behind it, in a row.
Node attribute_behind(const Node& node) {
  const std::vector<ArenaNode>& nodes = arena_of(*node.tree()).nodes;
  const ArenaNode* const next = nodes.data() + node.index() + 1;
  const bool more = next != nodes.data() + nodes.size() && next->kind == Kind::attribute;
  return more ? Node(node.tree(), node.index() + 1) : Node();
}

Node last_in_subtree(Node at) {
  for (Node child = at.first_child(); child; child = at.first_child()) {
    for (Node next = child; next; next = next.next_sibling())
      at = next;
  }
  return at;
}

// The first node after all descendants, in document order.
Node after_subtree(Node at) {
  while (at) {
    if (const Node next = at.next_sibling()) return next;
    at = at.parent();
  }
  return {};
}

Node next_in_document(const Node& at) {
  const Node child = at.first_child();
  return child ? child : after_subtree(at);
}

// An attribute's followers are its element's descendants and theirs (section 2.2: all nodes after
// the context node in document order that are not its descendants).
Node first_following(const Node& start) {
  return is_attribute(start) ? next_in_document(start.parent()) : after_subtree(start);
}

}  // namespace

AxisCursor::AxisCursor(Axis axis, const Node& start) : axis_(axis), start_(start) {}

Node AxisCursor::next_of_any() {
  if (!begun_) {
    begun_ = true;
    at_ = first();
  } else if (at_) {
    at_ = after(at_);
  }
  return at_;
}

Node AxisCursor::first() {
  const bool of_attribute = is_attribute(start_);
  switch (axis_) {
    case Axis::child:
    case Axis::descendant:
      return of_attribute ? Node() : linked(start_, record_of(start_).first_child);
    case Axis::self:
    case Axis::descendant_or_self:
    case Axis::ancestor_or_self:
      return start_;
    case Axis::parent:
    case Axis::ancestor:
      return start_.parent();
    case Axis::following_sibling:
      return of_attribute ? Node() : start_.next_sibling();
    case Axis::preceding_sibling:
      return of_attribute ? Node() : start_.previous_sibling();
    case Axis::following:
      return first_following(start_);
    case Axis::preceding:
      base_ = of_attribute ? start_.parent() : start_;
      return before(base_);
    case Axis::attribute:
      return record_of(start_).kind == Kind::element ? attribute_behind(start_) : Node();
  }
  return {};
}

Node AxisCursor::after(const Node& at) {
  switch (axis_) {
    case Axis::child:
    case Axis::following_sibling:
      return linked(at, record_of(at).next_sibling);
    case Axis::descendant:
    case Axis::descendant_or_self:
      return within_subtree(at);
    case Axis::self:
    case Axis::parent:
      return {};
    case Axis::ancestor:
    case Axis::ancestor_or_self:
      return at.parent();
    case Axis::preceding_sibling:
      return at.previous_sibling();
    case Axis::following:
      return next_in_document(at);
    case Axis::preceding:
      return before(at);
    case Axis::attribute:
      return attribute_behind(at);
  }
  return {};
}

Node AxisCursor::within_subtree(const Node& at) const {
  if (is_attribute(at)) return {};
  if (const Node child = at.first_child()) return child;
  for (Node up = at; up && up != start_; up = up.parent()) {
    if (const Node next = up.next_sibling()) return next;
  }
  return {};
}

// The node before in document order that is no ancestor of the start.
Node AxisCursor::before(Node at) {
  while (at) {
    if (const Node previous = at.previous_sibling()) return last_in_subtree(previous);
    const Node up = at.parent();
    if (!up || up != base_.parent()) return up;
    base_ = up;
    at = up;
  }
  return {};
}

bool matches_kind(const NodeTest& test, const Node& node) {
  const Kind kind = record_of(node).kind;
  switch (test.kind) {
    case NodeTest::Kind::any:
      return true;
    case NodeTest::Kind::text:
      return kind == Kind::text;
    case NodeTest::Kind::comment:
      return kind == Kind::comment;
    case NodeTest::Kind::instruction:
      return kind == Kind::instruction && (test.name.empty() || node.name() == test.name);
    case NodeTest::Kind::name:
      break;
  }
  return false;
}

Node attribute_named(const Node& element, const NodeTest& test) {
  const ArenaTree& tree = arena_of(*element.tree());
  if (tree.nodes[element.index()].kind != Kind::element) return {};
  const ArenaNode* const end = tree.nodes.data() + tree.nodes.size();
  std::uint32_t index = element.index() + 1;
  for (const ArenaNode* record = tree.nodes.data() + index;
       record != end && record->kind == Kind::attribute; ++record, ++index) {
    const ArenaName& name = tree.names[record->name];
    if (matches_name(test, tree, name)) return {element.tree(), index};
  }
  return {};
}

namespace {

// Trees have no order of their own that would be the same in every run: the first met is first.
std::vector<const Tree*> trees_in_order(const NodeSet& nodes) {
  std::vector<const Tree*> trees;
  for (const Node& node : nodes) {
    if (!trees.empty() && trees.back() == node.tree()) continue;
    if (std::find(trees.begin(), trees.end(), node.tree()) == trees.end()) {
      trees.push_back(node.tree());
    }
  }
  return trees;
}

}  // namespace

void sort_nodes(NodeSet& nodes) {
  const std::vector<const Tree*> trees = trees_in_order(nodes);
  const auto rank = [&trees](const Node& node) {
    if (trees.size() == 1) return std::ptrdiff_t{0};
    return std::find(trees.begin(), trees.end(), node.tree()) - trees.begin();
  };
  std::sort(nodes.begin(), nodes.end(), [&rank](const Node& a, const Node& b) {
    if (a.tree() == b.tree()) return a.index() < b.index();
    return rank(a) < rank(b);
  });
  nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
}

}  // namespace tongket::xml::xpath
