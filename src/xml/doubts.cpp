#include "xml/doubts.h"

#include <algorithm>
#include <map>
#include <unordered_set>

#include "text/text.h"
#include "xml/schema.h"

namespace tongket::xml {
namespace {

Node element_of(Node node) {
  while (node && node.kind() != Kind::element)
    node = node.parent();
  return node;
}

// The place of the first element that follows and is not within.
std::uint32_t behind(const Node& element) {
  for (Node up = element; up && up.kind() == Kind::element; up = up.parent()) {
    for (Node next = up.next_sibling(); next; next = next.next_sibling()) {
      if (next.kind() == Kind::element) return next.source().begin;
    }
  }
  return UINT32_MAX;
}

// An element without the schema's namespace in one that has it. Only the first such is told, but
// what they were meant to be is wanting alike.
bool is_stranger(const Node& node, const SchemaIndex& schema) {
  const std::string& target = schema.target_namespace();
  return node.kind() == Kind::element && node.namespace_uri() != target &&
         node.parent().kind() == Kind::element && node.parent().namespace_uri() == target;
}

}  // namespace

Doubts::Doubts(const Tree& tree, const Diagnostics& faults, const SchemaIndex& schema) {
  std::unordered_set<std::uint32_t> places;
  for (const Diagnostic& fault : faults.list()) {
    if (fault.severity == Severity::error) places.insert(fault.place.begin);
  }
  for (std::uint32_t i = 0; i < tree.node_count(); ++i) {
    const Node node(&tree, i);
    if (node.kind() == Kind::document) continue;
    const bool named =
        places.contains(node.source().begin) || places.contains(node.name_source().begin);
    if (!named) {
      if (!places.empty() && is_stranger(node, schema)) add(node, true);
      continue;
    }
    add(element_of(node), node.kind() == Kind::element && node != tree.root());
  }
  std::stable_sort(doubtful_.begin(), doubtful_.end(),
                   [](const Element& a, const Element& b) { return a.begin < b.begin; });
  name_as_meant(schema);
  std::uint32_t farthest = 0;
  for (const Element& each : doubtful_) {
    farthest = std::max(farthest, each.behind);
    behind_.push_back(farthest);
  }
}

void Doubts::name_as_meant(const SchemaIndex& schema) {
  NameSet known;
  for (std::uint32_t id = 0; id < schema.size(); ++id)
    known.insert(schema.element(id).name);
  const std::vector<std::string> list(known.begin(), known.end());
  std::map<std::string, std::string> meant;  // the same few names again and again
  for (Element& each : doubtful_) {
    if (known.contains(each.name)) continue;
    const auto [entry, fresh] = meant.try_emplace(each.name);
    if (fresh) entry->second = text::nearest_name(each.name, list);
    if (!entry->second.empty()) each.name = entry->second;
  }
}

void Doubts::add(const Node& element, bool whole) {
  if (!element) return;
  const std::uint32_t begin = element.source().begin;
  doubtful_.push_back(
      {begin, whole ? behind(element) : begin + 1, std::string(element.local_name())});
}

bool Doubts::hold(const Node& node) const {
  const Node element = element_of(node);
  if (!element) return false;
  const std::uint32_t begin = element.source().begin;
  // A value that was worked out stands at its element, and may come from what is below.
  const bool made = node.kind() == Kind::attribute && node.source().begin == begin;
  if (made && any_within(element)) return true;
  const auto next =
      std::upper_bound(doubtful_.begin(), doubtful_.end(), begin,
                       [](std::uint32_t place, const Element& each) { return place < each.begin; });
  return next != doubtful_.begin() &&
         behind_[static_cast<std::size_t>(next - doubtful_.begin()) - 1] > begin;
}

bool Doubts::any_within(const Node& element) const {
  const auto next =
      std::upper_bound(doubtful_.begin(), doubtful_.end(), element.source().begin,
                       [](std::uint32_t place, const Element& each) { return place < each.begin; });
  return next != doubtful_.end() && next->begin < behind(element);
}

std::vector<std::uint32_t> Doubts::named(const NameSet& names) const {
  std::vector<std::uint32_t> places;
  for (const Element& each : doubtful_) {
    if (names.contains(each.name)) places.push_back(each.begin);
  }
  return places;
}

bool Doubts::any_below(const Node& node, const std::vector<std::uint32_t>& places) {
  const Node element = element_of(node);
  if (!element) return !places.empty();
  const auto next = std::upper_bound(places.begin(), places.end(), element.source().begin);
  return next != places.end() && *next < behind(element);
}

}  // namespace tongket::xml
