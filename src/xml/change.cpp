// with_changes(): the same nodes once more, some with other values, elements with new attributes.
#include <algorithm>
#include <atomic>
#include <map>
#include <memory>
#include <span>
#include <utility>

#include "xml/arena.h"

namespace tongket::xml {

namespace {

// Record by record, with room for what is new: where each record comes to stand is seen first, so
// that links can be set as records are copied. Values stay where they are, new ones come behind;
// where values change, texts may go: then values and links are made anew.
class Copier {
 public:
  Copier(const ArenaTree& tree, const std::vector<AttributeChange>& changes,
         const std::vector<ValueChange>& values)
      : tree_(tree), copy_(std::make_shared<ArenaTree>()), makes_anew_(!values.empty()) {
    copy_->file_id = tree.file_id;
    copy_->names = tree.names;
    copy_->uris = tree.uris;
    if (makes_anew_) {
      copy_->values.reserve(tree.values.size());
    } else {
      copy_->values = tree.values;
    }
    sort_by_element(changes);
    sort_by_node(values);
  }

  TreePtr copy() {
    place_records();
    copy_records();
    for (const auto& [index, change] : changed_)
      put_value(copy_->nodes[now_[index]], change->value);
    copy_->namespaces.reserve(tree_.namespaces.size());
    for (const ArenaNamespace& declared : tree_.namespaces)
      copy_->namespaces.push_back({now_[declared.element], declared.prefix, declared.uri});
    copy_->root_index = now_[tree_.root_index];
    return std::move(copy_);
  }

 private:
  using Wanted = std::span<const AttributeChange* const>;
  struct New {
    const AttributeChange* change = nullptr;
    std::uint32_t index = 0;  // in the copy
  };

  // Of an element's changes in the order made.
  void sort_by_element(const std::vector<AttributeChange>& changes) {
    sorted_.reserve(changes.size());
    for (const AttributeChange& change : changes)
      sorted_.push_back(&change);
    std::stable_sort(
        sorted_.begin(), sorted_.end(),
        [](const AttributeChange* a, const AttributeChange* b) { return a->element < b->element; });
  }

  // XPath knows no empty texts: a record that no link leads to is left out.
  void place_records() {
    now_.resize(tree_.nodes.size());
    std::size_t next = 0;  // of the changes
    const auto size = static_cast<std::uint32_t>(tree_.nodes.size());
    for (std::uint32_t i = 0; i < size;) {
      const std::uint32_t end =
          next < sorted_.size() ? behind_attributes(sorted_[next]->element) : size;
      for (; i < end; ++i) {
        if (tree_.nodes[i].kind != Kind::text || !value_at(i).empty()) now_[i] = count_++;
      }
      if (next < sorted_.size()) next = take_changes(next);
    }
  }

  void sort_by_node(const std::vector<ValueChange>& values) {
    new_values_.reserve(values.size());
    for (const ValueChange& change : values)
      new_values_.push_back(&change);
    std::stable_sort(new_values_.begin(), new_values_.end(),
                     [](const ValueChange* a, const ValueChange* b) { return a->node < b->node; });
  }

  // Of a node's changes the last one made holds. Asked for one node after the other.
  std::string_view value_at(std::uint32_t index) {
    const ValueChange* change = nullptr;
    for (; next_value_ < new_values_.size() && new_values_[next_value_]->node <= index;
         ++next_value_) {
      if (new_values_[next_value_]->node == index) change = new_values_[next_value_];
    }
    return change != nullptr ? std::string_view(change->value) : tree_.value(tree_.nodes[index]);
  }

  [[nodiscard]] std::uint32_t behind_attributes(std::uint32_t element) const {
    std::uint32_t i = element + 1;
    while (i < tree_.nodes.size() && tree_.nodes[i].kind == Kind::attribute)
      ++i;
    return i;
  }

  // Those of one element: what it lacks comes behind its own, and of several changes of one
  // attribute the last holds. Gives where the next element's begin.
  std::size_t take_changes(std::size_t begin) {
    const std::uint32_t element = sorted_[begin]->element;
    std::size_t end = begin;
    while (end < sorted_.size() && sorted_[end]->element == element)
      ++end;
    const Wanted wanted = std::span(sorted_).subspan(begin, end - begin);
    for (const AttributeChange* change : wanted) {
      if (last_change(wanted, change->name) != change) continue;
      if (const Node own = attribute_of(Node(&tree_, element), change->name)) {
        changed_.emplace_back(own.index(), change);
      } else {
        new_.push_back({change, count_++});
      }
    }
    return end;
  }

