#include "xml/schema_stream.h"

#include "xml/writer.h"

namespace tongket::xml {

namespace {

class NumberedPrinter {
 public:
  explicit NumberedPrinter(const ArenaTree& tree) : tree_(tree) {
    out_.reserve(tree.values.size() * 2);
  }

  std::string print() {
    for (std::uint32_t i = 1; i < tree_.nodes.size(); ++i) {
      const ArenaNode& node = tree_.nodes[i];
      if (node.kind != Kind::element && node.kind != Kind::text) continue;
      close_until(node.parent);
      if (node.kind == Kind::element) {
        start_tag(i);
      } else {
        text(tree_.value(node));
      }
    }
    close_until(0);
    return std::move(out_);
  }

 private:
  void close_until(std::uint32_t parent) {
    for (; !open_.empty() && open_.back() != parent; open_.pop_back()) {
      out_ += "</";
      out_ += written(open_.back());
      out_ += '>';
    }
  }

  std::string_view written(std::uint32_t index) const {
    return tree_.names[tree_.nodes[index].name].written;
  }

  void start_tag(std::uint32_t index) {
    out_ += '<';
    out_ += written(index);
    out_ += '\n';
    for (; next_namespace_ < tree_.namespaces.size() &&
           tree_.namespaces[next_namespace_].element == index;
         ++next_namespace_) {
      const ArenaNamespace& declared = tree_.namespaces[next_namespace_];
      attribute(declared.prefix.empty() ? "xmlns" : "xmlns:" + declared.prefix,
                tree_.uris[declared.uri]);
    }
    const Node element(&tree_, index);
    for (Node a = element.first_attribute(); a; a = a.next_attribute()) {
      attribute(a.name(), a.value());
    }
    out_ += '>';
    open_.push_back(index);
  }

  void attribute(std::string_view name, std::string_view value) {
    out_.append(" ").append(name).append("=\"").append(escape_attribute(value)).append("\"");
  }

  void text(std::string_view value) {
    for (std::size_t begin = 0;;) {
      const std::size_t line_end = value.find('\n', begin);
      out_ += escape_text(value.substr(begin, line_end - begin));
      if (line_end == std::string_view::npos) return;
      out_ += "&#10;";
      begin = line_end + 1;
    }
  }

  const ArenaTree& tree_;
  std::string out_;
  std::vector<std::uint32_t> open_;
  std::size_t next_namespace_ = 0;
};

}  // namespace

std::string to_numbered_text(const ArenaTree& tree) {
  return NumberedPrinter(tree).print();
}

}  // namespace tongket::xml
