#include "xml/schema_feed.h"

#include <libxml/parser.h>

#include <deque>
#include <memory>
#include <new>
#include <string>
#include <vector>

namespace tongket::xml {

namespace {

const xmlChar* chars(const char* text) {
  return reinterpret_cast<const xmlChar*>(text);
}

struct Unplug {
  void operator()(xmlSchemaSAXPlugStruct* plug) const { xmlSchemaSAXUnplug(plug); }
};

class Feeder {
 public:
  Feeder(const ArenaTree& tree, xmlSchemaValidCtxt* validator) : tree_(tree) {
    plug_.reset(xmlSchemaSAXPlug(validator, &handler_, &data_));
    if (plug_ == nullptr) throw std::bad_alloc();
  }

  Fed feed(const bool& faulty, const Limits& limits) {
    for (std::uint32_t i = 1; i < tree_.nodes.size() && !faulty; ++i) {
      const ArenaNode& node = tree_.nodes[i];
      if (node.kind != Kind::element && node.kind != Kind::text) continue;
      close_until(node.parent);
      if (node.kind == Kind::element) {
        // Each time: a single value may keep a pattern busy for seconds.
        if (limits.out_of_time && limits.out_of_time()) return Fed::late;
        open(i);
      } else {
        text(tree_.value(node));
      }
    }
    close_until(0);
    return faulty ? Fed::faulty : Fed::valid;
  }

 private:
  struct Name {
    const xmlChar* local;
    const xmlChar* uri;
  };

  // libxml2 wants strings with a zero behind; ours have one.
  Name name_of(std::uint32_t index) const {
    const ArenaName& name = tree_.names[tree_.nodes[index].name];
    const std::string& uri = tree_.uris[name.uri];
    return {chars(name.written.c_str() + name.local), name.uri == 0 ? nullptr : chars(uri.c_str())};
  }

  void close_until(std::uint32_t parent) {
    for (; !open_.empty() && open_.back() != parent; open_.pop_back()) {
      const Name name = name_of(open_.back());
      handler_->endElementNs(data_, name.local, nullptr, name.uri);
    }
  }

  void open(std::uint32_t index) {
    gather_namespaces(index);
    gather_attributes(index);
    const Name name = name_of(index);
    handler_->startElementNs(data_, name.local, nullptr, name.uri,
                             static_cast<int>(namespaces_.size() / 2), namespaces_.data(),
                             static_cast<int>(attributes_.size() / 5), 0, attributes_.data());
    open_.push_back(index);
  }

  void gather_namespaces(std::uint32_t index) {
    namespaces_.clear();
    for (; next_namespace_ < tree_.namespaces.size() &&
           tree_.namespaces[next_namespace_].element == index;
         ++next_namespace_) {
      const ArenaNamespace& declared = tree_.namespaces[next_namespace_];
      namespaces_.push_back(declared.prefix.empty() ? nullptr : chars(declared.prefix.c_str()));
      namespaces_.push_back(chars(tree_.uris[declared.uri].c_str()));
    }
  }

  // Five pointers each: local name, prefix, namespace, the value and its end.
  void gather_attributes(std::uint32_t index) {
    attributes_.clear();
    escaped_.clear();
    for (std::uint32_t i = index + 1;
         i < tree_.nodes.size() && tree_.nodes[i].kind == Kind::attribute; ++i) {
      const Name name = name_of(i);
      const std::string_view value = as_parsed(tree_.value(tree_.nodes[i]));
      const xmlChar* begin = chars(value.data());
      attributes_.insert(attributes_.end(),
                         {name.local, nullptr, name.uri, begin, begin + value.size()});
    }
  }

  // The parser leaves each ampersand as a reference, which the validator resolves.
  std::string_view as_parsed(std::string_view value) {
    if (value.find('&') == std::string_view::npos) return value;
    std::string& text = escaped_.emplace_back();
    for (const char c : value) {
      text += c;
      if (c == '&') text += "#38;";
    }
    return text;
  }

  void text(std::string_view value) {
    handler_->characters(data_, chars(value.data()), static_cast<int>(value.size()));
  }

  const ArenaTree& tree_;
  xmlSAXHandler* handler_ = nullptr;
  void* data_ = nullptr;
  std::unique_ptr<xmlSchemaSAXPlugStruct, Unplug> plug_;
  std::vector<std::uint32_t> open_;
  std::vector<const xmlChar*> namespaces_;
  std::vector<const xmlChar*> attributes_;
  std::deque<std::string> escaped_;
  std::size_t next_namespace_ = 0;
};

}  // namespace

Fed feed_schema(const ArenaTree& tree, xmlSchemaValidCtxt* validator, const bool& faulty,
                const Limits& limits) {
  return Feeder(tree, validator).feed(faulty, limits);
}

}  // namespace tongket::xml
