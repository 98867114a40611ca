// Element paths, for people: of a node, and of an offset in any XML text.
#include <optional>
#include <unordered_map>
#include <vector>

#include "xml/scan.h"
#include "xml/tree.h"

namespace tongket::xml {

namespace {

// Beyond this a path helps nobody, and a hostile text would make us hold millions of levels.
constexpr std::size_t kMaxLevels = 1000;
// How far behind an offset siblings are looked for: no one waits longer for a "[1]".
constexpr std::size_t kLookAhead = std::size_t{8} << 20;

// "[2]" where there are several of that name.
std::string numbered(std::string_view name, std::size_t position, bool only_one) {
  std::string step = "/";
  step += name;
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

// The open elements at an offset, found by following the tags.
class PathFinder {
 public:
  PathFinder(std::string_view text, std::size_t offset) : text_(text), offset_(offset) {}

  std::string find() {
    open_.emplace_back();  // the document
    const std::size_t behind = walk_to_offset();
    if (open_.size() > kMaxLevels) return {};
    look_for_later_siblings(behind);
    std::string path;
    for (std::size_t i = 1; i < open_.size(); ++i) {
      path += numbered(open_[i].name, open_[i].position, open_[i].only_one);
    }
    return path.empty() ? "/" : path + attribute_;
  }

 private:
  struct Level {
    std::string_view name;
    std::size_t position = 1;
    bool only_one = true;
    std::unordered_map<std::string_view, std::size_t> children;
  };

  void enter(const scan::Item& item) {
    Level level;
    level.name = item.name(text_);
    level.position = ++open_.back().children[level.name];
    level.only_one = level.position == 1;
    open_.push_back(std::move(level));
  }

  void leave() {
    if (open_.size() > 1) open_.pop_back();
  }

  // Gives the offset where scanning may go on, with open_ as it is at the offset asked for.
  std::size_t walk_to_offset() {
    scan::Item item;
    std::size_t at = 0;
    while (scan::next(text_, at, item) && item.begin <= offset_) {
      at = item.end;
      const bool inside = offset_ < item.end;
      if (item.opens()) enter(item);
      if (open_.size() > kMaxLevels) return at;
      if (inside) {
        if (item.opens()) find_attribute(item);
        inside_empty_ = item.kind == scan::Markup::empty_tag;
        inside_end_ = item.kind == scan::Markup::end_tag;
        return at;
      }
      if (item.kind == scan::Markup::empty_tag || item.kind == scan::Markup::end_tag) leave();
    }
    return at;
  }

  void find_attribute(const scan::Item& item) {
    scan::Attribute place;
    for (std::size_t at = item.name_end; at < item.end; at = place.end()) {
      if (!scan::next_attribute(text_, at, place)) return;
      if (offset_ < place.name_begin || offset_ >= place.end()) continue;
      attribute_ = "/@" + std::string(place.name(text_));
      return;
    }
  }

  // A first element is numbered only when another of its name follows.
  void look_for_later_siblings(std::size_t at) {
    text_ = text_.substr(0, at + kLookAhead);
    std::size_t depth = open_.size();
    if (inside_empty_ || inside_end_) --depth;
    scan::Item item;
    while (depth > 0 && scan::next(text_, at, item)) {
      at = item.end;
      if (item.kind == scan::Markup::end_tag) --depth;
      if (!item.opens()) continue;
      if (depth < open_.size() && open_[depth].name == item.name(text_)) {
        open_[depth].only_one = false;
      }
      if (item.kind == scan::Markup::start_tag) at = skip_content(at);
    }
  }

  // Behind the end tag of the element whose start tag ends at `at`.
  std::size_t skip_content(std::size_t at) const {
    scan::Item item;
    std::size_t inside = 1;
    while (inside > 0 && scan::next(text_, at, item)) {
      at = item.end;
      if (item.kind == scan::Markup::start_tag) ++inside;
      if (item.kind == scan::Markup::end_tag) --inside;
    }
    return inside == 0 ? at : text_.size();
  }

  std::string_view text_;
  std::size_t offset_;
  std::vector<Level> open_;
  bool inside_empty_ = false;
  bool inside_end_ = false;
  std::string attribute_;
};

}  // namespace

std::string path_of(const Node& node) {
  if (!node) return {};
  if (node.kind() == Kind::document) return "/";
  if (node.kind() == Kind::attribute) {
    return path_of(node.parent()) + "/@" + std::string(node.name());
  }
  std::string path;
  Node element = node.kind() == Kind::element ? node : node.parent();
  for (; element && element.kind() == Kind::element; element = element.parent()) {
    path.insert(0, step_of(element));
  }
  return path.empty() ? "/" : path;
}

std::string path_at(std::string_view text, std::size_t offset) {
  return PathFinder(text, offset).find();
}

}  // namespace tongket::xml
