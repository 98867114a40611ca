// Element paths, for people: of a node, and of an offset in any XML text.
#include "xml/path.h"

#include <algorithm>
#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>

#include "base/base.h"
#include "xml/scan.h"
#include "xml/tree.h"

namespace tongket::xml {

namespace {

// Beyond this a path helps nobody, and a hostile text would make us hold millions of levels.
constexpr std::size_t kMaxLevels = 1000;

// A name of any length, for a person to read.
std::string shown(std::string_view name) {
  constexpr std::size_t longest = 100;
  if (name.size() <= longest) return std::string(name);
  std::size_t end = longest;
  while (end > 0 && (name[end] & '\xC0') == '\x80')
    --end;
  return std::string(name.substr(0, end)) + "…";
}

// "[2]" where there are several of that name.
std::string numbered(std::string_view name, std::size_t position, bool only_one) {
  std::string step = "/";
  step += shown(name);
  if (!only_one) step += "[" + std::to_string(position) + "]";
  return step;
}

bool same_element(const Node& a, const Node& b) {
  return a.kind() == Kind::element && a.name() == b.name();
}

std::string step_of(const Node& element) {
  std::size_t position = 1;
  for (Node n = element.previous_sibling(); n; n = n.previous_sibling()) {
    if (same_element(n, element)) ++position;
  }
  bool last = true;
  for (Node n = element.next_sibling(); n && last; n = n.next_sibling()) {
    if (same_element(n, element)) last = false;
  }
  return numbered(element.name(), position, position == 1 && last);
}

// "/@c" where the offset is in an attribute of the start tag.
std::string attribute_step(std::string_view text, const scan::Item& tag, std::size_t offset) {
  scan::Attribute place;
  for (std::size_t at = tag.name_end; at < tag.end; at = place.end()) {
    if (!scan::next_attribute(text, at, place)) return {};
    if (offset < place.name_begin || offset >= place.end()) continue;
    return "/@" + shown(place.name(text));
  }
  return {};
}

}  // namespace

// Follows the tags once and notes where each element stands.
class PathIndex::Builder {
 public:
  Builder(std::string_view text, PathIndex& index) : text_(text), index_(index) {}

  void build() {
    open_.emplace_back();  // the document
    scan::Item item;
    for (std::size_t at = 0; scan::next(text_, at, item); at = item.end) {
      // A bare "<" within words opens nothing.
      if (item.opens() && item.name_begin == item.name_end) continue;
      if (item.opens()) enter(item);
      if (open_.size() > kMaxLevels) {
        index_.known_ = item.begin;
        return;
      }
      if (item.kind == scan::Markup::empty_tag || item.kind == scan::Markup::end_tag) {
        leave(item.end);
      }
    }
  }

 private:
  struct Seen {
    std::uint32_t count = 0;
    std::uint32_t first = 0;
  };
  struct Level {
    std::uint32_t element = none;
    std::unordered_map<std::string_view, Seen> children;
  };

  void enter(const scan::Item& item) {
    const auto element = static_cast<std::uint32_t>(index_.elements_.size());
    Seen& seen = open_.back().children[item.name(text_)];
    if (++seen.count == 1) seen.first = element;
    if (seen.count == 2) index_.elements_[seen.first].only_one = false;
    Element entry;
    entry.begin = static_cast<std::uint32_t>(item.begin);
    entry.parent = open_.back().element;
    entry.position = seen.count;
    entry.only_one = seen.count == 1;
    index_.elements_.push_back(entry);
    Level level;
    level.element = element;
    open_.push_back(std::move(level));
  }

  void leave(std::size_t end) {
    if (open_.size() == 1) return;
    index_.elements_[open_.back().element].end = static_cast<std::uint32_t>(end);
    open_.pop_back();
  }

  std::string_view text_;
  PathIndex& index_;
  std::vector<Level> open_;
};

PathIndex::PathIndex(std::string_view text) {
  Builder(text, *this).build();
}

std::string PathIndex::at(std::string_view text, std::size_t offset) const {
  if (offset >= known_) return {};
  const auto after =
      std::upper_bound(elements_.begin(), elements_.end(), offset,
                       [](std::size_t place, const Element& e) { return place < e.begin; });
  auto element = static_cast<std::uint32_t>(after - elements_.begin());
  element = element == 0 ? none : element - 1;
  while (element != none && offset >= elements_[element].end)
    element = elements_[element].parent;
  if (element == none) return "/";
  scan::Item tag;
  std::string path;
  if (scan::next(text, elements_[element].begin, tag) && offset < tag.end) {
    path = attribute_step(text, tag, offset);
  }
  for (; element != none; element = elements_[element].parent) {
    const Element& step = elements_[element];
    if (!scan::next(text, step.begin, tag)) throw Broken("a tag that is no longer there");
    path.insert(0, numbered(tag.name(text), step.position, step.only_one));
  }
  return path;
}

std::function<std::string(std::string_view, std::size_t)> path_lookup() {
  struct Shared {
    std::once_flag once;
    std::optional<PathIndex> index;
  };
  return [shared = std::make_shared<Shared>()](std::string_view text, std::size_t offset) {
    std::call_once(shared->once, [&] { shared->index.emplace(text); });
    return shared->index->at(text, offset);
  };
}

std::string path_of(const Node& node) {
  if (!node) return {};
  if (node.kind() == Kind::document) return "/";
  if (node.kind() == Kind::attribute) {
    return path_of(node.parent()) + "/@" + shown(node.name());
  }
  std::string path;
  Node element = node.kind() == Kind::element ? node : node.parent();
  for (; element && element.kind() == Kind::element; element = element.parent()) {
    path.insert(0, step_of(element));
  }
  return path.empty() ? "/" : path;
}

std::string path_at(std::string_view text, std::size_t offset) {
  return PathIndex(text).at(text, offset);
}

}  // namespace tongket::xml
