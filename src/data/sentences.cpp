#include "data/sentences.h"

#include <optional>
#include <utility>
#include <vector>

namespace tongket::data {
namespace {

bool is_note(const xml::Node& element) {
  return element.local_name() == "footnote";
}

class Walk {
 public:
  Walk(const TextElements& elements, Sentences& sentences)
      : elements_(elements), sentences_(sentences) {}

  // Depth is bounded by Limits::xml_depth.
  void visit(const xml::Node& element) {
    if (holds_text(element)) {
      visit_sentence(element);
      sentences_.end();
      return visit_notes();
    }
    visit_attributes(element);
    for (xml::Node child = element.first_child(); child; child = child.next_sibling()) {
      if (child.kind() == xml::Kind::text) sentences_.white_space(child);
      if (child.kind() == xml::Kind::element) visit(child);
    }
  }

 private:
  // Looked up once for each name of the tree.
  bool holds_text(const xml::Node& element) {
    const std::uint32_t number = element.name_number();
    if (number >= known_.size()) known_.resize(number + 1);
    if (!known_[number]) known_[number] = elements_.hold(element.local_name());
    return *known_[number];
  }

  void visit_sentence(const xml::Node& element) {
    visit_attributes(element);
    if (!element.first_child()) sentences_.figure();
    for (xml::Node child = element.first_child(); child; child = child.next_sibling()) {
      if (child.kind() == xml::Kind::text) sentences_.text(child);
      if (child.kind() != xml::Kind::element) continue;
      if (is_note(child))
        notes_.push_back(child);
      else
        visit_sentence(child);
    }
  }

  // A note's words stand elsewhere on the page: they are sentences of their own, and the sentence
  // that it is a note to goes on.
  void visit_notes() {
    for (const xml::Node& note : std::exchange(notes_, {})) {
      visit_sentence(note);
      sentences_.end();
      visit_notes();
    }
  }

  void visit_attributes(const xml::Node& element) {
    for (xml::Node node = element.first_attribute(); node; node = node.next_attribute())
      sentences_.attribute(node);
  }

  const TextElements& elements_;
  Sentences& sentences_;
  std::vector<std::optional<bool>> known_;  // by the names' numbers
  std::vector<xml::Node> notes_;            // of the sentence in hand
};

}  // namespace

TextElements::TextElements(const xml::SchemaIndex& schema) {
  for (std::uint32_t id = 0; id < schema.size(); ++id) {
    const xml::SchemaIndex::Element& element = schema.element(id);
    if (element.has_text || element.open) names_.insert(element.name);
  }
}

bool begins_sentence(const xml::Node& text) {
  const xml::Node parent = text.parent();
  return (parent.local_name() == "p" || is_note(parent)) &&
         parent.first_child().index() == text.index();
}

void walk_sentences(const xml::Node& root, const TextElements& elements, Sentences& sentences) {
  Walk(elements, sentences).visit(root);
}

}  // namespace tongket::data
