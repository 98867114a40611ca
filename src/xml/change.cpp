// with_changes(): the same nodes once more, some with other values, elements with new attributes.
#include <algorithm>
#include <unordered_map>

#include "xml/arena.h"

namespace tongket::xml {

namespace {

class Copier {
 public:
  Copier(const ArenaTree& tree, const std::vector<AttributeChange>& attributes,
         const std::vector<ValueChange>& values)
      : tree_(tree), builder_(tree.file_id, room_for(tree, attributes.size())) {
    for (const AttributeChange& change : attributes) {
      attributes_[change.element].push_back(&change);
    }
    for (const ValueChange& change : values)
      values_[change.node] = &change.value;
  }

  // The builder takes 16 bytes of text for a node; memory that isn't touched costs nothing.
  static std::size_t room_for(const ArenaTree& tree, std::size_t more) {
    return std::max(tree.values.size(), 16 * (tree.nodes.size() + more));
  }

  TreePtr copy() {
    for (std::uint32_t i = 1; i < tree_.nodes.size(); ++i) {
      close_until(tree_.nodes[i].parent);
      visit(i);
    }
    return builder_.finish();
  }

 private:
  void close_until(std::uint32_t parent) {
    while (!open_.empty() && open_.back() != parent) {
      builder_.close();
      open_.pop_back();
    }
  }

  void visit(std::uint32_t index) {
    const ArenaNode& node = tree_.nodes[index];
    switch (node.kind) {
      case Kind::element:
        copy_element(index);
        break;
      case Kind::attribute:  // copied with its element
      case Kind::document:
        break;
      case Kind::text:
      case Kind::comment:
      case Kind::instruction: {
        // XPath knows no empty texts.
        const std::string_view value = value_of(index);
        if (node.kind == Kind::text && value.empty()) break;
        builder_.leaf(node.kind, name_of(node), value, place_of(node));
        break;
      }
    }
  }

  void copy_element(std::uint32_t index) {
    const ArenaNode& node = tree_.nodes[index];
    builder_.open(name_of(node), place_of(node));
    open_.push_back(index);
    for (; next_namespace_ < tree_.namespaces.size() &&
           tree_.namespaces[next_namespace_].element == index;
         ++next_namespace_) {
      const ArenaNamespace& declared = tree_.namespaces[next_namespace_];
      builder_.declare(declared.prefix, builder_.uri(tree_.uris[declared.uri]));
    }
    copy_attributes(index);
  }

  void copy_attributes(std::uint32_t element) {
    const auto changes = attributes_.find(element);
    const std::vector<const AttributeChange*> none;
    const auto& wanted = changes == attributes_.end() ? none : changes->second;
    const Node node(&tree_, element);
    for (Node a = node.first_attribute(); a; a = a.next_attribute()) {
      const AttributeChange* change = last_change(wanted, a.name());
      const std::string_view value = change != nullptr ? change->value : value_of(a.index());
      const ArenaNode& record = tree_.nodes[a.index()];
      builder_.attribute(name_of(record), value, place_of(record), record.name_begin);
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
  static const AttributeChange* last_change(const std::vector<const AttributeChange*>& changes,
                                            std::string_view name) {
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

  std::uint32_t name_of(const ArenaNode& node) {
    if (node.name == 0) return 0;
    const ArenaName& name = tree_.names[node.name];
    return builder_.name(name.written, builder_.uri(tree_.uris[name.uri]));
  }

  [[nodiscard]] std::string_view value_of(std::uint32_t index) const {
    const auto changed = values_.find(index);
    return changed != values_.end() ? std::string_view(*changed->second)
                                    : tree_.value(tree_.nodes[index]);
  }

  static ArenaBuilder::Place place_of(const ArenaNode& node) {
    return {node.source_begin, node.source_length};
  }

  const ArenaTree& tree_;
  ArenaBuilder builder_;
  std::unordered_map<std::uint32_t, std::vector<const AttributeChange*>> attributes_;
  std::unordered_map<std::uint32_t, const std::string*> values_;
  std::vector<std::uint32_t> open_;
  std::size_t next_namespace_ = 0;
};

}  // namespace

TreePtr with_changes(const Tree& tree, const std::vector<AttributeChange>& attributes,
                     const std::vector<ValueChange>& values) {
  return Copier(arena_of(tree), attributes, values).copy();
}

}  // namespace tongket::xml
