// with_changes(): the same nodes once more, some with other values, elements with new attributes.
#include <algorithm>
#include <atomic>
#include <map>
#include <memory>
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

  // Asked for indices that don't become less.
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

// Record by record; only links and changed values are made anew.
class Copier {
 public:
  Copier(const ArenaTree& tree, const std::vector<AttributeChange>& attributes,
         const std::vector<ValueChange>& values)
      : tree_(tree),
        copy_(std::make_shared<ArenaTree>()),
        attributes_(attributes, &AttributeChange::element),
        values_(values, &ValueChange::node) {
    copy_->file_id = tree.file_id;
    copy_->names = tree.names;
    copy_->uris = tree.uris;
    copy_->nodes.reserve(tree.nodes.size() + attributes.size());
    copy_->values.reserve(tree.values.size());
    copy_->nodes.push_back(tree.nodes.front());
    last_child_.reserve(copy_->nodes.capacity());
    last_child_.push_back(0);
    now_.resize(tree.nodes.size());
  }

  TreePtr copy() {
    copy_->nodes.front().first_child = 0;
    for (std::uint32_t i = 1; i < tree_.nodes.size(); ++i)
      copy_node(i);
    for (const ArenaNamespace& declared : tree_.namespaces)
      copy_->namespaces.push_back({now_[declared.element], declared.prefix, declared.uri});
    copy_->root_index = now_[tree_.root_index];
    return std::move(copy_);
  }

 private:
  using Wanted = std::span<const AttributeChange* const>;

  void copy_node(std::uint32_t index) {
    const ArenaNode& node = tree_.nodes[index];
    const std::string_view value = value_of(index);
    // XPath knows no empty texts.
    if (node.kind == Kind::text && value.empty()) return;
    const std::uint32_t made = append(node, now_[node.parent], value);
    now_[index] = made;
    if (node.kind != Kind::attribute) link(made);
    if (node.kind == Kind::element && !tree_.has_attributes(index)) add_attributes(index);
    const bool is_last =
        index + 1 == tree_.nodes.size() || tree_.nodes[index + 1].kind != Kind::attribute;
    if (node.kind == Kind::attribute && is_last) add_attributes(node.parent);
  }

  std::uint32_t append(const ArenaNode& like, std::uint32_t parent, std::string_view value) {
    const auto index = static_cast<std::uint32_t>(copy_->nodes.size());
    ArenaNode& made = copy_->nodes.emplace_back(like);
    made.parent = parent;
    made.first_child = made.next_sibling = made.previous_sibling = 0;
    made.value_begin = static_cast<std::uint32_t>(copy_->values.size());
    made.value_length = static_cast<std::uint32_t>(value.size());
    copy_->values += value;
    last_child_.push_back(0);
    return index;
  }

  void link(std::uint32_t index) {
    ArenaNode& node = copy_->nodes[index];
    std::uint32_t& last = last_child_[node.parent];
    if (last == 0) {
      copy_->nodes[node.parent].first_child = index;
    } else {
      copy_->nodes[last].next_sibling = index;
    }
    node.previous_sibling = last;
    last = index;
  }

  // Those that the element lacks, behind its own; of several changes of one the last holds.
  void add_attributes(std::uint32_t element) {
    const Wanted wanted = attributes_.of(element);
    if (wanted.empty()) return;
    const Node node(&tree_, element);
    for (const AttributeChange* change : wanted) {
      if (last_change(wanted, change->name) != change) continue;
      if (!has_attribute(node, change->name)) add_attribute(node, *change);
    }
  }

  static bool has_attribute(const Node& element, std::string_view name) {
    for (Node a = element.first_attribute(); a; a = a.next_attribute()) {
      if (a.name() == name) return true;
    }
    return false;
  }

  static const AttributeChange* last_change(Wanted changes, std::string_view name) {
    const auto found =
        std::find_if(changes.rbegin(), changes.rend(),
                     [name](const AttributeChange* change) { return change->name == name; });
    return found == changes.rend() ? nullptr : *found;
  }

  // It stands where its element does.
  void add_attribute(const Node& element, const AttributeChange& change) {
    const ArenaNode& owner = tree_.nodes[element.index()];
    ArenaNode record;
    record.kind = Kind::attribute;
    record.name = name_of(element, change.name);
    record.source_begin = record.name_begin = owner.source_begin;
    record.source_length = owner.source_length;
    append(record, now_[element.index()], change.value);
  }