  static Node attribute_of(const Node& element, std::string_view name) {
    for (Node a = element.first_attribute(); a; a = a.next_attribute()) {
      if (a.name() == name) return a;
    }
    return {};
  }

  static const AttributeChange* last_change(Wanted changes, std::string_view name) {
    const auto found =
        std::find_if(changes.rbegin(), changes.rend(),
                     [name](const AttributeChange* change) { return change->name == name; });
    return found == changes.rend() ? nullptr : *found;
  }

  void copy_records() {
    next_value_ = 0;
    copy_->nodes.reserve(count_);
    if (makes_anew_) last_child_.resize(count_);
    copy_->nodes.push_back(moved(0));
    auto next = new_.begin();
    for (std::uint32_t i = 1; i < now_.size(); ++i) {
      for (; next != new_.end() && next->index == copy_->nodes.size(); ++next)
        copy_->nodes.push_back(record_of(*next));
      if (now_[i] == 0) continue;
      copy_->nodes.push_back(moved(i));
      if (makes_anew_ && copy_->nodes.back().kind != Kind::attribute) link(now_[i]);
    }
    for (; next != new_.end(); ++next)
      copy_->nodes.push_back(record_of(*next));
  }

  // 0 stays what it is.
  ArenaNode moved(std::uint32_t index) {
    ArenaNode node = tree_.nodes[index];
    node.parent = now_[node.parent];
    if (makes_anew_) {
      node.first_child = node.next_sibling = node.previous_sibling = 0;
      put_value(node, value_at(index));
      return node;
    }
    node.first_child = now_[node.first_child];
    node.next_sibling = now_[node.next_sibling];
    node.previous_sibling = now_[node.previous_sibling];
    return node;
  }

  void link(std::uint32_t index) {
    ArenaNode& node = copy_->nodes[index];
    std::uint32_t& last = last_child_[node.parent];
    (last == 0 ? copy_->nodes[node.parent].first_child : copy_->nodes[last].next_sibling) = index;
    node.previous_sibling = last;
    last = index;
  }

  // It stands where its element does.
  ArenaNode record_of(const New& one) {
    const Node element(&tree_, one.change->element);
    const ArenaNode& owner = tree_.nodes[element.index()];
    ArenaNode record;
    record.kind = Kind::attribute;
    record.name = name_of(element, one.change->name);
    record.parent = now_[element.index()];
    record.source_begin = record.name_begin = owner.source_begin;
    record.source_length = owner.source_length;
    put_value(record, one.change->value);
    return record;
  }

  void put_value(ArenaNode& record, std::string_view value) {
    record.value_begin = static_cast<std::uint32_t>(copy_->values.size());
    record.value_length = static_cast<std::uint32_t>(value.size());
    copy_->values += value;
  }

  std::uint32_t name_of(const Node& element, const std::string& written) {
    const std::size_t colon = written.find(':');
    if (colon != std::string::npos) return prefixed_name(element, written, colon);
    const auto [found, added] = plain_names_.try_emplace(written, 0);
    if (added) found->second = name_id(written, 0);
    return found->second;
  }

  std::uint32_t prefixed_name(const Node& element, const std::string& written, std::size_t colon) {
    const auto meant = element.resolve_prefix(std::string_view(written).substr(0, colon));
    if (!meant) throw Broken("an attribute with an undeclared prefix");
    const auto uri = std::find(copy_->uris.begin(), copy_->uris.end(), *meant);
    const auto id = static_cast<std::uint32_t>(uri - copy_->uris.begin());
    if (uri == copy_->uris.end()) copy_->uris.emplace_back(*meant);
    return name_id(written, id);
  }

  std::uint32_t name_id(const std::string& written, std::uint32_t uri) {
    std::vector<ArenaName>& names = copy_->names;
    const auto found = std::find_if(names.begin() + 1, names.end(), [&](const ArenaName& name) {
      return name.uri == uri && name.written == written;
    });
    const auto id = static_cast<std::uint32_t>(found - names.begin());
    if (found == names.end()) names.emplace_back(written, uri, copy_->uris[uri]);
    return id;
  }

  const ArenaTree& tree_;
  std::shared_ptr<ArenaTree> copy_;
  bool makes_anew_;  // values and links
  std::vector<const AttributeChange*> sorted_;
  std::vector<const ValueChange*> new_values_;
  std::size_t next_value_ = 0;
  std::vector<std::uint32_t> last_child_;  // of each record of the copy
  std::vector<std::uint32_t> now_;         // of each record: its number in the copy, 0 for none
  std::uint32_t count_ = 0;                // of the copy's records so far
  std::vector<New> new_;
  std::vector<std::pair<std::uint32_t, const AttributeChange*>> changed_;  // by attribute
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
