// with_changes(): the same nodes once more, some with other values, elements with new attributes.
#include <algorithm>
#include <span>

#include "xml/arena.h"

namespace tongket::xml {

namespace {

// Of an element's or a node's changes the last one made holds: by node, in the order made.
template <typename Change>
class ByNode {
 public:
  ByNode(const std::vector<Change>& changes, std::uint32_t Change::*node) : node_(node) {
    sorted_.reserve(changes.size());
    for (const Change& change : changes)
      sorted_.push_back(&change);
    std::stable_sort(sorted_.begin(), sorted_.end(),
                     [node](const Change* a, const Change* b) { return a->*node < b->*node; });
  }

  // Asked for growing indices.
  std::span<const Change* const> of(std::uint32_t index) {
    while (next_ < sorted_.size() && sorted_[next_]->*node_ < index)
      ++next_;
    std::size_t end = next_;
    while (end < sorted_.size() && sorted_[end]->*node_ == index)
      ++end;
    return std::span(sorted_).subspan(next_, end - next_);
  }

 private:
  std::uint32_t Change::*node_;
  std::vector<const Change*> sorted_;
  std::size_t next_ = 0;
};

class Copier {
 public:
  Copier(const ArenaTree& tree, const std::vector<AttributeChange>& attributes,
         const std::vector<ValueChange>& values)
      : tree_(tree),
        builder_(tree, attributes.size()),
        attributes_(attributes, &AttributeChange::element),
        values_(values, &ValueChange::node) {}

  TreePtr copy() {
    for (std::uint32_t i = 1; i < tree_.nodes.size(); ++i) {
      const ArenaNode& node = tree_.nodes[i];
      if (node.kind == Kind::attribute) continue;  // copied with its element
      close_until(node.parent);
      if (node.kind == Kind::element) {
        copy_element(i);
      } else {
        copy_leaf(i);
      }
    }
    return builder_.finish();
  }

 private:
  using Wanted = std::span<const AttributeChange* const>;

  void close_until(std::uint32_t parent) {
    while (!open_.empty() && open_.back() != parent) {
      builder_.close();
      open_.pop_back();
    }
  }

  // XPath knows no empty texts.
  void copy_leaf(std::uint32_t index) {
    const ArenaNode& node = tree_.nodes[index];
    const std::string_view value = value_of(index);
    if (node.kind == Kind::text && value.empty()) return;
    builder_.leaf(node.kind, node.name, value, place_of(node));
  }

  void copy_element(std::uint32_t index) {
    const ArenaNode& node = tree_.nodes[index];
    builder_.open(node.name, place_of(node));
    open_.push_back(index);
    for (; next_namespace_ < tree_.namespaces.size() &&
           tree_.namespaces[next_namespace_].element == index;
         ++next_namespace_) {
      const ArenaNamespace& declared = tree_.namespaces[next_namespace_];
      builder_.declare(declared.prefix, declared.uri);
    }
    copy_attributes(index);
  }

  void copy_attributes(std::uint32_t element) {
    const Wanted wanted = attributes_.of(element);
    const Node node(&tree_, element);
    std::uint32_t index = element + 1;
    for (; index < tree_.nodes.size() && tree_.nodes[index].kind == Kind::attribute; ++index) {
      const ArenaNode& record = tree_.nodes[index];
      const std::string_view own = value_of(index);
      const AttributeChange* change =
          wanted.empty() ? nullptr : last_change(wanted, Node(&tree_, index).name());
      builder_.attribute(record.name, change != nullptr ? std::string_view(change->value) : own,
                         place_of(record), record.name_begin);
    }
    for (const AttributeChange* change : wanted) {
      const bool has = has_attribute(node, change->name);
      if (has || last_change(wanted, change->name) != change) continue;
      add_attribute(node, *change);
    }
  }

  static bool has_attribute(const Node& element, std::string_view name) {
    for (Node a = element.first_attribute(); a; a = a.next_attribute()) {
      if (a.name() == name) return true;
    }
    return false;
  }

  // Several changes of one attribute: the last holds.
  static const AttributeChange* last_change(Wanted changes, std::string_view name) {
    const auto found =
        std::find_if(changes.rbegin(), changes.rend(),
                     [name](const AttributeChange* change) { return change->name == name; });
    return found == changes.rend() ? nullptr : *found;
  }

  void add_attribute(const Node& element, const AttributeChange& change) {
    const std::size_t colon = change.name.find(':');
    std::uint32_t uri = 0;
    if (colon != std::string::npos) {
      const auto meant = element.resolve_prefix(std::string_view(change.name).substr(0, colon));
      if (!meant) throw Broken("an attribute with an undeclared prefix");
      uri = builder_.uri(*meant);
    }
    const ArenaBuilder::Place place = place_of(tree_.nodes[element.index()]);
    builder_.attribute(builder_.name(change.name, uri), change.value, place, place.begin);
  }

  std::string_view value_of(std::uint32_t index) {
    const auto changed = values_.of(index);
    return changed.empty() ? tree_.value(tree_.nodes[index])
                           : std::string_view(changed.back()->value);
  }

  static ArenaBuilder::Place place_of(const ArenaNode& node) {
    return {node.source_begin, node.source_length};
  }

  const ArenaTree& tree_;
  ArenaBuilder builder_;
  ByNode<AttributeChange> attributes_;
  ByNode<ValueChange> values_;
  std::vector<std::uint32_t> open_;
  std::size_t next_namespace_ = 0;
};

}  // namespace

TreePtr with_changes(const Tree& tree, const std::vector<AttributeChange>& attributes,
                     const std::vector<ValueChange>& values) {
  return Copier(arena_of(tree), attributes, values).copy();
}

}  // namespace tongket::xml
