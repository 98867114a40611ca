#include "data/sentences.h"

#include <string_view>
#include <unordered_set>

namespace tongket::data {
namespace {

class Walk {
 public:
  Walk(const xml::SchemaIndex& schema, Sentences& sentences) : sentences_(sentences) {
    for (std::uint32_t id = 0; id < schema.size(); ++id) {
      const xml::SchemaIndex::Element& element = schema.element(id);
      if (element.has_text || element.open) with_text_.insert(element.name);
    }
  }

  // Depth is bounded by Limits::xml_depth.
  void visit(const xml::Node& element) {
    if (with_text_.contains(element.local_name())) {
      visit_sentence(element);
      sentences_.end();
      return;
    }
    visit_attributes(element);
    for (xml::Node child = element.first_child(); child; child = child.next_sibling()) {
      if (child.kind() == xml::Kind::text) sentences_.white_space(child);
      if (child.kind() == xml::Kind::element) visit(child);
    }
  }

 private:
  void visit_sentence(const xml::Node& element) {
    visit_attributes(element);
    if (!element.first_child()) sentences_.figure();
    for (xml::Node child = element.first_child(); child; child = child.next_sibling()) {
      if (child.kind() == xml::Kind::text) sentences_.text(child);
      if (child.kind() == xml::Kind::element) visit_sentence(child);
    }
  }

  void visit_attributes(const xml::Node& element) {
    for (xml::Node node = element.first_attribute(); node; node = node.next_attribute())
      sentences_.attribute(node);
  }

  std::unordered_set<std::string_view> with_text_;  // the schema's own names
  Sentences& sentences_;
};

}  // namespace

void walk_sentences(const xml::Node& root, const xml::SchemaIndex& schema, Sentences& sentences) {
  Walk(schema, sentences).visit(root);
}

}  // namespace tongket::data
