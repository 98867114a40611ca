// to_text(): a tree as text again.
#include "xml/arena.h"
#include "xml/writer.h"

namespace tongket::xml {

namespace {

class Printer {
 public:
  explicit Printer(const ArenaTree& tree) : tree_(tree) { out_.reserve(tree.values.size() * 2); }

  std::string print() {
    for (std::uint32_t i = 1; i < tree_.nodes.size(); ++i) {
      if (tree_.nodes[i].kind == Kind::attribute || is_gone(tree_.nodes[i])) continue;
      close_until(tree_.nodes[i].parent);
      visit(i);
    }
    close_until(0);
    return std::move(out_);
  }

 private:
  // A text whose value was taken away (with_values).
  static bool is_gone(const ArenaNode& node) {
    return node.kind == Kind::text && node.value_length == 0;
  }

  void close_until(std::uint32_t parent) {
    for (; !open_.empty() && open_.back() != parent; open_.pop_back()) {
      out_ += "</";
      out_ += name(open_.back());
      out_ += '>';
    }
  }

  std::string_view name(std::uint32_t index) const {
    return tree_.names[tree_.nodes[index].name].written;
  }

  void visit(std::uint32_t index) {
    const std::string_view value = tree_.value(tree_.nodes[index]);
    switch (tree_.nodes[index].kind) {
      case Kind::element:
        start_tag(index);
        break;
      case Kind::text:
        out_ += escape_text(value);
        break;
      case Kind::comment:
        out_.append("<!--").append(value).append("-->");
        break;
      case Kind::instruction:
        out_.append("<?").append(name(index));
        if (!value.empty()) out_.append(" ").append(value);
        out_ += "?>";
        break;
      case Kind::document:
      case Kind::attribute:
        break;
    }
  }

  void start_tag(std::uint32_t index) {
    out_ += '<';
    out_ += name(index);
    declarations(index);
    const Node element(&tree_, index);
    for (Node a = element.first_attribute(); a; a = a.next_attribute()) {
      attribute(a.name(), a.value());
    }
    if (tree_.nodes[index].first_child == 0) {
      out_ += "/>";
    } else {
      out_ += '>';
      open_.push_back(index);
    }
  }

  void declarations(std::uint32_t index) {
    for (; next_namespace_ < tree_.namespaces.size() &&
           tree_.namespaces[next_namespace_].element == index;
         ++next_namespace_) {
      const ArenaNamespace& declared = tree_.namespaces[next_namespace_];
      const std::string xmlns = declared.prefix.empty() ? "xmlns" : "xmlns:" + declared.prefix;
      attribute(xmlns, tree_.uris[declared.uri]);
    }
  }

  void attribute(std::string_view name, std::string_view value) {
    out_.append(" ").append(name).append("=\"");
    out_ += escape_attribute(value);
    out_ += '"';
  }

  const ArenaTree& tree_;
  std::string out_;
  std::vector<std::uint32_t> open_;
  std::size_t next_namespace_ = 0;
};

}  // namespace

std::string to_text(const Tree& tree) {
  return Printer(arena_of(tree)).print();
}

}  // namespace tongket::xml
