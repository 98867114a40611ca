#include "xml/schema_mutants.h"

#include <map>
#include <set>
#include <utility>

#include "xml/arena.h"

namespace tongket::xml::testing {

namespace {

using Path = std::vector<std::size_t>;

void build(const Part& part, ArenaBuilder& builder) {
  if (part.name.empty()) {
    if (!part.text.empty()) builder.leaf(Kind::text, 0, part.text, {});
    return;
  }
  builder.open(builder.name(part.name, builder.uri(part.uri)), {});
  for (const Part::Attribute& attribute : part.attributes)
    builder.attribute(builder.name(attribute.name, builder.uri(attribute.uri)), attribute.value, {},
                      0);
  for (const Part& child : part.children)
    build(child, builder);
  builder.close();
}

void gather(const Part& part, Path& path, std::vector<Path>& paths) {
  if (part.name.empty()) return;
  paths.push_back(path);
  for (std::size_t i = 0; i < part.children.size(); ++i) {
    path.push_back(i);
    gather(part.children[i], path, paths);
    path.pop_back();
  }
}

Part& at(Part& root, const Path& path) {
  Part* part = &root;
  for (const std::size_t index : path)
    part = &part->children[index];
  return *part;
}

class Mutator {
 public:
  Mutator(const Part& root, const std::vector<std::string>& values, const Judge& judge)
      : root_(root), values_(values), judge_(judge) {
    Path path;
    gather(root_, path, paths_);
    for (const Path& one : paths_) {
      const Part& part = at(root_, one);
      if (names_.empty() || names_.back() != part.name) names_.push_back(part.name);
      for (const Part::Attribute& attribute : part.attributes)
        seen_[attribute.name].insert(attribute.value);
    }
  }

  void run() {
    for (const Path& path : paths_) {
      if (!path.empty()) in_parent(path);
      content(path);
      attributes(path);
    }
  }

 private:
  // Changes one element and changes it back.
  void with(const Path& path, const std::string& what, const std::function<void(Part&)>& change) {
    Part& part = at(root_, path);
    Part before = part;
    change(part);
    judge_(root_, what + " at " + before.name);
    at(root_, path) = std::move(before);
  }

  void in_parent(const Path& path) {
    const Path parent(path.begin(), path.end() - 1);
    const auto index = static_cast<std::ptrdiff_t>(path.back());
    with(parent, "child left out", [&](Part& p) { p.children.erase(p.children.begin() + index); });
    with(parent, "child doubled", [&](Part& p) {
      Part copy = p.children[path.back()];
      p.children.insert(p.children.begin() + index, std::move(copy));
    });
    with(parent, "child moved to the front", [&](Part& p) {
      Part copy = p.children[path.back()];
      p.children.erase(p.children.begin() + index);
      p.children.insert(p.children.begin(), std::move(copy));
    });
    with(parent, "child moved to the end", [&](Part& p) {
      Part copy = p.children[path.back()];
      p.children.erase(p.children.begin() + index);
      p.children.push_back(std::move(copy));
    });
  }

  void content(const Path& path) {
    const std::string other = names_[++turn_ % names_.size()];
    with(path, "renamed " + other, [&](Part& p) { p.name = other; });
    with(path, "unknown name", [](Part& p) { p.name = "unknown"; });
    with(path, "no namespace", [](Part& p) { p.uri.clear(); });
    with(path, "emptied", [](Part& p) { p.children.clear(); });
    with(path, "without text", [](Part& p) {
      std::erase_if(p.children, [](const Part& child) { return child.name.empty(); });
    });
    with(path, "text added", [](Part& p) { p.children.push_back({"", "", "chữ", {}, {}}); });
    with(path, "space added", [](Part& p) { p.children.push_back({"", "", " \n", {}, {}}); });
    with(path, "space in front", [](Part& p) {
      p.children.insert(p.children.begin(), {"", "", "\t", {}, {}});
    });
    with(path, "child added " + other, [&](Part& p) {
      p.children.push_back({other, p.uri, "", {}, {}});
    });
    if (path.size() < 2) return;
    with(path, "ancestor's child inside", [&](Part& p) {
      Part copy = p;
      p.children.push_back(std::move(copy));
    });
  }

  void attributes(const Path& path) {
    with(path, "unknown attribute", [](Part& p) { p.attributes.push_back({"unknown", "1"}); });
    with(path, "xsi:nil", [](Part& p) {
      p.attributes.push_back({"xsi:nil", "true", "http://www.w3.org/2001/XMLSchema-instance"});
    });
    const std::size_t count = at(root_, path).attributes.size();
    for (std::size_t i = 0; i < count; ++i)
      attribute(path, i);
  }

  void attribute(const Path& path, std::size_t index) {
    const Part& part = at(root_, path);
    const std::string name = part.attributes[index].name;
    with(path, "left out @" + name, [&](Part& p) {
      p.attributes.erase(p.attributes.begin() + static_cast<std::ptrdiff_t>(index));
    });
    with(path, "qualified @" + name, [&](Part& p) { p.attributes[index].uri = p.uri; });
    std::size_t taken = 0;
    for (const std::string& value : seen_[name]) {
      if (++taken > 2) break;
      give(path, index, value);
    }
    give(path, index, part.attributes[index].value + "-khac");
    if (++times_[part.name + "@" + name] > 2) return;
    for (const std::string& value : values_)
      give(path, index, value);
    give(path, index, " " + part.attributes[index].value);
    give(path, index, part.attributes[index].value + "\n");
    give(path, index, part.attributes[index].value + "ừ");
    give(path, index, "0" + part.attributes[index].value);
    give(path, index, "+" + part.attributes[index].value);
  }

  void give(const Path& path, std::size_t index, const std::string& value) {
    with(path, "value '" + value + "' of @" + at(root_, path).attributes[index].name,
         [&](Part& p) { p.attributes[index].value = value; });
  }

  Part root_;
  const std::vector<std::string>& values_;
  const Judge& judge_;
  std::vector<Path> paths_;
  std::vector<std::string> names_;
  std::map<std::string, std::set<std::string>> seen_;
  std::map<std::string, int> times_;
  std::size_t turn_ = 0;
};

}  // namespace

Part part_of(const Node& element) {
  Part part;
  part.name = std::string(element.name());
  part.uri = std::string(element.namespace_uri());
  for (Node a = element.first_attribute(); a; a = a.next_attribute())
    part.attributes.push_back(
        {std::string(a.name()), std::string(a.value()), std::string(a.namespace_uri())});
  for (Node child = element.first_child(); child; child = child.next_sibling()) {
    if (child.kind() == Kind::element) part.children.push_back(part_of(child));
    if (child.kind() == Kind::text)
      part.children.push_back({"", "", std::string(child.value()), {}, {}});
  }
  return part;
}

TreePtr tree_of(const Part& root) {
  ArenaBuilder builder(0, 1000);
  build(root, builder);
  return builder.finish();
}

void for_each_mutant(const Part& root, const std::vector<std::string>& values, const Judge& judge) {
  Mutator(root, values, judge).run();
}

}  // namespace tongket::xml::testing