  std::uint32_t name_of(const Node& element, const std::string& written) {
    const std::size_t colon = written.find(':');
    if (colon != std::string::npos) return prefixed_name(element, written, colon);
    const auto [found, added] = plain_names_.try_emplace(written, 0);
    if (added) found->second = name_id(written, 0, 0);
    return found->second;
  }

  std::uint32_t prefixed_name(const Node& element, const std::string& written, std::size_t colon) {
    const auto meant = element.resolve_prefix(std::string_view(written).substr(0, colon));
    if (!meant) throw Broken("an attribute with an undeclared prefix");
    const auto uri = std::find(copy_->uris.begin(), copy_->uris.end(), *meant);
    const auto id = static_cast<std::uint32_t>(uri - copy_->uris.begin());
    if (uri == copy_->uris.end()) copy_->uris.emplace_back(*meant);
    return name_id(written, static_cast<std::uint32_t>(colon + 1), id);
  }

  std::uint32_t name_id(const std::string& written, std::uint32_t local, std::uint32_t uri) {
    std::vector<ArenaName>& names = copy_->names;
    const auto found = std::find_if(names.begin() + 1, names.end(), [&](const ArenaName& name) {
      return name.uri == uri && name.written == written;
    });
    const auto id = static_cast<std::uint32_t>(found - names.begin());
    if (found == names.end()) names.push_back({written, local, uri});
    return id;
  }

  // Asked once for each node, in document order.
  std::string_view value_of(std::uint32_t index) {
    const auto changed = values_.of(index);
    if (!changed.empty()) return changed.back()->value;
    const ArenaNode& node = tree_.nodes[index];
    if (node.kind == Kind::attribute) {
      const AttributeChange* change = change_of(index);
      if (change != nullptr) return change->value;
    }
    return tree_.value(node);
  }

  const AttributeChange* change_of(std::uint32_t attribute) {
    const Wanted wanted = attributes_.of(tree_.nodes[attribute].parent);
    return wanted.empty() ? nullptr : last_change(wanted, Node(&tree_, attribute).name());
  }

  const ArenaTree& tree_;
  std::shared_ptr<ArenaTree> copy_;
  ByNode<AttributeChange> attributes_;
  ByNode<ValueChange> values_;
  std::vector<std::uint32_t> now_;         // of each record: its number in the copy
  std::vector<std::uint32_t> last_child_;  // of each record of the copy
  std::map<std::string, std::uint32_t, std::less<>> plain_names_;
};

// Changes values where they are. A text that has none left stays as a record that no link leads to.
class InPlace {
 public:
  explicit InPlace(ArenaTree& tree) : tree_(tree) {}

  void change(const ValueChange& change) {
    ArenaNode& node = tree_.nodes[change.node];
    if (node.kind == Kind::text && node.value_length == 0) return;
    if (node.kind == Kind::text && change.value.empty()) unlink(node);
    if (change.value.size() > node.value_length) {
      node.value_begin = static_cast<std::uint32_t>(tree_.values.size());
      tree_.values += change.value;
    } else {
      std::copy(change.value.begin(), change.value.end(), tree_.values.begin() + node.value_begin);
    }
    node.value_length = static_cast<std::uint32_t>(change.value.size());
  }

 private:
  void unlink(const ArenaNode& node) {
    std::uint32_t& before = node.previous_sibling == 0
                                ? tree_.nodes[node.parent].first_child
                                : tree_.nodes[node.previous_sibling].next_sibling;
    before = node.next_sibling;
    if (node.next_sibling != 0)
      tree_.nodes[node.next_sibling].previous_sibling = node.previous_sibling;
  }

  ArenaTree& tree_;
};

}  // namespace

TreePtr with_changes(const Tree& tree, const std::vector<AttributeChange>& attributes,
                     const std::vector<ValueChange>& values) {
  return Copier(arena_of(tree), attributes, values).copy();
}

TreePtr with_values(TreePtr tree, const std::vector<ValueChange>& values) {
  if (tree.use_count() != 1) return with_changes(*tree, {}, values);
  std::atomic_thread_fence(std::memory_order_acquire);  // whoever had it may have been a thread
  // Trees are made as what they are, not as constants, and this one is ours alone.
  auto own = std::const_pointer_cast<Tree>(std::move(tree));
  InPlace in_place(static_cast<ArenaTree&>(*own));
  for (const ValueChange& change : values)
    in_place.change(change);
  return own;
}

}  // namespace tongket::xml
