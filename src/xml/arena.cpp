#include "xml/arena.h"

#include <utility>

namespace tongket::xml {

namespace {

constexpr std::uint32_t index_of(std::size_t size) {
  return static_cast<std::uint32_t>(size);
}

}  // namespace

ArenaName::ArenaName(std::string_view written_name, std::uint32_t uri_index,
                     std::string_view uri_text)
    : written(written_name), uri(uri_index), uri_ends(uri_text) {
  const std::size_t colon = written_name.find(':');
  local = colon == std::string_view::npos ? 0 : index_of(colon + 1);
  local_ends = NameEnds(local_name());
}

std::uint32_t ArenaTree::subtree_end(std::uint32_t index) const {
  if (nodes[index].kind == Kind::attribute) return index + 1;
  while (index != 0) {
    if (nodes[index].next_sibling != 0) return nodes[index].next_sibling;
    index = nodes[index].parent;
  }
  return index_of(nodes.size());
}

ArenaBuilder::ArenaBuilder(std::uint32_t file, std::size_t text_size)
    : tree_(std::make_shared<ArenaTree>()) {
  tree_->file_id = file;
  tree_->values.reserve(text_size);
  tree_->nodes.reserve(text_size / 16 + 16);
  uri({});
  tree_->names.emplace_back();
  tree_->nodes.emplace_back();
  open_.push_back(0);
  last_child_.push_back(0);
}

std::uint32_t ArenaBuilder::uri(std::string_view uri) {
  const std::uint64_t hash = name_hash(uri, NameEnds(uri));
  const std::uint32_t found =
      uris_.find(hash, [&](std::uint32_t number) { return tree_->uris[number] == uri; });
  if (found != NameIndex::none) return found;
  const std::uint32_t made = index_of(tree_->uris.size());
  uris_.add(hash, made);
  tree_->uris.emplace_back(uri);
  return made;
}

std::uint32_t ArenaBuilder::name(std::string_view written, std::uint32_t uri) {
  const std::uint64_t hash = name_hash(written, NameEnds(written)) + uri;
  const std::uint32_t found = names_.find(hash, [&](std::uint32_t number) {
    const ArenaName& name = tree_->names[number];
    return name.uri == uri && name.written == written;
  });
  if (found != NameIndex::none) return found;
  const std::uint32_t made = index_of(tree_->names.size());
  names_.add(hash, made);
  tree_->names.emplace_back(written, uri, tree_->uris[uri]);
  return made;
}

std::uint32_t ArenaBuilder::append(Kind kind, std::uint32_t name, std::string_view value,
                                   Place place) {
  ArenaNode node;
  node.kind = kind;
  node.name = name;
  node.parent = open_.back();
  node.value_begin = index_of(tree_->values.size());
  node.value_length = index_of(value.size());
  node.source_begin = place.begin;
  node.source_length = place.length;
  tree_->values += value;
  tree_->nodes.push_back(node);
  return index_of(tree_->nodes.size() - 1);
}

void ArenaBuilder::link(std::uint32_t index) {
  const std::uint32_t previous = last_child_.back();
  if (previous == 0) {
    tree_->nodes[open_.back()].first_child = index;
  } else {
    tree_->nodes[previous].next_sibling = index;
    tree_->nodes[index].previous_sibling = previous;
  }
  last_child_.back() = index;
}

void ArenaBuilder::open(std::uint32_t name, Place place) {
  const std::uint32_t index = append(Kind::element, name, {}, place);
  link(index);
  if (open_.size() == 1) tree_->root_index = index;
  open_.push_back(index);
  last_child_.push_back(0);
}

void ArenaBuilder::declare(std::string_view prefix, std::uint32_t uri) {
  tree_->namespaces.push_back({open_.back(), std::string(prefix), uri});
}

void ArenaBuilder::attribute(std::uint32_t name, std::string_view value, Place place,
                             std::uint32_t name_begin) {
  tree_->nodes[append(Kind::attribute, name, value, place)].name_begin = name_begin;
}

void ArenaBuilder::leaf(Kind kind, std::uint32_t name, std::string_view value, Place place) {
  link(append(kind, name, value, place));
}

void ArenaBuilder::close() {
  open_.pop_back();
  last_child_.pop_back();
}

TreePtr ArenaBuilder::finish() {
  // Room that was never touched costs little; copying the nodes would.
  if (tree_->nodes.capacity() > 2 * tree_->nodes.size()) tree_->nodes.shrink_to_fit();
  return std::exchange(tree_, nullptr);
}

}  // namespace tongket::xml
